/// Which part of a list is asked for, and in which order: the query's `page`, `size` and `sort`.
package struct Listing: Hashable, Sendable {
    /// The sizes a page of a list may have.
    package static let sizes = [50, 100, 200]

    /// The address of the list, for links to its other parts.
    package let address: Address
    /// The page, from 1.
    package let page: Int
    /// Rows on a page.
    package let size: Int
    /// The key of the column that orders the list.
    package let sort: String
    /// Whether the order is reversed.
    package let isDescending: Bool

    /// Reads what a visit asks for.
    ///
    /// What makes no sense is read as the first page, 50 rows, and the first order.
    ///
    /// - Parameters:
    ///   - visit: The visit.
    ///   - orders: The keys of the columns a list may be ordered by, the usual one first; `-due` is
    ///     `due` reversed.
    package init(_ visit: Visit, orders: [String]) {
        address = visit.address
        page = min(max(visit.query["page"].flatMap { Int($0) } ?? 1, 1), 1_000_000)
        let size = visit.query["size"].flatMap { Int($0) } ?? 0
        self.size = Listing.sizes.contains(size) ? size : Listing.sizes[0]
        let usual = orders.first ?? ""
        let asked = visit.query["sort"] ?? usual
        let names = Set(orders.map(Listing.name))
        let order = names.contains(Listing.name(asked)) ? asked : usual
        sort = Listing.name(order)
        isDescending = order.hasPrefix("-")
    }

    /// Rows before the first of the page.
    package var offset: Int { (page - 1) * size }

    /// A column by which the list may be ordered.
    package func column(
        _ key: String,
        _ title: String,
        _ alignment: Table.Alignment = .start
    ) -> Table.Column {
        let isSorted = sort == key
        let next = isSorted && !isDescending ? "-" + key : key
        return Table.Column(
            title,
            alignment,
            sort: address.with("page", "").with("sort", next),
            order: isSorted ? (isDescending ? .descending : .ascending) : nil
        )
    }

    /// The links to the other parts of a list of so many rows in all.
    package func pager(total: Int) -> Pager { Pager(listing: self, total: total) }

    private static func name(_ order: String) -> String {
        order.hasPrefix("-") ? String(order.dropFirst()) : order
    }
}

/// Links to the other parts of a list.
package struct Pager: Hashable, Sendable {
    let listing: Listing
    let total: Int

    /// The number of pages, at least one.
    package var pages: Int { max(1, (total + listing.size - 1) / listing.size) }

    /// The links, and the sizes to choose from where there is more than a page of the smallest.
    package func html(_ voice: Voice) -> HTML {
        guard total > Listing.sizes[0] || listing.page > 1 else { return .empty }
        return """
            <nav class="pager" aria-label="\(voice("pages.pager"))">
            <p>\(voice("pages.pager.place", [
                "page": "\(listing.page)", "pages": "\(pages)", "total": "\(total)",
            ]))</p>
            <ul>
            \(link(listing.page - 1, voice("pages.pager.previous"), "prev"))\
            \(link(listing.page + 1, voice("pages.pager.next"), "next"))</ul>
            <p class="sizes">\(voice("pages.pager.size"))\(HTML.joined(Listing.sizes.map(size)))</p>
            </nav>

            """
    }

    private func link(_ page: Int, _ title: String, _ relation: String) -> HTML {
        guard (1...pages).contains(page) else { return .empty }
        let address = listing.address.with("page", page == 1 ? "" : "\(page)")
        return "<li><a href=\"\(address)\" rel=\"\(relation)\">\(title)</a></li>\n"
    }

    private func size(_ size: Int) -> HTML {
        guard size != listing.size else { return " <strong>\(size)</strong>" }
        let value = size == Listing.sizes[0] ? "" : "\(size)"
        return " <a href=\"\(listing.address.with("page", "").with("size", value))\">\(size)</a>"
    }
}
