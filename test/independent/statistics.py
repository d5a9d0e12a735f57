"""Golden values of statistics: python3 test/independent/statistics.py > test/independent/statistics.golden.csv

Quartiles by numpy (linear, R type 7) and once more by scipy (alphap = betap = 1, the same type): they must agree. Mean,
standard deviation and variance are of a sample (ddof = 1).
"""

import platform

import numpy as np
import scipy
from scipy.stats import mstats

CASES = {
    "four values": [1, 2, 3, 4],
    "five values": [15, 20, 35, 40, 50],
    "ties": [7, 7, 7, 7, 9],
    "decimals": [0.1, 0.2, 0.3, 0.7, 0.9, 1.1],
    "negative values": [-5.5, -1.25, 0, 2.75, 3, 10],
    "out of order": [9, 1, 8, 2, 7, 3, 6],
    "far apart": [0.001, 1000000, 2, 300, 45000.5],
    "percentages of a plan": [97.5, 97.75, 97.8, 98, 72.4, 75, 80, 85, 90],
    "large and close": [123456789.25, 123456789.5, 123456789.75, 123456790],
}

print("# python3 test/independent/statistics.py > test/independent/statistics.golden.csv")
print(f"# Python {platform.python_version()}, numpy {np.__version__}, scipy {scipy.__version__}")
print("case,values,quartile_1,median,quartile_3,mean,standard_deviation,variance")
for name, values in CASES.items():
    array = np.array(values, dtype=float)
    quartiles = np.percentile(array, [25, 50, 75], method="linear")
    assert np.allclose(quartiles, mstats.mquantiles(array, [0.25, 0.5, 0.75], alphap=1, betap=1), rtol=1e-14)
    numbers = [*quartiles, array.mean(), array.std(ddof=1), array.var(ddof=1)]
    print(",".join([name, " ".join(map(str, values)), *(repr(float(number)) for number in numbers)]))
