import CLibXML2

extension XMLDocument {
    /// Reads a document.
    ///
    /// No network, no file and no entity is ever read: a DOCTYPE is refused where it begins.
    ///
    /// - Parameters:
    ///   - bytes: The document in any encoding that it declares; UTF-8 where it does not.
    ///   - limits: How large it may be.
    /// - Throws: ``XMLProblem`` where it is too large or not well formed.
    public init(_ bytes: [UInt8], limits: XMLLimits = XMLLimits()) throws(XMLProblem) {
        guard bytes.count <= limits.length, bytes.count <= Int(Int32.max) else {
            throw .tooLong(limit: min(limits.length, Int(Int32.max)))
        }
        let builder = XMLBuilder(limits: limits)
        builder.parse(bytes)
        if let problem = builder.problem { throw problem }
        guard let root = builder.root else {
            throw .malformed(line: 1, message: "no element")
        }
        self.init(root: root, prologue: builder.prologue, epilogue: builder.epilogue)
    }
}

/// Builds a tree from the events of libxml2's parser.
private final class XMLBuilder {
    private let limits: XMLLimits
    private var open: [XMLElement] = []
    /// The characters that have come since the last node of the innermost open element.
    private var text = ""
    private var count = 0
    private var context: xmlParserCtxtPtr?
    private(set) var problem: XMLProblem?
    private(set) var root: XMLElement?
    private(set) var prologue: [XMLNode] = []
    private(set) var epilogue: [XMLNode] = []

    init(limits: XMLLimits) {
        self.limits = limits
    }

    func parse(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { buffer in
            let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
            guard let context = xmlCreateMemoryParserCtxt(start, Int32(buffer.count)) else {
                problem = .malformed(line: 1, message: "no element")
                return
            }
            parse(with: context)
        }
    }

    private func parse(with context: xmlParserCtxtPtr) {
        self.context = context
        defer {
            self.context = nil
            xmlFreeParserCtxt(context)
        }
        context.pointee.sax.pointee = Self.handler()
        context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
        // Substituting is safe, as without a DOCTYPE there is nothing but the predefined entities,
        // and without it libxml2 hands out attributes only half decoded.
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue
        xmlCtxtUseOptions(context, Int32(options))
        xmlParseDocument(context)
        if problem == nil, context.pointee.wellFormed == 0 {
            problem = .malformed(line: line, message: "error \(context.pointee.errNo)")
        }
    }

    /// The line the parser has reached.
    private var line: Int {
        guard let input = context?.pointee.input else { return 1 }
        return max(1, Int(input.pointee.line))
    }

    private func stop(_ problem: XMLProblem) {
        guard self.problem == nil else { return }
        self.problem = problem
        xmlStopParser(context)
    }

    private func countNode(_ nodes: Int = 1) -> Bool {
        count += nodes
        guard count > limits.count else { return true }
        stop(.tooMany(line: line, limit: limits.count))
        return false
    }

    func begin(_ element: XMLElement) {
        endText()
        guard problem == nil, countNode(1 + element.attributes.count) else { return }
        guard open.count < limits.depth else {
            return stop(.tooDeep(line: line, limit: limits.depth))
        }
        open.append(element)
    }

    func end() {
        endText()
        guard problem == nil, let element = open.popLast() else { return }
        if open.isEmpty {
            root = element
        } else {
            open[open.count - 1].children.append(.element(element))
        }
    }

    func add(_ node: XMLNode) {
        endText()
        guard problem == nil, countNode() else { return }
        if !open.isEmpty {
            open[open.count - 1].children.append(node)
        } else if root == nil {
            prologue.append(node)
        } else {
            epilogue.append(node)
        }
    }

    /// Characters come in pieces; they become one node.
    func add(text: String) {
        guard problem == nil, !open.isEmpty else { return }
        self.text += text
    }

    /// Makes a node of the characters that have come.
    private func endText() {
        guard !text.isEmpty, countNode() else { return }
        open[open.count - 1].children.append(.text(text))
        text = ""
    }

    func refuseDocumentType() {
        stop(.documentType(line: line))
    }

    func fail(line: Int, message: String) {
        guard problem == nil else { return }
        problem = .malformed(line: max(1, line), message: message)
    }

    var currentLine: Int { line }
}

extension XMLBuilder {
    fileprivate static func of(_ user: UnsafeMutableRawPointer?) -> XMLBuilder? {
        user.map { Unmanaged<XMLBuilder>.fromOpaque($0).takeUnretainedValue() }
    }

    private static func text(_ pointer: UnsafePointer<xmlChar>?) -> String? {
        pointer.map { String(cString: $0) }
    }

    private static func text(_ start: UnsafePointer<xmlChar>?, count: Int) -> String {
        String(decoding: UnsafeBufferPointer(start: start, count: max(0, count)), as: UTF8.self)
    }

    private static func name(
        _ prefix: UnsafePointer<xmlChar>?,
        _ local: UnsafePointer<xmlChar>?
    ) -> String {
        let local = text(local) ?? ""
        guard let prefix = text(prefix) else { return local }
        return "\(prefix):\(local)"
    }

    /// What libxml2 is to call.
    ///
    /// Nothing of it writes to the standard error stream: all errors go
    /// to the structured handler.
    static func handler() -> xmlSAXHandler {
        var handler = xmlSAXHandler()
        handler.initialized = 0xDEED_BEAF
        handler.internalSubset = { user, _, _, _ in XMLBuilder.of(user)?.refuseDocumentType() }
        handler.startElementNs = { user, local, prefix, uri, declared, spaces, given, _, list in
            guard let builder = XMLBuilder.of(user) else { return }
            var attributes: [XMLAttribute] = []
            attributes.reserveCapacity(Int(declared) + Int(given))
            for index in 0..<Int(declared) {
                guard let spaces else { break }
                let prefix = XMLBuilder.text(spaces[2 * index])
                let value = XMLBuilder.text(spaces[2 * index + 1]) ?? ""
                attributes.append(XMLAttribute(prefix.map { "xmlns:\($0)" } ?? "xmlns", value))
            }
            for index in 0..<Int(given) {
                guard let list else { break }
                let place = 5 * index
                var value = ""
                if let start = list[place + 3], let end = list[place + 4] {
                    value = XMLBuilder.text(start, count: end - start)
                }
                attributes.append(
                    XMLAttribute(
                        XMLBuilder.name(list[place + 1], list[place]),
                        value,
                        namespace: XMLBuilder.text(list[place + 2])
                    )
                )
            }
            builder.begin(
                XMLElement(
                    XMLBuilder.name(prefix, local),
                    namespace: XMLBuilder.text(uri),
                    attributes: attributes,
                    line: builder.currentLine
                )
            )
        }
        handler.endElementNs = { user, _, _, _ in XMLBuilder.of(user)?.end() }
        handler.characters = characters
        handler.ignorableWhitespace = characters
        handler.cdataBlock = { user, start, count in
            XMLBuilder.of(user)?.add(.characterData(XMLBuilder.text(start, count: Int(count))))
        }
        handler.comment = { user, comment in
            XMLBuilder.of(user)?.add(.comment(XMLBuilder.text(comment) ?? ""))
        }
        handler.processingInstruction = { user, target, data in
            let target = XMLBuilder.text(target) ?? ""
            XMLBuilder.of(user)?
                .add(.instruction(target: target, data: XMLBuilder.text(data) ?? ""))
        }
        handler.serror = { user, error in
            guard let error, error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
            let message = error.pointee.message.map { String(cString: $0) } ?? ""
            XMLBuilder.of(user)?
                .fail(
                    line: Int(error.pointee.line),
                    message: message.split(separator: "\n").joined(separator: " ")
                )
        }
        return handler
    }

    private static let characters: charactersSAXFunc = { user, start, count in
        XMLBuilder.of(user)?.add(text: XMLBuilder.text(start, count: Int(count)))
    }
}
