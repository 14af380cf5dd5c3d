import CivilTime
import PolicyText
import Storage

/// The SQL of plans and their outlines.
struct PlanStore {
    let connection: Connection

    /// A plan.
    func plan(_ id: Plan.ID, in region: RegionCode) throws -> Plan? {
        try connection.row(
            """
            SELECT \(Plan.columns)
            FROM programmes_plan AS plan
            WHERE plan.region = \(region) AND plan.id = \(id)
            """
        )
        .map(Plan.init)
    }

    /// All plans: in force first, then drafts, then those of the past; latest first.
    func summaries(in region: RegionCode) throws -> [PlanSummary] {
        try connection.rows(
            """
            SELECT
                \(Plan.columns),
                (
                    SELECT COUNT(*) FROM programmes_task AS task
                    WHERE task.region = plan.region AND task.plan = plan.id
                        AND task.state <> 'dropped'
                ) AS tasks,
                (
                    SELECT COUNT(*) FROM programmes_task AS task
                    WHERE task.region = plan.region AND task.plan = plan.id
                        AND task.state <> 'dropped' AND task.status = 'closed'
                ) AS closed,
                (
                    SELECT COUNT(DISTINCT unit.root)
                    FROM programmes_duty AS duty
                    JOIN programmes_task AS task
                        ON task.region = duty.region AND task.id = duty.task
                    JOIN programmes_unit AS unit
                        ON unit.region = duty.region AND unit.id = duty.unit
                    WHERE duty.region = plan.region AND task.plan = plan.id
                        AND task.state <> 'dropped'
                ) AS units,
                (
                    SELECT COUNT(*) FROM programmes_target AS target
                    WHERE target.region = plan.region AND target.plan = plan.id
                        AND target.state <> 'dropped'
                ) AS targets,
                (
                    SELECT COUNT(*) FROM programmes_clause AS clause
                    WHERE clause.region = plan.region AND clause.plan = plan.id
                        AND clause.state <> 'dropped'
                ) AS clauses,
                (
                    SELECT COUNT(*) FROM programmes_task AS task
                    WHERE task.region = plan.region AND task.plan = plan.id
                        AND task.state = 'proposed'
                ) + (
                    SELECT COUNT(*) FROM programmes_target AS target
                    WHERE target.region = plan.region AND target.plan = plan.id
                        AND target.state = 'proposed'
                ) + (
                    SELECT COUNT(*) FROM programmes_clause AS clause
                    WHERE clause.region = plan.region AND clause.plan = plan.id
                        AND clause.state = 'proposed'
                ) AS proposed
            FROM programmes_plan AS plan
            WHERE plan.region = \(region)
            ORDER BY
                CASE plan.status
                    WHEN 'in-force' THEN 0 WHEN 'draft' THEN 1 WHEN 'replaced' THEN 2 ELSE 3
                END,
                plan.id DESC
            """
        )
        .map { row in
            PlanSummary(
                plan: try Plan(row),
                tasks: try row["tasks"],
                closed: try row["closed"],
                units: try row["units"],
                targets: try row["targets"],
                clauses: try row["clauses"],
                proposed: try row["proposed"]
            )
        }
    }

    /// All plans, latest first.
    func plans(in region: RegionCode) throws -> [Plan] {
        try connection.rows(
            """
            SELECT \(Plan.columns)
            FROM programmes_plan AS plan
            WHERE plan.region = \(region)
            ORDER BY plan.id DESC
            """
        )
        .map(Plan.init)
    }

    /// All editions of a lineage, first to last.
    func editions(of lineage: Plan.Lineage, in region: RegionCode) throws -> [Plan] {
        try connection.rows(
            """
            SELECT \(Plan.columns)
            FROM programmes_plan AS plan
            WHERE plan.region = \(region) AND plan.lineage = \(lineage)
            ORDER BY plan.edition
            """
        )
        .map(Plan.init)
    }

    /// The plan in force that came from a plan of a pack.
    func plan(ofPack pack: String, key: String, in region: RegionCode) throws -> Plan? {
        try connection.row(
            """
            SELECT \(Plan.columns)
            FROM programmes_plan AS plan
            WHERE plan.region = \(region) AND plan.pack = \(pack) AND plan.pack_plan = \(key)
                AND plan.status = 'in-force'
            ORDER BY plan.edition DESC
            """
        )
        .map(Plan.init)
    }

    /// Writes a plan.
    func insert(_ plan: Plan, packPlan: String?, in region: RegionCode) throws {
        try connection.execute(
            """
            INSERT INTO programmes_plan (
                region, id, document, lineage, edition, status, title, number, issuer, signed_on,
                kind, period, is_retelling, original_number, original_title, original_issuer,
                original_date, is_made_up, pack, pack_plan, in_force_on, revision
            ) VALUES (
                \(region), \(plan.id), \(plan.document), \(plan.lineage), \(plan.edition),
                \(plan.status), \(plan.title), \(plan.number), \(plan.issuer), \(plan.date),
                \(plan.kind), \(plan.period), \(plan.original != nil),
                \(plan.original?.number), \(plan.original?.title), \(plan.original?.issuer),
                \(plan.original?.date), \(plan.isMadeUp), \(plan.pack), \(packPlan),
                \(plan.inForceOn), \(plan.revision)
            )
            """
        )
    }

    /// Changes where a plan stands, if it still has the revision.
    func update(
        _ id: Plan.ID,
        revision: Int,
        status: Plan.Status,
        inForceOn: Day?,
        in region: RegionCode
    ) throws -> Bool {
        try connection.execute(
            """
            UPDATE programmes_plan
            SET status = \(status), in_force_on = \(inForceOn), revision = revision + 1
            WHERE region = \(region) AND id = \(id) AND revision = \(revision)
            """
        ) == 1
    }

    /// The outline of a plan, in order.
    func headings(of plan: Plan.ID, in region: RegionCode) throws -> [Heading] {
        try connection.rows(
            """
            SELECT
                id, position, path, number, title, level, parent, span_start, span_end,
                body_start, body_end
            FROM programmes_heading
            WHERE region = \(region) AND plan = \(plan)
            ORDER BY position
            """
        )
        .map(Heading.init)
    }

    /// A heading of a plan.
    func heading(
        _ id: Heading.ID,
        of plan: Plan.ID,
        in region: RegionCode
    ) throws -> Heading? {
        try connection.row(
            """
            SELECT
                id, position, path, number, title, level, parent, span_start, span_end,
                body_start, body_end
            FROM programmes_heading
            WHERE region = \(region) AND id = \(id) AND plan = \(plan)
            """
        )
        .map(Heading.init)
    }

    /// Writes a heading.
    func insert(_ heading: Heading, of plan: Plan.ID, in region: RegionCode) throws {
        try connection.execute(
            """
            INSERT INTO programmes_heading (
                region, id, plan, position, path, number, title, level, parent, span_start,
                span_end, body_start, body_end
            ) VALUES (
                \(region), \(heading.id), \(plan), \(heading.position), \(heading.path),
                \(heading.number), \(heading.title), \(heading.level), \(heading.parent),
                \(heading.span.start), \(heading.span.end), \(heading.body.start),
                \(heading.body.end)
            )
            """
        )
    }
}

extension Plan {
    /// The columns of a plan, under the alias `plan`.
    static let columns: SQL = """
        plan.id, plan.document, plan.lineage, plan.edition, plan.status, plan.title, plan.number,
        plan.issuer, plan.signed_on, plan.kind, plan.period, plan.is_retelling,
        plan.original_number, plan.original_title, plan.original_issuer, plan.original_date,
        plan.is_made_up, plan.pack, plan.in_force_on, plan.revision
        """

    init(_ row: Row) throws {
        let isRetelling: Bool = try row["is_retelling"]
        self.init(
            id: try row["id"],
            document: try row["document"],
            lineage: try row["lineage"],
            edition: try row["edition"],
            status: try row["status"],
            title: try row["title"],
            number: try row["number"],
            issuer: try row["issuer"],
            date: try row["signed_on"],
            kind: try row["kind"],
            period: try row["period"],
            original: isRetelling
                ? Original(
                    number: try row["original_number"],
                    title: try row["original_title"],
                    issuer: try row["original_issuer"],
                    date: try row["original_date"]
                ) : nil,
            isMadeUp: try row["is_made_up"],
            pack: try row["pack"],
            inForceOn: try row["in_force_on"],
            revision: try row["revision"]
        )
    }
}

extension Heading {
    fileprivate init(_ row: Row) throws {
        guard let span = try row.span(), let body = try row.span("body") else {
            throw StorageError.wrongValue(column: "span_start", expected: "Span")
        }
        self.init(
            id: try row["id"],
            position: try row["position"],
            path: try row["path"],
            number: try row["number"],
            title: try row["title"],
            level: try row["level"],
            parent: try row["parent"],
            span: span,
            body: body
        )
    }
}
