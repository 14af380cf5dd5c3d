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
        case .ratio(let ratio):
            // A divisor of twos and fives only is a factor with decimals.
            guard let divisor = graph.constant(of: ratio.divisor),
                let places = (1...18).first(where: { ScaledInteger.powers[$0] % divisor == 0 })
            else { return nil }
            let source = Integers(
                lane: ratio.lane,
                scale: ratio.scale,
                range: ratio.range,
                escape: vector.escape
            )
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
        guard let first = integers(left), let second = integers(right) else {
            return arithmetic(operation, left, right, null: null)
        }
        guard let result = combined(operation, first, second) else { return opaque() }
        return Vector(
            shape: .number(result.lane, scale: result.scale, range: result.range),
            null: null,
            escape: result.escape
        )
    }

    mutating func combined(
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
}
