/// What is wrong with an expression or why a value is null: the facts, of which ``text(in:)``
/// makes a sentence.
public enum Problem: Sendable, Hashable {
    // The compiler's.

    /// Something else was expected at this place; `found` is empty at the end of the source.
    case syntax(expected: Expectation, found: String)
    /// No such name is in scope. The suggestions are the nearest names that are, best first.
    case unknownName(String, suggestions: [String])
    /// No such function is in scope.
    case unknownFunction(String, suggestions: [String])
    /// A named argument that the function has no parameter for.
    case unknownParameter(String, function: String, suggestions: [String])
    case unknownType(String, suggestions: [String])
    /// The function takes another number of arguments; `expected` such as "2" or "1–3".
    case wrongArity(function: String, expected: String, given: Int)
    /// A character that FEEL counts as a letter or does not know, where another was surely meant:
    /// full-width punctuation, curly quotes. `instead` is what to write.
    case confusable(String, instead: String)
    /// Two entries of a context, or two parameters, of one name.
    case duplicateName(String)
    /// A function whose body is another language's, which is never run.
    case externalFunction
    /// Limits on the source itself: its length or the depth of its nesting.
    case sourceTooLarge(limit: Int)
    case nestedTooDeep(limit: Int)

    // The evaluator's, found by the compiler where types tell.

    /// An operator between values it is not defined for; types as FEEL writes them.
    case wrongOperands(operation: String, left: String, right: String)
    case wrongOperand(operation: String, found: String)
    case wrongArgument(function: String, parameter: String, expected: String, found: String)
    /// An argument has the right type but no meaning there; `found` is the argument as FEEL writes it,
    /// cut where it is long.
    case invalidArgument(function: String, parameter: String, found: String)
    case notAFunction(found: String)
    case noSuchEntry(String, in: String, suggestions: [String])
    case noSuchProperty(String, of: String)
    case indexOutOfRange(index: String, count: Int)
    case divisionByZero
    /// The result lies outside what FEEL's numbers, dates or durations hold.
    case outOfRange(operation: String)
    /// A text that does not read as what it should become.
    case unreadable(String, as: String)
    /// A condition that is neither true nor false decides nothing.
    case wrongCondition(found: String)
    case notConforming(expected: String, found: String)
    /// A value that its type's constraint does not allow.
    case notAllowed(String, type: String)
    /// A range whose bounds have no order between them.
    case wrongRange(low: String, high: String)
    /// The evaluation was given no clock.
    case noClock
    /// A variable that was not given a value.
    case notGiven(String)

    /// A problem of a layer above; the code is stable, lower-case words joined by hyphens.
    case other(code: String, chinese: String, english: String)

    /// What the parser waited for.
    public enum Expectation: Sendable, Hashable {
        case expression, name, type, unaryTest, end, `operator`
        /// One of these tokens, as written.
        case tokens([String])
        /// A literal was begun and not ended: "string", "comment", "back-quote".
        case endOf(String)
        case validEscape, validNumber, validTemporal
    }
}
