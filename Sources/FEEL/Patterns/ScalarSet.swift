/// The characters that a class, a dot or an escape of a pattern matches.
///
/// A set is a first group of characters, from which a second is taken away, from which a third is
/// taken away, and so on, as `[a-z-[m-p-[n]]]` writes it.
struct ScalarSet: Hashable {
    /// Ranges and categories together, or all that is in neither.
    struct Group: Hashable {
        var ranges = ScalarRanges()
        var categories: GeneralCategories = []
        var isNegated = false

        func contains(_ scalar: UInt32) -> Bool {
            let isMember = ranges.contains(scalar) || hasCategory(of: scalar)
            return isMember != isNegated
        }

        private func hasCategory(of scalar: UInt32) -> Bool {
            !categories.isEmpty && categories.containsCategory(of: scalar)
        }
    }

    /// How a set stands to the characters beyond ASCII.
    enum Wide: Hashable {
        /// It has none of them, all of them, or some.
        case none, all, some
        /// It has those of its categories.
        case byCategory
    }

    /// The first group and those taken away; at least one.
    let groups: [Group]
    /// The members among U+0000 to U+003F, a bit each.
    let low: UInt64
    /// The members among U+0040 to U+007F, a bit each.
    let high: UInt64
    let wide: Wide

    init(_ groups: [Group]) {
        self.groups = groups
        var bits: (UInt64, UInt64) = (0, 0)
        for scalar in 0..<UInt32(64) {
            if Self.contains(scalar, in: groups) { bits.0 |= 1 << UInt64(scalar) }
            if Self.contains(scalar + 64, in: groups) { bits.1 |= 1 << UInt64(scalar) }
        }
        (low, high) = bits
        wide = Self.wide(groups)
    }

    /// The set of given ranges.
    init(_ ranges: ScalarRanges) {
        self.init([Group(ranges: ranges)])
    }

    /// Whether a code point is in the set.
    func contains(_ scalar: UInt32) -> Bool {
        if scalar < 64 { return low >> UInt64(scalar) & 1 != 0 }
        if scalar < 128 { return high >> UInt64(scalar - 64) & 1 != 0 }
        switch wide {
        case .none: return false
        case .all: return true
        case .some, .byCategory: return Self.contains(scalar, in: groups)
        }
    }

    private static func contains(_ scalar: UInt32, in groups: [Group]) -> Bool {
        var isMember = false
        for group in groups.reversed() { isMember = group.contains(scalar) && !isMember }
        return isMember
    }

    /// Sure only where there is one group, of ranges alone or of categories alone.
    private static func wide(_ groups: [Group]) -> Wide {
        guard groups.count == 1, let group = groups.first else { return .some }
        guard group.categories.isEmpty else {
            return group.ranges.ranges.isEmpty && !group.isNegated ? .byCategory : .some
        }
        let ranges = group.isNegated ? group.ranges.complement : group.ranges
        guard let last = ranges.ranges.last, last.upperBound >= 128 else { return .none }
        return last.lowerBound <= 128 && last.upperBound == ScalarRanges.last ? .all : .some
    }
}
