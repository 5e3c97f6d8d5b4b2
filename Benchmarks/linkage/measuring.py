"""Runs a program and says what it took: wall time, processor time, memory.

Kept free of heavy imports: a child's peak memory starts at its parent's.
"""

import json
import os
import subprocess
import tempfile
import time


class Failed(Exception):
    """The measured program ended with an error."""


def measure(words, environment=None, input_path=None):
    """Runs `words` and returns its measurements and what it printed.

    Wall time is that of the whole process; `peak_rss_mib` its largest resident set (Linux).
    """
    with (
        tempfile.TemporaryFile() as out,
        tempfile.TemporaryFile() as err,
        open(input_path or os.devnull, "rb") as given,
    ):
        load = os.getloadavg()[0]
        start = time.perf_counter()
        child = subprocess.Popen(
            words, stdin=given, stdout=out, stderr=err, env={**os.environ, **(environment or {})}
        )
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.perf_counter() - start
        child.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        err.seek(0)
        printed, complaints = out.read(), err.read().decode(errors="replace")
    if child.returncode != 0:
        raise Failed(f"exit {child.returncode}: {complaints[-2000:].strip()}")
    taken = {
        "wall_s": round(wall, 4),
        "cpu_s": round(usage.ru_utime + usage.ru_stime, 3),
        "peak_rss_mib": round(usage.ru_maxrss / 1024, 1),
        "load_before": round(load, 2),
    }
    return taken, printed, complaints


def last_json(text):
    """The last line of `text` that is a JSON object, or None."""
    if isinstance(text, bytes):
        text = text.decode(errors="replace")
    for line in reversed(text.splitlines()):
        if line.startswith("{"):
            try:
                return json.loads(line)
            except ValueError:
                continue
    return None


def median(values):
    """The median; of an even number of values, the lower middle one, which was measured."""
    ordered = sorted(values)
    return ordered[(len(ordered) - 1) // 2]
