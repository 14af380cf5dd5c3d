import PolicyText
import Testing

@Suite struct UnitCandidateReaderTests {
    @Test(arguments: [
        ("市文化广电体育旅游局", "市文广旅体局", true), ("市发展改革委", "市发改局", true),
        ("市工业和信息化局", "市工信局", true), ("钦南区人民政府", "钦南区政府", true),
        ("市人力资源和社会保障局", "市人社局", true), ("海丰新区管委会", "海丰新区管委", true),
        ("市卫生健康委", "市卫健委", true), ("甲州市财政局", "市财政局", true),
        ("市教育局", "市教育体育局", false), ("市财政局", "市商务局", false),
        ("钦南区人民政府", "钦北区人民政府", false), ("市委组织部", "市委宣传部", false),
        ("市科技局", "市科协", false),
    ])
    func `names may be one unit`(one: String, other: String, same: Bool) throws {
        let document = try PolicyReader().read("一、任务\n（一）甲。（责任单位：\(one)、\(other)）")
        #expect(document.unitCandidates.count == (same ? 1 : 0))
        if same {
            let names = document.unitCandidates[0].names.map(\.name)
            #expect(Set(names) == [one, other])
            #expect(names[0].count >= names[1].count)
        }
    }
}
