#!/usr/bin/env python3
"""Check that no English phrase of ours is left in a book in another language.

    no_english.py BOOK.epub LANG [--words DIR] [--body-class NAME …]

The phrases come from the word files DIR/en and DIR/LANG (by default Templates/words beside this repository's sources):
lines `key = text`, blank lines and lines that begin with # left out. A placeholder such as {count} in a text stands for
anything. A phrase of `en` is looked for when it has more than three letters and the text of LANG differs from it.

Searched are the texts the book itself puts on its pages: text nodes, document titles, and the attributes alt, title and
aria-label, in the spine, the navigation document and the NCX, and the sentences of the package's metadata. Left out are
the articles: elements of a --body-class (default: body-text, article-body, body), or, in a document that has an
<article> but no such element, that <article> whole; and lines that are the title of an article or of the book.

Exit status: 0 none found, 1 found, 2 the files cannot be read. Standard library only.
"""
import argparse
import re
import sys
import unicodedata
import xml.etree.ElementTree as ET
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Iterator

LEAST_LETTERS = 4
PLACEHOLDER = re.compile(r"\{+[^{}]*\}+|%[@sd]|\$\w+")
SPOKEN = ("alt", "title", "aria-label")
BODY_CLASSES = ["body-text", "article-body", "body"]
PAGES = (".xhtml", ".html", ".htm", ".ncx")
WORDS = Path(__file__).resolve().parents[2] / "Templates" / "words"


@dataclass(frozen=True)
class Phrase:
    """An English text of ours, as it is looked for."""

    key: str
    text: str
    pattern: re.Pattern[str]


@dataclass(frozen=True)
class Line:
    """A text the book puts before its reader."""

    file: str
    text: str


def tidy(text: str) -> str:
    """A text with plain single blanks, composed letters and no soft hyphens."""
    return " ".join(unicodedata.normalize("NFC", text.replace("\u00ad", "")).split())


def read_words(path: Path) -> dict[str, str]:
    """The texts of a word file by key."""
    texts: dict[str, str] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        key, equals, text = line.partition("=")
        if equals and key.strip() and not key.lstrip().startswith("#"):
            texts[key.strip()] = tidy(text.strip().strip('"'))
    return texts


def word_file(folder: Path, language: str) -> Path:
    """The file of a language: `de-AT`, else `de`, with any suffix."""
    for name in (language, language.split("-")[0]):
        matches = sorted(path for path in folder.glob(f"{name}*") if path.name.split(".")[0] == name)
        if matches:
            return matches[0]
    raise FileNotFoundError(f"no word file for {language} in {folder}")


def phrases(english: dict[str, str], target: dict[str, str]) -> list[Phrase]:
    """The phrases that would betray a text left in English."""
    found: list[Phrase] = []
    for key, text in sorted(english.items()):
        parts = PLACEHOLDER.split(text)
        letters = sum(character.isalpha() for part in parts for character in part)
        if letters < LEAST_LETTERS or text == target.get(key) or text in target.values():
            continue
        pattern = ".{0,80}?".join(re.escape(part) for part in parts)
        found.append(Phrase(key, text, re.compile(rf"(?<!\w){pattern}(?!\w)")))
    return found


def local(name: str) -> str:
    """A tag without its namespace."""
    return name.rpartition("}")[2]


def has_class(element: ET.Element, classes: set[str]) -> bool:
    """Whether an element is of one of the classes."""
    return bool(classes.intersection(element.get("class", "").split()))


def lines_of(element: ET.Element, skipped: set[ET.Element]) -> Iterator[str]:
    """The texts of an element and all below it, without those in the elements skipped."""
    if local(element.tag) in ("style", "script"):
        return
    yield from (element.get(name, "") for name in SPOKEN)
    yield element.text or ""
    for child in element:
        if isinstance(child.tag, str) and child not in skipped:
            yield from lines_of(child, skipped)
        yield child.tail or ""


def bodies(root: ET.Element, classes: set[str]) -> set[ET.Element]:
    """The elements that hold the articles of a document."""
    elements = [element for element in root.iter() if isinstance(element.tag, str)]
    marked = {element for element in elements if has_class(element, classes) and local(element.tag) != "body"}
    return marked or {element for element in elements if local(element.tag) == "article"}


def titles(root: ET.Element) -> Iterator[str]:
    """The headings inside a document's articles, and the first heading of a document that holds one."""
    articles = [element for element in root.iter() if isinstance(element.tag, str) and local(element.tag) == "article"]
    for article in articles:
        for element in article.iter():
            if isinstance(element.tag, str) and re.fullmatch("h[1-6]", local(element.tag)):
                yield tidy("".join(element.itertext()))


def read_book(path: Path, classes: set[str]) -> tuple[list[Line], set[str]]:
    """The lines of a book outside its articles, and the titles that may be in any language."""
    lines: list[Line] = []
    names: set[str] = set()
    with zipfile.ZipFile(path) as archive:
        for file in archive.namelist():
            if not file.endswith(PAGES + (".opf",)):
                continue
            root = ET.fromstring(archive.read(file))
            names.update(titles(root))
            if file.endswith(".opf"):
                names.update(tidy(e.text or "") for e in root.iter("{http://purl.org/dc/elements/1.1/}title"))
            for text in lines_of(root, bodies(root, classes)):
                lines.append(Line(file, tidy(text)))
    return lines, names


def letters(text: str) -> str:
    """The letters of a text, so that markup and line ends in its source do not matter."""
    return "".join(c for c in text.casefold() if c.isalnum())


def read_inputs(folder: Path) -> str:
    """The letters of everything that the book was made of, one source after another."""
    files = sorted(f for f in folder.rglob("*") if f.suffix in {".md", ".txt", ".yaml", ".html", ".svg"})
    return "|".join(letters(re.sub(r"\[\^[^]]*\]|\]\([^)]*\)|<[^>]*>", "", f.read_text("utf-8", "replace"))) for f in files)


def main() -> int:
    """Look through a book."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("book", type=Path, metavar="BOOK.epub")
    parser.add_argument("language", metavar="LANG")
    parser.add_argument("--words", type=Path, default=WORDS, metavar="DIR", help="the folder of the word files")
    parser.add_argument("--body-class", action="append", metavar="NAME", help="the class of an article's own text")
    parser.add_argument("--inputs", type=Path, metavar="DIR",
                        help="what the book was made of: a longer line that stands there is the edition's own")
    options = parser.parse_args()
    try:
        inputs = read_inputs(options.inputs) if options.inputs else ""
        english = read_words(word_file(options.words, "en"))
        target = read_words(word_file(options.words, options.language))
        lines, names = read_book(options.book, set(options.body_class or BODY_CLASSES))
    except (OSError, ET.ParseError, zipfile.BadZipFile) as error:
        print(f"no_english: {error}", file=sys.stderr)
        return 2
    wanted = phrases(english, target)
    found = 0
    for line in lines:
        if not line.text or line.text in names:
            continue
        for phrase in wanted:
            if phrase.pattern.search(line.text):
                whole = letters(line.text)
                # Excerpts of the contents page end in three dots; a bare label never counts as the edition's own.
                if len(whole) > len(letters(phrase.text)) + 2 and whole in inputs:
                    continue
                found += 1
                print(f"{line.file}: {phrase.key} = “{phrase.text}” in “{line.text[:100]}”")
    searched = sum(bool(line.text) for line in lines)
    print(f"{options.book}: {len(wanted)} English phrases looked for in {searched} lines, {found} found")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
