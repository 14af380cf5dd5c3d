/// Searches the boxes of a region that no rule covers, column by column.
///
/// The rules still possible after some columns are a set; where a set was once found to cover all
/// that the remaining columns can hold, it is not searched again.
struct GapSearch {
    /// The uncovered boxes: for each column a set of segments.
    private(set) var boxes: [[RuleSet]] = []
    private(set) var stepsLeft: Int
    /// Whether nothing was left out.
    private(set) var isComplete = true

    private let region: [RuleSet]
    private let limit: Int
    /// For each column and each of its segments the rules that accept it.
    private let matching: [[RuleSet]]
    private var covered: [Set<RuleSet>]
    private var path: [RuleSet] = []

    init(
        columns: [TableColumn],
        region: [RuleSet],
        ruleCount: Int,
        opaqueMatches: Bool,
        limit: Int,
        stepsLeft: Int
    ) {
        self.region = region
        self.limit = limit
        self.stepsLeft = stepsLeft
        covered = Array(repeating: [], count: columns.count)
        matching = columns.map { column in
            var sets = Array(
                repeating: RuleSet(capacity: ruleCount),
                count: column.segments.count
            )
            for rule in 0..<ruleCount {
                guard let accepted = column.accepted[rule] else {
                    if opaqueMatches { for place in sets.indices { sets[place].insert(rule) } }
                    continue
                }
                for place in accepted.members { sets[place].insert(rule) }
            }
            return sets
        }
    }

    /// Searches for what some rules leave uncovered.
    mutating func run(_ rules: RuleSet) {
        if rules.isEmpty {
            boxes.append(region)
        } else {
            _ = search(rules, from: 0)
        }
    }

    /// Whether rules cover everything that the columns from one on can hold.
    private mutating func search(_ rules: RuleSet, from column: Int) -> Bool {
        if column == matching.count || covered[column].contains(rules) { return true }
        var isCovered = true
        for (left, segments) in groups(of: rules, in: column) {
            stepsLeft -= 1
            if stepsLeft < 0 || boxes.count >= limit {
                isComplete = false
                return false
            }
            path.append(segments)
            if left.isEmpty {
                boxes.append(path + region[(column + 1)...])
                isCovered = false
            } else if !search(left, from: column + 1) {
                isCovered = false
            }
            path.removeLast()
        }
        if isCovered { covered[column].insert(rules) }
        return isCovered
    }

    /// The segments of a column gathered by the rules they leave, in the order of the segments.
    private func groups(of rules: RuleSet, in column: Int) -> [(left: RuleSet, segments: RuleSet)] {
        var places: [RuleSet: Int] = [:]
        var groups: [(left: RuleSet, segments: RuleSet)] = []
        for segment in region[column].members {
            let left = rules.intersection(matching[column][segment])
            if let place = places[left] {
                groups[place].segments.insert(segment)
            } else {
                places[left] = groups.count
                var segments = RuleSet(capacity: matching[column].count)
                segments.insert(segment)
                groups.append((left, segments))
            }
        }
        return groups
    }
}
