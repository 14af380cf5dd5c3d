import Foundation

/// A file that a command is given.
struct InputFile {
    /// Its path.
    let path: String

    init(_ path: String) {
        self.path = path
    }

    /// Its bytes.
    ///
    /// - Throws: ``InputFileError``.
    func bytes() throws -> [UInt8] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw InputFileError.missing(path)
        }
        guard !isFolder.boolValue else { throw InputFileError.folder(path) }
        do {
            return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        } catch {
            throw InputFileError.unreadable(path)
        }
    }
}

/// Why a file that a command is given cannot be opened.
enum InputFileError: Error, Hashable {
    /// There is none.
    case missing(String)
    /// It is a folder.
    case folder(String)
    /// This user may not read it.
    case unreadable(String)
    /// It is not text in UTF-8.
    case notText(String)
}
