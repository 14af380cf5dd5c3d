package import Storage

/// Something that a search found.
package struct SearchResult: Hashable, Sendable {
    /// What sort of thing it is.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case plan, task, unit, target, clause, sentence
    }

    /// What was found.
    package enum Found: Hashable, Sendable {
        /// A plan.
        case plan(Plan.ID)
        /// A task.
        case task(Task.ID)
        /// A unit.
        case unit(Unit.ID)
        /// A target.
        case target(Target.ID)
        /// A clause.
        case clause(ClauseRecord.ID)
        /// A sentence of a plan's document, from the byte with an offset.
        case sentence(Plan.ID, start: Int, end: Int)
    }

    /// A piece of a text, marked where it matches.
    package typealias Piece = SearchHit.Piece

    /// What was found.
    package let found: Found
    /// What sort of thing it is.
    package let kind: Kind
    /// The plan it belongs to; nil for a unit.
    package let plan: Plan.ID?
    /// The title of that plan.
    package let planTitle: String?
    /// Its title, in pieces; a sentence has none.
    package let title: [Piece]
    /// A stretch of its text around the first match, in pieces.
    package let excerpt: [Piece]
}

extension Programmes {
    /// Finds tasks, units, targets, clauses, plans and sentences.
    ///
    /// All words of the query must be there; two characters are enough, and one. Titles that are the
    /// query come first, then those that begin with it, then the rest by weight. `kinds` says what to
    /// look for, nil for everything; `limit` is the most results.
    package func search(
        _ query: String,
        kinds: [SearchResult.Kind]? = nil,
        limit: Int = 50,
        in region: RegionCode
    ) async throws -> [SearchResult] {
        try await read { stores in
            let titles = Dictionary(
                try stores.plans.plans(in: region).map { ($0.id, $0.title) },
                uniquingKeysWith: { one, _ in one }
            )
            return try stores.connection.search(
                query,
                region: region.description,
                kinds: kinds.map { $0.map(\.rawValue) },
                limit: limit
            )
            .compactMap { SearchResult($0, titles) }
        }
    }
}

extension SearchResult {
    fileprivate init?(_ hit: SearchHit, _ titles: [Plan.ID: String]) {
        guard let kind = Kind(rawValue: hit.entry.kind), let found = Found(kind, hit.entry.id)
        else { return nil }
        let plan = Plan.ID(hit.entry.owner)
        self.init(
            found: found,
            kind: kind,
            plan: plan,
            planTitle: plan.flatMap { titles[$0] },
            title: hit.title,
            excerpt: hit.excerpt
        )
    }
}

extension SearchResult.Found {
    fileprivate init?(_ kind: SearchResult.Kind, _ id: String) {
        let found: SearchResult.Found? =
            switch kind {
            case .plan: Plan.ID(id).map { .plan($0) }
            case .task: Task.ID(id).map { .task($0) }
            case .unit: Unit.ID(id).map { .unit($0) }
            case .target: Target.ID(id).map { .target($0) }
            case .clause: ClauseRecord.ID(id).map { .clause($0) }
            case .sentence: SearchResult.Found(sentence: id)
            }
        guard let found else { return nil }
        self = found
    }

    /// `PLAN/START-END`.
    private init?(sentence: String) {
        let parts = sentence.split(separator: "/")
        guard parts.count == 2, let plan = Plan.ID(parts[0]) else { return nil }
        let ends = parts[1].split(separator: "-").compactMap { Int($0) }
        guard ends.count == 2 else { return nil }
        self = .sentence(plan, start: ends[0], end: ends[1])
    }
}
