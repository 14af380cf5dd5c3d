extension BuiltInLibrary {
    /// A value as a text: a string is itself, a date and the like as ISO 8601 has it, everything
    /// else as FEEL writes it.
    static func string(_ value: Value, _ site: CallSite, _ run: Run) throws(Halt) -> Value {
        let text: String
        switch value {
        case .null: return site.reject("from", value)
        case .string: return value
        case .number(let number): text = number.description
        case .date(let date): text = date.description
        case .time(let time): text = time.description
        case .dateTime(let moment): text = moment.description
        case .dayTimeDuration(let duration): text = duration.description
        case .yearMonthDuration(let duration): text = duration.description
        case .boolean, .list, .context, .range, .function:
            return .string(try value.text(in: run))
        }
        try run.grow(by: text.utf8.count)
        return .string(text)
    }

    /// The part of a text from a position on, as long as told or to the end.
    ///
    /// The first code point has position 1, the last −1; a position that the text does not have is
    /// refused. A length that passes the end is as if it ended there.
    static func substring(
        _ text: Value,
        _ start: Value,
        _ length: Value?,
        _ site: CallSite,
        _ run: Run
    ) throws(Halt) -> Value {
        guard case .string(let string) = text, case .number(let start) = start else {
            return site.refuse("string", text, expected: .string)
        }
        try run.step(string.utf8.count / bytesPerStep)
        let count = Text.length(of: string)
        guard let position = start.truncated, position != 0, position.magnitude <= count else {
            return site.reject("start position", .number(start))
        }
        let first = position > 0 ? position - 1 : count + position
        var end = count
        if case .number(let length)? = length {
            guard !length.isNegative else { return site.reject("length", .number(length)) }
            end = first + min(length.truncated ?? count, count - first)
        }
        if count == string.utf8.count { return try part(string, first..<end, run) }
        let range = Text.withBytes(of: string) { bytes in
            let low = Text.place(ofCodePoint: first, in: bytes)
            let rest = UnsafeBufferPointer(rebasing: bytes[low...])
            return low..<(low + Text.place(ofCodePoint: end - first, in: rest))
        }
        return try part(string, range, run)
    }

    /// The part of a text between two places in bytes.
    static func part(_ text: String, _ range: Range<Int>, _ run: Run) throws(Halt) -> Value {
        try run.grow(by: range.count)
        return .string(Text.part(text, range))
    }

    /// A text whose letters' case was changed.
    static func changed(
        _ changed: @autoclosure () -> String,
        from text: String,
        _ run: Run
    ) throws(Halt) -> Value {
        try run.grow(by: text.utf8.count)
        let result = changed()
        // A letter can become up to three.
        try run.grow(by: max(0, result.utf8.count - text.utf8.count))
        return .string(result)
    }

    /// The strings of a list one behind the other, with the delimiter between them if there is
    /// one; nulls are left out.
    static func join(
        _ list: Value,
        _ delimiter: Value,
        _ site: CallSite,
        _ run: Run
    ) throws(Halt) -> Value {
        guard case .list(let elements) = list else {
            return site.refuse("list", list, expected: .list(.string))
        }
        var separator = ""
        if case .string(let text) = delimiter { separator = text }
        var joined = ""
        var isFirst = true
        try run.step(elements.count)
        for element in elements {
            guard case .string(let text) = element else {
                if element.isNull { continue }
                return site.refuse("list", list, expected: .list(.string))
            }
            if !isFirst {
                try run.grow(by: separator.utf8.count)
                joined += separator
            }
            try run.grow(by: text.utf8.count)
            joined += text
            isFirst = false
        }
        return .string(joined)
    }
}

extension Number {
    /// The number without its decimals, where that fits.
    fileprivate var truncated: Int? { integer ?? rounded(.down, scale: 0)?.integer }
}
