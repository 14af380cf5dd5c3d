import Pages
import Storage

/// What was decided on items of a list: on one by its own button, or on all that were ticked.
struct Decisions: Hashable, Sendable {
    /// An item with the revision that was shown.
    struct Key: Hashable, Sendable {
        let id: String
        let revision: Int

        /// Reads `id:revision`, or nothing.
        init?(_ text: String) {
            let parts = text.split(separator: ":")
            guard parts.count == 2, let revision = Int(parts[1]) else { return nil }
            id = String(parts[0])
            self.revision = revision
        }
    }

    /// What is done with the items.
    enum Deed: String, Hashable, Sendable, CaseIterable {
        case accept, drop
    }

    /// The items.
    let keys: [Key]
    /// What is done with them; nil where no button said so.
    let deed: Deed?
    /// The item of a button of its own.
    let single: String?

    /// Reads a list that was sent.
    init(_ form: Form) {
        let own = Deed.allCases.lazy.compactMap { deed in
            Key(form[deed.rawValue]).map { (deed, $0) }
        }.first
        if let (deed, key) = own {
            self.deed = deed
            keys = [key]
            single = key.id
        } else {
            deed = Deed(rawValue: form["ticked"])
            keys = form.all("item").compactMap { Key($0) }
            single = nil
        }
    }

    /// Carries the decisions out, one after another.
    ///
    /// - Returns: What somebody else changed meanwhile; the other decisions hold.
    func carryOut<Noun: ReviewNoun>(
        on noun: Noun,
        act: Act,
        scene: ReviewScene
    ) async throws -> [ConflictNotice.Item] {
        guard let deed else { return [] }
        var conflicts: [ConflictNotice.Item] = []
        for key in keys {
            let item = try noun.item(key.id)
            do {
                try await noun.decide(
                    item,
                    revision: key.revision,
                    deed == .accept ? .accept : .drop,
                    act: act
                )
            } catch ProgrammeError.conflict(let conflict) {
                conflicts.append(ConflictNotice.item(conflict, title: item.title, scene: scene))
            }
        }
        return conflicts
    }
}
