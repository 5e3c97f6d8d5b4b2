"""Writes figures where readers look: a JSON file per benchmark, tables in Benchmarks/README.md."""

import json

from places import BENCHMARKS, RESULTS


def save(name, result):
    """Writes `results/<name>.json`."""
    RESULTS.mkdir(parents=True, exist_ok=True)
    (RESULTS / f"{name}.json").write_text(json.dumps(result, indent=1) + "\n")


def load(name):
    path = RESULTS / f"{name}.json"
    return json.loads(path.read_text()) if path.exists() else None


def table(header, rows):
    """A Markdown table."""
    lines = ["| " + " | ".join(header) + " |", "|" + "---|" * len(header)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows])


def number(value, digits=4):
    """A figure for a table, or a dash."""
    return "–" if value is None else f"{value:,.{digits}f}"


def publish(section, text):
    """Replaces what stands between the section's two markers in Benchmarks/README.md."""
    path = BENCHMARKS / "README.md"
    page = path.read_text()
    begin, end = f"<!-- {section}: measured -->", f"<!-- {section}: end -->"
    if begin not in page or end not in page:
        raise ValueError(f"Benchmarks/README.md has no section {section}")
    head, tail = page.split(begin)[0], page.split(end)[1]
    path.write_text(f"{head}{begin}\n\n{text.strip()}\n\n{end}{tail}")
