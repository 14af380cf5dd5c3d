import FEEL
import Testing

@Suite struct NumberTests {
    @Test func `a number lies in 18 bytes`() {
        #expect(MemoryLayout<Number>.size == 18)
        #expect(MemoryLayout<Number>.alignment == 8)
    }

    @Test func `equal numbers are equal however they are written`() throws {
        var generator = SeededGenerator(seed: 1)
        for _ in 0..<2000 {
            let naive = generator.number()
            let zeros = Int.random(
                in: 0...34 - naive.digits.count.clamped(to: 0...34),
                using: &generator
            )
            guard naive.exponent - zeros >= -6176 else { continue }
            let number = try #require(Number(naive.text))
            let other = try #require(Number(naive.aligned(to: naive.exponent - zeros).text))
            #expect(number == other)
            #expect(number.hashValue == other.hashValue)
            #expect(!(number < other) && !(other < number))
        }
        #expect(Number(100, scale: 2) == 1)
        #expect(Set<Number>([1, Number(10, scale: 1), Number(100, scale: 2)]).count == 1)
    }

    @Test func `the order is that of the differences`() throws {
        var generator = SeededGenerator(seed: 2)
        for _ in 0..<2000 {
            let (first, second) = (generator.number(), generator.number())
            let left = try #require(Number(first.text))
            let right = try #require(Number(second.text))
            let difference = first + -second
            let order = difference.digits.isEmpty ? 0 : difference.isNegative ? -1 : 1
            #expect(left.compared(to: right) == order, "\(first.text) \(second.text)")
            #expect((left < right) == (order < 0))
            #expect((left == right) == (order == 0))
        }
    }

    @Test func `whole numbers are integers where they fit`() {
        #expect(Number(42).integer == 42)
        #expect(Number(4200, scale: 2).integer == 42)
        #expect(Number("4.2e1")?.integer == 42)
        #expect(Number(4250, scale: 2).integer == nil)
        #expect(Number("9223372036854775807")?.integer == .max)
        #expect(Number("-9223372036854775808")?.integer == .min)
        #expect(Number("9223372036854775808")?.integer == nil)
        #expect(Number("9223372036854775807.000")?.integer == .max)
        #expect(Number("1e6000")?.integer == nil)
        #expect(Number("1e6000")?.isInteger == true)
        #expect(Number("1e-6000")?.isInteger == false)
        #expect(Number("0e-6000")?.isInteger == true)
    }

    @Test func `a column takes an amount at its scale or not at all`() {
        #expect(Number(125, scale: 1).scaled(2) == 1250)
        #expect(Number(12500, scale: 3).scaled(2) == 1250)
        #expect(Number(12505, scale: 3).scaled(2) == nil)
        #expect(Number(-1).scaled(18) == -1_000_000_000_000_000_000)
        #expect(Number(-10).scaled(18) == nil)
        #expect(Number(1200).scaled(-2) == 12)
        #expect(Number.zero.scaled(.max) == 0)
        #expect(Number.one.scaled(.max) == nil)
        #expect(Number.one.scaled(.min) == nil)
        #expect(Number(.min, scale: 2).scaled(2) == .min)
    }

    @Test func `sign and magnitude`() {
        #expect(Number(-5).magnitude == 5)
        #expect(Number(.min, scale: 0).magnitude.description == "9223372036854775808")
        #expect(Number(.min, scale: 0).negated.negated == Number(.min, scale: 0))
        #expect([Number(-5).sign, Number.zero.sign, Number(5).sign] == [-1, 0, 1])
        #expect(Number.zero.negated == 0)
    }
}

extension Int {
    fileprivate func clamped(to range: ClosedRange<Int>) -> Int {
        Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
    }
}
