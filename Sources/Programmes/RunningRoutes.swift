import Pages

/// The places of a plan in force: tasks, check-ins, targets, units, supervision, search.
struct RunningRoutes: Sendable {
    private let programmes: Programmes
    private let library: TemplateLibrary

    /// Takes the templates it needs.
    ///
    /// - Throws: `ResourceError` where one is missing.
    init(programmes: Programmes, library: TemplateLibrary) throws {
        self.programmes = programmes
        self.library = library
    }

    /// The pages, what their forms are sent to, and the API.
    var routes: [Route] { [] }
}
