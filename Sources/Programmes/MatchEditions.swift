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
        var candidates: [Candidate] = []
        for (index, words) in new.enumerated() {
            for (other, otherWords) in old.enumerated() {
                let likeness = words.thousandths(otherWords)
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
        var partners: [Int: Int] = [:]
        var taken: Set<Int> = []
        for candidate in candidates
        where partners[candidate.later] == nil && !taken.contains(candidate.earlier) {
            partners[candidate.later] = candidate.earlier
            taken.insert(candidate.earlier)
        }
        return partners
    }
}

/// Two items that may be one.
private struct Candidate {
    let earlier: Int
    let later: Int
    let score: Int
}
