import FEEL
import Testing

@Suite struct NumberPowerTests {
    @Test(arguments: [
        ("0", "0", "1"), ("0", "5", "0"), ("10", "5", "100000"), ("10", "-5", "0.00001"),
        ("7", "5", "16807"), ("-3", "3", "-27"),
        ("-3", "2", "9"), ("3", "4", "81"), ("3.22", "2", "10.3684"),
        ("1.05", "10", "1.62889462677744140625"),
        ("1.0035", "360", "3.517674548047191678011338644209291"),
        ("2", "-50", "8.881784197001252323389053344726562E-16"),
        ("2", "113", "1.038459371706965525706099265844019E+34"),
        ("5", "-60", "1.152921504606846976E-42"),
        ("4", "0.5", "2"), ("2", "0.5", "1.414213562373095048801688724209698"),
        ("4", "-1.5", "0.125"),
        ("3", "2.55", "16.46869549449010783942165680349214"), ("1", "1e6000", "1"),
        ("-1", "1e6000", "1"), ("-1", "3", "-1"),
        ("1.000000000000000000000000000000001", "1e33", "2.718281828459045235360287471352661"),
        ("10", "6144", "1E+6144"),
        ("10", "-6177", "0"), ("1e-3000", "3", "0"), ("2", "1e18", "nil"), ("0.5", "1e18", "0"),
        ("0.5", "-1e18", "nil"),
        ("0", "-1", "nil"), ("-8", "0.5", "nil"), ("10", "6145", "nil"),
        ("1e6000", "1e6000", "nil"),
    ])
    func `powers`(base: String, power: String, expected: String) throws {
        let (base, power) = try (#require(Number(base)), #require(Number(power)))
        #expect(
            base.raised(to: power)?.description ?? "nil" == Number(expected)?.description ?? "nil"
        )
    }

    @Test(arguments: [
        ("4", "2"), ("0", "0"), ("2", "1.414213562373095048801688724209698"), ("0.0625", "0.25"),
        ("1e-6176", "1e-3088"),
        ("1e6111", "3.162277660168379331998893544432719E+3055"), ("152399025", "12345"),
        ("9999999999999999999999999999999999", "99999999999999999.99999999999999999"),
        ("-1", "nil"),
    ])
    func `square roots`(number: String, root: String) throws {
        let number = try #require(Number(number))
        #expect(number.squareRoot()?.description ?? "nil" == Number(root)?.description ?? "nil")
    }

    @Test(arguments: [
        ("0", "1"), ("1", "2.718281828459045235360287471352662"),
        ("-1", "0.3678794411714423215955237701614609"),
        ("4", "54.59815003314423907811026120286088"),
        ("14149", "6.801809260978894125530050851897730E+6144"), ("14150", "nil"),
        ("-15000", "0"), ("1e-40", "1"),
        ("4.999999999999999999999999999999999e-34", "1.000000000000000000000000000000001"),
        ("1e6000", "nil"), ("-1e6000", "0"),
    ])
    func `exponentials`(number: String, expected: String) throws {
        let number = try #require(Number(number))
        #expect(
            number.exponential()?.description ?? "nil" == Number(expected)?.description ?? "nil"
        )
    }

    @Test(arguments: [
        ("1", "0"), ("10", "2.302585092994045684017991454684364"),
        ("2", "0.6931471805599453094172321214581766"),
        ("0.5", "-0.6931471805599453094172321214581766"),
        ("1e-6176", "-14220.76553433122614449511522413063"),
        ("1.000000000000000000000000000000005", "4.999999999999999999999999999999988E-33"),
        ("0.9999999999999999999999999999999999", "-1.000000000000000000000000000000000E-34"),
        ("0", "nil"), ("-1", "nil"),
    ])
    func `logarithms`(number: String, expected: String) throws {
        let number = try #require(Number(number))
        #expect(
            number.naturalLogarithm()?.description ?? "nil" == Number(expected)?.description
                ?? "nil"
        )
    }

    @Test func `the square of a root and the logarithm of an exponential come back`() throws {
        var generator = SeededGenerator(seed: 51)
        for _ in 0..<300 {
            let number = Number(Int64.random(in: 1...10_000_000, using: &generator), scale: 5)
            let root = try #require(number.squareRoot())
            let square = try #require(root.multiplied(by: root)?.rounded(.halfEven, scale: 25))
            #expect(square == number)
            let power = try #require(number.exponential())
            let logarithm = try #require(power.naturalLogarithm()?.rounded(.halfEven, scale: 28))
            #expect(logarithm == number)
        }
    }
}
