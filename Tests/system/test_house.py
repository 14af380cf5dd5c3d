"""The floors of the house: what each room imports is what the manifest lets it see."""

import json
import re
import subprocess

import pytest

from conftest import HOME

# What comes with the toolchain.
GIVEN = {
    "Foundation", "FoundationEssentials", "FoundationXML", "FoundationNetworking", "Dispatch",
    "Darwin", "Glibc", "Synchronization", "Testing", "XCTest",
}
# Modules that a product brings along under another name than its own.
BROUGHT = {
    "Hummingbird": {
        "HummingbirdCore", "HTTPTypes", "NIOCore", "NIOPosix", "NIOHTTPTypes",
        "NIOHTTPTypesHTTP1", "NIOHTTP1", "ServiceLifecycle", "UnixSignals",
    },
}


@pytest.fixture(scope="module")
def manifest():
    text = subprocess.run(
        ["swift", "package", "describe", "--type", "json"],
        cwd=HOME, capture_output=True, text=True, check=True,
    ).stdout
    return json.loads(text[text.index("{"):])


def test_imports_are_declared(manifest):
    names = {target["name"] for target in manifest["targets"]}
    wrong = []
    for target in manifest["targets"]:
        allowed = set(target.get("target_dependencies", []))
        for product in target.get("product_dependencies", []):
            allowed |= {product} | BROUGHT.get(product, set())
        allowed |= GIVEN
        for source in target.get("sources", []):
            if not source.endswith(".swift"):
                continue
            file = HOME / target["path"] / source
            for line in file.read_text("utf-8").splitlines():
                found = re.match(
                    r"\s*(?:@\w+(?:\(\w+\))?\s+)*(?:(?:public|package|internal|private|fileprivate)\s+)?"
                    r"import\s+(?:(?:struct|class|enum|func|protocol|typealias|var|let)\s+)?(\w+)",
                    line,
                )
                if found and found[1] not in allowed:
                    wrong.append(f"{file.relative_to(HOME)} imports {found[1]}")
    assert not wrong, "\n".join(wrong)
    assert {"PolicyText", "Storage", "Pages", "Programmes", "Web", "longyao"} <= names


def test_arrows_point_down(manifest):
    floors = [
        {"CZlib", "CLibXML2", "PolicyText", "CivilTime", "FEEL", "DMN"},
        {"Storage", "Pages", "Intake", "Packs"},
        {"Programmes"},
        {"Web"},
        {"longyao"},
    ]
    floor = {name: index for index, names in enumerate(floors) for name in names}
    for target in manifest["targets"]:
        if target["name"] not in floor:
            assert target["type"] == "test", f"{target['name']} has no floor"
            continue
        for below in target.get("target_dependencies", []):
            assert floor[below] <= floor[target["name"]], f"{target['name']} looks up to {below}"
            if floor[target["name"]] == 2:
                assert floor[below] < 2, f"the chamber {target['name']} imports its neighbour"


def test_engines_do_no_io():
    banned = re.compile(
        r"\b(FileManager|FileHandle|URLSession|Process\(|fopen|getenv|ProcessInfo|Date\(\))"
    )
    for engine in ("PolicyText", "CivilTime", "FEEL", "DMN"):
        for file in (HOME / "Sources" / engine).rglob("*.swift"):
            code = re.sub(r"//.*", "", file.read_text("utf-8"))
            assert not banned.search(code), f"{file.relative_to(HOME)} does I/O"


def test_the_project_speaks_of_itself_alone():
    files = subprocess.run(
        ["git", "ls-files"], cwd=HOME, capture_output=True, text=True, check=True
    ).stdout.split()
    machine = re.compile(r"(?<![\w./])/(?:work|root|home/\w+|opt)/")
    for name in files:
        file = HOME / name
        if file.suffix in {".png", ".docx", ".pdf", ".ico"} or not file.exists():
            continue
        text = file.read_text("utf-8", errors="replace")
        assert not machine.search(text), f"{name} names a folder of one machine"
