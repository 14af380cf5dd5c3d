package import Pages
package import PolicyText
import Storage

/// The addresses of the chamber's pages, so that links and routes cannot drift.
///
/// Every address leads with the region, because several regions are served side by side.
package enum Addresses {
    /// The plans of all regions.
    package static let home = Address()

    /// The plans of a region.
    package static func region(_ region: RegionCode) -> Address {
        Address("regions", region.description)
    }

    /// A plan as it runs.
    package static func plan(_ plan: Plan.ID, in region: RegionCode) -> Address {
        at(plan, region)
    }

    /// The document of a plan, whole.
    package static func document(of plan: Plan.ID, in region: RegionCode) -> Address {
        at(plan, region, "document")
    }

    /// The words of a plan's document from which something was read.
    package static func words(
        _ span: Span,
        of plan: Plan.ID,
        in region: RegionCode
    ) -> Address {
        document(of: plan, in: region)
            .with("at", "\(span.start)-\(span.end)")
            .at(anchor(span))
    }

    /// What changed in a plan and its items.
    package static func history(of plan: Plan.ID, in region: RegionCode) -> Address {
        at(plan, region, "history")
    }

    /// The name of a stretch of text on a page that shows the document.
    package static func anchor(_ span: Span) -> String { "s\(span.start)-\(span.end)" }

    /// A place below a plan.
    static func at(_ plan: Plan.ID, _ region: RegionCode, _ rest: String...) -> Address {
        Address(segments: ["regions", region.description, "plans", plan.description] + rest)
    }
}

extension Address {
    /// Joins path segments of a list.
    init(segments: [String]) {
        self = Address(encodedPath: segments.reduce("") { $0 + Address($1).path })
    }
}
