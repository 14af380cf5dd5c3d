import Testing

@testable import Storage

@Suite struct RowTests {
    let row = Row(
        columns: ["number", "text", "bytes", "nothing"],
        values: [.integer(1), .text("陶"), .blob([0, 255]), .null]
    )

    @Test func `a column gives its value`() throws {
        let number: Int = try row["number"]
        let flag: Bool = try row["number"]
        let text: String = try row["text"]
        let maybe: String? = try row["text"]
        let bytes: [UInt8] = try row["bytes"]
        let nothing: String? = try row["nothing"]
        #expect(number == 1)
        #expect(flag)
        #expect(text == "陶")
        #expect(maybe == "陶")
        #expect(bytes == [0, 255])
        #expect(nothing == nil)
    }

    @Test func `a missing column is named`() {
        #expect(
            throws: StorageError.noColumn("txet", among: ["number", "text", "bytes", "nothing"])
        ) {
            let _: String = try row["txet"]
        }
    }

    @Test func `a value of another sort is refused`() {
        #expect(throws: StorageError.wrongValue(column: "nothing", expected: "String")) {
            let _: String = try row["nothing"]
        }
        #expect(throws: StorageError.wrongValue(column: "text", expected: "Int")) {
            let _: Int = try row["text"]
        }
        #expect(throws: StorageError.wrongValue(column: "number", expected: "Optional<String>")) {
            let _: String? = try row["number"]
        }
    }
}
