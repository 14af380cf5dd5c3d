import FEEL

/// Boxed logic, compiled: what is run over a row of values.
///
/// A row holds a value for each variable of the environment that the logic was compiled in, in its
/// order. What a part of the logic binds stands behind them, or in the place of a variable of the
/// same name, which it hides.
indirect enum Logic: Sendable {
    case literal(Expression, Site)
    case table(CompiledTable)
    case context(CompiledContext)
    case invocation(CompiledInvocation)
    case list([Logic])
    case relation(ContextShape, rows: [[Logic]])
    case function(CompiledFunction)
    case conditional(Logic, then: Logic, else: Logic, Site)
    case filter(CompiledFilter)
    case loop(CompiledLoop)
    case converted(Logic, ItemType, Site)
    /// Logic that means nothing.
    case null(Reason)
}

/// A boxed context.
final class CompiledContext: Sendable {
    let shape: ContextShape
    /// The value of each entry and the slot it is kept in.
    let entries: [(slot: Int, value: Logic)]
    /// What the context comes to where it has a result.
    let result: Logic?

    init(shape: ContextShape, entries: [(slot: Int, value: Logic)], result: Logic?) {
        self.shape = shape
        self.entries = entries
        self.result = result
    }
}

/// A boxed invocation, as a call whose arguments stand in slots.
final class CompiledInvocation: Sendable {
    /// The function where it is not a literal; it stands in the first slot.
    let function: Logic?
    let arguments: [Logic]
    let call: Expression
    let site: Site
    /// How many bytes the call's source has before the function's own text.
    let offset: Int
    /// How many bytes the function's own text has.
    let length: Int

    init(
        function: Logic?,
        arguments: [Logic],
        call: Expression,
        site: Site,
        offset: Int,
        length: Int
    ) {
        self.function = function
        self.arguments = arguments
        self.call = call
        self.site = site
        self.offset = offset
        self.length = length
    }
}

/// A function of the model.
final class CompiledFunction: Sendable {
    let name: String?
    let parameters: [FunctionValue.Parameter]
    /// The types of the parameters that constrain their values, and their slots.
    let slots: [(slot: Int, type: ItemType?)]
    let result: ItemType?
    let body: Logic
    let site: Site

    init(
        name: String?,
        parameters: [FunctionValue.Parameter],
        slots: [(slot: Int, type: ItemType?)],
        result: ItemType?,
        body: Logic,
        site: Site
    ) {
        self.name = name
        self.parameters = parameters
        self.slots = slots
        self.result = result
        self.body = body
        self.site = site
    }

    /// What the compiler takes the function for.
    var type: ValueType { .function(parameters, result?.type ?? .any) }
}

/// A boxed filter.
final class CompiledFilter: Sendable {
    enum Match: Sendable {
        /// FEEL's own filter over the list in the last slot; its source has so many bytes before
        /// the condition's own text, which has so many.
        case literal(Expression, offset: Int, length: Int)
        /// Logic run for each element, in the slots of `item` and of the elements' entries.
        case logic(Logic, item: Int, entries: [(slot: Int, name: String)])
    }

    let list: Logic
    /// The elements of the value in the last slot, as FEEL's `for` has them.
    let elements: Expression
    let match: Match
    let site: Site

    init(list: Logic, elements: Expression, match: Match, site: Site) {
        self.list = list
        self.elements = elements
        self.match = match
        self.site = site
    }
}

/// A boxed iteration or quantification.
final class CompiledLoop: Sendable {
    enum Result: Sendable {
        /// The list of what the body comes to; the list so far is kept in the slot.
        case list(partial: Int)
        case quantified(BoxedExpression.Quantifier)
    }

    let list: Logic
    /// The elements of the value in the last slot, as FEEL's `for` has them.
    let elements: Expression
    let item: Int
    let body: Logic
    let result: Result
    let site: Site

    init(
        list: Logic,
        elements: Expression,
        item: Int,
        body: Logic,
        result: Result,
        site: Site
    ) {
        self.list = list
        self.elements = elements
        self.item = item
        self.body = body
        self.result = result
        self.site = site
    }
}
