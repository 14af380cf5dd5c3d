/// Reads the members of a leading group (领导小组) where they are listed by name.
///
/// A list gives a post and a colon, then a person a line: name, gap, office. The gap is layout: it
/// also stands inside names of two characters.
struct PeopleReader {
    private let flow: Flow
    private var people: [Person] = []
    private var role: String?
    /// Whether a line above names a group whose members may follow.
    private var isGroup = false
    /// The office of each person listed, to be repeated where the text names them again.
    private var titles: [String: String] = [:]

    /// Takes a flow with paragraphs.
    init(flow: Flow) {
        self.flow = flow
    }

    /// Reads the people in document order.
    ///
    /// - Complexity: Linear in the text.
    mutating func read() -> [Person] {
        for paragraph in flow.paragraphs {
            let range = paragraph.range
            if range.count < 60,
                flow.first(Self.group, in: range) != nil
                    || flow.first(Self.list, in: range) != nil
            {
                isGroup = true
            }
            if let list = post(in: range) {
                role = flow.string(range.lowerBound..<list.roleEnd)
                entry(list.start..<range.upperBound)
            } else if role != nil {
                if range.count > 60 || HeadingNumber(in: range, of: flow) != nil
                    || flow.codes[range.upperBound - 1].endsSentence
                {
                    role = nil
                } else {
                    entry(range)
                }
            }
            if range.count > 12 { posts(toldIn: range) }
        }
        return people
    }

    private static let posts = PhraseList<Bool>(
        .first,
        [
            """
            组长 副组长 常务副组长 第一组长 第一副组长 执行组长 成员 组员 总指挥 副总指挥 常务副总指挥 指挥长 副指挥长 \
            第一指挥长 总召集人 召集人 副召集人 主任 副主任 常务副主任 办公室主任 办公室副主任 秘书长 副秘书长 联络员 \
            主任委员 副主任委员 委员 顾问 专班组长 专班副组长 总负责人 主席 副主席 会长 副会长 理事长 副理事长 理事
            """: true
        ]
    )

    /// A post that opens a paragraph, and where the names behind its colon begin.
    private func post(in range: Range<Int>) -> (roleEnd: Int, start: Int)? {
        guard range.count > 3,
            let match = Self.posts.match(at: range.lowerBound, in: flow, before: range.upperBound),
            match.end < range.upperBound
        else { return nil }
        if flow.codes[match.end] == .colon { return (match.end, match.end + 1) }
        guard isGroup, flow.gap(before: match.end) != .none, range.count < 60,
            name(at: match.end, before: range.upperBound) != nil
        else { return nil }
        return (match.end, match.end)
    }

    // MARK: - Entries

    /// Reads 林海波 市委常委、常务副市长, or the rest of the office above it.
    private mutating func entry(_ range: Range<Int>) {
        guard !range.isEmpty, let role else { return }
        if let name = name(at: range.lowerBound, before: range.upperBound),
            name.end < range.upperBound
        {
            let title = flow.string(name.end..<range.upperBound)
            titles[name.text] = title
            people.append(
                Person(name: name.text, role: role, title: title, span: flow.span(range))
            )
            return
        }
        if let inline = inline(range), !inline.isEmpty {
            people += inline
            return
        }
        guard let last = people.last, last.role == role, range.count <= 40,
            flow.gap(before: range.lowerBound) == .line
        else { return }
        // The office goes on: 市两新组织党工 | 委书记.
        people[people.count - 1] = Person(
            name: last.name,
            role: last.role,
            title: last.title + flow.string(range),
            span: last.span.union(flow.span(range))
        )
        titles[last.name] = people[people.count - 1].title
    }

    /// A name that a gap ends: two to four characters, or two with a gap between them.
    private func name(at start: Int, before limit: Int) -> (text: String, end: Int)? {
        var end = start
        var first: Int?
        while end < limit, end - start < 12, flow.codes[end].isHan || flow.codes[end] == "·" {
            if end > start, flow.gap(before: end) != .none {
                guard first == nil, end - start == 1 else {
                    break
                }
                first = end
            }
            end += 1
        }
        let isClosed = end == limit || flow.gap(before: end) != .none
        guard isClosed || end < limit && flow.codes[end] == .open else { return nil }
        if first != nil, end - start > 4 { return nil }
        let count = end - start
        let isLong = flow.codes[start..<end].contains { $0 == "·" }
        guard (2...4).contains(count) || isLong && count <= 12 else { return nil }
        return (flow.string(start..<end), end)
    }

    /// 张三（市委副书记）、李四（副市长）: names and offices in one line.
    private func inline(_ range: Range<Int>) -> [Person]? {
        guard let role, flow.codes[range].contains(.open) else { return nil }
        var people: [Person] = []
        var start = range.lowerBound
        var place = start
        while place < range.upperBound {
            if flow.codes[place] == .open {
                let rest = flow.codes[place..<range.upperBound]
                guard let close = rest.firstIndex(of: .close) else { return people }
                let name = start..<place
                if (2...4).contains(name.count), flow.codes[name].allSatisfy(\.isHan) {
                    people.append(
                        Person(
                            name: flow.string(name),
                            role: role,
                            title: flow.string(place + 1..<close),
                            span: flow.span(start..<close + 1)
                        )
                    )
                }
                place = close + 1
                start = place
            } else {
                if flow.codes[place] == .pause || flow.codes[place] == .comma { start = place + 1 }
                place += 1
            }
        }
        return people
    }

    // MARK: - Sentences

    private static let group = StaticString("小组").codes
    private static let list = StaticString("名单").codes
    private static let serves: [[UInt16]] = [
        StaticString("兼任").codes, StaticString("担任").codes,
    ]
    private static let comrade = StaticString("同志").codes

    /// 办公室主任由李遥同志兼任，办公室副主任由李静、吴成同志兼任.
    private mutating func posts(toldIn range: Range<Int>) {
        var place = range.lowerBound + 2
        while place + 4 < range.upperBound {
            guard flow.codes[place] == "由", let post = post(endingAt: place, in: range),
                let comrades = flow.first(
                    Self.comrade,
                    in: place..<min(place + 60, range.upperBound)
                ),
                Self.serves.contains(where: {
                    flow.matches($0, at: comrades + 2, before: range.upperBound)
                })
            else {
                place += 1
                continue
            }
            var start = place + 1
            for end in start...comrades where end == comrades || flow.codes[end] == .pause {
                let name = start..<end
                if (2...4).contains(name.count), flow.codes[name].allSatisfy(\.isHan) {
                    let text = flow.string(name)
                    people.append(
                        Person(
                            name: text,
                            role: flow.string(post),
                            title: titles[text] ?? "",
                            span: flow.span(post.lowerBound..<comrades + 4)
                        )
                    )
                }
                start = end + 1
            }
            place = comrades + 4
        }
    }

    /// The post right before a place.
    private func post(endingAt place: Int, in range: Range<Int>) -> Range<Int>? {
        for start in range.clamped(to: max(0, place - 6)..<place) {
            if let match = Self.posts.match(at: start, in: flow, before: place), match.end == place
            {
                return start..<place
            }
        }
        return nil
    }
}
