import Pages

/// A request as far as every answer to it needs: pages, errors and files alike.
struct Exchange: Sendable {
    let number: RequestNumber
    let method: String
    let target: RequestTarget
    let language: Language
    let actor: Actor
    /// Whether the answer is for a program.
    var isAPI: Bool

    /// The address asked for, without the language.
    var address: Address {
        Address(
            encodedPath: target.path,
            query: target.query.filter { $0.name != "lang" }.map { ($0.name, $0.value) }
        )
    }
}
