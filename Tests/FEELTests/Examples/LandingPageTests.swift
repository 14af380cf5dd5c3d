import FEEL
import Foundation
import Testing

/// The examples of the engine's landing page, as somebody would write them who takes the engine.
@Suite struct LandingPageTests {
    private let growth = Expression(
        "(总产值 - 上年产值) / 上年产值",
        in: Scope([.init("总产值", .number), .init("上年产值", .number)])
    )

    @Test func `an expression is evaluated over a row`() throws {
        let scope = Scope([.init("总产值", .number), .init("上年产值", .number)])
        let growth = Expression("(总产值 - 上年产值) / 上年产值", in: scope)
        let value = try growth.evaluate([.number(1200), .number(1000)])
        let text = value.text  // 0.2
        #expect(text == "0.2")
    }

    @Test func `an expression is evaluated over JSON`() throws {
        let facts = try JSONReader().value(of: #"{"总产值": 1200.00, "上年产值": 1000}"#)
        guard case .context(let context) = facts else { return }
        let value = try growth.evaluate(context)
        #expect(value.text == "0.2")
    }

    @Test func `a diagnostic shows the place and the fix`() {
        let rule = Expression("营收 / 12", in: Scope([.init("营业收入", .number)]))
        let report = rule.diagnostics.map { $0.report(in: .english, source: rule.source) }
        // Line 1, column 1: There is no name “营收” here; did you mean “营业收入”?
        //   营收 / 12
        //   ^^^^
        #expect(
            report == [
                """
                Line 1, column 1: There is no name “营收” here; did you mean “营业收入”?
                  营收 / 12
                  ^^^^
                """
            ]
        )
    }

    @Test func `a null says why`() throws {
        let scope = Scope([.init("产值", .number), .init("面积", .number)])
        let rule = Expression("if 面积 > 0 then 产值 / (面积 - 面积) else 0", in: scope)
        let value = try rule.evaluate([.number(5), .number(2)])
        let reason = value.reason?.text(in: .english)
        #expect(reason == Problem.divisionByZero.text(in: .english))
    }

    @Test func `an explanation tells what each part came to`() throws {
        let scope = Scope([.init("产值", .number)])
        let rule = Expression("if 产值 > 1000 then 产值 * 0.02 else 0", in: scope)
        let explanation = try rule.explain([.number(1200)])
        let text = explanation.text(in: .english)
        let facts = explanation.facts.map(\.name)  // 产值
        #expect(facts == ["产值"])
        #expect(text.contains("产值 > 1000 → holds"))
        #expect(explanation.value.text == "24")
    }

    @Test func `an expression is evaluated over columns`() throws {
        let table = ColumnTable([
            (name: "产值", column: Column(integers: [120_000, 99_950], scale: 2)),
            (name: "级别", column: Column(strings: ["省级", nil])),
        ])
        let scope = Scope([.init("产值", .number), .init("级别", .string)])
        let rule = Expression("if 级别 = \"省级\" then 产值 * 0.02 else 0", in: scope)
        let amounts = try rule.evaluate(columns: table)
        let first = amounts[0].text  // 24
        #expect(first == "24")
        #expect(amounts[1].text == "0")
    }

    @Test func `limits end what takes too much`() throws {
        var halted = false
        var limits = Limits()
        limits.steps = 1_000
        let run = Run(limits: limits, now: DateTime("2026-11-21T08:00:00+08:00"))
        let today = try Expression("today()").evaluate([], in: run).text  // @"2026-11-21"
        do throws(Halt) {
            _ = try Expression("count(for i in 1..1000000 return i)").evaluate([], in: run)
        } catch {
            halted = error == .tooManySteps(limit: 1_000)
        }
        #expect(today == "@\"2026-11-21\"")
        #expect(halted)
    }

    @Test func `a function of the host is called by its variable's name`() throws {
        let double = FunctionValue(name: "加倍", parameters: [.init("数", .number)], result: .number) {
            arguments,
            _ in
            guard case .number(let number) = arguments[0] else { return .null }
            return number.adding(number).map { .number($0) } ?? .null
        }
        let scope = Scope([.init("加倍", .function([.init("数", .number)], .number))])
        let value = try Expression("加倍(21) + 1", in: scope).evaluate([.function(double)])
        #expect(value.text == "43")
    }

    @Test func `every example of the page is one of these`() throws {
        let page = GuideExample.project.appendingPathComponent("Sources/FEEL/FEEL.docc/FEEL.md")
        let blocks = try String(contentsOf: page, encoding: .utf8)
            .components(separatedBy: "```swift\n").dropFirst()
            .compactMap { $0.components(separatedBy: "```").first }
        #expect(blocks.count == 8)
        let tests = try String(contentsOfFile: #filePath, encoding: .utf8)
            .split(separator: "\n").map { $0.drop { $0 == " " } }.joined(separator: "\n")
        for block in blocks {
            let lines = block.split(separator: "\n").map { $0.drop { $0 == " " } }
            #expect(tests.contains(lines.joined(separator: "\n")), "\(block)")
        }
    }
}
