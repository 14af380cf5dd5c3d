extension ChineseNameTables {
    /// Names behind a point, in filters, loops, functions, arguments and contexts.
    static let places = #"""
        企业.营业收入 ¦ {"企业": {"营业收入": 5, "上年 营收": 4, "税-率": 0.1, "产值（万元）": 3, "收入 and 支出": 2, "地址": {"县 区": "钦北"}}} ¦ 5
        企业.上年 营收 ¦ ¦ 4
        企业.上年  营收 ¦ ¦ 4
        企业 . 营业收入 ¦ ¦ 5
        企业.税-率 ¦ ¦ 0.1
        企业.税-率*2 ¦ ¦ 0.2
        企业.营业收入-企业.上年 营收 ¦ ¦ 1
        企业.营业收入 - 企业.税-率 ¦ ¦ 4.9
        企业.产值（万元） ¦ ¦ 3
        企业.产值（万元）+1 ¦ ¦ 4
        企业.收入 and 支出 ¦ ¦ 2
        企业.地址.县 区 ¦ ¦ "钦北"
        企业.地址.县 区="钦北" ¦ ¦ true
        if 企业.税-率>0 then 企业.上年 营收 else 0 ¦ ¦ 4
        max(企业.营业收入,企业.上年 营收) ¦ ¦ 5
        企业.营收 ¦ ¦ ✗ * 营业收入
        // Lists of contexts.
        各镇.产值 ¦ {"各镇": [{"名": "甲", "产值": 3, "税-收": 1}, {"名": "乙", "产值": 8, "税-收": 2}], "产值": 5, "门槛": 4} ¦ [3, 8]
        sum(各镇.产值) ¦ ¦ 11
        sum(各镇.税-收) ¦ ¦ 3
        各镇[1].名 ¦ ¦ "甲"
        各镇[-1].产值 ¦ ¦ 8
        各镇[产值>4].名 ¦ ¦ ["乙"]
        各镇[产值 > 门槛].名 ¦ ¦ ["乙"]
        各镇[税-收=1].名 ¦ ¦ ["甲"]
        各镇[产值-税-收>5].名 ¦ ¦ ["乙"]
        各镇[item.产值>4].名 ¦ ¦ ["乙"]
        各镇[名="甲"][1].产值 ¦ ¦ 3
        各镇[名 in ("甲","丙")].产值 ¦ ¦ [3]
        count(各镇[产值>=3 and 税-收<2]) ¦ ¦ 1
        for 镇 in 各镇 return 镇.产值 ¦ ¦ [3, 8]
        for 镇 in 各镇 return 镇.产值-镇.税-收 ¦ ¦ [2, 6]
        for 乡 镇 in 各镇 return 乡 镇.产值 ¦ ¦ [3, 8]
        for 乡-镇 in 各镇 return 乡-镇.产值 ¦ ¦ [3, 8]
        for 镇 in 各镇 return 产值 ¦ ¦ [5, 5]
        for 产值 in 各镇.产值 return 产值+1 ¦ ¦ [4, 9]
        for 甲 in[1,2],乙 in[10,20]return 甲+乙 ¦ ¦ [11, 21, 12, 22]
        for 年 in 2024..2026 return 年 ¦ ¦ [2024, 2025, 2026]
        for 甲 in [1,2,3] return 甲+sum(append(partial,0)) ¦ ¦ [1, 3, 7]
        for 项 in 各镇[产值>4] return 项.名+"镇" ¦ ¦ ["乙镇"]
        some 镇 in 各镇 satisfies 镇.产值>7 ¦ ¦ true
        every 镇 in 各镇 satisfies 镇.产值>7 ¦ ¦ false
        some 乡 镇 in 各镇 satisfies 乡 镇.税-收=2 ¦ ¦ true
        every 甲 in [1,2],乙 in [3,4] satisfies 甲<乙 ¦ ¦ true
        sort(各镇,function(甲,乙)甲.产值>乙.产值).名 ¦ ¦ ["乙", "甲"]
        sort(各镇, function(前 项, 后 项) 前 项.产值 > 后 项.产值).名 ¦ ¦ ["乙", "甲"]
        list contains(各镇.名,"甲") ¦ ¦ true
        string join(各镇.名,"、") ¦ ¦ "甲、乙"
        各镇.产出 ¦ ¦ ✗ * 产值
        各镇[产出>1] ¦ ¦ ✗ * 产值
        // Functions and their parameters.
        (function(甲,乙)甲-乙)(5,3) ¦ {} ¦ 2
        (function(本 年,上 年)本 年-上 年)(5,3) ¦ ¦ 2
        (function(本-年,上-年)本-年-上-年)(5,3) ¦ ¦ 2
        (function(产值:number)产值*2)(4) ¦ ¦ 8
        (function(名 称: string, 数-量: number) 名 称+string(数-量))("瓷",3) ¦ ¦ "瓷3"
        (function(本 年,上 年)本 年-上 年)(上 年:3,本 年:5) ¦ ¦ 2
        (function(产值（万元）)产值（万元）*10000)(3) ¦ ¦ 30000
        {加倍:function(数)数*2,结果:加倍(4)}.结果 ¦ ¦ 8
        {税 额:function(基-数,率)基-数*率,结果:税 额(率:0.1,基-数:50)}.结果 ¦ ¦ 5
        // Entries of contexts, which those behind them see.
        {产值:5} ¦ ¦ {产值: 5}
        {产值:5}.产值 ¦ ¦ 5
        {产 值:5}.产 值 ¦ ¦ 5
        {"产-值":5,结果:产-值+1}.结果 ¦ ¦ 6
        {产-值:5,结果:产-值+1}.结果 ¦ ¦ 6
        {营业收入:10,上年:4,增量:营业收入-上年}.增量 ¦ ¦ 6
        {营业收入-上年:7,营业收入:10,上年:4,值:营业收入-上年}.值 ¦ ¦ 7
        {收入 and 支出:3,值:收入 and 支出+1}.值 ¦ ¦ 4
        {甲:{乙:{丙 丁:1}}}.甲.乙.丙 丁 ¦ ¦ 1
        {甲:1,乙:{甲:2,丙:甲}}.乙.丙 ¦ ¦ 2
        {产值（万元）:3,值:产值（万元）*2}.值 ¦ ¦ 6
        {2025年:3,值:2025年+1}.值 ¦ ¦ 4
        {"2025年":3,值:2025年+1}.值 ¦ ¦ 4
        [{甲:1},{甲:2}].甲 ¦ ¦ [1, 2]
        [{甲:1},{甲:2}][甲=2] ¦ ¦ [{甲: 2}]
        [{税 额:1},{税 额:2}][税 额>1].税 额 ¦ ¦ [2]
        [1,2,3][item>1] ¦ ¦ [2, 3]
        get value({"产 值":3},"产 值") ¦ ¦ 3
        get entries({甲:1})[1].key ¦ ¦ "甲"
        context put({甲:1},"乙",2) ¦ ¦ {甲: 1, 乙: 2}
        context merge([{甲:1},{乙:2}]).乙 ¦ ¦ 2
        // Built-in functions with named arguments beside Chinese names.
        substring(string:名,start position:2,length:1) ¦ {"名": "坭兴陶", "数 组": [3, 5]} ¦ "兴"
        substring(名,1,2) ¦ ¦ "坭兴"
        contains(string:名,match:"陶") ¦ ¦ true
        sum(list:数 组) ¦ ¦ 8
        count(数 组) ¦ ¦ 2
        max(数 组) ¦ ¦ 5
        list contains(list:数 组,element:3) ¦ ¦ true
        concatenate(数 组,[7]) ¦ ¦ [3, 5, 7]
        数 组[1]+数 组[2] ¦ ¦ 8
        date and time("2026-08-01T08:00:00").year ¦ ¦ 2026
        string(start position:名) ¦ ¦ ✗ *
        substring(string:名,起始:2) ¦ ¦ ✗ unknown-parameter
        """#

    /// Names of the host's functions: models of business knowledge and decision services.
    static let functions = #"""
        计算奖励(1000,0.1) ¦ {"营业收入": 1000, "比例": 0.05, "企业": {"收入": 200}} ¦ 100
        计算奖励(营业收入,比例) ¦ ¦ 50
        计算奖励(营业收入:营业收入,奖励 比例:比例) ¦ ¦ 50
        计算奖励(奖励 比例:0.2,营业收入:10) ¦ ¦ 2
        计算奖励(企业.收入,0.5) ¦ ¦ 100
        计算奖励( 营业收入 , 比例 ) ¦ ¦ 50
        计算奖励(营业收入,比例)-1 ¦ ¦ 49
        -计算奖励(营业收入,比例) ¦ ¦ -50
        税-率("陶瓷") ¦ ¦ 0.1
        税-率("陶瓷")*营业收入 ¦ ¦ 100
        税-率(行业 名称:"陶瓷") ¦ ¦ 0.1
        是否 达标(营业收入) ¦ ¦ true
        if 是否 达标(营业收入)then"是"else"否" ¦ ¦ "是"
        for 数 in[1,500]return 是否 达标(数) ¦ ¦ [false, true]
        [1,500][是否 达标(item)] ¦ ¦ [500]
        奖励（一次性）(10) ¦ ¦ 20
        奖励（一次性）(基数:10) ¦ ¦ 20
        计算奖励(计算奖励(100,0.5),0.5) ¦ ¦ 25
        计算奖励(营业收入) ¦ ¦ ✗ wrong-arity 2
        计算奖励(营业收入,比例,1) ¦ ¦ ✗ wrong-arity 2
        计算奖励(营业收入:1,比例:2) ¦ ¦ ✗ unknown-parameter 奖励 比例
        计算奖金(1,2) ¦ ¦ ✗ unknown-function 计算奖励
        计算 奖励(1,2) ¦ ¦ ✗ unknown-function 计算奖励
        税率("陶瓷") ¦ ¦ ✗ unknown-function 税-率
        是否达标(1) ¦ ¦ ✗ unknown-function 是否 达标
        奖励(一次性)(10) ¦ ¦ ✗ * 奖励（一次性）
        """#

    /// Further names of one variable or entry, such as labels.
    static let aliases = #"""
        营业收入 ¦ {"revenue|营业收入|营收": 5, "上年|last year": 3} ¦ 5
        营收 ¦ ¦ 5
        revenue ¦ ¦ 5
        营收-上年 ¦ ¦ 2
        revenue - last year ¦ ¦ 2
        营业收入-last year ¦ ¦ 2
        营业收入>last year ¦ ¦ true
        营业额 ¦ ¦ ✗ unknown-name 营业收入
        本年-上年 ¦ {"a1|本年-上年": 2, "本年": 10, "上年": 4} ¦ 2
        本年 - 上年 ¦ ¦ 6
        产值（万元）+产值(万元) ¦ {"a1|产值（万元）|产值(万元)": 2} ¦ 4
        a1 ¦ ¦ 2
        """#
}
