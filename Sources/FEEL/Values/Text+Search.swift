extension Text {
    /// How many code points a text has.
    static func length(of text: String) -> Int {
        withBytes(of: text) { length(of: $0[...]) }
    }

    /// How many code points begin in a part of UTF-8.
    static func length(of bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
        var count = 0
        for byte in bytes where byte & 0xC0 != 0x80 { count &+= 1 }
        return count
    }

    /// The place of a code point, counted from 0, in bytes; the text's end where it has not so
    /// many.
    static func place(ofCodePoint number: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var left = number
        var place = 0
        while place < bytes.count {
            if bytes[place] & 0xC0 != 0x80 {
                if left == 0 { return place }
                left &-= 1
            }
            place &+= 1
        }
        return place
    }

    /// Where a text first stands in another, in bytes from its beginning; nil where it does not.
    ///
    /// Takes time in proportion to both.
    static func firstPlace(of match: String, in text: String) -> Int? {
        withBytes(of: text) { text in
            withBytes(of: match) { match in
                guard let first = match.first else { return 0 }
                guard match.count <= text.count else { return nil }
                return match.count <= 16
                    ? search(match, first, in: text) : searchLong(match, in: text)
            }
        }
    }

    /// Whether a text begins with another.
    static func starts(_ text: String, with match: String) -> Bool {
        guard match.utf8.count <= text.utf8.count else { return false }
        return withBytes(of: text, match) { commonPrefix($0, $1) == $1.count }
    }

    /// Whether a text ends with another.
    static func ends(_ text: String, with match: String) -> Bool {
        guard match.utf8.count <= text.utf8.count else { return false }
        return withBytes(of: text, match) { text, match in
            let end = UnsafeBufferPointer(rebasing: text[(text.count - match.count)...])
            return commonPrefix(end, match) == match.count
        }
    }

    /// The part of a text between two places in bytes, neither of which may stand within a code
    /// point.
    static func part(_ text: String, _ range: Range<Int>) -> String {
        if range.lowerBound == 0, range.upperBound == text.utf8.count { return text }
        return withBytes(of: text) { String(decoding: $0[range], as: UTF8.self) }
    }

    private static func search(
        _ match: UnsafeBufferPointer<UInt8>,
        _ first: UInt8,
        in text: UnsafeBufferPointer<UInt8>
    ) -> Int? {
        for start in 0...(text.count - match.count) where text[start] == first {
            var place = 1
            while place < match.count, text[start &+ place] == match[place] { place &+= 1 }
            if place == match.count { return start }
        }
        return nil
    }

    /// Knuth, Morris and Pratt's search, which never looks at a byte of the text twice.
    private static func searchLong(
        _ match: UnsafeBufferPointer<UInt8>,
        in text: UnsafeBufferPointer<UInt8>
    ) -> Int? {
        // How much of the match is left matched after a mismatch behind each of its parts.
        var borders = [0]
        var border = 0
        for place in 1..<match.count {
            while border > 0, match[place] != match[border] { border = borders[border - 1] }
            if match[place] == match[border] { border += 1 }
            borders.append(border)
        }
        var matched = 0
        for (place, byte) in text.enumerated() {
            while matched > 0, byte != match[matched] { matched = borders[matched - 1] }
            if byte == match[matched] { matched += 1 }
            if matched == match.count { return place + 1 - matched }
        }
        return nil
    }
}
