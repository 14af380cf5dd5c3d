/// Arithmetic of which at least one value is a date, a time, a date and time or a duration (DMN
/// 1.5, tables 57 and 59).
///
/// Each answers nil where the values have no such result and where it is out of range.
enum Temporal {
    /// The sum.
    static func sum(_ left: Value, _ right: Value) -> Value? {
        switch (left, right) {
        case (.dayTimeDuration(let one), .dayTimeDuration(let other)):
            DayTimeDuration(total: one.total + other.total).map { .dayTimeDuration($0) }
        case (.yearMonthDuration(let one), .yearMonthDuration(let other)):
            yearMonth(Int128(one.months) + Int128(other.months))
        case (_, .dayTimeDuration(let duration)): moved(left, by: duration)
        case (.dayTimeDuration(let duration), _): moved(right, by: duration)
        case (_, .yearMonthDuration(let duration)): moved(left, by: duration)
        case (.yearMonthDuration(let duration), _): moved(right, by: duration)
        default: nil
        }
    }

    /// The difference.
    ///
    /// Between two points in time it is a duration of days and time; where one has a zone and the
    /// other has none there is none, and a date counts as midnight in UTC beside a date and time.
    static func difference(_ left: Value, _ right: Value) -> Value? {
        switch (left, right) {
        case (_, .dayTimeDuration(let duration)): sum(left, .dayTimeDuration(duration.negated))
        case (_, .yearMonthDuration(let duration)):
            sum(left, .yearMonthDuration(duration.negated))
        case (.date(let one), .date(let other)):
            dayTime(DayTimeDuration(days: one.dayNumber - other.dayNumber))
        case (.dateTime(let one), .dateTime(let other)): dayTime(one.since(other))
        case (.date(let one), .dateTime(let other)): dayTime(one.midnight.since(other))
        case (.dateTime(let one), .date(let other)): dayTime(one.since(other.midnight))
        case (.time(let one), .time(let other)): dayTime(one.since(other))
        default: nil
        }
    }

    /// The product of a duration and a number, in either order.
    ///
    /// A duration of days and time is exact to the nanosecond, what is finer rounded half-even; one
    /// of years and months leaves parts of a month away.
    static func product(_ left: Value, _ right: Value) -> Value? {
        switch (left, right) {
        case (.dayTimeDuration(let duration), .number(let number)),
            (.number(let number), .dayTimeDuration(let duration)):
            DurationScale.product(duration.total, number, .halfEven)
                .flatMap { dayTime(DayTimeDuration(total: $0)) }
        case (.yearMonthDuration(let duration), .number(let number)),
            (.number(let number), .yearMonthDuration(let duration)):
            DurationScale.product(Int128(duration.months), number, .towardZero)
                .flatMap { yearMonth($0) }
        default: nil
        }
    }

    /// The quotient of a duration by a number, rounded as a product is, or of two durations of one
    /// kind, which is a number; nil where the divisor is 0.
    static func quotient(_ left: Value, _ right: Value) -> Value? {
        switch (left, right) {
        case (.dayTimeDuration(let duration), .number(let number)):
            DurationScale.quotient(duration.total, number, .halfEven)
                .flatMap { dayTime(DayTimeDuration(total: $0)) }
        case (.yearMonthDuration(let duration), .number(let number)):
            DurationScale.quotient(Int128(duration.months), number, .towardZero)
                .flatMap { yearMonth($0) }
        case (.dayTimeDuration(let one), .dayTimeDuration(let other)):
            ratio(one.total, other.total)
        case (.yearMonthDuration(let one), .yearMonthDuration(let other)):
            ratio(Int128(one.months), Int128(other.months))
        default: nil
        }
    }

    /// The duration with the opposite sign; nil for what is no duration.
    static func negated(_ value: Value) -> Value? {
        switch value {
        case .dayTimeDuration(let duration): .dayTimeDuration(duration.negated)
        case .yearMonthDuration(let duration): .yearMonthDuration(duration.negated)
        default: nil
        }
    }
}

extension Temporal {
    /// A point in time a duration later.
    ///
    /// A date is taken at its midnight and is a date again.
    private static func moved(_ value: Value, by duration: DayTimeDuration) -> Value? {
        switch value {
        case .date(let date): date.adding(duration).map { .date($0) }
        case .time(let time): .time(time.adding(duration))
        case .dateTime(let dateTime): dateTime.adding(duration).map { .dateTime($0) }
        default: nil
        }
    }

    private static func moved(_ value: Value, by duration: YearMonthDuration) -> Value? {
        let months = Int(duration.months)
        return switch value {
        case .date(let date): date.adding(months: months).map { .date($0) }
        case .dateTime(let dateTime): dateTime.adding(months: months).map { .dateTime($0) }
        default: nil
        }
    }

    private static func dayTime(_ duration: DayTimeDuration?) -> Value? {
        duration.map { .dayTimeDuration($0) }
    }

    private static func yearMonth(_ months: Int128) -> Value? {
        Int64(exactly: months).flatMap { YearMonthDuration(months: $0) }
            .map { .yearMonthDuration($0) }
    }

    private static func ratio(_ one: Int128, _ other: Int128) -> Value? {
        guard let dividend = Number(coefficient: one, exponent: 0),
            let divisor = Number(coefficient: other, exponent: 0)
        else { return nil }
        return dividend.divided(by: divisor).map { .number($0) }
    }
}

extension DayTimeDuration {
    /// A duration of days as two dates can lie apart.
    fileprivate init?(days: Int) {
        self.init(total: Int128(days) * Int128(TimeOfDay.nanosecondsPerDay))
    }
}

extension CalendarDate {
    /// The date of the moment a duration after midnight.
    fileprivate func adding(_ duration: DayTimeDuration) -> CalendarDate? {
        let startsEarlier = duration.total % Int128(TimeOfDay.nanosecondsPerDay) < 0
        return adding(days: duration.days - (startsEarlier ? 1 : 0))
    }
}
