/// The conversion functions of time (DMN 1.5, clause 10.3.4.1).
enum TemporalConversion {
    /// `date(from)`: of a date, a date and time, or a text.
    static func date(_ from: Value, _ site: CallSite, _ run: Run) -> Value {
        switch single(from) {
        case .date(let date): .date(date)
        case .dateTime(let dateTime): .date(dateTime.date)
        case .string(let text):
            CalendarDate(text).map { .date($0) } ?? site.null(.unreadable(text, as: "date"))
        case let other: site.refuse("from", other, expected: .string, .date, .dateTime)
        }
    }

    /// `date(year, month, day)`: of three whole numbers that the calendar has.
    static func date(
        _ year: Value,
        _ month: Value,
        _ day: Value,
        _ site: CallSite,
        _ run: Run
    ) -> Value {
        guard let years = year.whole, CalendarDate.years ~= years else {
            return site.reject("year", year)
        }
        guard let months = month.whole, 1...12 ~= months else {
            return site.reject("month", month)
        }
        guard let days = day.whole,
            let date = CalendarDate(year: years, month: months, day: days)
        else { return site.reject("day", day) }
        return .date(date)
    }

    /// `date and time(from)`: of a date and time, a date, which is its midnight in UTC, or a text.
    static func dateTime(_ from: Value, _ site: CallSite, _ run: Run) -> Value {
        switch single(from) {
        case .dateTime(let dateTime): .dateTime(dateTime)
        case .date(let date): .dateTime(date.midnight)
        case .string(let text):
            DateTime(text).map { .dateTime($0) }
                ?? site.null(.unreadable(text, as: "date and time"))
        case let other: site.refuse("from", other, expected: .string, .dateTime, .date)
        }
    }

    /// `date and time(date, time)`: the zone is the time's.
    static func dateTime(
        _ date: Value,
        _ time: Value,
        _ site: CallSite,
        _ run: Run
    ) -> Value {
        guard case .time(let time) = time else {
            return site.refuse("time", time, expected: .time)
        }
        return switch single(date) {
        case .date(let date): .dateTime(DateTime(date: date, time: time))
        case .dateTime(let dateTime): .dateTime(DateTime(date: dateTime.date, time: time))
        case let other: site.refuse("date", other, expected: .date, .dateTime)
        }
    }

    /// `duration(from)`: of a duration or a text.
    static func duration(_ from: Value, _ site: CallSite, _ run: Run) -> Value {
        switch single(from) {
        case .dayTimeDuration, .yearMonthDuration: single(from)
        case .string(let text):
            TemporalLiteral.duration(text) ?? site.null(.unreadable(text, as: "duration"))
        case let other: site.refuse("from", other, expected: .string)
        }
    }

    /// `years and months duration(from, to)`: the whole months between two dates, whatever the
    /// times of day.
    static func yearsAndMonths(
        _ from: Value,
        _ to: Value,
        _ site: CallSite,
        _ run: Run
    ) -> Value {
        guard let start = calendarDate(from) else {
            return site.refuse("from", from, expected: .date, .dateTime)
        }
        guard let end = calendarDate(to) else {
            return site.refuse("to", to, expected: .date, .dateTime)
        }
        return YearMonthDuration(months: Int64(start.months(until: end)))
            .map { .yearMonthDuration($0) } ?? site.null(.outOfRange(operation: site.function))
    }

    private static func calendarDate(_ value: Value) -> CalendarDate? {
        switch single(value) {
        case .date(let date): date
        case .dateTime(let dateTime): dateTime.date
        default: nil
        }
    }

    /// The element of a list of one, which a parameter of any type is not relieved of before.
    static func single(_ value: Value) -> Value {
        if case .list(let elements) = value, elements.count == 1 { elements[0] } else { value }
    }
}

extension TemporalConversion {
    /// `time(from)`: of a time, a date and time, a date, whose time is midnight in UTC, or a text.
    static func time(_ from: Value, _ site: CallSite, _ run: Run) -> Value {
        switch single(from) {
        case .time(let time): .time(time)
        case .dateTime(let dateTime): .time(dateTime.time)
        case .date(let date): .time(date.midnight.time)
        case .string(let text):
            TimeOfDay(text).map { .time($0) } ?? site.null(.unreadable(text, as: "time"))
        case let other: site.refuse("from", other, expected: .string, .time, .dateTime)
        }
    }

    /// `time(hour, minute, second)`: without an offset.
    static func time(
        _ hour: Value,
        _ minute: Value,
        _ second: Value,
        _ site: CallSite,
        _ run: Run
    ) -> Value {
        time([hour, minute, second, .null], site, run)
    }

    /// `date and time(year, month, day, hour, minute, second)`, with an offset or the name of a
    /// zone behind if need be: an extension of the standard.
    static func dateTime(_ arguments: [Value], _ site: CallSite, _ run: Run) -> Value {
        let date = date(arguments[0], arguments[1], arguments[2], site, run)
        guard case .date(let date) = date else { return date }
        let zone = arguments.count > 6 ? single(arguments[6]) : .null
        switch zone {
        case .null, .dayTimeDuration: break
        case .string(let name):
            guard ZoneDatabase.has(name) else { return site.reject("timezone", zone) }
        default: return site.refuse("offset", zone, expected: .dayTimeDuration, .string)
        }
        let time = time(Array(arguments[3..<6]) + [zone], site, run)
        guard case .time(let time) = time else { return time }
        return .dateTime(DateTime(date: date, time: time))
    }

    /// `time(hour, minute, second, offset)`: the seconds may have a fraction, of which what is
    /// finer than a nanosecond is left away; the offset is one of whole seconds, or null.
    static func time(_ arguments: [Value], _ site: CallSite, _ run: Run) -> Value {
        guard let hour = arguments[0].whole, 0..<24 ~= hour else {
            return site.reject("hour", arguments[0])
        }
        guard let minute = arguments[1].whole, 0..<60 ~= minute else {
            return site.reject("minute", arguments[1])
        }
        guard case .number(let second) = arguments[2],
            let nanoseconds = DurationScale.product(1_000_000_000, second, .towardZero),
            0..<60_000_000_000 ~= nanoseconds, !second.isNegative
        else { return site.reject("second", arguments[2]) }
        var zone: Zone?
        if case .dayTimeDuration(let offset) = arguments[3] {
            guard offset.nanoseconds == 0, offset.seconds.magnitude <= Zone.lastOffset else {
                return site.reject("offset", arguments[3])
            }
            zone = .offset(Int32(offset.seconds))
        } else if case .string(let name) = arguments[3] {
            zone = .named(name)
        }
        let time = TimeOfDay(
            hour: hour,
            minute: minute,
            second: Int(nanoseconds / 1_000_000_000),
            nanosecond: Int(nanoseconds % 1_000_000_000),
            zone: zone
        )
        return time.map { .time($0) } ?? site.null(.outOfRange(operation: site.function))
    }
}

extension Value {
    /// The integer that the value is, if it is one.
    fileprivate var whole: Int? {
        if case .number(let number) = self { number.integer } else { nil }
    }
}
