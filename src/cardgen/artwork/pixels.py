"""Drawings as pixels, by resvg: for what has no like in PDF operators. The only door to resvg.

It runs in a process of its own with limits on time and memory. A file of a stranger can ask any renderer for more than
a computer has, and what takes that process down is then a message and nothing else.
"""

from __future__ import annotations

import math
import re
import subprocess
import sys

SECONDS = 60
"""Of the processor, so that a busy computer does not change what comes out."""
PATIENCE = 600
"""Seconds until it counts as stuck."""
MEMORY = 4_000_000_000
MOST_PIXELS = 24_000_000
"""A logo as wide as a poster at 600 pixels per inch is already this many."""
RESOLUTION = 600
"""Pixels per inch: edges that no eye can tell from drawn ones."""

_COUNTED_IN_PIXELS = "<feConvolveMatrix"
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

    An effect that is counted in pixels is drawn in those that the file gives itself, and one that takes long at half
    the resolution.
    """
    across = max(8.0, width / 25.4 * RESOLUTION)
    most = math.sqrt(MOST_PIXELS * width / height)
    if _COUNTED_IN_PIXELS in svg:
        across = min(across, _own_width(svg))
    elif _SLOW in svg:
        across = min(across, max(across / 2, _own_width(svg)))
    return max(1, round(min(across, most)))


def _own_width(svg: str) -> float:
    found = _OWN_WIDTH.search(svg)
    return float(found[1]) if found else 8.0


def _lit(svg: str, width: int) -> str:
    """The drawing with its light as it falls at the size that the file gives itself.

    Light goes by how much opacity changes from one pixel to the next; with more pixels that is less.
    """
    larger = width / max(1e-6, _own_width(svg))
    return _RELIEF.sub(
        lambda match: f'{match[1]} surfaceScale="{float(match[2] or 1) * larger:.6g}"{match[3] or ""}>', svg
    )
