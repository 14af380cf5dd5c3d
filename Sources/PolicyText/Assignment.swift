/// Who answers for an item (任务分工).
public struct Assignment: Hashable, Sendable {
    /// How the document says it.
    public enum Form: String, Hashable, Sendable, CaseIterable {
        /// In brackets at the end of the item: （牵头单位：…；配合单位：…）, 【…负责】, 〔…〕.
        case bracket
        /// Field by field on lines of their own.
        case line
        /// In a cell of an annex table.
        case table
        /// In running prose: 由…牵头.
        case prose
    }

    /// A unit named, as printed with layout removed.
    public struct Unit: Hashable, Sendable {
        /// The name.
        public let name: String
        /// Where it stands.
        public let span: Span
    }

    /// The index of the item in ``PolicyDocument/outline``; nil where no heading covers it.
    public let item: Int?
    /// How it is said.
    public let form: Form
    /// The lead units (牵头单位, 责任单位), in the order of the document.
    public let lead: [Unit]
    /// The supporting units (配合单位, 参与单位), in the order of the document.
    public let support: [Unit]
    /// The words that assign.
    public let span: Span
}

/// Names that may stand for one unit, such as 市文化广电体育旅游局 and 市文广旅体局.
public struct UnitCandidate: Hashable, Sendable {
    /// The names, longest first, each with its first place.
    public let names: [Assignment.Unit]
}

/// A person listed in a leading group (领导小组).
public struct Person: Hashable, Sendable {
    /// The name without the spaces that layout puts in two-character names.
    public let name: String
    /// The post in the group: 组长, 副组长, 成员.
    public let role: String
    /// The person's office.
    public let title: String
    /// Where the person is listed.
    public let span: Span
}

/// Something the reader repaired or doubts.
public struct ReadingNote: Hashable, Sendable {
    /// What it is about.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Words printed twice over a page break; the second copy is skipped.
        case repeatedAtPageBreak
        /// A number that does not follow the one before it.
        case numberOutOfOrder
        /// A bracket without its partner.
        case unbalancedBracket
        /// A page number or other furniture in the text; skipped.
        case pageFurniture
        /// A table that could not be read as rows.
        case unreadTable
    }

    /// What it is about.
    public let kind: Kind
    /// The words concerned.
    public let span: Span
}
