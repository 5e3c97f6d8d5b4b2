# Part of Reunify. Copyright the Reunify contributors.
# SPDX-License-Identifier: Apache-2.0
"""Imports at the desk: upload, preview, trial, run, quarantine and undo, with and without script, by keyboard,
in Arabic, on 320 pixels."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe

from conftest import shot

LIST = """Full name,DOB,Sex
Micaela Ixim Tut,03/04/2012,F
Bartolo Ixim Tut,13/06/2013,M
Petrona Ixim Yat,not a day,F
"""


def steps(page, button):
    """Presses a button, and waits until nothing goes on any more."""
    page.get_by_role("button", name=button, exact=True).click()
    for _ in range(100):
        if not page.locator("#import-state[data-progress]").count():
            return
        page.wait_for_timeout(100)
        page.get_by_role("link", name="See how far it is now").click()


def hand_over(page, name, text=LIST):
    page.goto("/imports?language=en")
    page.locator("#upload-list").set_input_files(
        files=[{"name": "x.csv", "mimeType": "text/csv", "buffer": text.encode()}])
    page.get_by_label("What the list is called").fill(name)
    steps(page, "Read the list")
    return page.url


def found(page, words):
    """How many people a search finds."""
    page.goto("/search")
    page.locator("#words").fill(words)
    page.locator("#words").press("Enter")
    page.wait_for_url(re.compile("/search/"))
    return page.locator("main a[href^='/persons/']").count()


def look(page, shots, name):
    """Nothing for axe to find, and a picture."""
    found = Axe().run(page)
    problems = [(one["id"], [node["html"][:160] for node in one["nodes"]][:3])
                for one in found.response["violations"]]
    assert problems == [], name
    shot(page, shots, name)


@pytest.mark.parametrize("script", [True, False])
def test_a_list_goes_all_the_way_in_and_is_taken_back(open_page, shots, script):
    page = open_page("rosa", java_script_enabled=script)
    url = hand_over(page, f"roster {script}", LIST.replace("Ixim", "Ixim" + "b" * int(script)))
    assert "The columns are proposed" in page.locator("main").inner_text()
    assert "Micaela" not in page.url and "Micaela" not in page.title()
    page.get_by_role("link", name="Look at the columns").click()
    assert "03/04/2012" in page.locator("main").inner_text()
    order = page.locator("select[name^=order-]")
    order.select_option("DMY")
    if script:
        look(page, shots, "import-mapping")
    steps(page, "Save the columns")
    steps(page, "Try it")
    told = page.locator("main").inner_text()
    assert "What would become of the rows" in told
    assert "cannot be read as a date" in told
    if script:
        look(page, shots, "import-tried")
    steps(page, "Record it")
    told = page.locator("main").inner_text()
    assert "All of it is on record" in told, told
    page.get_by_role("link", name="Settle them").click()
    assert "Petrona" in page.locator("main").inner_text()
    page.get_by_role("link", name=re.compile("record 3")).click()
    page.get_by_label("DOB").fill("2014-05-06")
    page.get_by_label("How the answer is known").fill("asked the post")
    page.get_by_role("button", name="Settle the row").click()
    assert "Taken in as" in page.locator(".notice").first.inner_text()
    assert found(page, "Bartolo Ixim" + "b" * int(script)) > 0
    page.goto(url)
    page.get_by_role("link", name="Take the whole import back").click()
    if script:
        look(page, shots, "import-undo")
    page.get_by_label("Why it is taken back").fill("the roster of another post")
    page.get_by_role("button", name="Take the whole import back").click()
    assert "Taken back: 3 rows" in page.locator(".notice").first.inner_text()
    assert found(page, "Bartolo Ixim" + "b" * int(script)) == 0
    page.goto("/imports")
    if script:
        look(page, shots, "imports")


@pytest.mark.parametrize("language,width,scheme", [
    ("ar", 1100, "light"), ("ar", 320, "light"), ("es", 320, "dark"), ("fr", 1100, "dark"),
    ("en", 320, "light")])
def test_pages_of_imports_fit_every_language_width_and_scheme(open_page, shots, language, width, scheme):
    page = open_page("rosa", viewport={"width": width, "height": 800}, color_scheme=scheme)
    url = hand_over(page, f"lista {language} {width}")
    steps(page, "Try it")
    for path, name in (("/imports", "imports"), (url, "import"), (url + "/mapping", "mapping")):
        page.goto(f"{path}?language={language}")
        look(page, shots, f"{name}-{language}-{width}-{scheme}")
        wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert wide <= 0, f"{name} is {wide} pixels too wide"
        assert "[[" not in page.content()
    page.goto(url + "?language=en")
    page.get_by_role("button", name="Throw it away").click()


def test_the_way_of_a_list_by_keyboard_alone(open_page):
    page = open_page("rosa")
    hand_over(page, "by keyboard", LIST.replace("Tut", "Tuc"))
    for button in ("Try it", "Record it"):
        one = page.get_by_role("button", name=button, exact=True)
        for _ in range(60):
            if one.evaluate("one => one === document.activeElement"):
                break
            page.keyboard.press("Tab")
        with page.expect_navigation():
            page.keyboard.press("Enter")
        page.wait_for_function("!document.querySelector('#import-state[data-progress]')")
    assert "All of it is on record" in page.locator("main").inner_text()
