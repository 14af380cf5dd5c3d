extension Table {
    /// The table, in a box of its own that scrolls, with its pager.
    package func html(_ voice: Voice) -> HTML {
        guard !rows.isEmpty else {
            return """
                <p class="empty">\(empty.isEmpty ? voice("pages.empty") : empty)</p>
                \(pager?.html(voice) ?? .empty)
                """
        }
        return """
            <div class="table" role="group" tabindex="0" aria-label="\(caption)">
            <table>
            <caption\(HTML.when(hidesCaption, " class=\"unseen\""))>\(caption)</caption>
            <thead><tr>
            \(HTML.joined(columns.map { head($0, voice) }))</tr></thead>
            <tbody>
            \(HTML.joined(rows.filter { !$0.isTotal }.map { html($0, voice) }))</tbody>
            \(foot(voice))</table>
            </div>
            \(pager?.html(voice) ?? .empty)
            """
    }

    private func foot(_ voice: Voice) -> HTML {
        let totals = rows.filter(\.isTotal)
        guard !totals.isEmpty else { return .empty }
        return "<tfoot>\n\(HTML.joined(totals.map { html($0, voice) }))</tfoot>\n"
    }

    private func head(_ column: Column, _ voice: Voice) -> HTML {
        let alignment = mark(column)
        guard let sort = column.sort else {
            return "<th scope=\"col\"\(alignment)>\(column.title)</th>\n"
        }
        let order: HTML = column.order.map { " aria-sort=\"\($0.rawValue)\"" } ?? .empty
        let arrow: HTML =
            switch column.order {
            case .ascending: " <span aria-hidden=\"true\">▲</span>"
            case .descending: " <span aria-hidden=\"true\">▼</span>"
            case nil: .empty
            }
        return """
            <th scope="col"\(alignment)\(order)><a href="\(sort)" \
            title="\(voice("pages.sort", ["column": column.title]))">\(column.title)\(arrow)</a></th>

            """
    }

    private func html(_ row: Row, _ voice: Voice) -> HTML {
        let cells = row.cells.enumerated().map { index, cell in
            let alignment = index < columns.count ? mark(columns[index]) : .empty
            let content = html(cell, voice.language)
            return index == 0
                ? HTML("<th scope=\"row\"\(alignment)>\(content)</th>")
                : HTML("<td\(alignment)>\(content)</td>")
        }
        return "<tr\(HTML.when(!row.id.isEmpty, " id=\"\(row.id)\""))>\(HTML.joined(cells))</tr>\n"
    }

    private func html(_ cell: Cell, _ language: Language) -> HTML {
        switch cell {
        case .text(let text): "\(text)"
        case .link(let text, let address): "<a href=\"\(address)\">\(text)</a>"
        case .number(let number, let unit):
            "<span class=\"number\">\(number.grouped)\(HTML.when(!unit.isEmpty, " \(unit)"))</span>"
        case .day(let day): day?.html(language) ?? "—"
        case .html(let html): html
        case .nothing: "—"
        }
    }

    private func mark(_ column: Column) -> HTML {
        var classes = column.alignment == .start ? [] : [column.alignment.rawValue]
        if !column.isPrinted { classes.append("noprint") }
        return .when(!classes.isEmpty, " class=\"\(classes.joined(separator: " "))\"")
    }
}
