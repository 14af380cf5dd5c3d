import Packs

/// The shapes of the files of a pack that this room decodes.
enum PackFiles {
    /// The part of `pack.yaml` that names the region and its plans.
    struct Head: Decodable {
        let regionName: Pack.Head.Text?
        let plans: [PlanEntry]
        let madeUp: [String]?

        enum CodingKeys: String, CodingKey {
            case regionName = "region_name"
            case plans
            case madeUp = "made_up"
        }
    }

    /// A plan of `pack.yaml`.
    struct PlanEntry: Decodable {
        let key: String
        /// The document, from the pack's folder.
        let document: String
        /// The number of the document that is retold.
        let retellingOf: String?
        let originalTitle: String?
        let originalIssuer: String?
        let originalDate: String?
        /// Months from the month of loading; most often negative.
        let inForceFrom: Int

        enum CodingKeys: String, CodingKey {
            case key, document
            case retellingOf = "retelling_of"
            case originalTitle = "original_title"
            case originalIssuer = "original_issuer"
            case originalDate = "original_date"
            case inForceFrom = "in_force_from"
        }
    }

    /// An entry of `units.yaml`.
    struct UnitEntry: Decodable {
        let name: String
        let aliases: [String]?
        let kind: String?
        let en: String?
    }

    /// An entry of `tasks.yaml`, by outline path.
    struct TaskEntry: Decodable {
        let due: Int?
        let lead: [String]?
        let support: [String]?
        let assignedBy: String?
        let milestones: [MilestoneEntry]?

        enum CodingKeys: String, CodingKey {
            case due, lead, support, milestones
            case assignedBy = "assigned_by"
        }
    }

    /// A milestone of a task.
    struct MilestoneEntry: Decodable {
        let title: String
        let due: Int
        let done: Int?
    }
}
