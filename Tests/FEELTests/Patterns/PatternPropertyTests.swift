import Testing

@testable import FEEL

/// A pattern that was made at random, and a matcher of it that follows the definition word for
/// word, as slow as that may be.
private indirect enum Specimen {
    case characters(Set<Character>, isNegated: Bool)
    case start, end
    case group(Specimen)
    case plain(Specimen)
    case sequence([Specimen])
    case choice([Specimen])
    case repetition(Specimen, min: Int, max: Int?, isReluctant: Bool)
    case reference(Int)

    /// The pattern as written.
    var source: String {
        switch self {
        case .characters(let set, let isNegated):
            if set.count == 1, !isNegated {
                String(set)
            } else {
                "[" + (isNegated ? "^" : "") + set.sorted().map(String.init).joined() + "]"
            }
        case .start: "^"
        case .end: "$"
        case .group(let inner): "(\(inner.source))"
        case .plain(let inner): "(?:\(inner.source))"
        case .sequence(let parts): parts.map(\.source).joined()
        case .choice(let parts): parts.map(\.source).joined(separator: "|")
        case .repetition(let inner, let min, let max, let isReluctant):
            inner.source + Self.quantifier(min, max) + (isReluctant ? "?" : "")
        case .reference(let number): "\\\(number)"
        }
    }

    private static func quantifier(_ min: Int, _ max: Int?) -> String {
        switch (min, max) {
        case (0, nil): "*"
        case (1, nil): "+"
        case (0, 1): "?"
        case (_, nil): "{\(min),}"
        case (_, let max?): min == max ? "{\(min)}" : "{\(min),\(max)}"
        }
    }
}

private struct Naive {
    let text: [Character]
    /// With references an empty round ends its loop; without, it fails.
    let hasReferences: Bool

    struct State {
        var position: Int
        var groups: [Int: Range<Int>] = [:]
    }

    /// The first way to match from a position on, by the order of the alternatives.
    func match(_ numbered: Numbered, from position: Int) -> State? {
        go(numbered, State(position: position)) { $0 }
    }

    private func go(_ node: Numbered, _ state: State, _ next: (State) -> State?) -> State? {
        switch node {
        case .characters(let set, let isNegated):
            guard state.position < text.count,
                set.contains(text[state.position]) != isNegated
            else { return nil }
            return next(State(position: state.position + 1, groups: state.groups))
        case .start: return state.position == 0 ? next(state) : nil
        case .end: return state.position == text.count ? next(state) : nil
        case .group(let number, let inner):
            return go(inner, state) { end in
                var end = end
                end.groups[number] = state.position..<end.position
                return next(end)
            }
        case .sequence(let parts): return sequence(parts[...], state, next)
        case .choice(let parts):
            for part in parts {
                if let end = go(part, state, next) { return end }
            }
            return nil
        case .repetition(let inner, let min, let max, let isReluctant):
            return rounds(inner, min, max, isReluctant, state, next)
        case .reference(let number):
            let captured = state.groups[number].map { Array(text[$0]) } ?? []
            guard text[state.position...].starts(with: captured) else { return nil }
            return next(State(position: state.position + captured.count, groups: state.groups))
        }
    }

    private func sequence(
        _ parts: ArraySlice<Numbered>,
        _ state: State,
        _ next: (State) -> State?
    ) -> State? {
        guard let first = parts.first else { return next(state) }
        return go(first, state) { sequence(parts.dropFirst(), $0, next) }
    }

    private func rounds(
        _ inner: Numbered,
        _ min: Int,
        _ max: Int?,
        _ isReluctant: Bool,
        _ state: State,
        _ next: (State) -> State?
    ) -> State? {
        if min > 0 {
            return go(inner, state) {
                rounds(inner, min - 1, max.map { $0 - 1 }, isReluctant, $0, next)
            }
        }
        if max == 0 { return next(state) }
        if isReluctant, let end = next(state) { return end }
        let round = go(inner, state) { end in
            if max == nil, end.position == state.position {
                return hasReferences ? next(end) : nil
            }
            return rounds(inner, 0, max.map { $0 - 1 }, isReluctant, end, next)
        }
        return round ?? (isReluctant ? nil : next(state))
    }
}

/// A specimen whose groups have their numbers.
private indirect enum Numbered {
    case characters(Set<Character>, isNegated: Bool)
    case start, end
    case group(Int, Numbered)
    case sequence([Numbered])
    case choice([Numbered])
    case repetition(Numbered, min: Int, max: Int?, isReluctant: Bool)
    case reference(Int)

    init(_ specimen: Specimen, _ count: inout Int) {
        switch specimen {
        case .characters(let set, let isNegated): self = .characters(set, isNegated: isNegated)
        case .start: self = .start
        case .end: self = .end
        case .group(let inner):
            count += 1
            let number = count
            self = .group(number, Numbered(inner, &count))
        case .plain(let inner): self = Numbered(inner, &count)
        case .sequence(let parts): self = .sequence(parts.map { Numbered($0, &count) })
        case .choice(let parts): self = .choice(parts.map { Numbered($0, &count) })
        case .repetition(let inner, let min, let max, let isReluctant):
            self = .repetition(
                Numbered(inner, &count),
                min: min,
                max: max,
                isReluctant: isReluctant
            )
        case .reference(let number): self = .reference(number)
        }
    }

    /// Whether the empty text can match.
    private var isNullable: Bool {
        switch self {
        case .characters: false
        case .start, .end, .reference: true
        case .group(_, let inner): inner.isNullable
        case .sequence(let parts): parts.allSatisfy(\.isNullable)
        case .choice(let parts): parts.contains(where: \.isNullable)
        case .repetition(let inner, let min, _, _): min == 0 || inner.isNullable
        }
    }

    /// Whether a loop without end can have rounds that take nothing: then it is not defined which
    /// of the matches from one place counts.
    var hasEmptyRounds: Bool {
        switch self {
        case .characters, .start, .end, .reference: false
        case .group(_, let inner): inner.hasEmptyRounds
        case .sequence(let parts), .choice(let parts): parts.contains(where: \.hasEmptyRounds)
        case .repetition(let inner, _, let max, _):
            inner.hasEmptyRounds || (max == nil && inner.isNullable)
        }
    }
}

private struct Breeder {
    var random: SeededGenerator
    static let alphabet: [Character] = ["a", "b", "国"]

    mutating func text() -> [Character] {
        (0..<Int.random(in: 0...7, using: &random)).map { _ in letter() }
    }

    private mutating func letter() -> Character {
        Self.alphabet[Int.random(in: 0..<Self.alphabet.count, using: &random)]
    }

    mutating func specimen(depth: Int) -> Specimen {
        switch Int.random(in: 0..<(depth == 0 ? 4 : 10), using: &random) {
        case 0, 1: return .characters([letter()], isNegated: false)
        case 2: return .characters([letter(), letter()], isNegated: Bool.random(using: &random))
        case 3:
            guard Int.random(in: 0..<3, using: &random) == 0 else {
                return .characters([letter()], isNegated: false)
            }
            return Bool.random(using: &random) ? .start : .end
        case 4, 5:
            let count = Int.random(in: 0...3, using: &random)
            return .plain(.sequence((0..<count).map { _ in specimen(depth: depth - 1) }))
        case 6:
            let count = Int.random(in: 2...3, using: &random)
            return .group(.choice((0..<count).map { _ in specimen(depth: depth - 1) }))
        case 7:
            return .group(.sequence([specimen(depth: depth - 1), specimen(depth: depth - 1)]))
        default: return repetition(depth: depth)
        }
    }

    private mutating func repetition(depth: Int) -> Specimen {
        var inner = specimen(depth: depth - 1)
        if case .repetition = inner { inner = .plain(inner) }
        let min = Int.random(in: 0...2, using: &random)
        let isEndless = Int.random(in: 0..<3, using: &random) > 0
        return .repetition(
            inner,
            min: min,
            max: isEndless ? nil : min + Int.random(in: 0...2, using: &random),
            isReluctant: Int.random(in: 0..<3, using: &random) == 0
        )
    }
}

@Suite struct PatternPropertyTests {
    @Test(arguments: [false, true])
    func `matches are those of the definition`(withReferences: Bool) throws {
        var breeder = Breeder(random: SeededGenerator(seed: withReferences ? 7 : 3))
        for number in 0..<2_000 {
            var specimen = breeder.specimen(depth: 3)
            if withReferences {
                specimen = .sequence([.group(specimen), breeder.specimen(depth: 1), .reference(1)])
            }
            var groupCount = 0
            let numbered = Numbered(specimen, &groupCount)
            let pattern = try Pattern(specimen.source)
            #expect(pattern.groupCount == groupCount)
            for _ in 0..<3 {
                let text = breeder.text()
                let naive = Naive(text: text, hasReferences: withReferences)
                let expected = (0...text.count).lazy.compactMap { start in
                    naive.match(numbered, from: start).map { Found(start, $0, in: text) }
                }.first
                let found = try Found(pattern, in: String(text))
                let note = "\(number): \(specimen.source) in \(String(text))"
                if numbered.hasEmptyRounds {
                    #expect(found?.before == expected?.before, "\(note)")
                } else {
                    #expect(found == expected, "\(note)")
                }
                #expect(try pattern.isFound(in: String(text), Run()) == (expected != nil))
            }
        }
    }

    private struct Found: Equatable {
        var before = ""
        var match = ""
        var groups: [Int: String] = [:]

        init(_ start: Int, _ state: Naive.State, in text: [Character]) {
            before = String(text[..<start])
            match = String(text[start..<state.position])
            groups = state.groups.mapValues { String(text[$0]) }
        }

        init?(_ pattern: Pattern, in text: String) throws {
            var isFound = false
            var first = (before: "", match: "", groups: [Int: String]())
            try pattern.forEachMatch(in: text, keepsGroups: true, Run()) {
                match,
                bytes throws(Halt) in
                if isFound { return }
                isFound = true
                func part(_ range: Range<Int>) -> String {
                    String(decoding: bytes[range], as: UTF8.self)
                }
                first.before = part(0..<match.start)
                first.match = part(match.start..<match.end)
                for number in 0..<pattern.groupCount {
                    first.groups[number + 1] = match.group(number + 1).map(part)
                }
            }
            guard isFound else { return nil }
            (before, match, groups) = first
        }
    }
}

// MARK: Hostile patterns

@Suite struct HostilePatternTests {
    private func nested(_ depth: Int, _ inner: String, _ end: String) -> String {
        String(repeating: "(", count: depth) + inner + String(repeating: end, count: depth)
    }

    @Test func `ten thousand nested groups match`() throws {
        #expect(try Pattern(nested(10_000, "a", ")")).isFound(in: "xa", Run()))
        #expect(try Pattern(nested(10_000, "a", ")*")).isFound(in: "xa", Run()))
        #expect(throws: PatternError.syntax(.unclosedGroup, at: 9_999)) {
            try Pattern(String(repeating: "(", count: 10_000))
        }
    }

    @Test(arguments: [
        "(x{1,1000}){1,1000}z", "((x{1,1000}){1,1000}){1,1000}", "(ab){2000000000}",
        "((((((((a{9}b){9}){9}){9}){9}){9}){9}){9}){9}",
    ]) func `a pattern that grows beyond bounds when written out is refused`(source: String) throws
    {
        do throws(PatternError) {
            let pattern = try Pattern(source)
            // Short to write out, but then it must be long to run.
            var limits = Limits()
            limits.steps = 10_000
            let text = String(repeating: "x", count: 10_000)
            #expect(throws: Halt.self) { try pattern.isFound(in: text, Run(limits: limits)) }
        } catch {
            #expect(error == .tooLarge)
        }
    }

    @Test(arguments: ["(", "[a-[", "a|", "(a)*|", "[a]", "\\1", "{", "((a*)*|b)"])
    func `a megabyte of pattern compiles or is refused`(part: String) {
        let source = String(repeating: part, count: 1 << 20 / part.utf8.count)
        do throws(PatternError) {
            _ = try Pattern(source)
        } catch {
            return
        }
    }

    @Test func `a megabyte of letters is a literal`() throws {
        let source = String(repeating: "国家", count: 1 << 17)
        #expect(try Pattern(source).isFound(in: "x" + source, Run()))
        #expect(try !Pattern(source).isFound(in: String(source.dropLast()), Run()))
    }

    @Test(arguments: [
        "(a+)+$", "(a|aa)+$", "^(a|a?)+$", "(.*a){20}$", "(a*)*b", "^(([a-z])+.)+[A-Z]([a-z])+$",
    ])
    func `nested repetitions take no exponential time`(source: String) throws {
        let text = String(repeating: "a", count: 1_000) + "!"
        #expect(try !Pattern(source).isFound(in: text, Run()))
    }

    @Test(arguments: ["a*b", "(?:a|b)*c", "[a-z]+@", "a*?b", "(a+)*b", "(?:a{1,3})*b"])
    func `a search that fails takes linear time`(source: String) throws {
        var limits = Limits()
        limits.steps = 30_000
        let text = String(repeating: "a", count: 20_000)
        #expect(try !Pattern(source).isFound(in: text, Run(limits: limits)))
    }

    @Test func `exponential time with back-references ends in a halt`() throws {
        var limits = Limits()
        limits.steps = 100_000
        let text = String(repeating: "a", count: 60) + "!"
        #expect(throws: Halt.tooManySteps(limit: 100_000)) {
            try Pattern(#"^(a+)+\1b$"#).isFound(in: text, Run(limits: limits))
        }
    }

    @Test func `many matches in a long text take linear time`() throws {
        let text = String(repeating: "ab", count: 10_000)
        let replacement = try Replacement("$1", groupCount: 1)
        let result = try Pattern("(a+?)b").replacing(in: text, with: replacement, Run())
        #expect(result.utf8.count == 10_000)
    }
}
