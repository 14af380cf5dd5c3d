package import Pages

/// The chamber of plans in force: composes its pages and its API, and runs its jobs.
///
/// The top floor mounts ``chamber`` and runs ``run()`` as a service beside the server.
package struct ProgrammesChamber: Sendable {
    /// What the shell mounts.
    package let chamber: Chamber
    private let readings: Readings

    /// Composes the chamber.
    ///
    /// - Parameters:
    ///   - programmes: The use cases.
    ///   - library: The templates and messages of this room.
    ///   - report: Told of errors that are nobody's mistake, for the log.
    /// - Throws: `ResourceError` where a template is missing.
    package init(
        programmes: Programmes,
        library: TemplateLibrary,
        report: @escaping @Sendable (any Error) -> Void = { _ in }
    ) throws {
        let readings = Readings(programmes: programmes, report: report)
        self.readings = readings
        let routes =
            try ReviewRoutes(programmes: programmes, library: library, readings: readings).routes
            + RunningRoutes(programmes: programmes, library: library).routes
        chamber = Chamber(
            key: "programmes",
            navigation: [
                NavigationEntry(
                    key: "plans",
                    title: "review.navigation.plans",
                    address: Addresses.home
                )
            ] + RunningRoutes.navigation,
            routes: routes,
            messages: library.messages
        )
    }

    /// Reads what is uploaded, until it is cancelled.
    package func run() async {
        await readings.run()
    }
}
