import Pages
import PolicyText
import Storage

extension SearchResult.Found {
    /// Where it leads. Tasks, targets and clauses lead to a place that knows their plan.
    func address(in region: RegionCode) -> Address {
        switch self {
        case .plan(let plan): Addresses.plan(plan, in: region)
        case .task(let task): Address("regions", region.description, "tasks", task.description)
        case .unit(let unit): Addresses.unit(unit, in: region)
        case .target(let target):
            Address("regions", region.description, "targets", target.description)
        case .clause(let clause):
            Address("regions", region.description, "clauses", clause.description)
        case .sentence(let plan, let start, let end):
            Addresses.words(Span(start, end), of: plan, in: region)
        }
    }
}
