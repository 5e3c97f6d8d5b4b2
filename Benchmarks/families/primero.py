"""Primero's published matching, made again from its facts, as a baseline.

Primero (UNICEF) compares a child's case with tracing requests by one full-text query against Solr
8.11 (`matching_service.rb`, `matching_configuration.rb`, commit 4b95bf9). What is restated here:

- Every non-blank matchable value of the case becomes one clause; the clauses are joined by OR, one
  shared word is enough, and the twenty best answers are kept.
- A value is searched in all fields of its group, with the boosts of `BOOSTS`: the best field counts.
- Names are split into words, lowered, and stand beside their Double Metaphone codes. All else,
  ages, dates and places too, is split into words and lowered.
- The family members of a child are pooled: one bag of words per field, whoever they are.
- Scores are divided by the best one, those of .1 or less are dropped. A match is *likely* when it is
  the only one, or when its score is more than .7 above the mean; else *possible*.

Words are weighted as Lucene 8 does (BM25 with k1 = 1.2 and b = .75); words at one place, such as a
name and its codes, count as one word of several spellings. Consent is given by everybody here.
"""

import math
import re
from collections import Counter, defaultdict

from metaphone import doublemetaphone

GROUPS = {
    "name": ("name", "name_other", "name_nickname"),
    "sex": ("sex",),
    "age": ("age",),
    "date_of_birth": ("date_of_birth",),
    "relation": ("relation",),
    "relation_name": ("relation_name", "relation_nickname", "relation_other_family"),
    "nationality": ("nationality", "relation_nationality"),
    "language": ("language", "relation_language"),
    "religion": ("religion", "relation_religion"),
    "relation_age": ("relation_age",),
    "relation_date_of_birth": ("relation_date_of_birth",),
    "location": ("location",),
    "phone": ("phone",),
    "separation_date": ("separation_date",),
}
BOOSTS = {
    "name": 15, "sex": 10, "age": 10, "relation_name": 10, "date_of_birth": 5, "relation": 5,
    "relation_age": 5, "relation_date_of_birth": 5, "nationality": 3, "language": 3, "religion": 3,
}  # fmt: skip
GROUP_OF = {field: group for group, fields in GROUPS.items() for field in fields}
PHONETIC = set(GROUPS["name"]) | set(GROUPS["relation_name"])
K1, B = 1.2, 0.75
LIKELY, FLOOR, ANSWERS = 0.7, 0.1, 20


def words(field, value):
    """The words of a value, each as the tuple of its spellings in the index."""
    found = re.findall(r"[^\W_]+", value.lower())
    if field not in PHONETIC:
        return [(word,) for word in found]
    return [(word, *(f"~{code}" for code in dict.fromkeys(doublemetaphone(word)) if code))
            for word in found]  # fmt: skip


class Index:
    """Records as Solr keeps them: one list of postings for each spelling in each field."""

    def __init__(self, records):
        """`records` are dictionaries from field names to text; several values in one text are pooled."""
        self.postings = defaultdict(lambda: defaultdict(Counter))
        self.lengths = defaultdict(dict)
        for number, record in enumerate(records):
            for field, value in record.items():
                spelt = words(field, value)
                if not spelt:
                    continue
                self.lengths[field][number] = sum(len(spellings) for spellings in spelt)
                for spellings in spelt:
                    for spelling in spellings:
                        self.postings[field][spelling][number] += 1

    def _field_scores(self, field, spellings):
        """BM25 of one query word in one field, for every record that has it."""
        held = [self.postings[field][s] for s in spellings if s in self.postings[field]]
        if not held:
            return {}
        lengths = self.lengths[field]
        average = sum(lengths.values()) / len(lengths)
        frequency = Counter()
        for posting in held:
            frequency.update(posting)
        documents = max(len(posting) for posting in held)
        weight = math.log(1 + (len(lengths) - documents + 0.5) / (documents + 0.5))
        return {
            number: weight * tf / (tf + K1 * (1 - B + B * lengths[number] / average))
            for number, tf in frequency.items()
        }

    def search(self, query):
        """The twenty best records as (number, score, "likely" or "possible"), best first."""
        scores = Counter()
        for field, value in query.items():
            group = GROUP_OF[field]
            boost = BOOSTS.get(group, 1)
            for spellings in words(field, value):
                best = Counter()
                for other in GROUPS[group]:
                    for number, score in self._field_scores(other, spellings).items():
                        best[number] = max(best[number], boost * score)
                scores.update(best)
        ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))[:ANSWERS]
        if not ranked:
            return []
        top = ranked[0][1]
        kept = [(number, score / top) for number, score in ranked if score / top > FLOOR]
        mean = sum(score for _, score in kept) / len(kept)
        return [
            (number, score, "likely" if len(kept) == 1 or score - mean > LIKELY else "possible")
            for number, score in kept
        ]
