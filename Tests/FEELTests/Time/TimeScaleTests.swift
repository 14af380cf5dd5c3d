import Testing

@testable import FEEL

/// Products and quotients of durations against arithmetic on decimal digits, as on paper.
@Suite struct TimeScaleTests {
    /// A whole number of any length, as its decimal digits, the highest first.
    struct Digits {
        var digits: [Int]

        init(_ magnitude: UInt128) { digits = String(magnitude).compactMap { $0.wholeNumberValue } }

        func times(_ other: Digits) -> Digits {
            var sums = [Int](repeating: 0, count: digits.count + other.digits.count)
            for (i, a) in digits.reversed().enumerated() {
                for (j, b) in other.digits.reversed().enumerated() { sums[i + j] += a * b }
            }
            for place in sums.indices.dropLast() {
                sums[place + 1] += sums[place] / 10
                sums[place] %= 10
            }
            var product = self
            product.digits = sums.reversed()
            return product
        }

        /// Divided by a power of ten: the whole part, and what the rest is against a half.
        func shifted(_ places: Int) -> (whole: String, half: Int) {
            let padded = [Int](repeating: 0, count: max(0, places + 1 - digits.count)) + digits
            let whole = padded.dropLast(places).map(String.init).joined()
            let rest = Array(padded.suffix(places))
            let half = [5] + [Int](repeating: 0, count: max(0, places - 1))
            if places == 0 || rest.lexicographicallyPrecedes(half) { return (whole, -1) }
            return (whole, rest == half ? 0 : 1)
        }
    }

    private func number(_ dice: inout SeededGenerator) -> Number {
        let length = Int.random(in: 1...34, using: &dice)
        let text = (0..<length).map { _ in String(Int.random(in: 0...9, using: &dice)) }.joined()
        let coefficient = Int128(text) ?? 1
        let sign: Int128 = Bool.random(using: &dice) ? 1 : -1
        let exponent = Int.random(in: -75...3, using: &dice)
        return Number(coefficient: sign * coefficient, exponent: exponent) ?? .one
    }

    @Test func `a product is the one on paper`() {
        var dice = SeededGenerator(seed: 8)
        for _ in 0..<5_000 {
            let (length, number) = (dice.duration().total, number(&dice))
            guard number.exponent <= 0 else { continue }
            let exact = Digits(length.magnitude).times(Digits(number.coefficient.magnitude))
                .shifted(-Int(number.exponent))
            let isNegative = (length < 0) != number.isNegative
            let whole = Int128(exact.whole)
            let down = whole.map { isNegative ? -$0 : $0 }
            #expect(DurationScale.product(length, number, .towardZero) == down)
            guard let whole else { continue }
            let isUp = exact.half > 0 || (exact.half == 0 && whole % 2 == 1)
            let rounded = whole + (isUp ? 1 : 0)
            #expect(
                DurationScale.product(length, number, .halfEven)
                    == (isNegative ? -rounded : rounded)
            )
        }
    }

    @Test func `a quotient is next to the length when multiplied again`() {
        var dice = SeededGenerator(seed: 9)
        for _ in 0..<5_000 {
            let (length, number) = (dice.duration().total, number(&dice))
            guard let quotient = DurationScale.quotient(length, number, .halfEven),
                quotient.magnitude < 1 << 100
            else { continue }
            // |quotient × number − length| ≤ |number| / 2, all times 2 × 10^places.
            let places = max(0, -Int(number.exponent))
            let times = Digits(quotient.magnitude * 2)
                .times(Digits(number.coefficient.magnitude))
            let scale = Digits(UInt128(1)).padded(places)
            let twice = Digits(length.magnitude * 2).times(scale)
            guard number.exponent <= 0 else { continue }
            #expect(times.distance(to: twice).isAtMost(Digits(number.coefficient.magnitude)))
            #expect(quotient == 0 || (quotient < 0) == ((length < 0) != number.isNegative))
        }
    }

    @Test(arguments: [
        ("PT1S * 1e-76", "PT0S"), ("PT1S * 1e-6000", "PT0S"), ("PT1S / 1e6000", "PT0S"),
        ("PT1S * 1e9", "P11574DT1H46M40S"), ("PT1S / 1e-9", "P11574DT1H46M40S"),
        ("PT0S / 1e-6000", "PT0S"), ("PT0S * 1e6000", "PT0S"),
        ("PT1S / 1000000000", "PT0.000000001S"),
        ("PT1S / 2000000000", "PT0S"), ("PT3S / 2000000000", "PT0.000000002S"),
        ("PT1S * 0.1000000000000000000000000000000000", "PT0.1S"),
        ("P1Y / 1e-3", "P1000Y"), ("P1M * 0.999", "P0M"), ("P1M / 3", "P0M"),
    ])
    func `very large and very small numbers`(expression: String, expected: String) {
        #expect(TimeText.result(expression) == expected)
    }

    @Test func `a digit beyond the thirty-eighth place still decides a tie`() throws {
        let factor = Number(coefficient: 630_153_780_434_817_552_092_676_807_230_693, exponent: -41)
        // 2.5 and 10⁻⁴¹.
        let product = DurationScale.product(396_728_557, try #require(factor), .halfEven)
        #expect(product == 3)
    }

    @Test func `a duration shared out in thirds is short by a nanosecond at most`() throws {
        let third = try #require(Temporal.quotient(TimeText.value("P1D"), .number(Number(3))))
        #expect(TimeText.text(third) == "PT8H")
        let seventh = try #require(Temporal.quotient(TimeText.value("P1D"), .number(Number(7))))
        #expect(TimeText.text(seventh) == "PT3H25M42.857142857S")
    }
}

extension TimeScaleTests.Digits {
    fileprivate func padded(_ places: Int) -> Self {
        var padded = self
        padded.digits += [Int](repeating: 0, count: places)
        return padded
    }

    private func aligned(_ count: Int) -> [Int] {
        [Int](repeating: 0, count: max(0, count - digits.count)) + digits
    }

    fileprivate func distance(to other: Self) -> Self {
        let count = max(digits.count, other.digits.count)
        var (large, small) = (aligned(count), other.aligned(count))
        if large.lexicographicallyPrecedes(small) { swap(&large, &small) }
        for place in (0..<count).reversed() {
            large[place] -= small[place]
            if large[place] < 0 {
                large[place] += 10
                large[place - 1] -= 1
            }
        }
        var distance = self
        distance.digits = large
        return distance
    }

    fileprivate func isAtMost(_ other: Self) -> Bool {
        let count = max(digits.count, other.digits.count)
        return !other.aligned(count).lexicographicallyPrecedes(aligned(count))
    }
}
