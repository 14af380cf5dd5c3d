/// The marks that the grammar names; full-width forms are folded to these.
extension UInt16 {
    static let comma: UInt16 = 0x2C
    static let dot: UInt16 = 0x2E
    static let colon: UInt16 = 0x3A
    static let semicolon: UInt16 = 0x3B
    static let question: UInt16 = 0x3F
    static let exclamation: UInt16 = 0x21
    static let bar: UInt16 = 0x7C
    static let open: UInt16 = 0x28
    static let close: UInt16 = 0x29
    /// The mark 、 between items.
    static let pause: UInt16 = 0x3001
    /// The full stop.
    static let stop: UInt16 = 0x3002

    /// Whether it is a half-width digit; full-width digits are folded to these.
    var isDigit: Bool { (0x30...0x39).contains(self) }
    /// Whether it is an ideograph.
    var isHan: Bool { (0x4E00...0x9FFF).contains(self) || (0x3400...0x4DBF).contains(self) }
    /// Whether it ends a sentence.
    var endsSentence: Bool { self == .stop || self == .question || self == .exclamation }

    /// The bracket that closes this one.
    var partner: UInt16? {
        switch self {
        case 0x28: 0x29
        case 0x5B: 0x5D
        case 0x3010: 0x3011
        case 0x3014: 0x3015
        case 0x3008: 0x3009
        case 0x300A: 0x300B
        case 0x201C: 0x201D
        case 0x2018: 0x2019
        case 0x300C: 0x300D
        case 0x300E: 0x300F
        default: nil
        }
    }

    /// Whether it closes a bracket or a quotation.
    var closesBracket: Bool {
        switch self {
        case 0x29, 0x5D, 0x3011, 0x3015, 0x3009, 0x300B, 0x201D, 0x2019, 0x300D, 0x300F: true
        default: false
        }
    }

    /// The value of a Chinese digit, 〇 to 九; 10 for 十; nil for anything else.
    var chineseDigit: Int? {
        switch self {
        case 0x3007, 0x25CB, 0x96F6: 0
        case 0x4E00: 1
        case 0x4E8C: 2
        case 0x4E09: 3
        case 0x56DB: 4
        case 0x4E94: 5
        case 0x516D: 6
        case 0x4E03: 7
        case 0x516B: 8
        case 0x4E5D: 9
        case 0x5341: 10
        default: nil
        }
    }
}

/// Lets a code be compared with a scalar written as a literal: `code == "件"`, `case "条":`.
extension UInt16 {
    @inline(__always)
    static func == (code: UInt16, scalar: Unicode.Scalar) -> Bool {
        UInt32(code) == scalar.value
    }

    @inline(__always)
    static func != (code: UInt16, scalar: Unicode.Scalar) -> Bool {
        UInt32(code) != scalar.value
    }

    @inline(__always)
    static func ~= (scalar: Unicode.Scalar, code: UInt16) -> Bool {
        UInt32(code) == scalar.value
    }
}

extension StaticString {
    /// The codes of a phrase of the grammar, as ``Flow`` folds them.
    var codes: [UInt16] { Array(description.utf16) }
}
