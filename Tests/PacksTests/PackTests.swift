import Foundation
import Packs
import Testing

@Suite struct PackTests {
    /// Writes a pack named `probe` and opens it.
    private func pack(_ files: [String: String]) throws -> Pack {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent(UUID().uuidString)
            .appendingPathComponent("probe")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, text) in files {
            try Data(text.utf8).write(to: folder.appendingPathComponent(name))
        }
        return try Pack(folder: folder)
    }

    private let head = "key: probe\nversion: 1\ntitle: {zh: 试, en: Probe}\n"

    @Test func `a pack has a head and files`() throws {
        let pack = try pack(["pack.yaml": head, "a.yaml": "[1, 2]", "b.csv": "x\n1\n"])
        #expect(pack.head.title.zh == "试")
        #expect(pack.head.region == nil)
        #expect(try pack.yaml([Int].self, "a.yaml") == [1, 2])
        #expect(try pack.csv("b.csv").rows.first?["x"] == "1")
        #expect(pack.has("b.csv") && !pack.has("c.csv"))
    }

    @Test func `mistakes name the file and the line`() throws {
        #expect(throws: PackError.self) { try self.pack(["pack.yaml": "key: other\n"]) }
        let pack = try pack(["pack.yaml": head, "a.yaml": "a: [1,\nb: {", "b.csv": "x,y\n1\n"])
        #expect(throws: PackError.self) { try pack.yaml([String: Int].self, "a.yaml") }
        let error = #expect(throws: PackError.self) { try pack.csv("b.csv") }
        #expect(error?.file == "b.csv")
        #expect(error?.line == 2)
    }

    @Test(arguments: ["../pack.yaml", "/etc/passwd", "a//b", "", "./pack.yaml"])
    func `a pack cannot name files outside`(file: String) throws {
        let pack = try pack(["pack.yaml": head])
        let error = #expect(throws: PackError.self) { try pack.bytes(file) }
        #expect(error?.problem == .outside)
    }
}
