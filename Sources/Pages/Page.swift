/// A page that a chamber hands to the shell: ready but for the layout around it.
package struct Page: Sendable {
    /// The title, for the window and the first heading.
    package let title: String
    /// The way back, home first, this page left out.
    package let crumbs: [Crumb]
    /// What stands under the heading.
    package let body: HTML
    /// The key of the navigation entry it belongs to.
    package let section: String?
    /// Seconds after which a browser asks again, for work that goes on; nil for never.
    package let refresh: Int?

    /// Creates a page.
    package init(
        title: String,
        crumbs: [Crumb] = [],
        body: HTML,
        section: String? = nil,
        refresh: Int? = nil
    ) {
        self.title = title
        self.crumbs = crumbs
        self.body = body
        self.section = section
        self.refresh = refresh
    }
}

/// A step of the way back.
package struct Crumb: Hashable, Sendable {
    /// What it is called.
    package let title: String
    /// Where it leads.
    package let address: Address

    /// Creates a step.
    package init(_ title: String, _ address: Address) {
        self.title = title
        self.address = address
    }
}
