#!/usr/bin/env python3
"""Measure what each rule of extraction earns and write Benchmarks/ablation.md: `make bench` does not run it, for it takes
minutes.

    ablation.py [--digest PROGRAM] [--results FILE] [--jobs N] [--only RULE ...]

The rules and what they do are read from Sources/Readers/Extraction/ExtractionRule.swift. For each, all pages of
../shared/corpus/articles are read once with `digest extract --json --without RULE` and scored by
../shared/tools/score_extraction.py; what is lost against all rules together is what the rule earns. Without ../shared,
or without the program, it says so and writes nothing.
"""
import argparse
import concurrent.futures
import importlib.util
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from types import ModuleType
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
SCORER = SHARED / "tools" / "score_extraction.py"
CORPORA = SHARED / "corpus" / "articles"
RULES = ROOT / "Sources/Readers/Extraction/ExtractionRule.swift"
REMARKS = ROOT / "Benchmarks/ablation-remarks.json"
MARKS = ("title", "byline", "published")
# Pages in one run of the program: enough that its start costs nothing, few enough for a command line.
BATCH = 64
# Less than this, in thousandths, is no more than one segment of one page.
LEAST = 0.05

Scores = dict[str, dict[str, float]]


def rules() -> list[tuple[str, str]]:
    """Name and description of each rule, in the order of the source."""
    found = re.findall(r"((?: *///[^\n]*\n)+) *case \w+ = \"([\w-]+)\"", RULES.read_text(encoding="utf-8"))
    return [(name, re.sub(r"\s*///\s*", " ", text).strip()) for text, name in found]


def scorer() -> ModuleType:
    """The scorer of ../shared as a module."""
    spec = importlib.util.spec_from_file_location("score_extraction", SCORER)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Pages:
    """The corpora, unpacked once."""

    def __init__(self, scoring: ModuleType, folder: Path) -> None:
        self.scoring = scoring
        self.cases: dict[str, list[Any]] = {}
        self.files: dict[str, list[Path]] = {}
        for corpus in sorted(path for path in CORPORA.iterdir() if path.is_dir()):
            (folder / corpus.name).mkdir()
            self.cases[corpus.name] = scoring.load_corpus(corpus)
            self.files[corpus.name] = []
            for case in self.cases[corpus.name]:
                page = folder / corpus.name / f"{case.name}.html"
                page.write_bytes(case.html_bytes())
                self.files[corpus.name].append(page)

    def answers(self, binary: Path, files: list[Path], without: str | None) -> list[dict[str, Any]]:
        """What the program makes of each file; a batch in which a page gives nothing is halved until it is found."""
        command = [str(binary), "extract", "--json", *(["--without", without] if without else []), *map(str, files)]
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False)
        lines = [line for line in done.stdout.decode("utf-8").split("\n") if line]
        if len(lines) == len(files):
            return [json.loads(line) for line in lines]
        if len(files) == 1:
            return [{}]
        half = len(files) // 2
        return self.answers(binary, files[:half], without) + self.answers(binary, files[half:], without)

    def scores(self, binary: Path, without: str | None) -> Scores:
        """F1 and parts of right metadata of each corpus."""
        result: Scores = {}
        for name, cases in self.cases.items():
            found: list[dict[str, Any]] = []
            for start in range(0, len(cases), BATCH):
                found += self.answers(binary, self.files[name][start : start + BATCH], without)
            scored = self.scoring.score(cases, {case.name: answer for case, answer in zip(cases, found)})
            result[name] = {"F1": scored["f1"]}
            result[name] |= {mark: scored[mark]["rate"] for mark in MARKS if mark in scored}
        return result


def cell(value: float) -> str:
    """A difference in thousandths; a dot where there is none."""
    return f"{value:+.1f}" if abs(value) >= LEAST else "·"


def page(whole: Scores, earned: dict[str, Scores], listed: list[tuple[str, str]], remarks: dict[str, str]) -> str:
    """The whole table."""
    columns = [(name, mark) for name, marks in whole.items() for mark in marks]
    text = (
        "# What each rule of extraction earns\n\n"
        "Written by `Benchmarks/ablation.py` over the dev halves of ../shared: the first line is the score with all\n"
        "rules; each other line, in thousandths, what is lost where one rule is switched off. A minus means that the\n"
        "rule costs on that corpus. A rule that earns nothing on any stays only for the reason that its remark gives.\n\n"
    )
    text += "| rule | what it does | " + " | ".join(f"{name} {mark}" for name, mark in columns) + " | remark |\n"
    text += "| --- | --- |" + " ---: |" * len(columns) + " --- |\n"
    text += "| all | | " + " | ".join(f"{whole[name][mark]:.4f}" for name, mark in columns) + " | |\n"
    for rule, does in listed:
        lost = [1000 * (whole[name][mark] - earned[rule][name][mark]) for name, mark in columns]
        text += f"| `{rule}` | {does} | " + " | ".join(map(cell, lost)) + f" | {remarks.get(rule, '')} |\n"
    return text


def main() -> int:
    """Measure and write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--digest", type=Path, default=ROOT / ".build/release/digest")
    parser.add_argument("--results", type=Path, default=ROOT / "Benchmarks/ablation.md")
    parser.add_argument("--jobs", type=int, default=2, help="rules at once")
    parser.add_argument("--only", nargs="*", help="these rules alone, printed and not written")
    options = parser.parse_args()
    if not SCORER.is_file():
        print("skipped: no ../shared")
        return 0
    if not options.digest.is_file():
        print("skipped: digest is not built")
        return 0
    listed = [(rule, does) for rule, does in rules() if not options.only or rule in options.only]
    remarks = json.loads(REMARKS.read_text(encoding="utf-8"))
    binary = options.digest.resolve()
    with tempfile.TemporaryDirectory() as folder, concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        pages = Pages(scorer(), Path(folder))
        whole = pages.scores(binary, None)
        names = [rule for rule, _ in listed]
        earned = dict(zip(names, pool.map(lambda rule: pages.scores(binary, rule), names)))
    text = page(whole, earned, listed, remarks)
    if not options.only:
        options.results.write_text(text, encoding="utf-8")
    print(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
