import Storage

/// The SQL of the history.
struct HistoryStore {
    let connection: Connection

    /// Writes an entry.
    ///
    /// - Parameters:
    ///   - entry: The entry.
    ///   - position: Its place among the entries of its act, from 0.
    ///   - revision: The revision that the record has from now on; nil where it has none.
    ///   - region: The region.
    /// - Throws: What the database throws.
    func insert(
        _ entry: HistoryEntry,
        position: Int,
        revision: Int?,
        in region: RegionCode
    ) throws {
        try connection.execute(
            """
            INSERT INTO programmes_history (
                region, subject, record, id, at, position, field, before, after, why, actor,
                actor_unit, revision
            ) VALUES (
                \(region), \(entry.subject), \(entry.record), \(entry.id), \(entry.at),
                \(position), \(entry.field), \(entry.before), \(entry.after), \(entry.why),
                \(entry.actor), \(entry.actorUnit), \(revision)
            )
            """
        )
    }

    /// The entries of a record, latest first, those of one act in its order.
    func entries(
        of subject: HistoryEntry.Subject,
        _ record: String,
        in region: RegionCode
    ) throws -> [HistoryEntry] {
        try connection.rows(
            """
            SELECT id, subject, record, field, before, after, why, actor, actor_unit, at
            FROM programmes_history
            WHERE region = \(region) AND subject = \(subject) AND record = \(record)
            ORDER BY at DESC, COALESCE(revision, 0) DESC, position, id
            """
        )
        .map(HistoryEntry.init)
    }

    /// The entries of a record that were written after a revision of it, earliest first.
    func entries(
        of subject: HistoryEntry.Subject,
        _ record: String,
        after revision: Int,
        in region: RegionCode
    ) throws -> [HistoryEntry] {
        try connection.rows(
            """
            SELECT id, subject, record, field, before, after, why, actor, actor_unit, at
            FROM programmes_history
            WHERE region = \(region) AND subject = \(subject) AND record = \(record)
                AND revision > \(revision)
            ORDER BY revision, position
            """
        )
        .map(HistoryEntry.init)
    }
}

extension HistoryEntry {
    fileprivate init(_ row: Row) throws {
        self.init(
            id: try row["id"],
            subject: try row["subject"],
            record: try row["record"],
            field: try row["field"],
            before: try row["before"],
            after: try row["after"],
            why: try row["why"],
            actor: try row["actor"],
            actorUnit: try row["actor_unit"],
            at: try row["at"]
        )
    }
}
