# Part of Reunify. Copyright the Reunify contributors.
# SPDX-License-Identifier: Apache-2.0
"""Measures the server under load; see README.md beside this file."""

import argparse
import csv
import glob
import http.cookiejar
import json
import os
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
import time
import urllib.parse
import urllib.request
import uuid

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.abspath(os.path.join(HERE, "..", ".."))
PASSWORD = "seven quiet herons at noon"
AGENCIES = {"apprehensions": "Border", "detention": "Detention", "interviews": "Tracers",
            "shelter": "Shelter"}


def say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)


def report(name: str, **figures) -> None:
    print(json.dumps({"measured": name, **figures}), flush=True)


class Served:
    """A registry of many people, served by the release build."""

    def __init__(self, program: str, folder: str, people: int, users: int):
        self.program, self.folder, self.people, self.users = program, folder, people, users
        self.registry = os.path.join(folder, "registry")
        self.words = os.path.join(folder, "passphrase")
        self.process = None

    def run(self, *words: str) -> str:
        environment = dict(os.environ, REUNIFY_PASSPHRASE_FILE=self.words,
                           REUNIFY_REGISTRY=self.registry)
        done = subprocess.run([self.program, *words], env=environment, text=True,
                              capture_output=True, check=False)
        if done.returncode != 0:
            raise SystemExit(f"{' '.join(words)}: {done.stderr}")
        return done.stdout

    def make(self) -> None:
        """Lists of a crisis that never happened, imported by four agencies; accounts and tokens."""
        maintain = ("--as", "ines", "--purpose", "maintenance")
        os.makedirs(self.folder)
        with open(self.words, "w", encoding="utf-8") as file:
            file.write("only for a benchmark\n")
        self.run("init", self.registry, "--operator", "ines", "--agency", "Office", "--training-from",
                 "2018-07-12T09:00", "--zone", "America/Chicago", "--weak-passphrase-for-tests")
        for agency in sorted(set(AGENCIES.values())):
            self.run("agency", "add", agency, *maintain)
            self.run("user", "add", "steward-" + agency.lower(), "--role", "data-steward",
                     "--agency", agency, *maintain)
        for number in range(self.users):
            role = ("tracing-officer", "caseworker")[number % 2]
            self.run("user", "add", f"user{number}", "--role", role, "--agency", "Shelter", *maintain)
        self.run("user", "add", "intake", "--role", "intake-worker", "--agency", "Border", *maintain)
        practised = os.path.join(self.folder, "words")
        with open(practised, "w", encoding="utf-8") as file:
            file.write(PASSWORD + "\n")
        self.run("accounts", "practise", *[f"user{number}" for number in range(self.users)],
                 "--password-file", practised, *maintain)
        # So many families, by how many rows a few have.
        lists = os.path.join(self.folder, "probe")
        self.run("simulate", "--scenario", "border-2018", "--families", "100", "--seed", "7", lists)
        rows = sum(self.rows(os.path.join(lists, name + ".csv")) for name in AGENCIES)
        shutil.rmtree(lists)
        families = max(10, round(self.people / rows * 100))
        lists = os.path.join(self.folder, "lists")
        self.run("simulate", "--scenario", "border-2018", "--families", str(families), "--seed", "7",
                 lists)
        for name, agency in AGENCIES.items():
            path, mapping = os.path.join(lists, name + ".csv"), os.path.join(lists, name + ".json")
            say(f"importing {self.rows(path)} rows for {agency}")
            with open(mapping, "w", encoding="utf-8") as file:
                file.write(self.run("import", self.registry, path, "--agency", agency,
                                    "--propose-mapping"))
            self.run("import", self.registry, path, "--agency", agency, "--mapping", mapping, "--as",
                     "steward-" + agency.lower(), "--purpose", "registration", "--commit")
        token = self.run("accounts", "token", "load", "--for", "intake", "--scope", "persons:write",
                         "--days", "2", *maintain).strip()
        with open(os.path.join(self.folder, "token"), "w", encoding="utf-8") as file:
            file.write(token)

    @staticmethod
    def rows(path: str) -> int:
        # Lists of this crisis are in more than one encoding; bytes are enough to count them.
        with open(path, encoding="latin-1", newline="") as file:
            return sum(1 for _ in csv.reader(file)) - 1

    def start(self) -> None:
        log = os.path.join(self.folder, "desk.log")
        with open(log, "w", encoding="utf-8") as file:
            self.process = subprocess.Popen(
                [self.program, "serve", self.registry, "--port", "0", "--passphrase-file", self.words,
                 "--weak-passwords-for-tests", "--searches-for-benchmarks", "1000000"], stderr=file, stdout=subprocess.DEVNULL)
        for _ in range(3000):
            with open(log, encoding="utf-8") as file:
                found = re.search(r"open at (http://[^/]+)/", file.read())
            if found:
                self.url = found.group(1)
                return
            if self.process.poll() is not None:
                raise SystemExit(open(log, encoding="utf-8").read())
            time.sleep(0.1)
        raise SystemExit("the desk did not open")

    def stop(self) -> None:
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(timeout=60)

    def resident(self) -> float:
        """MiB of the process."""
        with open(f"/proc/{self.process.pid}/status", encoding="utf-8") as file:
            return int(re.search(r"VmRSS:\s+(\d+)", file.read()).group(1)) / 1024

    def processor(self) -> float:
        """Seconds of processor time so far."""
        with open(f"/proc/{self.process.pid}/stat", encoding="utf-8") as file:
            fields = file.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


class Browser:
    """Somebody who is signed in, and what they have open."""

    def __init__(self, url: str, name: str):
        self.url = url
        self.jar = http.cookiejar.CookieJar()
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.jar))
        self.post("/sign-in", "/sign-in", {"name": name, "password": PASSWORD, "code": ""})
        if not self.get("/work").geturl().endswith("/work"):
            raise SystemExit(f"{name} could not sign in")

    def get(self, path: str):
        return self.opener.open(self.url + path, timeout=60)

    def post(self, page: str, path: str, fields: dict):
        text = self.get(page).read().decode()
        token = re.search(r'name="form-token" value="([^"]+)"', text).group(1)
        data = urllib.parse.urlencode({"form-token": token, **fields}).encode()
        return self.opener.open(self.url + path, data, timeout=60)

    @property
    def cookie(self) -> str:
        return next(f"{one.name}={one.value}" for one in self.jar if one.name.endswith("session"))


def sessions(served: Served) -> tuple[list[str], list[str]]:
    """Requests of fifty users, a third each of work, person and search; and those of a page alone."""
    lines, plain = [], []
    words = ["maria", "jose lopez", "juan 7", "ana garcia", "pedro"]
    for number in range(served.users):
        browser = Browser(served.url, f"user{number}")
        found = browser.post("/search", "/search", {"words": words[number % len(words)]})
        search = urllib.parse.urlparse(found.geturl()).path
        persons = re.findall(r'href="(/persons/person-\d+)"', found.read().decode())
        person = persons[0] if persons else "/work"
        # A search that is looked at again is a search again.
        for path in ("/work", person, search):
            lines.append(f"{browser.cookie} {path}")
        plain.append(f"{browser.cookie} /search")
    return lines, plain


def wrk(url: str, lines: list[str], folder: str, seconds: int, connections: int, rate: int = 0,
        threads: int = 1) -> dict:
    path = os.path.join(folder, f"requests-{uuid.uuid4().hex[:8]}")
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")
    environment = dict(os.environ, REQUESTS=path, RATE=str(rate), CONNECTIONS=str(connections))
    done = subprocess.run(
        ["wrk", "-t", str(threads), "-c", str(connections), "-d", f"{seconds}s", "--timeout", "30s",
         "--latency", "-s", os.path.join(HERE, "pages.lua"), url],
        env=environment, text=True, capture_output=True, check=False)
    found = re.search(r"^RESULT (.*)$", done.stdout, re.MULTILINE)
    if not found:
        raise SystemExit("wrk: " + done.stdout + done.stderr)
    result = json.loads(found.group(1))
    result["per_second"] = round(result["requests"] / result["seconds"], 1)
    return result


class Importing(threading.Thread):
    """Registers people by the API, so many a second, until it is told to stop."""

    def __init__(self, served: Served, rate: float):
        super().__init__(daemon=True)
        self.served, self.rate, self.done, self.is_over = served, rate, 0, False
        with open(os.path.join(served.folder, "token"), encoding="utf-8") as file:
            self.token = file.read()

    def run(self):
        began = time.monotonic()
        while not self.is_over:
            body = json.dumps({"identity": {
                "names": [{"asTyped": f"Synthetic Person{self.done % 997}"}],
                "born": f"{1950 + self.done % 65}-0{1 + self.done % 9}-1{self.done % 9}"}}).encode()
            request = urllib.request.Request(
                self.served.url + "/api/v1/persons", data=body, method="POST", headers={
                    "Authorization": "Bearer " + self.token, "Reunify-Purpose": "registration",
                    "Content-Type": "application/json", "Idempotency-Key": str(uuid.uuid4())})
            with urllib.request.urlopen(request, timeout=60) as answer:
                answer.read()
            self.done += 1
            ahead = self.done / self.rate - (time.monotonic() - began)
            if ahead > 0:
                time.sleep(ahead)


def datasette(served: Served, seconds: int) -> dict:
    """Rows of the same people, as Datasette serves them."""
    path = os.path.join(served.folder, "people.db")
    if not os.path.exists(path):
        database = sqlite3.connect(path)
        for file_name in sorted(glob.glob(os.path.join(served.folder, "lists", "*.csv"))):
            name = os.path.splitext(os.path.basename(file_name))[0]
            if name not in AGENCIES:
                continue
            with open(file_name, encoding="latin-1", newline="") as file:
                head = file.readline()
                file.seek(0)
                reader = csv.reader(file, delimiter=max(",;\t|", key=head.count))
                columns = [f'"{one}"' for one in next(reader)]
                database.execute(f'CREATE TABLE "{name}" (id INTEGER PRIMARY KEY, {", ".join(columns)})')
                marks = ", ".join("?" * len(columns))
                database.executemany(
                    f'INSERT INTO "{name}" ({", ".join(columns)}) VALUES ({marks})',
                    (row for row in reader if len(row) == len(columns)))
        database.commit()
        database.close()
    port = 8907
    process = subprocess.Popen(
        [os.path.join(os.path.dirname(sys.executable), "datasette"), "serve", "-i", path, "--port",
         str(port), "--setting", "default_cache_ttl", "0"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _ in range(300):
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=2).read()
                break
            except OSError:
                time.sleep(0.1)
        lines = [f"none=none /people/apprehensions/{number}" for number in range(1, 51)]
        return wrk(f"http://127.0.0.1:{port}", lines, served.folder, seconds, 16)
    finally:
        process.terminate()
        process.wait()


def slow(served: Served, lines: list[str], seconds: int) -> None:
    modes = {"headers": ["-H"], "body": ["-B", "-u", served.url + "/sign-in"],
             "range": ["-R", "-u", served.url + "/sign-in"],
             "read": ["-X", "-u", served.url + "/sign-in"]}
    for name, options in modes.items():
        if "-u" not in options:
            options = [*options, "-u", served.url + "/sign-in"]
        attack = subprocess.Popen(
            ["slowhttptest", *options, "-c", "1000", "-r", "200", "-i", "5", "-l", str(seconds)],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(min(6, seconds / 3))
        result = wrk(served.url, lines, served.folder, max(2, seconds // 2), 10, 20)
        attack.terminate()
        attack.wait()
        report("slow " + name, connections=1000, **result)


def main() -> None:
    parser = argparse.ArgumentParser(description="The server under load; see README.md.")
    parser.add_argument("--program", default=os.path.join(ROOT, ".build-release/release/reunify"))
    parser.add_argument("--people", type=int, default=100_000)
    parser.add_argument("--users", type=int, default=50)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--minutes", type=float, default=30)
    parser.add_argument("--importing", type=float, default=20, help="people a second")
    parser.add_argument("--keep", action="store_true", help="keep the registry for the next run")
    options = parser.parse_args()
    if not os.path.exists(options.program):
        raise SystemExit(f"{options.program} is not there: make build")
    folder = os.path.join(ROOT, "Benchmarks", ".data", f"server-{options.people}")
    served = Served(options.program, folder, options.people, options.users)
    if not os.path.exists(os.path.join(folder, "token")):
        shutil.rmtree(folder, ignore_errors=True)
        began = time.monotonic()
        served.make()
        report("make", seconds=round(time.monotonic() - began, 1))
    began = time.monotonic()
    served.start()
    report("start", seconds=round(time.monotonic() - began, 2), resident_mib=round(served.resident()))
    try:
        lines, plain = sessions(served)
        importing = Importing(served, options.importing)
        importing.start()
        wrk(served.url, lines, folder, 2, 10, 50)
        spent = served.processor()
        result = wrk(served.url, lines, folder, options.seconds, 50, 200)
        report("pages", importing_per_second=options.importing, imported=importing.done,
               processor_seconds=round(served.processor() - spent, 1),
               **result)
        minutes, sizes = options.minutes, []
        end = time.monotonic() + minutes * 60
        while time.monotonic() < end:
            wrk(served.url, [line for line in lines if "/search/" not in line], folder,
                max(2, int(min(30, minutes * 6))), 50, 200)
            sizes.append(served.resident())
        importing.is_over = True
        importing.join()
        early, late = sizes[len(sizes) // 10], sizes[-1]
        report("memory", minutes=minutes, early_mib=round(early), late_mib=round(late),
               growth_percent=round((late / early - 1) * 100, 1))
        report("rate", **wrk(served.url, plain, folder, options.seconds, 32, threads=1))
        persons = [line for line in lines if "/persons/" in line] or lines
        ours = wrk(served.url, persons, folder, options.seconds, 16)
        report("rows reunify", **ours)
        theirs = datasette(served, options.seconds)
        report("rows datasette", times=round(ours["per_second"] / theirs["per_second"], 2), **theirs)
        slow(served, [line for line in lines if "/search/" not in line], options.seconds)
    finally:
        served.stop()
        if not options.keep:
            shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
