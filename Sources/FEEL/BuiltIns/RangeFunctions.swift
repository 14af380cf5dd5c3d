extension BuiltInLibrary {
    static let rangeFunctions: [BuiltIn] = []
}
