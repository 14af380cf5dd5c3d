extension ValueType {
    /// Whether every value of the type is one of the other (DMN 1.5, clause 10.3.2.9.3).
    public func conforms(to other: ValueType) -> Bool {
        switch (self, other) {
        case (_, .any), (.null, _): true
        case (.list(let own), .list(let theirs)), (.range(let own), .range(let theirs)):
            own.conforms(to: theirs)
        case (.context(let own), .context(let theirs)): own.conforms(to: theirs)
        case (.function(let own, let result), .function(let theirs, let theirResult)):
            own.count == theirs.count && result.conforms(to: theirResult)
                && zip(own, theirs).allSatisfy { $1.type.conforms(to: $0.type) }
        default: self == other
        }
    }

    /// The narrowest type that both types conform to, where there is one below `Any`.
    public func joined(with other: ValueType) -> ValueType {
        switch (self, other) {
        case (.null, _): other
        case (_, .null): self
        case (.list(let own), .list(let theirs)): .list(own.joined(with: theirs))
        case (.range(let own), .range(let theirs)): .range(own.joined(with: theirs))
        case (.context(let own), .context(let theirs)): .context(own.joined(with: theirs))
        default: self == other ? self : .any
        }
    }

    /// Whether a value other than null may be of both types; false only where none can.
    func overlaps(_ other: ValueType) -> Bool {
        switch (self, other) {
        case (.any, _), (_, .any): true
        case (.list, .list), (.context, .context), (.function, .function): true
        case (.range(let own), .range(let theirs)): own.overlaps(theirs)
        default: self == other
        }
    }

    /// Whether an argument of the type may become one of a parameter's type, with FEEL's implicit
    /// conversions (DMN 1.5, clause 10.3.2.9.4).
    func mayConvert(to parameter: ValueType) -> Bool {
        if overlaps(parameter) { return true }
        return switch (self, parameter) {
        case (.list(let element), _) where !parameter.isList:
            element == .null || element.overlaps(parameter)
        case (_, .list(let element)): overlaps(element)
        case (.date, .dateTime): true
        default: false
        }
    }

    /// Whether the type is a list.
    var isList: Bool {
        if case .list = self { true } else { false }
    }

    /// The type of the elements that a loop or filter over a value of the type sees: a value that
    /// is no list counts as the list of itself.
    var element: ValueType {
        switch self {
        case .list(let element): element
        case .null: .any
        default: self
        }
    }

    /// The type, or `Any` in its place where it has more parts than a hostile source should get to
    /// make: entries that repeat each other double it each time.
    var bounded: ValueType { isLarger(than: 2_000) ? .any : self }

    /// Whether the type has more parts than so many; no more of them are looked at.
    package func isLarger(than limit: Int) -> Bool {
        var left = limit
        return !spend(&left)
    }

    private func spend(_ left: inout Int) -> Bool {
        left -= 1
        if left < 0 { return false }
        switch self {
        case .list(let element), .range(let element): return element.spend(&left)
        case .context(let fields):
            for field in fields.fields where !field.type.spend(&left) { return false }
        case .function(let parameters, let result):
            for parameter in parameters where !parameter.type.spend(&left) { return false }
            return result.spend(&left)
        default: break
        }
        return true
    }
}

extension ValueType.Fields {
    /// The declared entry of a key.
    func field(_ name: String) -> Field? {
        fields.first { $0.name.utf8.elementsEqual(name.utf8) }
    }

    func conforms(to other: ValueType.Fields) -> Bool {
        other.fields.allSatisfy { wanted in
            field(wanted.name)?.type.conforms(to: wanted.type) ?? false
        }
    }

    /// The entries that both have; what only one has leaves the type open.
    func joined(with other: ValueType.Fields) -> ValueType.Fields {
        if self == other { return self }
        var shared: [Field] = []
        for own in fields {
            guard let theirs = other.field(own.name) else { continue }
            let type = own.type.joined(with: theirs.type)
            shared.append(Field(own.name, type, aliases: own.aliases))
        }
        let isSame = shared.count == fields.count && shared.count == other.fields.count
        return ValueType.Fields(shared, isOpen: isOpen || other.isOpen || !isSame)
    }
}
