extension StandardModel {
    /// Boxed expressions (DMN 1.5, clause 10.2).
    static let boxes = [
        StandardModel(
            name: "contexts",
            body: input("x", "number")
                + decision(
                    "open",
                    needs: ["i_x"],
                    context([("a", feel("x + 1")), ("b", feel("a * 2"))])
                )
                + decision(
                    "closed",
                    needs: ["i_x"],
                    context([("a", feel("x + 1")), ("", feel("a * 2"))])
                )
                + decision("only result", needs: ["i_x"], context([("", feel("x"))]))
                + decision("forward", context([("a", feel("b")), ("b", feel("1"))]))
                + decision(
                    "nested",
                    needs: ["i_x"],
                    context([
                        ("a", context([("b", feel("x")), ("c", feel("b + 1"))])),
                        ("d", feel("a.c")),
                    ])
                )
                + decision(
                    "typed",
                    context(
                        [("a", feel("\"1\"")), ("b", feel("[2]"))],
                        types: ["a": "number", "b": "number"]
                    )
                )
                + decision(
                    "hides",
                    needs: ["i_x"],
                    context([("x", feel("x + 1")), ("", feel("x"))])
                )
                + decision(
                    "function entry",
                    context([
                        ("double it", function(["n: number"], feel("n * 2"))),
                        ("", feel("double it(4)")),
                    ])
                ),
            cases: """
                open {x: 1} ⇒ {a: 2, b: 4}
                closed {x: 1} ⇒ 4
                only result {x: 3} ⇒ 3
                forward ⇒ {a: null, b: 1}
                nested {x: 1} ⇒ {a: {b: 1, c: 2}, d: 2}
                typed ⇒ {a: null, b: 2}
                hides {x: 1} ⇒ 2
                function entry ⇒ 8
                """
        ),
        StandardModel(
            name: "lists and relations",
            body: input("x")
                + decision("list", needs: ["i_x"], list([feel("1"), feel("x"), list([feel("2")])]))
                + decision("empty list", list([]))
                + decision("typed list", list([feel("1"), feel("2")], "list<number>"))
                + decision("relation", relation(["a", "b c"], [["1", "2"], ["a", "4"]]))
                + decision("no rows", relation(["a"], []))
                + decision(
                    "path",
                    context([("t", relation(["a"], [["1"], ["2"]])), ("", feel("t.a"))])
                ),
            cases: """
                list {x: "y"} ⇒ [1, "y", [2]]
                list {x: null} ⇒ [1, null, [2]]
                empty list ⇒ []
                typed list ⇒ [1, 2]
                relation ⇒ [{a: 1, b c: 2}, {a: null, b c: 4}]
                no rows ⇒ []
                path ⇒ [1, 2]
                """
        ),
        StandardModel(
            name: "conditional",
            body: input("x")
                + decision(
                    "choice",
                    needs: ["i_x"],
                    conditional(feel("x > 1"), feel("\"big\""), feel("\"small\""))
                )
                + decision(
                    "condition",
                    needs: ["i_x"],
                    conditional(feel("x"), feel("1"), feel("2"))
                )
                + decision(
                    "nested",
                    needs: ["i_x"],
                    conditional(
                        feel("x = 1"),
                        feel("\"one\""),
                        conditional(feel("x = 2"), feel("\"two\""), feel("\"more\""))
                    )
                )
                + decision(
                    "in context",
                    needs: ["i_x"],
                    context([
                        (
                            "r",
                            conditional(
                                feel("x > 1"),
                                context([("a", feel("x"))]),
                                list([feel("x")])
                            )
                        ),
                        ("", feel("r")),
                    ])
                ),
            cases: """
                choice {x: 2} ⇒ "big"
                choice {x: 1} ⇒ "small"
                choice {x: null} ⇒ "small"
                condition {x: true} ⇒ 1
                condition {x: false} ⇒ 2
                condition {x: null} ⇒ 2
                nested {x: 1} ⇒ "one"
                nested {x: 2} ⇒ "two"
                nested {x: 3} ⇒ "more"
                in context {x: 2} ⇒ {a: 2}
                in context {x: 1} ⇒ [1]
                """
        ),
        StandardModel(
            name: "filter",
            body: input("l")
                + decision("over items", needs: ["i_l"], filter(feel("l"), feel("item > 1")))
                + decision("over entries", needs: ["i_l"], filter(feel("l"), feel("a > 1")))
                + decision("item entry", needs: ["i_l"], filter(feel("l"), feel("item.a > 1")))
                + decision("constant", filter(list([feel("1"), feel("2")]), feel("item = 2")))
                + decision(
                    "then path",
                    needs: ["i_l"],
                    context([
                        ("f", filter(feel("l"), feel("item.a > 1"))), ("", feel("f.a")),
                    ])
                ),
            cases: """
                over items {l: [1, 2, 3]} ⇒ [2, 3]
                over items {l: []} ⇒ []
                over items {l: 5} ⇒ [5]
                over items {l: [null, 5, "a"]} ⇒ [5]
                item entry {l: [{a: 1}, {a: 2}]} ⇒ [{a: 2}]
                over entries {l: [{a: 1}, {a: 2}]} ⇒ [{a: 2}]
                constant ⇒ [2]
                then path {l: [{a: 1}, {a: 2}, {a: 3}]} ⇒ [2, 3]
                """
        ),
        StandardModel(
            name: "loops",
            body: input("l")
                + decision("for", needs: ["i_l"], loop("i", in: feel("l"), return: feel("i * 2")))
                + decision(
                    "partial",
                    needs: ["i_l"],
                    loop("i", in: feel("l"), return: feel("count(partial) + i"))
                )
                + decision("range", loop("i", in: feel("[1..3]"), return: feel("i")))
                + decision(
                    "nested",
                    loop(
                        "i",
                        in: feel("[1, 2]"),
                        return: loop("j", in: feel("[i, 10]"), return: feel("i * j"))
                    )
                )
                + decision(
                    "context",
                    needs: ["i_l"],
                    loop("i", in: feel("l"), return: context([("v", feel("i"))]))
                )
                + decision(
                    "some",
                    needs: ["i_l"],
                    quantified("some", "i", in: feel("l"), satisfies: feel("i > 1"))
                )
                + decision(
                    "every",
                    needs: ["i_l"],
                    quantified("every", "i", in: feel("l"), satisfies: feel("i > 1"))
                ),
            cases: """
                for {l: [1, 2]} ⇒ [2, 4]
                for {l: []} ⇒ []
                for {l: 3} ⇒ [6]
                for {l: [1, "a"]} ⇒ [2, null]
                partial {l: [5, 5, 5]} ⇒ [5, 6, 7]
                range ⇒ [1, 2, 3]
                nested ⇒ [[1, 10], [4, 20]]
                context {l: [1]} ⇒ [{v: 1}]
                some {l: [1, 2]} ⇒ true
                some {l: [1]} ⇒ false
                some {l: []} ⇒ false
                every {l: [2, 3]} ⇒ true
                every {l: [1, 2]} ⇒ false
                every {l: []} ⇒ true
                """
        ),
        StandardModel(
            name: "functions and invocations",
            body: input("x")
                + knowledge("add", ["a: number", "b: number"], feel("a + b"))
                + knowledge("make adder", ["n"], function(["m"], feel("m + n")))
                + decision(
                    "boxed",
                    needs: ["i_x", "k_add"],
                    invocation("add", [("a", feel("x")), ("b", feel("2"))])
                )
                + decision(
                    "swapped",
                    needs: ["k_add"],
                    invocation("add", [("b", feel("1")), ("a", feel("2"))])
                )
                + decision("missing", needs: ["k_add"], invocation("add", [("a", feel("1"))]))
                + decision(
                    "unknown",
                    needs: ["k_add"],
                    invocation("add", [("a", feel("1")), ("c", feel("2"))])
                )
                + decision("not needed", invocation("subtract", [("a", feel("1"))]))
                + decision("no function", needs: ["i_x"], invocation("x", [("a", feel("1"))]))
                + decision("built-in", needs: ["i_x"], invocation("abs", [("n", feel("x"))]))
                + decision(
                    "binding of table",
                    needs: ["i_x", "k_add"],
                    invocation(
                        "add",
                        [
                            ("a", context([("", feel("x + 1"))])), ("b", feel("0")),
                        ]
                    )
                )
                + decision("closure", needs: ["k_make adder"], feel("make adder(1)(2)"))
                + decision("minus", function(["a", "b"], feel("a - b")))
                + decision("calls function", needs: ["d_minus"], feel("minus(b: 1, a: 5)"))
                + decision(
                    "java",
                    function(
                        ["a"],
                        kind: "Java",
                        context([
                            ("class", feel("\"java.lang.Math\"")),
                            ("method signature", feel("\"abs(int)\"")),
                        ])
                    )
                ),
            cases: """
                boxed {x: 1} ⇒ 3
                boxed {x: "1"} ⇒ null wrong-argument
                boxed {x: [1]} ⇒ 3
                boxed {x: null} ⇒ null wrong-operands
                swapped ⇒ 3
                missing ⇒ null wrong-arity
                unknown ⇒ null unknown-parameter
                not needed ⇒ null unknown-function
                no function {x: 1} ⇒ null not-a-function
                built-in {x: -3} ⇒ 3
                binding of table {x: 1} ⇒ 2
                closure ⇒ 3
                calls function ⇒ 4
                """
        ),
    ]
}
