/// What takes notes while an expression is evaluated: flat, in the order in which parts began.
final class Recorder {
    /// How many parts are noted before the rest is left out.
    static let limit = 100_000

    private var parts: ContiguousArray<Record.Part> = []
    private var facts: ContiguousArray<Int32> = []
    private var sources: [String]
    private var isComplete = true
    /// The place of the source of the parts that are evaluated now.
    private var source: Int32 = 0
    /// How many functions are being evaluated; in them slots are not the row's.
    private var functions = 0
    /// How many slots the row has.
    private let rowSize: Int

    init(source: String, rowSize: Int) {
        sources = [source]
        self.rowSize = rowSize
        parts.reserveCapacity(32)
    }

    /// Notes that a part begins; below zero where the record is full.
    @inline(__always)
    func begin(_ node: Node) -> Int {
        let place = parts.count
        guard place < Self.limit else {
            isComplete = false
            return -1
        }
        parts.append(Record.Part(node: node, value: .null, end: 0, source: source))
        return place
    }

    /// Notes what the part came to, after all that was evaluated for it.
    @inline(__always)
    func end(_ place: Int, _ value: Value) {
        guard place >= 0 else { return }
        parts[place].value = value
        parts[place].end = Int32(truncatingIfNeeded: parts.count)
    }

    /// Notes a part that was worked out together with the part around it.
    func note(_ node: Node, _ value: Value) {
        end(begin(node), value)
    }

    /// Notes that a slot was read; those of the row are facts.
    @inline(__always)
    func read(_ slot: Int) {
        guard functions == 0, slot < rowSize else { return }
        let slot = Int32(truncatingIfNeeded: slot)
        if !facts.contains(slot) { facts.append(slot) }
    }

    /// Notes the parts of a function, which may have been written elsewhere.
    func within<Result>(
        _ text: String,
        _ body: () throws(Halt) -> Result
    ) throws(Halt) -> Result {
        let outer = source
        if !Text.equal(sources[Int(source)], text) {
            // Functions that call each other in turn are written in few texts.
            let known = sources.prefix(16).firstIndex { Text.equal($0, text) }
            source = Int32(truncatingIfNeeded: known ?? sources.count)
            if known == nil { sources.append(text) }
        }
        functions += 1
        defer {
            functions -= 1
            source = outer
        }
        return try body()
    }

    /// The notes.
    ///
    /// - Parameter row: The names and values of the row's slots.
    /// - Returns: The notes, which change no more.
    func record(_ row: (Int) -> (name: String, value: Value)) -> Record {
        Record(
            parts: parts,
            sources: sources,
            facts: facts.map { row(Int($0)) },
            isComplete: isComplete
        )
    }
}

/// The notes of one evaluation.
final class Record: Sendable {
    /// A part that was evaluated.
    struct Part: Sendable {
        let node: Node
        var value: Value
        /// The place behind the last part that was evaluated for it.
        var end: Int32
        /// The place of its source among the sources.
        let source: Int32
    }

    /// The parts, each before those that were evaluated for it.
    let parts: ContiguousArray<Part>
    /// The texts that the parts were written in; the expression's own first.
    let sources: [String]
    /// The variables of the row that were read, in the order of their first reading.
    let facts: [(name: String, value: Value)]
    /// Whether nothing was left out.
    let isComplete: Bool

    init(
        parts: ContiguousArray<Part>,
        sources: [String],
        facts: [(name: String, value: Value)],
        isComplete: Bool
    ) {
        self.parts = parts
        self.sources = sources
        self.facts = facts
        self.isComplete = isComplete
    }
}
