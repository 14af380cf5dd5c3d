/// Finds document numbers (文号): 钦政办函〔2022〕24号.
enum DocumentNumber {
    /// The first document number in a range, from the characters that stand for the unit to 号.
    ///
    /// The year stands in brackets of any sort, the number before 号.
    ///
    /// - Complexity: Linear in the range.
    static func find(in range: Range<Int>, of flow: Flow) -> Range<Int>? {
        let codes = flow.codes
        guard range.count >= 8 else { return nil }
        var place = range.lowerBound + 1
        while place + 6 < range.upperBound {
            defer { place += 1 }
            guard codes[place + 1].isDigit, opensYear(codes[place]), closesYear(codes[place + 5]),
                (place + 1..<place + 5).allSatisfy({ codes[$0].isDigit })
            else { continue }
            var end = place + 6
            if end < range.upperBound, codes[end] == "第" { end += 1 }
            let digits = end
            while end < range.upperBound, end - digits < 5, codes[end].isDigit { end += 1 }
            guard end > digits, end < range.upperBound, codes[end] == "号" else { continue }
            var start = place
            while start > range.lowerBound, place - start < 16, codes[start - 1].isHan {
                start -= 1
            }
            guard place - start >= 2 else { continue }
            return start..<end + 1
        }
        return nil
    }

    private static func opensYear(_ code: UInt16) -> Bool {
        code == .open || code == "〔" || code == "[" || code == "【" || code == "〈"
    }

    private static func closesYear(_ code: UInt16) -> Bool {
        code == .close || code == "〕" || code == "]" || code == "】" || code == "〉"
    }
}
