import FEEL

/// What `longyao dmn tck` prints.
struct TestKitReport {
    /// What became of each result.
    let results: [TestKit.Result]
    let terminal: Terminal

    /// A case: its folder, file and id.
    private struct CaseKey: Hashable {
        let folder: String
        let file: String
        let id: String?

        init(_ result: TestKit.Result) {
            folder = result.folder
            file = result.file
            id = result.caseID
        }
    }

    /// How many cases passed and failed; a case passes if all its results do.
    private struct Count {
        var passed = 0
        var failed = 0

        init(_ results: some Collection<TestKit.Result>) {
            let failures = Set(results.filter { $0.failure != nil }.map(CaseKey.init))
            failed = failures.count
            passed = Set(results.map(CaseKey.init)).count - failed
        }
    }

    /// How many cases failed.
    var failed: Int { Count(results).failed }

    /// The folders in order, each with its results.
    private var folders: [(name: String, results: [TestKit.Result])] {
        var order: [String] = []
        var byFolder: [String: [TestKit.Result]] = [:]
        for result in results {
            if byFolder[result.folder] == nil { order.append(result.folder) }
            byFolder[result.folder, default: []].append(result)
        }
        return order.map { ($0, byFolder[$0, default: []]) }
    }

    /// A table of the folders, the failures, a summary, and the counts for scripts.
    var lines: [String] {
        let rows = folders.map { folder, results in
            let count = Count(results)
            return "\(number(count.passed)) \(number(count.failed))  \(folder)"
        }
        let head = "\(pad(terminal("dmn.tck.passed"))) \(pad(terminal("dmn.tck.failed")))"
        return [head] + rows + failures + [summary, totals]
    }

    /// The counts of cases in the form that scripts read, the same in every language.
    private var totals: String {
        let count = Count(results)
        return "cases=\(count.passed + count.failed) passed=\(count.passed) failed=\(count.failed)"
    }

    private func number(_ number: Int) -> String { pad(String(number)) }

    private func pad(_ text: String) -> String {
        // The words of the head are as wide as the numbers below them.
        let width = text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
        return String(repeating: " ", count: max(0, 8 - width)) + text
    }

    private var failures: [String] {
        results.flatMap { result -> [String] in
            guard let failure = result.failure else { return [] }
            let place = [result.folder, result.file, result.caseID, result.node].compactMap(\.self)
            let facts: [(String, String?)] = [
                ("dmn.tck.expected", failure.expected), ("dmn.tck.found", failure.found),
                ("dmn.tck.reason", failure.reason),
            ]
            let rows = facts.compactMap { key, value in
                value.map { "    " + terminal(key) + Excerpt.printable($0) }
            }
            return ["", "✘ " + place.joined(separator: " › ")] + rows
        }
    }

    private var summary: String {
        let count = Count(results)
        let passedResults = results.count { $0.failure == nil }
        return "\n"
            + terminal(
                "dmn.tck.summary",
                [
                    "cases": String(count.passed + count.failed),
                    "passed": String(count.passed),
                    "failed": String(count.failed),
                    "results": String(results.count),
                    "passedResults": String(passedResults),
                    "failedResults": String(results.count - passedResults),
                ]
            )
    }

    /// One object: counts, folders, failures.
    func json() throws(Halt) -> String {
        let count = Count(results)
        let data = Context([
            ("cases", .number(Number(count.passed + count.failed))),
            ("passed", .number(Number(count.passed))),
            ("failed", .number(Number(count.failed))),
            ("results", .number(Number(results.count))),
            ("failedResults", .number(Number(results.count { $0.failure != nil }))),
            ("folders", .list(folders.map(Self.data))),
            ("failures", .list(results.filter { $0.failure != nil }.map(Self.data))),
        ])
        return try JSONWriter(isIndented: true).text(of: .context(data))
    }

    private static func data(_ folder: String, _ results: [TestKit.Result]) -> Value {
        let count = Count(results)
        return .context(
            Context([
                ("folder", .string(folder)),
                ("passed", .number(Number(count.passed))),
                ("failed", .number(Number(count.failed))),
            ])
        )
    }

    private static func data(_ result: TestKit.Result) -> Value {
        func text(_ text: String?) -> Value { text.map(Value.string) ?? .null }
        return .context(
            Context([
                ("folder", .string(result.folder)),
                ("file", .string(result.file)),
                ("case", text(result.caseID)),
                ("node", text(result.node)),
                ("expected", text(result.failure?.expected)),
                ("found", text(result.failure?.found)),
                ("reason", text(result.failure?.reason)),
            ])
        )
    }
}
