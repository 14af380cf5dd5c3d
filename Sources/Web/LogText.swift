/// Texts of strangers on their way into the log.
enum LogText {
    /// The text on one line, without signs that steer a terminal or turn the direction of reading,
    /// at most so many characters.
    static func clean(_ text: String, limit: Int = 500) -> String {
        var result = ""
        for scalar in text.unicodeScalars.prefix(limit) {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse:
                result += "\\u{" + String(scalar.value, radix: 16) + "}"
            default:
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
