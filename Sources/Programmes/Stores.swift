import Storage

/// The stores of one transaction, and the lookups that refuse what is not there.
struct Stores {
    let connection: Connection

    var regions: RegionStore { RegionStore(connection: connection) }
    var documents: DocumentStore { DocumentStore(connection: connection) }
    var plans: PlanStore { PlanStore(connection: connection) }
    var units: UnitStore { UnitStore(connection: connection) }
    var tasks: TaskStore { TaskStore(connection: connection) }
    var targets: TargetStore { TargetStore(connection: connection) }
    var clauses: ClauseStore { ClauseStore(connection: connection) }
    var checkIns: CheckInStore { CheckInStore(connection: connection) }
    var supervision: SupervisionStore { SupervisionStore(connection: connection) }
    var history: HistoryStore { HistoryStore(connection: connection) }

    func document(_ id: StoredDocument.ID, in region: RegionCode) throws -> StoredDocument {
        try found(documents.document(id, in: region), .document, id.description)
    }

    func plan(_ id: Plan.ID, in region: RegionCode) throws -> Plan {
        try found(plans.plan(id, in: region), .plan, id.description)
    }

    func unit(_ id: Unit.ID, in region: RegionCode) throws -> Unit {
        try found(units.unit(id, in: region), .unit, id.description)
    }

    func task(_ id: Task.ID, in region: RegionCode) throws -> Task {
        try found(tasks.task(id, in: region), .task, id.description)
    }

    func taskWithDuties(_ id: Task.ID, in region: RegionCode) throws -> TaskWithDuties {
        try found(tasks.taskWithDuties(id, in: region), .task, id.description)
    }

    func target(_ id: Target.ID, in region: RegionCode) throws -> Target {
        try found(targets.target(id, in: region), .target, id.description)
    }

    func clause(_ id: ClauseRecord.ID, in region: RegionCode) throws -> ClauseRecord {
        try found(clauses.clause(id, in: region), .clause, id.description)
    }

    func checkIn(_ id: CheckIn.ID, in region: RegionCode) throws -> CheckIn {
        try found(checkIns.checkIn(id, in: region), .checkIn, id.description)
    }

    func milestone(_ id: Milestone.ID, in region: RegionCode) throws -> Milestone {
        try found(supervision.milestone(id, in: region), .milestone, id.description)
    }

    private func found<T>(_ record: T?, _ noun: ProgrammeError.Noun, _ id: String) throws -> T {
        guard let record else { throw ProgrammeError.notFound(noun, id) }
        return record
    }
}
