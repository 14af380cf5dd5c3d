/// Where a thread's stack stood when a recursion began, so that it ends before the stack does.
struct StackMark: Sendable {
    private let base = Self.address()

    /// How many bytes of the stack the recursion has taken since.
    var taken: UInt {
        let here = Self.address()
        return here < base ? base - here : here - base
    }

    @inline(never)
    private static func address() -> UInt {
        var marker: UInt8 = 0
        return withUnsafeMutablePointer(to: &marker) { UInt(bitPattern: $0) }
    }
}
