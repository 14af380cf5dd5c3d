import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Pages

/// Turns what a chamber answers into what goes over the wire.
struct AnswerWriter: Sendable {
    private let layout: Layout
    private let errorPage: ErrorPage
    private let messages: Messages

    init(layout: Layout, errorPage: ErrorPage, messages: Messages) {
        self.layout = layout
        self.errorPage = errorPage
        self.messages = messages
    }

    /// An answer.
    func response(_ answer: Answer, _ exchange: Exchange) throws -> Response {
        switch answer {
        case .page(let page, let status):
            return html(layout.html(page, exchange), status: status, exchange)
        case .redirect(let address):
            return Response(status: .seeOther, headers: [.location: address.description])
        case .acting(let actor, let address):
            return Response(
                status: .seeOther,
                headers: [
                    .location: address.description, .setCookie: ActorCookie.header(actor),
                ]
            )
        case .json(let value, let status):
            return try json(value, "application/json; charset=utf-8", status: status, exchange)
        case .file(let file):
            return self.file(file)
        case .nothing:
            var response = Response(status: .noContent)
            response.headers[.contentLength] = nil
            return response
        }
    }

    /// A refusal, as a page or as a problem.
    func response(_ refusal: any Refusal, _ exchange: Exchange) -> Response {
        var response = problemOrPage(refusal, exchange)
        if case WebRefusal.wrongMethod(let allowed)? = refusal as? WebRefusal {
            response.headers[.allow] = allowed.joined(separator: ", ")
        }
        if refusal.status == 413 { response.headers[.connection] = "close" }
        return response
    }

    private func problemOrPage(_ refusal: any Refusal, _ exchange: Exchange) -> Response {
        let voice = Voice(messages, exchange.language)
        if exchange.isAPI {
            let problem = Problem(refusal, request: exchange.number.description, voice)
            let type = "application/problem+json; charset=utf-8"
            if let response = try? json(problem, type, status: refusal.status, exchange) {
                return response
            }
        }
        let page = errorPage.page(refusal, exchange, voice)
        return html(layout.html(page, exchange), status: refusal.status, exchange)
    }

    private func html(_ html: HTML, status: Int, _ exchange: Exchange) -> Response {
        Response(
            status: HTTPResponse.Status(code: status),
            headers: [
                .contentType: "text/html; charset=utf-8",
                .contentLanguage: exchange.language.tag,
                .vary: "Accept-Language, Cookie",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(string: html.markup))
        )
    }

    private func json(
        _ value: any Encodable,
        _ type: String,
        status: Int,
        _ exchange: Exchange
    ) throws -> Response {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let bytes = try encoder.encode(value)
        return Response(
            status: HTTPResponse.Status(code: status),
            headers: [
                .contentType: type, .contentLanguage: exchange.language.tag,
                .vary: "Accept-Language, Cookie",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        )
    }

    private func file(_ file: FileAnswer) -> Response {
        // Old programs read the plain name, so that it holds ASCII only (RFC 6266, appendix D).
        let plain = file.name.unicodeScalars.map { scalar in
            scalar.isASCII && scalar.value >= 32 && !"\"\\%;".unicodeScalars.contains(scalar)
                ? String(scalar) : "_"
        }.joined()
        let kind = file.inline ? "inline" : "attachment"
        let encoded = PercentCoding.encoded(file.name)
        return Response(
            status: .ok,
            headers: [
                .contentType: file.mediaType,
                .contentDisposition: "\(kind); filename=\"\(plain)\"; filename*=UTF-8''\(encoded)",
                .contentSecurityPolicy: SafetyHeaders.filePolicy,
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: file.bytes))
        )
    }
}
