/// The numbers that Word gives paragraphs by itself (ECMA-376 Part 1, 17.9).
struct WordNumbering {
    /// A level of a list.
    private struct Level {
        var start = 1
        var format = "decimal"
        var text = ""
    }

    private var lists: [String: [Level]] = [:]
    private var abstractOf: [String: String] = [:]
    private var counters: [String: [Int]] = [:]
    private var styles: [String: (list: String?, level: String?, base: String?)] = [:]

    private var currentAbstract: String?
    private var currentLevel: Int?
    private var currentList: String?
    private var currentStyle: String?

    // MARK: - Definitions

    /// Takes a piece of numbering.xml.
    mutating func take(_ piece: WordMarkup) {
        switch piece {
        case .open(let name, let attributes):
            switch name {
            case "w:abstractNum":
                currentAbstract = attributes["w:abstractNumId"]
                currentLevel = nil
                if let currentAbstract {
                    lists[currentAbstract] = [Level](repeating: Level(), count: 9)
                }
            case "w:lvl":
                currentLevel = attributes["w:ilvl"].flatMap { Int($0) }
            case "w:start": define { $0.start = Int(attributes["w:val", default: ""]) ?? 1 }
            case "w:numFmt": define { $0.format = attributes["w:val", default: ""] }
            case "w:lvlText": define { $0.text = attributes["w:val", default: ""] }
            case "w:num":
                currentAbstract = nil
                currentList = attributes["w:numId"]
            case "w:abstractNumId":
                if let currentList { abstractOf[currentList] = attributes["w:val", default: ""] }
            default: break
            }
        case .close("w:abstractNum"): currentAbstract = nil
        case .close("w:lvl"): currentLevel = nil
        default: break
        }
    }

    private mutating func define(_ change: (inout Level) -> Void) {
        guard let currentAbstract, let currentLevel, (0..<9).contains(currentLevel),
            lists[currentAbstract] != nil
        else { return }
        change(&lists[currentAbstract, default: []][currentLevel])
    }

    /// Takes a piece of styles.xml.
    mutating func takeStyle(_ piece: WordMarkup) {
        guard case .open(let name, let attributes) = piece else { return }
        switch name {
        case "w:style":
            currentStyle = attributes["w:styleId"]
            if let currentStyle { styles[currentStyle] = (nil, nil, nil) }
        case "w:numId":
            if let currentStyle { styles[currentStyle]?.list = attributes["w:val", default: ""] }
        case "w:ilvl":
            if let currentStyle { styles[currentStyle]?.level = attributes["w:val", default: ""] }
        case "w:basedOn":
            if let currentStyle { styles[currentStyle]?.base = attributes["w:val", default: ""] }
        default: break
        }
    }

    // MARK: - Labels

    /// The number of a paragraph, counted on; nil where it has none.
    mutating func label(style: String?, list: String?, level: String?) -> String? {
        var list = list
        var level = level
        var style = style
        var steps = 0
        while list == nil, let name = style, let entry = styles[name], steps < 10 {
            list = entry.list
            level = level ?? entry.level
            style = entry.base
            steps += 1
        }
        guard let list, list != "0", let abstract = abstractOf[list], let levels = lists[abstract]
        else { return nil }
        let depth = min(max(level.flatMap { Int($0) } ?? 0, 0), 8)
        var counts = counters[abstract] ?? [Int](repeating: 0, count: 9)
        counts[depth] = counts[depth] == 0 ? levels[depth].start : counts[depth] &+ 1
        for deeper in depth + 1..<9 where deeper < 9 { counts[deeper] = 0 }
        counters[abstract] = counts
        guard levels[depth].format != "bullet", levels[depth].format != "none" else { return nil }
        var label = ""
        var isPlace = false
        for character in levels[depth].text.prefix(40) {
            if isPlace, let place = character.wholeNumberValue, (1...9).contains(place) {
                let value = max(counts[place - 1], levels[place - 1].start)
                label += Self.number(value, format: levels[place - 1].format)
                isPlace = false
            } else if character == "%" {
                isPlace = true
            } else {
                isPlace = false
                label.append(character)
            }
        }
        return label.isEmpty ? nil : label
    }

    /// A number in one of Word's formats.
    static func number(_ value: Int, format: String) -> String {
        switch format {
        case "chineseCounting", "chineseCountingThousand", "ideographDigital", "japaneseCounting",
            "taiwaneseCounting", "taiwaneseCountingThousand", "ideographTraditional",
            "chineseLegalSimplified":
            return chinese(value)
        case "decimalEnclosedCircle", "decimalEnclosedCircleChinese":
            guard (1...20).contains(value), let scalar = Unicode.Scalar(0x245F + UInt32(value))
            else {
                return String(value)
            }
            return String(Character(scalar))
        case "lowerLetter", "upperLetter":
            guard (1...26).contains(value),
                let scalar = Unicode.Scalar((format == "lowerLetter" ? 0x60 : 0x40) + UInt32(value))
            else { return String(value) }
            return String(Character(scalar))
        default: return String(value)
        }
    }

    /// 一 to 九十九; other numbers in digits.
    private static func chinese(_ value: Int) -> String {
        let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
        switch value {
        case 1...9: return digits[value]
        case 10...19: return "十" + digits[value - 10]
        case 20...99: return digits[value / 10] + "十" + digits[value % 10]
        default: return String(value)
        }
    }
}
