/// Finds names that may stand for one unit, one abbreviating the other.
///
/// 市文化广电体育旅游局 and 市文广旅体局 share place and sort, and each part of the long name leaves a
/// character in the short one. Nothing is merged: whether they are one unit, a person decides.
struct UnitCandidateReader {
    /// A name in its parts.
    private struct Name {
        let unit: Assignment.Unit
        /// The place it belongs to: 市, 钦南区; empty where it names none.
        let place: [UInt16]
        /// What it does.
        let subject: [UInt16]
        /// Names of the same sort have the same number.
        let sort: Int
    }

    private let names: [Name]

    /// Takes the units that assignments name.
    init(assignments: [Assignment]) {
        var seen: Set<String> = []
        var names: [Name] = []
        for assignment in assignments {
            for unit in assignment.lead + assignment.support
            where names.count < 4000 && seen.insert(unit.name).inserted {
                if let name = Self.parts(of: unit) { names.append(name) }
            }
        }
        self.names = names
    }

    /// Reads the sets of names, each name in one set.
    ///
    /// - Complexity: Linear in the names but for names that share place, sort and first character,
    ///   at most 64 of which are compared.
    func read() -> [UnitCandidate] {
        var groups: [[UInt16]: [Int]] = [:]
        var order: [[UInt16]] = []
        for (index, name) in names.enumerated() {
            let last = name.place.last ?? 0
            let key = [last, UInt16(name.sort), name.subject.first ?? 0]
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(index)
        }
        var result: [UnitCandidate] = []
        for key in order {
            let members = (groups[key] ?? []).prefix(64).sorted {
                names[$0].subject.count > names[$1].subject.count
            }
            var taken: Set<Int> = []
            for (position, long) in members.enumerated() where !taken.contains(long) {
                var set = [long]
                for short in members[(position + 1)...]
                where !taken.contains(short) && isAbbreviation(names[short], of: names[long]) {
                    set.append(short)
                    taken.insert(short)
                }
                if set.count > 1 {
                    let units = set.map { names[$0].unit }
                    result.append(
                        UnitCandidate(names: units.sorted { $0.name.count > $1.name.count })
                    )
                }
            }
        }
        return result
    }

    /// How units of one sort are called.
    private static let sorts: [(ending: [UInt16], sort: Int)] = [
        ("人民政府办公室", 1), ("政府办公室", 1), ("政府办", 1), ("人民政府", 2), ("政府", 2),
        ("管理委员会", 3), ("管委会", 3), ("管委", 3), ("委员会", 4), ("委", 4), ("局", 4),
        ("厅", 4), ("办公室", 5), ("办", 5), ("有限责任公司", 6), ("有限公司", 6),
        ("集团公司", 6), ("公司", 6), ("集团", 6), ("部", 7), ("联合会", 8), ("联", 8),
        ("会", 9), ("中心", 10), ("支行", 11), ("分局", 12), ("总局", 4), ("署", 13),
        ("院", 14), ("社", 15), ("行", 11),
    ].map { (Array($0.0.utf16), $0.1) }

    private static func parts(of unit: Assignment.Unit) -> Name? {
        var codes = unit.name.utf16.filter { $0 != 0x20 }
        guard !codes.isEmpty else { return nil }
        if codes[0] == "各" || codes.contains(where: { $0 == .open || $0 == 0xFF08 }) { return nil }
        guard
            let sort = sorts.first(where: {
                codes.count > $0.ending.count && codes.ends(with: $0.ending)
            })
        else { return nil }
        codes.removeLast(sort.ending.count)
        var place = 0
        for (index, code) in codes.prefix(5).enumerated() {
            switch code {
            case "市" where index > 0 && codes.count > index + 1 && codes[index + 1] == "场",
                "区" where index == 0:
                continue
            case "市", "县", "区", "省", "州", "旗": place = index + 1
            default: break
            }
        }
        let subject = codes[place...].filter { $0 != "和" && $0 != "与" }
        // A unit told by its place alone must bear the place's own name: 钦南区人民政府.
        if subject.isEmpty, place < 2 { return nil }
        return Name(
            unit: unit,
            place: Array(codes[..<place]),
            subject: subject,
            sort: sort.sort
        )
    }

    private func isAbbreviation(_ short: Name, of long: Name) -> Bool {
        guard sharesPlace(short.place, long.place) else { return false }
        if short.subject.isEmpty || long.subject.isEmpty {
            return short.subject.isEmpty && long.subject.isEmpty && short.place == long.place
        }
        if short.subject == long.subject { return true }
        guard short.subject.count >= 2, short.subject.count < long.subject.count,
            short.subject.first == long.subject.first
        else { return false }
        // 教育 is no abbreviation of 教育体育: it takes nothing from the second part.
        if long.subject.starts(with: short.subject) { return false }
        var left = short.subject
        var parts = 0
        var hit = 0
        for start in stride(from: 0, to: long.subject.count, by: 2) {
            parts += 1
            let part = long.subject[start..<min(start + 2, long.subject.count)]
            var isHit = false
            for code in part {
                if let place = left.firstIndex(of: code) {
                    left.remove(at: place)
                    isHit = true
                }
            }
            if isHit { hit += 1 }
        }
        return left.isEmpty && hit * 2 >= parts && hit >= 2
    }

    /// 市 and 钦州市 may be one place; 钦南区 and 钦北区 are two.
    private func sharesPlace(_ one: [UInt16], _ other: [UInt16]) -> Bool {
        one == other || one.count == 1 && other.last == one.first
            || other.count == 1 && one.last == other.first
    }
}

extension Array where Element == UInt16 {
    fileprivate func ends(with ending: [UInt16]) -> Bool {
        count >= ending.count && suffix(ending.count).elementsEqual(ending)
    }
}
