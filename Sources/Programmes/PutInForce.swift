package import CivilTime
import Storage

extension Programmes {
    /// Puts a draft in force: what was dropped stays out, the rest becomes the running plan.
    ///
    /// - Parameter day: The first day it holds; the day of the act where nil.
    /// - Throws: ``ProgrammeError/editionInForce(title:edition:)`` where an earlier edition runs:
    ///   see ``replace(with:revision:act:)``.
    package func putInForce(
        _ plan: Plan.ID,
        revision: Int,
        from day: Day? = nil,
        act: Act
    ) async throws -> Plan {
        throw ProgrammeError.planIsEmpty(title: "")
    }

    /// Takes a plan back: a draft that is not wanted, or one in force that was called off.
    package func withdraw(_ plan: Plan.ID, revision: Int, act: Act) async throws -> Plan {
        throw ProgrammeError.planIsEmpty(title: "")
    }
}
