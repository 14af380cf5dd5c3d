import Testing

@testable import Pages

@Suite struct AddressTests {
    @Test func `segments and query are encoded`() {
        #expect(Address().description == "/")
        #expect(Address("plans", "甲/乙", "a b").description == "/plans/%E7%94%B2%2F%E4%B9%99/a%20b")
        #expect(
            Address("s", query: [("q", "坭兴 & 陶"), ("page", "")]).description
                == "/s?q=%E5%9D%AD%E5%85%B4%20%26%20%E9%99%B6"
        )
        #expect(Address("a").at("第一节").description == "/a#%E7%AC%AC%E4%B8%80%E8%8A%82")
    }

    @Test func `a part of the query is set and taken away`() {
        let address = Address("a", query: [("x", "1"), ("y", "2")])
        #expect(address.with("x", "3").description == "/a?y=2&x=3")
        #expect(address.with("x", "").description == "/a?y=2")
    }

    @Test(arguments: [
        ("/", "/"), ("/a/b?x=1&y=%E7%94%B2", "/a/b?x=1&y=%E7%94%B2"), ("/a?x=a+b", "/a?x=a%20b"),
    ])
    func `an address that was sent back is read`(text: String, address: String) {
        #expect(Address(local: text)?.description == address)
    }

    @Test(arguments: [
        "", "//x.cn", "/\\x.cn", "http://x.cn/", "javascript:alert(1)", "a/b", "/a b", "/a\r\nX: y",
        "/\t/x.cn", "/?x=%zz", "/甲", "/a#b", "/" + String(repeating: "a", count: 2_001),
    ])
    func `an address that leads elsewhere is not`(text: String) {
        #expect(Address(local: text) == nil)
    }
}
