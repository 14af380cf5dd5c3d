/// Writes the parts of a temporal text one after the other, byte by byte.
struct TemporalWriter {
    private let bytes: UnsafeMutableBufferPointer<UInt8>
    private var count = 0

    /// The text that the closure writes; the writer must not leave it.
    ///
    /// A text with more bytes than the longest, which is that of a date and time, must say how many
    /// more.
    static func text(longerBy more: Int = 0, _ body: (inout TemporalWriter) -> Void) -> String {
        String(unsafeUninitializedCapacity: 64 + more) { bytes in
            var writer = TemporalWriter(bytes: bytes)
            body(&writer)
            return writer.count
        }
    }

    private init(bytes: UnsafeMutableBufferPointer<UInt8>) { self.bytes = bytes }

    /// Writes one character of ASCII.
    mutating func write(_ character: Unicode.Scalar) {
        bytes[count] = UInt8(ascii: character)
        count += 1
    }

    /// Writes a text.
    mutating func write(_ text: String) {
        for byte in text.utf8 {
            bytes[count] = byte
            count += 1
        }
    }

    /// Writes a number with zeros before it, so that it has at least so many digits.
    mutating func write(_ number: UInt, digits: Int = 1) {
        var length = 1
        var rest = number / 10
        while rest != 0 {
            rest /= 10
            length += 1
        }
        let end = count + max(length, digits)
        rest = number
        for place in (count..<end).reversed() {
            bytes[place] = UInt8(0x30 + rest % 10)
            rest /= 10
        }
        count = end
    }

    /// Writes a point and nanoseconds without zeros at their end; nothing for 0.
    mutating func write(fraction nanoseconds: UInt) {
        guard nanoseconds != 0 else { return }
        var value = nanoseconds
        var digits = 9
        while value.isMultiple(of: 10) {
            value /= 10
            digits -= 1
        }
        write(".")
        write(value, digits: digits)
    }
}
