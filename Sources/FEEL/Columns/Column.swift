/// The values that one variable or one expression has over many rows, kept close together.
///
/// Numbers are scaled 64-bit integers, texts are codes into a dictionary, dates are days: what a
/// million rows need to be evaluated at the speed of memory. Whatever does not fit is kept as
/// values beside them.
public struct Column: Sendable {
    enum Storage: Sendable {
        /// Each number is its integer divided by ten to the power of the scale.
        case numbers(Memory<Int64>, scale: Int)
        /// Days since 1970-01-01.
        case dates(Memory<Int64>)
        /// One for true, zero for false.
        case booleans(Memory<UInt8>)
        /// Places in the dictionary, whose values may be of any kind, null too.
        case codes(Codes, dictionary: [Value])
        case values([Value])
    }

    /// Places in a dictionary, in a byte each where it is short.
    enum Codes: Sendable {
        case bytes(Memory<UInt8>)
        case words(Memory<UInt32>)

        subscript(row: Int) -> Int {
            switch self {
            case .bytes(let memory): Int(memory[row])
            case .words(let memory): Int(memory[row])
            }
        }
    }

    let storage: Storage
    /// How many rows there are.
    public let count: Int
    /// One for each row that is null, zero for the others; nil where no row is.
    let nulls: Memory<UInt8>?
    /// Between which integers all numbers or days lie, both inclusive.
    let bounds: ClosedRange<Int64>
    /// Rows whose value the storage cannot hold, and their values.
    let exceptions: [Int: Value]

    init(
        storage: Storage,
        count: Int,
        nulls: Memory<UInt8>? = nil,
        bounds: ClosedRange<Int64> = 0...0,
        exceptions: [Int: Value] = [:]
    ) {
        self.storage = storage
        self.count = count
        self.nulls = nulls
        self.bounds = bounds
        self.exceptions = exceptions
    }

    /// The value of a row.
    ///
    /// A null that arose in an evaluation comes without its reason here;
    /// ``Expression/explain(row:of:in:)`` gives it.
    ///
    /// - Precondition: `0 <= row < count`.
    public subscript(row: Int) -> Value {
        if !exceptions.isEmpty, let value = exceptions[row] { return value }
        if let nulls, nulls[row] != 0 { return .null }
        switch storage {
        case .numbers(let integers, let scale):
            return .number(Number(integers[row], scale: scale))
        case .dates(let days):
            return CalendarDate(dayNumber: Int(days[row])).map { .date($0) } ?? .null
        case .booleans(let flags):
            return .boolean(flags[row] != 0)
        case .codes(let codes, let dictionary):
            return dictionary[codes[row]]
        case .values(let values):
            return values[row]
        }
    }

    /// The scale of the numbers: how many decimals the integers have.
    ///
    /// Nil where the column does not hold numbers, or some that are no such integers.
    public var scale: Int? {
        guard case .numbers(_, let scale) = storage, exceptions.isEmpty else { return nil }
        return scale
    }

    /// Reads all numbers at once, as integers with ``scale`` decimals; the integer of a null means
    /// nothing.
    ///
    /// - Returns: nil where ``scale`` is nil.
    public func withIntegers<Result>(
        _ body: (UnsafeBufferPointer<Int64>) throws -> Result
    ) rethrows -> Result? {
        guard case .numbers(let integers, _) = storage, exceptions.isEmpty else { return nil }
        return try withExtendedLifetime(integers) { try body(integers.elements) }
    }

    /// Whether the value of a row is null.
    public func isNull(_ row: Int) -> Bool {
        if exceptions.isEmpty, case .numbers = storage {
            return nulls.map { $0[row] != 0 } ?? false
        }
        return self[row].isNull
    }
}
