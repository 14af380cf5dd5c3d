import CivilTime
import Storage

/// The SQL of milestones, reminders, notes and reviews.
struct SupervisionStore {
    let connection: Connection

    /// A milestone.
    func milestone(_ id: Milestone.ID, in region: RegionCode) throws -> Milestone? {
        try milestones("region = \(region) AND id = \(id)").first
    }

    /// The milestones of a task, by day.
    func milestones(ofTask task: Task.ID, in region: RegionCode) throws -> [Milestone] {
        try milestones("region = \(region) AND task = \(task)")
    }

    /// The milestones of a plan's tasks, by day.
    func milestones(of plan: Plan.ID, in region: RegionCode) throws -> [Milestone] {
        try milestones(
            """
            region = \(region) AND task IN (
                SELECT id FROM programmes_task WHERE region = \(region) AND plan = \(plan)
            )
            """
        )
    }

    private func milestones(_ condition: SQL) throws -> [Milestone] {
        try connection.rows(
            """
            SELECT id, task, title, due, done_on, revision
            FROM programmes_milestone
            WHERE \(condition)
            ORDER BY due, id
            """
        )
        .map { row in
            Milestone(
                id: try row["id"],
                task: try row["task"],
                title: try row["title"],
                due: try row["due"],
                doneOn: try row["done_on"],
                revision: try row["revision"]
            )
        }
    }

    /// Writes a milestone.
    func insert(_ milestone: Milestone, in region: RegionCode) throws {
        try connection.execute(
            """
            INSERT INTO programmes_milestone (region, id, task, title, due, done_on, revision)
            VALUES (
                \(region), \(milestone.id), \(milestone.task), \(milestone.title),
                \(milestone.due), \(milestone.doneOn), \(milestone.revision)
            )
            """
        )
    }

    /// Writes a milestone anew with one more revision, if it still has the one given.
    func update(_ milestone: Milestone, revision: Int, in region: RegionCode) throws -> Bool {
        try connection.execute(
            """
            UPDATE programmes_milestone
            SET
                title = \(milestone.title),
                due = \(milestone.due),
                done_on = \(milestone.doneOn),
                revision = revision + 1
            WHERE region = \(region) AND id = \(milestone.id) AND revision = \(revision)
            """
        ) == 1
    }

    /// Writes a reminder, unless the same was made on the day.
    func insert(_ reminder: Reminder, in region: RegionCode) throws -> Bool {
        try connection.execute(
            """
            INSERT INTO programmes_reminder (region, id, task, unit, reason, about, made_on)
            VALUES (
                \(region), \(reminder.id), \(reminder.task), \(reminder.unit),
                \(reminder.reason), \(reminder.about), \(reminder.madeOn)
            )
            ON CONFLICT (region, task, unit, reason, about, made_on) DO NOTHING
            """
        ) == 1
    }

    /// The reminders of a task, latest first.
    func reminders(ofTask task: Task.ID, in region: RegionCode) throws -> [Reminder] {
        try reminders("reminder.region = \(region) AND reminder.task = \(task)")
    }

    /// The reminders of a plan made on a day.
    func reminders(
        of plan: Plan.ID,
        madeOn day: Day,
        in region: RegionCode
    ) throws -> [Reminder] {
        try reminders(
            """
            reminder.region = \(region) AND reminder.made_on = \(day) AND reminder.task IN (
                SELECT id FROM programmes_task WHERE region = \(region) AND plan = \(plan)
            )
            """
        )
    }

    private func reminders(_ condition: SQL) throws -> [Reminder] {
        try connection.rows(
            """
            SELECT
                reminder.id, reminder.task, root.id AS unit, root.name AS unit_name,
                reminder.reason, reminder.about, reminder.made_on
            FROM programmes_reminder AS reminder
            JOIN programmes_unit AS unit
                ON unit.region = reminder.region AND unit.id = reminder.unit
            JOIN programmes_unit AS root ON root.region = unit.region AND root.id = unit.root
            WHERE \(condition)
            ORDER BY reminder.made_on DESC, root.name, reminder.about, reminder.id
            """
        )
        .map { row in
            Reminder(
                id: try row["id"],
                task: try row["task"],
                unit: try row["unit"],
                unitName: try row["unit_name"],
                reason: try row["reason"],
                about: try row["about"],
                madeOn: try row["made_on"]
            )
        }
    }

    /// Writes a note.
    func insert(_ note: SupervisionNote, in region: RegionCode) throws {
        try connection.execute(
            """
            INSERT INTO programmes_note (
                region, id, task, text, answer_by, author, author_unit, written_on
            ) VALUES (
                \(region), \(note.id), \(note.task), \(note.text), \(note.answerBy),
                \(note.author), \(note.authorUnit), \(note.writtenOn)
            )
            """
        )
    }

    /// The notes on a task, latest first.
    func notes(ofTask task: Task.ID, in region: RegionCode) throws -> [SupervisionNote] {
        try connection.rows(
            """
            SELECT id, task, text, answer_by, author, author_unit, written_on
            FROM programmes_note
            WHERE region = \(region) AND task = \(task)
            ORDER BY written_on DESC, id DESC
            """
        )
        .map { row in
            SupervisionNote(
                id: try row["id"],
                task: try row["task"],
                text: try row["text"],
                answerBy: try row["answer_by"],
                author: try row["author"],
                authorUnit: try row["author_unit"],
                writtenOn: try row["written_on"]
            )
        }
    }

    /// Writes a request to close a task.
    func insert(_ review: ClosingReview, in region: RegionCode) throws {
        try connection.execute(
            """
            INSERT INTO programmes_review (
                region, id, task, statement, submitted_by, submitted_on, outcome, opinion,
                reviewed_by, reviewed_on
            ) VALUES (
                \(region), \(review.id), \(review.task), \(review.statement),
                \(review.submittedBy), \(review.submittedOn), \(review.outcome),
                \(review.opinion), \(review.reviewedBy), \(review.reviewedOn)
            )
            """
        )
    }

    /// Writes how a request came out, if it still waits.
    func update(_ review: ClosingReview, in region: RegionCode) throws -> Bool {
        try connection.execute(
            """
            UPDATE programmes_review
            SET
                outcome = \(review.outcome),
                opinion = \(review.opinion),
                reviewed_by = \(review.reviewedBy),
                reviewed_on = \(review.reviewedOn)
            WHERE region = \(region) AND id = \(review.id) AND outcome = 'pending'
            """
        ) == 1
    }

    /// The requests to close a task, latest first.
    func reviews(ofTask task: Task.ID, in region: RegionCode) throws -> [ClosingReview] {
        try connection.rows(
            """
            SELECT
                id, task, statement, submitted_by, submitted_on, outcome, opinion, reviewed_by,
                reviewed_on
            FROM programmes_review
            WHERE region = \(region) AND task = \(task)
            ORDER BY submitted_on DESC, id DESC
            """
        )
        .map { row in
            ClosingReview(
                id: try row["id"],
                task: try row["task"],
                statement: try row["statement"],
                submittedBy: try row["submitted_by"],
                submittedOn: try row["submitted_on"],
                outcome: try row["outcome"],
                opinion: try row["opinion"],
                reviewedBy: try row["reviewed_by"],
                reviewedOn: try row["reviewed_on"]
            )
        }
    }
}
