"""A synthetic crisis with its truth, and how right proposals of families are.

What the figures mean:

- A *child* is a separated child who is on a list; *findable* when the adult from whom it was
  separated, or a parent, is on a list too.
- A proposal is *right* when the adult is that relative of the child: mother, father (or parent, where
  no sex is said), step-parent, grandparent …; *kin* when the adult is any relative of the child.
- *Parent first*: the child's most probable proposal is a relative who cares for it. For a child whose only
  such relative on any list is a grown brother or sister, that is the brother or sister.
- *Wrong parent*: the most probable proposal, not in the band `insufficient`, is no relative at all.
- *Calibration error*: the expected one over ten bins of equal width, over all proposals.
"""

import csv
from collections import defaultdict
from datetime import date
from pathlib import Path

CAREGIVERS = {"mother", "father", "parent", "step-parent", "guardian", "grandparent", "aunt-or-uncle"}
SIBLINGS = {"sibling", "half-sibling"}
ABSTAINED = "insufficient"
CSV_LIMIT = 1 << 24


def rows(path):
    csv.field_size_limit(CSV_LIMIT)
    with open(path, newline="", encoding="utf-8-sig") as file:
        yield from csv.DictReader(file)


class Crisis:
    """The truth that lies beside the lists, in the words of Documentation/simulation.md."""

    def __init__(self, folder):
        truth = Path(folder) / "truth"
        self.folder = Path(folder)
        self.people_of = defaultdict(set)  # (source, id) → persons: an id may stand twice
        self.records_of = defaultdict(list)
        for row in rows(truth / "records.csv"):
            self.people_of[row["source"], row["id"]].add(row["person"])
            self.records_of[row["person"]].append((row["source"], row["id"]))
        self.relations = defaultdict(dict)
        for row in rows(truth / "links.csv"):
            self.relations[row["child"]][row["adult"]] = row["relation"]
        self.separated = defaultdict(set)
        for row in rows(truth / "separations.csv"):
            self.separated[row["child"]].add(row["adult"])
        persons = truth / "persons.csv"
        self.persons = {row["person"]: row for row in rows(persons)} if persons.exists() else {}
        encounters = {}
        if (truth / "families.csv").exists():
            for row in rows(truth / "families.csv"):
                encounters[row["person"]] = row["encounter"][:10]
        self.age = {}
        for key, row in self.persons.items():
            if row.get("birth_date") and encounters.get(key):
                lived = date.fromisoformat(encounters[key]) - date.fromisoformat(row["birth_date"])
                self.age[key] = lived.days / 365.25

    @property
    def lists(self):
        return sorted({source for source, _ in self.people_of})

    def children(self):
        """Separated children who are on a list."""
        return sorted(child for child in self.separated if self.records_of[child])

    def separated_from(self, child):
        """Adults from whom a child was separated; asked of a child who was not, there is none, and it counts as none."""
        return self.separated.get(child, set())

    def caregivers(self, child):
        return {a for a, r in self.relations[child].items() if r in CAREGIVERS}

    def is_findable(self, child):
        return any(self.records_of[a] for a in self.separated_from(child) | self.caregivers(child))

    def is_grown(self, person):
        return self.age.get(person, 0) >= 18

    def has_sibling_alone(self, child):
        """Whether of all who care for a child, only grown brothers and sisters are on a list."""
        listed = {a for a in self.separated_from(child) | self.caregivers(child) if self.records_of[a]}
        return bool(listed) and all(self.relations[child].get(a) in SIBLINGS for a in listed)

    def is_right(self, child, adult, relation):
        """Whether one of the people behind the two records are so related."""
        true = self.relations[child].get(adult)
        if relation == "parent" or true == "parent":
            return true in ("mother", "father", "parent")
        return true == relation

    def tradition(self, child):
        row = self.persons.get(child, {})
        return row.get("custom") or row.get("people") or "–"


class Proposal:
    """A line of `proposals.csv`, with the people behind its records."""

    def __init__(self, crisis, row):
        self.children = crisis.people_of.get((row["child_source"], row["child_id"]), set())
        self.adults = crisis.people_of.get((row["adult_source"], row["adult_id"]), set())
        self.relation, self.band = row["relation"], row["band"]
        self.probability = float(row["probability"])
        pairs = [(c, a) for c in self.children for a in self.adults]
        self.right = any(crisis.is_right(c, a, self.relation) for c, a in pairs)
        self.kin = any(a in crisis.relations[c] or c in crisis.relations[a] for c, a in pairs)


def share(part, whole):
    return round(part / whole, 4) if whole else None


def calibration_error(judged, bins=10):
    """Expected calibration error of (probability, right) pairs."""
    held = [[] for _ in range(bins)]
    for probability, right in judged:
        held[min(bins - 1, int(probability * bins))].append((probability, right))
    gaps = [abs(sum(p for p, _ in b) - sum(r for _, r in b)) for b in held if b]
    return round(sum(gaps) / len(judged), 4) if judged else None


def first_answers(crisis, answers):
    """How the first answer for each child does; `answers` are child → [(adult people, band)]."""
    children = crisis.children()
    findable = [c for c in children if crisis.is_findable(c)]
    found, asserted, wrong, wrong_kin = set(), set(), set(), set()
    for child in children:
        if not answers.get(child):
            continue
        adults, band = answers[child][0]
        if adults & (crisis.caregivers(child) | crisis.separated_from(child)):
            found.add(child)
            if band != ABSTAINED:
                asserted.add(child)
        elif band != ABSTAINED:
            related = any(a in crisis.relations[child] or child in crisis.relations[a] for a in adults)
            (wrong_kin if related else wrong).add(child)
    return {
        "children": len(children),
        "findable": len(findable),
        "parent_first": len(found),
        "parent_first_of_all": share(len(found), len(children)),
        "asserted_of_all": share(len(asserted), len(children)),
        "parent_first_of_findable": share(len(found & set(findable)), len(findable)),
        "wrong_parent": share(len(wrong), len(children)),
        "other_kin_first": share(len(wrong_kin), len(children)),
    }, found


def judge(crisis, proposals_path):
    """All figures of a `proposals.csv`."""
    proposals = [Proposal(crisis, row) for row in rows(proposals_path)]
    answers = defaultdict(list)
    for proposal in sorted(proposals, key=lambda p: -p.probability):
        for child in proposal.children:
            is_sibling = proposal.relation in SIBLINGS and any(crisis.is_grown(a) for a in proposal.adults)
            if proposal.relation in CAREGIVERS or is_sibling and crisis.has_sibling_alone(child):
                answers[child].append((proposal.adults, proposal.band))
    figures, found = first_answers(crisis, answers)
    for band in ("strong", "review", ABSTAINED):
        held = [p for p in proposals if p.band == band]
        figures[band] = {
            "proposals": len(held),
            "right": share(sum(p.right for p in held), len(held)),
            "kin": share(sum(p.kin for p in held), len(held)),
        }
    figures["calibration_error"] = calibration_error([(p.probability, p.right) for p in proposals])
    children = [c for c in crisis.children() if crisis.is_findable(c)]
    by_tradition = defaultdict(list)
    for child in children:
        by_tradition[crisis.tradition(child)].append(child in found)
    figures["by_tradition"] = {
        t: {"children": len(f), "parent_first": share(sum(f), len(f))}
        for t, f in sorted(by_tradition.items())
    }
    silent = [c for c in children if crisis.age.get(c, 99) < 5 and crisis.persons.get(c, {}).get("speaks") != "yes"]
    figures["under_five_without_statement"] = {
        "children": len(silent), "parent_first": share(sum(c in found for c in silent), len(silent)),
    }  # fmt: skip
    figures["false_kin_per_10000_of_one_village"] = false_kin(crisis, proposals)
    return figures


def false_kin(crisis, proposals):
    """Proposals above the abstention line between unrelated people of one village, in 10,000 pairs of
    a child and an adult of that village."""
    if not crisis.persons or not crisis.age:
        return None
    home = {k: (r.get("village"), r.get("region")) for k, r in crisis.persons.items() if crisis.records_of[k]}
    young, old = defaultdict(int), defaultdict(int)
    for key, place in home.items():
        if key in crisis.age:
            (young if crisis.age[key] < 18 else old)[place] += 1
    pairs = sum(young[place] * old[place] for place in young)
    false = set()
    for p in proposals:
        if p.band == ABSTAINED or p.kin:
            continue
        for c in p.children:
            false.update((c, a) for a in p.adults if home.get(c) and home.get(c) == home.get(a))
    return round(1e4 * len(false) / pairs, 3) if pairs else None
