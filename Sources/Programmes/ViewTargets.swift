import PolicyText
import Storage

/// A target with what it has come to.
package struct TargetRecord: Hashable, Sendable {
    /// The target.
    package let target: Target
    /// The words of the document that name it.
    package let sentence: String?
    /// What it has come to, earliest first.
    package let actuals: [Actual]
    /// How the last figure compares; nil where there is none, or its unit is another.
    package let standing: TargetStanding?
}

/// How a figure compares with the target.
package enum TargetStanding: String, Hashable, Sendable, CaseIterable {
    /// The target is met.
    case met
    /// It is not met, or not yet.
    case short
}

extension TargetStanding {
    /// Compares the last figure of the target's period, or of any where the target has none.
    ///
    /// Figures of another unit are not compared, nor those of targets that only report. An
    /// approximate target is met within a twentieth.
    init?(_ target: Target.Content, _ actuals: [Actual]) {
        let period = target.period?.description
        let last = actuals.last { actual in
            UnitName.folded(actual.entry.unit) == UnitName.folded(target.unit)
                && (period == nil || actual.entry.period.isEmpty || actual.entry.period == period)
        }
        guard target.kind == .target, let value = last?.entry.value else { return nil }
        let order = value.compared(to: target.value)
        let isMet =
            switch target.comparator {
            case .atLeast, .increase, .equal: order >= 0
            case .above: order > 0
            case .atMost: order <= 0
            case .below: order < 0
            case .about: value.isWithinTwentieth(of: target.value)
            case .range: order >= 0 && target.upper.map { value.compared(to: $0) <= 0 } ?? true
            }
        self = isMet ? .met : .short
    }
}

extension ExactNumber {
    /// Whether it is at least 95 per cent of another.
    fileprivate func isWithinTwentieth(of other: ExactNumber) -> Bool {
        guard let share = ExactNumber(95, scale: 2).times(other) else { return false }
        return compared(to: share) >= 0
    }

    private func times(_ other: ExactNumber) -> ExactNumber? {
        let (product, overflow) = digits.multipliedReportingOverflow(by: other.digits)
        guard !overflow, scale + other.scale <= 18 else { return nil }
        return ExactNumber(product, scale: scale + other.scale)
    }
}

extension Programmes {
    /// The targets of a plan with what they have come to, dropped ones left out, in order.
    package func targets(
        of plan: Plan.ID,
        in region: RegionCode
    ) async throws -> [TargetRecord] {
        try await read { stores in
            let plan = try stores.plan(plan, in: region)
            let document = try stores.document(plan.document, in: region)
            let actuals = Dictionary(
                grouping: try stores.targets.actuals(of: plan.id, in: region),
                by: \.entry.target
            )
            return try stores.targets.targets(of: plan.id, in: region)
                .filter { $0.state != .dropped }
                .map { TargetRecord($0, actuals[$0.id] ?? [], document) }
        }
    }

    /// A target with what it has come to.
    package func target(_ id: Target.ID, in region: RegionCode) async throws -> TargetRecord {
        try await read { stores in
            let target = try stores.target(id, in: region)
            let plan = try stores.plan(target.plan, in: region)
            return TargetRecord(
                target,
                try stores.targets.actuals(ofTarget: id, in: region),
                try stores.document(plan.document, in: region)
            )
        }
    }

    /// A clause with the words it was read from.
    package func clause(
        _ id: ClauseRecord.ID,
        in region: RegionCode
    ) async throws -> (ClauseRecord, sentence: String?) {
        try await read { stores in
            let clause = try stores.clause(id, in: region)
            let plan = try stores.plan(clause.plan, in: region)
            let document = try stores.document(plan.document, in: region)
            return (clause, clause.content.span.map(document.words))
        }
    }
}

extension TargetRecord {
    fileprivate init(_ target: Target, _ actuals: [Actual], _ document: StoredDocument) {
        self.init(
            target: target,
            sentence: target.content.span.map(document.words),
            actuals: actuals,
            standing: TargetStanding(target.content, actuals)
        )
    }
}
