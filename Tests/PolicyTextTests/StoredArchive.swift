/// Writes ZIP archives by hand, so that their directory can say what is not so.
struct StoredArchive {
    private var files: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    /// Adds a file; the directory states `claims` as its unpacked size where it is to lie.
    mutating func add(_ name: String, _ bytes: [UInt8], method: Int = 0, claims: Int? = nil) {
        let check = Self.check(bytes)
        let size = claims ?? bytes.count
        let offset = files.count
        var common: [UInt8] = []
        common += Self.short(20) + Self.short(0) + Self.short(method) + Self.long(0)
        common += Self.long(Int(check)) + Self.long(bytes.count) + Self.long(size)
        common += Self.short(name.utf8.count) + Self.short(0)
        files += Self.long(0x0403_4B50) + common + Array(name.utf8) + bytes
        directory += Self.long(0x0201_4B50) + Self.short(20) + common + Self.short(0)
        directory += Self.short(0) + Self.short(0) + Self.long(0) + Self.long(offset)
        directory += Array(name.utf8)
        count += 1
    }

    /// The archive.
    func bytes() -> [UInt8] {
        var end = Self.long(0x0605_4B50) + Self.long(0) + Self.short(count) + Self.short(count)
        end += Self.long(directory.count) + Self.long(files.count) + Self.short(0)
        return files + directory + end
    }

    private static func short(_ value: Int) -> [UInt8] {
        [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)]
    }

    private static func long(_ value: Int) -> [UInt8] { short(value) + short(value >> 16) }

    /// CRC-32 bit by bit, as the standard defines it.
    private static func check(_ bytes: [UInt8]) -> UInt32 {
        var check = ~UInt32(0)
        for byte in bytes {
            check ^= UInt32(byte)
            for _ in 0..<8 { check = check & 1 == 1 ? check >> 1 ^ 0xEDB8_8320 : check >> 1 }
        }
        return ~check
    }
}

/// Reads Base64, white space left out.
enum Base64 {
    static func decoded(_ text: String) -> [UInt8] {
        let alphabet = Array(
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8
        )
        var bytes: [UInt8] = []
        var bits = 0
        var held: UInt32 = 0
        for byte in text.utf8 {
            guard let value = alphabet.firstIndex(of: byte) else { continue }
            held = held << 6 | UInt32(value)
            bits += 6
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(truncatingIfNeeded: held >> UInt32(bits)))
            }
        }
        return bytes
    }
}

/// A random generator that gives the same numbers for the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    /// Starts at a seed.
    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
