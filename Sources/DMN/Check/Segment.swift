public import FEEL

/// A stretch of an input's values in which no cell of the column changes its mind.
public struct Segment: Sendable {
    /// What the stretch is.
    public enum Extent: Sendable {
        /// One value.
        case point(Value)
        /// What lies between two values, or beyond one of them; the bounds are not part of it.
        case between(Value?, Value?)
        /// A text that no cell names.
        case otherText
        /// No cell of the column asks anything: every value.
        case everything
    }

    /// How far it reaches.
    public let extent: Extent
    /// A value in the stretch.
    public let example: Value

    /// The stretch as a unary test would write it; nil for all values, and for other texts.
    public var text: String? {
        switch extent {
        case .point(let value): value.text
        case .between(let low?, let high?): "(\(low.text)..\(high.text))"
        case .between(let low?, nil): "> \(low.text)"
        case .between(nil, let high?): "< \(high.text)"
        case .between(nil, nil), .otherText, .everything: nil
        }
    }
}
