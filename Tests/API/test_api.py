# Part of Reunify. Copyright the Reunify contributors.
# SPDX-License-Identifier: Apache-2.0
"""Schemathesis on the OpenAPI document that the server serves, as several roles: no error of the server, and
no answer that the document does not have."""

import os
import subprocess
import sys

import pytest

from conftest import USERS

SECONDS = int(os.environ.get("REUNIFY_API_SECONDS", "20"))
CHECKS = ",".join([
    "not_a_server_error", "status_code_conformance", "content_type_conformance",
    "response_headers_conformance", "response_schema_conformance", "negative_data_rejection",
    "missing_required_header", "unsupported_method", "allow_header_conformance", "ignored_auth",
])


@pytest.fixture(scope="module")
def family(programs):
    """Something of every kind, so that paths lead somewhere."""
    ana, luis, carla, eva, tara, vera = (
        programs[name] for name in ("ana", "luis", "carla", "eva", "tara", "vera"))
    people = []
    for name, born in (("Marta Caal Pop", "1988-03-04"), ("Rosa Tzoc Caal", "2012-01-20")):
        identity = {"names": [{"asTyped": name}], "born": born, "languages": ["es"]}
        people.append(ana.do("/persons", {"identity": identity})[0])
    met = ana.do("/encounters", {"people": people, "place": "river"})[0]
    link = ana.do("/family-units", {
        "members": people, "encounter": met,
        "claims": [{"child": people[1], "relative": people[0], "relation": "mother"}]})[1]
    luis.do("/custodies", {"people": people, "facility": "facility-1"})
    separation = luis.do("/separations", {
        "link": link, "ground": "medical-emergency", "groundList": "2023-12",
        "narrative": "the mother is taken to hospital", "place": "Casa del Rio",
        "told": people[0], "reviewRoute": "District Court", "language": "es"})[0]
    carla.do(f"/separations/{separation}/approve")
    luis.do("/transfers", {"people": people[:1], "facility": "facility-2"})
    caseworker = eva.get("/me")["user"]
    eva.do("/cases", {"child": people[1], "caseworker": caseworker})
    verification = vera.do("/verifications", {"link": link})[0]
    paper = vera.do(f"/persons/{people[1]}/documents",
                    {"kind": "birth certificate", "digest": "0a" * 32})[0]
    vera.do(f"/verifications/{verification}/documents", {"document": paper})
    consent = tara.do("/consents", {
        "covers": people[:1], "giver": people[0], "scope": "tracing", "language": "es",
        "expires": "2019-07-01T00:00:00Z"})[0]
    tara.do("/tracing-requests", {
        "inquirer": people[0], "consent": consent,
        "sought": [{"name": "Ana Caal", "relation": "sibling"}]})
    return people


@pytest.mark.parametrize("name", ["ana", "luis", "eva", "tara", "vera", "rosa"])
def test_no_answer_is_undocumented_and_none_is_an_error(desk, tokens, family, name, tmp_path):
    done = subprocess.run(
        [os.path.join(os.path.dirname(sys.executable), "schemathesis"), "run",
         desk.url + "/api/v1/openapi.json",
         "--header", f"Authorization: Bearer {tokens[name]}",
         "--header", f"Reunify-Purpose: {USERS[name][2]}",
         "--checks", CHECKS, "--phases", "examples,coverage,fuzzing", "--seed", "7",
         "--max-time", str(SECONDS), "--max-examples", "8", "--no-shrink",
         "--exclude-path", "/api/v1/work-events", "--warnings", "off",
         "--suppress-health-check", "all", "--continue-on-failure"],
        cwd=tmp_path, capture_output=True, text=True, check=False, timeout=SECONDS * 10 + 120)
    assert done.returncode == 0, done.stdout[-12000:] + done.stderr[-2000:]
    print(done.stdout[-600:])
