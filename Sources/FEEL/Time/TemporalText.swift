extension CalendarDate: CustomStringConvertible {
    /// The text that FEEL's `string()` gives, such as `2024-02-29`; a year has at least four
    /// digits.
    public var description: String {
        var text = ""
        write(to: &text)
        return text
    }

    fileprivate func write(to text: inout String) {
        if year < 0 { text += "-" }
        text.append(Int(year.magnitude), digits: 4)
        text += "-"
        text.append(Int(month), digits: 2)
        text += "-"
        text.append(Int(day), digits: 2)
    }
}

extension TimeOfDay: CustomStringConvertible {
    /// The text that FEEL's `string()` gives, such as `10:20:00.5@Asia/Shanghai`: always with
    /// seconds, the fraction without zeros at its end, the zone as it was given.
    public var description: String {
        var text = ""
        write(to: &text)
        return text
    }

    fileprivate func write(to text: inout String) {
        text.append(hour, digits: 2)
        text += ":"
        text.append(minute, digits: 2)
        text += ":"
        text.append(second, digits: 2)
        text.append(fraction: nanosecond)
        if let zone { text += zone.description }
    }
}

extension DateTime: CustomStringConvertible {
    /// The text that FEEL's `string()` gives, such as `2024-02-29T10:20:00+08:00`.
    public var description: String {
        var text = ""
        date.write(to: &text)
        text += "T"
        time.write(to: &text)
        return text
    }
}

extension Zone: CustomStringConvertible {
    /// The end of a time's text: `Z`, `+08:00` or `@Asia/Shanghai`. Seconds of an offset are
    /// written if there are any.
    public var description: String {
        switch self {
        case .named(let name): return "@" + name
        case .offset(0): return "Z"
        case .offset(let offset):
            let seconds = Int(offset.magnitude)
            var text = offset < 0 ? "-" : "+"
            text.append(seconds / 3_600, digits: 2)
            text += ":"
            text.append(seconds / 60 % 60, digits: 2)
            if seconds % 60 != 0 {
                text += ":"
                text.append(seconds % 60, digits: 2)
            }
            return text
        }
    }
}

extension DayTimeDuration: CustomStringConvertible {
    /// The text that FEEL's `string()` gives, such as `P1DT2H` or `PT0S`: normalised, without
    /// parts that are 0.
    public var description: String {
        guard seconds != 0 || nanoseconds != 0 else { return "PT0S" }
        var text = isNegative ? "-P" : "P"
        if days != 0 { text += "\(days.magnitude)D" }
        guard hours != 0 || minutes != 0 || nanosecondsOfMinute != 0 else { return text }
        text += "T"
        if hours != 0 { text += "\(hours.magnitude)H" }
        if minutes != 0 { text += "\(minutes.magnitude)M" }
        if nanosecondsOfMinute != 0 {
            text += "\((seconds % 60).magnitude)"
            text.append(fraction: Int(nanoseconds.magnitude))
            text += "S"
        }
        return text
    }
}

extension YearMonthDuration: CustomStringConvertible {
    /// The text that FEEL's `string()` gives, such as `P1Y2M` or `P0M`: normalised, without parts
    /// that are 0.
    public var description: String {
        guard months != 0 else { return "P0M" }
        var text = isNegative ? "-P" : "P"
        if years != 0 { text += "\(years.magnitude)Y" }
        if monthsOfYear != 0 { text += "\(monthsOfYear.magnitude)M" }
        return text
    }
}

extension String {
    /// Appends a number with zeros before it, so that it has at least so many digits.
    fileprivate mutating func append(_ number: Int, digits: Int) {
        let text = String(number)
        for _ in 0..<max(0, digits - text.utf8.count) { self += "0" }
        self += text
    }

    /// Appends a point and nanoseconds without zeros at their end; nothing for 0.
    fileprivate mutating func append(fraction nanoseconds: Int) {
        guard nanoseconds != 0 else { return }
        var value = nanoseconds
        var digits = 9
        while value.isMultiple(of: 10) {
            value /= 10
            digits -= 1
        }
        self += "."
        append(value, digits: digits)
    }
}
