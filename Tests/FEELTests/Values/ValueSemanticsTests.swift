import FEEL
import Testing

@Suite struct ValueSemanticsTests {
    private static let values: [Value] = [
        .null, .boolean(true), .boolean(false), .number(1), .number(Number(10, scale: 1)),
        .number(2), .string("a"), .string("龙"), .list([]), .list([.number(1)]),
        .list([.number(1), .null]), .context(Context([("a", .number(1))])),
        .range(
            ValueRange(low: .number(1), includesLow: true, high: .number(2), includesHigh: true)
        ),
    ]

    @Test func `equality and sameness are symmetric, and sameness implies equality`() {
        for first in Self.values {
            for second in Self.values {
                #expect(first.equals(second) == second.equals(first))
                #expect(first.isSame(as: second) == second.isSame(as: first))
                if first.isSame(as: second) { #expect(first.equals(second) == true) }
                if let order = first.compared(to: second) {
                    #expect(second.compared(to: first)?.signum() == -order.signum())
                }
            }
            #expect(first.isSame(as: first))
        }
    }

    @Test func `every value conforms to its own type and comes back from its text`() throws {
        for value in Self.values {
            #expect(value.conforms(to: value.type))
            #expect(value.conforms(to: .any))
            #expect(try Expression(value.text).evaluate([]).isSame(as: value), "\(value.text)")
        }
    }

    @Test func `values are converted where FEEL converts them, else null with a reason`() {
        #expect(Value.number(1).converted(to: .list(.number)).text == "[1]")
        #expect(Value.list([.number(1)]).converted(to: .number).text == "1")
        #expect(
            Value.list([.string("a")]).converted(to: .number).reason?.problem.code
                == "not-conforming"
        )
        #expect(Value.list([.number(1), .number(2)]).converted(to: .number).isNull)
        #expect(Value.null.converted(to: .number).reason == nil)
        let day = CalendarDate(year: 2024, month: 2, day: 29).map { Value.date($0) } ?? .null
        #expect(day.converted(to: .dateTime).text == "@\"2024-02-29T00:00:00Z\"")
    }

    @Test func `texts are written so that they are read again`() {
        #expect(Value.string("a\"b\\c\n龙").text == #""a\"b\\c\n龙""#)
        let context = Context([("营业 收入", .number(1)), ("a-b", .null), ("", .boolean(true))])
        #expect(Value.context(context).text == #"{营业 收入: 1, "a-b": null, "": true}"#)
        let open = ValueRange(low: nil, includesLow: false, high: .number(5), includesHigh: true)
        #expect(Value.range(open).text == "(<= 5)")
    }

    @Test func `ranges contain by their order, or cannot tell`() {
        let range = ValueRange(low: .number(1), includesLow: false, high: nil, includesHigh: false)
        #expect(range.contains(.number(1)) == false)
        #expect(range.contains(.number(2)) == true)
        #expect(range.contains(.string("a")) == nil)
        #expect(range.contains(.null) == nil)
    }
}
