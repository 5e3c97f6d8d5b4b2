# Part of Reunify. Copyright the Reunify contributors.
# SPDX-License-Identifier: Apache-2.0
"""A program that asks the registry by its API."""

import json
import urllib.error
import urllib.request
import uuid


class Program:
    def __init__(self, url: str, token: str, purpose: str):
        self.url, self.token, self.purpose = url, token, purpose

    def ask(self, method: str, path: str, body=None, key: str = "", timeout: float = 30):
        """The status, what was answered, and the headers."""
        headers = {"Authorization": f"Bearer {self.token}", "Reunify-Purpose": self.purpose}
        data = None
        if method == "POST":
            headers["Content-Type"] = "application/json"
            headers["Idempotency-Key"] = key or str(uuid.uuid4())
            data = json.dumps(body or {}).encode()
        request = urllib.request.Request(
            self.url + "/api/v1" + path, data=data, headers=headers, method=method)
        try:
            with urllib.request.urlopen(request, timeout=timeout) as answer:
                return answer.status, json.loads(answer.read() or b"null"), answer.headers
        except urllib.error.HTTPError as fault:
            return fault.code, json.loads(fault.read() or b"null"), fault.headers

    def get(self, path: str):
        return self.ask("GET", path)[1]

    def do(self, path: str, body=None, key: str = "") -> list[str]:
        """Does something that has to be done, and answers what is new."""
        status, answer, _ = self.ask("POST", path, body, key)
        assert status in (200, 201), (path, status, answer)
        return answer["made"]
