import ArgumentParser
import Foundation
import Pages
import Programmes
import Storage

/// `longyao plan`: plans from the terminal.
struct PlanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Read plans in, list them, look at one, compare two editions.",
        discussion: """
            Examples:
              longyao plan import plan.docx --region 450700
              longyao plan list --json
              longyao plan show 0192… --region 450700
              longyao plan diff 0192… --region 450700
            """,
        subcommands: [PlanImport.self, PlanList.self, PlanShow.self, PlanDiff.self]
    )
}

/// The region a command works in.
struct RegionOption: ParsableArguments {
    @Option(help: "The code of the region, GB/T 2260, such as 450700.")
    var region: String

    func validate() throws {
        if RegionCode(region) == nil { throw ValidationError("--region takes 2 to 12 digits.") }
    }

    /// The code.
    func code() throws -> RegionCode {
        guard let code = RegionCode(region) else {
            throw ValidationError("--region takes 2 to 12 digits.")
        }
        return code
    }
}

/// The plan a command speaks of.
struct PlanArgument: ParsableArguments {
    @Argument(help: "The identifier of the plan, as `plan list` prints it.")
    var plan: String

    /// The identifier.
    func id() throws -> Plan.ID {
        guard let id = Plan.ID(plan) else { throw ProgrammeError.notFound(.plan, plan) }
        return id
    }
}
