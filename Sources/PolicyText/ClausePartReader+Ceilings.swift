extension ClausePartReader {
    /// Reads a ceiling: it bounds the grants before it, or is all that is told of one.
    mutating func cap(
        _ group: ClauseFigureGroup,
        at index: Int,
        after previous: ClauseFigureGroup?
    ) {
        let sums = group.tokens.compactMap { token -> ExactNumber? in
            let figure = figures[sentence.tokens[token].figure]
            return figure.upperYuan ?? figure.yuan
        }
        guard sums.count == group.tokens.count, let sum = sums.first else { return }
        let isLabelled = hasLabel(group, at: index, after: previous)
        if isLabelled, sums.count == 1, let rated = firstRated, isPlain(index) {
            vary(rated, cap: sum, group: group, at: index, after: previous)
            return
        }
        let bare = governed(at: index)
        if !bare.isEmpty, sums.count > 1, bare.count >= sums.count {
            for (draft, sum) in zip(bare.suffix(sums.count), sums) { drafts[draft].cap = sum }
            return
        }
        if sums.count > 1, bare.count < sums.count, isPlain(index), !isLabelled,
            part.segments[index].words.has(.respectively)
        {
            // 每标箱奖励20元；…30元，最高分别不超过500万元、800万元.
            caps.append(
                ClauseCap(
                    sums: sums,
                    range: part.segments[index].range,
                    isTotal: false,
                    isWide: true,
                    draft: nil
                )
            )
            return
        }
        if sums.count == 1, !isLabelled, !namesGrantee(before: group, at: index) {
            let ceiling = ClauseCap(
                sums: sums,
                range: part.segments[index].range,
                isTotal: isTotal(index),
                isWide: isWide(index),
                draft: nil
            )
            if bind(ceiling, to: bare, at: index) { return }
            if drafts.isEmpty, index == 0 {
                caps.append(
                    ceiling.granting(capped(group, at: index, after: previous).first)
                )
                return
            }
        }
        guard grantsHere(index) else { return }
        for draft in capped(group, at: index, after: previous) { drafts.append(draft) }
        mark(index)
    }

    /// Bounds the grants before a ceiling; false where it is a grant of its own.
    private mutating func bind(_ ceiling: ClauseCap, to bare: [Int], at index: Int) -> Bool {
        guard !drafts.isEmpty else { return false }
        if isLoan(index) {
            // 贴息…，贷款额度最高500万元 bounds the loan, not the grant.
            for draft in bare where drafts[draft].benefit == .other {
                drafts[draft].cap = ceiling.sum
            }
            return true
        }
        for draft in bare where ceiling.canBound(drafts[draft]) {
            drafts[draft].cap = ceiling.sum
            drafts[draft].range = extended(drafts[draft].range, by: index)
        }
        if ceiling.isWide { caps.append(ceiling) }
        // 单人最高10万元，每家企业给予最高30万元支持.
        return !bare.isEmpty || ceiling.isTotal || !part.segments[index].words.has(.give)
    }

    /// Makes grants of the ceilings that nothing in the part takes up: 个人最高奖励5万元，集体….
    mutating func settleCeilings() {
        guard !drafts.isEmpty, let first = caps.first, let draft = first.draft else { return }
        caps.removeFirst()
        if draft.benefit == .other || !drafts.contains(where: { $0.cap == nil }) {
            drafts.insert(draft, at: 0)
        } else {
            for index in drafts.indices where drafts[index].cap == nil {
                drafts[index].cap = first.sum
            }
        }
    }

    /// Whether a segment speaks of a loan and grants nothing else.
    private func isLoan(_ index: Int) -> Bool {
        let words = part.segments[index].words
        return words.has(.loan) && words.isDisjoint(with: .verbs)
    }

    /// The grants without a ceiling that one told in a segment may bound.
    ///
    /// Those of its own segment, else those since the last subject.
    private func governed(at index: Int) -> [Int] {
        let isTotal = isTotal(index)
        if !isTotal, drafts.contains(where: { $0.segment == index }) {
            return drafts.indices.filter { drafts[$0].segment == index && drafts[$0].cap == nil }
        }
        let start = drafts.lastIndex { $0.opensSubject }.map { last in
            // All of a list stand under one subject.
            drafts.firstIndex { $0.segment == drafts[last].segment } ?? last
        }
        return drafts.indices.filter {
            $0 >= (isTotal ? 0 : start ?? 0) && drafts[$0].cap == nil
        }
    }

    /// Whether the phrase of a ceiling names whom it grants something: 给予发布方最高100万元.
    private func namesGrantee(before group: ClauseFigureGroup, at index: Int) -> Bool {
        let segment = part.segments[index]
        var start: Int?
        for place in segment.tokens where place < group.tokens[0] {
            let token = sentence.tokens[place]
            guard token.depth == 0 else { continue }
            switch token.word {
            case .give: start = token.range.upperBound
            case .most, .once, .each, .by, .figure:
                guard let start else { continue }
                let words = start..<max(start, token.range.lowerBound)
                guard words.count >= 2,
                    ClauseText.generics.match(start, in: flow.codes, within: words) == nil
                else { return false }
                return wording.firstParty(in: words) != nil
                    || words.contains {
                        flow.codes[$0] == 0x65B9 || flow.codes[$0] == 0x8005  // 方 者
                    }
            default: break
            }
        }
        return false
    }

    /// Clauses of which only the ceiling is told.
    func capped(
        _ group: ClauseFigureGroup,
        at index: Int,
        after previous: ClauseFigureGroup?
    ) -> [ClauseDraft] {
        guard grantsHere(index) else { return [] }
        return templates(for: group, at: index, after: previous).enumerated().map { order, draft in
            var draft = draft
            let figure = figures[sentence.tokens[group.tokens[order]].figure]
            draft.cap = figure.upperYuan ?? figure.yuan
            draft.base = unit(of: order, in: group, at: index) ?? draft.base
            return draft
        }
    }

    /// Whether something is granted in the part up to a segment, or right after it.
    private func grantsHere(_ index: Int) -> Bool {
        if isOpen { return true }
        for (place, segment) in part.segments.enumerated() where place <= index + 1 {
            if !segment.words.isDisjoint(with: .verbs) || segment.words.has(.support) {
                return true
            }
            if segment.words.has(.loan), segment.words.has(.apply) || segment.words.has(.give) {
                return true
            }
            if segment.words.has(.fee) || segment.words.has(.tax) { return true }
        }
        return false
    }

    /// The first grant of the part where only a share of it has been told so far.
    private var firstRated: ClauseDraft? {
        drafts.first.flatMap { $0.rate != nil && $0.amount == nil ? $0 : nil }
    }

    /// Whether a segment holds no grant of its own.
    private func isPlain(_ index: Int) -> Bool {
        part.segments[index].words.isDisjoint(with: .verbs)
    }

    /// Gives each class its ceiling: 按30%给予奖励，国家级最高500万元，省级最高300万元.
    private mutating func vary(
        _ rated: ClauseDraft,
        cap: ExactNumber,
        group: ClauseFigureGroup,
        at index: Int,
        after previous: ClauseFigureGroup?
    ) {
        let from = previous?.range.upperBound ?? part.segments[index].range.lowerBound
        let to = anchor(of: group, at: index, after: previous)
        var words = wording.trimmed(from..<max(from, to))
        if let lead = ClauseText.inclusions.match(words.lowerBound, in: flow.codes, within: words) {
            words = lead.range.upperBound..<words.upperBound
        }
        let label = flow.string(words)
        var draft = rated
        draft.cap = cap
        draft.condition = (sharedCondition.map { [$0, label] } ?? [label]).joined(separator: ",")
        draft.range = extended(draft.range, by: index)
        if drafts.count == 1, drafts[0].cap == nil {
            sharedCondition = rated.condition
            draft.condition = (rated.condition.map { [$0, label] } ?? [label]).joined(
                separator: ","
            )
            drafts[0] = draft
        } else {
            drafts.append(draft)
        }
    }

    func isCeiling(_ group: ClauseFigureGroup, at index: Int) -> Bool {
        part.segments[index].tokens.contains {
            sentence.tokens[$0].word == .most
                && sentence.tokens[$0].range.upperBound <= group.range.lowerBound
        }
    }

    /// Whether a ceiling bounds all that one grantee gets: 累计不超过, not 补助总额不超过.
    private func isTotal(_ index: Int) -> Bool {
        let segment = part.segments[index]
        guard segment.words.has(.total) else { return false }
        let isSummed = segment.tokens.contains { place in
            let token = sentence.tokens[place]
            guard token.word == .total, token.depth == 0 else { return false }
            switch flow.codes[token.range.lowerBound] {
            case 0x7D2F, 0x5408: return true  // 累计 合计
            default: return false
            }
        }
        return isSummed || isWide(index)
            || ClauseText.singles.match(
                segment.range.lowerBound,
                in: flow.codes,
                within: segment.range
            ) != nil
    }

    /// Whether a ceiling bounds what the whole sentence grants: 同一企业累计不超过; 第三年…，累计不超过.
    private func isWide(_ index: Int) -> Bool {
        let range = part.segments[index].range
        guard part.segments[index].words.has(.total) else { return false }
        return ClauseText.collectives.match(range.lowerBound, in: flow.codes, within: range) != nil
            || ClauseText.sequels.match(
                part.range.lowerBound,
                in: flow.codes,
                within: part.range
            ) != nil
    }
}
