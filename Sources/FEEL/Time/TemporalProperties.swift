extension CalendarDate {
    /// A property by its name (DMN 1.5, table 65), as `date.year` reads it; nil where a date has
    /// no such property.
    func property(_ name: String) -> Value? {
        switch name {
        case "year": .number(Number(Int(year)))
        case "month": .number(Number(Int(month)))
        case "day": .number(Number(Int(day)))
        case "weekday": .number(Number(weekday))
        default: nil
        }
    }
}

extension TimeOfDay {
    /// A property by its name (DMN 1.5, table 65); nil where a time has no such property.
    ///
    /// Without an offset `time offset` is null, without a named zone `timezone` is.
    func property(_ name: String) -> Value? {
        name == "time offset" ? Temporal.offset(offset) : faceProperty(name)
    }

    /// A property that does not depend on the date.
    fileprivate func faceProperty(_ name: String) -> Value? {
        switch name {
        case "hour": return .number(Number(hour))
        case "minute": return .number(Number(minute))
        case "second":
            return Temporal.seconds(second * TimeOfDay.nanosecondsPerSecond + nanosecond)
        case "timezone":
            guard case .named(let name)? = zone else { return .null }
            return .string(name)
        default: return nil
        }
    }
}

extension DateTime {
    /// A property by its name (DMN 1.5, table 65): those of its date and of its time.
    ///
    /// The `time offset` of a named zone is the one at that moment.
    func property(_ name: String) -> Value? {
        if name == "time offset" { return Temporal.offset(offset) }
        return date.property(name) ?? time.faceProperty(name)
    }
}

extension DayTimeDuration {
    /// A property by its name (DMN 1.5, table 65); nil where such a duration has no such property.
    ///
    /// All properties of a negative duration are negative or 0.
    func property(_ name: String) -> Value? {
        switch name {
        case "days": .number(Number(days))
        case "hours": .number(Number(hours))
        case "minutes": .number(Number(minutes))
        case "seconds": Temporal.seconds(nanosecondsOfMinute)
        default: nil
        }
    }
}

extension YearMonthDuration {
    /// A property by its name (DMN 1.5, table 65); nil where such a duration has no such property.
    ///
    /// Both properties of a negative duration are negative or 0.
    func property(_ name: String) -> Value? {
        switch name {
        case "years": .number(Number(years))
        case "months": .number(Number(monthsOfYear))
        default: nil
        }
    }
}

extension Temporal {
    /// The property of a temporal value by its name; nil where the value is not temporal or its
    /// type has no such property.
    static func property(_ name: String, of value: Value) -> Value? {
        switch value {
        case .date(let date): date.property(name)
        case .time(let time): time.property(name)
        case .dateTime(let dateTime): dateTime.property(name)
        case .dayTimeDuration(let duration): duration.property(name)
        case .yearMonthDuration(let duration): duration.property(name)
        default: nil
        }
    }

    /// Nanoseconds as a number of seconds, whole if they are.
    fileprivate static func seconds(_ nanoseconds: Int) -> Value {
        let perSecond = TimeOfDay.nanosecondsPerSecond
        if nanoseconds.isMultiple(of: perSecond) {
            return .number(Number(nanoseconds / perSecond))
        }
        var coefficient = nanoseconds
        var exponent = -9
        while coefficient.isMultiple(of: 10) {
            coefficient /= 10
            exponent += 1
        }
        return Number(coefficient: Int128(coefficient), exponent: exponent)
            .map { .number($0) } ?? .null
    }

    fileprivate static func offset(_ seconds: Int32?) -> Value {
        guard let seconds, let duration = DayTimeDuration(seconds: Int64(seconds)) else {
            return .null
        }
        return .dayTimeDuration(duration)
    }
}
