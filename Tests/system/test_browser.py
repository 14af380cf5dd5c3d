"""A person at work in a real browser: uploads a plan, reviews it, puts it in force, reports, sees the light change."""

import pathlib
import time

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import Select, WebDriverWait

PLAN = """望海县竹编产业三年行动方案

为推动竹编产业发展，制定本方案。
一、工作目标
到2027年，全县竹编企业达到30家以上，年产值突破2.5亿元。
二、主要任务
（一）建设竹编产业园。建设标准厂房2万平方米，引进企业10家以上。（牵头单位：县工业和信息化局；配合单位：县财政局、县自然资源局）
（二）培养竹编人才。完善大师带徒制度，开设竹编工坊。（牵头单位：县人力资源社会保障局；配合单位：县工信局、县教育局）
（三）开拓竹编市场。组织企业参加展会，发展电商。（责任单位：县商务局）
三、保障措施
对首次上规的竹编企业，给予一次性奖励10万元。
"""


def find(browser, selector):
    return browser.find_element(By.CSS_SELECTOR, selector)


def every(browser, selector):
    return browser.find_elements(By.CSS_SELECTOR, selector)


def press(browser, text, within="main"):
    """Presses the button or follows the link that says so, opening what folds it away."""
    for one in every(browser, f"{within} button, {within} a"):
        label = (one.text or one.get_attribute("textContent") or "").strip()
        if label == text:
            if not one.is_displayed():
                browser.execute_script(
                    "for (let e = arguments[0]; e; e = e.parentElement)"
                    " if (e.tagName == 'DETAILS') e.open = true",
                    one,
                )
            browser.execute_script("arguments[0].scrollIntoView({block: 'center'})", one)
            one.click()
            return
    pytest.fail(f"nothing says {text!r} on {browser.current_url}:\n{find(browser, 'main').text[:1500]}")


def until(browser, condition, seconds=60):
    return WebDriverWait(browser, seconds).until(condition)


@pytest.fixture(autouse=True)
def no_errors(browser):
    """No page of a test may log an error."""
    browser.get_log("browser")
    yield
    errors = [entry for entry in browser.get_log("browser") if entry["level"] == "SEVERE"]
    # A refusal is shown on a page with its status, which Chromium logs as a failed load.
    errors = [entry for entry in errors if "the server responded with a status of 4" not in entry["message"]]
    assert not errors, errors


def upload(browser, server, tmp_path, text=PLAN, name="plan.docx"):
    """Uploads a plan as a Word file and waits for the draft."""
    import docx

    document = docx.Document()
    for line in text.splitlines():
        document.add_paragraph(line)
    file = tmp_path / name
    document.save(file)
    browser.get(server.address + "/regions/450700/plans/new?lang=zh")
    find(browser, "input[type=file]").send_keys(str(file))
    find(browser, "main form button[type=submit]").click()
    until(browser, lambda b: "/review" in b.current_url)


def test_from_a_word_file_to_a_changed_light(browser, server, tmp_path):
    upload(browser, server, tmp_path)
    page = find(browser, "main").text
    assert "建设竹编产业园" in page
    # The sentence that asks for the first task is marked in the document.
    marks = " ".join(mark.text for mark in every(browser, "mark"))
    assert "县工业和信息化局" in marks

    for part in ("tasks", "targets", "clauses"):
        plan = browser.current_url.split("/review")[0]
        browser.get(f"{plan}/review?part={part}")
        if every(browser, "form.rest button"):
            find(browser, "form.rest button").click()
    browser.get(f"{plan}/review?part=tasks")
    press(browser, "付诸执行", within="main .bar form") if every(
        browser, "main .bar form[action$='/in-force'] button"
    ) == [] else browser.execute_script(
        "const b = document.querySelector(\"main .bar form[action$='/in-force'] button\");"
        "b.closest('details').open = true; b.click()"
    )
    until(browser, lambda b: "/review" not in b.current_url)
    browser.get(plan)
    assert "建设竹编产业园" in find(browser, "main").text

    # The first task: its light is not blue yet; a check-in of 100 per cent makes it so.
    link = next(a for a in every(browser, "main a[href*='/tasks/']") if "竹编产业园" in a.text)
    link.click()
    task = browser.current_url
    before = find(browser, "main .light").get_attribute("class")
    assert "blue" not in before
    form = find(browser, "form[action$='/check-ins']")
    browser.execute_script(
        "for (let e = arguments[0]; e; e = e.parentElement) if (e.tagName == 'DETAILS') e.open = true",
        form,
    )
    progress = form.find_element(By.CSS_SELECTOR, "[name=progress]")
    progress.clear()
    progress.send_keys("100")
    form.find_element(By.CSS_SELECTOR, "[name=done]").send_keys("标准厂房两万平方米已竣工，十二家企业入驻。")
    units = form.find_elements(By.CSS_SELECTOR, "select[name=unit]")
    if units:
        Select(units[0]).select_by_index(len(Select(units[0]).options) - 2 if Select(units[0]).options[0].get_attribute("value") == "" else 0)
        for option in Select(units[0]).options:
            if "县工业和信息化局" in option.text:
                option.click()
    form.find_element(By.CSS_SELECTOR, "button[type=submit]").click()
    browser.get(task)
    assert "blue" in find(browser, "main .light").get_attribute("class")
    assert "十二家企业入驻" in find(browser, "main").text


def test_every_page_speaks_two_languages(browser, server):
    for path in ("/", "/regions/450700", "/regions/450700/supervision", "/regions/450700/units"):
        browser.get(server.address + path + "?lang=zh")
        assert find(browser, "html").get_attribute("lang") == "zh-CN"
        chinese = find(browser, "h1").text
        browser.get(server.address + path + "?lang=en")
        assert find(browser, "html").get_attribute("lang") == "en"
        assert find(browser, "h1").text != chinese
    browser.get(server.address + "/?lang=zh")


def test_pages_fit_a_narrow_screen(browser, server):
    browser.set_window_size(360, 800)
    try:
        for path in ("/", "/regions/450700", "/regions/450700/supervision"):
            browser.get(server.address + path)
            width = browser.execute_script("return document.documentElement.scrollWidth")
            assert width <= browser.execute_script("return window.innerWidth"), path
    finally:
        browser.set_window_size(1280, 900)


def test_work_is_done_without_scripts(server, tmp_path):
    """Everything is a link or a form: no page carries a script of its own."""
    for path in ("/", "/regions/450700", "/regions/450700/supervision"):
        _, headers, body = server.request("GET", path)
        assert b"<script>" not in body and b"onclick" not in body
        assert "'unsafe" not in headers["Content-Security-Policy"]
