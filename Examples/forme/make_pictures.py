#!/usr/bin/env python3
"""Draws every picture of the sample issue, with the standard library alone.

    python3 make_pictures.py

SVG files are written as text, PNG files through zlib. Nothing is random: the
same script writes the same bytes. Lengths in the SVG files are in a picture
520 units wide, so that a label of 15 units is about 7.5 pt in an A5 column.
"""

import math
import random
import struct
import zlib
from pathlib import Path

HERE = Path(__file__).resolve().parent
PICTURES = HERE / "pictures"
SAVED = HERE / "pages" / "Büttenrand, or the Deckle Edge – The Chapel Press_files"

PAPER = "#ffffff"
INK = "#1d1b18"
RED = "#a3301f"      # the one accent: a rubricator's red
TINT = "#efe8da"     # the one tint
GREY = "#8a8375"
RULE = "#cfc6b4"

# --------------------------------------------------------------------------
# A small SVG sheet
# --------------------------------------------------------------------------

def n(value):
    """A coordinate with at most one decimal and no trailing zero."""
    text = f"{value:.1f}"
    return text[:-2] if text.endswith(".0") else text


class Sheet:
    def __init__(self, width, height, title, ground=PAPER):
        self.width, self.height = width, height
        self.parts = [
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
            f'viewBox="0 0 {width} {height}" role="img">',
            f"<title>{title}</title>",
        ]
        if ground:
            self.rect(0, 0, width, height, ground)

    def add(self, text):
        self.parts.append(text)

    def rect(self, x, y, w, h, fill="none", stroke=None, width=1, rx=0):
        r = f' rx="{n(rx)}"' if rx else ""
        s = f' stroke="{stroke}" stroke-width="{width}"' if stroke else ""
        self.add(f'<rect x="{n(x)}" y="{n(y)}" width="{n(w)}" height="{n(h)}"{r} fill="{fill}"{s}/>')

    def line(self, x1, y1, x2, y2, stroke=INK, width=1.0, dash=None):
        d = f' stroke-dasharray="{dash}"' if dash else ""
        self.add(f'<line x1="{n(x1)}" y1="{n(y1)}" x2="{n(x2)}" y2="{n(y2)}" '
                 f'stroke="{stroke}" stroke-width="{width}"{d}/>')

    def path(self, d, fill="none", stroke=None, width=1.0, extra=""):
        s = (f' stroke="{stroke}" stroke-width="{width}" stroke-linecap="round" '
             f'stroke-linejoin="round"') if stroke else ""
        self.add(f'<path d="{d}" fill="{fill}"{s}{extra}/>')

    def circle(self, x, y, r, fill=INK, stroke=None, width=1.0):
        s = f' stroke="{stroke}" stroke-width="{width}"' if stroke else ""
        self.add(f'<circle cx="{n(x)}" cy="{n(y)}" r="{n(r)}" fill="{fill}"{s}/>')

    def text(self, x, y, words, size=15, fill=INK, anchor="start", family="sans-serif", extra=""):
        self.add(f'<text x="{n(x)}" y="{n(y)}" font-family="{family}" font-size="{size}" '
                 f'fill="{fill}" text-anchor="{anchor}"{extra}>{words}</text>')

    def letter(self, char, x, y, em, fill=INK):
        """A letter with its origin at x on the baseline y; answers its advance."""
        advance, d = LETTERS[char]
        k = em / 1000
        self.add(f'<path transform="translate({n(x)} {n(y)}) scale({k:.4f} {-k:.4f})" '
                 f'fill="{fill}" d="{d}"/>')
        return advance * k

    def save(self, path):
        path.write_text("\n".join(self.parts) + "\n</svg>\n", encoding="utf-8")


# --------------------------------------------------------------------------
# Letters. They are constructed here, for these pictures, from straight stems,
# bracketed serifs, and curves along which an elliptical nib is carried; so the
# pictures need no font. Lengths are in 1/1000 em, the y axis points upwards.
# --------------------------------------------------------------------------

ASCENDER, CAPITAL, X_HEIGHT, DESCENDER = 722, 664, 446, -240
OVER = 9             # what a round letter goes beyond its line
FOOT, BRACKET = 28, 52


class Nib:
    """An ellipse of two half-axes, held at an angle to the line of writing."""

    def __init__(self, broad, thin, angle):
        a = math.radians(angle)
        c, s = math.cos(a), math.sin(a)
        self.xx = (broad * c) ** 2 + (thin * s) ** 2
        self.yy = (broad * s) ** 2 + (thin * c) ** 2
        self.xy = (broad ** 2 - thin ** 2) * c * s

    def reach(self, nx, ny):
        """The point of the nib that lies farthest in the direction (nx, ny)."""
        x, y = self.xx * nx + self.xy * ny, self.xy * nx + self.yy * ny
        k = math.sqrt(x * nx + y * ny)
        return x / k, y / k


def stroke(nib, start, *curves, weights=None):
    """The outline of a nib carried along cubic curves: [(c1, c2, end), …].

    `weights` scales the nib at the start and at the end of every curve. The two
    edges are fitted with cubics through ten stations of each curve.
    """
    weights = weights or [1] * (len(curves) + 1)
    chain, at = [], start
    for c1, c2, end in curves:
        chain.append((at, c1, c2, end))
        at = end

    def edge(t, side):
        i = min(int(t), len(chain) - 1)
        u = t - i
        p0, p1, p2, p3 = chain[i]
        v = 1 - u
        pos = [v**3 * p0[k] + 3 * v * v * u * p1[k] + 3 * v * u * u * p2[k] + u**3 * p3[k] for k in (0, 1)]
        way = [v * v * (p1[k] - p0[k]) + 2 * v * u * (p2[k] - p1[k]) + u * u * (p3[k] - p2[k]) for k in (0, 1)]
        size = math.hypot(*way)
        w = weights[i] + (weights[i + 1] - weights[i]) * (u * u * (3 - 2 * u))
        rx, ry = nib.reach(-way[1] / size * side, way[0] / size * side)
        return pos[0] + w * rx, pos[1] + w * ry

    def run(side, backwards):
        steps, out, eps = 10, [], 1e-4
        for i in range(len(chain)):
            for j in range(steps):
                a, b = i + j / steps, i + (j + 1) / steps
                inner = (a + eps, b - eps)          # stay within one curve
                pa, pb = edge(inner[0], side), edge(inner[1], side)
                qa, qb = edge(inner[0] + eps, side), edge(inner[1] - eps, side)
                h = (b - a) / 3 / eps
                ca = (pa[0] + (qa[0] - pa[0]) * h, pa[1] + (qa[1] - pa[1]) * h)
                cb = (pb[0] + (qb[0] - pb[0]) * h, pb[1] + (qb[1] - pb[1]) * h)
                out.append((pa, ca, cb, pb))
        return [(d, c, b, a) for a, b, c, d in reversed(out)] if backwards else out

    closed = math.dist(start, at) < 0.01
    right, left = run(-1, False), run(1, True)
    if closed:
        return smooth(right[0][0], right) + smooth(left[0][0], left)
    return smooth(right[0][0], right, left)


def smooth(start, *runs):
    d = f"M{n(start[0])} {n(start[1])}"
    for i, run in enumerate(runs):
        if i:
            d += f"L{n(run[0][0][0])} {n(run[0][0][1])}"
        for _, c1, c2, end in run:
            d += f"C{n(c1[0])} {n(c1[1])} {n(c2[0])} {n(c2[1])} {n(end[0])} {n(end[1])}"
    return d + "Z"


def oval(cx, cy, rx, ry):
    """Four curves round an ellipse, anticlockwise from its right: (start, curves)."""
    k = 0.5523
    return (cx + rx, cy), [
        ((cx + rx, cy + k * ry), (cx + k * rx, cy + ry), (cx, cy + ry)),
        ((cx - k * rx, cy + ry), (cx - rx, cy + k * ry), (cx - rx, cy)),
        ((cx - rx, cy - k * ry), (cx - k * rx, cy - ry), (cx, cy - ry)),
        ((cx + k * rx, cy - ry), (cx + rx, cy - k * ry), (cx + rx, cy)),
    ]


def dot(cx, cy, rx, ry=None, angle=0):
    """A filled ellipse, anticlockwise like every other outline."""
    start, curves = oval(0, 0, rx, ry or rx)
    a = math.radians(angle)
    turn = lambda p: (cx + p[0] * math.cos(a) - p[1] * math.sin(a), cy + p[0] * math.sin(a) + p[1] * math.cos(a))
    return smooth(turn(start), [(None, *map(turn, curve)) for curve in curves])


def serif(left, right, y, up=1, out_left=56, out_right=56):
    """A bracketed serif at the foot of a stem (up=1), or at its head (up=-1)."""
    edge, thick, neck = y + up * (FOOT - 6), y + up * FOOT, y + up * (FOOT + BRACKET)
    corners = [(left - out_left, y), (right + out_right, y), (right + out_right, edge)]
    outward = ((right + out_right * .45, thick), (right, thick + up * 12), (right, neck))
    inward = ((left, thick + up * 12), (left - out_left * .45, thick), (left - out_left, edge))
    if up == -1:         # seen from the other side, so that the outline still runs anticlockwise
        corners = [(right + out_right, y), (left - out_left, y), (left - out_left, edge)]
        outward = ((left - out_left * .45, thick), (left, thick - 12), (left, neck))
        inward = ((right, thick - 12), (right + out_right * .45, thick), (right + out_right, edge))
    pair = lambda p: f"{n(p[0])} {n(p[1])}"
    return ("M" + "L".join(map(pair, corners)) + "C" + " ".join(map(pair, outward))
            + "L" + pair((left if up == 1 else right, neck)) + "C" + " ".join(map(pair, inward)) + "Z")


def box(x1, y1, x2, y2):
    return f"M{n(x1)} {n(y1)}L{n(x2)} {n(y1)}L{n(x2)} {n(y2)}L{n(x1)} {n(y2)}Z"


def make_letters():
    pen = Nib(45, 18, 17)
    hair = pen.reach(0, 1)[1]
    out = {}

    # l: a stem, a foot, and a flag that slants as the pen enters
    l, r = 106, 192
    out["l"] = (298, box(l, 0, r, 640) + serif(l, r, 0)
                + f"M{l - 66} 646L{l - 62} 632C{l - 22} 640 {l} 628 {l} 580L{r} 580L{r} {ASCENDER}"
                  f"C{r - 50} 694 {l - 20} 660 {l - 66} 646Z")

    # H: two stems and a bar
    stem = 92
    l1, l2 = 100, 548
    out["H"] = (740, "".join(
        box(x, 0, x + stem, CAPITAL) + serif(x, x + stem, 0, 1, 58, 58) + serif(x, x + stem, CAPITAL, -1, 58, 58)
        for x in (l1, l2)) + box(l1 + 20, 322, l2 + 20, 322 + 36))

    # R: a stem, a bowl, and a leg that strides out
    cap = Nib(48, 18, 14)
    top = CAPITAL - cap.reach(0, 1)[1]
    l, r = 100, 192
    bowl = stroke(cap, (150, top),
                  ((210, top), (250, top), (292, top)),
                  ((394, top), (458, 590), (458, 496)),
                  ((458, 400), (390, 338), (286, 332)),
                  ((240, 329), (210, 330), (150, 331)))
    leg = ("M262 346C330 262 392 150 462 64C506 12 560 -10 640 0C656 2 664 5 672 9L668 30"
           "C628 30 592 52 556 102C500 180 452 268 398 346Z")
    out["R"] = (676, box(l, 0, r, CAPITAL) + serif(l, r, 0) + serif(l, r, CAPITAL, -1, 56, 10) + bowl + leg)

    # e: a bar, and one long curve from its right end over the top to the tail
    high, low = X_HEIGHT + OVER - hair, -OVER + hair
    curve = stroke(pen, (390, 255),
                   ((386, 356), (334, high), (246, high)),
                   ((146, high), (86, 330), (86, 218)),
                   ((86, 92), (152, low), (256, low)),
                   ((326, low), (378, 44), (418, 100)),
                   weights=[.92, .97, 1.03, 1, .3])
    out["e"] = (474, curve + box(90, 236, 430, 236 + 35))

    # a: beak, arch, stem and tail in one stroke; then the bowl
    arch = stroke(pen, (96, 346),
                  ((108, 400), (156, high), (222, high)),
                  ((302, high), (342, 376), (342, 288)),
                  ((342, 220), (342, 160), (342, 104)),
                  ((342, 20), (398, 4), (462, 52)),
                  weights=[.3, .94, 1, 1, .3])
    bowl = stroke(pen, (342, 262),
                  ((296, 232), (220, 236), (160, 200)),
                  ((116, 174), (90, 148), (90, 108)),
                  ((90, 50), (130, low), (184, low)),
                  ((250, low), (306, 40), (346, 96)),
                  weights=[.72, .84, 1.02, .98, .6])
    out["a"] = (494, arch + bowl + dot(113, 330, 40, 33, 68))

    # g: a ring, an ear, a link, and a loop
    centre, ring = oval(222, 302, 130, 132)
    ring = stroke(pen, centre, *ring, weights=[.94, .95, .98, .95, .94])
    loop = stroke(pen, (150, 190),
                  ((100, 166), (76, 138), (76, 104)),
                  ((76, 52), (134, 48), (214, 44)),
                  ((340, 38), (424, 18), (424, -70)),
                  ((424, -164), (326, -220), (214, -220)),
                  ((116, -220), (62, -180), (62, -120)),
                  ((62, -66), (106, -26), (176, 46)),
                  weights=[.6, .72, 1.22, 1.04, .88, .9, .5])
    ear = stroke(pen, (296, 400),
                 ((330, 424), (372, 444), (438, 432)),
                 weights=[.6, .45])
    out["g"] = (492, ring + loop + ear + dot(440, 414, 33, 29, 20))

    # the ampersand: one stroke from its foot round both bowls to the ear, leaning
    quill = Nib(49, 23, 28)
    bow = stroke(quill, (664, 34),
                 ((560, -10), (486, 84), (420, 184)),
                 ((346, 296), (262, 430), (262, 548)),
                 ((262, 632), (308, 688), (372, 688)),
                 ((434, 688), (470, 644), (470, 586)),
                 ((470, 486), (370, 424), (274, 362)),
                 ((172, 296), (92, 244), (92, 152)),
                 ((92, 58), (172, 14), (264, 14)),
                 ((412, 14), (546, 148), (576, 300)),
                 ((590, 372), (556, 424), (496, 404)),
                 weights=[.3, 1.06, 1, .72, .92, .84, 1.05, .9, .84, .5])
    out["&"] = (700, bow + dot(500, 385, 41, 38, 30))
    return out


LETTERS = make_letters()


# --------------------------------------------------------------------------
# The grey of the page: one paragraph justified line by line, and as a whole
# --------------------------------------------------------------------------

PARAGRAPH = (
    "The eye does not read let·ters, nor even words; it reads the white be·tween them, and a "
    "com·posi·tor who spaces badly has put holes in the road. In a nar·row col·umn every line is "
    "a bar·gain: take one more word and the line is crowded, leave it and the rest must be "
    "stretched to fill the meas·ure. Made line by line such bar·gains are short-sighted, for the "
    "word re·fused in the third line may be the ruin of the fourth. Made for the whole para·graph "
    "at once, a lit·tle dis·com·fort is shared out among all the lines and no·body need suffer "
    "much. That is all the sec·ret there is, and it has been worth the trouble of know·ing it."
)
NARROW, WIDE = set("ijltf.,;:'I-"), set("mwMW")


def measure(text):
    return sum(0.55 if c in NARROW else 1.45 if c in WIDE else 1.0 for c in text)


def breakable():
    """Syllables as (text, width, kind of the break after it)."""
    out = []
    for word in PARAGRAPH.split(" "):
        bits = word.split("·")
        for i, bit in enumerate(bits):
            out.append((bit, measure(bit), "hyphen" if i < len(bits) - 1 else "space"))
    return out


SPACE = 1.0


def natural(bits, i, j):
    """Width of bits i..<j set as a line, and the number of its spaces."""
    width, spaces = 0.0, 0
    for k in range(i, j):
        width += bits[k][1]
        if k < j - 1 and bits[k][2] == "space":
            width += SPACE
            spaces += 1
    if bits[j - 1][2] == "hyphen" and j < len(bits):
        width += 0.55
    return width, spaces


def first_fit(bits, size):
    lines, i = [], 0
    while i < len(bits):
        best = None
        for j in range(i + 1, len(bits) + 1):
            if bits[j - 1][2] == "hyphen" and j < len(bits):
                continue                                  # whole words only
            if natural(bits, i, j)[0] > size:
                break
            best = j
        lines.append((i, best))
        i = best
    return lines


def best_fit(bits, size):
    """The breaks whose summed cubes of stretch are least: Knuth and Plass in small."""
    cost, back = {0: 0.0}, {}
    for j in range(1, len(bits) + 1):
        for i in range(max(0, j - 24), j):
            if i not in cost:
                continue
            width, spaces = natural(bits, i, j)
            last = j == len(bits)
            if spaces == 0 and not last:
                continue
            ratio = (size - width) / (spaces * 0.5) if spaces else 0
            if last and ratio > 0:
                ratio = 0
            if width > size and (size - width) / (spaces * 0.33) < -1:
                continue
            if ratio < 0:
                ratio *= 1.5
            price = cost[i] + (1 + 10 * abs(ratio) ** 3) ** 2
            if bits[j - 1][2] == "hyphen" and not last:
                price += 900
            if j not in cost or price < cost[j]:
                cost[j], back[j] = price, i
    lines, j = [], len(bits)
    while j:
        lines.append((back[j], j))
        j = back[j]
    return lines[::-1]


def draw_grey():
    s = Sheet(520, 346, "One paragraph spaced line by line, and as a whole")
    bits, size, column = breakable(), 33.0, 242
    unit, leading, top = column / size, 14.4, 46
    for x0, breaker, label in ((0, first_fit, "Line by line"), (520 - column, best_fit, "As a whole")):
        s.text(x0, 20, label, 16)
        s.line(x0, 31, x0 + column, 31, INK, 0.8)
        lines = breaker(bits, size)
        for row, (i, j) in enumerate(lines):
            width, spaces = natural(bits, i, j)
            last = j == len(bits)
            gap = SPACE if last else SPACE + (size - width) / spaces
            x, y = x0, top + row * leading
            start = x
            for k in range(i, j):
                x += bits[k][1] * unit
                if bits[k][2] == "hyphen" and k == j - 1 and not last:
                    x += 0.55 * unit
                if bits[k][2] == "space" or k == j - 1:
                    s.rect(start, y, x - start, 6.6, INK, rx=1.2)
                    if k < j - 1:
                        if gap > 1.5 * SPACE:
                            s.rect(x + 1, y - 2, gap * unit - 2, 10.6, "#e3b5a8", rx=1)
                        x += gap * unit
                    start = x
    s.rect(0, 332, 14, 9, "#e3b5a8", rx=1)
    s.text(21, 341, "a space more than half as wide again as it should be", 14, GREY)
    s.save(PICTURES / "grey.svg")


# --------------------------------------------------------------------------
# The grid that nobody sees
# --------------------------------------------------------------------------

def bars(s, rng, x, y, width, rows, leading, last=0.6, indent=0, height=5.2, fill=INK):
    """Rows of word-shaped bars whose feet stand on the grid."""
    for row in range(rows):
        left = x + (indent if row == 0 else 0)
        end = x + width * (last if row == rows - 1 else 1)
        words = []
        at = left
        while at < end - 6:
            w = rng.choice((7, 10, 13, 16, 20, 25, 30, 36))
            w = min(w, end - at)
            if end - at - w < 9:
                w = end - at
            words.append((at, w))
            at += w + 4.2
        for at, w in words:
            s.rect(at, y + row * leading - height, w, height, fill, rx=1)


def draw_baseline():
    s = Sheet(520, 356, "Two columns of text standing on one grid of baselines")
    rng = random.Random(17)
    leading, top, rows = 13, 24, 25
    left, right, column = 30, 275, 215
    for i in range(rows + 1):
        y = top + i * leading
        s.line(8, y, 512, y, "#d9a79d", 0.7)
    g = lambda i: top + i * leading
    # left column: text, a heading worth three lines, text
    bars(s, rng, left, g(1), column, 7, leading, 0.55)
    bars(s, rng, left, g(8), column, 3, leading, 0.8, indent=10)
    s.rect(left, g(12) - 8.4, 118, 8.4, RED, rx=1)
    bars(s, rng, left, g(14), column, 8, leading, 0.72)
    bars(s, rng, left, g(22), column, 4, leading, 1, indent=10)
    # right column: text, a figure of nine lines and its caption, text
    bars(s, rng, right, g(1), column, 4, leading, 1)
    s.rect(right, g(4) + 7.8, column, leading * 9 - 2.6, TINT)
    cx, cy = right + column / 2, g(9) + 0.5
    for r in (46, 34, 22, 10):
        s.circle(cx, cy, r, "none", GREY, 1.2)
    s.line(cx - 58, cy, cx + 58, cy, GREY, 1.2)
    s.line(cx, cy - 52, cx, cy + 52, GREY, 1.2)
    bars(s, rng, right, g(14), column, 1, leading, 0.7, height=3.8, fill=GREY)
    bars(s, rng, right, g(16), column, 6, leading, 0.4)
    bars(s, rng, right, g(22), column, 4, leading, 0.86, indent=10)
    s.save(PICTURES / "baseline.svg")


# --------------------------------------------------------------------------
# The parts of five letters
# --------------------------------------------------------------------------

def draw_regal():
    s = Sheet(520, 330, "The word Regal with the parts of its letters named")
    em, base, x0 = 168, 206, 22
    k = em / 1000
    heights = (("ascender", ASCENDER), ("capital", CAPITAL), ("x-height", X_HEIGHT), ("baseline", 0),
               ("descender", DESCENDER))
    for name, h in heights:
        y = base - h * k
        s.line(8, y, 440, y, RED if name in ("x-height", "baseline") else RULE, 0.9,
               None if name in ("x-height", "baseline") else "4 3")
        dy = {"ascender": 1, "capital": 11}.get(name, 5)
        s.text(446, y + dy, name, 14, RED if name in ("x-height", "baseline") else GREY)
    at, x = {}, x0
    for char in "Regal":
        at[char] = x
        x += s.letter(char, x, base, em) + 2

    def label(char, px, py, lx, ly, words, anchor="middle"):
        """A thin leader from a point of a letter to its name."""
        tx, ty = at[char] + px * k, base - py * k
        s.line(tx, ty, lx, ly + (5 if ly < base - 100 else -13), RED, 0.9)
        s.circle(tx, ty, 2.3, RED, PAPER, 0.8)
        s.text(lx, ly, words, 15, INK, anchor)

    above, below = 48, 296
    label("R", 146, 560, 26, above, "stem", "start")
    label("R", 462, 530, 128, above, "bowl")
    label("e", 238, 350, 196, above, "eye")
    label("g", 442, 416, 300, above, "ear")
    label("a", 113, 336, 346, above, "beak", "start")
    label("R", 66, 13, 20, below, "serif", "start")
    label("R", 520, 120, 112, below, "leg")
    label("e", 240, 252, 176, below, "bar")
    label("g", 80, 104, 226, below, "link")
    label("g", 420, -90, 306, below, "loop")
    label("a", 404, 32, 376, below, "tail")
    s.save(PICTURES / "regal.svg")


# --------------------------------------------------------------------------
# Liang's numbers
# --------------------------------------------------------------------------

def draw_patterns():
    word = "hyphenation"
    found = ["hy3ph", "he2n", "hena4", "hen5at", "1na", "n2at", "1tio", "2io", "o2n"]
    s = Sheet(520, 314, "The patterns that meet in the word hyphenation")
    step, x0 = 42, 50

    def parse(pattern):
        letters, numbers = "", {}
        for c in pattern:
            if c.isdigit():
                numbers[len(letters)] = int(c)
            else:
                letters += c
        return letters, numbers

    best = {}
    y = 24
    for pattern in found:
        letters, numbers = parse(pattern)
        start = word.index(letters)
        for i, c in enumerate(letters):
            s.text(x0 + (start + i) * step, y, c, 17, GREY, "middle", "serif")
        for i, v in numbers.items():
            best[start + i] = max(best.get(start + i, 0), v)
            s.text(x0 + (start + i - 0.5) * step, y, str(v), 15, RED if v % 2 else INK, "middle")
        y += 24
    y += 2
    s.line(24, y - 12, 496, y - 12, INK, 0.8)
    y += 18
    for i, c in enumerate(word):
        s.text(x0 + i * step, y, c, 25, INK, "middle", "serif")
    for i, v in sorted(best.items()):
        s.text(x0 + (i - 0.5) * step, y - 1, str(v), 16, RED if v % 2 else INK, "middle")
    y += 42
    for i, c in enumerate(word):
        s.text(x0 + i * step, y, c, 25, INK, "middle", "serif")
        if best.get(i, 0) % 2 and i >= 2 and len(word) - i >= 3:
            s.rect(x0 + (i - 0.5) * step - 6, y - 9, 12, 2.6, RED)
    s.save(PICTURES / "patterns.svg")


# --------------------------------------------------------------------------
# One sheet, sixteen pages
# --------------------------------------------------------------------------

def draw_sheet():
    s = Sheet(520, 250, "The imposition of a sheet of sixteen pages, both sides")
    outer = ((5, 12, 9, 8), (4, 13, 16, 1))
    inner = ((7, 10, 11, 6), (2, 15, 14, 3))
    pw, ph = 61, 92
    for x0, rows, name in ((2, outer, "outer forme"), (274, inner, "inner forme")):
        s.text(x0, 18, name, 15)
        y0 = 30
        s.rect(x0, y0, pw * 4, ph * 2, PAPER, INK, 1)
        for r, row in enumerate(rows):
            for c, page in enumerate(row):
                x, y = x0 + c * pw, y0 + r * ph
                # margins 2 : 3 : 4 : 6 of the page as it is read
                u = pw / 18
                left = 2 * u if page % 2 else 4 * u
                if r == 0:
                    left, top = 6 * u - left, ph - 3 * u - ph * 2 / 3
                else:
                    top = 3 * u
                s.rect(x + left, y + top, 12 * u, ph * 2 / 3, TINT)
                cx, cy = x + left + 6 * u, y + top + ph / 3
                turn = f' transform="rotate(180 {n(cx)} {n(cy)})"' if r == 0 else ""
                s.text(cx, cy + 7, str(page), 19, RED if page in (1, 16) else INK, "middle", "serif", turn)
        s.line(x0 + 2 * pw, y0, x0 + 2 * pw, y0 + 2 * ph, RED, 1.3, "7 3")
        s.line(x0, y0 + ph, x0 + 4 * pw, y0 + ph, RED, 1.1, "4 3")
        for c in (1, 3):
            s.line(x0 + c * pw, y0, x0 + c * pw, y0 + 2 * ph, RED, 0.9, "1.5 3")
    for x, dash, words, width in ((2, "7 3", "first fold", 1.3), (150, "4 3", "second", 1.1), (276, "1.5 3", "third", 0.9)):
        s.line(x, 237, x + 34, 237, RED, width, dash)
        s.text(x + 42, 242, words, 14, GREY)
    s.save(PICTURES / "sheet.svg")


# --------------------------------------------------------------------------
# Four margins
# --------------------------------------------------------------------------

def draw_canon():
    s = Sheet(520, 372, "The canon of the page, constructed on a spread of two to three")
    w, h, cx, top = 238, 357, 260, 8
    X = lambda x: cx + x
    Y = lambda y: top + y
    s.rect(X(-w), Y(0), 2 * w, h, PAPER, INK, 1.1)
    for side in (1, -1):
        x = X(w / 9) if side == 1 else X(-7 * w / 9)
        s.rect(x, Y(h / 9), 6 * w / 9, 6 * h / 9, TINT, RED, 1.2)
    for i in range(1, 9):
        for side in (1, -1):
            x = side * i * w / 9
            s.line(X(x), Y(0), X(x), Y(h), RULE, 0.5)
        s.line(X(-w), Y(i * h / 9), X(w), Y(i * h / 9), RULE, 0.5)
    s.line(X(0), Y(0), X(0), Y(h), INK, 1.1)
    s.line(X(-w), Y(h), X(w), Y(0), GREY, 1)
    s.line(X(w), Y(h), X(-w), Y(0), GREY, 1)
    for side in (1, -1):
        s.line(X(0), Y(0), X(side * w), Y(h), GREY, 1)
    # the stroke that finds the corner: up from one crossing, across to the other
    s.line(X(w / 3), Y(h / 3), X(w / 3), Y(0), INK, 1.6)
    s.line(X(w / 3), Y(0), X(-w / 3), Y(h / 3), INK, 1.6)
    for x, y in ((w / 3, h / 3), (-w / 3, h / 3), (w / 3, 0)):
        s.circle(X(x), Y(y), 4.2, PAPER, INK, 1.5)
    s.circle(X(w / 9), Y(h / 9), 4.6, RED, PAPER, 1)
    for x, y, words in ((w / 18, h * .30, "2"), (w * 5 / 9, h / 18 + 7, "3"), (w * 8 / 9, h * .48, "4"), (w * 4 / 9, h * 8 / 9 + 5, "6")):
        s.circle(X(x), Y(y) - 6, 12, PAPER)
        s.text(X(x), Y(y), words, 19, RED, "middle", "serif")
    s.save(PICTURES / "canon.svg")


# --------------------------------------------------------------------------
# With the grain
# --------------------------------------------------------------------------

def draw_grain():
    s = Sheet(520, 300, "A leaf with the grain along the spine, and one with the grain across it")
    rng = random.Random(5)
    for x0, upright, name in ((20, True, "with the grain"), (290, False, "against the grain")):
        w, h, y0 = 210, 158, 30
        s.text(x0, 18, name, 15)
        s.rect(x0, y0, w, h, "#fbf8f1", RULE, 1)
        d = []
        for _ in range(170):
            length = rng.uniform(16, 44)
            tilt = rng.gauss(0, 0.16) + (math.pi / 2 if upright else 0)
            dx, dy = math.cos(tilt) * length / 2, math.sin(tilt) * length / 2
            x = rng.uniform(x0 + 3 + abs(dx), x0 + w - 3 - abs(dx))
            y = rng.uniform(y0 + 3 + abs(dy), y0 + h - 3 - abs(dy))
            bow = rng.uniform(-5, 5)
            mx, my = x + math.sin(tilt) * bow, y + math.cos(tilt) * bow
            d.append(f"M{n(x - dx)} {n(y - dy)}Q{n(mx)} {n(my)} {n(x + dx)} {n(y + dy)}")
        s.path("".join(d), "none", "#8d7a5c", 0.9, ' opacity="0.75"')
        s.line(x0, y0, x0, y0 + h, RED, 4)
        # the opened book seen from its tail edge
        sx, sy = x0 + w / 2, 268
        s.line(x0, sy + 16, x0 + w, sy + 16, INK, 1.2)
        for side in (1, -1):
            for i in range(6):
                if upright:
                    lift, reach = 8 + i * 4.2, 98 - i * 1.2
                    s.path(f"M{n(sx)} {n(sy + 14)}C{n(sx + side * 12)} {n(sy + 6 - lift)} "
                           f"{n(sx + side * 38)} {n(sy + 8 - lift)} {n(sx + side * reach)} {n(sy + 13 - i * 3.2)}",
                           "none", INK, 1.1)
                else:
                    lift, reach = 8 + i * 5.6, 92 - i * 5.6
                    s.path(f"M{n(sx)} {n(sy + 14)}C{n(sx + side * 14)} {n(sy + 10 - lift * .5)} "
                           f"{n(sx + side * (50 - i * 3))} {n(sy + 12 - lift * 1.05)} "
                           f"{n(sx + side * reach)} {n(sy + 15 - i * 11.2)}",
                           "none", INK, 1.1)
        s.circle(sx, sy + 14, 3, RED)
    s.save(PICTURES / "grain.svg")


# --------------------------------------------------------------------------
# Black is the only grey we have
# --------------------------------------------------------------------------

def shade(x, y):
    """Light on a ball standing on a table: 0 black to 1 white, in a unit frame 1.6 wide."""
    bx, by, r = 0.74, 0.44, 0.31
    dx, dy = (x - bx) / r, (y - by) / r
    d2 = dx * dx + dy * dy
    if d2 < 1:
        dz = math.sqrt(1 - d2)
        lit = max(0.0, -0.55 * dx - 0.6 * dy + 0.58 * dz)
        bounce = 0.20 * max(0.0, dy) * (1 - dz)
        glint = max(0.0, -0.36 * dx - 0.40 * dy + 0.845 * dz) ** 34
        return min(1.0, 0.12 + 0.84 * lit + bounce + 0.5 * glint)
    # the wall is dark behind the lit side and light behind the dark one; the table lies in front
    wall = 0.24 + 0.68 * min(1.0, max(0.0, x / 1.6))
    table = 0.86 - 0.10 * max(0.0, y - 0.60)
    blend = min(1.0, max(0.0, (y - 0.56) / 0.05))
    ground = wall + (table - wall) * blend
    sx, sy = (x - (bx + 0.20)) / 0.44, (y - (by + r + 0.01)) / 0.085
    shadow = max(0.0, 1 - (sx * sx + sy * sy))
    return max(0.05, ground * (1 - 0.85 * shadow ** 0.6))


def draw_halftone():
    """Dots of one size are one path: strokes a hair long with round ends."""
    width, height, pitch = 520, 325, 8.6
    s = Sheet(width, height, "A ball on a table, in dots of one ink")
    a = math.pi / 4
    reach = int(width / pitch) + 4
    sizes = {}
    for i in range(-reach, reach):
        for j in range(-reach, reach):
            x = width / 2 + (i * math.cos(a) - j * math.sin(a)) * pitch
            y = height / 2 + (i * math.sin(a) + j * math.cos(a)) * pitch
            if not (0 < x < width and 0 < y < height):
                continue
            dark = 1 - shade(x / height, y / height)
            across = round(2 * pitch * math.sqrt(max(0.0, dark) / math.pi) * 4) / 4
            if across >= 0.75:
                sizes.setdefault(across, []).append(f"M{n(x)} {n(y)}h.1")
    s.add(f'<clipPath id="frame"><rect width="{width}" height="{height}"/></clipPath>')
    s.add(f'<g clip-path="url(#frame)" fill="none" stroke="{INK}" stroke-linecap="round">')
    for across in sorted(sizes):
        s.add(f'<path stroke-width="{across}" d="{"".join(sizes[across])}"/>')
    s.add("</g>")
    s.save(PICTURES / "halftone.svg")


# --------------------------------------------------------------------------
# The page that is not paper
# --------------------------------------------------------------------------

def draw_capsules():
    s = Sheet(520, 232, "Microcapsules between two electrodes, in section")
    rng = random.Random(23)
    r, cy = 47, 116
    s.rect(10, 52, 500, 12, TINT, GREY, 0.8)
    s.text(10, 42, "clear electrode, towards the reader", 15, GREY)
    states = ("white", "white", "black", "white", "black")
    for i, top in enumerate(states):
        cx = 60 + i * 100
        s.circle(cx, cy, r, "#f4f1ea", GREY, 1.2)
        for colour in ("black", "white"):
            up = colour == top
            placed, tries = [], 0
            while len(placed) < 30 and tries < 4000:
                tries += 1
                x = rng.uniform(-r, r)
                y = rng.uniform(8, r) * (-1 if up else 1)
                if math.hypot(x, y) > r - 6:
                    continue
                if any((x - a) ** 2 + (y - b) ** 2 < 58 for a, b in placed):
                    continue
                # particles crowd against the wall they are drawn to
                if abs(y) < 14 and rng.random() < 0.7:
                    continue
                placed.append((x, y))
                if colour == "black":
                    s.circle(cx + x, cy + y, 3.6, INK)
                else:
                    s.circle(cx + x, cy + y, 3.6, "#ffffff", GREY, 0.9)
        s.rect(cx - 47, 170, 94, 12, RED if top == "white" else "#3b3832")
        s.text(cx, 205, "+" if top == "white" else "−", 22, RED if top == "white" else INK, "middle")
    s.text(10, 226, "lower electrode, one switch to each point of the page", 15, GREY)
    s.save(PICTURES / "capsules.svg")


# --------------------------------------------------------------------------
# Three dashes and a minus
# --------------------------------------------------------------------------

def draw_dashes():
    s = Sheet(520, 262, "The hyphen, the en rule, the em rule and the minus, between capitals")
    em = 72
    k = em / 1000
    rows = (("hyphen", 0.30, 0.240, "joins"),
            ("en rule", 0.50, 0.240, "spans, and interrupts"),
            ("em rule", 1.00, 0.240, "interrupts, without spaces"),
            ("minus", 0.52, 0.338, "subtracts"))
    for i, (name, width, height, use) in enumerate(rows):
        base = 56 + i * 62
        s.line(8, base, 512, base, RULE, 0.7)
        x = 14
        x += s.letter("H", x, base, em)
        side = 0.04 * em
        s.rect(x + side, base - height * em - 2.2, width * em, 4.4, RED)
        s.letter("H", x + width * em + 2 * side, base, em)
        s.text(236, base - 12, name, 17)
        s.text(320, base - 12, use, 15, GREY)
    s.save(PICTURES / "dashes.svg")


# --------------------------------------------------------------------------
# Ornament, advertisement
# --------------------------------------------------------------------------

def draw_fleuron():
    s = Sheet(520, 66, "An ornament", None)
    cx, cy = 260, 33
    petal = "M0 0C9 -7 11 -17 0 -29C-11 -17 -9 -7 0 0Z"
    for i in range(8):
        size = 1 if i % 2 == 0 else 0.66
        s.path(petal, RED, None, 1, f' transform="translate({cx} {cy}) rotate({i * 45}) scale({size})"')
    s.circle(cx, cy, 3.4, PAPER)
    s.circle(cx, cy, 1.8, RED)
    for side in (1, -1):
        leaf = "M0 0C10 -13 26 -13 40 0C26 13 10 13 0 0Z"
        for j, (dx, size) in enumerate(((46, 1), (94, 0.72), (130, 0.5))):
            s.path(leaf, RED if j != 1 else GREY, None, 1,
                   f' transform="translate({n(cx + side * dx)} {cy}) scale({side * size} {size})"')
        s.line(cx + side * 156, cy, cx + side * 244, cy, GREY, 1)
        s.circle(cx + side * 248, cy, 2.4, RED)
    s.save(PICTURES / "fleuron.svg")


def draw_ampersand():
    s = Sheet(520, 300, "An italic ampersand", TINT)
    s.rect(12, 12, 496, 276, "none", RED, 1.6)
    s.rect(18, 18, 484, 264, "none", RED, 0.6)
    s.letter("&", 260 - 0.354 * 300, 252, 300, RED)
    for x in (70, 450):
        for dx, dy in ((0, -9), (9, 0), (0, 9), (-9, 0)):
            s.circle(x + dx, 150 + dy, 3.2, INK)
        s.circle(x, 150, 2, RED)
        for y in (96, 204):
            s.circle(x, y, 2.4, INK)
        s.line(x, 106, x, 132, INK, 1)
        s.line(x, 168, x, 194, INK, 1)
    s.save(PICTURES / "ampersand.svg")


def draw_mould():
    s = Sheet(520, 300, "A papermaker's mould and deckle")
    x0, y0, w, h = 40, 40, 440, 210
    s.rect(x0 - 26, y0 - 26, w + 52, h + 52, "#b99f76", INK, 1.2, 3)
    s.rect(x0 - 9, y0 - 9, w + 18, h + 18, "#a58a60", INK, 0.8)
    s.rect(x0, y0, w, h, "#f7f4ec", INK, 0.9)
    laid = "".join(f"M{x0} {n(y0 + 4 + i * 3.5)}h{w}" for i in range(60))
    s.path(laid, "none", "#bdb39e", 0.7)
    chain = "".join(f"M{n(x0 + 22 + i * 44)} {y0}v{h}" for i in range(10))
    s.path(chain, "none", "#857a64", 1.5)
    # the mark: a little wire pot, sewn on in the middle of one half
    mx, my = x0 + w * 0.25, y0 + h / 2
    s.path(f"M{mx - 14} {my - 22}h28M{mx - 10} {my - 22}c-16 12 -18 46 -4 52h28c14 -6 12 -40 -4 -52"
           f"M{mx + 20} {my - 12}c20 -2 18 28 -1 28M{mx - 17} {my + 6}h34M{mx} {my - 22}v-9"
           f"M{mx - 5} {my - 31}h10", "none", RED, 2)
    s.text(260, 292, "chain lines upright, laid lines across, and the mark in one half", 14, GREY, "middle")
    s.save(SAVED / "mould.svg")


def draw_logo():
    s = Sheet(64, 64, "The Chapel Press", None)
    s.circle(32, 32, 30, "none", RED, 2)
    s.letter("&", 32 - 0.354 * 50, 49, 50, RED)
    s.save(SAVED / "logo.svg")


# --------------------------------------------------------------------------
# PNG
# --------------------------------------------------------------------------

def write_png(path, rows, width, depth):
    """Rows of grey samples (0 … 2^depth − 1) as a greyscale PNG."""
    per = 8 // depth
    data = bytearray()
    for row in rows:
        data.append(0)                                   # filter: none, best for so few greys
        for i in range(0, width, per):
            byte = 0
            for j in range(per):
                byte = byte << depth | (row[i + j] if i + j < width else 0)
            data.append(byte)

    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    header = struct.pack(">IIBBBBB", width, len(rows), depth, 0, 0, 0, 0)
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header)
                     + chunk(b"IDAT", zlib.compress(bytes(data), 9)) + chunk(b"IEND", b""))


def draw_screens():
    """The ball again at three rulings, one bit a point: what the plate really holds."""
    width, height = 1080, 640
    cell = width // 3
    rows = [[1] * width for _ in range(height)]
    for panel, pitch in enumerate((20.0, 11.0, 6.0)):
        a = math.pi / 4
        ca, sa = math.cos(a) / pitch, math.sin(a) / pitch
        for y in range(height):
            for x in range(5, cell - 5):
                u, v = x * ca + y * sa, y * ca - x * sa
                spot = 0.5 + 0.25 * (math.cos(2 * math.pi * u) + math.cos(2 * math.pi * v))
                fx = 0.80 + (x - cell / 2) / cell * 0.96
                fy = 0.50 + (y - height / 2) / cell * 0.96
                rows[y][panel * cell + x] = 1 if spot < shade(fx, max(0.0, fy)) ** 0.9 else 0
    rows = rows[130:510]
    write_png(PICTURES / "screens.png", rows, width, 1)


def soft_noise(rng, width, height, cell):
    """Value noise: a lattice of random heights, smoothly joined."""
    gw, gh = int(width / cell) + 3, int(height / cell) + 3
    lattice = [[rng.random() for _ in range(gw)] for _ in range(gh)]

    def at(x, y):
        gx, gy = x / cell, y / cell
        i, j = int(gx), int(gy)
        fx, fy = gx - i, gy - j
        fx, fy = fx * fx * (3 - 2 * fx), fy * fy * (3 - 2 * fy)
        a, b = lattice[j][i], lattice[j][i + 1]
        c, d = lattice[j + 1][i], lattice[j + 1][i + 1]
        return (a + (b - a) * fx) * (1 - fy) + (c + (d - c) * fx) * fy
    return at


def draw_fibres():
    """Beaten fibres on a dark ground, as under the microscope."""
    width, height = 640, 400
    rng = random.Random(1799)
    field = [[0.10 + 0.05 * (1 - abs(2 * y / height - 1))] * width for y in range(height)]
    for _ in range(120):
        x, y = rng.uniform(-20, width + 20), rng.uniform(-20, height + 20)
        way, turn = rng.uniform(0, 2 * math.pi), rng.gauss(0, 0.014)
        half, light = rng.uniform(1.6, 5.2), rng.uniform(0.22, 0.78)
        length = int(rng.uniform(60, 300))
        step = 2.0
        hits = {}
        for i in range(int(length / step)):
            x += math.cos(way) * step
            y += math.sin(way) * step
            way += turn + rng.gauss(0, 0.02)
            taper = min(1.0, i * step / 30, (length - i * step) / 30)
            wide = half * (0.35 + 0.65 * taper)
            nx, ny = -math.sin(way), math.cos(way)
            for yy in range(int(y - wide - 2), int(y + wide + 3)):
                if not 0 <= yy < height:
                    continue
                for xx in range(int(x - wide - 2), int(x + wide + 3)):
                    if not 0 <= xx < width:
                        continue
                    d = math.hypot(xx - x, yy - y)
                    cover = max(0.0, min(1.0, wide + 0.5 - d))
                    if cover <= 0:
                        continue
                    across = ((xx - x) * nx + (yy - y) * ny) / wide
                    tone = light * (0.5 + 0.5 * abs(across) ** 1.5 + 0.18 * across)
                    old = hits.get((xx, yy))
                    if old is None or cover > old[0]:
                        hits[xx, yy] = (cover, tone)
        for (xx, yy), (cover, tone) in hits.items():
            under = field[yy][xx]
            field[yy][xx] = under + (1 - under) * cover * tone * 0.8
    rows = [[max(0, min(15, round(v * 15))) for v in row] for row in field]
    write_png(PICTURES / "fibres.png", rows, width, 4)


def draw_deckle():
    """The corner of a hand-made sheet in raking light."""
    width, height = 640, 400
    rng = random.Random(31)
    broad, mid, fine = (soft_noise(rng, width, height, c) for c in (70, 17, 6))
    ex, ey = (soft_noise(rng, width + height, 20, c) for c in (46, 9))
    order = (0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5)

    def thickness(x, y):
        """Paper: 1 in the sheet, thinning to 0 over a ragged edge at right and foot."""
        right = 540 + 26 * (ex(y, 3) - .5) + 13 * (ey(y, 3) - .5) + 7 * (fine(x, y) - .5) - x
        foot = 318 + 26 * (ex(x, 12) - .5) + 13 * (ey(x, 12) - .5) + 7 * (fine(x, y) - .5) - y
        r = 46
        if right < r and foot < r:
            edge = r - math.hypot(r - right, r - foot)
        else:
            edge = min(right, foot)
        return edge

    rows = []
    heights = [[0.0] * width for _ in range(height)]
    for y in range(height):
        for x in range(width):
            e = thickness(x, y)
            heights[y][x] = 0.0 if e <= 0 else min(1.0, (e / 30) ** 0.7) * 6 + 0.9 * mid(x, y) + 0.3 * fine(x, y)
    for y in range(height):
        row = []
        for x in range(width):
            h = heights[y][x]
            if h <= 0:
                lift = max(heights[max(0, y - 7)][max(0, x - 7)], heights[max(0, y - 4)][max(0, x - 4)])
                v = 0.30 + 0.05 * broad(x, y) - (0.15 if lift > 0 else 0)
            else:
                slope = h - heights[max(0, y - 1)][max(0, x - 1)]
                v = 0.885 + 0.05 * (broad(x, y) - .5) + 0.16 * max(-1.2, min(1.0, slope))
            threshold = (order[(y & 3) * 4 + (x & 3)] + 0.5) / 16 - 0.5
            row.append(max(0, min(15, round(v * 15 + threshold * 0.55))))
        rows.append(row)
    write_png(SAVED / "deckle edge.png", rows, width, 4)


def main():
    PICTURES.mkdir(exist_ok=True)
    SAVED.mkdir(parents=True, exist_ok=True)
    for draw in (draw_grey, draw_baseline, draw_regal, draw_patterns, draw_sheet, draw_canon,
                 draw_grain, draw_halftone, draw_capsules, draw_dashes, draw_fleuron, draw_ampersand,
                 draw_mould, draw_logo, draw_screens, draw_fibres, draw_deckle):
        draw()


if __name__ == "__main__":
    main()
