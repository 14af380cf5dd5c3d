/// Makes lanes of the parts of expressions over a table.
///
/// Every part comes to what the row back end would come to, or its rows are marked to be evaluated
/// there: the `escape` of a ``Vector``. So the two cannot differ, and a kernel is needed only where
/// it pays.
struct Vectorizer {
    /// What stands in a slot of the frame.
    enum Binding {
        case value(Value)
        case column(Int)
        case vector(Vector)
    }

    let table: ColumnTable
    let run: Run
    var graph = LaneGraph()
    /// The expression at hand, and what its slots hold.
    private var expression: Expression
    var bindings: [Int: Binding] = [:]
    private var freeSlots: [ObjectIdentifier: Set<Int>] = [:]
    /// How deep the part at hand lies.
    private var depth = 0
    /// How many parts there were so far, one in a loop once for each turn.
    private var partCount = 0

    /// How deep parts may lie, and how many there may be; what exceeds that is left to the row back
    /// end.
    private static let most = (depth: 200, parts: 20_000)

    init(table: ColumnTable, run: Run, expression: Expression) {
        self.table = table
        self.run = run
        self.expression = expression
    }

    /// The vector of a whole expression.
    mutating func vector(of expression: Expression) -> Vector {
        self.expression = expression
        bindings = [:]
        for (slot, place) in expression.places(in: table).enumerated() {
            bindings[slot] = place.map { .column($0) } ?? .value(.null)
        }
        freeSlots = expression.root.freeSlotsOfAll
        partCount = 0
        return vector(of: expression.root)
    }

    /// The slots that must be filled before a part can be evaluated.
    func slots(of node: Node) -> Set<Int> { freeSlots[ObjectIdentifier(node)] ?? [] }

    /// The vector of a part.
    mutating func vector(of node: Node) -> Vector {
        switch node.kind {
        case .literal(let value): return vector(of: value)
        case .variable(let slot, _): return vector(ofSlot: slot)
        default: break
        }
        depth += 1
        defer { depth -= 1 }
        partCount += 1
        guard depth <= Self.most.depth, partCount <= Self.most.parts else { return opaque() }
        let slots = slots(of: node)
        guard !slots.contains(where: { bindings[$0] == nil }) else { return opaque() }
        var columns: Set<Int> = []
        var hasVectors = false
        for slot in slots {
            switch bindings[slot] {
            case .column(let place): columns.insert(place)
            case .vector: hasVectors = true
            case .value, nil: break
            }
        }
        if !hasVectors, columns.isEmpty {
            return value(of: node).map { vector(of: $0) } ?? opaque()
        }
        if !hasVectors, columns.count == 1, let column = columns.first,
            let tabulated = tabulated(node, over: column)
        {
            return tabulated
        }
        return composed(node)
    }

    /// The vector of a part that is made of its parts' vectors.
    private mutating func composed(_ node: Node) -> Vector {
        switch node.kind {
        case .negation(let operand):
            return negated(vector(of: operand))
        case .arithmetic(let operation, let left, let right):
            return arithmetic(operation, vector(of: left), vector(of: right))
        case .comparison(let comparison, let left, let right):
            return compared(comparison, vector(of: left), vector(of: right))
        case .between(let value, let low, let high):
            let value = vector(of: value)
            return conjunction(
                compared(.greaterOrEqual, value, vector(of: low)),
                compared(.lessOrEqual, value, vector(of: high))
            )
        case .membership(let value, let input, let tests):
            return membership(vector(of: value), input: input, tests: tests)
        case .conjunction(let left, let right):
            return conjunction(vector(of: left), vector(of: right))
        case .disjunction(let left, let right):
            return disjunction(vector(of: left), vector(of: right))
        case .conditional(let condition, let then, let otherwise):
            return conditional(vector(of: condition), vector(of: then), vector(of: otherwise))
        case .quantified(let quantifier, let iterators, let condition):
            return quantified(quantifier, iterators[...], condition: condition)
        case .builtIn(let function, let signature, let arguments):
            return call(function, signature: signature, arguments: arguments)
        case .path(let value, let name):
            return entry(name, of: value)
        default:
            return opaque()
        }
    }

    /// What a slot holds.
    private mutating func vector(ofSlot slot: Int) -> Vector {
        switch bindings[slot] {
        case .value(let value): vector(of: value)
        case .vector(let vector): vector
        case .column(let place): vector(ofColumn: place)
        case nil: opaque()
        }
    }

    /// Runs a body while a slot holds something else.
    mutating func binding<Result>(
        _ slot: Int,
        to binding: Binding,
        _ body: (inout Vectorizer) -> Result
    ) -> Result {
        let before = bindings[slot]
        bindings[slot] = binding
        defer { bindings[slot] = before }
        return body(&self)
    }

    /// What a part comes to as the row back end has it; nil where it reaches a limit or speaks of
    /// something that is no plain value.
    func value(of node: Node) -> Value? {
        values(of: node, over: nil, [.null])?.first
    }

    /// What a part comes to for each value of a column, while the other columns are null.
    func values(of node: Node, over column: Int?, _ domain: [Value]) -> [Value]? {
        let part = expression.part(node)
        var frame = [Value](repeating: .null, count: expression.frameSize)
        for (slot, binding) in bindings where slot < frame.count {
            if case .value(let value) = binding { frame[slot] = value }
        }
        let slots = bindings.compactMap { slot, binding in
            if case .column(let place) = binding, place == column { slot } else { nil }
        }
        var results: [Value] = []
        results.reserveCapacity(domain.count)
        for value in domain {
            for slot in slots { frame[slot] = value }
            guard let result = try? part.evaluate(frame, in: run) else { return nil }
            results.append(result)
        }
        return results
    }
}

extension Expression {
    /// For each slot that is given, the column it reads: the scope's variables, and the input of
    /// unary tests, whose column is called `?`.
    func places(in table: ColumnTable) -> [Int?] {
        var variables = scope.variables
        if case .unaryTests(let type) = form { variables.append(Scope.Variable("?", type)) }
        return variables.map { table.place(of: $0) }
    }

    /// A part as an expression by itself, over rows that fill the whole frame.
    func part(_ node: Node) -> Expression {
        Expression(
            source: source,
            scope: Scope((0..<frameSize).map { Scope.Variable(String($0)) }),
            form: .expression,
            diagnostics: [],
            root: node,
            frameSize: frameSize
        )
    }
}
