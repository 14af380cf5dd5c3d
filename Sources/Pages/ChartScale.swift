/// An axis of values with round steps.
struct ChartScale {
    /// Where the axis begins and ends.
    let least: Double
    let most: Double
    /// The places that are named, with their exact numbers.
    let ticks: [(position: Double, number: DecimalText)]

    /// An axis that holds zero and all values, with about so many steps of 1, 2 or 5 times a power
    /// of ten.
    init(holding values: [Double], steps: Int = 5) {
        let low = min(0, values.min() ?? 0)
        let high = max(0, values.max() ?? 0)
        let range = high > low ? high - low : Double(steps)
        let step = ChartScale.step(range / Double(steps))
        let first = Int((low / step.length).rounded(.down))
        let last = max(first + 1, Int((high / step.length).rounded(.up)))
        ticks = (first...last).map { index in
            (Double(index) * step.length, step.number(times: index))
        }
        least = ticks.first?.position ?? 0
        most = ticks.last?.position ?? 1
    }

    /// Where a value lies: 0 at the beginning of the axis, 1 at its end.
    func share(_ value: Double) -> Double { (value - least) / (most - least) }

    private struct Step {
        /// 1, 2 or 5.
        let digit: Int
        let exponent: Int
        let length: Double

        /// A multiple, exactly.
        func number(times index: Int) -> DecimalText {
            let digits = String((index * digit).magnitude)
            let sign = index < 0 ? "-" : ""
            guard exponent < 0 else {
                return DecimalText(sign + digits + String(repeating: "0", count: exponent))
                    ?? DecimalText(0)
            }
            let zeros = String(repeating: "0", count: max(0, 1 - exponent - digits.count))
            let padded = zeros + digits
            let point = padded.index(padded.endIndex, offsetBy: exponent)
            return DecimalText("\(sign)\(padded[..<point]).\(padded[point...])") ?? DecimalText(0)
        }
    }

    /// The round step at or above a length.
    private static func step(_ length: Double) -> Step {
        var exponent = 0
        var power = 1.0
        while power * 10 <= length, exponent < 50 {
            power *= 10
            exponent += 1
        }
        while power > length, exponent > -12 {
            power /= 10
            exponent -= 1
        }
        for digit in [1, 2, 5] where Double(digit) * power >= length {
            return Step(digit: digit, exponent: exponent, length: Double(digit) * power)
        }
        return Step(digit: 1, exponent: exponent + 1, length: power * 10)
    }
}
