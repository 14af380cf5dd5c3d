/// What an official document (公文) says, each part with the place it was read from.
public struct PolicyDocument: Hashable, Sendable {
    /// The stored text, nothing removed; every span counts its bytes of UTF-8.
    public let text: String
    /// The title (标题) as printed, layout breaks removed.
    ///
    /// For a notice that issues a plan, the plan's own title.
    public let title: Sourced<String>?
    /// The document number (文号), such as 钦政办函〔2022〕24号.
    public let documentNumber: Sourced<String>?
    /// The unit that issued it, as printed.
    public let issuer: Sourced<String>?
    /// The day of signing (成文日期).
    public let date: Sourced<CivilDate>?
    /// What sort of document it is, and the words that show it.
    public let kind: DocumentKind
    /// The years it covers, both included.
    public let period: Sourced<YearRange>?
    /// Its numbered headings in document order.
    public let outline: [OutlineItem]
    /// Who answers for what, in document order.
    public let assignments: [Assignment]
    /// Its figures: goals, results, endowments.
    public let indicators: [Indicator]
    /// What it grants, to whom, on what condition.
    public let clauses: [Clause]
    /// The members of a leading group, where they are listed.
    public let people: [Person]
    /// Sets of unit names that may be one unit; nothing is merged.
    public let unitCandidates: [UnitCandidate]
    /// What the reader repaired or could not make sense of.
    public let notes: [ReadingNote]
}

/// A sort of official document.
public enum DocumentKind: String, Hashable, Sendable, CaseIterable {
    /// 方案, 计划, 规划.
    case plan
    /// 若干措施, 意见 of every sort, 办法.
    case measures
    /// 答复, 复函.
    case reply
    /// 通知 that carries nothing else, 公告.
    case notice
}

/// A day of the Gregorian calendar without a time zone.
public struct CivilDate: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The year, 1 to 9999.
    public let year: Int
    /// The month, 1 to 12.
    public let month: Int
    /// The day of the month, from 1.
    public let day: Int

    /// Creates a date, or nothing where there is no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard day <= days[month - 1] else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// The date in ISO 8601, such as `2022-07-04`.
    public var description: String {
        func padded(_ number: Int, _ width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    public static func < (one: CivilDate, other: CivilDate) -> Bool {
        (one.year, one.month, one.day) < (other.year, other.month, other.day)
    }
}

/// Years from first to last, both included; one year where they are equal.
public struct YearRange: Hashable, Sendable, CustomStringConvertible {
    /// The first year.
    public let first: Int
    /// The last year, not before the first.
    public let last: Int

    /// Creates a range; the years are put in order.
    public init(_ first: Int, _ last: Int) {
        self.first = min(first, last)
        self.last = max(first, last)
    }

    /// `2023`, or `2021-2025`.
    public var description: String {
        first == last ? String(first) : "\(first)-\(last)"
    }
}
