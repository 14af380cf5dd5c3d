extension StandardCases {
    /// Conditions, loops, quantifiers, filters, paths, contexts, functions and types (DMN 1.5,
    /// clauses 10.3.2.5 to 10.3.2.14).
    static let control = #"""
        If.
        if true then 1 else 2 ⇒ 1
        if false then 1 else 2 ⇒ 2
        if null then 1 else 2 ⇒ 2
        if 1 then 1 else 2 ⇒ 2
        if "true" then 1 else 2 ⇒ 2
        if true then null else 2 ⇒ null
        if 1 = "1" then 1 else 2 ⇒ 2
        if true then if false then 1 else 2 else 3 ⇒ 2
        if false then 1 else if true then 2 else 3 ⇒ 2
        (if true then 1 else 2) + 1 ⇒ 2
        if true then 1 else 2 + 1 ⇒ 1
        if false then 1 else 2 + 1 ⇒ 3
        if 1 < 2 and 2 < 3 then "y" else "n" ⇒ "y"
        if [true] then 1 else 2 ⇒ 2
        if true then 1 ⇒ null syntax
        if true then 1 / 0 else 1 ⇒ null division-by-zero
        if false then 1 / 0 else 1 ⇒ 1

        For.
        for i in [1, 2, 3] return i * 2 ⇒ [2, 4, 6]
        for i in 1..3 return i ⇒ [1, 2, 3]
        for i in 3..1 return i ⇒ [3, 2, 1]
        for i in 2..2 return i ⇒ [2]
        for i in -1..1 return i ⇒ [-1, 0, 1]
        for i in [] return i ⇒ []
        for i in 1..2, j in 3..4 return i * j ⇒ [3, 4, 6, 8]
        for i in 1..3, j in 1..i return j ⇒ [1, 1, 2, 1, 2, 3]
        for i in 0..4 return if i = 0 then 1 else i * partial[-1] ⇒ [1, 1, 2, 6, 24]
        for i in 1..3 return count(partial) ⇒ [0, 1, 2]
        for i in 1..2, j in 1..2 return sum(partial) ⇒ [null, null, null, null]
        for i in 1 + 1..1 + 2 return i ⇒ [2, 3]
        for i in [1, "a", null] return i ⇒ [1, "a", null]
        for i in 5 return i + 1 ⇒ [6]
        for i in "ab" return i ⇒ ["ab"]
        for i in [[1, 2], [3]] return count(i) ⇒ [2, 1]
        for i in @"2024-02-28"..@"2024-03-01" return i.day ⇒ [28, 29, 1]
        for i in @"2024-01-02"..@"2024-01-01" return i ⇒ [@"2024-01-02", @"2024-01-01"]
        for a b in [1, 2] return a b + 1 ⇒ [2, 3]
        for i in [{a: 1}, {a: 2}] return i.a ⇒ [1, 2]
        for i in 1..2 return for j in 1..2 return i + j ⇒ [[2, 3], [3, 4]]
        for i in for j in 1..3 return j * 2 return i + 1 ⇒ [3, 5, 7]
        {i: 9, r: for i in 1..2 return i}.r ⇒ [1, 2]
        {x: 9, r: for i in 1..2 return x + i}.r ⇒ [10, 11]
        sum(for i in 1..4 return i ** 2) ⇒ 30
        for i in 1..3 return i > 1 ⇒ [false, true, true]
        for i in null return i ⇒ null wrong-operand
        for i in 1.."a" return i ⇒ null wrong-operands
        for i in 1..null return i ⇒ null wrong-operands
        for i in "a".."c" return i ⇒ null wrong-operands
        for i in 1.5..3 return i ⇒ null wrong-operands
        for i in [1..3] return i ⇒ [1, 2, 3]
        for i in (1..4) return i ⇒ [2, 3]
        for in [1] return 1 ⇒ null syntax
        for i in [1] ⇒ null syntax
        for i [1] return i ⇒ null syntax

        Some and every.
        some x in [1, 2, 3] satisfies x > 2 ⇒ true
        some x in [1, 2, 3] satisfies x > 3 ⇒ false
        some x in [] satisfies true ⇒ false
        every x in [1, 2, 3] satisfies x > 0 ⇒ true
        every x in [1, 2, 3] satisfies x > 1 ⇒ false
        every x in [] satisfies false ⇒ true
        some x in [1, 2], y in [2, 3] satisfies x = y ⇒ true
        every x in [1, 2], y in [3, 4] satisfies x < y ⇒ true
        every x in 1..3, y in x..3 satisfies y >= x ⇒ true
        some x in 1..3 satisfies x = 2 ⇒ true
        some x in [null, 5] satisfies x > 4 ⇒ true
        every x in [null, 1] satisfies x > 4 ⇒ false
        some x in 5 satisfies x = 5 ⇒ true
        some x in [1, 2] satisfies some y in [2] satisfies x = y ⇒ true
        some x y in [1] satisfies x y = 1 ⇒ true
        some x in [1, 2] satisfies x = 2 and true ⇒ true
        every x in [1, 2] satisfies x + 0 = x ⇒ true
        some x in null satisfies true ⇒ null wrong-operand
        every x in null satisfies true ⇒ null wrong-operand
        every x in [1] return true ⇒ null syntax

        Filters.
        [1, 2, 3][1] ⇒ 1
        [1, 2, 3][3] ⇒ 3
        [1, 2, 3][-1] ⇒ 3
        [1, 2, 3][-3] ⇒ 1
        [1, 2, 3][0] ⇒ null index-out-of-range
        [1, 2, 3][4] ⇒ null index-out-of-range
        [1, 2, 3][-4] ⇒ null index-out-of-range
        [][1] ⇒ null index-out-of-range
        [1, 2, 3][1.0] ⇒ 1
        [1, 2, 3][1 + 1] ⇒ 2
        [1, 2, 3][item > 1] ⇒ [2, 3]
        [1, 2, 3][item > 9] ⇒ []
        [1, 2, 3][true] ⇒ [1, 2, 3]
        [1, 2, 3][false] ⇒ []
        [1, 2, 3][null] ⇒ []
        [1, 2, 3][1 / 0] ⇒ null wrong-condition
        [1, 2, 3][[1, 2][3]] ⇒ null wrong-condition
        [1, 2, 3][even(item)] ⇒ [2]
        [1, 2, 3, 4][item > 1][item < 4] ⇒ [2, 3]
        [1, 2, 3, 4][item > 1][1] ⇒ 2
        ["a", 1][item > 0] ⇒ [1]
        [null, 1][item = null] ⇒ [null]
        5[1] ⇒ 5
        5[2] ⇒ null index-out-of-range
        5[-1] ⇒ 5
        5[true] ⇒ [5]
        5[item > 9] ⇒ []
        "ab"[1] ⇒ "ab"
        {a: 1}[1] ⇒ {a: 1}
        {a: 1}[a = 1] ⇒ [{a: 1}]
        [{a: 1, b: "x"}, {a: 2, b: "y"}][a = 2] ⇒ [{a: 2, b: "y"}]
        [{a: 1, b: "x"}, {a: 2, b: "y"}][a = 2].b ⇒ ["y"]
        [{a: 1, b: "x"}, {a: 2, b: "y"}][item.a = 2][1].b ⇒ "y"
        [{a: 1}, {b: 2}][a = 1] ⇒ [{a: 1}]
        [{a: 1}, {b: 2}][b > 1] ⇒ [{b: 2}]
        [{item: 1}, {item: 2}][item >= 2] ⇒ [{item: 2}]
        {a: 5, r: [{a: 1}, {a: 2}][a = 2]}.r ⇒ [{a: 2}]
        {x: 2, r: [1, 2, 3][item = x]}.r ⇒ [2]
        {x: 2, r: [1, 2, 3][x]}.r ⇒ 2
        {l: [1, 2], r: l[l[1]]}.r ⇒ 1
        [[1, 2], [3]][1] ⇒ [1, 2]
        [[1, 2], [3]][1][2] ⇒ 2
        [[1, 2], [3]][count(item) = 1] ⇒ [[3]]
        [@"2024-01-01", @"2024-02-01"][item > @"2024-01-15"] ⇒ [@"2024-02-01"]
        [1, 2, 3]["a"] ⇒ []
        [1, 2, 3][1.5] ⇒ 1
        null[true] ⇒ null wrong-operand
        null[1] ⇒ null wrong-operand

        Paths.
        {a: 1}.a ⇒ 1
        {a: {b: {c: 3}}}.a.b.c ⇒ 3
        {a b: 1}.a b ⇒ 1
        {a: 1}.b ⇒ null no-such-entry
        {a: null}.a ⇒ null
        [{a: 1}, {a: 2}].a ⇒ [1, 2]
        [{a: 1}, {b: 2}].a ⇒ [1, null]
        [{a: {b: 1}}, {a: {b: 2}}].a.b ⇒ [1, 2]
        [].a ⇒ []
        [{a: [1, 2]}, {a: [3]}].a ⇒ [[1, 2], [3]]
        1.a ⇒ null no-such-property
        "abc".length ⇒ null no-such-property
        null.a ⇒ null no-such-property
        true.a ⇒ null no-such-property
        @"2024-02-29".year ⇒ 2024
        @"2024-02-29".month ⇒ 2
        @"2024-02-29".day ⇒ 29
        @"2024-02-29".weekday ⇒ 4
        @"2024-03-03".weekday ⇒ 7
        @"-0044-03-15".year ⇒ -44
        @"2024-02-29".hour ⇒ null no-such-property
        @"10:20:30".hour ⇒ 10
        @"10:20:30".minute ⇒ 20
        @"10:20:30".second ⇒ 30
        @"10:20:30".time offset ⇒ null
        @"10:20:30".timezone ⇒ null
        @"10:20:30+08:00".time offset ⇒ @"PT8H"
        @"10:20:30-05:30".time offset ⇒ @"-PT5H30M"
        @"10:20:30Z".time offset ⇒ @"PT0S"
        @"10:20:30@Asia/Shanghai".timezone ⇒ "Asia/Shanghai"
        @"10:20:30".year ⇒ null no-such-property
        @"2024-02-29T10:20:30".year ⇒ 2024
        @"2024-02-29T10:20:30".weekday ⇒ 4
        @"2024-02-29T10:20:30".second ⇒ 30
        @"2024-02-29T10:20:30@Europe/Paris".time offset ⇒ @"PT1H"
        @"2024-07-29T10:20:30@Europe/Paris".time offset ⇒ @"PT2H"
        @"2024-07-29T10:20:30@Europe/Paris".timezone ⇒ "Europe/Paris"
        @"P1Y2M".years ⇒ 1
        @"P1Y2M".months ⇒ 2
        @"P14M".years ⇒ 1
        @"-P14M".months ⇒ -2
        @"P1Y2M".days ⇒ null no-such-property
        @"P1DT2H3M4S".days ⇒ 1
        @"P1DT2H3M4S".hours ⇒ 2
        @"P1DT2H3M4S".minutes ⇒ 3
        @"P1DT2H3M4S".seconds ⇒ 4
        @"PT36H".days ⇒ 1
        @"-PT36H".hours ⇒ -12
        @"P1D".years ⇒ null no-such-property
        [1..5].start ⇒ 1
        [1..5).end ⇒ 5
        [1..5).start included ⇒ true
        [1..5).end included ⇒ false
        (< 5).start ⇒ null
        (< 5).end ⇒ 5
        (>= 5).start included ⇒ true
        (>= 5).end included ⇒ false
        [@"2024-01-01", @"2023-01-01"].year ⇒ [2024, 2023]

        Lists and contexts.
        [] ⇒ []
        [1, [2, []]] ⇒ [1, [2, []]]
        [1, 2,] ⇒ null syntax
        {} ⇒ {}
        {a: 1, b: a + 1, c: b + a} ⇒ {a: 1, b: 2, c: 3}
        {a: {b: 1}, c: a.b} ⇒ {a: {b: 1}, c: 1}
        {a: 1, b: {c: a + 1}} ⇒ {a: 1, b: {c: 2}}
        {a: 1, b: {a: 2, c: a}}.b.c ⇒ 2
        {a: b, b: 1}.a ⇒ null unknown-name
        {a: a}.a ⇒ null unknown-name
        {a: 1, a: 2} ⇒ null duplicate-name
        {"a b": 1, "c+d": 2} ⇒ {a b: 1, "c+d": 2}
        {"": 1} ⇒ {"": 1}
        {a: 1 ⇒ null syntax
        {a 1} ⇒ null syntax
        {a: function(x) x + 1, b: a(2)}.b ⇒ 3
        {f: function(n) if n <= 1 then 1 else n * f(n - 1), r: f(1)}.r ⇒ 1

        Functions.
        (function(x) x + 1)(2) ⇒ 3
        (function() 1)() ⇒ 1
        (function(x, y) x - y)(5, 3) ⇒ 2
        (function(x, y) x - y)(y: 5, x: 3) ⇒ -2
        (function(a b) a b + 1)(a b: 1) ⇒ 2
        (function(x: number) x + 1)(2) ⇒ 3
        (function(x: number) x)("a") ⇒ null wrong-argument
        (function(x: number) x)([1]) ⇒ 1
        (function(x: list<number>) count(x))(1) ⇒ 1
        (function(x: number) x)(null) ⇒ null
        (function(x) x)() ⇒ null wrong-arity
        (function(x) x)(1, 2) ⇒ null wrong-arity
        (function(x) x)(y: 1) ⇒ null unknown-parameter
        {k: 10, f: function(x) x + k, r: f(1)}.r ⇒ 11
        {add: function(a) function(b) a + b, r: add(1)(2)}.r ⇒ 3
        {f: function(x) x, x: 5, r: f(1) + x}.r ⇒ 6
        {f: abs, r: f(-1)}.r ⇒ 1
        {apply: function(f, x) f(x), r: apply(floor, 1.5)}.r ⇒ 1
        [function(x) x + 1, function(x) x * 2][2](5) ⇒ 10
        {m: {f: function(x) x + 1}, r: m.f(1)}.r ⇒ 2
        {d: function(x: date) x, r: d(@"2024-01-01T10:00:00")}.r ⇒ null wrong-argument
        {d: function(x: date and time) x, r: d(@"2024-01-01")}.r ⇒ @"2024-01-01T00:00:00Z"
        1(2) ⇒ null not-a-function
        "f"(2) ⇒ null not-a-function
        null(1) ⇒ null not-a-function
        {x: 1, r: x(2)}.r ⇒ null not-a-function
        unknown(1) ⇒ null unknown-function
        (function(x) external {java: {class: "java.lang.Math", method signature: "abs(int)"}})(1) ⇒ null external-function
        function(x, x) x ⇒ null duplicate-name

        Instance of.
        1 instance of number ⇒ true
        1 instance of string ⇒ false
        "a" instance of string ⇒ true
        true instance of boolean ⇒ true
        @"2024-01-01" instance of date ⇒ true
        @"2024-01-01T00:00:00" instance of date ⇒ false
        @"2024-01-01" instance of date and time ⇒ false
        @"2024-01-01T00:00:00" instance of date and time ⇒ true
        @"10:00:00" instance of time ⇒ true
        @"P1D" instance of days and time duration ⇒ true
        @"P1D" instance of years and months duration ⇒ false
        @"P1Y" instance of years and months duration ⇒ true
        1 instance of Any ⇒ true
        null instance of number ⇒ false
        null instance of Null ⇒ true
        1 instance of Null ⇒ false
        [1, 2] instance of list<number> ⇒ true
        [1, "a"] instance of list<number> ⇒ false
        [1, "a"] instance of list<Any> ⇒ true
        [] instance of list<number> ⇒ true
        [[1]] instance of list<list<number>> ⇒ true
        1 instance of list<number> ⇒ false
        {a: 1} instance of context<a: number> ⇒ true
        {a: 1, b: 2} instance of context<a: number> ⇒ true
        {a: "x"} instance of context<a: number> ⇒ false
        {b: 1} instance of context<a: number> ⇒ false
        {a: {b: 1}} instance of context<a: context<b: number>> ⇒ true
        {} instance of context<> ⇒ true
        {a b: 1} instance of context<a b: number> ⇒ true
        [1..5] instance of range<number> ⇒ true
        [1..5] instance of range<string> ⇒ false
        ["a".."b"] instance of range<string> ⇒ true
        [@"2024-01-01"..@"2024-02-01"] instance of range<date> ⇒ true
        1 instance of range<number> ⇒ false
        (function(x: number) x) instance of function<number> -> Any ⇒ true
        (function(x: number, y: string) x) instance of function<number, string> -> Any ⇒ true
        (function(x: number) x) instance of function<number, number> -> Any ⇒ false
        abs instance of function<number> -> number ⇒ true
        1 instance of function<number> -> number ⇒ false
        1 + 1 instance of number ⇒ null wrong-operands
        not(1 instance of string) ⇒ true
        1 instance of number and "a" instance of string ⇒ true
        1 instance of nonsense ⇒ null unknown-type
        if 1 instance of number then "n" else "x" ⇒ "n"
        [1, "a", 2][item instance of number] ⇒ [1, 2]

        Ranges.
        [1..5] ⇒ [1..5]
        (1..5] ⇒ (1..5]
        ]1..5[ ⇒ (1..5)
        [1 + 1..2 * 3] ⇒ [2..6]
        ["a".."c"] ⇒ ["a".."c"]
        [5..1] ⇒ null wrong-range
        [1.."a"] ⇒ null wrong-range
        [1..null] ⇒ null wrong-range
        [null..1] ⇒ null wrong-range
        [true..false] ⇒ null wrong-range
        [@"P1Y"..@"P1D"] ⇒ null wrong-range
        (< 5) ⇒ (< 5)
        (>= 5) ⇒ (>= 5)
        [[1..2], (3..4)] ⇒ [[1..2], (3..4)]
        """#

    /// The cells of decision tables (DMN 1.5, clauses 7.3.3, 8.3.3 and 10.3.2.8): an input, and
    /// the tests it is put to.
    static let unaryTests = #"""
        5 ⊢ - ⇒ true
        null ⊢ - ⇒ true
        5 ⊢ 5 ⇒ true
        5 ⊢ 6 ⇒ false
        5 ⊢ 4, 5 ⇒ true
        5 ⊢ 3, 4 ⇒ false
        5 ⊢ < 6 ⇒ true
        5 ⊢ <= 5 ⇒ true
        5 ⊢ > 5 ⇒ false
        5 ⊢ >= 5 ⇒ true
        5 ⊢ < 3, > 4 ⇒ true
        5 ⊢ [1..5] ⇒ true
        5 ⊢ [1..5) ⇒ false
        5 ⊢ [1..5[ ⇒ false
        5 ⊢ (5..6] ⇒ false
        5 ⊢ ]4..6[ ⇒ true
        5 ⊢ [1..2], [4..6] ⇒ true
        5 ⊢ not(5) ⇒ false
        5 ⊢ not(4) ⇒ true
        5 ⊢ not(4, 5) ⇒ false
        5 ⊢ not(< 3, > 6) ⇒ true
        5 ⊢ not([1..4]) ⇒ true
        5 ⊢ [1, 2, 5] ⇒ true
        5 ⊢ [1, 2] ⇒ false
        5 ⊢ 2 + 3 ⇒ true
        5 ⊢ ? = 5 ⇒ true
        5 ⊢ ? > 3 and ? < 6 ⇒ true
        5 ⊢ odd(?) ⇒ true
        5 ⊢ even(?) ⇒ false
        5 ⊢ ? in [1..5] ⇒ true
        5 ⊢ ? + 1 = 6 ⇒ true
        5 ⊢ if ? > 3 then true else false ⇒ true
        5 ⊢ some x in [4, 5] satisfies x = ? ⇒ true
        5 ⊢ "a" ⇒ false
        5 ⊢ null ⇒ false
        null ⊢ null ⇒ true
        null ⊢ not(null) ⇒ false
        5 ⊢ not(null) ⇒ true
        -5 ⊢ -5 ⇒ true
        -5 ⊢ < -4 ⇒ true
        "a" ⊢ "a" ⇒ true
        "a" ⊢ "b", "a" ⇒ true
        "a" ⊢ not("b") ⇒ true
        "b" ⊢ ["a".."c"] ⇒ true
        "b" ⊢ > "a" ⇒ true
        "abc" ⊢ contains(?, "b") ⇒ true
        "abc" ⊢ starts with(?, "b") ⇒ false
        true ⊢ true ⇒ true
        true ⊢ false ⇒ false
        false ⊢ false ⇒ true
        false ⊢ true ⇒ false
        false ⊢ ? = false ⇒ true
        false ⊢ not(true) ⇒ true
        true ⊢ not(?) ⇒ false
        @"2024-02-01" ⊢ [@"2024-01-01"..@"2024-03-01"] ⇒ true
        @"2024-02-01" ⊢ < @"2024-01-01" ⇒ false
        @"2024-02-01" ⊢ date("2024-02-01") ⇒ true
        @"2024-02-01" ⊢ > date("2024-01-01") ⇒ true
        @"10:00:00" ⊢ [@"09:00:00"..@"11:00:00"] ⇒ true
        @"P1D" ⊢ >= @"PT24H" ⇒ true
        @"P1Y" ⊢ [@"P1M"..@"P2Y"] ⇒ true
        [1, 2] ⊢ [1, 2] ⇒ true
        [1, 2] ⊢ [[1, 2], [3]] ⇒ true
        [1, 2] ⊢ count(?) = 2 ⇒ true
        [1, 2] ⊢ list contains(?, 2) ⇒ true
        {a: 1} ⊢ {a: 1} ⇒ true
        {a: 1} ⊢ ?.a = 1 ⇒ true
        5 ⊢ 1, ? > 4 ⇒ true
        """#
}
