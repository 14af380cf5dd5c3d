extension StandardCases {
    /// What users of other engines asked about, and corners of several clauses at once: names that
    /// meet operators, white space, calls of functions by values, arguments at their limits.
    static let corners = #"""
        sum([@"P1D", @"PT1H"]) ⇒ null wrong-argument
        min([@"2024-01-01", 1]) ⇒ null wrong-argument
        {a: 1, b: {a: a + 1}}.b.a ⇒ 2
        for i in 1..2 return i instance of number ⇒ [true, true]
        (for i in 1..2 return i)[1] ⇒ 1
        if true then [1,2] else [3][1] ⇒ [1, 2]
        -[1][1] ⇒ -1
        - 2 + 3 ⇒ 1
        -(1) ⇒ -1
        1 + -@"P1D" ⇒ null wrong-operands
        "a" in ("a") ⇒ true
        5 in (5) ⇒ true
        [1,2] in [[1,2]] ⇒ true
        [1] in [1] ⇒ true
        1 in [[1]] ⇒ false
        3 between 1 and 5 and 4 between 1 and 5 ⇒ true
        function(x: number, y: string) x ⇒ function(x: number, y: string)
        string(function(x) x) ⇒ "function(x)"
        {a: function(x) x}.a instance of function<Any> -> Any ⇒ true
        sort([{a: 2},{a:1}], function(x,y) x.a < y.a)[1].a ⇒ 1
        date and time("2024-01-01T10:00:00").date ⇒ null no-such-property
        date("2024-01-01") in [date("2024-01-01")..date("2024-02-01")] ⇒ true
        @"2024-01-01T00:00:00" = @"2024-01-01" ⇒ null wrong-operands
        @"2024-01-01T00:00:00Z" > @"2024-01-01" ⇒ null wrong-operands
        [1..3] = [1..3] and true ⇒ true
        for x in [1..3], y in [x..3] return x+y ⇒ [2, 3, 4, 4, 5, 6]
        [1,2,3,4,5][item >= 2 and item <= 4] ⇒ [2, 3, 4]
        [1,2,3][-1] + 1 ⇒ 4
        {a: [1,2,3]}.a[2] ⇒ 2
        {a: {b: [{c: 1}, {c: 2}]}}.a.b[c = 2].c ⇒ [2]
        @"2024-03-31T01:30:00@Europe/Paris" + @"PT1H" ⇒ @"2024-03-31T03:30:00@Europe/Paris"
        @"2024-03-31T00:30:00@Europe/Paris" + @"P1D" ⇒ @"2024-04-01T01:30:00@Europe/Paris"
        string(1.10) ⇒ "1.1"
        string(100) ⇒ "100"
        string(1e-10) ⇒ "0.0000000001"
        1e-10 ⇒ 0.0000000001
        1e30 ⇒ 1000000000000000000000000000000
        1.10 + 1 ⇒ 2.1
        100.0 ⇒ 100
        2 * 0.50 ⇒ 1
        number("1E3") ⇒ 1000
        10 ** -2 ⇒ 0.01
        1/8 ⇒ 0.125
        sqrt(2) ⇒ 1.414213562373095048801688724209698
        { "a b": 1 }.a b ⇒ 1
        some x in [1,2] satisfies x ⇒ null wrong-condition
        every x in [true, null] satisfies x ⇒ null wrong-condition
        some x in [false, "a"] satisfies x ⇒ null wrong-condition
        all([true, "a"]) ⇒ null wrong-argument
        list replace([1,2], 5, 1) ⇒ null index-out-of-range
        concatenate() ⇒ null wrong-arity
        week of year(@"2021-01-03") ⇒ 53
        median([1, 3, 2, 4]) ⇒ 2.5
        mode([1, 2]) ⇒ [1, 2]
        stddev([2,4,7,5]) ⇒ 2.081665999466132735282297706979931
        number("1,5", ".", ",") ⇒ 1.5
        date and time("2024-01-01T10:00:00").time ⇒ null no-such-property
        duration("P1Y") = duration("P12M") ⇒ true
        duration("-P0D") ⇒ @"PT0S"
        @"P1DT25H" ⇒ @"P2DT1H"
        abs(@"-P1Y2M") ⇒ @"P1Y2M"
        context put({x: 1}, ["y", "z"], 2) ⇒ null invalid-argument
        range("[1..3]").start ⇒ 1
        modulo(5.5, 2) ⇒ 1.5
        modulo("a", 2) ⇒ null wrong-argument
        round up(5.5, -1) ⇒ 10
        round half up(15, -1) ⇒ 20
        floor(15, -1) ⇒ 10
        exp(-1) ⇒ 0.3678794411714423215955237701614609
        log(2.718281828459045) ⇒ 0.9999999999999999134157889710887612
        odd(2 ** 70 + 1) ⇒ true
        even(1e40) ⇒ true
        [1] instance of list ⇒ true
        {a: 1} instance of context ⇒ true
        [1..2] instance of range ⇒ true
        (< 5) instance of range<number> ⇒ true
        (function(d: date and time) d) instance of function<date and time> -> Any ⇒ true
        (function(d: years and months duration) d)(@"P1Y") ⇒ @"P1Y"
        (function(l: list<list<number>>) l)([[1]]) ⇒ [[1]]
        (function(c: context<a: number, b: string>) c.a)({a: 1, b: "x"}) ⇒ 1
        (function(f: function<number> -> number) f(1))(abs) ⇒ 1
        (function(r: range<number>) 2 in r)([1..3]) ⇒ true
        {count: 3, r: count([1])}.r ⇒ null not-a-function
        {sum: 3, r: sum(1, 2) + sum}.r ⇒ null wrong-operands
        1 + 　1 ⇒ 2
        1 + 1 ⇒ 2
        {a: 1,b: 2, r: a+b}.r ⇒ 3
        1 in ([1,2]) ⇒ true
        1 in ([1,2], [3]) ⇒ true
        [1,2] in ([1,2]) ⇒ true
        [[1,2]] [1] ⇒ [1, 2]
        for i in @"2024-01-01T00:00:00"..@"2024-01-02T00:00:00" return i ⇒ null wrong-operands
        string([@"2024-01-01"]) ⇒ "[@\"2024-01-01\"]"
        string([1,2,3,"foo"]) ⇒ "[1, 2, 3, \"foo\"]"
        string({"a\"b": 1}) ⇒ "{\"a\\\"b\": 1}"
        string({a: {b: {c: "foo"}}}) ⇒ "{a: {b: {c: \"foo\"}}}"
        @"2024-01-01" - @"2024-01-01T10:00:00" ⇒ null wrong-operands
        is(time("23:00:50Z"), time("23:00:50+00:00")) ⇒ true
        {a: 1}.a.b ⇒ null no-such-property
        {"a": {"b c": 1}}.a.b c ⇒ 1
        {a: 1} . a ⇒ 1
        [1, 2, 3] [ 2 ] ⇒ 2
        abs ( -1 ) ⇒ 1
        date  and   time("2024-01-01T00:00:00") ⇒ @"2024-01-01T00:00:00"
        string   length("abc") ⇒ 3
        years and months duration(from: @"2024-01-01", to: @"2024-03-01").months ⇒ 2
        if(true)then(1)else(2) ⇒ 1
        for i in[1,2]return i ⇒ [1, 2]
        some x in[1]satisfies x=1 ⇒ true
        1 between 0 and 2 and true ⇒ true
        5 between 1 and 3 or 5 between 4 and 6 ⇒ true
        x between 1 and 3 ⇒ null wrong-operands
        not(1 in [1..3]) ⇒ false
        not (true) ⇒ false
        -5 + 3 ⇒ -2
        -(-5) ⇒ 5
        2-1 ⇒ 1
        2 -1 ⇒ 1
        2- 1 ⇒ 1
        [2-1] ⇒ [1]
        {a: 3, r: [a-1]}.r ⇒ [2]
        {a: 3, r: a -1}.r ⇒ 2
        {a: 3, r: 2-a}.r ⇒ -1
        {a: 3, r: a*-1}.r ⇒ -3
        {a: 3, b: 4, r: a**b}.r ⇒ 81
        {a: 3, r: a** 2}.r ⇒ 9
        {a: "x", r: a+"y"}.r ⇒ "xy"
        {a: [1], r: a[1]}.r ⇒ 1
        {a: {b: 2}, r: a.b*2}.r ⇒ 4
        {a: {b-c: 2, b: 9, c: 1}, r: a.b-c}.r ⇒ 2
        {a: {b: 9}, c: 1, r: a.b-c}.r ⇒ 8
        {l: [{x: 1, y-z: 2}], r: l[y-z = 2].x}.r ⇒ [1]
        {l: [{x y: 1}], r: l[x y = 1]}.r ⇒ [{x y: 1}]
        {order total: 5, order: 2, total: 3, r: order total}.r ⇒ 5
        {a: 1, b: {a: 2}, r: b.a + a}.r ⇒ 3
        {f: function(x: number) x * 2, r: [1, 2, 3][f(item) > 2]}.r ⇒ [2, 3]
        {r: for x in [1,2,3] return for y in [x] return y}.r ⇒ [[1], [2], [3]]
        every x in [1,2,3], y in [4,5] satisfies x < y ⇒ true
        {x: 1, y: {x: 2, z: x}, r: y.z}.r ⇒ 2
        count([1, null, 2]) ⇒ 3
        max([1, null]) ⇒ null wrong-argument
        mean([1, 2, 3, 4]) ⇒ 2.5
        median([]) = null ⇒ true
        1/3 + 1/3 + 1/3 = 1 ⇒ false
        "foo" < null ⇒ null wrong-operands
        [null] = [1] ⇒ false
        [1..2] = (1..2) ⇒ false
        @"P1D" = @"PT24H" ⇒ true
        (1..5) instance of range<number> ⇒ true
        if null = null then 1 else 2 ⇒ 1
        null in (null) ⇒ true
        null between 1 and 2 ⇒ null wrong-operands
        not(null in [1]) ⇒ true
        date(@"2024-01-01T23:00:00-05:00") ⇒ @"2024-01-01"
        time(@"2024-01-01T23:00:00@Europe/Paris") ⇒ @"23:00:00@Europe/Paris"
        @"23:00:00@Europe/Paris".time offset ⇒ @"PT1H"
        time(14, 30, 0, duration("PT19H")) ⇒ null invalid-argument
        duration("P1Y2M3D") ⇒ null unreadable
        date and time("2024-12-31T23:59:60") ⇒ null unreadable
        date and time("2016-12-31T24:00:00") ⇒ @"2017-01-01T00:00:00"
        "\u12" ⇒ null syntax
        [1, 2, 3].count ⇒ [null, null, null]
        0.1e1 ⇒ 1
        1e ⇒ null syntax
        1 e3 ⇒ null syntax
        .e3 ⇒ null syntax
        +1 ⇒ null syntax
        1 == 1 ⇒ null confusable
        1 <> 2 ⇒ null confusable
        1 != 2 ⇒ true
        true && false ⇒ null confusable
        !true ⇒ null confusable
        5 % 3 ⇒ null syntax
        {} . x ⇒ null no-such-entry
        function(x) x ⇒ function(x)
        abs ⇒ abs
        [abs, floor][1](-2) ⇒ 2
        time(11, 59, 45, @"PT2H1M3S") ⇒ @"11:59:45+02:01:03"
        time("11:59:45+02:01:03") ⇒ @"11:59:45+02:01:03"
        sort([1,2], function(x,y) "a") ⇒ null wrong-argument
        sort([1,null,2], function(x,y) x < y) ⇒ null wrong-argument
        sort([1,"a"]) ⇒ null wrong-argument
        min("a", 1) ⇒ null wrong-argument
        min([[1],[2]]) ⇒ null wrong-argument
        min({a:1}) ⇒ null wrong-argument
        max(@"P1D", @"P1Y") ⇒ null wrong-argument
        string join(["a","b"], ["-"]) ⇒ "a-b"
        contains(["abc"], "b") ⇒ true
        count({a:1}) ⇒ 1
        sum({a:1}) ⇒ null wrong-argument
        sum([[1],[2]]) ⇒ null wrong-argument
        sum([1],[2]) ⇒ null wrong-argument
        sum(1, [2]) ⇒ null wrong-argument
        max(1, null) ⇒ null wrong-argument
        mean([[1,2]]) ⇒ null wrong-argument
        concatenate(1, [2]) ⇒ [1, 2]
        append([1,2]) ⇒ null wrong-arity
        append([1], [2, 3]) ⇒ [1, [2, 3]]
        append(item: 2, list: [1]) ⇒ [1, 2]
        append(list: [1], items: 2) ⇒ null unknown-parameter
        union(1, 2) ⇒ [1, 2]
        distinct values([1, [1], "1"]) ⇒ [1, [1], "1"]
        flatten([[1, [2, [3, [4]]]]]) ⇒ [1, 2, 3, 4]
        sublist([1,2,3], 1, 0) ⇒ []
        sublist([1,2,3], -1, 1) ⇒ [3]
        sublist([1,2,3], 1.5) ⇒ [1, 2, 3]
        sublist([], 1) ⇒ null index-out-of-range
        insert before([], 1, 1) ⇒ null index-out-of-range
        insert before([1,2], 3, 9) ⇒ null index-out-of-range
        insert before([1,2], -2, 9) ⇒ [9, 1, 2]
        remove([1,2,3], "1") ⇒ null wrong-argument
        reverse("abc") ⇒ ["abc"]
        index of([1,2], null) ⇒ []
        list contains([[1,2]], [1,2]) ⇒ true
        list contains([null], null) ⇒ true
        list replace([1,2,3], function(x, y) "a", 0) ⇒ null wrong-argument
        list replace([1,2,3], function(x) true, 0) ⇒ null wrong-argument
        list replace([1,2,3], 0, 0) ⇒ null index-out-of-range
        list replace([1,2,3], "a", 0) ⇒ null wrong-argument
        list replace(null, 1, 0) ⇒ null wrong-argument
        list replace([1,2,3], 2, null) ⇒ [1, null, 3]
        product([0, 5]) ⇒ 0
        median([1,2,3,"a"]) ⇒ null wrong-argument
        stddev([1,2,null]) ⇒ null wrong-argument
        all(true, false, null) ⇒ false
        any(null, true) ⇒ true
        all([[true]]) ⇒ null wrong-argument
        context([{key: "a", value: null}]) ⇒ {a: null}
        context([{key: 1, value: 1}]) ⇒ null invalid-argument
        context([{key: null, value: 1}]) ⇒ null invalid-argument
        context({key: "a", value: 1, more: 2}) ⇒ {a: 1}
        context put({a: 1}, "", 2) ⇒ {a: 1, "": 2}
        context put({a: {b: 1}}, ["a", "c"], 2) ⇒ {a: {b: 1, c: 2}}
        context put({a: 1}, ["a", "b"], 2) ⇒ null invalid-argument
        context put({a: 1}, 1, 2) ⇒ null invalid-argument
        context merge([{a: 1}, {b: {c: 2}}, {b: 3}]) ⇒ {a: 1, b: 3}
        get value({"a b": 1}, "a b") ⇒ 1
        get value({a: null}, "a") ⇒ null
        get entries({"a b": 1})[1].key ⇒ "a b"
        during(@"2024-01-05", [@"2024-01-01"..@"2024-02-01"]) ⇒ true
        includes([@"2024-01-01"..@"2024-02-01"], @"2024-01-05") ⇒ true
        starts(@"P1D", [@"P1D"..@"P2D"]) ⇒ true
        meets([@"10:00:00"..@"11:00:00"], [@"11:00:00"..@"12:00:00"]) ⇒ true
        overlaps([1..3], ["a".."c"]) ⇒ null wrong-operands
        coincides("a", 1) ⇒ null wrong-operands
        finishes(1, (< 5)) ⇒ false
        before((< 5), 5) ⇒ true
        includes((> 5), 6) ⇒ true
        overlaps((< 5), (> 3)) ⇒ true
        during((1..2), (< 5)) ⇒ true
        day of year(@"2024-02-29T23:00:00@Europe/Paris") ⇒ 60
        week of year(@"2024-01-01") ⇒ 1
        week of year(@"2027-01-01") ⇒ 53
        month of year([@"2024-02-29"]) ⇒ "February"
        day of week(null) ⇒ null wrong-argument
        round up(-0.5, 0) ⇒ -1
        round half up(-2.5, 0) ⇒ -3
        round half down(-2.5, 0) ⇒ -2
        round down(0.99, 1.5) ⇒ 0.9
        decimal(1.115, 2) ⇒ 1.12
        decimal(1e30, -29) ⇒ 1000000000000000000000000000000
        ceiling(-0.5) ⇒ 0
        floor(0.5, -1) ⇒ 0
        modulo(-7, 3) ⇒ 2
        modulo(7, -3) ⇒ -2
        modulo(-1e30, 7) ⇒ 6
        log(10) * 0 ⇒ 0
        number("１２") ⇒ null unreadable
        number("1_000") ⇒ null unreadable
        number("+1") ⇒ null unreadable
        number(".5") ⇒ 0.5
        number("5.") ⇒ null unreadable
        number("1e400") ⇒ 1E+400
        number("0x10") ⇒ null unreadable
        number("NaN") ⇒ null unreadable
        number("INF") ⇒ null unreadable
        string(0.0000001) ⇒ "0.0000001"
        string(-0.0) ⇒ "0"
        string(1e-7 * 1) ⇒ "0.0000001"
        string(10 / 4) ⇒ "2.5"
        upper case("ß") ⇒ "SS"
        upper case("ﬁ") ⇒ "FI"
        substring("abc", 2.7) ⇒ "bc"
        substring("abc", 1, 1.9) ⇒ "a"
        replace("abc", "b", "\\$") ⇒ "a$c"
        replace("abc", "(b)", "$1$1") ⇒ "abbc"
        replace("abc", "b", "$") ⇒ null invalid-argument
        replace("abc", "", "-") ⇒ null invalid-argument
        matches("abc", "B", "i") ⇒ true
        matches("a.c", "a.c", "q") ⇒ true
        matches("abc", "a.c", "q") ⇒ false
        matches("a", "\\d") ⇒ false
        split("abc", "") ⇒ null invalid-argument
        split("a.b", ".") ⇒ ["", "", "", ""]
        split("a|b", "|") ⇒ null invalid-argument
        split("aXbxc", "x") ⇒ ["aXb", "c"]
        """#
}
