import CivilTime
import Programmes
import Storage

/// A plan in a list on a terminal.
///
/// The JSON form is stable.
struct PlanLine: Encodable, CustomStringConvertible {
    let id: String
    let title: String
    let number: String?
    let issuer: String?
    let date: String?
    let edition: Int
    let status: String
    let region: String?
    let tasks: Int?
    let closed: Int?
    let units: Int?
    let targets: Int?
    let clauses: Int?

    init(_ plan: Plan) {
        self.init(plan, summary: nil, region: nil)
    }

    init(_ summary: PlanSummary, region: Region) {
        self.init(summary.plan, summary: summary, region: region)
    }

    private init(_ plan: Plan, summary: PlanSummary?, region: Region?) {
        id = plan.id.description
        title = plan.title
        number = plan.number
        issuer = plan.issuer
        date = plan.date?.description
        edition = plan.edition
        status = plan.status.rawValue
        self.region = region?.code.description
        tasks = summary?.tasks
        closed = summary?.closed
        units = summary?.units
        targets = summary?.targets
        clauses = summary?.clauses
    }

    var description: String {
        [id, region, status, title].compactMap(\.self).joined(separator: "  ")
    }
}
