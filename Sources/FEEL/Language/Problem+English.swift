// The sentences of problems in English.

extension Problem {
    var english: String {
        switch self {
        case .syntax(let expected, let found): expected.english(found)
        case .unknownName(let name, let suggestions):
            "There is no name “\(name)” here" + suggestions.english
        case .unknownFunction(let name, let suggestions):
            "There is no function “\(name)”" + suggestions.english
        case .unknownParameter(let name, let function, let suggestions):
            "The function “\(function)” has no parameter “\(name)”" + suggestions.english
        case .unknownType(let name, let suggestions):
            "There is no type “\(name)”" + suggestions.english
        case .wrongArity(let function, let expected, let given):
            "The function “\(function)” takes \(expected) arguments; \(given) are given."
        case .confusable(let written, let instead):
            Confusables.Kind(written).english(written, instead)
        case .duplicateName(let name): "The name “\(name)” is defined twice; rename one."
        case .externalFunction:
            "External functions (Java, PMML) are not run; write the body in FEEL."
        case .sourceTooLarge(let limit):
            "The expression exceeds the limit of \(limit) bytes; split it."
        case .nestedTooDeep(let limit):
            "The expression nests more than \(limit) deep; split it, "
                + "or write sum(…) for a long chain of additions."
        default: englishOfEvaluation
        }
    }

    private var englishOfEvaluation: String {
        switch self {
        case .wrongOperands(let operation, let left, let right):
            "“\(operation)” is not defined between \(left.article) and \(right.article); "
                + "the result is null."
        case .wrongOperand(let operation, let found):
            "“\(operation)” is not defined for \(found.article); the result is null."
        case .wrongArgument(let function, let parameter, let expected, let found):
            "The parameter “\(parameter)” of “\(function)” takes \(expected.article), "
                + "not \(found.article)."
        case .invalidArgument(let function, let parameter, let found):
            "The parameter “\(parameter)” of “\(function)” cannot be \(found)."
        case .notAFunction(let found): "\(found.article.capital) is not a function to call."
        case .noSuchEntry(let name, let type, let suggestions):
            "There is no entry “\(name)” in \(type.article)" + suggestions.english
        case .noSuchProperty(let name, let type):
            "\(type.article.capital) has no property “\(name)”."
        case .indexOutOfRange(let index, let count):
            count == 0
                ? "The list is empty; it has no element \(index)."
                : "The list has \(count) elements and none at \(index); "
                    + "they count from 1, or from -1 at the end."
        case .divisionByZero: "The divisor is 0; the result is null. Test the divisor first."
        default: englishOfValues
        }
    }

    private var englishOfValues: String {
        switch self {
        case .outOfRange(let operation):
            "The result of “\(operation)” lies outside what can be represented."
        case .unreadable(let text, let type): "“\(text)” does not read as \(type.article)."
        case .wrongCondition(let found):
            "The condition should be true or false; it is \(found.article)."
        case .notConforming(let expected, let found):
            "This should be \(expected.article); it is \(found.article)."
        case .notAllowed(let value, let type): "The type “\(type)” does not allow \(value)."
        case .wrongRange(let low, let high):
            "The bounds of the range, \(low) and \(high), have no order between them."
        case .noClock: "now() and today() need a time, and the evaluation was given none."
        case .notGiven(let name): "No value was given for “\(name)”."
        case .other(_, _, let english): english
        default: ""
        }
    }
}

extension Problem.Expectation {
    /// The sentence that something else was expected.
    fileprivate func english(_ found: String) -> String {
        switch self {
        case .endOf("string"): return "The string is not ended; the closing \" is missing."
        case .endOf("comment"): return "The comment is not ended; */ is missing."
        case .endOf(let literal): return "The \(literal) is not ended."
        case .validEscape:
            return "“\(found)” needs a code: four hexadecimal digits after \\u, six after \\U."
        case .validNumber: return "“\(found)” is not a number."
        case .validTemporal:
            return "“\(found)” is no date, time or duration; "
                + "write @\"2026-01-31\", @\"10:30:00\" or @\"P1M\"."
        case .end, .operator:
            return found.isEmpty
                ? "The expression is not complete."
                : "An operator is missing before “\(found)”, or it does not belong here."
        default: break
        }
        return found.isEmpty
            ? "\(english.capital) is missing at the end."
            : "\(english.capital) was expected here, not “\(found)”."
    }

    private var english: String {
        switch self {
        case .expression: "a value or an expression"
        case .name: "a name"
        case .type: "a type"
        case .unaryTest: "a test"
        case .tokens(let tokens):
            tokens.map { "“\($0)”" }.joined(separator: " or ")
        default: ""
        }
    }
}

extension [String] {
    /// The end of a sentence that offers other names.
    fileprivate var english: String {
        if isEmpty { return "." }
        return "; did you mean \(map { "“\($0)”" }.joined(separator: " or "))?"
    }
}

extension String {
    /// A type's name with its article.
    fileprivate var article: String {
        switch self {
        case "null", "Null": return "null"
        case "Any", "": return "a value of another type"
        case "date and time", "time", "date", "list", "context", "range", "function", "number",
            "string", "boolean", "days and time duration", "years and months duration":
            return "a \(self)"
        default:
            return contains(" ") || contains(",") ? "“\(self)”" : "a \(self)"
        }
    }

    /// The text with its first letter as a capital.
    fileprivate var capital: String { prefix(1).uppercased() + dropFirst() }
}

extension Confusables.Kind {
    /// The sentence that something else is to be written.
    fileprivate func english(_ written: String, _ instead: String) -> String {
        switch self {
        case .number:
            "Numbers have neither units nor separators in FEEL; write \(instead) for “\(written)”."
        case .wide:
            "“\(written)” is a full-width character, to FEEL a letter of a name; write “\(instead)”."
        case .quote:
            "The character \(written) does not quote a text; write \(instead) on both sides."
        case .key:
            "A name with brackets in it goes in quotes; write \(instead) for “\(written)”."
        case .word: "FEEL does not know “\(written)”; write “\(instead)”."
        }
    }
}
