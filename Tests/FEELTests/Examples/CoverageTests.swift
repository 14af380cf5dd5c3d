import Testing

@testable import FEEL

/// The page of what is covered names every function, and none that is not there.
@Suite struct CoverageTests {
    @Test func `the page lists the functions that there are`() throws {
        let page = try GuideExample.page("feel-coverage.md")
        let listed = page.split(separator: "\n").compactMap { line -> String? in
            guard line.hasPrefix("| `"), let end = line.dropFirst(3).firstIndex(of: "`") else {
                return nil
            }
            return String(line[line.index(line.startIndex, offsetBy: 3)..<end])
        }
        #expect(Set(listed) == Set(Self.signatures))
        #expect(listed.count == Set(listed).count)
    }

    /// Each way to call each function.
    private static var signatures: [String] {
        BuiltInLibrary.all.flatMap { function in
            function.signatures.map { signature in
                let parameters = signature.parameters.map(\.name).joined(separator: ", ")
                return "\(function.name)(\(parameters)\(signature.isVariadic ? "…" : ""))"
            }
        }
    }
}
