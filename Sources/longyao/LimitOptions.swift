import ArgumentParser
import FEEL
import Foundation

/// How much an evaluation may take.
struct LimitOptions: ParsableArguments {
    @Option(help: "How many iterations, calls and comparisons the evaluation may take.")
    var steps = Limits().steps

    @Option(help: "How many elements and bytes of text the evaluation may make.")
    var size = Limits().size

    func validate() throws {
        if steps < 0 || size < 0 {
            throw ValidationError("--steps and --size take numbers from 0.")
        }
    }

    /// The limits.
    var limits: Limits {
        var limits = Limits()
        limits.steps = steps
        limits.size = size
        return limits
    }

    /// A run within the limits, at the moment of the machine's clock.
    func run() -> Run {
        Run(limits: limits, now: .ofTheMachine())
    }
}
