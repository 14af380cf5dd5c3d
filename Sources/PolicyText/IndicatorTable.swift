/// Reads the rows of tables of goals.
///
/// A table is told by its header: a cell with 指标 and at least one column of values, which names a
/// year, 目标 or what was reached. Each number of a row is an indicator of the year of its column.
struct IndicatorTable {
    let flow: Flow
    /// The year in which the document was signed; nil where it has no date.
    let issued: Int?

    /// What a column holds.
    private enum Column {
        /// What is counted.
        case name
        /// The unit of the row.
        case unit
        /// Numbers, with the years, the unit and the kind that the header tells.
        case value(years: YearRange?, unit: String?, kind: Indicator.Kind?)
        case other
    }

    /// What a cell says.
    private struct Value {
        let number: ExactNumber
        let upper: ExactNumber?
        let unit: String
        let comparator: Indicator.Comparator
    }

    private var columns: [Column] = []
    /// Paragraphs since the last row.
    private var silence = 0

    init(flow: Flow, issued: Int?) {
        self.flow = flow
        self.issued = issued
    }

    /// Reads a paragraph; nil where it is no row of a table of goals.
    mutating func read(
        _ paragraph: Flow.Paragraph,
        years marks: ArraySlice<YearMark>,
        scope: IndicatorScope
    ) -> [Indicator]? {
        guard let row = TableRow(paragraph.range, of: flow) else {
            silence += 1
            if silence > 2 { columns = [] }
            return nil
        }
        silence = 0
        if let header = header(row, marks) {
            columns = header
            return []
        }
        guard !columns.isEmpty else { return nil }
        let codes = flow.codes[paragraph.range]
        guard codes.contains(where: \.isHan) else { return [] }
        let isHeader = !codes.contains(where: \.isDigit)
        if isHeader, row.cells.count + 1 >= columns.count {
            // Another table begins.
            columns = []
            return nil
        }
        return indicators(row, of: paragraph, scope: scope)
    }

    // MARK: - The header

    private func header(_ row: TableRow, _ marks: ArraySlice<YearMark>) -> [Column]? {
        guard row.cells.count <= 40 else { return nil }
        let columns = row.cells.map { column($0, marks) }
        var names = 0
        var values = 0
        for column in columns {
            switch column {
            case .name: names += 1
            case .value: values += 1
            case .unit, .other: break
            }
        }
        return names > 0 && values > 0 ? columns : nil
    }

    private func column(_ cell: Range<Int>, _ marks: ArraySlice<YearMark>) -> Column {
        guard (1...24).contains(cell.count) else { return .other }
        var words: IndicatorWords.Header = []
        for place in cell {
            let match = IndicatorWords.headers.match(place, in: flow.codes, within: cell)
            if let match { words.formUnion(match.value) }
        }
        let years = marks.first { cell.contains($0.range.lowerBound) }?.years
        let digits = cell.contains { flow.codes[$0].isDigit }
        if words.contains(.name), years == nil, !digits, !words.contains(.value) { return .name }
        if words.contains(.unit), years == nil, cell.count <= 6 { return .unit }
        guard years != nil || words.contains(.value), !words.contains(.note) else { return .other }
        return .value(years: years, unit: bracketedUnit(cell), kind: kind(words, years))
    }

    private func kind(_ words: IndicatorWords.Header, _ years: YearRange?) -> Indicator.Kind? {
        if words.contains(.target) { return .target }
        if words.contains(.actual) { return .actual }
        guard let years, let issued else { return nil }
        return years.last < issued ? .actual : .target
    }

    /// The unit in brackets after a name: 地区生产总值(亿元).
    private func bracketedUnit(_ cell: Range<Int>) -> String? {
        guard let open = flow.codes[cell].lastIndex(of: .open) else { return nil }
        let start = open + 1
        let close = flow.codes[start..<cell.upperBound].firstIndex(of: .close) ?? cell.upperBound
        return isUnit(start..<close) ? flow.string(start..<close) : nil
    }

    /// Whether a range is a unit, with or without 万 or 亿.
    private func isUnit(_ range: Range<Int>) -> Bool {
        var start = range.lowerBound
        while start < range.upperBound, start < range.lowerBound + 2,
            let power = FigureNumber.power(flow.codes[start]), power > 1
        {
            start += 1
        }
        guard
            let unit = FigureUnits.nouns.match(
                start,
                in: flow.codes,
                within: start..<range.upperBound
            )
        else { return false }
        let end = unit.range.upperBound
        return end == range.upperBound || flow.codes[end] == 0x2F  // /
    }

    // MARK: - The rows

    private func indicators(
        _ row: TableRow,
        of paragraph: Flow.Paragraph,
        scope: IndicatorScope
    ) -> [Indicator]? {
        let cells = aligned(row)
        var name: Range<Int>?
        var rowUnit: String?
        for (cell, column) in zip(cells, columns) {
            switch column {
            case .name: name = cell.isEmpty ? name : cell
            case .unit: rowUnit = flow.string(cell)
            case .value, .other: break
            }
        }
        guard let name else { return nil }
        let metric = metric(name)
        let nameUnit = bracketedUnit(name)
        var indicators: [Indicator] = []
        for (cell, column) in zip(cells, columns) {
            guard case .value(let years, let unit, let kind) = column,
                let value = value(cell, unit: unit ?? rowUnit ?? nameUnit ?? "")
            else { continue }
            indicators.append(
                Indicator(
                    item: paragraph.item,
                    subject: scope.whole,
                    metric: metric,
                    comparator: value.comparator,
                    value: value.number,
                    upper: value.upper,
                    unit: value.unit,
                    period: years ?? scope.year,
                    kind: kind ?? (scope.section == .report ? .actual : .target),
                    span: flow.span(paragraph.range)
                )
            )
        }
        return indicators.isEmpty ? nil : indicators
    }

    /// The cells under their columns: merged cells leave a row short at its start.
    private func aligned(_ row: TableRow) -> [Range<Int>] {
        let short = columns.count - row.cells.count
        guard short > 0 else { return row.cells }
        let start = row.cells[0].lowerBound
        let shifted = [Range<Int>](repeating: start..<start, count: short) + row.cells
        return numbers(in: shifted) >= numbers(in: row.cells) ? shifted : row.cells
    }

    /// How many columns of values hold a number.
    private func numbers(in cells: [Range<Int>]) -> Int {
        zip(cells, columns).count { cell, column in
            if case .value = column { value(cell, unit: "") != nil } else { false }
        }
    }

    /// The name of a row without its number and its unit.
    private func metric(_ cell: Range<Int>) -> String {
        let start = IndicatorClauseWords.afterOpening(cell.lowerBound, cell.upperBound, flow)
        var end = cell.upperBound
        if bracketedUnit(cell) != nil, let open = flow.codes[cell].lastIndex(of: .open),
            open > start
        {
            end = open
        }
        return flow.string(min(start, end)..<end)
    }

    /// Reads a cell: a number with signs around it and perhaps a unit of its own.
    private func value(_ cell: Range<Int>, unit: String) -> Value? {
        var start = cell.lowerBound
        var comparator = Indicator.Comparator.equal
        while start < cell.upperBound, start < cell.lowerBound + 4,
            let sign = sign(flow.codes[start])
        {
            comparator = sign == .equal ? comparator : sign
            start += 1
        }
        let bounds = start..<cell.upperBound
        for place in bounds.prefix(4) where flow.codes[place].isDigit {
            let lead = start..<place
            guard
                lead.isEmpty
                    || FigureUnits.leads.match(place, in: flow.codes, within: bounds)?.range
                        == lead,
                let number = FigureNumber.read(at: place, in: flow, within: bounds)
            else { return nil }
            return value(number, lead, in: bounds, unit: unit, comparator)
        }
        return nil
    }

    private func value(
        _ number: FigureNumber,
        _ lead: Range<Int>,
        in cell: Range<Int>,
        unit: String,
        _ sign: Indicator.Comparator
    ) -> Value? {
        var number = number
        var lower: ExactNumber?
        var end = number.range.upperBound
        if end + 1 < cell.upperBound, FigureSign.isDash(flow.codes[end]),
            let upper = FigureNumber.read(at: end + 1, in: flow, within: cell), !upper.isSpelled
        {
            lower = number.value
            number = upper
            end = upper.range.upperBound
        }
        let noun = FigureUnits.nouns.match(end, in: flow.codes, within: cell)?.range
        var own = flow.string(number.multiplier)
        if let noun { own += flow.string(noun) }
        end = noun?.upperBound ?? end
        let tail = FigureUnits.tails.match(end, in: flow.codes, within: cell)
        end = tail?.range.upperBound ?? end
        guard end == cell.upperBound || flow.codes[end] == .close || flow.codes[end] == 0x5D else {
            return nil
        }
        var comparator = sign
        let leadBound = FigureUnits.leads.match(lead.upperBound, in: flow.codes, within: lead)?
            .value
        switch tail?.value ?? leadBound {
        case .atLeast, .reach: comparator = .atLeast
        case .above: comparator = .above
        case .atMost: comparator = .atMost
        case .below: comparator = .below
        case .about: comparator = .about
        case nil: break
        }
        return Value(
            number: lower ?? number.value,
            upper: lower == nil ? nil : number.value,
            unit: noun == nil && own.isEmpty ? unit : noun == nil ? own + unit : own,
            comparator: lower == nil ? comparator : .range
        )
    }

    /// What a sign before a number says; `=` for a bracket.
    private func sign(_ code: UInt16) -> Indicator.Comparator? {
        switch code {
        case 0x2265, 0x2267, 0x2A7E: .atLeast  // ≥
        case 0x2264, 0x2266, 0x2A7D: .atMost  // ≤
        case 0x3E, 0x3009: .above  // > 〉
        case 0x3C, 0x3008: .below  // < 〈
        case .open, 0x5B, 0x3014: .equal  // ( [ 〔
        default: nil
        }
    }
}
