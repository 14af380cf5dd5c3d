import Storage

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

    /// What was found.
    package let found: Found
    /// What sort of thing it is.
    package let kind: Kind
    /// Its title, in pieces: those that match are marked.
    package let title: [Piece]
    /// A stretch of its text around the first match, in pieces.
    package let excerpt: [Piece]

    /// A piece of a text.
    package struct Piece: Hashable, Sendable {
        /// The words.
        package let text: String
        /// Whether they match the query.
        package let isMatch: Bool
    }
}

extension Programmes {
    /// Finds tasks, units, targets, clauses, plans and sentences: all terms must be there. Titles
    /// that are the query come first, then those that begin with it, then the rest by weight.
    ///
    /// - Parameters:
    ///   - query: Words; two characters are enough, and one.
    ///   - kinds: What to look for; nil for everything.
    ///   - limit: The most results.
    package func search(
        _ query: String,
        kinds: [SearchResult.Kind]? = nil,
        limit: Int = 50,
        in region: RegionCode
    ) async throws -> [SearchResult] { [] }
}
