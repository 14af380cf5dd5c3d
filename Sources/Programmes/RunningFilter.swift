import Pages
import Storage

/// What a list of tasks is narrowed to, as a form that is sent as a query.
struct RunningFilter: Hashable, Sendable {
    var light: Light.Colour?
    var unit: Unit.ID?
    var plan: Plan.ID?

    /// Reads what a visit asks for; what makes no sense narrows nothing.
    init(_ visit: Visit) {
        light = visit.query["light"].flatMap(Light.Colour.init)
        unit = visit.query["unit"].flatMap { Unit.ID($0) }
        plan = visit.query["plan"].flatMap { Plan.ID($0) }
    }

    init(light: Light.Colour? = nil, unit: Unit.ID? = nil, plan: Plan.ID? = nil) {
        self.light = light
        self.unit = unit
        self.plan = plan
    }

    /// The form.
    ///
    /// `plans` are the plans to choose from; none where the page is of one plan.
    func sheet(
        action: Address,
        units: [(Unit.ID, String)],
        plans: [Plan] = [],
        _ scene: RunningScene
    ) -> FormSheet {
        let voice = scene.voice
        var fields: [Field] = []
        if plans.count > 1 {
            fields.append(
                select(
                    "plan",
                    voice("running.plan"),
                    plan?.description,
                    plans.map { Field.Option($0.id.description, $0.title) }
                )
            )
        }
        fields.append(
            select(
                "unit",
                voice("running.unit"),
                unit?.description,
                units.map { Field.Option($0.0.description, $0.1) }
            )
        )
        fields.append(
            select(
                "light",
                voice("running.light"),
                light?.rawValue,
                Light.Colour.allCases.reversed().map {
                    Field.Option($0.rawValue, voice("pages.light.\($0.rawValue)"))
                }
            )
        )
        return FormSheet(
            action: action,
            fields: fields,
            submit: voice("running.filter"),
            isQuery: true
        )
    }

    private func select(
        _ name: String,
        _ label: String,
        _ value: String?,
        _ options: [Field.Option]
    ) -> Field {
        Field(.select([Field.OptionGroup("", options)]), name, label: label, value: value ?? "")
    }
}
