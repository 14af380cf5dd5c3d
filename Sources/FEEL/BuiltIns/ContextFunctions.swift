extension BuiltInLibrary {
    static let contextFunctions: [BuiltIn] = []
}
