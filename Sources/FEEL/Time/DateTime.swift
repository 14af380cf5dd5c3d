/// A date and a time of day.
public struct DateTime: Sendable {
    public let date: CalendarDate
    public let time: TimeOfDay
}
