import PolicyText
import Storage

/// The SQL of clauses.
struct ClauseStore {
    let connection: Connection

    /// A clause.
    func clause(_ id: ClauseRecord.ID, in region: RegionCode) throws -> ClauseRecord? {
        try connection.row(
            """
            SELECT \(ClauseRecord.columns)
            FROM programmes_clause AS clause
            WHERE clause.region = \(region) AND clause.id = \(id)
            """
        )
        .map(ClauseRecord.init)
    }

    /// The clauses of a plan, dropped ones too, in order.
    func clauses(of plan: Plan.ID, in region: RegionCode) throws -> [ClauseRecord] {
        try connection.rows(
            """
            SELECT \(ClauseRecord.columns)
            FROM programmes_clause AS clause
            WHERE clause.region = \(region) AND clause.plan = \(plan)
            ORDER BY clause.position, clause.id
            """
        )
        .map(ClauseRecord.init)
    }

    /// The place after the last clause of a plan.
    func nextPosition(in plan: Plan.ID, in region: RegionCode) throws -> Int {
        try connection.row(
            """
            SELECT COALESCE(MAX(position) + 1, 0) AS next
            FROM programmes_clause
            WHERE region = \(region) AND plan = \(plan)
            """
        )?["next"] ?? 0
    }

    /// Writes a clause.
    func insert(_ clause: ClauseRecord, in region: RegionCode) throws {
        let content = clause.content
        try connection.execute(
            """
            INSERT INTO programmes_clause (
                region, id, plan, heading, position, path, task, name, who, terms, benefit,
                amount, rate_low, rate_high, base, cap, floor, range_low, range_high, is_once,
                payer, stacking, span_start, span_end, state, revision
            ) VALUES (
                \(region), \(clause.id), \(clause.plan), \(clause.heading), \(clause.position),
                \(clause.path), \(clause.task), \(content.name), \(content.who),
                \(content.condition), \(content.benefit), \(content.amount),
                \(content.rate?.low), \(content.rate?.high), \(content.base), \(content.cap),
                \(content.floor), \(content.range?.low), \(content.range?.high),
                \(content.once), \(content.payer), \(content.stacking),
                \(content.span?.start), \(content.span?.end), \(clause.state),
                \(clause.revision)
            )
            """
        )
    }

    /// Writes a clause anew with one more revision, if it still has the one given.
    func update(_ clause: ClauseRecord, revision: Int, in region: RegionCode) throws -> Bool {
        let content = clause.content
        return try connection.execute(
            """
            UPDATE programmes_clause
            SET
                plan = \(clause.plan),
                heading = \(clause.heading),
                position = \(clause.position),
                path = \(clause.path),
                task = \(clause.task),
                name = \(content.name),
                who = \(content.who),
                terms = \(content.condition),
                benefit = \(content.benefit),
                amount = \(content.amount),
                rate_low = \(content.rate?.low),
                rate_high = \(content.rate?.high),
                base = \(content.base),
                cap = \(content.cap),
                floor = \(content.floor),
                range_low = \(content.range?.low),
                range_high = \(content.range?.high),
                is_once = \(content.once),
                payer = \(content.payer),
                stacking = \(content.stacking),
                span_start = \(content.span?.start),
                span_end = \(content.span?.end),
                state = \(clause.state),
                revision = revision + 1
            WHERE region = \(region) AND id = \(clause.id) AND revision = \(revision)
            """
        ) == 1
    }

    /// Accepts all clauses of a plan that nobody has decided on.
    ///
    /// - Parameters:
    ///   - plan: The plan.
    ///   - region: The region.
    /// - Returns: Their identifiers with the revisions that they have now.
    /// - Throws: What the database throws.
    func acceptProposed(
        of plan: Plan.ID,
        in region: RegionCode
    ) throws -> [(id: ClauseRecord.ID, revision: Int)] {
        try connection.rows(
            """
            UPDATE programmes_clause
            SET state = 'accepted', revision = revision + 1
            WHERE region = \(region) AND plan = \(plan) AND state = 'proposed'
            RETURNING id, revision
            """
        )
        .map { (try $0["id"], try $0["revision"]) }
    }
}

extension ClauseRecord {
    /// The columns of a clause, under the alias `clause`.
    fileprivate static let columns: SQL = """
        clause.id, clause.plan, clause.heading, clause.position, clause.path, clause.task,
        clause.name, clause.who, clause.terms, clause.benefit, clause.amount, clause.rate_low,
        clause.rate_high, clause.base, clause.cap, clause.floor, clause.range_low,
        clause.range_high, clause.is_once, clause.payer, clause.stacking, clause.span_start,
        clause.span_end, clause.state, clause.revision
        """

    fileprivate init(_ row: Row) throws {
        self.init(
            id: try row["id"],
            plan: try row["plan"],
            heading: try row["heading"],
            position: try row["position"],
            path: try row["path"],
            task: try row["task"],
            content: Content(
                name: try row["name"],
                who: try row["who"],
                condition: try row["terms"],
                benefit: try row["benefit"],
                amount: try row["amount"],
                rate: try row.quantity("rate"),
                base: try row["base"],
                cap: try row["cap"],
                floor: try row["floor"],
                range: try row.quantity("range"),
                once: try row["is_once"],
                payer: try row["payer"],
                stacking: try row["stacking"],
                span: try row.span()
            ),
            state: try row["state"],
            revision: try row["revision"]
        )
    }
}
