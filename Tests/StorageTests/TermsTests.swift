import Testing

@testable import Storage

@Suite struct TermsTests {
    @Test(arguments: [
        ("钦州市财政局", "钦州 州市 市财 财政 政局 局"),
        ("陶", "陶"),
        ("到2023年，产值12.5亿元", "到 2023 年 产值 值 12 5 亿元 元"),
        ("ＡＢＣ　Ｗi-Fi", "abc wi fi"),
        ("精神文明建设、社\n  会主义", "精神 神文 文明 明建 建设 设 社会 会主 主义 义"),
        ("3D打印机", "3d 打印 印机 机"),
        ("Nixing pottery\npark", "nixing pottery park"),
        ("𠮷野家", "𠮷野 野家 家"),
        ("——！？ 〔〕", ""),
        ("ΣΟΦΙΑ Éa", "σοφια éa"),
    ])
    func `a text is cut into terms`(text: String, terms: String) {
        #expect(Terms.terms(of: text).joined(separator: " ") == terms)
    }

    @Test(arguments: [
        ("财政", ["财政"], false), ("财政局", ["财政", "政局"], false), ("财", ["财"], true),
        ("12亿", ["12", "亿"], true), ("产值12", ["产值", "值", "12"], true),
        ("nix", ["nix"], true),
    ])
    func `a query is a phrase`(query: String, terms: [String], isOpen: Bool) {
        #expect(Terms.phrases(of: query) == [Terms.Phrase(terms: terms, isOpen: isOpen)])
    }

    @Test func `white space divides a query`() {
        #expect(Terms.phrases(of: " 财政　局 ，").map(\.terms) == [["财政"], ["局"]])
    }
}
