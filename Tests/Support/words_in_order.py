#!/usr/bin/env python3
"""Check that a book holds every word of its articles, once and in order.

    words_in_order.py BOOK.epub EXPECTED.json [--verbose]

EXPECTED.json is a list of {"title": …, "text": …} with an optional "id", or such objects one after another, as several
runs of `digest extract --json FILE` print them. `id` is an id in the book at which the article starts; without it the
article starts at the first heading that has the words of its title and was not taken by an earlier article.

An article ends where the next one of the list or the next <h1> of another title starts.

The book is read twice, by readers that share nothing with digest: by ebooklib and lxml where they are installed, and by
zipfile, ElementTree and html.parser from the standard library. In each reading

  * the words of an article's text must be found in that order between its start and the start of the next article;
    words in between (byline, source, labels of notes and pictures) are ours and allowed;
  * no run of eight words may occur there more often than in the text.

A word is a run of letters and digits; soft hyphens and invisible characters are ignored, and so is the difference
between composed and decomposed letters. Exit status: 0 all found, 1 not, 2 the files cannot be read.
"""
import argparse
import difflib
import json
import posixpath
import re
import sys
import unicodedata
import urllib.parse
import xml.etree.ElementTree as ET
import zipfile
from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, Callable, Iterator, Optional

try:
    import ebooklib
    from ebooklib import epub
    from lxml import etree
except ImportError:
    ebooklib = None

RUN = 8  # words in a row that are no coincidence
WORD = re.compile(r"\w+")
INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f"))
HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
SILENT = {"head", "script", "style", "template"}
INLINE = {
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "rp",
    "rt", "ruby", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
}
MARKS = {"noteref", "backlink", "doc-noteref", "doc-backlink"}  # a link of ours that touches a word


def words(text: str) -> list[str]:
    """The words of a text, as they are compared."""
    return WORD.findall(unicodedata.normalize("NFC", text.translate(INVISIBLE)))


@dataclass
class Heading:
    """A heading and the number of words before it."""

    title: list[str]
    position: int
    rank: str
    taken: bool = False


@dataclass
class Book:
    """All words of a book in reading order, with its headings and ids."""

    words: list[str] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    ids: dict[str, int] = field(default_factory=dict)


class Collector:
    """Gathers a document's words; both readers walk their own way and call this."""

    def __init__(self, book: Book) -> None:
        self.book = book
        self.pending: list[str] = []
        self.heading_start: Optional[int] = None

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        if tag not in INLINE or is_mark(attributes):
            self.flush()
        if "id" in attributes:
            # Inside a word the position may be one short, which only lengthens an article's range.
            self.book.ids.setdefault(attributes["id"], len(self.book.words))
        if tag in HEADINGS:
            self.heading_start = len(self.book.words)

    def end(self, tag: str, attributes: dict[str, str]) -> None:
        """An element ends."""
        if tag not in INLINE or is_mark(attributes):
            self.flush()
        if tag in HEADINGS and self.heading_start is not None:
            title = self.book.words[self.heading_start :]
            self.book.headings.append(Heading(title, self.heading_start, tag))
            self.heading_start = None

    def text(self, text: str) -> None:
        """Characters, perhaps a part of a word."""
        self.pending.append(text)

    def flush(self) -> None:
        """The words gathered so far are whole."""
        self.book.words += words("".join(self.pending))
        self.pending = []


def is_mark(attributes: dict[str, str]) -> bool:
    """Whether an element is a link from or to a note."""
    return bool(MARKS.intersection((attributes.get("epub:type", "") + " " + attributes.get("role", "")).split()))


# --- reading with the standard library ---------------------------------------


class Page(HTMLParser):
    """One content document through html.parser."""

    VOID = {"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}

    def __init__(self, collector: Collector) -> None:
        super().__init__(convert_charrefs=True)
        self.collector = collector
        self.open: list[tuple[str, dict[str, str]]] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, Optional[str]]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        self.silent += tag in SILENT
        self.collector.start(tag, attributes)
        if tag in self.VOID:
            self.collector.end(tag, attributes)
        else:
            self.open.append((tag, attributes))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, Optional[str]]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in self.VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open[-1][0] != tag:
            return
        _, attributes = self.open.pop()
        self.silent -= tag in SILENT
        self.collector.end(tag, attributes)

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.collector.text(data)


def spine_by_library(path: Path) -> Iterator[str]:
    """The content documents of the spine as text, in order."""
    package = "{http://www.idpf.org/2007/opf}"
    with zipfile.ZipFile(path) as archive:
        container = ET.fromstring(archive.read("META-INF/container.xml"))
        rootfile = container.find(".//{urn:oasis:names:tc:opendocument:xmlns:container}rootfile")
        if rootfile is None:
            raise ValueError("container.xml names no package document")
        opf = rootfile.get("full-path", "")
        root = ET.fromstring(archive.read(opf))
        hrefs = {item.get("id"): item.get("href", "") for item in root.iter(package + "item")}
        for reference in root.iter(package + "itemref"):
            href = urllib.parse.unquote(hrefs[reference.get("idref")])
            yield archive.read(posixpath.normpath(posixpath.join(posixpath.dirname(opf), href))).decode("utf-8")


def read_by_library(path: Path) -> Book:
    """The book through zipfile, ElementTree and html.parser."""
    book = Book()
    for document in spine_by_library(path):
        collector = Collector(book)
        page = Page(collector)
        page.feed(document)
        page.close()
        collector.flush()
    return book


# --- reading with ebooklib -----------------------------------------------------


def walk(element: Any, collector: Collector) -> None:
    """Hand an lxml element with all below it to the collector."""
    if not isinstance(element.tag, str):  # a comment or a processing instruction
        return
    tag = etree.QName(element).localname
    names = {"{http://www.idpf.org/2007/ops}type": "epub:type"}
    attributes = {names.get(name, name): value for name, value in element.attrib.items()}
    collector.start(tag, attributes)
    if tag not in SILENT:
        collector.text(element.text or "")
        for child in element:
            walk(child, collector)
            collector.text(child.tail or "")
    collector.end(tag, attributes)


def read_by_ebooklib(path: Path) -> Book:
    """The book through ebooklib and lxml."""
    book = Book()
    source = epub.read_epub(str(path))
    for identifier, *_ in source.spine:
        collector = Collector(book)
        # An item's own content, not get_content(), which writes the document anew.
        walk(etree.fromstring(source.get_item_with_id(identifier).content), collector)
        collector.flush()
    return book


# --- comparing -------------------------------------------------------------------


def read_expected(path: Path) -> list[dict[str, Any]]:
    """The articles of a file: lists or objects, one after another."""
    text, decoder, at = path.read_text(encoding="utf-8"), json.JSONDecoder(), 0
    articles: list[dict[str, Any]] = []
    while text[at:].strip():
        at += len(text[at:]) - len(text[at:].lstrip())
        value, at = decoder.raw_decode(text, at)
        articles += value if isinstance(value, list) else [value]
    return articles


def locate(book: Book, article: dict[str, Any]) -> Optional[int]:
    """The number of words before an article."""
    if article.get("id"):
        return book.ids.get(article["id"])
    for heading in book.headings:
        if not heading.taken and same_words(heading.title, words(article["title"])):
            heading.taken = True
            return heading.position
    return None


def same_words(one: list[str], other: list[str]) -> bool:
    """Whether two titles differ at most in their capitals."""
    return [word.casefold() for word in one] == [word.casefold() for word in other]


def end_of(book: Book, article: dict[str, Any], start: int, starts: list[int]) -> int:
    """The number of words before what follows an article."""
    ends = [position for position in starts if position > start] + [len(book.words)]
    own = words(article["title"])
    for heading in book.headings:
        if heading.rank == "h1" and heading.position > start and not same_words(heading.title, own):
            ends.append(heading.position)
    return min(ends)


def holds_in_order(found: list[str], expected: list[str]) -> bool:
    """Whether all expected words occur in order."""
    remaining = iter(found)
    return all(word in remaining for word in expected)


def first_mismatch(found: list[str], expected: list[str]) -> str:
    """What is missing first, with the words around it."""
    matcher = difflib.SequenceMatcher(None, found, expected, autojunk=False)
    for kind, f1, f2, e1, e2 in matcher.get_opcodes():
        if kind in ("insert", "replace"):
            before, missing = " ".join(expected[max(0, e1 - 6) : e1]), " ".join(expected[e1 : min(e2, e1 + 8)])
            instead = " ".join(found[f1 : f1 + 8])
            return f"word {e1 + 1} of {len(expected)}: after “{before}” expected “{missing}”, the book has “{instead}”"
    return "the words are there, but not in this order"


def first_repeat(found: list[str], expected: list[str]) -> Optional[str]:
    """The first run of words that occurs more often than it should."""
    def runs(row: list[str]) -> Counter[tuple[str, ...]]:
        return Counter(tuple(row[n : n + RUN]) for n in range(len(row) - RUN + 1))

    wanted = runs(expected)
    for run, count in runs(found).items():
        if run in wanted and count > wanted[run]:
            return f"{count} times, not {wanted[run]}: “{' '.join(run)}”"
    return None


def compare(book: Book, articles: list[dict[str, Any]]) -> list[str]:
    """One line for each article that is not as expected."""
    problems: list[str] = []
    starts = [locate(book, article) for article in articles]
    known = [start for start in starts if start is not None]
    for article, start in zip(articles, starts):
        name = f"{article.get('id') or article.get('title')!r}"
        if start is None:
            problems.append(f"{name}: not found in the book")
            continue
        found = book.words[start : end_of(book, article, start, known)]
        expected = words(article["text"])
        if not holds_in_order(found, expected):
            problems.append(f"{name}: {first_mismatch(found, expected)}")
        else:
            repeat = first_repeat(found, words(article.get("title") or "") + expected)
            if repeat:
                problems.append(f"{name}: {repeat}")
    return problems


def readers() -> list[tuple[str, Callable[[Path], Book]]]:
    """The ways to read a book that are possible here."""
    found: list[tuple[str, Callable[[Path], Book]]] = [("html.parser", read_by_library)]
    if ebooklib is None:
        print("ebooklib: not installed; the book is read by html.parser only")
    else:
        found.append(("ebooklib", read_by_ebooklib))
    return found


def main() -> int:
    """Compare a book with the texts expected."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("book", type=Path, metavar="BOOK.epub")
    parser.add_argument("expected", type=Path, metavar="EXPECTED.json")
    parser.add_argument("--verbose", action="store_true", help="say how many words each article has")
    options = parser.parse_args()
    failed = False
    try:
        articles = read_expected(options.expected)
        if not articles or any("text" not in article or "title" not in article for article in articles):
            raise ValueError(f"{options.expected} must name at least one article, each with a title and a text")
        for name, read in readers():
            problems = compare(read(options.book), articles)
            total = sum(len(words(article["text"])) for article in articles)
            print(f"{name}: {len(articles)} articles, {total} words, {len(problems)} not as expected")
            print("".join(f"  {problem}\n" for problem in problems), end="")
            failed = failed or bool(problems)
    except (OSError, ValueError, KeyError, SyntaxError, zipfile.BadZipFile) as error:
        print(f"words_in_order: {error}", file=sys.stderr)
        return 2
    if options.verbose:
        for article in articles:
            print(f"  {len(words(article['text'])):7} {article['title']}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
