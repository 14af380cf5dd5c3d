import Testing

@testable import Web

@Suite struct MultipartTests {
    private static let body = Array(
        """
        preamble\r
        --b\r
        Content-Disposition: form-data; name="title"\r
        \r
        坭兴陶\r
        -\r
        --\r
        --bx\r
        --b  \r
        content-disposition: FORM-DATA;name=paper; filename="a%22;\\"b.pdf"\r
        Content-Type: application/pdf\r
        X-Other: 1\r
        \r
        \r
        \r
        --b\r
        Content-Disposition: form-data; name="empty"\r
        \r
        \r
        --b--\r
        epilogue\r
        --b\r
        """.utf8
    )

    /// What the parts are, with the bytes of each joined.
    private func parts(_ pieces: [ArraySlice<UInt8>]) throws -> [String] {
        var parser = try #require(MultipartParser(boundary: "b"))
        var parts: [String] = []
        var bytes: [UInt8] = []
        for piece in pieces {
            for event in try parser.feed(piece) {
                switch event {
                case .begin(let head):
                    parts.append("\(head.name) \(head.fileName ?? "-") \(head.mediaType)")
                    bytes = []
                case .bytes(let more): bytes += more
                case .end: parts.append(String(decoding: bytes, as: UTF8.self))
                }
            }
        }
        #expect(parser.isComplete)
        return parts
    }

    private let expected = [
        "title - ", "坭兴陶\r\n-\r\n--\r\n--bx", "paper a\";\"b.pdf application/pdf", "\r\n",
        "empty - ", "",
    ]

    @Test func `a line that begins like a boundary must be one`() {
        #expect(throws: WebRefusal.badBody) { try parts([MultipartTests.body[...]]) }
    }

    @Test func `a body however it is cut`() throws {
        let body = Array(
            String(decoding: MultipartTests.body, as: UTF8.self)
                .replacing("\r\n--bx", with: "\r\n-bx").utf8
        )
        var expected = expected
        expected[1] = "坭兴陶\r\n-\r\n--\r\n-bx"
        #expect(try parts([body[...]]) == expected)
        for cut in body.indices {
            #expect(try parts([body[..<cut], body[cut...]]) == expected, "cut at \(cut)")
        }
        #expect(try parts(body.indices.map { body[$0...$0] }) == expected)
    }

    @Test func `any bytes are survived`() throws {
        var generator = SeededGenerator(seed: 11)
        for round in 0..<5_000 {
            var bytes = MultipartTests.body
            for _ in 0..<Int.random(in: 1...8, using: &generator) {
                let index = Int.random(in: 0..<bytes.count, using: &generator)
                switch Int.random(in: 0...2, using: &generator) {
                case 0: bytes[index] = UInt8.random(in: 0...255, using: &generator)
                case 1: bytes.removeSubrange(index..<min(bytes.count, index + 9))
                default: bytes.insert(contentsOf: Array("\r\n--b".utf8), at: index)
                }
                if bytes.isEmpty { bytes = [0] }
            }
            var parser = try #require(MultipartParser(boundary: "b"))
            let cut = Int.random(in: 0...bytes.count, using: &generator)
            do throws(WebRefusal) {
                var depth = 0
                let first = try parser.feed(bytes[..<cut])
                for event in first + (try parser.feed(bytes[cut...])) {
                    switch event {
                    case .begin: depth += 1
                    case .bytes: #expect(depth == 1, "round \(round)")
                    case .end: depth -= 1
                    }
                    #expect((0...1).contains(depth), "round \(round)")
                }
            } catch { #expect((400...499).contains(error.status)) }
        }
    }

    @Test func `a boundary is what RFC 2046 allows`() {
        #expect(MultipartParser(boundary: "") == nil)
        #expect(MultipartParser(boundary: String(repeating: "a", count: 71)) == nil)
        #expect(MultipartParser(boundary: "界") == nil)
        #expect(MultipartParser(boundary: String(repeating: "a", count: 70)) != nil)
    }

    @Test(arguments: [
        ("a.pdf", "a.pdf"), ("C:\\x\\方案.docx", "方案.docx"), ("/etc/passwd", "passwd"), ("..", ""),
        ("../../a", "a"), ("a\u{0}b\u{202E}c.pdf", "abc.pdf"), ("", ""), ("/", ""),
        (".env", ".env"),
        (
            String(repeating: "长", count: 300) + ".docx",
            String(repeating: "长", count: 195) + ".docx"
        ), (String(repeating: "a", count: 300), String(repeating: "a", count: 200)),
    ])
    func `a name of a file is its last part`(text: String, name: String) {
        #expect(MultipartHead.fileName(text) == name)
    }
}

/// A generator whose numbers a seed gives again (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
