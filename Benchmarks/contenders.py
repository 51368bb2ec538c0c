"""The programs that are measured beside each other, and how each makes an EPUB of a workload."""
import importlib.metadata
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Optional

from workload import SHARED, Workload


@dataclass(frozen=True)
class Contender:
    """A program, or the reason why it is not measured here."""

    name: str
    does: str
    command: list[str]  # {workload} and {book} stand for paths
    absent: Optional[str] = None

    def command_for(self, workload: Workload, book: Path) -> list[str]:
        """The command that makes `book`, to be run in the workload's folder."""
        return [part.format(workload=workload.folder, book=book) for part in self.command]


def first_line(command: list[str]) -> str:
    """The first line a program prints."""
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    return run.stdout.splitlines()[0].strip()


def digest(binary: Path) -> Contender:
    """digest, from the Markdown files."""
    command = [str(binary), "build", "{workload}/md", "--title", "A Digest", "-o", "{book}"]
    if not binary.is_file():
        return Contender("digest", "", command, "not built")
    version = first_line([str(binary), "--version"]).removeprefix("digest").strip()
    return Contender(f"digest {version}", "reads Markdown, plans, renders, makes a cover, packs", command)


def digest_alone(binary: Path) -> Contender:
    """digest held to one core: what its threads cost, on machines whose cores share more than they look."""
    alone = digest(binary)
    pin = shutil.which("taskset")
    absent = alone.absent or (None if pin else "there is no taskset here")
    return Contender(f"{alone.name}, one core", "the same", ["taskset", "-c", "0", *alone.command], absent)


def ebooklib(_: Path) -> Contender:
    """ebooklib, which packs XHTML that is already finished."""
    packer = SHARED / "tools" / "peers" / "ebooklib_pack.py"
    command = [sys.executable, str(packer), "{workload}", "{book}"]
    try:
        version = importlib.metadata.version("EbookLib")
    except importlib.metadata.PackageNotFoundError:
        return Contender("ebooklib", "", command, "not installed")
    absent = None if packer.is_file() else "its packing script is in ../shared, which is absent"
    return Contender(f"ebooklib {version}", "packs finished XHTML only", command, absent)


def pandoc(_: Path) -> Contender:
    """pandoc, from one Markdown file."""
    command = ["{pandoc}", "{workload}/book.md", "--to", "epub3", "--output", "{book}"]
    try:
        import pypandoc

        program = pypandoc.get_pandoc_path()
    except (ImportError, OSError):
        return Contender("pandoc", "", command, "not installed")
    command[0] = program
    return Contender(first_line([program, "--version"]), "reads Markdown, renders, packs; no cover", command)


def all_contenders(binary: Path) -> list[Contender]:
    """digest first, then its peers."""
    return [make(binary) for make in (digest, digest_alone, ebooklib, pandoc)]
