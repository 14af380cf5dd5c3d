import CivilTime
import Pages
import PolicyText
import Storage

/// The tasks of a plan under review.
struct TaskReview: ReviewNoun {
    typealias Body = TaskBody

    static let part = ReviewPart.tasks
    static let noun = ProgrammeError.Noun.task

    let desk: ReviewDesk

    init(_ desk: ReviewDesk) {
        self.desk = desk
    }

    private var voice: Voice { desk.scene.voice }
    private var quoted: QuotedWords { QuotedWords(desk: desk) }
    private var units: UnitNames { UnitNames(desk: desk) }

    var items: [ReviewItem<Task.Content>] { desk.contents.tasks.map(item) }

    func form(of content: Task.Content) -> Form {
        let names = Dictionary(
            desk.contents.tasks.flatMap(\.duties).map { ($0.unit, $0.unitName) }
        ) { one, _ in one }
        return Form(fields: [
            "title": [content.title],
            "parent": content.parent.map { [$0.description] } ?? [],
            "due": content.due.map { [$0.description] } ?? [],
            "lead": [content.lead.compactMap { names[$0] }.joined(separator: "\n")],
            "support": [content.support.compactMap { names[$0] }.joined(separator: "\n")],
            QuotedWords.name: quoted.text(of: content.span),
        ])
    }

    func sections(holding form: Form) -> [FormSheet.Section] {
        [
            FormSheet.Section(
                "",
                [
                    Field(
                        .longText(rows: 3),
                        "title",
                        label: voice("review.field.title"),
                        value: form["title"],
                        required: true,
                        limit: 500
                    ),
                    Field(
                        .date,
                        "due",
                        label: voice("review.field.due"),
                        hint: voice("review.field.due.hint"),
                        value: form["due"]
                    ),
                    Field(
                        .select([Field.OptionGroup("", parents)]),
                        "parent",
                        label: voice("review.field.parent"),
                        hint: voice("review.field.parent.hint"),
                        value: form["parent"]
                    ),
                ]
            ),
            FormSheet.Section(
                voice("review.form.units"),
                [
                    units.field(.lead, holding: form), units.field(.support, holding: form),
                    units.permissionField(holding: form),
                ]
            ),
            FormSheet.Section(
                voice("review.form.source"),
                [quoted.field(holding: form)]
            ),
        ]
    }

    func read(
        _ form: Form,
        for former: ReviewItem<Task.Content>?,
        act: Act
    ) async throws -> Task.Content {
        var reader = FormReader(form)
        let title = reader.text("title", required: true, limit: 500)
        let due = reader.day("due")
        let parent = reader.choice("parent", of: parents.map(\.value))
        let span = quoted.read(&reader, for: former, under: form["heading"])
        let lead = try await units.read(.lead, &reader, act: act)
        let support = try await units.read(.support, &reader, act: act)
        try reader.finish()
        return Task.Content(
            title: title,
            parent: parent.flatMap { Task.ID($0) },
            due: due,
            lead: lead,
            support: support.filter { !lead.contains($0) },
            span: span
        )
    }

    func decide(
        _ item: ReviewItem<Task.Content>,
        revision: Int,
        _ verdict: Verdict<Task.Content>,
        act: Act
    ) async throws {
        guard let id = Task.ID(item.id) else { throw ProgrammeError.notFound(.task, item.id) }
        _ = try await desk.programmes.review(id, revision: revision, verdict, act: act)
    }

    func add(
        _ content: Task.Content,
        under heading: Heading.ID?,
        act: Act
    ) async throws -> String {
        try await desk.programmes.addTask(content, to: desk.plan.id, under: heading, act: act)
            .task.id.description
    }

    private func item(_ task: TaskWithDuties) -> ReviewItem<Task.Content> {
        ReviewItem(
            id: task.task.id.description,
            revision: task.task.revision,
            state: task.task.state,
            path: task.task.path,
            heading: task.task.heading,
            span: task.task.span,
            title: task.task.title,
            facts: [
                ReviewFact(voice("review.field.lead"), names(task.units(.lead))),
                ReviewFact(voice("review.field.support"), names(task.units(.support))),
                ReviewFact(voice("review.field.due"), desk.scene.day(task.task.due)),
                ReviewFact(voice("review.field.parent"), title(of: task.task.parent)),
                ReviewFact(
                    voice("review.field.form"),
                    task.task.form == .prose ? voice("review.form.prose") : nil
                ),
            ].compactMap(\.self),
            content: task.content
        )
    }

    private func names(_ duties: [Duty]) -> String { desk.scene.list(duties.map(\.unitName)) }

    private func title(of task: Task.ID?) -> String? {
        task.flatMap { id in desk.contents.tasks.first { $0.task.id == id }?.task.title }
    }

    private var parents: [Field.Option] {
        desk.contents.tasks.filter { $0.task.state != .dropped }.map {
            Field.Option($0.task.id.description, $0.task.path + "  " + $0.task.title)
        }
    }
}
