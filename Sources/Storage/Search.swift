/// Something that search can find.
package struct SearchEntry: Hashable, Sendable {
    /// The region it belongs to.
    package let region: String
    /// What sort of thing it is, such as `task`.
    package let kind: String
    /// What tells it from others of its kind and region.
    package let id: String
    /// What it belongs to and goes with, such as its plan; empty for nothing.
    package let owner: String
    /// What it is called.
    package let title: String
    /// What it says.
    package let body: String

    /// Describes an entry.
    package init(
        region: String,
        kind: String,
        id: String,
        owner: String = "",
        title: String,
        body: String = ""
    ) {
        self.region = region
        self.kind = kind
        self.id = id
        self.owner = owner
        self.title = title
        self.body = body
    }
}

/// Something that search found.
package struct SearchHit: Hashable, Sendable {
    /// A piece of a text.
    package struct Piece: Hashable, Sendable {
        /// The words.
        package let text: String
        /// Whether they match the query.
        package let isMatch: Bool
    }

    /// What was found.
    package let entry: SearchEntry
    /// The title in pieces.
    package let title: [Piece]
    /// A stretch of the body around the first match, in pieces.
    package let excerpt: [Piece]
}

extension Connection {
    /// Makes something findable; an entry of the same region, kind and id is replaced.
    package func index(_ entry: SearchEntry) throws {
        try SQLiteSearch.index(entry, engine)
    }

    /// Makes something impossible to find.
    package func removeEntry(region: String, kind: String, id: String) throws {
        try SQLiteSearch.remove(region: region, kind: kind, id: id, engine)
    }

    /// Makes everything that belongs to an owner impossible to find.
    package func removeEntries(region: String, owner: String) throws {
        try SQLiteSearch.remove(region: region, owner: owner, engine)
    }

    /// Finds entries that hold all the words of a query.
    ///
    /// A title that is the query comes first, then titles that begin with it, then the rest by
    /// weight (BM25, the title counting eight times the body).
    ///
    /// - Parameters:
    ///   - query: Words; the first 200 characters count.
    ///   - region: The region whose entries are looked through.
    ///   - kinds: What to look for; nil for all.
    ///   - limit: The most hits.
    /// - Returns: The hits, best first.
    /// - Throws: What the database throws.
    package func search(
        _ query: String,
        region: String,
        kinds: [String]? = nil,
        limit: Int
    ) throws -> [SearchHit] {
        let query = String(query.prefix(200))
        let phrases = Terms.phrases(of: query)
        guard !phrases.isEmpty else { return [] }
        let words = query.split(whereSeparator: \.isWhitespace).map(String.init)
        let marker = Marker(words: words)
        return try SQLiteSearch.find(
            phrases,
            title: Terms.folded(query),
            region: region,
            kinds: kinds,
            limit: limit,
            engine
        )
        .map { entry in
            SearchHit(
                entry: entry,
                title: marker.pieces(of: entry.title),
                excerpt: marker.excerpt(of: entry.body)
            )
        }
    }
}
