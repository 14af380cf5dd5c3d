import Pages

/// The places of a plan before it runs: plans, upload, reading, review, comparison, document.
struct ReviewRoutes: Sendable {
    /// The pages, what their forms are sent to, and the API.
    let routes: [Route]

    /// Takes the templates it needs.
    ///
    /// - Throws: `ResourceError` where one is missing.
    init(programmes: Programmes, library: TemplateLibrary, readings: Readings) throws {
        routes =
            try PlansPages(programmes: programmes, library: library).routes
            + UploadPages(programmes: programmes, library: library, readings: readings).routes
            + ReadingPages(programmes: programmes, library: library, readings: readings).routes
            + ReviewPages(programmes: programmes, library: library).routes
            + ReviewItemPages(programmes: programmes, library: library).routes
            + UnitReviewPages(programmes: programmes, library: library).routes
            + EditionPages(programmes: programmes, library: library).routes
            + DocumentPages(programmes: programmes, library: library).routes
            + HistoryPages(programmes: programmes, library: library).routes
            + ReviewAPI(programmes: programmes, library: library, readings: readings).routes
    }
}
