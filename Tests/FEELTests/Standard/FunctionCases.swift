extension StandardCases {
    /// Functions of texts, conversion and booleans (DMN 1.5, clauses 10.3.4.1 to 10.3.4.3).
    static let textFunctions = #"""
        string("a") ⇒ "a"
        string(1) ⇒ "1"
        string(from: 1.5) ⇒ "1.5"
        string(-0.5) ⇒ "-0.5"
        string(1e3) ⇒ "1000"
        string(123456789012345678901234567890) ⇒ "123456789012345678901234567890"
        string(true) ⇒ "true"
        string(null) ⇒ null wrong-argument
        string(@"2024-01-01") ⇒ "2024-01-01"
        string(@"10:00:00") ⇒ "10:00:00"
        string(@"10:00:00+08:00") ⇒ "10:00:00+08:00"
        string(@"2024-01-01T10:00:00") ⇒ "2024-01-01T10:00:00"
        string(@"2024-01-01T10:00:00.250Z") ⇒ "2024-01-01T10:00:00.25Z"
        string(@"2024-01-01T10:00:00@Asia/Shanghai") ⇒ "2024-01-01T10:00:00@Asia/Shanghai"
        string(@"P1DT2H") ⇒ "P1DT2H"
        string(@"PT90M") ⇒ "PT1H30M"
        string(@"P14M") ⇒ "P1Y2M"
        string(@"P0D") ⇒ "PT0S"
        string(@"P0M") ⇒ "P0M"
        string([1, 2]) ⇒ "[1, 2]"
        string(["a", null]) ⇒ "[\"a\", null]"
        string({a: 1}) ⇒ "{a: 1}"
        string({a: "x"}) ⇒ "{a: \"x\"}"
        string([1..5]) ⇒ "[1..5]"
        string((1..5]) ⇒ "(1..5]"
        string() ⇒ null wrong-arity
        string(1, 2) ⇒ null wrong-arity
        string(x: 1) ⇒ null unknown-parameter

        number("1") ⇒ 1
        number("-1.5") ⇒ -1.5
        number(from: "12") ⇒ 12
        number("1e3") ⇒ 1000
        number("1 000,5", " ", ",") ⇒ 1000.5
        number("1,000.5", ",", ".") ⇒ 1000.5
        number("1.000,5", ".", ",") ⇒ 1000.5
        number("1000", null, null) ⇒ 1000
        number("1000.5", null, ".") ⇒ 1000.5
        number("1,000", ",", null) ⇒ 1000
        number(from: "1.000,5", grouping separator: ".", decimal separator: ",") ⇒ 1000.5
        number(5) ⇒ 5
        number("a") ⇒ null unreadable
        number("") ⇒ null unreadable
        number(" 1") ⇒ null unreadable
        number("1..2") ⇒ null unreadable
        number("1,000.5", ".", ".") ⇒ null invalid-argument
        number("1,000.5", "x", ".") ⇒ null invalid-argument
        number("1,000.5", ",", "x") ⇒ null invalid-argument
        number(null) ⇒ null wrong-argument
        number(null, ",", ".") ⇒ null wrong-argument
        number(true) ⇒ null wrong-argument
        number("1", ",") ⇒ null wrong-arity

        substring("foobar", 3) ⇒ "obar"
        substring("foobar", 3, 3) ⇒ "oba"
        substring("foobar", -2, 1) ⇒ "a"
        substring("foobar", -2) ⇒ "ar"
        substring("foobar", 1) ⇒ "foobar"
        substring("foobar", 6) ⇒ "r"
        substring("foobar", -6) ⇒ "foobar"
        substring("foobar", 3, 99) ⇒ "obar"
        substring("\U01F40Eab", 2) ⇒ "ab"
        substring("龙窑烧成", 2, 2) ⇒ "窑烧"
        substring(string: "foobar", start position: 3) ⇒ "obar"
        substring(string: "foobar", start position: 3, length: 1) ⇒ "o"
        substring("foobar", 0) ⇒ null invalid-argument
        substring("foobar", 7) ⇒ null invalid-argument
        substring("foobar", -7) ⇒ null invalid-argument
        substring("foobar", 3, 0) ⇒ ""
        substring("foobar", 3, -1) ⇒ null invalid-argument
        substring("foobar", "3") ⇒ null wrong-argument
        substring(1, 3) ⇒ null wrong-argument
        substring(null, 3) ⇒ null wrong-argument
        substring("foobar", null) ⇒ null wrong-argument
        substring("foobar") ⇒ null wrong-arity
        substring("a", 1, 1, 1) ⇒ null wrong-arity

        string length("") ⇒ 0
        string length("abc") ⇒ 3
        string length("龙窑") ⇒ 2
        string length(string: "a") ⇒ 1
        string length(["abc"]) ⇒ 3
        string length(1) ⇒ null wrong-argument
        string length(null) ⇒ null wrong-argument
        string length() ⇒ null wrong-arity
        upper case("aBc4é") ⇒ "ABC4É"
        upper case(string: "a") ⇒ "A"
        upper case(null) ⇒ null wrong-argument
        upper case(1) ⇒ null wrong-argument
        lower case("aBc4É") ⇒ "abc4é"
        lower case(string: "A") ⇒ "a"
        lower case([]) ⇒ null wrong-argument
        substring before("foobar", "bar") ⇒ "foo"
        substring before("foobar", "o") ⇒ "f"
        substring before("foobar", "xyz") ⇒ ""
        substring before("foobar", "") ⇒ ""
        substring before(string: "foobar", match: "b") ⇒ "foo"
        substring before(null, "a") ⇒ null wrong-argument
        substring before("a", 1) ⇒ null wrong-argument
        substring after("foobar", "ob") ⇒ "ar"
        substring after("foobar", "o") ⇒ "obar"
        substring after("", "a") ⇒ ""
        substring after("foobar", "xyz") ⇒ ""
        substring after("foobar", "") ⇒ "foobar"
        substring after("", "") ⇒ ""
        substring after("foobar", "foobar") ⇒ ""
        substring after(string: "foobar", match: "b") ⇒ "ar"
        substring after(null, "a") ⇒ null wrong-argument
        substring after("a", null) ⇒ null wrong-argument
        substring after("a", 1) ⇒ null wrong-argument
        substring after("a") ⇒ null wrong-arity
        contains("foobar", "ob") ⇒ true
        contains("foobar", "of") ⇒ false
        contains("foobar", "") ⇒ true
        contains("", "a") ⇒ false
        contains("", "") ⇒ true
        contains("龙窑", "窑") ⇒ true
        contains(string: "foobar", match: "o") ⇒ true
        contains(match: "o", string: "foobar") ⇒ true
        contains(null, "a") ⇒ null wrong-argument
        contains("a", null) ⇒ null wrong-argument
        contains(1, "a") ⇒ null wrong-argument
        contains("a") ⇒ null wrong-arity
        starts with("foobar", "fo") ⇒ true
        starts with("foobar", "o") ⇒ false
        starts with("foobar", "") ⇒ true
        starts with("foobar", "foobar") ⇒ true
        starts with("fo", "foobar") ⇒ false
        starts with(string: "foobar", match: "f") ⇒ true
        starts with("é", "e") ⇒ false
        starts with("foobar", null) ⇒ null wrong-argument
        starts with(1, "f") ⇒ null wrong-argument
        starts with("f") ⇒ null wrong-arity
        ends with("foobar", "ar") ⇒ true
        ends with("foobar", "a") ⇒ false
        ends with("foobar", "") ⇒ true
        ends with("", "") ⇒ true
        ends with(string: "foobar", match: "r") ⇒ true
        ends with(null, "r") ⇒ null wrong-argument
        ends with("foobar", 1) ⇒ null wrong-argument
        ends with("foobar") ⇒ null wrong-arity
        string join(["a", "b", "c"]) ⇒ "abc"
        string join(["a", "b", "c"], "-") ⇒ "a-b-c"
        string join(["a", null, "c"], "-") ⇒ "a-c"
        string join(["a", "b"], null) ⇒ "ab"
        string join(["a", "b"], "") ⇒ "ab"
        string join([], "-") ⇒ ""
        string join(["a"], "-") ⇒ "a"
        string join([null], "-") ⇒ ""
        string join("a", "-") ⇒ "a"
        string join(list: ["a", "b"]) ⇒ "ab"
        string join(list: ["a", "b"], delimiter: "、") ⇒ "a、b"
        string join(["a", 1], "-") ⇒ null wrong-argument
        string join(["a"], 1) ⇒ null wrong-argument
        string join(null, "-") ⇒ null wrong-argument
        string join(1) ⇒ null wrong-argument
        string join() ⇒ null wrong-arity
        split("a-b-c", "-") ⇒ ["a", "b", "c"]
        split("John Doe", "\\s") ⇒ ["John", "Doe"]
        split("a;b;c;;", ";") ⇒ ["a", "b", "c", "", ""]
        split("abc", "x") ⇒ ["abc"]
        split("", ";") ⇒ [""]
        split(string: "a b", delimiter: " ") ⇒ ["a", "b"]
        split(null, ";") ⇒ null wrong-argument
        split("a", null) ⇒ null wrong-argument
        split("a", "[") ⇒ null invalid-argument
        matches("foobar", "^fo*b") ⇒ true
        matches("foobar", "^Fo*bar", "i") ⇒ true
        matches("foobar", "^Fo*bar") ⇒ false
        matches("foobar", "o") ⇒ true
        matches("a\nb", "a.b") ⇒ false
        matches("a\nb", "a.b", "s") ⇒ true
        matches("a\nb", "^b$", "m") ⇒ true
        matches("ab", "a b", "x") ⇒ true
        matches("", "") ⇒ true
        matches("龙窑", "^\\p{IsCJKUnifiedIdeographs}+$") ⇒ true
        matches("abab", "^(ab)\\1$") ⇒ true
        matches("b", "[a-z-[aeiou]]") ⇒ true
        matches(input: "a", pattern: "a") ⇒ true
        matches(input: "A", pattern: "a", flags: "i") ⇒ true
        matches("a", "a", null) ⇒ true
        matches("a", "a", "") ⇒ true
        matches("a", "[") ⇒ null invalid-argument
        matches("a", "a", "p") ⇒ null invalid-argument
        matches(null, "a") ⇒ null wrong-argument
        matches("a", null) ⇒ null wrong-argument
        matches(1, "a") ⇒ null wrong-argument
        matches("a") ⇒ null wrong-arity
        replace("abcd", "(ab)|(a)", "[1=$1][2=$2]") ⇒ "[1=ab][2=]cd"
        replace("a.b.c", "\\.", "-") ⇒ "a-b-c"
        replace("aBa", "A", "x", "i") ⇒ "xBx"
        replace("abc", "x", "y") ⇒ "abc"
        replace("abracadabra", "a.*?a", "*") ⇒ "*c*bra"
        replace("abc", "b", "$0$0") ⇒ "abbc"
        replace(input: "abc", pattern: "b", replacement: "x") ⇒ "axc"
        replace(input: "aBc", pattern: "b", replacement: "x", flags: "i") ⇒ "axc"
        replace("abc", "[", "x") ⇒ null invalid-argument
        replace(null, "a", "b") ⇒ null wrong-argument
        replace("a", "a", null) ⇒ null wrong-argument
        replace("a", "a") ⇒ null wrong-arity

        not(negand: false) ⇒ true
        is(1, 1) ⇒ true
        is(1, 1.0) ⇒ true
        is(1, "1") ⇒ false
        is(null, null) ⇒ true
        is(null, 1) ⇒ false
        is("a", "a") ⇒ true
        is(@"2024-01-01", @"2024-01-01") ⇒ true
        is(@"2024-01-01", @"2024-01-01T00:00:00") ⇒ false
        is(@"10:00:00", @"10:00:00Z") ⇒ false
        is(@"10:00:00Z", @"10:00:00Z") ⇒ true
        is(@"P1Y", @"P12M") ⇒ true
        is(@"P0Y", @"P0D") ⇒ false
        is([1], [1]) ⇒ true
        is([1], 1) ⇒ false
        is({a: 1}, {a: 1}) ⇒ true
        is(value1: 1, value2: 2) ⇒ false
        is(1) ⇒ null wrong-arity
        """#

    /// Functions of numbers (DMN 1.5, clause 10.3.4.5).
    static let numericFunctions = #"""
        decimal(1 / 3, 2) ⇒ 0.33
        decimal(1.5, 0) ⇒ 2
        decimal(2.5, 0) ⇒ 2
        decimal(-2.5, 0) ⇒ -2
        decimal(0.125, 2) ⇒ 0.12
        decimal(125, -1) ⇒ 120
        decimal(n: 1.26, scale: 1) ⇒ 1.3
        decimal(1, null) ⇒ null wrong-argument
        decimal(null, 1) ⇒ null wrong-argument
        decimal(1, 6177) ⇒ null invalid-argument
        decimal("1", 1) ⇒ null wrong-argument
        decimal(1) ⇒ null wrong-arity
        floor(1.5) ⇒ 1
        floor(-1.5) ⇒ -2
        floor(1) ⇒ 1
        floor(-1.56, 1) ⇒ -1.6
        floor(125, -1) ⇒ 120
        floor(n: 1.5) ⇒ 1
        floor(n: 1.55, scale: 1) ⇒ 1.5
        floor(null) ⇒ null wrong-argument
        floor(1.5, null) ⇒ null wrong-argument
        floor("1") ⇒ null wrong-argument
        floor() ⇒ null wrong-arity
        ceiling(1.5) ⇒ 2
        ceiling(-1.5) ⇒ -1
        ceiling(-1.56, 1) ⇒ -1.5
        ceiling(121, -1) ⇒ 130
        ceiling(n: 1.5) ⇒ 2
        ceiling(n: 1.51, scale: 1) ⇒ 1.6
        ceiling(null) ⇒ null wrong-argument
        ceiling(true) ⇒ null wrong-argument
        ceiling(1, 2, 3) ⇒ null wrong-arity
        round up(5.5, 0) ⇒ 6
        round up(-5.5, 0) ⇒ -6
        round up(1.121, 2) ⇒ 1.13
        round up(-1.126, 2) ⇒ -1.13
        round up(n: 1.1, scale: 0) ⇒ 2
        round up(null, 0) ⇒ null wrong-argument
        round down(5.5, 0) ⇒ 5
        round down(-5.5, 0) ⇒ -5
        round down(1.129, 2) ⇒ 1.12
        round down(n: 1.9, scale: 0) ⇒ 1
        round down(1, null) ⇒ null wrong-argument
        round half up(5.5, 0) ⇒ 6
        round half up(-5.5, 0) ⇒ -6
        round half up(2.5, 0) ⇒ 3
        round half up(1.121, 2) ⇒ 1.12
        round half up(1.125, 2) ⇒ 1.13
        round half up(-1.125, 2) ⇒ -1.13
        round half up(n: 0.05, scale: 1) ⇒ 0.1
        round half up(null, 1) ⇒ null wrong-argument
        round half up("1", 1) ⇒ null wrong-argument
        round half up(1, 6177) ⇒ null invalid-argument
        round half up(1.5) ⇒ 2
        round half down(5.5, 0) ⇒ 5
        round half down(-5.5, 0) ⇒ -5
        round half down(1.126, 2) ⇒ 1.13
        round half down(n: 0.05, scale: 1) ⇒ 0
        abs(10) ⇒ 10
        abs(-10) ⇒ 10
        abs(n: -1) ⇒ 1
        abs(@"-P1D") ⇒ @"P1D"
        abs(@"-P1Y") ⇒ @"P1Y"
        abs(@"PT5H") ⇒ @"PT5H"
        abs(null) ⇒ null wrong-argument
        abs("1") ⇒ null wrong-argument
        modulo(12, 5) ⇒ 2
        modulo(-12, 5) ⇒ 3
        modulo(12, -5) ⇒ -3
        modulo(-12, -5) ⇒ -2
        modulo(10.1, 4.5) ⇒ 1.1
        modulo(-10.1, 4.5) ⇒ 3.4
        modulo(10.1, -4.5) ⇒ -3.4
        modulo(dividend: 7, divisor: 3) ⇒ 1
        modulo(7, 0) ⇒ null division-by-zero
        modulo(null, 1) ⇒ null wrong-argument
        sqrt(16) ⇒ 4
        sqrt(0) ⇒ 0
        decimal(sqrt(2), 30) = 1.414213562373095048801688724210 ⇒ true
        sqrt(number: 4) ⇒ 2
        sqrt(-3) ⇒ null invalid-argument
        sqrt("4") ⇒ null wrong-argument
        log(1) ⇒ 0
        decimal(log(10), 8) ⇒ 2.30258509
        log(number: 1) ⇒ 0
        log(0) ⇒ null invalid-argument
        log(-1) ⇒ null invalid-argument
        log(null) ⇒ null wrong-argument
        log("1") ⇒ null wrong-argument
        log() ⇒ null wrong-arity
        exp(0) ⇒ 1
        decimal(exp(1), 10) ⇒ 2.7182818285
        decimal(exp(5), 8) = 148.41315910 ⇒ true
        exp(number: 0) ⇒ 1
        exp(1e9) ⇒ null out-of-range
        exp(null) ⇒ null wrong-argument
        odd(5) ⇒ true
        odd(2) ⇒ false
        odd(-1) ⇒ true
        odd(0) ⇒ false
        odd(5.0) ⇒ true
        odd(5.5) ⇒ false
        odd(number: 3) ⇒ true
        odd(null) ⇒ null wrong-argument
        odd("5") ⇒ null wrong-argument
        odd() ⇒ null wrong-arity
        even(2) ⇒ true
        even(5) ⇒ false
        even(0) ⇒ true
        even(number: 2) ⇒ true
        even(null) ⇒ null wrong-argument
        """#

    /// Functions of lists (DMN 1.5, clauses 10.3.4.4 and 10.3.4.11).
    static let listFunctions = #"""
        list contains([1, 2, 3], 2) ⇒ true
        list contains([1, 2, 3], 4) ⇒ false
        list contains([1, null], null) ⇒ true
        list contains([1], null) ⇒ false
        list contains([], 1) ⇒ false
        list contains([1, "a"], "a") ⇒ true
        list contains([[1]], [1]) ⇒ true
        list contains(list: [1], element: 1) ⇒ true
        list contains(1, 1) ⇒ true
        list contains(null, 1) ⇒ null wrong-argument
        list contains([1]) ⇒ null wrong-arity
        count([1, 2, 3]) ⇒ 3
        count([]) ⇒ 0
        count([null]) ⇒ 1
        count([1, [2, 3]]) ⇒ 2
        count(list: [1]) ⇒ 1
        count(5) ⇒ 1
        count(null) ⇒ null wrong-argument
        count() ⇒ null wrong-arity
        min([3, 1, 2]) ⇒ 1
        min(3, 1, 2) ⇒ 1
        min(1) ⇒ 1
        min("b", "a") ⇒ "a"
        min([@"2024-02-01", @"2024-01-01"]) ⇒ @"2024-01-01"
        min([@"P1D", @"PT1H"]) ⇒ @"PT1H"
        min([@"P1Y", @"P1M"]) ⇒ @"P1M"
        min([@"10:00:00", @"09:00:00"]) ⇒ @"09:00:00"
        min(list: [2, 1]) ⇒ 1
        min([]) ⇒ null invalid-argument
        min(null) ⇒ null wrong-argument
        min([1, null]) ⇒ null wrong-argument
        min([1, "a"]) ⇒ null wrong-argument
        min() ⇒ null wrong-arity
        max([1, 2, 3]) ⇒ 3
        max(1, 3, 2) ⇒ 3
        max("a", "b") ⇒ "b"
        max([@"2024-02-01", @"2024-01-01"]) ⇒ @"2024-02-01"
        max([@"2024-02-01T00:00:00", @"2024-01-01T00:00:00"]) ⇒ @"2024-02-01T00:00:00"
        max(list: [2, 1]) ⇒ 2
        max([]) ⇒ null invalid-argument
        max([[1], [2]]) ⇒ null wrong-argument
        max(true, false) ⇒ null wrong-argument
        sum([1, 2, 3]) ⇒ 6
        sum(1, 2, 3) ⇒ 6
        sum(1) ⇒ 1
        sum([0.1, 0.2]) ⇒ 0.3
        sum(list: [1, 2]) ⇒ 3
        sum([@"P1D", @"PT1H"]) ⇒ null wrong-argument
        sum([@"P1Y", @"P1M"]) ⇒ null wrong-argument
        sum([]) ⇒ null invalid-argument
        sum([1, null]) ⇒ null wrong-argument
        sum([1, "a"]) ⇒ null wrong-argument
        sum("a") ⇒ null wrong-argument
        sum() ⇒ null wrong-arity
        mean([1, 2, 3]) ⇒ 2
        mean(1, 2) ⇒ 1.5
        mean(1) ⇒ 1
        mean(list: [1, 3]) ⇒ 2
        mean([]) ⇒ null invalid-argument
        mean([1, null]) ⇒ null wrong-argument
        mean(["a"]) ⇒ null wrong-argument
        product([2, 3, 4]) ⇒ 24
        product(2, 3, 4) ⇒ 24
        product(2) ⇒ 2
        product(list: [2, 3]) ⇒ 6
        product([]) ⇒ null invalid-argument
        product([2, null]) ⇒ null wrong-argument
        product([2, "3"]) ⇒ null wrong-argument
        median([8, 2, 5, 3, 4]) ⇒ 4
        median(6, 1, 2, 3) ⇒ 2.5
        median(1) ⇒ 1
        median(list: [1, 2]) ⇒ 1.5
        median([]) ⇒ null invalid-argument
        median([1, null]) ⇒ null wrong-argument
        decimal(stddev(2, 4, 7, 5), 12) ⇒ 2.081665999466
        stddev([1, 1]) ⇒ 0
        stddev(list: [1, 1, 1]) ⇒ 0
        stddev([47]) ⇒ null invalid-argument
        stddev(47) ⇒ null invalid-argument
        stddev([]) ⇒ null invalid-argument
        mode([6, 3, 9, 6, 6]) ⇒ [6]
        mode(6, 3, 9, 6, 6) ⇒ [6]
        mode([6, 1, 9, 6, 1]) ⇒ [1, 6]
        mode([1, 1.0, 2]) ⇒ [1]
        mode([]) ⇒ []
        mode(list: [2, 2, 1]) ⇒ [2]
        mode(5) ⇒ [5]
        mode([1, null]) ⇒ null wrong-argument
        mode([1, "a"]) ⇒ null wrong-argument
        mode(null) ⇒ null wrong-argument
        mode() ⇒ null wrong-arity
        all([true, true]) ⇒ true
        all([true, false]) ⇒ false
        all(true, true) ⇒ true
        all(true) ⇒ true
        all([]) ⇒ true
        all([true, null]) ⇒ null wrong-argument
        all([false, null]) ⇒ false
        all(list: [true]) ⇒ true
        all([1]) ⇒ null wrong-argument
        all(null) ⇒ null wrong-argument
        any([false, true]) ⇒ true
        any([false, false]) ⇒ false
        any(false, true) ⇒ true
        any(true) ⇒ true
        any([]) ⇒ false
        any([true, null]) ⇒ true
        any([false, null]) ⇒ null wrong-argument
        any(list: [true]) ⇒ true
        any([1]) ⇒ null wrong-argument
        any(0) ⇒ null wrong-argument
        any(null) ⇒ null wrong-argument
        any() ⇒ null wrong-arity
        sublist([1, 2, 3, 4], 2) ⇒ [2, 3, 4]
        sublist([1, 2, 3, 4], 2, 2) ⇒ [2, 3]
        sublist([1, 2, 3, 4], -2) ⇒ [3, 4]
        sublist([1, 2, 3, 4], -3, 2) ⇒ [2, 3]
        sublist([1, 2, 3], 1, 3) ⇒ [1, 2, 3]
        sublist(list: [1, 2], start position: 2) ⇒ [2]
        sublist(list: [1, 2], start position: 1, length: 1) ⇒ [1]
        sublist([1, 2, 3], 0) ⇒ null index-out-of-range
        sublist([1, 2, 3], 4) ⇒ null index-out-of-range
        sublist([1, 2, 3], -4) ⇒ null index-out-of-range
        sublist([1, 2, 3], 2, 5) ⇒ null invalid-argument
        sublist(null, 1) ⇒ null wrong-argument
        sublist([1], "1") ⇒ null wrong-argument
        append([1], 2, 3) ⇒ [1, 2, 3]
        append([], 1) ⇒ [1]
        append([1], null) ⇒ [1, null]
        append([1], [2]) ⇒ [1, [2]]
        append(1, 2) ⇒ [1, 2]
        append(list: [1], item: 2) ⇒ [1, 2]
        append(null, 1) ⇒ null wrong-argument
        append([1]) ⇒ null wrong-arity
        concatenate([1, 2], [3]) ⇒ [1, 2, 3]
        concatenate([1]) ⇒ [1]
        concatenate([], []) ⇒ []
        concatenate([1], 2) ⇒ [1, 2]
        concatenate([1], [null]) ⇒ [1, null]
        concatenate([1], null) ⇒ null wrong-argument
        insert before([1, 3], 2, 2) ⇒ [1, 2, 3]
        insert before([1, 3], 1, null) ⇒ [null, 1, 3]
        insert before([1, 3], -1, 2) ⇒ [1, 2, 3]
        insert before(list: [1], position: 1, newItem: 0) ⇒ [0, 1]
        insert before([1, 3], 0, 2) ⇒ null index-out-of-range
        insert before([1, 3], 4, 2) ⇒ null index-out-of-range
        insert before(null, 1, 2) ⇒ null wrong-argument
        remove([1, 2, 3], 2) ⇒ [1, 3]
        remove([1, 2, 3], -1) ⇒ [1, 2]
        remove(list: [1], position: 1) ⇒ []
        remove([1, 2, 3], 0) ⇒ null index-out-of-range
        remove([1, 2, 3], 4) ⇒ null index-out-of-range
        remove([], 1) ⇒ null index-out-of-range
        remove(null, 1) ⇒ null wrong-argument
        list replace([2, 4, 7], 3, 6) ⇒ [2, 4, 6]
        list replace([2, 4, 7], -1, 6) ⇒ [2, 4, 6]
        list replace([2, 4, 7, 8], function(item, newItem) item < newItem, 5) ⇒ [5, 5, 7, 8]
        list replace(list: [1, 2], position: 1, newItem: 9) ⇒ [9, 2]
        list replace(list: [1, 2], match: function(a, b) a = 2, newItem: 9) ⇒ [1, 9]
        list replace([1], 2, 0) ⇒ null index-out-of-range
        reverse([1, 2, 3]) ⇒ [3, 2, 1]
        reverse([]) ⇒ []
        reverse([[1, 2], [3]]) ⇒ [[3], [1, 2]]
        reverse([1, null]) ⇒ [null, 1]
        reverse(1) ⇒ [1]
        reverse(list: [1, 2]) ⇒ [2, 1]
        reverse(null) ⇒ null wrong-argument
        reverse() ⇒ null wrong-arity
        index of([1, 2, 3, 2], 2) ⇒ [2, 4]
        index of([1, 2], 9) ⇒ []
        index of([1, null, null], null) ⇒ [2, 3]
        index of([], 1) ⇒ []
        index of(["a", 1], 1) ⇒ [2]
        index of([[1], [2]], [2]) ⇒ [2]
        index of(1, 1) ⇒ [1]
        index of(list: [1], match: 1) ⇒ [1]
        index of(null, 1) ⇒ null wrong-argument
        index of([1]) ⇒ null wrong-arity
        union([1, 2], [2, 3]) ⇒ [1, 2, 3]
        union([1, 1]) ⇒ [1]
        union([], []) ⇒ []
        union([1, null], [null]) ⇒ [1, null]
        union([1], 2) ⇒ [1, 2]
        union([1], ["a"], [1]) ⇒ [1, "a"]
        union([1], null) ⇒ null wrong-argument
        union() ⇒ null wrong-arity
        distinct values([1, 2, 3, 2, 1]) ⇒ [1, 2, 3]
        distinct values([1, 1.0]) ⇒ [1]
        distinct values([null, null, 1]) ⇒ [null, 1]
        distinct values([[1], [1]]) ⇒ [[1]]
        distinct values([{a: 1}, {a: 1}]) ⇒ [{a: 1}]
        distinct values(["1", 1]) ⇒ ["1", 1]
        distinct values([]) ⇒ []
        distinct values(1) ⇒ [1]
        distinct values(list: [1, 1]) ⇒ [1]
        distinct values(null) ⇒ null wrong-argument
        flatten([[1, 2], [[3]], 4]) ⇒ [1, 2, 3, 4]
        flatten([]) ⇒ []
        flatten([[], [[]]]) ⇒ []
        flatten([null, [null]]) ⇒ [null, null]
        flatten(1) ⇒ [1]
        flatten(list: [[1]]) ⇒ [1]
        flatten(null) ⇒ null wrong-argument
        sort([3, 1, 2], function(x, y) x < y) ⇒ [1, 2, 3]
        sort([3, 1, 2], function(x, y) x > y) ⇒ [3, 2, 1]
        sort(list: [2, 1], precedes: function(x, y) x < y) ⇒ [1, 2]
        sort([3, 1, 2]) ⇒ [1, 2, 3]
        sort(["b", "a"]) ⇒ ["a", "b"]
        sort([], function(x, y) x < y) ⇒ []
        sort([{k: 2}, {k: 1}], function(a, b) a.k < b.k).k ⇒ [1, 2]
        sort(["b", "a", "c"], function(s, t) s > t) ⇒ ["c", "b", "a"]
        sort([{k: 1, v: "a"}, {k: 0, v: "b"}, {k: 1, v: "c"}], function(a, b) a.k < b.k).v ⇒ ["b", "a", "c"]
        sort(5, function(x, y) x < y) ⇒ [5]
        sort(null, function(x, y) x < y) ⇒ null wrong-argument
        sort([2, 1], 1) ⇒ null wrong-argument
        sort([2, 1], function(x) true) ⇒ null wrong-argument
        """#

    /// Functions of dates, ranges and contexts (DMN 1.5, clauses 10.3.4.1, 10.3.4.6 to 10.3.4.10).
    static let otherFunctions = #"""
        date("2024-02-29") ⇒ @"2024-02-29"
        date(from: "2024-02-29") ⇒ @"2024-02-29"
        date(2024, 2, 29) ⇒ @"2024-02-29"
        date(year: 2024, month: 2, day: 29) ⇒ @"2024-02-29"
        date(@"2024-02-29T10:00:00+08:00") ⇒ @"2024-02-29"
        date(@"2024-02-29") ⇒ @"2024-02-29"
        date("-0044-03-15") ⇒ @"-0044-03-15"
        date("0000-01-01") ⇒ @"0000-01-01"
        date("9999-12-31") ⇒ @"9999-12-31"
        date("10000-01-01") ⇒ @"10000-01-01"
        date("2023-02-29") ⇒ null unreadable
        date("2024-2-29") ⇒ null unreadable
        date("20240229") ⇒ null unreadable
        date("02024-01-01") ⇒ null unreadable
        date("+2024-01-01") ⇒ null unreadable
        date("2024-02-29T10:00:00") ⇒ null unreadable
        date(" 2024-02-29") ⇒ null unreadable
        date("") ⇒ null unreadable
        date(2023, 2, 29) ⇒ null invalid-argument
        date(2024, 13, 1) ⇒ null invalid-argument
        date(2024, 0, 1) ⇒ null invalid-argument
        date(1000000000, 1, 1) ⇒ null invalid-argument
        date(null) ⇒ null wrong-argument
        date(1) ⇒ null wrong-argument
        date(2024, null, 1) ⇒ null wrong-argument
        date("2024", 1, 1) ⇒ null wrong-argument
        date(2024, 1) ⇒ null wrong-arity
        date() ⇒ null wrong-arity
        time("10:30:00") ⇒ @"10:30:00"
        time("10:30:00.123456789") ⇒ @"10:30:00.123456789"
        time("23:59:00Z") ⇒ @"23:59:00Z"
        time("10:30:00@Asia/Shanghai") ⇒ @"10:30:00@Asia/Shanghai"
        time(10, 30, 0) ⇒ @"10:30:00"
        time(10, 30, 5.5) ⇒ @"10:30:05.5"
        time(10, 30, 0, @"PT8H") ⇒ @"10:30:00+08:00"
        time(10, 30, 0, @"-PT5H30M") ⇒ @"10:30:00-05:30"
        time(10, 30, 0, @"PT0S") ⇒ @"10:30:00Z"
        time(10, 30, 0, null) ⇒ @"10:30:00"
        time(hour: 1, minute: 2, second: 3) ⇒ @"01:02:03"
        time(hour: 1, minute: 2, second: 3, offset: @"PT1H") ⇒ @"01:02:03+01:00"
        time(from: "10:30:00") ⇒ @"10:30:00"
        time(@"2024-01-01T10:30:00") ⇒ @"10:30:00"
        time(@"2024-01-01T10:30:00+08:00") ⇒ @"10:30:00+08:00"
        time(@"2024-01-01") ⇒ @"00:00:00Z"
        time(@"10:30:00") ⇒ @"10:30:00"
        time("24:00:00") ⇒ @"00:00:00"
        time("10:60:00") ⇒ null unreadable
        time("1:30:00") ⇒ null unreadable
        time("10:30") ⇒ null unreadable
        time("10:30:00Z@Asia/Shanghai") ⇒ null unreadable
        time("10:30:00@No/Where") ⇒ null unreadable
        time(24, 0, 0) ⇒ null invalid-argument
        time(10, 60, 0) ⇒ null invalid-argument
        time(10, 0, -1) ⇒ null invalid-argument
        time(null) ⇒ null wrong-argument
        time(10, null, 0) ⇒ null wrong-argument
        time(1) ⇒ null wrong-argument
        time(10, 30) ⇒ null wrong-arity
        date and time("2024-01-01T10:30:00") ⇒ @"2024-01-01T10:30:00"
        date and time("2024-01-01T10:30:00Z") ⇒ @"2024-01-01T10:30:00Z"
        date and time("2024-01-01") ⇒ @"2024-01-01T00:00:00"
        date and time(from: "2024-01-01T10:30:00") ⇒ @"2024-01-01T10:30:00"
        date and time(@"2024-01-01", @"10:30:00") ⇒ @"2024-01-01T10:30:00"
        date and time(@"2024-01-01T05:00:00", @"10:30:00Z") ⇒ @"2024-01-01T10:30:00Z"
        date and time(date: @"2024-01-01", time: @"10:30:00@Asia/Shanghai") ⇒ @"2024-01-01T10:30:00@Asia/Shanghai"
        date and time(2024, 1, 1, 10, 30, 0) ⇒ @"2024-01-01T10:30:00"
        date and time(2024, 1, 1, 10, 30, 0, @"PT8H") ⇒ @"2024-01-01T10:30:00+08:00"
        date and time(2024, 1, 1, 10, 30, 0, "Asia/Shanghai") ⇒ @"2024-01-01T10:30:00@Asia/Shanghai"
        date and time(year: 2024, month: 1, day: 1, hour: 10, minute: 30, second: 0) ⇒ @"2024-01-01T10:30:00"
        date and time("2024-01-01T25:00:00") ⇒ null unreadable
        date and time("2024-01-01 10:30:00") ⇒ null unreadable
        date and time(@"2024-01-01", "10:30:00") ⇒ null wrong-argument
        date and time(null) ⇒ null wrong-argument
        date and time(@"2024-01-01", null) ⇒ null wrong-argument
        date and time(1) ⇒ null wrong-argument
        date and time() ⇒ null wrong-arity
        duration("P1D") ⇒ @"P1D"
        duration("P1Y6M") ⇒ @"P1Y6M"
        duration("-PT1.5S") ⇒ @"-PT1.5S"
        duration("PT1000M") ⇒ @"PT16H40M"
        duration("P999999999M") ⇒ @"P83333333Y3M"
        duration(from: "P1D") ⇒ @"P1D"
        duration("P1Y1D") ⇒ null unreadable
        duration("1D") ⇒ null unreadable
        duration("P") ⇒ null unreadable
        duration("P1S") ⇒ null unreadable
        duration("p1d") ⇒ null unreadable
        duration("P1.5D") ⇒ null unreadable
        duration("") ⇒ null unreadable
        duration(null) ⇒ null wrong-argument
        duration(1) ⇒ null wrong-argument
        years and months duration(@"2023-01-31", @"2024-02-29") ⇒ @"P1Y"
        years and months duration(@"2023-01-15", @"2024-03-14") ⇒ @"P1Y1M"
        years and months duration(@"2024-03-14", @"2023-01-15") ⇒ @"-P1Y1M"
        years and months duration(@"2024-01-01", @"2024-01-31") ⇒ @"P0M"
        years and months duration(from: @"2022-01-01", to: @"2024-01-01") ⇒ @"P2Y"
        years and months duration(@"2022-01-01T00:00:00", @"2024-01-01T00:00:00") ⇒ @"P2Y"
        years and months duration(@"2022-01-01", @"2024-01-01T00:00:00Z") ⇒ @"P2Y"
        years and months duration(@"2022-01-01", null) ⇒ null wrong-argument
        years and months duration("2022-01-01", @"2024-01-01") ⇒ null wrong-argument
        day of year(@"2024-12-31") ⇒ 366
        day of year(@"2023-12-31") ⇒ 365
        day of year(date: @"2024-01-01") ⇒ 1
        day of year(@"2024-02-01T10:00:00") ⇒ 32
        day of year(null) ⇒ null wrong-argument
        day of week(@"2024-02-29") ⇒ "Thursday"
        day of week(date: @"2024-03-03") ⇒ "Sunday"
        day of week("2024-02-29") ⇒ null wrong-argument
        month of year(@"2024-02-29") ⇒ "February"
        month of year(date: @"2024-12-01") ⇒ "December"
        month of year(@"2024-12-01T00:00:00Z") ⇒ "December"
        month of year(null) ⇒ null wrong-argument
        month of year(1) ⇒ null wrong-argument
        month of year() ⇒ null wrong-arity
        week of year(@"2005-01-01") ⇒ 53
        week of year(@"2003-12-29") ⇒ 1
        week of year(@"2004-01-04") ⇒ 1
        week of year(@"2024-12-30") ⇒ 1
        week of year(@"2020-12-31") ⇒ 53
        week of year(date: @"2024-02-29") ⇒ 9
        week of year(@"2024-02-29T00:00:00") ⇒ 9
        week of year(null) ⇒ null wrong-argument
        week of year("2024-02-29") ⇒ null wrong-argument
        now() ⇒ null no-clock
        today() ⇒ null no-clock
        now(1) ⇒ null wrong-arity

        before(1, 10) ⇒ true
        before(10, 1) ⇒ false
        before(1, 1) ⇒ false
        before(1, [1..10]) ⇒ false
        before(1, (1..10]) ⇒ true
        before(1, [5..10]) ⇒ true
        before([1..10], 10) ⇒ false
        before([1..10), 10) ⇒ true
        before([1..10], 15) ⇒ true
        before([1..10], [15..20]) ⇒ true
        before([1..10], [10..20]) ⇒ false
        before([1..10), [10..20]) ⇒ true
        before([1..10], (10..20]) ⇒ true
        before(@"2024-01-01", @"2024-01-02") ⇒ true
        before("a", "b") ⇒ true
        before(point1: 1, point2: 2) ⇒ true
        before(point: 1, range: [2..3]) ⇒ true
        before(range1: [1..2], range2: [3..4]) ⇒ true
        before(1, "a") ⇒ null wrong-operands
        before(null, 1) ⇒ null wrong-argument
        before(1) ⇒ null wrong-arity
        after(10, 5) ⇒ true
        after(5, 10) ⇒ false
        after(12, [1..10]) ⇒ true
        after(10, [1..10)) ⇒ true
        after(10, [1..10]) ⇒ false
        after([11..20], 12) ⇒ false
        after([11..20], 10) ⇒ true
        after((11..20], 11) ⇒ true
        after([11..20], 11) ⇒ false
        after([11..20], [1..10]) ⇒ true
        after([1..10], [11..20]) ⇒ false
        after([11..20], [1..11)) ⇒ true
        after((11..20], [1..11]) ⇒ true
        after(point1: 2, point2: 1) ⇒ true
        after(range1: [3..4], range2: [1..2]) ⇒ true
        after(null, [1..2]) ⇒ null wrong-argument
        meets([1..5], [5..10]) ⇒ true
        meets([1..5), [5..10]) ⇒ false
        meets([1..5], (5..10]) ⇒ false
        meets([1..5], [6..10]) ⇒ false
        meets(range1: [1..5], range2: [5..10]) ⇒ true
        meets(1, [1..2]) ⇒ null wrong-argument
        met by([5..10], [1..5]) ⇒ true
        met by([5..10], [1..5)) ⇒ false
        met by((5..10], [1..5]) ⇒ false
        met by([6..10], [1..5]) ⇒ false
        met by(range1: [5..10], range2: [1..5]) ⇒ true
        overlaps([1..5], [3..8]) ⇒ true
        overlaps([3..8], [1..5]) ⇒ true
        overlaps([1..8], [3..5]) ⇒ true
        overlaps([3..5], [1..8]) ⇒ true
        overlaps([1..5], [6..8]) ⇒ false
        overlaps([6..8], [1..5]) ⇒ false
        overlaps([1..5], [5..8]) ⇒ true
        overlaps([1..5], (5..8]) ⇒ false
        overlaps([1..5), [5..8]) ⇒ false
        overlaps([5..8], [1..5]) ⇒ true
        overlaps((5..8], [1..5]) ⇒ false
        overlaps([5..8], [1..5)) ⇒ false
        overlaps before([1..5], [3..8]) ⇒ true
        overlaps before([1..5], [6..8]) ⇒ false
        overlaps before([1..5], [5..8]) ⇒ true
        overlaps before([1..5], (5..8]) ⇒ false
        overlaps before([1..5), [5..8]) ⇒ false
        overlaps before([1..5), (1..5]) ⇒ true
        overlaps before([1..5], (1..5]) ⇒ true
        overlaps before([1..5), [1..5]) ⇒ false
        overlaps before([1..5], [1..5]) ⇒ false
        overlaps after([3..8], [1..5]) ⇒ true
        overlaps after([6..8], [1..5]) ⇒ false
        overlaps after([5..8], [1..5]) ⇒ true
        overlaps after((5..8], [1..5]) ⇒ false
        overlaps after([5..8], [1..5)) ⇒ false
        overlaps after((1..5], [1..5)) ⇒ true
        overlaps after((1..5], [1..5]) ⇒ true
        overlaps after([1..5], [1..5)) ⇒ false
        overlaps after([1..5], [1..5]) ⇒ false
        finishes(10, [1..10]) ⇒ true
        finishes(10, [1..10)) ⇒ false
        finishes([5..10], [1..10]) ⇒ true
        finishes([5..10), [1..10]) ⇒ false
        finishes([5..10), [1..10)) ⇒ true
        finishes([1..10], [1..10]) ⇒ true
        finishes((1..10], [1..10]) ⇒ true
        finished by([1..10], 10) ⇒ true
        finished by([1..10), 10) ⇒ false
        finished by([1..10], [5..10]) ⇒ true
        finished by([1..10], [5..10)) ⇒ false
        finished by([1..10], (1..10]) ⇒ true
        includes([1..10], 5) ⇒ true
        includes([1..10], 12) ⇒ false
        includes([1..10], [4..6]) ⇒ true
        includes((1..5], [1..5]) ⇒ false
        includes([1..10], (1..10)) ⇒ true
        includes([1..10), [5..10)) ⇒ true
        includes([1..10], [1..10]) ⇒ true
        includes(range: [1..10], point: 1) ⇒ true
        includes(range1: [1..10], range2: [1..2]) ⇒ true
        includes((< 5), 3) ⇒ true
        during(5, [1..10]) ⇒ true
        during(12, [1..10]) ⇒ false
        during(1, (1..10]) ⇒ false
        during([4..6], [1..10)) ⇒ true
        during([1..10], (1..10)) ⇒ false
        during((1..10), [1..10]) ⇒ true
        starts(1, [1..10]) ⇒ true
        starts(1, (1..10]) ⇒ false
        starts(2, [1..10]) ⇒ false
        starts([1..5], [1..10]) ⇒ true
        starts((1..5], (1..10]) ⇒ true
        starts((1..5], [1..10]) ⇒ false
        starts([1..10], [1..10)) ⇒ false
        starts([1..10), [1..10]) ⇒ true
        started by([1..10], 1) ⇒ true
        started by((1..10], 1) ⇒ false
        started by([1..10], [1..5]) ⇒ true
        started by((1..10], [1..5)) ⇒ false
        started by([1..10], [1..10)) ⇒ true
        coincides(5, 5) ⇒ true
        coincides(3, 4) ⇒ false
        coincides([1..5], [1..5]) ⇒ true
        coincides((1..5), [1..5]) ⇒ false
        coincides(@"2024-01-01", @"2024-01-01") ⇒ true
        coincides(1, null) ⇒ null wrong-argument

        get value({a: 1}, "a") ⇒ 1
        get value({a: 1}, "b") ⇒ null no-such-entry
        get value({a: {b: 2}}, ["a", "b"]) ⇒ null wrong-argument
        get value(m: {a: 1}, key: "a") ⇒ 1
        get value({a: 1}, null) ⇒ null wrong-argument
        get value(null, "a") ⇒ null wrong-argument
        get value(1, "a") ⇒ null wrong-argument
        get entries({a: 1, b: "x"}) ⇒ [{key: "a", value: 1}, {key: "b", value: "x"}]
        get entries({}) ⇒ []
        get entries(m: {a: null}) ⇒ [{key: "a", value: null}]
        get entries({a: 1})[key = "a"].value ⇒ [1]
        get entries(null) ⇒ null wrong-argument
        get entries([]) ⇒ null wrong-argument
        get entries() ⇒ null wrong-arity
        context([{key: "a", value: 1}, {key: "b", value: 2}]) ⇒ {a: 1, b: 2}
        context({key: "a", value: 1}) ⇒ {a: 1}
        context([]) ⇒ {}
        context(entries: [{key: "a", value: 1}]) ⇒ {a: 1}
        context([{key: "a", value: 1}, {key: "a", value: 2}]) ⇒ null invalid-argument
        context([{key: "a"}]) ⇒ null invalid-argument
        context([{value: 1}]) ⇒ null invalid-argument
        context(null) ⇒ null wrong-argument
        context put({a: 1}, "b", 2) ⇒ {a: 1, b: 2}
        context put({a: 1}, "a", 2) ⇒ {a: 2}
        context put({a: {b: 1}}, ["a", "b"], 2) ⇒ {a: {b: 2}}
        context put({}, ["a", "b"], 1) ⇒ null invalid-argument
        context put(context: {}, key: "a", value: 1) ⇒ {a: 1}
        context put(context: {}, keys: ["a"], value: 1) ⇒ {a: 1}
        context put({a: 1}, null, 2) ⇒ null wrong-argument
        context put({a: 1}, [], 2) ⇒ null invalid-argument
        context put(null, "a", 2) ⇒ null wrong-argument
        context put({a: 1}, "b") ⇒ null wrong-arity
        context merge([{a: 1}, {b: 2}]) ⇒ {a: 1, b: 2}
        context merge([{a: 1}, {a: 2}]) ⇒ {a: 2}
        context merge([{a: {b: 1}}, {a: {c: 2}}]) ⇒ {a: {c: 2}}
        context merge([]) ⇒ {}
        context merge({a: 1}) ⇒ {a: 1}
        context merge(contexts: [{a: 1}]) ⇒ {a: 1}
        context merge([{a: 1}, null]) ⇒ null invalid-argument
        context merge([{a: 1}, 1]) ⇒ null wrong-argument
        context merge(null) ⇒ null wrong-argument
        context merge() ⇒ null wrong-arity
        range("[1..5]") ⇒ [1..5]
        range("(1..5)") ⇒ (1..5)
        range(from: "[\"a\"..\"b\"]") ⇒ ["a".."b"]
        range("1..5") ⇒ null unreadable
        range("[5..1]") ⇒ null unreadable
        range(null) ⇒ null wrong-argument
        """#
}
