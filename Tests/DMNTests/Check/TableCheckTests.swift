import FEEL
import Testing

@testable import DMN

/// A table of unary tests over inputs of given types, to be checked.
func table(
    _ types: [ValueType],
    _ rules: [[String]],
    allowed: [String?]? = nil,
    policy: TableCheck.Policy = .unique
) -> TableCheck {
    TableCheck(
        inputs: types.enumerated().map { index, type in
            TableCheck.Input(
                name: "输入\(index + 1)",
                type: type,
                allowed: allowed?[index].map { Expression($0, as: .unaryTests(of: type)) }
            )
        },
        rules: rules.map { cells in
            zip(cells, types).map { Expression($0, as: .unaryTests(of: $1)) }
        },
        policy: policy
    )
}

extension TableFinding {
    /// The finding in one line: its kind and, for each input, the segments as cells write them.
    var line: String {
        let places = inputs.map { input in
            input.segments.map { $0.text ?? "…" }.joined(separator: ", ")
        }
        return "\(kind) \(places.joined(separator: " | "))"
    }
}

@Suite struct TableCheckTests {
    @Test func `a value that no rule names is a gap, shown by a case`() throws {
        var check = table([.number], [["< 10"], ["> 10"]])
        let report = check.report()
        #expect(report.findings.map(\.line) == ["gap 10"])
        #expect(report.isComplete)
        let example = try #require(report.findings.first?.inputs.first?.example)
        #expect(example.text == "10")
    }

    @Test func `a table that covers everything once has no finding`() {
        var check = table(
            [.number, .string],
            [["< 10", "-"], [">= 10", "\"甲\""], [">= 10", "not(\"甲\")"]]
        )
        #expect(check.report().findings.isEmpty)
    }

    @Test func `the gap between two ranges of dates is the days between`() throws {
        var check = table(
            [.date],
            [[#"<= date("2024-12-31")"#], [#">= date("2025-01-03")"#]]
        )
        let gap = try #require(check.report().findings.first)
        #expect(gap.inputs.first?.example.text == #"@"2025-01-01""#)
        // Between the last day of a year and the first of the next there is none.
        var next = table([.date], [[#"<= date("2024-12-31")"#], [#">= date("2025-01-01")"#]])
        #expect(next.report().findings.isEmpty)
    }

    @Test func `two rules that match one case overlap under unique`() {
        var check = table([.number], [["<= 10"], [">= 10"]])
        #expect(check.report().findings.map(\.line) == ["overlap(1, 2) 10"])
    }

    @Test func `rules that agree may overlap under any, others conflict`() {
        let rules = [["<= 10"], [">= 10"], ["10"]]
        var check = table([.number], rules, policy: .any(outcomes: [0, 0, 1]))
        let kinds = check.report().findings.map(\.kind)
        #expect(kinds == [.conflict(1, 3), .conflict(2, 3)])
    }

    @Test func `a rule behind others that cover it is never reached`() {
        let rules = [["< 5"], ["[5..10]"], ["(3..8)"], ["-"]]
        var check = table([.number], rules, policy: .first(ranks: [0, 0, 0, 0]))
        let report = check.report()
        #expect(report.findings.map(\.kind) == [.unreachable(3, behind: 1)])
        #expect(report.findings.first?.inputs.first?.segments.isEmpty == false)
        #expect(report.isComplete)
    }

    @Test func `a higher priority wins though it stands later`() {
        let rules = [["< 5"], ["-"]]
        var check = table([.number], rules, policy: .first(ranks: [1, 0]))
        #expect(check.report().findings.map(\.kind) == [.unreachable(1, behind: 2)])
    }

    @Test func `allowed values bound what can be missing`() {
        let rules = [["\"小型\""], ["\"中型\""]]
        var open = table([.string], rules)
        #expect(open.report().findings.map(\.line) == ["gap …"])
        var closed = table([.string], rules, allowed: [#""小型", "中型", "大型""#])
        #expect(closed.report().findings.map(\.line) == [#"gap "大型""#])
        var whole = table([.string], rules, allowed: [#""小型", "中型""#])
        #expect(whole.report().findings.isEmpty)
    }

    @Test func `a cell that allows no allowed value makes its rule impossible`() {
        var check = table(
            [.number],
            [["-"], ["> 100"]],
            allowed: ["[0..100]"],
            policy: .all
        )
        #expect(check.report().findings.map(\.kind) == [.impossible(2, column: 1)])
    }

    @Test func `what more than constants decides is said to be undecided`() {
        var check = table([.number], [["odd(?)"], ["< 5"]])
        let report = check.report()
        #expect(report.undecided == [1])
        // No gap and no overlap is certain.
        #expect(report.findings.isEmpty)
    }

    @Test func `true and false are all there is of a boolean`() {
        var check = table([.boolean], [["true"]])
        #expect(check.report().findings.map(\.line) == ["gap false"])
    }

    @Test func `conditions on the input are cut at their constants`() {
        var check = table([.number], [["? > 3 and ? < 7"], ["? <= 3 or ? between 8 and 9"]])
        let lines = check.report().findings.map(\.line)
        #expect(lines == ["gap 7, (7..8), > 9"])
    }

    @Test func `a thousand rules over ten columns are checked`() {
        var rules: [[String]] = []
        for rule in 0..<1000 {
            rules.append(
                (0..<10).map { column in
                    let low = (rule * 7 + column * 13) % 1000
                    return column == 0
                        ? "[\(rule)..\(rule + 1))" : column % 3 == 0 ? "-" : ">= \(low)"
                }
            )
        }
        var check = table(Array(repeating: .number, count: 10), rules)
        let report = check.report()
        #expect(report.findings.contains { $0.kind == .gap })
    }
}

@Suite struct TableCheckAgainstEnumeration {
    @Test(arguments: 0..<60) func `findings are what trying every input shows`(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let width = 1 + Int.random(in: 0..<3, using: &generator)
        let rules = (0..<(1 + Int.random(in: 0..<6, using: &generator))).map { _ in
            (0..<width).map { _ in generator.cell() }
        }
        var check = table(Array(repeating: .number, count: width), rules)
        let report = check.report()
        #expect(report.isComplete)
        // The cells speak of 0 to 6; halves stand for what lies between, −1 and 7 for beyond.
        let values: [Number] = (-2...14).map { Number(Int64($0 * 5), scale: 1) }
        var unmatched = 0
        var pairs: Set<[Int]> = []
        for point in product(values, width) {
            let matching = rules.indices.filter { rule in
                zip(rules[rule], point).allSatisfy {
                    Expression($0, as: .unaryTests(of: .number)).holds(for: .number($1))
                }
            }
            if matching.isEmpty { unmatched += 1 }
            for first in matching {
                for second in matching where first < second { pairs.insert([first, second]) }
            }
        }
        let gaps = report.findings.filter { $0.kind == .gap }
        #expect((unmatched == 0) == gaps.isEmpty)
        for gap in gaps {
            let accepted = rules.contains { cells in
                zip(cells, gap.inputs).allSatisfy {
                    Expression($0, as: .unaryTests(of: .number)).holds(for: $1.example)
                }
            }
            #expect(!accepted, "\(gap.line) is covered")
        }
        let overlaps = Set(
            report.findings.compactMap { finding -> [Int]? in
                if case .overlap(let first, let second) = finding.kind {
                    [first - 1, second - 1]
                } else {
                    nil
                }
            }
        )
        #expect(overlaps == pairs)
    }

    private func product(_ values: [Number], _ width: Int) -> [[Number]] {
        (0..<width).reduce([[]]) { points, _ in
            points.flatMap { point in values.map { point + [$0] } }
        }
    }
}

extension SeededGenerator {
    /// A cell of numbers from 0 to 6.
    fileprivate mutating func cell() -> String {
        let low = Int.random(in: 0..<5, using: &self)
        let high = low + 1 + Int.random(in: 0..<2, using: &self)
        return switch Int.random(in: 0..<8, using: &self) {
        case 0: "-"
        case 1: "< \(low)"
        case 2: ">= \(low)"
        case 3: "[\(low)..\(high)]"
        case 4: "(\(low)..\(high))"
        case 5: "not(\(low), \(high))"
        case 6: "\(low), > \(high)"
        default: "? != \(low) and ? < \(high)"
        }
    }
}
