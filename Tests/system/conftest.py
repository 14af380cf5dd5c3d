"""What the tests of the whole program share: the binary, a data folder, a server, a browser."""

import json
import os
import pathlib
import re
import select
import shutil
import signal
import subprocess
import time
import urllib.error
import urllib.request

import pytest

HOME = pathlib.Path(__file__).resolve().parents[2]
BINARY = HOME / ".build" / os.environ.get("LONGYAO_CONFIGURATION", "debug") / "longyao"
SHARED = HOME.parent / "shared"


def run(*arguments, check=True, **options):
    """Runs the program and returns what it printed."""
    result = subprocess.run(
        [BINARY, *map(str, arguments)],
        capture_output=True,
        text=True,
        timeout=options.pop("timeout", 120),
        env={**os.environ, "LANG": "zh_CN.UTF-8", **options.pop("env", {})},
        **options,
    )
    if check and result.returncode != 0:
        pytest.fail(f"longyao {arguments} exited {result.returncode}:\n{result.stderr}")
    return result


class Server:
    """A program that serves."""

    def __init__(self, data, *arguments):
        self.data = data
        self.log = open(pathlib.Path(data).parent / "serve.log", "w+")
        self.process = subprocess.Popen(
            [BINARY, "serve", "--data", str(data), "--port", "0", *arguments],
            stdout=subprocess.PIPE,
            stderr=self.log,
            text=True,
            env={**os.environ, "LANG": "zh_CN.UTF-8"},
        )
        self.address = self._address()

    def _address(self):
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            ready, _, _ = select.select([self.process.stdout], [], [], 1)
            if ready:
                line = self.process.stdout.readline()
                found = re.search(r"http://[^\s]+", line)
                if found:
                    return found.group().rstrip("/")
                if not line:
                    break
        self.stop()
        self.log.seek(0)
        pytest.fail("the server did not say where it serves:\n" + self.log.read())

    def request(self, method, path, body=None, headers=None, language="zh"):
        """Sends a request; returns status, headers and bytes, whatever the status."""
        headers = {"Accept-Language": language, **(headers or {})}
        if isinstance(body, (dict, list)):
            body = json.dumps(body).encode()
            headers.setdefault("Content-Type", "application/json")
        request = urllib.request.Request(
            self.address + path, data=body, method=method, headers=headers
        )
        opener = urllib.request.build_opener(_NoRedirect)
        try:
            with opener.open(request, timeout=60) as answer:
                return answer.status, answer.headers, answer.read()
        except urllib.error.HTTPError as answer:
            return answer.code, answer.headers, answer.read()

    def stop(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(15)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        return self.process.returncode


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory):
    """A data folder with the demonstration loaded."""
    data = tmp_path_factory.mktemp("demonstration") / "data"
    run("demo", "--data", data, timeout=300)
    return data


@pytest.fixture
def data(demonstration, tmp_path):
    """A copy of the demonstration that a test may change."""
    copy = tmp_path / "data"
    shutil.copytree(demonstration, copy)
    return copy


@pytest.fixture(scope="session")
def server(demonstration, tmp_path_factory):
    """A server of the demonstration; tests that change much take a copy of their own."""
    data = tmp_path_factory.mktemp("served") / "data"
    shutil.copytree(demonstration, data)
    server = Server(data)
    yield server
    assert server.stop() == 0, "the server did not stop cleanly"


@pytest.fixture(scope="session")
def browser():
    """Debian's Chromium, without a window."""
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium")
    for argument in (
        "--headless=new",
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--disable-gpu",
        "--window-size=1280,900",
        "--lang=zh-CN",
    ):
        options.add_argument(argument)
    options.add_experimental_option("prefs", {"intl.accept_languages": "zh-CN,zh"})
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
    driver.set_page_load_timeout(60)
    yield driver
    driver.quit()
