extension Confusables {
    /// A number with commas between its thousands, where a comma makes no sense.
    static func thousands(in source: SourceText, at comma: Int) -> SyntaxFailure? {
        guard source[comma] == UInt8(ascii: ","), comma > 0, Characters.isDigit(source[comma - 1])
        else { return nil }
        var start = comma
        while start > 0, Characters.isDigit(source[start - 1]) { start -= 1 }
        var end = comma
        while source[end] == UInt8(ascii: ","),
            (1...3).allSatisfy({ Characters.isDigit(source[end + $0]) })
        { end += 4 }
        if end == comma || Characters.isDigit(source[end]) || comma - start > 3 { return nil }
        let digits = source.text(start, end).filter { $0 != "," }
        return failure(source, start, end, instead: digits)
    }

    /// The powers of ten of Chinese units and of signs behind a number.
    private static let units: [UInt32: Int] = [
        0x5341: 1, 0x767E: 2, 0x5343: 3, 0x4E07: 4, 0x4EBF: 8, 0x25: -2, 0xFF05: -2, 0x2030: -3,
    ]

    /// A unit behind a number: what is to be written for both.
    static func unit(in source: SourceText, from start: Int, to end: Int) -> SyntaxFailure? {
        var place = end
        var power = 0
        while true {
            let (value, length) = source.scalar(at: place)
            guard let unit = units[value] else { break }
            power += unit
            place += length
        }
        let isPower = place > end
        if source[place] >= 0x80 {
            if isPower || instead(of: source.scalar(at: place).value) == nil {
                place = source.partEnd(from: place)
            }
        }
        guard place > end else { return nil }
        return failure(
            source,
            start,
            place,
            instead: shifted(source.text(start, end), by: power)
        )
    }

    /// A number's text with the point moved.
    private static func shifted(_ text: String, by power: Int) -> String {
        if text.contains(where: { $0 == "e" || $0 == "E" }) { return "\(text) * 1e\(power)" }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        var whole = parts.first.map(String.init) ?? ""
        var fraction = parts.count > 1 ? String(parts[1]) : ""
        if power > 0 {
            fraction += String(repeating: "0", count: max(0, power - fraction.count))
            whole += fraction.prefix(power)
            fraction = String(fraction.dropFirst(power))
        } else if power < 0 {
            whole = String(repeating: "0", count: max(0, 1 - power - whole.count)) + whole
            fraction = whole.suffix(-power) + fraction
            whole = String(whole.dropLast(-power))
        }
        while whole.hasPrefix("0"), whole.count > 1 { whole.removeFirst() }
        while fraction.hasSuffix("0") { fraction.removeLast() }
        return fraction.isEmpty ? whole : "\(whole).\(fraction)"
    }
}
