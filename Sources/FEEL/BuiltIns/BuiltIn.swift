/// A function of FEEL itself (DMN 1.5, clause 10.3.4).
struct BuiltIn: Sendable {
    /// The name, white space inside it as single spaces.
    let name: String
    /// One for each number of arguments, and for each set of parameter names, that it takes.
    let signatures: [Signature]

    /// One way to call the function.
    struct Signature: Sendable {
        let parameters: [Parameter]
        /// Whether the last parameter stands for any number of arguments, one at least; all of
        /// them, taken together, are the last parameter's list.
        let isVariadic: Bool
        /// The type of the result, from the types of the arguments.
        let result: @Sendable ([ValueType]) -> ValueType
        let body: Body

        init(
            _ parameters: [Parameter],
            isVariadic: Bool = false,
            result: @escaping @Sendable ([ValueType]) -> ValueType,
            _ body: Body
        ) {
            self.parameters = parameters
            self.isVariadic = isVariadic
            self.result = result
            self.body = body
        }

        init(
            _ parameters: [Parameter],
            isVariadic: Bool = false,
            result: ValueType,
            _ body: Body
        ) {
            self.init(parameters, isVariadic: isVariadic, result: { _ in result }, body)
        }
    }

    /// A parameter.
    ///
    /// Before a body runs, each argument was made to conform to the parameter's type
    /// (a single element becomes a list and the other way round), or the call became null with a
    /// reason; a null argument does so too unless the parameter is nullable.
    struct Parameter: Sendable {
        let name: String
        let type: ValueType
        let isNullable: Bool

        init(_ name: String, _ type: ValueType, nullable: Bool = false) {
            self.name = name
            self.type = type
            isNullable = nullable
        }
    }

    /// What runs.
    ///
    /// Short calls have a form that needs no array of arguments.
    enum Body: Sendable {
        case none(@Sendable (CallSite, Run) throws(Halt) -> Value)
        case one(@Sendable (Value, CallSite, Run) throws(Halt) -> Value)
        case two(@Sendable (Value, Value, CallSite, Run) throws(Halt) -> Value)
        case three(@Sendable (Value, Value, Value, CallSite, Run) throws(Halt) -> Value)
        /// For four arguments and more, and for a variadic signature.
        case many(@Sendable ([Value], CallSite, Run) throws(Halt) -> Value)
    }
}
