import Pages
import PolicyText
import Storage

/// The documents on their way to a draft.
///
/// They are kept in memory and in bounded number: what settled long ago is forgotten first. Nothing is
/// lost with it, because a draft is stored, and a refused document was never taken.
package actor Readings {
    /// How much is taken.
    package struct Limits: Hashable, Sendable {
        /// The most readings that are kept, settled ones included.
        package var kept = 64
        /// The most that wait or are worked on.
        package var open = 8
        /// The most bytes of all that wait or are worked on.
        package var bytes = 128 << 20
        /// How many are worked on at once.
        package var workers = 2

        /// The standard limits.
        package init() {}
    }

    /// A reading with what it needs.
    private struct Job: Sendable {
        let id: Reading.ID
        let file: Programmes.IncomingFile
        let predecessor: Plan.ID?
        let act: Act
    }

    private let programmes: Programmes
    private let limits: Limits
    private let report: @Sendable (any Error) -> Void
    private let queue: AsyncStream<Job>
    private let entrance: AsyncStream<Job>.Continuation
    /// By age, the oldest first.
    private var readings: [Reading] = []
    private var sizes: [Reading.ID: Int] = [:]

    /// Creates a place for readings; `report` is told of errors that are nobody's mistake.
    package init(
        programmes: Programmes,
        limits: Limits = Limits(),
        report: @escaping @Sendable (any Error) -> Void = { _ in }
    ) {
        self.programmes = programmes
        self.limits = limits
        self.report = report
        (queue, entrance) = AsyncStream.makeStream(of: Job.self)
    }

    /// Takes a document in; it is read when its turn comes.
    ///
    /// - Parameters:
    ///   - file: The document.
    ///   - pasted: What was typed or pasted, where it was; kept for a refusal.
    ///   - predecessor: The plan of which it is a later edition.
    ///   - act: Who, where and when.
    /// - Returns: The reading, waiting for its turn.
    /// - Throws: ``ReadingRefusal/busy(waiting:)``.
    package func receive(
        _ file: Programmes.IncomingFile,
        pasted: String? = nil,
        after predecessor: Plan.ID? = nil,
        act: Act
    ) throws(ReadingRefusal) -> Reading {
        let waiting = readings.count { !$0.isSettled }
        let held = sizes.values.reduce(file.bytes.count, +)
        guard waiting < limits.open, waiting == 0 || held <= limits.bytes else {
            throw .busy(waiting: waiting)
        }
        let id = programmes.identifiers.make(Reading.self, at: act.now.milliseconds)
        let reading = Reading(
            id: id,
            region: act.region,
            name: file.name,
            pasted: pasted,
            predecessor: predecessor,
            stage: .received
        )
        forgetOldest()
        readings.append(reading)
        sizes[id] = file.bytes.count
        entrance.yield(Job(id: id, file: file, predecessor: predecessor, act: act))
        return reading
    }

    /// A reading.
    ///
    /// - Throws: ``ReadingRefusal/unknown``.
    package func reading(
        _ id: Reading.ID,
        in region: RegionCode
    ) throws(ReadingRefusal) -> Reading {
        guard let reading = readings.first(where: { $0.id == id && $0.region == region }) else {
            throw .unknown
        }
        return reading
    }

    /// Reads what comes in, a few at once, until it is cancelled.
    ///
    /// May be called once.
    package func run() async {
        await withTaskGroup(of: Void.self) { group in
            var running = 0
            for await job in queue {
                if running >= max(1, limits.workers) {
                    await group.next()
                    running -= 1
                }
                group.addTask { await self.work(on: job) }
                running += 1
            }
        }
    }

    private func work(on job: Job) async {
        do {
            let plan = try await programmes.readDocument(
                job.file,
                after: job.predecessor,
                act: job.act
            ) { stage in
                await self.settle(job.id, .working(stage))
            }
            settle(job.id, .done(plan.id))
        } catch {
            settle(job.id, .refused(refusal(of: error)))
        }
        sizes[job.id] = nil
    }

    private func refusal(of error: any Error) -> any Refusal {
        if let refusal = error as? any Refusal { return refusal }
        if let refusal = ReadRefusal(error) { return refusal }
        report(error)
        return ReadingRefusal.failed
    }

    private func settle(_ id: Reading.ID, _ stage: Reading.Stage) {
        guard let index = readings.firstIndex(where: { $0.id == id }) else { return }
        readings[index].stage = stage
    }

    private func forgetOldest() {
        while readings.count >= limits.kept,
            let index = readings.firstIndex(where: \.isSettled)
        {
            readings.remove(at: index)
        }
    }
}
