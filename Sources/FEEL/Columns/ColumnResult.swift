/// A column in the making: what the batches of a program come to for one expression.
struct ColumnResult {
    private let expression: Expression
    private let vector: Vector
    private let table: ColumnTable
    /// The columns that each of the expression's variables reads, nil for those it never reads.
    private let places: [Int?]
    /// Memory for numbers and dates, which the program writes itself.
    let integers: Memory<Int64>?
    private let flags: Memory<UInt8>?
    private let codes: Memory<UInt32>?
    private let nulls: Memory<UInt8>?
    private var values: [Value] = []
    private var exceptions: [Int: Value] = [:]
    private let hasNulls: Bool
    private let hasEscapes: Bool

    init(_ expression: Expression, _ vector: Vector, _ graph: LaneGraph, _ table: ColumnTable) {
        self.expression = expression
        self.vector = vector
        self.table = table
        let read = expression.root.freeSlotsOfAll[ObjectIdentifier(expression.root)] ?? []
        places = expression.places(in: table).enumerated().map { slot, place in
            read.contains(slot) ? place : nil
        }
        hasNulls = graph.truth(of: vector.null) != false
        hasEscapes = graph.truth(of: vector.escape) != false
        let rows = table.rowCount
        nulls = hasNulls ? Memory(count: rows) : nil
        switch vector.shape {
        case .number, .date: (integers, flags, codes) = (Memory(count: rows), nil, nil)
        case .boolean: (integers, flags, codes) = (nil, Memory(count: rows), nil)
        case .code: (integers, flags, codes) = (nil, nil, Memory(count: rows))
        case .nothing, .opaque, .ratio:
            (integers, flags, codes) = (nil, nil, nil)
            values.reserveCapacity(rows)
        }
    }

    /// The lane that goes into ``integers``.
    var integerLane: Lane? {
        switch vector.shape {
        case .number(let lane, _, _), .date(let lane, _): lane
        case .boolean, .code, .nothing, .opaque, .ratio: nil
        }
    }

    /// The lanes that are read when a batch is done.
    var keptLanes: [Lane] {
        var lanes: [Lane] = []
        if hasNulls { lanes.append(vector.null) }
        if hasEscapes { lanes.append(vector.escape) }
        switch vector.shape {
        case .boolean(let lane), .code(let lane, _): lanes.append(lane)
        case .number, .date, .nothing, .opaque, .ratio: break
        }
        return lanes
    }

    /// Takes over what a batch came to, and evaluates the rows by themselves that it left.
    mutating func take(
        from batch: LaneBatch,
        row first: Int,
        count: Int,
        in run: Run
    ) throws(Halt) {
        if let nulls, let lane = batch.integers(vector.null, from: first) {
            let result = nulls.start + first
            for row in 0..<count { result[row] = UInt8(truncatingIfNeeded: lane[row] &>> 63) & 1 }
        }
        switch vector.shape {
        case .boolean(let lane):
            if let flags, let lane = batch.integers(lane, from: first) {
                let result = flags.start + first
                for row in 0..<count {
                    result[row] = UInt8(truncatingIfNeeded: lane[row] &>> 63) & 1
                }
            }
        case .code(let lane, _):
            if let codes, let lane = batch.integers(lane, from: first) {
                let result = codes.start + first
                for row in 0..<count { result[row] = UInt32(truncatingIfNeeded: lane[row]) }
            }
        case .number, .date: break
        case .nothing, .opaque, .ratio:
            values.append(contentsOf: repeatElement(.null, count: count))
        }
        guard hasEscapes, let escape = batch.integers(vector.escape, from: first) else { return }
        var any: Int64 = 0
        for row in 0..<count { any |= escape[row] }
        guard any < 0 else { return }
        for row in 0..<count where escape[row] < 0 {
            put(try expression.evaluate(facts(first + row), in: run), at: first + row)
        }
    }

    /// The values of a row for the variables that the expression reads.
    private func facts(_ row: Int) -> [Value] {
        places.map { $0.map { table.columns[$0][row] } ?? .null }
    }

    /// Puts a value that came from the row back end where it fits.
    private mutating func put(_ value: Value, at row: Int) {
        if case .nothing = vector.shape {
            values[row] = value
            return
        }
        if case .opaque = vector.shape {
            values[row] = value
            return
        }
        nulls?.start[row] = 0
        switch (vector.shape, value) {
        case (.number(_, let scale, let range), .number(let number)):
            if let integer = number.scaled(scale), range.contains(Int128(integer)) {
                integers?.start[row] = integer
                return
            }
            integers?.start[row] = Int64(range.lowerBound)
        case (.boolean, .boolean(let flag)):
            flags?.start[row] = flag ? 1 : 0
            return
        case (.number(_, _, let range), _), (.date(_, let range), _):
            integers?.start[row] = Int64(range.lowerBound)
        case (.boolean, _): flags?.start[row] = 0
        case (.code, _): codes?.start[row] = 0
        case (.nothing, _), (.opaque, _), (.ratio, _): break
        }
        exceptions[row] = value
    }

    /// The column, when all batches are taken.
    var column: Column {
        let count = table.rowCount
        switch vector.shape {
        case .number(_, let scale, let range):
            return column(.numbers(integers ?? Memory(count: 0), scale: scale), range)
        case .date(_, let range):
            return column(.dates(integers ?? Memory(count: 0)), range)
        case .boolean:
            return column(.booleans(flags ?? Memory(count: 0)))
        case .code(_, let dictionary):
            return column(.codes(.words(codes ?? Memory(count: 0)), dictionary: dictionary))
        case .nothing, .opaque, .ratio:
            return Column(storage: .values(values), count: count)
        }
    }

    private func column(
        _ storage: Column.Storage,
        _ range: ClosedRange<Int128> = 0...0
    ) -> Column {
        Column(
            storage: storage,
            count: table.rowCount,
            nulls: nulls,
            bounds: Int64(range.lowerBound)...Int64(range.upperBound),
            exceptions: exceptions
        )
    }
}
