extension BuiltInLibrary {
    static let stringFunctions: [BuiltIn] = []
}
