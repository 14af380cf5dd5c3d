/// A type of FEEL (DMN 1.5, clause 10.3.2.9), as it is declared or found by the compiler.
public indirect enum ValueType: Sendable, Hashable {
    /// Every value conforms to it; what the compiler knows nothing of has it.
    case any
    /// Null alone conforms to it. Null conforms to every type.
    case null
    case boolean
    case number
    case string
    case date
    case time
    case dateTime
    case dayTimeDuration
    case yearMonthDuration
    case list(ValueType)
    case context(Fields)
    case range(ValueType)
    case function([FunctionValue.Parameter], ValueType)

    /// The entries that a context type declares.
    public struct Fields: Sendable, Hashable {
        /// An entry that a context of the type has.
        public struct Field: Sendable, Hashable {
            /// The entry's key in the data.
            public let name: String
            /// Further names by which expressions may speak of the entry, such as its label.
            public let aliases: [String]
            /// What a value of the entry conforms to.
            public let type: ValueType

            /// An entry; where its key has other white space than single spaces inside, the name
            /// with such spaces is an alias.
            public init(_ name: String, _ type: ValueType, aliases: [String] = []) {
                self.name = name
                self.aliases = aliases + Field.aliasOfSpaces(name)
                self.type = type
            }

            private static func aliasOfSpaces(_ name: String) -> [String] {
                let isPlain = name.utf8.allSatisfy { byte in
                    // No byte of white space, nor one that begins a wide white space.
                    byte > 0x20 && byte != 0xC2 && (byte < 0xE1 || byte > 0xE3) && byte != 0xEF
                }
                if isPlain { return [] }
                let normal = NameIndex.normalised(SourceText(name))
                return normal.elementsEqual(name.utf8)
                    ? [] : [String(decoding: normal, as: UTF8.self)]
            }
        }

        /// The declared entries in order.
        public let fields: [Field]
        /// Whether a context may have entries besides that expressions may speak of, as when the
        /// type says no more than `context`.
        public let isOpen: Bool

        public init(_ fields: [Field], isOpen: Bool = false) {
            self.fields = fields
            self.isOpen = isOpen
        }

        /// Of a context of which nothing is known.
        public static let open = Fields([], isOpen: true)
    }
}
