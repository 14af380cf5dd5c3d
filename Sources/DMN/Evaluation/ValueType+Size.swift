import FEEL

extension ValueType {
    /// How many parts a type may have.
    ///
    /// Types are made of types, so that a few lines can name one
    /// of more parts than could ever be walked through.
    static let sizeLimit = 10_000

    /// Whether the type has more parts than the limit.
    var isLarge: Bool {
        var left = Self.sizeLimit
        return !isWalked(&left)
    }

    /// The type, or any where it is too large.
    var bounded: ValueType { isLarge ? .any : self }

    private func isWalked(_ left: inout Int) -> Bool {
        left -= 1
        guard left > 0 else { return false }
        switch self {
        case .list(let element): return element.isWalked(&left)
        case .range(let element): return element.isWalked(&left)
        case .context(let fields):
            for field in fields.fields {
                guard field.type.isWalked(&left) else { return false }
            }
            return true
        case .function(let parameters, let result):
            for parameter in parameters {
                guard parameter.type.isWalked(&left) else { return false }
            }
            return result.isWalked(&left)
        default: return true
        }
    }
}
