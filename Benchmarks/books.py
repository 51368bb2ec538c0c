"""What is read from a finished book: its size, how well its text is deflated, what EPUBCheck says."""
import re
import subprocess
import sys
import zipfile
import zlib
from pathlib import Path
from typing import Optional

TEXT = (".xhtml", ".html", ".css", ".opf", ".ncx", ".xml", ".svg", ".txt")
CHECKER = Path(__file__).resolve().parents[1] / "Tests" / "Support" / "epubcheck.py"


def deflated(data: bytes) -> int:
    """The length of data as a raw deflate stream of zlib's best level, at which zip programs stop."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return len(packer.compress(data) + packer.flush())


def text_ratio(book: Path) -> float:
    """The bytes of all text entries as packed in the book, over what zlib's level 9 makes of them."""
    packed = best = 0
    with zipfile.ZipFile(book) as archive:
        for entry in archive.infolist():
            if entry.filename.endswith(TEXT):
                packed += entry.compress_size
                best += deflated(archive.read(entry))
    return packed / best if best else 1.0


def epubcheck(book: Path) -> Optional[str]:
    """EPUBCheck's counts as fatal/error/warning; None where it cannot be run."""
    run = subprocess.run([sys.executable, str(CHECKER), str(book)], capture_output=True, text=True)
    counts = re.search(r"fatal (\d+), error (\d+), warning (\d+)", run.stdout)
    return "/".join(counts.groups()) if counts else None
