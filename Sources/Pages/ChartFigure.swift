/// What all charts share: the drawing with its name and description, the caption, and the data.
struct ChartFigure {
    /// The id of the figure, the only one of its kind on the page.
    let id: String
    /// What the chart shows.
    let caption: String
    /// What one would say of it to somebody who cannot see it.
    let summary: String
    /// The size of the drawing in its own units, which are pixels where there is room.
    let size: (width: Double, height: Double)
    /// The shapes.
    let drawing: HTML
    /// What the shapes mean; empty for no legend.
    let legend: HTML
    /// The data.
    let table: Table
    /// Whether the data is seen at once.
    let showsData: Bool

    func html(_ voice: Voice) -> HTML {
        """
        <figure class="chart" id="\(id)">
        <figcaption>\(caption)</figcaption>
        \(legend)<div class="drawing" tabindex="0" role="group" aria-label="\(caption)">
        <svg viewBox="0 0 \(Pixel.text(size.width)) \(Pixel.text(size.height))" role="img" \
        aria-labelledby="\(id)-title \(id)-desc" font-size="14">
        <title id="\(id)-title">\(caption)</title>
        <desc id="\(id)-desc">\(summary)</desc>
        \(drawing)</svg>
        </div>
        <details\(showsData ? " open" : "")><summary>\(voice("pages.chart.data"))</summary>
        \(table.html(voice))</details>
        </figure>

        """
    }
}

/// Lengths of drawings.
enum Pixel {
    /// A length with at most one decimal.
    static func text(_ length: Double) -> String {
        let tenths = Int((length * 10).rounded())
        return tenths.isMultiple(of: 10)
            ? "\(tenths / 10)" : "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
    }

    /// About how wide a text of 14 pixels is: Chinese signs are square, others about half of it.
    static func width(of text: String) -> Double {
        text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 7.8 : 14) }
    }

    /// A text that fits a width, with an ellipsis where it was cut.
    static func fitting(_ text: String, _ width: Double) -> String {
        guard Pixel.width(of: text) > width else { return text }
        var kept = ""
        for character in text {
            guard Pixel.width(of: kept + String(character)) + 14 <= width else { break }
            kept.append(character)
        }
        return kept + "…"
    }
}

/// How the parts of a chart are told apart without their colour: a pattern each.
enum ChartTone {
    /// The tones by name, in order: those of the lights, then others.
    static let names = ["blue", "green", "yellow", "red", "brown", "grey"]

    /// The colours of the tones where there is no style sheet.
    private static let colours = [
        "#1f5f9c", "#2f6f3e", "#b8860b", "#9c2f1f", "#6b4a2f", "#5c5c5c",
    ]

    /// The patterns that a drawing's shapes are filled with.
    static func patterns(_ tones: [String], id: String) -> HTML {
        "<defs>\n\(HTML.joined(tones.map { pattern($0, id: id) }))</defs>\n"
    }

    /// The fill of a shape.
    static func fill(_ tone: String, id: String) -> HTML { "url(#\(id)-\(tone))" }

    static func colour(_ tone: String) -> String {
        names.firstIndex(of: tone).map { colours[$0] } ?? colours[0]
    }

    private static func pattern(_ tone: String, id: String) -> HTML {
        let strokes: HTML =
            switch tone {
            case "blue": "<circle cx=\"4\" cy=\"4\" r=\"1.4\" class=\"dots\" fill=\"#fff\"/>"
            case "yellow": "<path d=\"M0 8L8 0\" class=\"lines\" stroke=\"#fff\"/>"
            case "red": "<path d=\"M0 8L8 0M0 0L8 8\" class=\"lines\" stroke=\"#fff\"/>"
            case "brown": "<path d=\"M0 4H8\" class=\"lines\" stroke=\"#fff\"/>"
            case "grey": "<path d=\"M4 0V8\" class=\"lines\" stroke=\"#fff\"/>"
            default: .empty
            }
        return """
            <pattern id="\(id)-\(tone)" width="8" height="8" patternUnits="userSpaceOnUse">\
            <rect width="8" height="8" class="tone-\(tone)" fill="\(colour(tone))"/>\(strokes)\
            </pattern>

            """
    }
}
