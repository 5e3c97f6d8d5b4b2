"""What the Splink scripts here share: timing, and writing links and clusters as `reunify` does.

The clock covers what a user waits for: reading the files, training, scoring, clustering. Importing
Python packages and writing the results for evaluation are left out, in Splink's favour.
"""

import json
import logging
import os
import resource
import sys
import time
from contextlib import contextmanager

logging.disable(logging.WARNING)

import duckdb  # noqa: E402
import splink  # noqa: E402


class SplinkRun:
    """One timed run of Splink on DuckDB, with two threads unless `DDB_THREADS` says otherwise."""

    def __init__(self, name):
        self.report = {"run": name, "splink": splink.__version__, "duckdb": duckdb.__version__}
        self.report["load_before"] = round(os.getloadavg()[0], 2)
        self.phases = {}
        self.connection = duckdb.connect()
        self.connection.execute(f"set threads={int(os.environ.get('DDB_THREADS', '2'))}")
        self._cpu = self._cpu_seconds()
        self._start = time.perf_counter()

    @staticmethod
    def _cpu_seconds():
        usage = resource.getrusage(resource.RUSAGE_SELF)
        return usage.ru_utime + usage.ru_stime

    @contextmanager
    def phase(self, name):
        start = time.perf_counter()
        yield
        self.phases[name] = round(time.perf_counter() - start, 3)

    def stop(self):
        self.report["wall_s"] = round(time.perf_counter() - self._start, 3)
        self.report["cpu_s"] = round(self._cpu_seconds() - self._cpu, 3)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        self.report["peak_rss_mib"] = round(peak / 1024)
        self.report["phases_s"] = self.phases

    def write(self, out, predictions, clusters, id_column):
        """Writes `links.csv` and `clusters.csv` to `out` and prints the report as JSON."""
        os.makedirs(out, exist_ok=True)
        columns = {
            row[0]
            for row in self.connection.execute(
                "select column_name from information_schema.columns where table_name = ?",
                [clusters.physical_name],
            ).fetchall()
        }
        source = "source_dataset" if "source_dataset" in columns else "'records'"
        self.connection.execute(
            f"""copy (select {id_column}_l as left_id, {id_column}_r as right_id,
                match_probability as probability, match_weight as bits
                from {predictions.physical_name}) to '{out}/links.csv' (header)"""
        )
        self.connection.execute(
            f"""copy (select cluster_id as cluster, {source} as source, {id_column} as id
                from {clusters.physical_name}) to '{out}/clusters.csv' (header)"""
        )
        json.dump(self.report, sys.stdout)
        print()
