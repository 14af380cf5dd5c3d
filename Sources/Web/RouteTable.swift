import Pages

/// All places of the site by path and method.
struct RouteTable: Sendable {
    /// What stands at an address.
    enum Match: Sendable {
        /// A place, with what its path named.
        case place(Route, parameters: [String: String])
        /// A place for other methods.
        case otherMethods([Route.Method])
        /// The address without its last slash.
        case withoutSlash
        /// Nothing.
        case nothing
    }

    private var root = Node()

    /// A segment of the tree of paths.
    private struct Node: Sendable {
        var plain: [String: Node] = [:]
        /// Below a parameter: one or none.
        var parameter: [Node] = []
        var places: [Route.Method: Route] = [:]
    }

    /// Sorts places by path.
    init(_ routes: [Route]) throws(SiteError) {
        for route in routes {
            guard route.path.hasPrefix("/"), !route.path.contains("//") else {
                throw .badPath(route.path)
            }
            let segments = route.path.split(separator: "/").map(String.init)
            try RouteTable.add(route, segments[...], to: &root)
        }
    }

    /// Finds the place of an address, where a plain segment goes before a parameter.
    func find(_ method: Route.Method?, _ segments: [String]) -> Match {
        if segments.last == "", segments.count > 1 {
            let shorter = Array(segments.dropLast())
            guard !shorter.contains(where: RouteTable.isEmptyOrRelative) else { return .nothing }
            return RouteTable.places(shorter[...], below: root).isEmpty ? .nothing : .withoutSlash
        }
        guard !segments.contains(where: RouteTable.isEmptyOrRelative) else { return .nothing }
        let places = RouteTable.places(segments[...], below: root)
        guard !places.isEmpty else { return .nothing }
        guard let method, let route = places.lazy.compactMap({ $0[method] }).first else {
            let methods = Set(places.flatMap(\.keys))
            return .otherMethods(methods.sorted { $0.rawValue < $1.rawValue })
        }
        return .place(route, parameters: RouteTable.parameters(of: route, segments))
    }

    private static func add(
        _ route: Route,
        _ segments: ArraySlice<String>,
        to node: inout Node
    ) throws(SiteError) {
        guard let segment = segments.first else {
            guard node.places[route.method] == nil else {
                throw .twoRoutes("\(route.method.rawValue) \(route.path)")
            }
            node.places[route.method] = route
            return
        }
        let rest = segments.dropFirst()
        if segment.hasPrefix("{"), segment.hasSuffix("}"), segment.count > 2 {
            if node.parameter.isEmpty { node.parameter = [Node()] }
            try add(route, rest, to: &node.parameter[0])
        } else {
            guard segment.utf8.allSatisfy({ isPlain($0) }) else { throw .badPath(route.path) }
            var below = node.plain[segment] ?? Node()
            try add(route, rest, to: &below)
            node.plain[segment] = below
        }
    }

    /// The places of each path that fits, the plainest first.
    private static func places(
        _ segments: ArraySlice<String>,
        below node: Node
    ) -> [[Route.Method: Route]] {
        guard let segment = segments.first else {
            return node.places.isEmpty ? [] : [node.places]
        }
        let rest = segments.dropFirst()
        let plain = node.plain[segment].map { places(rest, below: $0) } ?? []
        let others = node.parameter.flatMap { places(rest, below: $0) }
        return plain + others
    }

    private static func parameters(of route: Route, _ segments: [String]) -> [String: String] {
        var parameters: [String: String] = [:]
        for (name, value) in zip(route.path.split(separator: "/"), segments)
        where name.hasPrefix("{") {
            parameters[String(name.dropFirst().dropLast())] = value
        }
        return parameters
    }

    private static func isEmptyOrRelative(_ segment: String) -> Bool {
        segment.isEmpty || segment == "." || segment == ".."
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
        default: false
        }
    }
}
