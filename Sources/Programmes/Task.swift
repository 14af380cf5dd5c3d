package import CivilTime
package import PolicyText
package import Storage

/// What a plan asks for and units answer for (任务).
package struct Task: Hashable, Sendable {
    package typealias ID = Identifier<Task>

    /// Where the work stands.
    package enum Status: String, Hashable, Sendable, CaseIterable, Storable {
        /// Under way.
        case open
        /// Handed in for closing (申请办结), waiting for review.
        case closing
        /// Closed (办结).
        case closed
    }

    /// What an officer may change in the review.
    package struct Content: Hashable, Sendable {
        /// What is to be done; 1 to 500 characters.
        package var title: String
        /// The task it is a part of.
        package var parent: Task.ID?
        /// The day by which it is due.
        package var due: Day?
        /// The lead units (牵头单位), in order.
        package var lead: [Unit.ID]
        /// The supporting units (配合单位), in order.
        package var support: [Unit.ID]
        /// The words of the document that ask for it; nil leaves them as they are.
        package var span: Span?

        /// Describes a task.
        package init(
            title: String,
            parent: Task.ID? = nil,
            due: Day? = nil,
            lead: [Unit.ID] = [],
            support: [Unit.ID] = [],
            span: Span? = nil
        ) {
            self.title = title
            self.parent = parent
            self.due = due
            self.lead = lead
            self.support = support
            self.span = span
        }
    }

    /// The identifier; it stays the same over editions of the plan.
    package internal(set) var id: ID
    /// The plan it belongs to.
    package internal(set) var plan: Plan.ID
    /// The heading it stands under.
    package internal(set) var heading: Heading.ID?
    /// Its place in the plan, from 0.
    package internal(set) var position: Int
    /// The path of the heading; empty where there is none.
    package internal(set) var path: String
    /// The path of the heading that groups it with others: `三/(二)` for `三/(二)/3`.
    package internal(set) var group: String
    /// What is to be done.
    package internal(set) var title: String
    /// The words of the document that assign it.
    package internal(set) var span: Span?
    /// How the document assigns it; nil where an officer added it.
    package internal(set) var form: Assignment.Form?
    /// The task it is a part of.
    package internal(set) var parent: ID?
    /// The day by which it is due.
    package internal(set) var due: Day?
    /// The day it came into force; nil in a draft.
    package internal(set) var startedOn: Day?
    /// How its review stands.
    package internal(set) var state: ItemState
    /// Where the work stands.
    package internal(set) var status: Status
    /// The day it was closed.
    package internal(set) var closedOn: Day?
    /// How often it was changed; an update names the one it saw.
    package internal(set) var revision: Int
}
