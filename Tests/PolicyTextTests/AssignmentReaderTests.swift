import PolicyText
import Testing

@Suite struct AssignmentReaderTests {
    @Test(arguments: [
        ("（牵头单位：市委宣传部，市文联；配合单位：市财政局）", "bracket: 市委宣传部 市文联 + 市财政局"),
        ("（责任单位:市住建局,配合单位:各县区人民政府)", "bracket: 市住建局 + 各县区人民政府"),
        ("（税务总局、财政部负责，排在第一位的部门为牵头部门，下同）", "bracket: 税务总局 财政部"),
        ("（人力资源社会保障部、财政部负责。列第一位者为牵头单位，下同）", "bracket: 人力资源社会保障部 财政部"),
        ("（教育部等有关部门和单位按职责分工负责）", "bracket: 教育部"),
        ("（各有关部门和单位，各省级人民政府按职责分工负责）", "bracket: 各有关部门和单位 各省级人民政府"),
        ("（全国总工会等和各有关省级人民政府负责）", "bracket: 全国总工会 各有关省级人民政府"),
        ("（文化和旅游部、粮食和储备局、中央和国家机关工委负责）", "bracket: 文化和旅游部 粮食和储备局 中央和国家机关工委"),
        ("（市发展改革委和市财政局负责）", "bracket: 市发展改革委 市财政局"),
        ("（市直各部门和各县区人民政府负责）", "bracket: 市直各部门 各县区人民政府"),
        ("（市委宣传部（市版权局）、市市场监管局(市知识产权局)按职责分工负责）", "bracket: 市委宣传部（市版权局） 市市场监管局(市知识产权局)"),
        ("（市科技局牵头，市工业和信息化局、市财政局配合）", "bracket: 市科技局 + 市工业和信息化局 市财政局"),
        ("（市发展改革委会同市财政局负责）", "bracket: 市发展改革委 市财政局"),
        ("（责任单位：市工信局牵头，市财政局、各区政府配合）", "bracket: 市工信局 + 市财政局 各区政府"),
        ("【市商务局负责】", "bracket: 市商务局"),
        ("〔责任单位：省市场监管局〕", "bracket: 省市场监管局"),
        ("[牵头单位：县农业农村局]", "bracket: 县农业农村局"),
        ("（责任单位：市商务局；完成时限：2023年12月底前）", "bracket: 市商务局"),
        ("（牵头领导：张三；牵头单位：县住建局；参与单位：县财政局）", "bracket: 县住建局 + 县财政局"),
        ("（市发改委（牵头）、市财政局、各县（市、区）政府）", "bracket: 市发改委 + 市财政局 各县（市、区）政府"),
        ("（市经信局、市商务局）", "bracket: 市经信局 市商务局"),
        ("（协办单位：市交通运输局；主办单位：市公安局）", "bracket: 市公安局 + 市交通运输局"),
        ("（责任单位：县直各有关单位", "bracket: 县直各有关单位"),
        ("责任单位：县工信局、县财政局。", "line: 县工信局 县财政局"),
        ("牵头单位：县工信局 配合单位：县财政局 县商务局", "line: 县工信局 + 县财政局 县商务局"),
        ("【责任单位】县工信局、县财政局", "line: 县工信局 县财政局"),
        ("协同责任单位：市税务局等，各县、市、区政府。", "line: + 市税务局 各县、市、区政府"),
        ("由市发展改革委牵头，市财政局、市商务局配合。", "prose: 市发展改革委 + 市财政局 市商务局"),
        ("县商务局负责新建项目相关工作。", "prose: 县商务局"),
        ("（省统计局，各市〔州〕、县〔市〕人民政府负责）", "bracket: 省统计局 各市〔州〕、县〔市〕人民政府"),
        ("（县民政局等相关部门及各镇党委、政府负责）", "bracket: 县民政局 各镇党委、政府"),
        ("（县工信局、县财政局，排第一位的为牵头单位，下同）", "bracket: 县工信局 县财政局"),
        (
            "〔责任单位：省商务厅按职责分工负责。具体任务均涉及相关市（州）人民政府，不再做分工，下同。〕",
            "bracket: 省商务厅"
        ),
        ("（杭东海关、宁东海关牵头，省口岸办配合）", "bracket: 杭东海关 宁东海关 + 省口岸办"),
        ("（省商务厅等负责。以下均需各市、县〔市、区〕政府落实，不再列出）", "bracket: 省商务厅"),
        ("（市体育局牵头。市教育局、市文旅局配合。）", "bracket: 市体育局 + 市教育局 市文旅局"),
        ("（市人社局、各镇街（园区）负责）。", "bracket: 市人社局 各镇街（园区）"),
        ("（市商务局牵头，县职业中专配合，长期坚持）", "bracket: 市商务局 + 县职业中专"),
        ("（责任单位：各村（社区）、各金融机构）", "bracket: 各村（社区） 各金融机构"),
        ("牵头单位：县工信局　　配合单位：县财政局", "line: 县工信局 + 县财政局"),
        ("责任单位为县工信局、县财政局。", "line: 县工信局 县财政局"),
        ("由省教育厅牵头，会同省科技厅、省财政厅建立联动机制。", "prose: 省教育厅 + 省科技厅 省财政厅"),
        ("——市外事办、市贸促会负责。", "prose: 市外事办 市贸促会"),
        ("（含世界500强、上市公司）", ""),
        ("（以下简称“四镇”）", ""),
        ("建立由政府负责人牵头的机制。", ""),
        ("鼓励企业负责任地经营。", ""),
    ])
    func `units are told by their words`(words: String, drawn: String) throws {
        let document = try PolicyReader().read("一、任务\n（一）推进工作。加快推进。" + words + "\n二、要求")
        #expect(document.drawnAssignments == (drawn.isEmpty ? "" : "一/(一) " + drawn))
    }

    @Test func `a name goes on over a page and over a line`() throws {
        let document = try PolicyReader().read(
            """
            一、任务
            （一）保护乡村振兴成果
            配合单位：县发改局、省乡村

            - 4 -

            村振兴局、县财政局
            （二）发展产业
            责任单位：县工信局、县人力资
            源社会保障局
            """
        )
        #expect(
            document.drawnAssignments == """
                一/(一) line: + 县发改局 省乡村振兴局 县财政局
                一/(二) line: 县工信局 县人力资源社会保障局
                """
        )
    }

    @Test func `a site's foot names no unit`() throws {
        let document = try PolicyReader().read(
            """
            一、任务
            （一）推进工作。（县工信局负责）
            主办：甲县人民政府 承办：甲县政务服务局
            网站标识码：3601000001
            """
        )
        #expect(document.drawnAssignments == "一/(一) bracket: 县工信局")
    }

    @Test func `fields on lines of their own belong to the item above`() throws {
        let document = try PolicyReader().read(
            """
            一、任务
            （一）改造小区
            责任领导：张某某
            牵头单位：县住建局
            配合单位：县发改局、各镇（街道）
            完成时限：2024年11月底
            （二）新建公厕
            牵头单位：县城管局
            """
        )
        #expect(
            document.drawnAssignments == """
                一/(一) line: 县住建局
                一/(一) line: + 县发改局 各镇（街道）
                一/(二) line: 县城管局
                """
        )
    }

    @Test func `one line of units behind several items belongs to what holds them`() throws {
        let document = try PolicyReader().read(
            """
            一、体系
            1.完善预案
            （1）修订预案。
            （2）开展演练。
            （责任单位：市应急局）
            2.健全机构
            （1）充实人员。
            （2）强化协调。
            （责任单位：市编办）
            """
        )
        #expect(document.drawnAssignments == "一/1 bracket: 市应急局\n一/2 bracket: 市编办")
    }

    @Test func `rows of an annex table find their item by its heading`() throws {
        let document = try PolicyReader().read(
            """
            一、任务
            （一）打造品牌。加快打造。
            （二）建设平台。加快建设。
            附件：分工表
            附件
            序号\t任务\t牵头单位\t配合单位\t完成时限
            1\t打造品牌\t市市场监管局\t市商务局等部门，各县（市、区）人民政府\t长期
            2\t另一任务\t市科技局\t\t2025年
            | 任务 | 责任单位 | 备注 |
            |---|---|---|
            | 建设平台 | 市工信局、市财政局 | |
            """
        )
        #expect(
            document.drawnAssignments == """
                一/(一) table: 市市场监管局 + 市商务局 各县（市、区）人民政府
                - table: 市科技局
                一/(二) table: 市工信局 市财政局
                """
        )
    }

    @Test func `a unit leads back to its words`() throws {
        let text = "一、任务\n（一）甲。（牵头单位：市财政\n局；配合单位：市商务局）"
        let document = try PolicyReader().read(text)
        let units = document.assignments.flatMap { $0.lead + $0.support }
        #expect(units.map(\.name) == ["市财政局", "市商务局"])
        let words = units.map {
            String(decoding: Array(text.utf8)[$0.span.start..<$0.span.end], as: UTF8.self)
        }
        #expect(words == ["市财政\n局", "市商务局"])
    }
}
