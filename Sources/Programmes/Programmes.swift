package import Storage

/// Plans in force: read, reviewed, run, looked at.
///
/// The front door of the room. Each use case is a method in a file of its own, named for what it
/// does; all SQL lies in the stores; what is only computed (``LightRule``, ``Overview``,
/// ``EditionComparison``) touches no database.
package struct Programmes: Sendable {
    /// Makes text of a file: its bytes and its name.
    package typealias Convert = @Sendable ([UInt8], String) async throws -> String

    let database: Database
    let identifiers: Identifiers
    let convert: Convert
    /// The thresholds of the lights.
    package let lights: LightRule

    /// Opens the room.
    ///
    /// - Parameters:
    ///   - database: Opened with ``migrations``.
    ///   - identifiers: Makes the identifiers of new records.
    ///   - lights: The thresholds of the lights.
    ///   - convert: Makes text of a file; throws `ReadError` or `IntakeError`.
    package init(
        database: Database,
        identifiers: Identifiers = Identifiers(),
        lights: LightRule = LightRule(),
        convert: @escaping Convert
    ) {
        self.database = database
        self.identifiers = identifiers
        self.lights = lights
        self.convert = convert
    }

    /// The steps of the room's schema.
    package static let migrations: [Migration] = [.plans]
}
