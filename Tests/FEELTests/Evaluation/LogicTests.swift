import FEEL
import Testing

@Suite struct LogicTests {
    /// DMN 1.5, table 50; a number stands for whatever is no boolean.
    @Test func `and and or know three truths, and take what is no boolean for the third`() {
        let operands = ["true", "false", "null", "5"]
        for left in operands {
            for right in operands {
                let (first, second) = (Self.truth(left), Self.truth(right))
                let both =
                    first == false || second == false
                    ? false : first == nil || second == nil ? nil : true
                let one =
                    first == true || second == true
                    ? true : first == nil || second == nil ? nil : false
                #expect(
                    evaluated("\(left) and \(right)") == Self.text(both),
                    "\(left) and \(right)"
                )
                #expect(evaluated("\(left) or \(right)") == Self.text(one), "\(left) or \(right)")
            }
        }
    }

    private static func truth(_ text: String) -> Bool? {
        switch text {
        case "true": true
        case "false": false
        default: nil
        }
    }

    private static func text(_ truth: Bool?) -> String { truth.map { "\($0)" } ?? "null" }

    @Test func `if takes nothing but true for true`() {
        expect([
            ("if true then 1 else 2", "1"), ("if false then 1 else 2", "2"),
            ("if null then 1 else 2", "2"), ("if 1 then 1 else 2", "2"),
            (#"if "true" then 1 else 2"#, "2"), ("if [true] then 1 else 2", "2"),
        ])
    }

    @Test func `what decides ends the work, so what follows may be without meaning`() {
        expect([
            ("false and 1 / 0", "false"), ("true or 1 / 0", "true"), ("1 / 0 and false", "false"),
            ("1 / 0 or true", "true"),
        ])
    }

    @Test func `comparisons of one kind have an answer, of two kinds none`() {
        expect([
            ("1 < 2", "true"), ("2 <= 2", "true"), ("1.0 = 1", "true"), ("1 != 2", "true"),
            (#""a" < "b""#, "true"), (#""z" < "龙""#, "true"),
            (#"@"2024-01-01" < @"2024-01-02""#, "true"),
            (#"@"PT1H" < @"P1D""#, "true"), (#"@"P1D" < @"P1Y""#, "null"), (#"1 < "2""#, "null"),
            ("null < 1", "null"), ("null = null", "true"), ("null = 1", "false"),
            ("null != 1", "true"), ("null < null", "null"), ("true < false", "null"),
            (#"1 = "1""#, "null"), (#"1 != "1""#, "null"), ("[1] = 1", "null"), ("1 = [1]", "null"),
            ("[1, 2] = [1, 2]", "true"), ("[1, 2] = [2, 1]", "false"), ("[1] = [1, 2]", "false"),
            ("{a: 1, b: 2} = {b: 2, a: 1}", "true"), ("{a: 1} = {b: 1}", "false"),
            ("[1..5] = [1..5]", "true"), ("[1..5] = [1..5)", "false"), ("[1..5] = [1..6]", "false"),
            (#""\u00e9" = "e\u0301""#, "false"), ("sum = sum", "true"), ("sum = min", "false"),
        ])
    }

    @Test func `is tells what equals leaves open`() {
        expect([
            ("is(1, 1.0)", "true"), (#"is(1, "1")"#, "false"), ("is(null, null)", "true"),
            ("is(null, 1)", "false"), ("is([1], 1)", "false"), ("is([1], [1])", "true"),
            (#"is(@"10:00:00Z", @"10:00:00")"#, "false"), (#"is(@"P1D", @"PT24H")"#, "true"),
            ("is({a: 1}, {a: 1})", "true"), ("is({a: 1}, {a: 2})", "false"),
        ])
    }

    @Test func `between includes both ends`() {
        expect([
            ("1 between 1 and 3", "true"), ("3 between 1 and 3", "true"),
            ("4 between 1 and 3", "false"), ("null between 1 and 3", "null"),
            ("4 between null and 3", "false"), ("2 between null and 3", "null"),
            (#""b" between "a" and "c""#, "true"), (#"1 between "a" and "c""#, "null"),
        ])
    }

    @Test func `in tests against values, comparisons, ranges and lists of them`() {
        expect([
            ("1 in (1, 2)", "true"), ("3 in (1, 2)", "false"), ("3 in (< 2, > 2)", "true"),
            ("5 in [1..5)", "false"), ("5 in [1..5]", "true"), ("5 in [[1..3], [4..6]]", "true"),
            ("null in [1..5]", "null"), ("null in (1, 2)", "false"), ("null in (1, null)", "true"),
            (#"1 in ("a", 1)"#, "true"), (#"1 in ("a", "b")"#, "false"),
            (#""a" in [1..5]"#, "null"),
            ("[1, 2] in [[1, 2], [3]]", "true"), ("[1, 2] in [1, 2]", "true"), ("1 in 1", "true"),
            (#"["a"] in ("a", "b")"#, "false"), ("[1, 3] in ([1, 2], [1, 3])", "true"),
            ("1 in (1 / 0, 1)", "true"), ("2 in (1 / 0, 1)", "null"), ("1 in !=1", "false"),
        ])
    }

    @Test func `instance of takes null for an instance of nothing but null`() {
        expect([
            ("1 instance of number", "true"), ("1 instance of string", "false"),
            ("null instance of Any", "false"), ("null instance of Null", "true"),
            ("[1, 2] instance of list<number>", "true"),
            (#"[1, "a"] instance of list<number>"#, "false"),
            ("[] instance of list<string>", "true"),
            ("{a: 1} instance of context<a: number>", "true"),
            ("{b: 1} instance of context<a: number>", "false"),
            ("[1..2] instance of range<number>", "true"),
            ("abs instance of function<number>->number", "true"),
        ])
    }
}
