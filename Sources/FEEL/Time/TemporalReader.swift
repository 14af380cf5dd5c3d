/// Reads the parts of a temporal text from its start, byte by byte.
struct TemporalReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var place = 0

    /// Reads a text; the reader must not leave the closure.
    static func read<Result>(_ text: String, _ body: (inout TemporalReader) -> Result) -> Result {
        var text = text
        return text.withUTF8 { bytes in
            var reader = TemporalReader(bytes: bytes)
            return body(&reader)
        }
    }

    private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// Whether everything was read.
    var isAtEnd: Bool { place == bytes.count }

    /// The next byte, left unread.
    var next: UInt8? { isAtEnd ? nil : bytes[place] }

    /// Reads one byte if it is the given one.
    mutating func take(_ byte: Unicode.Scalar) -> Bool {
        guard next == UInt8(ascii: byte) else { return false }
        place += 1
        return true
    }

    /// Reads as many digits as there are.
    ///
    /// - Returns: Their value and how many they are; nil where there is none, or where the value
    ///   exceeds 64 bits.
    mutating func digits() -> (value: Int64, count: Int)? {
        var value: Int64 = 0
        var count = 0
        while let digit = digit() {
            let (tens, isTooLarge) = value.multipliedReportingOverflow(by: 10)
            let (sum, overflow) = tens.addingReportingOverflow(Int64(digit))
            guard !isTooLarge, !overflow else { return nil }
            value = sum
            count += 1
        }
        return count == 0 ? nil : (value, count)
    }

    /// Reads exactly two digits.
    mutating func twoDigits() -> Int? {
        guard let tens = digit(), let ones = digit() else { return nil }
        return Int(tens) * 10 + Int(ones)
    }

    /// Reads the digits behind a decimal point as nanoseconds.
    ///
    /// - Returns: Nil where a digit beyond the ninth is not 0: nothing is cut off silently.
    mutating func nanoseconds() -> (value: Int64, count: Int)? {
        var value: Int64 = 0
        var count = 0
        while let digit = digit() {
            count += 1
            if count <= 9 {
                value = value * 10 + Int64(digit)
            } else if digit != 0 {
                return nil
            }
        }
        for _ in 0..<max(0, 9 - count) { value *= 10 }
        return (value, count)
    }

    private mutating func digit() -> UInt8? {
        guard let byte = next, 0x30...0x39 ~= byte else { return nil }
        place += 1
        return byte - 0x30
    }

    /// Reads everything that is left.
    mutating func remainder() -> String {
        defer { place = bytes.count }
        return String(decoding: bytes[place...], as: UTF8.self)
    }
}

extension TemporalReader {
    /// Reads `-?YYYY-MM-DD`: a year of four to nine digits, of more than four only if the first is
    /// not 0 (XML Schema Part 2: Datatypes, date).
    mutating func date() -> CalendarDate? {
        let isNegative = take("-")
        let startsWithZero = next == UInt8(ascii: "0")
        guard let year = digits(), 4...9 ~= year.count, year.count == 4 || !startsWithZero,
            take("-"), let month = twoDigits(), take("-"), let day = twoDigits()
        else { return nil }
        return CalendarDate(
            year: Int(isNegative ? -year.value : year.value),
            month: month,
            day: day
        )
    }

    /// Reads `hh:mm:ss`, a fraction, and an offset or a zone, all to the end of the text.
    ///
    /// - Returns: The time, and whether it is 24:00:00, the start of the next day.
    mutating func time() -> (time: TimeOfDay, isNextDay: Bool)? {
        guard let hour = twoDigits(), take(":"), let minute = twoDigits(), take(":"),
            let second = twoDigits()
        else { return nil }
        var fraction: Int64 = 0
        if take(".") {
            guard let read = nanoseconds(), read.count > 0 else { return nil }
            fraction = read.value
        }
        guard let zone = optionalZone() else { return nil }
        let isNextDay = hour == 24 && minute == 0 && second == 0 && fraction == 0
        let time = TimeOfDay(
            hour: isNextDay ? 0 : hour,
            minute: minute,
            second: second,
            nanosecond: Int(fraction),
            zone: zone
        )
        return time.map { ($0, isNextDay) }
    }

    /// Reads a date, alone, with an offset, or with `T` and a time, all to the end of the text.
    mutating func dateTime() -> DateTime? {
        guard let date = date() else { return nil }
        if take("T") {
            guard let read = time(), let day = read.isNextDay ? date.adding(days: 1) : date else {
                return nil
            }
            return DateTime(date: day, time: read.time)
        }
        guard next != UInt8(ascii: "@"), let zone = optionalZone() else { return nil }
        return DateTime(date: date, time: TimeOfDay(wrapping: 0, zone: zone))
    }

    /// Reads an offset or a zone up to the end of the text; the inner nil stands for none.
    mutating func optionalZone() -> Zone?? {
        if isAtEnd { return .some(nil) }
        if take("@") {
            let name = remainder()
            return ZoneDatabase.has(name) ? .some(.named(name)) : nil
        }
        return offset().map { .some($0) }
    }

    /// Reads `Z`, `±hh:mm` or, beyond the standard, `±hh:mm:ss` up to the end of the text.
    private mutating func offset() -> Zone? {
        if take("Z") || take("z") { return isAtEnd ? .utc : nil }
        let isWest = next == UInt8(ascii: "-")
        guard take("+") || take("-"), let hours = twoDigits(), take(":"),
            let minutes = twoDigits(), minutes < 60
        else { return nil }
        var seconds = 0
        if take(":") {
            guard let read = twoDigits(), read < 60 else { return nil }
            seconds = read
        }
        let total = Int32((hours * 60 + minutes) * 60 + seconds)
        guard isAtEnd, total <= Zone.lastOffset else { return nil }
        return .offset(isWest ? -total : total)
    }
}

extension TemporalReader {
    /// Reads a duration of either kind up to the end of the text.
    mutating func duration() -> Value? {
        let isNegative = take("-")
        guard take("P"), let next else { return nil }
        if next == UInt8(ascii: "T") { return dayTime(days: 0, isNegative: isNegative) }
        guard let first = digits() else { return nil }
        if take("D") {
            return isAtEnd || self.next == UInt8(ascii: "T")
                ? dayTime(days: first.value, isNegative: isNegative) : nil
        }
        return yearMonth(first: first.value, isNegative: isNegative)
    }

    /// Reads what follows `P` and a number: `Y`, `M`, or `Y`, a number and `M`.
    private mutating func yearMonth(first: Int64, isNegative: Bool) -> Value? {
        var months = Int128(first)
        if take("Y") {
            months *= 12
            if !isAtEnd {
                guard let second = digits(), take("M") else { return nil }
                months += Int128(second.value)
            }
        } else if !take("M") {
            return nil
        }
        guard isAtEnd, let known = Int64(exactly: isNegative ? -months : months) else {
            return nil
        }
        return YearMonthDuration(months: known).map { .yearMonthDuration($0) }
    }

    /// Reads what follows the days: nothing, or `T` and at least one of hours, minutes, seconds.
    private mutating func dayTime(days: Int64, isNegative: Bool) -> Value? {
        var seconds = Int128(days) * 86_400
        var nanoseconds: Int64 = 0
        if !isAtEnd {
            guard take("T"), !isAtEnd else { return nil }
            // In this order, each at most once.
            var units: [(sign: Unicode.Scalar, seconds: Int128)] =
                [("H", 3_600), ("M", 60), ("S", 1)]
            while !isAtEnd {
                guard let number = digits() else { return nil }
                if take(".") {
                    guard let fraction = self.nanoseconds() else { return nil }
                    nanoseconds = fraction.value
                    units.removeAll { $0.sign != "S" }
                }
                guard let place = units.firstIndex(where: { take($0.sign) }) else { return nil }
                seconds += Int128(number.value) * units[place].seconds
                units.removeFirst(place + 1)
            }
        }
        let total = seconds * Int128(TimeOfDay.nanosecondsPerSecond) + Int128(nanoseconds)
        return DayTimeDuration(total: isNegative ? -total : total).map { .dayTimeDuration($0) }
    }
}
