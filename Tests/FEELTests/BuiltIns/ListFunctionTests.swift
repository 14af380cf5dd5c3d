import FEEL
import Testing

@Suite struct ListFunctionTests {
    @Test func `folds take a list or its elements`() {
        for (name, list, result) in [
            ("sum", "1, 2, 3", "6"), ("min", "3, 1, 2", "1"), ("max", "3, 1, 2", "3"),
            ("mean", "1, 2, 6", "3"), ("product", "2, 3, 4", "24"), ("median", "8, 2, 5, 7", "6"),
            ("mode", "6, 3, 9, 6, 6", "[6]"), ("mode", "6, 1, 9, 6, 1", "[1, 6]"),
            ("stddev", "2, 4, 4, 6", "1.632993161855452065464856049803928"),
            ("all", "true, true", "true"), ("any", "false, true", "true"),
            ("min", "\"b\", \"a\"", "\"a\""), ("max", "@\"P1D\", @\"PT1H\"", "@\"P1D\""),
        ] {
            #expect(evaluated("\(name)(\(list))") == result, "\(name)(\(list))")
            #expect(evaluated("\(name)([\(list)])") == result, "\(name)([\(list)])")
            #expect(evaluated("\(name)(list: [\(list)])") == result, "\(name)(list: [\(list)])")
        }
    }

    @Test func `folds of nothing, of null and of other kinds`() {
        expect([
            ("sum([])", "null"), ("min([])", "null"), ("mean([])", "null"), ("product([])", "null"),
            ("median([])", "null"), ("mode([])", "[]"), ("stddev([1])", "null"), ("count([])", "0"),
            ("all([])", "true"), ("any([])", "false"), ("sum([1, null])", "null"),
            ("sum([1, \"a\"])", "null"), ("min([1, \"a\"])", "null"), ("max([null])", "null"),
            ("count(null)", "null"), ("count(5)", "1"), ("sum(5)", "5"), ("sum(null)", "null"),
            ("all([true, null, false])", "false"), ("all([true, null])", "null"),
            ("any([false, null, true])", "true"), ("any([false, 1])", "null"), ("sum()", "null"),
        ])
    }

    @Test func `lists are searched, cut and joined by positions from either end`() {
        expect([
            ("list contains([1, null], null)", "true"), ("list contains([1, 2], 3)", "false"),
            ("sublist([1, 2, 3], 2)", "[2, 3]"), ("sublist([1, 2, 3], -2, 1)", "[2]"),
            ("sublist([1, 2, 3], 0)", "null"), ("sublist([1, 2, 3], 4)", "null"),
            ("sublist([1, 2, 3], 2, 3)", "null"), ("sublist([1, 2, 3], 2, -1)", "null"),
            ("append([1], 2, [3])", "[1, 2, [3]]"), ("append([1], null)", "[1, null]"),
            ("append(null, 1)", "null"), ("concatenate([1], [2, [3]], 4)", "[1, 2, [3], 4]"),
            ("concatenate([1], null)", "null"), ("union([1, 2], [2, 3], [1.0])", "[1, 2, 3]"),
            ("insert before([1, 3], 2, 2)", "[1, 2, 3]"),
            ("insert before([1, 2], -1, 9)", "[1, 9, 2]"),
            ("insert before([], 1, 1)", "null"), ("remove([1, 2, 3], -1)", "[1, 2]"),
            ("remove([1], 2)", "null"), ("reverse([1, 2])", "[2, 1]"),
            ("index of([1, 2, null, 1], 1)", "[1, 4]"), ("index of([1, null], null)", "[2]"),
            ("distinct values([1, 2, 1.0, null, null, \"a\", \"a\"])", "[1, 2, null, \"a\"]"),
            ("distinct values([[1], 1, {a: 1}, {a: 1}])", "[[1], 1, {a: 1}]"),
            ("flatten([[1, [2]], 3, []])", "[1, 2, 3]"),
            ("list replace([1, 2, 3], -1, 9)", "[1, 2, 9]"),
            ("list replace([1, 2, 3], function(item, newItem) item < newItem, 3)", "[3, 3, 3]"),
            ("list replace([1], function(item) true, 3)", "null"),
            ("sort([3, 1, 2])", "[1, 2, 3]"), ("sort([1, \"a\"])", "null"),
        ])
    }

    @Test func `sorting is stable and agrees with the simple way`() throws {
        var source = SeededGenerator(seed: 7)
        for size in [0, 1, 2, 3, 7, 8, 9, 100] {
            let keys = (0..<size).map { _ in Int.random(in: 0..<10, using: &source) }
            let items = keys.enumerated().map { "{k: \($1), n: \($0)}" }.joined(separator: ", ")
            let expected = keys.enumerated().sorted {
                ($0.element, $0.offset) < ($1.element, $1.offset)
            }
            .map { "\($0.offset)" }
            let text = evaluated("sort([\(items)], function(x, y) x.k < y.k).n")
            #expect(text == "[\(expected.joined(separator: ", "))]")
        }
    }

    @Test func `distinct values agree with the simple way`() {
        var source = SeededGenerator(seed: 11)
        let pool = ["1", "1.0", "2", "\"a\"", "\"b\"", "null", "true", "[2]", "[1, 2]", "{a: 1}"]
        for _ in 0..<100 {
            let items = (0..<8).map { _ in pool[Int.random(in: pool.indices, using: &source)] }
            let list = "[\(items.joined(separator: ", "))]"
            var kept: [Value] = []
            guard case .list(let values)? = try? Expression(list).evaluate([]) else { continue }
            for value in values where !kept.contains(where: { $0.equals(value) == true }) {
                kept.append(value)
            }
            #expect(evaluated("distinct values(\(list))") == Value.list(kept).text, "\(list)")
        }
    }
}
