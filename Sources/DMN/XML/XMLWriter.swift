extension XMLDocument {
    /// The document in UTF-8, ready to be read again to the same tree.
    public var bytes: [UInt8] { Array(text.utf8) }

    /// The document as text.
    public var text: String {
        var writer = XMLWriter()
        writer.write(self)
        return writer.output
    }
}

extension XMLElement {
    /// The element as text, without an XML declaration.
    public var source: String {
        var writer = XMLWriter()
        writer.write(self)
        return writer.output
    }
}

/// Writes a tree as XML.
private struct XMLWriter {
    var output = ""

    mutating func write(_ document: XMLDocument) {
        output += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        for node in document.prologue {
            write(node)
            output += "\n"
        }
        write(document.root)
        output += "\n"
        for node in document.epilogue {
            write(node)
            output += "\n"
        }
    }

    mutating func write(_ element: XMLElement) {
        output += "<\(element.name)"
        for attribute in element.attributes {
            output += " \(attribute.name)=\""
            escape(attribute.value, inAttribute: true)
            output += "\""
        }
        if element.children.isEmpty {
            output += "/>"
            return
        }
        output += ">"
        for child in element.children { write(child) }
        output += "</\(element.name)>"
    }

    private mutating func write(_ node: XMLNode) {
        switch node {
        case .element(let element): write(element)
        case .text(let text): escape(text, inAttribute: false)
        case .characterData(let text): writeCharacterData(text)
        case .comment(let text): output += "<!--\(text)-->"
        case .instruction(let target, let data):
            output += data.isEmpty ? "<?\(target)?>" : "<?\(target) \(data)?>"
        }
    }

    /// A CDATA section cannot hold its own end, so there it is divided in two.
    private mutating func writeCharacterData(_ text: String) {
        output += "<![CDATA["
        var brackets = 0
        for scalar in text.unicodeScalars {
            if scalar == ">", brackets >= 2 { output += "]]><![CDATA[" }
            brackets = scalar == "]" ? brackets + 1 : 0
            output.unicodeScalars.append(scalar)
        }
        output += "]]>"
    }

    private mutating func escape(_ text: String, inAttribute: Bool) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": output += "&amp;"
            case "<": output += "&lt;"
            case ">": output += "&gt;"
            case "\"" where inAttribute: output += "&quot;"
            case "\n" where inAttribute: output += "&#10;"
            case "\t" where inAttribute: output += "&#9;"
            case "\r": output += "&#13;"
            default:
                // What XML has no place for at all is left out rather than made unreadable.
                if Self.isAllowed(scalar) { output.unicodeScalars.append(scalar) }
            }
        }
    }

    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
            || scalar == "\n" || scalar == "\t"
    }
}
