"""The work to be measured: 200 magazine articles as Markdown, XHTML and one book.md, with pictures.

Where ../shared lies beside the repository, its neutral generator is run over the real vocabulary of its corpora. Where
it does not, a small generator here writes the Markdown forms alone. Both depend on nothing but their arguments. A
workload once made is kept.
"""
import json
import random
import re
import shutil
import struct
import subprocess
import sys
import zlib
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
GENERATOR = SHARED / "tools" / "make_workload.py"
ARTICLES, WORDS = 200, 1500
PICTURE = re.compile(r"\]\(\.\./images/([^)]+)\)")


@dataclass(frozen=True)
class Workload:
    """A folder of articles."""

    folder: Path
    pictures: int  # files in images/, of which a few may be used nowhere
    used: int  # of those, how many the articles show
    placed: int  # pictures in the text
    words: int
    is_shared: bool


def make(folder: Path, pictures: int) -> Workload:
    """The workload with a number of distinct pictures, below `folder`; made unless it is there."""
    is_shared = GENERATOR.is_file()
    place = folder / f"{'corpus' if is_shared else 'synthetic'}-{pictures}"
    if not (place / "manifest.json").is_file():
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir(parents=True)
        print(f"Writing {ARTICLES} articles with {pictures} pictures", flush=True)
        (write_from_corpora if is_shared else write_synthetic)(place, pictures)
    words = json.loads((place / "manifest.json").read_text(encoding="utf-8"))["words"]
    shown = [name for path in sorted((place / "md").iterdir()) for name in PICTURE.findall(path.read_text("utf-8"))]
    return Workload(place, pictures, len(set(shown)), len(shown), words, is_shared)


def write_from_corpora(place: Path, pictures: int) -> None:
    """Run the generator of ../shared over every expected text of its corpora."""
    vocabulary = place / "vocabulary.txt"
    texts = sorted((SHARED / "corpus").rglob("*expected.txt"))
    vocabulary.write_bytes(b"\n".join(path.read_bytes() for path in texts))
    command = [sys.executable, str(GENERATOR), "--articles", str(ARTICLES), "--words", str(WORDS)]
    command += ["--pictures", str(pictures), "--text", str(vocabulary), "--out", str(place)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


# --- without ../shared -----------------------------------------------------------

SYLLABLES = "ba ce di fo gu la me ni or pu ra se ti vo wen ar el is on um tan ber mil sto".split()


def sentence(chance: random.Random) -> str:
    """Words of invented syllables, as long as those of English."""
    row = ["".join(chance.choices(SYLLABLES, k=chance.choice((1, 1, 2, 2, 3)))) for _ in range(chance.randint(6, 22))]
    row[len(row) // 2] = chance.choice(("*{}*", "**{}**", "[{}](https://example.org/)", "{},", "{};")).format(row[-1])
    return " ".join(row).capitalize() + "."


def paragraph(chance: random.Random) -> str:
    """Three to seven sentences."""
    return " ".join(sentence(chance) for _ in range(chance.randint(3, 7)))


def article(number: int, chance: random.Random, pictures: list[str], images: str) -> str:
    """The Markdown of an article without its title: paragraphs, then one each of list, table, picture, quote, note."""
    row = [paragraph(chance) for _ in range(WORDS // 75)]
    row[3] += f"[^a{number}]"
    row.insert(5, "## " + sentence(chance).rstrip("."))
    row.insert(7, "\n".join("- " + sentence(chance) for _ in range(4)))
    row.insert(9, "> " + paragraph(chance))
    row.insert(11, "| Place | Year |\n|---|---|\n" + "\n".join(f"| Ba{n} | 19{n}0 |" for n in range(5)))
    if pictures:
        row.insert(13, f"![{sentence(chance)}]({images}{pictures[number % len(pictures)]})")
    return "\n\n".join(row + [f"[^a{number}]: {sentence(chance)}"]) + "\n"


def png(side: int, chance: random.Random) -> bytes:
    """A square picture of soft noise in true colour."""
    rows, level = bytearray(), 128
    for _ in range(side):
        rows.append(0)
        for _ in range(side * 3):
            level = (level + chance.randint(-3, 3)) % 256
            rows.append(level)

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def write_synthetic(place: Path, pictures: int) -> None:
    """Write md/, images/, book.md and manifest.json."""
    for name in ("md", "images"):
        (place / name).mkdir()
    names = [f"pic-{number:03}.png" for number in range(pictures)]
    for number, name in enumerate(names):
        (place / "images" / name).write_bytes(png(256, random.Random(number)))
    book, words = ["---\ntitle: A Digest\nlang: en-GB\n---\n"], 0
    for number in range(ARTICLES):
        title = sentence(random.Random(number)).rstrip(".").replace("*", "").split("[")[0].strip()
        body = article(number, random.Random(number), names, "../images/")
        words += len(body.split())
        front = f"---\ntitle: {json.dumps(title)}\nauthor: Mil Stober\nlang: en-GB\n---\n\n"
        (place / "md" / f"art-{number + 1:03}.md").write_text(front + body, encoding="utf-8")
        book.append(f"# {title}\n\n" + body.replace("](../images/", "](images/"))
    (place / "book.md").write_text("\n".join(book), encoding="utf-8")
    (place / "manifest.json").write_text(json.dumps({"words": words}) + "\n", encoding="utf-8")
