import FEEL
import Testing

@Suite struct NumberTextTests {
    @Test(arguments: [
        ("0", "0"), ("-0", "0"), ("0.00", "0"), ("1.0", "1"), ("007", "7"), (".5", "0.5"),
        ("-.872", "-0.872"),
        ("1.23e4", "12300"), ("1.23E-4", "0.000123"), ("1e+3", "1000"), ("100", "100"),
        ("125.4321987654", "125.4321987654"),
        ("1e30", "1000000000000000000000000000000"), ("1E40", "1E+40"), ("123e6000", "1.23E+6002"),
        ("1e-40", "0.0000000000000000000000000000000000000001"),
        ("12e-42", "1.2E-41"), ("1e-6176", "1E-6176"),
        ("9223372036854775808", "9223372036854775808"),
        ("12345678901234567890123456789012345", "12345678901234567890123456789012340"),
        ("12345678901234567890123456789012335", "12345678901234567890123456789012340"),
        (
            "123456789012345678901234567890123450000000000000000001",
            "1.234567890123456789012345678901235E+53"
        ),
        ("0.00000000000000000000000000000000000000000000000000000000000000000000001", "1E-71"),
    ])
    func `a text is read and written plainly`(text: String, written: String) {
        #expect(Number(text)?.description == written)
    }

    @Test(arguments: [
        "", "-", ".", "1.", "+1", "1e", "1e+", " 1", "1 ", "1,000", "0x10", "--1", "1.2.3", "NaN",
        "Infinity", "１", "1_000",
        "1e6145", "1e99999999999999999999999", "e5",
    ])
    func `anything else is no number`(text: String) {
        #expect(Number(text) == nil)
    }

    @Test func `what is too small to hold becomes zero`() {
        #expect(Number("1e-99999999999999999999999") == 0)
        #expect(Number("0e99999999999999999999999") == 0)
        #expect(Number("5e-6177") == 0)
        #expect(Number("6e-6177") == Number("1e-6176"))
    }

    @Test func `a part of a string and a long text are read too`() {
        #expect(Number("a12.50b".dropFirst().dropLast()) == Number(125, scale: 1))
        #expect(Number(String(repeating: "0", count: 100_000) + "1") == 1)
        let long = "0." + String(repeating: "3", count: 100_000)
        #expect(Number(long) == Number.one.divided(by: 3))
    }

    @Test func `what is written reads as the same number`() throws {
        var generator = SeededGenerator(seed: 58)
        for _ in 0..<3000 {
            let naive = generator.number()
            let number = try #require(Number(naive.text))
            #expect(Number(number.description) == number)
            #expect(NaiveNumber(number) == naive.reduced)
        }
    }
}
