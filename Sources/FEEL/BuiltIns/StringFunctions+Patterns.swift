extension BuiltInLibrary {
    /// Functions that take a regular expression of XPath; where XPath has an error they are null.
    static let patternFunctions: [BuiltIn] = [
        BuiltIn(
            name: "matches",
            signatures: [
                .init(
                    [input, pattern],
                    result: .boolean,
                    .two { input, pattern, site, run throws(Halt) in
                        try matches(input, pattern, .null, site, run)
                    }
                ),
                .init([input, pattern, flags], result: .boolean, .three(matches)),
            ]
        ),
        BuiltIn(
            name: "replace",
            signatures: [
                .init(
                    [input, pattern, replacement],
                    result: .string,
                    .three { input, pattern, replacement, site, run throws(Halt) in
                        try replace([input, pattern, replacement, .null], site, run)
                    }
                ),
                .init([input, pattern, replacement, flags], result: .string, .many(replace)),
            ]
        ),
        BuiltIn(
            name: "split",
            signatures: [
                .init(
                    [.init("string", .string), .init("delimiter", .string)],
                    result: .list(.string),
                    .two(split)
                )
            ]
        ),
    ]

    private static let input = BuiltIn.Parameter("input", .string)
    private static let pattern = BuiltIn.Parameter("pattern", .string)
    private static let replacement = BuiltIn.Parameter("replacement", .string)
    /// Null flags are none.
    private static let flags = BuiltIn.Parameter("flags", .string, nullable: true)

    private static func matches(
        _ input: Value,
        _ pattern: Value,
        _ flags: Value,
        _ site: CallSite,
        _ run: Run
    ) throws(Halt) -> Value {
        guard case .string(let text) = input else {
            return site.refuse("input", input, expected: .string)
        }
        switch try compiled(pattern, flags, run) {
        case .success(let pattern): return .boolean(try pattern.isFound(in: text, run))
        case .failure(let error): return site.null(error, of: pattern, "pattern", flags: flags)
        }
    }

    private static func replace(
        _ arguments: [Value],
        _ site: CallSite,
        _ run: Run
    ) throws(Halt) -> Value {
        let (source, flags) = (arguments[1], arguments[3])
        guard case .string(let text) = arguments[0] else {
            return site.refuse("input", arguments[0], expected: .string)
        }
        guard case .string(let template) = arguments[2] else {
            return site.refuse("replacement", arguments[2], expected: .string)
        }
        let pattern: Pattern
        switch try compiled(source, flags, run) {
        case .success(let compiled): pattern = compiled
        case .failure(let error): return site.null(error, of: source, "pattern", flags: flags)
        }
        if pattern.matchesEmpty { return site.null(.matchesEmpty, of: source, "pattern") }
        let replacement: Replacement
        do throws(PatternError) {
            replacement =
                isQuoted(flags)
                ? Replacement(quoting: template)
                : try Replacement(template, groupCount: pattern.groupCount)
        } catch {
            return site.null(error, of: arguments[2], "replacement")
        }
        return .string(try pattern.replacing(in: text, with: replacement, run))
    }

    private static func split(
        _ string: Value,
        _ delimiter: Value,
        _ site: CallSite,
        _ run: Run
    ) throws(Halt) -> Value {
        guard case .string(let text) = string else {
            return site.refuse("string", string, expected: .string)
        }
        switch try compiled(delimiter, .null, run) {
        case .success(let pattern):
            if pattern.matchesEmpty { return site.null(.matchesEmpty, of: delimiter, "delimiter") }
            return .list(try pattern.splitting(text, run).map { .string($0) })
        case .failure(let error): return site.null(error, of: delimiter, "delimiter")
        }
    }

    /// The pattern of two arguments; its length counts, whether or not it was compiled before.
    private static func compiled(
        _ pattern: Value,
        _ flags: Value,
        _ run: Run
    ) throws(Halt) -> Result<Pattern, PatternError> {
        var source = ""
        var letters = ""
        if case .string(let text) = pattern { source = text }
        if case .string(let text) = flags { letters = text }
        try run.step(source.utf8.count / 16)
        var isNew = false
        let result = run.patterns.pattern(source, flags: letters, isNew: &isNew)
        // To compile a pattern takes as long as a hundred steps.
        if isNew { try run.step(100) }
        if case .success(let compiled) = result { try run.step(compiled.size / 16) }
        return result
    }

    /// Whether the flags have a `q`, with which a replacement stands for itself too.
    private static func isQuoted(_ flags: Value) -> Bool {
        guard case .string(let letters) = flags else { return false }
        return letters.utf8.contains(UInt8(ascii: "q"))
    }
}

extension CallSite {
    /// The null of a pattern, flags or replacement that cannot be used.
    fileprivate func null(
        _ error: PatternError,
        of value: Value,
        _ parameter: String,
        flags: Value = .null
    ) -> Value {
        if case .unknownFlag = error {
            return reject("flags", flags, because: Reason(error.problem))
        }
        return reject(parameter, value, because: Reason(error.problem))
    }
}
