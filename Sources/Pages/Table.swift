package import CivilTime

/// A table of a page.
package struct Table: Hashable, Sendable {
    /// How the cells of a column stand.
    package enum Alignment: String, Hashable, Sendable {
        case start
        case end
        case center
    }

    /// How a list is ordered by a column.
    package enum Order: String, Hashable, Sendable {
        case ascending
        case descending
    }

    /// A column.
    package struct Column: Hashable, Sendable {
        let title: String
        let alignment: Alignment
        let sort: Address?
        let order: Order?
        let isPrinted: Bool

        /// Describes a column.
        ///
        /// - Parameters:
        ///   - title: The heading.
        ///   - alignment: How its cells stand.
        ///   - sort: Where the list stands ordered by this column; nil where it cannot be.
        ///   - order: How the list is ordered by it; nil where it is ordered by another.
        ///   - isPrinted: Whether paper shows it; links and buttons are of no use there.
        package init(
            _ title: String,
            _ alignment: Alignment = .start,
            sort: Address? = nil,
            order: Order? = nil,
            isPrinted: Bool = true
        ) {
            self.title = title
            self.alignment = alignment
            self.sort = sort
            self.order = order
            self.isPrinted = isPrinted
        }
    }

    /// What stands in a cell.
    package enum Cell: Hashable, Sendable {
        /// A text.
        case text(String)
        /// A text that leads somewhere.
        case link(String, Address)
        /// A number with its unit, grouped, exact, in figures of one width.
        case number(DecimalText, unit: String = "")
        /// A day; nil for none.
        case day(Day?)
        /// Anything else.
        case html(HTML)
        /// Nothing, shown as a dash.
        case nothing
    }

    /// A row, named by its first cell.
    package struct Row: Hashable, Sendable {
        let cells: [Cell]
        let isTotal: Bool
        let id: String

        /// Creates a row.
        ///
        /// - Parameters:
        ///   - cells: The cells, one a column.
        ///   - isTotal: Whether it sums up the others.
        ///   - id: What a link to the row names; empty for none.
        package init(_ cells: [Cell], isTotal: Bool = false, id: String = "") {
            self.cells = cells
            self.isTotal = isTotal
            self.id = id
        }
    }

    /// What the table shows.
    package let caption: String
    /// The columns.
    package let columns: [Column]
    /// The rows.
    package let rows: [Row]
    /// What is said where there are no rows; empty for the usual sentence.
    package let empty: String
    /// Links to the other parts of the list.
    package let pager: Pager?
    /// Whether the caption is for screen readers only, as where a heading says the same.
    package let hidesCaption: Bool

    /// Creates a table.
    package init(
        caption: String,
        columns: [Column],
        rows: [Row],
        empty: String = "",
        pager: Pager? = nil,
        hidesCaption: Bool = false
    ) {
        self.caption = caption
        self.columns = columns
        self.rows = rows
        self.empty = empty
        self.pager = pager
        self.hidesCaption = hidesCaption
    }
}
