"""Where programs and data are, and what each data set is called, holds and hides."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import hands
import offices

BENCHMARKS = Path(__file__).resolve().parent.parent
PROJECT = BENCHMARKS.parent
LINKAGE = BENCHMARKS / "linkage"
RESULTS = LINKAGE / "results"
DATA = Path(os.environ.get("REUNIFY_BENCHMARK_DATA", BENCHMARKS / ".data")).resolve()
SHARED = (PROJECT / os.environ.get("REUNIFY_SHARED", "../shared")).resolve()
PEERS = SHARED / "peers"
OWN_PEERS = LINKAGE / "peers"


class Unavailable(Exception):
    """Something a benchmark needs is not here; the benchmark is skipped, by name."""


def python():
    """The interpreter that has the peers' packages."""
    path = Path(os.environ.get("REUNIFY_BENCHMARK_PYTHON", BENCHMARKS / ".venv/bin/python"))
    if not path.exists():
        raise Unavailable("no virtual environment: run Benchmarks/setup")
    return str(path)


def reunify():
    """The release build of our own program; `REUNIFY` names another."""
    named = os.environ.get("REUNIFY")
    candidates = (
        [Path(named)]
        if named
        else [PROJECT / build / "release/reunify" for build in (".build", ".build-release")]
    )
    found = [path for path in candidates if path.exists()]
    if not found:
        raise Unavailable("no release build of reunify: run swift build -c release")
    return str(max(found, key=lambda path: path.stat().st_mtime).resolve())


def peer(script):
    """A peer's script among the shared ones."""
    path = PEERS / script
    if not path.exists():
        raise Unavailable(f"no shared peer script {script}: set REUNIFY_SHARED")
    return str(path)


@dataclass(frozen=True)
class DataSet:
    """Files to link or to deduplicate, the columns that give the answer away, and the answer."""

    name: str
    folder: Path
    files: tuple
    ignored: tuple = ()

    @property
    def paths(self):
        return [str(self.folder / file) for file in self.files]

    @property
    def truth(self):
        return str(self.folder / "truth.csv")

    def records(self):
        """Rows in all files, without their headers."""
        return sum(sum(1 for _ in open(path, "rb")) - 1 for path in self.paths)

    def command(self, out, extra=()):
        """Our own program on these files, with nothing configured."""
        verb = "link" if len(self.files) > 1 else "dedupe"
        ignored = [word for column in self.ignored for word in ("--ignore", column)]
        return [reunify(), verb, *self.paths, "--out", str(out), *ignored, *extra]


PAIR = ("left.csv", "right.csv")
ONE = ("records.csv",)
SHARED_SETS = {
    "febrl4": (PAIR, ("cluster",)),
    "fake_1000": (ONE, ("cluster",)),
    "pseudopeople_census_ssa": (PAIR, ("simulant_id", "household_id")),
}
PERSONS = {"persons_100k": 100_000, "persons_1m": 1_000_000}
VARIED_SETS = {
    "historical": ONE,
    "german": ONE,
    "roster": PAIR,
    "arabic": ONE,
    "census_tax": PAIR,
}


def make_by_hand(name, folder):
    """Makes a set of `hands`; `Unavailable` where it needs a package that is not installed."""
    try:
        hands.make(name, folder)
    except ModuleNotFoundError as missing:
        if missing.name != "faker":
            raise
        raise Unavailable(
            f"{name} needs Faker: pip install -r Benchmarks/requirements.txt"
        ) from missing


def generate_persons(records, folder, seed=None):
    """Makes one of the large synthetic sets; about 80 s and 2 GiB per million records."""
    words = [python(), peer("gen_persons.py"), str(records), str(folder)]
    if seed is not None:
        words.append(str(seed))
    subprocess.run(words, check=True, stdout=subprocess.DEVNULL)


def data_set(name):
    """The data set called `name`, generated first if it can be."""
    if name in SHARED_SETS:
        files, ignored = SHARED_SETS[name]
        folder = SHARED / "data/linkage" / name
        if not (folder / "truth.csv").exists():
            raise Unavailable("shared data are absent: set REUNIFY_SHARED")
        return DataSet(name, folder, files, ignored)
    if name in PERSONS:
        folder = DATA / name
        if not (folder / "truth.csv").exists():
            print(f"generating {name}", file=sys.stderr)
            generate_persons(PERSONS[name], folder)
        return DataSet(name, folder, ONE, ("cluster",))
    if name in VARIED_SETS:
        folder = DATA / "varied" / name
        if not (folder / "truth.csv").exists():
            subprocess.run([sys.executable, str(LINKAGE / "generate.py"), name], check=True)
        return DataSet(name, folder, VARIED_SETS[name])
    if name in offices.SETS:
        folder = DATA / "offices" / name
        if not (folder / "truth.csv").exists():
            words = [python(), str(LINKAGE / "offices.py"), name, str(folder)]
            made = subprocess.run(words, capture_output=True, text=True)
            if made.returncode:
                raise Unavailable(f"{name} needs pseudopeople: run Benchmarks/setup")
        return DataSet(name, folder, ONE if offices.SETS[name] == 1 else PAIR)
    if name in hands.SETS:
        folder = DATA / "hands" / name
        if not (folder / "truth.csv").exists():
            print(f"making {name}", file=sys.stderr)
            make_by_hand(name, folder)
        return DataSet(name, folder, hands.SETS[name][1])
    raise Unavailable("no such data set")
