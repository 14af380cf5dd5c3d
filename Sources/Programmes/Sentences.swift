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
    /// layout. One that is longer than 1,200 bytes is cut at the next comma or line.
    package func sentences(_ headings: [Heading] = []) -> [Span] {
        var starts = Set<Int>()
        for heading in headings {
            starts.insert(heading.span.start)
            starts.insert(heading.span.end)
        }
        let bytes = Array(text.utf8)
        var sentences: [Span] = []
        var start = 0
        var index = 0
        func close(at end: Int) {
            var first = start
            var last = end
            while first < last, Sentence.isSpace(bytes, first) { first += 1 }
            while first < last, Sentence.isSpace(bytes, last - 1) { last -= 1 }
            if first < last { sentences.append(Span(first, last)) }
            start = end
        }
        while index < bytes.count {
            if starts.contains(index) { close(at: index) }
            let length = Sentence.length(bytes[index])
            let end = min(index + length, bytes.count)
            let isLong = end - start > 1200
            switch Sentence.mark(bytes[index..<end]) {
            case .full: close(at: end)
            case .line where isLong || Sentence.isEmptyLine(bytes, after: end): close(at: end)
            case .comma where isLong: close(at: end)
            default: break
            }
            index = end
        }
        close(at: bytes.count)
        return sentences
    }
}

private enum Sentence {
    enum Mark {
        case full, comma, line, none
    }

    static func length(_ lead: UInt8) -> Int {
        switch lead {
        case ..<0x80: 1
        case ..<0xE0: 2
        case ..<0xF0: 3
        default: 4
        }
    }

    static func mark(_ bytes: ArraySlice<UInt8>) -> Mark {
        switch Array(bytes) {
        case [0xE3, 0x80, 0x82], [0xEF, 0xBC, 0x81], [0xEF, 0xBC, 0x9F], [0xEF, 0xBC, 0x9B],
            [0x0C]:
            .full
        case [0xEF, 0xBC, 0x8C], [0xE3, 0x80, 0x81], [0x2C]: .comma
        case [0x0A]: .line
        default: .none
        }
    }

    static func isSpace(_ bytes: [UInt8], _ index: Int) -> Bool {
        [0x20, 0x09, 0x0A, 0x0C, 0x0D].contains(bytes[index])
    }

    /// Whether nothing but white space stands before the next line break.
    static func isEmptyLine(_ bytes: [UInt8], after index: Int) -> Bool {
        var index = index
        while index < bytes.count {
            if bytes[index] == 0x0A { return true }
            guard isSpace(bytes, index) else { return false }
            index += 1
        }
        return true
    }
}
