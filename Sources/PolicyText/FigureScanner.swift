/// Finds every quantity and every year in the text.
///
/// Dates, document numbers, ordinals (第3条), ratios (1:1), versions (5G, 3A级) and names made of
/// numbers (14+10, 500强, 五位一体) are left out.
///
/// - Complexity: Linear; each number looks at a bounded stretch around it. Of a paragraph with more
///   than ten thousand figures only so many are kept.
struct FigureScanner {
    /// What was found, in reading order.
    struct Finds {
        /// The quantities.
        var figures: [Figure] = []
        /// The years.
        var years: [YearMark] = []
    }

    let flow: Flow
    let codes: [UInt16]
    var finds = Finds()
    /// Numbers without a unit that may share that of the next: 50万、30万、20万元.
    var pending: [FigureNumber] = []
    /// How many figures there may be by the end of the paragraph.
    var mostFigures = 0
    /// Where the last ordinal ended, for 第2、3条.
    private var ordinalEnd = -1

    /// The most figures of one paragraph; what has more is no prose.
    private static let mostInParagraph = 10_000

    private init(_ flow: Flow) {
        self.flow = flow
        codes = flow.codes
    }

    /// Scans a text.
    static func scan(_ flow: Flow) -> Finds {
        var scanner = FigureScanner(flow)
        let roles = FigureNumber.roles
        scanner.reserve()
        for paragraph in flow.paragraphs {
            let bounds = paragraph.range
            scanner.mostFigures = scanner.finds.figures.count + mostInParagraph
            var index = bounds.lowerBound
            while index < bounds.upperBound {
                if roles[Int(scanner.codes[index])] == .none {
                    index += 1
                } else {
                    index = scanner.step(at: index, within: bounds)
                }
            }
            scanner.pending.removeAll(keepingCapacity: true)
        }
        return scanner.finds
    }

    /// Makes room for what there may be at most, so that the list never grows by copying.
    private mutating func reserve() {
        var count = 0
        var wasNumber = false
        for code in codes {
            let isNumber = FigureNumber.roles[Int(code)] != .none
            if isNumber, !wasNumber { count += 1 }
            wasNumber = isNumber
        }
        finds.figures.reserveCapacity(count)
    }

    /// Reads what begins with a number at a place, and gives the place after it.
    private mutating func step(at place: Int, within bounds: Range<Int>) -> Int {
        if let end = partOfHundred(at: place, within: bounds) { return end }
        guard let number = FigureNumber.read(at: place, in: flow, within: bounds) else {
            return skipRun(at: place, within: bounds)
        }
        let end = number.range.upperBound
        if isOrdinal(number, within: bounds) {
            ordinalEnd = end
            return end
        }
        if let next = year(number, within: bounds) { return next }
        guard !isLabel(number, within: bounds) else {
            return skipRun(at: place, within: bounds)
        }
        if number.isOpen, !isOpenAmount(number, within: bounds) { return end }
        if let figure = figure(number, within: bounds) {
            shareUnit(of: figure)
            add(figure)
            return max(figure.range.upperBound, figure.per.upperBound)
        }
        keepBare(number, within: bounds)
        return end
    }

    /// Steps over the codes of a run that is no quantity.
    private func skipRun(at place: Int, within bounds: Range<Int>) -> Int {
        let end = FigureNumber.end(ofDigitsAt: place, in: flow, within: bounds)
        return max(end, place + 1)
    }

    func code(_ index: Int, _ bounds: Range<Int>) -> UInt16 {
        bounds.contains(index) ? codes[index] : 0
    }
}

// MARK: - What is no quantity

extension FigureScanner {
    /// Whether a number counts places in a row: 第3条, 第2、3条, 第十四届.
    private func isOrdinal(_ number: FigureNumber, within bounds: Range<Int>) -> Bool {
        let before = number.range.lowerBound - 1
        if code(before, bounds) == FigureSign.ordinal { return true }
        return before == ordinalEnd
            && (FigureSign.isListing(code(before, bounds))
                || FigureSign.isDash(code(before, bounds))
                || code(before, bounds) == FigureSign.to)
    }

    /// Whether a number is a part of a name, a ratio, a version or a date.
    private func isLabel(_ number: FigureNumber, within bounds: Range<Int>) -> Bool {
        let range = number.range
        let before = code(range.lowerBound - 1, bounds)
        let after = code(range.upperBound, bounds)
        switch before {
        case 0x2B, 0xB7, 0x2022, 0xD7: return true  // + · • ×
        case 0x2F, 0x3A: return FigureNumber.isDigit(code(range.lowerBound - 2, bounds))
        case 0x2E: return true
        default: break
        }
        switch after {
        case 0x2F where FigureUnits.nouns.matches(range.upperBound, in: codes, within: bounds):
            return false  // 9.8/10万
        case 0x2B, 0xD7: return true
        case 0xB7, 0x2022, 0x3A, 0x2F, 0x2E:
            if FigureNumber.isDigit(code(range.upperBound + 1, bounds)) { return true }
        default: break
        }
        return FigureUnits.labels.match(range.upperBound, in: codes, within: bounds) != nil
    }

    /// Whether 千亿元, 百家 are told as an amount: 突破千亿元, 上百家, 近百项.
    private func isOpenAmount(_ number: FigureNumber, within bounds: Range<Int>) -> Bool {
        if number.isMore { return true }
        let place = number.range.lowerBound
        if code(place - 1, bounds) == 0x4E0A { return true }  // 上
        return FigureUnits.leads.match(place, in: codes, within: bounds) != nil
    }
}
