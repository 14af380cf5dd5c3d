extension StandardModel {
    /// Business knowledge models, decision services, requirements and imports (DMN 1.5, clauses
    /// 6.3 and 10.4).
    static let invocations = [
        StandardModel(
            name: "knowledge models",
            body: input("x")
                + knowledge("f", as: "number", ["a: number", "b: number"], feel("a - b"))
                + knowledge("g", ["a"], needs: ["k_f"], feel("f(a, 1)"))
                + knowledge(
                    "as table",
                    ["a"],
                    table(
                        "hitPolicy=\"UNIQUE\"",
                        inputs: ["a"],
                        [["> 0", "\"pos\""], ["<= 0", "\"not\""]]
                    )
                )
                + knowledge("wrong result", as: "number", ["a"], feel("string(a)"))
                + knowledge("no parameters", [], feel("7"))
                + decision("positional", needs: ["k_f"], feel("f(5, 3)"))
                + decision("named", needs: ["k_f"], feel("f(b: 5, a: 3)"))
                + decision("too few", needs: ["k_f"], feel("f(5)"))
                + decision("too many", needs: ["k_f"], feel("f(5, 3, 1)"))
                + decision("unknown name", needs: ["k_f"], feel("f(a: 5, c: 3)"))
                + decision("wrong type", needs: ["k_f"], feel("f(\"5\", 3)"))
                + decision("from list", needs: ["k_f"], feel("f([5], 3)"))
                + decision("through another", needs: ["k_g"], feel("g(5)"))
                + decision("table", needs: ["i_x", "k_as table"], feel("as table(x)"))
                + decision("result", needs: ["k_wrong result"], feel("wrong result(1)"))
                + decision("none", needs: ["k_no parameters"], feel("no parameters()"))
                + decision("not required", feel("f(5, 3)"))
                + decision("as value", needs: ["k_f"], feel("for h in [f] return h(3, 1)"))
                + decision(
                    "in sort",
                    needs: ["k_f"],
                    feel("sort([3, 1, 2], function(p, q) f(p, q) < 0)")
                ),
            cases: """
                positional ⇒ 2
                named ⇒ -2
                too few ⇒ null wrong-arity
                too many ⇒ null wrong-arity
                unknown name ⇒ null unknown-parameter
                wrong type ⇒ null wrong-argument
                from list ⇒ 2
                through another ⇒ 4
                table {x: 1} ⇒ "pos"
                table {x: -1} ⇒ "not"
                result ⇒ null not-conforming
                none ⇒ 7
                not required ⇒ null unknown-function
                as value ⇒ [2]
                in sort ⇒ [1, 2, 3]
                """
        ),
        StandardModel(
            name: "decision services",
            body: input("x", "number") + input("y", "number")
                + decision("base", as: "number", needs: ["i_x"], feel("x * 10"))
                + decision("top", as: "number", needs: ["d_base", "i_y"], feel("base + y"))
                + decision("side", as: "string", needs: ["i_x"], feel("\"s\" + string(x)"))
                + service(
                    "all inside",
                    outputs: ["d_top"],
                    encapsulates: ["d_base"],
                    inputs: ["i_x", "i_y"]
                )
                + service("base given", outputs: ["d_top"], decisions: ["d_base"], inputs: ["i_y"])
                + service(
                    "two outputs",
                    outputs: ["d_top", "d_side"],
                    encapsulates: ["d_base"],
                    inputs: ["i_x", "i_y"]
                )
                + service(
                    "typed",
                    as: "string",
                    outputs: ["d_top"],
                    encapsulates: ["d_base"],
                    inputs: ["i_x", "i_y"]
                )
                + decision("positional", needs: ["s_all inside"], feel("all inside(1, 2)"))
                + decision("named", needs: ["s_all inside"], feel("all inside(y: 1, x: 2)"))
                + decision("decisions first", needs: ["s_base given"], feel("base given(100, 1)"))
                + decision("both", needs: ["s_two outputs"], feel("two outputs(1, 2)"))
                + decision("too few", needs: ["s_all inside"], feel("all inside(1)"))
                + decision("too many", needs: ["s_all inside"], feel("all inside(1, 2, 3)"))
                + decision("unknown", needs: ["s_all inside"], feel("all inside(x: 1, z: 2)"))
                + decision("wrong type", needs: ["s_all inside"], feel("all inside(\"1\", 2)"))
                + decision(
                    "boxed",
                    needs: ["s_all inside"],
                    invocation("all inside", [("x", feel("1")), ("y", feel("2"))])
                ),
            cases: """
                service all inside {x: 1, y: 2} ⇒ 12
                service all inside {x: 1} ⇒ null wrong-operands
                service base given {base: 100, y: 1} ⇒ 101
                service base given {base: 100, y: 1, x: 5} ⇒ 101
                service two outputs {x: 1, y: 2} ⇒ {top: 12, side: "s1"}
                service typed {x: 1, y: 2} ⇒ null not-conforming
                top {x: 1, y: 2} ⇒ 12
                top {base: 5, y: 2} ⇒ 7
                positional ⇒ 12
                named ⇒ 21
                decisions first ⇒ 101
                both ⇒ {top: 12, side: "s1"}
                too few ⇒ null wrong-arity
                too many ⇒ null wrong-arity
                unknown ⇒ null unknown-parameter
                wrong type ⇒ null wrong-argument
                boxed ⇒ 12
                """
        ),
        StandardModel(
            name: "requirements",
            body: input("x", "number") + input("birth date", "date")
                + decision("a", as: "number", needs: ["i_x"], feel("x + 1"))
                + decision("b", needs: ["d_a", "i_x"], feel("a + x"))
                + decision("not required", feel("x"))
                + decision("year", needs: ["i_birth date"], feel("birth date.year"))
                + decision("no logic", "")
                + decision("hides", needs: ["i_x"], feel("for x in [9] return x"))
                + decision("text", needs: ["d_a"], feel("\"a is \" + string(a)")),
            cases: """
                a {x: 1} ⇒ 2
                a {} ⇒ null wrong-operands
                a {x: "1"} ⇒ null wrong-operands
                a {x: [1]} ⇒ 2
                b {x: 1} ⇒ 3
                not required {x: 1} ⇒ null unknown-name
                year {birth date: @"2024-02-29"} ⇒ 2024
                hides {x: 1} ⇒ [9]
                text {x: 1} ⇒ "a is 2"
                nowhere ⇒ null unknown-element
                """
        ),
        StandardModel(
            name: "imports",
            body: """
                <import name="lib" namespace="urn:lib" importType="https://www.omg.org/spec/DMN/20230324/MODEL/"/>
                """
                    + decision("type", as: "lib.short", feel("\"abc\""))
                    + decision("type too long", as: "lib.short", feel("\"abcdef\""))
                        + """
                        <decision name="call" id="d_call"><variable name="call"/><knowledgeRequirement>\
                        <requiredKnowledge href="urn:lib#k_twice"/></knowledgeRequirement>\
                        \(feel("lib.twice(4)"))</decision>\
                        <decision name="value" id="d_value"><variable name="value"/><informationRequirement>\
                        <requiredDecision href="urn:lib#d_inner"/></informationRequirement>\
                        \(feel("lib.inner + 1"))</decision>\
                        <decision name="bare" id="d_bare"><variable name="bare"/><informationRequirement>\
                        <requiredDecision href="urn:lib#d_inner"/></informationRequirement>\
                        \(feel("inner + 1"))</decision>\
                        <decision name="deep" id="d_deep"><variable name="deep"/><informationRequirement>\
                        <requiredDecision href="urn:lib#d_from base"/></informationRequirement>\
                        \(feel("lib.from base"))</decision>
                        """,
            library: [
                "urn:lib": """
                <import name="base" namespace="urn:base" importType="https://www.omg.org/spec/DMN/20230324/MODEL/"/>
                """
                    + item("short", base("string") + allowed("string length(?) < 5"))
                    + input("z", "number")
                    + knowledge("twice", as: "number", ["n: number"], feel("n * 2"))
                    + decision("inner", as: "number", needs: ["i_z"], feel("z * 3"))
                        + """
                        <decision name="from base" id="d_from base"><variable name="from base"/>\
                        <informationRequirement><requiredDecision href="urn:base#d_root"/>\
                        </informationRequirement>\(feel("base.root + 1"))</decision>
                        """,
                "urn:base": decision("root", feel("41")),
            ],
            cases: """
                type ⇒ "abc"
                type too long ⇒ null not-allowed
                call ⇒ 8
                value {lib: {z: 2}} ⇒ 7
                value {lib: {inner: 2}} ⇒ 3
                bare {lib: {z: 2}} ⇒ null wrong-operands
                deep ⇒ 42
                lib.inner {lib: {z: 2}} ⇒ 6
                """
        ),
    ]
}
