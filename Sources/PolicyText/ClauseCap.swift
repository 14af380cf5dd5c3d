/// A ceiling told apart from the grant it bounds.
struct ClauseCap {
    /// The ceilings in yuan: one, or with 分别 one for each grant; never empty.
    let sums: [ExactNumber]
    /// The codes of its segment.
    let range: Range<Int>
    /// Whether it bounds all that one grantee gets: 累计不超过.
    let isTotal: Bool
    /// Whether it bounds what the whole sentence grants: 同一企业累计不超过.
    let isWide: Bool
    /// The clause it makes where there is no grant to bound.
    let draft: ClauseDraft?

    /// The one ceiling, or the first.
    var sum: ExactNumber { sums.first ?? ExactNumber(0) }

    /// The same ceiling with the clause that it makes by itself.
    func granting(_ draft: ClauseDraft?) -> ClauseCap {
        ClauseCap(sums: sums, range: range, isTotal: isTotal, isWide: isWide, draft: draft)
    }

    /// Whether it leaves room for a grant: a sum above its ceiling is another's.
    func canBound(_ draft: ClauseDraft) -> Bool {
        draft.amount.map { !(sum < $0) } ?? true
    }
}
