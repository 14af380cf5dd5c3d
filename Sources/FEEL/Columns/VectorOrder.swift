// The order of integers: one subtraction wherever the ranges allow it.

extension Vectorizer {
    /// Two integers that may be compared with each other.
    struct Aligned {
        /// A lane and the range its integers lie in.
        struct Side {
            let lane: Lane
            let range: ClosedRange<Int128>
        }

        let left: Side
        let right: Side
        let escape: Lane
    }

    /// Two numbers with the same decimals, or two dates; nil of anything else.
    ///
    /// A quotient is compared undivided.
    mutating func aligned(_ left: Vector, _ right: Vector) -> Aligned? {
        if case .date(let first, let range) = left.shape,
            case .date(let second, let other) = right.shape
        {
            return Aligned(
                left: Aligned.Side(lane: first, range: range),
                right: Aligned.Side(lane: second, range: other),
                escape: graph.either(left.escape, right.escape)
            )
        }
        guard let (first, second) = comparable(left, right) else { return nil }
        let scale = max(first.scale, second.scale)
        guard let first = widened(first, to: scale), let second = widened(second, to: scale) else {
            return nil
        }
        return Aligned(
            left: Aligned.Side(lane: first.lane, range: first.range),
            right: Aligned.Side(lane: second.lane, range: second.range),
            escape: graph.either(first.escape, second.escape)
        )
    }

    /// Numbers in the order of the two sides.
    private mutating func comparable(_ left: Vector, _ right: Vector)
        -> (first: Integers, second: Integers)?
    {
        if let first = integers(left) {
            if let second = integers(right) { return (first, second) }
            guard case .ratio(let ratio) = right.shape else { return nil }
            return products(ratio, first, escape: right.escape).map { ($0.second, $0.first) }
        }
        guard case .ratio(let ratio) = left.shape, let second = integers(right) else { return nil }
        return products(ratio, second, escape: left.escape)
    }

    /// The mask `left < right`.
    mutating func less(_ left: Aligned.Side, _ right: Aligned.Side) -> Lane {
        if left.range.upperBound < right.range.lowerBound { return graph.always() }
        if left.range.lowerBound >= right.range.upperBound { return graph.never() }
        let difference = left.range.subtracting(right.range)
        guard difference.fits else {
            return graph.lane(.lessAnywhere(left.lane, right.lane))
        }
        if let bound = right.range.single, bound != .min {
            return graph.lane(.sign(left.lane, isFlipped: false, term: -bound))
        }
        // a < x is a − x < 0, and a − x is ~x + a + 1.
        if let bound = left.range.single, bound != .max {
            return graph.lane(.sign(right.lane, isFlipped: true, term: bound + 1))
        }
        return graph.lane(.less(left.lane, right.lane, isFlipped: false))
    }

    /// The mask `left = right`.
    mutating func equal(_ left: Aligned.Side, _ right: Aligned.Side) -> Lane {
        guard right.range.single != nil else {
            return left.range.single == nil
                ? graph.lane(.equal(left.lane, right.lane)) : equal(right, left)
        }
        // Neither above nor below; at an end of the range one of the two is known.
        let notAbove = graph.opposite(less(right, left))
        let notBelow = graph.opposite(less(left, right))
        return graph.both(notAbove, notBelow)
    }
}
