/// A value of FEEL (DMN 1.5, clause 10.3.2): what an expression reads and what it comes to.
///
/// Swift's own `==` is not offered: FEEL has two kinds of sameness with three answers each, the
/// operator `=` and the function `is()`. See ``equals(_:)`` and ``isSame(as:)``.
public enum Value: Sendable {
    /// The absence of a value, with the reason where there is one.
    ///
    /// The reason is for people. It never takes part in a comparison.
    case null(Reason?)
    case boolean(Bool)
    case number(Number)
    /// A text. Its length counts code points, not Swift's characters; texts are equal when their
    /// code points are, so `String ==`, which equates canonical equivalents, is not used on it.
    case string(String)
    case date(CalendarDate)
    indirect case time(TimeOfDay)
    indirect case dateTime(DateTime)
    case dayTimeDuration(DayTimeDuration)
    case yearMonthDuration(YearMonthDuration)
    case list([Value])
    case context(Context)
    indirect case range(ValueRange)
    case function(FunctionValue)

    /// A null without a reason: one that was written or given, not one that arose.
    public static let null = Value.null(nil)
}

extension Value {
    /// Whether the value is null, with or without a reason.
    public var isNull: Bool {
        if case .null = self { true } else { false }
    }

    /// Why the value is null, where that is known.
    public var reason: Reason? {
        if case .null(let reason) = self { reason } else { nil }
    }
}
