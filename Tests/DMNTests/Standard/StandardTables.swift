extension StandardModel {
    /// Decision tables (DMN 1.5, clause 8).
    static let tables =
        policies + [
            StandardModel(
                name: "inputs and cells",
                body: input("x") + input("y")
                    + decision(
                        "two inputs",
                        needs: ["i_x", "i_y"],
                        table(
                            "hitPolicy=\"UNIQUE\"",
                            inputs: ["x", "y"],
                            [
                                ["< 5", "\"a\"", "1"], ["< 5", "\"b\"", "2"], [">= 5", "-", "3"],
                            ]
                        )
                    )
                    + decision(
                        "input expression",
                        needs: ["i_x"],
                        table(
                            "hitPolicy=\"FIRST\"",
                            inputs: ["x * 2"],
                            [
                                ["> 5", "x"], ["-", "0"],
                            ]
                        )
                    )
                    + decision(
                        "question",
                        needs: ["i_x"],
                        table(
                            "hitPolicy=\"FIRST\"",
                            inputs: ["x"],
                            [
                                ["even(?)", "\"even\""], ["? > 3 and odd(?)", "\"odd, large\""],
                                ["-", "\"other\""],
                            ]
                        )
                    )
                    + decision(
                        "nulls",
                        needs: ["i_x"],
                        table(
                            "hitPolicy=\"FIRST\"",
                            inputs: ["x"],
                            [
                                ["null", "\"none\""], ["not(null)", "\"some\""],
                            ]
                        )
                    )
                    + decision(
                        "other input in cell",
                        needs: ["i_x", "i_y"],
                        table(
                            "hitPolicy=\"FIRST\"",
                            inputs: ["x"],
                            [
                                ["< y", "\"less\""], ["y", "\"same\""], ["-", "\"more\""],
                            ]
                        )
                    )
                    + decision(
                        "lists",
                        needs: ["i_x"],
                        table(
                            "hitPolicy=\"FIRST\"",
                            inputs: ["x"],
                            [
                                ["list contains(?, 2)", "\"has 2\""], ["[1, 3]", "\"1, 3\""],
                                ["-", "\"other\""],
                            ]
                        )
                    )
                    + decision(
                        "input values",
                        needs: ["i_x"],
                        table(
                            "hitPolicy=\"UNIQUE\"",
                            inputs: ["x"],
                            values: ["\"a\", \"b\""],
                            [
                                ["\"a\"", "1"], ["not(\"a\")", "2"],
                            ]
                        )
                    )
                    + decision(
                        "no inputs",
                        table("hitPolicy=\"COLLECT\"", inputs: [], [["1"], ["2"]])
                    )
                    + decision(
                        "booleans",
                        needs: ["i_x"],
                        table(
                            "hitPolicy=\"UNIQUE\"",
                            inputs: ["x"],
                            [
                                ["true", "\"yes\""], ["false", "\"no\""],
                            ]
                        )
                    ),
                cases: """
                    two inputs {x: 1, y: "a"} ⇒ 1
                    two inputs {x: 1, y: "b"} ⇒ 2
                    two inputs {x: 1, y: "c"} ⇒ null no-rule-matches
                    two inputs {x: 9, y: null} ⇒ 3
                    two inputs {x: null, y: "a"} ⇒ null no-rule-matches
                    input expression {x: 3} ⇒ 3
                    input expression {x: 1} ⇒ 0
                    question {x: 2} ⇒ "even"
                    question {x: 5} ⇒ "odd, large"
                    question {x: 3} ⇒ "other"
                    nulls {x: null} ⇒ "none"
                    nulls {x: 1} ⇒ "some"
                    other input in cell {x: 1, y: 2} ⇒ "less"
                    other input in cell {x: 2, y: 2} ⇒ "same"
                    other input in cell {x: 3, y: 2} ⇒ "more"
                    lists {x: [1, 2]} ⇒ "has 2"
                    lists {x: [1, 3]} ⇒ "1, 3"
                    lists {x: [4]} ⇒ "other"
                    input values {x: "a"} ⇒ 1
                    input values {x: "b"} ⇒ 2
                    input values {x: "c"} ⇒ null no-rule-matches
                    no inputs ⇒ [1, 2]
                    booleans {x: true} ⇒ "yes"
                    booleans {x: false} ⇒ "no"
                    booleans {x: null} ⇒ null no-rule-matches
                    """
            ),
            StandardModel(
                name: "outputs and defaults",
                body: input("x")
                    + decision(
                        "default",
                        needs: ["i_x"],
                        table(
                            "hitPolicy=\"UNIQUE\"",
                            inputs: ["x"],
                            outputs: [Output(otherwise: "\"none\"")],
                            [["1", "\"one\""]]
                        )
                    )
                    + decision(
                        "defaults",
                        needs: ["i_x"],
                        table(
                            "hitPolicy=\"UNIQUE\"",
                            inputs: ["x"],
                            outputs: [
                                Output(name: "a", otherwise: "0"),
                                Output(name: "b", otherwise: "\"-\""),
                            ],
                            [["1", "1", "\"one\""]]
                        )
                    )
                    + decision(
                        "one default",
                        needs: ["i_x"],
                        table(
                            "hitPolicy=\"UNIQUE\"",
                            inputs: ["x"],
                            outputs: [Output(name: "a", otherwise: "0"), Output(name: "b")],
                            [["1", "1", "\"one\""]]
                        )
                    )
                    + decision(
                        "collect default",
                        needs: ["i_x"],
                        table(
                            "hitPolicy=\"COLLECT\"",
                            inputs: ["x"],
                            outputs: [Output(otherwise: "0")],
                            [["1", "1"], ["> 0", "2"]]
                        )
                    )
                    + decision(
                        "sum default",
                        needs: ["i_x"],
                        table(
                            "hitPolicy=\"COLLECT\" aggregation=\"SUM\"",
                            inputs: ["x"],
                            outputs: [Output(otherwise: "0")],
                            [["1", "1"], ["> 0", "2"]]
                        )
                    )
                    + decision(
                        "typed",
                        as: "number",
                        needs: ["i_x"],
                        table(
                            "hitPolicy=\"FIRST\"",
                            inputs: ["x"],
                            outputs: [Output(type: "number")],
                            [["1", "1"], ["2", "\"two\""], ["3", "[3]"]]
                        )
                    )
                    + decision(
                        "expression",
                        needs: ["i_x"],
                        table(
                            "hitPolicy=\"UNIQUE\"",
                            inputs: ["x"],
                            outputs: [Output(name: "a"), Output(name: "b c")],
                            [["> 0", "x + 1", "if x > 1 then \"many\" else \"one\""]]
                        )
                    )
                    + decision(
                        "null output",
                        needs: ["i_x"],
                        table(
                            "hitPolicy=\"ANY\"",
                            inputs: ["x"],
                            [["1", "null"], ["< 2", "null"]]
                        )
                    ),
                cases: """
                    default {x: 1} ⇒ "one"
                    default {x: 2} ⇒ "none"
                    defaults {x: 2} ⇒ {a: 0, b: "-"}
                    one default {x: 2} ⇒ {a: 0, b: null}
                    collect default {x: 1} ⇒ [1, 2]
                    sum default {x: 1} ⇒ 3
                    sum default {x: -1} ⇒ 0
                    typed {x: 1} ⇒ 1
                    typed {x: 2} ⇒ null not-conforming
                    typed {x: 3} ⇒ 3
                    expression {x: 2} ⇒ {a: 3, b c: "many"}
                    null output {x: 1} ⇒ null
                    """
            ),
        ]

    /// Every hit policy and aggregation over rules that overlap: below 10 the first and second
    /// match, from 10 to 20 the second and third, above 20 the third, below 0 none.
    private static let policies: [StandardModel] = [
        (
            "hitPolicy=\"UNIQUE\"",
            """
            r {x: 25} ⇒ 2
            r {x: 15} ⇒ null several-rules-match
            r {x: -1} ⇒ null no-rule-matches
            m {x: 25} ⇒ {a: 2, b: "c"}
            m {x: 15} ⇒ null several-rules-match
            m {x: -1} ⇒ null no-rule-matches
            """
        ),
        (
            "",
            """
            r {x: 25} ⇒ 2
            r {x: 15} ⇒ null several-rules-match
            """
        ),
        (
            "hitPolicy=\"ANY\"",
            """
            r {x: 25} ⇒ 2
            r {x: 15} ⇒ null rules-disagree
            m {x: 5} ⇒ null rules-disagree
            r {x: -1} ⇒ null no-rule-matches
            """
        ),
        (
            "hitPolicy=\"FIRST\"",
            """
            r {x: 5} ⇒ 3
            r {x: 15} ⇒ 1
            r {x: 25} ⇒ 2
            m {x: 5} ⇒ {a: 3, b: "b"}
            r {x: -1} ⇒ null no-rule-matches
            """
        ),
        (
            "hitPolicy=\"PRIORITY\"",
            """
            r {x: 5} ⇒ 1
            r {x: 15} ⇒ 1
            r {x: 25} ⇒ 2
            m {x: 5} ⇒ {a: 1, b: "a"}
            r {x: -1} ⇒ null no-rule-matches
            """
        ),
        (
            "hitPolicy=\"RULE ORDER\"",
            """
            r {x: 5} ⇒ [3, 1]
            r {x: 15} ⇒ [1, 2]
            r {x: 25} ⇒ [2]
            m {x: 15} ⇒ [{a: 1, b: "a"}, {a: 2, b: "c"}]
            """
        ),
        (
            "hitPolicy=\"OUTPUT ORDER\"",
            """
            r {x: 5} ⇒ [1, 3]
            r {x: 15} ⇒ [1, 2]
            m {x: 5} ⇒ [{a: 1, b: "a"}, {a: 3, b: "b"}]
            """
        ),
        (
            "hitPolicy=\"COLLECT\"",
            """
            r {x: 5} ⇒ [3, 1]
            r {x: 25} ⇒ [2]
            m {x: 5} ⇒ [{a: 3, b: "b"}, {a: 1, b: "a"}]
            """
        ),
        (
            "hitPolicy=\"COLLECT\" aggregation=\"SUM\"",
            """
            r {x: 5} ⇒ 4
            r {x: 25} ⇒ 2
            """
        ),
        (
            "hitPolicy=\"COLLECT\" aggregation=\"MIN\"",
            """
            r {x: 5} ⇒ 1
            r {x: 25} ⇒ 2
            """
        ),
        (
            "hitPolicy=\"COLLECT\" aggregation=\"MAX\"",
            """
            r {x: 5} ⇒ 3
            r {x: 15} ⇒ 2
            """
        ),
        (
            "hitPolicy=\"COLLECT\" aggregation=\"COUNT\"",
            """
            r {x: 5} ⇒ 2
            r {x: 25} ⇒ 1
            """
        ),
    ].map { policy, cases in
        let rules = [
            ["[0..10)", "3", "\"b\""], ["[0..20]", "1", "\"a\""], [">= 10", "2", "\"c\""],
        ]
        return StandardModel(
            name: "policy \(policy)",
            body: input("x", "number")
                + decision(
                    "r",
                    needs: ["i_x"],
                    table(
                        policy,
                        inputs: ["x"],
                        outputs: [Output(values: "1, 2, 3")],
                        rules.map { Array($0.prefix(2)) }
                    )
                )
                + decision(
                    "m",
                    needs: ["i_x"],
                    table(
                        policy,
                        inputs: ["x"],
                        outputs: [
                            Output(name: "a", values: "1, 2, 3"),
                            Output(name: "b", values: "\"c\", \"b\", \"a\""),
                        ],
                        rules
                    )
                ),
            cases: cases
        )
    }
}
