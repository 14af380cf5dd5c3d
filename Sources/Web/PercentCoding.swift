import Pages

/// Percent-encoding (RFC 3986, 2.1).
enum PercentCoding {
    /// The text behind its encoding; nothing where a sequence is broken, where the bytes are no
    /// UTF-8, or where they hold a zero.
    ///
    /// `plusIsSpace` holds in queries and forms.
    static func decoded(_ text: some StringProtocol, plusIsSpace: Bool) -> String? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var rest = text.utf8.makeIterator()
        while let byte = rest.next() {
            switch byte {
            case 0x25:
                guard let high = rest.next().flatMap(digit), let low = rest.next().flatMap(digit)
                else { return nil }
                bytes.append(high << 4 | low)
            case 0x2B where plusIsSpace:
                bytes.append(0x20)
            default:
                bytes.append(byte)
            }
        }
        guard !bytes.contains(0) else { return nil }
        return String(validating: bytes, as: UTF8.self)
    }

    /// The text with everything but unreserved characters encoded.
    static func encoded(_ text: String) -> String {
        // An address of one segment is a slash and the encoded text.
        String(Address(text).path.dropFirst())
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }
}
