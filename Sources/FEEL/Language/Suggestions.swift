/// The names that somebody may have meant who wrote one that does not exist.
enum Suggestions {
    /// The nearest names, best first; at most three, and none that has nothing to do with it.
    static func nearest(to name: String, among names: [String]) -> [String] {
        let wanted = letters(name)
        guard !wanted.isEmpty, wanted.count <= 100 else { return [] }
        var rated: [(name: String, distance: Int)] = []
        var seen: Set<String> = []
        for candidate in names.prefix(5_000) where seen.insert(candidate).inserted {
            if let distance = distance(wanted, letters(candidate)) {
                rated.append((candidate, distance))
            }
        }
        let best = rated.enumerated().sorted {
            ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset)
        }
        let isFar = best.first.map { $0.element.distance >= far } ?? false
        return best.prefix(3).filter { isFar || $0.element.distance < far }.map(\.element.name)
    }

    /// The distance of names that count only where none is nearer.
    private static let far = 1_000

    /// The code points that count: without case, white space and hyphens.
    private static func letters(_ name: String) -> [UInt32] {
        name.unicodeScalars.compactMap { scalar in
            // Full-width characters read as their narrow ones.
            let isWide = scalar.value >= 0xFF01 && scalar.value <= 0xFF5E
            let value = isWide ? scalar.value - 0xFEE0 : scalar.value
            return switch value {
            case 0x20, 0x2D, 0x5F, 0x3000: nil
            case 0x41...0x5A: value + 0x20
            default: value
            }
        }
    }

    /// Whether two names are the same but for what does not count, as width does not.
    static func isSame(_ name: String, _ other: String) -> Bool {
        letters(name) == letters(other)
    }

    /// How far two names lie apart; nil where too far.
    ///
    /// An abbreviation, whose letters stand in the other name in the same order, lies near: 营收 is
    /// short for 营业收入.
    private static func distance(_ wanted: [UInt32], _ candidate: [UInt32]) -> Int? {
        guard !candidate.isEmpty, candidate.count <= 100 else { return nil }
        if wanted == candidate { return 0 }
        let least = min(wanted.count, candidate.count)
        let most = max(wanted.count, candidate.count)
        let (short, long) =
            wanted.count <= candidate.count ? (wanted, candidate) : (candidate, wanted)
        let isChinese = wanted.contains { $0 >= 0x2E80 }
        if least >= 2 {
            let isNear =
                isChinese ? isWithin(short, long) : least * 3 >= most * 2 && isPiece(short, long)
            if isNear { return 10 + most - least }
        }
        let edits = edits(wanted, candidate)
        if edits * 4 <= most + 1 { return 10 * edits }
        // A Chinese name is short: half of its characters may be others, if nothing is nearer.
        return isChinese && edits * 2 <= most ? far + edits : nil
    }

    /// Whether the letters of one name stand in another in the same order.
    private static func isWithin(_ short: [UInt32], _ long: [UInt32]) -> Bool {
        var rest = short[...]
        for letter in long where letter == rest.first { rest.removeFirst() }
        return rest.isEmpty
    }

    /// Whether the letters of one name stand in another in one piece.
    private static func isPiece(_ short: [UInt32], _ long: [UInt32]) -> Bool {
        (0...long.count - short.count).contains { long[$0..<$0 + short.count] == short[...] }
    }

    /// How many letters must be put in, taken out, replaced or exchanged with their neighbour.
    private static func edits(_ left: [UInt32], _ right: [UInt32]) -> Int {
        var older: [Int] = []
        var last = Array(0...right.count)
        for row in left.indices {
            var next = [row + 1]
            for column in right.indices {
                let isSame = left[row] == right[column]
                var best = min(
                    last[column] + (isSame ? 0 : 1),
                    last[column + 1] + 1,
                    next[column] + 1
                )
                if row > 0, column > 0, left[row] == right[column - 1],
                    left[row - 1] == right[column]
                {
                    best = min(best, older[column - 1] + 1)
                }
                next.append(best)
            }
            older = last
            last = next
        }
        return last[right.count]
    }
}
