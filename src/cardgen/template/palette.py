"""Palette keys to colours: the house, the sector's accent and the partnership's brand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from cardgen.content.paint import OwnInk, told_of_inks
from cardgen.core.struct import Struct, field, replace
from cardgen.messages.diagnostics import Diagnostics, Where, closest
from cardgen.template.color import Color
from cardgen.template.colorspace import (
    contrast,
    cvd,
    difference,
    from_oklch,
    hue_distance,
    is_color,
    near_color,
    normal,
    to_oklch,
    worst_difference,
)
from cardgen.template.ownink import alike, in_own_inks
from cardgen.template.ramp import companions, ramp, ribbon

if TYPE_CHECKING:
    from cardgen.project.workspace import Workspace

__all__ = [
    "BRAND_KEYS",
    "Color",
    "Palette",
    "PaletteData",
    "Swatch",
    "build_palette",
    "companions",
    "contrast",
    "cvd",
    "difference",
    "edition_palette",
    "follows_brand",
    "is_color",
    "load_palette_data",
    "ramp",
    "shade",
]

Placed = tuple[str, Where | None]
"""A text and where it was written."""

BRAND_KEYS = ("primary", "path1", "path2")
"""What a partnership may set under `theme.colors`; `primary` alone is enough."""
_FOLLOWING = frozenset({"accent", "path1", "path2", "lintrand"})
"""What of the palette these change, shades included."""

_SHADES: dict[str, tuple[float, float]] = {
    # OKLCH steps (lightness, chroma): shade side, deep shade, light side, pattern
    "d": (-0.075, 0.0),
    "dd": (-0.16, 0.0),
    "l": (0.05, 0.0),
    "ll": (0.17, -0.02),
}
_PATH1_HUE = 81.0  # zon
_WATER_HUE = 232.0  # a blue ribbon through a landscape is a canal
_GRASS = ("weide", "oever")
_TOO_NEAR = 40.0  # degrees of hue
_TOO_ALIKE = 9.0  # worst-case difference under which two ribbons are no longer told apart by colour


class Swatch(Struct, frozen=True):
    """A colour in the palette file: `rgb` as `#RRGGBB`, `cmyk` in per cent or empty, `spot` an ink of its own."""

    rgb: str
    cmyk: tuple[float, ...] = ()
    spot: str = ""
    where: Where = Where("")


class PaletteData(Struct, frozen=True):
    """The palette file (`templates/palette.yaml`).

    `colors` are the house colours, `shades` listed shades of them (`inkt-d`), `names` further names
    (`ink: inkt`, `path2: koraal`), `accents` the steps per named sector colour (`orange: {accent-500: …}`).
    """

    colors: Mapping[str, Swatch]
    accents: Mapping[str, Mapping[str, Swatch]]
    names: Mapping[str, str] = field(default_factory=dict)
    shades: Mapping[str, Swatch] = field(default_factory=dict)


class Palette(Struct, frozen=True):
    """Every colour of one edition. Make it with `build_palette`."""

    table: Mapping[str, Color]
    names: Mapping[str, str]
    own: frozenset[str] = frozenset()
    """Keys of colours that a partnership gave inks of its own; their shades are printed in those."""

    def color(self, key: str) -> Color:
        """The colour of a palette key or of a literal `#RRGGBB`.

        Besides the listed keys: `on-<key>` (ink or white, what reads best on it) and derived shades
        `<key>-d`, `-dd` (darker), `-l`, `-ll` (lighter).

        Raises:
            KeyError: no such key.
        """
        found = self.table.get(key)
        if found is not None:
            return found
        if key in self.names:
            return self.color(self.names[key])
        if key.startswith("#"):
            if not is_color(key):
                raise KeyError(key)
            return Color(normal(key), normal(key))
        if key.startswith("on-"):
            ground = self.color(key[3:]).rgb
            return max((self.color("ink"), self.color("white")), key=lambda text: contrast(text.rgb, ground))
        base, _, suffix = key.rpartition("-")
        if base and suffix in _SHADES:
            return self._shade(self.color(base), suffix)
        raise KeyError(key)

    def keys(self) -> list[str]:
        """All listed keys, sorted; derived shades and `on-` keys come on top of these."""
        return sorted({*self.table, *self.names})

    def _shade(self, base: Color, suffix: str) -> Color:
        key = f"{base.key}-{suffix}"
        shown = shade(base.rgb, suffix)
        derived = in_own_inks(base, key, shown) if base.key in self.own else Color(key, shown)
        return self.table.get(key) or derived


def shade(rgb: str, suffix: str) -> str:
    """A derived shade of `#RRGGBB`: `d`, `dd` (shade side), `l` (light side) or `ll` (pattern).

    Very dark colours get a lighter `d`, light ones a darker `ll`: otherwise the step would not be visible.
    """
    lightness, chroma, hue = to_oklch(rgb)
    step, fade = _SHADES[suffix]
    if suffix == "d" and lightness < 0.30:
        step = 0.07
    if suffix == "ll" and lightness >= 0.75:
        step = -0.16
    return from_oklch(max(0.08, min(0.985, lightness + step)), max(0.0, chroma + fade), hue)


_NO_INKS: Mapping[str, OwnInk] = {}


def build_palette(
    data: PaletteData, sector_color: str, brand: Mapping[str, str], inks: Mapping[str, OwnInk] = _NO_INKS
) -> Palette:
    """Resolve the palette of one edition.

    Args:
        data: the palette file.
        sector_color: a key of `data.accents`, or a literal colour from which an accent is made.
        brand: the partnership's colours by `BRAND_KEYS`, or empty. `primary` replaces the accent and takes
            the role of path 2; path 1 stays sun unless that is too near the brand.
        inks: those of the brand that have inks of their own.

    Raises:
        KeyError: `sector_color` is neither a known accent nor a colour, or `brand` has an unknown key.
        ValueError: a brand colour is not written as `#RRGGBB`.
    """
    unknown = sorted(set(brand) - set(BRAND_KEYS))
    if unknown:
        raise KeyError(unknown[0])
    table = {key: _listed(key, swatch) for key, swatch in data.colors.items()}
    table.update((key, _listed(key, swatch)) for key, swatch in data.shades.items())
    primary = brand.get("primary")
    palette = Palette(table, data.names)
    ink = palette.color("ink").rgb
    table.update(
        _made_accent(primary, ink, inks.get("primary")) if primary else _accent(data, sector_color, ink)
    )
    table.update(_paths(palette, brand, inks))
    table["on-accent"] = palette.color("on-accent-500")
    made = {
        "primary": [key for key in table if key.startswith("accent-")] + ["path2"] * ("path2" not in brand)
    }
    own = (key for name in inks if name in brand for key in made.get(name, [name]))
    return replace(palette, own=frozenset(key for key in own if table[key].cmyk is not None))


def edition_palette(
    data: PaletteData, sector: Placed, brand: Mapping[str, Placed], inks: Mapping[str, OwnInk] = _NO_INKS
) -> Palette:
    """`build_palette` for colours that people wrote.

    Args:
        data: the palette file.
        sector: the sector's colour and where it was written.
        brand: the partnership's colours, each with where it was written.
        inks: those of them that have inks of their own.

    Raises:
        CardgenError: unknown names or colours that are none, all of them at once.
    """
    found = Diagnostics()
    if sector[0] not in data.accents and not is_color(sector[0]):
        known = ", ".join(sorted(data.accents))
        suggestion = closest(sector[0], data.accents)
        found.add("PAL05", sector[1], value=sector[0], suggestion=suggestion, known=known)
    for key, (color, where) in brand.items():
        if key not in BRAND_KEYS:
            suggestion = closest(key, BRAND_KEYS)
            found.add("PAL06", where, key=key, suggestion=suggestion, known=", ".join(BRAND_KEYS))
        elif not is_color(color):
            found.add("PAL01", where, key=key, value=color, suggestion=near_color(color))
    groups = [data.colors, data.shades, *data.accents.values()]
    listed = [swatch for group in groups for swatch in group.values() if swatch.spot]
    spots: dict[str, tuple[float, ...]] = {swatch.spot: swatch.cmyk for swatch in listed}
    for key, ink in inks.items():
        if first := next((spot for spot in spots if ink.spot and alike(ink, spot, spots[spot])), ""):
            found.add("PAL95", brand[key][1], spot=ink.spot, first=first)
        elif ink.spot and spots.setdefault(ink.spot, ink.cmyk) != ink.cmyk:
            found.add("PAL92", brand[key][1], spot=ink.spot)
    found.raise_errors()
    return build_palette(data, sector[0], {key: color for key, (color, _) in brand.items()}, inks)


def follows_brand(key: str) -> bool:
    """Whether a colour may be another for a partnership with colours of its own."""
    return key.partition("-")[0] in _FOLLOWING


def changed_colors(palette: Palette, brand: Mapping[str, Placed]) -> Iterator[tuple[str, str, Where | None]]:
    """Colours of a partnership that are printed otherwise, to be seen and read: as written, as printed, and where."""
    for key, (color, where) in brand.items():
        printed = palette.color("accent-500" if key == "primary" else key).rgb
        if printed.casefold() != normal(color).casefold():
            yield color, printed, where


def _listed(key: str, swatch: Swatch) -> Color:
    cmyk = None
    if swatch.cmyk:
        c, m, y, k = swatch.cmyk
        cmyk = (float(c), float(m), float(y), float(k))
    return Color(key, normal(swatch.rgb), cmyk=cmyk, spot=swatch.spot)


def _made_accent(color: str, ink: str, own: OwnInk | None = None) -> dict[str, Color]:
    steps = {f"accent-{step}": rgb for step, rgb in ramp(color, ink).items()}
    if own is None:
        return {key: Color(key, rgb) for key, rgb in steps.items()}
    base = _inked("", color, own)
    return {key: in_own_inks(base, key, rgb) for key, rgb in steps.items()}


def _inked(key: str, color: str, own: OwnInk | None) -> Color:
    """A colour of a partnership, in its own inks when it has them."""
    if own is None:
        return Color(key, normal(color))
    c, m, y, k = own.cmyk
    return Color(key, normal(color), cmyk=(c, m, y, k), spot=own.spot, tint=own.tint / 100)


def _accent(data: PaletteData, sector_color: str, ink: str) -> dict[str, Color]:
    if is_color(sector_color):
        return _made_accent(sector_color, ink)
    listed = {key: _listed(key, swatch) for key, swatch in data.accents[sector_color].items()}
    return {**_made_accent(listed["accent-500"].rgb, ink), **listed}


def _paths(palette: Palette, brand: Mapping[str, str], inks: Mapping[str, OwnInk]) -> dict[str, Color]:
    """The two ribbons where a brand changes them."""
    out: dict[str, Color] = {}
    if "primary" in brand:
        accent = palette.color("accent-500")
        shown = ribbon(accent.rgb)
        out["path2"] = replace(accent, key="path2")
        if shown != accent.rgb:
            own = inks.get("primary")
            brand_color = _inked("", brand["primary"], own)
            out["path2"] = in_own_inks(brand_color, "path2", shown) if own else Color("path2", shown)
    out.update((key, _inked(key, brand[key], inks.get(key))) for key in ("path1", "path2") if key in brand)
    if "path2" in out and "path1" not in out:
        path2 = out["path2"].rgb
        _, chroma, hue = to_oklch(path2)
        sun, ink = palette.color("path1").rgb, palette.color("ink")
        grass = (palette.table[key].rgb for key in _GRASS if key in palette.table)
        if any(worst_difference(path2, green) < _TOO_ALIKE for green in grass):
            out["lintrand"] = replace(ink, key="lintrand")
        near = chroma >= 0.02 and hue_distance(hue, _PATH1_HUE) < _TOO_NEAR
        if near or worst_difference(sun, path2) < _TOO_ALIKE:
            out["path1"] = Color("path1", _other_path(path2, ink.rgb, sun))
    return out


def _other_path(path2: str, ink: str, sun: str) -> str:
    """A colour beside `path2` on which words are readable: its second companion, or what differs most from it."""
    farthest, other = (ramp(rgb, ink)["500"] for _, rgb in companions(path2))
    water = hue_distance(to_oklch(other)[2], _WATER_HUE) < _TOO_NEAR
    if not water and worst_difference(other, path2) >= _TOO_ALIKE:
        return other
    rest = (farthest, sun) if water else (other, farthest, sun)
    return max(rest, key=lambda rgb: worst_difference(rgb, path2))


def load_palette_data(workspace: Workspace, diagnostics: Diagnostics) -> PaletteData | None:
    """Read `templates/palette.yaml`; None after recording what is wrong with it."""
    from cardgen.source.bind import bind

    node = workspace.read(workspace.file("templates", "palette.yaml"), diagnostics)
    data = bind(PaletteData, node, diagnostics) if node is not None else None
    return data if data is not None and _valid(data, diagnostics) else None


def _valid(data: PaletteData, diagnostics: Diagnostics) -> bool:
    before = len(diagnostics.errors)
    groups = [data.colors, data.shades, *data.accents.values()]
    for key, swatch in (item for group in groups for item in group.items()):
        if not is_color(swatch.rgb):
            diagnostics.add(
                "PAL01", swatch.where, key=key, value=swatch.rgb, suggestion=near_color(swatch.rgb)
            )
        if swatch.cmyk and not (len(swatch.cmyk) == 4 and all(0 <= ink <= 100 for ink in swatch.cmyk)):
            diagnostics.add("PAL02", swatch.where, key=key)
        told_of_inks(swatch.spot, swatch.cmyk, swatch.where, diagnostics)
    place = next((Where(swatch.where.file) for swatch in data.colors.values()), None)
    known = {*data.names, *(key for group in groups for key in group)}
    for name in (*data.names.values(), "ink", "white", "path1", "path2"):
        if name not in known:
            diagnostics.add("PAL03", place, name=name, suggestion=closest(name, known))
    for accent, steps in data.accents.items():
        if "accent-500" not in steps:
            diagnostics.add("PAL04", place, name=accent)
    return len(diagnostics.errors) == before
