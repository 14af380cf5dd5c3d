import CivilTime
import PolicyText
import Storage

/// The SQL of tasks and duties.
struct TaskStore {
    let connection: Connection

    /// A task.
    func task(_ id: Task.ID, in region: RegionCode) throws -> Task? {
        try connection.row(
            """
            SELECT \(Task.columns)
            FROM programmes_task AS task
            WHERE task.region = \(region) AND task.id = \(id)
            """
        )
        .map(Task.init)
    }

    /// The tasks of a plan, dropped ones too, in order.
    func tasks(of plan: Plan.ID, in region: RegionCode) throws -> [Task] {
        try connection.rows(
            """
            SELECT \(Task.columns)
            FROM programmes_task AS task
            WHERE task.region = \(region) AND task.plan = \(plan)
            ORDER BY task.position, task.id
            """
        )
        .map(Task.init)
    }

    /// The tasks of a plan with their units.
    func tasksWithDuties(of plan: Plan.ID, in region: RegionCode) throws -> [TaskWithDuties] {
        let duties = Dictionary(grouping: try duties(of: plan, in: region), by: \.task)
        return try tasks(of: plan, in: region).map { task in
            TaskWithDuties(task: task, duties: duties[task.id] ?? [])
        }
    }

    /// A task with its units.
    func taskWithDuties(_ id: Task.ID, in region: RegionCode) throws -> TaskWithDuties? {
        try task(id, in: region).map { task in
            TaskWithDuties(task: task, duties: try duties(ofTask: id, in: region))
        }
    }

    /// The plans in force in whose tasks a unit has a part.
    func plansInForce(of unit: Unit.ID, in region: RegionCode) throws -> [Plan] {
        try connection.rows(
            """
            SELECT \(Plan.columns)
            FROM programmes_plan AS plan
            WHERE plan.region = \(region) AND plan.status = 'in-force'
                AND plan.id IN (
                    SELECT task.plan
                    FROM programmes_duty AS duty
                    JOIN programmes_task AS task
                        ON task.region = duty.region AND task.id = duty.task
                    JOIN programmes_unit AS unit
                        ON unit.region = duty.region AND unit.id = duty.unit
                    WHERE duty.region = \(region) AND unit.root = \(unit)
                        AND task.state <> 'dropped'
                )
            ORDER BY plan.id
            """
        )
        .map(Plan.init)
    }

    /// The duties of a plan: of each task those that lead first, each role in order.
    func duties(of plan: Plan.ID, in region: RegionCode) throws -> [Duty] {
        try duties(
            """
            duty.region = \(region) AND duty.task IN (
                SELECT id FROM programmes_task WHERE region = \(region) AND plan = \(plan)
            )
            """
        )
    }

    /// The duties of a task: those that lead first, each role in order.
    func duties(ofTask task: Task.ID, in region: RegionCode) throws -> [Duty] {
        try duties("duty.region = \(region) AND duty.task = \(task)")
    }

    /// Units that were merged have one duty in a task: the first, and the lead before the support.
    private func duties(_ condition: SQL) throws -> [Duty] {
        var seen: Set<DutyKey> = []
        return try connection.rows(
            """
            SELECT
                duty.id, duty.task, root.id AS unit, root.name AS unit_name, duty.printed_name,
                duty.role, duty.position, duty.span_start, duty.span_end
            FROM programmes_duty AS duty
            JOIN programmes_unit AS unit ON unit.region = duty.region AND unit.id = duty.unit
            JOIN programmes_unit AS root ON root.region = unit.region AND root.id = unit.root
            WHERE \(condition)
            ORDER BY duty.task, duty.role, duty.position, duty.id
            """
        )
        .map(Duty.init)
        .filter { seen.insert(DutyKey(task: $0.task, unit: $0.unit)).inserted }
    }

    /// The place after the last task of a plan.
    func nextPosition(in plan: Plan.ID, in region: RegionCode) throws -> Int {
        try connection.row(
            """
            SELECT COALESCE(MAX(position) + 1, 0) AS next
            FROM programmes_task
            WHERE region = \(region) AND plan = \(plan)
            """
        )?["next"] ?? 0
    }

    /// Writes a task.
    func insert(_ task: Task, in region: RegionCode) throws {
        try connection.execute(
            """
            INSERT INTO programmes_task (
                region, id, plan, heading, position, path, task_group, title, span_start,
                span_end, form, parent, due, started_on, state, status, closed_on, revision
            ) VALUES (
                \(region), \(task.id), \(task.plan), \(task.heading), \(task.position),
                \(task.path), \(task.group), \(task.title), \(task.span?.start),
                \(task.span?.end), \(task.form), \(task.parent), \(task.due),
                \(task.startedOn), \(task.state), \(task.status), \(task.closedOn), \(task.revision)
            )
            """
        )
    }

    /// Writes a task anew with one more revision, if it still has the one given.
    func update(_ task: Task, revision: Int, in region: RegionCode) throws -> Bool {
        try connection.execute(
            """
            UPDATE programmes_task
            SET
                plan = \(task.plan),
                heading = \(task.heading),
                position = \(task.position),
                path = \(task.path),
                task_group = \(task.group),
                title = \(task.title),
                span_start = \(task.span?.start),
                span_end = \(task.span?.end),
                form = \(task.form),
                parent = \(task.parent),
                due = \(task.due),
                started_on = \(task.startedOn),
                state = \(task.state),
                status = \(task.status),
                closed_on = \(task.closedOn),
                revision = revision + 1
            WHERE region = \(region) AND id = \(task.id) AND revision = \(revision)
            """
        ) == 1
    }

    /// Notes the day on which the tasks of a plan came into force, those that have none.
    func start(_ plan: Plan.ID, on day: Day, in region: RegionCode) throws {
        try connection.execute(
            """
            UPDATE programmes_task
            SET started_on = \(day)
            WHERE region = \(region) AND plan = \(plan) AND started_on IS NULL
                AND state <> 'dropped'
            """
        )
    }

    /// Accepts all tasks of a plan that nobody has decided on.
    ///
    /// - Parameters:
    ///   - plan: The plan.
    ///   - region: The region.
    /// - Returns: Their identifiers with the revisions that they have now.
    /// - Throws: What the database throws.
    func acceptProposed(
        of plan: Plan.ID,
        in region: RegionCode
    ) throws -> [(id: Task.ID, revision: Int)] {
        try connection.rows(
            """
            UPDATE programmes_task
            SET state = 'accepted', revision = revision + 1
            WHERE region = \(region) AND plan = \(plan) AND state = 'proposed'
            RETURNING id, revision
            """
        )
        .map { (try $0["id"], try $0["revision"]) }
    }

    /// Writes a duty.
    func insert(_ duty: Duty, in region: RegionCode) throws {
        try connection.execute(
            """
            INSERT INTO programmes_duty (
                region, id, task, unit, printed_name, role, position, span_start, span_end
            ) VALUES (
                \(region), \(duty.id), \(duty.task), \(duty.unit), \(duty.printedName),
                \(duty.role), \(duty.position), \(duty.span?.start), \(duty.span?.end)
            )
            """
        )
    }

    /// Takes all duties from a task; the history keeps who had them.
    func removeDuties(ofTask task: Task.ID, in region: RegionCode) throws {
        try connection.execute(
            """
            DELETE FROM programmes_duty
            WHERE region = \(region) AND task = \(task)
            """
        )
    }

    /// Exchanges the duties of two tasks.
    func swapDuties(of one: Task.ID, and other: Task.ID, in region: RegionCode) throws {
        try connection.execute(
            """
            UPDATE programmes_duty
            SET task = CASE WHEN task = \(one) THEN \(other) ELSE \(one) END
            WHERE region = \(region) AND task IN (\(one), \(other))
            """
        )
    }

    /// Whether anything was reported on a task or done in it.
    func hasWork(_ task: Task.ID, in region: RegionCode) throws -> Bool {
        try connection.row(
            """
            SELECT 1 AS found
            WHERE EXISTS (
                SELECT 1 FROM programmes_check_in WHERE region = \(region) AND task = \(task)
            ) OR EXISTS (
                SELECT 1 FROM programmes_attachment WHERE region = \(region) AND task = \(task)
            ) OR EXISTS (
                SELECT 1 FROM programmes_review WHERE region = \(region) AND task = \(task)
            )
            """
        ) != nil
    }
}

extension Task {
    /// The columns of a task, under the alias `task`.
    fileprivate static let columns: SQL = """
        task.id, task.plan, task.heading, task.position, task.path, task.task_group, task.title,
        task.span_start, task.span_end, task.form, task.parent, task.due,
        task.started_on, task.state, task.status, task.closed_on, task.revision
        """

    fileprivate init(_ row: Row) throws {
        self.init(
            id: try row["id"],
            plan: try row["plan"],
            heading: try row["heading"],
            position: try row["position"],
            path: try row["path"],
            group: try row["task_group"],
            title: try row["title"],
            span: try row.span(),
            form: try row["form"],
            parent: try row["parent"],
            due: try row["due"],
            startedOn: try row["started_on"],
            state: try row["state"],
            status: try row["status"],
            closedOn: try row["closed_on"],
            revision: try row["revision"]
        )
    }
}

extension Duty {
    fileprivate init(_ row: Row) throws {
        self.init(
            id: try row["id"],
            task: try row["task"],
            unit: try row["unit"],
            unitName: try row["unit_name"],
            printedName: try row["printed_name"],
            role: try row["role"],
            position: try row["position"],
            span: try row.span()
        )
    }
}
