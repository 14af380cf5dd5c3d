extension Parser {
    /// Whether a number begins at an offset.
    func isNumber(at place: Int) -> Bool {
        Characters.isDigit(source[place])
            || source[place] == UInt8(ascii: ".") && Characters.isDigit(source[place + 1])
    }

    /// Reads a number, or a name in scope that begins like one.
    mutating func numberOrName() throws(SyntaxFailure) -> Node {
        if let found = nameLikeNumber() { return try use(found) }
        return try number(signFrom: nil)
    }

    /// The name in scope that stands where a number seems to, such as 2024年产值.
    func nameLikeNumber() -> Resolution? {
        guard let found = resolve(), found.end > numberEnd(from: position) else { return nil }
        return found
    }

    /// Reads a number (rule 37), with the minus that belongs to it.
    mutating func number(signFrom sign: Int?) throws(SyntaxFailure) -> Node {
        let start = position
        let end = numberEnd(from: start)
        if let failure = Confusables.unit(in: source, from: start, to: end) {
            // What follows is looked at as if the number were right.
            note(failure)
            advance(failure.range.end - start)
            return Node(.invalid(failure.problem), at: failure.range, type: .any)
        }
        if source.namePart(at: end) > 0 {
            position = end
            throw unexpected(.operator)
        }
        let text = source.text(start, end)
        advance(end - start)
        let range = range(from: sign ?? start)
        guard let number = Number(sign == nil ? text : "-" + text) else {
            return meaningless(.outOfRange(operation: text), range)
        }
        return Node(.literal(.number(number)), at: range, type: .number)
    }

    private func numberEnd(from start: Int) -> Int {
        var end = digitsEnd(from: start)
        if source[end] == UInt8(ascii: "."), Characters.isDigit(source[end + 1]) {
            end = digitsEnd(from: end + 1)
        }
        guard source[end] | 0x20 == UInt8(ascii: "e") else { return end }
        var digits = end + 1
        if source[digits] == UInt8(ascii: "+") || source[digits] == UInt8(ascii: "-") {
            digits += 1
        }
        return Characters.isDigit(source[digits]) ? digitsEnd(from: digits) : end
    }

    private func digitsEnd(from start: Int) -> Int {
        var end = start
        while Characters.isDigit(source[end]) { end += 1 }
        return end
    }

    /// Reads a string (rules 35 and 64).
    mutating func string() throws(SyntaxFailure) -> Node {
        let start = position
        let text = try stringText()
        return Node(.literal(.string(text)), at: range(from: start), type: .string)
    }

    private mutating func stringText() throws(SyntaxFailure) -> String {
        let start = position
        var end = start + 1
        while source[end] != UInt8(ascii: "\""), source[end] != UInt8(ascii: "\\") {
            if end >= source.count { throw endless(start) }
            end += 1
        }
        var text = source.text(start + 1, end)
        while source[end] != UInt8(ascii: "\"") {
            if end >= source.count { throw endless(start) }
            if source[end] == UInt8(ascii: "\\") {
                end = try escape(at: end, into: &text)
            } else {
                let piece = end
                while source[end] != UInt8(ascii: "\""), source[end] != UInt8(ascii: "\\"),
                    end < source.count
                { end += 1 }
                text += source.text(piece, end)
            }
        }
        advance(end + 1 - start)
        return text
    }

    private mutating func endless(_ start: Int) -> SyntaxFailure {
        position = source.count
        lastEnd = position
        return SyntaxFailure(
            .syntax(expected: .endOf("string"), found: ""),
            SourceRange(start, start + 1)
        )
    }

    /// Reads an escape (rule 64) and answers the offset behind it.
    ///
    /// A backslash before another character stands for itself, as the patterns of `matches` and
    /// `replace` are usually written.
    private mutating func escape(at start: Int, into text: inout String) throws(SyntaxFailure)
        -> Int
    {
        switch source[start + 1] {
        case UInt8(ascii: "n"): text.unicodeScalars.append("\n")
        case UInt8(ascii: "r"): text.unicodeScalars.append("\r")
        case UInt8(ascii: "t"): text.unicodeScalars.append("\t")
        case UInt8(ascii: "\""): text.unicodeScalars.append("\"")
        case UInt8(ascii: "'"): text.unicodeScalars.append("'")
        case UInt8(ascii: "\\"): text.unicodeScalars.append("\\")
        case UInt8(ascii: "u"): return try codePoint(at: start, digits: 4, into: &text)
        case UInt8(ascii: "U"): return try codePoint(at: start, digits: 6, into: &text)
        default:
            text.unicodeScalars.append("\\")
            return start + 1
        }
        return start + 2
    }

    private mutating func codePoint(
        at start: Int,
        digits: Int,
        into text: inout String
    ) throws(SyntaxFailure) -> Int {
        var end = start + 2 + digits
        var value = hexadecimal(from: start + 2, digits)
        if let high = value, high >= 0xD800, high < 0xDC00,
            source[end] == UInt8(ascii: "\\"), source[end + 1] == UInt8(ascii: "u"),
            let low = hexadecimal(from: end + 2, 4), low >= 0xDC00, low < 0xE000
        {
            value = 0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)
            end += 6
        }
        guard let scalar = value.flatMap(Unicode.Scalar.init) else {
            let range = SourceRange(start, min(start + 2, source.count))
            throw SyntaxFailure(
                .syntax(expected: .validEscape, found: source.text(range.start, range.end)),
                range
            )
        }
        text.unicodeScalars.append(scalar)
        return end
    }

    private func hexadecimal(from start: Int, _ count: Int) -> UInt32? {
        var value: UInt32 = 0
        for offset in start..<start + count {
            guard offset < source.count else { return nil }
            let byte = source[offset]
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(byte - 0x30)
            case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"):
                value = value << 4 | UInt32((byte | 0x20) - 0x57)
            default: return nil
            }
        }
        return value
    }

    /// Reads `@"…"` (rule 65).
    mutating func temporal() throws(SyntaxFailure) -> Node {
        let start = position
        advance(1)
        if byte != UInt8(ascii: "\"") { throw unexpected(.tokens(["\""])) }
        let text = try stringText()
        let range = range(from: start)
        guard let value = TemporalLiteral.read(text) else {
            return meaningless(.syntax(expected: .validTemporal, found: text), range)
        }
        let type: ValueType =
            switch value {
            case .date: .date
            case .time: .time
            case .dateTime: .dateTime
            case .dayTimeDuration: .dayTimeDuration
            case .yearMonthDuration: .yearMonthDuration
            default: .any
            }
        return Node(.literal(value), at: range, type: type)
    }
}
