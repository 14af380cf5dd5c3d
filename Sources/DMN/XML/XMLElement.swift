/// An element of an XML document with all that stands in it, in order.
///
/// Names keep the prefixes they were written with, so that writing gives back what was read.
public struct XMLElement: Sendable, Hashable {
    /// The name as it was written, with its prefix where it has one.
    public var name: String
    /// The namespace the name belongs to; nil where it belongs to none.
    public var namespace: String?
    /// The declarations of namespaces, then the attributes, each in the order they were written.
    public var attributes: [XMLAttribute]
    /// What stands between the start tag and the end tag.
    public var children: [XMLNode]
    /// The line of the source on which the start tag ends, counted from 1; 0 for an element that
    /// was not read.
    ///
    /// It takes no part in comparisons.
    public let line: Int

    public init(
        _ name: String,
        namespace: String? = nil,
        attributes: [XMLAttribute] = [],
        children: [XMLNode] = [],
        line: Int = 0
    ) {
        self.name = name
        self.namespace = namespace
        self.attributes = attributes
        self.children = children
        self.line = line
    }

    public static func == (left: XMLElement, right: XMLElement) -> Bool {
        left.name == right.name && left.namespace == right.namespace
            && left.attributes == right.attributes && left.children == right.children
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(name)
        hasher.combine(namespace)
        hasher.combine(attributes)
        hasher.combine(children)
    }
}

/// An attribute, or the declaration of a namespace, whose name is `xmlns` or begins with `xmlns:`.
public struct XMLAttribute: Sendable, Hashable {
    /// The name as it was written, with its prefix where it has one.
    public var name: String
    /// The namespace the name belongs to; nil for an attribute without a prefix.
    public var namespace: String?
    /// The value, its references resolved and its white space normalised.
    public var value: String

    public init(_ name: String, _ value: String, namespace: String? = nil) {
        self.name = name
        self.namespace = namespace
        self.value = value
    }
}

/// What can stand in an element.
public indirect enum XMLNode: Sendable, Hashable {
    case element(XMLElement)
    /// Characters, their references resolved.
    case text(String)
    /// Characters that were written as a CDATA section.
    case characterData(String)
    case comment(String)
    case instruction(target: String, data: String)
}

/// An XML document: its root element, and the comments and instructions around it.
public struct XMLDocument: Sendable, Hashable {
    /// Comments and instructions before the root.
    public var prologue: [XMLNode]
    /// The one element that holds all others.
    public var root: XMLElement
    /// Comments and instructions after the root.
    public var epilogue: [XMLNode]

    public init(root: XMLElement, prologue: [XMLNode] = [], epilogue: [XMLNode] = []) {
        self.root = root
        self.prologue = prologue
        self.epilogue = epilogue
    }
}

extension XMLElement {
    /// The name without its prefix.
    public var localName: String { XMLElement.localName(of: name) }

    /// The child elements in order.
    public var elements: [XMLElement] {
        children.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }

    /// The characters directly inside the element, CDATA sections included.
    public var text: String {
        var text = ""
        for child in children {
            switch child {
            case .text(let part), .characterData(let part): text += part
            default: break
            }
        }
        return text
    }

    /// The value of an attribute without a prefix, or nil where there is none.
    public subscript(attribute name: String) -> String? {
        attributes.first { $0.name == name }?.value
    }

    /// The part of a name behind its prefix.
    static func localName(of name: String) -> String {
        guard let colon = name.utf8.firstIndex(of: UInt8(ascii: ":")) else { return name }
        return String(name[name.utf8.index(after: colon)...])
    }
}
