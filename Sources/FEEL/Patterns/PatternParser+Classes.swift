extension PatternParser {
    /// What a `\` and the characters after it mean.
    enum Escape {
        case scalar(Unicode.Scalar)
        case group(ScalarSet.Group)
    }

    /// Reads what follows a `\`, other than a back-reference.
    mutating func readEscape() throws(PatternError) -> Escape {
        guard let scalar = source.take() else { throw failure(.unknownEscape("")) }
        switch scalar {
        case "n": return .scalar("\n")
        case "r": return .scalar("\r")
        case "t": return .scalar("\t")
        case "\\", "|", ".", "?", "*", "+", "(", ")", "{", "}", "-", "[", "]", "^", "$":
            return .scalar(scalar)
        case "s": return .group(.init(ranges: XMLCharacters.space))
        case "S": return .group(.init(ranges: XMLCharacters.space.complement))
        case "i": return .group(.init(ranges: XMLCharacters.nameStart))
        case "I": return .group(.init(ranges: XMLCharacters.nameStart.complement))
        case "c": return .group(.init(ranges: XMLCharacters.name))
        case "C": return .group(.init(ranges: XMLCharacters.name.complement))
        case "d": return .group(.init(categories: .digits))
        case "D": return .group(.init(categories: GeneralCategories.digits.complement))
        case "w": return .group(.init(categories: .word))
        case "W": return .group(.init(categories: GeneralCategories.word.complement))
        case "p", "P": return .group(try readProperty(isNegated: scalar == "P"))
        default: throw failure(.unknownEscape(String(scalar)))
        }
    }

    /// Reads the braces of `\p{…}`.
    private mutating func readProperty(isNegated: Bool) throws(PatternError) -> ScalarSet.Group {
        guard source.take("{") else { throw failure(.unknownEscape(isNegated ? "P" : "p")) }
        let place = source.place
        var name = ""
        while let scalar = source.take(), scalar != "}" { name.unicodeScalars.append(scalar) }
        if let categories = GeneralCategories(named: name) {
            return .init(categories: isNegated ? categories.complement : categories)
        }
        if name.hasPrefix("Is"), let block = UnicodeBlocks.ranges(named: String(name.dropFirst(2)))
        {
            return .init(ranges: isNegated ? block.complement : block)
        }
        throw .syntax(.unknownProperty(name), at: source.offset(at: place))
    }
}

// MARK: Classes

extension PatternParser {
    /// How many classes may be taken away from each other.
    private static let maxDepth = 100

    /// What a class costs, in nodes: its members in ASCII are found one by one.
    private static let classWeight = 8

    /// Reads a class from behind its `[`.
    mutating func readClass() throws(PatternError) -> ScalarSet {
        let place = source.place - 1
        var groups: [ScalarSet.Group] = []
        while true {
            try add(weight: Self.classWeight)
            let (group, takesAway) = try readGroup(from: place)
            groups.append(group)
            guard groups.count <= Self.maxDepth else { throw .tooLarge }
            if !takesAway { break }
        }
        for _ in groups.dropFirst() {
            if source.take("]") { continue }
            if source.next == nil { throw unclosed(place) }
            throw .syntax(.wrongSubtraction, at: source.offset)
        }
        return ScalarSet(groups)
    }

    private func unclosed(_ place: Int) -> PatternError {
        .syntax(.unclosedClass, at: source.offset(at: place))
    }

    /// Reads the group up to its `]` or to the `[` of the class that is taken away from it.
    private mutating func readGroup(
        from place: Int
    ) throws(PatternError) -> (ScalarSet.Group, takesAway: Bool) {
        let isNegated = source.take("^")
        var members = ClassMembers()
        while let scalar = source.take() {
            let isEnd = scalar == "]"
            let takesAway = scalar == "-" && source.take("[")
            if isEnd || takesAway {
                guard !members.isEmpty else { throw failure(.emptyClass) }
                return (try group(of: members, isNegated), takesAway)
            }
            try readMember(from: scalar, into: &members)
        }
        throw unclosed(place)
    }

    private mutating func group(
        of members: ClassMembers,
        _ isNegated: Bool
    ) throws(PatternError) -> ScalarSet.Group {
        var characters = ScalarRanges(members.characters)
        if flags.contains(.ignoresCase) {
            try add(weight: CaseVariants.count(in: characters) / 16)
            characters = CaseVariants.adding(to: characters)
        }
        return ScalarSet.Group(
            ranges: ScalarRanges(characters.ranges + members.escaped),
            categories: members.categories,
            isNegated: isNegated
        )
    }

    /// Reads a character, a range or an escape.
    private mutating func readMember(
        from scalar: Unicode.Scalar,
        into members: inout ClassMembers
    ) throws(PatternError) {
        try add(weight: 1)
        var first = scalar
        if scalar == "[" { throw failure(.unescaped(scalar)) }
        if scalar == "\\" {
            switch try readEscape() {
            case .scalar(let escaped): first = escaped
            case .group(let group):
                members.escaped += group.ranges.ranges
                members.categories.formUnion(group.categories)
                return
            }
        }
        guard source.next == "-", source.afterNext != "]", source.afterNext != "[" else {
            members.characters.append(first.value...first.value)
            return
        }
        // An unescaped hyphen begins no range.
        if scalar == "-" { throw failure(.unescaped("-")) }
        _ = source.take()
        let last = try readRangeEnd()
        guard first <= last else { throw failure(.wrongRange) }
        members.characters.append(first.value...last.value)
    }

    private mutating func readRangeEnd() throws(PatternError) -> Unicode.Scalar {
        guard let scalar = source.take() else { throw failure(.wrongRange) }
        if scalar == "-" { throw failure(.unescaped("-")) }
        guard scalar == "\\" else { return scalar }
        guard case .scalar(let escaped) = try readEscape() else { throw failure(.wrongRange) }
        return escaped
    }
}

/// What stands between the brackets of a class.
private struct ClassMembers {
    /// The characters and their ranges, which `i` adds case variants to.
    var characters: [ClosedRange<UInt32>] = []
    /// The ranges of escapes, which it does not.
    var escaped: [ClosedRange<UInt32>] = []
    var categories: GeneralCategories = []

    var isEmpty: Bool { characters.isEmpty && escaped.isEmpty && categories.isEmpty }
}
