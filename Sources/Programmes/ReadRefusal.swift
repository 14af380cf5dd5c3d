package import Intake
import Pages
package import PolicyText

/// A document that cannot be read, told to the one who brought it.
package enum ReadRefusal: Refusal, Hashable {
    /// What the reader says.
    case reader(ReadError)
    /// What the intake says.
    case intake(IntakeError)

    /// The refusal in an error, or nil where it is something else.
    package init?(_ error: any Error) {
        switch error {
        case let refusal as ReadRefusal: self = refusal
        case let error as ReadError: self = .reader(error)
        case let error as IntakeError: self = .intake(error)
        default: return nil
        }
    }

    package var status: Int {
        switch self {
        case .reader(.tooLarge), .reader(.bomb): 413
        case .reader(.unknownFormat): 415
        case .reader: 422
        case .intake(.noConverter): 503
        case .intake: 422
        }
    }

    package var key: String {
        switch self {
        case .reader(let error):
            switch error {
            case .empty: "error.read.empty"
            case .tooLarge: "error.read.too-large"
            case .unknownEncoding: "error.read.unknown-encoding"
            case .unknownFormat, .needsConversion: "error.read.unknown-format"
            case .damaged: "error.read.damaged"
            case .bomb: "error.read.bomb"
            case .tooDeep: "error.read.too-deep"
            case .noText: "error.read.no-text"
            }
        case .intake(let error):
            switch error {
            case .noConverter: "error.intake.no-converter"
            case .unreadable: "error.intake.unreadable"
            case .tooSlow: "error.intake.too-slow"
            }
        }
    }

    package var arguments: [String: String] {
        switch self {
        case .reader(let error):
            switch error {
            case .empty, .unknownFormat: [:]
            case .tooLarge(let bytes, let limit):
                ["size": megabytes(bytes), "limit": megabytes(limit)]
            case .unknownEncoding(let offset): ["offset": String(offset)]
            case .damaged(let format, let part), .bomb(let format, let part):
                ["format": name(format), "part": part]
            case .tooDeep(let format, let limit):
                ["format": name(format), "limit": String(limit)]
            case .needsConversion(let format), .noText(let format): ["format": name(format)]
            }
        case .intake(let error):
            switch error {
            case .noConverter(let program): ["program": program]
            case .unreadable(let format): ["format": name(format)]
            case .tooSlow(let format, let seconds):
                ["format": name(format), "seconds": String(seconds)]
            }
        }
    }

    private func name(_ format: DocumentFormat) -> String { format.rawValue.uppercased() }

    private func megabytes(_ bytes: Int) -> String { "\((bytes + 99_999) / 1_000_000) MB" }
}
