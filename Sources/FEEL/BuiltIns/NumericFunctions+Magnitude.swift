extension BuiltInLibrary {
    /// `abs`, also of durations (DMN 1.5, clause 10.3.4.5).
    static let abs = BuiltIn(
        name: "abs",
        signatures: [
            BuiltIn.Signature(
                [BuiltIn.Parameter("n", .any)],
                result: { types in magnitudeType(types.first ?? .any) },
                .one { value, site, _ in magnitude(value, site) }
            )
        ]
    )

    private static func magnitudeType(_ type: ValueType) -> ValueType {
        switch type {
        case .number, .dayTimeDuration, .yearMonthDuration: type
        default: .any
        }
    }

    private static func magnitude(_ value: Value, _ site: CallSite) -> Value {
        switch value {
        case .number(let number):
            return .number(number.magnitude)
        case .dayTimeDuration(let duration):
            guard duration.seconds < 0 || duration.nanoseconds < 0 else { return value }
            guard duration.seconds > .min else { break }
            return .dayTimeDuration(
                DayTimeDuration(
                    seconds: -duration.seconds,
                    nanoseconds: -duration.nanoseconds
                )
            )
        case .yearMonthDuration(let duration):
            guard duration.months > .min else { break }
            return .yearMonthDuration(
                YearMonthDuration(months: Int64(duration.months.magnitude))
            )
        default:
            return wrong("n", value, site, expected: "number, duration")
        }
        return site.null(.outOfRange(operation: site.function))
    }
}
