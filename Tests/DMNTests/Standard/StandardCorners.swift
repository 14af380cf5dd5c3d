extension StandardModel {
    /// What users of other engines asked about: calls within calls, parts that are missing, tables
    /// used as functions, types within types.
    static let corners = [
        StandardModel(
            name: "knowledge that calls itself or another",
            body: input("x")
                + knowledge(
                    "factorial",
                    ["n: number"],
                    feel("if n <= 1 then 1 else n * factorial(n - 1)")
                )
                + knowledge(
                    "even one",
                    ["n"],
                    needs: ["k_odd one"],
                    feel("if n = 0 then true else odd one(n - 1)")
                )
                + knowledge(
                    "odd one",
                    ["n"],
                    needs: ["k_even one"],
                    feel("if n = 0 then false else even one(n - 1)")
                )
                + decision("f", needs: ["i_x", "k_factorial"], feel("factorial(x)"))
                + decision(
                    "each",
                    needs: ["k_factorial"],
                    feel("for i in 1..4 return factorial(i)")
                )
                + decision("e", needs: ["i_x", "k_even one"], feel("even one(x)")),
            cases: """
                f {x: 5} ⇒ 120
                each ⇒ [1, 2, 6, 24]
                e {x: 4} ⇒ true
                """
        ),
        StandardModel(
            name: "services that call services",
            body: input("x", "number")
                + decision("plus one", as: "number", needs: ["i_x"], feel("x + 1"))
                + service("increment", outputs: ["d_plus one"], inputs: ["i_x"])
                + decision("twice", needs: ["i_x", "s_increment"], feel("increment(increment(x))"))
                + service("plus two", outputs: ["d_twice"], inputs: ["i_x"])
                + decision(
                    "mapped",
                    needs: ["s_plus two"],
                    feel("for i in 1..3 return plus two(i)")
                )
                + knowledge("by knowledge", ["n"], needs: ["s_increment"], feel("increment(n)"))
                + decision("through knowledge", needs: ["k_by knowledge"], feel("by knowledge(7)"))
                + decision(
                    "as value",
                    needs: ["s_increment"],
                    feel("for f in [increment] return f(1)")
                ),
            cases: """
                twice {x: 1} ⇒ 3
                service plus two {x: 1} ⇒ 3
                mapped ⇒ [3, 4, 5]
                through knowledge ⇒ 8
                as value ⇒ [2]
                """
        ),
        StandardModel(
            name: "parts that are missing",
            body: input("x")
                + "<decision name=\"no logic\" id=\"d_no logic\"><variable name=\"no logic\"/></decision>"
                + "<decision name=\"no variable\" id=\"d_no variable\">\(feel("5"))</decision>"
                + "<decision name=\"empty text\" id=\"d_empty\"><variable name=\"empty text\"/>\(feel(""))</decision>"
                    + """
                    <businessKnowledgeModel name="empty" id="k_empty"><variable name="empty"/>\
                    </businessKnowledgeModel>
                    """
                + decision("calls empty", needs: ["k_empty"], feel("empty(1)"))
                + decision("uses no variable", needs: ["d_no variable"], feel("no variable + 1"))
                + decision("dangling", needs: ["i_nothing"], feel("1"))
                + decision("unknown type", as: "nonsense", feel("1"))
                + decision("syntax", feel("1 +"))
                + decision(
                    "uses bad one",
                    needs: ["d_syntax"],
                    feel("if syntax = null then \"none\" else \"some\"")
                )
                    + """
                    <decision name="other language" id="d_other"><variable name="other language"/>\
                    <literalExpression expressionLanguage="urn:basic"><text>1</text></literalExpression>\
                    </decision>
                    """,
            cases: """
                no logic ⇒ null no-logic
                no variable ⇒ 5
                empty text ⇒ null syntax
                calls empty ⇒ null wrong-arity
                uses no variable ⇒ 6
                dangling ⇒ 1
                unknown type ⇒ 1
                syntax ⇒ null syntax
                uses bad one ⇒ "none"
                other language ⇒ null unsupported-language
                """
        ),
        StandardModel(
            name: "types within types",
            body: item("percent", base("number") + allowed("[0..100]"))
                + item("small", base("percent") + allowed("< 10"))
                + item("since", base("date") + allowed(">= date(\"2020-01-01\")"))
                + item("span", base("range&lt;number>"))
                + item(
                    "outer",
                    "<itemComponent name=\"in\">\(component("deep value", "small"))</itemComponent>"
                        + component("when", "since")
                )
                + item("names", base("list&lt;string>"))
                + item("choice", base("boolean") + allowed("true"))
                + item("length", base("days and time duration") + allowed("[@\"PT0S\"..@\"P1D\"]"))
                + input("x")
                + ["percent", "small", "since", "span", "outer", "names", "choice", "length"]
                .map { decision("as \($0)", as: $0, needs: ["i_x"], feel("x")) }.joined()
                + decision("member", needs: ["d_as outer"], feel("as outer.in.deep value + 1")),
            cases: """
                as small {x: 5} ⇒ 5
                as small {x: 50} ⇒ null not-allowed
                as small {x: -5} ⇒ null not-allowed
                as since {x: @"2020-01-01"} ⇒ @"2020-01-01"
                as since {x: @"2019-12-31"} ⇒ null not-allowed
                as span {x: [1..2]} ⇒ [1..2]
                as span {x: ["a".."b"]} ⇒ null not-conforming
                as outer {x: {in: {deep value: 1}, when: @"2024-01-01"}} ⇒ {in: {deep value: 1}, when: @"2024-01-01"}
                as outer {x: {in: {deep value: 11}, when: @"2024-01-01"}} ⇒ null not-allowed
                as outer {x: {in: {}, when: @"2024-01-01"}} ⇒ null not-conforming
                member {x: {in: {deep value: 1}, when: @"2024-01-01"}} ⇒ 2
                as names {x: "a"} ⇒ ["a"]
                as names {x: ["a", "b"]} ⇒ ["a", "b"]
                as names {x: [1]} ⇒ null not-conforming
                as choice {x: true} ⇒ true
                as choice {x: false} ⇒ null not-allowed
                as length {x: @"PT12H"} ⇒ @"PT12H"
                as length {x: @"P2D"} ⇒ null not-allowed
                as length {x: @"P1M"} ⇒ null not-conforming
                """
        ),
        StandardModel(
            name: "tables within other boxes",
            body: input("x", "number") + input("d", "date")
                + decision(
                    "entry",
                    needs: ["i_x"],
                    context([
                        (
                            "level",
                            table(
                                "hitPolicy=\"FIRST\"",
                                inputs: ["x"],
                                [["< 5", "\"low\""], ["-", "\"high\""]]
                            )
                        ),
                        ("", feel("level + \"!\"")),
                    ])
                )
                + decision(
                    "by function",
                    needs: ["i_x"],
                    context([
                        (
                            "rate",
                            function(
                                ["n"],
                                table(
                                    "hitPolicy=\"UNIQUE\"",
                                    inputs: ["n"],
                                    [["< 5", "1"], [">= 5", "2"]]
                                )
                            )
                        ),
                        ("", feel("[rate(1), rate(9), rate(x)]")),
                    ])
                )
                + decision(
                    "minimum of dates",
                    needs: ["i_x"],
                    table(
                        "hitPolicy=\"COLLECT\" aggregation=\"MIN\"",
                        inputs: ["x"],
                        [
                            ["> 0", "@\"2024-05-01\""], ["> 1", "@\"2024-02-01\""],
                        ]
                    )
                )
                + decision(
                    "maximum of texts",
                    needs: ["i_x"],
                    table(
                        "hitPolicy=\"COLLECT\" aggregation=\"MAX\"",
                        inputs: ["x"],
                        [
                            ["> 0", "\"a\""], ["> 1", "\"b\""],
                        ]
                    )
                )
                + decision(
                    "sum of texts",
                    needs: ["i_x"],
                    table(
                        "hitPolicy=\"COLLECT\" aggregation=\"SUM\"",
                        inputs: ["x"],
                        [["> 0", "\"a\""]]
                    )
                )
                + decision(
                    "dates",
                    needs: ["i_d"],
                    table(
                        "hitPolicy=\"UNIQUE\"",
                        inputs: ["d"],
                        [
                            ["< date(\"2024-01-01\")", "\"before\""],
                            ["[date(\"2024-01-01\")..date(\"2024-12-31\")]", "\"in\""],
                            ["> @\"2024-12-31\"", "\"after\""],
                        ]
                    )
                )
                + decision(
                    "months",
                    needs: ["i_d"],
                    table(
                        "hitPolicy=\"UNIQUE\"",
                        inputs: ["d.month"],
                        [["1, 2, 12", "\"winter\""], ["not(1, 2, 12)", "\"other\""]]
                    )
                )
                + decision(
                    "bad output",
                    needs: ["i_x"],
                    table("hitPolicy=\"UNIQUE\"", inputs: ["x"], [["> 0", "1 / 0"]])
                )
                + decision(
                    "bad cell",
                    needs: ["i_x"],
                    table("hitPolicy=\"FIRST\"", inputs: ["x"], [["> \"a\"", "1"], ["-", "2"]])
                )
                + decision(
                    "empty cell",
                    needs: ["i_x"],
                    table("hitPolicy=\"FIRST\"", inputs: ["x"], [["", "1"]])
                ),
            cases: """
                entry {x: 1} ⇒ "low!"
                by function {x: 7} ⇒ [1, 2, 2]
                minimum of dates {x: 2} ⇒ @"2024-02-01"
                maximum of texts {x: 2} ⇒ "b"
                sum of texts {x: 1} ⇒ null wrong-argument
                dates {d: @"2023-12-31"} ⇒ "before"
                dates {d: @"2024-12-31"} ⇒ "in"
                dates {d: @"2025-01-01"} ⇒ "after"
                months {d: @"2024-12-31"} ⇒ "winter"
                months {d: @"2024-06-30"} ⇒ "other"
                bad output {x: 1} ⇒ null division-by-zero
                bad cell {x: 1} ⇒ 2
                empty cell {x: 1} ⇒ 1
                """
        ),
        StandardModel(
            name: "filters by place",
            body: decision("second", filter(list([feel("1"), feel("5")]), feel("2")))
                + decision("last", filter(list([feel("1"), feel("5")]), feel("-1")))
                + decision(
                    "in loop",
                    loop(
                        "i",
                        in: filter(feel("[1, 2, 3]"), feel("item > 1")),
                        return: feel("i * 10")
                    )
                )
                + decision(
                    "relation",
                    filter(relation(["a", "b"], [["1", "2"], ["3", "4"]]), feel("a = 3"))
                )
                + decision("bad match", filter(feel("[1, 2]"), feel("\"x\""))),
            cases: """
                second ⇒ 5
                last ⇒ 5
                in loop ⇒ [20, 30]
                relation ⇒ [{a: 3, b: 4}]
                bad match ⇒ []
                """
        ),
    ]
}
