/// Writes the instructions of a tree.
///
/// The size of each node is known first, so that each can be written at its address in any order
/// and no depth of nesting takes stack.
struct PatternEmitter {
    private(set) var instructions: [PatternInstruction]
    private(set) var slotCount: Int
    private let tree: PatternTree
    /// How many instructions each node takes.
    private let sizes: [Int]
    /// Whether each node can match the empty text.
    private let nullable: [Bool]
    private var tasks: [(node: Int, address: Int)] = []

    /// - Throws: ``PatternError/tooLarge``.
    init(_ tree: PatternTree) throws(PatternError) {
        self.tree = tree
        var sizes: [Int] = []
        var nullable: [Bool] = []
        for node in tree.nodes {
            nullable.append(Self.isNullable(node, nullable))
            sizes.append(Self.size(of: node, in: tree, sizes, nullable))
        }
        guard sizes[tree.root] < PatternProgram.limit else { throw .tooLarge }
        self.sizes = sizes
        self.nullable = nullable
        slotCount = 2 * tree.groupCount
        instructions = Array(repeating: PatternInstruction(.match), count: sizes[tree.root] + 1)
    }

    /// Whether the empty text matches: each assertion holds in it, and each group captures it.
    var matchesEmpty: Bool { nullable[tree.root] }

    /// Writes all instructions; the last is the match.
    mutating func emit() {
        tasks = [(tree.root, 0)]
        while let (node, address) = tasks.popLast() { write(node, at: address) }
    }

    private static func isNullable(_ node: PatternTree.Node, _ nullable: [Bool]) -> Bool {
        switch node {
        case .literal, .set: false
        case .assertion, .reference: true
        case .group(let child, _): nullable[child]
        case .sequence(let children): children.allSatisfy { nullable[$0] }
        case .choice(let children): children.contains { nullable[$0] }
        case .repetition(let child, let min, _, _): min == 0 || nullable[child]
        }
    }

    /// The size, or the limit where it is greater.
    private static func size(
        of node: PatternTree.Node,
        in tree: PatternTree,
        _ sizes: [Int],
        _ nullable: [Bool]
    ) -> Int {
        let size: Int
        switch node {
        case .literal, .set, .assertion, .reference: size = 1
        case .group(let child, _): size = sizes[child] + 2
        case .sequence(let children): size = children.reduce(0) { $0 + sizes[$1] }
        case .choice(let children):
            size = children.reduce(0) { $0 + sizes[$1] } + 2 * (children.count - 1)
        case .repetition(let child, let min, let max, _):
            if case .set = tree.nodes[child] {
                size = (min > 0 ? 1 : 0) + (max == min ? 0 : 1)
            } else if sizes[child] == 0 {
                size = 0
            } else {
                let round = sizes[child] + (tree.hasReferences && nullable[child] ? 2 : 0)
                let rest = max.map { ($0 - min) * (sizes[child] + 1) } ?? (round + 2)
                size = min * sizes[child] + rest
            }
        }
        return Swift.min(size, PatternProgram.limit)
    }
}

// MARK: Nodes

extension PatternEmitter {
    private mutating func write(_ node: Int, at address: Int) {
        switch tree.nodes[node] {
        case .literal(let bytes):
            instructions[address] = .init(.literal, bytes.lowerBound, bytes.upperBound)
        case .set(let number):
            instructions[address] = .init(.set, of: tree.sets[number], number: number)
        case .assertion(let assertion):
            instructions[address] = .init(Self.operation(of: assertion))
        case .reference(let group):
            instructions[address] = .init(.reference, group)
        case .group(let child, let number):
            instructions[address] = .init(.save, 2 * number - 2)
            tasks.append((child, address + 1))
            instructions[address + 1 + sizes[child]] = .init(.save, 2 * number - 1)
        case .sequence(let children):
            var address = address
            for child in children {
                tasks.append((child, address))
                address += sizes[child]
            }
        case .choice(let children): write(children, at: address, end: address + sizes[node])
        case .repetition(let child, let min, let max, let isReluctant):
            let quantity = Quantity(min: min, max: max, isReluctant: isReluctant)
            if case .set(let number) = tree.nodes[child] {
                writeRun(of: number, quantity, at: address)
            } else if sizes[child] > 0 {
                writeRepetition(of: child, quantity, at: address)
            }
        }
    }

    private static func operation(
        of assertion: PatternTree.Assertion
    ) -> PatternInstruction.Operation {
        switch assertion {
        case .textStart: .textStart
        case .textEnd: .textEnd
        case .lineStart: .lineStart
        case .lineEnd: .lineEnd
        }
    }

    private mutating func write(_ choice: [Int], at start: Int, end: Int) {
        var address = start
        for child in choice.dropLast() {
            let next = address + sizes[child] + 2
            instructions[address] = .init(.split, address + 1, next)
            tasks.append((child, address + 1))
            instructions[next - 1] = .init(.jump, end)
            address = next
        }
        if let last = choice.last { tasks.append((last, address)) }
    }
}

// MARK: Repetitions

extension PatternEmitter {
    private struct Quantity {
        let min: Int
        let max: Int?
        let isReluctant: Bool
    }

    private mutating func writeRun(of number: Int, _ quantity: Quantity, at start: Int) {
        let set = tree.sets[number]
        var address = start
        if quantity.min > 0 {
            instructions[address] = .init(.times, of: set, number: number, count: quantity.min)
            address += 1
        }
        guard quantity.max != quantity.min else { return }
        let endless = Int(PatternInstruction.endless)
        let count = quantity.max.map { $0 - quantity.min } ?? endless
        instructions[address] = .init(.run, of: set, number: number, count: count)
        instructions[address].isReluctant = quantity.isReluctant
    }

    private mutating func writeRepetition(of child: Int, _ quantity: Quantity, at start: Int) {
        let size = sizes[child]
        var address = start
        for _ in 0..<quantity.min {
            tasks.append((child, address))
            address += size
        }
        guard let max = quantity.max else {
            writeLoop(of: child, quantity.isReluctant, at: address)
            return
        }
        let end = address + (max - quantity.min) * (size + 1)
        for _ in quantity.min..<max {
            instructions[address] = split(
                address + 1,
                or: end,
                isReluctant: quantity.isReluctant
            )
            tasks.append((child, address + 1))
            address += size + 1
        }
    }

    /// Any number of rounds.
    private mutating func writeLoop(of child: Int, _ isReluctant: Bool, at start: Int) {
        // Without references the matcher remembers where it was, so an empty round comes to nothing.
        let notesRounds = tree.hasReferences && nullable[child]
        let end = start + sizes[child] + (notesRounds ? 4 : 2)
        instructions[start] = split(start + 1, or: end, isReluctant: isReluctant)
        instructions[end - 1] = .init(.jump, start)
        guard notesRounds else {
            tasks.append((child, start + 1))
            return
        }
        instructions[start + 1] = .init(.save, slotCount)
        instructions[end - 2] = .init(.endRound, slotCount, end)
        slotCount += 1
        tasks.append((child, start + 2))
    }

    private func split(
        _ round: Int,
        or end: Int,
        isReluctant: Bool
    ) -> PatternInstruction {
        isReluctant ? .init(.split, end, round) : .init(.split, round, end)
    }
}
