#!/usr/bin/env python3
"""Measure extraction beside a bare parse and its peers and write Benchmarks/speed.md:

    speed.py [--digest PROGRAM] [--repetitions N] [--results FILE]

All read scrapinghub's pages of ../shared, unpacked, each in one process, in turn: a bare libxml2 parse (htmlReadMemory to
a tree, with the options that digest reads with), `digest extract --json`, resiliparse and trafilatura. CPU seconds are
those of a run over all pages ROUNDS times less those of a run over none, so that starting up counts for nobody.
"""
import argparse
import gzip
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Optional

from measuring import RunFailed, run

ROOT = Path(__file__).resolve().parents[1]
PAGES = ROOT.parent / "shared" / "corpus" / "articles" / "scrapinghub"
ROUNDS = 5
BAR = 1.7  # of the bare parse

BARE = r"""
#include <libxml/HTMLparser.h>
#include <stdio.h>
#include <stdlib.h>
int main(int count, char **paths) {
    for (int i = 1; i < count; i++) {
        FILE *file = fopen(paths[i], "rb");
        if (!file) return 1;
        fseek(file, 0, SEEK_END);
        long size = ftell(file);
        rewind(file);
        char *bytes = malloc(size);
        if (fread(bytes, 1, size, file) != (size_t)size) return 1;
        fclose(file);
        htmlDocPtr page = htmlReadMemory(bytes, (int)size, NULL, "UTF-8",
            HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
        xmlFreeDoc(page);
        free(bytes);
    }
}
"""
RESILIPARSE = """
import sys
from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.encoding import bytes_to_str, detect_encoding
for path in sys.argv[1:]:
    data = open(path, "rb").read()
    extract_plain_text(bytes_to_str(data, detect_encoding(data)), main_content=True)
"""
TRAFILATURA = """
import sys
import trafilatura
for path in sys.argv[1:]:
    trafilatura.bare_extraction(open(path, "rb").read(), with_metadata=True)
"""


def bare(folder: Path) -> Optional[list[str]]:
    """The bare parse, compiled; nothing where there is no compiler or no libxml2."""
    source = folder / "bare.c"
    source.write_text(BARE, encoding="utf-8")
    flags = subprocess.run(["xml2-config", "--cflags", "--libs"], capture_output=True, text=True, check=False).stdout.split()
    program = folder / "bare"
    done = subprocess.run(["cc", "-O2", str(source), "-o", str(program)] + flags, check=False)
    return [str(program)] if done.returncode == 0 else None


def cost(command: list[str], pages: list[str], idle: list[str]) -> float:
    """CPU seconds of one reading of all pages, without what the program takes to start."""
    return (run(command + pages * ROUNDS).cpu - run(command + idle).cpu) / ROUNDS


def measure(contenders: dict[str, list[str]], pages: list[str], idle: list[str], repetitions: int) -> dict[str, list[float]]:
    """The costs of all contenders, measured in turn."""
    costs: dict[str, list[float]] = {name: [] for name in contenders}
    for _ in range(repetitions):
        for name, command in contenders.items():
            try:
                costs[name].append(cost(command, pages, idle))
            except (RunFailed, FileNotFoundError) as error:
                print(f"{name}: {error}", file=sys.stderr)
    return costs


def table(costs: dict[str, list[float]], pages: int, size: int, repetitions: int) -> str:
    """The whole page."""
    base = statistics.median(costs["libxml2"])
    rows = ""
    for name, values in costs.items():
        if not values:
            rows += f"| {name} | did not run | | |\n"
            continue
        # Ratios are taken within a round, since the machine swings.
        ratio = statistics.median(value / own for value, own in zip(values, costs["libxml2"]))
        middle = statistics.median(values)
        rows += f"| {name} | {middle:.3f} | {ratio:.2f} | {pages / middle:.0f} |\n"
    return (
        "# Speed of extraction\n\n"
        f"Written by `Benchmarks/speed.py`: {pages} pages of scrapinghub, {size / 2**20:.1f} MiB, medians of {repetitions} "
        f"rounds of {ROUNDS} readings in one process each, the programs in turn, starting up not counted. libxml2 only "
        "parses (htmlReadMemory to a tree); the others do all that it takes to give text, title, byline and date "
        f"(resiliparse: text alone). The bar: at most {BAR} of the bare parse.\n\n"
        "| program | CPU s | of a bare parse | pages a second |\n| --- | ---: | ---: | ---: |\n" + rows
    ) + (f"\nMedian of the bare parse: {base * 1000 / pages:.2f} ms a page.\n")


def main() -> int:
    """Measure and write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--digest", type=Path, default=ROOT / ".build/release/digest")
    parser.add_argument("--repetitions", type=int, default=5)
    parser.add_argument("--results", type=Path, default=ROOT / "Benchmarks/speed.md")
    options = parser.parse_args()
    if not PAGES.is_dir():
        print("skipped: no ../shared")
        return 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        pages = []
        for packed in sorted(PAGES.glob("*.html*")):
            page = folder / packed.name.removesuffix(".gz")
            page.write_bytes(gzip.decompress(packed.read_bytes()) if packed.suffix == ".gz" else packed.read_bytes())
            pages.append(str(page))
        idle = folder / "idle.html"
        idle.write_text("<title>a</title><p>b", encoding="utf-8")
        parse = bare(folder)
        if parse is None:
            print("skipped: the bare parse is not built (cc, libxml2-dev)")
            return 0
        contenders = {
            "libxml2": parse,
            "digest": [str(options.digest.resolve()), "extract", "--json"],
            "resiliparse": [sys.executable, "-c", RESILIPARSE],
            "trafilatura": [sys.executable, "-c", TRAFILATURA],
        }
        costs = measure(contenders, pages, [str(idle)], options.repetitions)
        size = sum(Path(page).stat().st_size for page in pages)
        options.results.write_text(table(costs, len(pages), size, options.repetitions), encoding="utf-8")
    print(options.results.read_text(encoding="utf-8"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
