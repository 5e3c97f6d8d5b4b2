# Part of Reunify. Copyright the Reunify contributors.
# SPDX-License-Identifier: Apache-2.0
"""The desk in a real browser: the work of several people, by keyboard, in four languages, without script."""

import os
import re

import pytest
from axe_playwright_python.sync_playwright import Axe

from desk import Desk, PASSWORD
from conftest import USERS, shot

LANGUAGES = ("en", "es", "fr", "ar")


def press_until(page, locator, limit=80):
    """Goes on with the Tab key until something has the focus."""
    for _ in range(limit):
        if locator.evaluate("one => one === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"not reached by keyboard: {locator}")


def register_family(page, mother, child, statement=True):
    page.goto("/register?language=en")
    page.locator("#p1-name").fill(mother)
    page.locator("#p1-age").fill("31")
    page.locator("#p1-sex").select_option("female")
    page.locator("#p1-language").select_option("kek")
    page.locator("#p1-language2").select_option("es")
    page.locator("#p2-name").fill(child)
    page.locator("#p2-age").fill("4")
    page.locator("#p2-language").select_option("kek")
    page.locator("#met-place").fill("bridge, station 7")
    page.locator("#facility").select_option(label="Casa del Rio")
    if statement:
        page.locator("#s1-by").select_option("2")
        page.locator("#s1-relation").select_option("father")
        page.locator("#s1-name").fill("Mateo Xol Ba")
        page.locator("#s1-words").fill("my father went ahead")
    page.get_by_role("button", name="Go on: look at it").click()
    assert "Nothing is saved yet" in page.locator("main").inner_text()
    page.get_by_label(re.compile("What is this person")).select_option("mother")
    page.get_by_role("button", name="Save", exact=True).click()
    assert "Registered: 2 people" in page.locator(".notice").first.inner_text()
    return re.findall(r"person-\d+", page.locator(".notice").first.inner_text())


# MARK: Getting in


def test_whoever_is_not_signed_in_is_asked_to(desk, browser):
    page = browser.new_page()
    for path in ("/", "/work", "/search", "/persons/person-1", "/accounts", "/review"):
        page.goto(desk.url + path)
        assert page.url.endswith("/sign-in")
    assert page.goto(desk.url + "/nothing").status == 404
    page.close()


def test_a_wrong_name_a_wrong_password_and_a_wrong_code_get_the_same_answer(people):
    context = people.context()
    page = context.new_page()
    answers = set()
    for name, password, code in (("nobody", PASSWORD, ""), ("ana", "wrong wrong wrong", ""),
                                 ("vera", PASSWORD, "000000")):
        page.goto("/sign-in")
        page.get_by_label("User name").fill(name)
        page.get_by_label("Password").fill(password)
        page.get_by_label("Code of your app").fill(code)
        page.get_by_role("button", name="Sign in").click()
        answers.add(page.locator(".fault").inner_text())
    assert len(answers) == 1
    context.close()


def test_a_one_time_link_works_once(desk, people):
    context = people.context()
    page = context.new_page()
    assert page.goto(desk.welcome).status == 410
    context.close()


def test_a_session_is_over_after_signing_out(open_page):
    page = open_page("ana")
    cookies = page.context.cookies()
    assert all(cookie["httpOnly"] and cookie["sameSite"] == "Strict" for cookie in cookies)
    page.get_by_role("button", name="Sign out").click()
    page.context.add_cookies(cookies)
    page.goto("/work")
    assert page.url.endswith("/sign-in")


# MARK: The work of several people


def test_a_family_is_registered_split_only_on_record_and_handed_over(open_page):
    intake = open_page("ana")
    mother, child = register_family(intake, "Dominga Xol Caal", "Elena Xol Xol")
    assert "Elena Xol Xol" in intake.locator("main").inner_text()
    # A second time they are found before they are saved.
    intake.goto("/register")
    intake.locator("#p1-name").fill("Dominga Xol Cal")
    intake.locator("#met-place").fill("bridge")
    intake.get_by_role("button", name="Go on: look at it").click()
    assert mother in intake.locator("main").inner_text()

    custodian = open_page("luis")
    custodian.goto("/custody")
    custodian.locator(f"input[value={child}]").check()
    custodian.locator("#to").select_option(label="Hospital, Ward 3")
    custodian.get_by_role("button", name="Hand over to another agency").click()
    refused = custodian.locator("main").inner_text()
    assert "put apart without a recorded separation" in refused
    assert "nobody is split silently" in refused
    custodian.get_by_role("link", name=re.compile("Record the separation of")).click()
    custodian.locator("#ground").select_option("medical-emergency")
    custodian.locator("#narrative").fill("The child is taken to hospital")
    custodian.locator("#place").fill("Casa del Rio")
    custodian.locator("#language").select_option("kek")
    custodian.locator("#review").fill("District Court")
    custodian.get_by_role("button", name="Record the separation").click()
    assert "waits for a second person" in custodian.locator(".notice").first.inner_text()
    assert custodian.get_by_role("button", name="Approve it").count() == 0

    supervisor = open_page("carla")
    assert "Your role" not in supervisor.locator("main").inner_text()
    supervisor.locator("#frame-purpose").select_option("care")
    supervisor.get_by_role("button", name="Change").click()
    supervisor.get_by_role("link", name="A separation waits for your approval.").click()
    assert "Elena Xol Xol" in supervisor.locator("main").inner_text()
    supervisor.get_by_role("button", name="Approve it").click()
    assert "In force" in supervisor.locator("main").inner_text()

    custodian.goto("/custody")
    custodian.locator(f"input[value={child}]").check()
    custodian.locator("#to").select_option(label="Hospital, Ward 3")
    custodian.get_by_role("button", name="Hand over to another agency").click()
    assert "family link travels with them" in custodian.locator("main").inner_text()

    receiver = open_page("sol")
    receiver.get_by_role("link", name=re.compile("on the way to you")).click()
    receiver.get_by_role("button", name="They are here").click()
    assert "your agency is responsible now" in receiver.locator(".notice").first.inner_text()
    receiver.goto(f"/persons/{child}")
    text = receiver.locator("main").inner_text()
    assert "Hospital, Ward 3" in text and "mother" in text

    # Removal without a choice is blocked, raises an alert, and becomes work.
    custodian.goto("/custody")
    custodian.locator(f"input[value={mother}]").check()
    custodian.locator("#way").select_option("removed")
    custodian.locator("#detail").fill("GT")
    custodian.get_by_role("button", name="End custody").click()
    assert "An alert was recorded" in custodian.locator("main").inner_text()
    caseworker = open_page("eva")
    caseworker.get_by_role("link", name=re.compile("Blocked: removal")).first.click()
    caseworker.goto(f"/persons/{mother}")
    caseworker.get_by_role("link", name="What the parent wants").click()
    caseworker.get_by_label("to be together").check()
    caseworker.locator("#options").fill("stay together\nthe child stays with an aunt")
    caseworker.locator("#language").select_option("es")
    caseworker.get_by_role("button", name="Record the choice").click()
    assert "The choice is recorded" in caseworker.locator(".notice").first.inner_text()

    # Who looked, and why.
    monitor = open_page("lena")
    monitor.goto(f"/persons/{child}")
    monitor.get_by_role("link", name="Who looked, and why").click()
    text = monitor.locator("main").inner_text()
    assert "luis" in text and "registration" in text and "lena" in text


def test_the_queue_is_worked_through_by_keyboard_alone(open_page):
    page = open_page("tara")
    page.goto("/review?language=en")
    first = page.url
    page.keyboard.press("s")
    page.wait_for_url(lambda url: url != first and "/proposals/" in url)
    second = page.url
    page.keyboard.press("a")
    page.wait_for_url(lambda url: url != second and "/proposals/" in url)
    assert "accepted" in page.locator(".notice").first.inner_text()
    page.keyboard.press("z")
    page.wait_for_url(second.split("?")[0])
    assert "taken back" in page.locator(".notice").first.inner_text()
    page.keyboard.press("r")
    assert page.evaluate("document.activeElement.id") == "reason"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.type("another village")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: url.split("?")[0] not in (second.split("?")[0],))
    assert "rejected" in page.locator(".notice").first.inner_text()
    # After some seconds it is recorded, and stays.
    page.wait_for_timeout(5000)
    page.goto(second)
    assert "Rejected." in page.locator("main").inner_text()


def test_a_search_finds_in_any_order_and_no_word_of_it_is_in_an_address(open_page):
    page = open_page("ana")
    register_family(page, "Petronila Choc Ical", "Rigoberto Choc Choc", statement=False)
    page.goto("/search")
    page.keyboard.press("/")
    page.keyboard.type("choc petronila 31")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Petronila Choc Ical").wait_for()
    assert "choc" not in page.url.lower() and "petronila" not in page.url.lower()
    assert "Petronila" not in page.title()
    page.get_by_role("link", name="العربية").click()
    assert page.locator("html").get_attribute("dir") == "rtl"
    assert page.get_by_role("link", name="Petronila Choc Ical").count() == 1


def test_everything_is_reached_with_the_tab_key(open_page):
    page = open_page("ana")
    page.goto("/search")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    press_until(page, page.locator("#words"))
    page.goto("/register")
    press_until(page, page.get_by_role("button", name="Go on: look at it"))


# MARK: Without script


def test_everything_works_without_script(open_page):
    page = open_page("ana", java_script_enabled=False)
    people = register_family(page, "Isabela Cuc Tiul", "Tomás Cuc Cuc")
    page.goto("/search")
    page.locator("#words").fill("isabela cuc")
    page.locator("main button.main").click()
    assert people[0] in page.locator("main").inner_text()
    reviewer = open_page("tara", java_script_enabled=False)
    reviewer.goto("/review")
    before = reviewer.url
    reviewer.get_by_role("button", name=re.compile("Accept")).click()
    assert reviewer.url != before
    reviewer.get_by_role("button", name=re.compile("Undo")).click()
    assert "taken back" in reviewer.locator(".notice").first.inner_text()


# MARK: Every page


def pages(page, name):
    """The pages that somebody can come to, with a name for the picture of each."""
    found = {"work": "/work"}
    for link in page.locator("header nav a").all():
        address = link.get_attribute("href")
        found[address.strip("/").replace("/", "-")] = address
    if name in ("ana", "tara", "eva", "vera"):
        found["person"] = "/persons/person-3"
    if name == "lena":
        found["person"] = "/persons/person-3"
        found["history"] = "/persons/person-3/history"
        found["report-exact"] = "/reports/exact"
        found["report-lists"] = "/reports/reconciliation"
        found["calendar"] = "/clocks/address"
    if name == "luis":
        found["separation-form"] = "/links/link-1/separation"
        found["transfer"] = "/transfers/transfer-1"
    if name == "carla":
        found["separation"] = "/separations/separation-1"
    if name == "eva":
        found["choice"] = "/links/link-1/choice"
    if name == "tara":
        found["proposal"] = "/proposals/proposal-1"
    found["code"] = "/security/code"
    return found


@pytest.mark.parametrize("name", [*USERS, "ines"])
def test_axe_finds_nothing_on_any_page_in_any_language(open_page, people, name, shots):
    page = open_page(name)
    if name == "ines":
        page.goto("/accounts")
        if page.url.endswith("/confirm"):
            people.confirm(page, "ines")
    if name == "carla":
        page.locator("#frame-purpose").select_option("care")
        page.get_by_role("button", name="Change").click()
    for label, address in pages(page, name).items():
        for language in LANGUAGES:
            answer = page.goto(f"{address}?language={language}")
            assert answer.status < 500, address
            assert page.locator("html").get_attribute("lang") == language
            found = Axe().run(page)
            problems = [
                (one["id"], [node["html"][:160] for node in one["nodes"]][:3])
                for one in found.response["violations"]
            ]
            assert problems == [], f"{address} in {language}"
            if shots and language in ("en", "ar"):
                page.screenshot(path=os.path.join(shots, f"{name}-{label}-{language}.png"),
                                full_page=True)


@pytest.mark.parametrize("name", ["ana", "luis", "tara", "eva", "lena"])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_nothing_is_wider_than_a_phone(open_page, name, language, shots):
    page = open_page(name, viewport={"width": 320, "height": 640}, color_scheme="dark")
    for label, address in pages(page, name).items():
        page.goto(f"{address}?language={language}")
        width = page.evaluate("document.documentElement.scrollWidth")
        assert width <= 320, f"{address} in {language} is {width} wide"
        if shots:
            page.screenshot(path=os.path.join(shots, f"{name}-{label}-{language}-320-dark.png"),
                            full_page=True)


def test_forced_colours_and_print_show_everything(open_page, shots):
    page = open_page("tara", forced_colors="active")
    page.goto("/review")
    assert page.get_by_role("button", name=re.compile("Accept")).is_visible()
    if shots:
        page.screenshot(path=os.path.join(shots, "review-forced-colours.png"), full_page=True)
    page.emulate_media(media="print", forced_colors="none")
    assert not page.get_by_role("button", name=re.compile("Accept")).is_visible()
    assert page.locator("svg#none").count() == 0 and page.locator("svg.picture").first.is_visible()


LOOKS = {
    "dark": {"color_scheme": "dark"},
    "forced": {"forced_colors": "active"},
    "print": {"media": "print"},
    # Whoever prints from a dark screen prints on white paper all the same.
    "print-dark": {"media": "print", "color_scheme": "dark"},
}


@pytest.mark.parametrize("name", [*USERS, "ines"])
def test_every_page_in_the_dark_in_forced_colours_and_on_paper(open_page, people, name, shots):
    page = open_page(name)
    if name == "ines":
        page.goto("/accounts")
        if page.url.endswith("/confirm"):
            people.confirm(page, "ines")
    if name == "carla":
        page.locator("#frame-purpose").select_option("care")
        page.get_by_role("button", name="Change").click()
    for label, address in pages(page, name).items():
        page.goto(f"{address}?language=en")
        for look, media in LOOKS.items():
            page.emulate_media(**({"media": "screen", "color_scheme": "light", "forced_colors": "none"} | media))
            if look.startswith("print"):
                ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
                assert ground == "rgb(255, 255, 255)", f"{address} prints on {ground}"
                for what in ("form", "button", "nav", ".button", ".unprinted"):
                    assert not page.locator(f"{what}:visible").count(), f"{address}: {what}"
            else:
                contrast = [(node["html"][:160], node["any"][0]["message"])
                            for one in Axe().run(page).response["violations"]
                            if one["id"] == "color-contrast" for node in one["nodes"]]
                assert contrast == [], f"{address}, {look}"
            shot(page, shots, f"{name}-{label}-{look}")
        page.emulate_media(media="screen", color_scheme="light", forced_colors="none")


# MARK: What the browser forbids


def test_a_script_in_a_page_never_runs(open_page):
    page = open_page("ana")
    names = register_family(page, "<script>document.title='x'</script> Ba", "<img src=x onerror=alert(1)> Ba",
                            statement=False)
    page.goto(f"/persons/{names[0]}")
    assert page.title() == "Person · Reunify"
    assert page.locator("main img").count() == 0 and page.locator("main script").count() == 0
    open_page.expected.append("TrustedScript")
    ran = page.evaluate("""() => {
        const script = document.createElement('script');
        try { script.textContent = "window.ran = true"; document.body.append(script); } catch { }
        return window.ran === true;
    }""")
    assert not ran


# MARK: Starting again


def test_sessions_and_what_was_saved_survive_a_kill(open_page, people, desk, registry):
    page = open_page("ana")
    saved = register_family(page, "Mercedes Ical Pop", "Abelino Ical Ical", statement=False)
    cookies = page.context.cookies()
    port = desk.url.rsplit(":", 1)[1]
    desk.kill()
    again = Desk(registry, "--port", port)
    page.context.add_cookies(cookies)
    page.goto(f"{again.url}/persons/{saved[1]}?language=en")
    assert "Abelino Ical Ical" in page.locator("main").inner_text()
    assert again.stop() == 0
    log = again.text() + desk.text()
    for word in ("Abelino", "Mercedes", "Dominga", "Choc", "Xol"):
        assert word not in log
    # Other tests go on with one that is started again.
    desk.start("--port", port, "--undo-seconds", "3")
