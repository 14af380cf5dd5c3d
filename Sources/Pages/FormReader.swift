package import CivilTime

/// Reads a form as sent into values, and gathers all that is wrong with it.
package struct FormReader: Sendable {
    private let form: Form
    /// What was wrong so far, in the order read.
    package private(set) var errors: [FieldError] = []

    /// Reads a form.
    package init(_ form: Form) {
        self.form = form
    }

    /// A text with line breaks as `\n` and without other control characters.
    package mutating func text(_ name: String, required: Bool = false, limit: Int = 200) -> String {
        let text = FormReader.cleaned(form[name])
        if text.isEmpty, required { refuse(name, "pages.error.missing") }
        if text.count > limit { refuse(name, "pages.error.long", ["limit": "\(limit)"]) }
        return text
    }

    /// A decimal number.
    package mutating func number(_ name: String, required: Bool = false) -> DecimalText? {
        value(name, required, "pages.error.number", DecimalText.init)
    }

    /// A whole number within a range.
    package mutating func integer(
        _ name: String,
        in range: ClosedRange<Int>,
        required: Bool = false
    ) -> Int? {
        let number = value(name, required, "pages.error.integer") {
            Int(CharacterWidth.narrow($0))
        }
        guard let number else { return nil }
        guard range.contains(number) else {
            refuse(
                name,
                "pages.error.range",
                ["least": "\(range.lowerBound)", "most": "\(range.upperBound)"]
            )
            return nil
        }
        return number
    }

    /// A day: `2026-03-05`, and as people write it, `2026/3/5`, `2026.3.5`, `2026年3月5日`.
    package mutating func day(_ name: String, required: Bool = false) -> Day? {
        value(name, required, "pages.error.day") { text in
            let parts = FormReader.dateParts(text)
            return parts.count == 3 ? Day(year: parts[0], month: parts[1], day: parts[2]) : nil
        }
    }

    /// A month: `2026-03`, `2026/3`, `2026年3月`.
    package mutating func month(_ name: String, required: Bool = false) -> Month? {
        value(name, required, "pages.error.month") { text in
            let parts = FormReader.dateParts(text)
            return parts.count == 2
                ? Day(year: parts[0], month: parts[1], day: 1)?.month : nil
        }
    }

    /// One of some values.
    package mutating func choice(
        _ name: String,
        of values: some Collection<String>,
        required: Bool = false
    ) -> String? {
        value(name, required, "pages.error.choice") { values.contains($0) ? $0 : nil }
    }

    /// Whether a box was ticked.
    package func flag(_ name: String) -> Bool { form[name] == "yes" }

    /// A file.
    package mutating func file(_ name: String, required: Bool = false) -> Upload? {
        let file = form.file(name)
        if file == nil, required { refuse(name, "pages.error.file") }
        return file
    }

    /// Notes that something is wrong, by a key of the messages.
    package mutating func refuse(
        _ name: String,
        _ key: String,
        _ arguments: [String: String] = [:]
    ) {
        errors.append(FieldError(name, key, arguments))
    }

    /// Ends reading.
    ///
    /// - Throws: ``FormRefusal`` where something was wrong.
    package func finish() throws(FormRefusal) {
        if !errors.isEmpty { throw FormRefusal(fields: errors) }
    }

    private mutating func value<Value>(
        _ name: String,
        _ required: Bool,
        _ key: String,
        _ read: (String) -> Value?
    ) -> Value? {
        let text = form[name]
        guard !text.isEmpty else {
            if required { refuse(name, "pages.error.missing") }
            return nil
        }
        guard let value = read(text) else {
            refuse(name, key)
            return nil
        }
        return value
    }

    private static func dateParts(_ text: String) -> [Int] {
        var text = CharacterWidth.narrow(text)
        if text.hasSuffix("日") || text.hasSuffix("月") { text.removeLast() }
        let parts = text.split(omittingEmptySubsequences: false) { "-/.年月".contains($0) }
        let numbers = parts.compactMap { $0.utf8.count <= 4 ? Int($0) : nil }
        return numbers.count == parts.count ? numbers : []
    }

    private static func cleaned(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var wasReturn = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\r": result.append("\n")
            case "\n": if !wasReturn { result.append(scalar) }
            case "\t": result.append(scalar)
            default: if scalar.properties.generalCategory != .control { result.append(scalar) }
            }
            wasReturn = scalar == "\r"
        }
        return String(result)
    }
}

/// A form with something wrong in its fields (422).
package struct FormRefusal: Refusal, Hashable {
    /// What is wrong.
    package let fields: [FieldError]

    /// Refuses a form.
    package init(fields: [FieldError]) {
        self.fields = fields
    }

    package var status: Int { 422 }
    package var key: String { "pages.error.form" }
    package var arguments: [String: String] { ["count": "\(fields.count)"] }
}
