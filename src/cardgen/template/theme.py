"""The theme: which font files there are, and the type styles that templates name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal

from cardgen.diagnostics import Where
from cardgen.template.style import TextStyle
from cardgen.template.units import Length, Points

if TYPE_CHECKING:
    from cardgen.diagnostics import Diagnostics
    from cardgen.workspace import Workspace


@dataclass(frozen=True, slots=True)
class StyleSpec:
    """A style as written: everything optional, the rest comes from `extends`."""

    where: Where
    extends: str = ""
    font: str | None = None
    bold: str | None = None
    italic: str | None = None
    size: Points | None = None
    minimum: Points | None = None
    floor: Points | None = None
    step: Points | None = None
    leading: float | None = None
    tight: float | None = None
    tracking: float | None = None
    color: str | None = None
    align: Literal["left", "center", "right"] | None = None
    hyphenate: bool | None = None
    balance: bool | None = None
    max_lines: int | None = None


@dataclass(frozen=True, slots=True)
class ThemeFile:
    """`templates/theme.yaml` as written."""

    fonts: Mapping[str, str]
    styles: Mapping[str, StyleSpec]
    where: Where
    spacing: Mapping[str, Length] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Style:
    """A resolved type style. `floor` is the smallest size in print (pt), whatever the product is scaled to."""

    text: TextStyle
    floor: float

    def at_scale(self, scale: float) -> TextStyle:
        """The style in design space for a product drawn at `scale`: never under the floor once printed."""
        least = self.floor / scale
        if self.text.minimum >= least:
            return self.text
        return replace(self.text, size=max(self.text.size, least), minimum=max(self.text.minimum, least))


@dataclass(frozen=True, slots=True)
class Theme:
    """Fonts by face name, styles by name."""

    fonts: Mapping[str, str]
    styles: Mapping[str, Style]

    def with_styles(self, specs: Mapping[str, StyleSpec], diagnostics: Diagnostics) -> Theme:
        """The theme with a product's own styles on top."""
        if not specs:
            return self
        return Theme(self.fonts, {**self.styles, **_resolve(specs, self.styles, self.fonts, diagnostics)})


def load_theme(workspace: Workspace, diagnostics: Diagnostics) -> Theme | None:
    """Read `templates/theme.yaml`; None after recording what is wrong with it."""
    from cardgen.bind import bind
    from cardgen.source import read

    path = workspace.file("templates", "theme.yaml")
    node = read(path, diagnostics, shown_as=workspace.shown(path))
    written = bind(ThemeFile, node, diagnostics) if node is not None else None
    if written is None:
        return None
    return Theme(dict(written.fonts), _resolve(written.styles, {}, written.fonts, diagnostics))


_FIELDS = (
    "size",
    "minimum",
    "step",
    "leading",
    "tight",
    "tracking",
    "color",
    "align",
    "hyphenate",
    "balance",
    "max_lines",
)


def _resolve(
    specs: Mapping[str, StyleSpec],
    known: Mapping[str, Style],
    fonts: Mapping[str, str],
    diagnostics: Diagnostics,
) -> dict[str, Style]:
    from cardgen.i18n import did_you_mean

    done: dict[str, Style] = {}

    def style(name: str, path: tuple[str, ...]) -> Style | None:
        if name in done:
            return done[name]
        spec = specs.get(name)
        if spec is None:
            return known.get(name)
        base = None
        # A product may refine a theme style of the same name: it then extends the one below.
        if spec.extends and spec.extends not in path:
            base = style(spec.extends, (*path, name)) if spec.extends != name else known.get(name)
        elif not spec.extends:
            base = known.get(name)
        if spec.extends and base is None:
            diagnostics.add(
                "TPL04",
                spec.where,
                name=spec.extends,
                suggestion=did_you_mean(spec.extends, [*specs, *known]),
            )
            return None
        made = _made(name, spec, base, fonts, diagnostics)
        if made is not None:
            done[name] = made
        return made

    for name in specs:
        style(name, ())
    return done


def _made(
    name: str, spec: StyleSpec, base: Style | None, fonts: Mapping[str, str], diagnostics: Diagnostics
) -> Style | None:
    from cardgen.i18n import did_you_mean

    faces = [face for face in (spec.font, spec.bold, spec.italic) if face is not None]
    unknown = [face for face in faces if face not in fonts]
    for face in unknown:
        diagnostics.add("TPL05", spec.where, name=face, suggestion=did_you_mean(face, fonts))
    if base is None and (spec.font is None or spec.size is None):
        diagnostics.add("TPL06", spec.where, name=name)
        return None
    if unknown:
        return None
    given: dict[str, object] = {key: getattr(spec, key) for key in _FIELDS if getattr(spec, key) is not None}
    if spec.font is not None:
        given |= {"face": spec.font, "bold": spec.bold or spec.font, "italic": spec.italic or spec.font}
    else:
        given |= {key: face for key, face in (("bold", spec.bold), ("italic", spec.italic)) if face}
    if base is not None:
        if spec.size is not None and spec.minimum is None:
            given["minimum"] = min(base.text.minimum, float(spec.size))
        if spec.leading is not None and spec.tight is None:
            given["tight"] = spec.leading
        text = replace(base.text, name=name, **given)  # type: ignore[arg-type]
    else:
        given.setdefault("minimum", given["size"])
        given.setdefault("leading", 1.25)
        given.setdefault("tight", given["leading"])
        given.setdefault("color", "ink")
        given.setdefault("bold_italic", given["italic"])
        text = TextStyle(name=name, **given)  # type: ignore[arg-type]
    floor = spec.floor if spec.floor is not None else (base.floor if base else 0.0)
    return Style(text, float(floor))
