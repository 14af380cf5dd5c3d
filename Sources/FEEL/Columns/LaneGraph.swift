/// A 64-bit integer for each row of a batch, made by an operation of a graph.
///
/// As a number or a day it lies within the range that whoever made it has proven. As a mask its
/// sign bit alone counts: negative is true. Comparing is then one subtraction, and joining masks
/// one bitwise operation, both of which every processor does on several rows at once.
struct Lane: Hashable, Sendable {
    /// The place of the operation in the graph, counted from 0.
    let index: Int
}

/// What a lane is made of.
enum LaneOperation: Hashable, Sendable {
    case constant(Int64)
    /// The integers of a column, read where they are.
    case integers(column: Int)
    /// The mask of a column's null rows.
    case nulls(column: Int)
    /// The mask of the rows whose value a column keeps beside its storage.
    case exceptions(column: Int)
    /// A column's codes, or its booleans as 0 and 1.
    case codes(column: Int)
    /// The element of a table at a column's code.
    case lookup(column: Int, table: Int)
    /// The element of a table at an integer, less the first index.
    case element(Lane, first: Int64, table: Int)

    /// `lane × factor + term`, proven to fit.
    case scaled(Lane, factor: Int64, term: Int64)
    case sum(Lane, Lane)
    case difference(Lane, Lane)
    case product(Lane, Lane)
    /// The mask of the rows in which the exact result does not fit.
    case sumOverflow(Lane, Lane)
    case differenceOverflow(Lane, Lane)
    case productOverflow(Lane, Lane)
    case quotient(Lane, Quotient)
    /// The rounded quotient of two lanes, the divisor above zero.
    case division(Lane, Lane, Number.RoundingRule)
    case least(Lane, Lane)
    case greatest(Lane, Lane)
    case magnitude(Lane)

    /// The mask `lane + term < 0`, or `~lane + term < 0` where flipped; the sum is proven to fit.
    case sign(Lane, isFlipped: Bool, term: Int64)
    /// The mask `left − right < 0`, or its opposite; the difference is proven to fit.
    case less(Lane, Lane, isFlipped: Bool)
    /// The mask `left < right` for any integers.
    case lessAnywhere(Lane, Lane)
    case equal(Lane, Lane)
    case both(Lane, Lane)
    case either(Lane, Lane)
    case opposite(Lane)
    /// The second lane where the mask is true, else the third.
    case choice(Lane, Lane, Lane)

    /// The lanes it reads.
    var operands: [Lane] {
        switch self {
        case .constant, .integers, .nulls, .exceptions, .codes, .lookup: []
        case .element(let lane, _, _), .scaled(let lane, _, _), .quotient(let lane, _),
            .magnitude(let lane), .sign(let lane, _, _), .opposite(let lane):
            [lane]
        case .sum(let left, let right), .difference(let left, let right),
            .product(let left, let right), .division(let left, let right, _),
            .sumOverflow(let left, let right),
            .differenceOverflow(let left, let right), .productOverflow(let left, let right),
            .least(let left, let right), .greatest(let left, let right),
            .less(let left, let right, _), .lessAnywhere(let left, let right),
            .equal(let left, let right), .both(let left, let right), .either(let left, let right):
            [left, right]
        case .choice(let mask, let left, let right): [mask, left, right]
        }
    }
}

/// The operations that make lanes of one another, each of them once however often it is asked for.
struct LaneGraph {
    private(set) var operations: [LaneOperation] = []
    private(set) var tables: [Memory<Int64>] = []
    private var places: [LaneOperation: Lane] = [:]
    private var tablePlaces: [[Int64]: Int] = [:]

    subscript(lane: Lane) -> LaneOperation { operations[lane.index] }

    mutating func lane(_ operation: LaneOperation) -> Lane {
        if let lane = places[operation] { return lane }
        let lane = Lane(index: operations.count)
        operations.append(operation)
        places[operation] = lane
        return lane
    }

    mutating func table(_ elements: [Int64]) -> Int {
        if let place = tablePlaces[elements] { return place }
        tables.append(Memory(elements))
        tablePlaces[elements] = tables.count - 1
        return tables.count - 1
    }

    mutating func constant(_ integer: Int64) -> Lane { lane(.constant(integer)) }

    func constant(of lane: Lane) -> Int64? {
        if case .constant(let integer) = self[lane] { integer } else { nil }
    }

    /// The mask that is true in no row.
    mutating func never() -> Lane { constant(0) }

    /// The mask that is true in every row.
    mutating func always() -> Lane { constant(-1) }

    /// Whether a mask is the same in every row, and how.
    func truth(of mask: Lane) -> Bool? { constant(of: mask).map { $0 < 0 } }
}

extension LaneGraph {
    mutating func both(_ left: Lane, _ right: Lane) -> Lane {
        if left == right { return left }
        if let truth = truth(of: left) { return truth ? right : left }
        if let truth = truth(of: right) { return truth ? left : right }
        return lane(.both(left, right))
    }

    mutating func either(_ left: Lane, _ right: Lane) -> Lane {
        if left == right { return left }
        if let truth = truth(of: left) { return truth ? left : right }
        if let truth = truth(of: right) { return truth ? right : left }
        return lane(.either(left, right))
    }

    mutating func opposite(_ mask: Lane) -> Lane {
        switch self[mask] {
        case .constant(let integer): constant(integer < 0 ? 0 : -1)
        case .opposite(let lane): lane
        // ~(x + t) is ~x − t, and ~(~x + t) is x − t.
        case .sign(let lane, let isFlipped, let term) where term != .min:
            self.lane(.sign(lane, isFlipped: !isFlipped, term: -term))
        case .less(let left, let right, let isFlipped):
            lane(.less(left, right, isFlipped: !isFlipped))
        case .lookup(let column, let table):
            lane(.lookup(column: column, table: complement(table)))
        case .element(let lane, let first, let table):
            self.lane(.element(lane, first: first, table: complement(table)))
        default: lane(.opposite(mask))
        }
    }

    private mutating func complement(_ table: Int) -> Int {
        self.table(tables[table].elements.map { ~$0 })
    }

    /// The left lane where the mask is true, else the right one.
    mutating func choice(_ mask: Lane, _ left: Lane, _ right: Lane) -> Lane {
        if left == right { return left }
        if let truth = truth(of: mask) { return truth ? left : right }
        return lane(.choice(mask, left, right))
    }

    /// `lane × factor + term`, which the caller has proven to fit, the product too.
    mutating func scaled(_ source: Lane, factor: Int64, term: Int64 = 0) -> Lane {
        if factor == 1, term == 0 { return source }
        if let integer = constant(of: source) { return constant(integer * factor + term) }
        return lane(.scaled(source, factor: factor, term: term))
    }
}
