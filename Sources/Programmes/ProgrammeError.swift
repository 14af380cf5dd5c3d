package import CivilTime
import Pages

/// What the room refuses, and why.
package enum ProgrammeError: Refusal, Hashable {
    /// A sort of record that may be missing.
    package enum Noun: String, Hashable, Sendable, CaseIterable {
        case region, document, plan, unit, task, target, clause, milestone, attachment, review
        case checkIn = "check-in"
    }

    /// There is no such record in the region.
    case notFound(Noun, String)
    /// No unit goes by that name; those that come near.
    case unknownUnit(String, near: [String])
    /// The unit has no duty in the task.
    case notOnDuty(unit: String, task: String)
    /// Somebody else changed the record after it was shown.
    case conflict(Conflict)
    /// A field is empty that must not be.
    case empty(field: String)
    /// A text is longer than it may be.
    case tooLong(field: String, length: Int, limit: Int)
    /// A value is none of what the field takes.
    case wrongValue(field: String, value: String)
    /// A file is larger than it may be.
    case fileTooLarge(name: String, size: Int, limit: Int)
    /// A check-in speaks of a month that has not begun.
    case monthInFuture(Month, now: Month)
    /// A day lies in the future that must not.
    case dayInFuture(Day)
    /// Progress outside 0 to 100.
    case progressOutOfRange(Int)
    /// The plan is not running.
    case planNotInForce(title: String, status: Plan.Status)
    /// The plan is no draft.
    case planNotDraft(title: String, status: Plan.Status)
    /// The plan was replaced or withdrawn and does not change any more.
    case planIsPast(title: String, status: Plan.Status)
    /// Nothing in the plan would come into force.
    case planIsEmpty(title: String)
    /// An earlier edition is in force: compare and replace it.
    case editionInForce(title: String, edition: Int)
    /// There is no edition in force that this one could replace.
    case nothingToReplace(title: String)
    /// The task is closed.
    case taskClosed(title: String)
    /// The task is waiting for review of its closing.
    case taskClosing(title: String)
    /// The task is neither closed nor handed in.
    case taskOpen(title: String)
    /// The item was dropped.
    case dropped(title: String)
    /// Work was reported on the task; it can be closed but not dropped.
    case taskHasWork(title: String)
    /// A task would be a part of itself.
    case partOfItself(title: String)
    /// Two units of one name, or a unit merged with itself.
    case sameUnit(name: String)
    /// The name means another unit already.
    case nameTaken(name: String, by: String)
    /// The unit was not merged.
    case notMerged(name: String)

    /// A change that met another.
    package struct Conflict: Hashable, Sendable {
        /// What sort of record it is.
        package let noun: Noun
        /// The record's identifier.
        package let record: String
        /// How often it was changed by now.
        package let revision: Int
        /// Who changed it.
        package let actor: String
        /// When, in milliseconds since 1970-01-01 UTC.
        package let at: Int64
        /// What the other wrote: field and value, in order.
        package let changes: [Change]

        /// What stands in a field now.
        package struct Change: Hashable, Sendable {
            /// The field.
            package let field: String
            /// What the other put there.
            package let value: String?
        }
    }

    package var status: Int {
        switch self {
        case .notFound: 404
        case .conflict, .planNotInForce, .planNotDraft, .planIsPast, .planIsEmpty,
            .editionInForce, .nothingToReplace, .taskClosed, .taskClosing, .taskOpen, .dropped,
            .taskHasWork, .nameTaken, .notMerged:
            409
        case .fileTooLarge: 413
        case .unknownUnit, .notOnDuty, .empty, .tooLong, .wrongValue, .monthInFuture, .dayInFuture,
            .progressOutOfRange, .partOfItself, .sameUnit:
            422
        }
    }

    package var key: String { "error." + name }

    private var name: String {
        switch self {
        case .notFound(let noun, _): "no-\(noun.rawValue)"
        case .unknownUnit(_, near: []): "unknown-unit"
        case .unknownUnit: "unknown-unit-near"
        case .notOnDuty: "not-on-duty"
        case .conflict: "conflict"
        case .empty: "empty"
        case .tooLong: "too-long"
        case .wrongValue: "wrong-value"
        case .fileTooLarge: "file-too-large"
        case .monthInFuture: "month-in-future"
        case .dayInFuture: "day-in-future"
        case .progressOutOfRange: "progress-out-of-range"
        case .planNotInForce: "plan-not-in-force"
        case .planNotDraft: "plan-not-draft"
        case .planIsPast: "plan-is-past"
        case .planIsEmpty: "plan-is-empty"
        case .editionInForce: "edition-in-force"
        case .nothingToReplace: "nothing-to-replace"
        case .taskClosed: "task-closed"
        case .taskClosing: "task-closing"
        case .taskOpen: "task-open"
        case .dropped: "dropped"
        case .taskHasWork: "task-has-work"
        case .partOfItself: "part-of-itself"
        case .sameUnit: "same-unit"
        case .nameTaken: "name-taken"
        case .notMerged: "not-merged"
        }
    }

    package var arguments: [String: String] {
        switch self {
        case .notFound(_, let id): ["id": id]
        case .unknownUnit(let name, let near):
            ["name": name, "near": near.joined(separator: "、")]
        case .notOnDuty(let unit, let task): ["unit": unit, "task": task]
        case .conflict(let conflict):
            [
                "actor": conflict.actor,
                "theirs": conflict.changes.map { "\($0.field): \($0.value ?? "—")" }
                    .joined(separator: "; "),
            ]
        case .empty(let field): ["field": field]
        case .tooLong(let field, let length, let limit):
            ["field": field, "length": String(length), "limit": String(limit)]
        case .wrongValue(let field, let value): ["field": field, "value": value]
        case .fileTooLarge(let name, let size, let limit):
            ["name": name, "size": String(size), "limit": String(limit)]
        case .monthInFuture(let month, let now):
            ["month": month.description, "now": now.description]
        case .dayInFuture(let day): ["day": day.description]
        case .progressOutOfRange(let progress): ["progress": String(progress)]
        case .planNotInForce(let title, let status), .planNotDraft(let title, let status),
            .planIsPast(let title, let status):
            ["title": title, "status": status.rawValue]
        case .editionInForce(let title, let edition):
            ["title": title, "edition": String(edition)]
        case .planIsEmpty(let title), .nothingToReplace(let title), .taskClosed(let title),
            .taskClosing(let title), .taskOpen(let title), .dropped(let title),
            .taskHasWork(let title), .partOfItself(let title):
            ["title": title]
        case .sameUnit(let name), .notMerged(let name): ["name": name]
        case .nameTaken(let name, let other): ["name": name, "other": other]
        }
    }
}
