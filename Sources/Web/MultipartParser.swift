/// Takes a `multipart/form-data` body apart as its bytes come in (RFC 7578).
///
/// Decisions only: it is fed bytes and says what they are, so that it needs neither socket nor file.
struct MultipartParser {
    /// What a part says of itself.
    struct Head: Hashable {
        /// The field's name.
        let name: String
        /// The name of the file; nil for a part that is no file.
        let fileName: String?
        /// The media type it claims; empty where it claims none.
        let mediaType: String
    }

    /// What the bytes were.
    enum Event: Hashable {
        case begin(Head)
        case bytes([UInt8])
        case end
    }

    /// The longest head of a part, in bytes.
    static let headLimit = 8_000
    /// The longest name of a field, in bytes.
    static let nameLimit = 200

    private enum State {
        /// Before the first boundary.
        case preamble
        /// Behind a boundary, where the line ends or the form does.
        case boundary
        case head
        case body
        case epilogue
    }

    private var state = State.preamble
    private var buffer: [UInt8]
    /// What stands between parts.
    private let delimiter: [UInt8]

    /// Reads a body with a boundary, 1 to 70 bytes of ASCII (RFC 2046, 5.1.1).
    init?(boundary: some StringProtocol) {
        guard (1...70).contains(boundary.utf8.count), boundary.utf8.allSatisfy({ 32...126 ~= $0 })
        else { return nil }
        delimiter = Array("\r\n--\(boundary)".utf8)
        // The first boundary has no line break before it.
        buffer = [13, 10]
    }

    /// Whether the last boundary was seen.
    var isComplete: Bool {
        if case .epilogue = state { true } else { false }
    }

    /// Takes the next bytes.
    mutating func feed(_ bytes: some Sequence<UInt8>) throws(WebRefusal) -> [Event] {
        buffer.append(contentsOf: bytes)
        var events: [Event] = []
        while try step(&events) {}
        return events
    }

    /// Reads one thing from the buffer; false where more bytes are needed.
    private mutating func step(_ events: inout [Event]) throws(WebRefusal) -> Bool {
        switch state {
        case .preamble:
            return skipToDelimiter()
        case .boundary:
            return try readBoundaryEnd()
        case .head:
            guard let end = range(of: [13, 10, 13, 10], from: 0) else {
                guard buffer.count <= MultipartParser.headLimit else { throw .badBody }
                return false
            }
            guard end.lowerBound <= MultipartParser.headLimit else { throw .badBody }
            events.append(.begin(try MultipartHead.read(buffer[2..<max(2, end.lowerBound)])))
            buffer.removeFirst(end.upperBound)
            // A part without a body ends at the line break that belongs to its delimiter.
            state = .body
            return true
        case .body:
            return readBody(&events)
        case .epilogue:
            buffer.removeAll()
            return false
        }
    }

    private mutating func skipToDelimiter() -> Bool {
        guard let found = range(of: delimiter, from: 0) else {
            buffer.removeFirst(max(0, buffer.count - delimiter.count))
            return false
        }
        buffer.removeFirst(found.upperBound)
        state = .boundary
        return true
    }

    private mutating func readBoundaryEnd() throws(WebRefusal) -> Bool {
        guard buffer.count >= 2 else { return false }
        if buffer[0] == 0x2D, buffer[1] == 0x2D {
            state = .epilogue
            return true
        }
        // White space may stand before the line break; the break stays, as the start of the head.
        guard let end = buffer.firstIndex(where: { $0 != 32 && $0 != 9 }) else {
            guard buffer.count <= MultipartParser.headLimit else { throw .badBody }
            return false
        }
        guard buffer.count >= end + 2 else { return false }
        guard buffer[end] == 13, buffer[end + 1] == 10 else { throw .badBody }
        buffer.removeFirst(end)
        state = .head
        return true
    }

    private mutating func readBody(_ events: inout [Event]) -> Bool {
        if let found = range(of: delimiter, from: 0) {
            if found.lowerBound > 0 { events.append(.bytes(Array(buffer[..<found.lowerBound]))) }
            events.append(.end)
            buffer.removeFirst(found.upperBound)
            state = .boundary
            return true
        }
        // What may be the beginning of a delimiter stays.
        let safe = buffer.count - delimiter.count + 1
        if safe > 0 {
            events.append(.bytes(Array(buffer[..<safe])))
            buffer.removeFirst(safe)
        }
        return false
    }

    /// Where a pattern that begins with CR stands in the buffer.
    private func range(of pattern: [UInt8], from start: Int) -> Range<Int>? {
        buffer.withUnsafeBufferPointer { bytes in
            var index = start
            while index + pattern.count <= bytes.count {
                if bytes[index] == 13,
                    pattern.indices.allSatisfy({ bytes[index + $0] == pattern[$0] })
                {
                    return index..<index + pattern.count
                }
                index += 1
            }
            return nil
        }
    }
}

/// Reads the head of a part.
enum MultipartHead {
    static func read(_ bytes: some Collection<UInt8>) throws(WebRefusal) -> MultipartParser.Head {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .badText }
        var disposition: [String: String] = [:]
        var mediaType = ""
        for line in text.split(separator: "\r\n") {
            guard let colon = line.firstIndex(of: ":") else { throw .badBody }
            let value = line[line.index(after: colon)...]
            switch line[..<colon].lowercased() {
            case "content-disposition": disposition = try HeaderParameters.read(value)
            case "content-type": mediaType = value.drop { $0 == " " }.lowercased()
            default: break
            }
        }
        guard disposition[""] == "form-data", let name = disposition["name"], !name.isEmpty,
            name.utf8.count <= MultipartParser.nameLimit
        else { throw .badBody }
        return MultipartParser.Head(
            name: name,
            fileName: disposition["filename"].map(fileName),
            mediaType: String(mediaType.prefix(100))
        )
    }

    /// The last component of a name, without signs that steer a terminal or turn the direction of
    /// reading, at most 200 characters with its ending kept.
    static func fileName(_ text: String) -> String {
        let last = text.split { $0 == "/" || $0 == "\\" }.last ?? ""
        var name = String.UnicodeScalarView()
        for scalar in last.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator: continue
            default: name.append(scalar)
            }
        }
        let text = String(name)
        guard text.count > 200 else { return text == "." || text == ".." ? "" : text }
        guard let dot = text.lastIndex(of: "."), text[dot...].count <= 20 else {
            return String(text.prefix(200))
        }
        return String(text.prefix(200 - text[dot...].count)) + text[dot...]
    }
}

/// The value of a header with its parameters: `form-data; name="a"; filename="b"`.
enum HeaderParameters {
    /// The parameters by name in lower case; the value before them under the empty name.
    static func read(_ text: Substring) throws(WebRefusal) -> [String: String] {
        var rest = text
        let value = rest.prefix { $0 != ";" }
        var parameters = ["": value.filter { $0 != " " }.lowercased()]
        rest = rest[value.endIndex...]
        while rest.first == ";" {
            rest = rest.dropFirst().drop { $0 == " " || $0 == "\t" }
            if rest.isEmpty { break }
            guard let equals = rest.firstIndex(of: "=") else { throw .badBody }
            let name = rest[..<equals].lowercased()
            rest = rest[equals...].dropFirst()
            let parameter = rest.first == "\"" ? try quoted(&rest) : token(&rest)
            if parameters[name] == nil { parameters[name] = parameter }
            rest = rest.drop { $0 == " " || $0 == "\t" }
        }
        return parameters
    }

    private static func token(_ rest: inout Substring) -> String {
        let token = rest.prefix { $0 != ";" && $0 != " " }
        rest = rest[token.endIndex...]
        return String(token)
    }

    /// A text in quotation marks.
    ///
    /// Browsers write `"` and line breaks within as `%22`, `%0D`, `%0A`;
    /// others escape the marks, and some leave backslashes of paths as they are.
    private static func quoted(_ rest: inout Substring) throws(WebRefusal) -> String {
        var text = ""
        rest.removeFirst()
        while let character = rest.popFirst() {
            switch character {
            case "\"":
                return text.replacing("%22", with: "\"").replacing("%0D", with: "\r")
                    .replacing("%0A", with: "\n")
            case "\\" where rest.first == "\"" || rest.first == "\\":
                if let escaped = rest.popFirst() { text.append(escaped) }
            default:
                text.append(character)
            }
        }
        throw .badBody
    }
}
