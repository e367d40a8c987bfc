"""What people do in the editor, as changes of a draft. All of it can be undone."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

from cardgen.content.filling import PLAIN_BLOCKS
from cardgen.studio.editor.typing import as_typed, as_written
from cardgen.studio.work.draft import MOST_LOGO
from cardgen.template.colorspace import is_color

if TYPE_CHECKING:
    from cardgen.studio.editor.facts import Facts, Value
    from cardgen.studio.work.desk import Work


BLOCKS = ("count", *PLAIN_BLOCKS)
"""Names of placeholders that are no words."""


_LOGO = re.compile(r"logo(?:-[0-9]+)?[.](?:svg|png|jpg|pdf)")
"""Names that the studio gives to logos."""


class LogoError(Exception):
    """A file that cannot be a logo."""

    def __init__(self, *, too_large: bool) -> None:
        self.too_large = too_large
        super().__init__()


def refused(path: str, typed: str) -> bool:
    """Whether a field cannot hold this, so that what stood there stays: no name, or a colour that is none."""
    if path == "partnership.name":
        return not typed.strip()
    return path == "theme.colors.primary" and bool(typed.strip()) and not is_color(typed.strip())


def edit(work: Work, facts: Facts, path: str, typed: str) -> bool:
    """Write what somebody typed in a field; whether that changed anything."""
    if path.startswith("terms."):
        return _edit_term(work, facts, path, typed)
    value = facts.value(path)
    if facts.of_sector:
        return _edit_sector(work, value, path, " ".join(typed.split()))
    if typed == as_typed(value, path) or refused(path, typed):
        return False
    text = as_written(typed, value, path, (*facts.terms, *BLOCKS))
    if value.own and value.base is not None and " ".join(typed.split()) == value.base:
        text = ""  # as in the sector: then it may follow the sector again
    return work.take(work.draft.edited([(path, text)]), path)


def _edit_sector(work: Work, value: Value, path: str, text: str) -> bool:
    """A text of a sector is written as it stands, placeholders and all; as in the base, it follows the base again."""
    if text == value.raw or (not text and not value.own):
        return False
    return work.take(work.draft.edited([(path, "" if text == value.base else text)], value.lists), path)


def _edit_term(work: Work, facts: Facts, path: str, typed: str) -> bool:
    _, name, form = path.split(".")
    if name not in facts.terms:
        return False
    forms = {one: facts.value(f"terms.{name}.{one}") for one in ("singular", "plural", "article")}
    words: dict[str, str | None] = {one: value.raw for one, value in forms.items()}
    typed = as_written(typed, forms[form], path)
    if typed == words[form] or (form == "singular" and not typed):
        return False
    words[form] = typed
    if not words["plural"]:
        words["plural"] = None if forms["plural"].base else ""
    for short in ("short", "short_plural"):  # that of another word would go with ours
        value = facts.value(f"terms.{name}.{short}")
        if value.raw or value.base is not None:
            words[short] = value.raw if value.own and value.raw else None  # null where the sector has one
    base = {one: value.base for one, value in forms.items()}
    if all(words[one] == base[one] for one in base):
        return work.take(work.draft.with_term(name, {}), f"terms.{name}")
    given = {key: value for key, value in words.items() if value != ""}
    return work.take(work.draft.with_term(name, given), f"terms.{name}")


def put_back(work: Work, path: str) -> bool:
    """Let a field be as in the sector again; whether that changed anything."""
    if path.startswith("terms.") and path.count(".") == 1:
        draft = work.draft.with_term(path.split(".")[1], {})
    else:
        draft = work.draft.edited([(path, "")])
    work.close_step()
    if not work.take(draft):
        return False
    work.said = path
    return True


def take_logo(work: Work, data: bytes) -> None:
    """Take in a logo.

    Raises:
        LogoError: it is too large, or no picture.
    """
    if len(data) > MOST_LOGO:
        raise LogoError(too_large=True)
    draft = work.draft.with_logo(data)
    if draft is None:
        raise LogoError(too_large=False)
    work.close_step()
    work.take(
        draft.without(
            [name for name, old in work.draft.files.items() if old != data and _is_left(name, work)]
        )
    )


def _is_left(name: str, work: Work) -> bool:
    """Whether a file is a logo that was tried before, and never saved."""
    return _LOGO.fullmatch(name) is not None and name not in work.disk


def rename_sector(work: Work, sector: str, known: Collection[str]) -> None:
    """Look at it in another sector; texts of one's own stay. A new partnership moves there."""
    if sector == work.draft.sector or sector not in known:
        return
    work.close_step()
    work.take(work.draft.in_sector(sector, move=work.draft.new))


def apply_form(work: Work, facts: Facts, texts: Mapping[str, str], acts: Mapping[str, str]) -> None:
    """Everything of a form: its texts, and the button that was used."""
    for path, typed in texts.items():
        edit(work, facts, path, typed.replace("\r\n", "\n"))
    on = [topic.id for topic in facts.topics if topic.on]
    work.close_step()
    own = {topic.id for topic in facts.topics if topic.own}  # to leave these out is to take them away
    if acts.get("off") in on and len(on) > 1 and acts["off"] not in own:
        work.take(work.draft.with_topics(switches={acts["off"]: False}, order=_left(on, acts["off"], facts)))
    elif (
        (wanted := acts.get("on")) and wanted not in on and any(topic.id == wanted for topic in facts.topics)
    ):
        work.take(work.draft.with_topics(switches={wanted: True}))
    elif acts.get("order") == "":
        work.take(work.draft.with_topics(order=[]))
    else:
        for way, by in (("up", -1), ("down", 1)):
            if acts.get(way) in on:
                work.take(work.draft.with_topics(order=_moved(on, acts[way], by)))
        if (order := acts.get("order")) and sorted(order.split()) == sorted(on):
            work.take(work.draft.with_topics(order=order.split()))


def _moved(names: list[str], name: str, by: int) -> list[str]:
    at = names.index(name)
    to = min(max(at + by, 0), len(names) - 1)
    moved = [one for one in names if one != name]
    moved.insert(to, name)
    return moved


def _left(names: list[str], name: str, facts: Facts) -> list[str] | None:
    """The order without a theme, when there is an order of one's own: it may not name what is gone."""
    return [one for one in names if one != name] if facts.ordered else None
