import Pages
import PolicyText
import Storage

/// A page of the review: the document on one side, what was read of it on the other.
struct ReviewPage: Sendable {
    let notice: ConflictNotice?
    let tabs: [Tab]
    let summary: String
    let desk: Desk
    let text: HTML
    let list: ItemList?
    let units: UnitList?
    let head: [ReviewFact]
    let isHead: Bool
    /// What the panel on the right is called.
    let panel: String

    /// A link to a part, with how many of its items nobody has seen.
    struct Tab: Hashable, Sendable {
        let title: String
        let count: String?
        let address: Address
        let isCurrent: Bool
    }

    /// What can be done with the plan as a whole.
    struct Desk: Sendable {
        let status: String
        let kind: String
        let isDraft: Bool
        let isPast: Bool
        let document: Address
        let history: Address
        let running: Address?
        let comparison: Address?
        let inForce: HTML
        let withdrawal: HTML
        let acceptance: Address
        let unseen: Int
        let hasUnseen: Bool
    }

    /// Shows a part.
    init(
        _ desk: ReviewDesk,
        part: ReviewPart,
        list: ItemList?,
        units: UnitList?,
        marks: [MarkedText.Mark],
        predecessor: Plan?,
        notice: ConflictNotice? = nil
    ) {
        let counts = ReviewCounts(desk.contents)
        let scene = desk.scene
        self.notice = notice
        self.list = list
        self.units = units
        head = HeadFacts(plan: desk.plan, scene: scene).facts
        isHead = part == .head
        panel = scene.name(part)
        tabs = ReviewPart.allCases.map { each in
            Tab(
                title: scene.name(each),
                count: counts.text(each, scene),
                address: Addresses.review(of: desk.plan.id, in: desk.code, part: each),
                isCurrent: each == part
            )
        }
        summary = scene.voice(
            counts.unseen == 0 ? "review.seen-all" : "review.unseen",
            ["count": String(counts.unseen), "all": String(counts.all)]
        )
        self.desk = Desk(desk, unseen: counts.unseen, predecessor: predecessor)
        text = MarkedText(text: desk.text, headings: desk.contents.headings, marks: marks).html()
    }
}

extension ReviewPage.Desk {
    init(_ desk: ReviewDesk, unseen: Int, predecessor: Plan?) {
        let plan = desk.plan
        let scene = desk.scene
        status = scene.name(plan.status)
        kind = plan.status.rawValue
        isDraft = plan.status == .draft
        isPast = plan.status == .replaced || plan.status == .withdrawn
        document = Addresses.document(of: plan.id, in: desk.code)
        history = Addresses.history(of: plan.id, in: desk.code)
        running = isDraft ? nil : Addresses.plan(plan.id, in: desk.code)
        comparison =
            isDraft && predecessor != nil
            ? Addresses.comparison(of: plan.id, in: desk.code) : nil
        let deed = PlanDeed(plan: plan, scene: scene)
        inForce = deed.inForce().html(scene.voice)
        withdrawal = deed.withdrawal().html(scene.voice)
        acceptance = Addresses.acceptance(of: plan.id, in: desk.code)
        self.unseen = unseen
        hasUnseen = unseen > 0
    }
}

/// How many items a plan has, and how many of them nobody has decided on.
struct ReviewCounts: Sendable {
    private let counts: [ReviewPart: (all: Int, unseen: Int)]

    /// Counts the items of a plan; those that were dropped count as seen.
    init(_ contents: PlanContents) {
        func count(_ states: [ItemState]) -> (all: Int, unseen: Int) {
            (states.count { $0 != .dropped }, states.count { $0 == .proposed })
        }
        let units = Set(
            contents.tasks.filter { $0.task.state != .dropped }.flatMap(\.duties).map(\.unit)
        )
        counts = [
            .tasks: count(contents.tasks.map(\.task.state)),
            .targets: count(contents.targets.map(\.state)),
            .clauses: count(contents.clauses.map(\.state)),
            .units: (units.count, contents.candidates.count { !$0.settled }),
        ]
    }

    /// How many items there are in all, candidates left out.
    var all: Int { items.reduce(0) { $0 + $1.all } }

    /// How many items nobody has decided on, candidates left out.
    var unseen: Int { items.reduce(0) { $0 + $1.unseen } }

    private var items: [(all: Int, unseen: Int)] {
        [ReviewPart.tasks, .targets, .clauses].compactMap { counts[$0] }
    }

    /// The counts of a part in words; nil where it has none.
    func text(_ part: ReviewPart, _ scene: ReviewScene) -> String? {
        guard let count = counts[part] else { return nil }
        let many = part == .units ? "review.tab.candidates" : "review.tab.unseen"
        return scene.voice(
            count.unseen > 0 ? many : "review.tab",
            ["all": String(count.all), "unseen": String(count.unseen)]
        )
    }
}

/// What somebody else wrote meanwhile.
struct ConflictNotice: Hashable, Sendable {
    let items: [Item]

    /// An item that somebody else changed.
    struct Item: Hashable, Sendable {
        let title: String
        let sentence: String
        let changes: [ReviewFact]
    }

    /// Tells a conflict.
    static func item(
        _ conflict: ProgrammeError.Conflict,
        title: String,
        scene: ReviewScene
    ) -> Item {
        let time = ClockText(milliseconds: conflict.at).description
        return Item(
            title: title,
            sentence: scene.voice(
                "review.conflict.who",
                [
                    "actor": conflict.actor.isEmpty
                        ? scene.voice("review.somebody") : conflict.actor, "time": time,
                ]
            ),
            changes: conflict.changes.compactMap { change in
                ReviewFact(
                    scene.name(ofField: change.field),
                    scene.value(change.value, of: change.field)
                )
            }
        )
    }
}
