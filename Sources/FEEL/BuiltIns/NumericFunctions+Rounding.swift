extension BuiltInLibrary {
    /// The functions that round (DMN 1.5, clause 10.3.4.5).
    ///
    /// All but `decimal` also take a number alone and round to a whole one: `floor` and `ceiling`
    /// in every version, the others from DMN 1.6 on.
    static let roundingFunctions = [
        rounding("decimal", .halfEven, needsScale: true),
        rounding("floor", .floor),
        rounding("ceiling", .ceiling),
        rounding("round up", .up),
        rounding("round down", .down),
        rounding("round half up", .halfUp),
        rounding("round half down", .halfDown),
    ]

    private static func rounding(
        _ name: String,
        _ rule: Number.RoundingRule,
        needsScale: Bool = false
    ) -> BuiltIn {
        let whole = numeric("n") { number, site in
            result(number.rounded(rule, scale: 0), site)
        }
        let scaled = numeric("n", "scale") { number, scale, site in
            // A scale that is not whole is cut off, as the kit's case 1100 has it.
            guard let digits = scale.rounded(.down, scale: 0)?.integer,
                Number.scales.contains(digits)
            else { return site.reject("scale", .number(scale)) }
            return result(number.rounded(rule, scale: digits), site)
        }
        return BuiltIn(name: name, signatures: needsScale ? [scaled] : [whole, scaled])
    }
}
