import CivilTime
import PolicyText
import Storage

extension EditionComparison {
    /// What differs in a field of a record.
    package struct Difference: Hashable, Sendable {
        /// The field, such as `title`, `due` or `lead`.
        package let field: String
        /// What stood there.
        package let before: String?
        /// What stands there now.
        package let after: String?
    }
}

/// What differs in a field of a record.
typealias Difference = EditionComparison.Difference

extension Difference {
    /// What differs between two descriptions of one record, in the order of the later one.
    static func between(_ before: [Fact], _ after: [Fact]) -> [Difference] {
        let earlier = Dictionary(
            before.map { ($0.field, $0.value) },
            uniquingKeysWith: { one, _ in one }
        )
        return after.compactMap { fact in
            let value = earlier[fact.field] ?? nil
            return value == fact.value
                ? nil : Difference(field: fact.field, before: value, after: fact.value)
        }
    }
}

/// A field of a record with its value as people read it.
struct Fact: Hashable, Sendable {
    let field: String
    let value: String?

    init(_ field: String, _ value: String?) {
        self.field = field
        self.value = value
    }
}

extension TaskWithDuties {
    /// What the document, or an officer, says.
    var facts: [Fact] {
        [
            Fact("title", task.title),
            Fact("path", task.path.isEmpty ? nil : task.path),
            Fact("due", task.due?.description),
            Fact("lead", names(.lead)),
            Fact("support", names(.support)),
        ]
    }

    private func names(_ role: Duty.Role) -> String? {
        let names = units(role).map(\.unitName)
        return names.isEmpty ? nil : names.joined(separator: "、")
    }
}

extension Target {
    /// What the document, or an officer, says.
    var facts: [Fact] {
        [
            Fact("subject", content.subject),
            Fact("metric", content.metric),
            Fact("path", path.isEmpty ? nil : path),
            Fact("comparator", content.comparator.rawValue),
            Fact("value", content.value.description),
            Fact("upper", content.upper?.description),
            Fact("unit", content.unit),
            Fact("period", content.period?.description),
            Fact("kind", content.kind.rawValue),
        ]
    }
}

extension ClauseRecord {
    /// What the document, or an officer, says.
    var facts: [Fact] {
        [
            Fact("name", content.name),
            Fact("path", path.isEmpty ? nil : path),
            Fact("who", content.who),
            Fact("condition", content.condition),
            Fact("benefit", content.benefit.rawValue),
            Fact("amount", content.amount?.description),
            Fact("rate", content.rate.map(Fact.text)),
            Fact("base", content.base),
            Fact("cap", content.cap?.description),
            Fact("floor", content.floor?.description),
            Fact("range", content.range.map(Fact.text)),
            Fact("once", content.once.map { $0 ? "true" : "false" }),
            Fact("payer", content.payer),
            Fact("stacking", content.stacking),
        ]
    }
}

extension CheckIn.Report {
    /// What the unit says.
    var facts: [Fact] {
        [
            Fact("progress", String(progress)),
            Fact("done", done),
            Fact("problems", problems),
            Fact("figures", figures),
        ]
    }
}

extension Milestone {
    /// What is to be reached, by when, and whether it was.
    var facts: [Fact] {
        [
            Fact("title", title),
            Fact("due", due.description),
            Fact("done-on", doneOn?.description),
        ]
    }
}

extension Fact {
    fileprivate static func text(_ quantity: Clause.Quantity) -> String {
        quantity.high.map { "\(quantity.low)–\($0)" } ?? quantity.low.description
    }
}
