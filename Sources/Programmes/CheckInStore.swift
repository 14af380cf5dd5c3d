import CivilTime
import Storage

/// The SQL of check-ins and attachments.
struct CheckInStore {
    let connection: Connection

    /// A check-in.
    func checkIn(_ id: CheckIn.ID, in region: RegionCode) throws -> CheckIn? {
        try checkIns("check_in.region = \(region) AND check_in.id = \(id)").first
    }

    /// The check-in of a unit, or of one merged into it, on a task for a month; the last corrected.
    func checkIn(
        on task: Task.ID,
        by unit: Unit.ID,
        for month: Month,
        in region: RegionCode
    ) throws -> CheckIn? {
        try checkIns(
            """
            check_in.region = \(region) AND check_in.task = \(task) AND root.id = \(unit)
                AND check_in.month = \(month)
            """
        )
        .first
    }

    /// All check-ins on a task, latest month first.
    func checkIns(ofTask task: Task.ID, in region: RegionCode) throws -> [CheckIn] {
        try checkIns("check_in.region = \(region) AND check_in.task = \(task)")
    }

    /// The last check-in of each unit on each task of a plan, latest month first.
    func lastCheckIns(of plan: Plan.ID, in region: RegionCode) throws -> [CheckIn] {
        var seen: Set<DutyKey> = []
        return try checkIns(
            """
            check_in.region = \(region)
                AND check_in.task IN (
                    SELECT id FROM programmes_task WHERE region = \(region) AND plan = \(plan)
                )
                AND check_in.month = (
                    SELECT MAX(later.month)
                    FROM programmes_check_in AS later
                    WHERE later.region = check_in.region AND later.task = check_in.task
                        AND later.unit = check_in.unit
                )
            """
        )
        // Where units were merged, each of them has a last one.
        .filter { seen.insert(DutyKey(task: $0.report.task, unit: $0.report.unit)).inserted }
    }

    private func checkIns(_ condition: SQL) throws -> [CheckIn] {
        try connection.rows(
            """
            SELECT
                check_in.id, check_in.task, root.id AS unit, root.name AS unit_name,
                check_in.month, check_in.progress, check_in.done, check_in.problems,
                check_in.figures, check_in.author, check_in.reported_on, check_in.corrected_on,
                check_in.revision
            FROM programmes_check_in AS check_in
            JOIN programmes_unit AS unit
                ON unit.region = check_in.region AND unit.id = check_in.unit
            JOIN programmes_unit AS root ON root.region = unit.region AND root.id = unit.root
            WHERE \(condition)
            ORDER BY
                check_in.month DESC,
                COALESCE(check_in.corrected_on, check_in.reported_on) DESC,
                root.name,
                check_in.id DESC
            """
        )
        .map(CheckIn.init)
    }

    /// Writes a check-in.
    func insert(_ checkIn: CheckIn, in region: RegionCode) throws {
        let report = checkIn.report
        try connection.execute(
            """
            INSERT INTO programmes_check_in (
                region, id, task, unit, month, progress, done, problems, figures, author,
                reported_on, corrected_on, revision
            ) VALUES (
                \(region), \(checkIn.id), \(report.task), \(report.unit), \(report.month),
                \(report.progress), \(report.done), \(report.problems), \(report.figures),
                \(checkIn.author), \(checkIn.reportedOn), \(checkIn.correctedOn),
                \(checkIn.revision)
            )
            """
        )
    }

    /// Writes a check-in anew with one more revision, if it still has the one given.
    func update(_ checkIn: CheckIn, revision: Int, in region: RegionCode) throws -> Bool {
        let report = checkIn.report
        return try connection.execute(
            """
            UPDATE programmes_check_in
            SET
                progress = \(report.progress),
                done = \(report.done),
                problems = \(report.problems),
                figures = \(report.figures),
                author = \(checkIn.author),
                corrected_on = \(checkIn.correctedOn),
                revision = revision + 1
            WHERE region = \(region) AND id = \(checkIn.id) AND revision = \(revision)
            """
        ) == 1
    }

    /// An attachment.
    func attachment(_ id: Attachment.ID, in region: RegionCode) throws -> Attachment? {
        try attachments("region = \(region) AND id = \(id)").first
    }

    /// The attachments of a task, latest first.
    func attachments(ofTask task: Task.ID, in region: RegionCode) throws -> [Attachment] {
        try attachments("region = \(region) AND task = \(task)")
    }

    private func attachments(_ condition: SQL) throws -> [Attachment] {
        try connection.rows(
            """
            SELECT id, task, check_in, name, media_type, size, digest, author, added_on
            FROM programmes_attachment
            WHERE \(condition)
            ORDER BY added_on DESC, id DESC
            """
        )
        .map(Attachment.init)
    }

    /// The bytes of an attachment.
    func bytes(of id: Attachment.ID, in region: RegionCode) throws -> [UInt8]? {
        try connection.row(
            """
            SELECT bytes
            FROM programmes_attachment_file
            WHERE region = \(region) AND attachment = \(id)
            """
        )?["bytes"]
    }

    /// Writes an attachment.
    func insert(_ attachment: Attachment, bytes: [UInt8], in region: RegionCode) throws {
        try connection.execute(
            """
            INSERT INTO programmes_attachment (
                region, id, task, check_in, name, media_type, size, digest, author, added_on
            ) VALUES (
                \(region), \(attachment.id), \(attachment.task), \(attachment.checkIn),
                \(attachment.name), \(attachment.mediaType), \(attachment.size),
                \(attachment.digest), \(attachment.author), \(attachment.addedOn)
            )
            """
        )
        try connection.execute(
            """
            INSERT INTO programmes_attachment_file (region, attachment, bytes)
            VALUES (\(region), \(attachment.id), \(bytes))
            """
        )
    }
}

extension CheckIn {
    fileprivate init(_ row: Row) throws {
        self.init(
            id: try row["id"],
            report: Report(
                task: try row["task"],
                unit: try row["unit"],
                month: try row["month"],
                progress: try row["progress"],
                done: try row["done"],
                problems: try row["problems"],
                figures: try row["figures"]
            ),
            unitName: try row["unit_name"],
            author: try row["author"],
            reportedOn: try row["reported_on"],
            correctedOn: try row["corrected_on"],
            revision: try row["revision"]
        )
    }
}

extension Attachment {
    fileprivate init(_ row: Row) throws {
        self.init(
            id: try row["id"],
            task: try row["task"],
            checkIn: try row["check_in"],
            name: try row["name"],
            mediaType: try row["media_type"],
            size: try row["size"],
            digest: try row["digest"],
            author: try row["author"],
            addedOn: try row["added_on"]
        )
    }
}
