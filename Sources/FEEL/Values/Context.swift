/// A context of FEEL: named entries in the order they were written (DMN 1.5, clause 10.3.2.6).
///
/// The names are kept apart from the values, so that many contexts of one shape share them.
public struct Context: Sendable {
    /// The names of the entries, in order.
    public let shape: ContextShape
    /// The values of the entries, in the order of the names; as many as there are names.
    public private(set) var values: [Value]

    /// A context of given names and values.
    ///
    /// - Precondition: There are as many values as names.
    public init(shape: ContextShape, values: [Value]) {
        precondition(shape.names.count == values.count)
        self.shape = shape
        self.values = values
    }

    /// A context of given entries; of two with one name the later counts, at the earlier's place.
    public init(_ entries: [(String, Value)]) {
        var names: [String] = []
        var values: [Value] = []
        var places: [ContextShape.Key: Int] = [:]
        for (name, value) in entries {
            if let place = places[ContextShape.Key(name)] {
                values[place] = value
            } else {
                places[ContextShape.Key(name)] = names.count
                names.append(name)
                values.append(value)
            }
        }
        self.init(shape: ContextShape(names), values: values)
    }

    /// The value of an entry, or nil where there is none of that name.
    public subscript(name: String) -> Value? {
        shape.place(of: name).map { values[$0] }
    }

    /// How many entries there are.
    public var count: Int { values.count }

    /// The entries in order.
    public var entries: [(name: String, value: Value)] {
        zip(shape.names, values).map { (name: $0, value: $1) }
    }
}

/// The names of a context's entries, in order, shared by all contexts of that shape.
public final class ContextShape: Sendable {
    /// The names in order; no two are equal.
    public let names: [String]
    private let places: [Key: Int]

    /// A shape of given names.
    ///
    /// - Precondition: No two names are equal.
    public init(_ names: [String]) {
        self.names = names
        // A short shape is searched by eye.
        places =
            names.count <= 6
            ? [:] : Dictionary(uniqueKeysWithValues: zip(names.map(Key.init), names.indices))
    }

    /// Where a name stands, counted from 0, or nil where the shape has no such name.
    public func place(of name: String) -> Int? {
        if places.isEmpty {
            return names.firstIndex { $0.utf8.elementsEqual(name.utf8) }
        }
        return places[Key(name)]
    }

    /// A name compared by its bytes, not by canonical equivalence.
    struct Key: Hashable, Sendable {
        let name: String

        init(_ name: String) { self.name = name }

        static func == (left: Key, right: Key) -> Bool {
            Text.equal(left.name, right.name)
        }

        func hash(into hasher: inout Hasher) {
            Text.hash(name, into: &hasher)
        }
    }
}
