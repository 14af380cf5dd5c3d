/// Codes that part and join numbers.
enum FigureSign {
    static let hundred: UInt16 = 0x767E  // 百
    static let thousand: UInt16 = 0x5343  // 千
    static let perMille: UInt16 = 0x2030  // ‰
    static let ordinal: UInt16 = 0x7B2C  // 第
    static let to: UInt16 = 0x81F3  // 至
    static let year: UInt16 = 0x5E74
    static let month: UInt16 = 0x6708
    static let day: UInt16 = 0x65E5

    static func isDash(_ code: UInt16) -> Bool {
        switch code {
        case 0x2D, 0x2010...0x2015, 0x2212, 0x7E, 0x223C, 0x301C, 0x2500: true
        default: false
        }
    }

    /// 、 or a word between the last two numbers of a list.
    static func isListing(_ code: UInt16) -> Bool {
        switch code {
        case 0x3001, 0x548C, 0x6216, 0x53CA, 0x4E0E: true  // 、和或及与
        default: false
        }
    }

    /// Whether a clause ends here.
    static func isStop(_ code: UInt16) -> Bool {
        switch code {
        case 0, 0x3002, 0x2C, 0x3B, 0x3001, 0x29, 0x28, 0x2E: true
        default: false
        }
    }
}
