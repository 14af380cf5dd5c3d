/// Reads who issued a document: from its title, its letterhead and its signature.
struct IssuerReader {
    let flow: Flow
    let front: FrontMatter

    /// The units under a document, and its day of signing (成文日期).
    struct Signature {
        /// The codes of the units, with what layout puts between them.
        var issuer: Range<Int>?
        /// The day.
        var date: Sourced<CivilDate>
    }

    /// The issuer: as the title has it, or in the full form of letterhead or signature.
    ///
    /// - Parameters:
    ///   - labelled: What a page says in a label.
    ///   - signed: The units of the signature.
    /// - Returns: The units, a space between them; nil where the document names none.
    func issuer(labelled: Sourced<String>?, signed: Range<Int>?) -> Sourced<String>? {
        let letterhead = letterhead()
        guard let short = titleUnits() ?? letterhead else {
            guard let labelled else { return signed.map(named) }
            guard let signed, isShort(Array(labelled.value.utf16)[...], of: signed) else {
                return labelled
            }
            return named(signed)
        }
        // 中共某县委办公室某县人民政府办公室 runs two names together that stand apart elsewhere.
        for full in [signed, letterhead].compactMap({ $0 })
        where flow.codes[full].elementsEqual(flow.codes[short]) { return named(full) }
        for full in [signed, letterhead].compactMap({ $0 })
        where isShort(flow.codes[withoutOthers(short)], of: full) {
            return named(full)
        }
        return named(short)
    }

    /// Units by name, with a space between those that stand beside each other.
    func named(_ range: Range<Int>) -> Sourced<String> {
        let units = flow.unitsBesideEachOther(in: range) ?? [range]
        let name = units.map(flow.string).joined(separator: " ")
        return Sourced(name, at: flow.span(range))
    }

    // MARK: - Title

    private static let regarding = StaticString("关于").codes
    private static let issue = [StaticString("印发").codes, StaticString("转发").codes]

    /// The units before 关于 or 印发 in the title.
    private func titleUnits() -> Range<Int>? {
        guard let range = front.heading?.range else { return nil }
        var end = flow.first(Self.regarding, in: range) ?? range.upperBound
        for verb in Self.issue {
            if let place = flow.first(verb, in: range.lowerBound..<end) { end = place }
        }
        let unit = range.lowerBound..<end
        guard end < range.upperBound, unit.count >= 3 else { return nil }
        switch UnitName.ending(of: unit, in: flow) {
        case .proper: break
        // 某市财政局等五部门.
        case .common where flow.codes[unit].contains(where: { $0 == "等" }): break
        default: return nil
        }
        // 某市关于… names the place it is about, not who issued it.
        switch flow.codes[end - 1] {
        case "市", "县", "区", "省", "州", "镇", "乡": return nil
        default: return unit
        }
    }

    /// 某市财政局等五部门 without 等五部门.
    private func withoutOthers(_ range: Range<Int>) -> Range<Int> {
        guard let last = flow.codes[range].lastIndex(where: { $0 == "等" }),
            range.upperBound - last <= 8, last > range.lowerBound
        else { return range }
        return range.lowerBound..<last
    }

    /// Whether each character of a name comes in a longer one in the same order: 某管委会 of
    /// 某管理委员会.
    private func isShort(_ name: ArraySlice<UInt16>, of full: Range<Int>) -> Bool {
        guard name.count < full.count else { return false }
        var rest = name
        for code in flow.codes[full] where code == rest.first { rest = rest.dropFirst() }
        return rest.isEmpty
    }

    // MARK: - Letterhead

    private func letterhead() -> Range<Int>? {
        guard let range = front.letterhead else { return nil }
        return flow.codes[range.upperBound - 1] == "件" ? range.dropLast(2) : range
    }

    // MARK: - Signature

    /// The day under the letter or under the body, and the units above it.
    func signature() -> Signature? {
        let paragraphs = flow.paragraphs
        let hasItems = paragraphs.contains { $0.item != nil }
        var first: Signature?
        for index in paragraphs.indices where index > 0 {
            let isLast = index == paragraphs.count - 1
            let region = paragraphs[index].region
            guard region != .body || isLast || !hasItems else { continue }
            let range = paragraphs[index].range
            // A day in brackets under a title is no signature.
            guard flow.codes[range.lowerBound] != .open, let (unit, date) = signed(range) else {
                continue
            }
            let signature = Signature(issuer: units(above: index, beside: unit), date: date)
            // The letter around a plan is signed before the plan; all else behind its text.
            if front.issued != nil || region != .front { return signature }
            first = first ?? signature
        }
        return first
    }

    /// The units that sign: in the lines above a day, and before it on its line.
    private func units(above index: Int, beside unit: Range<Int>?) -> Range<Int>? {
        let day = flow.paragraphs[index].range.lowerBound
        let end = unit?.upperBound ?? day
        let first = SignatureLines(flow: flow).first(above: index)
        let start = flow.paragraphs[first].range.lowerBound
        return start < end ? start..<end : nil
    }

    /// A line that holds a day alone or a unit and a day.
    private func signed(_ range: Range<Int>) -> (unit: Range<Int>?, date: Sourced<CivilDate>)? {
        guard range.count <= 60, range.count >= 6 else { return nil }
        // 2023-05-06 on a line of its own is the day a web page was put up.
        guard flow.codes[range].contains(where: { $0 == "年" }) else { return nil }
        if let date = CivilDate(words: range, of: flow) {
            return (nil, Sourced(date, at: flow.span(range)))
        }
        guard flow.codes[range.upperBound - 1] == "日" else { return nil }
        for place in range.dropFirst(3).suffix(16) {
            guard flow.codes[place].isDigit || flow.codes[place] == "二",
                let date = CivilDate(words: place..<range.upperBound, of: flow)
            else { continue }
            let unit = range.lowerBound..<place
            guard UnitName.ending(of: unit, in: flow) == .proper else { return nil }
            return (unit, Sourced(date, at: flow.span(place..<range.upperBound)))
        }
        return nil
    }
}
