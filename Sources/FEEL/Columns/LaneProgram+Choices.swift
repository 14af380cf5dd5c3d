// Steps that choose: the least, and one of two.

extension LaneProgram {
    /// Appends the step of a least value, in one with the quotient it is the least of.
    mutating func makeLeast(
        _ lane: Lane,
        _ left: Lane,
        _ right: Lane,
        _ made: inout Set<Lane>
    ) {
        guard let limit = graph.constant(of: right) else {
            if graph.constant(of: left) != nil {
                makeLeast(lane, right, left, &made)
            } else {
                makeBinary(lane, .least, left, right, &made)
            }
            return
        }
        if isReadOnce(left), !made.contains(left),
            case .quotient(let source, var quotient) = graph[left]
        {
            quotient.limit = limit
            makeUnary(lane, source, &made) { .quotient($0, $1, quotient) }
            uses[left.index] = 0
        } else {
            makeUnary(lane, left, &made) { .least($0, $1, limit: limit) }
        }
        release(right)
    }

    /// A quotient, or the least of one and a constant, that nobody else reads.
    private func limitedQuotient(
        _ lane: Lane,
        _ made: Set<Lane>
    ) -> (source: Lane, quotient: Quotient)? {
        guard isReadOnce(lane), !made.contains(lane) else { return nil }
        switch graph[lane] {
        case .quotient(let source, let quotient) where quotient.isNonnegative:
            return (source, quotient)
        case .least(let left, let right):
            let sides = [(left, right), (right, left)]
            for (inner, bound) in sides {
                guard let limit = graph.constant(of: bound), isReadOnce(inner),
                    !made.contains(inner), case .quotient(let source, var quotient) = graph[inner],
                    quotient.isNonnegative
                else { continue }
                quotient.limit = limit
                return (source, quotient)
            }
            return nil
        default:
            return nil
        }
    }

    /// Appends the step of a choice, in one with the quotient it chooses.
    mutating func makeChoice(
        _ lane: Lane,
        _ mask: Lane,
        _ then: Lane,
        _ otherwise: Lane,
        _ made: inout Set<Lane>
    ) {
        make(mask, &made)
        let constants = (graph.constant(of: then), graph.constant(of: otherwise))
        if let first = constants.0, let second = constants.1 {
            let from = place(mask)
            steps.append(.choiceOf(destination(lane), mask: from, first, second))
        } else if let second = constants.1 {
            if let (source, quotient) = limitedQuotient(then, made) {
                make(source, &made)
                let from = (place(mask), place(source))
                steps.append(
                    .quotientWhere(
                        destination(lane),
                        mask: from.0,
                        from.1,
                        quotient,
                        otherwise: second
                    )
                )
                release(source)
            } else {
                make(then, &made)
                let from = (place(mask), place(then))
                steps.append(
                    .choiceElse(destination(lane), mask: from.0, from.1, otherwise: second)
                )
                release(then)
            }
        } else {
            make(then, &made)
            make(otherwise, &made)
            let from = (place(mask), place(then), place(otherwise))
            steps.append(.choice(destination(lane), mask: from.0, from.1, from.2))
            release(then)
            release(otherwise)
        }
        release(mask)
    }
}
