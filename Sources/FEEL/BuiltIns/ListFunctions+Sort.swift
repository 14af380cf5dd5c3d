extension Lists {
    /// Sorts by a function that tells whether one element precedes another; elements of which
    /// neither precedes keep their order.
    ///
    /// Whatever the function says, it is asked a bounded number
    /// of times.
    static func sort(_ list: Value, _ precedes: Value, _ site: CallSite, _ run: Run) throws(Halt)
        -> Value
    {
        guard case .list(let elements) = list else { return refuse(list, site) }
        guard case .function(let function) = precedes else {
            return site.reject("precedes", precedes)
        }
        var refusal: Value?
        let sorted = try merged(elements, run) { first, second throws(Halt) in
            let value = try function.call([first, second], at: site, in: run)
            if case .boolean(let isBefore) = value { return isBefore }
            refusal = site.refuse("precedes", value, expected: .function([], .boolean))
            return nil
        }
        return refusal ?? .list(sorted)
    }

    /// Sorts by FEEL's order.
    static func sort(_ list: Value, _ site: CallSite, _ run: Run) throws(Halt) -> Value {
        guard case .list(let elements) = list else { return refuse(list, site) }
        var refusal: Value?
        let sorted = try merged(elements, run) { first, second throws(Halt) in
            try run.step()
            if let order = try first.compared(to: second, in: run) { return order < 0 }
            refusal = site.refuse("list", first, expected: .list(second.scalarType))
            return nil
        }
        return refusal ?? .list(sorted)
    }

    /// A stable merge sort, run after run; nil of the comparison ends it.
    private static func merged(
        _ elements: [Value],
        _ run: Run,
        _ precedes: (Value, Value) throws(Halt) -> Bool?
    ) throws(Halt) -> [Value] {
        try run.grow(by: elements.count)
        var sorted = elements
        var width = 1
        while width < elements.count {
            var merged: [Value] = []
            merged.reserveCapacity(elements.count)
            for start in stride(from: 0, to: elements.count, by: 2 * width) {
                let middle = min(start + width, elements.count)
                let end = min(start + 2 * width, elements.count)
                var (left, right) = (start, middle)
                while left < middle, right < end {
                    guard let isBefore = try precedes(sorted[right], sorted[left]) else {
                        return []
                    }
                    merged.append(sorted[isBefore ? right : left])
                    if isBefore { right += 1 } else { left += 1 }
                }
                merged += sorted[left..<middle]
                merged += sorted[right..<end]
            }
            sorted = merged
            width *= 2
        }
        return sorted
    }
}
