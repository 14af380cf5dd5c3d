import Testing

@testable import FEEL

@Suite struct ValueDeclaredTests {
    @Test func `a string becomes what its declared type says, where it reads as one`() throws {
        let table: [(json: String, type: ValueType, text: String)] = [
            (#""2026-08-01""#, .date, #"@"2026-08-01""#),
            (#""2026-08-01""#, .string, #""2026-08-01""#),
            (#""2026-08-01""#, .any, #""2026-08-01""#),
            (#""明天""#, .date, #""明天""#),
            (#""10:20:30+08:00""#, .time, #"@"10:20:30+08:00""#),
            (#""2026-08-01T10:20:30""#, .dateTime, #"@"2026-08-01T10:20:30""#),
            (#""P1DT2H""#, .dayTimeDuration, #"@"P1DT2H""#),
            (#""P1Y2M""#, .yearMonthDuration, #"@"P1Y2M""#),
            (#"["2026-08-01",null]"#, .list(.date), #"[@"2026-08-01", null]"#),
            (#""2026-08-01""#, .list(.date), #"@"2026-08-01""#),
            ("20260801", .date, "20260801"),
            (
                #"{"日 期":"2026-08-01","名":"2026-08-01","多":"2026-08-01"}"#,
                .context(.init([.init("日 期", .date), .init("名", .string)])),
                #"{日 期: @"2026-08-01", 名: "2026-08-01", 多: "2026-08-01"}"#
            ),
        ]
        for (json, type, text) in table {
            let value = try JSONReader().value(of: json)
            #expect(value.read(as: type).text == text, "\(json)")
        }
    }
}
