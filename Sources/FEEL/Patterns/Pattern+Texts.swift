extension Pattern {
    /// A text with each match replaced.
    ///
    /// - Precondition: The pattern does not match the empty text, and the replacement was read for
    ///   its number of groups.
    func replacing(
        in text: String,
        with replacement: Replacement,
        _ run: Run
    ) throws(Halt) -> String {
        var result: [UInt8] = []
        var copied = 0
        func append(_ bytes: some Collection<UInt8>) throws(Halt) {
            try run.grow(by: bytes.count)
            result.append(contentsOf: bytes)
        }
        try forEachMatch(in: text, keepsGroups: groupCount > 0, run) {
            (match, bytes) throws(Halt) in
            try append(bytes[copied..<match.start])
            for part in replacement.parts {
                switch part {
                case .text(let text): try append(text.utf8)
                case .group(0): try append(bytes[match.start..<match.end])
                case .group(let number):
                    if let captured = match.group(number) { try append(bytes[captured]) }
                }
            }
            copied = match.end
        }
        // No match is empty, so an end at zero tells that there was none.
        if copied == 0 { return text }
        try append(text.utf8.dropFirst(copied))
        return String(decoding: result, as: UTF8.self)
    }

    /// The parts of a text between the matches, before the first and behind the last.
    ///
    /// - Precondition: The pattern does not match the empty text.
    func splitting(_ text: String, _ run: Run) throws(Halt) -> [String] {
        var parts: [String] = []
        var copied = 0
        try forEachMatch(in: text, keepsGroups: false, run) { (match, bytes) throws(Halt) in
            try run.grow(by: match.start - copied + 1)
            parts.append(String(decoding: bytes[copied..<match.start], as: UTF8.self))
            copied = match.end
        }
        if copied == 0 { return [text] }
        try run.grow(by: text.utf8.count - copied + 1)
        parts.append(String(decoding: text.utf8.dropFirst(copied), as: UTF8.self))
        return parts
    }
}
