package import Pages

/// The circumstances of a change: where, who, when and why.
///
/// All of it goes into the history.
package struct Act: Hashable, Sendable {
    /// The region whose records change.
    package let region: RegionCode
    /// Who acts.
    package let actor: Actor
    /// When.
    package let now: Moment
    /// Why, in the actor's words; empty where nothing was said.
    package let why: String

    /// Describes the circumstances of a change.
    package init(region: RegionCode, actor: Actor, now: Moment, why: String = "") {
        self.region = region
        self.actor = actor
        self.now = now
        self.why = why
    }
}
