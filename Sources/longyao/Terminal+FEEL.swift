import ArgumentParser
import FEEL
import Foundation
import Pages

extension Terminal {
    /// The language, as the engine names it.
    var engineLanguage: FEEL.Language { language == .chinese ? .chinese : .english }

    /// What the compiler found, as lines with the place under carets.
    func lines(of diagnostic: Diagnostic, in source: String) -> [String] {
        let severity = diagnostic.severity == .error ? "feel.error" : "feel.warning"
        return lines(self(severity), diagnostic.problem, at: diagnostic.range, in: source)
    }

    /// Why a value is null, as lines with the place under carets, and what that follows from; the
    /// source is the text that the reason's ranges speak of.
    func lines(of reason: Reason, in source: String) -> [String] {
        var lines = self.lines(self("feel.null"), reason, in: source)
        var cause = reason.cause
        // A chain through a long list of decisions is cut: its start tells enough.
        for _ in 0..<10 {
            guard let next = cause else { break }
            lines += self.lines(self("feel.because"), next, in: source)
            cause = next.cause
        }
        return lines
    }

    private func lines(_ head: String, _ reason: Reason, in source: String) -> [String] {
        let origin = reason.origin.map { [self("feel.in", ["name": $0])] } ?? []
        guard let range = reason.range, reason.origin == nil else {
            return [head + text(of: reason.problem)] + origin
        }
        return lines(head, reason.problem, at: range, in: source)
    }

    private func lines(
        _ head: String,
        _ problem: FEEL.Problem,
        at range: SourceRange,
        in source: String
    ) -> [String] {
        let excerpt = Excerpt(range, in: source)
        let place = self(
            "feel.place",
            ["line": String(excerpt.line), "column": String(excerpt.column)]
        )
        return [head + place + text(of: problem)] + excerpt.lines
    }

    /// The sentence of a problem with its code.
    func text(of problem: FEEL.Problem) -> String {
        Excerpt.printable(problem.text(in: engineLanguage)) + " [\(problem.code)]"
    }

    /// Reads what a command is given; a file that cannot be taken is said and ends the command.
    ///
    /// - Throws: `ExitCode`.
    func reading<Content>(_ path: String, _ read: () throws -> Content) throws -> Content {
        let name = path == "-" ? self("feel.standard-input") : path
        do {
            return try read()
        } catch let exit as ExitCode {
            throw exit
        } catch let error as JSONError {
            let sentence = [
                "line": String(error.line), "column": String(error.column), "code": error.code,
                "text": Excerpt.printable(error.text(in: engineLanguage)),
            ]
            say("\(name): " + self("error.json", sentence))
            throw ExitCode.refused
        } catch {
            throw report(error, file: name)
        }
    }
}
