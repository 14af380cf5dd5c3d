/// Reads one part of a sentence: the grants in it, and the ceilings of grants before it.
struct ClausePartReader {
    let flow: Flow
    let figures: [Figure]
    let sentence: ClauseSentence
    let part: ClauseSentence.Part
    let item: Int?
    /// Whether a grant without a figure is open: its figures follow.
    var isOpen: Bool
    /// The first part of the sentence where this one goes on with it.
    var lead: ClauseSentence.Part?

    /// Whether it stands in brackets inside another.
    var isNested = false

    /// The grants found.
    private(set) var drafts: [ClauseDraft] = []
    /// Ceilings that bound grants already read.
    private(set) var caps: [ClauseCap] = []

    /// The segment of the first grant, and the one after the last.
    private var firstGrant: Int?
    private var nextSegment = 0

    private var wording: ClauseWording { ClauseWording(flow: flow) }

    init(
        flow: Flow,
        figures: [Figure],
        sentence: ClauseSentence,
        part: ClauseSentence.Part,
        item: Int?,
        isOpen: Bool
    ) {
        self.flow = flow
        self.figures = figures
        self.sentence = sentence
        self.part = part
        self.item = item
        self.isOpen = isOpen
    }

    /// Reads the segments in order.
    mutating func read() {
        for index in part.segments.indices {
            let roles = ClauseFigures(
                flow: flow,
                figures: figures,
                sentence: sentence,
                part: part,
                index: index,
                isOpen: isOpen
            )
            var found = false
            var previous: ClauseFigureGroup?
            for group in roles.groups() {
                let role = roles.role(group)
                switch role {
                case .grant: grant(group, at: index, after: previous)
                case .cap: cap(group, at: index, after: previous)
                case .floor: floor(group, at: index, after: previous)
                case .none: continue
                }
                found = true
                previous = group
            }
            if !found { found = readBracket(of: index) }
            if !found { found = readZero(at: index) }
            let segment = part.segments[index]
            if found {
                if !segment.words.isDisjoint(with: .verbs) { isOpen = false }
            } else if announces(segment) {
                isOpen = true
            }
        }
        if drafts.isEmpty, caps.isEmpty, !isNested { readWithoutFigure() }
    }

    /// Whether a segment ends with a grant whose figures follow.
    private func announces(_ segment: ClauseSentence.Segment) -> Bool {
        guard !segment.words.isDisjoint(with: .verbs) else { return false }
        if segment.opensList { return true }
        guard let last = segment.tokens.last(where: { sentence.tokens[$0].depth == 0 }) else {
            return false
        }
        switch sentence.tokens[last].word {
        case .reward, .subsidy, .refund:
            return segment.range.upperBound - sentence.tokens[last].range.upperBound <= 2
        default: return false
        }
    }
}

// MARK: - Figures

extension ClausePartReader {
    private mutating func grant(
        _ group: ClauseFigureGroup,
        at index: Int,
        after previous: ClauseFigureGroup?
    ) {
        if group.tokens.count == 1, group.isShare, let last = drafts.last, last.rate == nil,
            last.cap != nil || last.amount != nil,
            last.amount == nil || isCeiling(group, at: index),
            !hasLabel(group, at: index, after: previous)
        {
            drafts[drafts.count - 1].rate = share(group.tokens[0])
            drafts[drafts.count - 1].base = base(of: group, at: 0, in: index)
            drafts[drafts.count - 1].range = extended(last.range, by: index)
            return
        }
        for (order, draft) in templates(for: group, at: index, after: previous).enumerated() {
            var draft = draft
            let token = group.tokens[order]
            let figure = figures[sentence.tokens[token].figure]
            if figure.dimension == .share {
                draft.rate = share(token)
                draft.base = base(of: group, at: order, in: index)
            } else {
                draft.base = unit(of: token, in: index) ?? draft.base
                if let high = figure.upperYuan, let low = figure.yuan {
                    draft.span = Clause.Quantity(low, to: high)
                } else {
                    draft.amount = figure.yuan
                }
            }
            drafts.append(draft)
        }
        mark(index)
    }

    private mutating func cap(
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
        let bare = drafts.indices.filter { drafts[$0].cap == nil }
        if !bare.isEmpty, sums.count > 1, bare.count >= sums.count {
            for (draft, sum) in zip(bare.suffix(sums.count), sums) { drafts[draft].cap = sum }
            return
        }
        if sums.count == 1, !isLabelled {
            if !drafts.isEmpty {
                for draft in bare {
                    drafts[draft].cap = sum
                    drafts[draft].range = extended(drafts[draft].range, by: index)
                }
                if holdsTotal(index) {
                    caps.append(
                        ClauseCap(
                            sum: sum,
                            range: part.segments[index].range,
                            isTotal: true,
                            draft: nil
                        )
                    )
                }
                return
            }
            if index == 0 || isBackReference(index) {
                caps.append(
                    ClauseCap(
                        sum: sum,
                        range: part.segments[index].range,
                        isTotal: holdsTotal(index),
                        draft: capped(group, at: index, after: previous).first
                    )
                )
                return
            }
        }
        guard grantsHere(index) else { return }
        for draft in capped(group, at: index, after: previous) { drafts.append(draft) }
        mark(index)
    }

    private mutating func floor(
        _ group: ClauseFigureGroup,
        at index: Int,
        after previous: ClauseFigureGroup?
    ) {
        guard !group.isShare else { return grant(group, at: index, after: previous) }
        for (order, draft) in templates(for: group, at: index, after: previous).enumerated() {
            var draft = draft
            draft.floor = figures[sentence.tokens[group.tokens[order]].figure].yuan
            drafts.append(draft)
        }
        mark(index)
    }

    /// Clauses of which only the ceiling is told.
    private func capped(
        _ group: ClauseFigureGroup,
        at index: Int,
        after previous: ClauseFigureGroup?
    ) -> [ClauseDraft] {
        guard grantsHere(index) else { return [] }
        return zip(group.tokens, templates(for: group, at: index, after: previous)).map {
            token,
            draft in
            var draft = draft
            let figure = figures[sentence.tokens[token].figure]
            draft.cap = figure.upperYuan ?? figure.yuan
            draft.base = unit(of: token, in: index) ?? draft.base
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

    private mutating func mark(_ index: Int) {
        if firstGrant == nil { firstGrant = index }
        nextSegment = index + 1
    }

    private func share(_ token: Int) -> Clause.Quantity? {
        let figure = figures[sentence.tokens[token].figure]
        return figure.fraction(in: flow).map {
            Clause.Quantity($0, to: figure.upperFraction(in: flow))
        }
    }

    private func extended(_ range: Range<Int>, by index: Int) -> Range<Int> {
        range.lowerBound..<max(range.upperBound, part.segments[index].range.upperBound)
    }

    private func isCeiling(_ group: ClauseFigureGroup, at index: Int) -> Bool {
        part.segments[index].tokens.contains {
            sentence.tokens[$0].word == .most
                && sentence.tokens[$0].range.upperBound <= group.range.lowerBound
        }
    }

    private func holdsTotal(_ index: Int) -> Bool {
        part.segments[index].words.has(.total)
    }
}

// MARK: - Labels

extension ClausePartReader {
    /// Where the phrase of the grant begins in its segment.
    private func anchor(
        of group: ClauseFigureGroup,
        at index: Int,
        after previous: ClauseFigureGroup?
    ) -> Int {
        let segment = part.segments[index]
        let from = previous?.range.upperBound ?? segment.range.lowerBound
        for place in segment.tokens {
            let token = sentence.tokens[place]
            guard token.depth == 0, token.range.lowerBound >= from,
                token.range.lowerBound < group.range.lowerBound
            else { continue }
            switch token.word {
            case .give, .reward, .subsidy, .refund, .most, .by, .respectively, .once, .each,
                .again, .apply, .total, .yearly, .tax, .fee, .least:
                return token.range.lowerBound
            default: break
            }
        }
        return group.range.lowerBound
    }

    /// Whether a segment names those whom its figure is for: 省级最高50万元, not 每家最高50万元.
    private func hasLabel(
        _ group: ClauseFigureGroup,
        at index: Int,
        after previous: ClauseFigureGroup?
    ) -> Bool {
        let segment = part.segments[index]
        let from = previous?.range.upperBound ?? segment.range.lowerBound
        let label = wording.trimmed(from..<max(from, anchor(of: group, at: index, after: previous)))
        guard !label.isEmpty else { return false }
        if previous != nil, label.count <= 4 { return false }
        return ClauseText.generics.match(label.lowerBound, in: flow.codes, within: segment.range)
            == nil
    }

    /// Whether a segment speaks of grants told before: 单个企业…, 以上….
    private func isBackReference(_ index: Int) -> Bool {
        let range = part.segments[index].range
        return part.segments[..<index].allSatisfy { $0.words.isDisjoint(with: .verbs) }
            && firstGrant == nil
            && ClauseText.references.match(range.lowerBound, in: flow.codes, within: range) != nil
    }

    /// The stretches before a grant: those that all grants of the part share, and its own.
    private func stretches(
        of group: ClauseFigureGroup,
        at index: Int,
        after previous: ClauseFigureGroup?
    ) -> [(codes: Range<Int>, tokens: Range<Int>)] {
        var stretches: [(codes: Range<Int>, tokens: Range<Int>)] = []
        let segments = part.segments
        let shared = firstGrant ?? index
        for segment in segments[..<min(shared, index)] {
            stretches.append((segment.range, segment.tokens))
        }
        var own: [(codes: Range<Int>, tokens: Range<Int>)] = []
        if let firstGrant, index > firstGrant {
            for segment in segments[min(nextSegment, index)..<index] {
                own.append((segment.range, segment.tokens))
            }
        }
        let segment = segments[index]
        let from = previous?.range.upperBound ?? segment.range.lowerBound
        let to = max(from, anchor(of: group, at: index, after: previous))
        if to > from { own.append((from..<to, segment.tokens)) }
        if firstGrant != nil, let first = own.first,
            ClauseText.subjects.match(first.codes.lowerBound, in: flow.codes, within: segment.range)
                != nil
        {
            return own
        }
        return stretches + own
    }

    /// One draft a figure, with everything but the figure.
    private func templates(
        for group: ClauseFigureGroup,
        at index: Int,
        after previous: ClauseFigureGroup?
    ) -> [ClauseDraft] {
        var stretches = stretches(of: group, at: index, after: previous)
        var subject = wording.subject(stretches.map(\.codes))
        if let lead, isContinuation(stretches.map(\.codes)) {
            let before = lead.segments.dropLast().map { ($0.range, $0.tokens) }
            if subject.who == nil { subject.who = wording.subject(before.map(\.0)).who }
            stretches = before.map { (codes: $0.0, tokens: $0.1) } + stretches
        }
        let who = subject.who.map(flow.string) ?? object(of: group, at: index)
        let labels = labels(of: group, in: stretches)
        let condition = subject.conditions.map { flow.string(wording.trimmed($0)) }
            .filter { !$0.isEmpty }.joined(separator: ",")
        let benefit = benefit(of: group, at: index)
        let start = (firstGrant == nil ? part.range : part.segments[min(nextSegment, index)].range)
            .lowerBound
        let name = name(of: group, at: index, stretches: stretches.map(\.codes), benefit: benefit)
        return group.tokens.indices.map { order in
            var own = condition
            if order < labels.count { own = labels[order] }
            return ClauseDraft(
                item: item,
                benefit: benefit,
                range: wording.trimmed(start..<part.segments[index].range.upperBound),
                who: who,
                condition: own.isEmpty ? nil : own,
                name: name,
                once: once(at: index, token: group.tokens[order])
            )
        }
    }

    /// Whether a part leans on the first one: 第二年…, 达到上述标准的….
    private func isContinuation(_ stretches: [Range<Int>]) -> Bool {
        guard let first = stretches.first else { return true }
        return ClauseText.continuations.match(
            first.lowerBound,
            in: flow.codes,
            within: part.range
        ) != nil
    }

    /// The condition of each figure of a list.
    private func labels(
        of group: ClauseFigureGroup,
        in stretches: [(codes: Range<Int>, tokens: Range<Int>)]
    ) -> [String] {
        guard group.tokens.count > 1 else { return [] }
        var gaps: [String] = []
        for (before, after) in zip(group.tokens, group.tokens.dropFirst()) {
            let gap = wording.trimmed(
                sentence.tokens[before].range.upperBound..<sentence.tokens[after].range.lowerBound
            )
            gaps.append(gap.count < 2 ? "" : flow.string(gap))
        }
        let pairing = ClausePairing(flow: flow, figures: figures, sentence: sentence)
        guard let list = pairing.list(of: group.tokens.count, in: stretches) else { return [] }
        return pairing.conditions(list)
    }
}

// MARK: - Words

extension ClausePartReader {
    /// Whom the verb names: 企业 of 给予企业30万元.
    private func object(of group: ClauseFigureGroup, at index: Int) -> String? {
        let segment = part.segments[index]
        var start: Int?
        for place in segment.tokens {
            let token = sentence.tokens[place]
            guard token.depth == 0, token.range.lowerBound < group.range.lowerBound else {
                continue
            }
            switch token.word {
            case .give, .reward, .subsidy: start = token.range.upperBound
            case .once, .most, .each, .by:
                if let from = start, token.range.lowerBound - from >= 2 {
                    return flow.string(from..<token.range.lowerBound)
                }
            default: break
            }
        }
        guard let start, start < group.range.lowerBound else { return nil }
        let range = start..<group.range.lowerBound
        guard range.count <= 24, let end = wording.firstParty(in: range) else { return nil }
        return flow.string(
            range.lowerBound..<(wording.endsWithParty(range) ? range.upperBound : end)
        )
    }

    /// What a share is of.
    private func base(of group: ClauseFigureGroup, at order: Int, in index: Int) -> String? {
        let segment = part.segments[index]
        var start = segment.range.lowerBound
        let first = group.tokens[0]
        for place in segment.tokens where place < first {
            let token = sentence.tokens[place]
            guard token.depth == 0 else { continue }
            switch token.word {
            case .give, .reward, .subsidy, .refund, .by, .most, .least, .respectively, .fee:
                start = token.range.upperBound
            case .figure where token.range.upperBound <= group.range.lowerBound:
                start = token.range.upperBound
            default: break
            }
        }
        if order > 0 {
            let gap = wording.trimmed(
                sentence.tokens[group.tokens[order - 1]].range
                    .upperBound..<sentence.tokens[group.tokens[order]].range.lowerBound
            )
            if gap.count > 2 { return wording.base(gap) }
        }
        if let base = wording.base(start..<max(start, group.range.lowerBound)) { return base }
        let before = part.segments[..<index].last.map { [$0.range] } ?? []
        let own = segment.range.lowerBound..<anchor(of: group, at: index, after: nil)
        return wording.subject(own.isEmpty ? before : [own]).who.flatMap(wording.base)
    }

    /// Per what a sum is: 每亩 of 100元/亩, 每人每年.
    private func unit(of token: Int, in index: Int) -> String? {
        let figure = figures[sentence.tokens[token].figure]
        if !figure.per.isEmpty {
            return flow.string(figure.per).split(separator: "/").map { "每" + $0 }.joined()
        }
        let segment = part.segments[index]
        var start: Int?
        var end = 0
        for place in segment.tokens where place < token {
            let token = sentence.tokens[place]
            guard token.depth == 0 else { continue }
            switch token.word {
            case .each, .yearly:
                if token.word == .yearly, start == nil, flow.codes[token.range.lowerBound] != 0x6BCF
                {
                    continue
                }
                if start == nil { start = token.range.lowerBound }
                end = sentence.tokens[place].range.upperBound
            case .give, .reward, .subsidy, .refund, .most, .once, .again, .by:
                if let start, end < token.range.lowerBound, place > 0 {
                    return flow.string(start..<token.range.lowerBound)
                }
            default: break
            }
        }
        guard let start else { return nil }
        let range = wording.trimmed(start..<sentence.tokens[token].range.lowerBound)
        return range.isEmpty || range.count > 24 ? nil : flow.string(range)
    }

    /// Whether a grant is made once or again and again.
    private func once(at index: Int, token: Int) -> Bool? {
        let segments = part.segments
        if segments[index].words.has(.once) { return true }
        let figure = figures[sentence.tokens[token].figure]
        if figure.per.contains(where: { flow.codes[$0] == 0x5E74 || flow.codes[$0] == 0x6708 }) {
            return false
        }
        if segments[...index].contains(where: { $0.words.has(.once) }) { return true }
        if segments[index].words.has(.yearly) { return false }
        for place in segments[index].range.dropLast()
        where ClauseText.yearly.match(place, in: flow.codes, within: segments[index].range) != nil {
            return false
        }
        return segments[..<index].contains { $0.words.has(.yearly) } ? false : nil
    }

    /// What is granted, by the words nearest to the figures.
    private func benefit(of group: ClauseFigureGroup, at index: Int) -> Clause.Benefit {
        let segments = part.segments
        let words = segments[index].words
        if group.isShare {
            if words.has(.land) || segments[..<index].contains(where: { $0.words.has(.land) }) {
                return .land
            }
            if words.has(.tax), words.isDisjoint(with: .verbs) { return .tax }
            if words.has(.fee), words.isDisjoint(with: .verbs) { return .fee }
        }
        if words.has(.loan), words.isDisjoint(with: .verbs.subtracting(.init(.give))) {
            return .other
        }
        let last = group.tokens[group.tokens.count - 1]
        let after = segments[index].tokens.first {
            $0 > last && sentence.tokens[$0].depth == 0 && isNoun(sentence.tokens[$0].word)
        }
        let before = segments[index].tokens.last {
            $0 < last && sentence.tokens[$0].depth == 0 && isNoun(sentence.tokens[$0].word)
        }
        if let word = (after ?? before).map({ sentence.tokens[$0].word }) {
            return benefit(of: word)
        }
        if words.has(.fee) { return .fee }
        if words.has(.tax) { return .tax }
        for segment in segments[index...].dropFirst().prefix(1) + segments[..<index].reversed() {
            if segment.words.has(.reward) { return .reward }
            if segment.words.has(.subsidy) || segment.words.has(.refund) { return .subsidy }
        }
        if words.has(.support) || words.has(.give) { return .subsidy }
        return words.has(.loan) ? .other : .reward
    }

    private func isNoun(_ word: ClauseWord) -> Bool {
        word == .reward || word == .subsidy || word == .refund
    }

    private func benefit(of word: ClauseWord) -> Clause.Benefit {
        switch word {
        case .reward: .reward
        case .subsidy, .refund, .support, .give: .subsidy
        case .tax: .tax
        case .fee: .fee
        case .land: .land
        case .priority: .priority
        default: .other
        }
    }

    /// A short name: what was done, and what is granted for it.
    private func name(
        of group: ClauseFigureGroup?,
        at index: Int,
        stretches: [Range<Int>],
        benefit: Clause.Benefit
    ) -> String {
        let noun = grantNoun(of: group, at: index, benefit: benefit)
        var topic = ""
        for stretch in stretches.reversed() {
            let range = wording.trimmed(stretch)
            if let words = topicWords(in: range) {
                topic = flow.string(words)
                break
            }
        }
        return topic.hasSuffix(noun) ? topic : topic + noun
    }

    /// The end of a stretch from its last verb on, where it is short.
    private func topicWords(in range: Range<Int>) -> Range<Int>? {
        var range = range
        if let last = range.last, flow.codes[last] == 0x7684 {
            range = range.lowerBound..<range.upperBound - 1
        }
        guard range.count >= 2 else { return nil }
        let tail = range.suffix(18)
        for end in tail.dropLast()
        where ClauseText.verbs.match(end, in: flow.codes, within: range) != nil
            && range.upperBound - end >= 2
        {
            return end..<range.upperBound
        }
        return range.count <= 18 ? range : nil
    }

    private func grantNoun(
        of group: ClauseFigureGroup?,
        at index: Int,
        benefit: Clause.Benefit
    ) -> String {
        let segment = part.segments[index]
        if let last = group?.tokens.last {
            for place in segment.tokens where place > last {
                let token = sentence.tokens[place]
                guard token.depth == 0, isNoun(token.word) || token.word == .loan else { continue }
                var start = sentence.tokens[last].range.upperBound
                for inner in start..<token.range.lowerBound where flow.codes[inner] == 0x7684 {
                    start = inner + 1
                }
                let range = start..<token.range.upperBound
                if range.count <= 12 { return flow.string(range) }
                return flow.string(token.range)
            }
        }
        return switch benefit {
        case .reward: "奖励"
        case .subsidy: "补助"
        case .tax: "税收优惠"
        case .fee: "费用减免"
        case .land: "用地优惠"
        case .priority: "优先支持"
        case .other: "支持"
        }
    }
}

// MARK: - Brackets and words for figures

extension ClausePartReader {
    /// Reads the list in brackets after a grant: 给予奖励（国家级50万元、省级20万元）.
    private mutating func readBracket(of index: Int) -> Bool {
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
        let list = ClauseSentence(range: range, tokens: inner[...], words: words)
        var isFound = false
        for part in list.parts {
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
                draft.range = self.part.range.lowerBound..<segment.range.upperBound
                drafts.append(draft)
                isFound = true
            }
        }
        if isFound { mark(index) }
        return isFound
    }

    /// Reads what is told in words: 零税率, 全额, 减半, 1:1配套.
    private mutating func readZero(at index: Int) -> Bool { false }

    /// Reads a provision without a figure.
    private mutating func readWithoutFigure() {}
}
