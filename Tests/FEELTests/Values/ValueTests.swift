import FEEL
import Testing

@Suite struct ContextTests {
    @Test func `of two entries with one name the later counts, at the earlier's place`() {
        let context = Context([("a", .boolean(true)), ("b", .null), ("a", .boolean(false))])
        #expect(context.shape.names == ["a", "b"])
        guard case .boolean(false)? = context["a"] else {
            Issue.record("a is not false")
            return
        }
        #expect(context["c"] == nil)
    }
}
