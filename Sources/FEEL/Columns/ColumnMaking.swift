extension Column {
    /// Numbers with so many decimals, as integers: 12.34 is 1234 with a scale of 2.
    ///
    /// - Parameters:
    ///   - integers: The numbers times ten to the power of the scale.
    ///   - scale: From 0 to 18.
    ///   - nulls: Whether each row is null; nil where none is. The integer of a null means nothing.
    /// - Precondition: There are as many nulls as integers.
    public init(integers: [Int64], scale: Int = 0, nulls: [Bool]? = nil) {
        precondition((0...18).contains(scale))
        let memory = Memory(integers)
        let flags = Self.flags(nulls, count: integers.count)
        let bounds = Self.settle(memory, besides: flags)
        self.init(
            storage: .numbers(memory, scale: scale),
            count: integers.count,
            nulls: flags,
            bounds: bounds
        )
    }

    /// Booleans; nil is null.
    public init(booleans: [Bool?]) {
        let memory = Memory<UInt8>(booleans.map { $0 == true ? 1 : 0 })
        let nulls = booleans.map { $0 == nil }
        self.init(
            storage: .booleans(memory),
            count: booleans.count,
            nulls: Self.flags(nulls, count: booleans.count)
        )
    }

    /// Texts; nil is null.
    ///
    /// Equal texts are kept once.
    public init(strings: [String?]) {
        var places: [TextKey: UInt32] = [:]
        var dictionary: [Value] = []
        var null: UInt32?
        let codes = strings.map { text in
            let next = UInt32(dictionary.count)
            guard let text else {
                if let null { return null }
                null = next
                dictionary.append(.null)
                return next
            }
            let key = TextKey(text)
            if let place = places[key] { return place }
            places[key] = next
            dictionary.append(.string(text))
            return next
        }
        self.init(codes: codes, dictionary: dictionary)
    }

    /// Values out of a dictionary, by their places in it, counted from 0.
    ///
    /// - Precondition: Every code is a place in the dictionary.
    public init(codes: [UInt32], dictionary: [Value]) {
        precondition(codes.allSatisfy { $0 < dictionary.count })
        let storage: Codes =
            dictionary.count <= 256
            ? .bytes(Memory(codes.map { UInt8(truncatingIfNeeded: $0) })) : .words(Memory(codes))
        self.init(storage: .codes(storage, dictionary: dictionary), count: codes.count)
    }

    /// Dates, as days since 1970-01-01.
    ///
    /// - Parameters:
    ///   - days: Negative before 1970.
    ///   - nulls: Whether each row is null; nil where none is.
    /// - Precondition: The days lie in the years that FEEL knows, −999,999,999 to 999,999,999, and
    ///   there are as many nulls as days.
    public init(days: [Int64], nulls: [Bool]? = nil) {
        let memory = Memory(days)
        let flags = Self.flags(nulls, count: days.count)
        let bounds = Self.settle(memory, besides: flags)
        precondition(
            CalendarDate(dayNumber: Int(bounds.lowerBound)) != nil
                && CalendarDate(dayNumber: Int(bounds.upperBound)) != nil
        )
        self.init(storage: .dates(memory), count: days.count, nulls: flags, bounds: bounds)
    }

    /// Values of any kind, kept in the closest form that holds them all.
    public init(_ values: [Value]) {
        self = Self.packed(values) ?? Column(storage: .values(values), count: values.count)
    }

    /// The values as one of the narrow forms; nil where they are of several kinds.
    private static func packed(_ values: [Value]) -> Column? {
        guard let first = values.first(where: { !$0.isNull }) else { return nil }
        switch first {
        case .number:
            return numbers(values)
        case .boolean:
            var flags: [Bool?] = []
            for value in values {
                switch value {
                case .boolean(let flag): flags.append(flag)
                case .null(nil): flags.append(nil)
                default: return nil
                }
            }
            return Column(booleans: flags)
        case .string:
            var texts: [String?] = []
            for value in values {
                switch value {
                case .string(let text): texts.append(text)
                case .null(nil): texts.append(nil)
                default: return nil
                }
            }
            return Column(strings: texts)
        case .date:
            return dates(values)
        default:
            return nil
        }
    }

    private static func numbers(_ values: [Value]) -> Column? {
        var parts: [ScaledInteger] = []
        var nulls: [Bool] = []
        var scale = 0
        for value in values {
            switch value {
            case .number(let number):
                guard let part = ScaledInteger(number) else { return nil }
                scale = max(scale, part.scale)
                parts.append(part)
            case .null(nil): parts.append(ScaledInteger(integer: 0, scale: 0))
            default: return nil
            }
            nulls.append(value.isNull)
        }
        var integers: [Int64] = []
        for part in parts {
            guard let integer = part.integer(scale: scale) else { return nil }
            integers.append(integer)
        }
        return Column(integers: integers, scale: scale, nulls: nulls)
    }

    private static func dates(_ values: [Value]) -> Column? {
        var days: [Int64] = []
        for value in values {
            switch value {
            case .date(let date): days.append(Int64(date.dayNumber))
            case .null(nil): days.append(0)
            default: return nil
            }
        }
        return Column(days: days, nulls: values.map(\.isNull))
    }

    private static func flags(_ nulls: [Bool]?, count: Int) -> Memory<UInt8>? {
        guard let nulls else { return nil }
        precondition(nulls.count == count)
        return nulls.contains(true) ? Memory(nulls.map { $0 ? 1 : 0 }) : nil
    }

    /// The bounds of the integers that are not null; those that are null come to lie within.
    private static func settle(
        _ memory: Memory<Int64>,
        besides nulls: Memory<UInt8>?
    ) -> ClosedRange<Int64> {
        var low = Int64.max
        var high = Int64.min
        for row in 0..<memory.count where nulls.map({ $0[row] == 0 }) ?? true {
            low = min(low, memory.start[row])
            high = max(high, memory.start[row])
        }
        guard low <= high else {
            memory.start.update(repeating: 0, count: memory.count)
            return 0...0
        }
        if let nulls {
            for row in 0..<memory.count where nulls[row] != 0 { memory.start[row] = low }
        }
        return low...high
    }
}
