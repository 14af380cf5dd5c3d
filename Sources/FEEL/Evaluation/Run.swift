/// One evaluation: what it may still take, and the time it takes for now.
public final class Run {
    public let limits: Limits
    /// What `now()` and `today()` answer; nil where the caller gave no clock.
    public let now: DateTime?
    private var stepsLeft: Int
    private var sizeLeft: Int

    public init(limits: Limits = Limits(), now: DateTime? = nil) {
        self.limits = limits
        self.now = now
        stepsLeft = limits.steps
        sizeLeft = limits.size
    }

    /// Counts iterations, calls or compared elements.
    public func step(_ count: Int = 1) throws(Halt) {
        stepsLeft -= count
        if stepsLeft < 0 { throw .tooManySteps(limit: limits.steps) }
    }

    /// Counts elements of a list or bytes of a text before they are made.
    public func grow(by count: Int) throws(Halt) {
        sizeLeft -= count
        if sizeLeft < 0 { throw .tooLarge(limit: limits.size) }
    }
}
