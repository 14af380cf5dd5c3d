/// Literal texts and numbers, to be searched by hash.
struct LiteralSet: Sendable {
    private var numbers: Set<Number> = []
    /// Open addressing: the places of texts, below zero where there is none.
    private var table: [Int] = []
    private var texts: [String] = []
    private var hashes: [UInt64] = []

    /// The literals of tests that are nothing but literal texts and numbers, alone or in literal
    /// lists; nil of other tests.
    init?(_ tests: [Test]) {
        for test in tests {
            guard case .value(let step) = test, let value = step.constant, insert(value) else {
                return nil
            }
        }
        guard texts.count + numbers.count > 0 else { return nil }
        makeTable()
    }

    func contains(_ number: Number) -> Bool {
        !numbers.isEmpty && numbers.contains(number)
    }

    func contains(_ text: String) -> Bool {
        guard !texts.isEmpty else { return false }
        let hash = Self.hash(text)
        var place = Int(truncatingIfNeeded: hash) & (table.count - 1)
        while table[place] >= 0 {
            let index = table[place]
            if hashes[index] == hash, Text.equal(texts[index], text) { return true }
            place = (place + 1) & (table.count - 1)
        }
        return false
    }

    /// FNV-1a of the text's bytes, which is short work for the codes that such sets hold.
    private static func hash(_ text: String) -> UInt64 {
        Text.withBytes(of: text) { bytes in
            var hash: UInt64 = 0xcbf2_9ce4_8422_2325
            for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
            return hash
        }
    }

    private mutating func insert(_ value: Value) -> Bool {
        switch value {
        case .string(let text):
            texts.append(text)
            hashes.append(Self.hash(text))
        case .number(let number): numbers.insert(number)
        case .list(let elements):
            return elements.allSatisfy { element in
                if case .list = element { return false }
                return insert(element)
            }
        default: return false
        }
        return true
    }

    private mutating func makeTable() {
        var size = 4
        while size < texts.count * 2 { size *= 2 }
        table = Array(repeating: -1, count: size)
        for (index, hash) in hashes.enumerated() {
            var place = Int(truncatingIfNeeded: hash) & (size - 1)
            while table[place] >= 0 { place = (place + 1) & (size - 1) }
            table[place] = index
        }
    }
}
