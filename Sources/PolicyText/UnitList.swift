/// Splits a stretch of text into units and the part that each takes.
///
/// Reads 牵头单位：甲；配合单位：乙、丙 and 由甲牵头，乙、丙配合 and 甲、乙按职责分工负责 alike: names are
/// separated by marks, labels say what follows, verbs say what came before.
struct UnitList {
    private let flow: Flow
    private let limit: Int
    private(set) var lead: [Range<Int>] = []
    private(set) var support: [Range<Int>] = []
    /// Whether a label or a verb said who does what.
    private(set) var isAssigned = false
    /// Whether each name ends like a unit.
    private(set) var isFirm = true
    /// Whether words that name no unit stand among the names.
    private(set) var hasOthers = false
    /// Names whose part is not yet known.
    private var pending: [Range<Int>] = []
    private var field: AssignmentWords.Field?
    private var hasLeader = false
    /// Whether a verb has given names their part.
    private var hasVerb = false
    /// Whether what is read stands behind a full stop.
    private var isNote = false
    /// Whether what is read is a note on the whole, so that no unit in it has a task here.
    private var isMuted = false

    /// Reads a range of codes.
    ///
    /// - Parameters:
    ///   - range: The codes between brackets, behind a label, or in a cell.
    ///   - flow: The text.
    ///   - field: What a label before the range says it holds; nil where verbs must say.
    /// - Complexity: Linear in the range.
    init(_ range: Range<Int>, of flow: Flow, field: AssignmentWords.Field? = nil) {
        self.flow = flow
        self.field = field
        limit = range.upperBound
        isAssigned = field != nil
        read(range)
    }

    /// Whether all names are units that say where they belong: 市财政局, 各区政府.
    var areLocal: Bool {
        let all = lead + support
        return !all.isEmpty && isFirm && !hasOthers
            && all.allSatisfy { name in
                switch flow.codes[name.lowerBound] {
                case "省", "市", "县", "区", "州", "旗", "各", "自":
                    UnitName.ending(of: name, in: flow) == .proper
                default: false
                }
            }
    }

    // MARK: - Segments

    private mutating func read(_ range: Range<Int>) {
        var start = range.lowerBound
        var place = start
        var depth = 0
        while place < limit {
            let code = flow.codes[place]
            if let label = bracketedLabel(at: place)
                ?? (place == start ? spacedLabel(at: place) : nil)
            {
                take(start..<place)
                settle()
                (field, isAssigned) = (label.field, true)
                (isNote, isMuted) = (false, false)
                place = label.end
                start = place
                depth = 0
                continue
            }
            switch code {
            case .open, "[", "〔", "【": depth += 1
            case .close, "]", "〕", "】": depth = max(0, depth - 1)
            case .colon where depth == 0:
                let label = label(before: place, from: start)
                take(start..<label.lowerBound)
                settle()
                let found = AssignmentWords.field(of: label, in: flow)
                if found != nil { isAssigned = true }
                field = found ?? .other
                (isNote, isMuted) = (false, false)
                start = place + 1
            case .pause where depth == 0,
                .comma where depth == 0,
                "/" where depth == 0:
                if code == .pause, goesOnAsPlaces(start..<place, at: place + 1) { break }
                take(start..<place)
                start = place + 1
            case .semicolon where depth == 0,
                .stop where depth == 0,
                "|" where depth == 0:
                take(start..<place)
                start = place + 1
                settle()
                if code == .stop { openNote(at: start) }
            default:
                if depth == 0, place > start, splitsAtGap(start..<place, place) {
                    take(start..<place)
                    start = place
                }
            }
            place += 1
        }
        take(start..<limit)
        settle()
    }

    /// Behind a full stop stand notes: 列第一位者为牵头单位, 以下均需各县落实.
    ///
    /// Only where verbs say who does what may another sentence go on: 甲局牵头。乙局配合.
    private mutating func openNote(at start: Int) {
        isNote = isAssigned
        isMuted = isAssigned && (field != nil || saysMore(start))
        if field != .other { field = nil }
    }

    private static let remarks = PhraseList<Bool>(
        .first,
        [
            "以下 下同 均 需 不再 其余 其他 列第 排第 排名 各项 上述 同时": true
        ]
    )

    /// Whether a sentence speaks of what is not in the bracket.
    private func saysMore(_ start: Int) -> Bool {
        for place in start..<min(limit, start + 120) {
            if flow.codes[place].endsSentence { return false }
            if UnitList.remarks.match(at: place, in: flow, before: limit) != nil { return true }
        }
        return false
    }

    /// 【责任单位】 and [牵头单位]: a label in brackets of its own.
    private func bracketedLabel(at place: Int) -> (field: AssignmentWords.Field, end: Int)? {
        let code = flow.codes[place]
        guard code == "【" || code == "[" || code == "〔", let partner = code.partner,
            let match = AssignmentWords.labels.match(at: place + 1, in: flow, before: limit),
            match.end < limit, flow.codes[match.end] == partner
        else { return nil }
        let hasColon = match.end + 1 < limit && flow.codes[match.end + 1] == .colon
        return (match.value, match.end + (hasColon ? 2 : 1))
    }

    /// 责任单位 before a gap, 责任单位为.
    private func spacedLabel(at place: Int) -> (field: AssignmentWords.Field, end: Int)? {
        guard let match = AssignmentWords.labels.match(at: place, in: flow, before: limit),
            match.end < limit
        else { return nil }
        if flow.codes[match.end] == "为" { return (match.value, match.end + 1) }
        return flow.gap(before: match.end) != .none ? (match.value, match.end) : nil
    }

    /// The words before a colon that make its label: all of them, or the label behind a name whose
    /// separator was lost.
    private func label(before colon: Int, from start: Int) -> Range<Int> {
        var whole = start..<colon
        for place in whole.dropFirst().suffix(10) where flow.gap(before: place) != .none {
            if AssignmentWords.field(of: place..<colon, in: flow) != nil {
                whole = place..<colon
                return whole
            }
        }
        for place in whole.suffix(8) {
            if let match = AssignmentWords.labels.match(at: place, in: flow, before: colon),
                match.end == colon,
                place == start || UnitName.ending(of: start..<place, in: flow) != nil
            {
                return place..<colon
            }
        }
        return whole
    }

    /// 各县、市、区政府 is one name: only sorts of places stand before the mark and behind it.
    private func goesOnAsPlaces(_ head: Range<Int>, at next: Int) -> Bool {
        if let rulers = UnitList.councils.match(at: next, in: flow, before: limit),
            rulers.end == limit || flow.codes[rulers.end] == .pause
                || flow.codes[rulers.end] == .comma || flow.codes[rulers.end] == .semicolon
                || flow.codes[rulers.end] == .close
                || AssignmentWords.verbs.match(at: rulers.end, in: flow, before: limit) != nil,
            head.count > 2, flow.codes[head.upperBound - 1] == "委"
        {
            return true
        }
        var head = head
        while let first = head.first {
            switch flow.codes[first] {
            case "各", "有", "关", "相", "全": head = head.dropFirst()
            default:
                guard head.count <= 8, arePlaces(head, orMark: true) else { return false }
                var end = next
                while end < limit, end - next < 12 {
                    let code = flow.codes[end]
                    if code == .pause || code == .comma || code == .semicolon || code == .close {
                        break
                    }
                    if UnitList.rulers.match(at: end, in: flow, before: limit) != nil { break }
                    end += 1
                }
                return end > next && arePlaces(next..<end, orMark: false)
            }
        }
        return false
    }

    /// What stands beside 党委 in one name: 各镇党委、政府.
    private static let councils = PhraseList<Bool>(.first, ["政府 人民政府 管委会 办事处": true])

    private static let rulers = PhraseList<Bool>(
        .first,
        [
            "人民政府 政府 管委会 管委 办事处 党委 党工委 两级 三级 按职责 按照职责 负责 配合 分别 等": true
        ]
    )

    /// Whether a range holds nothing but sorts of places: 县, 市, 开发区, 街道.
    private func arePlaces(_ range: Range<Int>, orMark: Bool) -> Bool {
        range.allSatisfy { place in
            switch flow.codes[place] {
            case "省", "市", "县", "区", "州", "旗", "盟", "乡", "镇", "街", "道", "自", "治", "直", "辖", "场",
                .open, .close, "〔", "〕", "[", "]":
                true
            case .pause: orMark
            default: false
            }
        }
    }

    /// Whether the layout separates two names: 市发展改革委 市财政局.
    private func splitsAtGap(_ name: Range<Int>, _ place: Int) -> Bool {
        name.count >= 3 && opensName(place) && flow.gap(before: place) != .none
            && UnitName.ending(of: name, in: flow) == .proper
    }

    private func opensName(_ place: Int) -> Bool {
        switch flow.codes[place] {
        case "市", "县", "区", "省", "各", "自", "国", "团": true
        default: false
        }
    }

    // MARK: - Tokens

    /// Reads the words between two marks: a name, a name and its verb, or several of these.
    private mutating func take(_ range: Range<Int>) {
        guard field != .other else { return }
        var rest = trimmed(range)
        if isOrderNote(rest) {
            // The note tells that the names before it are units with a task.
            isAssigned = true
            return
        }
        var steps = 0
        while !rest.isEmpty, steps < 8 {
            steps += 1
            guard let (verb, words) = firstVerb(in: rest) else {
                name(rest)
                return
            }
            name(rest.lowerBound..<words.lowerBound)
            apply(verb)
            rest = trimmed(words.upperBound..<rest.upperBound)
        }
    }

    /// The first verb in a range that stands behind a name or at the start.
    private func firstVerb(in range: Range<Int>) -> (AssignmentWords.Verb, Range<Int>)? {
        var depth = 0
        for place in range {
            switch flow.codes[place] {
            case .open: depth += 1
            case .close: depth = max(0, depth - 1)
            default: break
            }
            guard depth == 0,
                let match = AssignmentWords.verbs.match(
                    at: place,
                    in: flow,
                    before: range.upperBound
                )
            else { continue }
            let before = range.lowerBound..<place
            if before.isEmpty || isName(before)
                || match.end == range.upperBound && match.value != .filler && isWord(before)
            {
                return (match.value, place..<match.end)
            }
        }
        return nil
    }

    /// Whether the words before a verb may be a name, however it ends: 县职业中专配合.
    private func isWord(_ range: Range<Int>) -> Bool {
        (2...16).contains(range.count)
            && range.allSatisfy {
                flow.codes[$0].isHan || flow.codes[$0] == .open || flow.codes[$0] == .close
            }
    }

    private func isName(_ range: Range<Int>) -> Bool {
        let name = withoutOthers(trimmed(range))
        return name.head.isEmpty || UnitName.ending(of: name.head, in: flow) != nil
            || name.head.count < range.count
    }

    private mutating func apply(_ verb: AssignmentWords.Verb) {
        guard !isMuted else {
            pending.removeAll()
            return
        }
        switch verb {
        case .leads:
            lead += pending
            hasLeader = true
        case .answers:
            // 配合单位：…按职责分工负责 stays with its label.
            if field == .support { support += pending } else { lead += pending }
        case .supports: support += pending
        case .joins:
            if field == .support { support += pending } else { lead += pending }
            hasLeader = true
        case .filler: return
        }
        isAssigned = true
        hasVerb = true
        pending.removeAll()
    }

    /// Gives the names without a verb to the part that the label names, or that is left over.
    private mutating func settle() {
        defer { pending.removeAll() }
        guard !isNote else { return }
        // …局配合,长期坚持: words behind the last verb that name no unit.
        if field == nil, hasVerb { pending.removeAll { !UnitName.isUnit($0, in: flow) } }
        switch field {
        case .lead: lead += pending
        case .support: support += pending
        case .other: break
        case nil:
            if hasLeader { support += pending } else { lead += pending }
        }
    }

    // MARK: - Names

    /// Adds the names in a token that holds no verb: 全国总工会等和各省级人民政府 holds two.
    private mutating func name(_ range: Range<Int>) {
        let (head, rest) = withoutOthers(trimmed(range))
        if !head.isEmpty { conjoined(head) }
        if !rest.isEmpty { name(rest) }
    }

    /// Splits 甲局和乙局, where both sides are units; 工业和信息化局 is one.
    private mutating func conjoined(_ range: Range<Int>) {
        var depth = 0
        for place in range.dropFirst(2) {
            switch flow.codes[place] {
            case .open:
                depth += 1
                continue
            case .close:
                depth = max(0, depth - 1)
                continue
            case "和", "及", "与", "暨": break
            default: continue
            }
            let before = flow.codes[place - 1] == "以" ? place - 1 : place
            let left = range.lowerBound..<before
            let right = place + 1..<range.upperBound
            guard depth == 0, let ending = UnitName.ending(of: left, in: flow), ending != .word,
                UnitName.isUnit(trimmed(right), in: flow), !UnitName.isCommon(right, in: flow)
            else { continue }
            // 各有关部门和单位 is one name; 市直各部门和各县人民政府 is two.
            add(left)
            conjoined(trimmed(right))
            return
        }
        add(range)
    }

    private mutating func add(_ range: Range<Int>) {
        var name = range
        var role: AssignmentWords.Verb?
        // 市发展改革委(牵头): the bracket says the part, it is not of the name.
        if name.count > 3, flow.codes[name.upperBound - 1] == .close,
            let open = flow.codes[name].lastIndex(of: .open), open > name.lowerBound
        {
            let inside = open + 1..<name.upperBound - 1
            if let verb = AssignmentWords.verbs.match(
                at: open + 1,
                in: flow,
                before: inside.upperBound
            ), verb.end == inside.upperBound || verb.end == inside.upperBound - 2 {
                name = name.lowerBound..<open
                role = verb.value
            } else if isRemark(inside) {
                name = name.lowerBound..<open
            }
        }
        guard (2...60).contains(name.count), !isRefused(name) else {
            hasOthers = true
            return
        }
        if !UnitName.isUnit(name, in: flow) { isFirm = false }
        switch role {
        case .leads:
            lead.append(name)
            hasLeader = true
            isAssigned = true
        case .supports: support.append(name)
        default: pending.append(name)
        }
    }

    /// 排名第一的为牵头单位, 下同: a remark in brackets.
    private func isRemark(_ range: Range<Int>) -> Bool {
        range.contains {
            flow.codes[$0] == "同" && $0 > range.lowerBound && flow.codes[$0 - 1] == "下"
        }
            || range.contains { flow.codes[$0] == "第" }
    }

    /// Words that are no name: remarks on the order, dates, 下同.
    private func isRefused(_ range: Range<Int>) -> Bool {
        let codes = flow.codes[range]
        if codes.contains(where: { $0.endsSentence || $0 == .colon || $0 == "》" }) { return true }
        if flow.matches([0x4E0B, 0x540C], at: range.lowerBound, before: range.upperBound) {
            return true
        }
        var digits = 0
        for place in range {
            let code = flow.codes[place]
            if code.isDigit { digits += 1 }
        }
        if digits > 2 || isOrderNote(range) { return true }
        // 各单位按…: a bare sort of unit without 各, 有关 or 相关 names nobody.
        if UnitName.isCommon(range, in: flow), range.count <= 3, flow.codes[range.lowerBound] != "各"
        {
            return true
        }
        return false
    }

    /// 列第一位者为牵头单位, 排在第一位的部门, 排名第一的: a note on the order of names.
    private func isOrderNote(_ range: Range<Int>) -> Bool {
        for place in range.dropLast(2) where flow.codes[place] == "第" {
            guard flow.codes[place + 1] == "一" || flow.codes[place + 1] == "1" else { continue }
            switch flow.codes[place + 2] {
            case "位", "个", "名", "的", "者": return true
            default: break
            }
        }
        return false
    }

    /// Cuts words of address and conjunctions off both ends.
    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var range = range
        while let first = range.first {
            switch flow.codes[first] {
            case "由", "请", "及", "并", .colon, .pause, .comma, "-", ".", "*", "—":
                range = range.dropFirst()
            case "和" where range.count > 3,
                "与" where range.count > 3:
                range = range.dropFirst()
            case "以" where range.count > 2 && flow.codes[first + 1] == "及":
                range = range.dropFirst(2)
            default:
                while let last = range.last,
                    flow.codes[last] == .pause || flow.codes[last] == .comma
                        || flow.codes[last] == .colon || flow.codes[last] == "*"
                {
                    range = range.dropLast()
                }
                return range
            }
        }
        return range
    }

    /// Cuts 等, 等有关部门, 等有关部门和单位 off a name; what 和 adds behind it is the rest.
    private func withoutOthers(_ range: Range<Int>) -> (head: Range<Int>, rest: Range<Int>) {
        let none = range.upperBound..<range.upperBound
        guard range.count > 1 else { return (range, none) }
        for place in range.dropFirst() where flow.codes[place] == "等" {
            switch flow.codes[place - 1] {
            case "高", "中", "初", "平", "同", "优", "均", "对", "上": continue
            default: break
            }
            let next = place + 1
            guard next < range.upperBound else { return (range.lowerBound..<place, none) }
            switch flow.codes[next] {
            case "和", "及", "以": return (range.lowerBound..<place, trimmed(next..<range.upperBound))
            case "院", "级", "教", "职", "学", "次", "人": continue
            default: break
            }
            // 等有关部门和各县人民政府: only what 和 adds counts.
            for joint in next..<range.upperBound
            where flow.codes[joint] == "和" || flow.codes[joint] == "及" {
                let right = joint + 1..<range.upperBound
                guard UnitName.isUnit(right, in: flow), !UnitName.isCommon(right, in: flow) else {
                    continue
                }
                return (range.lowerBound..<place, right)
            }
            return (range.lowerBound..<place, none)
        }
        return (range, none)
    }
}
