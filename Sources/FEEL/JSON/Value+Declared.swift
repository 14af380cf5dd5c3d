extension Value {
    /// What a value read from JSON means where a type is declared for it.
    ///
    /// JSON has no dates, times and durations: where the type asks for one, a string that reads as
    /// one becomes it. Everything else, and what does not read so, stays as it is, for
    /// ``converted(to:)`` to accept or refuse.
    public func read(as type: ValueType) -> Value {
        switch (self, type) {
        case (.string(let text), .date): CalendarDate(text).map(Value.date) ?? self
        case (.string(let text), .time): TimeOfDay(text).map(Value.time) ?? self
        case (.string(let text), .dateTime): DateTime(text).map(Value.dateTime) ?? self
        case (.string(let text), .dayTimeDuration):
            DayTimeDuration(text).map(Value.dayTimeDuration) ?? self
        case (.string(let text), .yearMonthDuration):
            YearMonthDuration(text).map(Value.yearMonthDuration) ?? self
        case (.list(let elements), .list(let element)):
            .list(elements.map { $0.read(as: element) })
        case (.context(let context), .context(let fields)):
            .context(
                Context(
                    shape: context.shape,
                    values: context.entries.map { $1.read(as: fields.field($0)?.type ?? .any) }
                )
            )
        // A single value may stand for a list of one.
        case (_, .list(let element)): read(as: element)
        default: self
        }
    }
}
