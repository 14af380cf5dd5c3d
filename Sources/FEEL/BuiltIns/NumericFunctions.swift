extension BuiltInLibrary {
    static let numericFunctions: [BuiltIn] = []
}
