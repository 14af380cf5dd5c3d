/// An expression made to run over rows: its steps, and what of a row they read.
final class Program: Sendable {
    let source: String
    let scope: Scope
    let form: Expression.Form
    let diagnostics: [Diagnostic]
    /// The tree that the steps were made of.
    let node: Node
    /// How many slots a frame has: those of the row, and what the expression binds.
    let frameSize: Int
    let root: Step
    /// The slots of the row that the steps read, ascending.
    private let reads: [Int]
    /// The names of the row's slots; the input of unary tests is `?`.
    private let names: [String]

    init(
        source: String,
        scope: Scope,
        form: Expression.Form,
        diagnostics: [Diagnostic],
        root: Node,
        frameSize: Int
    ) {
        var names = scope.variables.map(\.name)
        if case .unaryTests = form { names.append("?") }
        var builder = StepBuilder(source: source)
        self.source = source
        self.scope = scope
        self.form = form
        self.diagnostics = diagnostics
        node = root
        self.frameSize = max(frameSize, names.count)
        self.root = builder.step(root)
        reads = builder.reads.filter { $0 < names.count }.sorted()
        self.names = names
    }

    /// The value over a row; a slot that the row lacks is null.
    func evaluate(_ row: [Value], in run: Run) throws(Halt) -> Value {
        try run.begin { () throws(Halt) in
            try withFrame(frameSize) { frame throws(Halt) in
                for place in reads.indices {
                    let slot = reads[place]
                    // The null that a slot begins with owns nothing, so it is written over.
                    if slot < row.count { (frame + slot).initialize(to: row[slot]) }
                }
                return try root.value(frame, run).admitted(by: run)
            }
        }
    }

    /// The value over a context's entries.
    func evaluate(_ facts: Context, in run: Run) throws(Halt) -> Value {
        try run.begin { () throws(Halt) in
            try withFrame(frameSize) { frame throws(Halt) in
                for slot in reads { frame[slot] = value(of: slot, in: facts) }
                return try root.value(frame, run).admitted(by: run)
            }
        }
    }

    /// The value over a row, with the notes of how it came about.
    func record(_ row: [Value], in run: Run) throws(Halt) -> (Value, Record) {
        try record(in: run, evaluate: { () throws(Halt) in try evaluate(row, in: run) }) { slot in
            slot < row.count ? row[slot] : .null
        }
    }

    /// The value over a context's entries, with the notes of how it came about.
    func record(_ facts: Context, in run: Run) throws(Halt) -> (Value, Record) {
        try record(in: run, evaluate: { () throws(Halt) in try evaluate(facts, in: run) }) { slot in
            value(of: slot, in: facts)
        }
    }

    private func record(
        in run: Run,
        evaluate: () throws(Halt) -> Value,
        row: (Int) -> Value
    ) throws(Halt) -> (Value, Record) {
        let outer = run.recorder
        let recorder = Recorder(source: source, rowSize: names.count)
        run.recorder = recorder
        defer { run.recorder = outer }
        let value = try evaluate()
        return (value, recorder.record { (name: names[$0], value: row($0)) })
    }

    private func value(of slot: Int, in facts: Context) -> Value {
        facts[names[slot]] ?? .null(Reason(.notGiven(names[slot])))
    }
}

/// Lends a frame of null values; small frames lie on the stack.
@inline(__always)
func withFrame<Result>(
    _ size: Int,
    _ body: (Frame) throws(Halt) -> Result
) throws(Halt) -> Result {
    try withUnsafeTemporaryAllocation(of: Value.self, capacity: max(size, 1)) {
        buffer throws(Halt) in
        guard let frame = buffer.baseAddress else { preconditionFailure("A frame has a slot.") }
        frame.initialize(repeating: .null, count: size)
        defer { for slot in 0..<size { (frame + slot).deinitialize(count: 1) } }
        return try body(frame)
    }
}

extension Value {
    /// How deep values may nest: deeper ones could not be taken apart on a small stack.
    static let depthLimit = 400

    /// The value, after checking that it can be walked through: neither too deep nor, by parts
    /// that occur many times over, larger than the run's limit of steps.
    @inline(__always)
    func admitted(by run: Run) throws(Halt) -> Value {
        switch self {
        case .list, .context, .range, .function: try walk(in: run, depth: 0)
        default: break
        }
        return self
    }

    private func walk(in run: Run, depth: Int) throws(Halt) {
        guard depth < Self.depthLimit else { throw .tooDeep(limit: Self.depthLimit) }
        switch self {
        case .list(let elements):
            try run.walk(elements.count)
            for element in elements { try element.walk(in: run, depth: depth + 1) }
        case .context(let context):
            try run.walk(context.count)
            for value in context.values { try value.walk(in: run, depth: depth + 1) }
        case .range(let range):
            try range.low?.walk(in: run, depth: depth + 1)
            try range.high?.walk(in: run, depth: depth + 1)
        case .function(let function):
            guard case .closure(_, let captured) = function.body else { return }
            try run.walk(captured.count)
            for value in captured { try value.walk(in: run, depth: depth + 1) }
        default: break
        }
    }
}
