/// A function as a value: a built-in one, one written in FEEL, or one that the host gives.
public final class FunctionValue: Sendable {
    /// A parameter of a function.
    public struct Parameter: Sendable, Hashable {
        /// The name under which an argument may be given.
        public let name: String
        /// What an argument must conform to.
        public let type: ValueType

        public init(_ name: String, _ type: ValueType = .any) {
            self.name = name
            self.type = type
        }
    }

    /// What runs when the function is called.
    enum Body: Sendable {
        /// One of FEEL's own functions.
        case builtIn(BuiltIn)
        /// A function literal, made to run, with the values it captured where it was written, in
        /// the order of its literal's captures.
        case closure(FunctionCode, captured: [Value])
        /// A function of the host: a business knowledge model, a decision service. It is given as
        /// many arguments as there are parameters, each conforming to its parameter's type.
        case host(@Sendable ([Value], Run) throws(Halt) -> Value)
    }

    /// What the function is called where it has a name.
    public let name: String?
    /// The parameters in order.
    ///
    /// Empty for a built-in function, which has its own signatures.
    public let parameters: [Parameter]
    /// What the value it returns must conform to.
    public let result: ValueType
    let body: Body

    init(name: String?, parameters: [Parameter], result: ValueType, body: Body) {
        self.name = name
        self.parameters = parameters
        self.result = result
        self.body = body
    }

    /// A function that the host gives.
    ///
    /// - Parameters:
    ///   - name: What reasons call it.
    ///   - parameters: Its parameters in order; a call is checked against them.
    ///   - result: What its value must conform to; another value becomes null with a reason.
    ///   - body: Given as many arguments as there are parameters, each of its parameter's type or
    ///     null, and the run it belongs to, whose limits it must heed.
    public convenience init(
        name: String,
        parameters: [Parameter],
        result: ValueType = .any,
        body: @escaping @Sendable ([Value], Run) throws(Halt) -> Value
    ) {
        self.init(name: name, parameters: parameters, result: result, body: .host(body))
    }
}
