// Numbers: integers of a scale, checked only where they might not fit.

extension Vectorizer {
    /// A number of integers, and the rows in which they did not fit.
    struct Integers {
        var lane: Lane
        var scale: Int
        var range: ClosedRange<Int128>
        var escape: Lane
    }

    /// The integers of a number; nil of anything else, or of a quotient that does not end.
    mutating func integers(_ vector: Vector) -> Integers? {
        switch vector.shape {
        case .number(let lane, let scale, let range):
            return Integers(lane: lane, scale: scale, range: range, escape: vector.escape)
        case .ratio(let lane, let scale, let range, let divisor):
            // A divisor of twos and fives only is a factor with decimals.
            guard let places = (1...18).first(where: { ScaledInteger.powers[$0] % divisor == 0 })
            else { return nil }
            let source = Integers(lane: lane, scale: scale, range: range, escape: vector.escape)
            return multiplied(source, by: ScaledInteger.powers[places] / divisor, decimals: places)
        default: return nil
        }
    }

    /// The integers times a constant, read with so many more decimals.
    mutating func multiplied(
        _ source: Integers,
        by factor: Int64,
        decimals: Int = 0
    ) -> Integers? {
        guard source.scale + decimals <= 18 else { return nil }
        let exact = source.range.multiplied(by: Int128(factor)...Int128(factor))
        var result = source
        result.scale += decimals
        if exact.fits {
            result.lane = graph.scaled(source.lane, factor: factor)
            result.range = exact
        } else {
            let constant = graph.constant(factor)
            result.lane = graph.lane(.product(source.lane, constant))
            let overflow = graph.lane(.productOverflow(source.lane, constant))
            result.escape = graph.either(source.escape, overflow)
            result.range = exact.clamped(to: .integers)
        }
        return result
    }

    /// The same numbers with at least so many decimals.
    mutating func widened(_ source: Integers, to scale: Int) -> Integers? {
        guard scale > source.scale else { return source }
        let decimals = scale - source.scale
        return multiplied(source, by: ScaledInteger.powers[decimals], decimals: decimals)
    }

    mutating func negated(_ operand: Vector) -> Vector {
        arithmetic(.subtract, vector(of: .number(.zero)), operand)
    }

    mutating func arithmetic(
        _ operation: Node.Arithmetic,
        _ left: Vector,
        _ right: Vector
    ) -> Vector {
        let null = graph.either(left.null, right.null)
        if graph.truth(of: null) == true, isSettled(left), isSettled(right) {
            return nothing(escape: graph.either(left.escape, right.escape))
        }
        if operation == .divide { return divided(left, by: right, null: null) }
        guard let first = integers(left), let second = integers(right),
            let result = combined(operation, first, second)
        else { return opaque() }
        return Vector(
            shape: .number(result.lane, scale: result.scale, range: result.range),
            null: null,
            escape: result.escape
        )
    }

    private mutating func combined(
        _ operation: Node.Arithmetic,
        _ left: Integers,
        _ right: Integers
    ) -> Integers? {
        switch operation {
        case .add, .subtract:
            let scale = max(left.scale, right.scale)
            guard let left = widened(left, to: scale), let right = widened(right, to: scale) else {
                return nil
            }
            return operation == .add ? sum(left, right) : difference(left, right)
        case .multiply:
            return product(left, right)
        case .divide, .power:
            return nil
        }
    }

    mutating func sum(_ left: Integers, _ right: Integers) -> Integers {
        let exact = left.range.adding(right.range)
        var escape = graph.either(left.escape, right.escape)
        var lane = graph.lane(.sum(left.lane, right.lane))
        if exact.fits {
            if let term = graph.constant(of: right.lane) {
                lane = graph.scaled(left.lane, factor: 1, term: term)
            } else if let term = graph.constant(of: left.lane) {
                lane = graph.scaled(right.lane, factor: 1, term: term)
            }
        } else {
            escape = graph.either(escape, graph.lane(.sumOverflow(left.lane, right.lane)))
        }
        let range = exact.clamped(to: .integers)
        return Integers(lane: lane, scale: left.scale, range: range, escape: escape)
    }

    private mutating func difference(_ left: Integers, _ right: Integers) -> Integers {
        let exact = left.range.subtracting(right.range)
        var escape = graph.either(left.escape, right.escape)
        var lane = graph.lane(.difference(left.lane, right.lane))
        if exact.fits {
            if let term = graph.constant(of: right.lane), term != .min {
                lane = graph.scaled(left.lane, factor: 1, term: -term)
            } else if let term = graph.constant(of: left.lane), right.range.lowerBound > Int64.min {
                lane = graph.scaled(right.lane, factor: -1, term: term)
            }
        } else {
            escape = graph.either(escape, graph.lane(.differenceOverflow(left.lane, right.lane)))
        }
        let range = exact.clamped(to: .integers)
        return Integers(lane: lane, scale: left.scale, range: range, escape: escape)
    }

    private mutating func product(_ left: Integers, _ right: Integers) -> Integers? {
        if let factor = graph.constant(of: right.lane) {
            guard var result = multiplied(left, by: factor, decimals: right.scale) else {
                return nil
            }
            result.escape = graph.either(result.escape, right.escape)
            return result
        }
        if graph.constant(of: left.lane) != nil { return product(right, left) }
        guard left.scale + right.scale <= 18 else { return nil }
        let exact = left.range.multiplied(by: right.range)
        var escape = graph.either(left.escape, right.escape)
        if !exact.fits {
            escape = graph.either(escape, graph.lane(.productOverflow(left.lane, right.lane)))
        }
        return Integers(
            lane: graph.lane(.product(left.lane, right.lane)),
            scale: left.scale + right.scale,
            range: exact.clamped(to: .integers),
            escape: escape
        )
    }

    /// A quotient by a constant. It stays undivided until it is rounded, so that it is rounded
    /// once and never to 34 digits in between; see ``rounded(_:rule:scale:)`` for why that comes
    /// to the same.
    private mutating func divided(_ left: Vector, by right: Vector, null: Lane) -> Vector {
        guard case .number(let lane, let scale, _) = right.shape,
            var divisor = graph.constant(of: lane), divisor != .min, var source = integers(left)
        else { return opaque() }
        let escape = graph.either(source.escape, right.escape)
        guard divisor != 0 else { return nothing(escape: escape) }
        // x / (d / 10^s) is x · 10^s / d, and the zeros at the end of d are decimals.
        var decimals = -scale
        while divisor % 10 == 0 {
            divisor /= 10
            decimals += 1
        }
        let sign: Int64 = divisor < 0 ? -1 : 1
        let missing = max(0, -(source.scale + decimals))
        guard missing <= 18,
            let factored = multiplied(source, by: sign * ScaledInteger.powers[missing])
        else { return opaque() }
        source = factored
        source.scale += decimals + missing
        source.escape = graph.either(source.escape, escape)
        guard (0...18).contains(source.scale) else { return opaque() }
        divisor = abs(divisor)
        let shape: Vector.Shape =
            divisor == 1
            ? .number(source.lane, scale: source.scale, range: source.range)
            : .ratio(source.lane, scale: source.scale, range: source.range, divisor: divisor)
        return Vector(shape: shape, null: null, escape: source.escape)
    }

    /// The number rounded to so many decimals; below 0, to a power of ten.
    ///
    /// Of a quotient N / (d·10^c) the row back end first keeps 34 digits. That may not change to
    /// which side of a boundary of the rounding it falls, nor whether it lies on one. The
    /// boundaries are multiples of 1 / (2·10^s), so that a quotient that is not on one is at least
    /// 1 / (2·d·10^max(c, s)) away. Where the quotient has i digits before the point, the digits
    /// that were dropped make less than 10^(i − 34) / 2 of a difference. So nothing changes while
    /// d·10^max(c, s) < 10^(34 − i); and a boundary itself is kept exactly.
    mutating func rounded(_ operand: Vector, rule: Number.RoundingRule, scale: Int) -> Vector {
        guard (-18...18).contains(scale) else { return opaque() }
        let lane: Lane
        let decimals: Int
        let range: ClosedRange<Int128>
        var divisor: Int64 = 1
        switch operand.shape {
        case .number(let source, let places, let bounds):
            if places <= scale { return operand }
            (lane, decimals, range) = (source, places, bounds)
        case .ratio(let source, let places, let bounds, let by):
            (lane, decimals, range, divisor) = (source, places, bounds, by)
            let digits = String(bounds.magnitude / UInt128(by)).utf8.count - places
            let room = 34 - max(digits, 1) - max(places, scale)
            guard room > 0, room > 18 || by < ScaledInteger.powers[room] else { return opaque() }
        case .nothing: return operand
        default: return opaque()
        }
        let drop = decimals - scale
        guard abs(drop) <= 18 else { return opaque() }
        let factor = drop < 0 ? ScaledInteger.powers[-drop] : 1
        let tens = drop > 0 ? ScaledInteger.powers[drop] : 1
        let (whole, overflow) = divisor.multipliedReportingOverflow(by: tens)
        let product = range.multiplied(by: Int128(factor)...Int128(factor))
        guard !overflow, product.magnitude + whole.magnitude128 < UInt128(1) << 63 else {
            return opaque()
        }
        var result = quotient(lane, factor: factor, divisor: whole, rule: rule, range: range)
        result.escape = operand.escape
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

    /// The rounded quotients of integers in a range times a factor. What the integers were just
    /// multiplied by is cancelled against the divisor.
    private mutating func quotient(
        _ lane: Lane,
        factor: Int64,
        divisor: Int64,
        rule: Number.RoundingRule,
        range: ClosedRange<Int128>
    ) -> Integers {
        var (lane, factor, divisor) = (lane, factor, divisor)
        let whole = Quotient(
            divisor: divisor,
            factor: factor,
            rule: rule,
            isNonnegative: range.lowerBound >= 0
        )
        let bounds =
            Int128(whole(Int64(range.lowerBound)))...Int128(whole(Int64(range.upperBound)))
        if case .scaled(let source, let before, 0) = graph[lane], before > 0 {
            lane = source
            factor *= before
        }
        var (common, rest) = (factor, divisor)
        while rest != 0 { (common, rest) = (rest, common % rest) }
        factor /= common
        divisor /= common
        if divisor == 1 {
            lane = graph.scaled(lane, factor: factor)
        } else {
            let reduced = Quotient(
                divisor: divisor,
                factor: factor,
                rule: rule,
                isNonnegative: range.lowerBound >= 0
            )
            lane = graph.lane(.quotient(lane, reduced))
        }
        return Integers(lane: lane, scale: 0, range: bounds, escape: graph.never())
    }
}

extension Int64 {
    fileprivate var magnitude128: UInt128 { UInt128(magnitude) }
}
