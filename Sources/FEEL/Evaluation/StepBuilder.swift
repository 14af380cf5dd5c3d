/// Makes the steps of a tree of nodes.
struct StepBuilder {
    let source: String
    /// The slots that steps read, those within functions apart.
    private(set) var reads: Set<Int> = []

    init(source: String) { self.source = source }

    /// The step that works out a node.
    ///
    /// What is the same whatever the row is worked out now.
    mutating func step(_ node: Node) -> Step {
        let step = makeStep(node)
        if case .literal = node.kind { return step }
        guard node.isConstant, let value = Self.constant(step) else { return step }
        return ConstantStep(node, value)
    }

    private mutating func makeStep(_ node: Node) -> Step {
        switch node.kind {
        case .literal(let value): return ConstantStep(node, value)
        case .variable(let slot, _): return VariableStep(node, slot: read(slot))
        case .entryOrElse(let name, let item, let otherwise):
            return EntryStep(
                node,
                name: name,
                item: read(item),
                otherwise: otherwise.map { step($0) }
            )
        case .invalid(let problem): return InvalidStep(node, problem)
        case .negation(let operand): return NegationStep(node, step(operand))
        case .arithmetic(let operation, let left, let right):
            return ArithmeticStep(node, operation, step(left), step(right))
        case .comparison(let comparison, let left, let right):
            return makeComparison(node, comparison, step(left), step(right))
        case .between(let value, let low, let high):
            return BetweenStep(node, step(value), low: step(low), high: step(high))
        case .membership(let value, let input, let tests):
            return makeMembership(node, step(value), input: input, tests: tests.map { test($0) })
        case .conjunction(let left, let right):
            return ConjunctionStep(node, step(left), step(right))
        case .disjunction(let left, let right):
            return DisjunctionStep(node, step(left), step(right))
        case .conditional(let condition, let then, let otherwise):
            return ConditionalStep(node, step(condition), then: step(then), else: step(otherwise))
        case .loop(let iterators, let body, let partial):
            return LoopStep(node, iterators.map { iteration($0) }, step(body), partial: partial)
        case .quantified(let quantifier, let iterators, let condition):
            return QuantifiedStep(
                node,
                quantifier,
                iterators.map { iteration($0) },
                step(condition)
            )
        case .filter(let list, let item, let condition):
            return makeFilter(node, step(list), item: item, condition)
        case .path(let value, let name): return PathStep(node, step(value), name: name)
        case .instance(let value, let test): return InstanceStep(node, step(value), test)
        case .builtIn(let function, let signature, let arguments):
            return makeCall(node, function, signature, arguments.map { step($0) })
        case .call(let function, let arguments):
            return FunctionCallStep(node, step(function), arguments.map { step($0) })
        case .namedCall(let function, let arguments):
            return NamedCallStep(
                node,
                step(function),
                names: arguments.map(\.name),
                arguments.map { step($0.value) }
            )
        case .list(let elements): return ListStep(node, elements.map { step($0) })
        case .context(let entries):
            return ContextStep(
                node,
                names: entries.map(\.name),
                entries.map { (slot: $0.slot, value: step($0.value)) }
            )
        case .range(let low, let includesLow, let high, let includesHigh):
            return RangeStep(
                node,
                low: low.map { step($0) },
                includesLow: includesLow,
                high: high.map { step($0) },
                includesHigh: includesHigh
            )
        case .function(let literal): return makeFunction(node, literal)
        case .unaryTests(let input, let tests, let negated):
            return UnaryTestsStep(
                node,
                input: read(input),
                tests: tests.map { test($0) },
                negated: negated
            )
        }
    }

    private mutating func read(_ slot: Int) -> Int {
        reads.insert(slot)
        return slot
    }

    private func makeComparison(
        _ node: Node,
        _ comparison: Node.Comparison,
        _ left: Step,
        _ right: Step
    ) -> Step {
        if let variable = left as? VariableStep, case .number(let number)? = right.constant {
            return NumberTestStep(node, comparison, variable, number)
        }
        return ComparisonStep(node, comparison, left, right)
    }

    private func makeMembership(_ node: Node, _ value: Step, input: Int, tests: [Test]) -> Step {
        if let set = LiteralSet(tests) {
            return LiteralMembershipStep(node, value, set, input: input, tests: tests)
        }
        return MembershipStep(node, value, input: input, tests: tests)
    }

    private mutating func makeFilter(_ node: Node, _ list: Step, item: Int, _ condition: Node)
        -> Step
    {
        let wasRead = reads.remove(item) != nil
        let isIndex = condition.type == .number
        let condition = step(condition)
        let readsItem = reads.contains(item)
        if wasRead { reads.insert(item) }
        return FilterStep(
            node,
            list,
            item: item,
            condition,
            readsItem: readsItem,
            isIndex: isIndex
        )
    }

    private mutating func makeFunction(_ node: Node, _ literal: Node.FunctionLiteral) -> Step {
        reads.formUnion(literal.captures)
        var builder = StepBuilder(source: source)
        let code = FunctionCode(literal, body: builder.step(literal.body), source: source)
        return FunctionStep(node, code)
    }

    private mutating func iteration(_ iterator: Node.Iterator) -> Iteration {
        switch iterator.domain {
        case .values(let values): Iteration(slot: iterator.slot, from: step(values), to: nil)
        case .span(let first, let last):
            Iteration(slot: iterator.slot, from: step(first), to: step(last))
        }
    }

    private mutating func test(_ test: Node.UnaryTest) -> Test {
        switch test {
        case .any: .any
        case .compare(let comparison, let node): .compare(comparison, step(node))
        case .value(let node): .value(step(node))
        case .condition(let node): .condition(step(node))
        case .negation(let tests): .negation(tests.map { self.test($0) })
        }
    }
}

extension StepBuilder {
    /// What a step of constants comes to, unless it is null, whose reason should show each time,
    /// or large.
    private static func constant(_ step: Step) -> Value? {
        var limits = Limits()
        limits.steps = 10_000
        limits.size = 10_000
        let run = Run(limits: limits)
        let value = try? withFrame(1) { frame throws(Halt) in
            try run.begin { () throws(Halt) in try step.value(frame, run) }
        }
        guard let value, !value.isNull else { return nil }
        return value
    }
}
