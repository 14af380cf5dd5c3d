// Vectors of constants, of columns, and of tables of values.

extension Vectorizer {
    /// A part that no lane holds.
    mutating func opaque() -> Vector {
        Vector(shape: .opaque, null: graph.never(), escape: graph.always())
    }

    /// A part that is null in every row but those that escape.
    mutating func nothing(escape: Lane) -> Vector {
        Vector(shape: .nothing, null: graph.always(), escape: escape)
    }

    /// A vector of a shape that is neither null nor escapes.
    mutating func plain(_ shape: Vector.Shape) -> Vector {
        Vector(shape: shape, null: graph.never(), escape: graph.never())
    }

    /// The same value in every row.
    mutating func vector(of value: Value) -> Vector {
        switch value {
        case .null:
            return nothing(escape: graph.never())
        case .boolean(let flag):
            return plain(.boolean(flag ? graph.always() : graph.never()))
        case .number(let number):
            guard let parts = ScaledInteger(number) else { break }
            let range = Int128(parts.integer)...Int128(parts.integer)
            let lane = graph.constant(parts.integer)
            return plain(.number(lane, scale: parts.scale, range: range))
        case .date(let date):
            let days = Int64(date.dayNumber)
            return plain(.date(graph.constant(days), range: Int128(days)...Int128(days)))
        default: break
        }
        return plain(.code(graph.constant(0), dictionary: [value]))
    }

    /// The values of a column.
    mutating func vector(ofColumn place: Int) -> Vector {
        let column = table.columns[place]
        let bounds = Int128(column.bounds.lowerBound)...Int128(column.bounds.upperBound)
        var null = column.nulls == nil ? graph.never() : graph.lane(.nulls(column: place))
        let shape: Vector.Shape
        switch column.storage {
        case .numbers(_, let scale):
            let lane = bounds.single.map { graph.constant($0) }
            shape = .number(
                lane ?? graph.lane(.integers(column: place)),
                scale: scale,
                range: bounds
            )
        case .dates:
            shape = .date(graph.lane(.integers(column: place)), range: bounds)
        case .booleans:
            shape = .boolean(graph.lane(.lookup(column: place, table: graph.table([0, -1]))))
        case .codes(_, let dictionary):
            shape = .code(graph.lane(.codes(column: place)), dictionary: dictionary)
            if dictionary.contains(where: \.isNull) {
                let flags = graph.table(dictionary.map { $0.isNull ? -1 : 0 })
                null = graph.lane(.lookup(column: place, table: flags))
            }
        case .values:
            return opaque()
        }
        let escape =
            column.exceptions.isEmpty ? graph.never() : graph.lane(.exceptions(column: place))
        return Vector(shape: shape, null: null, escape: escape)
    }

    /// A part that speaks of one column alone, where that has few values.
    ///
    /// It is evaluated once for each of them, and its rows look the result up. Nil where that does not pay.
    mutating func tabulated(_ node: Node, over place: Int) -> Vector? {
        let column = table.columns[place]
        guard column.exceptions.isEmpty else { return nil }
        let domain: [Value]
        let lookup: (inout LaneGraph, [Int64]) -> Lane
        switch column.storage {
        case .codes(_, let dictionary):
            domain = dictionary
            lookup = { graph, elements in
                let table = graph.table(elements)
                return graph.lane(.lookup(column: place, table: table))
            }
        case .booleans:
            domain = [.boolean(false), .boolean(true)]
            lookup = { graph, elements in
                let table = graph.table(elements)
                return graph.lane(.lookup(column: place, table: table))
            }
        case .numbers(_, let scale):
            let first = column.bounds.lowerBound
            let (distance, overflow) = column.bounds.upperBound.subtractingReportingOverflow(first)
            // A comparison with a constant is cheaper than a look-up.
            guard !overflow, distance < 4096, node.isCostly else { return nil }
            domain = (0...distance).map { .number(Number(first + $0, scale: scale)) }
            lookup = { graph, elements in
                let table = graph.table(elements)
                let integers = graph.lane(.integers(column: place))
                return graph.lane(.element(integers, first: first, table: table))
            }
        case .dates, .values:
            return nil
        }
        guard !domain.isEmpty, domain.count <= 65536, domain.count * 4 <= table.rowCount else {
            return nil
        }
        guard let results = values(of: node, over: place, domain) else { return nil }
        let looked = vector(of: results, lookup: lookup)
        guard column.nulls != nil else { return looked }
        guard let ofNull = value(of: node) else { return nil }
        let null = plain(.boolean(graph.lane(.nulls(column: place))))
        return conditional(null, vector(of: ofNull), looked)
    }

    /// A value for each element of a domain, which rows look up.
    private mutating func vector(
        of values: [Value],
        lookup: (inout LaneGraph, [Int64]) -> Lane
    ) -> Vector {
        var null = graph.never()
        if values.contains(where: \.isNull) {
            if values.allSatisfy(\.isNull) { return nothing(escape: graph.never()) }
            null = lookup(&graph, values.map { $0.isNull ? -1 : 0 })
        }
        if let flags = Self.flags(values) {
            let isConstant = Set(flags).count == 1
            let lane = isConstant ? graph.constant(flags[0]) : lookup(&graph, flags)
            return Vector(shape: .boolean(lane), null: null, escape: graph.never())
        }
        if let (integers, scale) = Self.integers(values) {
            let range = Int128(integers.min() ?? 0)...Int128(integers.max() ?? 0)
            let lane = range.single.map { graph.constant($0) } ?? lookup(&graph, integers)
            return Vector(
                shape: .number(lane, scale: scale, range: range),
                null: null,
                escape: graph.never()
            )
        }
        let codes = lookup(&graph, values.indices.map { Int64($0) })
        return Vector(shape: .code(codes, dictionary: values), null: null, escape: graph.never())
    }

    /// Booleans as masks, nulls as false; nil where other values are among them.
    private static func flags(_ values: [Value]) -> [Int64]? {
        var flags: [Int64] = []
        for value in values {
            switch value {
            case .boolean(let flag): flags.append(flag ? -1 : 0)
            case .null: flags.append(0)
            default: return nil
            }
        }
        return flags
    }

    /// Numbers as integers of one scale, nulls as one of them; nil where other values are among
    /// them.
    private static func integers(_ values: [Value]) -> (integers: [Int64], scale: Int)? {
        var parts: [ScaledInteger?] = []
        var scale = 0
        for value in values {
            switch value {
            case .number(let number):
                guard let part = ScaledInteger(number) else { return nil }
                scale = max(scale, part.scale)
                parts.append(part)
            case .null: parts.append(nil)
            default: return nil
            }
        }
        guard let some = parts.compactMap({ $0 }).first else { return nil }
        var integers: [Int64] = []
        for part in parts {
            guard let integer = (part ?? some).integer(scale: scale) else { return nil }
            integers.append(integer)
        }
        return (integers, scale)
    }

    /// What becomes of each value of a dictionary, for rows that hold its codes.
    mutating func mapped(
        _ codes: Lane,
        of dictionary: [Value],
        _ transform: (Value) -> Value
    ) -> Vector {
        if let code = graph.constant(of: codes) {
            return vector(of: transform(dictionary[Int(code)]))
        }
        return vector(of: dictionary.map(transform)) { graph, elements in
            let table = graph.table(elements)
            if case .codes(let column) = graph[codes] {
                return graph.lane(.lookup(column: column, table: table))
            }
            return graph.lane(.element(codes, first: 0, table: table))
        }
    }
}

extension Node {
    /// Whether the part does more than one operation on its operands.
    var isCostly: Bool { parts.contains { !$0.parts.isEmpty } }
}
