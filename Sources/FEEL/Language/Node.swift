/// A part of a compiled expression: what it does, where it stands in the source, and the type of
/// what it comes to.
///
/// Variables are slots of a frame. The frame of an expression holds the values of the scope's
/// variables first, then what loops, filters and contexts bind; the frame of a function literal
/// holds its captures first, then its parameters, then the rest.
public final class Node: Sendable {
    let kind: Kind
    /// Where in the source the part stands.
    public let range: SourceRange
    /// The type of its value; null conforms to every type.
    public let type: ValueType

    init(_ kind: Kind, at range: SourceRange, type: ValueType) {
        self.kind = kind
        self.range = range
        self.type = type
    }

    indirect enum Kind: Sendable {
        /// A number, a string, a boolean, null, a temporal literal, or a built-in by its name.
        case literal(Value)
        /// The value in a slot of the frame.
        case variable(slot: Int, name: String)
        /// A name inside a filter whose elements' entries are not known: the entry of the element
        /// in the slot if it is a context that has one, else the other meaning, else null.
        case entryOrElse(name: String, item: Int, otherwise: Node?)
        /// A part that means nothing: always null, for this reason.
        case invalid(Problem)
        case negation(Node)
        case arithmetic(Arithmetic, Node, Node)
        case comparison(Comparison, Node, Node)
        /// `value between low and high`, both inclusive.
        case between(Node, low: Node, high: Node)
        /// `value in tests`: true if one test holds. The tests read the value from the slot.
        case membership(Node, input: Int, tests: [UnaryTest])
        case conjunction(Node, Node)
        case disjunction(Node, Node)
        case conditional(Node, then: Node, otherwise: Node)
        /// `for`: the list of the body's values. `partial` is the slot of the results so far,
        /// where the body speaks of them.
        case loop([Iterator], body: Node, partial: Int?)
        case quantified(Quantifier, [Iterator], condition: Node)
        /// `list[filter]`; the element is in the slot. Where the filter is a number it is an index.
        case filter(Node, item: Int, condition: Node)
        /// `value.name`: an entry, a property, or of a list the list of them.
        case path(Node, name: String)
        case instance(Node, ValueType)
        /// A call of a built-in, resolved: the arguments stand in the signature's order.
        case builtIn(BuiltIn, signature: Int, arguments: [Node])
        /// A call of a function value.
        case call(Node, arguments: [Node])
        case namedCall(Node, arguments: [(name: String, value: Node)])
        case list([Node])
        /// Entries in order; each sees those before it, in their slots.
        case context([Entry])
        case range(low: Node?, includesLow: Bool, high: Node?, includesHigh: Bool)
        case function(FunctionLiteral)
        /// A whole cell of unary tests about the value in the slot, as ``UnaryTests`` makes it.
        case unaryTests(input: Int, [UnaryTest], negated: Bool)
    }

    enum Arithmetic: Sendable, Hashable { case add, subtract, multiply, divide, power }
    enum Comparison: Sendable, Hashable {
        case equal, unequal, less, lessOrEqual, greater, greaterOrEqual
    }
    enum Quantifier: Sendable, Hashable { case some, every }

    /// `slot in list` or `slot in start..end`.
    struct Iterator: Sendable {
        enum Domain: Sendable {
            /// A list, or a value that is a range of whole numbers or dates.
            case values(Node)
            /// From one value to the other, both inclusive, upwards or downwards.
            case span(Node, Node)
        }

        let name: String
        let slot: Int
        let domain: Domain
    }

    struct Entry: Sendable {
        let name: String
        let slot: Int
        let value: Node
    }

    /// A test of the input value.
    enum UnaryTest: Sendable {
        /// `-`: always true.
        case any
        /// `< 5` and the like, of the input against the value.
        case compare(Comparison, Node)
        /// An expression that does not speak of the input: true if the input equals it, or it is a
        /// list or range that contains the input.
        case value(Node)
        /// An expression that speaks of `?`: true if it is true.
        case condition(Node)
        /// `not(…)` over several tests.
        case negation([UnaryTest])
    }

    /// `function(a: number, b) body`.
    final class FunctionLiteral: Sendable {
        let parameters: [FunctionValue.Parameter]
        /// The slots of the frame around it whose values it takes along.
        ///
        /// They fill the first slots of its own frame, in this order. The parameters follow.
        let captures: [Int]
        /// How many slots its frame has.
        let frameSize: Int
        let body: Node
        let result: ValueType

        init(
            parameters: [FunctionValue.Parameter],
            captures: [Int],
            frameSize: Int,
            body: Node,
            result: ValueType
        ) {
            self.parameters = parameters
            self.captures = captures
            self.frameSize = frameSize
            self.body = body
            self.result = result
        }
    }
}
