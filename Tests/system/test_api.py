"""The JSON API against the OpenAPI document that the server serves."""

import datetime
import json
import re
import uuid

import jsonschema
import pytest
from openapi_spec_validator import validate

REGION = "450700"


@pytest.fixture(scope="module")
def document(server):
    status, headers, body = server.request("GET", "/openapi.json")
    assert status == 200 and headers["Content-Type"].startswith("application/json")
    return json.loads(body)


def get(server, path, language="zh"):
    status, headers, body = server.request("GET", path, language=language)
    return status, headers, json.loads(body) if body else None


def check(document, schema, value):
    """Holds a value against a schema of the document."""
    whole = {"$ref": "#/schema", "schema": schema, "components": document["components"]}
    jsonschema.Draft202012Validator(whole).validate(value)


def answer_schema(operation, status):
    answer = operation["responses"][str(status)]
    content = answer.get("content")
    return content["application/json"]["schema"] if content and "application/json" in content else None


def operations(document):
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            if method in ("get", "post", "put", "patch", "delete"):
                yield path, method.upper(), operation


UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


@pytest.fixture(scope="module")
def ids(server, document):
    """An identifier for every parameter that a path may have, found by following the API itself."""
    found, seen = {"region": REGION}, set()
    while True:
        ready = [
            path
            for path, method, _ in operations(document)
            if method == "GET"
            and path not in seen
            and set(re.findall(r"{(\w+)}", path)) <= set(found)
        ]
        if not ready:
            return found
        for path in ready:
            seen.add(path)
            status, headers, body = server.request("GET", fill(path, found))
            if status == 200 and headers["Content-Type"].startswith("application/json"):
                last = [step for step in path.split("/") if "{" not in step][-1]
                gather(json.loads(body), found, last)


def gather(value, found, name):
    """Notes the identifier of everything in an answer under the singular of where it stands."""
    if isinstance(value, dict):
        own = str(value.get("id", ""))
        if UUID.fullmatch(own):
            found.setdefault(singular(name), own)
        for key, one in value.items():
            gather(one, found, key)
    elif isinstance(value, list):
        for one in value[:5]:
            gather(one, found, name)


def singular(name):
    words = {"check-ins": "checkIn", "checkIns": "checkIn", "parts": "task", "red": "task"}
    return words.get(name, name.removesuffix("s"))


def fill(path, ids):
    return re.sub(r"{(\w+)}", lambda name: ids.get(name[1], str(uuid.uuid4())), path)


def test_the_document_is_openapi_3_1(document):
    validate(document)
    assert document["openapi"].startswith("3.1")
    assert len(list(operations(document))) >= 30
    names = [operation["operationId"] for _, _, operation in operations(document)]
    assert len(names) == len(set(names))


def test_every_answer_is_as_described(server, document, ids):
    checked, missing = 0, []
    for path, method, operation in operations(document):
        if method != "GET":
            continue
        if not set(re.findall(r"{(\w+)}", path)) <= set(ids):
            missing.append(path)
            continue
        status, headers, body = server.request("GET", fill(path, ids))
        assert status in (200, 409), (path, status, body[:300])
        if status == 409:
            check(document, document["components"]["schemas"]["Problem"], json.loads(body))
        else:
            schema = answer_schema(operation, 200)
            if schema:
                check(document, schema, json.loads(body))
                checked += 1
    assert checked >= 12, (checked, missing)


def test_what_is_missing_is_a_problem_in_the_language_asked_for(server, document):
    for path, method, operation in operations(document):
        parameters = re.findall(r"{(\w+)}", path)
        if method != "GET" or len(parameters) < 2:
            continue
        unknown = fill(path, {"region": REGION})
        titles = {}
        for language in ("zh", "en"):
            status, headers, body = server.request("GET", unknown, language=language)
            assert status == 404, (unknown, status, body[:200])
            assert headers["Content-Type"].startswith("application/problem+json")
            problem = json.loads(body)
            assert problem["status"] == 404
            titles[language] = problem["title"]
        assert titles["zh"] != titles["en"]
        assert re.search("[\u4e00-\u9fff]", titles["zh"])


def test_bad_input_is_never_a_crash(server, document, ids):
    """Every place that takes something refuses nonsense with a problem, and says which."""
    nonsense = [b"", b"{", b"[]", b"null", b'{"nonsense": 1}', b"\xff\xfe", b"[" * 2000]
    for path, method, operation in operations(document):
        if method == "GET":
            continue
        for body in nonsense:
            status, headers, answer = server.request(
                method, fill(path, ids), body, {"Content-Type": "application/json"}
            )
            assert status < 500, (method, path, body, answer[:300])
            if status >= 400:
                assert headers["Content-Type"].startswith("application/problem+json"), path


def send(server, method, path, body, language="zh"):
    status, headers, answer = server.request(method, path, body, language=language)
    return status, json.loads(answer) if answer else None


def test_a_task_is_run_through_the_api(server, document, ids):
    """A check-in is reported, corrected, refused where it must be; the light changes; the task is closed."""
    tasks = f"/api/v1/regions/{REGION}/plans/{ids['plan']}/tasks"
    _, _, listed = get(server, tasks)
    task = next(one for one in listed if one["light"]["colour"] != "blue" and one["status"] == "open")
    place = f"{tasks}/{task['id']}"
    month = datetime.datetime.now(datetime.timezone(datetime.timedelta(hours=8))).strftime("%Y-%m")
    lead = next(duty["unit"] for duty in task["duties"] if duty["role"] == "lead")
    _, _, record = get(server, place)
    known = [c for c in record["checkIns"] if c["month"] == month and c["unit"] == lead]
    report = {"unit": lead, "month": month, "progress": 100, "done": "已全部完成。", "problems": "", "figures": ""}
    if known:
        report["revision"] = known[0]["revision"]
    status, made = send(server, "POST", place + "/check-ins", report)
    assert status == 201, made
    schema = document["components"]["schemas"]["CheckIn"]
    check(document, schema, made)
    assert get(server, place)[2]["standing"]["light"]["colour"] == "blue"
    listed = get(server, tasks)[2]
    assert next(one for one in listed if one["id"] == task["id"])["light"]["colour"] == "blue"

    # Somebody who saw the state before is told of it, and nothing is overwritten.
    stale = {**report, "revision": made["revision"] + 5, "progress": 10}
    status, problem = send(server, "POST", place + "/check-ins", stale)
    assert status == 409, problem
    for wrong, code in (
        ({"month": "2999-01"}, 422), ({"progress": 101}, 422), ({"unit": str(uuid.uuid4())}, 404),
        ({"done": "长" * 20_000}, 422),
    ):
        status, problem = send(server, "POST", place + "/check-ins", {**report, "revision": made["revision"], **wrong})
        assert status in (code, 400, 422), (wrong, status, problem)
        assert problem["title"]

    # Closed with a review; then it takes no check-in until it is opened again.
    status, answer = send(server, "POST", place + "/closing", {"statement": "请予办结。"})
    assert status in (200, 201), (status, answer)
    status, answer = send(server, "POST", place + "/closing-review", {"accept": True, "opinion": "同意。"})
    assert status in (200, 201), (status, answer)
    for language in ("zh", "en"):
        status, problem = send(
            server, "POST", place + "/check-ins", {**report, "revision": made["revision"]}, language
        )
        assert status == 409
        assert task["title"] in problem["detail"]
    status, answer = send(server, "POST", place + "/reopen", {"why": "还有收尾工作。"})
    assert status in (200, 201, 204), (status, answer)
    status, _ = send(server, "POST", place + "/check-ins", {**report, "revision": made["revision"]})
    assert status in (200, 201)
