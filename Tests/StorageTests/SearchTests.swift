import Testing

@testable import Storage

@Suite struct SearchTests {
    private let region = "450700"

    private func database(_ entries: [SearchEntry]) async throws -> Database {
        let database = try Database(opening: .memory, migrations: [])
        try await database.write { connection in
            for entry in entries { try connection.index(entry) }
        }
        return database
    }

    private func entry(_ id: String, _ title: String, _ body: String = "") -> SearchEntry {
        SearchEntry(region: region, kind: "task", id: id, title: title, body: body)
    }

    private func ids(_ query: String, _ database: Database) async throws -> [String] {
        let region = region
        return try await database.read { connection in
            try connection.search(query, region: region, limit: 1000).map(\.entry.id)
        }
    }

    @Test func `words of one and two characters are found`() async throws {
        let database = try await database([
            entry("a", "市财政局"), entry("b", "市文旅局", "会同财政部门"), entry("c", "税务"),
        ])
        #expect(try await ids("财政", database) == ["a", "b"])
        #expect(try await ids("局", database).sorted() == ["a", "b"])
        #expect(try await ids("政局", database) == ["a"])
        #expect(try await ids("财务", database) == [])
        #expect(try await ids("财政 文旅", database) == ["b"])
    }

    @Test func `width, case and layout make no difference`() async throws {
        let database = try await database([
            entry("a", "开通ＷＩ－ＦＩ", "建设社\n会主义2023年"), entry("b", "Nixing Pottery"),
        ])
        #expect(try await ids("wi-fi", database) == ["a"])
        #expect(try await ids("社会主义", database) == ["a"])
        #expect(try await ids("２０２３年", database) == ["a"])
        #expect(try await ids("NIXING pott", database) == ["b"])
    }

    @Test func `the title itself comes first, then titles that begin so`() async throws {
        let database = try await database([
            entry("body", "其他", "财政局财政局财政局"), entry("inside", "市财政局"),
            entry("prefix", "财政局预算科的一个很长很长的名字"), entry("exact", "财政局"),
        ])
        #expect(try await ids("财政局", database) == ["exact", "prefix", "inside", "body"])
    }

    @Test func `an entry is replaced, removed, and kept to its region`() async throws {
        let database = try await database([entry("a", "财政"), entry("a", "税务")])
        #expect(try await ids("财政", database) == [])
        #expect(try await ids("税务", database) == ["a"])
        let elsewhere = try await database.read {
            try $0.search("税务", region: "360200", limit: 10)
        }
        #expect(elsewhere.isEmpty)
        let others = try await database.read {
            try $0.search("税务", region: "450700", kinds: ["unit"], limit: 10)
        }
        #expect(others.isEmpty)
        try await database.write {
            try $0.removeEntry(region: "450700", kind: "task", id: "a")
            try $0.index(
                SearchEntry(
                    region: "450700",
                    kind: "sentence",
                    id: "s",
                    owner: "plan",
                    title: "海关"
                )
            )
        }
        #expect(try await ids("税务", database) == [])
        try await database.write { try $0.removeEntries(region: "450700", owner: "plan") }
        #expect(try await ids("海关", database) == [])
    }

    @Test(arguments: [
        "\"", "*", "a AND b", "NOT 财", "title_terms:财", "(", "财\"政", "NEAR(财 政)", "", "   ",
        "^财", "财*", "-财", String(repeating: "财", count: 5000),
        String(repeating: "财 ", count: 5000),
    ])
    func `no query is a programme`(query: String) async throws {
        let database = try await database([entry("a", "财政")])
        _ = try await ids(query, database)
    }

    @Test func `matches are marked`() async throws {
        let long = String(repeating: "前文很长，", count: 30) + "由市财\n政局负责"
        let database = try await database([entry("a", "财政局的任务", long)])
        let hit = try #require(
            try await database.read {
                try $0.search("财政局", region: "450700", limit: 1).first
            }
        )
        #expect(
            hit.title == [
                SearchHit.Piece(text: "财政局", isMatch: true),
                SearchHit.Piece(text: "的任务", isMatch: false),
            ]
        )
        #expect(hit.excerpt.map(\.isMatch) == [false, true, false])
        #expect(hit.excerpt[1].text == "财政局")
        #expect(hit.excerpt[0].text.hasPrefix("…"))
        #expect(hit.excerpt[2].text == "负责")
    }

    /// Every text that holds the query as a substring is found, and no other.
    @Test(arguments: [11, 12, 13] as [UInt64])
    func `search finds what a substring search finds`(seed: UInt64) async throws {
        var random = Seeded(seed)
        let alphabet = Array("坭兴陶钦州市文化产业园区财政局")
        let marks = Array("，。、（）")
        var texts: [String] = []
        for _ in 0..<150 {
            var text = ""
            for _ in 0..<Int.random(in: 1...40, using: &random) {
                let letters = Int.random(in: 0..<9, using: &random) == 0 ? marks : alphabet
                text.append(letters[Int.random(in: letters.indices, using: &random)])
            }
            texts.append(text)
        }
        let database = try await database(
            texts.enumerated().map { entry(String($0), "", $1) }
        )
        var hits = 0
        for length in 1...8 {
            for round in 0..<40 {
                var query = ""
                if round % 2 == 0, let text = texts.randomElement(using: &random),
                    text.count >= length
                {
                    let start = Int.random(in: 0...(text.count - length), using: &random)
                    query = String(text.dropFirst(start).prefix(length))
                }
                if query.isEmpty || query.contains(where: marks.contains) {
                    query = String(
                        (0..<length).map { _ in
                            alphabet[Int.random(in: alphabet.indices, using: &random)]
                        }
                    )
                }
                let expected = texts.indices.filter { texts[$0].contains(query) }.map(String.init)
                let found = try await ids(query, database)
                #expect(Set(found) == Set(expected), "seed \(seed), query \(query)")
                hits += expected.count
            }
        }
        #expect(hits > 1000)
    }
}
