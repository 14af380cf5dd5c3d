import Pages
import PolicyText
import Storage

/// What a later edition of a plan changes, item by item, with the words of both documents.
struct ComparePage: Sendable {
    let earlier: Edition
    let later: Edition
    let parts: [Part]
    let inForce: Address
    let revision: Int
    let canReplace: Bool

    /// An edition of the plan.
    struct Edition: Sendable {
        let title: String
        let name: String
        let address: Address
        let document: Address
    }

    /// A sort of item.
    struct Part: Sendable {
        let title: String
        let summary: String
        let added: [Item]
        let changed: [Item]
        let gone: [Item]
        let hasAdded: Bool
        let hasChanged: Bool
        let hasGone: Bool
        let isSame: Bool
    }

    /// An item that is not the same in both.
    struct Item: Sendable {
        let title: String
        let differences: HTML?
        let before: Words?
        let after: Words?
    }

    /// The words of a document.
    struct Words: Sendable {
        let text: String
        let address: Address
    }

    /// Shows a comparison.
    init(
        _ comparison: EditionComparison,
        earlier: PlanText,
        later: PlanText,
        scene: ReviewScene
    ) {
        self.earlier = Edition(comparison.earlier, scene)
        self.later = Edition(comparison.later, scene)
        inForce = Addresses.inForce(comparison.later.id, in: scene.code)
        revision = comparison.later.revision
        canReplace = comparison.later.status == .draft
        let sides = Sides(
            earlier: Source(plan: comparison.earlier, text: earlier, scene: scene),
            later: Source(plan: comparison.later, text: later, scene: scene),
            scene: scene
        )
        parts = [
            sides.part(.tasks, comparison.tasks, title: \.task.title, span: \.task.span),
            sides.part(
                .targets,
                comparison.targets,
                title: { scene.title(of: $0.content) + " " + scene.figure(of: $0.content) },
                span: \.content.span
            ),
            sides.part(.clauses, comparison.clauses, title: \.content.name, span: \.content.span),
        ]
    }

    /// A document from which words are shown.
    fileprivate struct Source: Sendable {
        let plan: Plan
        let text: PlanText
        let scene: ReviewScene

        func words(_ span: Span?) -> Words? {
            span.map { span in
                Words(
                    text: text.words(text.paragraph(span)),
                    address: Addresses.words(span, of: plan.id, in: scene.code)
                )
            }
        }
    }

    /// Both documents.
    fileprivate struct Sides: Sendable {
        let earlier: Source
        let later: Source
        let scene: ReviewScene
    }
}

extension ComparePage.Edition {
    fileprivate init(_ plan: Plan, _ scene: ReviewScene) {
        title = plan.title
        name = scene.voice("review.edition", ["edition": String(plan.edition)])
        address =
            plan.status == .draft
            ? Addresses.review(of: plan.id, in: scene.code)
            : Addresses.plan(plan.id, in: scene.code)
        document = Addresses.document(of: plan.id, in: scene.code)
    }
}

extension ComparePage.Sides {
    /// What differs in one sort of item.
    func part<Item>(
        _ part: ReviewPart,
        _ matches: [EditionComparison.Match<Item>],
        title: (Item) -> String,
        span: (Item) -> Span?
    ) -> ComparePage.Part {
        var added: [ComparePage.Item] = []
        var changed: [ComparePage.Item] = []
        var gone: [ComparePage.Item] = []
        var same = 0
        for match in matches {
            switch match {
            case .added(let item):
                added.append(self.item(title(item), after: later.words(span(item))))
            case .changed(let before, let after, let differences):
                changed.append(
                    item(
                        title(after),
                        before: earlier.words(span(before)),
                        after: later.words(span(after)),
                        differences
                    )
                )
            case .same: same += 1
            case .gone(let item):
                gone.append(self.item(title(item), before: earlier.words(span(item))))
            }
        }
        return ComparePage.Part(
            title: scene.name(part),
            summary: scene.voice(
                "review.compare.summary",
                [
                    "added": String(added.count), "changed": String(changed.count),
                    "gone": String(gone.count), "same": String(same),
                ]
            ),
            added: added,
            changed: changed,
            gone: gone,
            hasAdded: !added.isEmpty,
            hasChanged: !changed.isEmpty,
            hasGone: !gone.isEmpty,
            isSame: added.isEmpty && changed.isEmpty && gone.isEmpty
        )
    }

    private func item(
        _ title: String,
        before: ComparePage.Words? = nil,
        after: ComparePage.Words? = nil,
        _ differences: [Difference] = []
    ) -> ComparePage.Item {
        ComparePage.Item(
            title: title,
            differences: differences.isEmpty ? nil : table(title, differences).html(scene.voice),
            before: before,
            after: after
        )
    }

    private func table(_ title: String, _ differences: [Difference]) -> Table {
        Table(
            caption: title,
            columns: [
                .init(scene.voice("review.compare.field")),
                .init(scene.voice("review.compare.before")),
                .init(scene.voice("review.compare.after")),
            ],
            rows: differences.map { difference in
                Table.Row([
                    .text(scene.name(ofField: difference.field)),
                    .text(scene.value(difference.before, of: difference.field)),
                    .text(scene.value(difference.after, of: difference.field)),
                ])
            },
            hidesCaption: true
        )
    }
}
