import DMN
import FEEL
import Testing

/// A small model of the standard's, and what its decisions and services come to.
struct StandardModel: Sendable, CustomTestStringConvertible {
    /// What the model is about.
    let name: String
    /// The elements within `definitions`.
    let body: String
    /// The bodies of the models it may import, by their namespaces.
    var library: [String: String] = [:]
    /// A case a line: a decision's name, or a service's behind `service`; the inputs, a context of
    /// FEEL; behind `⇒` the value's text, or `null` with the reason's code.
    let cases: String

    var testDescription: String { name }
}

extension StandardModel {
    /// The lines that differ, each with what came instead.
    func failures() throws -> [String] {
        let compiled = CompiledModel(
            try Model(xml: Array(Self.definitions("urn:case", body).utf8)),
            importing: try library.map { try Model(xml: Array(Self.definitions($0, $1).utf8)) }
        )
        return try cases.split(separator: "\n").compactMap { line -> String? in
            let halves = String(line).components(around: " ⇒ ")
            guard let call = halves.first?.components(around: " {"), halves.count == 2 else {
                return nil
            }
            let inputs = try Expression("{" + (call.count > 1 ? call[1] : "}")).evaluate([])
            guard case .context(let context) = inputs else { return "unreadable: \(line)" }
            let target = call[0].components(around: "service ")
            let result =
                target.count > 1
                ? try compiled.evaluate(service: target[1], inputs: ModelInputs(context))
                : try compiled.evaluate(decision: call[0], inputs: ModelInputs(context))
            let found = result.value.described
            return found == halves[1] ? nil : "\(line)\n    found \(found)"
        }
    }

    private static func definitions(_ namespace: String, _ body: String) -> String {
        """
        <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="\(namespace)"
            namespace="\(namespace)" id="_definitions">\(body)</definitions>
        """
    }
}

// Elements of a model, as XML.
extension StandardModel {
    static func input(_ name: String, _ type: String = "Any") -> String {
        "<inputData name=\"\(name)\" id=\"i_\(name)\">\(variable(name, type))</inputData>"
    }

    /// A decision; what it needs is named by identifiers: `i_` before an input's name, `d_` before
    /// a decision's, `k_` before a knowledge model's, `s_` before a service's.
    static func decision(
        _ name: String,
        as type: String = "Any",
        needs: [String] = [],
        _ logic: String
    ) -> String {
        """
        <decision name="\(name)" id="d_\(name)">\(variable(name, type))\
        \(needs.map(requirement).joined())\(logic)</decision>
        """
    }

    /// A business knowledge model; parameters as `name` or `name: type`.
    static func knowledge(
        _ name: String,
        as type: String = "Any",
        _ parameters: [String],
        needs: [String] = [],
        _ logic: String
    ) -> String {
        """
        <businessKnowledgeModel name="\(name)" id="k_\(name)">\(variable(name, type))\
        <encapsulatedLogic>\(formal(parameters))\(logic)</encapsulatedLogic>\
        \(needs.map(requirement).joined())</businessKnowledgeModel>
        """
    }

    static func service(
        _ name: String,
        as type: String = "Any",
        outputs: [String],
        encapsulates: [String] = [],
        decisions: [String] = [],
        inputs: [String] = []
    ) -> String {
        func references(_ element: String, _ ids: [String]) -> String {
            ids.map { "<\(element) href=\"#\($0)\"/>" }.joined()
        }
        return """
            <decisionService name="\(name)" id="s_\(name)">\(variable(name, type))\
            \(references("outputDecision", outputs))\
            \(references("encapsulatedDecision", encapsulates))\
            \(references("inputDecision", decisions))\(references("inputData", inputs))\
            </decisionService>
            """
    }

    /// A type; `inner` holds what restricts or builds it.
    static func item(_ name: String, list: Bool = false, _ inner: String) -> String {
        "<itemDefinition name=\"\(name)\" isCollection=\"\(list)\">\(inner)</itemDefinition>"
    }

    static func component(_ name: String, _ type: String, list: Bool = false) -> String {
        """
        <itemComponent name="\(name)" isCollection="\(list)"><typeRef>\(type)</typeRef>\
        </itemComponent>
        """
    }

    static func base(_ type: String) -> String { "<typeRef>\(type)</typeRef>" }

    static func allowed(_ tests: String, as element: String = "allowedValues") -> String {
        "<\(element)>\(text(tests))</\(element)>"
    }

    // Boxed expressions.

    static func feel(_ source: String, _ type: String? = nil) -> String {
        "<literalExpression\(attribute(type))>\(text(source))</literalExpression>"
    }

    /// A context; an entry without a name is the result.
    static func context(_ entries: [(String, String)], types: [String: String] = [:]) -> String {
        let entries = entries.map { name, logic in
            let head = name.isEmpty ? "" : variable(name, types[name] ?? "Any")
            return "<contextEntry>\(head)\(logic)</contextEntry>"
        }
        return "<context>\(entries.joined())</context>"
    }

    static func list(_ elements: [String], _ type: String? = nil) -> String {
        "<list\(attribute(type))>\(elements.joined())</list>"
    }

    static func relation(_ columns: [String], _ rows: [[String]]) -> String {
        let head = columns.map { "<column name=\"\($0)\"/>" }.joined()
        let body = rows.map { "<row>\($0.map { feel($0) }.joined())</row>" }.joined()
        return "<relation>\(head)\(body)</relation>"
    }

    static func function(
        _ parameters: [String],
        kind: String = "FEEL",
        _ logic: String
    ) -> String {
        """
        <functionDefinition kind="\(kind)">\(formal(parameters))\(logic)\
        </functionDefinition>
        """
    }

    static func invocation(_ function: String, _ bindings: [(String, String)]) -> String {
        let bindings = bindings.map { name, logic in
            "<binding><parameter name=\"\(name)\"/>\(logic)</binding>"
        }
        return "<invocation>\(feel(function))\(bindings.joined())</invocation>"
    }

    static func conditional(_ condition: String, _ then: String, _ otherwise: String) -> String {
        """
        <conditional><if>\(condition)</if><then>\(then)</then><else>\(otherwise)</else>\
        </conditional>
        """
    }

    static func filter(_ list: String, _ match: String) -> String {
        "<filter><in>\(list)</in><match>\(match)</match></filter>"
    }

    static func loop(_ variable: String, in list: String, return body: String) -> String {
        """
        <for iteratorVariable="\(variable)"><in>\(list)</in><return>\(body)</return></for>
        """
    }

    static func quantified(
        _ quantifier: String,
        _ variable: String,
        in list: String,
        satisfies body: String
    ) -> String {
        """
        <\(quantifier) iteratorVariable="\(variable)"><in>\(list)</in>\
        <satisfies>\(body)</satisfies></\(quantifier)>
        """
    }

    /// A column of outputs of a table.
    struct Output {
        var name = ""
        var type: String?
        var values: String?
        var otherwise: String?
    }

    /// A decision table; a rule's cells are those of the inputs and then those of the outputs.
    static func table(
        _ policy: String,
        inputs: [String],
        values: [String?] = [],
        outputs: [Output] = [Output()],
        _ rules: [[String]]
    ) -> String {
        let columns = inputs.enumerated().map { place, source in
            let values = place < values.count ? values[place] : nil
            return """
                <input><inputExpression>\(text(source))</inputExpression>\
                \(values.map { allowed($0, as: "inputValues") } ?? "")</input>
                """
        }
        let results = outputs.map { output in
            """
            <output\(output.name.isEmpty ? "" : " name=\"\(output.name)\"")\
            \(attribute(output.type))>\
            \(output.values.map { allowed($0, as: "outputValues") } ?? "")\
            \(output.otherwise.map { allowed($0, as: "defaultOutputEntry") } ?? "")</output>
            """
        }
        let rows = rules.map { cells in
            let tests = cells.prefix(inputs.count).map { "<inputEntry>\(text($0))</inputEntry>" }
            let entries = cells.dropFirst(inputs.count).map {
                "<outputEntry>\(text($0))</outputEntry>"
            }
            return "<rule>\((tests + entries).joined())</rule>"
        }
        return """
            <decisionTable \(policy)>\((columns + results + rows).joined())</decisionTable>
            """
    }

    // Parts.

    private static func variable(_ name: String, _ type: String) -> String {
        "<variable name=\"\(name)\" typeRef=\"\(type)\"/>"
    }

    private static func attribute(_ type: String?) -> String {
        type.map { " typeRef=\"\(escaped($0))\"" } ?? ""
    }

    private static func formal(_ parameters: [String]) -> String {
        parameters.map { parameter in
            let parts = parameter.components(around: ": ")
            let type = parts.count > 1 ? parts[1] : "Any"
            return "<formalParameter name=\"\(parts[0])\" typeRef=\"\(type)\"/>"
        }.joined()
    }

    private static func requirement(_ id: String) -> String {
        switch id.first {
        case "i":
            "<informationRequirement><requiredInput href=\"#\(id)\"/></informationRequirement>"
        case "d":
            "<informationRequirement><requiredDecision href=\"#\(id)\"/></informationRequirement>"
        default:
            "<knowledgeRequirement><requiredKnowledge href=\"#\(id)\"/></knowledgeRequirement>"
        }
    }

    private static func text(_ source: String) -> String { "<text>\(escaped(source))</text>" }

    private static func escaped(_ source: String) -> String {
        source.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    }
}

extension String {
    /// What stands before and behind the first place of a separator; itself alone without one.
    fileprivate func components(around separator: String) -> [String] {
        guard let place = firstRange(of: separator) else { return [self] }
        return [String(self[..<place.lowerBound]), String(self[place.upperBound...])]
    }
}

extension Value {
    /// The value's text; of a null its reason's code behind it.
    fileprivate var described: String {
        guard case .null(let reason) = self else { return text }
        return reason.map { "null \($0.problem.code)" } ?? "null"
    }
}
