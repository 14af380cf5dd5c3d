/// A source as the parser reads it: its bytes, with zero bytes behind them so that looking ahead
/// needs no test for the end.
struct SourceText {
    let bytes: [UInt8]
    /// How many bytes the source has.
    let count: Int

    init(_ source: String) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(source.utf8.count + 5)
        bytes.append(contentsOf: source.utf8)
        count = bytes.count
        bytes.append(contentsOf: [0, 0, 0, 0, 0])
        self.bytes = bytes
    }

    /// The byte at an offset; zero behind the end.
    subscript(offset: Int) -> UInt8 { bytes[offset] }

    /// The text of a part.
    func text(_ start: Int, _ end: Int) -> String {
        String(decoding: bytes[start..<end], as: UTF8.self)
    }

    /// The text of a part, each run of white space in it as one space.
    func normalisedText(_ start: Int, _ end: Int) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(end - start)
        var offset = start
        while offset < end {
            let space = whiteSpace(at: offset)
            if space > 0 {
                if result.last != 0x20 { result.append(0x20) }
                offset += space
            } else {
                result.append(bytes[offset])
                offset += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// The scalar that begins at an offset, and how many bytes it takes.
    func scalar(at offset: Int) -> (value: UInt32, length: Int) {
        let first = UInt32(bytes[offset])
        if first < 0x80 { return (first, 1) }
        let second = UInt32(bytes[offset + 1] & 0x3F)
        if first < 0xE0 { return ((first & 0x1F) << 6 | second, 2) }
        let third = UInt32(bytes[offset + 2] & 0x3F)
        if first < 0xF0 { return ((first & 0x0F) << 12 | second << 6 | third, 3) }
        let fourth = UInt32(bytes[offset + 3] & 0x3F)
        return ((first & 0x07) << 18 | second << 12 | third << 6 | fourth, 4)
    }

    /// How many bytes the character at an offset takes if it is white space, else zero.
    func whiteSpace(at offset: Int) -> Int {
        let byte = bytes[offset]
        if byte < 0x80 { return byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) ? 1 : 0 }
        switch byte {
        case 0xC2, 0xE1, 0xE2, 0xE3, 0xEF:
            let (value, length) = scalar(at: offset)
            return Characters.isWhiteSpace(value) ? length : 0
        default: return 0
        }
    }

    /// How many bytes the character at an offset takes if it may begin a name, else zero.
    func nameStart(at offset: Int) -> Int {
        let byte = bytes[offset]
        if byte < 0x80 {
            return Characters.isPart[Int(byte)] && !(byte >= 0x30 && byte <= 0x39) ? 1 : 0
        }
        let (value, length) = scalar(at: offset)
        return Characters.isNameStart(value) ? length : 0
    }

    /// How many bytes the character at an offset takes if it may stand in a name's part, else
    /// zero.
    func namePart(at offset: Int) -> Int {
        let byte = bytes[offset]
        if byte < 0x80 { return Characters.isPart[Int(byte)] ? 1 : 0 }
        // Most of the Chinese characters: U+4000 to U+CFFF.
        if byte >= 0xE4 && byte <= 0xEC { return 3 }
        let (value, length) = scalar(at: offset)
        return Characters.isNamePart(value) ? length : 0
    }

    /// Where the run of characters of a name's part ends that begins at an offset.
    func partEnd(from offset: Int) -> Int {
        var end = offset
        while true {
            let length = namePart(at: end)
            if length == 0 { return end }
            end += length
        }
    }

    /// Where white space ends that begins at an offset.
    func spaceEnd(from offset: Int) -> Int {
        var end = offset
        while true {
            let length = whiteSpace(at: end)
            if length == 0 { return end }
            end += length
        }
    }

    /// Where a name ends if it stands at an offset as a whole, else nil.
    ///
    /// A space in the name stands for any run of white space.
    func end(of name: some Sequence<UInt8>, at offset: Int) -> Int? {
        var place = offset
        for byte in name {
            if byte == 0x20 {
                let end = spaceEnd(from: place)
                if end == place { return nil }
                place = end
            } else {
                if bytes[place] != byte || place >= count { return nil }
                place += 1
            }
        }
        return isBoundary(place, after: offset) ? place : nil
    }

    /// Whether a name that began at a place can end at another: the characters on both sides do
    /// not belong to one part.
    private func isBoundary(_ place: Int, after start: Int) -> Bool {
        if place == start { return false }
        if namePart(at: place) == 0 { return true }
        var last = place - 1
        while bytes[last] & 0xC0 == 0x80 { last -= 1 }
        return namePart(at: last) == 0
    }

    /// The hash of a part of a name, as ``NameIndex`` finds names by.
    func hash(_ start: Int, _ end: Int) -> UInt64 {
        var hash = NameIndex.seed
        for offset in start..<end { hash = NameIndex.step(hash, bytes[offset]) }
        return hash
    }
}

/// What FEEL's grammar makes of characters (DMN 1.5, clause 10.3.1.2, rules 27 to 32, 61 and 62).
enum Characters {
    /// Of each ASCII character, whether it may stand in a part of a name.
    static let isPart: [Bool] = (0..<128).map { code in
        switch UInt8(code) {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "?"):
            true
        default: false
        }
    }

    /// Whether a scalar above ASCII may begin a name.
    static func isNameStart(_ value: UInt32) -> Bool {
        switch value {
        case 0x1680, 0x180E, 0xFEFF: false
        case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF,
            0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF,
            0xF900...0xFDCF, 0xFDF0...0xFFFD, 0x10000...0xEFFFF:
            true
        default: false
        }
    }

    /// Whether a scalar above ASCII may stand in a part of a name.
    static func isNamePart(_ value: UInt32) -> Bool {
        switch value {
        case 0xB7, 0x300...0x36F, 0x203F...0x2040: true
        default: isNameStart(value)
        }
    }

    /// Whether a scalar above ASCII is white space.
    static func isWhiteSpace(_ value: UInt32) -> Bool {
        switch value {
        case 0x85, 0xA0, 0x1680, 0x180E, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F,
            0x3000, 0xFEFF:
            true
        default: false
        }
    }

    /// Whether a byte is one of the symbols that a name may hold between its parts, which outside
    /// of names are operators.
    static func isNameSymbol(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "'"),
            UInt8(ascii: "+"), UInt8(ascii: "*"):
            true
        default: false
        }
    }

    /// Whether a byte is a digit.
    static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
