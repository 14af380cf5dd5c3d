/// A set of code points as ranges: ascending, apart from each other, none empty.
struct ScalarRanges: Hashable {
    private(set) var ranges: [ClosedRange<UInt32>]

    /// The greatest code point.
    static let last: UInt32 = 0x10FFFF
    /// All code points.
    static let all = ScalarRanges([0...last])

    /// The union of ranges in any order.
    init(_ unordered: [ClosedRange<UInt32>] = []) {
        var merged: [ClosedRange<UInt32>] = []
        for range in unordered.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let end = merged.last, range.lowerBound <= end.upperBound + 1 {
                let upper = max(end.upperBound, range.upperBound)
                merged[merged.count - 1] = end.lowerBound...upper
            } else {
                merged.append(range)
            }
        }
        ranges = merged
    }

    /// All code points that are not in the set.
    var complement: ScalarRanges {
        var gaps: [ClosedRange<UInt32>] = []
        var next: UInt32 = 0
        for range in ranges {
            if range.lowerBound > next { gaps.append(next...(range.lowerBound - 1)) }
            next = range.upperBound + 1
        }
        if next <= Self.last { gaps.append(next...Self.last) }
        return ScalarRanges(gaps)
    }

    /// Whether a code point is in the set; takes the logarithm of the number of ranges.
    func contains(_ scalar: UInt32) -> Bool {
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low &+ high) >> 1
            if ranges[middle].upperBound < scalar { low = middle &+ 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low].lowerBound <= scalar
    }
}
