/// All functions of FEEL by name.
enum BuiltInLibrary {
    /// The functions, family by family.
    static let all: [BuiltIn] =
        numericFunctions + stringFunctions + temporalFunctions + listFunctions
        + contextFunctions + rangeFunctions + booleanFunctions

    private static let byName = Dictionary(
        uniqueKeysWithValues: all.map { (TextKey($0.name), $0) }
    )

    /// The function of a name whose white space is single spaces.
    static subscript(name: String) -> BuiltIn? { byName[TextKey(name)] }
}
