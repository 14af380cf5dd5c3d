extension BuiltInLibrary {
    static let listFunctions: [BuiltIn] = []
}
