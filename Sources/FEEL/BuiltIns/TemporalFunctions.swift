extension BuiltInLibrary {
    /// The functions that make temporal values (DMN 1.5, table 72), look at them (table 79) or
    /// read the clock (table 82).
    static let temporalFunctions: [BuiltIn] = [
        BuiltIn(
            name: "date",
            signatures: [
                .init([.init("from", .any)], result: .date, .one(TemporalConversion.date)),
                .init(calendarParameters, result: .date, .three(TemporalConversion.date)),
            ]
        ),
        BuiltIn(
            name: "time",
            signatures: [
                .init([.init("from", .any)], result: .time, .one(TemporalConversion.time)),
                .init(clockParameters, result: .time, .three(TemporalConversion.time)),
                .init(
                    clockParameters + [.init("offset", .dayTimeDuration, nullable: true)],
                    result: .time,
                    .many(TemporalConversion.time)
                ),
            ]
        ),
        BuiltIn(
            name: "date and time",
            signatures: [
                .init([.init("from", .any)], result: .dateTime, .one(TemporalConversion.dateTime)),
                .init(
                    [.init("date", .any), .init("time", .time)],
                    result: .dateTime,
                    .two(TemporalConversion.dateTime)
                ),
                // These are not the standard's; other engines have them.
                .init(
                    calendarParameters + clockParameters,
                    result: .dateTime,
                    .many(TemporalConversion.dateTime)
                ),
                .init(
                    calendarParameters + clockParameters + [.init("offset", .any, nullable: true)],
                    result: .dateTime,
                    .many(TemporalConversion.dateTime)
                ),
                .init(
                    calendarParameters + clockParameters + [.init("timezone", .string)],
                    result: .dateTime,
                    .many(TemporalConversion.dateTime)
                ),
            ]
        ),
        BuiltIn(
            name: "duration",
            signatures: [
                .init([.init("from", .any)], result: .any, .one(TemporalConversion.duration))
            ]
        ),
        BuiltIn(
            name: "years and months duration",
            signatures: [
                .init(
                    [.init("from", .any), .init("to", .any)],
                    result: .yearMonthDuration,
                    .two(TemporalConversion.yearsAndMonths)
                )
            ]
        ),
        calendar("day of year", .number) { .number(Number($0.dayOfYear)) },
        calendar("week of year", .number) { .number(Number($0.weekOfYear)) },
        calendar("day of week", .string) { .string(weekdays[$0.weekday - 1]) },
        calendar("month of year", .string) { .string(months[Int($0.month) - 1]) },
        clock("now", .dateTime) { .dateTime($0) },
        clock("today", .date) { .date($0.date) },
    ]

    private static let calendarParameters: [BuiltIn.Parameter] = [
        .init("year", .number), .init("month", .number), .init("day", .number),
    ]

    private static let clockParameters: [BuiltIn.Parameter] = [
        .init("hour", .number), .init("minute", .number), .init("second", .number),
    ]

    /// A function of one date, or of the date of a date and time.
    private static func calendar(
        _ name: String,
        _ result: ValueType,
        _ body: @escaping @Sendable (CalendarDate) -> Value
    ) -> BuiltIn {
        let signature = BuiltIn.Signature(
            [.init("date", .any)],
            result: result,
            .one { date, site, _ in
                switch TemporalConversion.single(date) {
                case .date(let date): body(date)
                case .dateTime(let dateTime): body(dateTime.date)
                case let other:
                    site.refuse("date", other, expected: .date, .dateTime)
                }
            }
        )
        return BuiltIn(name: name, signatures: [signature])
    }

    /// A function of the moment that the evaluation takes for now.
    private static func clock(
        _ name: String,
        _ result: ValueType,
        _ body: @escaping @Sendable (DateTime) -> Value
    ) -> BuiltIn {
        let signature = BuiltIn.Signature(
            [],
            result: result,
            .none { site, run in run.now.map(body) ?? site.null(.noClock) }
        )
        return BuiltIn(name: name, signatures: [signature])
    }

    private static let weekdays = [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ]
}
