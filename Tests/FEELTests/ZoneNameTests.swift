import FEEL
import Testing

/// Names of zones as texts may hold them.
@Suite struct ZoneNameTests {
    @Test(arguments: [
        "../../etc/passwd", "Europe/Päris", "PST", "a/" + String(repeating: "x", count: 99),
    ])
    func `what cannot name a zone makes no time`(name: String) throws {
        let value = try Expression("time(\"10:00:00@\(name)\")").evaluate([])
        #expect(value.isNull)
        #expect(value.reason?.range != nil)
    }

    @Test(arguments: ["Asia/Shanghai", "America/Argentina/ComodRivadavia", "UTC", "Etc/GMT+8"])
    func `a name of the database does`(name: String) throws {
        #expect(try !Expression("time(\"10:00:00@\(name)\")").evaluate([]).isNull)
    }
}
