import Testing

@testable import FEEL

@Suite struct TextTests {
    static let ordered = [
        "", "A", "AB", "B", "a", "abcdefgh", "abcdefghi", "abcdefgi", "e\u{301}", "é", "中", "中国",
        "文",
        "ﬀ", "Ａ", "🐎", "😀",
    ]

    @Test func `texts are ordered by code point`() {
        for (i, left) in Self.ordered.enumerated() {
            for (j, right) in Self.ordered.enumerated() {
                #expect(Text.compare(left, right).signum() == (i - j).signum(), "\(left) \(right)")
                #expect(Text.equal(left, right) == (i == j), "\(left) \(right)")
            }
        }
    }

    @Test func `canonical equivalents are different texts`() {
        #expect(!Text.equal("\u{212A}", "K"))
        #expect(!Text.equal("e\u{301}", "\u{E9}"))
    }

    @Test func `equal texts hash equally however they came about`() {
        let whole = "营业收入-上年, the whole of it"
        let joined = ["营业收入", "-上年, the whole of it"].joined()
        let part = String(("x" + whole).dropFirst())
        var hashers = [Hasher(), Hasher(), Hasher()]
        for (place, text) in [whole, joined, part].enumerated() {
            #expect(Text.equal(text, whole))
            Text.hash(text, into: &hashers[place])
        }
        let hashes = hashers.map { $0.finalize() }
        #expect(hashes[0] == hashes[1] && hashes[1] == hashes[2])
    }
}
