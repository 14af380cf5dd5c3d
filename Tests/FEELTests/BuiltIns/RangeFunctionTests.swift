import FEEL
import Testing

@Suite struct RangeFunctionTests {
    /// The examples of DMN 1.5, table 78.
    @Test func `points and ranges stand in the relations of the standard`() {
        expect([
            ("before(1, 10)", "true"), ("before(10, 1)", "false"), ("before(1, [1..10])", "false"),
            ("before(1, (1..10])", "true"), ("before([1..10], 10)", "false"),
            ("before([1..10), 10)", "true"), ("before([1..10), [10..15])", "true"),
            ("before([1..10], [10..15])", "false"), ("after(12, [1..10])", "true"),
            ("after([11..20], 10)", "true"), ("after((10..20], 10)", "true"),
            ("before(1, 1)", "false"),
            ("meets([1..5], [5..10])", "true"), ("meets([1..5), [5..10])", "false"),
            ("met by([5..10], [1..5])", "true"), ("overlaps([1..5], [3..8])", "true"),
            ("overlaps([1..5], [6..8])", "false"), ("overlaps([1..5], [5..8])", "true"),
            ("overlaps([1..5), [5..8])", "false"), ("overlaps before([1..5], [3..8])", "true"),
            ("overlaps before([1..5), (1..5])", "true"),
            ("overlaps before([1..5], (1..5])", "true"),
            ("overlaps before([1..5], [1..5])", "false"),
            ("overlaps before([1..5], (5..8])", "false"),
            ("overlaps after([3..8], [1..5])", "true"), ("overlaps after((1..5], [1..5))", "true"),
            ("overlaps after((1..5], [1..5])", "true"), ("overlaps after([1..5], [1..5])", "false"),
            ("finishes(10, [1..10])", "true"), ("finishes(10, [1..10))", "false"),
            ("finishes([5..10], [1..10])", "true"), ("finishes([1..10], (1..10])", "false"),
            ("finished by([1..10], 10)", "true"), ("finished by([1..10], [5..10])", "true"),
            ("includes([1..10], 5)", "true"), ("includes([1..10], 12)", "false"),
            ("includes((1..10], 1)", "false"), ("includes([1..10], [4..6])", "true"),
            ("includes((1..10), [1..10])", "false"), ("during(5, [1..10])", "true"),
            ("during([4..6], [1..10])", "true"), ("starts(1, [1..10])", "true"),
            ("starts([1..5], [1..10])", "true"), ("starts([1..10], [1..10])", "true"),
            ("started by([1..10], 1)", "true"), ("started by([1..10], [1..5])", "true"),
            ("coincides(5, 5)", "true"), ("coincides([1..5], [1..5])", "true"),
            ("coincides((1..5), [1..5])", "false"), ("coincides(3, 4)", "false"),
        ])
    }

    @Test func `named forms, endless ranges, and what does not compare`() {
        expect([
            ("before(point: 1, range: [2..3])", "true"), ("before(point1: 1, point2: 2)", "true"),
            ("after(range1: [5..6], range2: [1..2])", "true"), ("includes((>= 5), 7)", "true"),
            ("includes((< 5), [1..4])", "true"), ("includes([1..5], (< 5))", "false"),
            ("before((< 5), [5..6])", "true"), (#"before(1, "a")"#, "null"),
            (#"includes([1..5], "a")"#, "null"), ("before(null, 1)", "null"),
            ("meets(1, 2)", "null"),
            ("starts([1..2], 1)", "null"), ("includes(1, [1..2])", "null"),
            (#"before(@"2024-01-01", @"2024-01-02")"#, "true"),
        ])
    }

    /// Three points and all inclusions: the relations by their meaning on a fine grid.
    @Test func `relations agree with the points that ranges hold`() throws {
        var ranges: [(text: String, points: Set<Int>)] = []
        for low in 0...2 {
            for high in low...2 where high > low {
                for (open, close) in [("[", "]"), ("(", "]"), ("[", ")"), ("(", ")")] {
                    let first = low * 10 + (open == "[" ? 0 : 1)
                    let last = high * 10 - (close == "]" ? 0 : 1)
                    ranges.append(("\(open)\(low * 10)..\(high * 10)\(close)", Set(first...last)))
                }
            }
        }
        for one in ranges {
            for other in ranges {
                let overlap = !one.points.isDisjoint(with: other.points)
                #expect(evaluated("overlaps(\(one.text), \(other.text))") == "\(overlap)")
                let includes = one.points.isSuperset(of: other.points)
                #expect(evaluated("includes(\(one.text), \(other.text))") == "\(includes)")
                let before = (one.points.max() ?? 0) < (other.points.min() ?? 0)
                #expect(evaluated("before(\(one.text), \(other.text))") == "\(before)")
            }
        }
    }

    @Test func `ranges are read from texts of literals alone`() {
        expect([
            (#"range("[1..3)")"#, "[1..3)"), (#"range(" ] 1 .. 3 ] ")"#, "(1..3]"),
            (#"range("[-3..-1]")"#, "[-3..-1]"), (#"range("[1..1 + 1]")"#, "null"),
            (#"range("[..2]")"#, "null"), (#"range(">= 2")"#, "null"),
            (#"range("[3..1]")"#, "null"),
            (#"range("")"#, "null"), (#"range("[1..\"b\"]")"#, "null"), ("range(5)", "null"),
            (#"range("[@\"P1D\"..duration(\"P2D\")]") = [@"P1D"..@"P2D"]"#, "true"),
        ])
    }
}
