import ArgumentParser
import DMN
import FEEL

extension Terminal {
    /// A finding in a model, with its code.
    func line(of diagnostic: ModelDiagnostic) -> String {
        let severity = diagnostic.severity == .error ? "feel.error" : "feel.warning"
        let text = Excerpt.printable(diagnostic.text(in: engineLanguage))
        return self(severity) + text + " [\(diagnostic.problem.code)]"
    }

    /// Why a value of a model is null, and what that follows from, as lines.
    func lines(of reason: Reason) -> [String] {
        var lines: [String] = []
        var next: Reason? = reason
        // A chain through a long list of decisions is cut: its start tells enough.
        while let current = next, lines.count < 10 {
            let head = self(lines.isEmpty ? "feel.null" : "feel.because")
            let place = current.origin.map { self("dmn.in", ["name": $0]) } ?? ""
            lines.append(head + place + text(of: current.problem))
            next = current.cause
        }
        return lines
    }

    /// Reads a model; one that cannot be taken is said and ends the command.
    ///
    /// - Throws: `ExitCode`.
    func model(_ path: String) throws -> CompiledModel {
        try reading(path) {
            do {
                return try ModelFile(path: path).compiled()
            } catch let error as ModelReadingError {
                say("\(path): " + Excerpt.printable(error.text(in: engineLanguage)))
                throw ExitCode.refused
            }
        }
    }
}

extension ModelReadingError {
    /// The error as a sentence.
    func text(in language: FEEL.Language) -> String {
        switch self {
        case .xml(let problem): problem.text(in: language)
        case .model(let problem): problem.text(in: language)
        }
    }
}
