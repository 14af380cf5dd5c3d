/// An argument of a built-in function, made to run.
struct Argument: Sendable {
    let step: Step
    let parameter: BuiltIn.Parameter
    /// Whether the compiler found the type to be the parameter's, so that only null is asked for.
    private let isProven: Bool

    init(_ step: Step, _ parameter: BuiltIn.Parameter) {
        self.step = step
        self.parameter = parameter
        isProven = step.node.type.provesConformance(to: parameter.type)
    }

    /// Whether a value can be passed on as it is.
    @inline(__always)
    private func admits(_ value: Value) -> Bool {
        switch (value, parameter.type) {
        case (.null, _): parameter.isNullable
        case (.number, .number), (.string, .string), (.boolean, .boolean), (_, .any): true
        default: isProven || value.conforms(to: parameter.type)
        }
    }

    /// Makes a value one that can be passed on.
    ///
    /// - Returns: The null of the call where it cannot be made so.
    @inline(__always)
    func settle(_ value: inout Value, at site: CallSite) -> Value? {
        admits(value) ? nil : convert(&value, at: site)
    }

    @inline(never)
    private func convert(_ value: inout Value, at site: CallSite) -> Value? {
        switch parameter.prepare(value, at: site) {
        case .success(let converted):
            value = converted
            return nil
        case .failure(let refusal): return refusal.null
        }
    }
}

extension StepBuilder {
    /// The call of a built-in function.
    func makeCall(_ node: Node, _ function: BuiltIn, _ place: Int, _ arguments: [Step]) -> Step {
        let signature = function.signatures[place]
        let site = CallSite(function: function.name, range: node.range)
        func argument(_ place: Int) -> Argument {
            Argument(arguments[place], signature.parameters[place])
        }
        if !signature.isVariadic, arguments.count == signature.parameters.count {
            switch (signature.body, arguments.count) {
            case (.none(let body), 0): return CallOfNone(node, site, body)
            case (.one(let body), 1): return CallOfOne(node, site, body, argument(0))
            case (.two(let body), 2): return CallOfTwo(node, site, body, argument(0), argument(1))
            case (.three(let body), 3):
                return CallOfThree(node, site, body, argument(0), argument(1), argument(2))
            default: break
            }
        }
        let call = CallOfMany(node, site, function, signature, arguments)
        if signature.isVariadic, arguments.count == 2, ["min", "max"].contains(function.name) {
            return ExtremeOfTwo(call, arguments[0], arguments[1], isLeast: function.name == "min")
        }
        return call
    }
}

/// A call of a built-in function without arguments.
final class CallOfNone: Step, @unchecked Sendable {
    private let site: CallSite
    private let body: @Sendable (CallSite, Run) throws(Halt) -> Value

    init(
        _ node: Node,
        _ site: CallSite,
        _ body: @escaping @Sendable (CallSite, Run) throws(Halt) -> Value
    ) {
        self.site = site
        self.body = body
        super.init(node)
    }

    override func evaluate(_ frame: Frame, _ run: Run) throws(Halt) -> Value {
        try body(site, run)
    }
}

/// A call of a built-in function with one argument.
final class CallOfOne: Step, @unchecked Sendable {
    private let site: CallSite
    private let body: @Sendable (Value, CallSite, Run) throws(Halt) -> Value
    private let argument: Argument

    init(
        _ node: Node,
        _ site: CallSite,
        _ body: @escaping @Sendable (Value, CallSite, Run) throws(Halt) -> Value,
        _ argument: Argument
    ) {
        self.site = site
        self.body = body
        self.argument = argument
        super.init(node)
    }

    override func evaluate(_ frame: Frame, _ run: Run) throws(Halt) -> Value {
        var value = try argument.step.value(frame, run)
        if let refusal = argument.settle(&value, at: site) { return refusal }
        return try body(value, site, run)
    }
}

/// A call of a built-in function with two arguments.
final class CallOfTwo: Step, @unchecked Sendable {
    private let site: CallSite
    private let body: @Sendable (Value, Value, CallSite, Run) throws(Halt) -> Value
    private let first: Argument
    private let second: Argument

    init(
        _ node: Node,
        _ site: CallSite,
        _ body: @escaping @Sendable (Value, Value, CallSite, Run) throws(Halt) -> Value,
        _ first: Argument,
        _ second: Argument
    ) {
        self.site = site
        self.body = body
        self.first = first
        self.second = second
        super.init(node)
    }

    override func evaluate(_ frame: Frame, _ run: Run) throws(Halt) -> Value {
        var value = try first.step.value(frame, run)
        var other = try second.step.value(frame, run)
        if let refusal = first.settle(&value, at: site) { return refusal }
        if let refusal = second.settle(&other, at: site) { return refusal }
        return try body(value, other, site, run)
    }
}

/// A call of a built-in function with three arguments.
final class CallOfThree: Step, @unchecked Sendable {
    private let site: CallSite
    private let body: @Sendable (Value, Value, Value, CallSite, Run) throws(Halt) -> Value
    private let first: Argument
    private let second: Argument
    private let third: Argument

    init(
        _ node: Node,
        _ site: CallSite,
        _ body: @escaping @Sendable (Value, Value, Value, CallSite, Run) throws(Halt) -> Value,
        _ first: Argument,
        _ second: Argument,
        _ third: Argument
    ) {
        self.site = site
        self.body = body
        self.first = first
        self.second = second
        self.third = third
        super.init(node)
    }

    override func evaluate(_ frame: Frame, _ run: Run) throws(Halt) -> Value {
        var value = try first.step.value(frame, run)
        var other = try second.step.value(frame, run)
        var last = try third.step.value(frame, run)
        if let refusal = first.settle(&value, at: site) { return refusal }
        if let refusal = second.settle(&other, at: site) { return refusal }
        if let refusal = third.settle(&last, at: site) { return refusal }
        return try body(value, other, last, site, run)
    }
}

/// A call of a built-in function with four arguments or more, or with a variable number of them.
final class CallOfMany: Step, @unchecked Sendable {
    private let site: CallSite
    private let function: BuiltIn
    private let signature: BuiltIn.Signature
    private let arguments: [Step]

    init(
        _ node: Node,
        _ site: CallSite,
        _ function: BuiltIn,
        _ signature: BuiltIn.Signature,
        _ arguments: [Step]
    ) {
        self.site = site
        self.function = function
        self.signature = signature
        self.arguments = arguments
        super.init(node)
    }

    override func evaluate(_ frame: Frame, _ run: Run) throws(Halt) -> Value {
        var values: [Value] = []
        values.reserveCapacity(arguments.count)
        for argument in arguments { values.append(try argument.value(frame, run)) }
        return try call(values, run)
    }

    /// The value for arguments that were worked out.
    func call(_ values: [Value], _ run: Run) throws(Halt) -> Value {
        guard signature.takes(values.count) else {
            return try function.call(values, at: site, in: run)
        }
        switch signature.prepare(values, at: site) {
        case .values(let values): return try signature.run(values, site, run)
        case .nothing(let null): return null
        }
    }
}

/// `min(a, b)` or `max(a, b)`, which of two numbers needs no list.
final class ExtremeOfTwo: Step, @unchecked Sendable {
    private let call: CallOfMany
    private let first: Step
    private let second: Step
    private let isLeast: Bool

    init(_ call: CallOfMany, _ first: Step, _ second: Step, isLeast: Bool) {
        self.call = call
        self.first = first
        self.second = second
        self.isLeast = isLeast
        super.init(call.node)
    }

    override func evaluate(_ frame: Frame, _ run: Run) throws(Halt) -> Value {
        let value = try first.value(frame, run)
        let other = try second.value(frame, run)
        guard case .number(let number) = value, case .number(let next) = other else {
            return try call.call([value, other], run)
        }
        let order = next.compared(to: number)
        return isLeast ? order < 0 ? other : value : order > 0 ? other : value
    }
}

/// `f(a, b)` of a function value.
final class FunctionCallStep: Step, @unchecked Sendable {
    private let function: Step
    private let arguments: [Step]
    private let site: CallSite

    init(_ node: Node, _ function: Step, _ arguments: [Step]) {
        self.function = function
        self.arguments = arguments
        site = CallSite(function: function.node.functionName, range: node.range)
        super.init(node)
    }

    override func evaluate(_ frame: Frame, _ run: Run) throws(Halt) -> Value {
        let value = try function.value(frame, run)
        guard case .function(let function) = value else {
            return null(.notAFunction(found: value.kind), because: value.reason)
        }
        var values: [Value] = []
        values.reserveCapacity(arguments.count)
        for argument in arguments { values.append(try argument.value(frame, run)) }
        return try function.call(values, at: site, in: run)
    }
}

/// `f(a: 1, b: 2)` of a function value.
final class NamedCallStep: Step, @unchecked Sendable {
    private let function: Step
    private let names: [String]
    private let arguments: [Step]
    private let site: CallSite

    init(_ node: Node, _ function: Step, names: [String], _ arguments: [Step]) {
        self.function = function
        self.names = names
        self.arguments = arguments
        site = CallSite(function: function.node.functionName, range: node.range)
        super.init(node)
    }

    override func evaluate(_ frame: Frame, _ run: Run) throws(Halt) -> Value {
        let value = try function.value(frame, run)
        guard case .function(let function) = value else {
            return null(.notAFunction(found: value.kind), because: value.reason)
        }
        var values: [(name: String, value: Value)] = []
        for (name, argument) in zip(names, arguments) {
            values.append((name, try argument.value(frame, run)))
        }
        return try function.call(values, at: site, in: run)
    }
}

extension Node {
    /// What reasons call the function that the node comes to.
    fileprivate var functionName: String {
        switch kind {
        case .variable(_, let name), .path(_, let name), .entryOrElse(let name, _, _): name
        default: "function"
        }
    }
}
