extension XMLDocument {
    /// The document in UTF-8, ready to be read again to the same tree.
    public var bytes: [UInt8] {
        var writer = XMLWriter()
        writer.write(self)
        return writer.output
    }

    /// The document as text.
    public var text: String { String(decoding: bytes, as: UTF8.self) }
}

extension XMLElement {
    /// The element as text, without an XML declaration.
    public var source: String {
        var writer = XMLWriter()
        writer.write(self)
        return String(decoding: writer.output, as: UTF8.self)
    }
}

/// Writes a tree as XML.
private struct XMLWriter {
    var output: [UInt8] = []

    mutating func write(_ document: XMLDocument) {
        put("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        for node in document.prologue {
            write(node)
            put("\n")
        }
        write(document.root)
        put("\n")
        for node in document.epilogue {
            write(node)
            put("\n")
        }
    }

    mutating func write(_ element: XMLElement) {
        put("<")
        put(element.name)
        for attribute in element.attributes {
            put(" ")
            put(attribute.name)
            put("=\"")
            escape(attribute.value, inAttribute: true)
            put("\"")
        }
        if element.children.isEmpty {
            put("/>")
            return
        }
        put(">")
        for child in element.children { write(child) }
        put("</")
        put(element.name)
        put(">")
    }

    private mutating func put(_ text: String) {
        output.append(contentsOf: text.utf8)
    }

    private mutating func write(_ node: XMLNode) {
        switch node {
        case .element(let element): write(element)
        case .text(let text): escape(text, inAttribute: false)
        case .characterData(let text): writeCharacterData(text)
        case .comment(let text): put("<!--\(text)-->")
        case .instruction(let target, let data):
            put(data.isEmpty ? "<?\(target)?>" : "<?\(target) \(data)?>")
        }
    }

    /// A CDATA section cannot hold its own end, so there it is divided in two.
    private mutating func writeCharacterData(_ text: String) {
        put("<![CDATA[")
        var brackets = 0
        for byte in text.utf8 {
            if byte == UInt8(ascii: ">"), brackets >= 2 { put("]]><![CDATA[") }
            brackets = byte == UInt8(ascii: "]") ? brackets + 1 : 0
            output.append(byte)
        }
        put("]]>")
    }

    private mutating func escape(_ text: String, inAttribute: Bool) {
        if text.utf8.contains(0xEF) || text.utf8.contains(where: { $0 < 0x20 }) {
            return escape(text.unicodeScalars.filter(Self.isAllowed), inAttribute: inAttribute)
        }
        escape(text.utf8, inAttribute: inAttribute)
    }

    private mutating func escape(_ scalars: String.UnicodeScalarView, inAttribute: Bool) {
        escape(String(scalars).utf8, inAttribute: inAttribute)
    }

    private mutating func escape(_ bytes: String.UTF8View, inAttribute: Bool) {
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "&"): put("&amp;")
            case UInt8(ascii: "<"): put("&lt;")
            case UInt8(ascii: ">"): put("&gt;")
            case UInt8(ascii: "\"") where inAttribute: put("&quot;")
            case UInt8(ascii: "\n") where inAttribute: put("&#10;")
            case UInt8(ascii: "\t") where inAttribute: put("&#9;")
            case UInt8(ascii: "\r"): put("&#13;")
            default: output.append(byte)
            }
        }
    }

    /// What XML has no place for at all is left out rather than made unreadable.
    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
            || scalar == "\n" || scalar == "\t" || scalar == "\r"
    }
}
