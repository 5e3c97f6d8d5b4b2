# Part of Reunify. Copyright the Reunify contributors.
# SPDX-License-Identifier: Apache-2.0
"""Legal holds, acceptances and grants that are taken back, consents that are kept from people, and a no."""

import re

import pytest

from test_agreements import for_care, look_over
from test_desk import press_until, register_family


@pytest.mark.parametrize("script", [True, False])
def test_a_hold_is_placed_by_number_and_lifted(open_page, shots, script):
    worker = open_page("ana", java_script_enabled=script)
    names = ("Paulina Maas Cuc", "Ronaldo Maas Maas") if script else ("Josefa Pop Tzi", "Edwin Pop Pop")
    person, _ = register_family(worker, *names, statement=False)
    monitor = open_page("lena", java_script_enabled=script)
    monitor.goto("/holds")
    monitor.locator("#hold-person").fill(f"{person}-00")
    monitor.locator("#hold-reason").fill("case 18-cv-428, district court")
    monitor.get_by_role("button", name="Place a legal hold").press("Enter")
    assert "check digits do not fit" in monitor.locator(".fault").inner_text()
    assert monitor.locator("#hold-reason").input_value() == "case 18-cv-428, district court"
    monitor.locator("#hold-person").fill(person)
    monitor.get_by_role("button", name="Place a legal hold").press("Enter")
    assert "is on hold" in monitor.locator(".notice").first.inner_text()
    assert "18-cv-428" in monitor.locator("main").inner_text()
    if script:
        look_over(monitor, "/holds", shots, "lena-holds-placed")
    # Whoever wants to erase is told, and nobody's name is on the page of holds.
    assert names[0] not in monitor.content()
    steward = open_page("rosa", java_script_enabled=script)
    steward.goto(f"/persons/{person}?language=en")
    steward.get_by_text("Erase this person").click()
    assert "A legal hold is on this person" in steward.locator("main").inner_text()
    item = monitor.locator(".item", has_text=person)
    item.locator("summary").click()
    item.get_by_label("Why it ends").fill("the order ended")
    item.get_by_role("button", name="Lift the hold").click()
    assert "is lifted" in monitor.locator(".notice").first.inner_text()
    assert monitor.locator(".item", has_text=person).count() == 0
    # A supervisor does it on the page of the person.
    head = open_page("carla", java_script_enabled=script)
    for_care(head)
    head.goto(f"/persons/{person}?language=en")
    head.locator("summary", has_text="Legal hold").click()
    head.locator("#hold-reason").fill("the family's lawyer asks")
    head.get_by_role("button", name="Place a legal hold").click()
    assert "is on hold" in head.locator(".notice").first.inner_text()


def test_a_hold_is_placed_by_keyboard_alone(open_page):
    worker = open_page("ana")
    person, _ = register_family(worker, "Rosenda Ba Caal", "Wilmer Ba Ba", statement=False)
    page = open_page("lena")
    page.goto("/holds")
    press_until(page, page.locator("#hold-person"))
    page.keyboard.type(person)
    press_until(page, page.locator("#hold-reason"))
    page.keyboard.type("a claim is open")
    page.keyboard.press("Enter")
    assert "is on hold" in page.locator(".notice").first.inner_text()


@pytest.mark.parametrize("script", [True, False])
def test_a_recorded_acceptance_is_taken_back(open_page, shots, script):
    page = open_page("tara", java_script_enabled=script)
    page.goto("/review?language=en")
    proposal = re.search(r"/proposals/proposal-\d+", page.url).group()
    page.get_by_role("button", name=re.compile("^Accept")).click()
    page.wait_for_timeout(4500)
    page.goto(proposal)
    assert "tara accepted it" in page.locator("main").inner_text()
    if script:
        look_over(page, proposal, shots, "tara-accepted")
    page.locator("#take-back-reason").fill("it was the other sister")
    page.get_by_role("button", name="Take the acceptance back").click()
    assert "The proposal waits again" in page.locator(".notice").first.inner_text()
    assert page.get_by_role("button", name=re.compile("^Accept")).count() == 1
    child = page.locator(".sides a[href^='/persons/']").first.get_attribute("href")
    page.goto(child)
    assert "took the acceptance back: it was the other sister" in page.locator("#main").text_content()
    if script:
        look_over(page, child, shots, "tara-person-taken-back")


def test_what_was_opened_is_hidden_again_at_once(open_page, shots):
    worker = open_page("ana")
    _, child = register_family(worker, "Teodora Coc Ba", "Byron Coc Coc", statement=False)
    worker.goto(f"/persons/{child}?language=en")
    worker.locator("#ask-part").select_option("safety")
    worker.locator("#ask-reason").fill("she is moved on Friday")
    worker.get_by_role("button", name="Ask a supervisor").click()
    head = open_page("carla")
    for_care(head)
    head.goto(f"/persons/{child}?language=en")
    head.get_by_label("Open it until the day below").check()
    head.get_by_role("button", name="Send the answer").click()
    worker.goto(f"/persons/{child}?language=en")
    assert worker.locator("#safety-title").count() == 1
    look_over(head, f"/persons/{child}", shots, "carla-grants")
    grants = head.locator("section", has=head.locator("#grants-title"))
    assert "is open to ana (intake worker) until" in grants.inner_text()
    grants.locator("summary").click()
    grants.get_by_label("Why").fill("she moved to another post")
    grants.get_by_role("button", name="Take it back").click()
    assert "is hidden again" in head.locator(".notice").first.inner_text()
    worker.goto(f"/persons/{child}?language=en")
    assert worker.locator("#safety-title").count() == 0
    worker.goto("/work?language=en")
    assert "she moved to another post" in worker.locator("main").inner_text()


def test_a_consent_is_kept_from_a_person_and_a_no_is_told(open_page, shots):
    worker = open_page("ana")
    mother, child = register_family(worker, "Marcelina Xol Pop", "Nery Xol Xol", statement=False)
    page = open_page("eva")
    page.goto(f"/persons/{child}?language=en")
    page.locator("summary", has_text="More").click()
    form = page.locator("#consent")
    form.locator("#consent-scope").select_option("sharing")
    form.locator("#consent-recipient").select_option(label="Hospital")
    form.locator("#consent-withheld-person").fill(mother)
    form.locator("#consent-why").fill("fear")
    form.locator("#consent-language").select_option("kek")
    form.get_by_role("button").click()
    assert f"kept from {mother}" in page.locator("main").inner_text()
    page.locator("summary", has_text="More").click()
    page.locator("#refuse-scope").select_option("tracing")
    page.locator("#refuse-reason").fill("afraid of an uncle")
    page.locator("#refuse").get_by_role("button").click()
    text = page.locator("main").inner_text()
    assert "Said no: tracing relatives" in text and "The matching leaves the person out" in text
    look_over(page, f"/persons/{child}", shots, "eva-refused")
