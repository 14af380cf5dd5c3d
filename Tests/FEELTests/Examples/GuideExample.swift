import Foundation

/// An example of the page that teaches FEEL: the blocks of one of its sections.
struct GuideExample: Hashable {
    /// The section's heading.
    let heading: String
    /// The text of each block by its kind: `json`, `feel`, `value`, `explanation`.
    let blocks: [String: String]

    /// The folder of the project.
    static var project: URL {
        var place = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        while place.path != "/",
            !FileManager.default.fileExists(
                atPath: place.appendingPathComponent("Package.swift").path
            )
                || !FileManager.default.fileExists(
                    atPath: place.appendingPathComponent("Documentation").path
                )
        {
            place.deleteLastPathComponent()
        }
        return place
    }

    /// The text of a page of the documentation.
    static func page(_ name: String) throws -> String {
        let file = project.appendingPathComponent("Documentation").appendingPathComponent(name)
        return try String(contentsOf: file, encoding: .utf8)
    }

    /// The sections of a page that hold an expression.
    static func examples(in page: String) -> [GuideExample] {
        var examples: [GuideExample] = []
        var heading = ""
        var blocks: [String: String] = [:]
        var open: (kind: String, lines: [Substring])?
        // A last heading ends the last section.
        let lines = (page + "\n## ").split(separator: "\n", omittingEmptySubsequences: false)
        for line in lines {
            if let block = open {
                if line == "```" {
                    blocks[block.kind] = block.lines.joined(separator: "\n")
                    open = nil
                } else {
                    open?.lines.append(line)
                }
            } else if line.hasPrefix("```") {
                open = (String(line.dropFirst(3)), [])
            } else if line.hasPrefix("## ") {
                if blocks["feel"] != nil {
                    examples.append(GuideExample(heading: heading, blocks: blocks))
                }
                heading = String(line.dropFirst(3))
                blocks = [:]
            }
        }
        return examples
    }
}
