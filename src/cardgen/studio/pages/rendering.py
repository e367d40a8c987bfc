"""Templates to pages. The only door to Jinja; everything that people typed is escaped."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from cardgen.studio.pages.words import WORDS, Words

if TYPE_CHECKING:
    from cardgen.project.workspace import Workspace

HOME = Path(__file__).parent
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_SHAPES = frozenset({"path", "circle", "rect", "line", "polyline", "polygon", "ellipse", "g"})
_NUMBERS = frozenset(
    {"d", "cx", "cy", "r", "rx", "ry", "x", "y", "x1", "y1", "x2", "y2", "width", "height", "points"}
)
_MOST = 20_000
"""Bytes of an icon."""


class Pages:
    """Makes pages, in the language of whoever asks."""

    def __init__(self, workspace: Workspace, base: str = "", *, public: bool = False) -> None:
        self._workspace = workspace
        self._base = base
        self._public = public
        self._icons: dict[str, Markup] = {}
        self._environment = Environment(
            loader=FileSystemLoader(HOME),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )

    def page(self, template: str, language: str, /, icons: Iterable[str] = (), **values: Any) -> str:
        """A page, or a part of one.

        Args:
            template: its name.
            language: `nl` or `en`.
            icons: names of icons of the project that the page uses.
            values: what the template asks for.
        """
        words = Words(WORDS[language])
        return self._environment.get_template(template).render(
            t=words,
            language=language,
            base=self._base,
            public=self._public,
            icons=self._shapes(icons),
            **values,
        )

    def part(self, template: str, name: str, language: str, *arguments: Any) -> str:
        """What a macro of a template makes."""
        module = self._environment.get_template(template).make_module(
            {"t": Words(WORDS[language]), "base": self._base}
        )
        return str(getattr(module, name)(*arguments))

    def words(self, language: str) -> Words:
        """The words of a language."""
        return Words(WORDS[language])

    def _shapes(self, names: Iterable[str]) -> Mapping[str, Markup]:
        return {name: self._icon(name) for name in dict.fromkeys(names)}

    def _icon(self, name: str) -> Markup:
        """The shapes of an icon of the project; nothing else of its file reaches a page."""
        if name not in self._icons:
            self._icons[name] = Markup(self._drawn(name))  # noqa: S704 - made of numbers only, see _markup
        return self._icons[name]

    def _drawn(self, name: str) -> str:
        if not _NAME.fullmatch(name):
            return ""
        files = self._workspace.files
        path = self._workspace.file("assets", "icons", f"{name}.svg")
        try:
            data = files.read(path, _MOST)
            if len(data) > _MOST or b"<!" in data.replace(b"<!--", b""):
                return ""
            return "".join(_markup(child) for child in ElementTree.fromstring(data))  # noqa: S314 - no entities
        except (OSError, ElementTree.ParseError):
            return ""


def _markup(element: ElementTree.Element) -> str:
    tag = element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
    if tag not in _SHAPES:
        return ""
    said = "".join(
        f' {key}="{value}"'
        for key, value in element.attrib.items()
        if key in _NUMBERS and re.fullmatch(r"[0-9A-Za-z ,.+-]*", value)
    )
    return f"<{tag}{said}>{''.join(_markup(child) for child in element)}</{tag}>"
