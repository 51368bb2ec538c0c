#!/usr/bin/env python3
"""Compare what `digest extract --html` makes of sixty saved pages with what was counted in them by hand, and write
Benchmarks/structure.md: `make bench`, or

    structure.py [--digest PROGRAM] [--results FILE] [--jobs N]

The counts, and what counts as what, are in Tests/ReadersTests/Structure; the pages in ../shared/corpus/articles.
Without ../shared, or without the program, it says so and writes nothing.
"""
import argparse
import gzip
import json
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from html.parser import HTMLParser
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CORPORA = ROOT.parent / "shared" / "corpus" / "articles"
COUNTS = ROOT / "Tests" / "ReadersTests" / "Structure" / "counts.json"
KINDS = ("headings", "items", "cells", "figures", "links", "quotations", "notes", "pictures")
# Pictures without captions are no aim of their own: they are shown for what they explain of the figures.
AIMS = KINDS[:-1]
AIM = 0.95
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}

Counts = dict[str, int]


class Counter(HTMLParser):
    """Counts the parts of an article in digest's HTML."""

    def __init__(self) -> None:
        super().__init__()
        self.counts: Counts = dict.fromkeys(KINDS, 0)
        # The open elements, each with the role or class that matters.
        self.open: list[tuple[str, str]] = []
        # Letters seen in the link at hand; none outside of links.
        self.letters: int | None = None

    def within(self, name: str, mark: str = "") -> bool:
        """Whether an element of that name is open, of that class or role where one is given."""
        return any(found == name and mark in marks for found, marks in self.open)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        mark = " ".join((values.get("class", ""), values.get("role", "")))
        if tag == "img" and not self.within("figure", "media") and self.within("figure"):
            self.counts["pictures"] += 1
        if tag in VOID:
            return
        if not self.within("header") or self.within("p", "standfirst"):
            self.count(tag, values, mark)
        self.open.append((tag, mark))

    def count(self, tag: str, values: dict[str, str], mark: str) -> None:
        """Count an element that begins."""
        if tag in HEADINGS:
            self.counts["headings"] += 1
        elif tag == "li":
            is_note = self.open[-2:-1] and "doc-endnotes" in self.open[-2][1]
            self.counts["notes" if is_note else "items"] += 1
        elif tag in ("td", "th"):
            self.counts["cells"] += 1
        elif tag == "figcaption" and not self.within("figure", "media"):
            self.counts["figures"] += 1
        elif tag == "blockquote":
            self.counts["quotations"] += 1
        elif tag == "a" and "href" in values and not mark.strip().startswith("doc-"):
            if not any(name in HEADINGS for name, _ in self.open) and not self.within("figure", "media"):
                self.letters = 0

    def handle_data(self, data: str) -> None:
        if self.letters is not None:
            self.letters += len(data.strip())

    def handle_endtag(self, tag: str) -> None:
        # A link around a picture alone is none of the text.
        if tag == "a" and self.letters is not None:
            self.counts["links"] += self.letters > 0
            self.letters = None
        for index in range(len(self.open) - 1, -1, -1):
            if self.open[index][0] == tag:
                del self.open[index:]
                break


def saved(case: str, folder: Path) -> Path:
    """The page as browsers save it: unpacked, with its address in a comment before everything else."""
    path = CORPORA / f"{case}.html"
    content = path.read_bytes() if path.is_file() else gzip.decompress(path.with_name(path.name + ".gz").read_bytes())
    known = json.loads((CORPORA / f"{case}.meta.json").read_text(encoding="utf-8")).get("url")
    mark = b"\xef\xbb\xbf" if content.startswith(b"\xef\xbb\xbf") else b""
    note = f"<!-- saved from url=({len(known):04}){known} -->\n".encode() if known else b""
    page = folder / f"{case.replace('/', '+')[:120]}.html"
    page.write_bytes(mark + note + content.removeprefix(mark))
    return page


def found(binary: Path, case: str, folder: Path) -> Counts:
    """The counts of one page as digest reads it."""
    made = subprocess.run([binary, "extract", "--html", saved(case, folder)], capture_output=True, check=False)
    counter = Counter()
    counter.feed(made.stdout.decode("utf-8", "replace"))
    return counter.counts


def compare(wanted: dict[str, Counts], made: dict[str, Counts], kind: str) -> str:
    """The line of one kind."""
    counted = sum(counts[kind] for counts in wanted.values())
    seen = sum(counts[kind] for counts in made.values())
    both = sum(min(counts[kind], made[case][kind]) for case, counts in wanted.items())
    recall = f"{both / counted:.3f}" if counted else "–"
    precision = f"{both / seen:.3f}" if seen else "–"
    worst = sorted(wanted, key=lambda case: (-abs(wanted[case][kind] - made[case][kind]), case))
    pages = [
        f"{case[:40]} {made[case][kind]}/{wanted[case][kind]}"
        for case in worst[:4]
        if wanted[case][kind] != made[case][kind]
    ]
    return f"| {kind} | {counted} | {seen} | {recall} | {precision} | {'; '.join(pages) or '–'} |\n"


def page(wanted: dict[str, Counts], made: dict[str, Counts]) -> str:
    """The whole table."""
    head = (
        "# Structure found in web pages\n\n"
        f"Written by `make bench`: what `digest extract --html` makes of {len(wanted)} pages, beside what was counted in\n"
        "them by hand (Tests/ReadersTests/Structure). Recall and precision over the pages: the smaller of both counts of\n"
        "each page, by what was counted and by what was found. Pages are given with their address, as browsers save\n"
        f"them. The aim is {AIM} each, but for pictures without captions.\n"
        "The last column names the pages that differ most, found/counted.\n\n"
        "| kind | counted | found | recall | precision | differ most |\n"
        "| --- | ---: | ---: | ---: | ---: | --- |\n"
    )
    same = sum(all(made[case][kind] == wanted[case][kind] for kind in AIMS) for case in wanted)
    return (
        head
        + "".join(compare(wanted, made, kind) for kind in KINDS)
        + f"\nThe same in every kind aimed at: {same} of {len(wanted)} pages.\n"
    )


def main() -> int:
    """Count, compare and write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--digest", type=Path, default=ROOT / ".build/release/digest")
    parser.add_argument("--results", type=Path, default=ROOT / "Benchmarks/structure.md")
    parser.add_argument("--jobs", type=int, default=2, help="pages at once")
    options = parser.parse_args()
    if not CORPORA.is_dir():
        print("skipped: no ../shared")
        return 0
    if not options.digest.is_file():
        print("skipped: digest is not built")
        return 0
    wanted: dict[str, Counts] = json.loads(COUNTS.read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(options.jobs) as pool:
        pages = pool.map(lambda case: found(options.digest.resolve(), case, Path(folder)), wanted)
        made = dict(zip(wanted, pages))
    options.results.write_text(page(wanted, made), encoding="utf-8")
    print(options.results.read_text(encoding="utf-8"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
