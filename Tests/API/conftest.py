# Part of Reunify. Copyright the Reunify contributors.
# SPDX-License-Identifier: Apache-2.0
"""A registry with a family, the desk that serves it, and programs that have tokens."""

import os
import shutil
import sys
import tempfile

import pytest

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "Browser"))

from desk import Desk, Registry  # noqa: E402
from program import Program  # noqa: E402

# Who works where, and what for.
USERS = {
    "ana": ("intake-worker", "Shelter", "registration"),
    "luis": ("custodian", "Shelter", "care"),
    "carla": ("supervisor", "Shelter", "care"),
    "rosa": ("data-steward", "Shelter", "registration"),
    "tara": ("tracing-officer", "Shelter", "tracing"),
    "eva": ("caseworker", "Shelter", "care"),
    "vera": ("verifier", "Shelter", "verification"),
    "lena": ("legal-monitor", "Shelter", "legal"),
    "sol": ("custodian", "Hospital", "care"),
}
SCOPES = (
    "search work:read persons:read persons:write custody:read custody:write tracing:read "
    "tracing:write verification:read verification:write cases:read cases:write clocks:read "
    "clocks:write journal:read imports:read imports:write"
).split()


def make_registry(folder: str, users=tuple(USERS)) -> Registry:
    registry = Registry(os.environ["REUNIFY_PROGRAM"], folder)
    maintain = {"by": "ines", "purpose": "maintenance"}
    for agency in ("Shelter", "Hospital"):
        registry.act("agency", "add", agency, **maintain)
    for place, agency in (("Casa del Rio", "Shelter"), ("Ward 3", "Hospital")):
        registry.act("agency", "place", place, "--of", agency, **maintain)
    for name in users:
        role, agency, _ = USERS[name]
        registry.act("user", "add", name, "--role", role, "--agency", agency, **maintain)
    return registry


def make_tokens(registry: Registry, users=tuple(USERS)) -> dict[str, str]:
    tokens = {}
    for name in users:
        scopes = [word for scope in SCOPES for word in ("--scope", scope)]
        tokens[name] = registry.run(
            "accounts", "token", f"tests of {name}", "--for", name, *scopes, "--days", "2",
            "--as", "ines", "--purpose", "maintenance").strip()
    return tokens


@pytest.fixture(scope="module")
def folder():
    path = tempfile.mkdtemp(prefix="reunify-api-")
    yield path
    shutil.rmtree(path, ignore_errors=True)


@pytest.fixture(scope="module")
def registry(folder):
    return make_registry(folder)


@pytest.fixture(scope="module")
def tokens(registry):
    return make_tokens(registry)


@pytest.fixture(scope="module")
def desk(registry, tokens):
    served = Desk(registry)
    yield served
    if served.process.poll() is None:
        served.stop()


@pytest.fixture(scope="module")
def programs(desk, tokens):
    return {name: Program(desk.url, token, USERS[name][2]) for name, token in tokens.items()}
