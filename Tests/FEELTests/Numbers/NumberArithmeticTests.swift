import FEEL
import Testing

@Suite struct NumberArithmeticTests {
    @Test(arguments: [
        ("0.1", "0.2", "0.3"), ("1", "-1", "0"), ("1e30", "1", "1000000000000000000000000000001"),
        ("9223372036854775807", "1", "9223372036854775808"), ("1e6111", "1e-6176", "1E+6111"),
        ("9999999999999999999999999999999999", "0.5", "1E+34"),
        ("9999999999999999999999999999999998", "0.5", "9999999999999999999999999999999998"),
        ("9999999999999999999999999999999998", "0.500001", "9999999999999999999999999999999999"),
    ])
    func `sums are rounded half-even to 34 digits`(left: String, right: String, sum: String) throws
    {
        let (left, right) = try (#require(Number(left)), #require(Number(right)))
        #expect(left.adding(right) == Number(sum))
        #expect(right.adding(left)?.description == Number(sum)?.description)
        #expect(left.subtracting(right.negated) == Number(sum))
    }

    @Test(arguments: [
        ("1.20", "5", "6"), ("0.25", "-0.25", "-0.0625"),
        ("3037000500", "3037000500", "9223372037000250000"),
        ("1234567890123456789", "1234567890123456789", "1524157875323883675019051998750190521"),
        (
            "9999999999999999999999999999999999", "9999999999999999999999999999999999",
            "9999999999999999999999999999999998E34"
        ),
        ("1e-6000", "1e-6000", "0"), ("1e-6100", "3e-76", "3e-6176"), ("1e-6100", "5e-77", "0"),
        ("1e-6100", "6e-77", "1e-6176"),
    ])
    func `products are rounded half-even to 34 digits`(left: String, right: String, product: String)
        throws
    {
        let (left, right) = try (#require(Number(left)), #require(Number(right)))
        #expect(left.multiplied(by: right) == Number(product))
        #expect(right.multiplied(by: left) == Number(product))
    }

    @Test(arguments: [
        ("1", "4", "0.25"), ("1", "3", "0.3333333333333333333333333333333333"),
        ("2", "3", "0.6666666666666666666666666666666667"), ("100", "10", "10"),
        ("-7", "2", "-3.5"),
        ("1", "1000000000000000000000000000000001", "9.99999999999999999999999999999999E-34"),
        ("0", "5", "0"), ("1e6000", "1e-100", "1e6100"),
    ])
    func `quotients are rounded half-even to 34 digits`(
        left: String,
        right: String,
        quotient: String
    ) throws {
        let (left, right) = try (#require(Number(left)), #require(Number(right)))
        #expect(left.divided(by: right) == Number(quotient))
    }

    @Test func `what is too large or divided by zero has no result`() throws {
        let large = try #require(Number("9.999999999999999999999999999999999E+6144"))
        #expect(large.adding(large) == nil)
        #expect(large.multiplied(by: 10) == nil)
        #expect(large.divided(by: Number(1, scale: 1)) == nil)
        #expect(Number.one.divided(by: .zero) == nil)
        #expect(Number.one.modulo(.zero) == nil)
        #expect(Number("1E+6145") == nil)
        #expect(Number(coefficient: 1, exponent: 6145) == nil)
        #expect(Number(coefficient: 1, exponent: 6144)?.description == "1E+6144")
    }

    @Test(arguments: [
        ("12", "5", "2"), ("-12", "5", "3"), ("12", "-5", "-3"), ("-12", "-5", "-2"),
        ("10.1", "4.5", "1.1"),
        ("-10.1", "4.5", "3.4"), ("10.1", "-4.5", "-3.4"), ("-10.1", "-4.5", "-1.1"),
        ("0", "4", "0"),
        ("1e6000", "7", "1"), ("5", "1e6000", "5"),
        ("-5", "1e30", "999999999999999999999999999995"),
    ])
    func `the modulus has the sign of the divisor`(left: String, right: String, modulus: String)
        throws
    {
        let (left, right) = try (#require(Number(left)), #require(Number(right)))
        #expect(left.modulo(right) == Number(modulus))
    }

    @Test func `each operation is what paper gives, whichever way it goes`() throws {
        var generator = SeededGenerator(seed: 34)
        for _ in 0..<1500 {
            let (first, second) = (generator.number(), generator.number())
            let left = try #require(Number(first.text))
            let right = try #require(Number(second.text))
            let place = "\(first.text) \(second.text)"
            check(left.adding(right), first + second, "\(place) +")
            check(left.subtracting(right), first + -second, "\(place) -")
            check(left.multiplied(by: right), first * second, "\(place) *")
            if !right.isZero { check(left.divided(by: right), first / second, "\(place) /") }
        }
    }

    private func check(_ result: Number?, _ expected: NaiveNumber, _ place: String) {
        #expect(result.map { NaiveNumber($0) } == expected.number, "\(place)")
    }
}
