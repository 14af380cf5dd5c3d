"""A person at work in a real browser: uploads a plan, reviews it, puts it in force, reports, sees the light change."""

import pathlib
import time

import pytest
from selenium.common.exceptions import WebDriverException
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


def click(browser, element, leads_on=True):
    """Presses what a person would scroll to, opening what folds it away; waits for the next page."""
    browser.execute_script(
        "for (let e = arguments[0]; e; e = e.parentElement)"
        " if (e.tagName == 'DETAILS') e.open = true;"
        "arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})",
        element,
    )
    browser.execute_script("window.isLeft = true")
    element.click()
    if leads_on:
        until(browser, is_on_next_page)


def is_on_next_page(browser):
    """Whether the page that was marked is gone and the next one is whole."""
    try:
        return browser.execute_script(
            "return window.isLeft === undefined && document.readyState === 'complete'"
        )
    except WebDriverException:
        # Between two pages there is nothing to ask.
        return False


def until(browser, condition, seconds=60):
    return WebDriverWait(browser, seconds).until(condition)


@pytest.fixture(autouse=True)
def no_errors(browser):
    """No page of a test may log an error."""
    browser.get_log("browser")
    yield
    errors = [entry for entry in browser.get_log("browser") if entry["level"] == "SEVERE"]
    # A refusal is shown on a page with its status, which Chromium logs as a failed load.
    errors = [
        entry
        for entry in errors
        if "the server responded with a status of 4" not in entry["message"]
        and entry["source"] != "intervention"
    ]
    assert not errors, errors


def upload(browser, server, tmp_path, text=PLAN, name="plan.docx", after=None):
    """Uploads a plan as a Word file and waits for the draft."""
    import docx

    document = docx.Document()
    for line in text.splitlines():
        document.add_paragraph(line)
    file = tmp_path / name
    document.save(file)
    browser.get(server.address + "/regions/450700/plans/new?lang=zh")
    find(browser, "input[type=file]").send_keys(str(file))
    if after:
        Select(find(browser, "main select[name=predecessor]")).select_by_value(after)
    click(browser, find(browser, "main form button[type=submit]"))
    until(browser, lambda b: "/review" in b.current_url)


def test_from_a_word_file_to_a_changed_light(browser, server, tmp_path):
    upload(browser, server, tmp_path)
    page = find(browser, "main").text
    assert "建设竹编产业园" in page
    # The sentence that asks for the first task is marked in the document.
    marks = " ".join(mark.text for mark in every(browser, "mark"))
    assert "县工业和信息化局" in marks

    plan = browser.current_url.split("/review")[0]
    for part in ("tasks", "targets", "clauses"):
        browser.get(f"{plan}/review?part={part}")
        for button in every(browser, "main form.rest button"):
            click(browser, button)
    browser.get(f"{plan}/review?part=tasks")
    click(browser, find(browser, "main form[action$='/in-force'] button[type=submit]"))
    until(browser, lambda b: "/review" not in b.current_url)
    browser.get(plan)
    assert "建设竹编产业园" in find(browser, "main").text

    # The first task: its light is not blue yet; a check-in of 100 per cent makes it so.
    link = next(a for a in every(browser, "main a[href*='/tasks/']") if "竹编产业园" in a.text)
    click(browser, link)
    task = browser.current_url
    assert not every(browser, "main .light.blue")
    click(browser, find(browser, "main a[href*='/check-ins']"))
    form = find(browser, "main form[action$='/check-ins']")
    for option in form.find_elements(By.CSS_SELECTOR, "[name=unit] option"):
        if "县工业和信息化局" in option.text:
            option.click()
    progress = form.find_element(By.CSS_SELECTOR, "[name=progress]")
    progress.clear()
    progress.send_keys("130")
    form.find_element(By.CSS_SELECTOR, "[name=author]").send_keys("县工信局联络员")
    form.find_element(By.CSS_SELECTOR, "[name=done]").send_keys("标准厂房已竣工，十二家企业入驻。")
    click(browser, form.find_element(By.CSS_SELECTOR, "button[type=submit]"))

    # A mistake is told beside the field, and what was typed is still there.
    form = find(browser, "main form[action$='/check-ins']")
    assert every(browser, "main [aria-invalid=true]") or every(browser, "main .errors")
    assert "十二家企业" in form.find_element(By.CSS_SELECTOR, "[name=done]").get_attribute("value")
    progress = form.find_element(By.CSS_SELECTOR, "[name=progress]")
    progress.clear()
    progress.send_keys("100")
    click(browser, form.find_element(By.CSS_SELECTOR, "button[type=submit]"))
    browser.get(task)
    assert every(browser, "main .light.blue")
    assert "十二家企业入驻" in find(browser, "main").text

    # A later edition is compared with the one in force; the work reported is kept.
    later = PLAN.replace("引进企业10家以上", "引进企业15家以上").replace(
        "（三）开拓竹编市场。组织企业参加展会，发展电商。（责任单位：县商务局）",
        "（三）办好竹编节。每年举办竹编文化节。（责任单位：县文化广电和旅游局）",
    )
    upload(browser, server, tmp_path, later, "later.docx", after=plan.split("/")[-1])
    draft = browser.current_url.split("/review")[0]
    browser.get(draft + "/compare")
    compared = find(browser, "main").text
    assert "办好竹编节" in compared and "开拓竹编市场" in compared
    assert "10" in compared and "15" in compared
    click(browser, find(browser, "main form[action$='/in-force'] button[type=submit]"))
    until(browser, lambda b: "/compare" not in b.current_url)
    browser.get(draft)
    assert "办好竹编节" in find(browser, "main").text
    link = next(a for a in every(browser, "main a[href*='/tasks/']") if "竹编产业园" in a.text)
    click(browser, link)
    assert every(browser, "main .light.blue")
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
