/// What the functions of lists do.
enum Lists {
    /// A body that is given the elements of its one argument.
    static func folding(
        _ fold: @escaping @Sendable ([Value], CallSite, Run) throws(Halt) -> Value
    ) -> @Sendable (Value, CallSite, Run) throws(Halt) -> Value {
        { list, site, run throws(Halt) in
            guard case .list(let elements) = list else { return refuse(list, site) }
            return try fold(elements, site, run)
        }
    }

    static func contains(_ list: Value, _ element: Value, _ site: CallSite, _ run: Run)
        throws(Halt) -> Value
    {
        guard case .list(let elements) = list else { return refuse(list, site) }
        for candidate in elements {
            try run.step()
            if try candidate.equals(element, in: run) == true { return .boolean(true) }
        }
        return .boolean(false)
    }

    static func count(_ list: Value, _ site: CallSite, _ run: Run) throws(Halt) -> Value {
        guard case .list(let elements) = list else { return refuse(list, site) }
        return .number(Number(elements.count))
    }

    /// False where one element is false, true where all are true, else null.
    static func all(_ elements: [Value], _ site: CallSite, _ run: Run) throws(Halt) -> Value {
        try decide(elements, by: false, site, run)
    }

    /// True where one element is true, false where all are false, else null.
    static func any(_ elements: [Value], _ site: CallSite, _ run: Run) throws(Halt) -> Value {
        try decide(elements, by: true, site, run)
    }

    private static func decide(
        _ elements: [Value],
        by decisive: Bool,
        _ site: CallSite,
        _ run: Run
    ) throws(Halt) -> Value {
        try run.step(elements.count / 16)
        var undecided: Value?
        for element in elements {
            if case .boolean(let isTrue) = element {
                if isTrue == decisive { return element }
            } else {
                undecided = undecided ?? element
            }
        }
        guard let undecided else { return .boolean(!decisive) }
        return site.refuse("list", undecided, expected: .list(.boolean))
    }

    static func sublist(_ list: Value, _ start: Value, _ site: CallSite, _ run: Run)
        throws(Halt) -> Value
    {
        guard case .list(let elements) = list, case .number(let position) = start else {
            return refuse(list, site)
        }
        guard let place = elements.place(position) else {
            return outOfRange(position, elements, site)
        }
        try run.grow(by: elements.count - place)
        return .list(Array(elements[place...]))
    }

    static func sublist(
        _ list: Value,
        _ start: Value,
        _ length: Value,
        _ site: CallSite,
        _ run: Run
    ) throws(Halt) -> Value {
        guard case .list(let elements) = list, case .number(let position) = start,
            case .number(let length) = length
        else { return refuse(list, site) }
        guard let place = elements.place(position) else {
            return outOfRange(position, elements, site)
        }
        guard let count = length.rounded(.down, scale: 0)?.integer,
            (0...elements.count - place).contains(count)
        else { return site.reject("length", .number(length)) }
        try run.grow(by: count)
        return .list(Array(elements[place..<place + count]))
    }

    static func append(_ arguments: [Value], _ site: CallSite, _ run: Run) throws(Halt) -> Value {
        guard case .list(let elements)? = arguments.first, case .list(let items)? = arguments.last
        else { return refuse(arguments.first ?? .null, site) }
        try run.grow(by: elements.count + items.count)
        return .list(elements + items)
    }

    static func concatenate(_ arguments: [Value], _ site: CallSite, _ run: Run) throws(Halt)
        -> Value
    {
        guard case .list(let lists)? = arguments.last else {
            return refuse(arguments.last ?? .null, site)
        }
        var joined: [Value] = []
        for list in lists {
            switch list {
            case .list(let elements):
                try run.grow(by: elements.count)
                joined += elements
            case .null: return refuse(list, site)
            default:
                try run.grow(by: 1)
                joined.append(list)
            }
        }
        return .list(joined)
    }

    static func union(_ arguments: [Value], _ site: CallSite, _ run: Run) throws(Halt) -> Value {
        let joined = try concatenate(arguments, site, run)
        return joined.isNull ? joined : try distinct(joined, site, run)
    }

    static func insert(
        _ list: Value,
        _ position: Value,
        _ item: Value,
        _ site: CallSite,
        _ run: Run
    ) throws(Halt) -> Value {
        guard case .list(var elements) = list, case .number(let position) = position else {
            return refuse(list, site)
        }
        guard let place = elements.place(position) else {
            return outOfRange(position, elements, site)
        }
        try run.grow(by: elements.count + 1)
        elements.insert(item, at: place)
        return .list(elements)
    }

    static func remove(_ list: Value, _ position: Value, _ site: CallSite, _ run: Run)
        throws(Halt) -> Value
    {
        guard case .list(var elements) = list, case .number(let position) = position else {
            return refuse(list, site)
        }
        guard let place = elements.place(position) else {
            return outOfRange(position, elements, site)
        }
        try run.grow(by: elements.count)
        elements.remove(at: place)
        return .list(elements)
    }

    /// Replaces the element at a position, or those that a function of element and new item picks.
    static func replace(
        _ list: Value,
        _ selector: Value,
        _ item: Value,
        _ site: CallSite,
        _ run: Run
    ) throws(Halt) -> Value {
        guard case .list(var elements) = list else { return refuse(list, site) }
        try run.grow(by: elements.count)
        switch selector {
        case .number(let position):
            guard let place = elements.place(position) else {
                return outOfRange(position, elements, site)
            }
            elements[place] = item
        case .function(let match):
            for place in elements.indices {
                let value = try match.call([elements[place], item], at: site, in: run)
                guard case .boolean(let isMatch) = value else {
                    return site.refuse("match", value, expected: .function([], .boolean))
                }
                if isMatch { elements[place] = item }
            }
        default: return site.refuse("position", selector, expected: .number)
        }
        return .list(elements)
    }

    static func reverse(_ list: Value, _ site: CallSite, _ run: Run) throws(Halt) -> Value {
        guard case .list(let elements) = list else { return refuse(list, site) }
        try run.grow(by: elements.count)
        return .list(elements.reversed())
    }

    static func indices(_ list: Value, _ match: Value, _ site: CallSite, _ run: Run) throws(Halt)
        -> Value
    {
        guard case .list(let elements) = list else { return refuse(list, site) }
        var positions: [Value] = []
        for (place, element) in elements.enumerated() {
            try run.step()
            if try element.equals(match, in: run) == true {
                try run.grow(by: 1)
                positions.append(.number(Number(place + 1)))
            }
        }
        return .list(positions)
    }

    static func flatten(_ list: Value, _ site: CallSite, _ run: Run) throws(Halt) -> Value {
        guard case .list(let elements) = list else { return refuse(list, site) }
        var flat: [Value] = []
        try flatten(elements, into: &flat, run)
        return .list(flat)
    }

    private static func flatten(_ elements: [Value], into flat: inout [Value], _ run: Run)
        throws(Halt)
    {
        try run.step(elements.count)
        for element in elements {
            if case .list(let inner) = element {
                try flatten(inner, into: &flat, run)
            } else {
                try run.grow(by: 1)
                flat.append(element)
            }
        }
    }

    /// The elements without those that equal an earlier one.
    static func distinct(_ list: Value, _ site: CallSite, _ run: Run) throws(Halt) -> Value {
        guard case .list(let elements) = list else { return refuse(list, site) }
        var distinct = DistinctValues()
        for element in elements { try distinct.insert(element, run) }
        try run.grow(by: distinct.values.count)
        return .list(distinct.values)
    }

    static func refuse(_ list: Value, _ site: CallSite) -> Value {
        site.refuse("list", list, expected: .list(.any))
    }

    private static func outOfRange(_ position: Number, _ elements: [Value], _ site: CallSite)
        -> Value
    {
        site.null(.indexOutOfRange(index: position.description, count: elements.count))
    }
}

/// Values of which no two are equal, in the order in which they came; numbers and texts are found
/// by hash.
private struct DistinctValues {
    private(set) var values: [Value] = []
    private var numbers: Set<Number> = []
    private var texts: Set<TextKey> = []
    private var others: [Value] = []

    mutating func insert(_ value: Value, _ run: Run) throws(Halt) {
        try run.step()
        switch value {
        case .number(let number): if !numbers.insert(number).inserted { return }
        case .string(let text):
            try run.step(text.utf8.count / 256)
            if !texts.insert(TextKey(text)).inserted { return }
        default:
            for other in others {
                try run.step()
                if try value.equals(other, in: run) == true { return }
            }
            others.append(value)
        }
        values.append(value)
    }
}
