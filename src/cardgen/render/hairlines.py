"""Lines that would be too thin to print, made as thick as a press can hold."""

from __future__ import annotations

from cardgen.core.struct import replace
from cardgen.render.artwork import ArtStream


def thickened(art: ArtStream, least: float) -> ArtStream:
    """A drawing in which no line is thinner than `least`, in its own units; the same one when none is."""
    lines = art.content.split(b"\n")
    scale, stack = 1.0, list[float]()
    groups = {group.name.encode(): 1.0 for group in art.groups}
    changed = False
    for number, line in enumerate(lines):
        if line == b"q":
            stack.append(scale)
        elif line == b"Q":
            scale = stack.pop() if stack else 1.0
        elif line.endswith(b" cm"):
            a, b, c, d = (float(value) for value in line.split()[:4])
            scale *= abs(a * d - b * c) ** 0.5
        elif line.endswith(b" w") and scale > 0 and float(line[:-2]) * scale < least:
            lines[number] = f"{least / scale:.4g} w".encode()
            changed = True
        elif line.endswith(b" Do") and line[1:-3] in groups:
            groups[line[1:-3]] = min(scale, groups[line[1:-3]]) or 1.0
    inner = tuple(
        replace(group, stream=thickened(group.stream, least / groups[group.name.encode()]))
        for group in art.groups
    )
    if not changed and inner == art.groups:
        return art
    return replace(art, content=b"\n".join(lines), groups=inner)
