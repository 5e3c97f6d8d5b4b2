# Part of Reunify. Copyright the Reunify contributors.
# SPDX-License-Identifier: Apache-2.0
"""A registry with synthetic people, the desk that serves it, and people who sign in to it."""

import base64
import hashlib
import hmac
import os
import re
import signal
import struct
import subprocess
import time

PASSWORD = "seven quiet herons at noon"


def one_time_code(secret: str, at: float | None = None) -> str:
    """The code that an authenticator app shows (RFC 6238)."""
    key = base64.b32decode(secret.replace(" ", "").upper() + "=" * (-len(secret.replace(" ", "")) % 8))
    step = struct.pack(">Q", int((at or time.time()) // 30))
    digest = hmac.new(key, step, hashlib.sha1).digest()
    offset = digest[19] & 15
    number = struct.unpack(">I", digest[offset:offset + 4])[0] & 0x7FFFFFFF
    return f"{number % 1_000_000:06d}"


class Registry:
    """A registry in a folder, worked on with the command line while nobody serves it."""

    def __init__(self, program: str, folder: str):
        self.program, self.folder = program, os.path.join(folder, "registry")
        self.passphrase = os.path.join(folder, "passphrase")
        with open(self.passphrase, "w", encoding="utf-8") as file:
            file.write("only for tests of the desk\n")
        self.run("init", self.folder, "--operator", "ines", "--agency", "Office",
                 "--training-from", "2018-07-12T09:00", "--zone", "America/Chicago",
                 "--weak-passphrase-for-tests")

    def run(self, *words: str) -> str:
        environment = dict(os.environ, REUNIFY_PASSPHRASE_FILE=self.passphrase,
                           REUNIFY_REGISTRY=self.folder)
        done = subprocess.run([self.program, *words], env=environment, text=True,
                              capture_output=True, check=False)
        if done.returncode != 0:
            raise RuntimeError(f"{' '.join(words)}: {done.stderr}")
        return done.stdout

    def act(self, *words: str, by: str, purpose: str) -> list[str]:
        """Does something, and answers the identifiers that were made."""
        out = self.run(*words, "--as", by, "--purpose", purpose)
        made = re.search(r"^made +(.*)$", out, re.MULTILINE)
        return made.group(1).split() if made else []


class Desk:
    """The desk, serving a registry on a free port of this machine."""

    def __init__(self, registry: Registry, *options: str):
        self.registry = registry
        self.log_path = registry.folder + ".log"
        self.start(*options)

    def start(self, *options: str) -> None:
        """Starts it; again, where it was ended."""
        registry = self.registry
        self.log = open(self.log_path, "w", encoding="utf-8")
        self.process = subprocess.Popen(
            [registry.program, "serve", registry.folder, "--port", "0",
             "--passphrase-file", registry.passphrase, "--weak-passwords-for-tests", *options],
            stderr=self.log, stdout=subprocess.DEVNULL)
        self.url, self.welcome = "", ""
        for _ in range(600):
            if self.process.poll() is not None:
                raise RuntimeError(self.text())
            found = re.search(r"open at (http://[^/]+)/", self.text())
            if found:
                self.url = found.group(1)
                break
            time.sleep(0.1)
        # A link follows where nobody can sign in yet.
        for _ in range(20):
            link = re.search(r"(http://\S+/welcome/\S+)", self.text())
            if link:
                self.welcome = link.group(1)
                break
            time.sleep(0.05)

    def text(self) -> str:
        with open(self.log_path, encoding="utf-8") as file:
            return file.read()

    def stop(self) -> int:
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(timeout=30)

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()


class People:
    """Accounts of the desk: passwords are one, secrets of apps are kept here."""

    def __init__(self, desk: Desk, browser):
        self.desk, self.browser = desk, browser
        self.secrets: dict[str, str] = {}
        self.used: dict[str, int] = {}

    def context(self, **options):
        options.setdefault("locale", "en")
        options.setdefault("base_url", self.desk.url)
        return self.browser.new_context(**options)

    def welcome(self, link: str, name: str) -> None:
        """Sets the first password, and the app where the role needs it."""
        context = self.context()
        page = context.new_page()
        page.goto(link)
        page.get_by_label("New password").fill(PASSWORD)
        page.get_by_label("The same again").fill(PASSWORD)
        page.get_by_role("button", name="Set the password").click()
        if page.url.endswith("/security/code"):
            self.secrets[name] = page.locator(".secret").inner_text()
            page.get_by_label("The six digits").fill(self.code(name))
            page.get_by_role("button", name="Take it into use").click()
        assert page.url.endswith("/work"), page.url
        context.close()

    def code(self, name: str) -> str:
        """A code that was not used yet; each is taken once, and that of the next half minute too."""
        step = max(int(time.time() // 30), self.used.get(name, 0) + 1)
        while step > int(time.time() // 30) + 1:
            time.sleep(1)
        self.used[name] = step
        return one_time_code(self.secrets[name], step * 30)

    def sign_in(self, page, name: str) -> None:
        page.goto(self.desk.url + "/sign-in?language=en")
        page.get_by_label("User name").fill(name)
        page.get_by_label("Password").fill(PASSWORD)
        if name in self.secrets:
            page.get_by_label("Code of your app").fill(self.code(name))
        page.get_by_role("button", name="Sign in").click()
        assert page.url.endswith("/work"), page.content()

    def invite(self, names: list[str]) -> None:
        """The operator makes a link for each; each uses it."""
        context = self.context()
        page = context.new_page()
        self.sign_in(page, "ines")
        for name in names:
            page.goto("/accounts")
            if page.url.endswith("/confirm"):
                self.confirm(page, "ines")
            page.get_by_role("button", name=f"Make a one-time link {name}", exact=True).click()
            self.welcome(page.locator(".secret").inner_text(), name)
        context.close()

    def confirm(self, page, name: str) -> None:
        page.get_by_label("Password").fill(PASSWORD)
        if name in self.secrets:
            page.get_by_label("Code of your app").fill(self.code(name))
        page.get_by_role("button", name="Go on").click()
