extension CalendarDate: CustomStringConvertible {
    /// The text that FEEL's `string()` gives, such as `2024-02-29`; a year has at least four
    /// digits.
    public var description: String { TemporalWriter.text { write(to: &$0) } }

    fileprivate func write(to text: inout TemporalWriter) {
        if year < 0 { text.write("-") }
        text.write(UInt(year.magnitude), digits: 4)
        text.write("-")
        text.write(UInt(month), digits: 2)
        text.write("-")
        text.write(UInt(day), digits: 2)
    }
}

extension TimeOfDay: CustomStringConvertible {
    /// The text that FEEL's `string()` gives, such as `10:20:00.5@Asia/Shanghai`: always with
    /// seconds, the fraction without zeros at its end, the zone as it was given.
    public var description: String {
        TemporalWriter.text(longerBy: nameLength) { write(to: &$0) }
    }

    /// How many bytes the name of the zone has.
    fileprivate var nameLength: Int {
        if case .named(let name)? = zone { name.utf8.count } else { 0 }
    }

    fileprivate func write(to text: inout TemporalWriter) {
        text.write(UInt(hour), digits: 2)
        text.write(":")
        text.write(UInt(minute), digits: 2)
        text.write(":")
        text.write(UInt(second), digits: 2)
        text.write(fraction: UInt(nanosecond))
        zone?.write(to: &text)
    }
}

extension DateTime: CustomStringConvertible {
    /// The text that FEEL's `string()` gives, such as `2024-02-29T10:20:00+08:00`.
    public var description: String {
        TemporalWriter.text(longerBy: time.nameLength) { text in
            date.write(to: &text)
            text.write("T")
            time.write(to: &text)
        }
    }
}

extension Zone {
    /// Writes the end of a time: `Z`, `+08:00` or `@Asia/Shanghai`; seconds of an offset if there
    /// are any.
    fileprivate func write(to text: inout TemporalWriter) {
        switch self {
        case .named(let name):
            text.write("@")
            text.write(name)
        case .offset(0): text.write("Z")
        case .offset(let offset):
            let seconds = UInt(offset.magnitude)
            text.write(offset < 0 ? "-" : "+")
            text.write(seconds / 3_600, digits: 2)
            text.write(":")
            text.write(seconds / 60 % 60, digits: 2)
            guard seconds % 60 != 0 else { return }
            text.write(":")
            text.write(seconds % 60, digits: 2)
        }
    }
}

extension DayTimeDuration: CustomStringConvertible {
    /// The text that FEEL's `string()` gives, such as `P1DT2H` or `PT0S`: normalised, without
    /// parts that are 0.
    public var description: String {
        guard seconds != 0 || nanoseconds != 0 else { return "PT0S" }
        return TemporalWriter.text { text in
            if isNegative { text.write("-") }
            text.write("P")
            text.write(days, "D")
            guard hours != 0 || minutes != 0 || nanosecondsOfMinute != 0 else { return }
            text.write("T")
            text.write(hours, "H")
            text.write(minutes, "M")
            guard nanosecondsOfMinute != 0 else { return }
            text.write(UInt((seconds % 60).magnitude))
            text.write(fraction: UInt(nanoseconds.magnitude))
            text.write("S")
        }
    }
}

extension YearMonthDuration: CustomStringConvertible {
    /// The text that FEEL's `string()` gives, such as `P1Y2M` or `P0M`: normalised, without parts
    /// that are 0.
    public var description: String {
        guard months != 0 else { return "P0M" }
        return TemporalWriter.text { text in
            if isNegative { text.write("-") }
            text.write("P")
            text.write(years, "Y")
            text.write(monthsOfYear, "M")
        }
    }
}

extension TemporalWriter {
    /// Writes a part of a duration without its sign and its unit; nothing for 0.
    fileprivate mutating func write(_ number: Int, _ unit: Unicode.Scalar) {
        guard number != 0 else { return }
        write(number.magnitude)
        write(unit)
    }
}
