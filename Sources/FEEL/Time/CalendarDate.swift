/// A date of the proleptic Gregorian calendar; years from −999,999,999 to 999,999,999.
public struct CalendarDate: Sendable, Hashable {
    public let year: Int32
    public let month: UInt8
    public let day: UInt8
}
