import Testing

@testable import FEEL

/// The pages that teach FEEL say what the program does.
@Suite struct GuideTests {
    @Test(arguments: [("feel.zh-CN.md", Language.chinese), ("feel.md", Language.english)])
    func `every example comes to what the page says`(page: String, language: Language) throws {
        let examples = GuideExample.examples(in: try GuideExample.page(page))
        #expect(examples.count == 15)
        for example in examples {
            try check(example, language)
        }
    }

    @Test func `both languages show the same examples`() throws {
        let pages = try ["feel.zh-CN.md", "feel.md"].map { name in
            GuideExample.examples(in: try GuideExample.page(name)).map { example in
                example.blocks.filter { $0.key != "explanation" }
            }
        }
        #expect(pages[0] == pages[1])
    }

    private func check(_ example: GuideExample, _ language: Language) throws {
        let source = try #require(example.blocks["feel"])
        let facts = try JSONReader().value(of: try #require(example.blocks["json"]))
        guard case .context(let facts) = facts else {
            Issue.record("\(example.heading): the facts are no object")
            return
        }
        let scope = Scope(
            facts.entries.map { Scope.Variable($0, $1.isNull ? .any : $1.type) }
        )
        let compiled = Expression(source, in: scope)
        let said = compiled.diagnostics.map { $0.problem.text(in: .english) }
        #expect(said.isEmpty, "\(example.heading)")
        let explanation = try compiled.explain(facts.values)
        #expect(explanation.value.text == example.blocks["value"], "\(example.heading)")
        #expect(try compiled.evaluate(facts.values).text == example.blocks["value"])
        #expect(explanation.text(in: language) == example.blocks["explanation"])
    }
}
