/// Rows of comma-separated values, RFC 4180, read from UTF-8 bytes.
///
/// A field in quotes may hold commas, line breaks and doubled quotes. Lines end with LF or CRLF; a
/// byte-order mark is passed over; lines without any character are passed over too.
package struct CSV: Hashable, Sendable {
    /// The names of the columns, from the first row.
    package let columns: [String]
    /// The rows below it.
    package let rows: [Row]

    /// A row with the line it starts on.
    package struct Row: Hashable, Sendable {
        /// The line in the file, from 1.
        package let line: Int
        /// The value of each column.
        package let values: [String: String]

        /// The value of a column; empty where there is no such column.
        package subscript(column: String) -> String { values[column, default: ""] }
    }

    /// Reads a file.
    ///
    /// - Throws: ``CSVError``.
    package init(_ bytes: [UInt8]) throws(CSVError) {
        var reader = Reader(bytes: bytes)
        guard let header = try reader.next() else { throw .noHeader }
        var seen: Set<String> = []
        for column in header.fields where !seen.insert(column).inserted {
            throw .twice(column: column)
        }
        var rows: [Row] = []
        while let record = try reader.next() {
            guard record.fields.count == header.fields.count else {
                throw .ragged(
                    line: record.line,
                    fields: record.fields.count,
                    columns: header.fields.count
                )
            }
            rows.append(
                Row(
                    line: record.line,
                    values: Dictionary(
                        uniqueKeysWithValues: zip(header.fields, record.fields)
                    )
                )
            )
        }
        self.columns = header.fields
        self.rows = rows
    }
}

/// Why a file is not comma-separated values.
package enum CSVError: Error, Hashable, Sendable {
    /// The file is empty.
    case noHeader
    /// Two columns have one name.
    case twice(column: String)
    /// A row has more or fewer fields than there are columns.
    case ragged(line: Int, fields: Int, columns: Int)
    /// A quote is never closed; the line it opens on.
    case openQuote(line: Int)
    /// Something stands between a closing quote and the next comma.
    case afterQuote(line: Int)
    /// Bytes that are not UTF-8.
    case notUTF8(line: Int)
}

private struct Reader {
    let bytes: [UInt8]
    var index: Int
    var line = 1

    init(bytes: [UInt8]) {
        self.bytes = bytes
        index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    mutating func next() throws(CSVError) -> (fields: [String], line: Int)? {
        while index < bytes.count, lineEnd(at: index) > 0 { endLine() }
        guard index < bytes.count else { return nil }
        let start = line
        var fields: [String] = []
        while true {
            fields.append(try field())
            guard index < bytes.count, bytes[index] == UInt8(ascii: ",") else {
                break
            }
            index += 1
        }
        endLine()
        return (fields, start)
    }

    /// The length of the line end here; 0 where there is none.
    private func lineEnd(at index: Int) -> Int {
        guard index < bytes.count else { return 0 }
        if bytes[index] == 0x0A { return 1 }
        let pair = bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
        return pair ? 2 : 0
    }

    private mutating func endLine() {
        let length = lineEnd(at: index)
        if length > 0 { line += 1 }
        index += length
    }

    private mutating func field() throws(CSVError) -> String {
        guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
            let start = index
            while index < bytes.count, bytes[index] != UInt8(ascii: ","), lineEnd(at: index) == 0 {
                index += 1
            }
            return try text(Array(bytes[start..<index]))
        }
        let opened = line
        index += 1
        var value: [UInt8] = []
        while true {
            guard index < bytes.count else { throw .openQuote(line: opened) }
            let byte = bytes[index]
            index += 1
            if byte == UInt8(ascii: "\"") {
                guard index < bytes.count, bytes[index] == byte else { break }
                index += 1
            } else if byte == 0x0A {
                line += 1
            }
            value.append(byte)
        }
        let ended =
            index == bytes.count || bytes[index] == UInt8(ascii: ",") || lineEnd(at: index) > 0
        guard ended else { throw .afterQuote(line: line) }
        return try text(value)
    }

    private func text(_ bytes: [UInt8]) throws(CSVError) -> String {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw .notUTF8(line: line)
        }
        return text
    }
}
