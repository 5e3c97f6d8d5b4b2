# Part of Reunify. Copyright the Reunify contributors.
# SPDX-License-Identifier: Apache-2.0
"""From two registrations to the closure of the case: by keyboard alone, in English and in Arabic, 320 px wide,
without script."""

import os
import re

import pytest
from axe_playwright_python.sync_playwright import Axe

from conftest import shot
from desk import PASSWORD

# What is typed stays the same in both languages; what is read is found by the addresses and names of fields.
PEOPLE = {
    "en": ("Eulalia Tot Chub", "Marvin Tot Tot", "32", "9"),
    "ar": ("Feliciana Quib Sacul", "Anselmo Quib Quib", "33", "10"),
}


class Keyboard:
    """A page that is worked with by Tab, Enter, space, arrows and letters, and nothing else."""

    def __init__(self, page, language, shots):
        self.page, self.language, self.shots, self.count = page, language, shots, 0

    def go(self, address):
        """As somebody types an address; the language stays."""
        self.page.goto(f"{address}?language={self.language}")
        self.look()

    def look(self):
        """Nothing is wider than the screen, and the page is in the language."""
        page = self.page
        assert page.locator("html").get_attribute("lang") == self.language, page.url
        assert page.locator("html").get_attribute("dir") == ("rtl" if self.language == "ar" else "ltr")
        width = page.evaluate("document.documentElement.scrollWidth")
        assert width <= 320, f"{page.url} is {width} wide"

    def to(self, selector):
        """Goes on with the Tab key until something has the focus."""
        for _ in range(400):
            if self.page.evaluate(
                    "one => document.activeElement !== null && document.activeElement.matches(one)", selector):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"{selector} is not reached by keyboard on {self.page.url}")

    def type(self, selector, text):
        self.to(selector)
        for place, line in enumerate(text.split("\n")):
            if place:
                self.page.keyboard.press("Enter")
            self.page.keyboard.type(line)

    def choose(self, selector, value):
        """Chooses in a list with the arrow keys."""
        self.to(selector)
        for _ in range(80):
            if self.page.evaluate("document.activeElement.value") == value:
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"{selector} has no {value}")

    def tick(self, selector):
        self.to(selector)
        self.page.keyboard.press("Space")

    def radio(self, name, value, form=""):
        """The Tab key leads to a group once; arrows go on in it."""
        self.to(f"{form} input[name='{name}']")
        for _ in range(8):
            if self.page.evaluate("document.activeElement.checked && document.activeElement.value") == value:
                return
            if self.page.evaluate("document.activeElement.value") == value:
                self.page.keyboard.press("Space")
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"{name} has no {value}")

    def press(self, selector, status=200):
        """Presses a button, and looks at the page that comes."""
        self.to(selector)
        with self.page.expect_navigation() as coming:
            self.page.keyboard.press("Enter")
        assert coming.value.status == status, (self.page.url, self.page.locator("main").inner_text())
        self.look()

    def follow(self, address):
        self.press(f"main a[href='{address}']")

    def text(self):
        return self.page.locator("main").inner_text()

    def notice(self):
        return self.page.locator(".notice").first.inner_text()

    def shot(self, name):
        if self.shots:
            path = os.path.join(self.shots, f"way-{name}-{self.language}-320.png")
            self.page.screenshot(path=path, full_page=True)


@pytest.fixture
def by_keyboard(people, shots):
    """Signs somebody in by keyboard, without script, on a small screen."""
    contexts = []

    def make(name, language, purpose=None):
        context = people.context(java_script_enabled=False, viewport={"width": 320, "height": 640})
        contexts.append(context)
        keys = Keyboard(context.new_page(), language, shots)
        keys.go("/sign-in")
        keys.type("#name", name)
        keys.type("#password", PASSWORD)
        if name in people.secrets:
            keys.type("#code", people.code(name))
        keys.press("main button")
        assert keys.page.url.endswith("/work")
        if purpose and keys.page.locator("#frame-purpose").count():
            keys.choose("#frame-purpose", purpose)
            keys.press("form[action='/purpose'] button")
        return keys

    yield make
    for context in contexts:
        context.close()


def register(keys, name, age, sex, other, relation, words):
    """One person alone, who names a relative."""
    keys.go("/register")
    keys.type("#p1-name", name)
    keys.type("#p1-age", age)
    keys.choose("#p1-sex", sex)
    keys.choose("#p1-language", "kek")
    keys.type("#met-place", "bridge, station 7")
    keys.choose("#s1-by", "1")
    keys.choose("#s1-relation", relation)
    keys.type("#s1-name", other)
    keys.type("#s1-words", words)
    keys.shot("register")
    keys.press("button[value='check']")
    keys.shot("register-check")
    keys.press("button[value='save']")
    return re.search(r"person-\d+", keys.notice()).group()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_whole_way_from_two_registrations_to_closure(by_keyboard, people, language):
    mother_name, child_name, mother_age, child_age = PEOPLE[language]
    intake = by_keyboard("ana", language)
    mother = register(intake, mother_name, mother_age, "female", child_name, "unspecified",
                      f"I look for my son {child_name}, he is {child_age}")
    child = register(intake, child_name, child_age, "male", mother_name, "mother",
                     f"my mother {mother_name} was with me")

    # The matching proposes; a person decides.
    tracer = by_keyboard("tara", language)
    tracer.go(f"/persons/{child}")
    proposals = tracer.page.locator("main a[href^='/proposals/']")
    # The matching looks at people beside the registry, and who waits for it asks again.
    for _ in range(90):
        if proposals.count():
            break
        tracer.page.wait_for_timeout(1000)
        tracer.page.reload()
    proposal = proposals.first.get_attribute("href")
    tracer.go(proposal)
    assert mother in tracer.text()
    tracer.shot("proposal")
    tracer.press("form[action$='/accept'] button")
    tracer.page.wait_for_timeout(4500)

    # A case is opened and goes on.
    worker = by_keyboard("eva", language, "care")
    worker.go(f"/persons/{child}")
    worker.choose("#open-case-caseworker", worker.page.locator(
        "#open-case-caseworker option", has_text="eva").get_attribute("value"))
    worker.press("#open-case button")
    case = re.search(r"/cases/case-\d+", worker.page.url).group()
    worker.shot("case-opened")
    for stage in ("documented", "tracing", "proposed", "under-review"):
        worker.choose("#advance-stage", stage)
        worker.type("#advance-reason", "as recorded")
        worker.press("#advance button")
    # The next step is refused with what it lacks; what was typed stays.
    worker.choose("#advance-stage", "verification")
    worker.type("#advance-reason", "the link was accepted")
    worker.press("#advance button", status=422)
    assert worker.page.locator("#advance-reason").input_value() == "the link was accepted"
    worker.shot("case-refused")

    # Evidence: separate interviews by sealed questions, and what others say.
    verifier = by_keyboard("vera", language)
    verifier.go(case)
    verifier.press("form[action$='/verification'] button")
    verification = re.search(r"/verifications/verification-\d+", verifier.page.url).group()
    verifier.shot("verification-begun")
    verifier.follow(verification + "/interviews")
    verifier.type("#questions-questions", "What was the dog called?\nA song?\nWhere were you parted?")
    verifier.press("#questions button")
    verifier.page.wait_for_timeout(1100)
    for side, dog in (("child", "Canela"), ("adult", "Canela, a small one")):
        form = f"#answers-{side}"
        verifier.choose(f"{form}-language", "kek")
        verifier.type(f"{form}-answer-0", dog)
        verifier.type(f"{form}-answer-1", "about the moon")
        verifier.type(f"{form}-answer-2", "at the bridge" if side == "child" else "I do not know")
        verifier.press(f"{form} button")
        # One side's answers are read by nobody.
        assert ("about the moon" in verifier.text()) == (side == "adult")
        verifier.shot(f"interviews-{side}")
    verifier.radio("agrees-0", "yes")
    verifier.radio("agrees-1", "yes")
    verifier.radio("agrees-2", "no")
    verifier.press("form[action$='/compare'] button")
    verifier.choose("#attach-person", child)
    verifier.choose("#attach-kind", "letter")
    verifier.type("#attach-text", "The consulate knows the mother and the son.")
    verifier.press("#attach button")
    verifier.type("#corroboration-by", "the consulate")
    verifier.page.keyboard.press("Tab")
    verifier.page.keyboard.press("ArrowDown")
    verifier.radio("supports", "yes", "#corroboration")
    verifier.press("#corroboration button")
    # Without the child's view it is refused.
    verifier.radio("outcome", "related")
    verifier.press("#recommend button", status=409)
    verifier.shot("verification-refused")
    verifier.radio("wish", "asSoonAsPossible")
    verifier.type("#child-words", "I want to go home")
    verifier.choose("#child-language", "kek")
    verifier.press("#child button")
    verifier.radio("able", "yes")
    verifier.radio("willing", "yes")
    verifier.press("#adult button")
    verifier.radio("outcome", "related")
    verifier.press("#recommend button")
    assert verifier.page.locator("#confirm").count() == 0

    # A second person confirms.
    supervisor = by_keyboard("carla", language, "verification")
    supervisor.go(verification)
    supervisor.shot("verification-second")
    supervisor.press("#confirm button")

    # Plan, hand-over, visit, closure.
    worker.go(case)
    worker.choose("#advance-stage", "verification")
    worker.type("#advance-reason", "opened")
    worker.press("#advance button")
    worker.press("#verified button")
    worker.to("summary")
    worker.page.keyboard.press("Enter")
    worker.choose("#attach-kind", "best interests")
    worker.type("#attach-text", "He wants to go to his mother; nothing speaks against it.")
    worker.press("#attach button")
    supervisor.choose("#frame-purpose", "care")
    supervisor.press("form[action='/purpose'] button")
    supervisor.go(case)
    supervisor.shot("case-plan")
    supervisor.type("#plan-day", "2018-07-20")
    supervisor.press("#plan button")
    worker.go(case)
    worker.shot("case-hand-over")
    for item in ("child-compared", "adult-compared", "papers", "child-told", "belongings", "address",
                 "next-visit"):
        worker.tick(f"#reunify-{item}")
    worker.type("#reunify-place", "Tucson")
    worker.choose("#reunify-checked-by", worker.page.locator(
        "#reunify-checked-by option", has_text="luis").get_attribute("value"))
    worker.press("#reunify button")
    worker.radio("seen", "yes")
    worker.type("#follow-up-comments", "at school, well")
    worker.press("#follow-up button")
    supervisor.go(case)
    supervisor.choose("#close-reason", "followedUp")
    supervisor.press("#close button")
    supervisor.shot("case-closed")
    way = supervisor.page.locator("[aria-current=step]")
    assert way.count() == 1 and way.inner_text() in supervisor.page.locator(".way li").last.inner_text()
    assert mother_name in supervisor.text()


@pytest.mark.parametrize("name, purpose", [("eva", "care"), ("vera", "verification"), ("carla", "care")])
def test_axe_finds_nothing_on_the_pages_of_a_case_in_any_language(open_page, name, purpose, shots):
    """The cases are those of the way; one of them is taken up again, so that every form is there."""
    page = open_page(name)
    if page.locator("#frame-purpose").count():
        page.locator("#frame-purpose").select_option(purpose)
        page.get_by_role("button", name="Change").click()
    addresses = {"cases": "/cases", "case": "/cases/case-1"}
    if name == "eva":
        page.goto("/cases/case-2?language=en")
        if page.get_by_label("Reason").first.count() and page.locator("#reopen").count():
            page.locator("#reopen-reason").fill("the aunt called")
            page.get_by_role("button", name="Reopen the case").click()
        addresses["case-open"] = "/cases/case-2"
    if name == "vera":
        addresses |= {"verification": "/verifications/verification-1",
                      "interviews": "/verifications/verification-1/interviews"}
        page.goto(addresses["verification"])
        addresses["paper"] = page.locator("main a[href^='/documents/']").first.get_attribute("href")
    for label, address in addresses.items():
        for language in ("en", "es", "fr", "ar"):
            page.set_viewport_size({"width": 1200, "height": 800})
            page.emulate_media(color_scheme="light")
            assert page.goto(f"{address}?language={language}").status == 200, address
            for more in page.locator("main details:not([open]) > summary").all():
                more.click()
            problems = [(one["id"], [node["html"][:160] for node in one["nodes"]][:3])
                        for one in Axe().run(page).response["violations"]]
            assert problems == [], f"{address} in {language}"
            shot(page, shots, f"{name}-{label}-{language}")
            page.set_viewport_size({"width": 320, "height": 640})
            page.emulate_media(color_scheme="dark")
            assert page.evaluate("document.documentElement.scrollWidth") <= 320, address
            if language in ("en", "ar"):
                shot(page, shots, f"{name}-{label}-{language}-320-dark")
