package import Pages
import PolicyText
import Storage

/// A part of the review of a plan (审核).
package enum ReviewPart: String, Hashable, Sendable, CaseIterable {
    case tasks, targets, clauses, units, head
}

extension Addresses {
    /// The form that takes a document in.
    package static func newPlan(in region: RegionCode) -> Address {
        Address("regions", region.description, "plans", "new")
    }

    /// Where a document is sent.
    static func plans(in region: RegionCode) -> Address {
        Address("regions", region.description, "plans")
    }

    /// A document on its way to a draft.
    package static func reading(_ reading: Reading.ID, in region: RegionCode) -> Address {
        Address("regions", region.description, "readings", reading.description)
    }

    /// The review of a plan.
    package static func review(
        of plan: Plan.ID,
        in region: RegionCode,
        part: ReviewPart = .tasks
    ) -> Address {
        at(plan, region, "review").with("part", part == .tasks ? "" : part.rawValue)
    }

    /// Where decisions on items are sent.
    static func decisions(on plan: Plan.ID, in region: RegionCode) -> Address {
        at(plan, region, "review", "decisions")
    }

    /// Where all items that nobody has decided on are accepted.
    static func acceptance(of plan: Plan.ID, in region: RegionCode) -> Address {
        at(plan, region, "review", "acceptance")
    }

    /// The form that corrects an item.
    static func item(
        _ id: String,
        _ part: ReviewPart,
        of plan: Plan.ID,
        in region: RegionCode
    ) -> Address {
        at(plan, region, "review", part.rawValue, id)
    }

    /// The form that adds an item.
    static func addition(
        to part: ReviewPart,
        of plan: Plan.ID,
        in region: RegionCode
    ) -> Address {
        at(plan, region, "review", "add", part.singular)
    }

    /// Where a set of candidates is settled.
    static func candidate(_ number: Int, of plan: Plan.ID, in region: RegionCode) -> Address {
        at(plan, region, "review", "candidates", String(number))
    }

    /// A unit in the review of a plan.
    static func reviewedUnit(
        _ unit: Unit.ID,
        of plan: Plan.ID,
        in region: RegionCode
    ) -> Address {
        at(plan, region, "review", "units", unit.description)
    }

    /// Where something is done with a unit: `merge` or `split`.
    static func unitDeed(
        _ deed: String,
        on unit: Unit.ID,
        of plan: Plan.ID,
        in region: RegionCode
    ) -> Address {
        at(plan, region, "review", "units", unit.description, deed)
    }

    /// A draft against the edition in force.
    package static func comparison(of plan: Plan.ID, in region: RegionCode) -> Address {
        at(plan, region, "compare")
    }

    /// Where a draft is put in force.
    static func inForce(_ plan: Plan.ID, in region: RegionCode) -> Address {
        at(plan, region, "in-force")
    }

    /// Where a plan is taken back.
    static func withdrawal(of plan: Plan.ID, in region: RegionCode) -> Address {
        at(plan, region, "withdraw")
    }

    /// The file that a plan was read from.
    static func original(of plan: Plan.ID, in region: RegionCode) -> Address {
        at(plan, region, "document", "original")
    }

    /// What changed in one record of a plan.
    static func history(
        of subject: HistoryEntry.Subject,
        _ record: String,
        in plan: Plan.ID,
        _ region: RegionCode
    ) -> Address {
        history(of: plan, in: region).with("subject", subject.rawValue).with("record", record)
    }
}

extension ReviewPart {
    /// The name of one item of the part.
    var singular: String { String(rawValue.dropLast()) }
}
