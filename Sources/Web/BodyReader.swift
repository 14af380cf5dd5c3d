import HTTPTypes
import Hummingbird
import NIOCore
import Pages

/// Reads what a request carries, within limits, as its route wants it.
struct BodyReader: Sendable {
    let limits: SiteLimits

    /// Reads the body of a request.
    ///
    /// Says no from the head alone where it can, so that nothing great is read in vain.
    func content(
        of request: Request,
        for intake: Route.Intake,
        desk: UploadFolder.Desk
    ) async throws -> Visit.Content {
        try checkHead(of: request, for: intake)
        switch intake {
        case .nothing:
            return .none
        case .json:
            return .json(try await text(of: request))
        case .form:
            return .form(try await urlEncoded(request))
        case .upload(let limit):
            guard try mediaType(of: request)[""] == "multipart/form-data" else {
                return .form(try await urlEncoded(request))
            }
            return .form(try await upload(request, limit: limit, desk: desk))
        }
    }

    private func checkHead(of request: Request, for intake: Route.Intake) throws(WebRefusal) {
        if let coding = request.headers[.contentEncoding], coding.lowercased() != "identity" {
            throw .wrongType(wanted: "Content-Encoding: identity")
        }
        let wanted: [String]
        let limit: Int
        switch intake {
        case .nothing: (wanted, limit) = ([], limits.text)
        case .json: (wanted, limit) = (["application/json"], limits.text)
        case .form: (wanted, limit) = (["application/x-www-form-urlencoded"], limits.text)
        case .upload(let files):
            wanted = ["multipart/form-data", "application/x-www-form-urlencoded"]
            limit = files + limits.text
        }
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit {
            if case .upload(let files) = intake { throw .tooLarge(limit: files) }
            throw .tooLarge(limit: limit)
        }
        let type = try mediaType(of: request)
        guard wanted.isEmpty || wanted.contains(type[""] ?? "") else {
            throw .wrongType(wanted: wanted.joined(separator: ", "))
        }
        if let charset = type["charset"]?.lowercased(), charset != "utf-8", charset != "utf8" {
            throw .badText
        }
    }

    private func mediaType(of request: Request) throws(WebRefusal) -> [String: String] {
        try HeaderParameters.read((request.headers[.contentType] ?? "")[...])
    }

    private func urlEncoded(_ request: Request) async throws -> Form {
        guard let text = String(validating: try await text(of: request), as: UTF8.self) else {
            throw WebRefusal.badText
        }
        var fields: [String: [String]] = [:]
        let pairs = try RequestTarget.pairs(text[...])
        guard pairs.count <= limits.parts else {
            throw WebRefusal.tooManyParts(limit: limits.parts)
        }
        for pair in pairs { fields[pair.name, default: []].append(pair.value) }
        return Form(fields: fields)
    }

    /// The whole body, of at most the bytes that a text may have.
    private func text(of request: Request) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        for try await piece in request.body {
            guard bytes.count + piece.readableBytes <= limits.text else {
                throw WebRefusal.tooLarge(limit: limits.text)
            }
            bytes.append(contentsOf: piece.readableBytesView)
        }
        try checkLength(bytes.count, of: request)
        return bytes
    }

    private func upload(
        _ request: Request,
        limit: Int,
        desk: UploadFolder.Desk
    ) async throws -> Form {
        guard var parser = MultipartParser(boundary: try mediaType(of: request)["boundary"] ?? "")
        else { throw WebRefusal.badBody }
        var assembly = FormAssembly(desk: desk, fileLimit: limit, limits: limits)
        var count = 0
        for try await piece in request.body {
            count += piece.readableBytes
            // What stands between and behind the parts counts as well.
            guard count <= limit + limits.text else { throw WebRefusal.tooLarge(limit: limit) }
            for event in try parser.feed(piece.readableBytesView) { try assembly.take(event) }
        }
        try checkLength(count, of: request)
        guard parser.isComplete else { throw WebRefusal.badBody }
        return assembly.form
    }

    private func checkLength(_ count: Int, of request: Request) throws(WebRefusal) {
        guard let length = request.headers[.contentLength].flatMap({ Int($0) }) else { return }
        guard count == length else { throw .badBody }
    }
}
