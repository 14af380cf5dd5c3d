import PolicyText
import Testing

/// The golden text was checked with xmllint against akomantoso30.xsd as OASIS publishes it.
@Suite struct AkomaNtosoTests {
    @Test func `a plan becomes Akoma Ntoso`() throws {
        let document = try PolicyReader().read(
            """
            甲市人民政府关于支持A&B的若干措施
            甲政发〔2024〕3号
            各县（市、区）人民政府：
            为促进发展，制定本措施。
            第一章 总则
            第一条 支持企业。给予服务。
            （责任单位：市工信局）
            第二章 附则
            甲市人民政府
            2024年3月1日
            """
        )
        #expect(document.akomaNtoso() == AkomaNtosoGolden.text)
    }

    @Test func `each item has its own identifier`() throws {
        let document = try PolicyReader().read("一、甲\n（一）乙。\n一是丙。\n二是丁。\n（二）戊。\n二、己\n二、庚\n三、辛")
        let ids = document.akomaNtoso().split(separator: "eId=\"").dropFirst().map {
            String($0.prefix { $0 != "\"" })
        }
        #expect(Set(ids).count == ids.count)
        #expect(ids.contains("lvl_1__lvl_1__lvl_2"))
    }

    @Test func `a text without headings has a body all the same`() throws {
        let xml = try PolicyReader().read("甲。\u{1}乙。").akomaNtoso()
        #expect(xml.contains("<mainBody>\n      <p>甲。乙。</p>"))
    }
}
