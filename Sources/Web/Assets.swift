import Foundation
import Pages

/// The files that every page needs: read at start, served from memory, each under an address that
/// changes with its content.
struct Assets: Sendable {
    /// A file.
    struct Asset: Hashable, Sendable {
        let mediaType: String
        let bytes: [UInt8]
        /// Tells its content from any other, in sixteen hexadecimal digits.
        let mark: String
        /// Where it lies: `/assets/site.0123456789abcdef.css`.
        let address: Address
    }

    let style: Asset
    let script: Asset
    let icon: Asset
    private let byPath: [String: Asset]

    /// Reads the files, of which there are no others.
    init(folder: URL) throws {
        style = try Assets.read("site", "css", "text/css; charset=utf-8", in: folder)
        script = try Assets.read("site", "js", "text/javascript; charset=utf-8", in: folder)
        icon = try Assets.read("icon", "svg", "image/svg+xml; charset=utf-8", in: folder)
        let all = [style, script, icon].map { ($0.address.path, $0) }
        byPath = Dictionary(all) { one, _ in one }
    }

    /// The file at a path.
    subscript(path: String) -> Asset? { byPath[path] }

    private static func read(
        _ name: String,
        _ ending: String,
        _ mediaType: String,
        in folder: URL
    ) throws -> Asset {
        let bytes = Array(try Data(contentsOf: folder.appending(path: "\(name).\(ending)")))
        let mark = mark(of: bytes)
        return Asset(
            mediaType: mediaType,
            bytes: bytes,
            mark: mark,
            address: Address("assets", "\(name).\(mark).\(ending)")
        )
    }

    /// A sum by which a browser notices that a file changed (FNV-1a of 64 bits).
    ///
    /// It protects from nobody.
    private static func mark(of bytes: [UInt8]) -> String {
        let sum = bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { sum, byte in
            (sum ^ UInt64(byte)) &* 0x100_0000_01b3
        }
        let digits = String(sum, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
