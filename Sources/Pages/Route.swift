/// A place that a chamber serves.
package struct Route: Sendable {
    /// The method of HTTP.
    package enum Method: String, Sendable {
        case get = "GET"
        case post = "POST"
        case put = "PUT"
        case patch = "PATCH"
        case delete = "DELETE"
    }

    /// What a request may carry.
    package enum Intake: Sendable {
        /// Nothing.
        case nothing
        /// A form of at most 1 MB.
        case form
        /// A form with files of at most so many bytes together.
        case upload(limit: Int)
        /// JSON of at most 1 MB.
        case json
    }

    /// Answers a visit.
    package typealias Handler = @Sendable (Visit) async throws -> Answer

    /// The method.
    package let method: Method
    /// The path with its parameters: `/plans/{plan}/tasks/{task}`.
    package let path: String
    /// What a request may carry.
    package let intake: Intake
    /// How the place stands in the OpenAPI document; nil for a page.
    package let operation: Operation?
    /// Answers.
    package let handler: Handler

    /// A page.
    package static func page(_ path: String, _ handler: @escaping Handler) -> Route {
        Route(method: .get, path: path, intake: .nothing, operation: nil, handler: handler)
    }

    /// What a form of a page is sent to.
    package static func form(
        _ path: String,
        _ intake: Intake = .form,
        _ handler: @escaping Handler
    ) -> Route {
        Route(method: .post, path: path, intake: intake, operation: nil, handler: handler)
    }

    /// A place of the JSON API, below `/api/v1`.
    package static func api(
        _ method: Method,
        _ path: String,
        _ operation: Operation,
        intake: Intake = .nothing,
        _ handler: @escaping Handler
    ) -> Route {
        Route(
            method: method,
            path: "/api/v1" + path,
            intake: intake,
            operation: operation,
            handler: handler
        )
    }
}

/// A chamber as the shell sees it.
package struct Chamber: Sendable {
    /// Its key, such as `programmes`.
    package let key: String
    /// Its entries in the navigation, in order.
    package let navigation: [NavigationEntry]
    /// Its places.
    package let routes: [Route]
    /// What its messages say.
    package let messages: Messages

    /// Creates a chamber.
    package init(key: String, navigation: [NavigationEntry], routes: [Route], messages: Messages) {
        self.key = key
        self.navigation = navigation
        self.routes = routes
        self.messages = messages
    }
}

/// An entry in the navigation.
package struct NavigationEntry: Hashable, Sendable {
    /// The key that ``Page/section`` names.
    package let key: String
    /// The key of its title in the messages.
    package let title: String
    /// Where it leads.
    package let address: Address

    /// Creates an entry.
    package init(key: String, title: String, address: Address) {
        self.key = key
        self.title = title
        self.address = address
    }
}
