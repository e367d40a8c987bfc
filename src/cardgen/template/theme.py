"""The theme: which font files there are, and the type styles that templates name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Literal

from cardgen.core.struct import Meta, Struct, field, replace
from cardgen.messages.diagnostics import Where, closest
from cardgen.template.fontfile import Cut, FontFile
from cardgen.template.textstyle import TextStyle
from cardgen.template.units import Points

if TYPE_CHECKING:
    from cardgen.messages.diagnostics import Diagnostics
    from cardgen.project.workspace import Workspace


class StyleSpec(Struct, frozen=True):
    """A style as written: everything optional, the rest comes from `extends`."""

    where: Where
    extends: str = ""
    font: str | None = None
    bold: str | None = None
    italic: str | None = None
    size: Annotated[Points | None, Meta(ge=1)] = None
    minimum: Annotated[Points | None, Meta(ge=1)] = None
    floor: Points | None = None
    step: Annotated[Points | None, Meta(ge=0.1)] = None
    leading: Annotated[float | None, Meta(ge=0.5, le=5)] = None
    tight: Annotated[float | None, Meta(ge=0, le=5)] = None
    tracking: float | None = None
    color: str | None = None
    align: Literal["left", "center", "right"] | None = None
    hyphenate: bool | None = None
    balance: bool | None = None
    max_lines: Annotated[int | None, Meta(ge=1)] = None
    breaks: bool | None = None


class ThemeFile(Struct, frozen=True):
    """`templates/theme.yaml` as written."""

    fonts: Mapping[str, FontFile]
    styles: Mapping[str, StyleSpec]
    where: Where


class TypeStyle(Struct, frozen=True):
    """A resolved type style. `floor` is the smallest size in print (pt), whatever the product is scaled to."""

    text: TextStyle
    floor: float
    where: Where | None = None
    """Where its colour was written, or else the style itself."""

    def at_scale(self, scale: float) -> TextStyle:
        """The style in design space for a product drawn at `scale`: never under the floor once printed."""
        least = self.floor / scale
        if self.text.minimum >= least:
            return self.text
        return replace(self.text, size=max(self.text.size, least), minimum=max(self.text.minimum, least))


class Theme(Struct, frozen=True):
    """Font files and styles by name.

    `cuts` says which cut of a variable font a name stands for, `places` where the theme names each font, for messages.
    """

    fonts: Mapping[str, str]
    styles: Mapping[str, TypeStyle]
    places: Mapping[str, Where] = field(default_factory=dict)
    cuts: Mapping[str, Cut] = field(default_factory=dict)

    def with_styles(self, specs: Mapping[str, StyleSpec], diagnostics: Diagnostics) -> Theme:
        """The theme with a product's own styles on top."""
        if not specs:
            return self
        own = _resolve(specs, self.styles, self.fonts, diagnostics)
        return replace(self, styles={**self.styles, **own})


def load_theme(workspace: Workspace, diagnostics: Diagnostics) -> Theme | None:
    """Read `templates/theme.yaml`; None after recording what is wrong with it."""
    from cardgen.source.bind import bind

    path = workspace.file("templates", "theme.yaml")
    node = workspace.read(path, diagnostics)
    written = bind(ThemeFile, node, diagnostics) if node is not None else None
    if written is None:
        return None
    if not written.styles:
        diagnostics.add("BND02", written.where, key="styles", known=", ".join(_FIELDS))
        return None
    fonts = {face: file.name for face, file in written.fonts.items()}
    styles = _resolve(written.styles, {}, fonts, diagnostics)
    places = {face: file.where for face, file in written.fonts.items()}
    cuts = {face: file.cut for face, file in written.fonts.items() if file.cut is not None}
    return Theme(fonts, styles, places, cuts)


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
    "breaks",
)
"""What a style spec and a text style call by the same name."""


def _resolve(
    specs: Mapping[str, StyleSpec],
    known: Mapping[str, TypeStyle],
    fonts: Mapping[str, str],
    diagnostics: Diagnostics,
) -> dict[str, TypeStyle]:
    """The styles of one file; `known` are those it builds on."""
    resolver = _Resolver(specs, known, fonts, diagnostics)
    return {name: style for name in specs if (style := resolver.style(name, ())) is not None}


class _Resolver:
    """Follows `extends` through one file of styles."""

    def __init__(
        self,
        specs: Mapping[str, StyleSpec],
        known: Mapping[str, TypeStyle],
        fonts: Mapping[str, str],
        diagnostics: Diagnostics,
    ) -> None:
        self._specs, self._known, self._fonts = specs, known, fonts
        self._diagnostics = diagnostics
        self._done: dict[str, TypeStyle | None] = {}

    def style(self, name: str, path: tuple[str, ...]) -> TypeStyle | None:
        """The style `name` of this file, reached along `path`; None after recording what is wrong with it."""
        if name in path:
            circle = " → ".join((*path[path.index(name) :], name))
            self._diagnostics.add("TPL14", self._specs[name].where, name=name, path=circle)
            return None
        if name not in self._done:
            self._done[name] = self._made(name, self._specs[name], (*path, name))
        return self._done[name]

    def _made(self, name: str, spec: StyleSpec, path: tuple[str, ...]) -> TypeStyle | None:
        # A product may refine a theme style of the same name: it then extends the one below.
        wanted = spec.extends or name
        if wanted in self._specs and wanted != name:
            base = self.style(wanted, path)
            if base is None:
                return None  # said where it is wrong
        else:
            base = self._known.get(wanted)
        if base is None and spec.extends:
            suggestion = closest(wanted, sorted({*self._specs, *self._known} - {name}))
            self._diagnostics.add("TPL04", spec.where, name=wanted, suggestion=suggestion)
            return None
        return self._checked(name, spec, base)

    def _checked(self, name: str, spec: StyleSpec, base: TypeStyle | None) -> TypeStyle | None:
        before = len(self._diagnostics)
        for face in (spec.font, spec.bold, spec.italic):
            if face is not None and face not in self._fonts:
                suggestion = closest(face, self._fonts)
                self._diagnostics.add("TPL05", spec.where, name=face, suggestion=suggestion)
        if base is None and (spec.font is None or spec.size is None):
            self._diagnostics.add("TPL06", spec.where, name=name)
        size = spec.size if spec.size is not None else base.text.size if base is not None else None
        if size is not None and spec.minimum is not None and spec.minimum > size + 1e-6:
            self._diagnostics.add(
                "TPL20", spec.where, name=name, minimum=float(spec.minimum), size=float(size)
            )
        return _merged(name, spec, base) if len(self._diagnostics) == before else None


def _merged(name: str, spec: StyleSpec, base: TypeStyle | None) -> TypeStyle:
    """A style from what is written and what it extends; both have been checked."""
    given: dict[str, object] = {key: getattr(spec, key) for key in _FIELDS if getattr(spec, key) is not None}
    if spec.font is not None:
        # Another font: the bold and italic of the old one no longer go with it.
        bold, italic = spec.bold or spec.font, spec.italic or spec.font
        given |= {"face": spec.font, "bold": bold, "italic": italic, "bold_italic": italic}
    else:
        given |= {key: face for key, face in (("bold", spec.bold), ("italic", spec.italic)) if face}
    if base is not None:
        if spec.size is not None and spec.minimum is None:
            given["minimum"] = min(base.text.minimum, float(spec.size))
        if spec.leading is not None and spec.tight is None:
            given["tight"] = spec.leading
        text = replace(base.text, name=name, **given)
    else:
        given.setdefault("minimum", given["size"])
        given.setdefault("leading", 1.25)
        given.setdefault("tight", given["leading"])
        text = TextStyle(name=name, **given)  # type: ignore[arg-type]
    floor = spec.floor if spec.floor is not None else (base.floor if base else 0.0)
    where = spec.where if spec.color is not None or base is None else base.where
    return TypeStyle(text, float(floor), where)
