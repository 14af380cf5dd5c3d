import Testing

/// The standard's boxed expressions, tables, services, types and imports, in models of our own.
@Suite struct StandardModelTests {
    @Test(arguments: StandardModel.boxes)
    func `boxed expressions come to what the standard says`(model: StandardModel) throws {
        let failures = try model.failures()
        #expect(failures.isEmpty, "\(failures.joined(separator: "\n"))")
    }

    @Test(arguments: StandardModel.tables)
    func `decision tables come to what the standard says`(model: StandardModel) throws {
        let failures = try model.failures()
        #expect(failures.isEmpty, "\(failures.joined(separator: "\n"))")
    }

    @Test(arguments: StandardModel.invocations)
    func `knowledge and services are called as the standard says`(model: StandardModel) throws {
        let failures = try model.failures()
        #expect(failures.isEmpty, "\(failures.joined(separator: "\n"))")
    }

    @Test(arguments: StandardModel.types)
    func `types convert and refuse as the standard says`(model: StandardModel) throws {
        let failures = try model.failures()
        #expect(failures.isEmpty, "\(failures.joined(separator: "\n"))")
    }

    @Test(arguments: StandardModel.corners)
    func `corners of models come to what the standard says`(model: StandardModel) throws {
        let failures = try model.failures()
        #expect(failures.isEmpty, "\(failures.joined(separator: "\n"))")
    }
}
