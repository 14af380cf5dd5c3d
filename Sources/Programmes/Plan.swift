package import CivilTime
package import PolicyText
package import Storage

/// One reading of an official plan (方案, 计划), with what was made of it.
package struct Plan: Hashable, Sendable {
    package typealias ID = Identifier<Plan>
    /// What all editions of one plan share.
    package typealias Lineage = Identifier<PlanLineage>

    /// Where a plan stands.
    package enum Status: String, Hashable, Sendable, CaseIterable, Storable {
        /// Read, under review.
        case draft
        /// Running.
        case inForce = "in-force"
        /// A later edition took its place.
        case replaced
        /// Taken back.
        case withdrawn
    }

    /// An official document that a retelling stands for.
    package struct Original: Hashable, Sendable {
        /// The document number (文号).
        package let number: String?
        /// The title.
        package let title: String?
        /// Who issued it.
        package let issuer: String?
        /// The day it was signed.
        package let date: Day?

        /// Names a document.
        package init(number: String?, title: String?, issuer: String?, date: Day?) {
            self.number = number
            self.title = title
            self.issuer = issuer
            self.date = date
        }
    }

    /// The identifier.
    package let id: ID
    /// The document it was read from.
    package let document: StoredDocument.ID
    /// What all its editions share.
    package let lineage: Lineage
    /// 1 for the first of its lineage.
    package let edition: Int
    /// Where it stands.
    package let status: Status
    /// The title; the name of the file where the document has none.
    package let title: String
    /// The document number (文号).
    package let number: String?
    /// Who issued it.
    package let issuer: String?
    /// The day it was signed.
    package let date: Day?
    /// What sort of document it is.
    package let kind: DocumentKind
    /// The years it covers.
    package let period: YearRange?
    /// The document that this one retells in other words; nil for a document that stands for itself.
    package let original: Original?
    /// Whether the work reported on it is made up, for a demonstration.
    package let isMadeUp: Bool
    /// The key of the pack it came from.
    package let pack: String?
    /// The day it came into force.
    package let inForceOn: Day?
    /// How often it was changed; an update names the one it saw.
    package let revision: Int
}

/// All editions of one plan; nothing but a name for ``Plan/Lineage``.
package enum PlanLineage {}
