/// What places a time on the globe.
public enum Zone: Sendable, Hashable {
    /// Seconds east of UTC.
    case offset(Int32)
    /// A zone of the IANA database.
    case named(String)
}
