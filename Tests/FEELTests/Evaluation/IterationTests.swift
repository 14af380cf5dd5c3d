import FEEL
import Testing

@Suite struct IterationTests {
    @Test func `loops run over lists, spans and ranges, later iterators inside earlier ones`() {
        expect([
            ("for i in [1, 2] return i * 2", "[2, 4]"), ("for i in [] return i", "[]"),
            ("for i in 3..1 return i", "[3, 2, 1]"), ("for i in -1..1 return i", "[-1, 0, 1]"),
            ("for i in [1..3] return i", "[1, 2, 3]"), ("for i in (1..3) return i", "[2]"),
            ("for i in (1..2) return i", "[]"), ("for i in 5 return i", "[5]"),
            ("for i in 1..2, j in [i, 10] return i * j", "[1, 10, 4, 20]"),
            ("for x in [[1, 2], [3]], y in x return y", "[1, 2, 3]"),
            ("for i in 1..3 return for j in 1..i return j", "[[1], [1, 2], [1, 2, 3]]"),
            ("for i in null return i", "null"), (#"for i in "a".."c" return i"#, "null"),
            ("for i in 1.5..3 return i", "null"), ("for i in 1..2, j in null return i", "null"),
            (
                #"for d in @"2024-02-28"..@"2024-03-01" return d.day"#, "[28, 29, 1]"
            ),
            (#"for d in (@"2024-02-28"..@"2024-03-01") return d.day"#, "[29]"),
            (#"for d in @"2024-01-02"..@"2024-01-01" return d.day"#, "[2, 1]"),
        ])
    }

    @Test func `partial holds the results so far`() {
        expect([
            ("for i in 0..4 return if i = 0 then 1 else i * partial[-1]", "[1, 1, 2, 6, 24]"),
            ("for i in 1..3 return count(partial)", "[0, 1, 2]"),
            ("for i in 1..3 return sum(append(partial, i))", "[1, 3, 7]"),
            ("for i in 1..2, j in 1..2 return count(partial)", "[0, 1, 2, 3]"),
        ])
    }

    @Test func `some and every are disjunction and conjunction`() {
        expect([
            ("some x in [1, 2] satisfies x > 1", "true"), ("some x in [] satisfies x > 1", "false"),
            ("every x in [] satisfies x > 1", "true"),
            ("every x in [1, 2] satisfies x > 1", "false"),
            ("some x in [null, 2] satisfies x > 1", "true"),
            ("some x in [null, 1] satisfies x > 1", "null"),
            ("every x in [null, 2] satisfies x > 1", "null"),
            ("every x in [null, 1] satisfies x > 1", "false"),
            ("some x in null satisfies x > 1", "null"), ("some x in [1, 2] satisfies x", "null"),
            ("some x in 1..1000000000 satisfies x = 3", "true"),
            ("some x in [1, 2], y in [x + 1] satisfies y = 3", "true"),
        ])
    }

    @Test func `filters keep what is true, or take an index`() {
        expect([
            ("[1, 2, 3][item > 1]", "[2, 3]"), ("[1, 2, 3][2]", "2"), ("[1, 2, 3][-1]", "3"),
            ("[1, 2, 3][0]", "null"), ("[1, 2, 3][4]", "null"), ("[1, 2, 3][-4]", "null"),
            ("[][1]", "null"), ("[1, 2][true]", "[1, 2]"), ("[1, 2][false]", "[]"),
            ("[1, 2][null]", "[]"), ("5[1]", "5"), ("5[true]", "[5]"), ("null[1]", "null"),
            ("[{x: 1}, {x: 2}][x = 2]", "[{x: 2}]"), ("[{x: 1}, {y: 2}][x = 1].x", "[1]"),
            ("[{item: 1}, {item: 2}][item >= 2]", "[{item: 2}]"),
            ("[[1], [2]][item = [2]]", "[[2]]"), ("[1, 2, 3][1 + 1]", "2"),
            ("for i in 1..3 return [10, 20, 30][i]", "[10, 20, 30]"),
            ("[{a: [1, 2]}][1].a[2]", "2"), ("[1, 2, 3][item > 1][1]", "2"),
        ])
    }

    @Test func `paths go through contexts, lists, ranges and temporal values`() {
        expect([
            ("{a: {b: 1}}.a.b", "1"), ("[{a: 1}, {a: 2}].a", "[1, 2]"),
            ("[{a: 1}, {}].a", "[1, null]"),
            ("{a: 1}.b", "null"), ("null.a", "null"), ("1.a", "null"), ("[1..5).start", "1"),
            ("[1..5).end included", "false"), (#"@"2024-02-29".weekday"#, "4"),
            (#"@"P1Y2M".months"#, "2"), (#"[@"2024-02-29", @"2025-01-01"].year"#, "[2024, 2025]"),
        ])
    }

    @Test func `contexts see their earlier entries, and repeat no name`() {
        expect([
            ("{a: 1, b: a + 1}", "{a: 1, b: 2}"), ("{a: 1, b: {c: a + 1}}.b.c", "2"),
            ("{a: 1, a: 2}", "null"), (#"{"a b": 1}"#, "{a b: 1}"),
            (#"{"a-b": 1}"#, #"{"a-b": 1}"#),
        ])
    }
}
