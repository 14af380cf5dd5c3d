/// An operator between two operands.
enum Infix {
    case arithmetic(Node.Arithmetic)
    case comparison(Node.Comparison)
    case and, or, between, `in`

    /// How tightly it binds: 1 for `or` to 6 for `**`.
    var level: Int {
        switch self {
        case .or: 1
        case .and: 2
        case .comparison, .between, .in: 3
        case .arithmetic(.add), .arithmetic(.subtract): 4
        case .arithmetic(.multiply), .arithmetic(.divide): 5
        case .arithmetic(.power): 6
        }
    }

    /// The level of operands on both sides of a comparison.
    static let arithmeticLevel = 4
}

extension Parser {
    /// Reads an expression (rules 1 and 2).
    mutating func expression() throws(SyntaxFailure) -> Node {
        try enter()
        defer { depth -= 1 }
        if let comparison = comparison() { return try halfRange(comparison) }
        return try operand(from: 1)
    }

    /// Reads an expression whose operators all bind at least so tightly.
    mutating func operand(from level: Int) throws(SyntaxFailure) -> Node {
        let start = position
        let outer = height
        height = 0
        defer { height = max(outer, height) }
        let left = try prefix()
        return try chain(left, from: level, at: start)
    }

    /// Reads what follows a first operand that began at an offset, its bracket included.
    mutating func chain(
        _ first: Node,
        from level: Int,
        at start: Int
    ) throws(SyntaxFailure) -> Node {
        var left = first
        while let (infix, length) = infix(), infix.level >= level {
            advance(length)
            switch infix {
            case .arithmetic(let operation):
                let right = try operand(from: infix.level + 1)
                left = arithmetic(operation, left, right, from: start)
            case .comparison(let comparison):
                let right = try operand(from: Infix.arithmeticLevel)
                left = comparing(comparison, left, right, from: start)
            case .and, .or:
                let right = try operand(from: infix.level + 1)
                left = connective(infix, left, right, from: start)
            case .between: left = try between(left, from: start)
            case .in: left = try membership(of: left, from: start)
            }
            try grow()
        }
        return left
    }

    /// The operator that comes next, and its length.
    private mutating func infix() -> (Infix, Int)? {
        if position >= source.count { return nil }
        switch byte {
        case UInt8(ascii: "+"): return (.arithmetic(.add), 1)
        case UInt8(ascii: "-"): return (.arithmetic(.subtract), 1)
        case UInt8(ascii: "*"):
            let isPower = following == UInt8(ascii: "*")
            return isPower ? (.arithmetic(.power), 2) : (.arithmetic(.multiply), 1)
        case UInt8(ascii: "/"): return (.arithmetic(.divide), 1)
        case UInt8(ascii: "a"), UInt8(ascii: "b"), UInt8(ascii: "i"), UInt8(ascii: "o"):
            return wordInfix()
        default:
            if let (comparison, length) = comparison() { return (.comparison(comparison), length) }
            return mistakenInfix()
        }
    }

    private func wordInfix() -> (Infix, Int)? {
        guard let (keyword, end) = keyword() else { return nil }
        let length = end - position
        return switch keyword {
        case .and: (.and, length)
        case .or: (.or, length)
        case .between: (.between, length)
        case .in: (.in, length)
        default: nil
        }
    }

    /// An operator as other languages or input methods write it: noted, and read as what was meant.
    private mutating func mistakenInfix() -> (Infix, Int)? {
        guard let (found, length) = Confusables.infix(in: source, at: position) else { return nil }
        let end = position + length
        let written = source.text(position, end)
        note(
            SyntaxFailure(
                .confusable(written, instead: found.instead),
                SourceRange(position, end)
            )
        )
        return (found.infix, length)
    }

    /// The comparison operator that comes next, and its length.
    func comparison() -> (Node.Comparison, Int)? {
        let isEqual = following == UInt8(ascii: "=")
        switch byte {
        case UInt8(ascii: "="):
            let isOther = following == UInt8(ascii: "<") || following == UInt8(ascii: ">")
            return isEqual || isOther ? nil : (.equal, 1)
        case UInt8(ascii: "!"): return isEqual ? (.unequal, 2) : nil
        case UInt8(ascii: "<"):
            if following == UInt8(ascii: ">") { return nil }
            return isEqual ? (.lessOrEqual, 2) : (.less, 1)
        case UInt8(ascii: ">"): return isEqual ? (.greaterOrEqual, 2) : (.greater, 1)
        default: return nil
        }
    }

    /// Reads an operand with the signs before it and `instance of` behind it (rules 26 and 51):
    /// a sign binds more tightly than any operator between two operands.
    private mutating func prefix() throws(SyntaxFailure) -> Node {
        guard byte == UInt8(ascii: "-") else { return try instance() }
        var signs: [Int] = []
        while byte == UInt8(ascii: "-"), position < source.count {
            signs.append(position)
            advance(1)
        }
        var node: Node
        if let last = signs.last, isNumber(at: position), nameLikeNumber() == nil {
            signs.removeLast()
            node = try suffixes(of: try number(signFrom: last), from: last)
        } else {
            node = try instance()
        }
        for start in signs.reversed() {
            let type = negationType(of: node, at: range(from: start))
            node = Node(.negation(node), at: range(from: start), type: type)
            try grow()
        }
        return node
    }

    private mutating func instance() throws(SyntaxFailure) -> Node {
        let start = position
        return try suffixes(of: try primary(), from: start)
    }

    /// Reads the paths, filters, calls and `instance of` behind an operand.
    private mutating func suffixes(of first: Node, from start: Int) throws(SyntaxFailure) -> Node {
        var node = try postfix(first, from: start)
        while byte == UInt8(ascii: "i"), let (keyword, end) = keyword(), keyword == .instance {
            advance(end - position)
            try expect(.of)
            // The constraint of a named type plays no part: the kit (0070) has 256 an instance of a
            // type that allows [0..255].
            node = Node(.instance(node, try type()), at: range(from: start), type: .boolean)
            try grow()
        }
        return node
    }

    private mutating func between(_ value: Node, from start: Int) throws(SyntaxFailure) -> Node {
        let low = try operand(from: Infix.arithmeticLevel)
        try expect(.and)
        let high = try operand(from: Infix.arithmeticLevel)
        let range = range(from: start)
        for bound in [low, high] {
            warnUnlessOrdered("between", value.type, bound.type, at: range)
        }
        return Node(.between(value, low: low, high: high), at: range, type: .boolean)
    }

    /// Reads `< 5` and the like behind the operator, where it stands for a range (rule 7).
    mutating func halfRange(_ comparison: (Node.Comparison, Int)) throws(SyntaxFailure) -> Node {
        let start = position
        if comparison.0 == .unequal { throw unexpected(.expression) }
        advance(comparison.1)
        let bound = try operand(from: Infix.arithmeticLevel)
        let kind: Node.Kind =
            switch comparison.0 {
            case .less: .range(low: nil, includesLow: false, high: bound, includesHigh: false)
            case .lessOrEqual: .range(low: nil, includesLow: false, high: bound, includesHigh: true)
            case .greater: .range(low: bound, includesLow: false, high: nil, includesHigh: false)
            case .greaterOrEqual:
                .range(low: bound, includesLow: true, high: nil, includesHigh: false)
            case .equal, .unequal:
                .range(low: bound, includesLow: true, high: bound, includesHigh: true)
            }
        try grow()
        return Node(kind, at: range(from: start), type: .range(bound.type))
    }
}
