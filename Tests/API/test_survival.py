# Part of Reunify. Copyright the Reunify contributors.
# SPDX-License-Identifier: Apache-2.0
"""A real process is killed, told to stop, and left without room on the disk."""

import http.cookiejar
import json
import os
import random
import re
import shutil
import signal
import socket
import subprocess
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid

import pytest

from conftest import make_registry, make_tokens
from desk import Desk
from program import Program

KILLS = int(os.environ.get("REUNIFY_SERVER_KILLS", "4"))
PASSWORD = "seven quiet herons at noon"


class Writer(threading.Thread):
    """Registers one person after the other, and remembers what was acknowledged."""

    def __init__(self, program: Program):
        super().__init__()
        self.program, self.is_over = program, False
        self.sent: list[tuple[str, dict]] = []
        self.done: dict[str, list[str]] = {}

    def run(self):
        while not self.is_over:
            key = str(uuid.uuid4())
            body = {"identity": {"names": [{"asTyped": "Synthetic " + key[:8]}]}}
            self.sent.append((key, body))
            try:
                status, answer, _ = self.program.ask("POST", "/persons", body, key, timeout=5)
            except (OSError, urllib.error.URLError, json.JSONDecodeError, ValueError):
                return
            if status == 201:
                self.done[key] = answer["made"]


def browser(url: str):
    """Signs somebody in as a browser does, without script."""
    jar = http.cookiejar.CookieJar()
    opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
    return opener


def sign_in(opener, url: str, name: str) -> None:
    page = opener.open(url + "/sign-in").read().decode()
    token = re.search(r'name="form-token" value="([^"]+)"', page).group(1)
    fields = {"form-token": token, "name": name, "password": PASSWORD, "code": ""}
    opener.open(url + "/sign-in", urllib.parse.urlencode(fields).encode())
    assert opener.open(url + "/work").geturl().endswith("/work")


def practise(registry, *names: str) -> None:
    words = registry.folder + ".words"
    with open(words, "w", encoding="utf-8") as file:
        file.write(PASSWORD + "\n")
    registry.run("accounts", "practise", *names, "--password-file", words, "--as", "ines",
                 "--purpose", "maintenance")


def test_a_killed_server_has_lost_nothing_acknowledged_and_keeps_sessions(registry, tokens):
    practise(registry, "ana")
    chance = random.Random(7)
    desk = Desk(registry)
    opener = browser(desk.url)
    sign_in(opener, desk.url, "ana")
    acknowledged: dict[str, list[str]] = {}
    for _ in range(KILLS):
        ana = Program(desk.url, tokens["ana"], "registration")
        writers = [Writer(ana) for _ in range(4)]
        for writer in writers:
            writer.start()
        time.sleep(0.5 + chance.random())
        desk.kill()
        for writer in writers:
            writer.is_over = True
            writer.join()
        port = desk.url.rsplit(":", 1)[1]
        desk = Desk(registry, "--port", port)
        ana = Program(desk.url, tokens["ana"], "registration")
        # The session is the same: cookies go by host, not by port.
        assert opener.open(desk.url + "/work").geturl().endswith("/work")
        for writer in writers:
            for key, body in writer.sent:
                status, answer, _ = ana.ask("POST", "/persons", body, key)
                assert status == 201, (status, answer)
                if key in writer.done:
                    assert answer["made"] == writer.done[key]
                    assert answer["repetition"]
                acknowledged[key] = answer["made"]
    persons = [made[0] for made in acknowledged.values()]
    assert len(persons) == len(set(persons)) and len(persons) > 10
    for key, (person, *_) in list(acknowledged.items())[:: max(1, len(persons) // 50)]:
        shown = ana.get(f"/persons/{person}")
        assert shown["records"][0]["names"][0]["asTyped"] == "Synthetic " + key[:8]
    assert desk.stop() == 0


def test_a_server_that_is_told_to_stop_answers_what_is_under_way(registry, tokens):
    desk = Desk(registry)
    host, port = desk.url.removeprefix("http://").split(":")
    body = json.dumps({"identity": {"names": [{"asTyped": "Somebody late"}]}}).encode()
    head = (f"POST /api/v1/persons HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/json\r\n"
            f"Authorization: Bearer {tokens['ana']}\r\nReunify-Purpose: registration\r\n"
            f"Idempotency-Key: {uuid.uuid4()}\r\nContent-Length: {len(body)}\r\n\r\n").encode()
    events = urllib.request.Request(
        desk.url + "/api/v1/work-events",
        headers={"Authorization": f"Bearer {tokens['ana']}", "Reunify-Purpose": "registration"})
    stream = urllib.request.urlopen(events, timeout=20)
    assert b"retry:" in stream.readline()
    with socket.create_connection((host, int(port)), timeout=20) as connection:
        connection.sendall(head + body[:10])
        time.sleep(0.5)
        desk.process.send_signal(signal.SIGTERM)
        time.sleep(0.5)
        connection.sendall(body[10:])
        answer = b""
        while b"\r\n\r\n" not in answer:
            piece = connection.recv(65536)
            if not piece:
                break
            answer += piece
        assert b" 201 " in answer.split(b"\r\n")[0], answer[:200]
    # The stream ends by itself, and the program with it.
    stream.read()
    assert desk.process.wait(timeout=20) == 0


def in_small_space(folder: str) -> bool:
    """Whether a small disk can be made here."""
    os.makedirs(folder, exist_ok=True)
    made = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=40m", "none", folder],
                          check=False, capture_output=True)
    return made.returncode == 0


def test_a_full_disk_is_told_and_the_server_goes_on_when_there_is_room(tmp_path_factory):
    folder = str(tmp_path_factory.mktemp("full"))
    if not in_small_space(folder):
        pytest.skip("a small disk can be mounted by root alone")
    desk = None
    try:
        registry = make_registry(folder, ("ana",))
        tokens = make_tokens(registry, ("ana",))
        practise(registry, "ana")
        desk = Desk(registry)
        ana = Program(desk.url, tokens["ana"], "registration")
        opener = browser(desk.url)
        sign_in(opener, desk.url, "ana")
        before = ana.do("/persons", {"identity": {"names": [{"asTyped": "Before"}]}})
        ballast = os.path.join(folder, "ballast")
        with open(ballast, "wb") as file:
            try:
                while True:
                    file.write(b"\0" * 65536)
                    file.flush()
            except OSError:
                pass
        key, identity = str(uuid.uuid4()), {"identity": {"names": [{"asTyped": "During"}]}}
        status = 201
        for number in range(2000):
            status, answer, _ = ana.ask(
                "POST", "/persons",
                {"identity": {"names": [{"asTyped": "Filling " * 30}],
                              "belongings": "x" * 900}}, str(uuid.uuid4()))
            if status != 201:
                break
        assert status == 507 and answer["type"].endswith("disk-full"), (status, answer)
        status, answer, _ = ana.ask("POST", "/persons", identity, key)
        assert status == 507, (status, answer)
        try:
            opener.open(desk.url + "/work")
            raise AssertionError("the page was shown")
        except urllib.error.HTTPError as fault:
            page = fault.read().decode()
            assert fault.code == 507 and "disk" in page.lower(), (fault.code, page[:400])
        assert desk.process.poll() is None
        os.remove(ballast)
        for _ in range(200):
            try:
                status, answer, _ = ana.ask("POST", "/persons", identity, key)
            except (OSError, urllib.error.URLError):
                status = 0
            if status == 201:
                break
            time.sleep(0.2)
        assert status == 201, desk.text()
        assert opener.open(desk.url + "/work").geturl().endswith("/work")
        shown = ana.get(f"/persons/{before[0]}")
        assert shown["records"][0]["names"][0]["asTyped"] == "Before"
        assert desk.stop() == 0
    finally:
        if desk is not None:
            if desk.process.poll() is None:
                desk.kill()
            desk.log.close()
        subprocess.run(["umount", folder], check=False)
        shutil.rmtree(folder, ignore_errors=True)
