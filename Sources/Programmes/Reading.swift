package import Pages
package import Storage

/// A document on its way to a draft (读取).
package struct Reading: Sendable {
    package typealias ID = Identifier<Reading>

    /// How far it is.
    package enum Stage: Sendable {
        /// It waits for its turn.
        case received
        /// It is being worked on.
        case working(Programmes.ReadingStage)
        /// A draft came of it.
        case done(Plan.ID)
        /// It cannot be read; why.
        case refused(any Refusal)
    }

    /// The identifier.
    package let id: ID
    /// The region it serves.
    package let region: RegionCode
    /// The name of the file.
    package let name: String
    /// What was sent, where it was typed or pasted; nil for a file.
    package let pasted: String?
    /// The plan of which it is a later edition.
    package let predecessor: Plan.ID?
    /// How far it is.
    package internal(set) var stage: Stage

    /// Whether nothing more will happen.
    package var isSettled: Bool {
        switch stage {
        case .done, .refused: true
        case .received, .working: false
        }
    }
}
