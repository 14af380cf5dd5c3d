public import FEEL

/// A model ready to be evaluated, any number of times and on any thread.
///
/// Compiling never fails: what is wrong stands in ``diagnostics``, and the wrong part comes to
/// null with its reason.
public struct CompiledModel: Sendable {
    /// The model as it was given.
    public let model: Model
    /// What was found wrong, in the model and in those it imports.
    public let diagnostics: [ModelDiagnostic]
    let program: Program

    /// Compiles a model.
    ///
    /// - Parameters:
    ///   - model: The model.
    ///   - library: The models it may import, directly or through others; they are found by their
    ///     namespace, and there may be more than are needed.
    public init(_ model: Model, importing library: [Model] = []) {
        self.model = model
        var compiler = ProgramCompiler(model, library: library)
        (program, diagnostics) = compiler.compile()
    }

    /// Whether no error was found.
    public var isSound: Bool { !diagnostics.contains { $0.severity == .error } }

    /// Evaluates a decision.
    ///
    /// - Parameters:
    ///   - name: The decision's name; that of an imported decision follows its import's, as in
    ///     `import.decision`.
    ///   - inputs: The input data by name, and perhaps decisions by name, whose value is then
    ///     taken instead of being determined. Those of an imported model stand in a context under
    ///     the import's name.
    ///   - run: What the evaluation may take.
    ///   - recording: Whether the result tells what each decision came to, and by which rules.
    /// - Returns: The decision's value; null with a reason where there is no such decision.
    /// - Throws: `Halt` where a limit is reached.
    public func evaluate(
        decision name: String,
        inputs: ModelInputs,
        in run: Run = Run(),
        recording: Bool = false
    ) throws(Halt) -> ModelResult {
        try evaluate(decisions: [name], inputs: inputs, in: run, recording: recording)[0]
    }

    /// Evaluates several decisions over the same inputs; what they share is determined once.
    public func evaluate(
        decisions names: [String],
        inputs: ModelInputs,
        in run: Run = Run(),
        recording: Bool = false
    ) throws(Halt) -> [ModelResult] {
        let recorder = recording ? Recorder() : nil
        let activation = Activation(program: program, run: run, recorder: recorder)
        let evaluation = Evaluation(activation, given: program.given(by: inputs))
        var values: [Value] = []
        for name in names {
            guard let index = program.place(of: name, where: \.isDecision) else {
                values.append(Self.unknown(name))
                continue
            }
            values.append(try evaluation.value(of: index))
        }
        let records = recorder?.records ?? []
        return values.map { ModelResult(value: $0, outputs: [], records: records) }
    }

    /// Evaluates a decision service.
    ///
    /// - Parameters:
    ///   - name: The service's name, as that of a decision.
    ///   - inputs: The input data and input decisions of the service by name. What is not given is
    ///     null.
    ///   - run: What the evaluation may take.
    ///   - recording: Whether the result tells what each decision came to, and by which rules.
    /// - Returns: The service's value, and that of each output decision.
    /// - Throws: `Halt` where a limit is reached.
    public func evaluate(
        service name: String,
        inputs: ModelInputs,
        in run: Run = Run(),
        recording: Bool = false
    ) throws(Halt) -> ModelResult {
        guard let index = program.place(of: name, where: \.isService),
            case .service(let service) = program.nodes[index].kind
        else { return ModelResult(value: Self.unknown(name), outputs: [], records: []) }
        let all = program.given(by: inputs)
        var given: [Int: Value] = [:]
        for parameter in service.parameters {
            given[parameter.node] =
                all[parameter.node]
                ?? .null(Reason(.notGiven(parameter.parameter.name), in: name))
        }
        let recorder = recording ? Recorder() : nil
        let activation = Activation(program: program, run: run, recorder: recorder)
        let evaluation = Evaluation(activation, given: given)
        let value = try evaluation.value(of: service)
        var outputs: [(name: String, value: Value)] = []
        for output in service.outputs {
            let part = service.outputs.count == 1 ? value : try evaluation.value(of: output)
            outputs.append((program.nodes[output].name, part))
        }
        return ModelResult(value: value, outputs: outputs, records: recorder?.records ?? [])
    }

    /// The function behind a knowledge model or a decision service, to be called from outside or
    /// given to an expression; nil where there is none of that name.
    public func function(_ name: String) throws(Halt) -> FunctionValue? {
        guard let index = program.place(of: name, where: { !$0.isGiveable }) else {
            return nil
        }
        let activation = Activation(program: program, run: Run(), recorder: nil)
        guard
            case .function(let function) = try Evaluation(activation, given: [:]).value(of: index)
        else { return nil }
        return function
    }

    // Names.

    private static func unknown(_ name: String) -> Value {
        .null(Reason(ModelProblem.unknownName(name).asReason, in: name))
    }
}

/// What a model is evaluated over.
public struct ModelInputs: Sendable {
    /// The values by name.
    ///
    /// Those of an imported model stand in a context under the import's name;
    /// where they do not, a value of the same name counts that is no element's of the model itself.
    public var values: Context
    /// Values of imported models by the namespace of the model.
    public var imported: [String: Context]

    public init(_ values: Context, imported: [String: Context] = [:]) {
        self.values = values
        self.imported = imported
    }

    /// Inputs of given names and values.
    public init(_ values: [(String, Value)] = []) {
        self.init(Context(values))
    }

    /// The value of an element of an imported model: in the contexts of its imports' names, else
    /// by its namespace, else by its mere name.
    func value(of node: Program.Node, in unit: Program.Unit, byName: Bool) -> Value? {
        var context: Context? = values
        for name in unit.path {
            guard case .context(let inner)? = context?[name] else {
                context = nil
                break
            }
            context = inner
        }
        if let value = context?[node.name] ?? context?[node.variable] { return value }
        if let context = imported[unit.namespace] {
            return context[node.name] ?? context[node.variable]
        }
        return byName ? values[node.name] : nil
    }
}

/// What an evaluation came to.
public struct ModelResult: Sendable {
    /// The value of the decision or service; null with a reason where there is none.
    public let value: Value
    /// The results of a service's output decisions, in the service's order; empty for a decision.
    public let outputs: [(name: String, value: Value)]
    /// The decisions that were evaluated, in order, where that was asked for.
    public let records: [DecisionRecord]
}
