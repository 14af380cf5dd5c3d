/// Which characters differ by case alone (XPath and XQuery Functions and Operators 3.1, clause
/// 5.6.2, flag `i`): those whose lower case is the same text, and those whose upper case is.
enum CaseVariants {
    /// Each character that has variants with each of them, ascending.
    private static let pairs: [(scalar: UInt32, variant: UInt32)] = makePairs()

    /// A set with the case variants of all its members.
    static func adding(to ranges: ScalarRanges) -> ScalarRanges {
        var added = ranges.ranges
        for range in ranges.ranges {
            var place = firstPlace(from: range.lowerBound)
            while place < pairs.count, pairs[place].scalar <= range.upperBound {
                added.append(pairs[place].variant...pairs[place].variant)
                place += 1
            }
        }
        return ScalarRanges(added)
    }

    /// How many pairs of a member and a variant ``adding(to:)`` looks at: what it costs.
    static func count(in ranges: ScalarRanges) -> Int {
        ranges.ranges.reduce(0) {
            $0 + firstPlace(from: $1.upperBound + 1) - firstPlace(from: $1.lowerBound)
        }
    }

    /// Whether two characters are the same or differ by case alone.
    static func equate(_ left: UInt32, _ right: UInt32) -> Bool {
        if left == right { return true }
        var place = firstPlace(from: left)
        while place < pairs.count, pairs[place].scalar == left {
            if pairs[place].variant == right { return true }
            place += 1
        }
        return false
    }

    private static func firstPlace(from scalar: UInt32) -> Int {
        var low = 0
        var high = pairs.count
        while low < high {
            let middle = (low + high) / 2
            if pairs[middle].scalar < scalar { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private static func makePairs() -> [(scalar: UInt32, variant: UInt32)] {
        var families: [[UInt32]: Set<UInt32>] = [:]
        for scalar in casedScalars() {
            let lower = scalar.properties.lowercaseMapping.unicodeScalars.map(\.value)
            let upper = scalar.properties.uppercaseMapping.unicodeScalars.map(\.value)
            // The first number keeps lower case and upper case apart.
            families[[0] + lower, default: []].insert(scalar.value)
            families[[1] + upper, default: []].insert(scalar.value)
        }
        var variants: [UInt32: Set<UInt32>] = [:]
        for family in families.values where family.count > 1 {
            for scalar in family { variants[scalar, default: []].formUnion(family) }
        }
        return variants.sorted { $0.key < $1.key }.flatMap { scalar, family in
            family.subtracting([scalar]).sorted().map { (scalar, $0) }
        }
    }

    /// The characters that some change of case changes or comes to.
    private static func casedScalars() -> Set<Unicode.Scalar> {
        var cased: Set<Unicode.Scalar> = []
        for block: ClosedRange<UInt32> in [0...0x2FFF, 0xA000...0xABFF, 0xF900...0x1FFFF] {
            for value in block {
                guard let scalar = Unicode.Scalar(value) else { continue }
                let properties = scalar.properties
                guard properties.changesWhenLowercased || properties.changesWhenUppercased else {
                    continue
                }
                cased.insert(scalar)
                for mapping in [properties.lowercaseMapping, properties.uppercaseMapping]
                where mapping.unicodeScalars.count == 1 {
                    cased.formUnion(mapping.unicodeScalars)
                }
            }
        }
        return cased
    }
}
