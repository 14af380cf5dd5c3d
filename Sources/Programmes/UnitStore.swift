import Storage

/// The SQL of units, their names and the candidates for merging.
///
/// Merged units form a tree; every unit names the root of its own, and whoever asks for the units
/// of a task or a report gets roots.
struct UnitStore {
    let connection: Connection

    /// The units that stand for themselves, by name.
    func units(in region: RegionCode) throws -> [Unit] {
        try joined(
            """
            unit.region = \(region) AND unit.merged_into IS NULL
            """,
            namesOf: "named.root = unit.id"
        )
    }

    /// A unit with all names that mean it.
    func unit(_ id: Unit.ID, in region: RegionCode) throws -> Unit? {
        try joined(
            """
            unit.region = \(region) AND unit.id = \(id)
            """,
            namesOf: "(named.root = unit.id OR named.id = unit.id)"
        )
        .first
    }

    /// The units that were merged into one, over any number of steps, by name.
    func merged(into root: Unit.ID, in region: RegionCode) throws -> [Unit] {
        try joined(
            """
            unit.region = \(region) AND unit.root = \(root) AND unit.id <> \(root)
            """,
            namesOf: "named.id = unit.id"
        )
    }

    /// The unit that a name means: the root.
    func root(named name: String, in region: RegionCode) throws -> Unit.ID? {
        try connection.row(
            """
            SELECT unit.root
            FROM programmes_unit_name AS name
            JOIN programmes_unit AS unit ON unit.region = name.region AND unit.id = name.unit
            WHERE name.region = \(region) AND name.folded = \(UnitName.folded(name))
            """
        )?["root"]
    }

    /// Every name with the root it means.
    func roots(in region: RegionCode) throws -> [(name: String, root: Unit.ID)] {
        try connection.rows(
            """
            SELECT name.name, unit.root
            FROM programmes_unit_name AS name
            JOIN programmes_unit AS unit ON unit.region = name.region AND unit.id = name.unit
            WHERE name.region = \(region)
            ORDER BY name.folded
            """
        )
        .map { (try $0["name"], try $0["root"]) }
    }

    /// The root of a unit.
    func root(of id: Unit.ID, in region: RegionCode) throws -> Unit.ID? {
        try connection.row(
            """
            SELECT root
            FROM programmes_unit
            WHERE region = \(region) AND id = \(id)
            """
        )?["root"]
    }

    /// Which unit was merged into which, for the units of one root.
    func tree(of root: Unit.ID, in region: RegionCode) throws -> [Unit.ID: Unit.ID?] {
        var tree: [Unit.ID: Unit.ID?] = [:]
        let rows = try connection.rows(
            """
            SELECT id, merged_into
            FROM programmes_unit
            WHERE region = \(region) AND root = \(root)
            """
        )
        for row in rows {
            let parent: Unit.ID? = try row["merged_into"]
            tree.updateValue(parent, forKey: try row["id"])
        }
        return tree
    }

    /// Writes a unit that stands for itself.
    func insert(
        _ id: Unit.ID,
        name: String,
        englishName: String?,
        kind: String?,
        in region: RegionCode
    ) throws {
        try connection.execute(
            """
            INSERT INTO programmes_unit (
                region, id, name, english_name, kind, merged_into, root, revision
            ) VALUES (
                \(region), \(id), \(name), \(englishName), \(kind), NULL, \(id), 1
            )
            """
        )
    }

    /// Gives a unit a name, unless the name means a unit already.
    func insertName(_ name: String, of unit: Unit.ID, in region: RegionCode) throws {
        try connection.execute(
            """
            INSERT INTO programmes_unit_name (region, folded, name, unit, position)
            VALUES (
                \(region), \(UnitName.folded(name)), \(name), \(unit),
                (
                    SELECT COUNT(*) FROM programmes_unit_name
                    WHERE region = \(region) AND unit = \(unit)
                )
            )
            ON CONFLICT (region, folded) DO NOTHING
            """
        )
    }

    /// Changes what a unit is called, if it still has the revision.
    func update(
        _ id: Unit.ID,
        revision: Int,
        name: String,
        englishName: String?,
        kind: String?,
        in region: RegionCode
    ) throws -> Bool {
        try connection.execute(
            """
            UPDATE programmes_unit
            SET
                name = \(name),
                english_name = \(englishName),
                kind = \(kind),
                revision = revision + 1
            WHERE region = \(region) AND id = \(id) AND revision = \(revision)
            """
        ) == 1
    }

    /// Changes what a unit was merged into.
    func update(_ id: Unit.ID, mergedInto other: Unit.ID?, in region: RegionCode) throws {
        try connection.execute(
            """
            UPDATE programmes_unit
            SET merged_into = \(other), revision = revision + 1
            WHERE region = \(region) AND id = \(id)
            """
        )
    }

    /// Gives units another root.
    func update(_ ids: [Unit.ID], root: Unit.ID, in region: RegionCode) throws {
        try connection.execute(
            """
            UPDATE programmes_unit
            SET root = \(root)
            WHERE region = \(region) AND id IN \(list: ids)
            """
        )
    }

    /// Writes a set of units that may be one.
    func insertCandidate(
        _ number: Int,
        _ units: [Unit.ID],
        of plan: Plan.ID,
        in region: RegionCode
    ) throws {
        for (position, unit) in units.enumerated() {
            try connection.execute(
                """
                INSERT INTO programmes_candidate (region, plan, number, position, unit, settled)
                VALUES (\(region), \(plan), \(number), \(position), \(unit), 0)
                """
            )
        }
    }

    /// Notes that an officer has judged a set.
    func settleCandidate(_ number: Int, of plan: Plan.ID, in region: RegionCode) throws -> Bool {
        try connection.execute(
            """
            UPDATE programmes_candidate
            SET settled = 1
            WHERE region = \(region) AND plan = \(plan) AND number = \(number)
            """
        ) > 0
    }

    /// The sets of units that may be one; those that are one by now are settled.
    func candidates(of plan: Plan.ID, in region: RegionCode) throws -> [UnitCandidate] {
        let rows = try connection.rows(
            """
            SELECT candidate.number, candidate.settled, unit.root
            FROM programmes_candidate AS candidate
            JOIN programmes_unit AS unit
                ON unit.region = candidate.region AND unit.id = candidate.unit
            WHERE candidate.region = \(region) AND candidate.plan = \(plan)
            ORDER BY candidate.number, candidate.position
            """
        )
        let units = try Dictionary(
            units(in: region).map { ($0.id, $0) },
            uniquingKeysWith: { one, _ in one }
        )
        var sets: [(number: Int, settled: Bool, units: [Unit])] = []
        for row in rows {
            let number: Int = try row["number"]
            if sets.last?.number != number {
                sets.append((number, try row["settled"], []))
            }
            let root: Unit.ID = try row["root"]
            if let unit = units[root], !sets[sets.count - 1].units.contains(unit) {
                sets[sets.count - 1].units.append(unit)
            }
        }
        return sets.map { set in
            UnitCandidate(
                number: set.number,
                units: set.units,
                settled: set.settled || set.units.count < 2
            )
        }
    }

    /// Units with their names, one row a name.
    private func joined(_ condition: SQL, namesOf which: SQL) throws -> [Unit] {
        let rows = try connection.rows(
            """
            SELECT
                unit.id, unit.name, unit.english_name, unit.kind, unit.merged_into,
                unit.revision, name.name AS other_name
            FROM programmes_unit AS unit
            JOIN programmes_unit AS named ON named.region = unit.region AND \(which)
            LEFT JOIN programmes_unit_name AS name
                ON name.region = named.region AND name.unit = named.id
            WHERE \(condition)
            ORDER BY
                unit.name,
                unit.id,
                CASE WHEN name.name = unit.name THEN 0 ELSE 1 END,
                CASE WHEN named.id = unit.id THEN 0 ELSE 1 END,
                named.name,
                name.position
            """
        )
        var units: [Unit] = []
        for row in rows {
            let id: Unit.ID = try row["id"]
            let name: String? = try row["other_name"]
            let earlier = units.last?.id == id ? units.removeLast() : nil
            units.append(
                Unit(
                    id: id,
                    name: try row["name"],
                    names: (earlier?.names ?? []) + (name.map { [$0] } ?? []),
                    englishName: try row["english_name"],
                    kind: try row["kind"],
                    mergedInto: try row["merged_into"],
                    revision: try row["revision"]
                )
            )
        }
        return units
    }
}

/// The name of a unit.
enum UnitName {
    /// The name without white space and with full-width forms made half-width; what two names share
    /// that are one.
    static func folded(_ name: String) -> String {
        var folded = ""
        for scalar in name.unicodeScalars where !scalar.properties.isWhitespace {
            if (0xFF01...0xFF5E).contains(scalar.value),
                let half = Unicode.Scalar(scalar.value - 0xFEE0)
            {
                folded.unicodeScalars.append(half)
            } else {
                folded.unicodeScalars.append(scalar)
            }
        }
        return folded
    }
}
