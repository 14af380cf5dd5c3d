import PolicyText

/// What `longyao read` prints for people: the head, the outline with its units, and counts.
struct ReadingSummary {
    let document: PolicyDocument
    let terminal: Terminal

    /// The lines.
    var text: String {
        (head + [""] + outline + [""] + counts + candidates).joined(separator: "\n") + "\n"
    }

    private var head: [String] {
        let title = document.title?.value ?? terminal("read.no-title")
        let facts: [(String, String?)] = [
            ("read.kind", terminal("read.kind." + document.kind.rawValue)),
            ("read.number", document.documentNumber?.value),
            ("read.issuer", document.issuer?.value),
            ("read.date", document.date?.value.description),
            ("read.period", document.period?.value.description),
        ]
        let line = facts.compactMap { key, value in value.map { terminal(key) + " " + $0 } }
        return [title, line.joined(separator: " · ")]
    }

    private var outline: [String] {
        let units = Dictionary(
            document.assignments.compactMap { one in one.item.map { ($0, one) } },
            uniquingKeysWith: { first, _ in first }
        )
        return document.outline.enumerated().map { index, item in
            let indent = String(repeating: "  ", count: item.level)
            var line = indent + item.number + " " + shortened(item.heading)
            if let assignment = units[index] {
                line += "  [" + names(assignment) + "]"
            }
            return line
        }
    }

    private func names(_ assignment: Assignment) -> String {
        let lead = assignment.lead.map(\.name).joined(separator: terminal("list.comma"))
        let support = assignment.support.map(\.name).joined(separator: terminal("list.comma"))
        var text = terminal("read.lead") + " " + lead
        if !support.isEmpty {
            text += terminal("list.semicolon") + terminal("read.support") + " " + support
        }
        return text
    }

    /// At most 40 characters, so that an article stays on its line.
    private func shortened(_ heading: String) -> String {
        heading.count > 40 ? heading.prefix(39) + "…" : heading
    }

    private var counts: [String] {
        let units = Set(document.assignments.flatMap { $0.lead + $0.support }.map(\.name))
        return [
            terminal(
                "read.counts",
                [
                    "headings": String(document.outline.count),
                    "tasks": String(document.assignments.count),
                    "units": String(units.count),
                    "indicators": String(document.indicators.count),
                    "clauses": String(document.clauses.count),
                ]
            )
        ]
    }

    private var candidates: [String] {
        document.unitCandidates.map { candidate in
            terminal(
                "read.candidate",
                ["names": candidate.names.map(\.name).joined(separator: " / ")]
            )
        }
    }
}
