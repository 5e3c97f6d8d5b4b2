"""Person data as others would make it: each module is one hand, with its own names, errors and habits.

They are written without a look at how the engine works; nothing in it may be fitted to them. What goes
wrong on them has been read and mended since, by rules that name no set, so that figures of today are not
those of lists that were never seen. All people are invented. The same seed gives the same files. Standard library only.
"""

import random

from . import (
    aegean_arrivals,
    border_placement,
    camp,
    casualties,
    census,
    components,
    cyrillic,
    darfur,
    desaparecidos,
    detention,
    emigrants,
    evacuation_chinese,
    febrl_single,
    gambella_nutrition,
    gecici_koruma,
    haiti,
    horn,
    hospital,
    iberia,
    immunization,
    initials,
    kobo,
    lists,
    maternidad,
    nord_kivu,
    notables,
    onecolumn,
    permiso_comedor,
    ration,
    residents,
    rl_dedupe,
    rohingya,
    school,
    scripts,
    shelter,
    snapshots,
    surveys,
    typhoon_barangay,
    ukraine,
    voters,
    wic_w2,
    wraps_benefits,
)

SETS = {
    "voters": (voters.make, voters.FILES),
    "hospital": (hospital.make, hospital.FILES),
    "iberia": (iberia.make, iberia.FILES),
    "haiti": (haiti.make, haiti.FILES),
    "arabic_latin": (scripts.arabic, scripts.ARABIC_FILES),
    "dari_latin": (scripts.dari, scripts.DARI_FILES),
    "cyrillic": (cyrillic.make, cyrillic.FILES),
    "camp": (camp.make, camp.FILES),
    "census": (census.make, census.FILES),
    "nobody": (lists.nobody, lists.NOBODY_FILES),
    "nobody_sparse": (lists.nobody_sparse, lists.NOBODY_SPARSE_FILES),
    "everybody": (lists.everybody, lists.EVERYBODY_FILES),
    "copies": (lists.copies, lists.COPIES_FILES),
    "residents": (residents.make, residents.FILES),
    "horn": (horn.make, horn.FILES),
    "onecolumn": (onecolumn.make, onecolumn.FILES),
    "school": (school.make, school.FILES),
    "shelter": (shelter.make, shelter.FILES),
    "desaparecidos": (desaparecidos.make, desaparecidos.FILES),
    "initials": (initials.make, initials.FILES),
    "ration": (ration.make, ration.FILES),
    "references": (lists.references, lists.REFERENCES_FILES),
    "components": (components.make, components.FILES),
    "notables": (notables.make, notables.FILES),
    "surveys": (surveys.make, surveys.FILES),
    "maternidad": (maternidad.make, maternidad.FILES),
    "darfur": (darfur.make, darfur.FILES),
    "rohingya": (rohingya.make, rohingya.FILES),
    "wic_w2": (wic_w2.make, wic_w2.FILES),
    "rl_dedupe": (rl_dedupe.make, rl_dedupe.FILES),
    "snapshots": (snapshots.make, snapshots.FILES),
    "casualties": (casualties.make, casualties.FILES),
    "detention": (detention.make, detention.FILES),
    "kobo": (kobo.make, kobo.FILES),
    "ukraine": (ukraine.make, ukraine.FILES),
    "febrl_single": (febrl_single.make, febrl_single.FILES),
    "emigrants": (emigrants.make, emigrants.FILES),
    "gambella_nutrition": (gambella_nutrition.make, gambella_nutrition.FILES),
    "gecici_koruma": (gecici_koruma.make, gecici_koruma.FILES),
    "evacuation_chinese": (evacuation_chinese.make, evacuation_chinese.FILES),
    "wraps_benefits": (wraps_benefits.make, wraps_benefits.FILES),
    "border_placement": (border_placement.make, border_placement.FILES),
    "permiso_comedor": (permiso_comedor.make, permiso_comedor.FILES),
    "aegean_arrivals": (aegean_arrivals.make, aegean_arrivals.FILES),
    "immunization": (immunization.make, immunization.FILES),
    "typhoon_barangay": (typhoon_barangay.make, typhoon_barangay.FILES),
    "nord_kivu": (nord_kivu.make, nord_kivu.FILES),
}
# Those on which Splink is run as well.
SPLINK = ("voters", "hospital", "camp", "census", "everybody")


def make(name, folder):
    """Makes the set called `name` in `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    SETS[name][0](random.Random(f"hands/{name}"), folder)
