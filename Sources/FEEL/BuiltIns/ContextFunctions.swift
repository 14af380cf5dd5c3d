extension BuiltInLibrary {
    /// Functions of contexts (DMN 1.5, clause 10.3.4.10).
    static let contextFunctions: [BuiltIn] = [
        BuiltIn(
            name: "get value",
            signatures: [
                .init(
                    [.init("m", anyContext), .init("key", .string)],
                    result: .any,
                    .two { context, key, site, run throws(Halt) in
                        guard case .context(let context) = context, case .string(let name) = key
                        else { return site.reject("key", key) }
                        return context[name]
                            ?? site.null(.noSuchEntry(name, in: "context", suggestions: []))
                    }
                )
            ]
        ),
        BuiltIn(
            name: "get entries",
            signatures: [
                .init(
                    [.init("m", anyContext)],
                    result: .list(entryType),
                    .one { context, site, run throws(Halt) in
                        guard case .context(let context) = context else {
                            return site.reject("m", context)
                        }
                        try run.grow(by: context.count * 3)
                        return .list(context.entries.map { ContextEntries.entry($0, $1) })
                    }
                )
            ]
        ),
        BuiltIn(
            name: "context",
            signatures: [
                .init(
                    [.init("entries", .list(anyContext))],
                    result: anyContext,
                    .one(ContextEntries.context)
                )
            ]
        ),
        BuiltIn(
            name: "context put",
            signatures: [
                // Without names either form may be meant: the value tells.
                .init(
                    putParameters("key or keys", .any),
                    result: anyContext,
                    .three(ContextEntries.put)
                ),
                .init(
                    putParameters("key", .string),
                    result: anyContext,
                    .three(ContextEntries.put)
                ),
                .init(
                    putParameters("keys", .list(.string)),
                    result: anyContext,
                    .three(ContextEntries.put)
                ),
            ]
        ),
        BuiltIn(
            name: "context merge",
            signatures: [
                .init(
                    [.init("contexts", .list(anyContext))],
                    result: anyContext,
                    .one(ContextEntries.merge)
                )
            ]
        ),
    ]

    private static let anyContext = ValueType.context(.open)
    private static let entryType = ValueType.context(
        .init([.init("key", .string), .init("value", .any)])
    )

    private static func putParameters(_ name: String, _ type: ValueType) -> [BuiltIn.Parameter] {
        [
            .init("context", anyContext), .init(name, type),
            .init("value", .any, nullable: true),
        ]
    }
}

/// What the functions of contexts do.
private enum ContextEntries {
    private static let shape = ContextShape(["key", "value"])
    /// How many elements of a list an entry counts as: it has a name, too, and a place by name.
    static let weight = 4

    static func entry(_ name: String, _ value: Value) -> Value {
        .context(Context(shape: shape, values: [.string(name), value]))
    }

    /// The context of a list of entries, each a context with a key and a value.
    static func context(_ entries: Value, _ site: CallSite, _ run: Run) throws(Halt) -> Value {
        guard case .list(let entries) = entries else {
            return site.reject("entries", entries)
        }
        try run.grow(by: entries.count * ContextEntries.weight)
        try run.step(entries.count)
        var made: [(String, Value)] = []
        made.reserveCapacity(entries.count)
        var names: Set<TextKey> = []
        for entry in entries {
            guard case .context(let context) = entry, case .string(let name)? = context["key"],
                let value = context["value"], names.insert(TextKey(name)).inserted
            else { return site.reject("entries", entry) }
            made.append((name, value))
        }
        return .context(Context(made))
    }

    /// The context with one entry more, or another value in it, however deep it lies.
    static func put(_ context: Value, _ key: Value, _ value: Value, _ site: CallSite, _ run: Run)
        throws(Halt) -> Value
    {
        guard case .context(let context) = context else {
            return site.reject("context", context)
        }
        switch key {
        case .string(let name): return .context(try context.putting(value, at: name, run))
        case .list(let keys):
            guard !keys.isEmpty, let made = try put(context, keys[...], value, run) else {
                return site.reject("keys", key)
            }
            return .context(made)
        default: return site.reject("key", key)
        }
    }

    private static func put(
        _ context: Context,
        _ keys: ArraySlice<Value>,
        _ value: Value,
        _ run: Run
    ) throws(Halt) -> Context? {
        guard case .string(let name)? = keys.first else { return nil }
        guard keys.count > 1 else { return try context.putting(value, at: name, run) }
        guard case .context(let inner)? = context[name],
            let made = try put(inner, keys.dropFirst(), value, run)
        else { return nil }
        return try context.putting(.context(made), at: name, run)
    }

    /// The context of all entries; of two with one name the later counts.
    static func merge(_ contexts: Value, _ site: CallSite, _ run: Run) throws(Halt) -> Value {
        guard case .list(let contexts) = contexts else {
            return site.reject("contexts", contexts)
        }
        var entries: [(String, Value)] = []
        for context in contexts {
            guard case .context(let context) = context else {
                return site.reject("contexts", context)
            }
            try run.grow(by: context.count * weight)
            for (name, value) in context.entries { entries.append((name, value)) }
        }
        return .context(Context(entries))
    }
}

extension Context {
    /// The context with a value at a name: in the entry's place, or behind the others.
    fileprivate func putting(_ value: Value, at name: String, _ run: Run) throws(Halt) -> Context {
        try run.grow(by: (count + 1) * ContextEntries.weight)
        guard let place = shape.place(of: name) else {
            return Context(shape: ContextShape(shape.names + [name]), values: values + [value])
        }
        var values = values
        values[place] = value
        return Context(shape: shape, values: values)
    }
}
