extension Diagnostic {
    /// The diagnostic for people: its sentence, the line and column, and the source with the place
    /// marked below it.
    ///
    ///     第 1 行第 1 列：没有名为「营收」的名称；您是不是要写「营业收入」？
    ///       营收 / 12
    ///       ^^^^
    ///
    /// - Parameters:
    ///   - language: Of the sentence.
    ///   - source: The source that the diagnostic was found in.
    /// - Returns: Three lines, without a line break at the end.
    public func report(in language: Language, source: String) -> String {
        problem.text(in: language).placed(at: range, of: source, in: language)
    }
}

extension Reason {
    /// The reason as sentences: the problem, then what it follows from, a line each.
    ///
    /// A chain of causes is followed to its first, eight lines at most.
    public func text(in language: Language) -> String {
        chain.map { reason in
            let sentence = reason.problem.text(in: language)
            guard let origin = reason.origin else { return sentence }
            return language == .chinese ? "「\(origin)」：\(sentence)" : "\(origin): \(sentence)"
        }.joined(separator: "\n")
    }

    /// The reason for people: as ``text(in:)``, each sentence with its line and column and the
    /// place marked in the source.
    ///
    /// - Parameters:
    ///   - language: Of the sentences.
    ///   - source: The source of the expression that came to null. A reason that arose elsewhere
    ///     stands without a place.
    /// - Returns: Three lines for each reason with a place, one for the others.
    public func report(in language: Language, source: String) -> String {
        chain.map { reason in
            guard let range = reason.range, range.end <= source.utf8.count else {
                return reason.text(in: language)
            }
            return reason.problem.text(in: language).placed(at: range, of: source, in: language)
        }.joined(separator: "\n")
    }

    /// The reason and its causes, without repetitions.
    private var chain: [Reason] {
        var chain: [Reason] = []
        var next: Reason? = self
        while let reason = next, chain.count < 8 {
            if chain.last.map({ $0.problem != reason.problem || $0.origin != reason.origin })
                ?? true
            {
                chain.append(reason)
            }
            next = reason.cause
        }
        return chain
    }
}

extension SourceRange {
    /// The line and column at which the part begins, counted from 1; a column is a code point.
    public func place(in source: String) -> (line: Int, column: Int) {
        let bytes = Array(source.utf8.prefix(start))
        let line = bytes.count { $0 == 0x0A } + 1
        let lineStart = bytes.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let column = bytes[lineStart...].count { $0 & 0xC0 != 0x80 } + 1
        return (line, column)
    }
}

extension String {
    /// A sentence with the place it speaks of, and the line of the source with a mark below it.
    fileprivate func placed(
        at range: SourceRange,
        of source: String,
        in language: Language
    ) -> String {
        let (line, column) = range.place(in: source)
        let place =
            language == .chinese ? "第 \(line) 行第 \(column) 列：" : "Line \(line), column \(column): "
        return "\(place)\(self)\n\(source.excerpt(of: range))"
    }

    /// The line in which a part begins, and carets below the part.
    ///
    /// A character that East Asian fonts draw over two columns has two carets.
    private func excerpt(of range: SourceRange) -> String {
        let bytes = Array(utf8)
        let start = min(range.start, bytes.count)
        let lineStart = bytes[..<start].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let lineEnd = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
        let markEnd = max(start, min(range.end, lineEnd))
        let before = String(decoding: bytes[lineStart..<start], as: UTF8.self)
        let marked = String(decoding: bytes[start..<markEnd], as: UTF8.self)
        let line = String(decoding: bytes[lineStart..<lineEnd], as: UTF8.self)
        let indent = before.unicodeScalars.map {
            $0 == "\t" ? "\t" : String(repeating: " ", count: $0.columns)
        }
        let columns = marked.unicodeScalars.reduce(0) { $0 + $1.columns }
        let carets = String(repeating: "^", count: max(1, columns))
        return "  \(line)\n  \(indent.joined())\(carets)"
    }
}

extension Unicode.Scalar {
    /// How many columns of a terminal the scalar takes.
    fileprivate var columns: Int {
        switch value {
        case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: 0
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
            0xFE30...0xFE4F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
            0x1F900...0x1F9FF, 0x20000...0x3FFFD:
            2
        default: 1
        }
    }
}
