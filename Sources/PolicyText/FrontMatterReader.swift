/// Reads what stands before the body.
struct FrontMatterReader {
    private let flow: Flow
    private let titles: TitleReader
    private var front = FrontMatter()

    private init(flow: Flow) {
        self.flow = flow
        titles = TitleReader(flow: flow)
    }

    /// Looks for titles among the first paragraphs of a flow.
    static func read(_ flow: Flow) -> FrontMatter {
        var reader = FrontMatterReader(flow: flow)
        reader.find()
        return reader.front
    }

    private func line(_ index: Int) -> FrontLine {
        FrontLine(flow: flow, range: flow.paragraphs[index].range)
    }

    private mutating func find() {
        let count = min(flow.paragraphs.count, 60)
        var index = 0
        while index < count {
            let line = line(index)
            if front.letterhead == nil, line.isLetterhead { readLetterhead(from: index) }
            if line.opensHeading { break }
            if !isParticular(index), let title = titles.title(endingAt: index) {
                front.heading = title
                break
            }
            if line.isRunning, !isRemark(index) { break }
            index += 1
        }
        if let heading = front.heading {
            front.bodyStart = heading.next
            if titles.isIssuing(heading.range) { findIssued(after: heading) }
        }
        if front.heading == nil { findToldTitle() }
        skipAddressees()
        if let heading = front.heading, front.issued == nil,
            titles.isIssuing(heading.range)
        {
            skipLetter()
        }
    }

    /// Takes the lines of a letterhead: the units above each other, and 文件 below them.
    private mutating func readLetterhead(from index: Int) {
        var end = flow.paragraphs[index].range.upperBound
        for next in (index + 1)..<max(index + 1, min(index + 16, flow.paragraphs.count)) {
            let above = flow.paragraphs[next - 1].range
            let line = line(next)
            if self.line(next - 1).isFile || line.isBareFile { break }
            guard line.isLetterhead, !flow.codes[line.range].elementsEqual(flow.codes[above])
            else { break }
            end = line.range.upperBound
        }
        front.letterhead = flow.paragraphs[index].range.lowerBound..<end
    }

    /// Whether running text before the title is none of the document.
    ///
    /// It is a remark by its look, a row of a table of particulars, or stands right before a
    /// document number.
    private func isRemark(_ index: Int) -> Bool {
        if line(index).isRemark || flow.paragraphs[index].isRow { return true }
        guard index < 3 else { return false }
        for next in (index + 1)..<max(index + 1, min(index + 6, flow.paragraphs.count)) {
            let line = line(next)
            if line.opensHeading { return false }
            if isNumber(line.range) { return true }
        }
        return false
    }

    /// Whether a row stands among others: 名称 | 关于…的通知 in a table of particulars.
    private func isParticular(_ index: Int) -> Bool {
        let rows = flow.paragraphs
        return rows[index].isRow
            && (index > 0 && rows[index - 1].isRow
                || index + 1 < rows.count && rows[index + 1].isRow)
    }

    private func isNumber(_ range: Range<Int>) -> Bool {
        range.count < 40 && DocumentNumber.find(in: range, of: flow) != nil
    }

    /// Looks for the plan that a letter without a title issues: 现将《…》印发给你们, and below its
    /// signature the line that bears this very name.
    private mutating func findToldTitle() {
        let most = min(flow.paragraphs.count, 30)
        for index in 0..<most {
            if line(index).opensHeading { return }
            guard let name = toldName(in: flow.paragraphs[index].range) else { continue }
            for next in (index + 1)..<max(index + 1, most) {
                if line(next).opensHeading { return }
                guard let title = titles.title(endingAt: next),
                    flow.codes[title.range].starts(with: flow.codes[name])
                else { continue }
                front.issued = title
                front.bodyStart = title.next
                return
            }
            return
        }
    }

    /// The name in 现将《…》印发给你们.
    private func toldName(in range: Range<Int>) -> Range<Int>? {
        guard let open = flow.codes[range.prefix(80)].firstIndex(where: { $0 == "《" }),
            let close = flow.codes[open..<min(range.upperBound, open + 120)].firstIndex(where: {
                $0 == "》"
            }), close - open > 5,
            flow.first(FrontMatterReader.issued, in: close..<range.upperBound) != nil
        else { return nil }
        return open + 1..<close
    }

    private static let issued = StaticString("印发").codes

    /// Looks for the title of the plan behind the letter that issues it.
    ///
    /// Behind numbered headings only the very title that the letter names will do: what resembles
    /// it there may be the title of an annex.
    private mutating func findIssued(after letter: TitleReader.Title) {
        let most = min(flow.paragraphs.count, letter.next + 160)
        let named = titles.named(in: letter.range)
        var hasHeadings = false
        var index = letter.next
        while index < most {
            let line = line(index)
            defer { index += 1 }
            if line.opensHeading {
                hasHeadings = true
                continue
            }
            guard !line.isRunning, let title = titles.title(endingAt: index),
                title.range.lowerBound >= flow.paragraphs[letter.next].range.lowerBound
            else { continue }
            let isNamed =
                named.map { flow.codes[$0].elementsEqual(flow.codes[title.range]) } ?? false
            // The letter's own title, printed twice.
            if flow.codes[title.range].elementsEqual(flow.codes[letter.range]) {
                front.bodyStart = title.next
                continue
            }
            guard isNamed || !hasHeadings && shares(title.range, with: letter.range),
                !titles.isIssuing(title.range)
            else { continue }
            front.issued = title
            front.bodyStart = title.next
            return
        }
    }

    /// Moves the start of the body past the signature of a letter whose plan bears no title.
    private mutating func skipLetter() {
        let most = min(flow.paragraphs.count - 1, front.bodyStart + 8)
        var index = front.bodyStart
        while index < most {
            let line = line(index)
            if line.opensHeading { return }
            index += 1
            guard CivilDate(words: line.range, of: flow) != nil else { continue }
            front.bodyStart = index
            return
        }
    }

    /// Moves the start of the body past number, date in brackets, particulars, addressees.
    private mutating func skipAddressees() {
        var index = front.bodyStart
        while index < min(flow.paragraphs.count, front.bodyStart + 6) {
            let line = line(index)
            let range = line.range
            let isDate = CivilDate(words: range, of: flow) != nil
            let isNote =
                flow.codes[range.lowerBound] == .open && range.count < 80
                && flow.codes[range.upperBound - 1] == .close
                && HeadingNumber(in: range, of: flow) == nil
            let isCopy = front.heading.map { title in
                let length = title.range.count
                return range.count >= length && range.count < length + 40
                    && flow.codes[range.suffix(length)].elementsEqual(flow.codes[title.range])
            }
            let isParticular = front.heading != nil && range.count < 60 && line.isFurniture
            if isDate || isNumber(range) || isNote || isCopy ?? false || isParticular
                || isAddressees(range)
            {
                front.bodyStart = index + 1
            } else if line.isRunning || line.opensHeading {
                break
            }
            index += 1
        }
    }

    /// 各县、区人民政府，市直各单位：.
    private func isAddressees(_ range: Range<Int>) -> Bool {
        guard range.count < 200, flow.codes[range.upperBound - 1] == .colon,
            !flow.codes[range].contains(where: \.endsSentence)
        else { return false }
        return UnitName.ending(of: range.dropLast(), in: flow) != nil
            || flow.codes[range.lowerBound] == "各"
    }

    /// Whether a title is the one that a letter names: they share at least eight codes in a row,
    /// or all of a shorter title.
    private func shares(_ title: Range<Int>, with letter: Range<Int>) -> Bool {
        let length = min(8, title.count)
        for start in title.lowerBound...(title.upperBound - length)
        where flow.first(Array(flow.codes[start..<start + length]), in: letter) != nil {
            return true
        }
        return false
    }
}
