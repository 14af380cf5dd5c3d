package import PolicyText
package import Storage

/// A unit's part in a task (职责).
package struct Duty: Hashable, Sendable {
    package typealias ID = Identifier<Duty>

    /// What the unit does.
    package enum Role: String, Hashable, Sendable, CaseIterable, Storable {
        /// It leads (牵头, 责任).
        case lead
        /// It supports (配合, 参与).
        case support
    }

    /// The identifier.
    package let id: ID
    /// The task.
    package let task: Task.ID
    /// The unit; where it was merged, the one it was merged into.
    package let unit: Unit.ID
    /// The name the unit goes by.
    package let unitName: String
    /// The name as the document has it.
    package let printedName: String
    /// What the unit does.
    package let role: Role
    /// Its place among the units of its role, from 0.
    package let position: Int
    /// The words of the document that name it.
    package let span: Span?
}

/// What tells a duty from others: a unit has one part in a task.
struct DutyKey: Hashable {
    let task: Task.ID
    let unit: Unit.ID
}
