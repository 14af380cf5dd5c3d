import CivilTime
import Pages
import PolicyText
import Storage

extension RunningAPI {
    /// A report on a task for a month.
    struct CheckInBody: Decodable, Sendable {
        let unit: Unit.ID
        let month: String
        let progress: Int
        let done: String
        let problems: String?
        let figures: String?
        let revision: Int?

        static let schema = Schema.named(
            "NewCheckIn",
            .object([
                .init("unit", RunningJSON.id), .init("month", .string()),
                .init("progress", .integer), .init("done", .string()),
                .init("problems", .string(), required: false),
                .init("figures", .string(), required: false),
                .init("revision", .integer, required: false),
            ])
        )
    }

    /// A step.
    struct MilestoneBody: Decodable, Sendable {
        let title: String
        let due: String

        static let schema = Schema.named(
            "NewMilestone",
            .object([.init("title", .string()), .init("due", RunningJSON.day)])
        )
    }

    /// A step as it is to be.
    struct MilestoneChange: Decodable, Sendable {
        let revision: Int
        let title: String
        let due: String

        static let schema = Schema.named(
            "MilestoneChange",
            .object([
                .init("revision", .integer), .init("title", .string()),
                .init("due", RunningJSON.day),
            ])
        )
    }

    /// That a step was reached.
    struct MilestoneMark: Decodable, Sendable {
        let revision: Int
        let day: String?

        static let schema = Schema.named(
            "MilestoneMark",
            .object([
                .init("revision", .integer), .init("day", RunningJSON.day, required: false),
            ])
        )
    }

    /// What is said on a task.
    struct NoteBody: Decodable, Sendable {
        let text: String
        let answerBy: String?

        static let schema = Schema.named(
            "NewNote",
            .object([
                .init("text", .string()), .init("answerBy", RunningJSON.day, required: false),
            ])
        )
    }

    /// The day by which a task is due.
    struct DueBody: Decodable, Sendable {
        let revision: Int
        let day: String?
        let why: String?

        static let schema = Schema.named(
            "DueChange",
            .object([
                .init("revision", .integer), .init("day", RunningJSON.day, required: false),
                .init("why", .string(), required: false),
            ])
        )
    }

    /// What was reached.
    struct ClosingBody: Decodable, Sendable {
        let statement: String

        static let schema = Schema.named(
            "ClosingRequest",
            .object([.init("statement", .string())])
        )
    }

    /// What the office makes of it.
    struct ClosingReviewBody: Decodable, Sendable {
        let accept: Bool
        let opinion: String?

        static let schema = Schema.named(
            "ClosingVerdict",
            .object([
                .init("accept", .boolean), .init("opinion", .string(), required: false),
            ])
        )
    }

    /// Why something is done.
    struct WhyBody: Decodable, Sendable {
        let why: String

        static let schema = Schema.named("Why", .object([.init("why", .string())]))
    }

    /// A figure that a target has come to.
    struct ActualBody: Decodable, Sendable {
        let period: String
        let value: String
        let unit: String
        let asOf: String
        let note: String?

        static let schema = Schema.named(
            "NewActual",
            .object([
                .init("period", .string()), .init("value", .decimal), .init("unit", .string()),
                .init("asOf", RunningJSON.day), .init("note", .string(), required: false),
            ])
        )
    }

    /// Reads texts of a body into values with the rules of forms, so that both say the same of what is
    /// wrong.
    static func reader(_ fields: [String: String?]) -> FormReader {
        FormReader(Form(fields: fields.compactMapValues { $0.map { [$0] } }))
    }
}
