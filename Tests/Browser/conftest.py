# Part of Reunify. Copyright the Reunify contributors.
# SPDX-License-Identifier: Apache-2.0
"""One registry and one desk for all tests; whoever needs another makes it."""

import os
import shutil
import tempfile

import pytest
from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import sync_playwright

from desk import Desk, People, Registry

USERS = {
    "ana": "intake-worker", "luis": "custodian", "carla": "supervisor", "rosa": "data-steward",
    "tara": "tracing-officer", "eva": "caseworker", "vera": "verifier", "lena": "legal-monitor",
}


def make_registry(folder: str) -> Registry:
    """Three agencies, people of every role in one of them, and two lists with a family or two."""
    registry = Registry(os.environ["REUNIFY_PROGRAM"], folder)
    for agency in ("Shelter", "Hospital", "Border"):
        registry.act("agency", "add", agency, by="ines", purpose="maintenance")
    for place, agency in (("Casa del Rio", "Shelter"), ("Ward 3", "Hospital")):
        registry.act("agency", "place", place, "--of", agency, by="ines", purpose="maintenance")
    for name, role in USERS.items():
        registry.act("user", "add", name, "--role", role, "--agency", "Shelter", by="ines",
                     purpose="maintenance")
    registry.act("user", "add", "sol", "--role", "custodian", "--agency", "Hospital", by="ines",
                 purpose="maintenance")
    registry.act("user", "add", "hal", "--role", "supervisor", "--agency", "Hospital", by="ines",
                 purpose="maintenance")
    lists = os.path.join(folder, "lists")
    registry.run("simulate", "--scenario", "border-2018", "--families", "25", "--seed", "7", lists)
    for name in ("apprehensions", "shelter"):
        path, mapping = os.path.join(lists, name + ".csv"), os.path.join(lists, name + ".json")
        with open(mapping, "w", encoding="utf-8") as file:
            file.write(registry.run("import", registry.folder, path, "--agency", "Shelter",
                                    "--propose-mapping"))
        registry.run("import", registry.folder, path, "--agency", "Shelter", "--mapping", mapping,
                     "--as", "rosa", "--purpose", "registration", "--commit")
    return registry


def picture_of(page, **options):
    """What a page looks like; a busy browser may have to be asked again."""
    for _ in range(4):
        try:
            return page.screenshot(**options)
        except PlaywrightError:
            page.wait_for_timeout(2000)
    return page.screenshot(**options)


def shot(page, shots, name):
    """A picture of a page, where pictures are wanted."""
    if shots:
        picture_of(page, path=os.path.join(shots, name + ".png"), full_page=True)


@pytest.fixture(scope="session")
def shots():
    """Where pictures of pages are put."""
    folder = os.environ.get("REUNIFY_SHOTS", "")
    if folder:
        os.makedirs(folder, exist_ok=True)
    return folder


@pytest.fixture(scope="session")
def registry():
    folder = tempfile.mkdtemp(prefix="reunify-desk-")
    yield make_registry(folder)
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        options = {"executable_path": os.environ.get("REUNIFY_BROWSER", "/usr/bin/chromium")}
        # A container's root has no sandbox of the browser.
        if os.geteuid() == 0:
            options["args"] = ["--no-sandbox"]
        launched = playwright.chromium.launch(**options)
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def desk(registry):
    served = Desk(registry, "--undo-seconds", "3")
    yield served
    if served.process.poll() is None:
        served.stop()


@pytest.fixture(scope="session")
def people(desk, browser):
    everybody = People(desk, browser)
    everybody.welcome(desk.welcome, "ines")
    everybody.invite([*USERS, "sol", "hal"])
    return everybody


@pytest.fixture
def open_page(people):
    """Makes a page of somebody who is signed in; what the browser complains about fails the test."""
    contexts, complaints = [], []

    def make(name, **options):
        context = people.context(**options)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text)
                if message.type in ("error", "warning") and "status of 4" not in message.text
                else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        people.sign_in(page, name)
        return page

    make.expected = []
    yield make
    for context in contexts:
        context.close()
    assert [one for one in complaints if not any(word in one for word in make.expected)] == []
