/// A line before the body, and what can be told from its look alone.
struct FrontLine {
    let flow: Flow
    let range: Range<Int>

    /// Whether it is running text.
    var isRunning: Bool {
        if range.count > 140 { return true }
        let stops = flow.codes[range].contains { $0.endsSentence }
        return stops || range.count > 60 && flow.codes[range].contains(.comma)
    }

    /// Whether a number opens it.
    var opensHeading: Bool {
        guard let number = HeadingNumber(in: range, of: flow) else { return false }
        return !number.isDoubtful && number.style != .unnumbered
    }

    /// 索引号：, 发布日期：: a label of at most eight codes and a colon.
    var hasLabel: Bool { flow.codes[range.prefix(9)].contains(.colon) }

    /// 某市人民政府文件.
    var isFile: Bool { range.count > 4 && endsInFile }

    /// 文件 alone, under the names of several units.
    var isBareFile: Bool { range.count == 2 && endsInFile }

    private static let file: [UInt16] = StaticString("文件").codes

    private var endsInFile: Bool {
        flow.matches(FrontLine.file, at: range.upperBound - 2, before: range.upperBound)
    }

    /// Whether it holds units and nothing else: one, or several beside each other.
    var isUnits: Bool {
        guard (3...80).contains(range.count) else { return false }
        // 财政部, 教育部; other names of three characters are as often words.
        if range.count == 3, flow.codes[range.upperBound - 1] != "部" { return false }
        return flow.unitsBesideEachOther(in: range) != nil
    }

    /// 某市人民政府文件, or units alone on their line.
    var isLetterhead: Bool {
        if isFile { return UnitName.ending(of: range.dropLast(2), in: flow) == .proper }
        return isUnits && !isFurniture
    }

    // MARK: - What is not of the document

    private static let furniture = PhraseList<Bool>(
        .first,
        [
            // Words that make furniture of a line wherever they stand.
            """
            打印 字体 字号 浏览 登录 索引 当前位置 当前的位置 所在位置 分享到 政府网 门户网 公开目录 您现在 信息公开 \
            无障碍 长者 关怀版 繁体 简体 扫一扫 二维码 公众号 客户端 点击数 阅读次数 访问量
            """: true,
            // Words that do so at its start.
            "网站 首页 来源 导航 搜索 下载 门户 发布时间 发布日期 信息来源 文章来源 关闭 收藏 返回 稿源 作者 编辑 责编": false,
        ]
    )

    /// Words of a web page around the document.
    var isFurniture: Bool {
        if flow.codes[range].contains(where: isCrumbMark) { return true }
        for place in range {
            guard
                let word = FrontLine.furniture.match(at: place, in: flow, before: range.upperBound)
            else { continue }
            if word.value || place == range.lowerBound || word.end == range.upperBound {
                return true
            }
            if word.end < range.upperBound, flow.codes[word.end] == .colon { return true }
        }
        return false
    }

    /// What stands between the steps of a way through a site.
    private func isCrumbMark(_ code: UInt16) -> Bool {
        switch code {
        case ">", "|", "»", "›", "→", "▶", "▸": true
        default: false
        }
    }

    private static let editorial = PhraseList<Bool>(
        .first,
        [
            """
            编者按 编者 按: 注: 说明: 提示: 摘要: 原标题 核心提示 转自 导语 导读 免责 来源 本文 以下为 以下是 全文 \
            备注: 温馨提示 政策原文 原文
            """: true
        ]
    )

    /// Whether it is a remark of those who put the document up: (转述稿)…, 【…】, 编者按：…, …全文如下：.
    var isRemark: Bool {
        guard let first = range.first, let last = range.last else { return false }
        switch flow.codes[first] {
        case .open, "【", "[", "〔":
            return HeadingNumber(in: range, of: flow) == nil
        case "*", "※", "☆", "★", "▲", "●", "■", "◆": return true
        default: break
        }
        if FrontLine.editorial.match(at: first, in: flow, before: range.upperBound) != nil {
            return true
        }
        let asFollows = StaticString("全文如下").codes
        return flow.codes[last] == .colon
            && flow.matches(asFollows, at: last - asFollows.count, before: last)
    }
}

extension Flow {
    /// The units that stand beside each other in a range, with gaps or line ends between them.
    ///
    /// - Returns: Their codes in order; nil where something else stands there. A name set with a
    ///   gap between all its characters is one name.
    func unitsBesideEachOther(in range: Range<Int>) -> [Range<Int>]? {
        guard range.count >= 3, !speaks(in: range) else { return nil }
        let gaps = range.dropFirst().filter { gap(before: $0) != .none }
        var units: [Range<Int>] = []
        var start = range.lowerBound
        if gaps.count * 2 < range.count {
            for place in gaps + [range.upperBound] {
                let name = start..<place
                guard name.count > 2, !isRestOfName(at: place, in: range),
                    UnitName.isUnit(name, in: self),
                    UnitName.ending(of: name, in: self) == .proper
                else { continue }
                units.append(name)
                start = place
            }
        }
        if start == range.upperBound { return units }
        guard UnitName.isUnit(range, in: self), UnitName.ending(of: range, in: self) == .proper
        else { return nil }
        return [range]
    }

    private static let speech = PhraseList<Bool>(.first, ["关于 印发 转发 推进 加快": true])

    /// Whether words stand in a range that no name of a unit holds.
    private func speaks(in range: Range<Int>) -> Bool {
        range.contains { Flow.speech.match(at: $0, in: self, before: range.upperBound) != nil }
    }

    private static let rests = PhraseList<Bool>(
        .first,
        [
            "人民政府 政府 办公室 办公厅 委员会 管理委员会 管委会 工作委员会": true
        ]
    )

    /// 人民政府 behind 某县: a gap in the middle of a name.
    private func isRestOfName(at place: Int, in range: Range<Int>) -> Bool {
        Flow.rests.match(at: place, in: self, before: range.upperBound) != nil
    }
}
