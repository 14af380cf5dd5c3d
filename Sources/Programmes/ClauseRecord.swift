package import PolicyText
package import Storage

/// What a plan grants (条款), stored whole until incentives put it in force.
package struct ClauseRecord: Hashable, Sendable {
    package typealias ID = Identifier<ClauseRecord>

    /// What an officer may change in the review.
    package struct Content: Hashable, Sendable {
        /// A short name; 1 to 200 characters.
        package var name: String
        /// Who may have it.
        package var who: String?
        /// On what condition.
        package var condition: String?
        /// What is granted.
        package var benefit: Clause.Benefit
        /// A fixed sum in yuan.
        package var amount: ExactNumber?
        /// A share of the base, as a fraction.
        package var rate: Clause.Quantity?
        /// What the rate is of, or per what the amount is.
        package var base: String?
        /// The most that is paid, in yuan.
        package var cap: ExactNumber?
        /// The least that is paid, in yuan.
        package var floor: ExactNumber?
        /// A sum between two ends, in yuan.
        package var range: Clause.Quantity?
        /// True for 一次性, false for a repeated grant, nil where the text is silent.
        package var once: Bool?
        /// Who pays.
        package var payer: String?
        /// How it stands to other grants, in the document's words.
        package var stacking: String?
        /// The words of the document it was read from; nil leaves them as they are.
        package var span: Span?

        /// Describes a clause.
        package init(
            name: String,
            who: String? = nil,
            condition: String? = nil,
            benefit: Clause.Benefit,
            amount: ExactNumber? = nil,
            rate: Clause.Quantity? = nil,
            base: String? = nil,
            cap: ExactNumber? = nil,
            floor: ExactNumber? = nil,
            range: Clause.Quantity? = nil,
            once: Bool? = nil,
            payer: String? = nil,
            stacking: String? = nil,
            span: Span? = nil
        ) {
            self.name = name
            self.who = who
            self.condition = condition
            self.benefit = benefit
            self.amount = amount
            self.rate = rate
            self.base = base
            self.cap = cap
            self.floor = floor
            self.range = range
            self.once = once
            self.payer = payer
            self.stacking = stacking
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
    /// The task whose units answer for it.
    package internal(set) var task: Task.ID?
    /// What it says.
    package internal(set) var content: Content
    /// How its review stands.
    package internal(set) var state: ItemState
    /// How often it was changed.
    package internal(set) var revision: Int
}
