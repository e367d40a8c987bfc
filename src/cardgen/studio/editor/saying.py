"""What a look at an edition becomes: the values of a page, or the answer to a script."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from cardgen.studio.editor.colorvalue import swatch_of
from cardgen.studio.editor.sight import Wanted
from cardgen.studio.editor.steps import PAGES, STEPS, TEXTS, Step, neighbour
from cardgen.studio.editor.telling import Message
from cardgen.studio.editor.views import Field, Views
from cardgen.studio.server.common import language_of, shared_of
from cardgen.studio.work.draft import UNNAMED

if TYPE_CHECKING:
    from starlette.requests import Request

    from cardgen.messages.phrases import Language
    from cardgen.studio.editor.facts import Facts
    from cardgen.studio.editor.look import Colors, Looked
    from cardgen.studio.pages.words import Words
    from cardgen.studio.pictures.show import Leaf
    from cardgen.studio.work.desk import Work

FIRST_WORDS = ("leader", "school", "coach", "trainee")
"""Words that are asked for first; the others are behind a line."""
_ACCENT = ("#F1F7FF", "#DDECFF", "#BDDCFF", "#0B5FA5", "#0B5FA5")
"""Colours of an edition whose own cannot be known."""


def seen(
    request: Request, work: Work, looked: Looked, wanted: Wanted, kept_out: tuple[str, str] | None = None
) -> dict[str, Any]:
    """The values of the page of a step; `kept_out` is a field and what it cannot hold."""
    shared = shared_of(request)
    language = language_of(request, shared)
    words = shared.pages.words(language)
    views = Views(looked, words, language, kept_out)
    step, facts = wanted.at, looked.facts
    here = f"{shared.settings.base}/e/{work.id}"
    themes = _themes(facts, words) if facts else []
    theme = _theme(facts, wanted.theme) if facts else ""
    fields = views.fields_of(step, theme) if facts else []
    icons = [topic.icon for topic in facts.topics] if facts else []
    general = views.elsewhere(_shown_paths(step.id, fields, facts))
    return {
        "icons": icons,
        "here": here,
        "query": _query(step, theme, looked),
        "others_of_sector": views.products(step) if facts and facts.of_sector else [],
        "heading": views.heading(step),
        "step": step,
        "steps": STEPS,
        "before": neighbour(step, -1) if step in STEPS else None,
        "after": neighbour(step, 1) if step in STEPS else None,
        "marks": _marks(views, work),
        "name": words("texts_of", sector=facts.label) if facts and facts.of_sector else _name(work, facts),
        "of_sector": work.draft.of_sector,
        "borrowed": _borrowed(request, work),
        "folder": work.draft.folder,
        "sector": facts.label if facts else work.draft.sector,
        "sector_id": work.draft.sector,
        "sectors": _sectors(request),
        "rev": work.rev,
        "saves": shared.settings.saves,
        "saved": work.saved,
        "nameless": nameless(work),
        "can_undo": bool(work.past),
        "can_redo": bool(work.future),
        "undone": _what(work.said, views, words) if work.said else "",
        "clash": ", ".join(work.clash),
        "general": general,
        "readable": facts is not None,
        "fields": fields,
        "themes": themes,
        "topic": theme,
        "topic_title": next((one["title"] for one in themes if one["id"] == theme), ""),
        "ordered": bool(facts and facts.ordered),
        "words": _words(views) if facts and step.id == "woorden" else {"first": [], "rest": []},
        "logo": _logo(work, facts, here) if facts else None,
        "logo_messages": views.messages("partnership.logo"),
        "colors": looked.colors if looked.colors and looked.colors.cmyk else None,
        "swatch": swatch_of(looked.colors.typed or looked.colors.fill) if looked.colors else "#0b5fa5",
        "number": lambda value: _number(value, language),
        "product": views.label_of("dialoogkaart"),
        "theme": _theme_sheet(shared.settings.base, looked.colors),
        "messages": views.everything(),
        "step_of_path": _step_of_path,
        "tabs": views.tabs(looked.shown.product),
        "others": views.others(looked.shown.product),
        "keep": f"&thema={theme}" if step.id in {"vragen", TEXTS.id} else "",
        "stage": _stage(views, looked, wanted, shared.settings.base, words),
    }


def answer(
    request: Request, work: Work, looked: Looked, wanted: Wanted, kept_out: tuple[str, str] | None = None
) -> dict[str, Any]:
    """What a script is told after a change: parts of the page that are other now, ready to be put in."""
    shared = shared_of(request)
    language = language_of(request, shared)
    values = seen(request, work, looked, wanted, kept_out)
    render = shared.pages
    fields: dict[str, Any] = {}
    head, meta = ("text_head", "text_meta") if work.draft.of_sector else ("head", "meta")
    for one in values["fields"]:
        fields[one.path] = {
            "head": render.part("parts.html", head, language, one, values["sector"]),
            "meta": render.part("parts.html", meta, language, one, values["sector"]),
            "bad": one.bad,
            "value": one.value,
        }
    stage = values["stage"]
    return {
        "fields": fields,
        "general": "".join(
            str(render.part("parts.html", "said", language, one)) for one in values["general"]
        ),
        "logo": "".join(
            str(render.part("parts.html", "said", language, one)) for one in values["logo_messages"]
        ),
        "colors": render.page("colors.html", language, **_only(values)) if wanted.at.id == "kleur" else "",
        "words": {
            one["name"]: "".join(
                str(render.part("parts.html", "said", language, message)) for message in one["messages"]
            )
            for part in values["words"].values()
            for one in part
        },
        "rail": render.page(
            "textrail.html" if work.draft.of_sector else "rail.html", language, **_only(values)
        ),
        "savedLine": render.page("saved.html", language, **_only(values)),
        "saved": work.saved,
        "nameless": values["nameless"],
        "name": values["name"],
        "theme": values["theme"],
        "undo": values["can_undo"],
        "redo": values["can_redo"],
        "stage": {key: value for key, value in stage.items() if key != "picked"},
        "spots": [
            {"path": path, "box": [round(100 * n, 2) for n in (one.x, one.y, one.w, one.h)], "bad": bad}
            for one in looked.shown.spots
            for path in [looked.facts.fields.get(one.path, one.path) if looked.facts else one.path]
            for bad in [any(message.kind == "err" for message in _about(values, path))]
        ],
    }


def _only(values: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in values.items() if key != "icons"}


def _query(step: Step, theme: str, looked: Looked) -> str:
    """What the address of a step holds, to come back to the same place."""
    if step == PAGES:
        return f"?{urlencode({'product': looked.shown.product, 'page': looked.shown.page})}"
    return f"?{urlencode({'thema': theme})}" if step.id in {"vragen", TEXTS.id} else ""


def _about(values: dict[str, Any], path: str) -> list[Message]:
    return [one for one in values["messages"] if one.path == path]


def _stage(views: Views, looked: Looked, wanted: Wanted, base: str, words: Words) -> dict[str, Any]:
    shown = looked.shown
    picture = shown.picture
    leaf = shown.pages[shown.page] if shown.pages else None
    why = words("no_picture" if looked.trouble or views.everything() else "no_page")
    titles = [_title(one, number, words) for number, one in enumerate(shown.pages, start=1)]
    title = titles[shown.page] if leaf else ""
    return {
        "product": shown.product,
        "page": shown.page,
        "titles": titles,
        "src": f"{base}/p/{picture.hash}.jpg" if picture else "",
        "width": picture.width if picture else 0,
        "height": picture.height if picture else 0,
        "tall": bool(leaf and leaf.height > leaf.width),
        "alt": f"{views.label_of(shown.product)}, {title}",
        "broken": shown.broken,
        "why": "" if picture else why,
        "eyes": wanted.eyes,
        "also": [
            {
                "src": f"{base}/p/{one.hash}.jpg",
                "alt": f"{views.label_of(shown.product)}, {titles[at]} ({words('page_number', n=at + 1)})",
            }
            for one, at in zip(shown.also, shown.beside, strict=False)
        ],
        "picked": wanted.picked,
    }


def _title(leaf: Leaf, number: int, words: Words) -> str:
    """What a page is called; its number where nobody gave it a title."""
    return leaf.title if leaf.title and leaf.title != leaf.id else words("page_number", n=number).capitalize()


def _shown_paths(step: str, fields: list[Field], facts: Facts | None) -> set[str]:
    paths = {one.path for one in fields} | {"partnership.logo", "partnership.logo_alt"}
    if step == "woorden" and facts:
        paths |= {
            f"terms.{name}.{form}" for name in facts.terms for form in ("article", "singular", "plural")
        }
    return paths


def _marks(views: Views, work: Work) -> dict[str, str]:
    found = views.step_marks(named=not nameless(work))
    return {step.id: found.get(step.id, "") for step in STEPS}


def nameless(work: Work) -> bool:
    """Whether nobody gave it a name yet."""
    return work.draft.new and work.draft.name == UNNAMED


def _name(work: Work, facts: Facts | None) -> str:
    return (facts.value("partnership.name").shown if facts else "") or work.draft.id


def _borrowed(request: Request, work: Work) -> str:
    """The folder that the texts of a sector will get in the project, as long as it is one that cardgen brings along."""
    workspace = shared_of(request).workspace
    root = workspace.project or workspace.roots[0]
    there = (root / work.draft.folder).is_dir() or not work.draft.of_sector
    return "" if there else work.draft.folder


def _sectors(request: Request) -> list[tuple[str, str]]:
    workspace = shared_of(request).workspace
    return [(name, name) for name in workspace.sectors() if not workspace.joins_sectors(name)]


def _theme(facts: Facts, wanted: str) -> str:
    """The theme that is asked for, when it is in; else the first."""
    on = [topic.id for topic in facts.topics if topic.on]
    return wanted if wanted in on else (on[0] if on else "")


def _themes(facts: Facts, words: Words) -> list[dict[str, Any]]:
    on = [topic.id for topic in facts.topics if topic.on]
    marked = [topic.id for topic in facts.topics if topic.on and topic.core]
    card = set([*marked, *(one for one in on if one not in marked)][:6])
    found = []
    for topic in facts.topics:
        at = f"topics.{topic.id}."
        touched = any(value.own for path, value in facts.texts.items() if path.startswith(at))
        titled = facts.value(f"{at}title").own and not topic.own
        where = "theme_off" if not topic.on else "theme_card" if topic.id in card else "theme_deck"
        found.append(
            {
                "id": topic.id,
                "title": topic.title,
                "icon": topic.icon,
                "on": topic.on,
                "where": words("theme_own") if titled and topic.on else words(where),
                "touched": touched or topic.own,
                "others": sum(value.own for path, value in facts.texts.items() if path.startswith(at)),
                "can_up": topic.on and on.index(topic.id) > 0,
                "can_down": topic.on and on.index(topic.id) < len(on) - 1,
                "last": topic.on and (len(on) == 1 or topic.own),
            }
        )
    return found


def _words(views: Views) -> dict[str, list[dict[str, Any]]]:
    names = list(views.facts.terms)
    words = {name: views.word(name) for name in names}
    first = [name for name in FIRST_WORDS if name in words]
    first += [name for name in names if name not in first and (words[name]["own"] or words[name]["messages"])]
    return {
        "first": [words[name] for name in first],
        "rest": [words[name] for name in names if name not in first and words[name]["uses"]],
    }


def _logo(work: Work, facts: Facts, here: str) -> dict[str, str] | None:
    name = facts.value("partnership.logo").raw
    data = work.draft.files.get(name)
    if data is None:
        return None
    size = f"{max(1, round(len(data) / 1000))} kB"
    return {
        "file": name,
        "src": f"{here}/logo?{work.rev}",
        "alt": facts.value("partnership.logo_alt").shown,
        "size": size,
    }


def _what(path: str, views: Views, words: Words) -> str:
    """What was put back, in words; `-` when that has no name."""
    facts = views.facts
    steps = path.split(".")
    if steps[0] == "topics" and len(steps) > 2:
        theme = next((one for one in facts.topics if one.id == steps[1]), None)
        number = (
            theme.deepening.index(steps[3]) + 1
            if theme and len(steps) > 3 and steps[3] in theme.deepening
            else 0
        )
        label = words("deeper_question", n=number) if number else words("core_question")
        if steps[2] == "title":
            label = words("theme_title").rstrip("?")
        return f"{label} ({theme.title})" if theme else label
    if steps[0] == "terms":
        return str(views.word(steps[1])["title"]) if steps[1] in facts.terms else "-"
    keys = {
        "partnership.name": "name",
        "partnership.tagline": "tagline",
        "theme.colors.primary": "step_kleur",
    }
    return words(keys[path]).rstrip("?") if path in keys else "-"


def _theme_sheet(base: str, colors: Colors | None) -> str:
    accent = colors.accent if colors else _ACCENT
    query = {
        "accent": "-".join(color.lstrip("#") for color in accent),
        "on": (colors.on if colors else "#FFFFFF").lstrip("#"),
        "typed": swatch_of(colors.typed or colors.fill).lstrip("#") if colors else "0B5FA5",
        "printed": (colors.proof if colors else "#0B5FA5").lstrip("#"),
    }
    return f"{base}/theme.css?{urlencode(query)}"


def _step_of_path(path: str) -> str:
    from cardgen.studio.editor.steps import step_of

    step = step_of(path)
    return step.id if step else ""


def _number(value: float, language: Language) -> str:
    return f"{value:.1f}".replace(".", "," if language == "nl" else ".")
