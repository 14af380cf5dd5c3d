// The loops. Each is plain enough for the compiler to work on several rows at once: no calls, no
// traps, no index checks; arithmetic wraps because whoever made the graph has proven that it does
// not, or looks at the overflow mask beside it.

typealias LanePointer = UnsafeMutablePointer<Int64>

enum LaneKernels {
    @inline(__always)
    static func map(
        _ result: LanePointer,
        _ source: LanePointer,
        _ count: Int,
        _ body: (Int64) -> Int64
    ) {
        for row in 0..<count { result[row] = body(source[row]) }
    }

    @inline(__always)
    static func map(
        _ result: LanePointer,
        _ left: LanePointer,
        _ right: LanePointer,
        _ count: Int,
        _ body: (Int64, Int64) -> Int64
    ) {
        for row in 0..<count { result[row] = body(left[row], right[row]) }
    }

    /// −1 where a mask is true, else 0.
    @inline(__always)
    static func full(_ mask: Int64) -> Int64 { mask &>> 63 }

    @inline(__always)
    static func mask(_ flag: Bool) -> Int64 { flag ? -1 : 0 }

    static func binary(
        _ operation: LaneBinary,
        _ result: LanePointer,
        _ left: LanePointer,
        _ right: LanePointer,
        _ count: Int
    ) {
        switch operation {
        case .sum: map(result, left, right, count) { $0 &+ $1 }
        case .difference: map(result, left, right, count) { $0 &- $1 }
        case .product: map(result, left, right, count) { $0 &* $1 }
        case .sumOverflow:
            map(result, left, right, count) { mask($0.addingReportingOverflow($1).overflow) }
        case .differenceOverflow:
            map(result, left, right, count) { mask($0.subtractingReportingOverflow($1).overflow) }
        case .productOverflow:
            map(result, left, right, count) {
                mask($0.multipliedReportingOverflow(by: $1).overflow)
            }
        case .least: map(result, left, right, count) { min($0, $1) }
        case .greatest: map(result, left, right, count) { max($0, $1) }
        case .less: map(result, left, right, count) { $0 &- $1 }
        case .notLess: map(result, left, right, count) { ~($0 &- $1) }
        case .lessAnywhere: map(result, left, right, count) { mask($0 < $1) }
        case .equal: map(result, left, right, count) { mask($0 == $1) }
        case .both: map(result, left, right, count) { $0 & $1 }
        case .either: map(result, left, right, count) { $0 | $1 }
        }
    }

    static func scaled(
        _ result: LanePointer,
        _ source: LanePointer,
        _ count: Int,
        factor: Int64,
        term: Int64
    ) {
        if factor == 1 {
            map(result, source, count) { $0 &+ term }
        } else if factor == -1 {
            map(result, source, count) { term &- $0 }
        } else {
            map(result, source, count) { $0 &* factor &+ term }
        }
    }

    static func choice(
        _ result: LanePointer,
        _ mask: LanePointer,
        _ then: LanePointer,
        _ otherwise: LanePointer,
        _ count: Int
    ) {
        for row in 0..<count {
            let other = otherwise[row]
            result[row] = other ^ (full(mask[row]) & (then[row] ^ other))
        }
    }
}

// MARK: - Tests

extension LaneKernels {
    @inline(__always)
    static func joined(_ join: LaneJoin, _ left: Int64, _ right: Int64) -> Int64 {
        join == .both ? left & right : left | right
    }

    static func sign(
        _ result: LanePointer,
        _ source: LanePointer,
        _ test: SignTest,
        _ count: Int
    ) {
        let (flip, term) = (test.flip, test.term)
        map(result, source, count) { ($0 ^ flip) &+ term }
    }

    /// A mask and a test; the mask may be the result itself.
    static func maskWithTest(
        _ result: LanePointer,
        _ mask: LanePointer,
        _ join: LaneJoin,
        _ source: LanePointer,
        _ test: SignTest,
        _ count: Int
    ) {
        let (flip, term) = (test.flip, test.term)
        switch join {
        case .both: map(result, mask, source, count) { $0 & (($1 ^ flip) &+ term) }
        case .either: map(result, mask, source, count) { $0 | (($1 ^ flip) &+ term) }
        }
    }

    static func pair(
        _ result: LanePointer,
        _ join: LaneJoin,
        _ left: LanePointer,
        _ first: SignTest,
        _ right: LanePointer,
        _ second: SignTest,
        _ count: Int
    ) {
        let (flip, term) = (first.flip, first.term)
        let (otherFlip, otherTerm) = (second.flip, second.term)
        switch join {
        case .both:
            map(result, left, right, count) {
                (($0 ^ flip) &+ term) & (($1 ^ otherFlip) &+ otherTerm)
            }
        case .either:
            map(result, left, right, count) {
                (($0 ^ flip) &+ term) | (($1 ^ otherFlip) &+ otherTerm)
            }
        }
    }

    /// Two tests joined and then joined to the mask in the result.
    static func joinPair(
        _ result: LanePointer,
        _ join: LaneJoin,
        _ inner: LaneJoin,
        _ left: LanePointer,
        _ first: SignTest,
        _ right: LanePointer,
        _ second: SignTest,
        _ count: Int
    ) {
        @inline(__always)
        func run(_ body: (Int64, Int64, Int64) -> Int64) {
            let (flip, term) = (first.flip, first.term)
            let (otherFlip, otherTerm) = (second.flip, second.term)
            for row in 0..<count {
                let one = (left[row] ^ flip) &+ term
                let two = (right[row] ^ otherFlip) &+ otherTerm
                result[row] = body(result[row], one, two)
            }
        }
        switch (join, inner) {
        case (.both, .both): run { $0 & $1 & $2 }
        case (.both, .either): run { $0 & ($1 | $2) }
        case (.either, .both): run { $0 | ($1 & $2) }
        case (.either, .either): run { $0 | $1 | $2 }
        }
    }
}

// MARK: - Quotients

extension LaneKernels {
    static func quotient(
        _ result: LanePointer,
        _ source: LanePointer,
        _ quotient: Quotient,
        _ count: Int
    ) {
        guard quotient.isNonnegative, let addend = quotient.addend(isNegative: false) else {
            map(result, source, count) { quotient($0) }
            return
        }
        let (factor, limit) = (quotient.factor, quotient.limit)
        if quotient.divisor & (quotient.divisor - 1) == 0 {
            let shift = Int64(quotient.divisor.trailingZeroBitCount)
            let term = Int64(addend)
            map(result, source, count) { min(($0 &* factor &+ term) &>> shift, limit) }
            return
        }
        let (reciprocal, shift) = (quotient.reciprocal, quotient.shift)
        map(result, source, count) { integer in
            let dividend = UInt64(bitPattern: integer &* factor) &+ addend
            let whole = dividend.multipliedFullWidth(by: reciprocal).high &>> shift
            return min(Int64(bitPattern: whole), limit)
        }
    }

    /// The quotient where a mask is true.
    ///
    /// Eight rows at a time are passed over where it is true in
    /// none of them: most conditions of most rules hold seldom.
    ///
    /// - Precondition: No dividend is negative.
    static func quotientWhere(
        _ result: LanePointer,
        _ mask: LanePointer,
        _ source: LanePointer,
        _ quotient: Quotient,
        otherwise: Int64,
        _ count: Int
    ) {
        guard let addend = quotient.addend(isNegative: false) else {
            for row in 0..<count {
                result[row] = mask[row] < 0 ? quotient(source[row]) : otherwise
            }
            return
        }
        let (factor, limit) = (quotient.factor, quotient.limit)
        let (reciprocal, shift) = (quotient.reciprocal, quotient.shift)
        var row = 0
        while row < count {
            let end = min(row + 8, count)
            var any: Int64 = 0
            for place in row..<end { any |= mask[place] }
            if any >= 0 {
                for place in row..<end { result[place] = otherwise }
            } else {
                for place in row..<end {
                    let dividend = UInt64(bitPattern: source[place] &* factor) &+ addend
                    let whole = dividend.multipliedFullWidth(by: reciprocal).high &>> shift
                    let limited = min(Int64(bitPattern: whole), limit)
                    result[place] = otherwise ^ (full(mask[place]) & (limited ^ otherwise))
                }
            }
            row = end
        }
    }
}
