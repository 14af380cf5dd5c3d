/// The line of a source that a range begins in, with carets under the range.
///
/// A long line is cut on both sides of the range. A character that East Asian fonts draw over two
/// columns has two carets.
public struct Excerpt: Sendable, Hashable {
    /// The line, counted from 1.
    public let line: Int
    /// The column of the range's start in code points, counted from 1.
    public let column: Int
    /// The line of the source, and the line of carets below it.
    public let lines: [String]

    /// How many columns of a terminal an excerpt takes at most.
    private static let width = 100

    /// The excerpt of a range, which may reach beyond the source.
    public init(_ range: SourceRange, in source: String) {
        let bytes = Array(source.utf8)
        let start = min(max(0, range.start), bytes.count)
        let end = min(max(start, range.end), bytes.count)
        let newline = UInt8(ascii: "\n")
        let lineStart = bytes[..<start].lastIndex(of: newline).map { $0 + 1 } ?? 0
        let lineEnd = bytes[start...].firstIndex(of: newline) ?? bytes.count
        let before = String(decoding: bytes[lineStart..<start], as: UTF8.self)
        let marked = String(decoding: bytes[start..<min(end, lineEnd)], as: UTF8.self)
        let after = String(decoding: bytes[min(end, lineEnd)..<lineEnd], as: UTF8.self)
        line = bytes[..<start].count { $0 == newline } + 1
        column = before.unicodeScalars.count + 1
        let shownBefore = Self.tail(Self.printable(before), width: Self.width / 2)
        let shownMark = Self.head(Self.printable(marked), width: Self.width / 2)
        let shownAfter = Self.head(Self.printable(after), width: Self.width / 4)
        lines = [
            "  " + shownBefore + shownMark + shownAfter,
            "  " + String(repeating: " ", count: Self.columns(of: shownBefore))
                + String(repeating: "^", count: max(1, Self.columns(of: shownMark))),
        ]
    }

    /// A text without what would move a terminal's cursor: control characters become a sign.
    public static func printable(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control where scalar == "\t": result += " "
            case .control, .format, .lineSeparator, .paragraphSeparator: result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static func columns(of text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + columns(of: $1) }
    }

    /// How many columns a terminal gives a code point.
    private static func columns(of scalar: Unicode.Scalar) -> Int {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return 0
        default: break
        }
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
            0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF,
            0x20000...0x3FFFD:
            return 2
        default: return 1
        }
    }

    private static func head(_ text: String, width: Int) -> String {
        guard columns(of: text) > width else { return text }
        var kept = String.UnicodeScalarView()
        var used = 1
        for scalar in text.unicodeScalars {
            used += columns(of: scalar)
            if used > width { break }
            kept.append(scalar)
        }
        return String(kept) + "…"
    }

    private static func tail(_ text: String, width: Int) -> String {
        guard columns(of: text) > width else { return text }
        var kept: [Unicode.Scalar] = []
        var used = 1
        for scalar in text.unicodeScalars.reversed() {
            used += columns(of: scalar)
            if used > width { break }
            kept.append(scalar)
        }
        return "…" + String(String.UnicodeScalarView(kept.reversed()))
    }
}
