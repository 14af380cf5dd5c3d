import Pages
import Testing

@testable import Web

@Suite struct RouteTableTests {
    private func table(_ paths: [(Route.Method, String)]) throws -> RouteTable {
        try RouteTable(
            paths.map { method, path in
                method == .get
                    ? .page(path) { _ in .nothing } : .form(path) { _ in .nothing }
            }
        )
    }

    /// What was found, in words.
    private func found(_ table: RouteTable, _ method: Route.Method?, _ path: String) -> String {
        let segments =
            path == "/"
            ? []
            : path.dropFirst().split(separator: "/", omittingEmptySubsequences: false).map(
                String.init
            )
        switch table.find(method, segments) {
        case .place(let route, let parameters):
            return
                ([route.path]
                + parameters.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" })
                .joined(separator: " ")
        case .otherMethods(let methods):
            return "only " + methods.map(\.rawValue).joined(separator: " ")
        case .withoutSlash: return "without slash"
        case .nothing: return "nothing"
        }
    }

    @Test(arguments: [
        (Route.Method.get, "/", "/"), (.get, "/plans", "/plans"),
        (.get, "/plans/new", "/plans/new"),
        (.get, "/plans/7", "/plans/{plan} plan=7"),
        (.get, "/plans/new/draft", "/plans/{plan}/draft plan=new"),
        (.get, "/plans/7/tasks/8", "/plans/{plan}/tasks/{task} plan=7 task=8"),
        (.post, "/plans/new", "/plans/{id} id=new"), (.post, "/plans/7", "/plans/{id} id=7"),
        (.post, "/plans", "only GET"), (.get, "/plans/", "without slash"),
        (.get, "/plans//", "nothing"),
        (.get, "/plans/7/x", "nothing"), (.get, "/..", "nothing"), (.get, "/plans/.", "nothing"),
        (.delete, "/plans/7", "only GET POST"),
    ])
    func `a path finds its place`(method: Route.Method, path: String, place: String) throws {
        let table = try table([
            (.get, "/"), (.get, "/plans"), (.get, "/plans/new"), (.get, "/plans/{plan}"),
            (.get, "/plans/{plan}/draft"), (.get, "/plans/{plan}/tasks/{task}"),
            (.post, "/plans/{id}"),
        ])
        #expect(found(table, method, path) == place)
    }

    @Test(arguments: ["plans", "/a//b", "/a b", "/甲", "/{}", "/x{a}", "/{a}.csv"])
    func `a path that cannot be served stops the start`(path: String) {
        #expect(throws: SiteError.badPath(path)) { try table([(.get, path)]) }
    }

    @Test func `two places of one shape stop the start`() {
        #expect(throws: SiteError.twoRoutes("GET /{b}")) {
            try table([(.get, "/{a}"), (.get, "/{b}")])
        }
    }
}
