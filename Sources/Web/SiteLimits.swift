/// What the server takes before it says no.
package struct SiteLimits: Sendable {
    /// The longest address of a request, in bytes.
    package var target = 8_000
    /// All headers of a request, in bytes.
    package var headers = 16_384
    /// A form without its files, or JSON, in bytes.
    package var text = 1_000_000
    /// Fields and files in one form.
    package var parts = 1_000
    /// Connections open at once, fewer where the system allows fewer files; others wait.
    package var connections = 4_000
    /// How long a client may take to send the head of a request, or may keep silent between two.
    package var head = Duration.seconds(20)
    /// How long a client may take to begin sending its body in earnest; see ``floor``.
    package var bodyGrace = Duration.seconds(20)
    /// Bytes a second that a body must reach on average once the grace is over.
    package var floor = 2_000
    /// How long a client may refuse to read the answer.
    package var write = Duration.seconds(30)
    /// How long the rest of a body is read after an answer that did not wait for it.
    package var drain = Duration.seconds(2)
    /// How often connections are looked at.
    package var tick = Duration.seconds(1)
    /// How long running requests may take to end when the server is told to stop.
    package var stop = Duration.seconds(8)

    /// The usual limits.
    package init() {}
}
