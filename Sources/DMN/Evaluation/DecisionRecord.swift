public import FEEL
import Synchronization

/// What a decision came to in one evaluation, and by which rules.
public struct DecisionRecord: Sendable {
    /// The decision's name.
    public let name: String
    /// The namespace of the model that the decision belongs to.
    public let namespace: String
    /// What the decision came to.
    public let value: Value
    /// The tables that were evaluated for it, in order, those of functions it called included;
    /// of more than a hundred thousand in one evaluation the later ones are left out.
    public let tables: [TableRecord]
}

/// How a decision table was evaluated.
public struct TableRecord: Sendable {
    /// What a column of conditions tested.
    public struct Input: Sendable {
        /// The column's label; its expression where it has none.
        public let label: String
        /// The value that the column tested.
        public let value: Value

        init(_ label: String, _ value: Value) {
            self.label = label
            self.value = value
        }
    }

    /// Where the table stands: the name of its decision or function, then the names of what is
    /// around it, joined by `/`.
    public let path: String
    /// What the table does with the rules that match.
    public let hitPolicy: DecisionTable.HitPolicy
    /// The value of each column of conditions.
    public let inputs: [Input]
    /// The rules that matched, by their index from 0; under hit policy First the first alone.
    public let matched: [Int]
    /// What the table came to.
    public let value: Value
}

/// Notes what decisions come to while a model is evaluated.
///
/// One evaluation runs on one thread; the lock is there because functions, which note their tables
/// too, are values that could be handed to another.
final class Recorder: Sendable {
    /// How many tables are noted before the rest is left out.
    private static let limit = 100_000

    private struct State {
        var open: [[TableRecord]] = []
        var records: [DecisionRecord] = []
        /// How many more tables are noted.
        var tablesLeft = Recorder.limit
    }

    private let state = Mutex(State())

    var records: [DecisionRecord] { state.withLock { $0.records } }

    func begin() {
        state.withLock { $0.open.append([]) }
    }

    func end(_ name: String, _ namespace: String, _ value: Value) {
        state.withLock { state in
            let tables = state.open.popLast() ?? []
            state.records.append(
                DecisionRecord(name: name, namespace: namespace, value: value, tables: tables)
            )
        }
    }

    func note(_ table: TableRecord) {
        state.withLock { state in
            guard !state.open.isEmpty, state.tablesLeft > 0 else { return }
            state.tablesLeft -= 1
            state.open[state.open.count - 1].append(table)
        }
    }
}
