"""`longyao dmn`: models evaluated and checked, and the cases of the kit."""

import json
import shutil

import pytest

from conftest import SHARED, run

KIT = SHARED / "conformance" / "dmn-tck"

MODEL = """<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="陶瓷奖励" namespace="urn:test:陶瓷" id="m">
  <itemDefinition name="级别"><typeRef>string</typeRef>
    <allowedValues><text>"国家级","省级","市级"</text></allowedValues></itemDefinition>
  <inputData name="大师 级别" id="i1"><variable name="大师 级别" typeRef="级别"/></inputData>
  <inputData name="认定日期" id="i2"><variable name="认定日期" typeRef="date"/></inputData>
  <decision name="奖励-金额" id="d1">
    <variable name="奖励-金额" typeRef="number"/>
    <informationRequirement><requiredInput href="#i1"/></informationRequirement>
    <decisionTable hitPolicy="UNIQUE">
      <input label="级别"><inputExpression typeRef="级别"><text>大师 级别</text></inputExpression></input>
      <output typeRef="number"/>
      <rule><inputEntry><text>"国家级"</text></inputEntry><outputEntry><text>100000</text></outputEntry></rule>
      <rule><inputEntry><text>"省级"</text></inputEntry><outputEntry><text>{second}</text></outputEntry></rule>
    </decisionTable>
  </decision>
  <decision name="截止日期" id="d2">
    <variable name="截止日期" typeRef="date"/>
    <informationRequirement><requiredInput href="#i2"/></informationRequirement>
    <literalExpression><text>认定日期 + duration("P6M")</text></literalExpression>
  </decision>
  <decisionService name="奖励 服务" id="s1">
    <variable name="奖励 服务"/>
    <outputDecision href="#d1"/><inputData href="#i1"/>
  </decisionService>
</definitions>
"""


@pytest.fixture
def model(tmp_path):
    file = tmp_path / "模型.dmn"
    file.write_text(MODEL.replace("{second}", "50000"), "utf-8")
    return file


@pytest.fixture
def facts(tmp_path):
    file = tmp_path / "facts.json"
    file.write_text('{"大师 级别": "省级", "认定日期": "2025-08-31"}', "utf-8")
    return file


def dmn(*arguments, **options):
    return run("dmn", *arguments, check=False, **options)


def test_all_decisions_are_evaluated(model, facts):
    result = dmn("eval", model, "--input", facts)
    assert result.returncode == 0, result.stderr
    assert result.stdout == '奖励-金额 = 50000\n截止日期 = @"2026-02-28"\n'
    data = json.loads(dmn("eval", model, "--input", facts, "--json").stdout)
    assert data == {"奖励-金额": 50000, "截止日期": "2026-02-28"}


def test_one_decision_or_a_service_is_evaluated(model, facts):
    one = dmn("eval", model, "--input", facts, "--decision", "奖励-金额")
    assert one.stdout == "50000\n"
    service = dmn("eval", model, "--input", "-", "--service", "奖励 服务", input='{"大师 级别": "国家级"}')
    assert service.stdout == "100000\n"
    for option in ("--decision", "--service"):
        unknown = dmn("eval", model, "--input", facts, option, "奖金")
        assert (unknown.stdout, unknown.returncode) == ("", 65)
        assert "奖励" in unknown.stderr


def test_an_explanation_names_the_rules(model, facts):
    result = dmn("eval", model, "--input", facts, "--decision", "奖励-金额", "--explain")
    assert "第 2 条" in result.stdout and '级别 = "省级"' in result.stdout
    data = json.loads(
        dmn("eval", model, "--input", facts, "--decision", "奖励-金额", "--explain", "--json").stdout
    )
    assert data["value"] == 50000
    assert data["decisions"][0]["tables"][0]["matched"] == [2]


def test_a_null_says_why(model):
    result = dmn("eval", model, "--input", "-", "--language", "en", input='{"大师 级别": "市级"}')
    assert result.returncode == 0
    assert "奖励-金额 = null" in result.stdout
    assert "[no-rule-matches]" in result.stderr
    odd = dmn("eval", model, "--input", "-", input='{"级别": "市级"}')
    assert "“级别”" in odd.stderr


def test_check_names_the_line(model, tmp_path):
    sound = dmn("check", model)
    assert sound.returncode == 0, sound.stdout
    broken = tmp_path / "broken.dmn"
    broken.write_text(MODEL.replace("{second}", "大师级别 + 1"), "utf-8")
    result = dmn("check", broken, "--language", "en")
    assert result.returncode == 65
    assert "Line 14" in result.stdout and "大师 级别" in result.stdout
    data = json.loads(dmn("check", broken, "--json").stdout)
    assert data["sound"] is False
    assert {"unknown-name"} <= {finding["code"] for finding in data["findings"]}


def test_what_is_no_model_is_refused(tmp_path, facts):
    assert dmn("eval", tmp_path / "none.dmn").returncode == 66
    bad = tmp_path / "bad.dmn"
    bomb = '<!DOCTYPE a [<!ENTITY b "bbbbbbbb"><!ENTITY c "&b;&b;&b;&b;">]><a>&c;</a>'
    for text in ["", "<a/>", "<a>", bomb, "甲", "<definitions/>"]:
        bad.write_text(text, "utf-8")
        for command in (["check", bad], ["eval", bad, "--input", facts]):
            result = dmn(*command)
            assert (result.stdout, result.returncode) == ("", 65), text
            assert result.stderr


@pytest.mark.parametrize("zone", ["UTC", "Asia/Shanghai"])
def test_every_case_of_the_kit_passes(zone):
    result = dmn("tck", KIT, "--language", "en", timeout=600, env={"TZ": zone})
    assert result.stdout.rstrip().splitlines()[-1] == "cases=2743 passed=2743 failed=0"
    assert result.returncode == 0


def test_a_failing_case_is_told_with_what_was_expected(tmp_path):
    folder = tmp_path / "kit"
    source = KIT / "compliance-level-2" / "0001-input-data-string"
    shutil.copytree(source, folder / source.name)
    cases = folder / source.name / "0001-input-data-string-test-01.xml"
    cases.write_text(cases.read_text("utf-8").replace("Hello John Doe", "Hello Jane Doe"), "utf-8")
    (folder / "broken-test-01.xml").write_text("<testCases", "utf-8")
    result = dmn("tck", folder, "--language", "en")
    assert result.returncode == 1
    assert 'expected: "Hello Jane Doe"' in result.stdout
    assert 'found:    "Hello John Doe"' in result.stdout
    data = json.loads(dmn("tck", folder, "--format", "json").stdout)
    assert (data["cases"], data["failed"]) == (2, 2)
    assert {failure["case"] for failure in data["failures"]} == {"001", None}


def test_a_missing_model_fails_its_cases(tmp_path):
    source = KIT / "compliance-level-2" / "0001-input-data-string"
    shutil.copy(source / "0001-input-data-string-test-01.xml", tmp_path)
    result = dmn("tck", tmp_path, "--language", "en")
    assert result.returncode == 1
    assert result.stdout.rstrip().splitlines()[-1] == "cases=1 passed=0 failed=1"


def test_a_folder_without_cases_is_refused(tmp_path):
    assert dmn("tck", tmp_path).returncode == 65
    assert dmn("tck", tmp_path / "none").returncode == 66
