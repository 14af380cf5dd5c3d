/// The tables of search.
enum SearchIndex {
    static let migrations: [Migration] = []
}
