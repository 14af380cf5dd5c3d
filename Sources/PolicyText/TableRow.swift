/// A paragraph that is a row of a table: cells parted by tabs, bars or wide gaps.
struct TableRow {
    /// The codes of each cell; empty cells are kept where tabs or bars show them.
    let cells: [Range<Int>]

    /// Reads a row; nil where the paragraph has fewer than two cells or is too long for a row.
    ///
    /// - Complexity: Linear in the paragraph, which is given up after 400 codes.
    init?(_ range: Range<Int>, of flow: Flow) {
        guard range.count <= 400, Self.isParted(range, of: flow) else { return nil }
        let isBarred = flow.codes[range].contains(.bar)
        var cells: [Range<Int>] = []
        var start = range.lowerBound
        for place in range {
            if isBarred {
                guard flow.codes[place] == .bar else { continue }
                if place > range.lowerBound { cells.append(start..<place) }
                start = place + 1
            } else if place > start {
                let borders = Self.borders(before: place, in: flow)
                guard borders > 0 else { continue }
                cells.append(start..<place)
                for _ in 1..<max(borders, 1) { cells.append(place..<place) }
                start = place
            }
        }
        if start < range.upperBound { cells.append(start..<range.upperBound) }
        guard cells.count > 1 else { return nil }
        self.cells = cells
    }

    /// How many cells end before a code: one a tab, one for a wide gap.
    private static func borders(before place: Int, in flow: Flow) -> Int {
        let last = Int(flow.offsets[place - 1])
        let gap = flow.bytes[last + Flow.length(flow.bytes[last])..<Int(flow.offsets[place])]
        guard !gap.isEmpty else { return 0 }
        let tabs = gap.count { $0 == 0x09 }
        if tabs > 0 { return min(tabs, 32) }
        let isWide = gap.count { $0 == 0x20 } > 1 || gap.contains(0xE3)
        return isWide && !gap.contains(0x0A) ? 1 : 0
    }

    /// Whether a tab, a bar or a wide gap stands in a paragraph.
    private static func isParted(_ range: Range<Int>, of flow: Flow) -> Bool {
        guard let last = range.last else { return false }
        let end = Int(flow.offsets[last])
        return flow.bytes.withUnsafeBufferPointer { bytes in
            var index = Int(flow.offsets[range.lowerBound])
            while index < end {
                switch bytes[index] {
                case 0x09, 0x7C: return true
                case 0x20 where bytes[index + 1] == 0x20: return true
                case 0xE3 where bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80: return true
                default: index += 1
                }
            }
            return false
        }
    }
}
