import Storage

extension Programmes {
    /// Makes two units one: the names, duties and reports of the first count for the second.
    ///
    /// Nothing is moved: the first points to the second, so that ``splitUnit(_:act:)`` undoes it.
    package func mergeUnits(_ unit: Unit.ID, into other: Unit.ID, act: Act) async throws -> Unit {
        try await write(act) { try $0.merge(unit, into: other) }
    }

    /// Undoes a merge: the unit stands for itself again, with what was its own.
    package func splitUnit(_ unit: Unit.ID, act: Act) async throws -> Unit {
        try await write(act) { try $0.split(unit) }
    }

    /// Says that the units of a set of candidates differ.
    package func keepApart(candidate number: Int, of plan: Plan.ID, act: Act) async throws {
        try await write(act) { work in
            _ = try work.stores.plan(plan, in: work.region)
            let isThere = try work.stores.units.settleCandidate(
                number,
                of: plan,
                in: work.region
            )
            guard isThere else {
                throw ProgrammeError.wrongValue(field: "candidate", value: String(number))
            }
            try work.record(
                .plan,
                plan.description,
                revision: nil,
                [Difference(field: "candidate", before: String(number), after: nil)]
            )
        }
    }

    /// Adds a unit that no document named.
    package func addUnit(
        named name: String,
        englishName: String? = nil,
        kind: String? = nil,
        act: Act
    ) async throws -> Unit {
        try await write(act) { work in
            let name = try Limit.required(name, "name", limit: Limit.name)
            try work.checkFree(name, for: nil)
            let unit = try work.insertUnit(
                named: name,
                englishName: Limit.optional(englishName, "english-name", limit: Limit.name),
                kind: Limit.optional(kind, "kind", limit: Limit.name)
            )
            return try work.stores.unit(unit, in: work.region)
        }
    }

    /// Gives a unit another name to go by; the old one still means it.
    package func renameUnit(
        _ unit: Unit.ID,
        revision: Int,
        to name: String,
        act: Act
    ) async throws -> Unit {
        try await write(act) { try $0.rename(unit, revision: revision, to: name) }
    }

    /// Gives a unit one more name that means it.
    package func addName(_ name: String, to unit: Unit.ID, act: Act) async throws -> Unit {
        try await write(act) { work in
            let name = try Limit.required(name, "name", limit: Limit.name)
            _ = try work.stores.unit(unit, in: work.region)
            try work.checkFree(name, for: unit)
            try work.addName(name, to: unit)
            let named = try work.stores.unit(unit, in: work.region)
            try work.index(named)
            return named
        }
    }
}

extension Work {
    func merge(_ id: Unit.ID, into other: Unit.ID) throws -> Unit {
        let unit = try stores.unit(id, in: region)
        let target = try stores.unit(other, in: region)
        guard let source = try stores.units.root(of: id, in: region),
            let root = try stores.units.root(of: other, in: region), source != root
        else { throw ProgrammeError.sameUnit(name: target.name) }
        let tree = try stores.units.tree(of: source, in: region)
        try stores.units.update(source, mergedInto: root, in: region)
        try stores.units.update(Array(tree.keys), root: root, in: region)
        let merged = try stores.unit(source, in: region)
        let whole = try stores.unit(root, in: region)
        try record(
            .unit,
            source.description,
            revision: merged.revision,
            [Difference(field: "merged-into", before: nil, after: whole.name)]
        )
        try record(
            .unit,
            root.description,
            revision: nil,
            [Difference(field: "merged", before: nil, after: unit.name)]
        )
        try index(merged)
        try index(whole)
        return whole
    }

    func split(_ id: Unit.ID) throws -> Unit {
        let unit = try stores.unit(id, in: region)
        guard let parent = unit.mergedInto,
            let root = try stores.units.root(of: id, in: region)
        else { throw ProgrammeError.notMerged(name: unit.name) }
        let tree = try stores.units.tree(of: root, in: region)
        let own = tree.keys.filter { member in
            var above: Unit.ID? = member
            while let next = above {
                if next == id { return true }
                above = tree[next] ?? nil
            }
            return false
        }
        try stores.units.update(id, mergedInto: nil, in: region)
        try stores.units.update(Array(own), root: id, in: region)
        let alone = try stores.unit(id, in: region)
        try record(
            .unit,
            id.description,
            revision: alone.revision,
            [
                Difference(
                    field: "merged-into",
                    before: try stores.unit(parent, in: region).name,
                    after: nil
                )
            ]
        )
        try record(
            .unit,
            root.description,
            revision: nil,
            [Difference(field: "merged", before: unit.name, after: nil)]
        )
        try index(alone)
        try index(stores.unit(root, in: region))
        return alone
    }

    func rename(_ id: Unit.ID, revision: Int, to name: String) throws -> Unit {
        let unit = try stores.unit(id, in: region)
        let name = try Limit.required(name, "name", limit: Limit.name)
        try checkFree(name, for: id)
        try check(.unit, .unit, id.description, seen: revision, now: unit.revision)
        try addName(name, to: id)
        _ = try stores.units.update(
            id,
            revision: revision,
            name: name,
            englishName: unit.englishName,
            kind: unit.kind,
            in: region
        )
        let renamed = try stores.unit(id, in: region)
        try record(
            .unit,
            id.description,
            revision: renamed.revision,
            [Difference(field: "name", before: unit.name, after: name)]
        )
        try index(renamed)
        return renamed
    }

    /// Gives a unit one more name, if it does not mean it already.
    func addName(_ name: String, to unit: Unit.ID) throws {
        guard try stores.units.root(named: name, in: region) == nil else { return }
        try stores.units.insertName(name, of: unit, in: region)
        try record(
            .unit,
            unit.description,
            revision: nil,
            [Difference(field: "names", before: nil, after: name)]
        )
    }

    /// Refuses a name that means another unit.
    func checkFree(_ name: String, for unit: Unit.ID?) throws {
        guard let other = try stores.units.root(named: name, in: region) else { return }
        if let unit, try stores.units.root(of: unit, in: region) == other { return }
        throw ProgrammeError.nameTaken(
            name: name,
            by: try stores.unit(other, in: region).name
        )
    }
}
