import CivilTime
import Storage

/// The SQL of regions and of the packs applied to them.
struct RegionStore {
    let connection: Connection

    /// All regions, by code: the one question that names no region.
    func regions() throws -> [Region] {
        try connection.rows(
            """
            SELECT region, name, english_name
            FROM programmes_region
            ORDER BY region
            """
        )
        .map(Region.init)
    }

    /// A region.
    func region(_ code: RegionCode) throws -> Region? {
        try connection.row(
            """
            SELECT region, name, english_name
            FROM programmes_region
            WHERE region = \(code)
            """
        )
        .map(Region.init)
    }

    /// Writes a region, or its names anew.
    func put(_ region: Region) throws {
        try connection.execute(
            """
            INSERT INTO programmes_region (region, name, english_name)
            VALUES (\(region.code), \(region.name), \(region.englishName))
            ON CONFLICT (region) DO UPDATE SET
                name = excluded.name,
                english_name = excluded.english_name
            """
        )
    }

    /// The version of a pack that was applied.
    func packVersion(_ pack: String, in region: RegionCode) throws -> Int? {
        try connection.row(
            """
            SELECT version
            FROM programmes_pack
            WHERE region = \(region) AND pack = \(pack)
            """
        )?["version"]
    }

    /// Notes that a pack was applied.
    func putPack(_ pack: String, version: Int, on day: Day, in region: RegionCode) throws {
        try connection.execute(
            """
            INSERT INTO programmes_pack (region, pack, version, applied_on)
            VALUES (\(region), \(pack), \(version), \(day))
            ON CONFLICT (region, pack) DO UPDATE SET
                version = excluded.version,
                applied_on = excluded.applied_on
            """
        )
    }
}

extension Region {
    fileprivate init(_ row: Row) throws {
        self.init(
            code: try row["region"],
            name: try row["name"],
            englishName: try row["english_name"]
        )
    }
}
