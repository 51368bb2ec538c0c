"""Running a program and reading what it cost: CPU seconds, wall seconds, peak memory."""
import os
import statistics
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Optional


class RunFailed(Exception):
    """A measured program ended with an error."""


@dataclass(frozen=True)
class Sample:
    """The cost of one run, or the medians of several."""

    cpu: float  # seconds, user and system, of the process and the children it waited for
    wall: float  # seconds
    memory: float  # MiB, the largest resident set; never reads less than this interpreter's own 15 or so


def run(command: list[str], folder: Optional[Path] = None) -> Sample:
    """Run a command once; raises RunFailed with the end of what it said when it fails."""
    started = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    assert process.stderr is not None
    said = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stderr.close()
    if process.returncode != 0:
        raise RunFailed(f"exit status {process.returncode}: {said.decode(errors='replace')[-400:].strip()}")
    return Sample(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024)


def median(samples: list[Sample]) -> Sample:
    """The median of each measure by itself."""
    return Sample(
        statistics.median(sample.cpu for sample in samples),
        statistics.median(sample.wall for sample in samples),
        statistics.median(sample.memory for sample in samples),
    )
