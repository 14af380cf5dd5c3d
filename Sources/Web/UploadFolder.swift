import Foundation
import Pages

/// The temporary folder in which the files of running requests lie.
struct UploadFolder: Sendable {
    private let url: URL

    /// Makes the folder, for this user only.
    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "longyao-" + UUID().uuidString)
        try FileManager.default.createDirectory(
            at: url,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
    }

    /// A place in the folder for the files of one request.
    func desk() -> Desk { Desk(url: url.appending(path: UUID().uuidString)) }

    /// Takes the folder away with all that is in it.
    func remove() {
        try? FileManager.default.removeItem(at: url)
    }

    /// Where the files of one request lie until the answer is made.
    struct Desk: Sendable {
        fileprivate let url: URL

        /// Opens a new file.
        func open() throws(WebRefusal) -> OpenFile {
            do {
                try FileManager.default.createDirectory(
                    at: url,
                    withIntermediateDirectories: true,
                    attributes: [.posixPermissions: 0o700]
                )
            } catch {
                throw .noRoom
            }
            let file = url.appending(path: UUID().uuidString)
            guard
                FileManager.default.createFile(
                    atPath: file.path,
                    contents: nil,
                    attributes: [.posixPermissions: 0o600]
                ),
                let handle = try? FileHandle(forWritingTo: file)
            else { throw .noRoom }
            return OpenFile(path: file.path, handle: handle)
        }

        /// Takes the files away.
        func clear() {
            try? FileManager.default.removeItem(at: url)
        }
    }

    /// A file that is being written.
    struct OpenFile {
        let path: String
        fileprivate let handle: FileHandle

        func write(_ bytes: [UInt8]) throws(WebRefusal) {
            do {
                try handle.write(contentsOf: bytes)
            } catch {
                throw .noRoom
            }
        }

        func close() throws(WebRefusal) {
            do {
                try handle.close()
            } catch {
                throw .noRoom
            }
        }
    }
}
