extension BuiltInLibrary {
    static let booleanFunctions: [BuiltIn] = []
}
