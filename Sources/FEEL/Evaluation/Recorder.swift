/// What takes notes while an expression is evaluated: flat, in the order in which parts began.
final class Recorder {
    /// How many parts are noted before the rest is left out.
    static let limit = 100_000

    private(set) var record = Record()
    private var parent: Int32 = -1

    init(source: String) {
        record.sources.append(source)
        record.parts.reserveCapacity(64)
    }

    /// Notes that a part begins; below zero where the record is full.
    @inline(__always)
    func begin(_ node: Node) -> Int32 {
        guard record.parts.count < Self.limit else {
            record.isComplete = false
            return -1
        }
        let place = Int32(truncatingIfNeeded: record.parts.count)
        record.parts.append(
            Record.Part(node: node, value: .null, parent: parent, source: source)
        )
        parent = place
        return place
    }

    /// Notes what the part came to.
    @inline(__always)
    func end(_ place: Int32, _ value: Value) {
        guard place >= 0 else { return }
        let index = Int(place)
        record.parts[index].value = value
        parent = record.parts[index].parent
    }

    /// Notes a part that was worked out together with the part around it.
    func note(_ node: Node, _ value: Value) {
        end(begin(node), value)
    }

    /// Notes the parts of a function that may have been written elsewhere.
    func within<Result>(
        _ text: String,
        _ body: () throws(Halt) -> Result
    ) throws(Halt) -> Result {
        let outer = source
        if !Text.equal(record.sources[Int(source)], text) {
            source = Int32(truncatingIfNeeded: record.sources.count)
            record.sources.append(text)
        }
        defer { source = outer }
        return try body()
    }

    private var source: Int32 = 0
}

/// The notes of one evaluation.
struct Record: Sendable {
    /// A part that was evaluated.
    struct Part: Sendable {
        let node: Node
        var value: Value
        /// The place of the part it was evaluated for; below zero for the outermost.
        let parent: Int32
        /// The place of its source among the sources.
        let source: Int32
    }

    var parts: ContiguousArray<Part> = []
    /// The texts that the parts were written in; the expression's own first.
    var sources: [String] = []
    /// Whether nothing was left out.
    var isComplete = true
}
