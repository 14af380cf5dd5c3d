// Calls of built-in functions that have kernels.

extension Vectorizer {
    /// The rounding functions with a scale, by name (DMN 1.5, clause 10.3.4.5).
    private static let roundings: [String: Number.RoundingRule] = [
        "decimal": .halfEven, "floor": .floor, "ceiling": .ceiling, "round up": .up,
        "round down": .down, "round half up": .halfUp, "round half down": .halfDown,
    ]

    mutating func call(_ function: BuiltIn, signature: Int, arguments: [Node]) -> Vector {
        if let rule = Self.roundings[function.name] {
            return rounded(arguments, rule: rule)
        }
        switch function.name {
        case "not" where arguments.count == 1:
            return inverted(vector(of: arguments[0]))
        case "abs" where arguments.count == 1:
            return magnitude(vector(of: arguments[0]))
        case "min", "max", "sum":
            return folded(function.name, arguments)
        default:
            return opaque()
        }
    }

    private mutating func rounded(_ arguments: [Node], rule: Number.RoundingRule) -> Vector {
        guard let operand = arguments.first else { return opaque() }
        let value = vector(of: operand)
        if arguments.count == 1, rule == .floor || rule == .ceiling {
            return rounded(value, rule: rule, scale: 0)
        }
        guard arguments.count == 2,
            case .number(let lane, 0, _) = vector(of: arguments[1]).shape,
            let scale = graph.constant(of: lane), (-18...18).contains(scale)
        else { return opaque() }
        return rounded(value, rule: rule, scale: Int(scale))
    }

    private mutating func magnitude(_ operand: Vector) -> Vector {
        guard let source = integers(operand), source.range.lowerBound > Int64.min else {
            return opaque()
        }
        if source.range.lowerBound >= 0 { return operand }
        let top = max(source.range.upperBound, -source.range.lowerBound)
        return Vector(
            shape: .number(
                graph.lane(.magnitude(source.lane)),
                scale: source.scale,
                range: max(0, source.range.lowerBound)...top
            ),
            null: operand.null,
            escape: source.escape
        )
    }

    /// The least, the greatest or the sum of several numbers.
    ///
    /// Where one of them is null the row
    /// back end is asked.
    private mutating func folded(_ name: String, _ arguments: [Node]) -> Vector {
        var elements = arguments
        if arguments.count == 1 {
            guard case .list(let list) = arguments[0].kind else { return opaque() }
            elements = list
        }
        var joined: Integers?
        for element in elements {
            let vector = vector(of: element)
            guard case .number = vector.shape, var next = integers(vector) else {
                return opaque()
            }
            next.escape = graph.either(next.escape, vector.null)
            guard let before = joined else {
                joined = next
                continue
            }
            let scale = max(before.scale, next.scale)
            guard let first = widened(before, to: scale), let second = widened(next, to: scale)
            else { return opaque() }
            joined = folded(name, first, second)
        }
        guard let joined else { return opaque() }
        return Vector(
            shape: .number(joined.lane, scale: joined.scale, range: joined.range),
            null: graph.never(),
            escape: joined.escape
        )
    }

    private mutating func folded(_ name: String, _ left: Integers, _ right: Integers) -> Integers {
        guard name != "sum" else { return sum(left, right) }
        let isLeast = name == "min"
        let ends = (left.range, right.range)
        let range =
            isLeast
            ? min(ends.0.lowerBound, ends.1.lowerBound)...min(ends.0.upperBound, ends.1.upperBound)
            : max(ends.0.lowerBound, ends.1.lowerBound)...max(ends.0.upperBound, ends.1.upperBound)
        let lane =
            isLeast
            ? graph.lane(.least(left.lane, right.lane))
            : graph.lane(.greatest(left.lane, right.lane))
        let escape = graph.either(left.escape, right.escape)
        return Integers(lane: lane, scale: left.scale, range: range, escape: escape)
    }
}
