package import Storage

/// A unit of a region (单位): a bureau, a county, a company, with every name it is called by.
package struct Unit: Hashable, Sendable {
    package typealias ID = Identifier<Unit>

    /// The identifier.
    package let id: ID
    /// The name it goes by.
    package let name: String
    /// Every name that means it, its own included, in order.
    package let names: [String]
    /// What it is called in English.
    package let englishName: String?
    /// What sort of unit it is, from the code list of the pack: `department`, `county`, `company`.
    package let kind: String?
    /// The unit it was merged into; nil while it stands for itself.
    package let mergedInto: ID?
    /// How often it was changed.
    package let revision: Int
}

/// Units of one plan that may be one and the same (候选), for an officer to judge.
package struct UnitCandidate: Hashable, Sendable {
    /// The number of the set among those of its plan, from 0.
    package let number: Int
    /// The units, the one with the longest name first.
    package let units: [Unit]
    /// Whether an officer said that they differ, or merged them.
    package let settled: Bool
}
