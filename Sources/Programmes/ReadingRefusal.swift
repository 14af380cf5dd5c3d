import Pages

/// Why a document is not taken in, or not found on its way.
package enum ReadingRefusal: Refusal, Hashable {
    /// Nobody knows such a reading: it is long settled, or the program was started anew.
    case unknown
    /// So many documents wait that no more are taken.
    case busy(waiting: Int)
    /// Something went wrong that is nobody's mistake; the log knows more.
    case failed

    package var status: Int {
        switch self {
        case .unknown: 404
        case .busy: 503
        case .failed: 500
        }
    }

    package var key: String {
        switch self {
        case .unknown: "review.error.no-reading"
        case .busy: "review.error.busy"
        case .failed: "review.error.failed"
        }
    }

    package var arguments: [String: String] {
        switch self {
        case .busy(let waiting): ["waiting": String(waiting)]
        case .unknown, .failed: [:]
        }
    }
}
