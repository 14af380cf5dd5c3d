import Pages
import PolicyText
import Storage

/// The items of a part as the review lists them.
struct ItemList: Sendable {
    let part: String
    let decisions: Address
    let addition: Address
    let add: String
    let filters: [Filter]
    let show: String
    let page: Int
    let groups: [Group]
    let isEmpty: Bool
    let canDecide: Bool
    let pager: HTML

    /// A link that narrows the list.
    struct Filter: Hashable, Sendable {
        let title: String
        let address: Address
        let isCurrent: Bool
    }

    /// Items under one heading.
    struct Group: Sendable {
        let heading: String
        let items: [Card]
    }

    /// An item.
    struct Card: Sendable {
        let anchor: String
        let id: String
        let key: String
        let title: String
        let state: String
        let kind: String
        let facts: [ReviewFact]
        let words: String?
        let wordsAddress: String?
        let edit: Address
        let history: Address
        let canAccept: Bool
        let canRestore: Bool
        let canDrop: Bool
    }

    /// Which items are shown.
    enum Show: String, CaseIterable, Sendable {
        case all, proposed, dropped

        func includes(_ state: ItemState) -> Bool {
            switch self {
            case .all: true
            case .proposed: state == .proposed
            case .dropped: state == .dropped
            }
        }
    }

    /// Lists the items of a sort.
    init<Noun: ReviewNoun>(_ noun: Noun, desk: ReviewDesk, show: Show, listing: Listing) {
        let scene = desk.scene
        let address = Addresses.review(of: desk.plan.id, in: desk.code, part: Noun.part)
        part = Noun.part.rawValue
        decisions = Addresses.decisions(on: desk.plan.id, in: desk.code)
        addition = Addresses.addition(to: Noun.part, of: desk.plan.id, in: desk.code)
        add = scene.voice("review.add.\(Noun.part.singular)")
        self.show = show.rawValue
        page = listing.page
        canDecide = desk.plan.status == .draft || desk.plan.status == .inForce
        let all = noun.items
        filters = Show.allCases.map { each in
            Filter(
                title: scene.voice(
                    "review.show.\(each.rawValue)",
                    ["count": String(all.count { each.includes($0.state) })]
                ),
                address: address.with("show", each == .all ? "" : each.rawValue),
                isCurrent: each == show
            )
        }
        let shown = all.filter { show.includes($0.state) }
        isEmpty = shown.isEmpty
        pager = listing.pager(total: shown.count).html(scene.voice)
        let canDecide = canDecide
        let visible = shown.dropFirst(listing.offset).prefix(listing.size)
        groups = ItemList.runs(visible, desk).map { items in
            Group(
                heading: desk.group(of: items[0]).map { $0.path + "  " + $0.title }
                    ?? scene.voice("review.no-heading"),
                items: items.map { Card($0, Noun.part, desk: desk, canDecide: canDecide) }
            )
        }
    }

    /// Neighbours of one group, in order.
    private static func runs<Content>(
        _ items: ArraySlice<ReviewItem<Content>>,
        _ desk: ReviewDesk
    ) -> [[ReviewItem<Content>]] {
        var runs: [[ReviewItem<Content>]] = []
        var last: Heading.ID?
        for item in items {
            let group = desk.group(of: item)?.id
            if runs.isEmpty || group != last { runs.append([]) }
            runs[runs.count - 1].append(item)
            last = group
        }
        return runs
    }

    /// The name of an item on the page.
    static func anchor(_ id: String) -> String { "i-" + id }
}

extension ItemList.Card {
    init<Content>(
        _ item: ReviewItem<Content>,
        _ part: ReviewPart,
        desk: ReviewDesk,
        canDecide: Bool
    ) {
        anchor = ItemList.anchor(item.id)
        id = item.id
        key = "\(item.id):\(item.revision)"
        title = item.title
        state = desk.scene.name(item.state)
        kind = item.state.rawValue
        facts = item.facts
        words = item.span.map { desk.text.words($0).shortened(to: 80) }
        wordsAddress = item.span.map { "#" + Addresses.anchor(desk.text.clipped($0)) }
        edit = Addresses.item(item.id, part, of: desk.plan.id, in: desk.code)
        history =
            HistoryEntry.Subject(rawValue: part.singular).map {
                Addresses.history(of: $0, item.id, in: desk.plan.id, desk.code)
            } ?? Addresses.history(of: desk.plan.id, in: desk.code)
        canAccept = canDecide && item.state == .proposed
        canRestore = canDecide && item.state == .dropped
        canDrop = canDecide && item.state != .dropped
    }
}

extension ReviewDesk {
    /// The heading that groups an item with others: the one it stands under, or the one above where
    /// that says the same as the item.
    func group<Content>(of item: ReviewItem<Content>) -> Heading? {
        guard let own = heading(item.heading) else { return nil }
        guard own.title.hasPrefix(item.title) || item.title.hasPrefix(own.title) else { return own }
        return heading(own.parent) ?? own
    }
}

extension String {
    /// The text with at most so many characters, an ellipsis in the place of what was left out.
    func shortened(to limit: Int) -> String { count <= limit ? self : prefix(limit - 1) + "…" }
}
