// Chains of masks, each made in as few passes as possible.

extension LaneProgram {
    /// A part of a chain of masks that are joined the same way.
    private enum Link {
        case mask(Lane)
        case test(Lane)
        /// Two tests joined the other way.
        case pair(Lane, Lane)
    }

    private func join(_ lane: Lane) -> (join: LaneJoin, left: Lane, right: Lane)? {
        switch graph[lane] {
        case .both(let left, let right): (.both, left, right)
        case .either(let left, let right): (.either, left, right)
        default: nil
        }
    }

    private func isTest(_ lane: Lane, _ made: Set<Lane>) -> Bool {
        guard isReadOnce(lane), !made.contains(lane), case .sign = graph[lane] else { return false }
        return true
    }

    private func links(_ lane: Lane, of kind: LaneJoin, _ made: Set<Lane>) -> [Link] {
        if isTest(lane, made) { return [.test(lane)] }
        guard isReadOnce(lane), !made.contains(lane), let inner = join(lane) else {
            return [.mask(lane)]
        }
        if inner.join == kind {
            return links(inner.left, of: kind, made) + links(inner.right, of: kind, made)
        }
        if isTest(inner.left, made), isTest(inner.right, made) {
            return [.pair(inner.left, inner.right)]
        }
        return [.mask(lane)]
    }

    /// A test as a kernel makes it, after the steps that make what it reads.
    private mutating func test(
        _ lane: Lane,
        _ sources: inout [Lane],
        _ made: inout Set<Lane>
    ) -> SignTest? {
        guard case .sign(let source, let isFlipped, let term) = graph[lane] else { return nil }
        make(source, &made)
        sources.append(source)
        return SignTest(source: place(source), flip: isFlipped ? -1 : 0, term: term)
    }

    /// Appends the steps of masks that are joined the same way.
    mutating func makeJoin(_ lane: Lane, _ made: inout Set<Lane>) {
        guard let (kind, left, right) = join(lane) else { return }
        var masks: [Lane] = []
        var tests: [SignTest] = []
        var pairs: [(LaneJoin, SignTest, SignTest)] = []
        var sources: [Lane] = []
        for link in links(left, of: kind, made) + links(right, of: kind, made) {
            switch link {
            case .mask(let mask):
                make(mask, &made)
                masks.append(mask)
            case .test(let lane):
                if let test = test(lane, &sources, &made) { tests.append(test) }
            case .pair(let first, let second):
                if let first = test(first, &sources, &made),
                    let second = test(second, &sources, &made)
                {
                    pairs.append((kind == .both ? .either : .both, first, second))
                }
            }
        }
        while tests.count >= 2 { pairs.append((kind, tests.removeLast(), tests.removeLast())) }
        let place = destination(lane)
        var joined = masks.map { self.place($0) }
        if let (inner, first, second) = pairs.popLast() {
            steps.append(.pair(place, inner, first, second))
        } else if let test = tests.popLast() {
            steps.append(.maskWithTest(place, joined.removeLast(), kind, test))
        } else {
            let last = joined.removeLast()
            steps.append(.binary(place, kind == .both ? .both : .either, joined.removeLast(), last))
        }
        for mask in joined { steps.append(.joinMask(place, kind, mask)) }
        for (inner, first, second) in pairs {
            steps.append(.joinPair(place, kind, inner, first, second))
        }
        for test in tests { steps.append(.joinTest(place, kind, test)) }
        for lane in masks + sources { release(lane) }
    }
}
