package import Foundation
import Yams

/// A region as data: a folder of YAML and CSV files.
package struct Pack: Hashable, Sendable {
    /// The head of the file `pack.yaml`.
    ///
    /// What else stands there belongs to the room that decodes it.
    package struct Head: Hashable, Sendable, Decodable {
        /// A text in both languages.
        package struct Text: Hashable, Sendable, Decodable {
            /// The Chinese text.
            package let zh: String
            /// The English text.
            package let en: String
        }

        /// The name of the pack; equal to that of its folder.
        package let key: String
        /// Counts up with each change.
        package let version: Int
        /// The code of GB/T 2260 of the region it serves; nil for a base pack.
        package let region: String?
        /// The pack it builds on.
        package let extends: String?
        /// What it is called.
        package let title: Text
        /// What it is.
        package let summary: Text?
    }

    /// Its head.
    package let head: Head
    /// Where it lies.
    package let folder: URL

    /// Opens a pack.
    ///
    /// - Throws: ``PackError``.
    package init(folder: URL) throws(PackError) {
        self.folder = folder
        head = try Pack.decode(Head.self, "pack.yaml", in: folder)
        guard head.key == folder.lastPathComponent else {
            throw PackError(
                file: "pack.yaml",
                line: nil,
                problem: .wrongKey(head.key, folder: folder.lastPathComponent)
            )
        }
    }

    /// The packs of a folder, in the order of their keys; folders without a `pack.yaml` are passed
    /// over.
    package static func all(in folder: URL) throws -> [Pack] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
            .map { folder.appendingPathComponent($0, isDirectory: true) }
            .filter {
                FileManager.default.fileExists(atPath: $0.appendingPathComponent("pack.yaml").path)
            }
            .map { try Pack(folder: $0) }
    }

    /// Whether the pack has a file.
    package func has(_ file: String) -> Bool {
        FileManager.default.fileExists(atPath: folder.appendingPathComponent(file).path)
    }

    /// Decodes a YAML file.
    package func yaml<Content: Decodable>(
        _ type: Content.Type,
        _ file: String
    ) throws(PackError) -> Content {
        try Pack.decode(type, file, in: folder)
    }

    /// Reads a CSV file.
    package func csv(_ file: String) throws(PackError) -> CSV {
        do {
            return try CSV(Array(Pack.bytes(file, in: folder)))
        } catch let error as PackError {
            throw error
        } catch let error as CSVError {
            throw PackError(file: file, line: error.line, problem: .csv(error))
        } catch {
            throw PackError(file: file, line: nil, problem: .unreadable)
        }
    }

    /// The bytes of a file.
    package func bytes(_ file: String) throws(PackError) -> [UInt8] {
        try Array(Pack.bytes(file, in: folder))
    }

    private static func bytes(_ file: String, in folder: URL) throws(PackError) -> Data {
        // A pack names files below its own folder only.
        let steps = file.split(separator: "/", omittingEmptySubsequences: false)
        guard !steps.isEmpty, steps.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." }) else {
            throw PackError(file: file, line: nil, problem: .outside)
        }
        do {
            return try Data(contentsOf: folder.appendingPathComponent(file))
        } catch {
            throw PackError(file: file, line: nil, problem: .unreadable)
        }
    }

    private static func decode<Content: Decodable>(
        _ type: Content.Type,
        _ file: String,
        in folder: URL
    ) throws(PackError) -> Content {
        let data = try bytes(file, in: folder)
        do {
            return try YAMLDecoder().decode(type, from: data)
        } catch let error as DecodingError {
            throw PackError(file: file, decoding: error)
        } catch let error as YamlError {
            throw PackError(file: file, yaml: error)
        } catch {
            throw PackError(file: file, line: nil, problem: .unreadable)
        }
    }
}
