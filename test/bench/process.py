"""Runs a command and prints its wall time and peak memory as JSON: python3 process.py <command> …"""

import json
import resource
import subprocess
import sys
import time

start = time.perf_counter()
subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)
seconds = time.perf_counter() - start
# Linux gives kilobytes: the largest resident size that any one process of the command had.
megabytes = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
print(json.dumps({"seconds": seconds, "megabytes": megabytes}))
