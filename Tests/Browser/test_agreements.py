# Part of Reunify. Copyright the Reunify contributors.
# SPDX-License-Identifier: Apache-2.0
"""Agreements between agencies, keys, answers to who asked to see something, erasure, and proofs of the log."""

import os
import re

import pytest
from axe_playwright_python.sync_playwright import Axe

from conftest import shot
from test_desk import LANGUAGES, press_until, register_family
from test_registering import photo


def for_care(page):
    """A supervisor works for one purpose at a time."""
    page.locator("#frame-purpose").select_option("care")
    page.get_by_role("button", name="Change").click()


def look_over(page, address, shots, name):
    """Axe in every language, and no wider than a phone in any."""
    for language in LANGUAGES:
        page.set_viewport_size({"width": 1280, "height": 900})
        page.goto(f"{address}?language={language}")
        problems = [(one["id"], [node["html"][:160] for node in one["nodes"]][:3])
                    for one in Axe().run(page).response["violations"]]
        assert problems == [], f"{address} in {language}"
        shot(page, shots, f"{name}-{language}")
        page.set_viewport_size({"width": 320, "height": 640})
        width = page.evaluate("document.documentElement.scrollWidth")
        assert width <= 320, f"{address} in {language} is {width} wide"
        if language in ("en", "ar"):
            shot(page, shots, f"{name}-{language}-320")
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{address}?language=en")


@pytest.mark.parametrize("script", [True, False])
def test_two_agencies_agree_and_one_ends_it(open_page, shots, script):
    page = open_page("carla", java_script_enabled=script)
    for_care(page)
    page.goto("/agencies")
    form = page.locator("#agreement")
    form.get_by_label("Hospital").check()
    form.get_by_label("both lists side by side").check()
    form.get_by_label("registration").check()
    form.get_by_label("Legal ground").fill("MoU of 3 June, art. 5")
    form.get_by_role("button", name="Propose an agreement").press("Enter")
    # The reference is missing: with script the browser says so, without it the desk does.
    form.get_by_label("Reference").fill("file 18/77")
    form.get_by_role("button", name="Propose an agreement").press("Enter")
    assert "is proposed" in page.locator(".notice").first.inner_text()
    identifier = re.search(r"agreement-\d+", page.locator(".notice").first.inner_text()).group()
    if script:
        look_over(page, "/agencies", shots, "carla-agreements")

    other = open_page("hal", java_script_enabled=script)
    for_care(other)
    assert "waits for the signature of your agency" in other.locator("main").inner_text()
    other.goto("/agencies")
    card = other.locator("section", has=other.locator(f"#{identifier}"))
    card.locator("summary").click()
    card.get_by_role("button", name="Sign for your agency").click()
    assert "is signed" in other.locator(".notice").first.inner_text()
    card = other.locator("section", has=other.locator(f"#{identifier}"))
    assert "in force" in card.inner_text()
    if script:
        look_over(other, "/agencies", shots, "hal-agreements-in-force")
    card = other.locator("section", has=other.locator(f"#{identifier}"))
    card.locator("summary").click()
    card.get_by_label("Why").fill("the mandate ended")
    card.get_by_role("button", name="End the agreement").click()
    page.goto("/agencies")
    assert "the mandate ended" in page.locator("main").inner_text()


def test_an_agreement_is_proposed_by_keyboard_alone(open_page):
    page = open_page("carla")
    for_care(page)
    page.goto("/agencies")
    press_until(page, page.locator("#agreement input[type=checkbox]").first)
    page.keyboard.press("Space")
    press_until(page, page.locator("#agreement-passes-tracing"))
    page.keyboard.press("Space")
    press_until(page, page.locator("#agreement-purpose-tracing"))
    page.keyboard.press("Space")
    for field, text in (("basis", "law 7"), ("reference", "file 9")):
        press_until(page, page.locator(f"#agreement-{field}"))
        page.keyboard.type(text)
    press_until(page, page.locator("#agreement > button"))
    page.keyboard.press("Enter")
    assert "is proposed" in page.locator(".notice").first.inner_text()


def test_keys_are_told_and_rotated_and_never_shown(open_page, people, shots):
    page = open_page("ines")
    page.goto("/keys")
    before = page.locator("code").all_inner_texts()
    assert len(before) >= 3 and len(set(before)) == len(before)
    look_over(page, "/keys", shots, "ines-keys")
    page.get_by_role("button", name=re.compile("Rotate now.*Shelter")).click()
    if page.url.endswith("/confirm"):
        people.confirm(page, "ines")
        page.goto("/keys")
        page.get_by_role("button", name=re.compile("Rotate now.*Shelter")).click()
    assert "has a new key" in page.locator(".notice").first.inner_text()
    after = page.locator("code").all_inner_texts()
    assert len(after) == len(before) and len(set(before) - set(after)) == 1
    # What it wrapped is read as before.
    reader = open_page("ana")
    reader.goto("/persons/person-3")
    assert reader.locator("#identity-title").count() == 1


def test_whoever_asks_to_see_something_is_answered(open_page, shots):
    worker = open_page("ana")
    _, child = register_family(worker, "Ramona Choc Pop", "Elvira Choc Choc", statement=False)
    asker = open_page("ana", java_script_enabled=False)
    asker.goto(f"/persons/{child}?language=en")
    asker.locator("#ask-part").select_option("safety")
    asker.locator("#ask-reason").fill("she is moved on Friday")
    asker.get_by_role("button", name="Ask a supervisor").click()
    head = open_page("carla")
    for_care(head)
    look_over(head, f"/persons/{child}", shots, "carla-answer")
    head.get_by_label("Open it until the day below").check()
    head.get_by_role("button", name="Send the answer").click()
    assert "is answered" in head.locator(".notice").first.inner_text()
    asker.goto("/work?language=en")
    assert "You asked to see" in asker.locator("main").inner_text()
    look_over(worker, "/work", shots, "ana-answered")
    asker.goto(f"/persons/{child}?language=en")
    assert asker.locator("#safety-title").count() == 1
    asker.locator("#ask-part").select_option("contacts")
    asker.locator("#ask-reason").fill("to call")
    asker.get_by_role("button", name="Ask a supervisor").click()
    head.goto(f"/persons/{child}?language=en")
    head.get_by_label("Refuse, with the reason below").check()
    head.get_by_label("Why not").fill("her caseworker calls")
    head.get_by_role("button", name="Send the answer").click()
    asker.goto("/work?language=en")
    assert "her caseworker calls" in asker.locator("main").inner_text()


def test_a_person_is_erased_by_two(open_page, shots):
    worker = open_page("ana")
    person, _ = register_family(worker, "Tomasa Ical Xol", "Ignacio Ical Ical", statement=False)
    steward = open_page("rosa")
    steward.goto(f"/persons/{person}?language=en")
    steward.get_by_text("Erase this person").click()
    steward.locator("#erase-reason").fill("she asked for it")
    steward.get_by_role("button", name="Ask for the erasure").click()
    assert "has to agree" in steward.locator(".notice").first.inner_text()
    head = open_page("carla")
    for_care(head)
    assert "asks that this person is erased" in head.locator("main").inner_text()
    look_over(head, f"/persons/{person}", shots, "carla-erasure")
    head.get_by_label("I have read the reason and agree.").check()
    head.get_by_role("button", name="Agree: erase for good").click()
    assert "was erased" in head.locator(".notice").first.inner_text()
    worker.goto(f"/persons/{person}?language=en")
    assert "Tomasa" not in worker.content()
    shot(worker, shots, "ana-erased-en")


@pytest.mark.parametrize("script", [True, False])
def test_a_photo_is_taken_in_with_the_family(open_page, shots, script):
    page = open_page("ana", java_script_enabled=script)
    picture = photo(page)
    page.goto("/register?language=en")
    name = "Celia Maas Tiul" if script else "Gloria Maas Tiul"
    page.locator("#p1-name").fill(name)
    page.locator("#p1-age").fill("33")
    page.locator("#met-place").fill("river")
    page.locator("#p1-photo").set_input_files(
        {"name": "x.jpg", "mimeType": "image/jpeg", "buffer": b"<svg onload=alert(1)>"})
    page.get_by_role("button", name="Go on: look at it").click()
    assert "Person 1" in page.locator(".fault").inner_text()
    assert page.locator("#p1-name").input_value() == name
    page.locator("#p1-photo").set_input_files(
        {"name": "x.jpg", "mimeType": "image/jpeg", "buffer": picture})
    page.get_by_role("button", name="Keep as a draft").click()
    assert "A photo is kept" in page.locator("main").inner_text()
    if script:
        assert Axe().run(page).response["violations"] == []
        shot(page, shots, "ana-register-photo-en")
        page.set_viewport_size({"width": 320, "height": 640})
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        shot(page, shots, "ana-register-photo-en-320")
        page.set_viewport_size({"width": 1280, "height": 900})
    page.get_by_role("button", name="Go on: look at it").click()
    assert "Photo" in page.locator("main").inner_text()
    page.get_by_role("button", name=re.compile("Save")).click()
    image = page.locator("img.photo").first
    # Its side is up: the camera was held upright.
    assert not script or image.evaluate("image => image.decode().then(() => image.naturalWidth)") == 80
    answer = page.request.get(image.get_attribute("src"))
    assert answer.ok and b"CANARY" not in answer.body()


def test_one_entry_is_proved_and_that_the_log_only_grew(open_page, registry, tmp_path, shots):
    page = open_page("lena")
    look_over(page, "/log", shots, "lena-log")
    page.goto("/log?language=en")
    page.locator("#prove-entry").fill("5")
    with page.expect_download() as download:
        page.locator("#prove > button").click()
    proof = os.path.join(tmp_path, "proof")
    download.value.save_as(proof)
    sizes = page.locator("table.stack tbody th").all_inner_texts()
    newer, older = (re.sub(r"\D", "", size) for size in (sizes[0], sizes[-1]))
    page.locator("#consistency-from").fill(older)
    page.locator("#consistency-to").fill(newer)
    with page.expect_download() as download:
        page.locator("#consistency > button").click()
    grown = os.path.join(tmp_path, "grown")
    download.value.save_as(grown)
    files = {}
    for name, address in (("key", "/log/key"), ("log", "/log/export"),
                          ("new", f"/log/checkpoints/{newer}"), ("old", f"/log/checkpoints/{older}")):
        files[name] = os.path.join(tmp_path, name)
        with open(files[name], "wb") as file:
            file.write(page.request.get(address).body())
    assert registry.run("log", "verify", files["log"], "--key-file", files["key"],
                        "--checkpoint", files["new"], "--receipt", proof)
    assert "unchanged" in registry.run("log", "consistent", files["old"], grown, "--key-file", files["key"])
    page.goto("/log?language=en")
    page.locator("#prove-entry").fill("99999999")
    page.locator("#prove > button").click()
    assert "no entry of this number" in page.locator(".fault").inner_text()
