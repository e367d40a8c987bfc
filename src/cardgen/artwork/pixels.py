"""Drawings as pixels, by resvg: for what has no like in PDF operators. The only door to resvg.

It runs in a process of its own with limits on time and memory. A file of a stranger can ask any renderer for more than
a computer has, and what takes that process down is then a message and nothing else.
"""

from __future__ import annotations

import math
import re
import subprocess
import sys

from cardgen.core.struct import Struct

SECONDS = 60
"""Of the processor, so that a busy computer does not change what comes out."""
PATIENCE = 600
"""Seconds until it counts as stuck."""
MEMORY = 4_000_000_000
MOST_PIXELS = 24_000_000
"""A logo as wide as a poster at 600 pixels per inch is already this many."""
RESOLUTION = 600
"""Pixels per inch: edges that no eye can tell from drawn ones."""

MOST_STEPS = 2e9
"""Of a convolution, which takes one for each of its numbers and each pixel: some five seconds."""
MOST_NUMBERS = 20_000
"""Of a convolution that is spread out over finer pixels."""
MOST_MATRICES = 8

_FILTER = "<filter"
_CONVOLUTION = re.compile(r"<feConvolveMatrix ([^>]*?)(/?)>")
_ATTRIBUTE = re.compile(r'([\w:-]+)="([^"]*)"')
_SLOW = "<feMorphology"
_OWN_WIDTH = re.compile(r'<svg [^>]*?\bwidth="([\d.]+)"')
_RELIEF = re.compile(r'(<fe(?:Diffuse|Specular)Lighting [^>]*?)(?:surfaceScale="([-+.\de]+)"([^>]*))?>')

_VAR = re.compile(r"var\(\s*--([\w-]+)\s*(?:,[^()]*(?:\([^()]*\))?[^()]*)?\)")

_PROGRAM = f"""
import sys
try:
    import resource
    resource.setrlimit(resource.RLIMIT_AS, ({MEMORY}, {MEMORY}))
    resource.setrlimit(resource.RLIMIT_CPU, ({SECONDS}, {SECONDS}))
except (ImportError, OSError, ValueError):
    pass
from resvg_py import svg_to_bytes
svg = sys.stdin.buffer.read().decode()
picture = svg_to_bytes(svg_string=svg, width=int(sys.argv[1]), dpi=96, skip_system_fonts=True)
sys.stdout.buffer.write(bytes(picture))
"""


def keys(text: str) -> frozenset[str]:
    """The keys of the palette that a plain drawing asks for."""
    return frozenset(_VAR.findall(text))


def colored(text: str, colors: dict[str, str]) -> str:
    """A plain drawing with the colours of its keys (`#RRGGBB`, or with an opacity `rgba(…)`)."""
    return _VAR.sub(lambda match: colors[match[1]], text)


def written(rgb: str, alpha: float) -> str:
    """A colour as it is written into a plain drawing."""
    red, green, blue = (int(rgb[at : at + 2], 16) for at in (1, 3, 5))
    return rgb if alpha == 1 else f"rgba({red},{green},{blue},{alpha:g})"


def png(svg: str, width: int) -> bytes | None:
    """A drawing as a PNG of so many pixels wide; None when that does not work.

    Args:
        svg: a plain drawing, as `standin` writes it.
        width: in pixels.
    """
    try:
        done = subprocess.run(  # noqa: S603 - this Python, our own program
            [sys.executable, "-P", "-c", _PROGRAM, str(width)],  # -P: no module of the current folder
            input=_lit(svg, width).encode(),
            capture_output=True,
            timeout=PATIENCE,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout if done.returncode == 0 and done.stdout.startswith(b"\x89PNG") else None


def pixels_for(svg: str, width: float, height: float) -> int:
    """How many pixels wide the picture of a plain drawing has to be that is placed in so many mm.

    With effects it is a whole number of times the pixels that the file gives itself, so that their edges, which lie on
    whole pixels, lie where the file has them. One that takes long gets fewer.
    """
    across = max(8.0, width / 25.4 * RESOLUTION)
    most = math.sqrt(MOST_PIXELS * width / height)
    own = _own_width(svg)
    if _SLOW in svg:
        across = min(across, max(across / 2, own))
    across = min(across, most)
    if _FILTER in svg and own >= 1:
        times = max(1, round(across / own))
        times = min([times, *(_largest(matrix, own, own * height / width) for _, matrix in _matrices(svg))])
        across = min(times * own, most)
    return max(1, round(across))


def _own_width(svg: str) -> float:
    found = _OWN_WIDTH.search(svg)
    return float(found[1]) if found else 8.0


def _lit(svg: str, width: int) -> str:
    """The drawing with its effects as they fall at the size that the file gives itself.

    Light goes by how much opacity changes from one pixel to the next; with more pixels that is less. A convolution
    reaches so many pixels far; with more of them it leaves out those between.
    """
    larger = width / max(1e-6, _own_width(svg))
    svg = _RELIEF.sub(
        lambda match: f'{match[1]} surfaceScale="{float(match[2] or 1) * larger:.6g}"{match[3] or ""}>', svg
    )
    for element, matrix in _matrices(svg):
        svg = svg.replace(element, matrix.spread(round(larger)))
    return svg


class _Matrix(Struct, frozen=True):
    """The numbers of a convolution, `across` in a row; `about` is the one that lies on the pixel itself."""

    across: int
    down: int
    about: tuple[int, int]
    numbers: tuple[str, ...]
    others: str
    end: str

    def spread(self, times: int) -> str:
        """The element for a picture of so many times as many pixels."""
        across, down = ((count - 1) * times + 1 for count in (self.across, self.down))
        numbers = ["0"] * (across * down)
        for at, number in enumerate(self.numbers):
            numbers[at // self.across * times * across + at % self.across * times] = number
        x, y = (place * times for place in self.about)
        said = f'order="{across} {down}" targetX="{x}" targetY="{y}" kernelMatrix="{" ".join(numbers)}"'
        return f"<feConvolveMatrix {self.others}{said}{self.end}>"


def _matrices(svg: str) -> list[tuple[str, _Matrix]]:
    """The convolutions of a plain drawing that do anything, each as it is written and as it is meant."""
    found = {}
    for match in _CONVOLUTION.finditer(svg):
        said = dict(_ATTRIBUTE.findall(match[1]))
        try:
            order = [int(float(number)) for number in re.split(r"[\s,]+", said.pop("order", "3").strip())][:2]
            across, down = order * 2 if len(order) == 1 else order
            if min(across, down) < 1:
                across = down = 3  # so browsers read an order of nothing
            x, y = (int(said.pop(f"target{axis}", n // 2)) for axis, n in (("X", across), ("Y", down)))
        except ValueError:
            continue
        numbers = tuple(re.split(r"[\s,]+", said.pop("kernelMatrix", "").strip()))
        if len(numbers) == across * down and 0 <= x < across and 0 <= y < down:
            others = "".join(f'{name}="{value}" ' for name, value in said.items())
            found[match[0]] = _Matrix(across, down, (x, y), numbers, others, match[2])
    return list(found.items()) if len(found) <= MOST_MATRICES else []


def _largest(matrix: _Matrix, width: float, height: float) -> int:
    """How many times its own pixels a drawing with a convolution may be drawn at."""
    reach = max(matrix.across - 1, 1) * max(matrix.down - 1, 1)
    steps = (MOST_STEPS / max(1.0, width * height * reach)) ** 0.25
    return max(1, int(min(steps, math.sqrt(MOST_NUMBERS / reach))))
