/// A value as every engine stores it.
///
/// There are no floating point numbers: a figure is an integer in its unit or a decimal as text.
package enum Value: Hashable, Sendable {
    /// No value.
    case null
    /// A whole number of 64 bits.
    case integer(Int64)
    /// Text in UTF-8, without the character NUL.
    case text(String)
    /// Bytes.
    case blob([UInt8])
}

/// What can stand in a column.
package protocol Storable: Sendable {
    /// The value that is stored.
    var stored: Value { get }

    /// The value that was stored, or nothing where it is of another sort.
    init?(stored: Value)
}

extension Value: Storable {
    package var stored: Value { self }
    package init?(stored: Value) { self = stored }
}

extension String: Storable {
    package var stored: Value { .text(self) }

    package init?(stored: Value) {
        guard case .text(let text) = stored else { return nil }
        self = text
    }
}

extension Int64: Storable {
    package var stored: Value { .integer(self) }

    package init?(stored: Value) {
        guard case .integer(let number) = stored else { return nil }
        self = number
    }
}

extension Int: Storable {
    package var stored: Value { .integer(Int64(self)) }

    package init?(stored: Value) {
        guard case .integer(let number) = stored else { return nil }
        self.init(exactly: number)
    }
}

extension Bool: Storable {
    package var stored: Value { .integer(self ? 1 : 0) }

    package init?(stored: Value) {
        switch stored {
        case .integer(0): self = false
        case .integer(1): self = true
        default: return nil
        }
    }
}

extension [UInt8]: Storable {
    package var stored: Value { .blob(self) }

    package init?(stored: Value) {
        guard case .blob(let bytes) = stored else { return nil }
        self = bytes
    }
}

extension Optional: Storable where Wrapped: Storable {
    package var stored: Value { self?.stored ?? .null }

    package init?(stored: Value) {
        guard stored != .null else {
            self = .none
            return
        }
        guard let wrapped = Wrapped(stored: stored) else { return nil }
        self = wrapped
    }
}

extension Storable where Self: RawRepresentable, RawValue == String {
    package var stored: Value { .text(rawValue) }

    package init?(stored: Value) {
        guard case .text(let text) = stored else { return nil }
        self.init(rawValue: text)
    }
}
