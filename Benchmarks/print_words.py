#!/usr/bin/env python3
"""Check that a PDF holds every word of a book, once and in reading order, and that both say the same page numbers.

    print_words.py BOOK.pdf BOOK.epub [--tags] [--pages] [--verbose]

BOOK.epub is the EPUB of the same build, or the book that was set anew as BOOK.pdf; it is read with the standard library.
The pages are read by poppler's `pdftotext`, which knows nothing of digest.

The words of the book are a main text, notes (the targets of `doc-noteref`) and figures, which may stand elsewhere on the
pages. The words of each page must go on where one of these stopped; what belongs to none is a running head, a folio, the
number of a list's item or of a page referred to, and is counted. Letters are compared without regard to capitals; a word
that is divided at the end of a line or a page counts as one.

  --tags   the words in the order of the tags too (`pdfinfo -struct-text`): there every note follows its call
  --pages  for every page the first ten words after the EPUB's page-break mark are the first ten of the page's own text

Exit status: 0 as it should be, 1 not, 2 the files cannot be read.
"""
import argparse
import posixpath
import re
import subprocess
import sys
import unicodedata
import urllib.parse
import xml.etree.ElementTree as ET
import zipfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Iterator, Optional

MARKS = "".join(chr(code) for code in range(0x300, 0x20000) if unicodedata.category(chr(code)).startswith("M"))
WORD = re.compile(f"(?:[^\\W_]|[{MARKS}])+")
INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u2066\u2067\u2068\u2069\u202a\u202b\u202c"))
NUMBER = re.compile(r"[0-9]+|[ivxlcdm]+|[a-z]")
XHTML = "{http://www.w3.org/1999/xhtml}"
EPUB = "{http://www.idpf.org/2007/ops}"
SILENT = {"head", "script", "style", "template"}
INLINE = {
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "rp",
    "rt", "ruby", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr", "tt", "font", "big",
}
RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+")
# Scripts whose lines end within words, without a hyphen.
WIDE = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ud7ff\uf900-\ufaff]")
KEY = 8  # letters by which the beginning of a note or figure is looked for
SHORT = 2  # fewer letters in a line may be anything
AHEAD = 24  # letters that tell one piece of text from another
FAR = 70  # letters that are found further on by no coincidence
PAGE_WORDS = 10  # of each page are compared with those after its mark


def letters(text: str) -> str:
    """A text as it is compared: composed, small, without what is not seen."""
    return unicodedata.normalize("NFKC", text.translate(INVISIBLE)).casefold()


def right_to_left(text: str) -> list[str]:
    """The letters of right-to-left scripts in a text, without points and vowels."""
    bare = unicodedata.normalize("NFKD", text)
    return [letter for run in RIGHT_TO_LEFT.findall(bare) for letter in run if letter.isalpha()]


# --- the book ------------------------------------------------------------------


@dataclass
class Piece:
    """Text that stands together: its letters, and the places at which words begin or may be taken to."""

    name: str
    text: str = ""
    starts: set[int] = field(default_factory=set)
    loose: set[int] = field(default_factory=set)
    at: int = 0
    is_divided: bool = False  # the last word found goes on

    def has_bound(self, place: int) -> bool:
        """Whether a word ends at a place, or may."""
        return place in self.starts or place in self.loose or place == len(self.text)

    def words_from(self, place: int, count: int) -> list[str]:
        """The first words that begin at a place or after it."""
        return self.words[self.number_at(place) :][:count]

    def settle(self) -> None:
        """All text is there."""
        self.order = sorted(start for start in self.starts if start < len(self.text))
        ends = self.order[1:] + [len(self.text)]
        self.words = [self.text[start:end] for start, end in zip(self.order, ends)]

    def number_at(self, place: int) -> int:
        """The number of the first word that begins at a place or after it."""
        low, high = 0, len(self.order)
        while low < high:
            middle = (low + high) // 2
            if self.order[middle] < place:
                low = middle + 1
            else:
                high = middle
        return low


@dataclass
class Book:
    """The words of a book."""

    main: Piece = field(default_factory=lambda: Piece("text"))
    aside: list[Piece] = field(default_factory=list)
    marks: dict[str, int] = field(default_factory=dict)  # label → place in the main text
    headings: set[str] = field(default_factory=set)  # letters of headings, which running heads repeat
    right_to_left: Counter[str] = field(default_factory=Counter)  # letters of scripts that pdftotext gives as they stand
    heads: set[str] = field(default_factory=set)  # words of the heads of columns, which are repeated on each page
    marks_aside: set[str] = field(default_factory=set)  # labels of marks in notes or figures


class Reader:
    """Gathers the words of documents, in one piece or, where notes follow their calls, as the tags have them."""

    def __init__(self, book: Book, notes_follow: bool) -> None:
        self.book = book
        self.notes_follow = notes_follow
        self.piece = book.main
        self.pending = ""
        self.notes: dict[str, ET.Element] = {}
        self.sections: set[ET.Element] = set()
        self.bodies: set[ET.Element] = set()
        self.setting: Optional[ET.Element] = None
        self.lists = False  # in the contents, or in those of a section

    def document(self, root: ET.Element) -> None:
        """All of one document."""
        self.notes, self.sections, self.lists = {}, set(), False
        targets = {link.get("href", "")[1:] for link in root.iter(XHTML + "a") if is_call(link)}
        for section in root.iter():
            if "doc-endnotes" in section.get("role", "") and "notes" in section.get("class", "").split():
                for body in section.iter():
                    if body.get("id") in targets:
                        self.notes[body.get("id", "")] = body
                        self.sections.add(section)
        self.bodies = set(self.notes.values())
        body = root.find(XHTML + "body")
        if body is not None:
            self.walk(body)
        self.flush()

    def walk(self, element: ET.Element) -> None:
        """One element with all below it."""
        if not isinstance(element.tag, str):
            return
        tag = element.tag.removeprefix(XHTML)
        if tag in SILENT or element.get("hidden") is not None:
            return
        if tag == "svg" or tag.endswith("}svg") or tag.endswith("}math") or tag == "math":
            return
        if element in self.bodies and element is not self.setting:
            return
        if "pagebreak" in element.get(EPUB + "type", "").split() or element.get("role") == "doc-pagebreak":
            return self.mark(element)
        if tag == "th":
            self.book.heads.update(WORD.findall(letters("".join(element.itertext()))))
        if tag in ("h1", "h2"):
            self.book.headings.add("".join(WORD.findall(letters("".join(element.itertext())))))
        classes = element.get("class", "").split()
        if self.lists and is_left_out(element):
            return
        if "contents" in classes or "section-page" in classes:
            self.lists = True
        if tag == "figure":
            return self.apart(element, "figure")
        if tag == "caption":
            return self.apart(element, "caption")
        is_link = is_call(element) or element.get("role") == "doc-backlink"
        if tag not in INLINE or is_link or tag in ("sup", "sub"):
            self.flush(loosely=tag in INLINE)
        self.pending += element.text or ""
        for child in element:
            if element in self.sections and child.tag in (XHTML + "h2", XHTML + "h3"):
                continue
            self.walk(child)
            self.pending += child.tail or ""
        if tag not in INLINE or is_link or tag in ("sup", "sub"):
            self.flush(loosely=tag in INLINE)
        if is_call(element):
            body = self.notes.pop(element.get("href", "")[1:], None)
            if body is not None:
                self.apart(body, "note")

    def apart(self, element: ET.Element, kind: str) -> None:
        """A note or a figure, which may stand elsewhere."""
        self.flush(loosely=kind == "note")
        around = self.piece
        # Captions stand below their tables, among the tags too.
        if not self.notes_follow or kind == "caption":
            self.piece = Piece(f"{kind} {len(self.book.aside) + 1}")
            self.book.aside.append(self.piece)
        if kind != "note":
            self.pending += element.text or ""
            for child in element:
                self.walk(child)
                self.pending += child.tail or ""
        else:
            saved, self.setting = self.setting, element
            self.walk(element)
            self.setting = saved
        self.flush()
        self.piece = around

    def mark(self, element: ET.Element) -> None:
        """A page begins here."""
        label = element.get("aria-label") or element.get("title") or "".join(element.itertext())
        # Half a word may be waiting; it is put down, and the word goes on behind it.
        around = letters(self.pending[-1:]) + letters((element.tail or "")[:1])
        if WORD.fullmatch(around) and len(around) == 2 and not WIDE.search(around):
            print(f"print_words: the mark of page {label} stands inside a word")
        self.flush(loosely=True)
        if self.piece is self.book.main:
            self.book.marks[label] = len(self.piece.text)
        else:
            self.book.marks_aside.add(label)

    def flush(self, loosely: bool = False) -> None:
        """What waits is whole words."""
        text = letters(self.pending.replace("\u00ad", ""))
        self.book.right_to_left.update(right_to_left(text))
        for word in WORD.findall(RIGHT_TO_LEFT.sub(" ", text)):
            self.piece.starts.add(len(self.piece.text))
            self.piece.text += word
        if self.pending and loosely:
            self.piece.loose.add(len(self.piece.text))
        if loosely:
            self.piece.loose.add(len(self.piece.text))
        self.pending = ""


def is_left_out(element: ET.Element) -> bool:
    """Whether Styles/print.css leaves an element out: what the contents say of an entry, but for a mark."""
    if "entry-facts" not in element.get("class", "").split():
        return False
    return not any("mark" in inner.get("class", "").split() for inner in element.iter() if inner is not element)


def is_call(element: ET.Element) -> bool:
    """Whether an element calls a note."""
    says = element.get("role", "").split() + element.get(EPUB + "type", "").split()
    return "doc-noteref" in says or "noteref" in says


def documents(path: Path) -> Iterator[ET.Element]:
    """The content documents of the spine, in order."""
    package = "{http://www.idpf.org/2007/opf}"
    entities = {name: chr(point) for name, point in __import__("html.entities", fromlist=["x"]).name2codepoint.items()}
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
            parser = ET.XMLParser()
            parser.entity.update(entities)
            name = posixpath.normpath(posixpath.join(posixpath.dirname(opf), href))
            yield ET.fromstring(archive.read(name), parser)


def read_book(path: Path, notes_follow: bool = False) -> Book:
    """All words of an EPUB."""
    book = Book()
    reader = Reader(book, notes_follow)
    for document in documents(path):
        reader.document(document)
    for piece in [book.main, *book.aside]:
        piece.settle()
    book.aside = [piece for piece in book.aside if piece.text]
    return book


# --- the pages -------------------------------------------------------------------


def run(*command: str) -> str:
    """What a program prints."""
    done = subprocess.run(command, capture_output=True)
    if done.returncode != 0:
        raise OSError(f"{command[0]}: {done.stderr.decode(errors='replace').strip()}")
    complaints = done.stderr.decode(errors="replace").strip()
    if complaints:
        print(f"{command[0]} complains: {complaints.splitlines()[0]}")
    return done.stdout.decode("utf-8")


def read_pages(path: Path) -> tuple[list[list[list[str]]], Counter[str]]:
    """The words of each line of each page; a divided word keeps its soft hyphen. And the letters of right-to-left words,
    which are only counted."""
    text = run("pdftotext", "-raw", "-enc", "UTF-8", str(path), "-")
    pages = text.split("\f")
    if pages and not pages[-1].strip():
        pages.pop()
    lines = [[words_of_line(line) for line in page.splitlines()] for page in pages]
    return lines, Counter(right_to_left(letters(text)))


def words_of_line(line: str) -> list[str]:
    """The words of a line of a page."""
    divided = line.rstrip().endswith("\u00ad")
    words = WORD.findall(RIGHT_TO_LEFT.sub(" ", letters(line.replace("\u00ad", ""))))
    if divided and words:
        words[-1] += "\u00ad"
    return [word for word in words if word]


def without_heads(lines: list[list[str]], label: str, headings: set[str]) -> tuple[list[list[str]], int]:
    """The lines of a page without its running head and folio, which come last; and how many words these have."""
    for count in (1, 2, 3, 4):
        last = [word for line in lines[-count:] for word in line]
        if not last or not label or label not in (last[0], last[-1]):
            continue
        head = "".join(last[1:] if last[0] == label else last[:-1])
        # Long ones are cut.
        if not head or head in headings or any(heading.startswith(head) for heading in headings):
            return lines[:-count], len(last)
    return lines, 0


def page_labels(path: Path) -> list[str]:
    """What the pages are called, by qpdf."""
    import json

    found = json.loads(run("qpdf", "--json", "--json-key=pagelabels", "--json-key=pages", str(path)))
    count = len(found["pages"])
    ranges = [(entry["index"], entry["label"]) for entry in found["pagelabels"]]
    labels: list[str] = []
    for (start, label), (end, _) in zip(ranges, ranges[1:] + [(count, {})]):
        for number in range(end - start):
            labels.append(shown(label, number))
    return labels or [str(number + 1) for number in range(count)]


def shown(label: dict[str, object], number: int) -> str:
    """A page label of a range as readers show it."""
    def text(key: str) -> str:
        value = str(label.get(key, ""))
        return value.removeprefix("u:").removeprefix("/")

    value = int(str(label.get("/St", 1))) + number
    style = text("/S")
    digits = {"D": str(value), "r": roman(value), "R": roman(value).upper()}.get(style, "")
    return text("/P") + digits


def roman(number: int) -> str:
    """A number in small roman numerals."""
    out = ""
    for value, letter in zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        ("m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"),
    ):
        out += letter * (number // value)
        number %= value
    return out


# --- following the pages through the book -------------------------------------------


class Follower:
    """Finds the words of the pages in the book."""

    def __init__(self, book: Book) -> None:
        self.book = book
        self.current = book.main
        self.opened: list[Piece] = []
        self.by_start: dict[str, list[Piece]] = {}
        for piece in book.aside:
            self.by_start.setdefault(piece.text[:KEY], []).append(piece)
        self.extra: Counter[str] = Counter()
        self.extra_places: list[tuple[int, str]] = []
        self.split: list[tuple[int, str]] = []
        self.joined: list[tuple[int, str]] = []
        self.skipped: list[tuple[int, str]] = []
        self.page_starts: dict[int, int] = {}
        self.found = 0

    def candidates(self, text: str) -> Iterator[Piece]:
        """The pieces that could go on with a text, the likeliest first."""
        yield self.current
        if self.current is not self.book.main:
            yield self.book.main
        yield from reversed(self.opened[-6:])
        for length in range(1, KEY + 1):
            for piece in self.by_start.get(text[:length], []):
                if piece.at == 0:
                    yield piece

    def page(self, number: int, lines: list[list[str]]) -> None:
        """The lines of one page."""
        for index, line in enumerate(lines):
            rest = [word.replace("\u00ad", "") for word in line]
            divided = bool(line) and line[-1].endswith("\u00ad")
            following = "".join(word.replace("\u00ad", "") for later in lines[index + 1 : index + 4] for word in later)
            while rest:
                piece, length = self.best(rest, following)
                if piece is None and self.jump(rest, following, number):
                    continue
                if piece is None:
                    self.extra[rest[0]] += 1
                    self.extra_places.append((number, rest[0]))
                    rest = rest[1:]
                else:
                    rest = self.take(piece, rest, length, number, divided)

    def best(self, rest: list[str], following: str) -> tuple[Optional[Piece], int]:
        """The piece that goes on with the most letters of a line, and how many."""
        best: Optional[Piece] = None
        length = 0
        line = "".join(rest)
        text = line + following
        ends = set()
        place = 0
        for word in rest:
            place += len(word)
            ends.add(place)
        for piece in self.candidates(text):
            if piece.at >= len(piece.text):
                continue
            common = common_length(piece.text, piece.at, text)
            if len(line) < SHORT and common < min(len(text), KEY) and piece.at + common < len(piece.text):
                # A few letters, as those of drawings, that do not go on as the piece does.
                continue
            if common < len(line):
                # Up to a word that ends there too: part of a number is not another number.
                common = max((end for end in ends if end <= common and piece.has_bound(piece.at + end)), default=0)
            if common > length + (0 if best is None else 4) and self.is_enough(piece, common, line, rest):
                best, length = piece, common
        return best, min(length, len(line))

    def is_enough(self, piece: Piece, common: int, line: str, rest: list[str]) -> bool:
        """Whether so many letters are no coincidence."""
        if common < len(rest[0]):
            return False
        if piece is not self.book.main and piece.at == 0:
            # Notes and figures begin with a line of their own.
            return common >= len(line) or common == len(piece.text)
        if common >= min(AHEAD, len(line)) or piece.at + common == len(piece.text):
            return True
        # A number may stand between: that of a page in a list of contents, of an item, of a drawing.
        return common >= 8 or bool(NUMBER.fullmatch(line[common:]))

    def jump(self, rest: list[str], following: str, page: int) -> bool:
        """Goes on behind what is missing, where a line and what follows it is found further on."""
        line = ("".join(rest) + following)[:FAR]
        main = self.book.main
        if len(line) < FAR:
            return False
        found = main.text.find(line, main.at, main.at + 20_000)
        if found < 0:
            return False
        words = main.words_from(main.at, 8)
        count = main.number_at(found) - main.number_at(main.at)
        self.skipped.append((page, f"{count} words: {' '.join(words)}"))
        main.at = found
        self.current = main
        return True

    def take(self, piece: Piece, rest: list[str], length: int, page: int, divided: bool) -> list[str]:
        """Moves a piece on by the words of a line that are its; returns those that are not."""
        while rest and length >= len(rest[0]):
            word = rest[0]
            start, end = piece.at, piece.at + len(word)
            if piece is self.book.main and page not in self.page_starts:
                self.page_starts[page] = start
            is_known = start in piece.starts or start in piece.loose or piece.is_divided
            if not is_known and not WIDE.search(piece.text[start - 1 : start + 1]):
                self.split.append((page, f"{piece.text[max(0, start - 12):start]}|{word}"))
            inside = [at for at in range(start + 1, end) if at in piece.starts and at not in piece.loose and not WIDE.search(piece.text[at - 1 : at + 1])]
            if inside:
                self.joined.append((page, word))
            self.found += sum(1 for at in range(start, end) if at in piece.starts)
            piece.is_divided = divided and len(rest) == 1
            piece.at = end
            length -= len(word)
            rest = rest[1:]
        if piece is not self.book.main and piece not in self.opened:
            self.opened.append(piece)
        if piece in self.opened and piece.at == len(piece.text):
            self.opened.remove(piece)
        self.current = piece if piece.at < len(piece.text) else self.book.main
        return rest

    def problems(self) -> list[str]:
        """What is missing, and words that are none of the book's."""
        found: list[str] = []
        for piece in [self.book.main, *self.book.aside]:
            if piece.at < len(piece.text):
                place = piece.number_at(piece.at)
                before, after = piece.words[max(0, place - 5) : place], piece.words[place : place + 8]
                missing = len(piece.words) - place
                found.append(f"{piece.name}: {missing} words not found, after “{' '.join(before)}”: “{' '.join(after)}”")
        return found


def common_length(text: str, at: int, other: str) -> int:
    """How many letters are the same from a place on."""
    piece = text[at : at + len(other)]
    if other.startswith(piece):
        return len(piece)
    low, high = 0, len(piece)
    while low < high:
        middle = (low + high + 1) // 2
        if piece[:middle] == other[:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def follow(book: Book, pages: list[list[list[str]]]) -> Follower:
    """All pages."""
    follower = Follower(book)
    for number, lines in enumerate(pages):
        follower.page(number, lines)
    return follower


# --- what is asked ------------------------------------------------------------------


def drawn_words(path: Path) -> set[str]:
    """The words of the drawings in a book, which are text on the pages too."""
    found: set[str] = set()
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            if name.endswith(".svg"):
                for element in ET.fromstring(archive.read(name)).iter():
                    found.update(WORD.findall(letters(element.text or "")))
    return found


def check_words(pdf: Path, epub: Path, verbose: bool) -> tuple[bool, Follower]:
    """Every word on the pages."""
    book = read_book(epub)
    labels = page_labels(pdf)
    pages: list[list[list[str]]] = []
    heads = 0
    read, backward = read_pages(pdf)
    for lines, label in zip(read, labels):
        body, count = without_heads(lines, label, book.headings)
        # The words of a drawn cover are not text of the book.
        pages.append([] if not pages and not label else body)
        heads += count
    follower = follow(book, pages)
    total = len(book.main.words) + sum(len(piece.words) for piece in book.aside)
    drawn = drawn_words(epub) | book.heads
    others = [place for place in follower.extra_places if not NUMBER.fullmatch(place[1])]
    strange = [place for place in others if place[1] not in drawn]
    numbers = len(follower.extra_places) - len(others)
    problems = follower.problems()
    missing = book.right_to_left - backward
    if missing:
        problems.append("right-to-left letters not found: " + " ".join(f"{x}×{n}" for x, n in missing.most_common(9)))
    print(
        f"pdftotext: {len(pages)} pages, {total} words, {follower.found} found, "
        f"{len(follower.split)} taken apart, {len(follower.joined)} run together, {len(follower.skipped)} gaps, "
        f"besides {heads} of heads, {numbers} numbers, {len(others) - len(strange)} of drawings and repeated heads, {len(strange)} strange"
    )
    shown = 40 if verbose else 5
    for problem in problems[:shown]:
        print(f"  {problem}")
    for name, places in (("missing", follower.skipped), ("apart", follower.split), ("together", follower.joined), ("strange", strange)):
        for page, word in places[:shown]:
            print(f"  {name}, page {page + 1}: {word}")
    if verbose:
        print("  others: " + " ".join(f"{word}×{count}" for word, count in follower.extra.most_common(60)))
    wrong = problems or strange or follower.split or follower.joined or follower.skipped
    return not wrong, follower


def check_tags(pdf: Path, epub: Path) -> bool:
    """Every word in the order of the tags."""
    book = read_book(epub, notes_follow=True)
    lines = [words_of_line(text) for text in struct_text(pdf)]
    follower = follow(book, [lines])
    problems = follower.problems()
    print(f"tags: {len(book.main.words)} words, {follower.found} found, {sum(follower.extra.values())} others")
    for problem in problems[:5]:
        print(f"  {problem}")
    for _, gap in follower.skipped[:5]:
        print(f"  missing: {gap}")
    return not problems and not follower.skipped


def struct_text(pdf: Path) -> Iterator[str]:
    """The texts of the structure tree, in order."""
    for line in run("pdfinfo", "-struct-text", str(pdf)).splitlines():
        text = line.strip()
        if len(text) >= 2 and text.startswith('"') and text.endswith('"'):
            yield text[1:-1]


def check_pages(pdf: Path, follower: Follower) -> bool:
    """Marks of the EPUB and pages of the PDF."""
    book = follower.book
    labels = page_labels(pdf)
    wrong: list[str] = []
    equal = aside = 0
    for number, label in enumerate(labels):
        start = follower.page_starts.get(number)
        mark = book.marks.get(label)
        if start is None or mark is None:
            # A page of nothing but a picture or notes, or one whose first thing is none of the text.
            aside += 1
            if start is not None and label and label not in book.marks_aside:
                wrong.append(f"page {label}: no mark")
            continue
        ours = book.main.words_from(mark, PAGE_WORDS)
        theirs = book.main.words_from(start, PAGE_WORDS)
        if ours == theirs:
            equal += 1
        else:
            wrong.append(f"page {label}: the mark stands before “{' '.join(ours)}”, the page begins “{' '.join(theirs)}”")
    print(f"pages: {len(labels)}, {len(book.marks) + len(book.marks_aside)} marks, {equal} equal, {aside} without both")
    for text in wrong[:8]:
        print(f"  {text}")
    return not wrong


def main() -> int:
    """Check one book."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pdf", type=Path, metavar="BOOK.pdf")
    parser.add_argument("epub", type=Path, metavar="BOOK.epub")
    parser.add_argument("--tags", action="store_true", help="the words in the order of the tags too")
    parser.add_argument("--pages", action="store_true", help="the page numbers of both")
    parser.add_argument("--verbose", action="store_true", help="name more of what is wrong")
    options = parser.parse_args()
    try:
        good, follower = check_words(options.pdf, options.epub, options.verbose)
        if options.tags:
            good = check_tags(options.pdf, options.epub) and good
        if options.pages:
            good = check_pages(options.pdf, follower) and good
    except (OSError, ValueError, KeyError, ET.ParseError, zipfile.BadZipFile) as error:
        print(f"print_words: {error}", file=sys.stderr)
        return 2
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
