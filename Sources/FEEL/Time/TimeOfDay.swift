/// A time of day, with an offset, a zone or neither.
public struct TimeOfDay: Sendable {
    /// Nanoseconds since midnight.
    public let nanoseconds: UInt64
    public let zone: Zone?
}
