import Testing

@testable import PolicyText

@Suite struct DocumentDecoderTests {
    let decoder = DocumentDecoder()

    // MARK: - Encodings

    @Test func `text is read in the encodings that offices use`() throws {
        let text = "一、任务"
        let marked: [UInt8] = [0xEF, 0xBB, 0xBF] + Array(text.utf8)
        #expect(try decoder.text(of: marked) == text)
        let little: [UInt8] =
            [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(try decoder.text(of: little) == text)
        let big: [UInt8] =
            [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        #expect(try decoder.text(of: big) == text)
        let national: [UInt8] = [0xD2, 0xBB, 0xA1, 0xA2, 0xC8, 0xCE, 0xCE, 0xF1]
        #expect(try decoder.text(of: national) == text)
        // 㐀 in four bytes.
        #expect(try decoder.text(of: [0x81, 0x39, 0xEE, 0x39]) == "㐀")
    }

    @Test func `a text longer than the converter's block is read whole`() throws {
        let bytes = [UInt8]((0..<100_000).flatMap { _ in [0xD2, 0xBB] as [UInt8] })
        #expect(try decoder.text(of: bytes).unicodeScalars.count == 100_000)
    }

    @Test func `what fits no encoding is refused with its place`() {
        #expect(throws: ReadError.unknownEncoding(offset: 4)) {
            try decoder.text(of: [0xD2, 0xBB, 0xA1, 0xA2, 0xFF, 0xFF, 0x41, 0x42, 0x43, 0x44, 0x45])
        }
    }

    @Test func `a text cut in a character stays UTF-8`() throws {
        let bytes = Array(String(repeating: "任务", count: 40).utf8.dropLast(1))
        #expect(try decoder.text(of: bytes).hasPrefix("任务任务"))
    }

    // MARK: - Formats

    @Test func `files of other sorts are named`() {
        #expect(throws: ReadError.needsConversion(.pdf)) {
            try decoder.text(of: Array("%PDF-1.7".utf8))
        }
        #expect(throws: ReadError.unknownFormat) { try decoder.text(of: [0xD0, 0xCF, 0x11, 0xE0]) }
        #expect(throws: ReadError.damaged(format: .docx, part: "")) {
            try decoder.text(of: Array("text".utf8), name: "plan.docx")
        }
        #expect(throws: ReadError.empty) { try PolicyReader().read(bytes: [0x20, 0x0A]) }
    }

    @Test func `size is looked at first`() {
        var limits = PolicyReader.Limits()
        limits.fileBytes = 3
        #expect(throws: ReadError.tooLarge(bytes: 4, limit: 3)) {
            try DocumentDecoder(limits: limits).text(of: [1, 2, 3, 4])
        }
        limits = PolicyReader.Limits()
        limits.textBytes = 3
        #expect(throws: ReadError.tooLarge(bytes: 6, limit: 3)) {
            try PolicyReader(limits: limits).read("任务")
        }
    }

    // MARK: - HTML

    @Test(arguments: [
        ("<p>一、任务</p><p>（一）甲。</p>", "一、任务\n（一）甲。\n"),
        ("<div>甲<br>乙</div>", "甲\n乙\n"),
        ("<p>甲&nbsp;&ldquo;乙&rdquo;&#20108;&#x4E09;</p>", "甲\u{A0}“乙”二三\n"),
        ("<script>if (a<b) {}</script><style>p{}</style>丙", "丙"),
        (
            "<table><tr><td>任务</td><td><p>牵头</p><p>单位</p></td></tr><tr><td>甲</td><td></td><td>乙</td></tr></table>",
            "任务\t牵头 单位\n甲\t\t乙\n"
        ), ("<ol><li>甲</li><li>乙</li></ol>", "1. 甲\n2. 乙\n"),
        ("<!-- x --><p title='a>b'>丁</p>", "丁\n"), ("a < b & c <", "a < b & c <"),
        ("<p>甲\n   乙</p>", "甲 乙\n"),
        ("<pre>甲\n 乙</pre>", "甲\n 乙\n"), ("<p", ""), ("</p></td></tr></table>戊", "戊"),
    ])
    func `a page becomes lines`(page: String, text: String) throws {
        #expect(try decoder.text(of: Array(page.utf8), format: .html) == text)
    }

    @Test func `a page nested without end is read`() throws {
        let deep = String(repeating: "<div><table><tr><td>", count: 100_000) + "甲"
        #expect(try decoder.text(of: Array(deep.utf8), format: .html).hasSuffix("甲"))
    }

    // MARK: - DOCX

    @Test func `a DOCX keeps its numbers, cells and insertions`() throws {
        let bytes = Base64.decoded(WordSample.base64)
        #expect(
            try decoder.text(of: bytes) == """
                甲县实施方案
                一、任务
                （一）修路。加快 & 推进。新字。
                （二）架桥。
                换行。
                任务\t牵头单位
                修路\t县交通局 县财政局
                二、要求

                """
        )
        let document = try PolicyReader().read(bytes: bytes)
        #expect(document.drawnOutline == "一 任务\n  (一) 修路\n  (二) 架桥\n二 要求")
        #expect(document.drawnAssignments == "一/(一) table: 县交通局 县财政局")
    }

    @Test func `a cut or changed DOCX ends with a typed error`() {
        let bytes = Base64.decoded(WordSample.base64)
        for length in stride(from: 4, to: bytes.count, by: 7) {
            #expect(throws: ReadError.self) { try decoder.text(of: Array(bytes.prefix(length))) }
        }
        var random = SeededGenerator(seed: 7)
        for _ in 0..<2000 {
            var changed = bytes
            for _ in 0..<3 {
                changed[Int.random(in: 0..<bytes.count, using: &random)] = .random(
                    in: 0...255,
                    using: &random
                )
            }
            do { _ = try decoder.text(of: changed) } catch {}
        }
    }

    @Test func `bombs are refused before they are unpacked`() {
        var archive = StoredArchive()
        archive.add("word/document.xml", Array("x".utf8), method: 8, claims: 60 << 20)
        #expect(throws: ReadError.bomb(format: .docx, part: "word/document.xml")) {
            try decoder.text(of: archive.bytes())
        }
        archive = StoredArchive()
        archive.add("word/document.xml", Array("x".utf8), method: 8, claims: 4_000_000_000)
        #expect(throws: ReadError.bomb(format: .docx, part: "word/document.xml")) {
            try decoder.text(of: archive.bytes())
        }
        archive = StoredArchive()
        for index in 0..<5000 { archive.add("\(index)", []) }
        #expect(throws: ReadError.bomb(format: .docx, part: "")) {
            try decoder.text(of: archive.bytes())
        }
    }

    @Test func `an archive that lies about sizes is damaged`() {
        // 200,000 zeros deflated, said to be 100 bytes.
        let zeros: [UInt8] = [
            0xED, 0xC1, 0x01, 0x01, 0x00, 0x00, 0x00, 0x80, 0x90, 0xFE, 0xAF, 0xEE, 0x08, 0x0A,
        ]
        var archive = StoredArchive()
        archive.add("word/document.xml", zeros, method: 8, claims: 100)
        #expect(throws: ReadError.damaged(format: .docx, part: "word/document.xml")) {
            try decoder.text(of: archive.bytes())
        }
        archive = StoredArchive()
        archive.add("other.txt", [])
        #expect(throws: ReadError.unknownFormat) { try decoder.text(of: archive.bytes()) }
    }

    @Test(arguments: [
        ("<w:p>", 300, ReadError.tooDeep(format: .docx, limit: 256)),
        ("<w:p>", 100_000, ReadError.tooDeep(format: .docx, limit: 256)),
        ("<w:p><w:r></w:p></w:r>", 1, ReadError.damaged(format: .docx, part: "word/document.xml")),
        ("<w:p>", 1, ReadError.damaged(format: .docx, part: "word/document.xml")),
        ("", 1, ReadError.damaged(format: .docx, part: "word/document.xml")),
        (
            "<!DOCTYPE a [<!ENTITY b \"bbb\">]><w:p>&b;</w:p>", 1,
            ReadError.damaged(format: .docx, part: "word/document.xml")
        ),
    ])
    func `markup that is not sound is refused`(markup: String, times: Int, error: ReadError) {
        var archive = StoredArchive()
        archive.add(
            "word/document.xml",
            Array(String(repeating: markup, count: times).utf8)
        )
        #expect(throws: error) { try decoder.text(of: archive.bytes()) }
    }
}
