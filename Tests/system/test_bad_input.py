"""What goes wrong at the front door is told in the reader's language, and what was typed is kept."""

import html
import http.client
import re
import urllib.parse
import uuid

import pytest

REGION = "/regions/450700"


def form(server, path, fields, language="zh"):
    body = urllib.parse.urlencode(fields, doseq=True).encode()
    status, headers, answer = server.request(
        "POST", path, body,
        {"Content-Type": "application/x-www-form-urlencoded", "Origin": server.address},
        language=language,
    )
    return status, headers, html.unescape(answer.decode())


def multipart(server, path, files, fields=(), language="zh"):
    mark = uuid.uuid4().hex
    parts = []
    for name, value in fields:
        parts.append(f'--{mark}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode())
    for name, filename, content in files:
        parts.append(
            f'--{mark}\r\nContent-Disposition: form-data; name="{name}"; filename="{filename}"\r\n'
            "Content-Type: application/octet-stream\r\n\r\n".encode() + content + b"\r\n"
        )
    body = b"".join(parts) + f"--{mark}--\r\n".encode()
    status, headers, answer = server.request(
        "POST", path, body,
        {"Content-Type": f"multipart/form-data; boundary={mark}", "Origin": server.address},
        language=language,
    )
    return status, headers, html.unescape(answer.decode())


def follow(server, headers, language):
    """Follows an answer to the page that tells how it ended, waiting while work goes on."""
    import time

    for _ in range(100):
        path = headers["Location"]
        status, headers, body = server.request("GET", path, language=language)
        text = html.unescape(body.decode())
        if status == 303:
            continue
        if 'http-equiv="refresh"' not in text:
            return status, text
        headers = {"Location": path}
        time.sleep(0.1)
    pytest.fail("the reading never ended")


def han(text):
    main = re.search(r"<main.*?</main>", text, re.S)
    return bool(re.search("[\u4e00-\u9fff]", main[0] if main else text))


@pytest.mark.parametrize(
    ("name", "content", "chinese", "english"),
    [
        ("picture.png", b"\x89PNG\r\n\x1a\n" + b"\0" * 400, "不认识这种文件", "not known"),
        ("empty.txt", b"  \n", "没有文字", "no text"),
        ("broken.docx", b"PK\x03\x04" + b"\x01" * 300, "损坏", "damaged"),
        ("broken.pdf", b"%PDF-1.4\n" + b"\x02" * 300, "打不开", "not open"),
    ],
)
def test_a_file_that_cannot_be_read(server, name, content, chinese, english):
    for language, words in (("zh", chinese), ("en", english)):
        status, headers, text = multipart(server, REGION + "/plans", [("document", name, content)], language=language)
        if status == 303:
            status, text = follow(server, headers, language)
        assert 400 <= status < 500 or "errors" in text, (status, text[:2000])
        assert words in text, text[text.find("<main") :][:2500]


def test_an_upload_that_is_too_large(server):
    """Refused by what it says of its length, before it is read; the sender still gets the page."""
    for language, words in (("zh", "上限"), ("en", "limit")):
        connection = http.client.HTTPConnection(server.address.removeprefix("http://"), timeout=30)
        connection.putrequest("POST", REGION + "/plans")
        for name, value in {
            "Content-Type": "multipart/form-data; boundary=x",
            "Content-Length": str(40 << 20),
            "Origin": server.address,
            "Accept-Language": language,
        }.items():
            connection.putheader(name, value)
        connection.endheaders()
        connection.send(b"--x\r\n" + b"a" * 100_000)
        answer = connection.getresponse()
        assert answer.status == 413
        assert words in answer.read().decode()
        connection.close()


def plan_and_task(server):
    import json

    _, _, body = server.request("GET", "/api/v1/regions/450700/plans")
    for one in json.loads(body):
        plan = one["plan"]["id"]
        _, _, body = server.request("GET", f"/api/v1/regions/450700/plans/{plan}/tasks")
        for task in json.loads(body):
            if task["status"] == "open" and task["light"]["colour"] != "blue":
                return f"{REGION}/plans/{plan}", task
    pytest.fail("no open task")


def test_a_check_in_keeps_what_was_typed(server):
    plan, task = plan_and_task(server)
    place = f"{plan}/tasks/{task['id']}/check-ins"
    lead = task["duties"][0]["unit"]
    typed = "已完成设备安装，<b>正在</b>调试。"
    for language, words in (("zh", "100"), ("en", "100")):
        status, _, text = form(
            server, place,
            {"unit": lead, "month": "2026-11", "progress": "140", "done": typed, "author": "联络员"},
            language,
        )
        assert status == 422, text[:500]
        assert typed in text and words in text
        assert han(text) or language == "en"


def test_an_unknown_unit(server):
    plan, task = plan_and_task(server)
    place = f"{plan}/tasks/{task['id']}/check-ins"
    typed = "这段话不能丢。"
    for language in ("zh", "en"):
        status, _, text = form(
            server, place,
            {"unit": str(uuid.uuid4()), "month": "2026-11", "progress": "40", "done": typed, "author": "x"},
            language,
        )
        assert status in (404, 422)
        assert typed in text


def test_two_officers_edit_one_item(server, tmp_path):
    """The second is told what the first wrote, and keeps what he typed himself."""
    document = "望山县蓝染产业行动方案\n一、主要任务\n（一）建设染坊。新建染坊3座。（牵头单位：县商务局）\n"
    status, headers, _ = multipart(server, REGION + "/plans", [("document", "plan.txt", document.encode())])
    assert status == 303
    for _ in range(100):
        status, headers, body = server.request("GET", headers["Location"])
        if status == 303 and "/review" in headers["Location"]:
            break
        headers = headers if status == 303 else {"Location": re.search(r"/regions/\d+/readings/[^\"?]+", body.decode())[0]}
    review = headers["Location"].split("?")[0]
    _, _, body = server.request("GET", review + "?part=tasks")
    item = re.search(r'href="([^"]+/review/tasks/[^"]+)"', body.decode())[1]
    _, _, body = server.request("GET", item)
    page = html.unescape(body.decode())
    revision = re.search(r'name="revision"[^>]*value="(\d+)"', page)[1]
    units = re.findall(r'name="lead"[^>]*value="([^"]*)"', page)
    first = {"revision": revision, "title": "建设三座染坊", "lead": units or "县商务局"}
    status, _, text = form(server, item, first)
    assert status == 303, text[text.find("<main") :][:1500]
    for language in ("zh", "en"):
        status, _, text = form(server, item, {**first, "title": "建设五座染坊"}, language)
        assert status == 409, status
        assert "建设三座染坊" in text and "建设五座染坊" in text


def test_nothing_from_another_site_changes_anything(server):
    plan, task = plan_and_task(server)
    body = urllib.parse.urlencode({"text": "x"}).encode()
    for headers in ({"Origin": "https://evil.example"}, {"Sec-Fetch-Site": "cross-site"}):
        status, _, _ = server.request(
            "POST", f"{plan}/tasks/{task['id']}/notes", body,
            {"Content-Type": "application/x-www-form-urlencoded", **headers},
        )
        assert status == 403
    status, _, _ = server.request("GET", "/", headers={"Host": "evil.example"})
    assert status in (400, 403, 421)


def test_what_people_type_is_never_markup(server):
    plan, task = plan_and_task(server)
    attack = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>"
    for path in ("/search?q=", f"{REGION}/units?q="):
        _, _, body = server.request("GET", path + urllib.parse.quote(attack))
        assert b"<script>alert" not in body and b"<img src=x" not in body
