import FEEL
import Testing

@Suite struct NumberRoundingTests {
    @Test(arguments: [
        (Number.RoundingRule.up, "6", "-6", "3", "-3", "2"), (.down, "5", "-5", "2", "-2", "1"),
        (.halfUp, "6", "-6", "3", "-3", "1"), (.halfDown, "5", "-5", "2", "-2", "1"),
        (.halfEven, "6", "-6", "2", "-2", "1"), (.floor, "5", "-6", "2", "-3", "1"),
        (.ceiling, "6", "-5", "3", "-2", "2"),
    ])
    func `a middle goes where the rule says`(
        rule: Number.RoundingRule,
        high: String,
        low: String,
        even: String,
        negativeEven: String,
        quarter: String
    ) {
        #expect(Number(55, scale: 1).rounded(rule, scale: 0)?.description == high)
        #expect(Number(-55, scale: 1).rounded(rule, scale: 0)?.description == low)
        #expect(Number(25, scale: 1).rounded(rule, scale: 0)?.description == even)
        #expect(Number(-25, scale: 1).rounded(rule, scale: 0)?.description == negativeEven)
        #expect(Number(125, scale: 2).rounded(rule, scale: 0)?.description == quarter)
    }

    @Test func `a scale may be below zero or beyond the digits`() {
        #expect(Number(1250).rounded(.halfUp, scale: -2) == 1300)
        #expect(Number(1250).rounded(.halfEven, scale: -2) == 1200)
        #expect(Number(49).rounded(.halfUp, scale: -2) == 0)
        #expect(Number(51).rounded(.halfUp, scale: -2) == 100)
        #expect(Number(55, scale: 1).rounded(.up, scale: 6176) == Number(55, scale: 1))
        #expect(Number(55, scale: 1).rounded(.up, scale: -6111) == Number("1E+6111"))
        #expect(Number(55, scale: 1).rounded(.halfUp, scale: -6111) == 0)
        #expect(Number(55, scale: 1).rounded(.up, scale: 6177) == nil)
        #expect(Number(55, scale: 1).rounded(.up, scale: -6112) == nil)
    }

    @Test func `floor and ceiling are whole`() {
        #expect(Number(-15, scale: 1).floor() == -2)
        #expect(Number(-15, scale: 1).ceiling() == -1)
        #expect(Number(7).floor() == 7)
    }

    @Test func `each rule is what paper gives`() throws {
        var generator = SeededGenerator(seed: 1101)
        for _ in 0..<1500 {
            let naive = generator.number()
            let number = try #require(Number(naive.text))
            let exponent = naive.exponent + Int.random(in: -2...40, using: &generator)
            guard (-6176...6111).contains(exponent) else { continue }
            for rule in Number.RoundingRule.allCases {
                let rounded = try #require(number.rounded(rule, scale: -exponent))
                let expected = naive.rounded(rule, at: exponent).reduced
                #expect(NaiveNumber(rounded) == expected, "\(naive.text) \(rule) \(exponent)")
            }
        }
    }
}
