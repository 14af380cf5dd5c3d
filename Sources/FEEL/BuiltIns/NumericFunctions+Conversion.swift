extension BuiltInLibrary {
    /// `number` (DMN 1.5, clause 10.3.4.1); with one argument from DMN 1.6 on.
    static let number = BuiltIn(
        name: "number",
        signatures: [
            BuiltIn.Signature(
                [BuiltIn.Parameter("from", .any)],
                result: .number,
                .one { value, site, run throws(Halt) in
                    switch value {
                    case .number: return value
                    case .string(let text):
                        try run.step(text.utf8.count / bytesPerStep)
                        return read(text, text, site)
                    default: return site.refuse("from", value, expected: .string, .number)
                    }
                }
            ),
            BuiltIn.Signature(
                [
                    BuiltIn.Parameter("from", .string),
                    BuiltIn.Parameter("grouping separator", .string, nullable: true),
                    BuiltIn.Parameter("decimal separator", .string, nullable: true),
                ],
                result: .number,
                .three { from, grouping, decimal, site, run throws(Halt) in
                    if case .string(let text) = from {
                        try run.step(text.utf8.count / bytesPerStep)
                    }
                    return number(from, grouping: grouping, decimal: decimal, site)
                }
            ),
        ]
    )

    private static func number(
        _ from: Value,
        grouping: Value,
        decimal: Value,
        _ site: CallSite
    ) -> Value {
        guard case .string(let text) = from else {
            return site.refuse("from", from, expected: .string)
        }
        guard let groups = separator(grouping, among: " ,.") else {
            return invalidSeparator("grouping separator", grouping, site)
        }
        guard let point = separator(decimal, among: ",.") else {
            return invalidSeparator("decimal separator", decimal, site)
        }
        if let groups, groups == point {
            return invalidSeparator("decimal separator", decimal, site)
        }
        // Where nothing is said a period marks the decimals, unless it marks the groups.
        let period = UInt8(ascii: ".")
        let mark = point ?? (groups == period ? nil : period)
        guard let plain = plainNumber(text, groups: groups, point: mark) else {
            return site.null(.unreadable(text, as: "number"))
        }
        return read(plain, text, site)
    }

    /// A separator: nil inside for none, nil outside for what is not one of the characters.
    private static func separator(_ value: Value, among characters: String) -> UInt8?? {
        switch value {
        case .null:
            return .some(nil)
        case .string(let text):
            guard let byte = text.utf8.first, text.utf8.count == 1,
                characters.utf8.contains(byte)
            else { return nil }
            return byte
        default:
            return nil
        }
    }

    private static func invalidSeparator(
        _ parameter: String,
        _ value: Value,
        _ site: CallSite
    ) -> Value {
        guard case .string = value else {
            return site.refuse(parameter, value, expected: .string)
        }
        return site.reject(parameter, value)
    }

    /// A text without its groups' separators and with a period for its decimals' one; nil where
    /// a separator does not stand between two digits of the whole part, or there is another mark.
    private static func plainNumber(_ text: String, groups: UInt8?, point: UInt8?) -> String? {
        var plain: [UInt8] = []
        plain.reserveCapacity(text.utf8.count)
        var isWhole = true
        var isAfterGroup = false
        for byte in text.utf8 {
            let isDigit = byte &- UInt8(ascii: "0") < 10
            if isAfterGroup, !isDigit { return nil }
            isAfterGroup = false
            if byte == groups {
                guard isWhole, let last = plain.last, last &- UInt8(ascii: "0") < 10 else {
                    return nil
                }
                isAfterGroup = true
                continue
            }
            if byte == point {
                plain.append(UInt8(ascii: "."))
            } else {
                guard byte != UInt8(ascii: ".") else { return nil }
                plain.append(byte)
            }
            isWhole = isWhole && (isDigit || byte == UInt8(ascii: "-"))
        }
        return isAfterGroup ? nil : String(decoding: plain, as: UTF8.self)
    }

    /// The number that a plain text reads as.
    private static func read(_ plain: String, _ text: String, _ site: CallSite) -> Value {
        guard let number = Number(plain) else {
            return site.null(.unreadable(text, as: "number"))
        }
        return .number(number)
    }
}
