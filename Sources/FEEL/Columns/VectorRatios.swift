// Quotients, and what is asked of them.

extension Vectorizer {
    /// A quotient, not yet divided; null where the divisor is zero.
    mutating func divided(_ left: Vector, by right: Vector, null: Lane) -> Vector {
        guard let dividend = integers(left), let divisor = integers(right) else { return opaque() }
        if let constant = graph.constant(of: divisor.lane), constant != .min {
            let escape = graph.either(dividend.escape, divisor.escape)
            guard constant != 0 else { return nothing(escape: escape) }
            return divided(dividend, by: constant, scale: divisor.scale, null: null, escape: escape)
        }
        guard divisor.range.upperBound > 0 else { return opaque() }
        var escape = graph.either(dividend.escape, divisor.escape)
        var null = null
        let side = Aligned.Side(lane: divisor.lane, range: divisor.range)
        if divisor.range.lowerBound <= 0 {
            // Below zero every comparison would turn round: those rows are left alone.
            let zero = Aligned.Side(lane: graph.constant(0), range: 0...0)
            escape = graph.either(escape, less(side, zero))
            null = graph.either(null, equal(side, zero))
        }
        let missing = max(0, divisor.scale - dividend.scale)
        guard let source = multiplied(dividend, by: ScaledInteger.powers[missing]) else {
            return opaque()
        }
        let divisors = max(1, divisor.range.lowerBound)...divisor.range.upperBound
        let lane =
            divisor.range.lowerBound > 0
            ? divisor.lane : graph.lane(.greatest(divisor.lane, graph.constant(1)))
        let ratio = Ratio(
            source.lane,
            scale: dividend.scale + missing - divisor.scale,
            range: source.range,
            divisor: lane,
            divisors: divisors
        )
        escape = graph.either(escape, source.escape)
        return Vector(shape: .ratio(ratio), null: null, escape: escape)
    }

    /// A quotient by a constant that is not zero.
    private mutating func divided(
        _ dividend: Integers,
        by constant: Int64,
        scale: Int,
        null: Lane,
        escape: Lane
    ) -> Vector {
        // x / (d / 10^s) is x · 10^s / d, and the zeros at the end of d are decimals.
        var divisor = constant
        var decimals = -scale
        while divisor % 10 == 0 {
            divisor /= 10
            decimals += 1
        }
        let sign: Int64 = divisor < 0 ? -1 : 1
        let missing = max(0, -(dividend.scale + decimals))
        guard missing <= 18,
            var source = multiplied(dividend, by: sign * ScaledInteger.powers[missing])
        else { return opaque() }
        source.scale += decimals + missing
        guard (0...18).contains(source.scale) else { return opaque() }
        divisor = abs(divisor)
        let shape: Vector.Shape =
            divisor == 1
            ? .number(source.lane, scale: source.scale, range: source.range)
            : .ratio(
                Ratio(
                    source.lane,
                    scale: source.scale,
                    range: source.range,
                    divisor: graph.constant(divisor),
                    divisors: Int128(divisor)...Int128(divisor)
                )
            )
        return Vector(shape: shape, null: null, escape: graph.either(escape, source.escape))
    }

    /// A quotient and a number: their sum or difference, or the product with a power of ten.
    ///
    /// FEEL rounds nothing there that it has not rounded before, but for a digit that may be carried.
    mutating func arithmetic(
        _ operation: Node.Arithmetic,
        _ left: Vector,
        _ right: Vector,
        null: Lane
    ) -> Vector {
        let ratio: Ratio
        let other: Integers
        let isFirst: Bool
        if case .ratio(let first) = left.shape, let number = integers(right) {
            (ratio, other, isFirst) = (first, number, true)
        } else if case .ratio(let second) = right.shape, let number = integers(left) {
            (ratio, other, isFirst) = (second, number, false)
        } else {
            return opaque()
        }
        let escape = graph.either(left.escape, right.escape)
        let source = Integers(
            lane: ratio.lane,
            scale: ratio.scale,
            range: ratio.range,
            escape: escape
        )
        let result: Integers?
        switch operation {
        case .multiply:
            guard let factor = graph.constant(of: other.lane),
                ScaledInteger.powers.contains(factor)
            else { return opaque() }
            result = multiplied(source, by: factor, decimals: other.scale)
        case .add, .subtract:
            let divisor = Integers(
                lane: ratio.divisor,
                scale: 0,
                range: ratio.divisors,
                escape: escape
            )
            guard let product = combined(.multiply, other, divisor) else { return opaque() }
            result =
                isFirst
                ? combined(operation, source, product) : combined(operation, product, source)
        case .divide, .power:
            return opaque()
        }
        guard let result else { return opaque() }
        let whole = String(other.range.magnitude).utf8.count - other.scale
        let moved = Ratio(
            result.lane,
            scale: result.scale,
            range: result.range,
            divisor: ratio.divisor,
            divisors: ratio.divisors,
            digits: max(ratio.digits, whole) + 2
        )
        return Vector(
            shape: .ratio(moved),
            null: null,
            escape: graph.either(result.escape, other.escape)
        )
    }

    /// A quotient and a number made comparable: N / D with T as N with T·D, since D is positive.
    mutating func products(_ ratio: Ratio, _ number: Integers, escape: Lane)
        -> (first: Integers, second: Integers)?
    {
        guard ratio.isFaithful(decimals: number.scale) else { return nil }
        let divisor = Integers(
            lane: ratio.divisor,
            scale: 0,
            range: ratio.divisors,
            escape: escape
        )
        guard let second = combined(.multiply, number, divisor) else { return nil }
        let first = Integers(
            lane: ratio.lane,
            scale: ratio.scale,
            range: ratio.range,
            escape: escape
        )
        return (first, second)
    }
}
