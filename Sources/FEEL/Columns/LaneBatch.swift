/// Runs a program over a table, some rows at a time.
struct LaneBatch {
    /// How many rows a batch has at most: some lanes of it fit the nearest cache.
    static let size = 1024

    private let program: LaneProgram
    private let tables: [LanePointer]
    /// Where the integers of each place are: the first row's, or the batch's.
    private var addresses: [LanePointer] = []
    /// How far a place moves from batch to batch, in rows.
    private var moves: [Bool] = []
    private var bytes: [UnsafeMutablePointer<UInt8>] = []
    private var words: [UnsafeMutablePointer<UInt32>] = []
    /// Keeps alive what the addresses point into.
    private var memories: [Memory<Int64>] = []
    private var byteMemories: [Memory<UInt8>] = []
    private let table: ColumnTable

    /// A program made ready; `results` is memory for each of its results, of as many rows as the
    /// table has.
    init(
        _ program: LaneProgram,
        _ graph: LaneGraph,
        over table: ColumnTable,
        results: [Memory<Int64>]
    ) {
        self.program = program
        self.table = table
        tables = graph.tables.map(\.start)
        memories = graph.tables
        let working = Memory<Int64>(
            count: Self.size * (program.constants.count + program.registerCount)
        )
        for (index, integer) in program.constants.enumerated() {
            let start = working.start + index * Self.size
            start.update(repeating: integer, count: Self.size)
            add(start, moves: false)
        }
        for column in program.columns {
            switch table.columns[column].storage {
            case .numbers(let memory, _), .dates(let memory):
                memories.append(memory)
                add(memory.start, moves: true)
            case .booleans, .codes, .values:
                add(working.start, moves: false)
            }
        }
        for memory in results {
            memories.append(memory)
            add(memory.start, moves: true)
        }
        for index in 0..<program.registerCount {
            let place = (program.constants.count + index) * Self.size
            add(working.start + place, moves: false)
        }
        memories.append(working)
        for source in program.byteSources {
            let memory = Self.bytes(of: table.columns[source.column], source.kind)
            byteMemories.append(memory)
            bytes.append(memory.start)
        }
        for column in program.wordColumns {
            if case .codes(.words(let memory), _) = table.columns[column].storage {
                words.append(memory.start)
            }
        }
    }

    private mutating func add(_ address: LanePointer, moves: Bool) {
        addresses.append(address)
        self.moves.append(moves)
    }

    private static func bytes(
        of column: Column,
        _ kind: LaneProgram.ByteSource.Kind
    ) -> Memory<UInt8> {
        switch (kind, column.storage) {
        case (.storage, .booleans(let memory)), (.storage, .codes(.bytes(let memory), _)):
            return memory
        case (.nulls, _):
            return column.nulls ?? Memory(repeating: 0, count: column.count)
        default:
            let memory = Memory<UInt8>(repeating: 0, count: column.count)
            for row in column.exceptions.keys { memory.start[row] = 1 }
            return memory
        }
    }

    /// Where the integers of a lane are for the batch that begins at a row.
    func integers(_ lane: Lane, from row: Int) -> LanePointer? {
        program.places[lane].map { address($0, row) }
    }

    @inline(__always)
    private func address(_ place: LanePlace, _ row: Int) -> LanePointer {
        moves[place] ? addresses[place] + row : addresses[place]
    }

    /// Passes through all steps for the rows from one on.
    ///
    /// - Precondition: `0 < count <= LaneBatch.size`.
    func run(from row: Int, count: Int) {
        withExtendedLifetime((memories, byteMemories, table)) {
            for step in program.steps { run(step, row, count) }
        }
    }

    private func run(_ step: LaneStep, _ row: Int, _ count: Int) {
        typealias Kernels = LaneKernels
        func at(_ place: LanePlace) -> LanePointer { address(place, row) }
        switch step {
        case .copy(let result, let from):
            at(result).update(from: at(from), count: count)
        case .masks, .bytes, .words, .lookupBytes, .lookupWords, .element:
            load(step, row, count)
        case .scaled(let result, let source, let factor, let term):
            Kernels.scaled(at(result), at(source), count, factor: factor, term: term)
        case .binary(let result, let operation, let left, let right):
            Kernels.binary(operation, at(result), at(left), at(right), count)
        case .least(let result, let source, let limit):
            Kernels.map(at(result), at(source), count) { min($0, limit) }
        case .greatest(let result, let source, let limit):
            Kernels.map(at(result), at(source), count) { max($0, limit) }
        case .magnitude(let result, let source):
            Kernels.map(at(result), at(source), count) { ($0 ^ ($0 &>> 63)) &- ($0 &>> 63) }
        case .quotient(let result, let source, let quotient):
            Kernels.quotient(at(result), at(source), quotient, count)
        case .division(let result, let dividend, let divisor, let rule):
            Kernels.map(at(result), at(dividend), at(divisor), count) {
                rule.quotient($0, by: UInt64(bitPattern: $1))
            }
        case .quotientWhere(let result, let mask, let source, let quotient, let otherwise):
            Kernels.quotientWhere(
                at(result),
                at(mask),
                at(source),
                quotient,
                otherwise: otherwise,
                count
            )
        case .opposite(let result, let source):
            Kernels.map(at(result), at(source), count) { ~$0 }
        case .sign, .pair, .maskWithTest, .joinMask, .joinTest, .joinPair:
            test(step, row, count)
        case .choice(let result, let mask, let then, let otherwise):
            Kernels.choice(at(result), at(mask), at(then), at(otherwise), count)
        case .choiceElse(let result, let mask, let then, let otherwise):
            Kernels.map(at(result), at(mask), at(then), count) {
                otherwise ^ (Kernels.full($0) & ($1 ^ otherwise))
            }
        case .choiceOf(let result, let mask, let then, let otherwise):
            let difference = then ^ otherwise
            Kernels.map(at(result), at(mask), count) {
                otherwise ^ (Kernels.full($0) & difference)
            }
        }
    }

    private func test(_ step: LaneStep, _ row: Int, _ count: Int) {
        typealias Kernels = LaneKernels
        func at(_ place: LanePlace) -> LanePointer { address(place, row) }
        switch step {
        case .sign(let result, let test):
            Kernels.sign(at(result), at(test.source), test, count)
        case .pair(let result, let join, let first, let second):
            let sources = (at(first.source), at(second.source))
            Kernels.pair(at(result), join, sources.0, first, sources.1, second, count)
        case .maskWithTest(let result, let mask, let join, let test):
            Kernels.maskWithTest(at(result), at(mask), join, at(test.source), test, count)
        case .joinMask(let result, let join, let mask):
            let joined = at(result)
            switch join {
            case .both: Kernels.map(joined, joined, at(mask), count) { $0 & $1 }
            case .either: Kernels.map(joined, joined, at(mask), count) { $0 | $1 }
            }
        case .joinTest(let result, let join, let test):
            let joined = at(result)
            Kernels.maskWithTest(joined, joined, join, at(test.source), test, count)
        case .joinPair(let result, let join, let inner, let first, let second):
            let sources = (at(first.source), at(second.source))
            Kernels.joinPair(at(result), join, inner, sources.0, first, sources.1, second, count)
        default: break
        }
    }

    private func load(_ step: LaneStep, _ row: Int, _ count: Int) {
        switch step {
        case .masks(let result, let source):
            let (result, bytes) = (address(result, row), bytes[source] + row)
            for row in 0..<count { result[row] = 0 &- Int64(bytes[row]) }
        case .bytes(let result, let source):
            let (result, bytes) = (address(result, row), bytes[source] + row)
            for row in 0..<count { result[row] = Int64(bytes[row]) }
        case .words(let result, let source):
            let (result, words) = (address(result, row), words[source] + row)
            for row in 0..<count { result[row] = Int64(words[row]) }
        case .lookupBytes(let result, let source, let table):
            let (result, bytes) = (address(result, row), bytes[source] + row)
            let elements = tables[table]
            for row in 0..<count { result[row] = elements[Int(bytes[row])] }
        case .lookupWords(let result, let source, let table):
            let (result, words) = (address(result, row), words[source] + row)
            let elements = tables[table]
            for row in 0..<count { result[row] = elements[Int(words[row])] }
        case .element(let result, let source, let first, let table):
            let (result, integers) = (address(result, row), address(source, row))
            let elements = tables[table]
            for row in 0..<count { result[row] = elements[Int(integers[row] &- first)] }
        default: break
        }
    }
}
