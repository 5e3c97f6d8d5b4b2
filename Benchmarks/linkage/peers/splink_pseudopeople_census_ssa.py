"""Splink on the pseudopeople census and social security lists.

    splink_pseudopeople_census_ssa.py FOLDER OUT

The model follows Splink's own example with pseudopeople data (itself an adaptation of its febrl4
example): name comparisons with term frequencies, its date-of-birth comparison, exact comparisons
of middle initial and sex. It sees the columns both lists have. Dates are written differently in
the two lists and are brought to one form first, as a user of Splink has to do.
"""

import sys

from splink_run import SplinkRun

import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

folder, out = sys.argv[1], sys.argv[2]
run = SplinkRun("pseudopeople_census_ssa")

COMMON = "lower(first_name) as first_name, lower(last_name) as last_name, sex"
with run.phase("load"):
    run.connection.execute(
        f"""create table census_list as select id, {COMMON},
            lower(middle_initial) as middle_initial,
            substr(date_of_birth, 7, 4) || '-' || substr(date_of_birth, 1, 2) || '-' ||
            substr(date_of_birth, 4, 2) as dob
            from read_csv('{folder}/left.csv', all_varchar=true, nullstr='')"""
    )
    run.connection.execute(
        f"""create table ssa_list as select id, {COMMON},
            lower(substr(middle_name, 1, 1)) as middle_initial,
            substr(date_of_birth, 1, 4) || '-' || substr(date_of_birth, 5, 2) || '-' ||
            substr(date_of_birth, 7, 2) as dob
            from read_csv('{folder}/right.csv', all_varchar=true, nullstr='')"""
    )

frequent = {"term_frequency_adjustments": True}
settings = SettingsCreator(
    unique_id_column_name="id",
    link_type="link_only",
    blocking_rules_to_generate_predictions=[
        block_on("first_name", "last_name"),
        "l.first_name = r.last_name and l.last_name = r.first_name",
        block_on("dob"),
        block_on("last_name", "substr(dob, 1, 4)"),
        block_on("first_name", "substr(dob, 1, 4)"),
        block_on("first_name", "substr(dob, 6, 5)"),
        block_on("last_name", "substr(dob, 6, 5)"),
        block_on("last_name", "middle_initial", "sex"),
    ],
    comparisons=[
        cl.NameComparison("first_name").configure(**frequent),
        cl.ExactMatch("middle_initial").configure(**frequent),
        cl.NameComparison("last_name").configure(**frequent),
        cl.DateOfBirthComparison("dob", input_is_string=True, invalid_dates_as_null=True),
        cl.ExactMatch("sex"),
    ],
)
with run.phase("setup"):
    api = DuckDBAPI(connection=run.connection)
    tables = [
        api.register(run.connection.table(f"{name}_list"), dataset_display_name=name)
        for name in ("census", "ssa")
    ]
    linker = Linker(tables, settings)
with run.phase("train"):
    linker.training.estimate_probability_two_random_records_match(
        [block_on("first_name", "last_name", "dob"), block_on("dob", "sex", "middle_initial")],
        recall=0.8,
    )
    linker.training.estimate_u_using_random_sampling(max_pairs=1e7, seed=1)
    for rule in (block_on("first_name", "last_name"), block_on("dob")):
        linker.training.estimate_parameters_using_expectation_maximisation(
            rule, estimate_without_term_frequencies=True
        )
with run.phase("predict"):
    predictions = linker.inference.predict()
with run.phase("cluster"):
    clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(
        predictions, threshold_match_probability=0.95
    )
run.stop()
run.write(out, predictions, clusters, "id")
