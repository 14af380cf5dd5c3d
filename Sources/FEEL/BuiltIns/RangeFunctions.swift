extension BuiltInLibrary {
    /// Functions of ranges and points (DMN 1.5, clause 10.3.4.11, table 78) and the reading of a
    /// range from a text.
    ///
    /// A range without a lower or upper bound counts as reaching to the end of everything.
    static let rangeFunctions: [BuiltIn] = [
        relation("before", pointsAndRanges) { $0.isBefore($1) },
        relation("after", pointsAndRanges) { $1.isBefore($0) },
        relation("meets", ranges) { $0.meets($1) },
        relation("met by", ranges) { $1.meets($0) },
        relation("overlaps", ranges) { $0.overlaps($1) },
        relation("overlaps before", ranges) { $0.overlapsBefore($1) },
        relation("overlaps after", ranges) { $1.overlapsBefore($0, upToEnd: true) },
        relation("finishes", pointInRange) { $0.finishes($1) },
        relation("finished by", rangeAroundPoint) { $1.finishes($0) },
        relation("includes", rangeAroundPoint) { $0.includes($1) },
        relation("during", pointInRange) { $1.includes($0) },
        relation("starts", pointInRange) { $0.starts($1) },
        relation("started by", rangeAroundPoint) { $1.starts($0) },
        relation("coincides", [[point1, point2], [range1, range2]]) { $0.coincides($1) },
        BuiltIn(
            name: "range",
            signatures: [
                .init([.init("from", .string)], result: .range(.any), .one(RangeLiteral.read))
            ]
        ),
    ]

    private static let point1 = BuiltIn.Parameter("point1", .any)
    private static let point2 = BuiltIn.Parameter("point2", .any)
    private static let range1 = BuiltIn.Parameter("range1", .range(.any))
    private static let range2 = BuiltIn.Parameter("range2", .range(.any))
    private static let point = BuiltIn.Parameter("point", .any)
    private static let range = BuiltIn.Parameter("range", .range(.any))

    // The first signature takes anything: without names the values tell which is meant.
    private static let pointsAndRanges = [
        [point1, point2], [point, range], [range, point], [range1, range2],
    ]
    private static let ranges = [[range1, range2]]
    private static let pointInRange = [[point, .init("range", .any)], [range1, range2]]
    private static let rangeAroundPoint = [[.init("range", .any), point], [range1, range2]]

    /// A function that tells whether two points or ranges stand in a relation; nil of the relation
    /// means that they do not compare.
    private static func relation(
        _ name: String,
        _ forms: [[BuiltIn.Parameter]],
        _ holds: @escaping @Sendable (Span, Span) -> Bool?
    ) -> BuiltIn {
        let pointAllowed = (first: forms[0][0].type == .any, second: forms[0][1].type == .any)
        let takesTwoPoints = forms[0][0].name == "point1"
        return BuiltIn(
            name: name,
            signatures: forms.map { parameters in
                .init(
                    parameters,
                    result: .boolean,
                    .two { first, second, site, _ throws(Halt) in
                        let (left, right) = (Span(first), Span(second))
                        guard takesTwoPoints || !(left.isPoint && right.isPoint),
                            takesTwoPoints || !left.isPoint || parameters[0].name != "range",
                            takesTwoPoints || !right.isPoint || parameters[1].name != "range",
                            pointAllowed.first || !left.isPoint,
                            pointAllowed.second || !right.isPoint,
                            let isTrue = holds(left, right)
                        else {
                            return site.null(
                                .wrongOperands(
                                    operation: site.function,
                                    left: first.kind,
                                    right: second.kind
                                )
                            )
                        }
                        return .boolean(isTrue)
                    }
                )
            }
        )
    }
}

/// A point, or a range: two ends.
private struct Span {
    let start: End
    let end: End
    let isPoint: Bool

    init(_ value: Value) {
        if case .range(let range) = value {
            start = End(value: range.low, isEndless: -1, isIncluded: range.includesLow)
            end = End(value: range.high, isEndless: 1, isIncluded: range.includesHigh)
            isPoint = false
        } else {
            start = End(value: value, isEndless: 0, isIncluded: true)
            end = start
            isPoint = true
        }
    }

    func isBefore(_ other: Span) -> Bool? {
        end.compared(to: other.start).map {
            $0 < 0 || $0 == 0 && !isPoint && !end.isIncluded
                || $0 == 0 && !other.isPoint && !other.start.isIncluded
        }
    }

    func meets(_ other: Span) -> Bool? {
        end.compared(to: other.start).map {
            $0 == 0 && end.isIncluded && other.start.isIncluded
        }
    }

    func overlaps(_ other: Span) -> Bool? {
        guard let before = isBefore(other), let after = other.isBefore(self) else { return nil }
        return !before && !after
    }

    /// Whether this one starts before the other and ends within it.
    func overlapsBefore(_ other: Span, upToEnd: Bool = false) -> Bool? {
        guard let start = start.compared(to: other.start), let reach = isBefore(other),
            let end = end.compared(to: other.end)
        else { return nil }
        let startsBefore =
            start < 0 || start == 0 && self.start.isIncluded && !other.start.isIncluded
        let endsWithin = end < 0 || end == 0 && (!self.end.isIncluded || other.end.isIncluded)
        return startsBefore && !reach && endsWithin
    }

    func finishes(_ other: Span) -> Bool? {
        guard let end = end.compared(to: other.end), let start = start.compared(to: other.start)
        else { return nil }
        if isPoint { return end == 0 && other.end.isIncluded }
        return end == 0 && self.end.isIncluded == other.end.isIncluded
            && (start > 0 || start == 0 && (!self.start.isIncluded || other.start.isIncluded))
    }

    func starts(_ other: Span) -> Bool? {
        guard let end = end.compared(to: other.end), let start = start.compared(to: other.start)
        else { return nil }
        if isPoint { return start == 0 && other.start.isIncluded }
        return start == 0 && self.start.isIncluded == other.start.isIncluded
            && (end < 0 || end == 0 && (!self.end.isIncluded || other.end.isIncluded))
    }

    func includes(_ other: Span) -> Bool? {
        guard let start = start.compared(to: other.start), let end = end.compared(to: other.end)
        else { return nil }
        return (start < 0 || start == 0 && (self.start.isIncluded || !other.start.isIncluded))
            && (end > 0 || end == 0 && (self.end.isIncluded || !other.end.isIncluded))
    }

    func coincides(_ other: Span) -> Bool? {
        guard isPoint == other.isPoint, let start = start.compared(to: other.start),
            let end = end.compared(to: other.end)
        else { return nil }
        return start == 0 && end == 0 && self.start.isIncluded == other.start.isIncluded
            && self.end.isIncluded == other.end.isIncluded
    }
}

/// An end of a range, or a point.
private struct End {
    let value: Value?
    /// On which side the end lies where it has no value: below or above zero.
    let isEndless: Int
    let isIncluded: Bool

    func compared(to other: End) -> Int? {
        switch (value, other.value) {
        case (let value?, let other?): value.compared(to: other)
        case (nil, nil): (isEndless - other.isEndless).signum()
        case (nil, _): isEndless
        case (_, nil): -other.isEndless
        }
    }
}

/// The reading of a range from a text: bounds that are literals, or temporal values of literals.
private enum RangeLiteral {
    /// How long a text may be, in bytes.
    private static let longest = 1_000
    private static let constructors = [
        "date", "time", "date and time", "duration", "years and months duration",
    ]

    static func read(_ from: Value, _ site: CallSite, _ run: Run) throws(Halt) -> Value {
        guard case .string(let text) = from else {
            return site.refuse("from", from, expected: .string)
        }
        try run.step(text.utf8.count)
        let unreadable = site.null(.unreadable(text, as: "range"))
        guard text.utf8.count <= longest else { return unreadable }
        let expression = Expression(text)
        guard expression.isSound, case .range(let low?, _, let high?, _) = expression.root.kind,
            isLiteral(low), isLiteral(high)
        else { return unreadable }
        let value = try expression.evaluate([], in: run)
        guard case .range = value else {
            return site.null(.unreadable(text, as: "range"), because: value.reason)
        }
        return value
    }

    private static func isLiteral(_ node: Node) -> Bool {
        switch node.kind {
        case .literal(let value): !value.isNull
        case .negation(let operand): isLiteral(operand)
        case .builtIn(let function, _, let arguments):
            constructors.contains(function.name)
                && arguments.allSatisfy { argument in
                    if case .literal = argument.kind { true } else { false }
                }
        default: false
        }
    }
}
