import PolicyText

/// An item of a plan that can be found again in another edition.
protocol Editioned: Hashable, Sendable {
    /// Where it stands: items of the same place are matched first.
    var place: String { get }
    /// The words by which it is known.
    var knownBy: String { get }
    /// What it says; what it is silent about does not differ.
    var stated: [Fact] { get }
    /// Whether it was left out.
    var isDropped: Bool { get }
}

extension TaskWithDuties: Editioned {
    var place: String { task.path }
    var knownBy: String { task.title }
    var stated: [Fact] { facts.filter { $0.field != "due" || $0.value != nil } }
    var isDropped: Bool { task.state == .dropped }
}

extension Target: Editioned {
    var place: String { "\(path) \(content.period?.description ?? "") \(content.kind.rawValue)" }
    var knownBy: String { content.subject + content.metric }
    var stated: [Fact] { facts }
    var isDropped: Bool { state == .dropped }
}

extension ClauseRecord: Editioned {
    var place: String { path }
    var knownBy: String { content.name + (content.who ?? "") }
    var stated: [Fact] { facts }
    var isDropped: Bool { state == .dropped }
}

extension EditionComparison {
    /// The least likeness of two items that are taken for one, in thousandths.
    static let alike = 600

    /// Finds the items of one edition again in another: alike words at the same place, or else
    /// alike words elsewhere; one to one, the best first.
    static func matches<Item: Editioned>(_ earlier: [Item], _ later: [Item]) -> [Match<Item>] {
        let earlier = earlier.filter { !$0.isDropped }
        let later = later.filter { !$0.isDropped }
        let partners = partners(earlier, later)
        let found = later.indices.map { index -> Match<Item> in
            guard let partner = partners[index] else { return .added(later[index]) }
            let differences = Difference.between(earlier[partner].stated, later[index].stated)
            return differences.isEmpty
                ? .same(from: earlier[partner], to: later[index])
                : .changed(from: earlier[partner], to: later[index], differences: differences)
        }
        let kept = Set(partners.values)
        return found + earlier.indices.filter { !kept.contains($0) }.map { .gone(earlier[$0]) }
    }

    /// The index among the earlier items of each later one that has a partner.
    private static func partners<Item: Editioned>(
        _ earlier: [Item],
        _ later: [Item]
    ) -> [Int: Int] {
        let old = earlier.map { Likeness($0.knownBy) }
        let new = later.map { Likeness($0.knownBy) }
        var partners = unchanged(zip(earlier, old).map(Known.init), zip(later, new).map(Known.init))
        var taken = Set(partners.values)
        var candidates: [Candidate] = []
        for index in later.indices where partners[index] == nil {
            for other in earlier.indices where !taken.contains(other) {
                let likeness = new[index].thousandths(old[other])
                guard likeness >= alike else { continue }
                let bonus = later[index].place == earlier[other].place ? 1000 : 0
                candidates.append(
                    Candidate(earlier: other, later: index, score: likeness + bonus)
                )
            }
        }
        candidates.sort { one, two in
            (-one.score, abs(one.earlier - one.later), one.later, one.earlier)
                < (-two.score, abs(two.earlier - two.later), two.later, two.earlier)
        }
        for candidate in candidates
        where partners[candidate.later] == nil && !taken.contains(candidate.earlier) {
            partners[candidate.later] = candidate.earlier
            taken.insert(candidate.earlier)
        }
        return partners
    }

    /// The partners that say the same at the same place: most of them, found without comparing each
    /// with each.
    private static func unchanged(_ earlier: [Known], _ later: [Known]) -> [Int: Int] {
        var places = Dictionary(grouping: earlier.indices.reversed(), by: { earlier[$0] })
        var partners: [Int: Int] = [:]
        for (index, item) in later.enumerated() {
            partners[index] = places[item]?.popLast()
        }
        return partners
    }
}

/// An item by its place and words.
private struct Known: Hashable {
    let place: String
    let words: Likeness

    init(_ item: some Editioned, _ words: Likeness) {
        place = item.place
        self.words = words
    }
}

/// Two items that may be one.
private struct Candidate {
    let earlier: Int
    let later: Int
    let score: Int
}
