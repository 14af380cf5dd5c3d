/// A graph's operations in the order in which a batch passes through them, each with a place for
/// its result; places are used again as soon as nobody reads them, so that a batch stays in the
/// nearest cache.
struct LaneProgram {
    private(set) var steps: [LaneStep] = []
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

    private let graph: LaneGraph
    private let table: ColumnTable
    private var uses: [Int]
    private var freeRegisters: [LanePlace] = []
    private var firstRegister = 0

    /// - Parameters:
    ///   - results: Lanes that are written into memory of their own, at places in this order.
    ///   - kept: Lanes that must still be there when the batch is done.
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

    private func place(_ lane: Lane) -> LanePlace { places[lane] ?? 0 }

    /// A place for a lane: the result's, or a free register.
    private mutating func destination(_ lane: Lane) -> LanePlace {
        if let place = places[lane] { return place }
        let place = freeRegisters.popLast() ?? firstRegister + registerCount
        if place == firstRegister + registerCount { registerCount += 1 }
        places[lane] = place
        return place
    }

    /// One reader of a lane is done; after the last one its register is free.
    private mutating func release(_ lane: Lane) {
        uses[lane.index] -= 1
        guard uses[lane.index] == 0, let place = places[lane], place >= firstRegister else {
            return
        }
        freeRegisters.append(place)
        places[lane] = nil
    }

    private func isReadOnce(_ lane: Lane) -> Bool { uses[lane.index] == 1 }

    private mutating func bytes(_ column: Int, _ kind: ByteSource.Kind) -> Int {
        let source = ByteSource(column: column, kind: kind)
        if let place = byteSources.firstIndex(of: source) { return place }
        byteSources.append(source)
        return byteSources.count - 1
    }

    private mutating func words(_ column: Int) -> Int {
        if let place = wordColumns.firstIndex(of: column) { return place }
        wordColumns.append(column)
        return wordColumns.count - 1
    }

    private func hasWords(_ column: Int) -> Bool {
        if case .codes(.words, _) = table.columns[column].storage { true } else { false }
    }
}

// MARK: - Steps

extension LaneProgram {
    /// Appends the steps that make a lane, after those that make what it reads.
    private mutating func make(_ lane: Lane, _ made: inout Set<Lane>) {
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

    private mutating func makeUnary(
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

    private mutating func makeBinary(
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

    private mutating func makeLeast(
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

    private mutating func makeChoice(
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

// MARK: - Joined masks

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

    private mutating func makeJoin(_ lane: Lane, _ made: inout Set<Lane>) {
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
