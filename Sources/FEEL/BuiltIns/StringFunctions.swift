extension BuiltInLibrary {
    /// Functions of strings (DMN 1.5, clause 10.3.4.3), and the conversion to one (10.3.4.1).
    ///
    /// Lengths and positions count code points.
    static let stringFunctions: [BuiltIn] =
        [
            BuiltIn(
                name: "string",
                signatures: [.init([.init("from", .any)], result: .string, .one(string))]
            ),
            BuiltIn(
                name: "substring",
                signatures: [
                    .init(
                        [string, .init("start position", .number)],
                        result: .string,
                        .two { text, start, site, run throws(Halt) in
                            try substring(text, start, nil, site, run)
                        }
                    ),
                    .init(
                        [string, .init("start position", .number), .init("length", .number)],
                        result: .string,
                        .three { text, start, length, site, run throws(Halt) in
                            try substring(text, start, length, site, run)
                        }
                    ),
                ]
            ),
            about("string length", .number) { text, _ throws(Halt) in
                .number(Number(Text.length(of: text)))
            },
            about("upper case", .string) { text, run throws(Halt) in
                try changed(text.uppercased(), from: text, run)
            },
            about("lower case", .string) { text, run throws(Halt) in
                try changed(text.lowercased(), from: text, run)
            },
            about("substring before", .string) { text, match, run throws(Halt) in
                let place = Text.firstPlace(of: match, in: text) ?? 0
                return try part(text, 0..<place, run)
            },
            about("substring after", .string) { text, match, run throws(Halt) in
                guard let place = Text.firstPlace(of: match, in: text) else { return .string("") }
                return try part(text, (place + match.utf8.count)..<text.utf8.count, run)
            },
            about("contains", .boolean) { text, match, _ throws(Halt) in
                .boolean(Text.firstPlace(of: match, in: text) != nil)
            },
            about("starts with", .boolean) { text, match, _ throws(Halt) in
                .boolean(Text.starts(text, with: match))
            },
            about("ends with", .boolean) { text, match, _ throws(Halt) in
                .boolean(Text.ends(text, with: match))
            },
            BuiltIn(
                name: "string join",
                signatures: [
                    .init(
                        [.init("list", .list(.string))],
                        result: .string,
                        .one { list, site, run throws(Halt) in try join(list, .null, site, run) }
                    ),
                    .init(
                        [
                            .init("list", .list(.string)),
                            .init("delimiter", .string, nullable: true),
                        ],
                        result: .string,
                        .two(join)
                    ),
                ]
            ),
        ] + patternFunctions

    private static let string = BuiltIn.Parameter("string", .string)

    /// So many bytes that are looked at count as a step.
    static let bytesPerStep = 64

    /// A function of a string.
    private static func about(
        _ name: String,
        _ result: ValueType,
        _ body: @escaping @Sendable (String, Run) throws(Halt) -> Value
    ) -> BuiltIn {
        BuiltIn(
            name: name,
            signatures: [
                .init(
                    [string],
                    result: result,
                    .one { text, site, run throws(Halt) in
                        guard case .string(let string) = text else {
                            return site.refuse("string", text, expected: .string)
                        }
                        try run.step(string.utf8.count / bytesPerStep)
                        return try body(string, run)
                    }
                )
            ]
        )
    }

    /// A function of a string and another that may stand in it.
    private static func about(
        _ name: String,
        _ result: ValueType,
        _ body: @escaping @Sendable (String, String, Run) throws(Halt) -> Value
    ) -> BuiltIn {
        BuiltIn(
            name: name,
            signatures: [
                .init(
                    [string, .init("match", .string)],
                    result: result,
                    .two { text, match, site, run throws(Halt) in
                        guard case .string(let string) = text else {
                            return site.refuse("string", text, expected: .string)
                        }
                        guard case .string(let part) = match else {
                            return site.refuse("match", match, expected: .string)
                        }
                        try run.step((string.utf8.count + part.utf8.count) / bytesPerStep)
                        return try body(string, part, run)
                    }
                )
            ]
        )
    }
}
