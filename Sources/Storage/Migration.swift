/// A step of the schema: shipped once, never changed, never undone.
package struct Migration: Hashable, Sendable {
    /// The room whose tables it makes, such as `programmes`.
    package let room: String
    /// Its place among the migrations of the room, from 1 without gaps.
    package let number: Int
    /// What it brings.
    package let name: String
    /// What it does, one statement each, in the names that tables and columns had then.
    package let statements: [SQL]

    /// Creates a step.
    package init(room: String, number: Int, name: String, statements: [SQL]) {
        self.room = room
        self.number = number
        self.name = name
        self.statements = statements
    }

    /// The digest of the statements, with the name of its suite.
    var digest: String {
        let text = statements.map { $0.text { "$\($0)" } }.joined(separator: ";\n")
        return Digest(of: Array(text.utf8)).description
    }

    /// `programmes/0003-add-claim-last-day`.
    static func label(_ room: String, _ number: Int, _ name: String) -> String {
        let digits = String(number)
        return room + "/" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "-"
            + name
    }
}
