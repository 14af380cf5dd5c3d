/// Tells in a reply what has been paid from what is granted.
///
/// A reply reports: 2023年对新增企业给予奖励500万元. A sentence that names a year, or says 已 or
/// 累计, grants nothing; 2023年起 does.
struct ClauseReport {
    let flow: Flow
    let sentence: ClauseSentence

    /// Whether the sentence reports.
    var isReport: Bool {
        guard sentence.words.has(.figure) else { return false }
        if sentence.words.has(.done) || sentence.words.has(.reported) { return true }
        var depth = 0
        var isPast = false
        for place in sentence.range {
            switch flow.codes[place] {
            case 0x300A: depth += 1  // 《
            case 0x300B where depth > 0: depth -= 1  // 》
            case 0x300B: isPast = false  // The sentence begins inside the title.
            case 0x5E74 where depth == 0 && isPastYear(at: place): isPast = true  // 年
            case 0x5DF2 where depth == 0 && !isAdjective(place): isPast = true  // 已
            default: break
            }
        }
        return isPast
    }

    /// Whether 年 ends a year gone by: 去年, 上年, 2023年.
    private func isPastYear(at place: Int) -> Bool {
        guard place > sentence.range.lowerBound else { return false }
        switch flow.codes[place - 1] {
        case 0x53BB: return true  // 去
        case 0x4E0A: return place - 1 == sentence.range.lowerBound  // 上年度 of a grantee is none
        default: return isYear(before: place)
        }
    }

    /// Whether 2023 stands before 年 and 起 does not follow.
    private func isYear(before place: Int) -> Bool {
        guard place - 4 >= sentence.range.lowerBound,
            flow.codes[(place - 4)..<place].allSatisfy(\.isDigit),
            flow.codes[place - 4] == 0x31 || flow.codes[place - 4] == 0x32
        else { return false }
        let next = place + 1
        guard next < sentence.range.upperBound else { return true }
        switch flow.codes[next] {
        case 0x8D77, 0x4EE5: return false  // 起 以(后)
        default: return true
        }
    }

    /// Whether 已 tells of the grantee: 对已认定的企业.
    private func isAdjective(_ place: Int) -> Bool {
        guard place > sentence.range.lowerBound else { return false }
        switch flow.codes[place - 1] {
        case 0x5BF9, 0x4E3A, 0x7684: return true  // 对 为 的
        default: return false
        }
    }
}
