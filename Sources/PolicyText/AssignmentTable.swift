/// Reads assignments from the rows of annex tables.
///
/// A table is told by its header, a row of at least two cells one of which is 牵头单位, 责任单位 or
/// the like. Cells are separated by tabs or bars.
struct AssignmentTable {
    private let flow: Flow
    /// The items by heading, to find the one that a row speaks of.
    private var items: [String: Int] = [:]
    private let outline: [OutlineItem]
    /// What each column holds; empty outside a table.
    private var columns: [AssignmentWords.Field?] = []
    /// Paragraphs since the last row.
    private var silence = 0

    /// Takes a flow and the outline.
    init(flow: Flow, outline: [OutlineItem]) {
        self.flow = flow
        self.outline = outline
    }

    /// Reads a paragraph; nil where it is no row of a table.
    mutating func read(_ paragraph: Flow.Paragraph) -> [Assignment]? {
        let cells = paragraph.isRow ? cells(of: paragraph.range) : []
        guard cells.count >= 2 else {
            silence += 1
            if silence > 2 { columns = [] }
            return nil
        }
        let fields = cells.map(field)
        if fields.contains(where: { $0 == .lead || $0 == .support }) {
            columns = fields
            silence = 0
            if items.isEmpty {
                for (index, item) in outline.enumerated() where items[item.heading] == nil {
                    items[item.heading] = index
                }
            }
            return []
        }
        guard !columns.isEmpty else { return nil }
        silence = 0
        return row(cells, of: paragraph)
    }

    private func row(_ cells: [Range<Int>], of paragraph: Flow.Paragraph) -> [Assignment] {
        // Merged cells leave a row short at its start.
        let shift = max(0, columns.count - cells.count)
        var lead: [Range<Int>] = []
        var support: [Range<Int>] = []
        var item = paragraph.item
        for (index, cell) in cells.enumerated() where index + shift < columns.count {
            switch columns[index + shift] {
            case .lead, .support:
                let list = UnitList(cell, of: flow, field: columns[index + shift])
                let isSure = shift == 0 && cells.count == columns.count
                lead += list.lead.filter { isUnit($0, byPlace: isSure) }
                support += list.support.filter { isUnit($0, byPlace: isSure) }
            default:
                if let known = items[flow.string(phrase(cell))] { item = known }
            }
        }
        guard !(lead.isEmpty && support.isEmpty) else { return [] }
        return [
            Assignment(
                item: item,
                form: .table,
                lead: flow.units(lead),
                support: flow.units(support),
                span: flow.span(paragraph.range)
            )
        ]
    }

    private static let remarks = PhraseList<Bool>(
        .first,
        [
            "持续 长期 每年 全年 按 根据 另行 同上 完成 推进 暂 无": true
        ]
    )

    /// Whether words in a column of units are one: by how they end, or by their place alone where
    /// they begin with a level of government, as in 县职业中专.
    private func isUnit(_ name: Range<Int>, byPlace isSure: Bool) -> Bool {
        if UnitName.isUnit(name, in: flow) { return true }
        guard isSure, (3...16).contains(name.count), flow.codes[name].allSatisfy(\.isHan),
            !(name.contains {
                AssignmentTable.remarks.match(at: $0, in: flow, before: name.upperBound) != nil
            })
        else { return false }
        switch flow.codes[name.lowerBound] {
        case "省", "市", "县", "区", "州", "旗", "镇", "乡", "各": return true
        default: return false
        }
    }

    /// The words of a task without its number and what follows the first sentence.
    private func phrase(_ cell: Range<Int>) -> Range<Int> {
        let start = HeadingNumber(in: cell, of: flow)?.end ?? cell.lowerBound
        let end = flow.codes[start..<cell.upperBound].firstIndex(where: \.endsSentence)
        return start..<(end ?? cell.upperBound)
    }

    /// What a cell of a header names.
    private func field(_ cell: Range<Int>) -> AssignmentWords.Field? {
        guard (2...12).contains(cell.count) else { return nil }
        if let field = AssignmentWords.field(of: cell, in: flow) { return field }
        // 责任单位(人), 牵头单位及配合单位.
        guard
            let match = AssignmentWords.labels.match(
                at: cell.lowerBound,
                in: flow,
                before: cell.upperBound
            ), match.end < cell.upperBound
        else { return nil }
        switch flow.codes[match.end] {
        case .open, "及", "和", .pause, "/", .colon: return match.value
        default: return nil
        }
    }

    /// The cells of a row; empty ones are kept where bars show them.
    private func cells(of range: Range<Int>) -> [Range<Int>] {
        var cells: [Range<Int>] = []
        var start = range.lowerBound
        var place = range.lowerBound
        let barred = flow.codes[range.lowerBound] == "|"
        if barred { start += 1 }
        while place < range.upperBound {
            if flow.codes[place] == "|" {
                if place > range.lowerBound { cells.append(min(start, place)..<place) }
                start = place + 1
            } else if !barred, place > start {
                // Two tabs on end leave an empty cell.
                let tabs = flow.tabs(before: place)
                if tabs > 0 { cells.append(start..<place) }
                if tabs > 1 {
                    for _ in 1..<min(tabs, 32) { cells.append(place..<place) }
                }
                if tabs > 0 { start = place }
            }
            place += 1
        }
        if start < range.upperBound { cells.append(start..<range.upperBound) }
        return cells
    }
}
