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
            return .dayTimeDuration(duration.magnitude)
        case .yearMonthDuration(let duration):
            return .yearMonthDuration(duration.magnitude)
        default:
            return site.refuse("n", value, expected: .number, .dayTimeDuration, .yearMonthDuration)
        }
    }
}
