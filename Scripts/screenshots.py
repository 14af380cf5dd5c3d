"""Makes the pictures of the README from the demonstration, in both languages.

usage: make screenshots
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from selenium import webdriver
from selenium.webdriver.chrome.service import Service

HOME = pathlib.Path(__file__).resolve().parents[1]
BINARY = HOME / ".build" / os.environ.get("LONGYAO_CONFIGURATION", "release") / "longyao"
PICTURES = HOME / "Documentation" / "pictures"


def main():
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        data = pathlib.Path(folder) / "data"
        subprocess.run([BINARY, "demo", "--data", data], check=True)
        server = subprocess.Popen(
            [BINARY, "serve", "--data", data, "--port", "0"], stdout=subprocess.PIPE, text=True
        )
        try:
            address = re.search(r"http://\S+", server.stdout.readline()).group().rstrip("/")
            shoot(address)
        finally:
            server.terminate()
            server.wait()


def shoot(address):
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium")
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1280,960"):
        options.add_argument(argument)
    browser = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
    try:
        for language in ("zh", "en"):
            for name, path in (("home", "/"), ("supervision", "/regions/450700/supervision")):
                browser.get(f"{address}{path}?lang={language}")
                browser.save_screenshot(str(PICTURES / f"{name}.{language}.png"))
                print(PICTURES / f"{name}.{language}.png")
    finally:
        browser.quit()


sys.exit(main())
