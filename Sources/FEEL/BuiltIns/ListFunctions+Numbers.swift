extension Lists {
    /// The least element; null of an empty list and of elements without an order.
    static func least(_ elements: [Value], _ site: CallSite, _ run: Run) throws(Halt) -> Value {
        try extreme(elements, below: true, site, run)
    }

    /// The greatest element; null of an empty list and of elements without an order.
    static func greatest(_ elements: [Value], _ site: CallSite, _ run: Run) throws(Halt) -> Value {
        try extreme(elements, below: false, site, run)
    }

    private static func extreme(_ elements: [Value], below: Bool, _ site: CallSite, _ run: Run)
        throws(Halt) -> Value
    {
        try run.step(elements.count)
        guard var best = elements.first else { return empty(site) }
        for element in elements {
            guard let order = try element.compared(to: best, in: run) else {
                return site.refuse("list", element, expected: .list(best.scalarType))
            }
            if below ? order < 0 : order > 0 { best = element }
        }
        return best
    }

    static func sum(_ elements: [Value], _ site: CallSite, _ run: Run) throws(Halt) -> Value {
        try fold(elements, site, run) { $0.adding($1) }
    }

    static func product(_ elements: [Value], _ site: CallSite, _ run: Run) throws(Halt) -> Value {
        try fold(elements, site, run) { $0.multiplied(by: $1) }
    }

    static func mean(_ elements: [Value], _ site: CallSite, _ run: Run) throws(Halt) -> Value {
        let sum = try sum(elements, site, run)
        guard case .number(let total) = sum else { return sum }
        return number(total.divided(by: Number(elements.count)), site)
    }

    static func median(_ elements: [Value], _ site: CallSite, _ run: Run) throws(Halt) -> Value {
        var numbers: [Number] = []
        if let refusal = try read(elements, into: &numbers, site, run) { return refusal }
        guard !numbers.isEmpty else { return empty(site) }
        numbers.sort()
        let middle = numbers.count / 2
        if !numbers.count.isMultiple(of: 2) { return .number(numbers[middle]) }
        let sum = numbers[middle - 1].adding(numbers[middle])
        return number(sum?.divided(by: Number(2)), site)
    }

    /// The standard deviation of a sample; null of fewer than two numbers.
    static func deviation(_ elements: [Value], _ site: CallSite, _ run: Run) throws(Halt) -> Value {
        var numbers: [Number] = []
        if let refusal = try read(elements, into: &numbers, site, run) { return refusal }
        guard numbers.count > 1 else { return site.reject("list", .list(elements)) }
        let sum = try sum(elements, site, run)
        guard case .number(let total) = sum, let mean = total.divided(by: Number(numbers.count))
        else { return sum }
        var squares: Number? = Number(0)
        for value in numbers {
            let distance = value.subtracting(mean)
            squares = distance.flatMap { distance in
                distance.multiplied(by: distance).flatMap { squares?.adding($0) }
            }
        }
        return number(
            squares?.divided(by: Number(numbers.count - 1))?.squareRoot(),
            site
        )
    }

    /// The commonest numbers, ascending.
    static func mode(_ elements: [Value], _ site: CallSite, _ run: Run) throws(Halt) -> Value {
        var numbers: [Number] = []
        if let refusal = try read(elements, into: &numbers, site, run) { return refusal }
        var counts: [Number: Int] = [:]
        for value in numbers { counts[value, default: 0] += 1 }
        let most = counts.values.max()
        let modes = counts.filter { $0.value == most }.keys.sorted()
        try run.grow(by: modes.count)
        return .list(modes.map { .number($0) })
    }

    private static func fold(
        _ elements: [Value],
        _ site: CallSite,
        _ run: Run,
        _ combine: (Number, Number) -> Number?
    ) throws(Halt) -> Value {
        try run.step(elements.count)
        var result: Number?
        for element in elements {
            guard case .number(let next) = element else {
                return site.refuse("list", element, expected: .list(.number))
            }
            guard let last = result else {
                result = next
                continue
            }
            guard let combined = combine(last, next) else { return number(nil, site) }
            result = combined
        }
        return result.map { .number($0) } ?? empty(site)
    }

    private static func read(
        _ elements: [Value],
        into numbers: inout [Number],
        _ site: CallSite,
        _ run: Run
    ) throws(Halt) -> Value? {
        try run.step(elements.count)
        numbers.reserveCapacity(elements.count)
        for element in elements {
            guard case .number(let number) = element else {
                return site.refuse("list", element, expected: .list(.number))
            }
            numbers.append(number)
        }
        return nil
    }

    private static func number(_ number: Number?, _ site: CallSite) -> Value {
        number.map { .number($0) } ?? site.null(.outOfRange(operation: site.function))
    }

    private static func empty(_ site: CallSite) -> Value {
        site.reject("list", .list([]))
    }
}

extension Value {
    /// The type of a value without parts; `Any` of others.
    var scalarType: ValueType {
        switch self {
        case .null, .list, .context, .range, .function: .any
        default: type
        }
    }
}
