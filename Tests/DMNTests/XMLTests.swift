import DMN
import FEEL
import Testing

/// The tree that models are read through.
@Suite struct XMLTests {
    private func read(_ text: String, limits: XMLLimits = XMLLimits()) throws -> XMLDocument {
        try XMLDocument(Array(text.utf8), limits: limits)
    }

    @Test func `what is written reads back to the same tree`() throws {
        let source = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- 前言 -->
            <?style sheet="a"?>
            <d:模型 xmlns:d="urn:d" xmlns="urn:x" d:b="2" a="1 &amp; &lt; &gt; &quot;&#10;">
              <子 注="值"/>文字 &lt;= 5 &amp; 更多<![CDATA[原样 <b> & ]]>
              <!-- 注释 --><e xmlns=""/>
            </d:模型>
            <!-- 尾 -->
            """
        let document = try read(source)
        #expect(document.prologue.count == 2)
        #expect(document.epilogue.count == 1)
        #expect(document.root.namespace == "urn:d")
        #expect(document.root.localName == "模型")
        #expect(document.root.attributes.map(\.name) == ["xmlns:d", "xmlns", "d:b", "a"])
        #expect(document.root[attribute: "a"] == "1 & < > \"\n")
        #expect(document.root.elements.map(\.namespace) == ["urn:x", nil])
        #expect(document.root.text.contains("文字 <= 5 & 更多原样 <b> & "))
        let again = try XMLDocument(document.bytes)
        #expect(again == document)
        #expect(again.bytes == document.bytes)
    }

    @Test func `elements know their line`() throws {
        let document = try read("<a>\n<b/>\n\n<c\n/></a>")
        #expect(document.root.line == 1)
        #expect(document.root.elements.map(\.line) == [2, 5])
    }

    @Test func `another encoding than UTF-8 is read by its declaration`() throws {
        let head = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>caf"
        let document = try XMLDocument(Array(head.utf8) + [0xE9] + Array("</a>".utf8))
        #expect(document.root.text == "café")
        let wide = Array("<a>决策</a>".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(try XMLDocument([0xFF, 0xFE] + wide).root.text == "决策")
    }

    @Test func `a DOCTYPE is refused before anything in it is read`() {
        let bomb = """
            <!DOCTYPE a [<!ENTITY x "xxxxxxxxxx"><!ENTITY y "&x;&x;&x;&x;&x;&x;">]>
            <a>&y;</a>
            """
        #expect(throws: XMLProblem.documentType(line: 1)) { try read(bomb) }
        #expect(throws: XMLProblem.documentType(line: 2)) {
            try read("<?xml version=\"1.0\"?>\n<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>")
        }
    }

    @Test(arguments: [
        "", "  ", "无", "<a>", "<a></b>", "<a b='1' b='2'/>", "<a/><b/>", "<a>&nothing;</a>",
        "<p:a/>", "<a>\u{1}</a>", "<a", "<a>&#xFFFFFFFF;</a>",
    ])
    func `what is not well formed is refused with a line`(source: String) throws {
        do {
            _ = try read(source)
            Issue.record("read: \(source)")
        } catch let problem as XMLProblem {
            guard case .malformed(let line, let message) = problem else {
                Issue.record("\(problem)")
                return
            }
            #expect(line >= 1)
            #expect(!message.isEmpty)
            #expect(Language.allCases.allSatisfy { problem.text(in: $0).contains(message) })
        }
    }

    @Test func `depth, number and length have limits`() throws {
        var limits = XMLLimits()
        limits.depth = 10
        limits.count = 100
        limits.length = 4_000
        let deep = String(repeating: "<a>", count: 11) + String(repeating: "</a>", count: 11)
        #expect(throws: XMLProblem.tooDeep(line: 1, limit: 10)) { try read(deep, limits: limits) }
        let wide = "<a>" + String(repeating: "<b/>", count: 200) + "</a>"
        #expect(throws: XMLProblem.tooMany(line: 1, limit: 100)) { try read(wide, limits: limits) }
        let long = "<a>" + String(repeating: "长", count: 2_000) + "</a>"
        #expect(throws: XMLProblem.tooLong(limit: 4_000)) { try read(long, limits: limits) }
        let hostile =
            String(repeating: "<a>", count: 10_000) + String(repeating: "</a>", count: 10_000)
        #expect(throws: XMLProblem.self) { try read(hostile) }
    }

    @Test func `characters that XML has no place for are left out`() throws {
        let element = XMLElement("a", children: [.text("x\u{0}\u{FFFE}y"), .characterData("]]>")])
        let document = try XMLDocument(XMLDocument(root: element).bytes)
        #expect(document.root.text == "xy]]>")
    }
}
