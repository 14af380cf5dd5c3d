package import Storage

/// One change of one field: who, when, from what, to what, why (历史).
package struct HistoryEntry: Hashable, Sendable {
    package typealias ID = Identifier<HistoryEntry>

    /// What sort of record changed.
    package enum Subject: String, Hashable, Sendable, CaseIterable, Storable {
        case document, plan, unit, task, target, clause, milestone, attachment, actual, reminder
        case checkIn = "check-in"
        case note
        case review
        case pack
    }

    /// The identifier.
    package let id: ID
    /// What sort of record changed.
    package let subject: Subject
    /// The identifier of the record.
    package let record: String
    /// The field; `*` for the record as a whole.
    package let field: String
    /// What stood there.
    package let before: String?
    /// What stands there now.
    package let after: String?
    /// Why, in the actor's words.
    package let why: String
    /// Who did it.
    package let actor: String
    /// The unit acted for; empty for the office.
    package let actorUnit: String
    /// When, in milliseconds since 1970-01-01 UTC.
    package let at: Int64
}
