import Packs

/// The part of `pack.yaml` that names plans.
struct PlansFile: Decodable {
    let plans: [Entry]

    struct Entry: Decodable {
        /// The name of the plan within the pack.
        let key: String
        /// The document, from the pack's folder.
        let document: String
        /// The number of the document that is retold; nil for an original.
        let retellingOf: String?
        /// The title of the document that is retold.
        let originalTitle: String?
        /// Months from the day of loading to the day it came into force; most often negative.
        let inForceFrom: Int

        enum CodingKeys: String, CodingKey {
            case key, document
            case retellingOf = "retelling_of"
            case originalTitle = "original_title"
            case inForceFrom = "in_force_from"
        }
    }
}

/// An entry of `units.yaml`.
struct UnitEntry: Decodable {
    let name: String
    let aliases: [String]?
}

/// An entry of `tasks.yaml`, by outline path.
struct TaskEntry: Decodable {
    /// Months from the day of loading.
    let due: Int?
    let milestones: [MilestoneEntry]?
    /// Units that the office assigned where the document names none.
    let lead: [String]?
    let support: [String]?

    struct MilestoneEntry: Decodable {
        let title: String
        /// Months from the day of loading.
        let due: Int
        /// Months from the day of loading; nil while it is not done.
        let done: Int?
    }
}
