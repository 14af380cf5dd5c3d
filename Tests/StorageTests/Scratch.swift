import Foundation
import Storage

/// A folder that goes when the test ends.
final class Scratch: Sendable {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("longyao-test-\(UUID().uuidString)", isDirectory: true)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    func file(_ name: String) -> URL { folder.appendingPathComponent(name) }
}

/// A table to write to.
let pieces = Migration(
    room: "test",
    number: 1,
    name: "pieces",
    statements: [
        """
        CREATE TABLE piece (
            region TEXT NOT NULL,
            id TEXT NOT NULL,
            amount BIGINT NOT NULL CHECK (amount >= 0),
            note TEXT,
            picture BLOB,
            PRIMARY KEY (region, id)
        )
        """,
        """
        CREATE TABLE mark (
            region TEXT NOT NULL,
            id TEXT NOT NULL,
            piece TEXT NOT NULL,
            PRIMARY KEY (region, id),
            FOREIGN KEY (region, piece) REFERENCES piece (region, id)
        )
        """,
    ]
)

/// Numbers that are the same for the same seed.
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) {
        state = seed
    }

    /// SplitMix64.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
