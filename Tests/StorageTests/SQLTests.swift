import Testing

@testable import Storage

@Suite struct SQLTests {
    @Test func `what is interpolated is bound`() {
        let name = "'; DROP TABLE piece; --"
        let sql: SQL = "SELECT * FROM piece WHERE note = \(name) AND amount > \(3)"
        #expect(sql.text { "$\($0)" } == "SELECT * FROM piece WHERE note = $1 AND amount > $2")
        #expect(sql.values == [.text(name), .integer(3)])
    }

    @Test func `pieces of statements keep their values in order`() {
        let condition: SQL = "note = \("a") AND amount IN \(list: [1, 2])"
        let sql: SQL = "UPDATE piece SET amount = \(9) WHERE \(condition) AND id = \("x")"
        #expect(
            sql.text { "$\($0)" }
                == "UPDATE piece SET amount = $1 WHERE note = $2 AND amount IN ($3, $4) AND id = $5"
        )
        #expect(
            sql.values == [.integer(9), .text("a"), .integer(1), .integer(2), .text("x")]
        )
        #expect(sql.varies)
    }

    @Test func `an empty list holds nothing`() async throws {
        let database = try Database(opening: .memory, migrations: [pieces])
        let rows = try await database.read { connection in
            try connection.rows("SELECT 1 AS one WHERE 1 IN \(list: [Int]())")
        }
        #expect(rows.isEmpty)
    }

    @Test func `nothing is stored as null`() {
        let nothing: String? = nil
        let sql: SQL = "SELECT \(nothing)"
        #expect(sql.values == [.null])
    }
}
