import Pages

/// What the shell refuses before a chamber is asked.
enum WebRefusal: Refusal, Hashable {
    /// The address cannot be read.
    case badAddress
    /// The address is too long.
    case longAddress
    /// The host named is not this machine.
    case foreignHost
    /// Another site tries to change something.
    case foreignOrigin
    /// There is nothing there.
    case notFound
    /// The place takes other methods; which.
    case wrongMethod(allowed: [String])
    /// The body is of a media type the place does not take; which it takes.
    case wrongType(wanted: String)
    /// The body is greater than so many bytes.
    case tooLarge(limit: Int)
    /// The form has more fields and files than so many.
    case tooManyParts(limit: Int)
    /// The body cannot be read as what it says it is, or broke off.
    case badBody
    /// The text is not in UTF-8.
    case badText
    /// There is no room left for the file.
    case noRoom
    /// Nobody knows yet; the log does.
    case internalError

    package var status: Int {
        switch self {
        case .badAddress, .badBody, .badText: 400
        case .foreignOrigin: 403
        case .notFound: 404
        case .wrongMethod: 405
        case .tooLarge, .tooManyParts: 413
        case .longAddress: 414
        case .wrongType: 415
        case .foreignHost: 421
        case .internalError: 500
        case .noRoom: 507
        }
    }

    package var key: String {
        let name =
            switch self {
            case .badAddress: "bad-address"
            case .longAddress: "long-address"
            case .foreignHost: "foreign-host"
            case .foreignOrigin: "foreign-origin"
            case .notFound: "not-found"
            case .wrongMethod: "wrong-method"
            case .wrongType: "wrong-type"
            case .tooLarge: "too-large"
            case .tooManyParts: "too-many-parts"
            case .badBody: "bad-body"
            case .badText: "bad-text"
            case .noRoom: "no-room"
            case .internalError: "internal"
            }
        return "web.error." + name
    }

    package var arguments: [String: String] {
        switch self {
        case .wrongMethod(let allowed): ["allowed": allowed.joined(separator: ", ")]
        case .wrongType(let wanted): ["wanted": wanted]
        case .tooLarge(let limit): ["limit": WebRefusal.size(limit)]
        case .tooManyParts(let limit): ["limit": "\(limit)"]
        default: [:]
        }
    }

    /// A number of bytes in the greatest unit that leaves it at least one.
    private static func size(_ bytes: Int) -> String {
        let units = [(1_000_000, "MB"), (1_000, "kB")]
        guard let unit = units.first(where: { bytes >= $0.0 }) else { return "\(bytes) B" }
        let tenths = bytes * 10 / unit.0
        let text =
            tenths.isMultiple(of: 10) ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
        return text + " " + unit.1
    }
}
