/// The code points of a pattern that its grammar sees, each with its place in the pattern as given.
struct PatternSource {
    private var scalars: [Unicode.Scalar] = []
    private var offsets: [Int] = []
    private let end: Int
    /// The place of the next code point to read, among those that count.
    private(set) var place = 0

    /// Drops white space outside of classes if the flag `x` asks for it, before anything else is
    /// read: `\p{ L }` and `\ d` are as without it.
    init(_ text: String, _ flags: PatternFlags) {
        let dropsSpace = flags.contains(.ignoresSpace) && !flags.contains(.quoted)
        var depth = 0
        var isEscaped = false
        var offset = 0
        for scalar in text.unicodeScalars {
            defer { offset += 1 }
            if dropsSpace, depth == 0, Self.isSpace(scalar) { continue }
            scalars.append(scalar)
            offsets.append(offset)
            if isEscaped {
                isEscaped = false
            } else if scalar == "\\" {
                isEscaped = true
            } else if scalar == "[" {
                depth += 1
            } else if scalar == "]", depth > 0 {
                depth -= 1
            }
        }
        end = offset
    }

    /// Tab, line feed, carriage return and space, as XML has it.
    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r"
    }

    /// The next code point; nil at the end.
    var next: Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }

    /// The code point after the next.
    var afterNext: Unicode.Scalar? { place + 1 < scalars.count ? scalars[place + 1] : nil }

    /// Where the next code point stands in the pattern as given.
    var offset: Int { offset(at: place) }

    /// Where the code point of a place stands in the pattern as given.
    func offset(at place: Int) -> Int { place < offsets.count ? offsets[place] : end }

    /// Takes the next code point.
    mutating func take() -> Unicode.Scalar? {
        guard let scalar = next else { return nil }
        place += 1
        return scalar
    }

    /// Takes the next code point if it is this one.
    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard next == scalar else { return false }
        place += 1
        return true
    }
}
