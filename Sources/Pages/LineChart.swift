/// Lines over periods: what was reached against what was to be reached.
package struct LineChart: Hashable, Sendable {
    /// A line.
    package struct Series: Hashable, Sendable {
        let name: String
        let values: [DecimalText?]
        let isTarget: Bool

        /// Creates a line with a value a period; nil leaves a gap.
        package init(_ name: String, _ values: [DecimalText?], isTarget: Bool = false) {
            self.name = name
            self.values = values
            self.isTarget = isTarget
        }
    }

    /// The id on the page.
    package let id: String
    /// What it shows.
    package let caption: String
    /// The unit of the values.
    package let unit: String
    /// The periods, in order.
    package let periods: [String]
    /// The lines: one for what was reached, in full with round points; targets broken with square
    /// ones.
    package let series: [Series]
    /// Whether the data table is open.
    package let showsData: Bool

    /// Creates a chart.
    package init(
        id: String,
        caption: String,
        unit: String,
        periods: [String],
        series: [Series],
        showsData: Bool = false
    ) {
        self.id = id
        self.caption = caption
        self.unit = unit
        self.periods = periods
        self.series = series
        self.showsData = showsData
    }

    /// The chart with its legend and data.
    package func html(_ voice: Voice) -> HTML {
        ChartFigure(
            id: id,
            caption: caption,
            summary: summary(voice),
            size: (720, 300),
            drawing: axes(voice.language) + HTML.joined(series.map(line)),
            legend: legend,
            table: table(voice),
            showsData: showsData
        ).html(voice)
    }

    private func summary(_ voice: Voice) -> String {
        guard let first = periods.first, let last = periods.last else {
            return voice("pages.chart.none")
        }
        return voice(
            "pages.chart.line",
            ["caption": caption, "first": first, "last": last, "count": "\(periods.count)"]
        )
    }

    private var scale: ChartScale {
        ChartScale(holding: series.flatMap(\.values).compactMap { $0?.approximate })
    }

    private func x(_ index: Int) -> Double {
        guard periods.count > 1 else { return 390 }
        return 110 + Double(index) / Double(periods.count - 1) * 560
    }

    private func y(_ value: Double) -> Double { 256 - scale.share(value) * 224 }

    private func axes(_ language: Language) -> HTML {
        let lines = scale.ticks.map { tick in
            let y = Pixel.text(y(tick.position))
            return HTML(
                """
                <path d="M84 \(y)H696" class="grid" stroke="#d8cfc0"/>\
                <text x="78" y="\(Pixel.text(self.y(tick.position) + 5))" text-anchor="end" \
                class="number">\(tick.number.short(language))</text>

                """
            )
        }
        let stride = max(1, (periods.count + 9) / 10)
        let names = periods.enumerated().filter { $0.offset.isMultiple(of: stride) }.map {
            HTML(
                """
                <text x="\(Pixel.text(x($0.offset)))" y="280" text-anchor="middle">\
                \(Pixel.fitting($0.element, 90))</text>

                """
            )
        }
        let unitText: HTML = .when(!unit.isEmpty, "<text x=\"84\" y=\"16\">\(unit)</text>\n")
        return unitText + HTML.joined(lines) + HTML.joined(names)
    }

    private func line(_ series: Series) -> HTML {
        var path = ""
        var isDown = false
        var points = HTML.empty
        for (index, value) in series.values.enumerated() where index < periods.count {
            guard let value else {
                isDown = false
                continue
            }
            let (x, y) = (x(index), y(value.approximate))
            path += "\(isDown ? "L" : "M")\(Pixel.text(x)) \(Pixel.text(y))"
            isDown = true
            points = points + point(x, y, series, "\(periods[index]) \(value.grouped)\(unit)")
        }
        return """
            <path d="\(path)" class="\(style(series))" fill="none" stroke-width="2.5"\
            \(dashes(series)) \
            stroke="\(series.isTarget ? "#5c5c5c" : "#9c2f1f")"/>
            \(points)
            """
    }

    private func point(_ x: Double, _ y: Double, _ series: Series, _ text: String) -> HTML {
        let title: HTML = "<title>\(series.name) \(text)</title>"
        guard series.isTarget else {
            return """
                <circle cx="\(Pixel.text(x))" cy="\(Pixel.text(y))" r="5" \
                class="point \(style(series))" fill="#9c2f1f">\(title)</circle>

                """
        }
        return """
            <rect x="\(Pixel.text(x - 4))" y="\(Pixel.text(y - 4))" width="8" height="8" \
            class="point \(style(series))" fill="#fff" stroke="#5c5c5c">\(title)</rect>

            """
    }

    private func dashes(_ series: Series) -> HTML {
        .when(series.isTarget, " stroke-dasharray=\"7 5\"")
    }

    private func style(_ series: Series) -> String { series.isTarget ? "target" : "actual" }

    private var legend: HTML {
        let items = series.map { series in
            let sample: HTML =
                series.isTarget
                ? "<rect x=\"12\" y=\"4\" width=\"8\" height=\"8\" class=\"point target\"/>"
                : "<circle cx=\"16\" cy=\"8\" r=\"5\" class=\"point actual\"/>"
            return HTML(
                """
                <li><svg width="32" height="16" aria-hidden="true"><path d="M0 8H32" \
                class="\(style(series))" stroke-width="2.5"\
                \(dashes(series))/>\(sample)</svg> \
                \(series.name)</li>

                """
            )
        }
        return "<ul class=\"legend\">\n\(HTML.joined(items))</ul>\n"
    }

    private func table(_ voice: Voice) -> Table {
        Table(
            caption: caption,
            columns: [.init(voice("pages.chart.period"))]
                + series.map {
                    .init($0.name + (unit.isEmpty ? "" : " (\(unit))"), .end)
                },
            rows: periods.enumerated().map { index, period in
                Table.Row(
                    [.text(period)]
                        + series.map { series in
                            guard index < series.values.count, let value = series.values[index]
                            else { return .nothing }
                            return .number(value)
                        }
                )
            },
            hidesCaption: true
        )
    }
}
