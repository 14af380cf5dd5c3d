extension StandardModel {
    /// Item definitions, and how results and inputs are converted to them (DMN 1.5, clauses 7.3.2,
    /// 7.3.3 and 10.3.2.9.4).
    static let types = [
        StandardModel(
            name: "conversion of results",
            body: input("x")
                + [
                    "number", "string", "boolean", "date", "date and time", "time", "list<number>",
                    "Any",
                ]
                .map {
                    decision(
                        "as \($0)".replacing("<", with: " ").replacing(">", with: ""),
                        as: $0.replacing("<", with: "&lt;"),
                        needs: ["i_x"],
                        feel("x")
                    )
                }
                .joined(),
            cases: """
                as number {x: 1} ⇒ 1
                as number {x: [1]} ⇒ 1
                as number {x: [1, 2]} ⇒ null not-conforming
                as number {x: "1"} ⇒ null not-conforming
                as number {x: null} ⇒ null
                as string {x: "a"} ⇒ "a"
                as string {x: ["a"]} ⇒ "a"
                as string {x: 1} ⇒ null not-conforming
                as boolean {x: "true"} ⇒ null not-conforming
                as date {x: @"2024-01-01"} ⇒ @"2024-01-01"
                as date {x: @"2024-01-01T10:00:00"} ⇒ null not-conforming
                as date and time {x: @"2024-01-01"} ⇒ @"2024-01-01T00:00:00Z"
                as time {x: @"10:00:00"} ⇒ @"10:00:00"
                as list number {x: 1} ⇒ [1]
                as list number {x: [1, 2]} ⇒ [1, 2]
                as list number {x: [1, "a"]} ⇒ null not-conforming
                as list number {x: "a"} ⇒ null not-conforming
                as list number {x: []} ⇒ []
                as Any {x: [1]} ⇒ [1]
                as Any {x: {a: 1}} ⇒ {a: 1}
                """
        ),
        StandardModel(
            name: "item definitions",
            body: item("grade", base("string") + allowed("\"a\", \"b\""))
                + item("percent", base("number") + allowed("[0..100]"))
                + item("grades", list: true, base("grade"))
                + item("table", list: true, base("percents"))
                + item("percents", list: true, base("percent"))
                + item(
                    "person",
                    component("name", "string") + component("age", "percent")
                        + component("marks", "percent", list: true)
                )
                + item("people", list: true, base("person"))
                + item(
                    "few",
                    list: true,
                    base("number") + allowed("count(?) < 3", as: "typeConstraint")
                )
                + item("alias", base("grade"))
                + input("x")
                + ["grade", "percent", "grades", "table", "person", "people", "few", "alias"]
                .map { decision($0, as: $0, needs: ["i_x"], feel("x")) }.joined()
                + decision("instance", needs: ["i_x"], feel("x instance of grade"))
                + decision("instance person", needs: ["i_x"], feel("x instance of person"))
                + decision("parameter", needs: ["i_x"], feel("(function(g: grade) g)(x)")),
            cases: """
                grade {x: "a"} ⇒ "a"
                grade {x: "c"} ⇒ null not-allowed
                grade {x: ["a"]} ⇒ "a"
                grade {x: 1} ⇒ null not-conforming
                grade {x: null} ⇒ null
                percent {x: 100} ⇒ 100
                percent {x: 100.5} ⇒ null not-allowed
                grades {x: ["a", "b"]} ⇒ ["a", "b"]
                grades {x: ["a", "c"]} ⇒ null not-allowed
                grades {x: "a"} ⇒ ["a"]
                grades {x: []} ⇒ []
                table {x: [[1, 2], [3]]} ⇒ [[1, 2], [3]]
                table {x: [[1, 200]]} ⇒ null not-allowed
                person {x: {name: "A", age: 1, marks: [1]}} ⇒ {name: "A", age: 1, marks: [1]}
                person {x: {name: "A", age: 1, marks: [1], more: 2}} ⇒ {name: "A", age: 1, marks: [1], more: 2}
                person {x: {name: "A", age: 1}} ⇒ null not-conforming
                person {x: {name: 1, age: 1, marks: []}} ⇒ null not-conforming
                person {x: {name: "A", age: 101, marks: []}} ⇒ null not-allowed
                person {x: {name: "A", age: 1, marks: [101]}} ⇒ null not-allowed
                person {x: {name: null, age: null, marks: null}} ⇒ {name: null, age: null, marks: null}
                people {x: [{name: "A", age: 1, marks: []}]} ⇒ [{name: "A", age: 1, marks: []}]
                people {x: {name: "A", age: 1, marks: []}} ⇒ [{name: "A", age: 1, marks: []}]
                few {x: [1, 2]} ⇒ [1, 2]
                few {x: [1, 2, 3]} ⇒ null not-allowed
                alias {x: "a"} ⇒ "a"
                alias {x: "z"} ⇒ null not-allowed
                instance {x: "a"} ⇒ true
                instance {x: "c"} ⇒ true
                instance {x: 1} ⇒ false
                instance person {x: {name: "A", age: 1, marks: []}} ⇒ true
                instance person {x: {name: "A"}} ⇒ false
                parameter {x: "a"} ⇒ "a"
                """
        ),
        StandardModel(
            name: "types of functions",
            body: item(
                "unary",
                "<functionItem outputTypeRef=\"number\"><parameters name=\"n\" typeRef=\"number\"/></functionItem>"
            )
                + input("x", "number")
                + decision("f", as: "unary", feel("function(n: number) n + 1"))
                + decision("not f", as: "unary", feel("1"))
                + decision("call", needs: ["d_f", "i_x"], feel("f(x)")),
            cases: """
                not f ⇒ null not-conforming
                call {x: 1} ⇒ 2
                """
        ),
        StandardModel(
            name: "typed inputs",
            body: item("grade", base("string") + allowed("\"a\", \"b\""))
                + input("n", "number") + input("g", "grade") + input("d", "date and time")
                + input("l", "list&lt;number>")
                + decision("number", needs: ["i_n"], feel("n"))
                + decision("grade", needs: ["i_g"], feel("g"))
                + decision("moment", needs: ["i_d"], feel("d"))
                + decision("list", needs: ["i_l"], feel("l")),
            cases: """
                number {n: 1} ⇒ 1
                number {n: [1]} ⇒ 1
                number {n: "1"} ⇒ null not-conforming
                number {} ⇒ null not-given
                number {n: null} ⇒ null
                grade {g: "a"} ⇒ "a"
                grade {g: "c"} ⇒ null not-allowed
                moment {d: @"2024-01-01"} ⇒ @"2024-01-01T00:00:00Z"
                list {l: 1} ⇒ [1]
                list {l: ["a"]} ⇒ null not-conforming
                """
        ),
    ]
}
