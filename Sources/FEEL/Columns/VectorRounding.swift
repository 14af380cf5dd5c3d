// Rounding: one division, whether the number was a quotient before or not.

extension Vectorizer {
    /// The number rounded to so many decimals; below 0, to a power of ten.
    mutating func rounded(_ operand: Vector, rule: Number.RoundingRule, scale: Int) -> Vector {
        guard (-18...18).contains(scale) else { return opaque() }
        let source: Integers
        var divisor = graph.constant(1)
        var divisors: ClosedRange<Int128> = 1...1
        switch operand.shape {
        case .number(let lane, let places, let range):
            if places <= scale { return operand }
            source = Integers(lane: lane, scale: places, range: range, escape: operand.escape)
        case .ratio(let ratio):
            // The boundaries of rounding to half have one decimal more.
            guard ratio.isFaithful(decimals: scale + 1) else { return opaque() }
            source = Integers(
                lane: ratio.lane,
                scale: ratio.scale,
                range: ratio.range,
                escape: operand.escape
            )
            (divisor, divisors) = (ratio.divisor, ratio.divisors)
        case .nothing: return operand
        default: return opaque()
        }
        let drop = source.scale - scale
        guard abs(drop) <= 18 else { return opaque() }
        let factor = drop < 0 ? ScaledInteger.powers[-drop] : 1
        let tens = drop > 0 ? ScaledInteger.powers[drop] : 1
        let dividends = source.range.multiplied(by: Int128(factor)...Int128(factor))
        let wholes = divisors.multiplied(by: Int128(tens)...Int128(tens))
        guard dividends.fits, wholes.fits,
            dividends.magnitude + wholes.magnitude < UInt128(1) << 63
        else { return opaque() }
        var result: Integers
        if let constant = graph.constant(of: divisor) {
            result = quotient(source, factor: factor, divisor: constant * tens, rule: rule)
        } else {
            let dividend = graph.scaled(source.lane, factor: factor)
            let whole = graph.scaled(divisor, factor: tens)
            let bound = Int128(dividends.magnitude / wholes.lowerBound.magnitude) + 1
            result = source
            result.lane = graph.lane(.division(dividend, whole, rule))
            result.range = (source.range.lowerBound < 0 ? -bound : 0)...bound
        }
        result.scale = max(scale, 0)
        if scale < 0 {
            guard let raised = multiplied(result, by: ScaledInteger.powers[-scale]) else {
                return opaque()
            }
            result = raised
        }
        return Vector(
            shape: .number(result.lane, scale: result.scale, range: result.range),
            null: operand.null,
            escape: result.escape
        )
    }

    /// The rounded quotients of integers times a factor.
    ///
    /// What the integers were just multiplied by is cancelled against the divisor.
    private mutating func quotient(
        _ source: Integers,
        factor: Int64,
        divisor: Int64,
        rule: Number.RoundingRule
    ) -> Integers {
        let isNonnegative = source.range.lowerBound >= 0
        let whole = Quotient(
            divisor: divisor,
            factor: factor,
            rule: rule,
            isNonnegative: isNonnegative
        )
        var result = source
        result.range =
            Int128(
                whole(Int64(source.range.lowerBound))
            )...Int128(whole(Int64(source.range.upperBound)))
        var (factor, divisor) = (factor, divisor)
        if case .scaled(let before, let multiplier, 0) = graph[source.lane], multiplier > 0 {
            result.lane = before
            factor *= multiplier
        }
        var (common, rest) = (factor, divisor)
        while rest != 0 { (common, rest) = (rest, common % rest) }
        factor /= common
        divisor /= common
        if divisor == 1 {
            result.lane = graph.scaled(result.lane, factor: factor)
        } else {
            let reduced = Quotient(
                divisor: divisor,
                factor: factor,
                rule: rule,
                isNonnegative: isNonnegative
            )
            result.lane = graph.lane(.quotient(result.lane, reduced))
        }
        return result
    }
}
