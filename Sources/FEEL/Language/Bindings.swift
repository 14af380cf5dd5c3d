/// What an expression itself puts into scope: a loop's variable, a parameter, an entry, the
/// elements of a filter, the input of tests.
enum Binding {
    /// A name for a slot of a frame, and which frame that is, counted from the outermost.
    case slot(Name, slot: Int, frame: Int, type: ValueType)
    /// `partial`, which has a slot only where a body speaks of it.
    case partial(slot: Int, frame: Int)
    /// `?`, the input of tests.
    case input(slot: Int, frame: Int, type: ValueType)
    /// The entries of the elements of a filter.
    case element(slot: Int, frame: Int, type: ValueType)

    /// A name as the source is searched for it.
    struct Name {
        let text: String
        let head: UInt64

        init(_ text: String) {
            let bytes = Array(text.utf8)
            self.text = text
            head = NameIndex.head(of: bytes)
        }
    }
}

/// The slots of a frame while the expression it belongs to is parsed.
struct FrameLayout {
    /// The next free slot.
    var next: Int
    /// How many slots were in use at once.
    var size: Int
    /// The slots of the frame around it that a function takes along, in order.
    var captures: [Int] = []

    /// The slot of a function's first capture while its body is parsed; when all of them are
    /// known they move to the front of its frame.
    static let captureBase = 1 << 32

    init(taken: Int) {
        next = taken
        size = taken
    }

    /// Takes a slot.
    mutating func take() -> Int {
        next += 1
        size = max(size, next)
        return next - 1
    }

    /// The provisional slot of a capture.
    mutating func capture(_ outer: Int) -> Int {
        if let place = captures.firstIndex(of: outer) { return FrameLayout.captureBase + place }
        captures.append(outer)
        return FrameLayout.captureBase + captures.count - 1
    }

    /// Where a slot of a function's frame lies in the end.
    func settled(_ slot: Int) -> Int {
        slot >= FrameLayout.captureBase
            ? slot - FrameLayout.captureBase : slot + captures.count
    }
}
