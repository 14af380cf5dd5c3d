"""`longyao feel` as a clerk, a script and an attacker use it."""

import json
import re
import time
from decimal import Decimal

import pytest

from conftest import HOME, run


def feel(*arguments, **options):
    return run("feel", *arguments, check=False, **options)


@pytest.fixture
def facts(tmp_path):
    """Writes a context file; returns its path."""

    def write(text):
        file = tmp_path / "facts.json"
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return file

    return write


def test_options_may_be_said_to_be_over():
    assert feel("--", "-1").stdout == "-1\n"


VALUES = [
    ("0.1 + 0.2", "0.3"),
    ("1 / 3", "0." + "3" * 34),
    ("9007199254740993 + 0.0000000000000001", "9007199254740993.0000000000000001"),
    ("-5", "-5"),
    ("-5 + 3", "-2"),
    ('if 1 > 0 then "是" else "否"', '"是"'),
    ("null", "null"),
    ("[1, 2, 3][item > 1]", "[2, 3]"),
    ("{甲: 1, 乙: [true, null]}", "{甲: 1, 乙: [true, null]}"),
    ('date("2026-08-31") + duration("P6M")', '@"2027-02-28"'),
    ("[1..5)", "[1..5)"),
    ("for 甲 in [1, 2] return 甲 * 1.5", "[1.5, 3]"),
]


@pytest.mark.parametrize("expression, value", VALUES)
def test_the_value_is_printed_as_feel_text(expression, value):
    result = feel(expression)
    assert (result.stdout, result.stderr, result.returncode) == (value + "\n", "", 0)


def test_names_of_the_context_stand_as_they_are(facts):
    context = facts(
        '{"营业收入": 10.50, "营业收入-上年": 3, "上年": 4, "产值（万元）": 7, "县 区": {"户-数": 2}}'
    )
    table = {
        "营业收入 - 上年": "6.5",
        "营业收入-上年": "3",
        "营业收入 - 营业收入-上年": "7.5",
        "产值（万元） * 2": "14",
        "县 区.户-数 + 1": "3",
    }
    for expression, value in table.items():
        result = feel(expression, "--context", context)
        assert result.stdout == value + "\n", result.stderr


def test_json_keeps_every_digit(facts):
    digits = "1234567890123456789012345678.901234"
    context = facts('{"a": %s, "b": [0.10, 1e3, -0.0], "c": "甲\\u4e59😀", "d": null}' % digits)
    result = feel("{a: a, b: b, c: c, d: d, e: date(\"2026-08-01\")}", "--context", context, "--json")
    data = json.loads(result.stdout, parse_float=Decimal, parse_int=Decimal)
    assert data["a"] == Decimal(digits)
    assert data["b"] == [Decimal("0.1"), 1000, 0]
    assert (data["c"], data["d"], data["e"]) == ("甲乙😀", None, "2026-08-01")


def test_the_context_and_the_expression_come_from_standard_input(facts, tmp_path):
    assert feel("甲 + 1", "--context", "-", input='{"甲": 2}').stdout == "3\n"
    assert feel("-", input="1 +\n 2\n").stdout == "3\n"
    rule = tmp_path / "rule.feel"
    rule.write_text("\ufeff甲 * 2 // 加倍\n", "utf-8")
    assert feel("--file", rule, "--context", facts('{"甲": 2}')).stdout == "4\n"


def test_a_null_says_why_on_standard_error():
    result = feel("1 / 0", "--language", "en")
    assert (result.stdout, result.returncode) == ("null\n", 0)
    assert "[division-by-zero]" in result.stderr
    assert "line 1, column 1" in result.stderr
    assert "\n  1 / 0\n  ^^^^^\n" in result.stderr
    nested = feel("{甲: [1, 2 / 0]}")
    assert nested.stdout == "{甲: [1, null]}\n"
    assert "[division-by-zero]" in nested.stderr


BROKEN = [
    ("营收 + 1", "unknown-name", "营业收入"),
    ("max（1，2）", "confusable", "("),
    ("求和(1)", "unknown-function", ""),
    ('substring("甲")', "wrong-arity", ""),
    ('substring(string: "甲", 起: 1)', "unknown-parameter", ""),
    ("1 instance of 数", "unknown-type", ""),
    ("1 +", "syntax", ""),
    ('"甲', "syntax", ""),
    ("", "syntax", ""),
]


@pytest.mark.parametrize("expression, code, fix", BROKEN)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_does_not_compile_is_refused_with_the_fix(facts, expression, code, fix, language):
    context = facts('{"营业收入": 5}')
    result = feel(expression, "--context", context, "--language", language)
    assert (result.stdout, result.returncode) == ("", 65)
    assert f"[{code}]" in result.stderr and fix in result.stderr
    assert "^" in result.stderr


def test_carets_stand_below_wide_characters():
    result = feel("1 +\n产值 + 营收", "--language", "en")
    assert "line 2, column 6" in result.stderr
    assert "  产值 + 营收\n         ^^^^\n" in result.stderr


def test_an_explanation_tells_what_each_part_came_to(facts):
    context = facts('{"营业收入": 23000000}')
    expression = "if 营业收入 >= 20000000 then 200000 else 0"
    lines = feel(expression, "--context", context, "--explain").stdout.splitlines()
    assert lines[0] == "200000"
    assert any("营业收入 >= 20000000" in line and "成立" in line for line in lines[2:])
    assert any(line.strip() == "营业收入 = 23000000" for line in lines)
    data = json.loads(feel(expression, "--context", context, "--explain", "--json").stdout)
    assert data["value"] == 200000
    assert data["explanation"]["value"] == 200000
    assert data["explanation"]["parts"][0]["value"] is True
    assert data["explanation"]["parts"][0]["source"] == "营业收入 >= 20000000"


def test_unary_tests_test_an_input():
    table = [
        ("[60..80), > 95", "72", "true"),
        ("[60..80), > 95", "80", "false"),
        ('not("甲类")', '"乙类"', "true"),
        ("< 0", "-3", "true"),
        ("-", "1", "true"),
    ]
    for cell, value, holds in table:
        result = feel("--unary-tests", cell, "--input", value)
        assert result.stdout == holds + "\n", (cell, value, result.stderr)
    assert feel("--unary-tests", "1").returncode == 64


def test_now_is_the_machines():
    before = time.time()
    seconds = feel('(now() - date and time("1970-01-01T00:00:00Z")) / duration("PT1S")').stdout
    assert abs(float(seconds) - before) < 30


def test_wrong_use_and_missing_files_have_their_codes(facts, tmp_path):
    assert feel().returncode == 64
    assert feel("1", "2").returncode == 64
    assert feel("1", "--contxt", "a.json").returncode == 64
    assert feel("-", "--context", "-", input="").returncode == 64
    assert feel("1", "--context", tmp_path / "none.json").returncode == 66
    assert feel("--file", tmp_path / "none.feel").returncode == 66
    assert feel("1", "--context", tmp_path).returncode == 65
    for text in ['{"甲": 1,}', "[1]", '{"甲": 1, "甲": 2}', "", '{"甲"：1}', b'{"\xd3\xaa\xca\xd5": 1}']:
        result = feel("1", "--context", facts(text))
        assert (result.stdout, result.returncode) == ("", 65), text
        assert result.stderr
    place = feel("1", "--context", facts('{\n  "甲": 1,\n}'), "--language", "en").stderr
    assert "line 3, column 1" in place and "[json-unexpected]" in place


def test_a_hostile_expression_ends_in_an_error(tmp_path):
    cases = [
        "(" * 50_000 + "1" + ")" * 50_000,
        "[" * 100_000,
        "1" + "+1" * 200_000,
        "if " * 50_000,
        '"' + "\\" * 99_999,
        "for i in 1..100000000000 return i",
        "{f: function(g, n) g(g, n + 1), r: f(f, 1)}.r",
        "for i in 1..100000 return [partial[-1]]",
        "for i in 1..60 return [partial[-1], partial[-1]]",
        'count(for i in 1..60 return if i = 1 then "甲甲甲甲" else partial[-1] + partial[-1])',
        'matches("' + "a" * 5_000 + '!", "(a+)+$")',
        "\x1b[31m" + "甲" * 100_000,
        "甲" * 2_000_000,
    ]
    for case in cases:
        file = tmp_path / "hostile.feel"
        file.write_text(case, "utf-8")
        result = feel("--file", file, "--steps", "1000000", timeout=120)
        assert result.returncode in (0, 65), (case[:60], result.returncode, result.stderr[:300])
        assert result.stderr or result.stdout
        assert "\x1b" not in result.stderr
        assert len(result.stderr) < 100_000
    bytes_file = tmp_path / "bytes.feel"
    bytes_file.write_bytes(bytes(range(256)) * 50)
    assert feel("--file", bytes_file).returncode == 65


def test_the_guide_shows_what_the_program_prints(facts):
    """Every example of the page, run as the page says."""
    page = (HOME / "Documentation" / "feel.zh-CN.md").read_text("utf-8")
    blocks = re.findall(r"```(json|feel|value|explanation)\n(.*?)\n```", page, re.S)
    examples = [dict(blocks[at : at + 4]) for at in range(0, len(blocks), 4)]
    assert len(examples) == 15
    for example in examples:
        result = feel(example["feel"], "--context", facts(example["json"]), "--explain")
        assert result.stdout == example["value"] + "\n\n" + example["explanation"] + "\n"


def test_help_shows_an_example():
    assert "longyao feel '0.1 + 0.2'" in feel("--help").stdout
