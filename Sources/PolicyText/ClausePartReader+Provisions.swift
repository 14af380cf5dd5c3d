extension ClausePartReader {
    /// Reads the list in brackets after a grant: 给予奖励（国家级50万元、省级20万元）.
    mutating func readBracket(of index: Int) -> Bool {
        let segment = part.segments[index]
        guard
            let open = segment.tokens.first(where: { place in
                let token = sentence.tokens[place]
                guard token.word == .open, token.depth == 1, place > segment.tokens.lowerBound,
                    flow.codes[token.range.lowerBound] == 0x28
                else { return false }
                let before = sentence.tokens[place - 1]
                return before.depth == 0 && (isNoun(before.word) || before.word == .support)
                    && token.range.lowerBound - before.range.upperBound <= 3
            }),
            let close = segment.tokens.first(where: {
                $0 > open && sentence.tokens[$0].word == .close && sentence.tokens[$0].depth == 1
            })
        else { return false }
        var inner = Array(sentence.tokens[(open + 1)..<close])
        var words: ClauseWord.Set = []
        for place in inner.indices {
            inner[place].depth -= 1
            words.insert(ClauseWord.Set(inner[place].word))
        }
        guard words.has(.figure) else { return false }
        let range =
            sentence.tokens[open].range.upperBound..<sentence.tokens[close].range.lowerBound
        let list = ClauseSentence(range: range, tokens: inner, words: words)
        var isFound = false
        for part in list.parts() {
            var reader = ClausePartReader(
                flow: flow,
                figures: figures,
                sentence: list,
                part: part,
                item: item,
                isOpen: true
            )
            reader.isNested = true
            reader.read()
            let outer = wording.subject(self.part.segments[..<index].map(\.range))
            for var draft in reader.drafts where draft.hasFigure {
                draft.who = draft.who ?? outer.who.map(flow.string)
                let words = outer.conditions.map { flow.string(wording.trimmed($0)) }
                draft.condition = (words + [draft.condition].compactMap(\.self))
                    .joined(separator: ",")
                draft.range = self.part.range.lowerBound..<segment.range.upperBound
                drafts.append(draft)
                isFound = true
            }
        }
        if isFound { mark(index) }
        return isFound
    }

    /// Reads what is told in words: 零税率, 全额补贴, 减半征收, 按1:1配套.
    mutating func readWords(at index: Int) -> Bool {
        let segment = part.segments[index]
        guard !segment.words.has(.instalment), !segment.words.has(.penalty),
            !part.segments[...index].contains(where: { $0.words.has(.done) })
        else { return false }
        var isFound = false
        for place in segment.tokens {
            let token = sentence.tokens[place]
            guard token.depth == 0, let rate = rate(of: token, in: segment) else { continue }
            // 国拨经费1:0.5配套: the share stands where the ratio does.
            let start = ratio(before: token, in: segment)?.start ?? token.range.lowerBound
            let group = ClauseFigureGroup(
                tokens: [place],
                range: start..<token.range.upperBound,
                isShare: true
            )
            guard var draft = templates(for: group, at: index, after: nil).first else { continue }
            draft.rate = rate
            draft.base = wordedBase(of: group, at: index)
            drafts.append(draft)
            mark(index)
            isFound = true
            if token.word == .subsidy || token.word == .reward { break }
        }
        return isFound
    }

    /// What a share told in words is of: 租金 of 全额补贴租金, 增值税 of 实行增值税零税率.
    private func wordedBase(of group: ClauseFigureGroup, at index: Int) -> String? {
        let segment = part.segments[index]
        let last =
            segment.tokens.last { sentence.tokens[$0].depth == 0 } ?? segment.tokens.lowerBound
        let rest = sentence.tokens[last].range.upperBound..<segment.range.upperBound
        if last > group.tokens[0], (2...10).contains(rest.count) { return flow.string(rest) }
        guard let base = base(of: group, at: 0, in: index),
            !(base.utf16.first?.isDigit ?? true)
        else { return nil }
        return base
    }

    private func rate(
        of token: ClauseToken,
        in segment: ClauseSentence.Segment
    ) -> Clause.Quantity? {
        let grants = !segment.words.isDisjoint(with: .verbs)
        switch token.word {
        case .whole where grants || segment.words.has(.fee) || segment.words.has(.tax):
            return Clause.Quantity(ExactNumber(1))
        case .tax where flow.codes[token.range.lowerBound] == 0x96F6:  // 零税率
            let rest = token.range.upperBound..<segment.range.upperBound
            let isOpen =
                ClauseText.joiners.match(
                    token.range.upperBound,
                    in: flow.codes,
                    within: rest
                ) != nil
            return isOpen ? nil : Clause.Quantity(ExactNumber(0))
        case .fee where token.range.count == 2 && flow.codes[token.range.upperBound - 1] == 0x534A:
            return Clause.Quantity(ExactNumber(5, scale: 1))  // 减半
        case .fee where flow.codes[token.range.lowerBound] == 0x5168:  // 全免
            return Clause.Quantity(ExactNumber(1))
        case .discount, .figure: return discount(of: token, in: segment).map { Clause.Quantity($0) }
        case .subsidy, .reward:
            return ratio(before: token, in: segment).map { Clause.Quantity($0.share) }
        default: return nil
        }
    }

    /// The price that 八折 or 8折 tells, as a share of the full one.
    private func discount(
        of token: ClauseToken,
        in segment: ClauseSentence.Segment
    ) -> ExactNumber? {
        let group = ClauseFigureGroup(tokens: [], range: token.range, isShare: true)
        guard segment.words.has(.fee) || isPriced(group, in: segment) else { return nil }
        if token.figure >= 0 {
            let figure = figures[token.figure]
            guard let sign = figure.noun.first, flow.codes[sign] == 0x6298, figure.upper == nil,
                figure.power == 0
            else { return nil }  // 折
            return figure.value.shifted(by: -1)
        }
        var digits: Int64 = 0
        for place in token.range.dropLast() {
            switch flow.codes[place] {
            case 0x4E00: digits = digits * 10 + 1
            case 0x4E8C: digits = digits * 10 + 2
            case 0x4E09: digits = digits * 10 + 3
            case 0x56DB: digits = digits * 10 + 4
            case 0x4E94, 0x5BF9: digits = digits * 10 + 5  // 五 对
            case 0x516D: digits = digits * 10 + 6
            case 0x4E03: digits = digits * 10 + 7
            case 0x516B: digits = digits * 10 + 8
            default: digits = digits * 10 + 9
            }
        }
        return ExactNumber(digits, scale: token.range.count - 1)
    }

    /// Whether a price or a charge stands before a place in its segment.
    private func isPriced(_ group: ClauseFigureGroup, in segment: ClauseSentence.Segment) -> Bool {
        segment.range.clamped(to: group.range.lowerBound - 24..<group.range.lowerBound).contains {
            ClauseText.charges.match($0, in: flow.codes, within: segment.range) != nil
        }
    }

    /// What is matched to each yuan: 0.5 of 按1:0.5配套, and where the ratio begins.
    private func ratio(
        before token: ClauseToken,
        in segment: ClauseSentence.Segment
    ) -> (share: ExactNumber, start: Int)? {
        let stretch = segment.range.clamped(
            to: token.range.lowerBound - 14..<token.range.lowerBound
        )
        for place in stretch.dropLast(2)
        where flow.codes[place] == 0x31 && flow.codes[place + 1] == .colon
            && (place == 0 || !flow.codes[place - 1].isDigit && flow.codes[place - 1] != .dot)
        {
            var digits: Int64 = 0
            var scale = 0
            var isFraction = false
            for code in flow.codes[(place + 2)..<stretch.upperBound].prefix(6) {
                if code.isDigit {
                    digits = digits * 10 + Int64(code - 0x30)
                    scale += isFraction ? 1 : 0
                } else if code == .dot, !isFraction {
                    isFraction = true
                } else {
                    break
                }
            }
            return digits > 0 ? (ExactNumber(digits, scale: scale), place) : nil
        }
        return nil
    }

    /// Reads a provision without a figure: 优先安排用地, 给予适当奖励, 免征进口关税.
    mutating func readWithoutFigure() {
        for index in part.segments.indices {
            let segment = part.segments[index]
            guard !segment.words.has(.penalty), !segment.words.has(.instalment),
                !segment.words.has(.done), let cue = cue(in: segment),
                cue.benefit == .priority
                    || (!segment.words.has(.fund) && !holdsSum(segment))
            else { continue }
            let group = ClauseFigureGroup(
                tokens: [cue.token],
                range: sentence.tokens[cue.token].range,
                isShare: false
            )
            guard var draft = templates(for: group, at: index, after: nil).first else { return }
            draft.benefit = cue.benefit
            draft.name = name(
                condition: draft.condition,
                who: draft.who,
                noun: noun(of: cue.benefit)
            )
            drafts.append(draft)
            mark(index)
            if drafts.count == 3 { return }
        }
    }

    /// The word that grants something without a figure.
    private func cue(
        in segment: ClauseSentence.Segment
    ) -> (token: Int, benefit: Clause.Benefit)? {
        var give = false
        for place in segment.tokens {
            let token = sentence.tokens[place]
            guard token.depth == 0 else { continue }
            switch token.word {
            case .give: give = true
            case .reward where give: return (place, .reward)
            case .subsidy where give, .refund where give: return (place, .subsidy)
            case .priority:
                guard prefers(token, in: segment) else { continue }
                return (place, speaksOfLand(segment) ? .land : .priority)
            case .support where give: return (place, .subsidy)
            case .tax
            where ClauseText.exemptions.match(
                token.range.lowerBound,
                in: flow.codes,
                within: segment.range
            ) != nil:
                return (place, .tax)
            case .fee
            where ClauseText.exemptions.match(
                token.range.lowerBound,
                in: flow.codes,
                within: segment.range
            ) != nil:
                return (place, .fee)
            case .land where token.range.count == 4: return (place, .land)
            default: break
            }
        }
        return nil
    }

    /// Whether 优先 stands before what is done first: 优先安排, not 优先发展, 效益优先.
    private func prefers(_ token: ClauseToken, in segment: ClauseSentence.Segment) -> Bool {
        guard token.range.count == 2, flow.codes[token.range.lowerBound] == 0x4F18 else {
            return true  // 倾斜, 绿色通道
        }
        let end = token.range.upperBound
        return ClauseText.preferences.match(end, in: flow.codes, within: segment.range) != nil
    }

    /// Whether a segment tells a sum, which then is no grant.
    private func holdsSum(_ segment: ClauseSentence.Segment) -> Bool {
        segment.tokens.contains {
            sentence.tokens[$0].depth == 0 && sentence.tokens[$0].figure >= 0
                && figures[sentence.tokens[$0].figure].dimension == .yuan
        }
    }

    private func speaksOfLand(_ segment: ClauseSentence.Segment) -> Bool {
        segment.words.has(.land)
            || segment.range.dropLast().contains {
                flow.codes[$0] == 0x7528 && flow.codes[$0 + 1] == 0x5730  // 用地
            }
    }
}
