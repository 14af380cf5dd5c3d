/// Makes the topic of a clause's name from the words of its condition.
enum ClauseName {
    /// The words after the last verb of a condition, thresholds left out; nil where nothing short
    /// and telling remains.
    static func topic(_ words: String) -> String? {
        let codes = Array(words.utf16)
        var range = codes.startIndex..<(codes.firstIndex { $0.isDigit } ?? codes.endIndex)
        if let comma = codes[range].lastIndex(of: .comma), range.upperBound - comma > 3 {
            range = comma + 1..<range.upperBound
        }
        while let match = ClauseText.bridges.match(range.upperBound, in: codes, within: range) {
            range = range.lowerBound..<match.range.lowerBound
        }
        while let match = ClauseText.endings.match(range.upperBound, in: codes, within: range) {
            range = range.lowerBound..<match.range.lowerBound
        }
        for end in range.dropFirst().reversed() where range.upperBound - end >= 3 {
            let isInside = ClauseText.verbs.match(end + 1, in: codes, within: range).map {
                $0.range.lowerBound < end
            }
            if isInside != true, ClauseText.verbs.match(end, in: codes, within: range) != nil {
                range = end..<range.upperBound
                break
            }
        }
        if let first = range.first, codes[first] == 0x7684 {  // 的
            range = first + 1..<range.upperBound
        }
        let party = ClauseText.parties.match(range.lowerBound, in: codes, within: range)
        if party?.range == range { return nil }
        guard (2...16).contains(range.count),
            ClauseText.bland.match(range.lowerBound, in: codes, within: range) == nil
        else { return nil }
        return String(decoding: codes[range].filter { $0 != .comma }, as: UTF16.self)
    }
}
