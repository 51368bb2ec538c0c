#!/usr/bin/env python3
"""Score `digest extract` on the corpora of saved web pages and write Benchmarks/extraction.md: `make bench`, or

    extraction.py [--digest PROGRAM] [--results FILE] [--jobs N]

A thin cover over ../shared/tools/score_extraction.py, which reads the corpora in ../shared/corpus/articles and defines
the scores. Without ../shared, or without the program, it says so and writes nothing.
"""
import argparse
import json
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
SCORER = SHARED / "tools" / "score_extraction.py"
CORPORA = SHARED / "corpus" / "articles"
MARKS = ("title", "byline", "published", "lang")
# The best of the published extractors on the same pages: F1, title, byline, date.
BEST = {
    "mozilla": "readability-lxml .962; .80, .45, .94",
    "scrapinghub": "trafilatura .966 on this half",
    "trafilatura": "trafilatura .926; .63, .47, .87",
}


def cell(value: Any) -> str:
    """A score with three places; a dash where the corpus has none."""
    rate = value.get("rate") if isinstance(value, dict) else value
    return "–" if rate is None else f"{rate:.3f}"


def row(name: str, scores: dict[str, Any]) -> str:
    """The line of one corpus."""
    cells = [name, str(scores["cases"]), str(scores["empty"])]
    cells += [cell(scores.get(key)) for key in ("f1", "precision", "recall") + MARKS]
    return "| " + " | ".join(cells + [BEST.get(name, "–")]) + " |"


def page(scores: dict[str, Any]) -> str:
    """The whole table."""
    head = (
        "# Articles found in web pages\n\n"
        "Written by `make bench` with the scorer of ../shared: text as counted four-word shingles, or as segments that\n"
        "must and must not occur (trafilatura); title, byline and date as parts of the pages that have one.\n\n"
        "| corpus | pages | empty | F1 | precision | recall | title | byline | date | language | best peer |\n"
        "| --- |" + " ---: |" * 9 + " --- |\n"
    )
    return head + "".join(row(name, corpus) + "\n" for name, corpus in sorted(scores.items()))


def score(binary: Path, jobs: int) -> dict[str, Any]:
    """Run the scorer over all corpora; scores by the corpus's name."""
    corpora = sorted(folder for folder in CORPORA.iterdir() if folder.is_dir())
    with tempfile.TemporaryDirectory() as folder:
        results = Path(folder) / "scores.json"
        command = [sys.executable, str(SCORER), "--command", f"{shlex.quote(str(binary))} extract --json {{html}}"]
        command += ["--jobs", str(jobs), "--json", str(results)]
        for corpus in corpora:
            command += ["--corpus", str(corpus)]
        subprocess.run(command, check=True)
        return json.loads(results.read_text(encoding="utf-8"))


def main() -> int:
    """Score and write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--digest", type=Path, default=ROOT / ".build/release/digest")
    parser.add_argument("--results", type=Path, default=ROOT / "Benchmarks/extraction.md")
    parser.add_argument("--jobs", type=int, default=2, help="pages at once")
    options = parser.parse_args()
    if not SCORER.is_file():
        print("skipped: no ../shared")
        return 0
    if not options.digest.is_file():
        print("skipped: digest is not built")
        return 0
    options.results.write_text(page(score(options.digest.resolve(), options.jobs)), encoding="utf-8")
    print(options.results.read_text(encoding="utf-8"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
