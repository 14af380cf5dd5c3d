/// Horizontal bars of parts that make a whole: lights by group of tasks.
package struct StackedBarChart: Hashable, Sendable {
    /// A kind of part.
    package struct Part: Hashable, Sendable {
        let name: String
        let letter: String
        let tone: String

        /// The tasks of a light.
        package static func light(_ colour: LightBadge.Colour, _ voice: Voice) -> Part {
            Part(
                name: voice("pages.light.\(colour.rawValue)"),
                letter: voice("pages.light.\(colour.rawValue).letter"),
                tone: colour.rawValue
            )
        }

        /// Another kind; its place among the parts gives it colour and pattern.
        package static func other(_ name: String, letter: String, place: Int) -> Part {
            Part(
                name: name,
                letter: letter,
                tone: ChartTone.names[(place + 4) % ChartTone.names.count]
            )
        }
    }

    /// A bar.
    package struct Group: Hashable, Sendable {
        let label: String
        let counts: [Int]
        let address: Address?

        /// Creates a bar with the count of each part, in the order of the parts.
        package init(_ label: String, _ counts: [Int], address: Address? = nil) {
            self.label = label
            self.counts = counts
            self.address = address
        }

        var total: Int { counts.reduce(0, +) }
    }

    /// The id on the page.
    package let id: String
    /// What it shows.
    package let caption: String
    /// What the labels name, the heading of their column.
    package let heading: String
    /// The kinds of parts.
    package let parts: [Part]
    /// The bars.
    package let groups: [Group]
    /// Whether the data table is open.
    package let showsData: Bool

    /// Creates a chart.
    package init(
        id: String,
        caption: String,
        heading: String,
        parts: [Part],
        groups: [Group],
        showsData: Bool = false
    ) {
        self.id = id
        self.caption = caption
        self.heading = heading
        self.parts = parts
        self.groups = groups
        self.showsData = showsData
    }

    /// The chart with its legend and data.
    package func html(_ voice: Voice) -> HTML {
        ChartFigure(
            id: id,
            caption: caption,
            summary: voice(
                "pages.chart.stacked",
                ["caption": caption, "count": "\(groups.count)"]
            ),
            size: (720, Double(groups.count) * 34 + 8),
            drawing: ChartTone.patterns(parts.map(\.tone), id: id) + drawing,
            legend: legend,
            table: table(voice),
            showsData: showsData
        ).html(voice)
    }

    private var drawing: HTML {
        let labels = min(240, (groups.map { Pixel.width(of: $0.label) }.max() ?? 0) + 8)
        let room = 720 - labels - 60
        let most = Double(max(1, groups.map(\.total).max() ?? 1))
        return HTML.joined(
            groups.enumerated().map { index, group in
                let top = Double(index) * 34 + 4
                return """
                    <g><text x="\(Pixel.text(labels))" y="\(Pixel.text(top + 19))" \
                    text-anchor="end">\(Pixel.fitting(group.label, labels))</text>
                    \(segments(group, x: labels + 8, y: top, scale: room / most))\
                    <text x="\(Pixel.text(labels + 16 + Double(group.total) / most * room))" \
                    y="\(Pixel.text(top + 19))" class="number">\(group.total)</text></g>

                    """
            }
        )
    }

    private func segments(_ group: Group, x: Double, y: Double, scale: Double) -> HTML {
        var x = x
        return HTML.joined(
            zip(parts, group.counts).map { part, count in
                let width = Double(count) * scale
                defer { x += width }
                guard count > 0 else { return .empty }
                let text = "\(part.letter)\(count)"
                let plate = Pixel.width(of: text) + 6
                return """
                    <rect x="\(Pixel.text(x))" y="\(Pixel.text(y + 2))" \
                    width="\(Pixel.text(width))" height="24" class="part" stroke="#fff" \
                    fill="\(ChartTone.fill(part.tone, id: id))"><title>\(group.label) \(part.name) \
                    \(count)</title></rect>
                    \(HTML.when(width >= plate + 4, """
                    <rect x="\(Pixel.text(x + (width - plate) / 2))" y="\(Pixel.text(y + 5))" \
                    width="\(Pixel.text(plate))" height="18" rx="2" class="plate" fill="#fff"/>\
                    <text x="\(Pixel.text(x + width / 2))" y="\(Pixel.text(y + 19))" \
                    text-anchor="middle">\(text)</text>

                    """))
                    """
            }
        )
    }

    private var legend: HTML {
        let items = parts.map { part in
            HTML(
                """
                <li><svg width="24" height="16" aria-hidden="true"><rect width="24" height="16" \
                fill="\(ChartTone.fill(part.tone, id: id))"/></svg> \(part.letter) \(part.name)</li>

                """
            )
        }
        return "<ul class=\"legend\">\n\(HTML.joined(items))</ul>\n"
    }

    private func table(_ voice: Voice) -> Table {
        Table(
            caption: caption,
            columns: [.init(heading)] + parts.map { .init($0.name, .end) }
                + [.init(voice("pages.chart.total"), .end)],
            rows: groups.map { group in
                Table.Row(
                    [group.address.map { .link(group.label, $0) } ?? .text(group.label)]
                        + (group.counts + [group.total]).map { .number(DecimalText($0)) }
                )
            },
            hidesCaption: true
        )
    }
}
