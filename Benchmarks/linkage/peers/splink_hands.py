"""Splink on the sets of `hands`, with its ready-made comparisons for each kind of column.

    splink_hands.py SET FOLDER OUT

For each set: which columns mean what, brought to one form as a user of Splink has to do. The
comparisons are those its documentation recommends for the kind, blocking and training as in its
tutorial: names with dates or years, one name with a place, telephone and e-mail.
"""

import sys

from splink_run import SplinkRun

import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

DATE = "strftime(try_strptime({0}, '{1}'), '%Y-%m-%d')"
# Per file: name, how it is read, and columns (ours: an expression over the file's own).
SETS = {
    "voters": [
        (
            file,
            "delim='\t'",
            {
                "id": "voter_reg_num",
                "first": "lower(first_name)",
                "last": "lower(last_name)",
                "middle": "lower(middle_name)",
                "age": f"(cast(birth_age as int) - {shift})::varchar",
                "place": "lower(res_city_desc)",
                "street": "lower(res_street_address)",
                "zip": "zip_code",
                "phone": "full_phone_number",
                "sex": "gender_code",
            },
        )
        for file, shift in (("snapshot_2012.txt", 0), ("snapshot_2017.txt", 5))
    ],
    "hospital": [
        (
            "patients.csv",
            "delim=';'",
            {
                "id": "MRN",
                "first": "lower(PatFirstNm)",
                "last": "lower(PatLastNm)",
                "middle": "lower(MI)",
                "dob": DATE.format("BirthDt", "%m/%d/%Y"),
                "place": "lower(City)",
                "street": "lower(Addr1)",
                "sex": "Gender",
                "phone": "case when HomePhone like '413%' then HomePhone end",
                "number": "case when SSN4 not in ('0000', '9999') then SSN4 end",
            },
        )
    ],
    "camp": [
        (
            "individuals.csv",
            "",
            {
                "id": "IndividualID",
                "whole": "lower(FullName)",
                "dob": DATE.format("DateofBirth", "%d/%m/%Y"),
                "sex": "SexCode",
                "place": "OriginCountry",
                "phone": "Phone1",
            },
        )
    ],
    "census": [
        (
            file,
            "",
            {
                "id": f'"{case("Image line")}"',
                "first": f'lower("{case("Given")}")',
                "last": f'lower("{case("Surname")}")',
                "sex": f'"{case("Sex")}"',
                "age": f'(try_cast("{case("Age")}" as int) - {shift})::varchar',
                "place": f'"{case("Birthplace")}"',
                "street": f'"{case("Occupation")}"',
                "number": f'"{case("County")}"',
            },
        )
        for file, case, shift in (("census_1900.csv", str, 0), ("census_1910.csv", str.upper, 10))
    ],
    "everybody": [
        (
            "members.csv",
            "",
            {
                "id": "member",
                "first": "lower(split_part(Name, ' ', 1))",
                "last": "lower(split_part(Name, ' ', 2))",
                "dob": DATE.format("Birthday", "%m/%d/%Y"),
                "email": '"E-mail"',
            },
        ),
        (
            "donors.csv",
            "",
            {
                "id": "donor",
                "first": "lower(first)",
                "last": "lower(last)",
                "dob": "dob",
                "email": '"email address"',
            },
        ),
    ],
}
COMPARISONS = {
    "first": lambda: cl.NameComparison("first").configure(term_frequency_adjustments=True),
    "last": lambda: cl.NameComparison("last").configure(term_frequency_adjustments=True),
    "whole": lambda: cl.NameComparison("whole").configure(term_frequency_adjustments=True),
    "middle": lambda: cl.LevenshteinAtThresholds("middle", 1),
    "dob": lambda: cl.DateOfBirthComparison(
        "dob", input_is_string=True, invalid_dates_as_null=True
    ),
    "age": lambda: cl.LevenshteinAtThresholds("age", 1),
    "place": lambda: cl.ExactMatch("place").configure(term_frequency_adjustments=True),
    "street": lambda: cl.LevenshteinAtThresholds("street", [1, 3]),
    "zip": lambda: cl.ExactMatch("zip").configure(term_frequency_adjustments=True),
    "phone": lambda: cl.LevenshteinAtThresholds("phone", 1),
    "number": lambda: cl.ExactMatch("number"),
    "sex": lambda: cl.ExactMatch("sex"),
    "email": lambda: cl.EmailComparison("email"),
}
name, folder, out = sys.argv[1:]
files = SETS[name]
columns = [c for c in COMPARISONS if all(c in mapping for _, _, mapping in files)]
run = SplinkRun(name)
with run.phase("load"):
    for at, (file, options, mapping) in enumerate(files):
        cells = ", ".join(f"nullif({mapping[c]}, '') as {c}" for c in columns)
        options = f", {options}" if options else ""
        run.connection.execute(
            f"create table read{at} as select {mapping['id']} as id, {cells} "
            f"from read_csv('{folder}/{file}', all_varchar=true, header=true{options})"
        )
when = "dob" if "dob" in columns else "age"
names = ["whole"] if "whole" in columns else ["first", "last"]
rules = [block_on(*names), *(block_on(n, when) for n in names)]
rules += [block_on(c) for c in ("phone", "email") if c in columns]
rules += [block_on(when, "place")] if when == "dob" and "place" in columns else []
certain = [block_on(*names, when)]
with run.phase("setup"):
    backend = DuckDBAPI(connection=run.connection)
    tables = [
        backend.register(run.connection.table(f"read{at}"), dataset_display_name=f"list{at}")
        for at in range(len(files))
    ]
    settings = SettingsCreator(
        unique_id_column_name="id",
        link_type="link_only" if len(files) > 1 else "dedupe_only",
        comparisons=[COMPARISONS[c]() for c in columns],
        blocking_rules_to_generate_predictions=rules,
    )
    linker = Linker(tables if len(tables) > 1 else tables[0], settings)
with run.phase("train"):
    linker.training.estimate_probability_two_random_records_match(certain, recall=0.7)
    linker.training.estimate_u_using_random_sampling(max_pairs=2e6, seed=1)
    for rule in (block_on(*names), block_on(when)):
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
