"""The JSON API against the OpenAPI document that the server serves."""

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


@pytest.fixture(scope="module")
def ids(server, document):
    """An identifier for every parameter that a path may have, found by following the API itself."""
    found = {"region": REGION}
    # Follow lists: an object with an id that lies in a list `things` names the parameter `thing`.
    seen, turn = set(), True
    while turn:
        turn = False
        for path, method, operation in operations(document):
            names = re.findall(r"{(\w+)}", path)
            if method != "GET" or path in seen or not set(names) <= set(found):
                continue
            seen.add(path)
            turn = True
            status, headers, body = server.request("GET", fill(path, found))
            if status == 200 and "json" in headers.get("Content-Type", ""):
                gather(json.loads(body), found, path)
    return found


def gather(value, found, path):
    if isinstance(value, dict):
        for key, one in value.items():
            if isinstance(one, list):
                single = {"checkIns": "checkIn", "headings": "heading"}.get(key, key.rstrip("s"))
                for item in one:
                    if isinstance(item, dict) and re.fullmatch(r"[0-9a-f-]{36}", str(item.get("id", ""))):
                        found.setdefault(single, item["id"])
            gather(one, found, path)
    elif isinstance(value, list):
        last = [step for step in path.split("/") if "{" not in step][-1]
        for item in value[:3]:
            if isinstance(item, dict) and re.fullmatch(r"[0-9a-f-]{36}", str(item.get("id", ""))):
                found.setdefault(last.rstrip("s"), item["id"])
            gather(item, found, path)


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
        assert str(status) in operation["responses"], (path, status, body[:300])
        if status == 200:
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


def test_a_plan_is_run_through_the_api(server, document, ids):
    """A check-in is reported, corrected and refused where it must be."""
    plan = f"/api/v1/regions/{REGION}/plans/{ids['plan']}"
    path = next(path for path, method, _ in operations(document) if method == "POST" and path.endswith("/check-ins"))
    assert path
    status, _, tasks = get(server, plan)
    assert status == 200, plan
