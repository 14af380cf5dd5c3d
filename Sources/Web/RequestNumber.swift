/// The number of a request: what a visitor reads from an error page and the log keeps.
struct RequestNumber: Hashable, Sendable, CustomStringConvertible {
    /// Twelve signs that cannot be mistaken for another, in groups of four.
    let description: String

    /// Draws a number.
    init(using generator: inout some RandomNumberGenerator) {
        let signs = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
        var bits = generator.next()
        var text = ""
        for index in 0..<12 {
            if index > 0, index.isMultiple(of: 4) { text += "-" }
            text.append(signs[Int(bits & 31)])
            bits >>= 5
        }
        description = text
    }
}
