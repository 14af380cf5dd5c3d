/// A graph's operations in the order in which a batch passes through them, each with a place for
/// its result; places are used again as soon as nobody reads them, so that a batch stays in the
/// nearest cache.
struct LaneProgram {
    var steps: [LaneStep] = []
    /// The integers that some steps read as if they were lanes, from place 0.
    private(set) var constants: [Int64] = []
    /// The columns that are read in place; their places follow those of the constants.
    private(set) var columns: [Int] = []
    /// How many lanes are written into results; their places follow those of the columns.
    private(set) var resultCount = 0
    /// How many lanes of working memory there are; their places come last.
    private(set) var registerCount = 0
    /// Columns whose bytes or words are read.
    private(set) var byteSources: [ByteSource] = []
    private(set) var wordColumns: [Int] = []
    /// The place of every lane that somebody asked for.
    private(set) var places: [Lane: LanePlace] = [:]

    /// Bytes of a column.
    struct ByteSource: Hashable {
        enum Kind: Hashable { case storage, nulls, exceptions }
        let column: Int
        let kind: Kind
    }

    let graph: LaneGraph
    private let table: ColumnTable
    var uses: [Int]
    private var freeRegisters: [LanePlace] = []
    private var firstRegister = 0

    /// A program that writes `results` into memory of their own, at places in this order, and
    /// leaves the lanes `kept` to be read when a batch is done.
    init(_ graph: LaneGraph, over table: ColumnTable, results: [Lane], kept: [Lane]) {
        self.graph = graph
        self.table = table
        uses = [Int](repeating: 0, count: graph.operations.count)
        layOut(results + kept)
        resultCount = results.count
        firstRegister = constants.count + columns.count + results.count
        let firstResult = constants.count + columns.count
        // A lane is made where its first result is; further results are copies.
        var copies: [(LanePlace, Lane)] = []
        for (index, lane) in results.enumerated() {
            let isRead =
                switch graph[lane] {
                case .constant, .integers: true
                default: places[lane] != nil
                }
            if isRead {
                copies.append((firstResult + index, lane))
            } else {
                places[lane] = firstResult + index
            }
        }
        var made: Set<Lane> = []
        for lane in results + kept { make(lane, &made) }
        for (place, lane) in copies { steps.append(.copy(place, from: self.place(lane))) }
    }

    /// Counts who reads what, and finds the constants and columns.
    private mutating func layOut(_ roots: [Lane]) {
        var rest = roots
        var seen: Set<Lane> = []
        var order: [Lane] = []
        for lane in roots { uses[lane.index] += 2 }
        while let lane = rest.popLast() {
            guard seen.insert(lane).inserted else { continue }
            order.append(lane)
            for operand in graph[lane].operands {
                uses[operand.index] += 1
                rest.append(operand)
            }
        }
        for lane in order {
            if case .constant(let integer) = graph[lane] {
                places[lane] = constants.count
                constants.append(integer)
            }
        }
        for lane in order {
            if case .integers(let column) = graph[lane] {
                places[lane] = constants.count + columns.count
                columns.append(column)
            }
        }
    }

    func place(_ lane: Lane) -> LanePlace { places[lane] ?? 0 }

    /// A place for a lane: the result's, or a free register.
    mutating func destination(_ lane: Lane) -> LanePlace {
        if let place = places[lane] { return place }
        let place = freeRegisters.popLast() ?? firstRegister + registerCount
        if place == firstRegister + registerCount { registerCount += 1 }
        places[lane] = place
        return place
    }

    /// One reader of a lane is done; after the last one its register is free.
    mutating func release(_ lane: Lane) {
        uses[lane.index] -= 1
        guard uses[lane.index] == 0, let place = places[lane], place >= firstRegister else {
            return
        }
        freeRegisters.append(place)
        places[lane] = nil
    }

    func isReadOnce(_ lane: Lane) -> Bool { uses[lane.index] == 1 }

    mutating func bytes(_ column: Int, _ kind: ByteSource.Kind) -> Int {
        let source = ByteSource(column: column, kind: kind)
        if let place = byteSources.firstIndex(of: source) { return place }
        byteSources.append(source)
        return byteSources.count - 1
    }

    mutating func words(_ column: Int) -> Int {
        if let place = wordColumns.firstIndex(of: column) { return place }
        wordColumns.append(column)
        return wordColumns.count - 1
    }

    func hasWords(_ column: Int) -> Bool {
        if case .codes(.words, _) = table.columns[column].storage { true } else { false }
    }
}

extension LaneProgram {
    /// Appends the steps that make a lane, after those that make what it reads.
    mutating func make(_ lane: Lane, _ made: inout Set<Lane>) {
        guard made.insert(lane).inserted else { return }
        switch graph[lane] {
        case .constant, .integers: break
        case .both, .either: makeJoin(lane, &made)
        case .choice(let mask, let then, let otherwise):
            makeChoice(lane, mask, then, otherwise, &made)
        case .least(let left, let right): makeLeast(lane, left, right, &made)
        case .greatest(let left, let right):
            if let limit = graph.constant(of: right) {
                makeUnary(lane, left, &made) { .greatest($0, $1, limit: limit) }
            } else if let limit = graph.constant(of: left) {
                makeUnary(lane, right, &made) { .greatest($0, $1, limit: limit) }
            } else {
                makeBinary(lane, .greatest, left, right, &made)
            }
        default: makePlain(lane, &made)
        }
    }

    private mutating func makePlain(_ lane: Lane, _ made: inout Set<Lane>) {
        switch graph[lane] {
        case .nulls(let column):
            let source = bytes(column, .nulls)
            steps.append(.masks(destination(lane), bytes: source))
        case .exceptions(let column):
            let source = bytes(column, .exceptions)
            steps.append(.masks(destination(lane), bytes: source))
        case .codes(let column):
            if hasWords(column) {
                let source = words(column)
                steps.append(.words(destination(lane), words: source))
            } else {
                let source = bytes(column, .storage)
                steps.append(.bytes(destination(lane), bytes: source))
            }
        case .lookup(let column, let table):
            if hasWords(column) {
                let source = words(column)
                steps.append(.lookupWords(destination(lane), words: source, table: table))
            } else {
                let source = bytes(column, .storage)
                steps.append(.lookupBytes(destination(lane), bytes: source, table: table))
            }
        case .element(let source, let first, let table):
            makeUnary(lane, source, &made) { .element($0, $1, first: first, table: table) }
        case .scaled(let source, let factor, let term):
            makeUnary(lane, source, &made) { .scaled($0, $1, factor: factor, term: term) }
        case .quotient(let source, let quotient):
            makeUnary(lane, source, &made) { .quotient($0, $1, quotient) }
        case .division(let dividend, let divisor, let rule):
            make(dividend, &made)
            make(divisor, &made)
            let from = (place(dividend), place(divisor))
            steps.append(.division(destination(lane), from.0, from.1, rule))
            release(dividend)
            release(divisor)
        case .magnitude(let source):
            makeUnary(lane, source, &made) { .magnitude($0, $1) }
        case .opposite(let source):
            makeUnary(lane, source, &made) { .opposite($0, $1) }
        case .sign(let source, let isFlipped, let term):
            makeUnary(lane, source, &made) { place, source in
                .sign(place, SignTest(source: source, flip: isFlipped ? -1 : 0, term: term))
            }
        case .sum(let left, let right): makeBinary(lane, .sum, left, right, &made)
        case .difference(let left, let right): makeBinary(lane, .difference, left, right, &made)
        case .product(let left, let right): makeBinary(lane, .product, left, right, &made)
        case .sumOverflow(let left, let right): makeBinary(lane, .sumOverflow, left, right, &made)
        case .differenceOverflow(let left, let right):
            makeBinary(lane, .differenceOverflow, left, right, &made)
        case .productOverflow(let left, let right):
            makeBinary(lane, .productOverflow, left, right, &made)
        case .less(let left, let right, let isFlipped):
            makeBinary(lane, isFlipped ? .notLess : .less, left, right, &made)
        case .lessAnywhere(let left, let right):
            makeBinary(lane, .lessAnywhere, left, right, &made)
        case .equal(let left, let right): makeBinary(lane, .equal, left, right, &made)
        case .constant, .integers, .both, .either, .choice, .least, .greatest: break
        }
    }

    mutating func makeUnary(
        _ lane: Lane,
        _ source: Lane,
        _ made: inout Set<Lane>,
        _ step: (LanePlace, LanePlace) -> LaneStep
    ) {
        make(source, &made)
        // The result never takes the place of what it is made of: kernels count on it.
        let from = place(source)
        steps.append(step(destination(lane), from))
        release(source)
    }

    mutating func makeBinary(
        _ lane: Lane,
        _ operation: LaneBinary,
        _ left: Lane,
        _ right: Lane,
        _ made: inout Set<Lane>
    ) {
        make(left, &made)
        make(right, &made)
        let from = (place(left), place(right))
        steps.append(.binary(destination(lane), operation, from.0, from.1))
        release(left)
        release(right)
    }
}
