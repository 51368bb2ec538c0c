#!/usr/bin/env python3
"""Measure digest beside its peers and write Benchmarks/results.md: `make bench`, or

    run.py [--digest PROGRAM] [--repetitions N] [--results FILE] [--work DIR]

All programs make an EPUB of the same 200 articles, in turn, several times over; the table holds the medians. CPU seconds
are those of all threads and children. Machines differ and swing, so the ratios count. A peer that is missing gets a row
that says so. Exit status: 0, or 1 where digest is there but fails.
"""
import argparse
import os
import platform
import statistics
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Optional

import books
import workload
from contenders import Contender, all_contenders
from measuring import RunFailed, Sample, median, run

ROOT = Path(__file__).resolve().parents[1]
PICTURES = (8, 250)  # picture files made
STARTS = 30
CPU_BAR, MEMORY_BAR = 0.65, 150  # of ebooklib's CPU seconds; MiB


@dataclass
class Result:
    """What came of one program on one workload."""

    contender: Contender
    samples: list[Sample] = field(default_factory=list)
    problem: Optional[str] = None
    size: float = 0  # MiB
    text: float = 0  # over zlib's level 9
    check: Optional[str] = None  # EPUBCheck: fatal/error/warning


def measure(work: workload.Workload, contenders: list[Contender], repetitions: int, out: Path) -> list[Result]:
    """Let all contenders make the book of a workload in turn."""
    results = [Result(contender, problem=contender.absent) for contender in contenders]
    for repetition in range(repetitions):
        for number, result in enumerate(results):
            if result.problem:
                continue
            book = out / f"{work.folder.name}-{number}.epub"
            book.unlink(missing_ok=True)
            try:
                result.samples.append(run(result.contender.command_for(work, book), work.folder))
                print(f"  {result.contender.name}: {result.samples[-1].cpu:.2f} CPU s", flush=True)
                if repetition == repetitions - 1:
                    inspect(result, book)
            except (RunFailed, FileNotFoundError) as error:
                result.problem = f"failed: {error}"
                print(f"  {result.contender.name} {result.problem}", file=sys.stderr)
    return results


def inspect(result: Result, book: Path) -> None:
    """Note what the finished book is like."""
    result.size = book.stat().st_size / 2**20
    result.text = books.text_ratio(book)
    result.check = books.epubcheck(book)


def row(result: Result, base: Optional[float]) -> str:
    """One line of the table; `base` is ebooklib's CPU time."""
    name = result.contender.name
    if result.problem:
        return f"| {name} | " + result.problem.replace("|", "\\|").replace("\n", " ") + " | | | | | | |"
    sample = median(result.samples)
    ratio = f"{sample.cpu / base:.2f}" if base else "–"
    cells = [f"{sample.cpu:.2f}", ratio, f"{sample.wall:.2f}", f"{sample.memory:.0f}", f"{result.size:.2f}"]
    return f"| {name}: {result.contender.does} | " + " | ".join(cells + [f"{result.text:.3f}", result.check or "–"]) + " |"


def verdict(results: list[Result], base: Optional[float]) -> str:
    """Whether digest stands under its bars."""
    own = results[0]
    if own.problem or not base:
        return ""
    sample = median(own.samples)
    kept = sample.cpu <= CPU_BAR * base and sample.memory < MEMORY_BAR
    return (
        f"\nThe bar: at most {CPU_BAR} of ebooklib's CPU time and less than {MEMORY_BAR} MiB: "
        f"{sample.cpu / base:.2f} and {sample.memory:.0f} MiB, {'kept' if kept else 'missed'}.\n"
    )


def table(work: workload.Workload, results: list[Result]) -> str:
    """The section of a workload."""
    measured = [result for result in results if result.contender.name.startswith("ebooklib") and not result.problem]
    base = median(measured[0].samples).cpu if measured else None
    head = [
        f"## {workload.ARTICLES} articles, {work.words:,} words, {work.placed} pictures from {work.used} files\n",
        "| program | CPU s | of ebooklib | wall s | peak MiB | file MiB | text ÷ zlib 9 | EPUBCheck |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    return "\n".join(head + [row(result, base) for result in results]) + "\n" + verdict(results, base)


def start_up(binary: Path) -> str:
    """How long `digest --version` takes."""
    if not binary.is_file():
        return "`digest --version`: not built.\n"
    samples = [run([str(binary), "--version"]) for _ in range(STARTS)]
    wall = statistics.median(sample.wall for sample in samples) * 1000
    return f"`digest --version`: {wall:.1f} ms, median of {STARTS}; the program is {binary.stat().st_size / 2**20:.0f} MiB.\n"


def fact(path: str, key: str, separator: str) -> str:
    """A value of a `key: value` file of the system."""
    try:
        lines = Path(path).read_text(encoding="utf-8").splitlines()
    except OSError:
        return "unknown"
    values = [line.partition(separator)[2] for line in lines if line.partition(separator)[0].strip() == key]
    return values[0].strip().strip('"') if values else "unknown"


def machine() -> str:
    """What the figures were measured on."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return (
        f"{fact('/etc/os-release', 'PRETTY_NAME', '=')}, {platform.machine()}, {os.cpu_count()} cores "
        f"({fact('/proc/cpuinfo', 'model name', ':')}), {memory:.0f} GiB, Python {platform.python_version()}."
    )


def report(repetitions: int, works: list[workload.Workload], sections: list[str], start: str) -> str:
    """The whole page."""
    origin = (
        "the neutral workload of ../shared over the vocabulary of its corpora"
        if works[0].is_shared
        else "a synthetic workload, for ../shared is absent; not to be compared with tables made beside it"
    )
    return (
        "# digest beside its peers\n\n"
        f"Written by `make bench`: medians of {repetitions} runs, the programs in turn, on {origin}.\n"
        "CPU seconds are user and system of all threads; *text ÷ zlib 9* is what the text entries take in the book over\n"
        "what zlib's level 9 makes of the same bytes; EPUBCheck counts fatal errors, errors and warnings. ebooklib deflates\n"
        "pictures and packs those that no article shows.\n\n"
        f"{machine()}\n\n" + "\n".join(sections) + f"\n## Start\n\n{start}"
    )


def main() -> int:
    """Measure and write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--digest", type=Path, default=ROOT / ".build/release/digest")
    parser.add_argument("--repetitions", type=int, default=5)
    parser.add_argument("--results", type=Path, default=ROOT / "Benchmarks/results.md")
    parser.add_argument("--work", type=Path, default=ROOT / ".build/bench", help="where workloads and books are kept")
    options = parser.parse_args()
    binary = options.digest.resolve()
    contenders = all_contenders(binary)
    out = options.work.resolve()
    works = [workload.make(out, pictures) for pictures in PICTURES]
    if not works[0].is_shared:
        print("../shared is absent: a synthetic workload is measured, without ebooklib")
    measured = []
    for work in works:
        print(f"{workload.ARTICLES} articles, {work.pictures} pictures", flush=True)
        measured.append(measure(work, contenders, options.repetitions, out))
    sections = [table(work, results) for work, results in zip(works, measured)]
    page = report(options.repetitions, works, sections, start_up(binary))
    options.results.write_text(page, encoding="utf-8")
    print(page)
    return int(any((results[0].problem or "").startswith("failed") for results in measured))


if __name__ == "__main__":
    sys.exit(main())
