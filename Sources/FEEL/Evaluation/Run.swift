/// One evaluation: what it may still take, and the time it takes for now.
///
/// A run belongs to one thread at a time.
public final class Run {
    /// What the evaluation may take in all.
    public let limits: Limits
    /// What `now()` and `today()` answer; nil where the caller gave no clock.
    public let now: DateTime?
    private var stepsLeft: Int
    private var sizeLeft: Int
    /// How many parts of values may still be looked at only to see how large they are.
    private var walksLeft: Int
    /// How many functions are being called.
    private var calls = 0
    /// Where the stack stood when the outermost evaluation began.
    private var stack: StackMark?
    /// The patterns that were matched last.
    var patterns = RecentPatterns()
    /// What notes each part's value, where an explanation was asked for.
    var recorder: Recorder?

    public init(limits: Limits = Limits(), now: DateTime? = nil) {
        self.limits = limits
        self.now = now
        stepsLeft = limits.steps
        sizeLeft = limits.size
        walksLeft = limits.steps
    }

    /// Counts iterations, calls or compared elements.
    ///
    /// - Precondition: `count >= 0`.
    public func step(_ count: Int = 1) throws(Halt) {
        guard count <= stepsLeft else {
            stepsLeft = 0
            throw .tooManySteps(limit: limits.steps)
        }
        stepsLeft -= count
    }

    /// Counts the bytes of two texts that are compared, where they are long.
    func look(at left: String, _ right: String) throws(Halt) {
        let count = min(left.utf8.count, right.utf8.count)
        if count >= 256 { try step(count / 256) }
    }

    /// Counts elements of a list or bytes of a text before they are made.
    ///
    /// - Precondition: `count >= 0`.
    public func grow(by count: Int) throws(Halt) {
        guard count <= sizeLeft else {
            sizeLeft = 0
            throw .tooLarge(limit: limits.size)
        }
        sizeLeft -= count
    }

    /// Counts parts of a value that are looked at to see how large and deep it is; as many may be
    /// as there may be steps.
    func walk(_ count: Int) throws(Halt) {
        guard count <= walksLeft else {
            walksLeft = 0
            throw .tooManySteps(limit: limits.steps)
        }
        walksLeft -= count
    }

    /// Checks, without counting them, that so many iterations can still be taken and their values
    /// held, so that a loop that cannot end well does not begin.
    func admit(iterations count: Int) throws(Halt) {
        if count > stepsLeft { throw .tooManySteps(limit: limits.steps) }
        if count > sizeLeft { throw .tooLarge(limit: limits.size) }
    }

    /// Counts a function's call while its body runs.
    ///
    /// Besides their number the stack that the calls take is bounded, so that deep bodies that
    /// call each other end in an error on a small stack, too.
    func call<Result>(_ body: () throws(Halt) -> Result) throws(Halt) -> Result {
        try step()
        let bound = recorder == nil ? Self.stackLimit : Self.recordedStackLimit
        guard calls < limits.calls, stackTaken < bound else {
            throw .tooDeep(limit: limits.calls)
        }
        calls += 1
        defer { calls -= 1 }
        return try body()
    }

    /// Runs an evaluation; the outermost one marks where the stack began.
    @inline(__always)
    func begin<Result>(_ body: () throws(Halt) -> Result) throws(Halt) -> Result {
        guard stack == nil else { return try body() }
        stack = StackMark()
        defer { stack = nil }
        return try body()
    }

    /// How many bytes of the stack calls may take before another is refused.
    ///
    /// Threads have 512 KB at least where the platform's defaults hold; what is left is for the
    /// last body and the host. A call takes about 1 KB, without optimisation five to eight times
    /// as much, which is why a debug build may take more of the large stacks it is tried out on.
    private static var stackLimit: UInt {
        #if DEBUG
        2 << 20
        #else
        320 << 10
        #endif
    }

    /// How many bytes of the stack may be taken while notes are taken, which each part checks.
    private static var recordedStackLimit: UInt {
        #if DEBUG
        4 << 20
        #else
        400 << 10
        #endif
    }

    /// Checks that a part whose value is noted still finds room on the stack.
    func admitPart() throws(Halt) {
        if stackTaken > Self.recordedStackLimit { throw .tooDeep(limit: limits.calls) }
    }

    private var stackTaken: UInt { stack?.taken ?? 0 }
}
