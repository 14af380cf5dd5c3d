package import PolicyText
package import Storage

/// A figure that a plan wants reached, or says was reached (目标值).
package struct Target: Hashable, Sendable {
    package typealias ID = Identifier<Target>

    /// What an officer may change in the review.
    package struct Content: Hashable, Sendable {
        /// Whose figure it is.
        package var subject: String
        /// What is counted; 1 to 200 characters.
        package var metric: String
        /// How the figure binds.
        package var comparator: Indicator.Comparator
        /// The figure, in ``unit``; the lower one of a range.
        package var value: ExactNumber
        /// The upper figure of a range.
        package var upper: ExactNumber?
        /// The unit, multiplier included: 亿元.
        package var unit: String
        /// The years it holds for.
        package var period: YearRange?
        /// To be reached, or reached.
        package var kind: Indicator.Kind
        /// The words of the document that name it; nil leaves them as they are.
        package var span: Span?

        /// Describes a figure.
        package init(
            subject: String,
            metric: String,
            comparator: Indicator.Comparator = .atLeast,
            value: ExactNumber,
            upper: ExactNumber? = nil,
            unit: String,
            period: YearRange? = nil,
            kind: Indicator.Kind = .target,
            span: Span? = nil
        ) {
            self.subject = subject
            self.metric = metric
            self.comparator = comparator
            self.value = value
            self.upper = upper
            self.unit = unit
            self.period = period
            self.kind = kind
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
    /// What it says.
    package internal(set) var content: Content
    /// How its review stands.
    package internal(set) var state: ItemState
    /// How often it was changed.
    package internal(set) var revision: Int
}
