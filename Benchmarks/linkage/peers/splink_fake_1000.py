"""Splink on fake_1000 with the settings of its own documentation.

    splink_fake_1000.py FOLDER OUT [quickstart|tutorial|labels]

`quickstart` is the model of Splink's front page, `tutorial` that of the tutorial's chapters on
estimating and predicting, `labels` that of the example on evaluation with a labels column: the
most thorough of the three, with four blocking rules, and therefore the default.
"""

import sys

from splink_run import SplinkRun

import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

folder, out = sys.argv[1], sys.argv[2]
model = sys.argv[3] if len(sys.argv) > 3 else "labels"
run = SplinkRun(f"fake_1000_{model}")

with run.phase("load"):
    run.connection.execute(
        f"""create table people as select * exclude (cluster)
            from read_csv('{folder}/records.csv', all_varchar=true, nullstr='')"""
    )

city = cl.ExactMatch("city").configure(term_frequency_adjustments=True)
dob = cl.DateOfBirthComparison("dob", input_is_string=True)
email = cl.EmailComparison("email")
names_and_close_dates = [
    "l.first_name = r.first_name and levenshtein(r.dob, l.dob) <= 1",
    "l.surname = r.surname and levenshtein(r.dob, l.dob) <= 1",
    "l.first_name = r.first_name and levenshtein(r.surname, l.surname) <= 2",
    "l.email = r.email",
]
names = block_on("first_name", "surname")

if model == "quickstart":
    comparisons = [
        cl.JaroWinklerAtThresholds("first_name", [0.9, 0.7]),
        cl.JaroAtThresholds("surname", [0.9, 0.7]),
        dob, city, email,
    ]
    blocking = [block_on("first_name"), block_on("surname")]
    certain, pairs, trainings = [names], 1e6, [names, block_on("dob")]
elif model == "tutorial":
    comparisons = [
        cl.NameComparison("first_name"),
        cl.NameComparison("surname"),
        cl.LevenshteinAtThresholds("dob", 1),
        city, email,
    ]
    blocking = [block_on("first_name", "city"), block_on("surname")]
    certain = [block_on("first_name", "dob"), names_and_close_dates[2], block_on("email")]
    pairs, trainings = 2e6, [names, block_on("dob")]
elif model == "labels":
    comparisons = [cl.ForenameSurnameComparison("first_name", "surname"), dob, city, email]
    blocking = [block_on(c) for c in ("first_name", "surname", "dob", "email")]
    certain, pairs = names_and_close_dates, 1e6
    trainings = [block_on("dob"), block_on("email"), names]
else:
    sys.exit(f"unknown model {model}")

with run.phase("setup"):
    api = DuckDBAPI(connection=run.connection)
    linker = Linker(
        api.register(run.connection.table("people")),
        SettingsCreator(
            link_type="dedupe_only",
            comparisons=comparisons,
            blocking_rules_to_generate_predictions=blocking,
        ),
    )
with run.phase("train"):
    linker.training.estimate_probability_two_random_records_match(certain, recall=0.7)
    linker.training.estimate_u_using_random_sampling(max_pairs=pairs, seed=1)
    for rule in trainings:
        linker.training.estimate_parameters_using_expectation_maximisation(
            rule, estimate_without_term_frequencies=model == "labels"
        )
with run.phase("predict"):
    predictions = linker.inference.predict()
with run.phase("cluster"):
    clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(
        predictions, threshold_match_probability=0.95
    )
run.stop()
run.write(out, predictions, clusters, "unique_id")
