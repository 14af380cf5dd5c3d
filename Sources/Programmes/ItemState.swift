import Storage

/// How the review of an item stands (审核状态).
///
/// Nothing is deleted: what is dropped stays out.
package enum ItemState: String, Hashable, Sendable, CaseIterable, Storable {
    /// Read by the program, seen by nobody.
    case proposed
    /// Seen and left as it was read.
    case accepted
    /// Changed by an officer.
    case corrected
    /// Put in by an officer.
    case added
    /// Left out by an officer.
    case dropped
}

/// What an officer decides on an item that was read.
package enum Verdict<Content: Hashable & Sendable>: Hashable, Sendable {
    /// It is right; a dropped one comes back.
    case accept
    /// It is to be like this.
    case correct(Content)
    /// It is to stay out.
    case drop
}
