/// Finds the matches of a program in a text, the first alternative that succeeds first.
///
/// It goes back where an attempt fails, but never tries one instruction at one place twice, so its
/// time is at most the product of the program's length and the text's. Only with back-references,
/// where what was captured decides too, may it be exponential, up to the limit of steps.
///
/// A round of a loop that takes nothing fails, so each loop ends; the standard does not say which
/// match counts where rounds can be empty.
struct PatternMatcher {
    /// Where the match found last begins, in bytes.
    private(set) var start = 0
    /// Where the match found last ends, in bytes.
    private(set) var end = 0

    private let program: PatternProgram
    private let instructions: UnsafeBufferPointer<PatternInstruction>
    private let text: UnsafeBufferPointer<UInt8>
    private let run: Run
    private let keepsGroups: Bool
    /// The ends of the groups, then the beginnings of rounds; −1 where there is none.
    private var slots: [Int] = []
    /// What to go back to, the latest last.
    private var attempts: [Attempt] = []
    /// A bit for each place from `base` on and each instruction that remembers.
    private var memory: [UInt64] = []
    private var base = 0
    private let wordsPerPlace: Int
    /// Whether instructions that never go back remember too: once a search starts again and again
    /// over the same characters.
    private var remembersAll = false
    /// How much was done, in instructions.
    private var work = 0
    /// How much of it the run has counted.
    private var counted = 0
    /// How many attempts the run has counted as elements that are held at once.
    private var grown = 4_096

    /// So many instructions count as a step of the run.
    private static let instructionsPerStep = 16
    /// So many instructions are counted together.
    private static let batch = 4_096

    /// What to do when what was tried meanwhile has failed.
    private struct Attempt {
        /// The instruction to go on at; of a slot to restore −1 less its number.
        let place: Int32
        /// Of a run: how far it may give back, or how many characters it may still take; −1 of
        /// another instruction.
        let bound: Int
        /// The position in the text, or what the slot held.
        let value: Int
    }

    /// A matcher of a program over valid UTF-8.
    ///
    /// The instructions are the program's; both buffers must live as long as the matcher does.
    /// Unless it keeps groups, ``group(_:)`` may not be asked for.
    init(
        _ program: PatternProgram,
        _ instructions: UnsafeBufferPointer<PatternInstruction>,
        over text: UnsafeBufferPointer<UInt8>,
        keepsGroups: Bool,
        in run: Run
    ) {
        self.program = program
        self.instructions = instructions
        self.text = text
        self.run = run
        self.keepsGroups = (keepsGroups || program.hasReferences) && program.slotCount > 0
        wordsPerPlace = (program.memoCount + 63) / 64
        if self.keepsGroups { slots = Array(repeating: -1, count: program.slotCount) }
    }

    /// The bytes that a group captured in the match found last; nil where it captured none.
    func group(_ number: Int) -> Range<Int>? {
        let start = slots[2 * number - 2]
        let end = slots[2 * number - 1]
        return start >= 0 && end >= start ? start..<end : nil
    }

    /// Finds the first match that begins at a position or after it.
    mutating func find(from position: Int) throws(Halt) -> Bool {
        base = position
        memory.removeAll(keepingCapacity: true)
        remembersAll = false
        let workBefore = work
        var candidate = position
        while let start = skip(from: candidate) {
            if try matches(at: start) {
                self.start = start
                return true
            }
            guard start < text.count, !program.isAnchored else { break }
            candidate = start + Self.length(of: text[start])
            if work - workBefore > 32 * (candidate - base) + 512 { remembersAll = true }
        }
        return false
    }

    /// Counts what is not counted yet, which the last user of a matcher does.
    mutating func settle() throws(Halt) {
        try run.step((work - counted) / Self.instructionsPerStep)
        counted = work
        if attempts.count > grown {
            try run.grow(by: attempts.count - grown)
            grown = attempts.count
        }
    }

    /// The first position from one on where a match can begin by the look of the next byte.
    private mutating func skip(from position: Int) -> Int? {
        if program.isAnchored { return position == 0 ? 0 : nil }
        let first = program.first
        var place = position
        while place < text.count, !first.contains(text[place]) { place &+= 1 }
        work &+= (place &- position) >> 3
        return place < text.count || first.hasEnd ? place : nil
    }
}

// MARK: Instructions

extension PatternMatcher {
    private mutating func matches(at start: Int) throws(Halt) -> Bool {
        attempts.removeAll(keepingCapacity: true)
        for slot in slots.indices { slots[slot] = -1 }
        var place = 0
        var position = start
        while true {
            work &+= 1
            if work &- counted > Self.batch { try settle() }
            let instruction = instructions[place]
            var succeeds = true
            switch instruction.operation {
            case .match:
                end = position
                return true
            case .literal:
                succeeds = takeLiteral(instruction, &position)
                place &+= 1
            case .set:
                let next = after(position, instruction)
                succeeds = next >= 0
                position = next
                place &+= 1
            case .times:
                succeeds = takeTimes(instruction, &position)
                place &+= 1
            case .run:
                succeeds = try takeRun(instruction, &place, &position)
            case .split:
                succeeds = try isNew(instruction.memo, at: position)
                if succeeds { push(instruction.second, position, bound: -1) }
                place = Int(instruction.first)
            case .decide:
                if remembersAll { succeeds = try isNew(instruction.memo, at: position) }
                let branch = branch(of: instruction, at: position)
                succeeds = succeeds && branch >= 0
                place = Int(branch)
            case .jump:
                place = Int(instruction.first)
            case .save:
                if keepsGroups { save(position, in: Int(instruction.first)) }
                place &+= 1
            case .endRound:
                let isEmpty = slots[Int(instruction.first)] == position
                place = isEmpty ? Int(instruction.second) : place &+ 1
            case .textStart, .textEnd, .lineStart, .lineEnd:
                succeeds = holds(instruction.operation, at: position)
                place &+= 1
            case .reference:
                succeeds = takeReference(Int(instruction.first), &position)
                place &+= 1
            }
            if !succeeds, try !goBack(&place, &position) { return false }
        }
    }

    private mutating func takeLiteral(
        _ instruction: PatternInstruction,
        _ position: inout Int
    ) -> Bool {
        let first = Int(instruction.first)
        let count = Int(instruction.second) &- first
        guard count <= text.count &- position else { return false }
        work &+= count >> 3
        for offset in 0..<count
        where program.literals[first &+ offset] != text[position &+ offset] {
            return false
        }
        position &+= count
        return true
    }

    private mutating func takeTimes(
        _ instruction: PatternInstruction,
        _ position: inout Int
    ) -> Bool {
        // A character takes a byte at least.
        guard Int(instruction.count) <= text.count &- position else { return false }
        let (end, count) = scan(from: position, instruction)
        position = end
        return count == Int(instruction.count)
    }

    /// Where a decision goes on, or −1 where neither branch goes on as the text does.
    private func branch(of instruction: PatternInstruction, at position: Int) -> Int32 {
        let first = program.beginnings[Int(instruction.set)]
        let second = program.beginnings[Int(instruction.set) &+ 1]
        guard position < text.count else {
            return first.hasEnd ? instruction.first : second.hasEnd ? instruction.second : -1
        }
        let byte = text[position]
        if first.contains(byte) { return instruction.first }
        return second.contains(byte) ? instruction.second : -1
    }

    private mutating func save(_ position: Int, in slot: Int) {
        if !attempts.isEmpty { push(-1 - Int32(slot), slots[slot], bound: -1) }
        slots[slot] = position
    }

    private func holds(_ assertion: PatternInstruction.Operation, at position: Int) -> Bool {
        let newline = UInt8(ascii: "\n")
        switch assertion {
        case .textStart: return position == 0
        case .textEnd: return position == text.count
        case .lineEnd: return position == text.count || text[position] == newline
        default:
            // A line feed at the text's end begins no line.
            return position == 0 || (position < text.count && text[position - 1] == newline)
        }
    }

    private mutating func takeReference(_ number: Int, _ position: inout Int) -> Bool {
        guard let captured = group(number) else { return true }
        work &+= captured.count >> 3
        if program.ignoresCase { return takeVariant(of: captured, &position) }
        guard captured.count <= text.count - position else { return false }
        for offset in 0..<captured.count
        where text[captured.lowerBound + offset] != text[position + offset] {
            return false
        }
        position += captured.count
        return true
    }

    private func takeVariant(of captured: Range<Int>, _ position: inout Int) -> Bool {
        var place = captured.lowerBound
        var next = position
        while place < captured.upperBound {
            guard next < text.count, CaseVariants.equate(scalar(at: place), scalar(at: next)) else {
                return false
            }
            place += Self.length(of: text[place])
            next += Self.length(of: text[next])
        }
        position = next
        return true
    }
}

// MARK: Runs

extension PatternMatcher {
    /// Takes as many characters as a run's instruction may, or as few.
    private mutating func takeRun(
        _ instruction: PatternInstruction,
        _ place: inout Int,
        _ position: inout Int
    ) throws(Halt) -> Bool {
        let isEndless = instruction.count == PatternInstruction.endless
        if instruction.isPossessive {
            place &+= 1
            if remembersAll, isEndless { return try takeNewRun(instruction, &position) }
            position = scan(from: position, instruction).end
            return true
        }
        if instruction.isReluctant {
            let isNew = try isNew(instruction.memo, at: position)
            if isEndless, !isNew { return false }
            push(Int32(place), position, bound: Int(instruction.count))
            place &+= 1
            return isNew
        }
        guard isEndless else {
            let end = scan(from: position, instruction).end
            return try giveBack(from: end, downTo: position, &place, &position)
        }
        guard try isNew(instruction.memo, at: position) else { return false }
        let low = position
        while true {
            let next = after(position, instruction)
            guard next >= 0, try isNew(instruction.memo, at: next) else { break }
            position = next
        }
        work &+= (position &- low) >> 2
        if position > low { push(Int32(place), position, bound: low) }
        place &+= 1
        return true
    }

    /// Takes a possessive run, unless it passes where an earlier one did: it would end as that did.
    private mutating func takeNewRun(
        _ instruction: PatternInstruction,
        _ position: inout Int
    ) throws(Halt) -> Bool {
        while try isNew(instruction.memo, at: position) {
            work &+= 1
            let next = after(position, instruction)
            if next < 0 { return true }
            position = next
        }
        return false
    }

    /// Goes on behind a bounded run at the last of its ends that was not tried.
    private mutating func giveBack(
        from end: Int,
        downTo low: Int,
        _ place: inout Int,
        _ position: inout Int
    ) throws(Halt) -> Bool {
        let memo = instructions[place].memo
        var end = end
        while try !isNew(memo, at: end) {
            guard end > low else { return false }
            work &+= 1
            end = before(end)
        }
        if end > low { push(Int32(place), end, bound: low) }
        position = end
        place &+= 1
        return true
    }

    /// Goes on behind a run with one character less, or more if it is reluctant.
    private mutating func retryRun(
        _ attempt: Attempt,
        _ place: inout Int,
        _ position: inout Int
    ) throws(Halt) -> Bool {
        let instruction = instructions[Int(attempt.place)]
        place = Int(attempt.place)
        let isEndless = instruction.count == PatternInstruction.endless
        if instruction.isReluctant {
            let next = attempt.bound > 0 ? after(attempt.value, instruction) : -1
            guard next >= 0 else { return false }
            let isNew = try isNew(instruction.memo, at: next)
            if isEndless, !isNew { return false }
            push(attempt.place, next, bound: isEndless ? attempt.bound : attempt.bound - 1)
            position = next
            place &+= 1
            return isNew
        }
        let end = before(attempt.value)
        guard isEndless else {
            return try giveBack(from: end, downTo: attempt.bound, &place, &position)
        }
        if end > attempt.bound { push(attempt.place, end, bound: attempt.bound) }
        position = end
        place &+= 1
        return true
    }

    /// Takes characters of a set, up to the instruction's count.
    private mutating func scan(
        from position: Int,
        _ instruction: PatternInstruction
    ) -> (end: Int, count: Int) {
        var end = position
        var count = 0
        while count < Int(instruction.count) {
            let next = after(end, instruction)
            if next < 0 { break }
            end = next
            count &+= 1
        }
        work &+= count >> 2
        return (end, count)
    }
}

// MARK: Going back

extension PatternMatcher {
    private mutating func push(_ place: Int32, _ value: Int, bound: Int) {
        attempts.append(Attempt(place: place, bound: bound, value: value))
    }

    /// Goes back to the latest attempt that is left; false where there is none.
    private mutating func goBack(_ place: inout Int, _ position: inout Int) throws(Halt) -> Bool {
        while let attempt = attempts.popLast() {
            work &+= 1
            if work &- counted > Self.batch { try settle() }
            if attempt.place < 0 {
                slots[-1 - Int(attempt.place)] = attempt.value
            } else if attempt.bound < 0 {
                place = Int(attempt.place)
                position = attempt.value
                return true
            } else if try retryRun(attempt, &place, &position) {
                return true
            }
        }
        return false
    }

    /// Notes that an instruction is tried at a position; false where it was before.
    private mutating func isNew(_ memo: Int32, at position: Int) throws(Halt) -> Bool {
        if program.hasReferences { return true }
        let word = (position &- base) &* wordsPerPlace &+ Int(memo) >> 6
        if word >= memory.count { try extendMemory(to: position) }
        let bit: UInt64 = 1 << UInt64(memo & 63)
        if memory[word] & bit != 0 { return false }
        memory[word] |= bit
        return true
    }

    /// Small memories are free; large ones count like the texts that an evaluation makes.
    private mutating func extendMemory(to position: Int) throws(Halt) {
        let added = (position - base + 1) * wordsPerPlace - memory.count
        work += added
        if work - counted > Self.batch { try settle() }
        if memory.count + added > 1 << 16 { try run.grow(by: added * 8) }
        memory.append(contentsOf: repeatElement(0, count: added))
    }
}

// MARK: Characters

extension PatternMatcher {
    /// The position behind the character at a position if an instruction's set has it, else −1.
    @inline(__always)
    private func after(_ position: Int, _ instruction: PatternInstruction) -> Int {
        guard position < text.count else { return -1 }
        let byte = text[position]
        if byte < 0x80 {
            let word = byte < 64 ? instruction.low : instruction.high
            return word >> UInt64(byte & 63) & 1 != 0 ? position &+ 1 : -1
        }
        switch instruction.wide {
        case .none: return -1
        case .all: return position &+ Self.length(of: byte)
        case .some:
            let isMember = program.sets[Int(instruction.set)].contains(scalar(at: position))
            return isMember ? position &+ Self.length(of: byte) : -1
        case .byCategory:
            let isMember = instruction.categories.containsCategory(of: scalar(at: position))
            return isMember ? position &+ Self.length(of: byte) : -1
        }
    }

    /// The position of the character before a position.
    private func before(_ position: Int) -> Int {
        var place = position &- 1
        while text[place] & 0xC0 == 0x80 { place &-= 1 }
        return place
    }

    private func scalar(at position: Int) -> UInt32 {
        let byte = UInt32(text[position])
        if byte < 0x80 { return byte }
        let second = UInt32(text[position &+ 1] & 0x3F)
        if byte < 0xE0 { return (byte & 0x1F) << 6 | second }
        let third = UInt32(text[position &+ 2] & 0x3F)
        if byte < 0xF0 { return (byte & 0x0F) << 12 | second << 6 | third }
        return (byte & 0x07) << 18 | second << 12 | third << 6 | UInt32(text[position &+ 3] & 0x3F)
    }

    /// How many bytes a character has by its first.
    private static func length(of byte: UInt8) -> Int {
        byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    }
}
