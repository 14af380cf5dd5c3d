extension StandardCases {
    /// Numbers, texts, at-literals, comments and names as they are written (DMN 1.5, clauses
    /// 10.3.1.2 and 10.3.2.3).
    static let literals = #"""
        Numbers.
        1 ⇒ 1
        -1 ⇒ -1
        - 1 ⇒ -1
        --1 ⇒ 1
        .5 ⇒ 0.5
        -.5 ⇒ -0.5
        0.5 ⇒ 0.5
        007 ⇒ 7
        1e3 ⇒ 1000
        1E3 ⇒ 1000
        1e+3 ⇒ 1000
        1.5e-3 ⇒ 0.0015
        -1.5E2 ⇒ -150
        0e10 = 0 ⇒ true
        1.0 = 1 ⇒ true
        1.000 = 1.0 ⇒ true
        -0 = 0 ⇒ true
        1.5 ⇒ 1.5
        123456789012345678901234567890 + 1 ⇒ 123456789012345678901234567891
        9999999999999999999999999999999999 ⇒ 9999999999999999999999999999999999
        12345678901234567890123456789012345 = 12345678901234567890123456789012340 ⇒ true
        0.1 + 0.2 ⇒ 0.3
        0.1 + 0.2 = 0.3 ⇒ true
        1 / 3 ⇒ 0.3333333333333333333333333333333333
        2 / 3 ⇒ 0.6666666666666666666666666666666667
        1 / 3 * 3 ⇒ 0.9999999999999999999999999999999999
        10 / 4 ⇒ 2.5
        9007199254740993 ⇒ 9007199254740993
        1e6144 * 10 ⇒ null out-of-range
        -1e6144 * 10 ⇒ null out-of-range
        1e-6176 / 10 ⇒ 0
        1 / 0 ⇒ null division-by-zero
        0 / 0 ⇒ null division-by-zero
        1. ⇒ null syntax
        1.2.3 ⇒ null no-such-property

        Texts.
        "" ⇒ ""
        "abc" ⇒ "abc"
        "a\"b" ⇒ "a\"b"
        "it\'s" = "it's" ⇒ true
        string length("\\") ⇒ 1
        string length("\n") ⇒ 1
        "a\tb" = "a	b" ⇒ true
        "\u0041" ⇒ "A"
        "\u00e9" ⇒ "é"
        "\U01F600" ⇒ "😀"
        "\uD83D\uDE00" ⇒ "😀"
        "\uD83D\uDE00" = "\U01F600" ⇒ true
        string length("\U01F600") ⇒ 1
        string length("👨‍👩‍👧") ⇒ 5
        string length("e\u0301") ⇒ 2
        "\u00e9" = "e\u0301" ⇒ false
        "龙窑" + "好" ⇒ "龙窑好"
        "a ⇒ null syntax
        'a' ⇒ null confusable
        "//" ⇒ "//"
        "/* a */" ⇒ "/* a */"

        Constants.
        true ⇒ true
        false ⇒ false
        null ⇒ null
        True ⇒ null confusable
        TRUE ⇒ null confusable

        At-literals.
        @"2024-02-29" ⇒ @"2024-02-29"
        @"10:30:00" ⇒ @"10:30:00"
        @"10:30:00Z" ⇒ @"10:30:00Z"
        @"10:30:00+08:00" ⇒ @"10:30:00+08:00"
        @"10:30:00@Asia/Shanghai" ⇒ @"10:30:00@Asia/Shanghai"
        @"2024-02-29T10:30:00" ⇒ @"2024-02-29T10:30:00"
        @"2024-02-29T10:30:00.5-05:00" ⇒ @"2024-02-29T10:30:00.5-05:00"
        @"2024-02-29T10:30:00@Europe/Paris" ⇒ @"2024-02-29T10:30:00@Europe/Paris"
        @"P1Y2M" ⇒ @"P1Y2M"
        @"P14M" ⇒ @"P1Y2M"
        @"-P1Y" ⇒ @"-P1Y"
        @"P1DT2H3M4S" ⇒ @"P1DT2H3M4S"
        @"PT36H" ⇒ @"P1DT12H"
        @"PT0S" ⇒ @"PT0S"
        @"P0D" = @"PT0S" ⇒ true
        @"P0Y" = @"P0M" ⇒ true
        @"PT0.999S" ⇒ @"PT0.999S"
        @"-PT1M" ⇒ @"-PT1M"
        @"2023-02-29" ⇒ null syntax
        @"2024-13-01" ⇒ null syntax
        @"24:00:01" ⇒ null syntax
        @"nonsense" ⇒ null syntax
        @"" ⇒ null syntax
        @"P1Y1D" ⇒ null syntax
        @"P" ⇒ null syntax
        @"P1DT" ⇒ null syntax
        @"PT" ⇒ null syntax
        @ "2024-01-01" ⇒ @"2024-01-01"
        @"2024-01-01".year ⇒ 2024
        [@"2024-01-01"][1].month ⇒ 1

        Comments.
        1 // one ⇒ 1
        1 /* one */ + /* two */ 2 ⇒ 3
        /* a */ 1 ⇒ 1
        /* // */ 1 ⇒ 1
        1 + 1 // + 1 ⇒ 2
        1 /**/ ⇒ 1
        1 /* open ⇒ null syntax
        "a" /* "b" */ + "c" ⇒ "ac"

        Names: the longest in scope counts.
        {a: 1, b: 2, a-b: 10, r: a-b}.r ⇒ 10
        {a: 5, b: 2, r: a-b}.r ⇒ 3
        {a: 5, b: 2, r: a - b}.r ⇒ 3
        {a b: 1, r: a b}.r ⇒ 1
        {a   b: 1, r: a b}.r ⇒ 1
        {a b: 1, r: a    b + 1}.r ⇒ 2
        {a+b: 1, r: a+b}.r ⇒ 1
        {a/b: 8, r: a/b}.r ⇒ 8
        {a*b: 8, r: a*b}.r ⇒ 8
        {a.b: 8}.a.b ⇒ 8
        {Person's age: 40, r: Person's age + 1}.r ⇒ 41
        {profit and loss: 3, r: profit and loss}.r ⇒ 3
        {time in force: 3, r: time in force * 2}.r ⇒ 6
        {if any: 1, r: if any + 1}.r ⇒ 2
        {in1: 1, r: in1}.r ⇒ 1
        {investment: 1, r: investment + 1}.r ⇒ 2
        {order: 1, r: order}.r ⇒ 1
        {android: true, r: android and true}.r ⇒ true
        {nothing: 1, r: nothing}.r ⇒ 1
        {date: 1, r: date + 1}.r ⇒ 2
        {date: @"2024-01-01", r: date.year}.r ⇒ 2024
        {list: [1, 2], r: count(list)}.r ⇒ 2
        {string: "a", r: string + "b"}.r ⇒ "ab"
        {number: 1, r: number}.r ⇒ 1
        {duration: 1, r: duration + 1}.r ⇒ 2
        {time: 1, r: time}.r ⇒ 1
        {"a b": 1, r: a b}.r ⇒ 1
        {"a": 1}.a ⇒ 1
        {a: 1, A: 2, r: a}.r ⇒ 1
        {_a: 1, r: _a}.r ⇒ 1
        {a1: 1, r: a1}.r ⇒ 1
        {?x: 1, r: ?x}.r ⇒ 1
        {营业收入: 10, 营业收入-上年: 3, r: 营业收入-上年}.r ⇒ 3
        {营业收入: 10, 上年: 3, r: 营业收入-上年}.r ⇒ 7
        {😀: 1, r: 😀}.r ⇒ 1
        nobody ⇒ null unknown-name
        1 2 ⇒ null syntax
        (1 ⇒ null syntax
        1 + ⇒ null syntax
        """#
}
