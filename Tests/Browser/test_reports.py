# Part of Reunify. Copyright the Reunify contributors.
# SPDX-License-Identifier: Apache-2.0
"""Reports, the log and the calendar address, as a legal monitor comes to them."""

import hashlib
import os
import re
import urllib.error
import urllib.request

import pytest
from axe_playwright_python.sync_playwright import Axe

from conftest import shot

LANGUAGES = ("en", "es", "fr", "ar")


@pytest.fixture
def report(open_page):
    """An exact report that was just made, and the page that shows it."""
    page = open_page("lena")
    page.goto("/reports")
    page.get_by_role("link", name="Make this report").first.click()
    assert page.url.endswith("/reports/exact")
    page.get_by_role("button", name="Make the report").click()
    assert re.search(r"/reports/made/report-\d+$", page.url), page.locator("main").inner_text()
    return page


def test_a_report_is_made_read_and_kept(report, shots, tmp_path):
    page = report
    digest = re.search(r"[0-9a-f]{64}", page.locator("main").inner_text()).group(0)
    with page.expect_download() as waiting:
        page.get_by_role("link", name=re.compile("JSON")).click()
    waiting.value.save_as(tmp_path / "report.json")
    assert hashlib.sha256((tmp_path / "report.json").read_bytes()).hexdigest() == digest
    with page.expect_download() as waiting:
        page.get_by_role("link", name=re.compile("PDF")).click()
    waiting.value.save_as(tmp_path / "report.pdf")
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF")
    shot(page, shots, "lena-report-made-en")
    page.goto("/reports")
    assert digest in page.locator("main").inner_text()
    shot(page, shots, "lena-reports-en")


def test_a_made_report_is_for_every_eye_and_fits_a_phone(report, shots):
    page, address = report, report.url
    for language in LANGUAGES:
        page.goto(f"{address}?language={language}")
        found = Axe().run(page)
        problems = [(one["id"], [node["html"][:160] for node in one["nodes"]][:3])
                    for one in found.response["violations"]]
        assert problems == [], language
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    shot(page, shots, "lena-report-made-ar-320")


def test_the_log_is_verified_with_what_the_page_gives(open_page, registry, tmp_path, shots):
    page = open_page("lena")
    page.goto("/log")
    shot(page, shots, "lena-log-en")
    files = {}
    for name, link in (("key", "Download the key"), ("checkpoint", "Download the checkpoint"),
                       ("log", "the log as text")):
        address = page.get_by_role("link", name=link, exact=True).first.get_attribute("href")
        answer = page.request.get(address)
        assert answer.ok and "attachment" in answer.headers["content-disposition"]
        files[name] = os.path.join(tmp_path, name)
        with open(files[name], "wb") as file:
            file.write(answer.body())
    said = registry.run("log", "verify", files["log"], "--key-file", files["key"],
                        "--checkpoint", files["checkpoint"])
    assert said


def test_a_calendar_address_is_shown_once_and_revoked(open_page, shots):
    page = open_page("lena")
    page.goto("/clocks/address")
    page.get_by_role("button", name="Make an address").click()
    address = page.locator(".secret").inner_text()
    shot(page, shots, "lena-calendar-en")
    with urllib.request.urlopen(address, timeout=30) as answer:
        assert answer.read().startswith(b"BEGIN:VCALENDAR")
    page.goto("/clocks/address")
    assert address not in page.content()
    page.get_by_role("button", name="Revoke it").click()
    with pytest.raises(urllib.error.HTTPError, match="404"):
        urllib.request.urlopen(address, timeout=30)
