import FEEL

extension ValueType {
    /// How many parts a type may have.
    ///
    /// Types are made of types, so that a few lines can name one
    /// of more parts than could ever be walked through.
    static let sizeLimit = 10_000

    /// Whether the type has more parts than the limit.
    var isLarge: Bool { isLarger(than: Self.sizeLimit) }

    /// The type, or any where it is too large.
    var bounded: ValueType { isLarge ? .any : self }
}
