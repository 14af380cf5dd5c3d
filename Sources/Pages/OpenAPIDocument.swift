/// The OpenAPI 3.1.1 document of the places that have an operation.
///
/// Deterministic: the same routes give the same bytes. Keys are in alphabetical order.
package struct OpenAPIDocument: Encodable, Sendable {
    private let value: JSONValue

    /// Describes routes.
    ///
    /// - Parameters:
    ///   - title: The title of the API.
    ///   - version: The version of the program.
    ///   - routes: All routes; those without an operation are left out.
    /// - Throws: ``OpenAPIError`` where two operations or two schemas share a name.
    package init(title: String, version: String, routes: [Route]) throws(OpenAPIError) {
        var components: [String: Schema] = [:]
        try OpenAPIDocument.gather(Problem.schema, into: &components)
        var paths: [String: [String: JSONValue]] = [:]
        var ids: Set<String> = []
        for route in routes {
            guard let operation = route.operation else { continue }
            guard ids.insert(operation.id).inserted else {
                throw .twoOperations(operation.id)
            }
            for schema in operation.schemas {
                try OpenAPIDocument.gather(schema, into: &components)
            }
            paths[route.path, default: [:]][route.method.rawValue.lowercased()] = operation.json(
                of: route
            )
        }
        value = [
            "openapi": "3.1.1",
            "info": ["title": .string(title), "version": .string(version)],
            "servers": [["url": "/"]],
            "paths": .object(paths.mapValues(JSONValue.object)),
            "components": ["schemas": .object(components.mapValues(\.json))],
        ]
    }

    package func encode(to encoder: any Encoder) throws {
        try value.encode(to: encoder)
    }

    /// Adds the named schemas within a schema.
    private static func gather(
        _ schema: Schema,
        into components: inout [String: Schema]
    ) throws(OpenAPIError) {
        switch schema {
        case .named(let name, let described):
            if let known = components[name] {
                guard known == described else { throw .twoSchemas(name) }
                return
            }
            components[name] = described
            try gather(described, into: &components)
        case .optional(let inner), .list(let inner), .map(let inner):
            try gather(inner, into: &components)
        case .object(let fields):
            for field in fields { try gather(field.schema, into: &components) }
        default:
            break
        }
    }
}

/// Why routes make no document.
package enum OpenAPIError: Error, Hashable {
    /// Two operations have one name.
    case twoOperations(String)
    /// Two different schemas have one name.
    case twoSchemas(String)
}

extension Operation {
    /// All schemas it names directly.
    fileprivate var schemas: [Schema] {
        query.map(\.schema) + [request].compactMap(\.self)
            + responses.sorted { $0.key < $1.key }.compactMap(\.value)
    }

    fileprivate func json(of route: Route) -> JSONValue {
        var object: [String: JSONValue] = [
            "operationId": .string(id),
            "summary": .string(summary),
            "tags": [.string(route.tag)],
            "responses": .object(responseObjects),
        ]
        let parameters = route.parameterNames.map(OpenAPIPart.path) + query.map(OpenAPIPart.query)
        if !parameters.isEmpty { object["parameters"] = .list(parameters) }
        if let request {
            object["requestBody"] = [
                "required": true,
                "content": .object([route.intake.mediaType: ["schema": request.json]]),
            ]
        }
        return .object(object)
    }

    private var responseObjects: [String: JSONValue] {
        var objects: [String: JSONValue] = [
            "default": [
                "description": "A problem",
                "content": ["application/problem+json": ["schema": Problem.schema.json]],
            ]
        ]
        for (status, schema) in responses {
            var object: [String: JSONValue] = ["description": .string(summary)]
            if let schema { object["content"] = .object([produces: ["schema": schema.json]]) }
            objects["\(status)"] = .object(object)
        }
        return objects
    }
}

/// Parameters as the document has them.
private enum OpenAPIPart {
    static func path(_ name: String) -> JSONValue {
        ["name": .string(name), "in": "path", "required": true, "schema": ["type": "string"]]
    }

    static func query(_ parameter: Operation.Parameter) -> JSONValue {
        [
            "name": .string(parameter.name), "in": "query",
            "description": .string(parameter.summary), "schema": parameter.schema.json,
        ]
    }
}

extension Route {
    /// The names of the path's parameters, in order.
    package var parameterNames: [String] {
        path.split(separator: "/").compactMap { segment in
            segment.hasPrefix("{") && segment.hasSuffix("}")
                ? String(segment.dropFirst().dropLast()) : nil
        }
    }

    /// The first segment behind `/api/v1`, by which readers sort the places.
    fileprivate var tag: String {
        String(path.split(separator: "/").dropFirst(2).first ?? "api")
    }
}

extension Route.Intake {
    fileprivate var mediaType: String {
        switch self {
        case .nothing, .json: "application/json"
        case .form: "application/x-www-form-urlencoded"
        case .upload: "multipart/form-data"
        }
    }
}

extension Schema {
    /// The schema in JSON; named ones by reference.
    fileprivate var json: JSONValue {
        switch self {
        case .string(let format?): ["type": "string", "format": .string(format)]
        case .string(nil): ["type": "string"]
        case .word(let words): ["type": "string", "enum": .list(words.map(JSONValue.string))]
        case .integer: ["type": "integer"]
        case .decimal: ["type": "string", "pattern": "^-?[0-9]+([.][0-9]+)?$"]
        case .boolean: ["type": "boolean"]
        case .file: ["type": "string", "contentMediaType": "application/octet-stream"]
        case .optional(let schema): ["anyOf": [schema.json, ["type": "null"]]]
        case .list(let schema): ["type": "array", "items": schema.json]
        case .map(let schema): ["type": "object", "additionalProperties": schema.json]
        case .object(let fields): Schema.object(of: fields)
        case .named(let name, _): ["$ref": .string("#/components/schemas/\(name)")]
        }
    }

    private static func object(of fields: [Field]) -> JSONValue {
        var object: [String: JSONValue] = [
            "type": "object",
            "properties": .object(
                Dictionary(fields.map { ($0.name, $0.schema.json) }) { one, _ in one }
            ),
        ]
        let required = fields.filter(\.required).map { JSONValue.string($0.name) }
        if !required.isEmpty { object["required"] = .list(required) }
        return .object(object)
    }
}
