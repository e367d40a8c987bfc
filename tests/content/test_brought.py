"""What people bring: their words and their slips, and what they are told, at their own line and in their own words."""

from __future__ import annotations

import contextlib
from pathlib import Path

import pytest

from cardgen.content.edition import load_edition
from cardgen.content.store import ContentStore, partnership_sectors
from cardgen.messages.diagnostics import CardgenError, Diagnostic, Diagnostics
from cardgen.messages.saying import say
from cardgen.project.workspace import Workspace

HEAD = "partnership:\n  name: Samen Noord\n  sectors: [po]\n"
TIME = HEAD + "topics:\n  - id: time\n    "
STORE = ContentStore()


def told(folder: Path, text: str | bytes) -> list[Diagnostic]:
    """What is said about a project with one partnership, in the order of its lines."""
    home = folder / "content" / "partnerships" / "noord"
    home.mkdir(parents=True, exist_ok=True)
    (folder / "cardgen.yaml").touch()
    data = text if isinstance(text, bytes) else text.encode()
    (home / "partnership.yaml").write_bytes(data)
    workspace, found = Workspace.find(folder), Diagnostics()
    with contextlib.suppress(CardgenError):
        for sector in partnership_sectors(workspace, "noord", found)[:1]:
            load_edition(workspace, sector, "noord", diagnostics=found, store=STORE)
    return sorted(found, key=lambda one: one.where[0])


@pytest.mark.parametrize(
    ("text", "code", "place", "words"),
    [
        # braces and placeholders
        (TIME + 'question: "Waar haalt {leader de tijd vandaan?"\n', "TXT08", (6, 27), "{leader}"),
        (TIME + 'question: "Waar haalt {schoolleider} de tijd?"\n', "TXT03", (6, 27), "{leader}"),
        (TIME + 'question: "Waar halen {schoolleiders} de tijd?"\n', "TXT03", (6, 27), "{leader.plural}"),
        (TIME + 'question: "Waar halen {leaders} de tijd?"\n', "TXT03", (6, 27), "{leader.plural}"),
        (TIME + 'question: "Waar haalt {leader.meervoud} tijd?"\n', "TRM02", (6, 27), "plural"),
        (TIME + 'question: "Waar haalt {partnership.naam} tijd?"\n', "TXT03", (6, 27), "{partnership.name}"),
        (TIME + "mirror: {role: instituutsopleider}\n", "TRM04", (6, 20), "institute_trainer"),
        (TIME + 'question: "Waar haalt {{leader}} de tijd?"\n', "TXT03", (6, 27), "“{leader}”"),
        (TIME + 'question: "Waar haalt { leader } de tijd?"\n', "TXT03", (6, 27), "“{leader}”"),
        (TIME + 'question: "Waar haalt {de leader} de tijd?"\n', "TXT03", (6, 27), "“{leader.the}”"),
        (TIME + 'question: "Waar haalt {conciërge} de tijd?"\n', "TXT03", (6, 27), "{conciërge}"),
        (TIME + 'question: "Waar haalt leader} de tijd?"\n', "TXT82", (6, 33), "{leader}"),
        (TIME + 'question: "Waar halen {coaches} de tijd?"\n', "TXT03", (6, 27), "{coach.plural}"),
        (TIME + 'question: "Waar halen {leader.mv} de tijd?"\n', "TRM02", (6, 27), "“plural”"),
        # keys of another place, and shapes of another place
        (HEAD + "  website: https://example.org\n", "BND80", (4, 3), "contact:\n  url: …"),
        (HEAD + "topics:\n  - verwijder: time\n", "BND01", (5, 5), "“remove”"),
        (HEAD + "factors:\n  - id: time-arranged\n    text: Wat\n", "BND01", (6, 5), "“line”"),
        (HEAD + "topics:\n  time:\n    question: Wat?\n", "LAY81", (5, 3), "- id: time\n  question: …"),
        (HEAD + "terms: {leader: rector}\n", "LAY82", (4, 17), "singular: rector\nplural: …\narticle: de"),
        (HEAD + "  partners: [Pabo Oost]\n", "BND81", (4, 14), "{id: own-1, name: …"),
        (HEAD + "  logo: https://example.org/logo.png\n  logo_alt: Noord\n", "WSP80", (4, 9), "internet"),
        (HEAD.replace("[po]", "[primair]"), "EDN01", (3, 13), "“po”"),
        (HEAD + "email: jan@example.org\n", "BND80", (4, 1), "partnership:\n  contact:\n    email: …"),
        (HEAD + "website: https://example.org\n", "BND80", (4, 1), "    url: …"),
        (HEAD + "kleur: blauw\n", "BND80", (4, 1), 'theme:\n  colors: {primary: "#005F6B"}'),
        (HEAD + "colour: blue\n", "BND80", (4, 1), "“theme”"),
        (HEAD + "  kleur: blauw\n", "BND80", (4, 3), "“theme”"),
        (HEAD + "primary: '#005F6B'\n", "BND80", (4, 1), "“theme”"),
        (HEAD + "logo: logo.svg\n", "BND80", (4, 1), "partnership:\n  logo: …"),
        ("naam: Noord\nsectoren: [po]\n", "BND80", (1, 1), "partnership:\n  name: …"),
        (HEAD + "question: Wat nu?\n", "BND80", (4, 1), "topics:\n  - id: …\n    question: …"),
        (HEAD + "schoolleider: directeur\n", "BND80", (4, 1), "terms:\n  leader: {singular: …"),
        (HEAD + "  leader: directeur\n", "BND80", (4, 3), "“terms”"),
        ("partnership:\nname: Noord\nsectors: [po]\n", "BND82", (2, 1), "“partnership”, maar springt niet in"),
        (HEAD + "topics:\n  remove: [time]\n", "LAY81", (5, 3), "- remove: [time]"),
        (HEAD + "topics:\n  - add: Ons Thema één\n    title: Water\n", "LAY04", (5, 10), "“ons-thema-een”"),
        (HEAD + "edition:\n  issued: 1-9-2026\n", "EDN11", (5, 11), "“2026-09-01”"),
        (HEAD + "edition:\n  issued: 24 november 2026\n", "EDN11", (5, 11), "“2026-11-24”"),
        (HEAD + "edition:\n  issued: 31-2-2026\n", "EDN11", (5, 11), "jaar-maand-dag"),
        (HEAD + "  logo: logo.png\n  logo_alt: Noord\n", "WSP02", (4, 9), "Zet het bestand in die map"),
        # the words of others
        (TIME + 'question: "Hoe helpt {werkplekbegeleider} mee?"\n', "TXT85", (6, 26), "{coach}: in deze editie wordt dat “mentor”"),
        (TIME + 'question: "Hoe helpen {werkplekbegeleiders} mee?"\n', "TXT85", (6, 27), "{coach.plural}: in deze editie wordt dat “mentoren”"),
        (TIME + 'question: "Hoe helpt {docent.the} mee?"\n', "TXT85", (6, 26), "{teacher.the}: in deze editie wordt dat “de leerkracht”"),
        (TIME + "mirror: {role: werkplekbegeleider}\n", "TRM80", (6, 20), "“coach”"),
        (HEAD + "terms:\n  schoolleider: directeur\n", "TRM81", (5, 3), "leader: {singular: directeur, plural: …"),
        (HEAD + "terms:\n  schoolleider: {enkelvoud: directeur}\n", "TRM81", (5, 3), "“leader”"),
        (TIME + "question: Waar\thalen wij tijd?\n", "TXT86", (6, 19), "tab"),
        # keys in Dutch
        (TIME + "verdieping:\n      - add: time-4\n        text: Wie doet dit?\n", "BND01", (6, 5), "“deepening”"),
        (HEAD + "themas:\n  - id: time\n", "BND01", (4, 1), "“topics”"),
        ("partnerschap:\n  name: Noord\n  sectors: [po]\n", "BND01", (1, 1), "“partnership”"),
        ("partnership:\n  naam: Noord\n  sectoren: [po]\n", "BND01", (2, 3), "“name”"),
        (TIME + "vraag: Waar halen wij de tijd vandaan?\n", "BND01", (6, 5), "“question”"),
        (HEAD + "theme: {kleuren: {primary: rood}}\n", "BND01", (4, 9), "“colors”"),
        (TIME + "core: ja\n", "BND06", (6, 11), "“true”"),
        (HEAD.replace("[po]", "[primair onderwijs]"), "EDN01", (3, 13), "“po”"),
        # items known by their titles
        (HEAD + "topics:\n  - remove: Tijd en ruimte\n", "LAY10", (5, 13), "“time”"),
        (HEAD + "topics:\n  - id: Zicht op kwaliteit\n    core: false\n", "LAY10", (5, 9), "“quality”"),
        # YAML
        ("partnership:\n  name Samen Noord\n  sectors: [po]\n", "SRC31", (2, 7), "“name”"),
        ("partnership:\n  name: Noord\n  sectors [po]\n", "SRC31", (3, 10), "“sectors”"),
        (HEAD + "topics\n  - id: time\n", "SRC31", (4, 7), "“topics”"),
        (HEAD.replace("Samen Noord", "“Samen: Noord”"), "SRC32", (2, 9), "gekrulde"),
        (HEAD.replace("Samen Noord", "„Samen: Noord”"), "SRC32", (2, 9), "gekrulde"),
        (HEAD.replace("Noord", "Coördinatie").encode("latin-1"), "SRC04", (2, 17), "Kladblok"),
        (HEAD.encode("utf-16"), "SRC33", (1, 1), "Kladblok"),
        (HEAD.encode("utf-16-be"), "SRC33", (1, 1), "Codering"),
        (b"PK\x03\x04" + b"\0" * 90, "SRC80", (1, 1), "Word"),
        (b"{\\rtf1\\ansi partnership:}", "SRC80", (1, 1), "RTF"),
        (b"%PDF-1.7\n%\xe2\xe3", "SRC80", (1, 1), "PDF"),
        (b"<!DOCTYPE html><html></html>", "SRC80", (1, 1), "HTML"),
        (TIME + "question: # Waar **halen wij de tijd vandaan?\n", "SRC34", (6, 15), "Laat # weg"),
        (TIME + "question: Waar \uf0b7 halen wij de tijd vandaan?\n", "TXT09", (6, 20), "Word"),
        # lists
        (TIME + "deepening:\n      - Wie doet dit?\n      - Wat nu?\n", "LAY16", (7, 9), "- add: time-4\n  text: Wie"),
        (HEAD + "topics:\n  - add: water\n    title: Water\n", "BND14", (5, 5), "mirror: {role: leader, text: …}"),
        # addresses
        (HEAD + "  contact: {email: jan at x.nl}\n", "EDN18", (4, 20), "e-mailadres"),
        (HEAD + "  contact: {qr: www.example.org}\n", "EDN05", (4, 17), "“https://www.example.org”"),
        (HEAD + "  contact: {qr: jan@example.org}\n", "EDN05", (4, 17), "“mailto:jan@example.org”"),
        # the card
        (HEAD + "topics:\n  - {id: quality, core: true}\n  - {id: why, core: true}\n", "EDN08", None, "core: false"),
    ],
    ids=lambda value: value if isinstance(value, str) and value.isupper() else None,
)  # fmt: skip
def test_one_slip_gives_one_message_in_the_words_of_whoever_made_it(
    tmp_path: Path, text: str, code: str, place: tuple[int, int] | None, words: str
) -> None:
    first, *more = told(tmp_path, text)
    assert first.code == code
    assert all(one.code == code for one in more)
    if place is not None:
        assert (first.where[0].line, first.where[0].column) == place
    assert words in say(first, "nl").text + "\n" + say(first, "nl").hint


@pytest.mark.parametrize(
    "text",
    [
        HEAD.replace("[po]", "po"),
        HEAD.replace("[po]", "po, vo"),
        HEAD + "topics: [{id: time, at_table: leader}]\n",
        HEAD + "topics: [{id: time, at_table: 'leader, coach'}]\n",
        HEAD + "factors: [{id: time-arranged, topics: time}]\n",
        HEAD + "  contact: {qr: 'HTTPS://EXAMPLE.ORG/GESPREK', url: 'tel:+31201234567'}\n",
        HEAD + "  contact: {qr: https://één-school.nl/café, email: info@één-school.nl}\n",
        HEAD + "  contact: {qr: 'https://example.org/" + "a" * 400 + "'}\n",
    ],
)
def test_what_can_be_understood_is_taken_as_it_was_meant(tmp_path: Path, text: str) -> None:
    assert [(one.code, say(one, "en").text) for one in told(tmp_path, text)] == []


def test_every_key_that_content_may_hold_has_a_name_in_dutch() -> None:
    from cardgen.content.assemble import ContentFile
    from cardgen.content.layers import VERBS
    from cardgen.content.terms import Term
    from cardgen.core.struct import Struct, fields, is_computed
    from cardgen.source.dutchkeys import MEANT
    from cardgen.source.nodes import ListNode, MapNode, ScalarNode

    def keys(hint: object, seen: set[object]) -> set[str]:
        found: set[str] = set()
        for inner in (hint, *getattr(hint, "__args__", ())):
            if (
                isinstance(inner, type)
                and issubclass(inner, Struct)
                and inner not in seen
                and "Text" not in inner.__name__
            ):
                seen.add(inner)
                for item in fields(inner):
                    if not is_computed(item.hint) and item.key not in {"where", "kind"}:
                        found |= {item.key} | keys(item.hint, seen)
            elif inner is not hint:
                found |= keys(inner, seen)
        return found

    wanted = keys(ContentFile, {ListNode, MapNode, ScalarNode}) | keys(Term, set()) | set(VERBS)
    named = {key for meant in MEANT.values() for key in meant}
    same = {"logo", "id", "alt"}  # which are Dutch as well
    assert wanted - named - same == set()
    assert len(wanted) > 60


def test_a_key_of_another_place_is_not_taken_for_a_slip_of_the_pen() -> None:
    from cardgen.source.dutchkeys import meant

    known = ["read", "role", "kind", "frame", "source"]
    assert meant("radius", known) == ""
    assert meant("rotate", known) == ""
    assert meant("rolle", known) == "role"
    assert meant("Bron", known) == "source"


@pytest.mark.parametrize(
    ("written", "plain", "breakable"),
    [
        ("opleidings|coördinator", "opleidingscoördinator", "opleidings\u00adcoördinator"),
        (r"ja\|nee", "ja|nee", "ja|nee"),
        ("ja | nee", "ja | nee", "ja | nee"),
        ("1|2", "1|2", "1|2"),
    ],
)
def test_a_bar_inside_a_word_says_where_it_may_be_broken(written: str, plain: str, breakable: str) -> None:
    from cardgen.content.markup import Text
    from cardgen.messages.diagnostics import Where
    from cardgen.source.nodes import ScalarNode

    text = Text.from_node(ScalarNode(written, Where("a.yaml", 1, 1)), Diagnostics(), None)
    assert text is not None
    assert text.plain == plain
    assert text.filling == breakable


def test_a_role_may_say_where_it_may_be_broken(tmp_path: Path) -> None:
    coach = (
        "{singular: begeleidings|coördinator, plural: begeleidings|coördinatoren, article: de, short: null}"
    )
    terms = f"terms: {{coach: {coach}}}\n"
    assert told(tmp_path, HEAD + terms) == []
    edition = load_edition(Workspace.find(tmp_path), "po", "noord", store=STORE)
    (role,) = [role for role in edition.roles if role.id == "coach"]
    assert role.name.plain == "begeleidingscoördinator"
    assert role.name.spans[0].text == "begeleidings\u00adcoördinator"
    assert all("|" not in topic.question.plain for topic in edition.topics)


def test_own_topics_for_which_the_card_has_no_room_are_a_warning_with_what_to_write(tmp_path: Path) -> None:
    own = (
        "  - {add: water, title: Water, short: Water, icon: compass, aim: …, question: Wat nu?, core: true, "
        "deepening: [{id: a, text: Wat?}], mirror: {role: leader, text: Wat?}, scale: {low: a, high: b}, "
        "method: {name: a, text: b, minutes: 10}, at_table: [leader]}\n"
    )
    (one,) = told(tmp_path, HEAD + "topics:\n" + own)
    assert (one.code, one.severity, one.where[0].line) == ("EDN19", "warning", 5)
    assert "“water”" in say(one, "nl").text
    typed = "\n".join(f"  {line}" for line in say(one, "nl").hint.splitlines()[1:])
    assert "core: false" in typed
    assert told(tmp_path, HEAD + "topics:\n" + own + typed + "\n") == []
