import Testing

@testable import FEEL

@Suite struct JSONWriterTests {
    @Test func `values of every kind have a form in JSON`() throws {
        let table: [(source: String, json: String)] = [
            ("1.10", "1.1"), ("-5", "-5"), ("10 ** 30", "1\(String(repeating: "0", count: 30))"),
            ("10 ** 60", "1E+60"),
            ("\"乙\"", "\"乙\""), ("null", "null"), ("1 / 0", "null"),
            (#"date("2026-08-01")"#, "\"2026-08-01\""),
            (#"time("10:20:00+08:00")"#, "\"10:20:00+08:00\""),
            (
                #"date and time("2026-08-01T10:20:00@Asia/Shanghai")"#,
                "\"2026-08-01T10:20:00@Asia/Shanghai\""
            ),
            (#"duration("P1Y2M")"#, "\"P1Y2M\""), (#"duration("P1DT2H")"#, "\"P1DT2H\""),
            ("{甲: [1, {乙: true}], 丙: {}}", #"{"甲":[1,{"乙":true}],"丙":{}}"#),
            ("[1..5)", "\"[1..5)\""),
        ]
        for (source, json) in table {
            let value = try Expression(source).evaluate([])
            #expect(try value.json() == json, "\(source)")
        }
    }

    @Test func `an indented text has an entry a line`() throws {
        let value = try JSONReader().value(of: #"{"甲":[1,[]],"乙":{},"丙":{"丁":null}}"#)
        let text = try JSONWriter(isIndented: true).text(of: value)
        #expect(
            text == """
                {
                  "甲": [
                    1,
                    []
                  ],
                  "乙": {},
                  "丙": {
                    "丁": null
                  }
                }
                """
        )
    }

    @Test func `a small value that would become an endless text is refused`() {
        var value = Value.string("坭兴陶")
        for _ in 0..<100 { value = .list([value, value]) }
        #expect(throws: Halt.tooLarge(limit: 1000)) {
            try JSONWriter(sizeLimit: 1000).text(of: value)
        }
    }

    @Test func `nesting deeper than a call stack is written`() throws {
        var value = Value.number(Number(1))
        for _ in 0..<5_000 { value = .list([value]) }
        let text = try value.json()
        #expect(text.utf8.count == 10_001)
    }
}
