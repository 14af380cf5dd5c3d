import CivilTime
import PolicyText
import Storage

/// The place of a new plan among the editions of its lineage.
struct LineagePlace {
    let lineage: Plan.Lineage
    let edition: Int
}

/// Where a plan comes from, beyond its document.
struct PlanOrigin {
    var pack: String?
    var packPlan: String?
    var original: Plan.Original?
    var isMadeUp = false
}

extension Work {
    /// The next edition after a plan, or the first of a lineage of its own.
    func lineage(after predecessor: Plan.ID?) throws -> LineagePlace {
        guard let predecessor else { return LineagePlace(lineage: id(), edition: 1) }
        let plan = try stores.plan(predecessor, in: region)
        let editions = try stores.plans.editions(of: plan.lineage, in: region)
        return LineagePlace(
            lineage: plan.lineage,
            edition: (editions.last?.edition ?? 0) + 1
        )
    }

    /// Stores a document with all that was read in it.
    func insertDraft(
        _ file: Programmes.IncomingFile,
        _ reading: PolicyDocument,
        _ place: LineagePlace,
        origin: PlanOrigin = PlanOrigin()
    ) throws -> Plan {
        let name = try Limit.required(file.name, "file", limit: Limit.name)
        let document = StoredDocument(
            id: id(),
            name: name,
            mediaType: try Limit.checked(file.mediaType, "media-type", limit: Limit.name),
            digest: Digest(of: file.bytes).description,
            size: file.bytes.count,
            text: reading.text
        )
        try stores.documents.insert(document, bytes: file.bytes, in: region)
        let plan = plan(of: document, reading, place, origin)
        try stores.plans.insert(plan, packPlan: origin.packPlan, in: region)
        try recordNew(.plan, plan.id.description, plan.title)
        var draft = DraftWriter(work: self, plan: plan, document: document, reading: reading)
        try draft.insertHeadings()
        try draft.insertTasks()
        try draft.insertTargets()
        try draft.insertClauses()
        try draft.insertCandidates()
        return plan
    }

    private func plan(
        of document: StoredDocument,
        _ reading: PolicyDocument,
        _ place: LineagePlace,
        _ origin: PlanOrigin
    ) -> Plan {
        Plan(
            id: id(),
            document: document.id,
            lineage: place.lineage,
            edition: place.edition,
            status: .draft,
            title: String((reading.title?.value ?? document.name).prefix(Limit.title)),
            number: reading.documentNumber.map { String($0.value.prefix(Limit.name)) },
            issuer: reading.issuer.map { String($0.value.prefix(Limit.name)) },
            date: reading.date.flatMap { Day($0.value.description) },
            kind: reading.kind,
            period: reading.period?.value,
            original: origin.original,
            isMadeUp: origin.isMadeUp,
            pack: origin.pack,
            inForceOn: nil,
            revision: 1
        )
    }
}

/// Writes what was read in a document as the items of a draft.
private struct DraftWriter {
    let work: Work
    let plan: Plan
    let document: StoredDocument
    let reading: PolicyDocument
    private let sentences: [Span]
    private var headings: [Heading.ID] = []
    private var units: [String: Unit.ID] = [:]
    /// The task that each assignment became.
    private var tasks: [Int: Task.ID] = [:]

    init(work: Work, plan: Plan, document: StoredDocument, reading: PolicyDocument) {
        self.work = work
        self.plan = plan
        self.document = document
        self.reading = reading
        sentences = document.sentences()
    }

    mutating func insertHeadings() throws {
        headings = reading.outline.map { _ in work.id() }
        for (position, item) in reading.outline.enumerated() {
            try work.stores.plans.insert(
                Heading(
                    id: headings[position],
                    position: position,
                    path: item.path,
                    number: item.number,
                    title: item.heading,
                    level: item.level,
                    parent: item.parent.map { headings[$0] },
                    span: item.span,
                    body: item.body
                ),
                of: plan.id,
                in: work.region
            )
        }
    }

    /// Writes a task for each assignment.
    ///
    /// Duties told in running prose make a task only where the item has no plainer assignment:
    /// there they repeat what the plain one says.
    mutating func insertTasks() throws {
        let plain = Set(reading.assignments.filter { $0.form != .prose }.compactMap(\.item))
        let chosen = reading.assignments.indices.filter { index in
            let assignment = reading.assignments[index]
            return assignment.form != .prose || assignment.item.map(plain.contains) != true
        }
        let crowded = Dictionary(grouping: chosen) { reading.assignments[$0].item }
            .filter { $0.key != nil && $0.value.count > 1 }
        for (position, index) in chosen.enumerated() {
            let assignment = reading.assignments[index]
            try insertTask(
                index,
                at: position,
                isOneOfSeveral: crowded[assignment.item] != nil
            )
        }
        // A prose assignment that was left out still answers for its clauses.
        for (index, assignment) in reading.assignments.enumerated() where tasks[index] == nil {
            tasks[index] = chosen.first { reading.assignments[$0].item == assignment.item }
                .flatMap { tasks[$0] }
        }
    }

    private mutating func insertTask(
        _ index: Int,
        at position: Int,
        isOneOfSeveral: Bool
    ) throws {
        let assignment = reading.assignments[index]
        let item = assignment.item.map { reading.outline[$0] }
        let task = Task(
            id: work.id(),
            plan: plan.id,
            heading: assignment.item.map { headings[$0] },
            position: position,
            path: item?.path ?? "",
            group: Task.group(ofPath: item?.path ?? ""),
            title: title(of: assignment, item, isOneOfSeveral: isOneOfSeveral),
            span: span(of: assignment, item, isOneOfSeveral: isOneOfSeveral),
            form: assignment.form,
            parent: parent(of: assignment),
            due: nil,
            startedOn: nil,
            state: .proposed,
            status: .open,
            closedOn: nil,
            revision: 1
        )
        try work.stores.tasks.insert(task, in: work.region)
        tasks[index] = task.id
        try insertDuties(assignment.lead, .lead, of: task)
        try insertDuties(assignment.support, .support, of: task)
    }

    private mutating func insertDuties(
        _ names: [Assignment.Unit],
        _ role: Duty.Role,
        of task: Task
    ) throws {
        var seen: Set<Unit.ID> = []
        for name in names {
            let unit = try unit(named: name.name)
            guard seen.insert(unit).inserted else { continue }
            try work.stores.tasks.insert(
                Duty(
                    id: work.id(),
                    task: task.id,
                    unit: unit,
                    unitName: name.name,
                    printedName: String(name.name.prefix(Limit.name)),
                    role: role,
                    position: seen.count - 1,
                    span: name.span
                ),
                in: work.region
            )
        }
    }

    /// The task of the nearest heading above that has one.
    private func parent(of assignment: Assignment) -> Task.ID? {
        var item = assignment.item.flatMap { reading.outline[$0].parent }
        while let above = item {
            let task = reading.assignments.indices.first { index in
                reading.assignments[index].item == above && tasks[index] != nil
            }
            if let task { return tasks[task] }
            item = reading.outline[above].parent
        }
        return nil
    }

    private func title(
        of assignment: Assignment,
        _ item: OutlineItem?,
        isOneOfSeveral: Bool
    ) -> String {
        if let item, !isOneOfSeveral, !item.heading.isEmpty {
            return String(item.heading.prefix(Limit.title))
        }
        let words = document.words(sentence(before: assignment.span))
            .filter { !$0.isWhitespace }
        if words.isEmpty { return item?.heading ?? plan.title }
        return words.count > 60 ? words.prefix(60) + "…" : words
    }

    /// The words that ask for a task: all of its heading, or the sentence where several share one.
    private func span(
        of assignment: Assignment,
        _ item: OutlineItem?,
        isOneOfSeveral: Bool
    ) -> Span {
        if let item, !isOneOfSeveral { return item.span.union(assignment.span) }
        return sentence(before: assignment.span).union(assignment.span)
    }

    /// The sentence at whose end, or in whose course, units are named.
    private func sentence(before span: Span) -> Span {
        guard let index = sentences.firstIndex(where: { $0.overlaps(span) }) else { return span }
        // A bracket after the full stop belongs to the sentence before it.
        let isAfter = sentences[index].start == span.start && index > 0
        let sentence = sentences[isAfter ? index - 1 : index]
        let end = isAfter ? sentence.end : max(sentence.start, min(sentence.end, span.start))
        // … and one before it to the sentence before that.
        let start = reading.assignments.map(\.span.end)
            .filter { sentence.start < $0 && $0 < end }.max()
        return Span(start ?? sentence.start, end)
    }

    private mutating func unit(named printed: String) throws -> Unit.ID {
        let name = String(printed.prefix(Limit.name))
        let folded = UnitName.folded(name)
        if let unit = units[folded] { return unit }
        let unit =
            try work.stores.units.root(named: name, in: work.region)
            ?? work.insertUnit(named: name)
        units[folded] = unit
        return unit
    }

    mutating func insertTargets() throws {
        for (position, indicator) in reading.indicators.enumerated() {
            try work.stores.targets.insert(
                Target(
                    id: work.id(),
                    plan: plan.id,
                    heading: indicator.item.map { headings[$0] },
                    position: position,
                    path: indicator.item.map { reading.outline[$0].path } ?? "",
                    content: Target.Content(
                        subject: String(indicator.subject.prefix(Limit.name)),
                        metric: String(indicator.metric.prefix(Limit.name)),
                        comparator: indicator.comparator,
                        value: indicator.value,
                        upper: indicator.upper,
                        unit: indicator.unit,
                        period: indicator.period,
                        kind: indicator.kind,
                        span: indicator.span
                    ),
                    state: .proposed,
                    revision: 1
                ),
                in: work.region
            )
        }
    }

    mutating func insertClauses() throws {
        for (position, clause) in reading.clauses.enumerated() {
            try work.stores.clauses.insert(
                ClauseRecord(
                    id: work.id(),
                    plan: plan.id,
                    heading: clause.item.map { headings[$0] },
                    position: position,
                    path: clause.item.map { reading.outline[$0].path } ?? "",
                    task: clause.assignment.flatMap { tasks[$0] },
                    content: ClauseRecord.Content(clause),
                    state: .proposed,
                    revision: 1
                ),
                in: work.region
            )
        }
    }

    mutating func insertCandidates() throws {
        var number = 0
        for candidate in reading.unitCandidates {
            var units: [Unit.ID] = []
            for name in candidate.names {
                let unit = try unit(named: name.name)
                if !units.contains(unit) { units.append(unit) }
            }
            guard units.count > 1 else { continue }
            try work.stores.units.insertCandidate(number, units, of: plan.id, in: work.region)
            number += 1
        }
    }
}

extension Work {
    /// Writes a unit that is known by one name.
    func insertUnit(
        named name: String,
        englishName: String? = nil,
        kind: String? = nil
    ) throws -> Unit.ID {
        let unit = id(Unit.self)
        try stores.units.insert(
            unit,
            name: name,
            englishName: englishName,
            kind: kind,
            in: region
        )
        try stores.units.insertName(name, of: unit, in: region)
        try recordNew(.unit, unit.description, name)
        try index(stores.unit(unit, in: region))
        return unit
    }
}

extension Task {
    /// The path of the heading that groups the tasks under a path: the one above it, at most the
    /// second level; a top heading is a group of its own.
    static func group(ofPath path: String) -> String {
        let steps = path.split(separator: "/", omittingEmptySubsequences: false)
        guard steps.count > 1 else { return path }
        return steps.prefix(min(steps.count - 1, 2)).joined(separator: "/")
    }
}

extension ClauseRecord.Content {
    fileprivate init(_ clause: Clause) {
        func clipped(_ text: String?) -> String? { text.map { String($0.prefix(Limit.text)) } }
        self.init(
            name: String(clause.name.prefix(Limit.name)),
            who: clipped(clause.who),
            condition: clipped(clause.condition),
            benefit: clause.benefit,
            amount: clause.amount,
            rate: clause.rate,
            base: clipped(clause.base),
            cap: clause.cap,
            floor: clause.floor,
            range: clause.range,
            once: clause.once,
            payer: clipped(clause.payer),
            stacking: clipped(clause.stacking?.value),
            span: clause.span
        )
    }
}
