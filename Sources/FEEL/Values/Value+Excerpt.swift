extension Value {
    /// How many code points of a value's text sentences show.
    private static let excerptLength = 60

    /// The value as FEEL text for a sentence, cut where it is long; of a large list or context no
    /// more than how many elements it has.
    package var excerpt: String {
        if case .string(let text) = self {
            let start = text.unicodeScalars.prefix(Self.excerptLength)
            let isCut = start.endIndex < text.endIndex
            return Self.quoted(String(start) + (isCut ? "…" : ""))
        }
        let text = boundedText.unicodeScalars
        guard text.count > Self.excerptLength else { return String(text) }
        return String(text.prefix(Self.excerptLength)) + "…"
    }

    /// The value as FEEL text, or how many elements it has where that text would be long.
    var boundedText: String {
        switch self {
        case .list, .context, .range, .string, .function: break
        default: return text
        }
        var limits = Limits()
        limits.size = 10_000
        let text: String? = try? text(in: Run(limits: limits))
        if let text { return text }
        switch self {
        case .list(let elements): return "[… \(elements.count)]"
        case .context(let context): return "{… \(context.count)}"
        default: return "…"
        }
    }
}
