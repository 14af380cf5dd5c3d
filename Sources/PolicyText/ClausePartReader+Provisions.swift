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
        guard !segment.words.has(.instalment), !segment.words.has(.penalty) else { return false }
        var isFound = false
        for place in segment.tokens {
            let token = sentence.tokens[place]
            guard token.depth == 0, let rate = rate(of: token, in: segment) else { continue }
            let group = ClauseFigureGroup(tokens: [place], range: token.range, isShare: true)
            guard var draft = templates(for: group, at: index, after: nil).first else { continue }
            draft.rate = rate
            draft.base = wordedBase(of: group, at: index)
            drafts.append(draft)
            mark(index)
            isFound = true
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
        case .whole where grants || segment.words.has(.fee):
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
        case .subsidy where isMatched(before: token, in: segment):
            return Clause.Quantity(ExactNumber(1))
        default: return nil
        }
    }

    /// Whether 1:1 stands before 配套.
    private func isMatched(before token: ClauseToken, in segment: ClauseSentence.Segment) -> Bool {
        segment.range.clamped(to: token.range.lowerBound - 12..<token.range.lowerBound).dropLast(2)
            .contains {
                flow.codes[$0] == 0x31 && flow.codes[$0 + 1] == 0x3A && flow.codes[$0 + 2] == 0x31
                    && ($0 == 0 || !flow.codes[$0 - 1].isDigit)
            }
    }

    /// Reads a provision without a figure: 优先安排用地, 给予适当奖励, 免征进口关税.
    mutating func readWithoutFigure() {
        for index in part.segments.indices {
            let segment = part.segments[index]
            guard !segment.words.has(.penalty), !segment.words.has(.instalment),
                let cue = cue(in: segment),
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
