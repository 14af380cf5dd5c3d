import PolicyText
import Storage

/// The SQL of targets and actuals.
struct TargetStore {
    let connection: Connection

    /// A target.
    func target(_ id: Target.ID, in region: RegionCode) throws -> Target? {
        try connection.row(
            """
            SELECT \(Target.columns)
            FROM programmes_target AS target
            WHERE target.region = \(region) AND target.id = \(id)
            """
        )
        .map(Target.init)
    }

    /// The targets of a plan, dropped ones too, in order.
    func targets(of plan: Plan.ID, in region: RegionCode) throws -> [Target] {
        try connection.rows(
            """
            SELECT \(Target.columns)
            FROM programmes_target AS target
            WHERE target.region = \(region) AND target.plan = \(plan)
            ORDER BY target.position, target.id
            """
        )
        .map(Target.init)
    }

    /// The place after the last target of a plan.
    func nextPosition(in plan: Plan.ID, in region: RegionCode) throws -> Int {
        try connection.row(
            """
            SELECT COALESCE(MAX(position) + 1, 0) AS next
            FROM programmes_target
            WHERE region = \(region) AND plan = \(plan)
            """
        )?["next"] ?? 0
    }

    /// Writes a target.
    func insert(_ target: Target, in region: RegionCode) throws {
        let content = target.content
        try connection.execute(
            """
            INSERT INTO programmes_target (
                region, id, plan, heading, position, path, subject, metric, comparator, value,
                upper_value, unit, period, kind, span_start, span_end, state, revision
            ) VALUES (
                \(region), \(target.id), \(target.plan), \(target.heading), \(target.position),
                \(target.path), \(content.subject), \(content.metric), \(content.comparator),
                \(content.value), \(content.upper), \(content.unit), \(content.period),
                \(content.kind), \(content.span?.start), \(content.span?.end), \(target.state),
                \(target.revision)
            )
            """
        )
    }

    /// Writes a target anew with one more revision, if it still has the one given.
    func update(_ target: Target, revision: Int, in region: RegionCode) throws -> Bool {
        let content = target.content
        return try connection.execute(
            """
            UPDATE programmes_target
            SET
                plan = \(target.plan),
                heading = \(target.heading),
                position = \(target.position),
                path = \(target.path),
                subject = \(content.subject),
                metric = \(content.metric),
                comparator = \(content.comparator),
                value = \(content.value),
                upper_value = \(content.upper),
                unit = \(content.unit),
                period = \(content.period),
                kind = \(content.kind),
                span_start = \(content.span?.start),
                span_end = \(content.span?.end),
                state = \(target.state),
                revision = revision + 1
            WHERE region = \(region) AND id = \(target.id) AND revision = \(revision)
            """
        ) == 1
    }

    /// Accepts all targets of a plan that nobody has decided on.
    ///
    /// - Parameters:
    ///   - plan: The plan.
    ///   - region: The region.
    /// - Returns: Their identifiers with the revisions that they have now.
    /// - Throws: What the database throws.
    func acceptProposed(
        of plan: Plan.ID,
        in region: RegionCode
    ) throws -> [(id: Target.ID, revision: Int)] {
        try connection.rows(
            """
            UPDATE programmes_target
            SET state = 'accepted', revision = revision + 1
            WHERE region = \(region) AND plan = \(plan) AND state = 'proposed'
            RETURNING id, revision
            """
        )
        .map { (try $0["id"], try $0["revision"]) }
    }

    /// What the targets of a plan have come to, earliest first.
    func actuals(of plan: Plan.ID, in region: RegionCode) throws -> [Actual] {
        try connection.rows(
            """
            SELECT \(Actual.columns)
            FROM programmes_actual AS actual
            WHERE actual.region = \(region) AND actual.target IN (
                SELECT id FROM programmes_target WHERE region = \(region) AND plan = \(plan)
            )
            ORDER BY actual.target, actual.as_of, actual.period
            """
        )
        .map(Actual.init)
    }

    /// What a target has come to, earliest first.
    func actuals(ofTarget target: Target.ID, in region: RegionCode) throws -> [Actual] {
        try connection.rows(
            """
            SELECT \(Actual.columns)
            FROM programmes_actual AS actual
            WHERE actual.region = \(region) AND actual.target = \(target)
            ORDER BY actual.as_of, actual.period
            """
        )
        .map(Actual.init)
    }

    /// Writes what a target has come to; a figure of the same period and day is written anew with
    /// one more revision.
    func put(_ actual: Actual, in region: RegionCode) throws {
        let entry = actual.entry
        try connection.execute(
            """
            INSERT INTO programmes_actual (
                region, id, target, period, value, unit, as_of, note, source, author, revision
            ) VALUES (
                \(region), \(actual.id), \(entry.target), \(entry.period), \(entry.value),
                \(entry.unit), \(entry.asOf), \(entry.note), \(actual.source),
                \(actual.author), \(actual.revision)
            )
            ON CONFLICT (region, id) DO UPDATE SET
                value = excluded.value,
                unit = excluded.unit,
                note = excluded.note,
                author = excluded.author,
                revision = excluded.revision
            """
        )
    }
}

extension Target {
    /// The columns of a target, under the alias `target`.
    fileprivate static let columns: SQL = """
        target.id, target.plan, target.heading, target.position, target.path, target.subject,
        target.metric, target.comparator, target.value, target.upper_value, target.unit,
        target.period, target.kind, target.span_start, target.span_end, target.state,
        target.revision
        """

    fileprivate init(_ row: Row) throws {
        self.init(
            id: try row["id"],
            plan: try row["plan"],
            heading: try row["heading"],
            position: try row["position"],
            path: try row["path"],
            content: Content(
                subject: try row["subject"],
                metric: try row["metric"],
                comparator: try row["comparator"],
                value: try row["value"],
                upper: try row["upper_value"],
                unit: try row["unit"],
                period: try row["period"],
                kind: try row["kind"],
                span: try row.span()
            ),
            state: try row["state"],
            revision: try row["revision"]
        )
    }
}

extension Actual {
    /// The columns of an actual, under the alias `actual`.
    fileprivate static let columns: SQL = """
        actual.id, actual.target, actual.period, actual.value, actual.unit, actual.as_of,
        actual.note, actual.source, actual.author, actual.revision
        """

    fileprivate init(_ row: Row) throws {
        self.init(
            id: try row["id"],
            entry: Entry(
                target: try row["target"],
                period: try row["period"],
                value: try row["value"],
                unit: try row["unit"],
                asOf: try row["as_of"],
                note: try row["note"]
            ),
            source: try row["source"],
            author: try row["author"],
            revision: try row["revision"]
        )
    }
}
