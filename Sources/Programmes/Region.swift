import Storage

/// A region that plans serve (地区).
package struct Region: Hashable, Sendable {
    /// The code of GB/T 2260, such as 450700.
    package let code: RegionCode
    /// What it is called in Chinese.
    package let name: String
    /// What it is called in English.
    package let englishName: String

    /// Creates a region.
    package init(code: RegionCode, name: String, englishName: String) {
        self.code = code
        self.name = name
        self.englishName = englishName
    }
}

/// The code of a region: 2 to 12 digits, as GB/T 2260 and the statistical codes have them.
package struct RegionCode: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The digits.
    package let description: String

    /// Takes a code, or nothing where it is none.
    package init?(_ text: some StringProtocol) {
        guard (2...12).contains(text.utf8.count),
            text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
        else { return nil }
        description = String(text)
    }

    package static func < (one: RegionCode, other: RegionCode) -> Bool {
        one.description < other.description
    }
}
