"""The pages of an edition as facts for another program: words, boxes, type, colours, recoloured drawings.

Used by the Typst document beside this file. Everything that cardgen works out (merged texts, sizes that fit, places)
is handed over ready; breaking lines, dividing words, shaping, reading drawings and writing the PDF is left to Typst.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cardgen.build.jobs import Job
from cardgen.build.workshop import Workshop
from cardgen.layout.scene import Artwork, PlacedText, Run, Scene, Shape
from cardgen.messages.diagnostics import Diagnostics

if TYPE_CHECKING:
    from cardgen.template.palette import Color
    from cardgen.template.textstyle import TextStyle

WEIGHTS = {"Regular": 400, "Medium": 500, "SemiBold": 600, "Bold": 700, "ExtraBold": 800}
TYPST = Path(__file__).parent / "typst"

Facts = dict[str, Any]


def export(workshop: Workshop, job: Job, folder: Path) -> None:
    """Write `product.json`, the recoloured drawings and `pages.typ` for one product into an empty folder."""
    diagnostics = Diagnostics()
    edition = workshop.edition(job, diagnostics)
    scene = workshop.scene(edition, workshop.palette(edition), job, diagnostics)
    design = workshop.design(job.product, diagnostics)
    diagnostics.raise_errors()
    assert scene is not None
    assert design is not None
    folder.mkdir(parents=True, exist_ok=True)
    facts = _Exporter(workshop, design.theme.styles, folder).product(scene)
    (folder / "product.json").write_text(json.dumps(facts, ensure_ascii=False, indent=1), encoding="utf-8")
    (folder / "pages.typ").write_bytes((TYPST / "pages.typ").read_bytes())


class _Exporter:
    def __init__(self, workshop: Workshop, styles: Any, folder: Path) -> None:
        self._fonts, self._styles, self._folder = workshop.kit.fonts, styles, folder
        self._drawings: dict[tuple[object, ...], str] = {}

    def product(self, scene: Scene) -> Facts:
        pages = [
            {
                "w": page.size.w,
                "h": page.size.h,
                "items": [fact for item in page.items for fact in self._item(item)],
            }
            for page in scene.pages
        ]
        return {"title": scene.title, "author": scene.author, "pages": pages}

    def _item(self, item: object) -> Iterator[Facts]:
        if isinstance(item, Shape):
            yield self._shape(item)
        elif isinstance(item, Artwork):
            yield self._picture(item)
        elif isinstance(item, PlacedText) and item.lines:
            runs = [run for line in item.lines for run in line]
            if any(run.angle for run in runs):
                yield from (self._turned(run) for run in runs if run.text.strip())
            elif runs:
                yield self._text(item, runs)

    def _shape(self, shape: Shape) -> Facts:
        stroke = shape.stroke
        pen = stroke and {
            "color": _rgba(stroke.color),
            "width": stroke.width,
            "dash": stroke.dash,
            "cap": stroke.cap,
            "join": stroke.join,
        }
        fill = _rgba(shape.fill) if shape.fill else None
        return {"kind": "shape", "path": shape.path, "fill": fill, "stroke": pen}

    def _picture(self, item: Artwork) -> Facts:
        key = (item.source, item.colors, item.stroke_width)
        if key not in self._drawings:
            name = f"{Path(item.source).stem}-{len(self._drawings)}.svg"
            (self._folder / name).write_text(_recoloured(item), encoding="utf-8")
            self._drawings[key] = name
        box, clip = item.box, item.clip or item.box
        return {
            "kind": "picture",
            "file": self._drawings[key],
            "x": box.x,
            "y": box.y,
            "w": box.w,
            "h": box.h,
            "clip": [clip.x, clip.y, clip.w, clip.h],
        }

    def _text(self, item: PlacedText, runs: list[Run]) -> Facts:
        """A paragraph: its box and spans. A single line gets room to spare, so that Typst cannot break it."""
        first = runs[0]
        style: TextStyle | None = self._styles[item.fit.style].text if item.fit and item.fit.style else None
        cap = self._fonts.face(first.face).cap_height / 1000 * first.size * 25.4 / 72
        baselines = [line[0].y for line in item.lines if line]
        several = len(baselines) > 1
        align = style.align if style and several else "left"
        x, w = (item.box.x, item.box.w) if several else (first.x, item.ink.w * 1.1 + 2)
        return {
            "kind": "text",
            "x": x,
            "y": first.y - cap,
            "w": w,
            "align": align,
            "size": first.size,
            "cap": cap,
            "leading": baselines[1] - baselines[0] if several else cap * 2,
            "tracking": style.tracking / 1000 if style else 0.0,
            "hyphenate": bool(style and style.hyphenate),
            "spans": self._spans(runs),
        }

    def _spans(self, runs: list[Run]) -> list[Facts]:
        spans: list[Facts] = []
        for run in runs:
            kind = {**self._face(run.face), "color": _rgba(run.color)}
            text = run.text.replace("\u00ad", "")
            if spans and {**spans[-1], "text": ""} == {**kind, "text": ""}:
                spans[-1]["text"] += text
            else:
                spans.append({**kind, "text": text})
        return spans

    def _turned(self, run: Run) -> Facts:
        place = {"x": run.x, "y": run.y, "angle": run.angle, "size": run.size}
        return {
            "kind": "turned",
            **place,
            **self._face(run.face),
            "color": _rgba(run.color),
            "text": run.text,
        }

    def _face(self, name: str) -> Facts:
        """Family, weight and style as Typst finds them in the font file."""
        stem = self._fonts.face(name).path.stem
        weight = next(value for key, value in reversed(WEIGHTS.items()) if key in stem)
        family = "Atkinson Hyperlegible Next"
        if stem.startswith("Bricolage"):
            family = f"Bricolage Grotesque {'96pt' if '96pt' in stem else '24pt'}"
        return {"font": family, "weight": weight, "style": "italic" if "Italic" in stem else "normal"}


def _rgba(color: Color) -> str:
    return color.rgb + (f"{round(color.alpha * 255):02x}" if color.alpha < 1 else "")


def _recoloured(item: Artwork) -> str:
    colors = {key: color.rgb for key, color in item.colors}
    svg = Path(item.source).read_text(encoding="utf-8")
    svg = re.sub(r"var\(--([\w-]+)[^)]*\)", lambda found: colors[found[1]], svg)
    svg = svg.replace("currentColor", colors.get("currentColor", "#000000"))
    if item.stroke_width is not None:
        svg = re.sub(r'stroke-width="[^"]*"', f'stroke-width="{item.stroke_width}"', svg, count=1)
    return svg
