/// What a part of an expression came to, and why: a node, its value, and the parts that were
/// evaluated for it, in the order in which they were. Literals are not listed.
///
/// An explanation is a view of notes that were taken flat; its parts are made as they are asked
/// for.
public struct Explanation: Sendable {
    public let node: Node
    public let value: Value
    private let notes: Notes
    private let place: Int

    /// Notes, with the place of each part's first part and next sibling.
    private final class Notes: Sendable {
        let record: Record
        let children: [[Int32]]

        init(_ record: Record) {
            self.record = record
            var children: [[Int32]] = Array(repeating: [], count: record.parts.count)
            for (place, part) in record.parts.enumerated() where part.parent >= 0 {
                children[Int(part.parent)].append(Int32(truncatingIfNeeded: place))
            }
            self.children = children
        }
    }

    /// The explanation of a whole expression.
    init(of root: Node, value: Value, record: Record) {
        node = root
        self.value = value
        notes = Notes(record)
        place = record.parts.isEmpty ? -1 : 0
    }

    private init(_ notes: Notes, at place: Int) {
        self.notes = notes
        self.place = place
        node = notes.record.parts[place].node
        value = notes.record.parts[place].value
    }

    /// The parts that were evaluated for this one, in the order in which they were.
    public var parts: [Explanation] {
        guard place >= 0 else { return [] }
        return notes.children[place].map { Explanation(notes, at: Int($0)) }
    }

    /// Whether every part is there: of an evaluation of more than a hundred thousand parts the
    /// later ones are left out.
    public var isComplete: Bool { notes.record.isComplete }

    /// The part of the source that came to the value.
    public var source: String {
        let index = place < 0 ? 0 : Int(notes.record.parts[place].source)
        let utf8 = notes.record.sources[index].utf8
        let start = utf8.index(utf8.startIndex, offsetBy: min(node.range.start, utf8.count))
        let end = utf8.index(utf8.startIndex, offsetBy: min(node.range.end, utf8.count))
        return String(notes.record.sources[index][start..<max(start, end)])
    }
}
