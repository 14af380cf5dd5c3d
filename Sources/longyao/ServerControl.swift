import Foundation
import Pages
import Storage

/// How another command of the same user talks to the server that holds a data folder.
///
/// The server writes its address and a secret into `control.json` in the data folder, which only
/// its user can read. A backup of a database in use goes this way, because one process alone may
/// open a data folder.
struct ServerControl: Sendable {
    /// What `control.json` holds.
    struct Notice: Codable, Sendable {
        let address: String
        let secret: String
    }

    /// What a command asks for.
    struct BackupRequest: Codable, Sendable {
        let secret: String
        let file: String
    }

    /// What the shell mounts.
    let chamber: Chamber
    private let file: URL
    private let secret: String

    /// Prepares the control of a server.
    init(folder: URL, database: Database) throws {
        file = ServerControl.file(in: folder)
        var generator = SystemRandomNumberGenerator()
        let secret = (0..<4).map { _ in String(generator.next(), radix: 16) }.joined()
        self.secret = secret
        chamber = Chamber(
            key: "control",
            navigation: [],
            routes: [
                .form("/control/backup", .json) { visit in
                    guard case .json(let bytes) = visit.content,
                        let request = try? JSONDecoder().decode(
                            BackupRequest.self,
                            from: Data(bytes)
                        ),
                        request.secret == secret
                    else { throw ControlRefusal.notAllowed }
                    try await database.backup(to: URL(fileURLWithPath: request.file))
                    return .nothing
                }
            ],
            messages: try Messages([:])
        )
    }

    /// Tells commands of the same user where the server is.
    func announce(_ address: String) {
        let notice = Notice(address: address, secret: secret)
        guard let data = try? JSONEncoder().encode(notice) else { return }
        // Made empty with the mode first, so that the secret is never readable by others.
        let made = FileManager.default.createFile(
            atPath: file.path,
            contents: Data(),
            attributes: [.posixPermissions: 0o600]
        )
        if made { try? data.write(to: file) }
    }

    /// Takes the notice away when the server stops.
    func remove() {
        try? FileManager.default.removeItem(at: file)
    }

    /// The server that holds a data folder, or nil where none says so.
    static func notice(in folder: URL) -> Notice? {
        (try? Data(contentsOf: file(in: folder)))
            .flatMap { try? JSONDecoder().decode(Notice.self, from: $0) }
    }

    private static func file(in folder: URL) -> URL {
        folder.appendingPathComponent("control.json")
    }
}

/// A request to control the server without its secret.
enum ControlRefusal: Refusal, Hashable {
    case notAllowed

    var status: Int { 403 }
    var key: String { "error.control.not-allowed" }
    var arguments: [String: String] { [:] }
}
