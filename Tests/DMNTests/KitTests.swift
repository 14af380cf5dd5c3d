import DMN
import FEEL
import Foundation
import Testing

/// Every case of the conformance kit beside the project; nothing to run where it is absent.
@Suite struct KitTests {
    /// How the results of one folder came out.
    struct Tally {
        var passed = 0
        var failures: [String] = []
    }

    @Test(.enabled(if: !Kit.folders.isEmpty))
    func `every result of the kit is as expected, every error has its reason`() throws {
        var lines: [String] = []
        var passed = 0
        var failed = 0
        let start = ContinuousClock.now
        for folder in Kit.folders {
            let tally = try run(folder)
            passed += tally.passed
            failed += tally.failures.count
            lines.append("\(folder.name): \(tally.passed) passed, \(tally.failures.count) failed")
            lines += tally.failures.map { "    " + $0 }
            if let first = tally.failures.first {
                Issue.record("\(folder.name): \(tally.failures.count) failed, first \(first)")
            }
        }
        lines.append("\(passed) passed, \(failed) failed in \(ContinuousClock.now - start)")
        let report = lines.joined(separator: "\n")
        if let path = ProcessInfo.processInfo.environment["LONGYAO_KIT_REPORT"] {
            try report.write(toFile: path, atomically: true, encoding: .utf8)
        }
        print(report)
    }

    private func run(_ folder: Kit.Folder) throws -> Tally {
        var tally = Tally()
        var models: [String: Model] = [:]
        for file in folder.models {
            models[file.lastPathComponent] = try Model(xml: Kit.bytes(of: file))
        }
        for file in folder.tests {
            let suite = try ConformanceSuite.read(testFile: Kit.bytes(of: file))
            let model = try #require(models[suite.modelName])
            let compiled = CompiledModel(model, importing: Array(models.values))
            let outcomes = suite.run(on: compiled, now: now)
            let anew = CompiledModel(try model.madeAnew(), importing: Array(models.values))
            #expect(
                suite.run(on: anew, now: now).map(\.passed) == outcomes.map(\.passed),
                "\(file.lastPathComponent) once written and read again"
            )
            for outcome in outcomes {
                if outcome.passed {
                    tally.passed += 1
                } else {
                    tally.failures.append(Self.line(outcome))
                }
            }
        }
        return tally
    }

    private static func line(_ outcome: ConformanceOutcome) -> String {
        let reason = outcome.reason.map { " (\($0.problem.text(in: .english)))" } ?? ""
        return "\(outcome.id) \(outcome.name): \(outcome.verdict)\(reason)"
    }

    /// A moment, for the cases that ask for now.
    private var now: DateTime? {
        let value = try? Expression("@\"2026-11-21T12:00:00Z\"").evaluate([])
        guard case .dateTime(let now)? = value else { return nil }
        return now
    }
}
