#!/usr/bin/env python3
"""Judge set type beside LuaLaTeX, typst and WeasyPrint and write Benchmarks/type.md: `make bench`, or

    type.py [--digest PROGRAM] [--results FILE] [--work DIR]

Every program sets the same paragraphs in 10/13 pt Vollkorn, 262 pt wide (62 characters); ../shared/tools/typography.py
measures where the words stand. Needs ../shared; says so and ends well without.
"""
import argparse
import subprocess
import sys
from pathlib import Path

from measuring import RunFailed, run
from type_peers import PEERS, judged

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
COLUMNS = ["pages", "cpl", "sp_cv", "gt1.5", "gt2", "bad", "hyph", "lad3", "runt", "widow", "orphan", "grid", "river", "stack"]
HEADS = "pages · characters a line · spread · over 1.5× % · over 2× % · badness · hyphens/100 · ladders of 3 · runts % · widows · orphans · grid % · rivers · stacks"
BARS = "the bars: spread ≤ .150, over 1.5× ≤ 1.5 %, none over 2×, badness ≤ 10, hyphens ≤ 4 (German ≤ 7), no ladder of 3, runts ≤ 2.5 %, no widow, no orphan, grid 100 %"


def texts(work: Path) -> dict[str, Path]:
    """The texts by name, made where they are not there yet."""
    vocabulary = work / "vocabulary.txt"
    vocabulary.write_bytes(b"\n".join(path.read_bytes() for path in sorted((SHARED / "corpus").rglob("*expected.txt"))))
    made = {}
    for seed in (1, 2, 3):
        for name, more in (("prose", []), ("TEXT", ["--text", str(vocabulary)])):
            made[f"{name} {seed}"] = generated(work / f"{name}-{seed}", ["--seed", str(seed), *more])
    for language in ("de", "fr"):
        source = ROOT / "Benchmarks" / "texts" / f"{language}.txt"
        if source.is_file():
            made[language] = generated(work / language, ["--text", str(source)], language)
    return made


def generated(place: Path, more: list[str], language: str = "") -> Path:
    """A plain article of 14,000 words by the neutral generator, in another language where one is named."""
    if place.is_dir():
        return place
    command = [sys.executable, str(SHARED / "tools" / "make_workload.py"), "--articles", "1", "--words", "14000", "--plain"]
    subprocess.run([*command, *more, "--out", str(place)], check=True, stdout=subprocess.DEVNULL)
    if language:
        for path in (place / "xhtml").iterdir():
            path.write_text(path.read_text("utf-8").replace('lang="en-GB"', f'lang="{language}"'), "utf-8")
    return place


def row(name: str, text: str, pdf: Path) -> str:
    """A line of the table."""
    found = judged(pdf, SHARED / "tools" / "typography.py")
    return f"| {text} | {name} | " + " | ".join(str(found.get(column, "–")) for column in COLUMNS) + " |"


def main() -> int:
    """Set and judge everything; 1 where digest fails."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--digest", default=str(ROOT / ".build/release/digest"))
    parser.add_argument("--results", type=Path, default=ROOT / "Benchmarks/type.md")
    parser.add_argument("--work", type=Path, default=ROOT / ".build/bench/type")
    options = parser.parse_args()
    if not SHARED.is_dir():
        print("skipped: no ../shared")
        return 0
    options.work.mkdir(parents=True, exist_ok=True)
    lines = ["# Set type", "", f"10/13 pt Vollkorn, 262 pt wide. {BARS}.", "", "| text | program | " + HEADS.replace(" · ", " | ") + " |"]
    lines.append("|---" * (2 + len(COLUMNS)) + "|")
    failed = False
    for text, work in texts(options.work).items():
        pdf = options.work / f"{work.name}-digest.pdf"
        try:
            run([options.digest, "build", str(work / "xhtml"), "--format", "pdf", "-o", str(pdf)])
            lines.append(row("**digest**", text, pdf))
        except RunFailed as error:
            lines.append(f"| {text} | digest | {error} |")
            failed = True
        for peer in PEERS:
            folder = options.work / f"{work.name}-{peer.name.split()[0]}"
            folder.mkdir(exist_ok=True)
            out = folder / "book.pdf"
            try:
                if not out.is_file():
                    peer.prepare(work, folder)
                    run(peer.command(work, folder, out))
                lines.append(row(peer.name, text, out))
            except (RunFailed, FileNotFoundError) as error:
                lines.append(f"| {text} | {peer.name} | {str(error).splitlines()[0]} |")
        print("\n".join(lines[-1 - len(PEERS) :]), flush=True)
    options.results.write_text("\n".join(lines) + "\n", "utf-8")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
