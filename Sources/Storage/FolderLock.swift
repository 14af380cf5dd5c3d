import Foundation

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Holds a data folder for one process, as long as it lives.
final class FolderLock: Sendable {
    private let descriptor: Int32

    /// Makes the folder where it is missing, for its owner alone, and takes hold of it.
    init(folder: URL) throws {
        do {
            try FileManager.default.createDirectory(
                at: folder,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
        } catch {
            throw StorageError.folder(folder.path, reason: "\(error)")
        }
        let path = folder.appendingPathComponent("longyao.lock").path
        descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw StorageError.folder(folder.path, reason: String(cString: strerror(errno)))
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let reason = errno
            _ = Foundation.close(descriptor)
            throw reason == EWOULDBLOCK
                ? StorageError.inUse(folder: folder.path)
                : StorageError.folder(folder.path, reason: String(cString: strerror(reason)))
        }
    }

    /// Lets go; another process may take the folder.
    func release() {
        _ = flock(descriptor, LOCK_UN)
    }

    deinit {
        _ = close(descriptor)
    }
}
