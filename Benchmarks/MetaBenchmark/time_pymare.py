"""Times PyMARE's REML fits on the benchmark's data; Scripts/benchmark-meta runs it where pymare is installed.

usage: time_pymare.py FOLDER   (reads bcg.csv and thousand.csv, writes pymare.tsv)
"""
import csv
import pathlib
import statistics
import sys
import time

import numpy
import pymare
from pymare.estimators import VarianceBasedLikelihoodEstimator

folder = pathlib.Path(sys.argv[1])
with open(folder / "pymare.tsv", "w") as out:
    print("version", pymare.__version__, "", sep="\t", file=out)
    for name, label, runs in (("bcg", "REML report, k = 13", 50), ("thousand", "REML report, k = 1000", 20)):
        rows = list(csv.DictReader(open(folder / f"{name}.csv")))
        y, v = (numpy.array([[float(row[column])] for row in rows]) for column in ("yi", "vi"))
        data = pymare.Dataset(y=y, v=v, X=numpy.ones_like(y), add_intercept=False)
        batches = []
        for _ in range(5):
            started = time.process_time()
            for _ in range(runs):
                VarianceBasedLikelihoodEstimator(method="REML").fit_dataset(data).summary().get_fe_stats()
            batches.append((time.process_time() - started) / runs)
        print(label, statistics.median(batches), "seconds", sep="\t", file=out)
