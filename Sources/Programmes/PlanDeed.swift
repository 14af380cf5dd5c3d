import Pages

/// What can be done with a plan as a whole: the forms that put it in force or take it back.
struct PlanDeed: Sendable {
    let plan: Plan
    let scene: ReviewScene

    /// The form that puts a draft in force.
    func inForce(holding form: Form = Form(), errors: [FieldError] = []) -> FormSheet {
        FormSheet(
            action: Addresses.inForce(plan.id, in: scene.code),
            fields: [
                Field(
                    .date,
                    "from",
                    label: scene.voice("review.in-force.from"),
                    hint: scene.voice("review.in-force.from.hint"),
                    value: form["from"]
                ),
                Field.hidden("revision", String(plan.revision)),
            ] + (form["replace"] == "yes" ? [Field.hidden("replace", "yes")] : []),
            submit: scene.voice("review.in-force"),
            errors: errors
        )
    }

    /// The form that takes a plan back.
    func withdrawal(holding form: Form = Form(), errors: [FieldError] = []) -> FormSheet {
        FormSheet(
            action: Addresses.withdrawal(of: plan.id, in: scene.code),
            fields: [
                Field(
                    .text,
                    "why",
                    label: scene.voice("review.withdraw.why"),
                    value: form["why"],
                    required: true,
                    limit: 200
                ),
                Field.hidden("revision", String(plan.revision)),
            ],
            submit: scene.voice("review.withdraw"),
            errors: errors
        )
    }
}
