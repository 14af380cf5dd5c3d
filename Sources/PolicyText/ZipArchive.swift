internal import CZlib

/// The files of a ZIP archive, as far as Office documents use it (APPNOTE 6.3, ISO/IEC 21320-1).
///
/// Sizes are read from the directory and checked before anything is unpacked; no archive can make
/// it take more room than the limits allow.
struct ZipArchive {
    /// A file in the archive.
    struct Entry {
        let name: String
        let method: Int
        let packed: Int
        let unpacked: Int
        let check: UInt32
        let header: Int
        let isEncrypted: Bool
    }

    private let bytes: [UInt8]
    private let limits: PolicyReader.Limits
    /// The files in the order of the directory.
    let entries: [Entry]

    /// Reads the directory.
    ///
    /// - Throws: ``ReadError/damaged(format:part:)`` or ``ReadError/bomb(format:part:)``.
    init(_ bytes: [UInt8], limits: PolicyReader.Limits) throws(ReadError) {
        self.bytes = bytes
        self.limits = limits
        guard let end = Self.directoryEnd(in: bytes) else {
            throw ReadError.damaged(format: .docx, part: "")
        }
        let count = Self.short(bytes, end + 10)
        var place = Self.long(bytes, end + 16)
        guard count <= limits.archiveEntries else {
            throw ReadError.bomb(format: .docx, part: "")
        }
        var entries: [Entry] = []
        for _ in 0..<count {
            guard place + 46 <= bytes.count, Self.long(bytes, place) == 0x0201_4B50 else {
                throw ReadError.damaged(format: .docx, part: "")
            }
            let length = Self.short(bytes, place + 28)
            let name = place + 46
            let next = name + length + Self.short(bytes, place + 30) + Self.short(bytes, place + 32)
            guard next <= bytes.count else { throw ReadError.damaged(format: .docx, part: "") }
            entries.append(
                Entry(
                    name: String(decoding: bytes[name..<name + length], as: UTF8.self),
                    method: Self.short(bytes, place + 10),
                    packed: Self.long(bytes, place + 20),
                    unpacked: Self.long(bytes, place + 24),
                    check: UInt32(truncatingIfNeeded: Self.long(bytes, place + 16)),
                    header: Self.long(bytes, place + 42),
                    isEncrypted: Self.short(bytes, place + 8) & 1 != 0
                )
            )
            place = next
        }
        self.entries = entries
    }

    /// Unpacks a file; nil where the archive has none of that name.
    ///
    /// - Throws: ``ReadError/damaged(format:part:)`` or ``ReadError/bomb(format:part:)``.
    func file(_ name: String) throws(ReadError) -> [UInt8]? {
        guard let entry = entries.first(where: { $0.name == name }) else { return nil }
        let damaged = ReadError.damaged(format: .docx, part: name)
        guard !entry.isEncrypted else { throw damaged }
        guard entry.unpacked <= limits.unpackedBytes,
            entry.unpacked <= 4096 || entry.unpacked / limits.unpackedRatio <= entry.packed
        else { throw ReadError.bomb(format: .docx, part: name) }
        let header = entry.header
        guard header + 30 <= bytes.count, Self.long(bytes, header) == 0x0403_4B50 else {
            throw damaged
        }
        let start = header + 30 + Self.short(bytes, header + 26) + Self.short(bytes, header + 28)
        guard start <= bytes.count, entry.packed <= bytes.count - start else { throw damaged }
        let packed = start..<start + entry.packed
        let file: [UInt8]
        switch entry.method {
        case 0:
            guard entry.packed == entry.unpacked else { throw damaged }
            file = Array(bytes[packed])
        case 8:
            guard let inflated = inflate(packed, to: entry.unpacked) else { throw damaged }
            file = inflated
        default: throw damaged
        }
        guard Self.check(file) == entry.check else { throw damaged }
        return file
    }

    /// Inflates a range into exactly as many bytes as the directory states.
    private func inflate(_ range: Range<Int>, to size: Int) -> [UInt8]? {
        guard range.count <= Int(UInt32.max), size <= Int(UInt32.max), size > 0 else { return nil }
        var stream = z_stream()
        guard
            inflateInit2_(
                &stream,
                -MAX_WBITS,
                ZLIB_VERSION,
                Int32(MemoryLayout<z_stream>.size)
            ) == Z_OK
        else { return nil }
        defer { inflateEnd(&stream) }
        var isWhole = false
        var input = Array(bytes[range])
        let output = [UInt8](unsafeUninitializedCapacity: size) { output, count in
            input.withUnsafeMutableBufferPointer { input in
                stream.next_in = input.baseAddress
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(size)
                isWhole = CZlib.inflate(&stream, Z_FINISH) == Z_STREAM_END && stream.avail_out == 0
            }
            count = isWhole ? size : 0
        }
        return isWhole ? output : nil
    }

    private static func check(_ bytes: [UInt8]) -> UInt32 {
        bytes.withUnsafeBufferPointer { bytes in
            UInt32(truncatingIfNeeded: crc32(0, bytes.baseAddress, UInt32(bytes.count)))
        }
    }

    // MARK: - Directory

    /// The record at the end of the archive, looked for in its last 64 KiB.
    private static func directoryEnd(in bytes: [UInt8]) -> Int? {
        guard bytes.count >= 22 else { return nil }
        let least = max(0, bytes.count - 22 - 0xFFFF)
        for place in stride(from: bytes.count - 22, through: least, by: -1)
        where bytes[place] == 0x50 && long(bytes, place) == 0x0605_4B50 {
            return place
        }
        return nil
    }

    private static func short(_ bytes: [UInt8], _ place: Int) -> Int {
        guard place >= 0, place + 2 <= bytes.count else { return 0 }
        return Int(bytes[place]) | Int(bytes[place + 1]) << 8
    }

    private static func long(_ bytes: [UInt8], _ place: Int) -> Int {
        short(bytes, place) | short(bytes, place + 2) << 16
    }
}
