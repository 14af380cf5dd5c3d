import Foundation
import PolicyText
import Subprocess
import SystemPackage

/// Takes the text layer out of a PDF with poppler's `pdftotext`, in a bounded child process.
struct PDFText: Sendable {
    /// What the child may use.
    let limits: Intake.Limits

    /// The text of a PDF, pages divided by form feeds.
    ///
    /// - Throws: ``IntakeError`` where the converter is missing, refuses the file, or takes too
    ///   long; ``ReadError/noText(_:)`` for pictures of pages.
    func text(of bytes: [UInt8]) async throws -> String {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("longyao-\(UUID().uuidString)", isDirectory: true)
        try FileManager.default.createDirectory(
            at: folder,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("document.pdf")
        try Data(bytes).write(to: file)
        let text = try await convert(file)
        guard text.contains(where: { !$0.isWhitespace }) else { throw ReadError.noText(.pdf) }
        return text
    }

    private func convert(_ file: URL) async throws -> String {
        // prlimit bounds memory and processor time in the kernel, whatever the file makes the
        // converter do; the clock below bounds waiting.
        let arguments = [
            "--as=\(limits.converterBytes)", "--cpu=\(limits.converterSeconds)", "--fsize=0",
            "--nofile=64", "pdftotext", "-q", "-enc", "UTF-8", file.path, "-",
        ]
        let outcome = try await withThrowingTaskGroup(of: Outcome.self) { group in
            group.addTask { try await run(arguments) }
            group.addTask {
                try await Task.sleep(for: .seconds(limits.converterSeconds * 2))
                return .late
            }
            defer { group.cancelAll() }
            return try await group.next() ?? .late
        }
        switch outcome {
        case .text(let text): return text
        case .refused: throw IntakeError.unreadable(.pdf)
        case .late: throw IntakeError.tooSlow(.pdf, seconds: limits.converterSeconds)
        }
    }

    private enum Outcome: Sendable {
        case text(String)
        case refused
        case late
    }

    private func run(_ arguments: [String]) async throws -> Outcome {
        do {
            let result = try await Subprocess.run(
                .name("prlimit"),
                arguments: Arguments(arguments),
                environment: .inherit.updating(["LC_ALL": "C.UTF-8"]),
                output: .string(limit: limits.textBytes),
                error: .discarded
            )
            guard result.terminationStatus.isSuccess else { return .refused }
            return .text(result.standardOutput)
        } catch let error as SubprocessError where error.code == .executableNotFound {
            throw IntakeError.noConverter("pdftotext")
        }
    }
}
