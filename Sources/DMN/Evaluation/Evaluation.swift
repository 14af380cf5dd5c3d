import FEEL

/// One evaluation of a program: the values its elements have come to.
final class Evaluation {
    private let activation: Activation
    /// The values that the caller gives, by element.
    private let given: [Int: Value]
    private var values: [Int: Value] = [:]

    init(_ activation: Activation, given: [Int: Value]) {
        self.activation = activation
        self.given = given
    }

    /// The value of an element.
    ///
    /// What it needs is evaluated before it, each element once and
    /// without recursion, however long the chain of requirements is.
    func value(of target: Int) throws(Halt) -> Value {
        var stack = [target]
        var waiting: Set<Int> = []
        while let index = stack.last {
            if values[index] != nil {
                stack.removeLast()
                continue
            }
            if case .decision(let decision) = activation.program.nodes[index].kind,
                given[index] == nil
            {
                let missing = decision.needs.filter { values[$0] == nil }
                if !missing.isEmpty {
                    waiting.insert(index)
                    for need in missing {
                        if waiting.contains(need) {
                            values[need] = cycle(at: need)
                        } else {
                            stack.append(need)
                        }
                    }
                    continue
                }
            }
            let value = try compute(index)
            values[index] = value
            waiting.remove(index)
            stack.removeLast()
        }
        return values[target] ?? .null
    }

    private func cycle(at index: Int) -> Value {
        let name = activation.program.nodes[index].name
        let problem = ModelProblem.requirementCycle([name])
        return .null(Reason(problem.asReason, at: SourceRange(0, 0), in: name))
    }

    private func compute(_ index: Int) throws(Halt) -> Value {
        let node = activation.program.nodes[index]
        switch node.kind {
        case .input(let type):
            guard let value = given[index] else {
                return .null(Reason(.notGiven(node.name), in: node.name))
            }
            return try converted(value, to: type, node.name)
        case .decision(let decision):
            if let value = given[index] {
                return try converted(value, to: decision.type, node.name)
            }
            return try compute(decision, node)
        case .knowledge(let knowledge):
            return .function(function(knowledge))
        case .service(let service):
            return .function(function(service, named: node.name))
        }
    }

    private func converted(
        _ value: Value,
        to type: ItemType?,
        _ name: String
    ) throws(Halt) -> Value {
        guard let type else { return value }
        return try type.converted(
            value,
            at: Site(origin: name, range: nil),
            in: activation.run
        )
    }

    private func compute(
        _ decision: Program.CompiledDecision,
        _ node: Program.Node
    ) throws(Halt) -> Value {
        activation.recorder?.begin()
        try activation.run.step()
        var row: [Value] = []
        row.reserveCapacity(decision.row.count)
        for source in decision.row { row.append(try value(of: source)) }
        var value = try activation.evaluate(decision.logic, row)
        if let type = decision.type {
            value = try type.converted(value, at: decision.site, in: activation.run)
        }
        activation.recorder?
            .end(node.name, activation.program.units[node.unit].namespace, value)
        return value
    }

    /// The value of a source whose decisions have been evaluated.
    private func value(of source: Program.Source) throws(Halt) -> Value {
        switch source {
        case .node(let index):
            if let value = values[index] { return value }
            let value = try compute(index)
            values[index] = value
            return value
        case .imported(let shape, let sources):
            var values: [Value] = []
            for source in sources { values.append(try value(of: source)) }
            return .context(Context(shape: shape, values: values))
        }
    }

    // Functions.

    private func function(_ knowledge: Program.CompiledKnowledge) -> FunctionValue {
        let program = activation.program
        let recorder = activation.recorder
        let function = knowledge.function
        return FunctionValue(
            name: function.name ?? function.site.origin,
            parameters: function.parameters,
            body: { (arguments: [Value], run: Run) throws(Halt) -> Value in
                // The functions it calls are made when it is called, as it may call itself.
                let activation = Activation(program: program, run: run, recorder: recorder)
                let evaluation = Evaluation(activation, given: [:])
                var row: [Value] = []
                for source in knowledge.row { row.append(try evaluation.value(of: source)) }
                return try activation.call(function, arguments, row)
            }
        )
    }

    private func function(
        _ service: Program.CompiledService,
        named name: String
    ) -> FunctionValue {
        let program = activation.program
        let recorder = activation.recorder
        return FunctionValue(
            name: name,
            parameters: service.parameters.map(\.parameter),
            body: { (arguments: [Value], run: Run) throws(Halt) -> Value in
                let activation = Activation(program: program, run: run, recorder: recorder)
                var given: [Int: Value] = [:]
                for (parameter, argument) in zip(service.parameters, arguments) {
                    given[parameter.node] = argument
                }
                return try Evaluation(activation, given: given).value(of: service)
            }
        )
    }

    /// What a service comes to over what was given.
    func value(of service: Program.CompiledService) throws(Halt) -> Value {
        var outputs: [Value] = []
        for output in service.outputs { outputs.append(try value(of: output)) }
        let value: Value =
            if let shape = service.shape {
                .context(Context(shape: shape, values: outputs))
            } else {
                outputs.first ?? service.site.null(.noLogic(service.site.origin))
            }
        guard let result = service.result else { return value }
        return try result.converted(value, at: service.site, in: activation.run)
    }
}
