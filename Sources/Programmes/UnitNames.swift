import Pages
import Storage

/// A field of a form that names units, one a line, and the units that it means.
struct UnitNames: Sendable {
    /// The field that allows units nobody has named before.
    static let permission = "new-units"

    let desk: ReviewDesk

    /// The field of a role.
    func field(_ role: Duty.Role, holding form: Form) -> Field {
        Field(
            .longText(rows: 3),
            role.rawValue,
            label: desk.scene.voice("review.field.\(role.rawValue)"),
            hint: desk.scene.voice("review.field.units.hint"),
            value: form[role.rawValue],
            limit: 4000
        )
    }

    /// The box that allows new units.
    func permissionField(holding form: Form) -> Field {
        Field(
            .checkbox,
            UnitNames.permission,
            label: desk.scene.voice("review.field.new-units"),
            hint: desk.scene.voice("review.field.new-units.hint"),
            value: form[UnitNames.permission]
        )
    }

    /// The units of a role, in order.
    ///
    /// A name that no unit goes by is refused, with those that come near; with permission it becomes
    /// a unit.
    func read(
        _ role: Duty.Role,
        _ reader: inout FormReader,
        act: Act
    ) async throws -> [Unit.ID] {
        let names = reader.text(role.rawValue, limit: 4000)
            .split { $0.isNewline || "、，,;；".contains($0) }
            .map { $0.trimmingWhitespace }
            .filter { !$0.isEmpty }
        var units: [Unit.ID] = []
        for name in names {
            do {
                let unit = try await desk.programmes.unit(named: name, in: act.region).id
                if !units.contains(unit) { units.append(unit) }
            } catch ProgrammeError.unknownUnit(let name, let near) {
                guard reader.flag(UnitNames.permission) else {
                    refuse(name, near, role, &reader)
                    continue
                }
                // No unit is made for a form that is refused for something else.
                guard reader.errors.isEmpty else { continue }
                units.append(try await desk.programmes.addUnit(named: name, act: act).id)
            }
        }
        return units
    }

    private func refuse(
        _ name: String,
        _ near: [String],
        _ role: Duty.Role,
        _ reader: inout FormReader
    ) {
        reader.refuse(
            role.rawValue,
            near.isEmpty ? "review.error.unit" : "review.error.unit-near",
            ["name": name, "near": desk.scene.list(near)]
        )
    }
}

extension StringProtocol {
    /// The text without white space around it.
    var trimmingWhitespace: String {
        var text = Substring(self)
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
