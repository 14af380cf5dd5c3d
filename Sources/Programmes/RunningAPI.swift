import Pages

/// The JSON API of plans in force.
struct RunningAPI: Sendable {
    let programmes: Programmes

    var routes: [Route] { [] }
}
