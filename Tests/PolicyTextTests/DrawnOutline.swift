import PolicyText

extension PolicyDocument {
    /// The outline as a drawn tree: two spaces a level, number, heading.
    var drawnOutline: String {
        outline.map { item in
            String(repeating: "  ", count: item.level) + item.number + " " + item.heading
        }
        .joined(separator: "\n")
    }

    /// The assignments a line each: path, form, leads, supporting units behind a plus.
    var drawnAssignments: String {
        assignments.map { assignment in
            let path = assignment.item.map { outline[$0].path } ?? "-"
            var line = "\(path) \(assignment.form.rawValue):"
            for unit in assignment.lead { line += " " + unit.name }
            if !assignment.support.isEmpty {
                line += " +"
                for unit in assignment.support { line += " " + unit.name }
            }
            return line
        }
        .joined(separator: "\n")
    }
}
