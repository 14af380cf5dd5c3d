/// Full-width forms of ASCII, which Chinese input methods make.
enum CharacterWidth {
    /// The text with full-width letters, digits and signs as ASCII has them.
    static func narrow(_ text: some StringProtocol) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0xFF01...0xFF5E:
                result.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value - 0xFF01 + 0x21)))
            case 0x3000:
                result += " "
            default:
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
