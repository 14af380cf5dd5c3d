/// The sentences and clauses of one paragraph as its figures see them.
///
/// - Complexity: One pass over the paragraph; brackets nest no deeper than eight.
struct IndicatorSentence {
    /// A stretch between commas; what stands in brackets is a clause of its own.
    struct Clause {
        /// The first code.
        let start: Int
        /// The code after the last.
        var end: Int
        /// The index of the part it stands in.
        let part: Int
        /// What its words say.
        var words: IndicatorWords = []
        /// The clause around the brackets that it stands in; nil outside brackets.
        let outer: Int?
    }

    /// A stretch between semicolons or full stops.
    struct Part {
        /// Counts the sentences of the paragraph.
        let sentence: Int
        /// Whether it opens as a point of a list: 一是, 二是.
        var isPoint = false
        /// What its words say.
        var words: IndicatorWords = []
        /// Whether it grants something: figures of money in it are no indicators.
        var isGranting = false
        /// Whether it says how much it grants.
        var grantsSum = false
        /// The first clause that grants; nil where none does.
        var grant: Int?
        /// The first clause that is a condition: it opens with 对 or ends with 的; nil where none
        /// is.
        var condition: Int?
    }

    /// Where a figure stands.
    struct Place {
        /// The index of the figure.
        let figure: Int
        /// The index of the clause.
        let clause: Int
        /// What the words of the clause before the figure say.
        let before: IndicatorWords
        /// Whether it stands in a title (《》).
        let isInTitle: Bool
        /// Where the quotation around it opened; nil outside quotations.
        let quotation: Int?
        /// Whether a clause before it in its part is a condition.
        let isConditioned: Bool
    }

    /// Where a year stands.
    struct YearPlace {
        /// The index of the year.
        let year: Int
        /// The index of the clause.
        let clause: Int
        /// Whether it stands in a title or in a quotation.
        let isInName: Bool
    }

    /// The clauses in the order in which they open.
    private(set) var clauses: [Clause] = []
    /// The parts.
    private(set) var parts: [Part] = []
    /// The figures.
    private(set) var places: [Place] = []
    /// The years.
    private(set) var years: [YearPlace] = []

    /// Divides a paragraph.
    ///
    /// - Parameters:
    ///   - flow: The text.
    ///   - paragraph: Its codes.
    ///   - finds: The figures and years of the text.
    ///   - figures: The indices of the paragraph's figures.
    ///   - marks: The indices of the paragraph's years.
    init(
        _ flow: Flow,
        _ paragraph: Range<Int>,
        _ finds: FigureScanner.Finds,
        figures: Range<Int>,
        years marks: Range<Int>
    ) {
        let all = finds.figures
        let codes = flow.codes
        var open: [Int] = []
        var next = figures.lowerBound
        var nextYear = marks.lowerBound
        var titles = 0
        var quotation: Int?
        var sentence = 0
        parts.append(Part(sentence: 0))
        start(at: paragraph.lowerBound, &open)
        markPoint(at: paragraph.lowerBound, codes, paragraph.upperBound)
        var index = paragraph.lowerBound
        var wordEnd = index
        while index < paragraph.upperBound {
            if next < figures.upperBound, all[next].range.lowerBound == index {
                let clause = open[open.count - 1]
                let whole = all[next].whole
                places.append(
                    Place(
                        figure: next,
                        clause: clause,
                        before: clauses[clause].words,
                        isInTitle: titles > 0,
                        quotation: quotation,
                        isConditioned: parts[parts.count - 1].condition != nil
                    )
                )
                next += 1
                while next < figures.upperBound, all[next].range.lowerBound < whole.upperBound {
                    next += 1
                }
                index = max(index + 1, whole.upperBound)
                continue
            }
            if nextYear < marks.upperBound, finds.years[nextYear].range.lowerBound == index {
                years.append(
                    YearPlace(
                        year: nextYear,
                        clause: open[open.count - 1],
                        isInName: titles > 0 || quotation != nil
                    )
                )
                index = finds.years[nextYear].range.upperBound
                nextYear += 1
                continue
            }
            switch codes[index] {
            case 0x2C:  // ,
                close(at: index, codes, &open)
                start(at: index + 1, &open)
            case 0x3A:  // :
                close(at: index, codes, &open)
                if open.isEmpty { endPart(sentence) }
                start(at: index + 1, &open)
                markPoint(at: index + 1, codes, paragraph.upperBound)
            case 0x3B:  // ;
                close(at: index, codes, &open)
                endPart(sentence)
                start(at: index + 1, &open)
                markPoint(at: index + 1, codes, paragraph.upperBound)
            case 0x3002, 0x21, 0x3F:  // 。!?
                while !open.isEmpty { close(at: index, codes, &open) }
                sentence += 1
                endPart(sentence)
                titles = 0
                quotation = nil
                start(at: index + 1, &open)
                markPoint(at: index + 1, codes, paragraph.upperBound)
            case 0x28 where open.count < 8:  // (
                start(at: index + 1, &open)
            case 0x29 where open.count > 1:  // )
                close(at: index, codes, &open)
            case 0x300A: titles += 1  // 《
            case 0x300B: titles = max(0, titles - 1)  // 》
            case 0x201C: quotation = index  // “
            case 0x201D: quotation = nil  // ”
            default:
                if index >= wordEnd,
                    let word = IndicatorWords.lexicon.match(index, in: codes, within: paragraph)
                {
                    clauses[open[open.count - 1]].words.formUnion(word.value)
                    wordEnd = word.range.upperBound
                }
            }
            index += 1
        }
        while !open.isEmpty { close(at: paragraph.upperBound, codes, &open) }
        markGrants(all)
    }

    private mutating func start(at place: Int, _ open: inout [Int]) {
        open.append(clauses.count)
        clauses.append(
            Clause(start: place, end: place, part: parts.count - 1, outer: open.dropLast().last)
        )
    }

    /// Marks the part that begins here as a point: 一是, 二是.
    private mutating func markPoint(at place: Int, _ codes: [UInt16], _ end: Int) {
        guard place + 1 < end, codes[place + 1] == 0x662F,
            FigureNumber.digit(codes[place]) != nil || codes[place] == 0x5341
        else { return }
        parts[parts.count - 1].isPoint = true
    }

    private mutating func close(at place: Int, _ codes: [UInt16], _ open: inout [Int]) {
        guard let clause = open.popLast() else { return }
        clauses[clause].end = place
        let start = clauses[clause].start
        if place > start + 1, codes[place - 1] == 0x7684 || codes[start] == 0x5BF9 {  // 的 对
            let part = clauses[clause].part
            parts[part].condition = min(parts[part].condition ?? clause, clause)
        }
        parts[clauses[clause].part].words.formUnion(clauses[clause].words)
    }

    private mutating func endPart(_ sentence: Int) {
        parts.append(Part(sentence: sentence))
    }

    /// Marks the parts that grant: a verb of giving with a grant, or either with a sum.
    private mutating func markGrants(_ all: [Figure]) {
        for index in parts.indices {
            parts[index].isGranting = parts[index].words.isSuperset(of: [.grant, .give])
        }
        for place in places {
            let clause = clauses[place.clause]
            guard !clause.words.isDisjoint(with: [.grant, .give]),
                clause.words.contains(.grant) || !clause.words.contains(.rule)
            else { continue }
            switch all[place.figure].dimension {
            case .yuan, .foreign, .share:
                parts[clause.part].isGranting = true
                parts[clause.part].grantsSum = true
                parts[clause.part].grant = min(parts[clause.part].grant ?? .max, place.clause)
            default: break
            }
        }
        for (index, clause) in clauses.enumerated()
        where clause.words.contains(.give) && parts[clause.part].isGranting {
            parts[clause.part].grant = min(parts[clause.part].grant ?? .max, index)
        }
    }
}
