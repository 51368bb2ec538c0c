#!/usr/bin/env python3
"""Measure printed books beside typst and WeasyPrint and write Benchmarks/print.md: `make bench`, or

    print.py [--digest PROGRAM] [--repetitions N] [--results FILE] [--work DIR] [--without-weasyprint]

All set the same articles with their pictures, tables and notes as a PDF; the table holds the medians. CPU seconds are
those of all threads and children; the ratios count. Needs ../shared for the workload and the peers.
"""
import argparse
import os
import re
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable, Optional

from measuring import RunFailed, Sample, median, run

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
FACE = "Vollkorn"
CPU_BAR, SMALL_BAR, MEMORY_BAR = 0.10, 0.15, 400  # of typst's CPU seconds for 200 and 12 articles; MiB
BOOKS = {"12 articles": (12, 3), "200 articles": (200, 3), "2,000 articles": (2000, 1)}


@dataclass
class Result:
    """What came of one program on one book."""

    name: str
    samples: list[Sample] = field(default_factory=list)
    problem: Optional[str] = None
    pages: int = 0
    size: float = 0  # MiB


def workload(work: Path, articles: int) -> Path:
    """The neutral workload over the real vocabulary of the corpora; made unless it is there."""
    place = work / f"w{articles}"
    if not (place / "manifest.json").is_file():
        vocabulary = work / "vocabulary.txt"
        texts = sorted((SHARED / "corpus").rglob("*expected.txt"))
        vocabulary.write_bytes(b"\n".join(path.read_bytes() for path in texts))
        command = [sys.executable, str(SHARED / "tools" / "make_workload.py"), "--articles", str(articles)]
        command += ["--words", "1500", "--text", str(vocabulary), "--font", FACE, "--out", str(place)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return place


def programs(digest: str, weasyprint: bool) -> dict[str, Callable[[Path, Path], list[str]]]:
    """The command of each program for a workload and a PDF."""
    known: dict[str, Callable[[Path, Path], list[str]]] = {
        "digest": lambda place, pdf: [digest, "build", str(place / "xhtml"), "--root", str(place), "--format", "pdf", "-o", str(pdf)],
        "typst": lambda place, pdf: [sys.executable, str(SHARED / "tools/peers/typst_compile.py"), str(place), str(pdf)],
    }
    if weasyprint:
        known["WeasyPrint"] = lambda place, pdf: [sys.executable, "-m", "weasyprint", str(place / "book.html"), str(pdf)]
    return known


def pages(pdf: Path) -> int:
    """How many pages a PDF has, by poppler."""
    said = subprocess.run(["pdfinfo", str(pdf)], capture_output=True, text=True, check=True).stdout
    found = re.search(r"^Pages:\s+(\d+)", said, re.M)
    return int(found.group(1)) if found else 0


def measure(place: Path, commands: dict[str, Callable[[Path, Path], list[str]]], repetitions: int) -> list[Result]:
    """Let all programs set a book in turn."""
    results = [Result(name) for name in commands]
    for _ in range(repetitions):
        for result in results:
            if result.problem or (result.name == "WeasyPrint" and result.samples):
                continue  # a minute and a half a run: once is enough
            pdf = place / f"{result.name}.pdf"
            pdf.unlink(missing_ok=True)
            try:
                result.samples.append(run(commands[result.name](place, pdf), place))
                result.size, result.pages = pdf.stat().st_size / 2**20, pages(pdf)
                print(f"  {result.name}: {result.samples[-1].cpu:.2f} CPU s", flush=True)
            except (RunFailed, FileNotFoundError, subprocess.CalledProcessError) as error:
                result.problem = str(error).splitlines()[0][:120]
                print(f"  {result.name}: {result.problem}", file=sys.stderr)
    return results


def rows(book: str, results: list[Result]) -> list[str]:
    """The lines of a book; ratios are of typst's CPU time."""
    base = next((median(result.samples).cpu for result in results if result.name == "typst" and result.samples), None)
    lines = []
    for result in results:
        if not result.samples:
            lines.append(f"| {book} | {result.name} | {result.problem or 'not run'} | | | | | |")
            continue
        sample = median(result.samples)
        ratio = f"{sample.cpu / base:.3f}" if base else "–"
        cells = [f"{sample.cpu:.2f}", ratio, f"{sample.wall:.2f}", f"{sample.memory:.0f}", f"{result.size:.2f}", str(result.pages)]
        lines.append(f"| {book} | {result.name} | " + " | ".join(cells) + " |")
    return lines


def main() -> int:
    """Measure all books; 1 where digest fails."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--digest", default=str(ROOT / ".build/release/digest"))
    parser.add_argument("--repetitions", type=int)
    parser.add_argument("--results", type=Path, default=ROOT / "Benchmarks/print.md")
    parser.add_argument("--work", type=Path, default=ROOT / ".build/bench/print")
    parser.add_argument("--without-weasyprint", action="store_true")
    options = parser.parse_args()
    if not SHARED.is_dir():
        print("skipped: no ../shared")
        return 0
    options.work.mkdir(parents=True, exist_ok=True)
    lines = ["# Printed books", "", f"{os.cpu_count()} cores. Bars: ≤ {CPU_BAR} of typst's CPU time for 200 articles, "]
    lines[-1] += f"≤ {SMALL_BAR} for 12, < {MEMORY_BAR} MiB, no larger than WeasyPrint's file, time linear to 2,000 articles."
    lines += ["", "| book | program | CPU s | of typst | wall s | MiB memory | MiB file | pages |", "|---" * 8 + "|"]
    failed = False
    for book, (articles, repetitions) in BOOKS.items():
        print(book, flush=True)
        commands = programs(options.digest, not options.without_weasyprint and articles <= 200)
        if articles > 200:
            commands = {"digest": commands["digest"]}
        results = measure(workload(options.work, articles), commands, options.repetitions or repetitions)
        failed = failed or bool(results[0].problem)
        lines += rows(book, results)
    options.results.write_text("\n".join(lines) + "\n", "utf-8")
    print("\n".join(lines))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
