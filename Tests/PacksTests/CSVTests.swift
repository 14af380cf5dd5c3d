import Packs
import Testing

@Suite struct CSVTests {
    @Test func `fields in quotes hold commas, quotes and line breaks`() throws {
        let csv = try CSV(
            Array("\u{FEFF}a,b\r\n\"1,2\",\"say \"\"x\"\"\"\n\n\"two\nlines\",\n".utf8)
        )
        #expect(csv.columns == ["a", "b"])
        #expect(csv.rows.map(\.line) == [2, 4])
        #expect(csv.rows[0]["a"] == "1,2")
        #expect(csv.rows[0]["b"] == "say \"x\"")
        #expect(csv.rows[1]["a"] == "two\nlines")
        #expect(csv.rows[1]["b"] == "")
        #expect(csv.rows[1]["c"] == "")
    }

    @Test(arguments: [
        ("", CSVError.noHeader), ("a,a\n", .twice(column: "a")),
        ("a,b\n1\n", .ragged(line: 2, fields: 1, columns: 2)),
        ("a\n\"x\n", .openQuote(line: 2)), ("a\n\"x\"y\n", .afterQuote(line: 2)),
    ])
    func `what is not CSV is refused with its line`(text: String, error: CSVError) {
        #expect(throws: error) { try CSV(Array(text.utf8)) }
    }

    @Test func `bytes that are not UTF-8 are refused`() {
        #expect(throws: CSVError.notUTF8(line: 2)) { try CSV([0x61, 0x0A, 0xFF, 0x0A]) }
    }
}
