/// Finds what each instruction can go on with, and with that the choices that one look at the next
/// byte decides: those need neither a way back nor a memory.
struct PatternAnalysis {
    /// Longer programs are left as they are.
    private static let limit = 1_000

    private(set) var instructions: [PatternInstruction]
    private(set) var beginnings: [ByteSet] = []
    private(set) var memoCount = 0
    private let tree: PatternTree
    /// What the text can go on with for the match to succeed from each instruction, or more.
    private var firsts: [ByteSet] = []

    init(_ instructions: [PatternInstruction], _ tree: PatternTree) {
        self.instructions = instructions
        self.tree = tree
        guard instructions.count <= Self.limit else {
            firsts = Array(repeating: .all, count: instructions.count)
            return
        }
        firsts = Array(repeating: ByteSet(), count: instructions.count)
        // The least sets that agree with each other; mostly found backwards at once.
        var isSettled = false
        while !isSettled {
            isSettled = true
            for place in instructions.indices.reversed() {
                let first = first(of: instructions[place], at: place)
                if first != firsts[place] {
                    firsts[place] = first
                    isSettled = false
                }
            }
        }
    }

    /// What a match begins with, or more.
    var first: ByteSet { firsts[0] }

    private func first(of instruction: PatternInstruction, at place: Int) -> ByteSet {
        let next = place + 1 < firsts.count ? firsts[place + 1] : .all
        switch instruction.operation {
        case .match, .reference: return .all
        case .literal: return ByteSet(byte: tree.literals[Int(instruction.first)])
        case .set, .times: return ByteSet(firstBytesOf: tree.sets[Int(instruction.set)])
        case .run: return ByteSet(firstBytesOf: tree.sets[Int(instruction.set)]).union(next)
        case .split, .decide:
            return firsts[Int(instruction.first)].union(firsts[Int(instruction.second)])
        case .jump: return firsts[Int(instruction.first)]
        case .save, .textStart, .lineStart: return next
        case .endRound: return next.union(firsts[Int(instruction.second)])
        case .textEnd: return next.intersection(.end)
        case .lineEnd: return next.intersection(ByteSet.end.union(ByteSet(byte: 0x0A)))
        }
    }

    /// Decides what can be decided, and numbers the instructions that remember.
    mutating func decide() {
        for place in instructions.indices {
            switch instructions[place].operation {
            case .split: decideSplit(at: place)
            case .run: decideRun(at: place)
            default: break
            }
        }
    }

    private mutating func decideSplit(at place: Int) {
        let first = firsts[Int(instructions[place].first)]
        let second = firsts[Int(instructions[place].second)]
        if first.intersection(second).isEmpty {
            instructions[place].operation = .decide
            instructions[place].set = Int32(beginnings.count)
            beginnings += [first, second]
        }
        number(place)
    }

    private mutating func decideRun(at place: Int) {
        let set = ByteSet(firstBytesOf: tree.sets[Int(instructions[place].set)])
        if set.intersection(firsts[place + 1]).isEmpty {
            instructions[place].isPossessive = true
        }
        number(place)
    }

    private mutating func number(_ place: Int) {
        instructions[place].memo = Int32(memoCount)
        memoCount += 1
    }

    /// Whether each way from the first instruction comes to the text's start before anything else.
    var isAnchored: Bool {
        guard instructions.count <= Self.limit else { return false }
        var isSeen = Array(repeating: false, count: instructions.count)
        var places = [0]
        while let place = places.popLast() {
            if isSeen[place] { continue }
            isSeen[place] = true
            let instruction = instructions[place]
            switch instruction.operation {
            case .textStart: continue
            case .save: places.append(place + 1)
            case .jump: places.append(Int(instruction.first))
            case .split, .decide:
                places.append(Int(instruction.first))
                places.append(Int(instruction.second))
            default: return false
            }
        }
        return true
    }
}
