import Mustache

/// A struct taken apart once, so that a template finds its values by name.
///
/// Mustache would reflect on the whole struct each time a template names a value, and on all those
/// around it where the name is not found at once: measured, most of the time of a page.
struct TemplateModel: MustacheParent {
    private let values: [String: Any]

    /// What a template sees of a value: structs by their stored properties, arrays of them alike;
    /// whatever can describe itself, and HTML, as it is.
    static func seen(_ value: Any) -> Any? {
        if value is HTML || value is any CustomStringConvertible && !(value is [Any]) {
            return value
        }
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        case .optional: return mirror.children.first.flatMap { seen($0.value) }
        case .collection: return mirror.children.compactMap { seen($0.value) }
        case .struct: return TemplateModel(values: values(of: mirror))
        default: return value
        }
    }

    func child(named name: String) -> Any? { values[name] }

    private static func values(of mirror: Mirror) -> [String: Any] {
        var values: [String: Any] = [:]
        for child in mirror.children {
            guard let label = child.label, let value = seen(child.value) else { continue }
            values[label] = value
        }
        return values
    }
}
