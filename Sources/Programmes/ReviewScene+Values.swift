import CivilTime
import Pages
import PolicyText
import Storage

extension ReviewScene {
    /// What a field of a record holds, in words: as history and conflicts keep it.
    func value(_ value: String?, of field: String) -> String {
        guard let value, !value.isEmpty else { return voice("review.nothing") }
        switch field {
        case "state": return ItemState(rawValue: value).map(name) ?? value
        case "status":
            let key = "review.status." + value
            return voice.messages.has(key) ? voice(key) : value
        case "benefit":
            return Clause.Benefit(rawValue: value).map { voice("review.benefit.\($0.rawValue)") }
                ?? value
        case "comparator":
            return Indicator.Comparator(rawValue: value).map {
                voice("review.comparator.\($0.name)")
            } ?? value
        case "kind":
            let key = "review.target-kind." + value
            return voice.messages.has(key) ? voice(key) : value
        default: return Day(value)?.text(language) ?? value
        }
    }
}
