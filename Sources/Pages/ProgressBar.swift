/// How far something has come, small enough for a table's cell.
package struct ProgressBar: Hashable, Sendable {
    /// Percent done, 0 to 100.
    package let percent: Int
    /// Percent of the time gone, marked on the bar; nil for no mark.
    package let elapsed: Int?

    /// Creates a bar; what lies outside 0 to 100 is shown at the end.
    package init(percent: Int, elapsed: Int? = nil) {
        self.percent = min(max(percent, 0), 100)
        self.elapsed = elapsed.map { min(max($0, 0), 100) }
    }

    /// The bar with its number.
    package func html(_ voice: Voice) -> HTML {
        """
        <span class="progress"><svg viewBox="0 0 100 12" width="100" height="12" \
        aria-hidden="true"><rect y="2" width="100" height="8" class="rail" fill="#e8e0d4"/>\
        <rect y="2" width="\(percent)" height="8" class="bar" fill="#9c2f1f"/>\
        \(elapsed.map { "<path d=\"M\($0) 0V12\" class=\"mark\" stroke=\"#000\"/>" } ?? .empty)\
        </svg> <span class="number">\(voice("pages.percent", ["value": "\(percent)"]))</span></span>
        """
    }
}

/// A single figure against its whole, drawn as an arc.
package struct Gauge: Hashable, Sendable {
    /// The id on the page.
    package let id: String
    /// What it shows.
    package let caption: String
    /// What was reached.
    package let value: DecimalText?
    /// What was to be reached.
    package let full: DecimalText
    /// The unit of both.
    package let unit: String

    /// Creates a gauge.
    package init(
        id: String,
        caption: String,
        value: DecimalText?,
        full: DecimalText,
        unit: String
    ) {
        self.id = id
        self.caption = caption
        self.value = value
        self.full = full
        self.unit = unit
    }

    /// The gauge; its numbers stand in it as text.
    package func html(_ voice: Voice) -> HTML {
        let text = value.map { $0.grouped + unit } ?? voice("pages.chart.none")
        let whole = "\(voice("pages.chart.target")) \(full.grouped)\(unit)"
        return """
            <figure class="gauge" id="\(id)">
            <svg viewBox="0 0 200 116" role="img" aria-labelledby="\(id)-title \(id)-desc">
            <title id="\(id)-title">\(caption)</title>
            <desc id="\(id)-desc">\(text), \(whole)</desc>
            <path d="M20 104A80 80 0 0 1 180 104" class="rail" fill="none" stroke="#e8e0d4" \
            stroke-width="16" pathLength="100"/>
            <path d="M20 104A80 80 0 0 1 180 104" class="arc" fill="none" stroke="#9c2f1f" \
            stroke-width="16" pathLength="100" stroke-dasharray="\(Pixel.text(share)) 200"/>
            <text x="100" y="88" text-anchor="middle" font-size="\(Pixel.text(size(of: text)))" \
            class="number">\(text)</text>
            <text x="100" y="108" text-anchor="middle" font-size="12" class="number">\(whole)</text>
            </svg>
            <figcaption>\(caption)</figcaption>
            </figure>

            """
    }

    /// The size of letters that lets a text fit between the ends of the arc.
    private func size(of text: String) -> Double {
        min(22, 14 * 116 / max(1, Pixel.width(of: text)))
    }

    /// Percent of the arc.
    private var share: Double {
        guard let value, full.approximate > 0 else { return 0 }
        return min(max(value.approximate / full.approximate * 100, 0), 100)
    }
}
