import FEEL
import Testing

@Suite struct ContextFunctionTests {
    @Test func `contexts are read, made, changed and merged`() {
        expect([
            (#"get value({a: 1}, "a")"#, "1"), (#"get value({a: 1}, "b")"#, "null"),
            (#"get value(key: "a", m: {a: 1})"#, "1"), (#"get value(1, "b")"#, "null"),
            ("get entries({a: 1})", #"[{key: "a", value: 1}]"#), ("get entries({})", "[]"),
            (#"context([{key: "a", value: 1}, {key: "b", value: null}])"#, "{a: 1, b: null}"),
            (#"context({key: "a", value: 1})"#, "{a: 1}"), (#"context([{key: "a"}])"#, "null"),
            (#"context([{key: "a", value: 1}, {key: "a", value: 2}])"#, "null"),
            (#"context put({a: 1, b: 2}, "a", 3)"#, "{a: 3, b: 2}"),
            (#"context put({a: 1}, "b", null)"#, "{a: 1, b: null}"),
            (#"context put({a: {b: 1}}, ["a", "b"], 2)"#, "{a: {b: 2}}"),
            (#"context put({a: {b: 1}}, ["a", "c"], 2)"#, "{a: {b: 1, c: 2}}"),
            (#"context put({a: 1}, ["a", "c"], 2)"#, "null"),
            (#"context put({a: 1}, [], 2)"#, "null"),
            (#"context put(context: {}, keys: ["a"], value: 2)"#, "{a: 2}"),
            (#"context put(context: {}, key: ["a", "b"], value: 2)"#, "null"),
            ("context merge([{a: 1, b: 1}, {b: 2, c: 3}])", "{a: 1, b: 2, c: 3}"),
            ("context merge([])", "{}"), ("context merge([{a: 1}, null])", "null"),
        ])
    }
}
