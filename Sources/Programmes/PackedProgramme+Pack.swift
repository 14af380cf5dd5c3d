import CivilTime
package import Packs
import PolicyText

extension PackedProgramme {
    /// Decodes the programme of a pack.
    ///
    /// Its files are `pack.yaml`, `units.yaml`, `tasks.yaml`, `check-ins.csv`, `actuals.csv` and
    /// the documents; those of units, tasks, check-ins and actuals may be missing.
    ///
    /// What lies beside a single plan belongs to it; in a pack of several plans each has a folder of
    /// its key.
    ///
    /// - Throws: `PackError` with the file and, where it is known, the line.
    package init(_ pack: Pack) throws(PackError) {
        guard let code = pack.head.region.flatMap({ RegionCode($0) }) else {
            throw PackError(
                file: "pack.yaml",
                line: nil,
                problem: .content(key: "region", reason: "no code of a region")
            )
        }
        let head = try pack.yaml(PackFiles.Head.self, "pack.yaml")
        var plans: [PackedPlan] = []
        for entry in head.plans {
            let folder = head.plans.count == 1 ? "" : entry.key + "/"
            plans.append(try PackedPlan(entry, in: pack, folder: folder))
        }
        self.init(
            key: pack.head.key,
            version: pack.head.version,
            region: Region(
                code: code,
                name: head.regionName?.zh ?? pack.head.title.zh,
                englishName: head.regionName?.en ?? pack.head.title.en
            ),
            isMadeUp: head.madeUp?.isEmpty == false,
            units: try pack.has("units.yaml")
                ? pack.yaml([PackFiles.UnitEntry].self, "units.yaml").map { entry in
                    PackedUnit(
                        name: entry.name,
                        aliases: entry.aliases ?? [],
                        kind: entry.kind,
                        englishName: entry.en
                    )
                } : [],
            plans: plans
        )
    }
}

extension PackedPlan {
    fileprivate init(
        _ entry: PackFiles.PlanEntry,
        in pack: Pack,
        folder: String
    ) throws(PackError) {
        let isRetold = entry.retellingOf != nil || entry.originalTitle != nil
        self.init(
            key: entry.key,
            document: Programmes.IncomingFile(
                name: entry.document.split(separator: "/").last.map(String.init) ?? entry.document,
                mediaType: "text/plain",
                bytes: try pack.bytes(entry.document)
            ),
            original: isRetold
                ? Plan.Original(
                    number: entry.retellingOf,
                    title: entry.originalTitle,
                    issuer: entry.originalIssuer,
                    date: entry.originalDate.flatMap { Day($0) }
                ) : nil,
            inForceFrom: entry.inForceFrom,
            tasks: try PackedTask.all(in: pack, file: folder + "tasks.yaml"),
            checkIns: try PackedCheckIn.all(in: pack, file: folder + "check-ins.csv"),
            actuals: try PackedActual.all(in: pack, file: folder + "actuals.csv")
        )
    }
}

extension PackedTask {
    fileprivate static func all(in pack: Pack, file: String) throws(PackError) -> [PackedTask] {
        guard pack.has(file) else { return [] }
        return try pack.yaml([String: PackFiles.TaskEntry].self, file)
            .sorted { $0.key < $1.key }
            .map { path, entry in
                PackedTask(
                    path: path,
                    due: entry.due,
                    lead: entry.lead ?? [],
                    support: entry.support ?? [],
                    assignedBy: entry.assignedBy ?? "",
                    milestones: (entry.milestones ?? []).map {
                        PackedMilestone(title: $0.title, due: $0.due, done: $0.done)
                    }
                )
            }
    }
}

extension PackedCheckIn {
    fileprivate static func all(in pack: Pack, file: String) throws(PackError) -> [PackedCheckIn] {
        guard pack.has(file) else { return [] }
        var all: [PackedCheckIn] = []
        for row in try pack.csv(file).rows {
            all.append(
                PackedCheckIn(
                    path: row["path"],
                    unit: row["unit"],
                    month: try row.integer("month", in: file),
                    day: try row.integer("day", in: file),
                    progress: try row.integer("progress", in: file),
                    done: row["done"],
                    problems: row["problems"],
                    figures: row["figures"],
                    author: row["author"]
                )
            )
        }
        return all
    }
}

extension PackedActual {
    fileprivate static func all(in pack: Pack, file: String) throws(PackError) -> [PackedActual] {
        guard pack.has(file) else { return [] }
        var all: [PackedActual] = []
        for row in try pack.csv(file).rows {
            guard let value = ExactNumber(text: row["value"]) else {
                throw row.wrong("value", in: file)
            }
            all.append(
                PackedActual(
                    path: row["path"],
                    metric: row["metric"],
                    period: row["period"],
                    value: value,
                    unit: row["unit"],
                    month: try row.integer("on_month", in: file),
                    note: row["note"]
                )
            )
        }
        return all
    }
}

extension CSV.Row {
    /// A whole number of a column.
    fileprivate func integer(_ column: String, in file: String) throws(PackError) -> Int {
        guard let value = Int(self[column]) else { throw wrong(column, in: file) }
        return value
    }

    fileprivate func wrong(_ column: String, in file: String) -> PackError {
        PackError(
            file: file,
            line: line,
            problem: .content(key: column, reason: "not a number: " + self[column])
        )
    }
}
