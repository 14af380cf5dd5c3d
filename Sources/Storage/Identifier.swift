/// An identifier of one kind of thing: a UUID of version 7 (RFC 9562, 5.7), lower case with hyphens.
///
/// `Identifier<Plan>` cannot be passed for `Identifier<Task>`.
package struct Identifier<Subject>: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The 36 characters.
    package let description: String

    /// Takes an identifier from text, or nothing where it is none.
    package init?(_ text: some StringProtocol) {
        guard text.utf8.count == 36 else { return nil }
        for (index, byte) in text.utf8.enumerated() {
            switch (index, byte) {
            case (8, 0x2D), (13, 0x2D), (18, 0x2D), (23, 0x2D): continue
            case (8, _), (13, _), (18, _), (23, _): return nil
            case (_, 0x30...0x39), (_, 0x61...0x66): continue
            default: return nil
            }
        }
        description = String(text)
    }

    init(milliseconds: Int64, random high: UInt64, _ low: UInt64) {
        let first = UInt64(bitPattern: milliseconds) << 16 | 0x7000 | (high & 0x0FFF)
        let second = 0x8000_0000_0000_0000 | (low >> 2)
        let digits = Identifier.hex(first) + Identifier.hex(second)
        var text = ""
        for (index, digit) in digits.enumerated() {
            if [8, 12, 16, 20].contains(index) { text += "-" }
            text.append(digit)
        }
        description = text
    }

    private static func hex(_ number: UInt64) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }

    package static func < (one: Identifier, other: Identifier) -> Bool {
        one.description < other.description
    }
}

extension Identifier: Storable {
    package var stored: Value { .text(description) }

    package init?(stored: Value) {
        guard case .text(let text) = stored else { return nil }
        self.init(text)
    }
}

extension Identifier: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let value = Identifier(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "no identifier")
        }
        self = value
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

/// Makes identifiers.
///
/// Time and randomness come from outside, so that a run can be repeated.
package struct Identifiers: Sendable {
    private let random: @Sendable () -> UInt64

    /// Takes the source of randomness.
    ///
    /// - Parameter random: 64 random bits a call, from any thread.
    package init(
        random: @escaping @Sendable () -> UInt64 = { UInt64.random(in: .min ... .max) }
    ) {
        self.random = random
    }

    /// A new identifier; `milliseconds` is now, since 1970-01-01 UTC, below 2^48.
    package func make<Subject>(
        _ subject: Subject.Type = Subject.self,
        at milliseconds: Int64
    ) -> Identifier<Subject> {
        Identifier(milliseconds: milliseconds, random: random(), random())
    }
}
