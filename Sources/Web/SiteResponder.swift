import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Pages
import ServiceLifecycle

/// Answers requests: from the bytes of the head to the bytes of the answer.
struct SiteResponder: HTTPResponder {
    typealias Context = BasicRequestContext

    let table: RouteTable
    let assets: Assets
    let writer: AnswerWriter
    let limits: SiteLimits
    let uploads: UploadFolder
    let now: @Sendable () -> Moment
    let logger: Logger

    func respond(to request: Request, context: BasicRequestContext) async throws -> Response {
        var generator = SystemRandomNumberGenerator()
        let number = RequestNumber(using: &generator)
        let clock = ContinuousClock()
        let start = clock.now
        var response = await response(to: request, number: number)
        SafetyHeaders.add(to: &response.headers, number: number)
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
        // Told before the server closes the connection, a client does not send another request.
        if Task.isShuttingDownGracefully { response.headers[.connection] = "close" }
        if request.method == .head { response = response.createHeadResponse() }
        logger.debug(
            "\(LogText.clean(request.head.method.rawValue)) \(LogText.clean(request.head.path ?? ""))",
            metadata: [
                "request": "\(number)", "status": "\(response.status.code)",
                "took": "\(start.duration(to: clock.now))",
            ]
        )
        return response
    }

    private func response(to request: Request, number: RequestNumber) async -> Response {
        let headers = request.headers
        let cookies = Cookies(headers[values: .cookie])
        let target: RequestTarget
        let language: Language
        do {
            target = try RequestTarget(request.head.path ?? "", limit: limits.target)
            language = LanguageChoice.language(
                query: target["lang"],
                cookie: cookies["lang"],
                accept: headers[.acceptLanguage]
            )
        } catch {
            return writer.response(
                error,
                Exchange(
                    number: number,
                    method: request.method.rawValue,
                    target: .home,
                    language: LanguageChoice.language(
                        query: nil,
                        cookie: cookies["lang"],
                        accept: headers[.acceptLanguage]
                    ),
                    actor: Actor(name: ""),
                    isAPI: false
                )
            )
        }
        let exchange = Exchange(
            number: number,
            method: request.method.rawValue,
            target: target,
            language: language,
            actor: ActorCookie.actor(cookies),
            isAPI: target.segments.first == "api"
        )
        var response = await answer(to: request, exchange)
        if let asked = target["lang"].flatMap(LanguageChoice.named) {
            response.headers[values: .setCookie].append(
                Cookies.setting("lang", to: asked.rawValue)
            )
        }
        return response
    }

    /// The answer to a request whose head makes sense.
    private func answer(to request: Request, _ exchange: Exchange) async -> Response {
        do {
            try RequestGuard.checkHost(request.head.authority)
            if let asset = assets[exchange.target.path], request.isSafe {
                return assetResponse(asset, request)
            }
            return try await placeResponse(request, exchange)
        } catch let refusal as any Refusal {
            return writer.response(refusal, exchange)
        } catch {
            logger.error(
                "\(LogText.clean(String(reflecting: error), limit: 4_000))",
                metadata: [
                    "request": "\(exchange.number)",
                    "place":
                        "\(LogText.clean(exchange.method)) \(LogText.clean(exchange.target.path))",
                ]
            )
            return writer.response(WebRefusal.internalError, exchange)
        }
    }

    private func placeResponse(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let asked = request.method == .head ? "GET" : request.method.rawValue
        switch table.find(Route.Method(rawValue: asked), exchange.target.segments) {
        case .nothing:
            throw WebRefusal.notFound
        case .otherMethods(let methods):
            let names = methods.map(\.rawValue) + (methods.contains(.get) ? ["HEAD"] : [])
            guard request.method == .options else { throw WebRefusal.wrongMethod(allowed: names) }
            return Response(
                status: .noContent,
                headers: [.allow: (names + ["OPTIONS"]).joined(separator: ", ")]
            )
        case .withoutSlash:
            var path = exchange.target.path
            path.removeLast()
            let query = exchange.target.query.map { ($0.name, $0.value) }
            return Response(
                status: .permanentRedirect,
                headers: [.location: Address(encodedPath: path, query: query).description]
            )
        case .place(let route, let parameters):
            if !request.isSafe {
                try RequestGuard.checkOrigin(
                    fetchSite: request.headers.first("Sec-Fetch-Site"),
                    origin: request.headers[.origin],
                    authority: request.head.authority
                )
            }
            return try await response(of: route, parameters, request, exchange)
        }
    }

    private func response(
        of route: Route,
        _ parameters: [String: String],
        _ request: Request,
        _ exchange: Exchange
    ) async throws -> Response {
        let desk = uploads.desk()
        defer { desk.clear() }
        let content = try await BodyReader(limits: limits).content(
            of: request,
            for: route.intake,
            desk: desk
        )
        let query = exchange.target.query.map { ($0.name, $0.value) }
        let visit = Visit(
            language: exchange.language,
            actor: exchange.actor,
            now: now(),
            parameters: parameters,
            query: Dictionary(query) { one, _ in one },
            content: content,
            address: exchange.address
        )
        return try writer.response(try await route.handler(visit), exchange)
    }

    private func assetResponse(_ asset: Assets.Asset, _ request: Request) -> Response {
        let tag = "\"\(asset.mark)\""
        let known = request.headers[values: .ifNoneMatch].contains { $0.contains(tag) }
        let headers: HTTPFields = [
            .contentType: asset.mediaType, .eTag: tag,
            .cacheControl: "public, max-age=31536000, immutable",
        ]
        guard !known else { return Response(status: .notModified, headers: headers) }
        return Response(
            status: .ok,
            headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: asset.bytes))
        )
    }
}

extension Request {
    /// Whether the request only looks (RFC 9110, 9.2.1).
    fileprivate var isSafe: Bool { method == .get || method == .head || method == .options }
}

extension HTTPFields {
    /// The value of a header by a name that HTTPTypes does not know.
    fileprivate func first(_ name: String) -> String? {
        HTTPField.Name(name).flatMap { self[$0] }
    }
}

extension RequestTarget {
    /// The home page, for answers to requests whose own target cannot be read.
    static let home = RequestTarget(path: "/", segments: [], query: [])

    private init(path: String, segments: [String], query: [Pair]) {
        self.path = path
        self.segments = segments
        self.query = query
    }
}
