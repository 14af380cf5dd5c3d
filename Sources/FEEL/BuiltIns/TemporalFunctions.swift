extension BuiltInLibrary {
    static let temporalFunctions: [BuiltIn] = []
}
