@testable import FEEL

extension SeededGenerator {
    mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

    mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int.random(in: 0..<elements.count, using: &self)]
    }
}

/// Columns of every kind, with nulls, small and extreme numbers, and the scope that names them.
struct RandomColumns {
    static let scope = Scope([
        .init("small", .number), .init("money", .number), .init("gap", .number),
        .init("huge", .number), .init("fine", .number), .init("same", .number),
        .init("code", .string), .init("word", .string), .init("flag", .boolean),
        .init("maybe", .boolean), .init("day", .date), .init("mixed", .any),
        .init("absent", .number),
    ])

    let table: ColumnTable

    init(rows: Int, using random: inout SeededGenerator) {
        func some<Element>(_ make: (inout SeededGenerator) -> Element) -> [Element] {
            (0..<rows).map { _ in make(&random) }
        }
        let extremes: [Int64] = [.max, .min, .max - 1, .min + 1, 0, 1, -1, 1 << 62, 1 << 31]
        let words = ["", "甲", "乙", "甲乙", "2770", "3562", "e\u{301}", "é"]
        let money = some { random in
            random.chance(10)
                ? random.pick([99_999, 100_000, 100_001, 5, 50, 0])
                : Int64.random(in: -20_000_000...2_000_000_000, using: &random)
        }
        let gap = some { Int64.random(in: -500...500, using: &$0) }
        let huge = some { random in
            random.chance(30)
                ? random.pick(extremes) : Int64(truncatingIfNeeded: random.next())
        }
        let fine = some { Int64.random(in: 0...3_000_000, using: &$0) }
        let days = some { Int64.random(in: 19_000...20_000, using: &$0) }
        let codes = some { UInt32.random(in: 0..<4, using: &$0) }
        let texts: [String?] = some { $0.chance(10) ? nil : $0.pick(words) }
        let flags: [Bool?] = some { $0.chance(50) }
        let maybes: [Bool?] = some { $0.chance(25) ? nil : $0.chance(50) }
        let mixed: [Value] = some { random in
            random.pick([.number(3), .string("甲"), .boolean(true), .null, .list([.number(1)])])
        }
        table = ColumnTable([
            ("small", Column(integers: some { Int64.random(in: 0...7, using: &$0) })),
            ("money", Column(integers: money, scale: 2)),
            ("gap", Column(integers: gap, scale: 1, nulls: some { $0.chance(20) })),
            ("huge", Column(integers: huge, scale: 3)),
            ("fine", Column(integers: fine, scale: 6)),
            ("same", Column(integers: some { _ in 250 }, scale: 1)),
            (
                "code",
                Column(
                    codes: codes,
                    dictionary: ["2770", "3562", "3841", "01"].map { .string($0) }
                )
            ),
            ("word", Column(strings: texts)),
            ("flag", Column(booleans: flags)),
            ("maybe", Column(booleans: maybes)),
            ("day", Column(days: days, nulls: some { $0.chance(10) })),
            ("mixed", Column(mixed)),
        ])
    }

    /// The facts of a row, in the scope's order.
    func row(_ row: Int) -> [Value] {
        Self.scope.variables.map { variable in
            table.place(of: variable).map { table.columns[$0][row] } ?? .null
        }
    }
}

/// Sources of expressions, of a type and a depth.
struct RandomExpression {
    var random: SeededGenerator

    mutating func number(_ depth: Int) -> String {
        if depth == 0 || random.chance(10) {
            return random.chance(60)
                ? random.pick(["small", "money", "gap", "huge", "fine", "same", "absent"])
                : random.pick([
                    "0", "1", "2", "0.5", "0.01", "12", "100", "1000", "3.7", "20000000", "7",
                    "-4", "0.001", "99.999", "null",
                ])
        }
        let next = depth - 1
        switch Int.random(in: 0..<16, using: &random) {
        case 0, 1: return "(\(number(next)) + \(number(next)))"
        case 2: return "(\(number(next)) - \(number(next)))"
        case 3, 4: return "(\(number(next)) * \(number(next)))"
        case 5:
            return "(\(number(next)) / \(random.pick(["12", "8", "0.5", "1000", "-3", "0", "7"])))"
        case 6 where random.chance(50):
            let divisor = random.pick(["small", "money", "gap", "fine", "(money - huge)"])
            let ratio = "\(number(next)) / \(divisor)"
            return random.pick([
                "round half up(\(ratio), 2)", "decimal(\(ratio) * 100, 1)",
                "round down(1 - \(ratio), 3)", "floor(\(ratio) + \(number(0)))", "(\(ratio))",
            ])
        case 6: return "(-\(number(next)))"
        case 7, 8, 9:
            let rounding = random.pick([
                "decimal", "round up", "round down", "round half up", "round half down", "floor",
                "ceiling",
            ])
            let inner =
                random.chance(40)
                ? "\(number(next)) / \(random.pick(["12", "3", "7", "36", "-9", "16"]))"
                : number(next)
            return "\(rounding)(\(inner), \(random.pick(["2", "0", "1", "3", "-1"])))"
        case 10: return "min(\(number(next)), \(number(next)))"
        case 11: return "max([\(number(next)), \(number(next)), \(number(0))])"
        case 12: return "abs(\(number(next)))"
        case 13: return "sum(\(number(next)), \(number(next)))"
        default: return "(if \(boolean(next)) then \(number(next)) else \(number(next)))"
        }
    }

    mutating func boolean(_ depth: Int) -> String {
        if depth == 0 { return random.pick(["flag", "maybe", "true", "false", "null"]) }
        let next = depth - 1
        switch Int.random(in: 0..<16, using: &random) {
        case 0, 1, 2:
            let comparison = random.pick(["<", "<=", ">", ">=", "=", "!="])
            return "(\(number(next)) \(comparison) \(number(next)))"
        case 3: return "(\(number(0)) \(random.pick(["<", ">=", "=", "!="])) \(number(0)))"
        case 4, 5: return "(\(boolean(next)) and \(boolean(next)))"
        case 6, 7: return "(\(boolean(next)) or \(boolean(next)))"
        case 8 where random.chance(60):
            let divisor = random.pick(["small", "money", "gap", "fine", "12", "7"])
            let comparison = random.pick(["<", "<=", ">", ">=", "="])
            let bound = random.pick(["0.2", "1", "0", "fine", "same", "20"])
            return random.pick([
                "(\(number(next)) / \(divisor) \(comparison) \(bound))",
                "(\(bound) \(comparison) \(number(next)) / \(divisor) * 100)",
                "((\(number(0)) - \(divisor)) / \(divisor) - 1 \(comparison) \(bound))",
            ])
        case 8: return "not(\(boolean(next)))"
        case 9: return "(\(number(next)) between \(number(0)) and \(number(0)))"
        case 10:
            return random.pick([
                "(\(number(next)) in (1, 2, [5..10), > 100))", "(code in (\"2770\", \"3841\"))",
                "(word in (\"甲\", \"é\"))", "(small in [1, 3, 5])", "(small in (not(1, 3)))",
                "(\(number(0)) in [0..1000])", "(word in (null, \"乙\"))",
            ])
        case 11:
            let quantifier = random.pick(["some", "every"])
            return
                "(\(quantifier) m in [1, 100, 5000] satisfies \(number(0)) < m or \(boolean(next)))"
        case 12: return "(\(string(next)) \(random.pick(["=", "!=", "<"])) \(string(next)))"
        case 13:
            return
                "(\(random.pick(["gap", "word", "maybe", "mixed", "day"])) \(random.pick(["=", "!="])) null)"
        case 14: return "(day \(random.pick(["<", ">=", "="])) date(\"2023-06-01\"))"
        default: return "(\(boolean(next)) = \(boolean(next)))"
        }
    }

    mutating func string(_ depth: Int) -> String {
        if depth == 0 || random.chance(40) {
            return random.pick(["code", "word", "\"甲\"", "\"2770\"", "null", "mixed"])
        }
        return random.pick([
            "(if \(boolean(depth - 1)) then \(string(depth - 1)) else \(string(depth - 1)))",
            "substring(code, 1, 2)", "upper case(word)", "string(small)",
        ])
    }

    mutating func any(_ depth: Int) -> String {
        switch Int.random(in: 0..<10, using: &random) {
        case 0..<5: number(depth)
        case 5..<8: boolean(depth)
        case 8: string(depth)
        default: random.pick(["[\(number(1))]", "{a: \(number(1)), b: a + 1}.b", "day", "mixed"])
        }
    }
}
