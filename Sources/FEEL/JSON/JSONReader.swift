/// Reads JSON (RFC 8259) into values of FEEL, exactly.
///
/// A number is made from its text and never passes through floating point; one that FEEL cannot
/// hold with all its digits is refused. An object becomes a context with its entries in order, an
/// array a list; strings stay strings, also where they look like dates. A name that stands twice
/// in one object is refused, since either value might be the one that was meant. A byte order
/// mark at the start is skipped.
///
///     let facts = try JSONReader().value(of: Array(#"{"营业收入": 1234.50}"#.utf8))
public struct JSONReader: Sendable {
    /// How much a text may hold, so that a hostile one ends in an error.
    public struct Limits: Sendable, Hashable {
        /// How deep objects and arrays may nest.
        public var depth = 200
        /// The longest text, in bytes.
        public var bytes = 1 << 28

        public init() {}
    }

    /// How much a text may hold.
    public let limits: Limits

    static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    public init(limits: Limits = Limits()) {
        self.limits = limits
    }

    /// The value that a text in UTF-8 holds.
    public func value(of bytes: [UInt8]) throws(JSONError) -> Value {
        guard bytes.count <= limits.bytes else {
            throw JSONError(.tooLarge(limit: limits.bytes), at: 0, in: [])
        }
        var scanner = JSONScanner(bytes: bytes, depth: limits.depth)
        return try scanner.document()
    }

    /// The value that a text holds.
    public func value(of text: String) throws(JSONError) -> Value {
        try value(of: Array(text.utf8))
    }
}

/// One reading of a text, from its first byte to its last.
struct JSONScanner {
    let bytes: [UInt8]
    /// How deep objects and arrays may nest.
    let depth: Int
    /// The next byte to read.
    var position = 0
    private var nesting = 0
    /// The shape of the object read last: objects in an array mostly share one.
    private var lastShape = ContextShape([])

    init(bytes: [UInt8], depth: Int) {
        self.bytes = bytes
        self.depth = depth
        if bytes.starts(with: JSONReader.byteOrderMark) { position = 3 }
    }

    mutating func document() throws(JSONError) -> Value {
        skipSpace()
        let value = try value()
        skipSpace()
        guard position == bytes.count else {
            throw error(.trailing(found: try character(at: position)))
        }
        return value
    }

    /// The byte at the position, or nil at the end.
    var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    func error(_ problem: JSONError.Problem, at offset: Int? = nil) -> JSONError {
        JSONError(problem, at: offset ?? position, in: bytes)
    }

    /// The error that something else stands at the position than JSON has there.
    private func unexpected(_ expected: JSONError.Expectation) throws(JSONError) -> JSONError {
        guard position < bytes.count else { return error(.unexpectedEnd) }
        return error(.unexpected(found: try character(at: position), expected: expected))
    }

    /// The code point that starts at an offset, as text.
    private func character(at offset: Int) throws(JSONError) -> String {
        var end = offset + 1
        while end < bytes.count, end < offset + 4, bytes[end] & 0xC0 == 0x80 { end += 1 }
        guard let text = String(validating: bytes[offset..<end], as: UTF8.self) else {
            throw error(.notUTF8, at: offset)
        }
        return text
    }

    private mutating func skipSpace() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
            position += 1
        }
    }

    private mutating func value() throws(JSONError) -> Value {
        guard let next else { throw error(.unexpectedEnd) }
        switch next {
        case UInt8(ascii: "{"):
            return try nested { (reader) throws(JSONError) in try reader.object() }
        case UInt8(ascii: "["):
            return try nested { (reader) throws(JSONError) in try reader.array() }
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
        case UInt8(ascii: "t"): return try word("true", .boolean(true))
        case UInt8(ascii: "f"): return try word("false", .boolean(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: throw try unexpected(.value)
        }
    }

    private mutating func word(_ word: StaticString, _ value: Value) throws(JSONError) -> Value {
        let isThere = word.withUTF8Buffer { bytes[position...].starts(with: $0) }
        guard isThere else { throw try unexpected(.value) }
        position += word.utf8CodeUnitCount
        return value
    }

    private mutating func nested(
        _ read: (inout JSONScanner) throws(JSONError) -> Value
    ) throws(JSONError) -> Value {
        guard nesting < depth else { throw error(.tooDeep(limit: depth)) }
        nesting += 1
        let value = try read(&self)
        nesting -= 1
        return value
    }

    private mutating func array() throws(JSONError) -> Value {
        position += 1
        var elements: [Value] = []
        skipSpace()
        if next == UInt8(ascii: "]") {
            position += 1
            return .list(elements)
        }
        while true {
            skipSpace()
            elements.append(try value())
            skipSpace()
            switch next {
            case UInt8(ascii: ","): position += 1
            case UInt8(ascii: "]"):
                position += 1
                return .list(elements)
            default: throw try unexpected(.commaOrBracket)
            }
        }
    }

    private mutating func object() throws(JSONError) -> Value {
        position += 1
        var entries = ObjectEntries()
        skipSpace()
        if next == UInt8(ascii: "}") {
            position += 1
            return .context(Context(shape: ContextShape([]), values: []))
        }
        while true {
            skipSpace()
            guard next == UInt8(ascii: "\"") else { throw try unexpected(.name) }
            let start = position
            let name = try string()
            guard entries.add(name) else { throw error(.duplicateKey(name), at: start) }
            skipSpace()
            guard next == UInt8(ascii: ":") else { throw try unexpected(.colon) }
            position += 1
            skipSpace()
            entries.values.append(try value())
            skipSpace()
            switch next {
            case UInt8(ascii: ","): position += 1
            case UInt8(ascii: "}"):
                position += 1
                return .context(Context(shape: shape(of: entries.names), values: entries.values))
            default: throw try unexpected(.commaOrBrace)
            }
        }
    }

    /// The shape of the names, shared with the object before where it had the same.
    private mutating func shape(of names: [String]) -> ContextShape {
        let isLast =
            names.count == lastShape.names.count
            && zip(names, lastShape.names).allSatisfy { $0.utf8.elementsEqual($1.utf8) }
        if !isLast { lastShape = ContextShape(names) }
        return lastShape
    }
}

/// The entries of an object while it is read.
private struct ObjectEntries {
    private(set) var names: [String] = []
    var values: [Value] = []
    /// The names again, once there are too many to compare each with each.
    private var seen: Set<TextKey> = []

    /// Adds a name; false where it is there already.
    mutating func add(_ name: String) -> Bool {
        if names.count < 16 {
            guard !names.contains(where: { $0.utf8.elementsEqual(name.utf8) }) else { return false }
        } else {
            if seen.isEmpty { seen = Set(names.map(TextKey.init)) }
            guard seen.insert(TextKey(name)).inserted else { return false }
        }
        names.append(name)
        return true
    }
}
