import Pages
import Storage

extension Visit {
    /// The region that the path names.
    ///
    /// - Throws: ``ProgrammeError/notFound(_:_:)`` where it is no code.
    func region() throws(ProgrammeError) -> RegionCode {
        let text = parameters["region"] ?? ""
        guard let code = RegionCode(text) else { throw .notFound(.region, text) }
        return code
    }

    /// The record that a parameter of the path names.
    ///
    /// - Parameters:
    ///   - name: The name of the parameter.
    ///   - noun: What sort of record it is.
    /// - Returns: Its identifier.
    /// - Throws: ``ProgrammeError/notFound(_:_:)`` where it is no identifier.
    func identifier<Subject>(
        _ name: String,
        _ noun: ProgrammeError.Noun
    ) throws(ProgrammeError) -> Identifier<Subject> {
        let text = parameters[name] ?? ""
        guard let id = Identifier<Subject>(text) else { throw .notFound(noun, text) }
        return id
    }

    /// The plan that the path names.
    func plan() throws(ProgrammeError) -> Plan.ID { try identifier("plan", .plan) }

    /// The circumstances of a change that this visit asks for, with the actor's reason.
    func act(why: String = "") throws(ProgrammeError) -> Act {
        Act(region: try region(), actor: actor, now: now, why: why)
    }
}
