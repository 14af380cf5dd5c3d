import PolicyText
import Storage

// What search can find of a plan.

extension Work {
    /// Makes a plan with all it holds findable, and nothing of it that was dropped.
    func index(_ plan: Plan) throws {
        try forget(plan.id)
        let document = try stores.document(plan.document, in: region)
        let headings = try stores.plans.headings(of: plan.id, in: region)
        try stores.connection.index(
            entry(
                .plan,
                plan.id.description,
                of: plan.id,
                plan.title,
                [plan.number, plan.issuer]
            )
        )
        for sentence in document.sentences(headings) {
            try stores.connection.index(
                entry(
                    .sentence,
                    "\(plan.id)/\(sentence.start)-\(sentence.end)",
                    of: plan.id,
                    "",
                    [document.words(sentence)]
                )
            )
        }
        for task in try stores.tasks.tasksWithDuties(of: plan.id, in: region) {
            try index(task, document)
        }
        for target in try stores.targets.targets(of: plan.id, in: region) {
            try index(target, document)
        }
        for clause in try stores.clauses.clauses(of: plan.id, in: region) {
            try index(clause, document)
        }
    }

    /// Makes a plan impossible to find.
    func forget(_ plan: Plan.ID) throws {
        try stores.connection.removeEntries(
            region: region.description,
            owner: plan.description
        )
    }

    /// Makes a task findable, or not where it was dropped.
    func index(_ item: TaskWithDuties, _ document: StoredDocument? = nil) throws {
        let task = item.task
        let words = try words(task.span, of: task.plan, document)
        try put(
            entry(
                .task,
                task.id.description,
                of: task.plan,
                task.title,
                [words, item.duties.map(\.unitName).joined(separator: "、")]
            ),
            task.state
        )
    }

    /// Makes a target findable, or not where it was dropped.
    func index(_ target: Target, _ document: StoredDocument? = nil) throws {
        let content = target.content
        let words = try words(content.span, of: target.plan, document)
        try put(
            entry(
                .target,
                target.id.description,
                of: target.plan,
                content.metric,
                [content.subject, content.period?.description, words]
            ),
            target.state
        )
    }

    /// Makes a clause findable, or not where it was dropped.
    func index(_ clause: ClauseRecord, _ document: StoredDocument? = nil) throws {
        let content = clause.content
        let words = try words(content.span, of: clause.plan, document)
        try put(
            entry(
                .clause,
                clause.id.description,
                of: clause.plan,
                content.name,
                [content.who, content.condition, words]
            ),
            clause.state
        )
    }

    /// Makes a unit findable, or not where it was merged.
    func index(_ unit: Unit) throws {
        let entry = entry(
            .unit,
            unit.id.description,
            of: nil,
            unit.name,
            [unit.names.dropFirst().joined(separator: "、"), unit.englishName]
        )
        try put(entry, unit.mergedInto == nil ? .accepted : .dropped)
    }

    private func put(_ entry: SearchEntry, _ state: ItemState) throws {
        guard state == .dropped else { return try stores.connection.index(entry) }
        try stores.connection.removeEntry(region: entry.region, kind: entry.kind, id: entry.id)
    }

    private func words(
        _ span: Span?,
        of plan: Plan.ID,
        _ document: StoredDocument?
    ) throws -> String? {
        guard let span else { return nil }
        let document =
            try document
            ?? stores.document(
                stores.plan(plan, in: region).document,
                in: region
            )
        return String(document.words(span).prefix(2000))
    }

    private func entry(
        _ kind: SearchResult.Kind,
        _ id: String,
        of plan: Plan.ID?,
        _ title: String,
        _ body: [String?]
    ) -> SearchEntry {
        SearchEntry(
            region: region.description,
            kind: kind.rawValue,
            id: id,
            owner: plan?.description ?? "",
            title: title,
            body: body.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: "\n")
        )
    }
}
