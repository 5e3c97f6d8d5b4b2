"""Families that are parted, and their lists and truth on disk: all that three crises of one hand share.

A crisis runs as a program, and is named by its file: the same name, families and seed give the same lists.
"""

import argparse
import csv
import datetime as dt
import json
import os
import random
import sys
from collections import defaultdict
from pathlib import Path

ap = argparse.ArgumentParser()
ap.add_argument('--families', type=int, default=300)
ap.add_argument('--seed', type=int, default=1)
ap.add_argument('dir')
A = ap.parse_args()
R = random.Random('%s-%d' % (Path(sys.argv[0]).stem, A.seed))
N = A.families


def ch(p):
    return R.random() < p


def zipf(pool, k=4):
    """common names are common: weight 1/(rank+k)"""
    key = (id(pool), k)
    w = zipf.c.get(key)
    if w is None:
        w = zipf.c[key] = [1.0 / (i + k) for i in range(len(pool))]
    return R.choices(pool, w)[0]


zipf.c = {}


def pick(d):
    ks = list(d)
    return R.choices(ks, [d[k] for k in ks])[0]


class P:
    def __init__(s, sex, birth):
        s.sex, s.birth = sex, birth
        s.father = s.mother = s.spouse = None
        s.present = True
        s.named = False
        s.carers = []          # (adult, relation)
        s.guardian = None
        s.recs = []            # (source, id)
        s.fam = None
        s.party = None
        s.pid = None

    def age(s, at):
        return at.year - s.birth.year - ((at.month, at.day) < (s.birth.month, s.birth.day))


def born(age, ref):
    return ref - dt.timedelta(days=int(age * 365.25) + R.randrange(1, 365))


def person(sex, age, ref, present=True):
    p = P(sex, born(max(0, age), ref))
    p.present = present
    return p


def parents_of(p, ref):
    """make sure p has (absent) parents"""
    if p.father is None:
        a = p.age(ref)
        m = person('F', a + R.randint(17, 34), ref, False)
        f = person('M', m.age(ref) + R.randint(-1, 9), ref, False)
        m.spouse, f.spouse = f, m
        p.father, p.mother = f, m
    return p.father, p.mother


class Fam:
    pass


def kids_of(f, m, n, ref, lo=0, hi=19, twin=.04):
    out = []
    age = R.triangular(lo + 1, hi, 10)
    for i in range(n):
        k = person(R.choice('MF'), 0, ref)
        k.birth = ref - dt.timedelta(days=int(max(0.15, age) * 365.25))
        k.father, k.mother = f, m
        out.append(k)
        if ch(twin) and i + 1 < n:
            t = person(R.choice('MF'), 0, ref)
            t.birth, t.father, t.mother = k.birth, f, m
            out.append(t)
        age -= R.choice([1.3, 1.8, 2.2, 2.7, 3.4, 4.5])
        if age < .1 or len(out) >= n:
            break
    return out


def couple(ref, eldest):
    m = person('F', eldest + R.choice([17, 18, 19, 20, 21, 22, 24, 26, 29, 33]), ref)
    f = person('M', max(m.age(ref) + R.randint(-2, 10), eldest + 17), ref)
    m.spouse, f.spouse = f, m
    return f, m


def family(ref, shapes, nkids):
    F = Fam()
    F.shape = sh = pick(shapes)
    n = pick(nkids)
    eldest = R.choice([3, 5, 6, 8, 9, 10, 12, 13, 14, 15, 16, 17, 17, 19])
    f, m = couple(ref, eldest)
    kids = kids_of(f, m, n, ref, max(0, eldest - 2), eldest)
    mem = []
    if sh in ('two', 'mother', 'father'):
        if sh == 'mother':
            f.present = False
        if sh == 'father':
            m.present = False
        for k in kids:
            k.carers = [(x, r) for x, r in ((m, 'mother'), (f, 'father')) if x.present]
        mem = [f, m] + kids
        main = m if m.present else f
        if ch(.16):          # a grandparent travels / lives with them
            g = parents_of(R.choice([x for x in (f, m) if x.present]), ref)
            gp = g[1] if ch(.7) else g[0]
            gp.present = True
            mem.append(gp)
        if ch(.13):          # mother's or father's sibling
            b = R.choice([x for x in (f, m) if x.present])
            parents_of(b, ref)
            a = person(R.choice('MF'), max(16, b.age(ref) + R.randint(-9, 7)), ref)
            a.father, a.mother = b.father, b.mother
            mem.append(a)
    elif sh == 'step':
        f.present = False
        if kids and ch(.5):
            s = person('M', m.age(ref) + R.randint(-3, 9), ref)
            s2 = kids_of(s, m, 1, ref, 0, max(1, int(kids[-1].age(ref)) - 1))
        else:
            s = person('M', m.age(ref) + R.randint(-3, 9), ref)
            s2 = []
        m.spouse, s.spouse = s, m
        for k in kids:
            k.carers = [(m, 'mother'), (s, 'step_parent')]
        for k in s2:
            k.carers = [(m, 'mother'), (s, 'father')]
        mem = [f, m, s] + kids + s2
    elif sh == 'grand':
        f.present = m.present = False
        base = m if ch(.65) else f
        gf, gm = parents_of(base, ref)
        gm.present = True
        gf.present = ch(.45)
        for k in kids:
            k.carers = [(x, 'grandparent') for x in (gm, gf) if x.present]
        mem = [f, m, gm, gf] + kids
    elif sh == 'aunt':
        f.present = m.present = False
        base = m if ch(.6) else f
        parents_of(base, ref)
        a = person('F' if ch(.7) else 'M', max(19, base.age(ref) + R.randint(-8, 8)), ref)
        a.father, a.mother = base.father, base.mother
        own = []
        if ch(.5) and a.age(ref) > 22:
            h = person('M' if a.sex == 'F' else 'F', a.age(ref) + R.randint(-2, 6), ref, False)
            a.spouse, h.spouse = h, a
            ff, mm = (h, a) if a.sex == 'F' else (a, h)
            own = kids_of(ff, mm, R.choice([1, 1, 2]), ref, 0, max(2, min(15, a.age(ref) - 19)))
            for k in own:
                k.carers = [(a, 'mother' if a.sex == 'F' else 'father')]
        for k in kids:
            k.carers = [(a, 'aunt_uncle')]
        mem = [f, m, a] + kids + own
    elif sh == 'sib':
        f.present = m.present = False
        e = person('M' if ch(.5) else 'F', R.randint(18, 25), ref)
        e.father, e.mother = f, m
        # parents must be old enough
        need = e.birth - dt.timedelta(days=int(365.25 * 18))
        if m.birth > need:
            m.birth = need - dt.timedelta(days=R.randint(10, 3000))
        if f.birth > need:
            f.birth = need - dt.timedelta(days=R.randint(10, 4000))
        kids = [k for k in kids if k.age(ref) < 18] or kids_of(f, m, 1, ref, 8, 14)
        for k in kids:
            k.carers = [(e, 'sibling')]
        mem = [f, m, e] + kids
    elif sh == 'guardian':
        f.present = m.present = False
        g = person('F' if ch(.75) else 'M', R.randint(28, 60), ref)
        kids = kids[:2]
        for k in kids:
            k.guardian = g
            k.carers = [(g, 'guardian')]
        mem = [f, m, g] + kids
    F.all = mem
    F.members = [x for x in mem if x.present]
    for x in mem:
        x.fam = F
    F.kids = [x for x in F.members if x.age(ref) < 18 and x.carers]
    for x in F.members:
        if x.age(ref) >= 18:
            x.carers = []
    F.adults = [x for x in F.members if x not in F.kids]
    return F


def split(F, ref, together=.2):
    """parties: lists of persons who ended up in one place"""
    if ch(together):
        return [list(F.members)]
    main, rest = [], []
    for a in F.adults:
        (rest if main and ch(.3) else main).append(a)
    parties = [main] + [[a] for a in rest]
    away = None
    whole = ch(.45)          # all the children lost together
    for k in sorted(F.kids, key=lambda k: k.birth):
        small = k.age(ref) < 4
        if small and away is None and ch(.88):      # a baby is rarely lost alone
            main.append(k)
            continue
        if whole or ch(.55):
            if away is not None and (ch(.65) or small):
                away.append(k)
            else:
                away = [k]
                parties.append(away)
        elif rest and ch(.4):
            R.choice([p for p in parties[1:] if p[0] in rest]).append(k)
        else:
            main.append(k)
    return [p for p in parties if p]


def relation(a, b):
    """what is b (older) to a"""
    if a.mother is b:
        return 'mother'
    if a.father is b:
        return 'father'
    if a.guardian is b:
        return 'guardian'
    ps = [x for x in (a.mother, a.father) if x]
    for x in ps:
        if b in (x.mother, x.father):
            return 'grandparent'
    for x in ps:
        if x.spouse is b and b not in ps:
            return 'step_parent'
    sm = a.mother is not None and a.mother is b.mother
    sf = a.father is not None and a.father is b.father
    if sm or sf:
        if a.birth > b.birth or (a.birth == b.birth and a.pid > b.pid):
            return 'sibling' if sm and sf else 'half_sibling'
        return None
    for x in ps:
        if x.father and b.father is x.father and b is not x:
            return 'aunt_uncle'
        s = b.spouse
        if s and x.father and s.father is x.father and s is not x:
            return 'aunt_uncle'
    return None


def number(fams, extra=()):
    ps = [p for F in fams for p in F.members] + list(extra)
    ids = list(range(1, len(ps) + 1))
    R.shuffle(ids)
    for p, i in zip(ps, ids):
        p.pid = 'P%06d' % i
    return ps


def typo(s, alpha='aeionrst'):
    if len(s) < 4:
        return s
    i = R.randrange(1, len(s) - 1)
    k = R.randrange(4)
    if s[i] == ' ' or s[i + 1] == ' ':
        return s
    if k == 0:
        return s[:i] + s[i + 1:]
    if k == 1:
        return s[:i] + s[i + 1] + s[i] + s[i + 2:]
    if k == 2 and s[i] in 'lrsntmpf':
        return s[:i] + s[i] + s[i:]
    if k == 2:
        return s[:i] + s[i + 1:]
    if s[i] in 'aeiou':
        return s[:i] + R.choice('aeiou') + s[i + 1:]
    if k == 3 and s[i] in 'bdgkpt':
        return s[:i] + {'b': 'p', 'd': 't', 'g': 'k', 'k': 'g', 'p': 'b', 't': 'd'}[s[i]] + s[i + 1:]
    return s[:i] + s[i + 1] + s[i] + s[i + 2:]


def swapdigits(s):
    i = R.randrange(len(s) - 1)
    if ch(.5):
        return s[:i] + s[i + 1] + s[i] + s[i + 2:]
    return s[:i] + str(R.randrange(10)) + s[i + 1:]


def wobble(b, ref, p_first=.08, p_swap=.03, p_year=.06, p_day=.05):
    """date of birth as written down"""
    x = R.random()
    if x < p_first:
        return dt.date(b.year, 1, 1)
    x -= p_first
    if x < p_swap and b.day <= 12:
        return dt.date(b.year, b.day, b.month)
    x -= p_swap
    if 0 <= x < p_year:
        y = b.year + R.choice([-2, -1, -1, 1, 1, 2])
        try:
            q = dt.date(y, b.month, b.day)
        except ValueError:
            q = dt.date(y, b.month, 28)
        return q if q < ref else b
    x -= p_year
    if 0 <= x < p_day:
        q = b + dt.timedelta(days=R.choice([-10, -1, 1, 2, 10, 30]))
        return q if q < ref else b
    return b


def said_age(a, slack=.25):
    """age as told: mostly right, adults rounded"""
    if a >= 30 and ch(.3):
        return int(round(a / 5.0) * 5)
    if ch(slack):
        return max(0, a + R.choice([-2, -1, -1, 1, 1, 2]))
    return a


def gap(v, p):
    return '' if ch(p) else v


LISTS = {}


def out_list(name, head, rows):
    LISTS[name] = (head, rows)


def finish(fams, persons, ref, away, extra_stats=None):
    """away(child, adult) -> True if they are not in one place"""
    os.makedirs(os.path.join(A.dir, 'lists'), exist_ok=True)
    os.makedirs(os.path.join(A.dir, 'truth'), exist_ok=True)

    def w(path, head, rows):
        with open(os.path.join(A.dir, path), 'w', newline='', encoding='utf-8') as fh:
            c = csv.writer(fh)
            c.writerow(head)
            c.writerows(rows)
    for n, (h, rows) in LISTS.items():
        w('lists/%s.csv' % n, h, rows)
    recs = sorted((s, i, p.pid) for p in persons for s, i in p.recs)
    assert len(set((s, i) for s, i, _ in recs)) == len(recs)
    w('truth/records.csv', ['source', 'id', 'person'], recs)
    kin = []
    for F in fams:
        for a in F.members:
            for b in F.members:
                if a is not b:
                    r = relation(a, b)
                    if r:
                        kin.append((a.pid, b.pid, r))
    w('truth/kin.csv', ['person_a', 'person_b', 'relation'], sorted(kin))
    sep, none, rel = [], [], defaultdict(int)
    other = 0
    for F in fams:
        for k in F.kids:
            if not k.recs:
                continue
            far = [(b, r) for b, r in k.carers if away(k, b)]
            if not far:
                continue
            hit = [(b, r) for b, r in far if b.recs]
            for b, r in hit:
                sep.append((k.pid, b.pid, r))
                rel[r] += 1
            if len(far) == len(k.carers) and not hit:
                if not any(b.recs or getattr(b, 'mentioned_member', False) for b in F.adults):
                    none.append((k.pid,))
                else:
                    other += 1
    w('truth/separated.csv', ['child_person', 'adult_person', 'relation'], sorted(sep))
    w('truth/no_adult.csv', ['person'], sorted(none))
    st = dict(families=len(fams), persons=len(persons), persons_listed=sum(1 for p in persons if p.recs),
              records=len(recs), rows={n: len(r) for n, (h, r) in LISTS.items()},
              kin=len(kin), separated_children=len(set(s[0] for s in sep)), separated_pairs=len(sep),
              separated_by_relation=dict(rel), no_adult=len(none),
              separated_carers_unlisted_other_adult_kin_listed=other,
              shapes={s: sum(1 for F in fams if F.shape == s) for s in sorted(set(F.shape for F in fams))})
    st.update(extra_stats or {})
    with open(os.path.join(A.dir, 'truth/stats.json'), 'w') as fh:
        json.dump(st, fh, indent=1, sort_keys=True)
