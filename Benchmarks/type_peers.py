"""Programs that set the same text as digest, in the same face, size and measure: 10/13 pt Vollkorn, 262 pt wide."""
import html
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

FACE, SIZE, LEADING, MEASURE = "Vollkorn", 10, 13, 262
BLOCK = re.compile(r"<(p|h1|h2)\b[^>]*>(.*?)</\1>", re.S)
TEX_SIGNS = {c: "\\" + c for c in "&%$#_{}"} | {"~": r"\textasciitilde{}", "^": r"\textasciicircum{}", "\\": r"\textbackslash{}"}
BABEL = {"en": "british", "de": "ngerman", "fr": "french"}


@dataclass(frozen=True)
class TypePeer:
    """A program that makes a PDF of a folder of ../shared/tools/make_workload.py."""

    name: str
    prepare: Callable[[Path, Path], None]  # workload, work folder: what is not measured
    command: Callable[[Path, Path, Path], list[str]]  # workload, work folder, PDF


def blocks(work: Path) -> list[tuple[str, str]]:
    """The paragraphs and headings of a plain workload in order, as plain text."""
    found = []
    for path in sorted((work / "xhtml").iterdir()):
        for name, inner in BLOCK.findall(path.read_text("utf-8")):
            found.append((name, html.unescape(re.sub(r"<[^>]+>", "", inner)).strip()))
    return found


def language(work: Path) -> str:
    """The language of a workload's documents."""
    first = next(iter(sorted((work / "xhtml").iterdir())))
    found = re.search(r'\blang="(\w+)', first.read_text("utf-8"))
    return found.group(1) if found else "en"


def tex_text(text: str) -> str:
    """Text as TeX reads it."""
    return "".join(TEX_SIGNS.get(c, c) for c in text)


def write_tex(work: Path, folder: Path) -> None:
    """The text as a document for LuaLaTeX with microtype at its defaults, the best setting it has."""
    babel = BABEL.get(language(work), "british")
    lines = [
        rf"\documentclass[10pt]{{article}}\usepackage[{babel}]{{babel}}\usepackage{{fontspec,microtype}}",
        rf"\setmainfont{{{FACE}}}[Ligatures=TeX]\usepackage[paperwidth=419.5pt,paperheight=595.3pt,textwidth={MEASURE}bp,"
        rf"textheight={36 * LEADING}bp]{{geometry}}",
        rf"\renewcommand\normalsize{{\fontsize{{{SIZE}bp}}{{{LEADING}bp}}\selectfont}}\normalsize",
        r"\widowpenalty=10000 \clubpenalty=10000 \parindent=1em \parskip=0pt \begin{document}",
    ]
    for name, text in blocks(work):
        lines.append(tex_text(text) + "\n" if name == "p" else rf"\subsection*{{{tex_text(text)}}}")
    (folder / "book.tex").write_text("\n".join(lines) + "\n\\end{document}\n", "utf-8")


def write_typst(work: Path, folder: Path) -> None:
    """The text for typst, its optimal lines, justified and hyphenated."""
    page = "#set page(width: 419.5pt, height: 595.3pt, margin: (x: 78.7pt, top: 62pt, bottom: 65pt))"
    lines = [
        page,
        f'#set text(font: "{FACE}", size: {SIZE}pt, lang: "{language(work)}", hyphenate: true, '
        "top-edge: 0.7em, bottom-edge: -0.3em)",
        '#set par(justify: true, leading: 3pt, spacing: 3pt, first-line-indent: 1em, linebreaks: "optimized")',
    ]
    for name, text in blocks(work):
        quoted = re.sub(r"([\\#$*_`<>@~\[\]])", r"\\\1", text)
        lines.append(("" if name == "p" else "= ") + re.sub(r"^([-+/=])", r"\\\1", quoted) + "\n")
    (folder / "book.typ").write_text("\n".join(lines), "utf-8")


def write_html(work: Path, folder: Path) -> None:
    """The text for WeasyPrint."""
    style = (
        f"@page {{ size: 419.5pt 595.3pt; margin: 62pt 78.7pt 65pt }} html {{ font: {SIZE}pt/{LEADING}pt {FACE}; "
        "hyphens: auto; text-align: justify } p { margin: 0; text-indent: 1em } body { margin: 0; orphans: 2; widows: 2 }"
    )
    body = "".join(f"<{name}>{html.escape(text)}</{name}>" for name, text in blocks(work))
    (folder / "book.html").write_text(
        f'<!DOCTYPE html><html lang="{language(work)}"><meta charset="utf-8"><style>{style}</style>{body}</html>', "utf-8"
    )


def typst_command(source: Path, out: Path) -> list[str]:
    """typst from its Python package."""
    return [sys.executable, "-c", f"import typst; typst.compile({str(source)!r}, output={str(out)!r})"]


def lualatex(_: Path, folder: Path, out: Path) -> list[str]:
    """One pass: there are no references."""
    return ["lualatex", "-interaction=batchmode", f"-output-directory={out.parent}", f"-jobname={out.stem}", str(folder / "book.tex")]


PEERS = [
    TypePeer("LuaLaTeX with microtype", write_tex, lualatex),
    TypePeer("typst", write_typst, lambda _, folder, out: typst_command(folder / "book.typ", out)),
    TypePeer(
        "WeasyPrint",
        write_html,
        lambda _, folder, out: [sys.executable, "-m", "weasyprint", str(folder / "book.html"), str(out)],
    ),
]


def judged(pdf: Path, judge: Path) -> dict[str, float]:
    """What ../shared/tools/typography.py says of a PDF."""
    import json

    said = subprocess.run([sys.executable, str(judge), "--json", str(pdf)], capture_output=True, text=True, check=True)
    return json.loads(said.stdout)[0]
