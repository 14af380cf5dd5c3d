extension StandardCases {
    /// Equality, order, membership, logic, arithmetic (DMN 1.5, clause 10.3.2.13, tables 49–60).
    static let operators = #"""
        Equality within a kind.
        1 = 1.0 ⇒ true
        1 != 2 ⇒ true
        100 = 1e2 ⇒ true
        "a" = "a" ⇒ true
        "a" = "A" ⇒ false
        "" = "" ⇒ true
        "a" != "b" ⇒ true
        true = true ⇒ true
        true = false ⇒ false
        true != false ⇒ true
        null = null ⇒ true
        null != null ⇒ false
        null = 1 ⇒ false
        "a" = null ⇒ false
        null != 1 ⇒ true
        [] = null ⇒ false
        {} = null ⇒ false
        @"2024-01-01" = @"2024-01-01" ⇒ true
        @"2024-01-01" = @"2024-01-02" ⇒ false
        @"10:00:00" = @"10:00:00" ⇒ true
        @"10:00:00Z" = @"10:00:00+00:00" ⇒ true
        @"10:00:00+01:00" = @"09:00:00Z" ⇒ true
        @"2024-01-01T10:00:00+01:00" = @"2024-01-01T09:00:00Z" ⇒ true
        @"2024-01-01T00:30:00+01:00" = @"2023-12-31T23:30:00Z" ⇒ true
        @"2024-01-01T10:00:00@Europe/Paris" = @"2024-01-01T10:00:00+01:00" ⇒ true
        @"2024-07-01T10:00:00@Europe/Paris" = @"2024-07-01T10:00:00+02:00" ⇒ true
        @"2024-01-01T00:00:00" = @"2024-01-01T00:00:00.000" ⇒ true
        @"PT24H" = @"P1D" ⇒ true
        @"P12M" = @"P1Y" ⇒ true
        @"-P12M" = @"-P1Y" ⇒ true
        [] = [] ⇒ true
        [1, 2] = [1, 2] ⇒ true
        [1, 2] = [2, 1] ⇒ false
        [1, 2] = [1] ⇒ false
        [1, [2, 3]] = [1, [2, 3]] ⇒ true
        [null] = [null] ⇒ true
        [1, null] = [1, 2] ⇒ false
        [1, 2] != [1, 3] ⇒ true
        {} = {} ⇒ true
        {a: 1} = {a: 1} ⇒ true
        {a: 1, b: 2} = {b: 2, a: 1} ⇒ true
        {a: 1} = {a: 2} ⇒ false
        {a: 1} = {b: 1} ⇒ false
        {a: 1} = {a: 1, b: 2} ⇒ false
        {a: {b: [1]}} = {a: {b: [1]}} ⇒ true
        {a: null} = {} ⇒ false
        {a: 1} != {a: 2} ⇒ true
        [1..5] = [1..5] ⇒ true
        [1..5] = [1..5) ⇒ false
        [1..5] = (1..5] ⇒ false
        (1..5) = ]1..5[ ⇒ true
        [1..5] = [1..6] ⇒ false
        (< 5) = (< 5) ⇒ true
        (< 5) = (<= 5) ⇒ false
        (> 5) = (< 5) ⇒ false
        ["a".."b"] = ["a".."b"] ⇒ true
        abs = abs ⇒ true
        abs = floor ⇒ false
        {f: function(x) x, r: f = f}.r ⇒ true

        Equality across kinds has no answer.
        1 = "1" ⇒ null wrong-operands
        1 != "1" ⇒ null wrong-operands
        true = 1 ⇒ null wrong-operands
        true = "true" ⇒ null wrong-operands
        @"2024-01-01" = "2024-01-01" ⇒ null wrong-operands
        @"2024-01-01" = @"10:00:00" ⇒ null wrong-operands
        @"P1Y" = @"P365D" ⇒ null wrong-operands
        @"P0Y" = @"P0D" ⇒ null wrong-operands
        {} = 1 ⇒ null wrong-operands
        {} = [] ⇒ null wrong-operands
        [1, 2] = 1 ⇒ null wrong-operands
        [1] = 1 ⇒ null wrong-operands
        1 = [1] ⇒ null wrong-operands
        [[1]] = [1] ⇒ null wrong-operands
        [1] != 1 ⇒ null wrong-operands
        [1..5] = 3 ⇒ null wrong-operands
        [1, 2] = {a: 1} ⇒ null wrong-operands
        abs = 1 ⇒ null wrong-operands
        1 = 1 = true ⇒ true

        Order.
        1 < 2 ⇒ true
        2 < 2 ⇒ false
        2 <= 2 ⇒ true
        3 > 2.999 ⇒ true
        -1 >= 0 ⇒ false
        "a" < "b" ⇒ true
        "a" < "B" ⇒ false
        "" < "a" ⇒ true
        "abc" < "abd" ⇒ true
        "ab" < "abc" ⇒ true
        "9" < "10" ⇒ false
        "\uFFFD" < "\U01F600" ⇒ true
        @"2024-01-01" < @"2024-01-02" ⇒ true
        @"2023-12-31" >= @"2024-01-01" ⇒ false
        @"10:00:00" < @"10:00:01" ⇒ true
        @"10:00:00+01:00" < @"10:00:00Z" ⇒ true
        @"2024-01-01T10:00:00" <= @"2024-01-01T10:00:00" ⇒ true
        @"2024-01-01T10:00:00+08:00" < @"2024-01-01T03:00:00Z" ⇒ true
        @"PT1H" < @"P1D" ⇒ true
        @"P1Y" > @"P11M" ⇒ true
        @"-P1D" < @"P0D" ⇒ true
        1 < "2" ⇒ null wrong-operands
        "1" < 2 ⇒ null wrong-operands
        true < false ⇒ null wrong-operands
        [1] < [2] ⇒ null wrong-operands
        {a: 1} < {a: 2} ⇒ null wrong-operands
        [1..2] < [3..4] ⇒ null wrong-operands
        @"P1Y" < @"P400D" ⇒ null wrong-operands
        @"2024-01-01" < @"10:00:00" ⇒ null wrong-operands
        null < 1 ⇒ null wrong-operands
        1 >= null ⇒ null wrong-operands
        null <= null ⇒ null wrong-operands
        abs < abs ⇒ null wrong-operands

        Between.
        2 between 1 and 3 ⇒ true
        1 between 1 and 3 ⇒ true
        3 between 1 and 3 ⇒ true
        0 between 1 and 3 ⇒ false
        2 between 3 and 1 ⇒ false
        "b" between "a" and "c" ⇒ true
        @"2024-02-29" between @"2024-02-01" and @"2024-03-01" ⇒ true
        @"PT5M" between @"PT1M" and @"PT1H" ⇒ true
        @"P5M" between @"P1M" and @"P1Y" ⇒ true
        @"10:00:00" between @"09:00:00" and @"11:00:00" ⇒ true
        1 + 1 between 1 and 1 + 2 ⇒ true
        2 between 1 and 3 and true ⇒ true
        2 between 1 and 3 and 5 between 6 and 7 ⇒ false
        2 between 1 and 3 or false ⇒ true
        not(2 between 1 and 3) ⇒ false
        null between 1 and 3 ⇒ null wrong-operands
        2 between null and 3 ⇒ null wrong-operands
        2 between 1 and null ⇒ null wrong-operands
        2 between "a" and 3 ⇒ null wrong-operands
        "b" between 1 and 3 ⇒ null wrong-operands
        true between false and true ⇒ null wrong-operands
        {x: 2, r: x between 1 and 3}.r ⇒ true
        if 2 between 1 and 3 then "in" else "out" ⇒ "in"

        In.
        1 in 1 ⇒ true
        1 in 2 ⇒ false
        1 in [1..3] ⇒ true
        3 in [1..3) ⇒ false
        1 in (1..3) ⇒ false
        1 in ]1..3[ ⇒ false
        2 in ]1..3[ ⇒ true
        1 in < 2 ⇒ true
        1 in (< 2) ⇒ true
        2 in >= 2 ⇒ true
        1 in (2, 3) ⇒ false
        1 in (1, 3) ⇒ true
        5 in (< 2, > 4) ⇒ true
        3 in (< 2, > 4) ⇒ false
        5 in ([1..2], [4..6]) ⇒ true
        1 in [1, 2, 3] ⇒ true
        4 in [1, 2, 3] ⇒ false
        2 in [[1..3], 7] ⇒ true
        "a" in ["a", "b"] ⇒ true
        "b" in ("a".."c") ⇒ true
        true in true ⇒ true
        null in null ⇒ true
        1 in null ⇒ false
        null in [1, null] ⇒ true
        1 in [] ⇒ false
        @"2024-01-02" in [@"2024-01-01"..@"2024-01-03"] ⇒ true
        @"10:00:00" in (> @"09:00:00") ⇒ true
        @"P1M" in [@"P0M"..@"P1Y") ⇒ true
        "a" in 1 ⇒ false
        "a" in [1..3] ⇒ null wrong-operands
        null in [1..3] ⇒ null wrong-operands
        1 in < "a" ⇒ null wrong-operands
        {r: 1..3}.r ⇒ null syntax
        1 in not(1) ⇒ null wrong-condition
        {x: [1..3], r: 2 in x}.r ⇒ true
        {x: [5, 2], r: 2 in x}.r ⇒ true
        {lo: 1, r: 2 in [lo..lo + 2]}.r ⇒ true
        2 in [1..3] and 5 in [4..6] ⇒ true
        1 + 1 in [2..2] ⇒ true

        Conjunction.
        true and true ⇒ true
        true and false ⇒ false
        false and true ⇒ false
        false and false ⇒ false
        true and null ⇒ null wrong-operand
        false and null ⇒ false
        null and true ⇒ null wrong-operand
        null and false ⇒ false
        null and null ⇒ null wrong-operand
        true and 1 ⇒ null wrong-operand
        false and 1 ⇒ false
        1 and false ⇒ false
        "a" and true ⇒ null wrong-operand
        1 and 2 ⇒ null wrong-operand
        true and true and false ⇒ false

        Disjunction.
        true or true ⇒ true
        true or false ⇒ true
        false or true ⇒ true
        false or false ⇒ false
        true or null ⇒ true
        null or true ⇒ true
        false or null ⇒ null wrong-operand
        null or false ⇒ null wrong-operand
        null or null ⇒ null wrong-operand
        true or 1 ⇒ true
        1 or true ⇒ true
        false or 1 ⇒ null wrong-operand
        "a" or "b" ⇒ null wrong-operand
        true or false and false ⇒ true
        (true or false) and false ⇒ false
        false and true or true ⇒ true

        Negation.
        not(true) ⇒ false
        not(false) ⇒ true
        not(negand: true) ⇒ false
        not(not(true)) ⇒ true
        not(null) ⇒ null wrong-argument
        not(1) ⇒ null wrong-argument
        not("true") ⇒ null wrong-argument
        not([true]) ⇒ false
        not() ⇒ null wrong-arity
        not(true, false) ⇒ null wrong-arity
        not true ⇒ null syntax

        Arithmetic.
        1 + 2 * 3 ⇒ 7
        (1 + 2) * 3 ⇒ 9
        10 - 2 - 3 ⇒ 5
        100 / 10 / 2 ⇒ 5
        2 ** 3 ⇒ 8
        2 ** 3 ** 2 ⇒ 64
        2 * 3 ** 2 ⇒ 18
        -2 ** 2 ⇒ 4
        -(2 ** 2) ⇒ -4
        2 ** -1 ⇒ 0.5
        4 ** 0.5 = 2 ⇒ true
        0 ** 0 ⇒ 1
        10 ** 20 ⇒ 100000000000000000000
        (-8) ** 3 ⇒ -512
        (-8) ** 0.5 ⇒ null out-of-range
        10 ** 7000 ⇒ null out-of-range
        3 - -1 ⇒ 4
        3--1 ⇒ 4
        1+-1 ⇒ 0
        1.10 + 2.20 = 3.3 ⇒ true
        0.1 * 3 ⇒ 0.3
        "a" + "b" ⇒ "ab"
        "a" + "" ⇒ "a"
        "a" + 1 ⇒ null wrong-operands
        1 + "a" ⇒ null wrong-operands
        "a" + null ⇒ null wrong-operands
        "a" - "b" ⇒ null wrong-operands
        "a" * 2 ⇒ null wrong-operands
        1 + null ⇒ null wrong-operands
        null * 0 ⇒ null wrong-operands
        1 + true ⇒ null wrong-operands
        [1, 2] + [3] ⇒ null wrong-operands
        {} + {} ⇒ null wrong-operands
        -"a" ⇒ null wrong-operand
        -null ⇒ null wrong-operand
        -true ⇒ null wrong-operand
        -@"P1D" ⇒ @"-P1D"
        -@"P1Y" ⇒ @"-P1Y"
        -@"2024-01-01" ⇒ null wrong-operand

        Arithmetic of time.
        @"2024-01-31" + @"P1M" ⇒ @"2024-02-29"
        @"2023-01-31" + @"P1M" ⇒ @"2023-02-28"
        @"2024-02-29" + @"P1Y" ⇒ @"2025-02-28"
        @"2024-02-29" + @"P4Y" ⇒ @"2028-02-29"
        @"2024-03-31" - @"P1M" ⇒ @"2024-02-29"
        @"2024-12-31" + @"P2M" ⇒ @"2025-02-28"
        @"2024-01-15" - @"P13M" ⇒ @"2022-12-15"
        @"2024-02-28" + @"P1D" ⇒ @"2024-02-29"
        @"2024-03-01" - @"P1D" ⇒ @"2024-02-29"
        @"2100-02-28" + @"P1D" ⇒ @"2100-03-01"
        @"2000-02-28" + @"P1D" ⇒ @"2000-02-29"
        @"2024-01-01" + @"PT36H" ⇒ @"2024-01-02"
        @"2024-01-01" - @"PT1S" ⇒ @"2023-12-31"
        @"P1D" + @"2024-01-01" ⇒ @"2024-01-02"
        @"P1M" + @"2024-01-31" ⇒ @"2024-02-29"
        @"P1D" - @"2024-01-01" ⇒ null wrong-operands
        @"2024-03-01" - @"2024-02-01" ⇒ @"P29D"
        @"2024-02-01" - @"2024-03-01" ⇒ @"-P29D"
        @"2024-03-01T12:00:00Z" - @"2024-03-01" ⇒ @"PT12H"
        @"2024-03-01T12:00:00" - @"2024-02-29T11:59:59" ⇒ @"P1DT1S"
        @"2024-03-01T12:00:00Z" - @"2024-03-01T12:00:00+02:00" ⇒ @"PT2H"
        @"2024-01-31T10:00:00" + @"P1M" ⇒ @"2024-02-29T10:00:00"
        @"2024-01-01T23:59:59" + @"PT1S" ⇒ @"2024-01-02T00:00:00"
        @"2024-01-01T23:59:59.5" + @"PT0.5S" ⇒ @"2024-01-02T00:00:00"
        @"2024-01-01T10:00:00+08:00" + @"PT20H" ⇒ @"2024-01-02T06:00:00+08:00"
        @"23:00:00" + @"PT2H" ⇒ @"01:00:00"
        @"01:00:00" - @"PT2H" ⇒ @"23:00:00"
        @"10:00:00+08:00" + @"P1DT1H" ⇒ @"11:00:00+08:00"
        @"10:00:00" - @"09:30:00" ⇒ @"PT30M"
        @"09:30:00" - @"10:00:00" ⇒ @"-PT30M"
        @"10:00:00+01:00" - @"10:00:00Z" ⇒ @"-PT1H"
        @"10:00:00" + @"P1Y" ⇒ null wrong-operands
        @"P1Y" + @"P1M" ⇒ @"P1Y1M"
        @"P1Y" - @"P13M" ⇒ @"-P1M"
        @"P1D" + @"PT1H" ⇒ @"P1DT1H"
        @"P1D" - @"P2D" ⇒ @"-P1D"
        @"P1Y" + @"P1D" ⇒ null wrong-operands
        @"P1Y" * 2 ⇒ @"P2Y"
        2 * @"P1Y" ⇒ @"P2Y"
        @"P1Y" / 2 ⇒ @"P6M"
        @"P1D" * 1.5 ⇒ @"P1DT12H"
        @"P1D" / 2 ⇒ @"PT12H"
        @"P1D" / @"PT6H" ⇒ 4
        @"P1Y" / @"P5M" ⇒ 2.4
        @"P1D" / @"PT0S" ⇒ null division-by-zero
        @"P1D" / 0 ⇒ null division-by-zero
        @"P1Y" / 0 ⇒ null division-by-zero
        @"P1Y" / @"P1D" ⇒ null wrong-operands
        @"P1D" * @"P1D" ⇒ null wrong-operands
        @"P1D" ** 2 ⇒ null wrong-operands
        1 / @"P1D" ⇒ null wrong-operands
        @"2024-01-01" + 1 ⇒ null wrong-operands
        @"2024-01-01" + @"2024-01-01" ⇒ null wrong-operands
        @"2024-01-01" * 2 ⇒ null wrong-operands
        @"10:00:00" - @"2024-01-01" ⇒ null wrong-operands
        @"10:00:00" + @"10:00:00" ⇒ null wrong-operands
        @"-0001-01-01" + @"P1Y" ⇒ @"0000-01-01"
        @"999999999-12-31" + @"P1D" ⇒ null out-of-range
        @"-999999999-01-01" - @"P1D" ⇒ null out-of-range
        """#
}
