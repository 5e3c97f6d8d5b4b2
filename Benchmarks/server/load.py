# Part of Reunify. Copyright the Reunify contributors.
# SPDX-License-Identifier: Apache-2.0
"""Measures the server under load; see README.md beside this file."""

import argparse
import base64
import csv
import http.cookiejar
import io
import json
import os
import re
import shutil
import signal
import socket
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

    def allow_lists(self) -> None:
        """A token for the steward's lists; made before the registry is served."""
        path = os.path.join(self.folder, "list-token")
        if os.path.exists(path):
            return
        token = self.run("accounts", "token", "lists", "--for", "steward-shelter", "--scope",
                         "imports:read", "--scope", "imports:write", "--days", "2", "--as", "ines",
                         "--purpose", "maintenance").strip()
        with open(path, "w", encoding="utf-8") as file:
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


class Requests:
    """What the users ask for: each their own people and their own searches, nothing twice in a row."""

    def __init__(self, served: Served):
        self.work, self.persons, self.searches, self.plain = [], [], [], []
        names = iter(shelter_names(served))
        for number in range(served.users):
            browser = Browser(served.url, f"user{number}")
            self.work.append(f"{browser.cookie} /work")
            self.plain.append(f"{browser.cookie} /search")
            while len(self.persons) < 3 * (number + 1):
                name = next(names, None)
                if name is None:
                    raise SystemExit("searches for people of the agency's own list find too few")
                found = browser.post("/search", "/search", {"words": name})
                people = re.findall(r'href="(/persons/person-\d+)"', found.read().decode())
                # Rows that wait in quarantine are nobody yet.
                if not people:
                    continue
                # A search that is looked at again is a search again.
                self.searches.append(f"{browser.cookie} {urllib.parse.urlparse(found.geturl()).path}")
                self.persons.append(f"{browser.cookie} {people[0]}")

    @property
    def mixed(self) -> list[str]:
        """A third each of My work, people and searches."""
        lines = []
        for place, (person, search) in enumerate(zip(self.persons, self.searches)):
            lines += [self.work[place // 3], person, search]
        return lines


def table(path: str):
    """The rows of a list, its head first, in whatever encoding and by whatever comma."""
    with open(path, "rb") as file:
        raw = file.read()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = raw.decode("latin-1")
    head = text.split("\n", 1)[0]
    return csv.reader(io.StringIO(text, newline=""), delimiter=max(",;\t|", key=head.count))


def names_of(path: str) -> list[str]:
    """The names on a shelter's list, as it has them."""
    rows = table(path)
    head = next(rows)
    first, last = head.index("nombres"), head.index("apellidos")
    return [f"{row[first]} {row[last]}" for row in rows
            if len(row) > max(first, last) and row[first].strip() and row[last].strip()]


def shelter_names(served: Served) -> list[str]:
    """Names of people of the agency for which the users work, all over its list."""
    names = names_of(os.path.join(served.folder, "lists", "shelter.csv"))
    wanted = 6 * served.users
    step = max(1, len(names) // (wanted + 1))
    chosen = names[::step][:wanted]
    if len(chosen) < wanted:
        raise SystemExit(f"only {len(chosen)} people for {wanted} searches: take more people")
    return chosen


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
        # People of a crisis of their own: names as common as names are, and nobody who is known.
        lists = os.path.join(served.folder, "newcomers")
        if not os.path.exists(lists):
            served.run("simulate", "--scenario", "border-2018", "--families", "40000", "--seed", "13",
                       lists)
        self.names = names_of(os.path.join(lists, "shelter.csv"))

    def __enter__(self) -> "Importing":
        self.start()
        return self

    def __exit__(self, *_) -> None:
        self.is_over = True
        self.join()

    def run(self):
        began = time.monotonic()
        while not self.is_over and self.rate > 0:
            body = json.dumps({"identity": {
                "names": [{"asTyped": self.names[self.done % len(self.names)]}],
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


class Disk:
    """How long the disk takes meanwhile to sync one page of a file beside the registry, twenty times a second.

    Each page of the desk waits for a sync; on a shared machine the disk is busy with others' work at times.
    """

    def __init__(self, folder: str):
        self.path = os.path.join(folder, "disk-probe")
        self.worst, self.ended = 0.0, threading.Event()
        self.thread = threading.Thread(target=self.look, daemon=True)

    def __enter__(self) -> "Disk":
        self.thread.start()
        return self

    def __exit__(self, *_) -> None:
        self.ended.set()
        self.thread.join()
        os.remove(self.path)

    def look(self) -> None:
        file = os.open(self.path, os.O_CREAT | os.O_WRONLY, 0o600)
        while not self.ended.wait(0.05):
            began = time.monotonic()
            os.pwrite(file, bytes(4096), 0)
            os.fsync(file)
            self.worst = max(self.worst, time.monotonic() - began)
        os.close(file)

    def take_worst_ms(self) -> int:
        """The longest since it was asked last, in milliseconds."""
        worst, self.worst = self.worst, 0.0
        return round(worst * 1000)


class ListImport(threading.Thread):
    """A whole list that is handed over, tried and recorded by the API, as a steward does by the page."""

    def __init__(self, served: Served, rows: int, seed: int):
        super().__init__(daemon=True)
        self.served, self.rows, self.seed = served, rows, seed
        self.stage, self.seconds = "", 0.0
        self.recording = threading.Event()
        with open(os.path.join(served.folder, "list-token"), encoding="utf-8") as file:
            self.token = file.read()

    def ask(self, method: str, path: str, body: dict | None = None) -> dict:
        headers = {"Authorization": "Bearer " + self.token, "Reunify-Purpose": "registration",
                   "Content-Type": "application/json"}
        if method == "POST":
            headers["Idempotency-Key"] = str(uuid.uuid4())
        request = urllib.request.Request(
            self.served.url + "/api/v1/imports" + path, method=method, headers=headers,
            data=json.dumps(body or {}).encode() if method == "POST" else None)
        with urllib.request.urlopen(request, timeout=120) as answer:
            return json.loads(answer.read())

    def wait(self, job: str, wanted: str) -> None:
        while True:
            self.stage = self.ask("GET", f"/{job}")["stage"]
            if self.stage == wanted:
                return
            if self.stage.startswith(("failed", "stopped")):
                raise SystemExit(f"the list is {self.stage} where it should be {wanted}")
            time.sleep(0.2)

    def run(self) -> None:
        # A crisis of its own, so that nobody on the list is known yet.
        lists = os.path.join(self.served.folder, f"further-{uuid.uuid4().hex[:8]}")
        self.served.run("simulate", "--scenario", "border-2018", "--families",
                        str(max(10, self.rows)), "--seed", str(self.seed), lists)
        with open(os.path.join(lists, "shelter.csv"), "rb") as file:
            content = b"".join(file.readlines()[:self.rows + 1])
        shutil.rmtree(lists)
        job = self.ask("POST", "", {"name": "a further list",
                                    "content": base64.b64encode(content).decode()})["made"][0]
        self.wait(job, "mapping")
        self.ask("POST", f"/{job}/trial")
        self.wait(job, "tried")
        began = time.monotonic()
        self.ask("POST", f"/{job}/run")
        self.recording.set()
        self.wait(job, "done")
        self.seconds = time.monotonic() - began


def pages_beside_list(served: Served, requests: Requests, rows: int, seed: int) -> None:
    """200 requests a second while a list is recorded, until it is on record and its people are matched."""
    spent = served.processor()
    job = ListImport(served, rows, seed)
    job.start()
    while not job.recording.wait(0.5):
        if not job.is_alive():
            raise SystemExit("the list was not taken")
    worst, all_requests, seconds, bad = 0.0, 0, 0.0, 0
    while job.is_alive():
        result = wrk(served.url, requests.mixed, served.folder, 5, 50, 200)
        worst = max(worst, result["p99_ms"])
        all_requests += result["requests"]
        seconds += result["seconds"]
        bad += result["errors"] + result["not_2xx"]
    job.join()
    report("pages beside a list", rows=rows, recorded_in_s=round(job.seconds, 1), requests=all_requests,
           per_second=round(all_requests / seconds, 1), bad=bad, worst_p99_ms=round(worst, 1),
           processor_seconds=round(served.processor() - spent, 1), asked_p99_ms=100,
           holds=worst <= 100 and bad == 0 and all_requests / seconds >= 180)
    # Its people are matched in the background once the list is on record, until the server is at rest again.
    began, spent = time.monotonic(), served.processor()
    worst, bad, windows, syncs = 0.0, 0, [], []
    with Disk(served.folder) as disk:
        while time.monotonic() - began < 300:
            before = served.processor()
            result = wrk(served.url, requests.mixed, served.folder, 10, 50, 200)
            worst = max(worst, result["p99_ms"])
            bad += result["errors"] + result["not_2xx"]
            windows.append(round(result["p99_ms"]))
            syncs.append(disk.take_worst_ms())
            if served.processor() - before < 5:
                break
    report("pages while its people are matched", seconds=round(time.monotonic() - began, 1), bad=bad,
           worst_p99_ms=round(worst, 1), p99_by_ten_seconds_ms=windows, longest_sync_by_ten_seconds_ms=syncs,
           processor_seconds=round(served.processor() - spent, 1), asked_p99_ms=100,
           holds=worst <= 100 and bad == 0)


class Datasette:
    """The same lists as tables of SQLite, served by Datasette: one process, nothing kept, no suggestions of
    facets, which would cost it another query."""

    def __init__(self, served: Served):
        self.served = served
        # One that is free: what another run left behind is not what is measured.
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.path = os.path.join(served.folder, "people.db")
        if not os.path.exists(self.path):
            self.make()
        self.process = subprocess.Popen(
            [os.path.join(os.path.dirname(sys.executable), "datasette"), "serve", "-i", self.path,
             "--port", str(self.port), "--setting", "default_cache_ttl", "0",
             "--setting", "suggest_facets", "off"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(300):
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{self.port}/", timeout=2).read()
                return
            except OSError:
                time.sleep(0.1)
        raise SystemExit("Datasette did not open")

    def make(self) -> None:
        database = sqlite3.connect(self.path)
        for name in AGENCIES:
            rows = table(os.path.join(self.served.folder, "lists", name + ".csv"))
            columns = [f'"{one}"' for one in next(rows)]
            database.execute(f'CREATE TABLE "{name}" (id INTEGER PRIMARY KEY, {", ".join(columns)})')
            marks = ", ".join("?" * len(columns))
            database.executemany(
                f'INSERT INTO "{name}" ({", ".join(columns)}) VALUES ({marks})',
                (row for row in rows if len(row) == len(columns)))
        database.commit()
        database.close()

    def rate(self, paths: list[str], seconds: int) -> dict:
        lines = [f"none=none {path}" for path in paths]
        return wrk(f"http://127.0.0.1:{self.port}", lines, self.served.folder, seconds, 16)

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait()


def side_by_side(served: Served, requests: Requests, seconds: int) -> None:
    """One row, and a list of twenty, as fast as either goes: 16 connections that stay open, HTML, no cache."""
    ours = {"row": wrk(served.url, requests.persons, served.folder, seconds, 16),
            "list": wrk(served.url, requests.searches, served.folder, seconds, 16)}
    peer = Datasette(served)
    try:
        rows = range(1, 3 * served.users + 1)
        theirs = {
            "row": peer.rate([f"/people/shelter/{number}" for number in rows], seconds),
            "list": peer.rate(
                [f"/people/shelter?_size=20&_nocount=1&_next={number}" for number in rows], seconds)}
    finally:
        peer.stop()
    for what in ("row", "list"):
        report(f"{what} reunify", **ours[what])
        report(f"{what} datasette", **theirs[what])
        whole = ours[what]["not_2xx"] + ours[what]["errors"] + theirs[what]["not_2xx"] \
            + theirs[what]["errors"] == 0
        times = round(ours[what]["per_second"] / theirs[what]["per_second"], 2)
        report(f"{what} times", times=times, asked=5, holds=whole and times >= 5)


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
        holds = result["p99_ms"] < 500 and result["errors"] + result["not_2xx"] == 0
        report("slow " + name, connections=1000, holds=holds, **result)


def memory(served: Served, lines: list[str], minutes: float, importing: float, rate: int) -> None:
    """The resident set while so many pages a second are asked for and people are registered."""
    sizes, pages = [], 0
    end = time.monotonic() + minutes * 60
    with Importing(served, importing) as registering:
        while time.monotonic() < end:
            result = wrk(served.url, lines, served.folder, max(2, int(min(30, minutes * 6))), 50, rate)
            pages += result["requests"]
            sizes.append(served.resident())
        people = registering.done
    early, late = sizes[len(sizes) // 10], sizes[-1]
    growth = (late / early - 1) * 100
    tenths = [round(sizes[len(sizes) * tenth // 10]) for tenth in range(10)] + [round(late)]
    report("memory", minutes=minutes, pages=pages, registered_meanwhile=people, early_mib=round(early),
           late_mib=round(late), by_tenths_mib=tenths, growth_percent=round(growth, 1),
           holds=growth < 5)


def main() -> None:
    parser = argparse.ArgumentParser(description="The server under load; see README.md.")
    parser.add_argument("--program", default=os.path.join(ROOT, ".build-release/release/reunify"))
    parser.add_argument("--people", type=int, default=100_000)
    parser.add_argument("--users", type=int, default=50)
    parser.add_argument("--seconds", type=int, default=30, help="of each measurement")
    parser.add_argument("--minutes", type=float, default=3,
                        help="of the memory; the figure that is asked for takes 30")
    parser.add_argument("--rate", type=int, default=200, help="pages a second, of the memory alone")
    parser.add_argument("--importing", type=float, default=20, help="people a second")
    parser.add_argument("--list", type=int, default=20_000, help="rows of the list that is imported")
    parser.add_argument("--list-seed", type=int, default=11,
                        help="of the list: another one for a registry that was kept and has its people")
    parser.add_argument("--only", default="pages,list,rate,rows,slow,memory", help="which of these")
    parser.add_argument("--keep", action="store_true", help="keep the registry for the next run")
    options = parser.parse_args()
    wanted = set(options.only.split(","))
    if wanted - {"pages", "list", "rate", "rows", "slow", "memory"}:
        parser.error("--only takes pages, list, rate, rows, slow and memory")
    if not os.path.exists(options.program):
        raise SystemExit(f"{options.program} is not there: make build")
    folder = os.path.join(ROOT, "Benchmarks", ".data", f"server-{options.people}")
    served = Served(options.program, folder, options.people, options.users)
    if not os.path.exists(os.path.join(folder, "token")):
        shutil.rmtree(folder, ignore_errors=True)
        began = time.monotonic()
        served.make()
        # What was written for it is on the disk before anything is measured.
        os.sync()
        report("make", seconds=round(time.monotonic() - began, 1))
    if "list" in wanted:
        served.allow_lists()
    began = time.monotonic()
    served.start()
    report("start", seconds=round(time.monotonic() - began, 2), resident_mib=round(served.resident()))
    try:
        requests = Requests(served)
        without_search = requests.work + requests.persons
        report("machine", load_average=[round(one, 2) for one in os.getloadavg()],
               cores=os.cpu_count())
        if "pages" in wanted:
            wrk(served.url, requests.mixed, folder, 5, 10, 50)
            with Importing(served, options.importing) as importing:
                spent, done = served.processor(), importing.done
                result = wrk(served.url, requests.mixed, folder, options.seconds, 50, 200)
                report("pages", importing_per_second=options.importing,
                       imported=importing.done - done,
                       processor_seconds=round(served.processor() - spent, 1),
                       asked_p99_ms=100,
                       holds=result["p99_ms"] <= 100 and result["errors"] + result["not_2xx"] == 0
                       and result["per_second"] >= 190,
                       **result)
            for name, lines in (("work", requests.work), ("person", requests.persons),
                                ("search", requests.searches)):
                report("pages of " + name, **wrk(served.url, lines, folder, 5, 10, 20))
        if "list" in wanted:
            pages_beside_list(served, requests, options.list, options.list_seed)
        if "rate" in wanted:
            result = wrk(served.url, requests.plain, folder, options.seconds, 32)
            report("rate", asked=3000,
                   holds=result["per_second"] >= 3000 and result["errors"] + result["not_2xx"] == 0,
                   **result)
        if "rows" in wanted:
            side_by_side(served, requests, options.seconds)
        if "slow" in wanted:
            slow(served, without_search, options.seconds)
        if "memory" in wanted:
            memory(served, without_search, options.minutes, options.importing, options.rate)
    finally:
        served.stop()
        if not options.keep:
            shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
