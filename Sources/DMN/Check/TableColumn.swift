import FEEL

/// An input column of a table: its values cut into segments, and which rules accept which.
struct TableColumn {
    /// The segments in the order of their values, of each kind of value that occurs.
    let segments: [Segment]
    /// For each rule the segments that its cell accepts; nil where more than constants decides.
    let accepted: [RuleSet?]

    /// Cuts a column.
    ///
    /// - Parameters:
    ///   - type: The type of the input.
    ///   - allowed: The tests that every input passes, where the table or the type names them.
    ///   - cells: A cell for each rule.
    init(type: ValueType, allowed: Expression?, cells: [Expression]) {
        let deciding = cells.map { $0.decidingValues() }
        let permitted = allowed?.decidingValues()
        let ladders = SegmentLadder.ladders(
            of: deciding.flatMap { $0 ?? [] } + (permitted ?? []),
            type: type
        )
        var segments = ladders.flatMap(\.segments)
        var kept = RuleSet(all: segments.count)
        if let allowed, let permitted {
            let set = Self.accepted(by: allowed, deciding: permitted, on: ladders)
            if !set.isEmpty { kept = set }
        }
        var known: [String: RuleSet] = [:]
        let places = kept.members
        segments = places.map { segments[$0] }
        self.segments = segments
        accepted = zip(cells, deciding).map { cell, values in
            guard let values else { return nil }
            if let set = known[cell.source] { return set }
            let whole = Self.accepted(by: cell, deciding: values, on: ladders)
            var set = RuleSet(capacity: places.count)
            for (index, place) in places.enumerated() where whole.contains(place) {
                set.insert(index)
            }
            known[cell.source] = set
            return set
        }
    }

    /// The segments of all ladders, numbered through, that tests accept.
    ///
    /// Between two of its own constants a cell gives one answer, so it is asked once for each such
    /// stretch, however many segments the other cells cut it into.
    private static func accepted(
        by cell: Expression,
        deciding values: [Value],
        on ladders: [SegmentLadder]
    ) -> RuleSet {
        var set = RuleSet(capacity: ladders.reduce(0) { $0 + $1.segments.count })
        var start = 0
        for ladder in ladders {
            for stretch in ladder.stretches(between: values) where !stretch.isEmpty {
                guard let first = stretch.first,
                    cell.holds(for: ladder.segments[first].example)
                else { continue }
                for place in stretch { set.insert(start + place) }
            }
            start += ladder.segments.count
        }
        return set
    }
}

extension Expression {
    /// Whether unary tests that speak of nothing but their input accept a value.
    func holds(for input: Value) -> Bool {
        let row = scope.variables.map { _ in Value.null } + [input]
        guard case .boolean(true)? = try? evaluate(row) else { return false }
        return true
    }
}
