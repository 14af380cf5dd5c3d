/// A set of Unicode's general categories, which `\p{…}`, `\d` and `\w` speak of.
struct GeneralCategories: OptionSet, Hashable {
    let rawValue: UInt32

    /// Every category.
    static let all = GeneralCategories(rawValue: 1 << 30 - 1)
    /// What `\d` matches: decimal digits of any script.
    static let digits: GeneralCategories = [.init(.decimalNumber)]
    /// What `\w` matches: everything but punctuation, separators and others.
    static let word = all.subtracting(
        [Self(named: "P"), Self(named: "Z"), Self(named: "C")]
            .reduce(into: GeneralCategories()) { $0.formUnion($1 ?? []) }
    )

    /// The categories without those of the set.
    var complement: GeneralCategories { Self.all.subtracting(self) }

    /// Whether the set has a code point's category.
    func containsCategory(of scalar: UInt32) -> Bool {
        // The unified ideographs are all of one category, and the most frequent of texts in Chinese.
        if (0x4E00...0x9FFF).contains(scalar) { return contains(Self.otherLetters) }
        guard let scalar = Unicode.Scalar(scalar) else { return false }
        return contains(Self(scalar.properties.generalCategory))
    }

    private static let otherLetters = GeneralCategories(rawValue: 1 << 4)
}

extension GeneralCategories {
    /// The categories of a name such as `Lu` or `L`, or nil (XML Schema 1.1 Part 2, G.4.2.2).
    ///
    /// There is no `Cs`: a text has no surrogates.
    init?(named name: String) {
        let members: [Unicode.GeneralCategory]
        switch name {
        case "L": members = Self.letters
        case "Lu": members = [.uppercaseLetter]
        case "Ll": members = [.lowercaseLetter]
        case "Lt": members = [.titlecaseLetter]
        case "Lm": members = [.modifierLetter]
        case "Lo": members = [.otherLetter]
        case "M": members = [.nonspacingMark, .spacingMark, .enclosingMark]
        case "Mn": members = [.nonspacingMark]
        case "Mc": members = [.spacingMark]
        case "Me": members = [.enclosingMark]
        case "N": members = [.decimalNumber, .letterNumber, .otherNumber]
        case "Nd": members = [.decimalNumber]
        case "Nl": members = [.letterNumber]
        case "No": members = [.otherNumber]
        case "P": members = Self.punctuation
        case "Pc": members = [.connectorPunctuation]
        case "Pd": members = [.dashPunctuation]
        case "Ps": members = [.openPunctuation]
        case "Pe": members = [.closePunctuation]
        case "Pi": members = [.initialPunctuation]
        case "Pf": members = [.finalPunctuation]
        case "Po": members = [.otherPunctuation]
        case "Z": members = [.spaceSeparator, .lineSeparator, .paragraphSeparator]
        case "Zs": members = [.spaceSeparator]
        case "Zl": members = [.lineSeparator]
        case "Zp": members = [.paragraphSeparator]
        case "S": members = [.mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol]
        case "Sm": members = [.mathSymbol]
        case "Sc": members = [.currencySymbol]
        case "Sk": members = [.modifierSymbol]
        case "So": members = [.otherSymbol]
        case "C": members = [.control, .format, .surrogate, .privateUse, .unassigned]
        case "Cc": members = [.control]
        case "Cf": members = [.format]
        case "Co": members = [.privateUse]
        case "Cn": members = [.unassigned]
        default: return nil
        }
        self = members.reduce(into: []) { $0.formUnion(Self($1)) }
    }

    private static let letters: [Unicode.GeneralCategory] = [
        .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
    ]

    private static let punctuation: [Unicode.GeneralCategory] = [
        .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
        .initialPunctuation, .finalPunctuation, .otherPunctuation,
    ]

    /// The set of one category.
    init(_ category: Unicode.GeneralCategory) {
        let place: UInt32 =
            switch category {
            case .uppercaseLetter: 0
            case .lowercaseLetter: 1
            case .titlecaseLetter: 2
            case .modifierLetter: 3
            case .otherLetter: 4
            case .nonspacingMark: 5
            case .spacingMark: 6
            case .enclosingMark: 7
            case .decimalNumber: 8
            case .letterNumber: 9
            case .otherNumber: 10
            case .connectorPunctuation: 11
            case .dashPunctuation: 12
            case .openPunctuation: 13
            case .closePunctuation: 14
            case .initialPunctuation: 15
            case .finalPunctuation: 16
            case .otherPunctuation: 17
            case .mathSymbol: 18
            case .currencySymbol: 19
            case .modifierSymbol: 20
            case .otherSymbol: 21
            case .spaceSeparator: 22
            case .lineSeparator: 23
            case .paragraphSeparator: 24
            case .control: 25
            case .format: 26
            case .surrogate: 27
            case .privateUse: 28
            case .unassigned: 29
            @unknown default: 29
            }
        self.init(rawValue: 1 << place)
    }
}
