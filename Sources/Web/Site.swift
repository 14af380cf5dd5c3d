package import Logging
package import Pages

import Foundation
import Hummingbird
import HummingbirdCore
import NIOCore
import ServiceLifecycle
import UnixSignals

/// The program as browsers and other programs see it: chambers, and the shell around them.
package struct Site: Sendable {
    private let responder: SiteResponder
    private let limits: SiteLimits
    private let uploads: UploadFolder
    private let logger: Logger

    /// Puts the shell around chambers.
    ///
    /// - Parameters:
    ///   - title: The name of the program in this place.
    ///   - region: The region whose data it holds.
    ///   - version: The version of the program.
    ///   - chambers: The chambers, in the order of the navigation.
    ///   - limits: What the server takes before it says no.
    ///   - logger: Where requests and errors are written.
    ///   - now: Tells the time.
    /// - Throws: ``SiteError``, `ResourceError`, `MessagesError` or `OpenAPIError`, so that what is
    ///   wrong stops the start and not a visitor.
    package init(
        title: Bilingual,
        region: Bilingual,
        version: String,
        chambers: [Chamber],
        limits: SiteLimits = SiteLimits(),
        logger: Logger,
        now: @escaping @Sendable () -> Moment
    ) throws {
        let library = try TemplateLibrary(room: "Web")
        let messages = chambers.reduce(library.messages) { $0.merging($1.messages) }
        let assets = try Assets(folder: ResourceFolder(room: "Web").appending("Assets"))
        let navigation = chambers.flatMap(\.navigation)
        let own = chambers.flatMap(\.routes)
        let shell = ShellRoutes(
            actorPages: try ActorPages(library: library),
            homePage: HomePage(
                template: try library.template("home"),
                title: title,
                navigation: navigation,
                messages: messages
            ),
            document: try OpenAPIDocument(title: title.en, version: version, routes: own),
            icon: assets.icon.address
        )
        let hasHome = own.contains { $0.method == .get && $0.path == "/" }
        let table = try RouteTable(own + shell.routes(withHome: !hasHome))
        let layout = Layout(
            template: try library.template("layout"),
            title: title,
            region: region,
            navigation: navigation,
            messages: messages,
            assets: assets,
            hasSearch: own.contains { $0.method == .get && $0.path == "/search" },
            canVisit: { segments in
                if case .place = table.find(.get, segments) { true } else { false }
            }
        )
        self.limits = limits
        self.logger = logger
        uploads = try UploadFolder()
        responder = SiteResponder(
            table: table,
            assets: assets,
            writer: AnswerWriter(
                layout: layout,
                errorPage: ErrorPage(template: try library.template("error")),
                messages: messages
            ),
            limits: limits,
            uploads: uploads,
            now: now,
            logger: logger
        )
    }

    /// Serves until told to stop by `SIGTERM`, `SIGINT` or the end of the task; running requests are
    /// answered first, within a limit.
    ///
    /// - Parameters:
    ///   - host: Where to listen: `127.0.0.1`, `::1` or `localhost`, nothing else.
    ///   - port: The port; 0 for any that is free.
    ///   - onListening: Called once with the address that a browser opens.
    /// - Throws: ``SiteError`` where it cannot listen.
    package func run(
        host: String = "127.0.0.1",
        port: Int,
        onListening: @escaping @Sendable (String) async -> Void = { _ in }
    ) async throws {
        guard ["127.0.0.1", "::1", "localhost"].contains(host) else {
            throw SiteError.notLoopback(host)
        }
        let bound = host == "localhost" ? "127.0.0.1" : host
        defer { uploads.remove() }
        let application = Application(
            responder: responder,
            server: .http1(configuration: channelConfiguration),
            configuration: ApplicationConfiguration(
                address: .hostname(bound, port: port),
                availableConnectionsDelegate: .maximum(
                    OpenFileLimit.making(roomFor: limits.connections),
                    logger: logger
                )
            ),
            onServerRunning: { channel in
                let shown = bound.contains(":") ? "[\(bound)]" : bound
                await onListening("http://\(shown):\(channel.localAddress?.port ?? port)/")
            },
            logger: logger
        )
        var configuration = ServiceGroupConfiguration(
            services: [application],
            gracefulShutdownSignals: [.sigterm, .sigint],
            logger: logger
        )
        configuration.maximumGracefulShutdownDuration = limits.stop
        do {
            try await ServiceGroup(configuration: configuration).run()
        } catch let error as IOError {
            throw SiteError.cannotListen(host: bound, port: port, reason: error.localizedReason)
        }
    }

    private var channelConfiguration: HTTP1Channel.Configuration {
        let limits = limits
        return HTTP1Channel.Configuration(
            additionalChannelHandlers: [ConnectionGuard(limits: limits)],
            httpDecoderConfiguration: HTTP1Channel.Configuration.DecoderConfiguration(
                maxHeaderFieldSize: limits.headers,
                maxHeaderListSize: limits.headers,
                maxHeaderFieldCount: 100
            )
        )
    }
}

extension IOError {
    /// The system's own word for what went wrong.
    fileprivate var localizedReason: String { String(cString: strerror(errnoCode)) }
}
