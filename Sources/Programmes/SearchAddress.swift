import Pages
import PolicyText
import Storage

extension SearchResult {
    /// Where it leads; nil for something of a plan that is not known.
    func address(in region: RegionCode) -> Address? {
        switch found {
        case .plan(let plan): Addresses.plan(plan, in: region)
        case .task(let task): plan.map { Addresses.task(task, of: $0, in: region) }
        case .unit(let unit): Addresses.unit(unit, in: region)
        case .target(let target): plan.map { Addresses.target(target, of: $0, in: region) }
        case .clause(let clause):
            plan.map {
                Addresses.clauses(of: $0, in: region).at("clause-" + clause.description)
            }
        case .sentence(let plan, let start, let end):
            Addresses.words(Span(start, end), of: plan, in: region)
        }
    }
}
