extension ChineseNameTables {
    /// White space that an input method or a copied table brings along.
    static let whiteSpace = #"""
        营业\#u{3000}收入 ¦ {"营业 收入": 5} ¦ 5
        营业\#u{A0}收入 ¦ ¦ 5
        营业\#u{2003}收入 ¦ ¦ 5
        营业 \#u{3000} 收入 ¦ ¦ 5
        营业\#u{202F}收入 ¦ ¦ 5
        营业 收入\#u{3000}+\#u{3000}1 ¦ ¦ 6
        \#u{3000}营业 收入 ¦ ¦ 5
        营业 收入\#u{A0} ¦ ¦ 5
        \#u{FEFF}营业 收入 ¦ ¦ 5
        if\#u{3000}营业 收入>1\#u{3000}then\#u{A0}1\#u{3000}else\#u{3000}2 ¦ ¦ 1
        max(\#u{3000}营业 收入,\#u{A0}1\#u{3000}) ¦ ¦ 5
        营业 收入 ¦ {"营业\u3000收入": 5} ¦ 5
        营业\#u{3000}收入 ¦ ¦ 5
        营业 收入 ¦ {"营业\u00A0收入": 5} ¦ 5
        营业 收入 ¦ {"营业  收入": 5} ¦ 5
        营业 收入 ¦ {" 营业 收入 ": 5} ¦ 5
        营业 收入 ¦ {"营业\n收入": 5} ¦ 5
        表.营业 收入 ¦ {"表": {"营业\u3000收入": 5}} ¦ 5
        表.营业\#u{A0}收入 ¦ ¦ 5
        营业收入 ¦ {"营业 收入": 5} ¦ ✗ unknown-name 营业 收入
        营业 收入 ¦ {"营业收入": 5} ¦ ✗ * 营业收入
        """#

    /// What an input method types in full width, each with what to write instead.
    static let punctuation = #"""
        max（产值，1） ¦ {"产值": 5, "上年": 3, "名": "甲"} ¦ ✗ confusable (
        max(产值，1) ¦ ¦ ✗ confusable ,
        max(产值、1) ¦ ¦ ✗ confusable ,
        max(产值,1） ¦ ¦ ✗ confusable )
        （产值+1）*2 ¦ ¦ ✗ confusable (
        (产值+1）*2 ¦ ¦ ✗ confusable )
        【产值,1】 ¦ ¦ ✗ confusable [
        ［产值］ ¦ ¦ ✗ confusable [
        ｛甲：1｝ ¦ ¦ ✗ confusable {
        {甲：1} ¦ ¦ ✗ confusable :
        {甲:1，乙:2} ¦ ¦ ✗ confusable ,
        {甲:1；乙:2} ¦ ¦ ✗ confusable
        产值＋1 ¦ ¦ ✗ confusable +
        产值－上年 ¦ ¦ ✗ confusable -
        产值—上年 ¦ ¦ ✗ * -
        产值–上年 ¦ ¦ ✗ * -
        产值−上年 ¦ ¦ ✗ * -
        产值×2 ¦ ¦ ✗ confusable *
        产值✕2 ¦ ¦ ✗ confusable *
        产值＊2 ¦ ¦ ✗ confusable *
        产值÷2 ¦ ¦ ✗ confusable /
        产值／2 ¦ ¦ ✗ confusable /
        产值＞上年 ¦ ¦ ✗ confusable >
        产值＜上年 ¦ ¦ ✗ confusable <
        产值＝上年 ¦ ¦ ✗ confusable =
        产值≥上年 ¦ ¦ ✗ confusable >=
        产值≤上年 ¦ ¦ ✗ confusable <=
        产值≠上年 ¦ ¦ ✗ confusable !=
        产值 ≥ 上年 ¦ ¦ ✗ confusable >=
        产值 ＞ 上年 ¦ ¦ ✗ confusable >
        产值 ＋ 1 ¦ ¦ ✗ confusable +
        产值 － 1 ¦ ¦ ✗ confusable -
        １＋２ ¦ ¦ ✗ confusable 1
        产值＞５ ¦ ¦ ✗ confusable >
        产值 > ５ ¦ ¦ ✗ confusable 5
        产值 > ５０．５ ¦ ¦ ✗ confusable 50
        产值*１２ ¦ ¦ ✗ confusable 12
        “甲” ¦ ¦ ✗ confusable "
        名=“甲” ¦ ¦ ✗ confusable "
        名="甲” ¦ ¦ ✗ * "
        名=＂甲＂ ¦ ¦ ✗ confusable "
        名=‘甲’ ¦ ¦ ✗ confusable "
        名='甲' ¦ ¦ ✗ * "
        名=「甲」 ¦ ¦ ✗ * "
        contains（名，“甲”） ¦ ¦ ✗ confusable (
        sum（［1,2］） ¦ ¦ ✗ confusable (
        if 产值>3 then “是” else “否” ¦ ¦ ✗ confusable "
        产值 in ［1..9］ ¦ ¦ ✗ confusable [
        产值 in [1…9] ¦ ¦ ✗ * ..
        产值 in [1。。9] ¦ ¦ ✗ confusable .
        产值 in （1，2） ¦ ¦ ✗ confusable (
        企业。收入 ¦ {"企业": {"收入": 5}, "收入": 3} ¦ ✗ confusable .
        企业．收入 ¦ ¦ ✗ confusable .
        企业.收入。 ¦ ¦ ✗ *
        收入； ¦ ¦ ✗ *
        收入？ ¦ ¦ ✗ *
        收入！=3 ¦ ¦ ✗ confusable !
        for 甲 in [1，2] return 甲 ¦ ¦ ✗ confusable ,
        function（甲）甲 ¦ ¦ ✗ confusable (
        date（“2026-08-01”） ¦ ¦ ✗ confusable (
        // Inside a string nothing is full-width by mistake.
        "（甲，乙）：“丙”；。" ¦ ¦ "（甲，乙）：“丙”；。"
        string length("（１２）") ¦ ¦ 4
        {"甲：乙":1} ¦ ¦ {"甲：乙": 1}
        // 甲，乙
        // Nor in a comment.
        收入 /* 收入（万元），不含税 */ + 1 ¦ ¦ 4
        收入+1 // 加一，再说 ¦ ¦ 4
        """#

    /// Names that are not there, with those that were meant.
    static let misspelt = #"""
        营收 ¦ {"营业收入": 5, "上年营业收入": 4, "研发费用": 1, "产值": 3} ¦ ✗ unknown-name 营业收入
        营业额收入 ¦ ¦ ✗ unknown-name 营业收入
        营业收人 ¦ ¦ ✗ unknown-name 营业收入
        营业 收入 ¦ ¦ ✗ * 营业收入
        去年营业收入 ¦ ¦ ✗ unknown-name 上年营业收入
        上年营业收 ¦ ¦ ✗ unknown-name 上年营业收入
        研发费 ¦ ¦ ✗ unknown-name 研发费用
        研发经费 ¦ ¦ ✗ unknown-name 研发费用
        总产值 ¦ ¦ ✗ unknown-name 产值
        产值额 ¦ ¦ ✗ unknown-name 产值
        营业收入+研发经费 ¦ ¦ ✗ unknown-name 研发费用
        营业收入营业收入 ¦ ¦ ✗ unknown-name 营业收入
        营业收入/营收-1 ¦ ¦ ✗ unknown-name 营业收入
        if 营收>3 then 1 else 2 ¦ ¦ ✗ unknown-name 营业收入
        for 项 in [1] return 营收 ¦ ¦ ✗ unknown-name 营业收入
        some 项 in [1] satisfies 营收>项 ¦ ¦ ✗ unknown-name 营业收入
        {甲: 营收} ¦ ¦ ✗ unknown-name 营业收入
        [1,2][item>营收] ¦ ¦ ✗ unknown-name 营业收入
        max(营收,1) ¦ ¦ ✗ unknown-name 营业收入
        function(甲)营收 ¦ ¦ ✗ unknown-name 营业收入
        產值 ¦ ¦ ✗ unknown-name
        产值１ ¦ {"产值1": 3} ¦ ✗ unknown-name 产值1
        Ａ类 ¦ {"A类": 3} ¦ ✗ unknown-name A类
        产值（万元） ¦ {"产值(万元)": 3} ¦ ✗ * 产值(万元)
        产值(万元) ¦ {"产值（万元）": 3} ¦ ✗ * 产值（万元）
        本年—上年 ¦ {"本年-上年": 3} ¦ ✗ * 本年-上年
        本年－上年 ¦ {"本年-上年": 3} ¦ ✗ * 本年-上年
        税率 ¦ {"税-率": 3} ¦ ✗ unknown-name 税-率
        占比 ¦ {"占比%": 3} ¦ ✗ unknown-name 占比%
        坭兴 ¦ {"坭兴陶": 3} ¦ ✗ unknown-name 坭兴陶
        泥兴陶 ¦ {"坭兴陶": 3} ¦ ✗ unknown-name 坭兴陶
        GDP ¦ {"gdp": 3} ¦ ✗ unknown-name gdp
        求和([1]) ¦ {"甲": 1} ¦ ✗ unknown-function
        Sum([1]) ¦ ¦ ✗ unknown-function sum
        count of([1]) ¦ ¦ ✗ syntax
        stringlength("甲") ¦ ¦ ✗ unknown-function string length
        string_length("甲") ¦ ¦ ✗ unknown-function string length
        max() ¦ ¦ ✗ wrong-arity
        substring("甲") ¦ ¦ ✗ wrong-arity
        甲 instance of 数 ¦ ¦ ✗ unknown-type
        甲 instance of Number ¦ ¦ ✗ unknown-type number
        """#

    /// What a sentence has and FEEL has not, with what FEEL has for it.
    static let sentences = #"""
        产值 大于 3 ¦ {"产值": 5, "上年": 3, "达标": true} ¦ ✗ *
        产值>3 且 上年>2 ¦ ¦ ✗ * and
        产值>3 或 上年>2 ¦ ¦ ✗ * or
        产值>3 并且 上年>2 ¦ ¦ ✗ * and
        产值>3 或者 上年>2 ¦ ¦ ✗ * or
        产值>3 && 上年>2 ¦ ¦ ✗ * and
        产值>3 || 上年>2 ¦ ¦ ✗ * or
        !达标 ¦ ¦ ✗ * not
        产值==5 ¦ ¦ ✗ * =
        产值<>5 ¦ ¦ ✗ * !=
        产值=>5 ¦ ¦ ✗ * >=
        5万 ¦ ¦ ✗ confusable 50000
        产值>5万 ¦ ¦ ✗ confusable 50000
        3亿 ¦ ¦ ✗ confusable 300000000
        3.5亿元 ¦ ¦ ✗ confusable 350000000
        500万元 ¦ ¦ ✗ confusable 5000000
        产值*50% ¦ ¦ ✗ confusable 0.5
        产值*50％ ¦ ¦ ✗ confusable 0.5
        产值*2‰ ¦ ¦ ✗ confusable 0.002
        1,000+1 ¦ ¦ ✗ *
        如果 产值>3 那么 1 否则 2 ¦ ¦ ✗ *
        if 产值>3 then 1 ¦ ¦ ✗ syntax else
        if 产值>3 then 1 else ¦ ¦ ✗ syntax
        IF 产值>3 THEN 1 ELSE 2 ¦ ¦ ✗ *
        产值+ ¦ ¦ ✗ syntax
        +产值 ¦ ¦ ✗ syntax
        (产值 ¦ ¦ ✗ syntax )
        产值) ¦ ¦ ✗ syntax
        [产值 ¦ ¦ ✗ syntax ]
        {甲:产值 ¦ ¦ ✗ syntax }
        "甲 ¦ ¦ ✗ syntax "
        产值 上年 ¦ ¦ ✗ *
        @"2026-13-01" ¦ ¦ ✗ *
        """#
}
