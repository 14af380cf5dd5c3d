/// Search in SQLite: FTS5 over the terms that ``Terms`` makes.
///
/// The `ascii` tokenizer divides at spaces and takes every character beyond ASCII as a letter, so
/// the terms arrive as they were made.
enum SQLiteSearch {
    static let migrations = [
        Migration(
            room: "storage",
            number: 1,
            name: "search",
            statements: [
                """
                CREATE TABLE storage_search_entry (
                    number INTEGER PRIMARY KEY,
                    region TEXT NOT NULL,
                    kind TEXT NOT NULL,
                    id TEXT NOT NULL,
                    owner TEXT NOT NULL,
                    title TEXT NOT NULL,
                    folded_title TEXT NOT NULL,
                    body TEXT NOT NULL,
                    UNIQUE (region, kind, id)
                )
                """,
                """
                CREATE INDEX storage_search_entry_owner ON storage_search_entry (region, owner)
                """,
                """
                CREATE VIRTUAL TABLE storage_search_terms
                USING fts5(title_terms, body_terms, tokenize = 'ascii', prefix = '1')
                """,
            ]
        )
    ]

    static func index(_ entry: SearchEntry, _ connection: SQLiteConnection) throws {
        try remove(region: entry.region, kind: entry.kind, id: entry.id, connection)
        let row = try connection.row(
            """
            INSERT INTO storage_search_entry (
                region, kind, id, owner, title, folded_title, body
            ) VALUES (
                \(entry.region), \(entry.kind), \(entry.id), \(entry.owner), \(entry.title),
                \(Terms.folded(entry.title)), \(entry.body)
            )
            RETURNING number
            """
        )
        guard let number: Int64 = try row?["number"] else { return }
        _ = try connection.execute(
            """
            INSERT INTO storage_search_terms (rowid, title_terms, body_terms)
            VALUES (
                \(number),
                \(Terms.terms(of: entry.title).joined(separator: " ")),
                \(Terms.terms(of: entry.body).joined(separator: " "))
            )
            """
        )
    }

    static func remove(
        region: String,
        kind: String,
        id: String,
        _ connection: SQLiteConnection
    ) throws {
        try remove("region = \(region) AND kind = \(kind) AND id = \(id)", connection)
    }

    static func remove(region: String, owner: String, _ connection: SQLiteConnection) throws {
        try remove("region = \(region) AND owner = \(owner)", connection)
    }

    private static func remove(_ condition: SQL, _ connection: SQLiteConnection) throws {
        _ = try connection.execute(
            """
            DELETE FROM storage_search_terms
            WHERE rowid IN (SELECT number FROM storage_search_entry WHERE \(condition))
            """
        )
        _ = try connection.execute("DELETE FROM storage_search_entry WHERE \(condition)")
    }

    static func find(
        _ phrases: [Terms.Phrase],
        title: String,
        region: String,
        kinds: [String]?,
        limit: Int,
        _ connection: SQLiteConnection
    ) throws -> [SearchEntry] {
        let match = phrases.map { phrase in
            "\"" + phrase.terms.joined(separator: " ") + "\"" + (phrase.isOpen ? " *" : "")
        }
        .joined(separator: " AND ")
        let ofKinds: SQL = kinds.map { "AND entry.kind IN \(list: $0)" } ?? ""
        return try connection.rows(
            """
            SELECT
                entry.region, entry.kind, entry.id, entry.owner, entry.title, entry.body
            FROM storage_search_terms
            JOIN storage_search_entry AS entry ON entry.number = storage_search_terms.rowid
            WHERE storage_search_terms MATCH \(match)
                AND entry.region = \(region)
                \(ofKinds)
            ORDER BY
                CASE
                    WHEN entry.folded_title = \(title) THEN 0
                    WHEN substr(entry.folded_title, 1, length(\(title))) = \(title) THEN 1
                    ELSE 2
                END,
                bm25(storage_search_terms, 8, 1),
                entry.kind,
                entry.id
            LIMIT \(limit)
            """
        )
        .map { row in
            SearchEntry(
                region: try row["region"],
                kind: try row["kind"],
                id: try row["id"],
                owner: try row["owner"],
                title: try row["title"],
                body: try row["body"]
            )
        }
    }
}
