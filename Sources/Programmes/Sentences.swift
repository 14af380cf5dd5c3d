package import PolicyText

extension StoredDocument {
    /// The words of a span as they stand; nothing where the span is not of this text.
    package func words(_ span: Span) -> String {
        let bytes = text.utf8
        guard span.end <= bytes.count else { return "" }
        let start = bytes.index(bytes.startIndex, offsetBy: span.start)
        let end = bytes.index(start, offsetBy: span.end - span.start)
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }

    /// The sentences that a span touches.
    package func sentence(around span: Span) -> Span {
        let touched = sentences().filter { $0.overlaps(span) }
        guard let first = touched.first, let last = touched.last else { return span }
        return first.union(last)
    }

    /// The sentences of the text, in order.
    ///
    /// A sentence ends with 。！？；, with an empty line, and before a heading; a line break alone is
    /// layout. What stands in brackets is not divided, and brackets after a full stop belong to the
    /// sentence before them, as responsibility lines do. A sentence that is longer than 1,200 bytes is
    /// cut at the next comma or line.
    package func sentences(_ headings: [Heading] = []) -> [Span] {
        var starts = Set<Int>()
        for heading in headings {
            starts.insert(heading.span.start)
            starts.insert(heading.span.end)
        }
        var cutter = SentenceCutter(bytes: Array(text.utf8), starts: starts)
        return cutter.cut()
    }
}

/// Cuts a text into sentences, byte by byte.
private struct SentenceCutter {
    let bytes: [UInt8]
    /// Where headings begin and end.
    let starts: Set<Int>
    private var sentences: [Span] = []
    private var start = 0
    private var depth = 0
    /// Whether the sentence ends with the brackets that are open.
    private var endsWithBrackets = false

    init(bytes: [UInt8], starts: Set<Int>) {
        self.bytes = bytes
        self.starts = starts
    }

    mutating func cut() -> [Span] {
        var index = 0
        while index < bytes.count {
            if starts.contains(index) { close(at: index) }
            let end = min(index + length(at: index), bytes.count)
            take(mark(at: index), until: end)
            index = end
        }
        close(at: bytes.count)
        return sentences
    }

    private mutating func take(_ mark: Mark, until end: Int) {
        let isLong = end - start > 1200
        switch mark {
        case .full where depth == 0 || isLong:
            if opensBrackets(after: end) { endsWithBrackets = true } else { close(at: end) }
        case .line where isLong || isEmptyLine(after: end): close(at: end)
        case .comma where isLong: close(at: end)
        case .open: depth += 1
        case .shut:
            depth = max(0, depth - 1)
            if depth == 0, endsWithBrackets { close(at: end) }
        default: break
        }
    }

    private mutating func close(at end: Int) {
        var first = start
        var last = end
        while first < last, isSpace(first) { first += 1 }
        while first < last, isSpace(last - 1) { last -= 1 }
        if first < last { sentences.append(Span(first, last)) }
        start = end
        depth = 0
        endsWithBrackets = false
    }

    private enum Mark {
        case full, comma, line, open, shut, none
    }

    private func mark(at index: Int) -> Mark {
        switch bytes[index] {
        case 0x0A: return .line
        case 0x0C: return .full
        case 0x28: return .open
        case 0x29: return .shut
        case 0x2C: return .comma
        case 0xE3 where index + 2 < bytes.count && bytes[index + 1] == 0x80:
            switch bytes[index + 2] {
            case 0x82: return .full
            case 0x81: return .comma
            case 0x90, 0x94: return .open
            case 0x91, 0x95: return .shut
            default: return .none
            }
        case 0xEF where index + 2 < bytes.count && bytes[index + 1] == 0xBC:
            switch bytes[index + 2] {
            case 0x81, 0x9B, 0x9F: return .full
            case 0x8C: return .comma
            case 0x88: return .open
            case 0x89: return .shut
            default: return .none
            }
        default: return .none
        }
    }

    /// Whether brackets with more than a number in them follow on the same line.
    private func opensBrackets(after index: Int) -> Bool {
        var index = index
        while index < bytes.count, bytes[index] == 0x20 { index += 1 }
        guard index < bytes.count else { return false }
        var next = min(index + length(at: index), bytes.count)
        guard case .open = mark(at: index) else { return false }
        for _ in 0..<4 where next < bytes.count {
            let end = min(next + length(at: next), bytes.count)
            if case .shut = mark(at: next) { return false }
            next = end
        }
        return true
    }

    private func length(at index: Int) -> Int {
        switch bytes[index] {
        case ..<0x80: 1
        case ..<0xE0: 2
        case ..<0xF0: 3
        default: 4
        }
    }

    private func isSpace(_ index: Int) -> Bool {
        [0x20, 0x09, 0x0A, 0x0C, 0x0D].contains(bytes[index])
    }

    /// Whether nothing but white space stands before the next line break.
    private func isEmptyLine(after index: Int) -> Bool {
        var index = index
        while index < bytes.count {
            if bytes[index] == 0x0A { return true }
            guard isSpace(index) else { return false }
            index += 1
        }
        return true
    }
}
