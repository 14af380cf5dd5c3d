import FEEL
import Testing

@Suite struct LanguagePropertyTests {
    @Test(arguments: 1...5)
    func `a tree that is written down is read as the same tree`(seed: UInt64) {
        var writer = ExpressionWriter(seed: seed)
        let scope = Scope(ExpressionWriter.names.map { Scope.Variable($0) })
        for _ in 0..<300 {
            let (source, drawn, _) = writer.expression(depth: 5)
            #expect(tree(source, in: scope) == drawn, "\(source)")
        }
    }

    @Test(arguments: 1...5)
    func `the name that is found is the longest, as a naive search finds it`(seed: UInt64) {
        var random = LanguageDice(state: seed)
        let letters = ["a", "b", "甲", "1", " ", "-", "+", "（", "and "]
        func text(_ count: Int) -> String {
            (0..<count).map { _ in letters[random.below(letters.count)] }.joined()
        }
        for _ in 0..<400 {
            var names: [String] = []
            for _ in 0..<12 {
                let name = ("a" + text(random.below(5))).split(separator: " ").joined(
                    separator: " "
                )
                if !names.contains(name) { names.append(name) }
            }
            let source = "a" + text(8)
            let scope = Scope(names.map { Scope.Variable($0) })
            let longest = names.filter { Self.stands($0, in: source) }.max { $0.count < $1.count }
            let found = Self.first(Expression(source + " = 1", in: scope).root.drawn, among: names)
            if let longest, let found { #expect(found == longest, "\(source) in \(names)") }
        }
    }

    /// Whether a name stands at the start of a source as a whole.
    private static func stands(_ name: String, in source: String) -> Bool {
        let source = source.split(separator: " ").joined(separator: " ") + " "
        guard source.hasPrefix(name), let last = name.last else { return false }
        let next = source.dropFirst(name.count).first ?? " "
        let isPart = { (character: Character) in !" -+".contains(character) }
        return !(isPart(last) && isPart(next))
    }

    /// The first variable of a drawn tree: what follows the brackets and operators at its start.
    private static func first(_ drawn: String, among names: [String]) -> String? {
        var rest = Substring(drawn)
        while let bracket = rest.first, bracket == "(" {
            guard let space = rest.firstIndex(of: " ") else { return nil }
            rest = rest[rest.index(after: space)...]
        }
        return names.filter { rest.hasPrefix($0 + " ") }.max { $0.count < $1.count }
    }
}

/// A generator of numbers from a seed.
struct LanguageDice {
    var state: UInt64

    mutating func below(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }
}

/// Random expressions: each as FEEL with as few brackets as it needs or more, and as its tree.
private struct ExpressionWriter {
    static let names = ["a", "b c", "甲-乙", "in1", "Profit and loss", "2024年", "x（y）"]
    typealias Written = (source: String, drawn: String, level: Int)

    private var random: LanguageDice

    init(seed: UInt64) { random = LanguageDice(state: seed) }

    mutating func expression(depth: Int) -> Written {
        if depth == 0 || random.below(6) == 0 { return leaf() }
        switch random.below(9) {
        case 0...3: return binary(depth)
        case 4: return conditional(depth)
        case 5: return loop(depth)
        case 6: return list(depth)
        case 7: return postfix(depth)
        default: return prefix(depth)
        }
    }

    private mutating func leaf() -> Written {
        let name = Self.names[random.below(Self.names.count)]
        switch random.below(4) {
        case 0: return ("12", "12", 9)
        case 1: return ("\"s\"", "\"s\"", 9)
        default: return (name, name, 9)
        }
    }

    private mutating func binary(_ depth: Int) -> Written {
        let operators = [
            ("or", 1), ("and", 2), ("=", 3), ("<", 3), (">=", 3), ("+", 4), ("-", 4), ("*", 5),
            ("/", 5), ("**", 6),
        ]
        let (sign, level) = operators[random.below(operators.count)]
        let left = bracketed(expression(depth: depth - 1), below: level)
        let right = bracketed(expression(depth: depth - 1), below: level == 3 ? 4 : level + 1)
        let gap = space(behind: level < 3)
        let source = "\(left.source) \(sign)\(gap)\(right.source)"
        return (source, "(\(sign) \(left.drawn) \(right.drawn))", level)
    }

    private mutating func conditional(_ depth: Int) -> Written {
        let parts = (0..<3).map { _ in expression(depth: depth - 1) }
        let source =
            "if \(parts[0].source) then \(parts[1].source) else \(parts[2].source)"
        return (source, "(if \(parts[0].drawn) \(parts[1].drawn) \(parts[2].drawn))", 0)
    }

    private mutating func loop(_ depth: Int) -> Written {
        let domain = expression(depth: depth - 1)
        let body = expression(depth: depth - 1)
        let source = "for q r in \(domain.source) return \(body.source)"
        return (source, "(for q r<-\(domain.drawn) \(body.drawn))", 0)
    }

    private mutating func list(_ depth: Int) -> Written {
        let elements = (0..<random.below(4)).map { _ in expression(depth: depth - 1) }
        let source = elements.map(\.source).joined(separator: ",\(space())")
        return ("[\(source)]", "[\(elements.map(\.drawn).joined(separator: " "))]", 9)
    }

    private mutating func postfix(_ depth: Int) -> Written {
        let value = bracketed(expression(depth: depth - 1), below: 8)
        let other = expression(depth: depth - 1)
        switch random.below(3) {
        case 0: return ("\(value.source).z", "(. \(value.drawn) z)", 8)
        case 1:
            return ("\(value.source)(\(other.source))", "(call \(value.drawn) \(other.drawn))", 8)
        default: return ("sum(\(other.source))", "(sum \(other.drawn))", 8)
        }
    }

    private mutating func prefix(_ depth: Int) -> Written {
        let value = bracketed(expression(depth: depth - 1), below: 8)
        if value.drawn == "12" { return ("-12", "-12", 7) }
        if value.source.hasPrefix("12") { return value }
        return ("-\(space())\(value.source)", "(- \(value.drawn))", 7)
    }

    /// The expression in brackets where its operator binds less tightly, or now and then.
    private mutating func bracketed(_ written: Written, below level: Int) -> Written {
        guard written.level < level || random.below(5) == 0 else { return written }
        return ("(\(written.source))", written.drawn, 9)
    }

    /// White space, which behind a word must not be none.
    private mutating func space(behind word: Bool = false) -> String {
        [word ? " " : "", " ", "\n", " /* c */ "][random.below(4)]
    }
}
