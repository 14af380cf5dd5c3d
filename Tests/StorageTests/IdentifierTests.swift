import Synchronization
import Testing

@testable import Storage

@Suite struct IdentifierTests {
    private enum Piece {}

    @Test func `an identifier holds time, version and variant`() throws {
        let state = Mutex(Seeded(7))
        let identifiers = Identifiers { state.withLock { $0.next() } }
        // RFC 9562, A.6 uses this moment: 2022-02-22 14:22:22 UTC-5.
        let one = identifiers.make(Piece.self, at: 0x017F_22E2_79B0)
        let text = Array(one.description)
        #expect(one.description.hasPrefix("017f22e2-79b0-7"))
        #expect("89ab".contains(text[19]))
        #expect(Identifier<Piece>(one.description) == one)
        let two = identifiers.make(Piece.self, at: 0x017F_22E2_79B1)
        #expect(one < two)
    }

    @Test func `the same seed makes the same identifiers`() {
        let make = {
            let state = Mutex(Seeded(1))
            let identifiers = Identifiers { state.withLock { $0.next() } }
            return (0..<3).map { identifiers.make(Piece.self, at: Int64($0)) }
        }
        #expect(make() == make())
    }

    @Test(arguments: [
        "", "017f22e2-79b0-7cc3-98c4-dc0c0c07398", "017F22E2-79B0-7CC3-98C4-DC0C0C07398F",
        "017f22e2079b0-7cc3-98c4-dc0c0c07398f", "017f22e2-79b0-7cc3-98c4-dc0c0c07398g",
    ])
    func `what is no identifier is refused`(text: String) {
        #expect(Identifier<Piece>(text) == nil)
    }
}
