/// Characters and words that people write for FEEL's: FEEL's grammar counts the full-width ones as
/// letters, and does not know the others.
enum Confusables {
    /// Why something is to be written otherwise.
    enum Kind {
        /// A number with a unit or with commas.
        case number
        /// A full-width character.
        case wide
        /// A quotation mark.
        case quote
        /// A key that must stand in quotes.
        case key
        /// A word or operator of another language.
        case word

        /// The kind of what was written.
        init(_ written: String) {
            guard let first = written.unicodeScalars.first?.value else {
                self = .word
                return
            }
            self =
                switch first {
                case 0x2E, 0x30...0x39: .number
                case 0x27, 0x2018...0x201D, 0x3008...0x300F: .quote
                case 0x3001...0x3020, 0xFF01...0xFF5E: .wide
                default: written.contains("(") || written.contains("[") ? .key : .word
                }
        }
    }

    /// What is to be written for a character; nil for one that is meant as it is.
    static func instead(of value: UInt32) -> String? {
        switch value {
        // Full-width digits and letters are not taken for mistakes by themselves; the punctuation
        // is. Both lie at the same distance from their narrow forms.
        case 0xFF01...0xFF5E: String(UnicodeScalar(UInt8(value - 0xFEE0)))
        case 0x3001: ","
        case 0x3002: "."
        case 0x3008, 0x300A, 0x300C, 0x300E, 0x201C, 0x201D, 0x2018, 0x2019, 0x300B, 0x3009,
            0x300D, 0x300F:
            "\""
        case 0x3010, 0x3014: "["
        case 0x3011, 0x3015: "]"
        case 0xD7, 0x2715, 0x2217: "*"
        case 0xF7: "/"
        case 0x2212, 0x2013, 0x2014, 0x2011, 0x2010: "-"
        case 0x2264, 0x2266: "<="
        case 0x2265, 0x2267: ">="
        case 0x2260: "!="
        case 0x2026: ".."
        default: nil
        }
    }

    /// Where a text in quotes ends that are not FEEL's: its closing quote's place and length.
    static func quotedEnd(in source: SourceText, from start: Int) -> (place: Int, length: Int)? {
        let closing: [UInt32]
        switch source.scalar(at: start).value {
        case 0x27: closing = [0x27]
        case 0x201C, 0x201D: closing = [0x201C, 0x201D]
        case 0x2018, 0x2019: closing = [0x2018, 0x2019]
        default: return nil
        }
        var place = start + source.scalar(at: start).length
        while place < source.count, source[place] != 0x0A {
            let (value, length) = source.scalar(at: place)
            if closing.contains(value) { return (place, length) }
            place += length
        }
        return nil
    }

    /// Words of Chinese for FEEL's, which are names to FEEL.
    private static let words: [String: String] = [
        "且": "and", "并且": "and", "而且": "and", "或": "or", "或者": "or", "非": "not",
        "如果": "if", "若": "if", "那么": "then", "则": "then", "否则": "else", "等于": "=",
        "不等于": "!=", "大于": ">", "小于": "<", "大于等于": ">=", "小于等于": "<=", "不小于": ">=",
        "不大于": "<=", "加": "+", "减": "-", "乘": "*", "乘以": "*", "除以": "/", "真": "true",
        "假": "false", "空": "null", "属于": "in", "介于": "between", "AND": "and", "OR": "or",
        "NOT": "not", "True": "true", "False": "false", "TRUE": "true", "FALSE": "false",
        "NULL": "null", "None": "null", "If": "if", "IF": "if", "THEN": "then", "ELSE": "else",
    ]

    /// Whether a name that no scope knows holds what was surely meant as something else.
    static func isMistake(_ source: SourceText, _ start: Int, _ end: Int) -> Bool {
        !failures(in: source, from: start, to: end).isEmpty
    }

    /// What in a part of the source was surely meant as something else.
    static func failures(in source: SourceText, from start: Int, to end: Int) -> [SyntaxFailure] {
        var failures: [SyntaxFailure] = []
        var place = start
        while place < end, failures.count < 8 {
            let partEnd = source.partEnd(from: place)
            if partEnd > place, let word = words[source.text(place, partEnd)] {
                failures.append(failure(source, place, partEnd, instead: word))
                place = partEnd
                continue
            }
            let stop = min(end, max(partEnd, place + source.scalar(at: place).length))
            while place < stop, failures.count < 8 {
                let next = wideEnd(in: source, from: place)
                if let found = character(in: source, from: place, to: next) {
                    failures.append(found)
                }
                place = next
            }
        }
        return failures
    }

    /// Where a character ends, or a run of full-width letters and digits.
    private static func wideEnd(in source: SourceText, from start: Int) -> Int {
        var end = start
        while isWideWord(source.scalar(at: end).value) { end += 3 }
        return end > start ? end : start + source.scalar(at: start).length
    }

    private static func isWideWord(_ value: UInt32) -> Bool {
        switch value {
        case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: true
        default: false
        }
    }

    private static func character(
        in source: SourceText,
        from start: Int,
        to end: Int
    ) -> SyntaxFailure? {
        var instead = ""
        var place = start
        while place < end {
            let (value, length) = source.scalar(at: place)
            guard let meant = self.instead(of: value) else { return nil }
            instead += meant
            place += length
        }
        return failure(source, start, end, instead: instead)
    }

    /// The first of ``failures(in:from:to:)``, and operators as other languages write them.
    static func failure(in source: SourceText, from start: Int, to end: Int) -> SyntaxFailure? {
        if start >= end { return nil }
        if let thousands = thousands(in: source, at: start) { return thousands }
        if let (found, length) = infix(in: source, at: start) {
            return failure(source, start, start + length, instead: found.instead)
        }
        if source[start] == UInt8(ascii: "'") {
            return failure(source, start, start + 1, instead: "\"")
        }
        if source[start] == UInt8(ascii: "!") {
            return failure(source, start, start + 1, instead: "not")
        }
        return failures(in: source, from: start, to: end).first
    }

    /// The failure that a part of a source is to be written otherwise.
    static func failure(
        _ source: SourceText,
        _ start: Int,
        _ end: Int,
        instead: String
    ) -> SyntaxFailure {
        SyntaxFailure(
            .confusable(source.text(start, end), instead: instead),
            SourceRange(start, end)
        )
    }

    /// An operator as it is not written in FEEL, and its length.
    static func infix(
        in source: SourceText,
        at place: Int
    ) -> (found: (infix: Infix, instead: String), length: Int)? {
        let pair = (source[place], source[place + 1])
        switch pair {
        case (UInt8(ascii: "="), UInt8(ascii: "=")): return ((.comparison(.equal), "="), 2)
        case (UInt8(ascii: "="), UInt8(ascii: ">")):
            return ((.comparison(.greaterOrEqual), ">="), 2)
        case (UInt8(ascii: "="), UInt8(ascii: "<")): return ((.comparison(.lessOrEqual), "<="), 2)
        case (UInt8(ascii: "&"), UInt8(ascii: "&")): return ((.and, "and"), 2)
        case (UInt8(ascii: "|"), UInt8(ascii: "|")): return ((.or, "or"), 2)
        case (UInt8(ascii: "<"), UInt8(ascii: ">")): return ((.comparison(.unequal), "!="), 2)
        case (UInt8(ascii: "&"), _): return ((.and, "and"), 1)
        case (UInt8(ascii: "|"), _): return ((.or, "or"), 1)
        case (UInt8(ascii: "^"), _): return ((.arithmetic(.power), "**"), 1)
        default: break
        }
        if pair.0 < 0x80 { return nil }
        return wideInfix(in: source, at: place)
    }

    private static func wideInfix(
        in source: SourceText,
        at place: Int
    ) -> (found: (infix: Infix, instead: String), length: Int)? {
        let (value, length) = source.scalar(at: place)
        let infix: Infix? =
            switch value {
            case 0xFF0B: .arithmetic(.add)
            case 0xFF0D, 0x2212, 0x2013, 0x2014: .arithmetic(.subtract)
            case 0xFF0A, 0xD7: .arithmetic(.multiply)
            case 0xFF0F, 0xF7: .arithmetic(.divide)
            case 0xFF1D: .comparison(.equal)
            case 0xFF1C: .comparison(.less)
            case 0xFF1E: .comparison(.greater)
            case 0x2264, 0x2266: .comparison(.lessOrEqual)
            case 0x2265, 0x2267: .comparison(.greaterOrEqual)
            case 0x2260: .comparison(.unequal)
            default: wordInfix(in: source, at: place)
            }
        guard let infix else { return nil }
        if let instead = words[source.text(place, source.partEnd(from: place))] {
            return ((infix, instead), source.partEnd(from: place) - place)
        }
        return instead(of: value).map { ((infix, $0), length) }
    }

    private static func wordInfix(in source: SourceText, at place: Int) -> Infix? {
        switch words[source.text(place, source.partEnd(from: place))] {
        case "and": .and
        case "or": .or
        case "=": .comparison(.equal)
        case "!=": .comparison(.unequal)
        case "<": .comparison(.less)
        case "<=": .comparison(.lessOrEqual)
        case ">": .comparison(.greater)
        case ">=": .comparison(.greaterOrEqual)
        case "+": .arithmetic(.add)
        case "-": .arithmetic(.subtract)
        case "*": .arithmetic(.multiply)
        case "/": .arithmetic(.divide)
        default: nil
        }
    }
}
