/// Horizontal bars, one a row: progress by unit, a figure by county.
package struct BarChart: Hashable, Sendable {
    /// A bar.
    package struct Row: Hashable, Sendable {
        let label: String
        let value: DecimalText?
        let address: Address?

        /// Creates a bar; without a value, there is a row without one.
        package init(_ label: String, _ value: DecimalText?, address: Address? = nil) {
            self.label = label
            self.value = value
            self.address = address
        }
    }

    /// The id on the page.
    package let id: String
    /// What it shows.
    package let caption: String
    /// What the labels name, the heading of their column.
    package let heading: String
    /// The unit, written behind each value.
    package let unit: String
    /// The value of a full bar; nil for the greatest value, rounded up.
    package let full: DecimalText?
    /// The bars.
    package let rows: [Row]
    /// Whether the data table is open.
    package let showsData: Bool

    /// Creates a chart.
    package init(
        id: String,
        caption: String,
        heading: String,
        unit: String,
        full: DecimalText? = nil,
        rows: [Row],
        showsData: Bool = false
    ) {
        self.id = id
        self.caption = caption
        self.heading = heading
        self.unit = unit
        self.full = full
        self.rows = rows
        self.showsData = showsData
    }

    /// The chart with its data.
    package func html(_ voice: Voice) -> HTML {
        ChartFigure(
            id: id,
            caption: caption,
            summary: summary(voice),
            size: (720, Double(rows.count) * 30 + 8),
            drawing: drawing,
            legend: .empty,
            table: table,
            showsData: showsData
        ).html(voice)
    }

    private func summary(_ voice: Voice) -> String {
        let valued = rows.filter { $0.value != nil }
        let top = valued.max { ($0.value?.approximate ?? 0) < ($1.value?.approximate ?? 0) }
        guard let top, let value = top.value else { return voice("pages.chart.none") }
        return voice(
            "pages.chart.rows",
            [
                "caption": caption, "count": "\(rows.count)", "top": top.label,
                "value": value.grouped + unit,
            ]
        )
    }

    private var drawing: HTML {
        let labels = min(240, (rows.map { Pixel.width(of: $0.label) }.max() ?? 0) + 8)
        let values =
            (rows.compactMap(\.value).map { Pixel.width(of: $0.grouped + unit) }.max() ?? 0)
        let room = 720 - labels - values - 24
        let scale = ChartScale(holding: rows.compactMap { $0.value?.approximate })
        let least = full == nil ? scale.least : 0
        let range = (full?.approximate).flatMap { $0 > 0 ? $0 : nil } ?? (scale.most - least)
        let zero = labels + 8 + max(0, -least) / range * room
        return HTML.joined(
            rows.enumerated().map { index, row in
                let top = Double(index) * 30 + 4
                let length = (row.value?.approximate ?? 0) / range * room
                let shown = min(max(length, labels + 8 - zero), labels + 8 + room - zero)
                let text = row.value.map { $0.grouped + unit } ?? "—"
                return """
                    <g><title>\(row.label) \(text)</title>
                    <text x="\(Pixel.text(labels))" y="\(Pixel.text(top + 17))" text-anchor="end">\
                    \(Pixel.fitting(row.label, labels))</text>
                    <rect x="\(Pixel.text(labels + 8))" y="\(Pixel.text(top + 3))" \
                    width="\(Pixel.text(room))" height="18" class="rail" fill="#e8e0d4"/>
                    <rect x="\(Pixel.text(min(zero, zero + shown)))" y="\(Pixel.text(top + 3))" \
                    width="\(Pixel.text(abs(shown)))" height="18" class="bar" fill="#9c2f1f"/>
                    <text x="\(Pixel.text(labels + room + 16))" y="\(Pixel.text(top + 17))" \
                    class="number">\(text)</text></g>

                    """
            }
        )
    }

    private var table: Table {
        Table(
            caption: caption,
            columns: [.init(heading), .init(unit.isEmpty ? caption : unit, .end)],
            rows: rows.map { row in
                Table.Row([
                    row.address.map { .link(row.label, $0) } ?? .text(row.label),
                    row.value.map { .number($0) } ?? .nothing,
                ])
            },
            hidesCaption: true
        )
    }
}
