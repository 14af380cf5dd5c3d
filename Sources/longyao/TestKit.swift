import DMN
import FEEL
import Foundation

/// A folder with cases of the DMN Technology Compatibility Kit.
struct TestKit {
    /// The folder, or one file of cases.
    private let place: URL

    init(_ place: URL) {
        self.place = place
    }

    /// What became of one result of a case, or of a file as a whole.
    struct Result {
        /// The folder, as it lies within the kit.
        let folder: String
        /// The file of the cases.
        let file: String
        /// The id of the case; nil for a file that cannot be read.
        let caseID: String?
        /// The decision whose result it is; nil for a file.
        let node: String?
        /// Why it failed; nil where it passed.
        let failure: Failure?
    }

    /// Why a result failed.
    struct Failure {
        /// What was expected, and what was found, as FEEL writes it.
        var expected: String?
        var found: String?
        /// Why, as a sentence.
        var reason: String?
    }

    /// Runs all cases, folder by folder; the reasons are sentences of the language.
    func run(_ language: FEEL.Language) -> [Result] {
        testFiles.flatMap { run($0, language) }
    }

    /// The XML files within the folder, by path; not all of them hold cases.
    private var testFiles: [URL] {
        guard place.hasDirectoryPath else { return [place] }
        let found = FileManager.default.enumerator(at: place, includingPropertiesForKeys: nil)
        return (found?.allObjects as? [URL] ?? [])
            .filter { $0.pathExtension.lowercased() == "xml" }
            .sorted { $0.path < $1.path }
    }

    private func run(_ file: URL, _ language: FEEL.Language) -> [Result] {
        let suite: ConformanceSuite
        do throws(ConformanceSuite.ReadingError) {
            suite = try ConformanceSuite.read(testFile: bytes(of: file))
        } catch {
            if case .notTestCases = error { return [] }
            return [failed(file, error.text(in: language))]
        }
        do {
            let model = try compile(suite.modelName, beside: file)
            return suite.cases.flatMap { one in
                run(one, of: file, on: model, language)
            }
        } catch {
            let reason = (error as? ModelReadingError)?.text(in: language)
            return suite.cases.map { one in
                failed(file, one.id, nil, Failure(reason: reason ?? "\(suite.modelName): \(error)"))
            }
        }
    }

    private func run(
        _ one: ConformanceSuite.Case,
        of file: URL,
        on model: CompiledModel,
        _ language: FEEL.Language
    ) -> [Result] {
        let outcomes = one.run(on: model, now: .ofTheMachine())
        if outcomes.isEmpty { return [failed(file, one.id, nil, Failure(reason: "no result"))] }
        return outcomes.map { outcome in
            failed(file, one.id, outcome.name, failure(of: outcome, language))
        }
    }

    private func failure(of outcome: ConformanceOutcome, _ language: FEEL.Language) -> Failure? {
        let reason = outcome.reason?.problem.text(in: language)
        switch outcome.verdict {
        case .passed: return nil
        case .differs(let expected, let found):
            return Failure(expected: expected, found: found, reason: reason)
        case .noError(let found):
            return Failure(expected: "null (errorResult)", found: found, reason: reason)
        case .noReason:
            return Failure(expected: "null (errorResult)", found: "null", reason: reason ?? "–")
        case .halted(let halt): return Failure(reason: "\(halt)")
        }
    }

    /// The model of a file of cases, compiled with the models of its folder.
    private func compile(_ name: String, beside file: URL) throws -> CompiledModel {
        let folder = file.deletingLastPathComponent()
        let model = folder.appendingPathComponent(name)
        return try ModelFile(path: model.path).compiled()
    }

    private func bytes(of file: URL) -> [UInt8] {
        (try? InputFile(file.path).bytes()) ?? []
    }

    private func failed(_ file: URL, _ reason: String) -> Result {
        failed(file, nil, nil, Failure(reason: reason))
    }

    private func failed(_ file: URL, _ id: String?, _ node: String?, _ failure: Failure?) -> Result
    {
        Result(
            folder: relative(file.deletingLastPathComponent()),
            file: file.lastPathComponent,
            caseID: id,
            node: node,
            failure: failure
        )
    }

    /// A folder's path within the kit.
    private func relative(_ folder: URL) -> String {
        let base = place.standardizedFileURL.path
        let path = folder.standardizedFileURL.path
        guard path.hasPrefix(base + "/") else { return folder.lastPathComponent }
        return String(path.dropFirst(base.count + 1))
    }
}
