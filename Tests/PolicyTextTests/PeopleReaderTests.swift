import PolicyText
import Testing

@Suite struct PeopleReaderTests {
    @Test func `a leading group is read by its layout`() throws {
        let document = try PolicyReader().read(
            """
            一、任务
            附件
            工作领导小组成员名单
            组 长：林某波 市委常委、常务副市长
            谢某品 副市长
            副 组 长：李 遥 市文化局局长
            成 员：王小某 市委组织部副部长、市两新组织党工
            委书记
            米 方\t市社科联副主席
            领导小组办公室主任由李遥同志兼任，办公室副主任由米方、王小某同志兼任。
            """
        )
        let drawn = document.people.map { "\($0.role) \($0.name) \($0.title)" }
        #expect(
            drawn == [
                "组长 林某波 市委常委、常务副市长", "组长 谢某品 副市长", "副组长 李遥 市文化局局长",
                "成员 王小某 市委组织部副部长、市两新组织党工委书记", "成员 米方 市社科联副主席",
                "办公室主任 李遥 市文化局局长", "办公室副主任 米方 市社科联副主席",
                "办公室副主任 王小某 市委组织部副部长、市两新组织党工委书记",
            ]
        )
    }

    @Test func `text without a list holds no people`() throws {
        let document = try PolicyReader().read("一、任务\n委员 填写 意见\n主任医师：不少于3名。")
        #expect(document.people.isEmpty)
    }
}
