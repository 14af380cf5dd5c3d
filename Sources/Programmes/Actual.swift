package import CivilTime
package import PolicyText
package import Storage

/// What a target has come to (完成值).
package struct Actual: Hashable, Sendable {
    package typealias ID = Identifier<Actual>

    /// Where the figure comes from.
    package enum Source: String, Hashable, Sendable, CaseIterable, Storable {
        /// An officer entered it.
        case entered
    }

    /// What an officer enters.
    package struct Entry: Hashable, Sendable {
        /// The target.
        package var target: Target.ID
        /// The period it is of: `2023`, `2021-2025` or `2023-06`.
        package var period: String
        /// The figure.
        package var value: ExactNumber
        /// The unit of the figure, multiplier included.
        package var unit: String
        /// The day on which it stood so.
        package var asOf: Day
        /// Where it was found, in words.
        package var note: String

        /// Describes a figure.
        package init(
            target: Target.ID,
            period: String,
            value: ExactNumber,
            unit: String,
            asOf: Day,
            note: String = ""
        ) {
            self.target = target
            self.period = period
            self.value = value
            self.unit = unit
            self.asOf = asOf
            self.note = note
        }
    }

    /// The identifier.
    package let id: ID
    /// What was entered.
    package let entry: Entry
    /// Where the figure comes from.
    package let source: Source
    /// Who entered it.
    package let author: String
    /// 1 for the first entry of a target and day, one more for each correction.
    package let revision: Int
}
