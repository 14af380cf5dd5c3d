package import PolicyText

/// The stored text of a document by bytes, as spans count them.
package struct PlanText: Sendable {
    /// The text in UTF-8.
    package let bytes: [UInt8]

    /// Takes a text.
    package init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// The words of a span on one line: breaks and spaces that layout put between Han characters are
    /// left out, others become one space.
    ///
    /// A span outside the text, or across a scalar, is brought to the nearest place inside.
    package func words(_ span: Span) -> String {
        let span = clipped(span)
        var words = ""
        var gap = false
        for scalar in String(decoding: bytes[span.start..<span.end], as: UTF8.self).unicodeScalars {
            guard !scalar.properties.isWhitespace else {
                gap = !words.isEmpty
                continue
            }
            if gap, let last = words.unicodeScalars.last, last.value < 0x2E80,
                scalar.value < 0x2E80
            {
                words += " "
            }
            words.unicodeScalars.append(scalar)
            gap = false
        }
        return words
    }

    /// The span of whole lines that holds a span, blank lines around it left out.
    package func paragraph(_ span: Span) -> Span {
        let span = clipped(span)
        let start = bytes[..<span.start].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let end = bytes[span.end...].firstIndex(of: 0x0A) ?? bytes.count
        return Span(start, end)
    }

    /// The nearest span that lies in the text and cuts no scalar.
    package func clipped(_ span: Span) -> Span {
        let start = border(span.start)
        return Span(start, max(start, border(span.end)))
    }

    /// Where some words stand, white space aside.
    ///
    /// - Parameters:
    ///   - words: What to look for.
    ///   - place: Where to look first; then the whole text is looked through.
    /// - Returns: The first place, or nil where the text does not hold the words.
    /// - Complexity: Linear in the text.
    package func find(_ words: String, near place: Span? = nil) -> Span? {
        let needle = Array(words.unicodeScalars.filter { !$0.properties.isWhitespace })
        guard !needle.isEmpty else { return nil }
        if let place, let found = find(needle, in: clipped(place)) { return found }
        return find(needle, in: Span(0, bytes.count))
    }

    /// Knuth, Morris and Pratt's search over the scalars that are no white space.
    private func find(_ needle: [Unicode.Scalar], in place: Span) -> Span? {
        var fallback = [0]
        var length = 0
        for scalar in needle.dropFirst() {
            while length > 0, needle[length] != scalar { length = fallback[length - 1] }
            if needle[length] == scalar { length += 1 }
            fallback.append(length)
        }
        var matched = 0
        var offset = place.start
        var starts = [Int](repeating: 0, count: needle.count)
        var seen = 0
        let text = String(decoding: bytes[place.start..<place.end], as: UTF8.self)
        for scalar in text.unicodeScalars {
            let start = offset
            offset += UTF8.width(scalar)
            guard !scalar.properties.isWhitespace else { continue }
            starts[seen % needle.count] = start
            seen += 1
            while matched > 0, needle[matched] != scalar { matched = fallback[matched - 1] }
            if needle[matched] == scalar { matched += 1 }
            if matched == needle.count { return Span(starts[seen % needle.count], offset) }
        }
        return nil
    }

    private func border(_ offset: Int) -> Int {
        var offset = min(max(offset, 0), bytes.count)
        while offset > 0, offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
        return offset
    }
}

extension PlanText {
    /// A part of a text, as a text of its own.
    init(_ text: PlanText, only span: Span) {
        bytes = Array(text.bytes[span.start..<span.end])
    }
}

extension Span {
    /// The span so many bytes further on.
    ///
    /// - Precondition: It begins at 0 or later after that.
    func moved(by bytes: Int) -> Span { Span(start + bytes, end + bytes) }
}
