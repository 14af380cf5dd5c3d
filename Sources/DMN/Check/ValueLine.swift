import FEEL

/// How values of one kind lie on a line: what is before, behind and between two of them.
struct ValueLine {
    private let before: Expression
    private let behind: Expression
    private let between: Expression

    /// The line of the values of a type; nil for a type whose values have none.
    init?(of type: ValueType) {
        switch type {
        case .number: self.init("a - 1", "b + 1", "(a + b) / 2", type)
        case .date: self.init(#"a - @"P1D""#, #"b + @"P1D""#, #"a + @"P1D""#, type)
        case .dateTime: self.init(#"a - @"P1D""#, #"b + @"P1D""#, "a + (b - a) / 2", type)
        case .time: self.init(#"@"00:00:00""#, #"@"23:59:59""#, "a + (b - a) / 2", type)
        case .dayTimeDuration: self.init(#"a - @"P1D""#, #"b + @"P1D""#, "(a + b) / 2", type)
        case .yearMonthDuration: self.init(#"a - @"P1M""#, #"b + @"P1M""#, #"a + @"P1M""#, type)
        default: return nil
        }
    }

    private init(_ before: String, _ behind: String, _ between: String, _ type: ValueType) {
        let scope = Scope([.init("a", type), .init("b", type)])
        self.before = Expression(before, in: scope)
        self.behind = Expression(behind, in: scope)
        self.between = Expression(between, in: scope)
    }

    /// The points and the stretches between, before and behind them, in order.
    ///
    /// - Parameter points: Ascending, no two equal.
    /// - Returns: The segments, ascending; none where there is no point.
    func segments(at points: [Value]) -> [Segment] {
        guard let first = points.first, let last = points.last else { return [] }
        var segments: [Segment] = []
        func add(_ low: Value?, _ high: Value?, by expression: Expression) {
            let row = [low ?? high ?? .null, high ?? low ?? .null]
            guard let example = try? expression.evaluate(row), !example.isNull else { return }
            if let low { guard let order = low.compared(to: example), order < 0 else { return } }
            if let high { guard let order = example.compared(to: high), order < 0 else { return } }
            segments.append(Segment(extent: .between(low, high), example: example))
        }
        add(nil, first, by: before)
        for (index, point) in points.enumerated() {
            segments.append(Segment(extent: .point(point), example: point))
            if index + 1 < points.count { add(point, points[index + 1], by: between) }
        }
        add(last, nil, by: behind)
        return segments
    }
}
