import Pages

/// The places of a plan in force: tasks, check-ins, targets, units, supervision, search.
struct RunningRoutes: Sendable {
    private let pages: RunningPages
    private let api: RunningAPI

    /// Takes the templates it needs.
    ///
    /// - Throws: `ResourceError` where one is missing.
    init(programmes: Programmes, library: TemplateLibrary) throws {
        pages = try RunningPages(programmes: programmes, library: library)
        api = RunningAPI(programmes: programmes, library: library)
    }

    /// The pages, what their forms are sent to, and the API.
    var routes: [Route] {
        planRoutes + taskRoutes + targetRoutes + unitRoutes + api.routes
    }

    /// The entries in the navigation: where the office looks, and where a unit finds what to report.
    static let navigation = [
        NavigationEntry(
            key: "supervision",
            title: "running.navigation.supervision",
            address: Address("supervision")
        ),
        NavigationEntry(
            key: "units",
            title: "running.navigation.units",
            address: Address("units")
        ),
    ]

    private static let region = "/regions/{region}"
    private static let plan = region + "/plans/{plan}"
    private static let task = plan + "/tasks/{task}"
    private static let target = plan + "/targets/{target}"

    private var planRoutes: [Route] {
        [
            .page(RunningRoutes.plan, pages.plan),
            .page(RunningRoutes.plan + "/clauses", pages.clauses),
            .form(RunningRoutes.plan + "/reminders", .form, pages.remindAll),
        ]
    }

    private var taskRoutes: [Route] {
        let deeds: [Route] = [
            (TaskDeed.milestone, pages.addMilestone), (.note, pages.supervise),
            (.due, pages.setDueDate), (.closing, pages.submitClosing),
            (.closingReview, pages.reviewClosing), (.reopen, pages.reopen),
            (.reminders, pages.remind),
        ].map { deed, handler in .form(RunningRoutes.task + "/" + deed.rawValue, .form, handler) }
        return [
            .page(RunningRoutes.task, pages.task),
            .page(RunningRoutes.task + "/check-ins", pages.checkInForm),
            .form(
                RunningRoutes.task + "/check-ins",
                .upload(limit: CheckInForm.uploadLimit),
                pages.reportCheckIn
            ),
            .page(
                RunningRoutes.task + "/check-ins/{checkIn}/attachments/{attachment}",
                pages.attachment
            ),
            .form(RunningRoutes.task + "/milestones/{milestone}", .form, pages.markMilestone),
        ] + deeds
            + TaskDeed.allCases.map { deed in
                .page(RunningRoutes.task + "/" + deed.rawValue, pages.backToTask)
            }
    }

    private var targetRoutes: [Route] {
        [
            .page(RunningRoutes.plan + "/targets", pages.targets),
            .page(RunningRoutes.target, pages.target),
            .form(RunningRoutes.target + "/actuals", .form, pages.enterActual),
            .page(RunningRoutes.target + "/actuals", pages.backToTarget),
        ]
    }

    private var unitRoutes: [Route] {
        [
            .page(RunningRoutes.region + "/units", pages.units),
            .page(RunningRoutes.region + "/units/{unit}", pages.unit),
            .page(RunningRoutes.region + "/supervision", pages.supervision),
            .page("/search", pages.search),
            .page("/supervision", pages.supervisionOfRegions),
            .page("/units", pages.unitsOfRegions),
        ]
    }
}
