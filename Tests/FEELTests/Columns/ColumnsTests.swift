import Testing

@testable import FEEL

@Suite struct ColumnsTests {
    static let rows = 1_030

    /// Holds the columns' results against the rows', and counts the rows that were compared.
    private func compare(
        _ sources: [String],
        over table: RandomColumns,
        every stride: Int = 7
    ) throws {
        let expressions = sources.map { Expression($0, in: RandomColumns.scope) }
        let columns = try ColumnProgram(expressions).evaluate(table.table, in: Run())
        for (place, expression) in expressions.enumerated() {
            #expect(columns[place].count == table.table.rowCount)
            for row in Swift.stride(from: place % stride, to: table.table.rowCount, by: stride) {
                let expected = try expression.evaluate(table.row(row))
                let found = columns[place][row]
                guard !found.text.utf8.elementsEqual(expected.text.utf8) else { continue }
                Issue.record(
                    "\(sources[place]) in row \(row): \(found.text), by row \(expected.text)"
                )
                break
            }
        }
    }

    @Test(arguments: [1, 2, 3, 36, 53])
    func `random expressions come to the same over columns and over rows`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let table = RandomColumns(rows: Self.rows, using: &random)
        var source = RandomExpression(random: random)
        for _ in 0..<8 { try compare((0..<5).map { _ in source.any(4) }, over: table) }
    }

    @Test func `quotients are rounded as exact ones are`() {
        var random = SeededGenerator(seed: 11)
        let rules = Number.RoundingRule.allCases
        for _ in 0..<20_000 {
            let divisor: Int64 = random.pick([
                2, 3, 5, 7, 8, 10, 12, 1000, 1 << 40, 999_999_999_999, 36,
            ])
            let factor: Int64 = random.pick([1, 1, 5, 100])
            let bits = Int.random(in: 0..<62 - 7, using: &random)
            var dividend = Int64.random(in: 0...(1 << bits), using: &random)
            // Ties and their neighbours.
            if random.chance(50) { dividend = dividend / divisor * divisor + divisor / 2 }
            dividend += Int64.random(in: -1...1, using: &random)
            if random.chance(50) { dividend = -dividend }
            let rule = random.pick(rules)
            let quotient = Quotient(
                divisor: divisor,
                factor: factor,
                rule: rule,
                isNonnegative: false
            )
            let exact = Int128(dividend) * Int128(factor)
            #expect(Int128(quotient(dividend)) == naive(exact, Int128(divisor), rule))
            let plain = rule.quotient(dividend, by: UInt64(divisor))
            #expect(Int128(plain) == naive(Int128(dividend), Int128(divisor), rule))
        }
    }

    private func naive(
        _ dividend: Int128,
        _ divisor: Int128,
        _ rule: Number.RoundingRule
    ) -> Int128 {
        var low = dividend / divisor
        if low * divisor > dividend { low -= 1 }
        let rest = dividend - low * divisor
        if rest == 0 { return low }
        let awayFromZero = dividend < 0 ? low : low + 1
        let towardsZero = dividend < 0 ? low + 1 : low
        let nearer = 2 * rest < divisor ? low : low + 1
        let isTie = 2 * rest == divisor
        switch rule {
        case .up: return awayFromZero
        case .down: return towardsZero
        case .floor: return low
        case .ceiling: return low + 1
        case .halfUp: return isTie ? awayFromZero : nearer
        case .halfDown: return isTie ? towardsZero : nearer
        case .halfEven: return isTie ? (low % 2 == 0 ? low : low + 1) : nearer
        }
    }

    @Test func `amounts keep their scale and are read at once`() throws {
        let scope = Scope([.init("投资额", .number), .init("行业", .string)])
        let table = ColumnTable([
            ("投资额", Column(integers: [10_000_050, 9_999_999, 123_456_700], scale: 2)),
            ("行业", Column(strings: ["2770", "2770", nil])),
        ])
        let source =
            "if 投资额 >= 100000 and 行业 = \"2770\" then round half up(投资额 * 0.001, 2) else 0"
        let column = try Expression(source, in: scope).evaluate(columns: table)
        #expect(column.scale == 2)
        #expect(column.withIntegers { Array($0) } == [10_000, 0, 0])
        #expect(column[0].text == "100")
    }

    @Test func `an amount too large for 64 bits is still exact`() throws {
        let scope = Scope([.init("a", .number)])
        let table = ColumnTable([("a", Column(integers: [.max, 3, .min], scale: 2))])
        let column = try Expression("a * 1000 + a", in: scope).evaluate(columns: table)
        #expect(column[0].text == "92325954088916305828.07")
        #expect(column[1].text == "30.03")
        #expect(column[2].text == "-92325954088916305838.08")
        #expect(column.scale == nil)
    }

    @Test func `a quotient by nothing is null and its row explains why`() throws {
        let scope = Scope([.init("今年", .number), .init("上年", .number)])
        let table = ColumnTable([
            ("今年", Column(integers: [120, 119, 5])), ("上年", Column(integers: [100, 100, 0])),
        ])
        let growth = Expression("(今年 - 上年) / 上年 >= 0.2", in: scope)
        let column = try growth.evaluate(columns: table)
        #expect((0..<3).map { column[$0].text } == ["true", "false", "null"])
        var reason = try growth.explain(row: 2, of: table).value.reason
        while let cause = reason?.cause { reason = cause }
        #expect(reason?.problem == .divisionByZero)
    }

    @Test func `a column may be made of what another expression came to`() throws {
        let scope = Scope([.init("x", .number), .init("y", .any)])
        let x = Column(integers: [1, 2, .max])
        let first = try Expression("if x > 1 then x * 10 else null", in: scope)
            .evaluate(columns: ColumnTable([("x", x)]))
        let table = ColumnTable([("x", x), ("y", first)])
        let second = try Expression("y + x", in: scope).evaluate(columns: table)
        #expect((0..<3).map { second[$0].text } == ["null", "22", "101457092405402533877"])
    }

    @Test func `the steps of all rows are limited together`() {
        var limits = Limits()
        limits.steps = 50
        let table = ColumnTable([("x", Column(integers: [Int64](0..<100_000)))])
        let scope = Scope([.init("x", .number)])
        #expect(throws: Halt.tooManySteps(limit: 50)) {
            try Expression("x * x + 1", in: scope)
                .evaluate(columns: table, in: Run(limits: limits))
        }
    }

    @Test func `nested quantifiers are not unrolled without end`() throws {
        let list = "[" + (1...30).map(String.init).joined(separator: ", ") + "]"
        let iterators = ["a", "b", "c", "d", "e"].map { "\($0) in \(list)" }
        let source = "some \(iterators.joined(separator: ", ")) satisfies a + b + c + d + e = x"
        let table = ColumnTable([("x", Column(integers: [5]))])
        let expression = Expression(source, in: Scope([.init("x", .number)]))
        #expect(try expression.evaluate(columns: table)[0].text == "true")
    }

    @Test func `a table without rows and a program without expressions come to nothing`() throws {
        let table = ColumnTable([("x", Column(integers: []))])
        let scope = Scope([.init("x", .number)])
        #expect(try Expression("x + 1", in: scope).evaluate(columns: table).count == 0)
        #expect(try ColumnProgram([]).evaluate(table).isEmpty)
    }
}
