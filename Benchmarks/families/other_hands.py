"""Makes the crises of `crises/` and puts their truth into the words of Documentation/simulation.md."""

import csv
import shutil
import subprocess
import sys
from pathlib import Path

CRISES = Path(__file__).resolve().parent / "crises"
NAMES = ("border", "displacement", "camps", "corridor", "earthquake", "evacuation", "exodus", "rescue", "airlift",
         "processing", "mediterranean", "zero_tolerance", "goma", "sindh", "ukraine", "darien", "aceh",
         "univ_border", "tigray_gedaref", "ciclone_buzi", "plain_lists", "adre_chad", "hurricane_shelters",
         "frontera_venezuela", "eval_border", "eval_syria_turkey", "eval_mixed")
RELATIONS = {"step_parent": "step-parent", "aunt_uncle": "aunt-or-uncle", "half_sibling": "half-sibling"}
MUTUAL = {"sibling", "half_sibling"}


def make(name, folder, families, seed):
    """Lists in `folder`, the truth beside them in `folder/truth`."""
    folder = Path(folder)
    made = folder.with_name(folder.name + "-made")
    subprocess.run(
        [sys.executable, CRISES / f"{name}.py", "--families", str(families), "--seed", str(seed), made],
        check=True, stdout=subprocess.DEVNULL,
    )  # fmt: skip
    (folder / "truth").mkdir(parents=True)
    names = {path.stem: path.name for path in (made / "lists").iterdir()}
    for listed in names.values():
        shutil.copy(made / "lists" / listed, folder / listed)
    records = read(made / "truth" / "records.csv")
    write(folder, "records", ("source", "id", "person"), ((names[r["source"]], r["id"], r["person"]) for r in records))
    kin = read(made / "truth" / "kin.csv")
    links = [(r["person_a"], r["person_b"], RELATIONS.get(r["relation"], r["relation"])) for r in kin]
    links += [(b, a, kind) for a, b, kind in links if kind.replace("-", "_") in MUTUAL]
    write(folder, "links", ("child", "adult", "relation"), links)
    separated = read(made / "truth" / "separated.csv")
    write(folder, "separations", ("child", "adult"),
          ((r["child_person"], r["adult_person"]) for r in separated if r["relation"] not in MUTUAL))  # fmt: skip
    return folder


def read(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def write(folder, name, header, rows):
    with open(folder / "truth" / f"{name}.csv", "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        writer.writerows(rows)
