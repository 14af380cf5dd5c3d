import FEEL
import Testing

@Suite struct ReasonTests {
    @Test(arguments: [
        ("1 / 0", "division-by-zero"), ("1 + \"a\"", "wrong-operands"), ("-\"a\"", "wrong-operand"),
        ("[1][2]", "index-out-of-range"), ("{a: 1}.b", "no-such-entry"),
        ("@\"2024-01-01\".hour", "no-such-property"), ("null and true", "wrong-operand"),
        ("[3..1]", "wrong-range"), ("5(1)", "not-a-function"), ("1 < \"a\"", "wrong-operands"),
        ("10 ** 7000", "out-of-range"), ("not(5)", "wrong-argument"),
        ("some x in [1] satisfies x", "wrong-condition"), ("remove([], 1)", "index-out-of-range"),
    ])
    func `a null says why and where`(source: String, code: String) {
        let reason = reason(source)
        #expect(reason?.problem.code == code)
        #expect(reason?.range == SourceRange(0, source.utf8.count))
    }

    @Test func `a null that follows from another names it as its cause`() {
        let source = "sum([1, 2 + 1 / 0 * 3]) > 5"
        var codes: [String] = []
        var ranges: [String] = []
        var next = reason(source)
        while let reason = next {
            codes.append(reason.problem.code)
            let range = reason.range ?? SourceRange(0, 0)
            ranges.append(
                String(
                    decoding: source.utf8.dropFirst(range.start).prefix(range.end - range.start),
                    as: UTF8.self
                )
            )
            next = reason.cause
        }
        #expect(
            codes == [
                "wrong-operands", "wrong-argument", "wrong-operands", "wrong-operands",
                "division-by-zero",
            ]
        )
        #expect(
            ranges == [source, "sum([1, 2 + 1 / 0 * 3])", "2 + 1 / 0 * 3", "1 / 0 * 3", "1 / 0"]
        )
    }

    @Test func `what a context does not give is null for that reason`() throws {
        let expression = Expression("营业收入 + 1", in: Scope([.init("营业收入", .number)]))
        let value = try expression.evaluate(Context([]))
        #expect(value.reason?.cause?.problem == .notGiven("营业收入"))
        #expect(try expression.evaluate(Context([("营业收入", .number(2))])).text == "3")
    }
}
