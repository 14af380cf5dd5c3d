/// What a text can go on with at a place: bytes of UTF-8, or its end.
struct ByteSet: Hashable {
    private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    /// Whether the text can end there.
    var hasEnd = false

    /// Every byte and the end.
    static let all: ByteSet = {
        var set = ByteSet()
        set.words = (.max, .max, .max, .max)
        set.hasEnd = true
        return set
    }()

    /// The end alone.
    static let end: ByteSet = {
        var set = ByteSet()
        set.hasEnd = true
        return set
    }()

    init() {}

    init(byte: UInt8) {
        insert(byte)
    }

    /// The first bytes of a set's characters, or more.
    init(firstBytesOf set: ScalarSet) {
        words.0 = set.low
        words.1 = set.high
        guard set.wide != .none else { return }
        if set.wide == .some, set.groups.count == 1, let group = set.groups.first,
            group.categories.isEmpty
        {
            let ranges = group.isNegated ? group.ranges.complement : group.ranges
            for range in ranges.ranges where range.upperBound >= 0x80 {
                let first = Self.firstByte(of: max(range.lowerBound, 0x80))
                insert(first...Self.firstByte(of: range.upperBound))
            }
        } else {
            insert(0xC2...0xF4)
        }
    }

    private static func firstByte(of scalar: UInt32) -> UInt8 {
        if scalar < 0x800 { return 0xC0 | UInt8(scalar >> 6) }
        if scalar < 0x10000 { return 0xE0 | UInt8(scalar >> 12) }
        return 0xF0 | UInt8(scalar >> 18)
    }

    private mutating func insert(_ bytes: ClosedRange<UInt8>) {
        for byte in bytes { insert(byte) }
    }

    /// Adds a byte.
    mutating func insert(_ byte: UInt8) {
        let bit: UInt64 = 1 << UInt64(byte & 63)
        switch byte >> 6 {
        case 0: words.0 |= bit
        case 1: words.1 |= bit
        case 2: words.2 |= bit
        default: words.3 |= bit
        }
    }

    /// Whether the text can go on with a byte.
    func contains(_ byte: UInt8) -> Bool {
        let word: UInt64 =
            switch byte >> 6 {
            case 0: words.0
            case 1: words.1
            case 2: words.2
            default: words.3
            }
        return word >> UInt64(byte & 63) & 1 != 0
    }

    func union(_ other: ByteSet) -> ByteSet {
        var union = ByteSet()
        union.words = (
            words.0 | other.words.0, words.1 | other.words.1,
            words.2 | other.words.2, words.3 | other.words.3
        )
        union.hasEnd = hasEnd || other.hasEnd
        return union
    }

    func intersection(_ other: ByteSet) -> ByteSet {
        var intersection = ByteSet()
        intersection.words = (
            words.0 & other.words.0, words.1 & other.words.1,
            words.2 & other.words.2, words.3 & other.words.3
        )
        intersection.hasEnd = hasEnd && other.hasEnd
        return intersection
    }

    var isEmpty: Bool { self == ByteSet() }

    static func == (left: ByteSet, right: ByteSet) -> Bool {
        left.words == right.words && left.hasEnd == right.hasEnd
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(words.0)
        hasher.combine(words.1)
        hasher.combine(words.2)
        hasher.combine(words.3)
        hasher.combine(hasEnd)
    }
}
