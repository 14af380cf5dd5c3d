/// The digest of some bytes with the suite that made it: `sha256:…`.
///
/// Secure Hash Standard, FIPS 180-4, section 6.2.
package struct Digest: Hashable, Sendable, CustomStringConvertible {
    /// The 32 bytes.
    package let bytes: [UInt8]

    /// Digests bytes.
    package init(of message: [UInt8]) {
        var hash = Hash()
        hash.update(message)
        bytes = hash.finish()
    }

    /// Digests pieces as if they were joined; `next` gives one at a time and nil after the last.
    init(ofPieces next: () throws -> [UInt8]?) rethrows {
        var hash = Hash()
        while let piece = try next() { hash.update(piece) }
        bytes = hash.finish()
    }

    /// The suite and the bytes in hexadecimal digits.
    package var description: String {
        "sha256:"
            + bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

private struct Hash {
    private var state: [UInt32] = [
        0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
        0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
    ]
    private var pending: [UInt8] = []
    private var length: UInt64 = 0
    private var schedule = [UInt32](repeating: 0, count: 64)

    mutating func update(_ piece: [UInt8]) {
        length += UInt64(piece.count)
        var index = 0
        if !pending.isEmpty {
            index = min(64 - pending.count, piece.count)
            pending += piece[..<index]
            guard pending.count == 64 else { return }
            let block = pending
            pending = []
            absorb(block, from: 0)
        }
        while index + 64 <= piece.count {
            absorb(piece, from: index)
            index += 64
        }
        pending += piece[index...]
    }

    mutating func finish() -> [UInt8] {
        let bits = length * 8
        let zeros = (119 - pending.count) % 64
        update([0x80] + [UInt8](repeating: 0, count: zeros))
        update((0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * $0)) })
        return state.flatMap { word in
            (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * UInt32($0))) }
        }
    }

    private mutating func absorb(_ bytes: [UInt8], from start: Int) {
        bytes.withUnsafeBufferPointer { bytes in
            schedule.withUnsafeMutableBufferPointer { w in
                for t in 0..<16 {
                    let at = start + 4 * t
                    w[t] =
                        UInt32(bytes[at]) << 24 | UInt32(bytes[at + 1]) << 16
                        | UInt32(bytes[at + 2]) << 8 | UInt32(bytes[at + 3])
                }
                for t in 16..<64 {
                    let x = w[t - 15]
                    let y = w[t - 2]
                    let s0 = rotated(x, 7) ^ rotated(x, 18) ^ (x >> 3)
                    let s1 = rotated(y, 17) ^ rotated(y, 19) ^ (y >> 10)
                    w[t] = w[t - 16] &+ s0 &+ w[t - 7] &+ s1
                }
            }
        }
        var (a, b, c, d) = (state[0], state[1], state[2], state[3])
        var (e, f, g, h) = (state[4], state[5], state[6], state[7])
        for t in 0..<64 {
            let s1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
            let one = h &+ s1 &+ ((e & f) ^ (~e & g)) &+ constants[t] &+ schedule[t]
            let s0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
            let two = s0 &+ ((a & b) ^ (a & c) ^ (b & c))
            (h, g, f, e, d, c, b, a) = (g, f, e, d &+ one, c, b, a, one &+ two)
        }
        for (index, word) in [a, b, c, d, e, f, g, h].enumerated() {
            state[index] &+= word
        }
    }
}

@inline(__always)
private func rotated(_ word: UInt32, _ places: UInt32) -> UInt32 {
    word >> places | word << (32 - places)
}

/// The first 32 bits of the fractional parts of the cube roots of the first 64 primes (4.2.2).
private let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
    0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
    0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
    0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
    0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
    0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
    0xc671_78f2,
]
