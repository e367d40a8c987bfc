"""Each hint that tells people to type something is typed: after that the message is gone, and no other comes of it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cardgen.messages.catalogue import codes
from cardgen.messages.saying import in_language, say
from content.test_brought import HEAD, TIME, told

TOPICS = HEAD + "topics:\n"
TERMS = HEAD + "terms:\n"
VO = TERMS.replace("[po]", "[vo]")

NEW = (
    HEAD + "topics:\n  - add: water\n    core: false\n    title: Water\n    short: Water\n    icon: compass\n"
    "    aim: Weten wat water is\n    question: Wat is water?\n    mirror: {role: leader, text: Wat drink jij?}\n"
    "    scale: {low: weinig, high: veel}\n    method: {name: Praten, text: Praat samen., minutes: 10}\n    at_table: [leader]\n"
)

TYPED = [
    ("SRC05", "Samen Noord\n", HEAD),
    ("SRC09", TIME + "question: &waar halen wij de tijd?\n", TIME + 'question: "&waar halen wij de tijd?"\n'),
    ("SRC10", TIME + "question: !waar halen wij de tijd?\n", TIME + 'question: "!waar halen wij de tijd?"\n'),
    ("SRC16", TIME + "question: {leader} heeft tijd?\n", TIME + 'question: "{leader} heeft tijd?"\n'),
    ("SRC18", TIME + "question: Tijd: waar halen we die: hier?\n", TIME + 'question: "Tijd: waar halen we die: hier?"\n'),
    ("SRC19", TIME + "question: @school of thuis?\n", TIME + 'question: "@school of thuis?"\n'),
    ("SRC20", TIME + 'question: "Tijd" of rust?\n', TIME + 'question: "‘Tijd’ of rust?"\n'),
    ("SRC24", TIME + 'question: "Tijd \\of rust?"\n', TIME + "question: 'Tijd \\\\of rust?'\n"),
    ("SRC25", HEAD + "theme: {colors: {primary: #005F6B}}\n", HEAD + 'theme: {colors: {primary: "#005F6B"}}\n'),
    ("SRC26", HEAD + "topics:\n  -\u00a0id: time\n    title: Rust\n", HEAD + "topics:\n  - id: time\n    title: Rust\n"),
    ("SRC27", HEAD + "topics:\n  • id: time\n    title: Rust\n", HEAD + "topics:\n  - id: time\n    title: Rust\n"),
    ("SRC28", TIME + "question: Waar halen wij tijd #samen vandaan?\n", TIME + 'question: "Waar halen wij tijd #samen vandaan?"\n'),
    ("SRC29", HEAD.replace("Samen Noord", "“Noord”"), HEAD.replace("Samen Noord", '"“Noord”"')),
    ("SRC31", HEAD + "topics\n  - id: time\n    title: Rust\n", TIME + "title: Rust\n"),
    ("SRC32", HEAD.replace("Samen Noord", "“Samen: Noord”"), HEAD.replace("Samen Noord", '"Samen: Noord"')),
    ("SRC34", TIME + "question: # Waar halen wij de tijd vandaan?\n", TIME + "question: Waar halen wij de tijd vandaan?\n"),
    ("SRC81", TIME + "question: Waar halen\u2028wij tijd?\n", TIME + "question: Waar halen // wij tijd?\n"),
    ("SRC82", TIME + "question: Wat nu?\n    ? Waar dan\n", TIME + 'question: "? Waar dan"\n'),
    ("SRC83", TIME + "question: Waar # halen wij tijd?\n", TIME + 'question: "Waar # halen wij tijd?"\n'),
    ("SRC84", "partnership:\n  name = Noord\n  sectors: [po]\n", HEAD),
    ("SRC85", TIME + "question: Waar halen wij\n    de tijd vandaan?\n    title: Rust\n", TIME + "question: Waar halen wij\n      de tijd vandaan?\n    title: Rust\n"),
    ("SRC86", TIME + "title: Rust\n   question: Wat nu?\n", TIME + "title: Rust\n    question: Wat nu?\n"),
    ("SRC87", TIME + 'question: "Wat nu?”\n', TIME + 'question: "Wat nu?"\n'),
    ("SRC88", TERMS + "  leader: singular: rector, plural: rectoren, article: de\n", TERMS + "  leader: {singular: rector, plural: rectoren, article: de}\n"),
    ("SRC89", TERMS + "  leader: {singular: rector plural: rectoren, article: de}\n", TERMS + "  leader: {singular: rector, plural: rectoren, article: de}\n"),
    ("SRC90", HEAD + "  contact: {text: Bel ons, of mail}\n", HEAD + '  contact: {text: "Bel ons, of mail"}\n'),
    ("SRC19", TIME + "question: ? Wat nu\n", TIME + 'question: "? Wat nu"\n'),
    ("BND80", HEAD + "kleur: blauw\n", HEAD + 'theme:\n  colors: {primary: "#005F6B"}\n'),
    ("BND80", HEAD + "email: jan@example.org\n", HEAD + "  contact:\n    email: jan@example.org\n"),
    ("BND80", HEAD + "schoolleider: directeur\n", TERMS + "  leader: {singular: directeur, plural: directeuren, article: de}\n"),
    ("BND82", "partnership:\nname: Noord\nsectors: [po]\n", HEAD),
    ("BND83", NEW + "    deepening:\n      - Wat is water?\n", NEW + "    deepening:\n      - id: own-1\n        text: Wat is water?\n"),
    ("TXT85", TIME + 'question: "Wat doet {docent.the}?"\n', TIME + 'question: "Wat doet {teacher.the}?"\n'),
    ("TRM80", TIME + "mirror: {role: docent}\n", TIME + "mirror: {role: teacher}\n"),
    ("TRM81", TERMS + "  schoolleider: directeur\n", TERMS + "  leader: {singular: directeur, plural: directeuren, article: de}\n"),
    ("BND80", HEAD + "  email: jan@example.org\n", HEAD + "  contact:\n    email: jan@example.org\n"),
    ("BND80", "name: Noord\nsectors: [po]\n", "partnership:\n  name: Noord\n  sectors: [po]\n"),
    ("BND08", HEAD + "theme: {colors: rood}\n", HEAD + "theme:\n  colors:\n    primary: '#005F6B'\n"),
    ("BND81", HEAD + "theme: rood\n", HEAD + "theme: {colors: {}}\n"),
    ("BND01", HEAD + "  sector: po\n", HEAD),
    ("EDN01", HEAD.replace("[po]", "po en vo"), HEAD.replace("[po]", "po, vo")),
    ("LAY08", TIME + "deepening: [{text: Wie doet dit?}]\n", TIME + "deepening: [{add: time-4, text: Wie doet dit?}]\n"),
    ("LAY08", TIME + "deepening: [{text: Wie doet dit?}]\n", TIME + "deepening: [{id: time-1, text: Wie doet dit?}]\n"),
    ("LAY16", TIME + "deepening: Wie doet dit?\n", TIME + "deepening:\n      - add: time-4\n        text: Wie doet dit?\n"),
    ("LAY81", TOPICS + "  time:\n    question: Wat nu?\n", TOPICS + "  - id: time\n    question: Wat nu?\n"),
    ("LAY81", TOPICS + "  id: time\n  question: Wat nu?\n", TOPICS + "  - id: time\n    question: Wat nu?\n"),
    ("LAY82", TIME + "mirror: Hoe kom ik hier?\n", TIME + "mirror:\n      role: board_member\n      text: Hoe kom ik hier?\n"),
    ("LAY82", TERMS + "  leader: rector\n", TERMS + "  leader:\n    singular: rector\n    plural: rectoren\n    article: de\n"),
    ("TRM05", TERMS + "  schoolleider: {singular: rector, plural: rectoren, article: de}\n", TERMS + "  leader: {singular: rector, plural: rectoren, article: de}\n"),
    ("TXT03", TIME + 'question: "Waar haalt {{leader}} tijd?"\n', TIME + 'question: "Waar haalt {leader} tijd?"\n'),
    ("TXT03", TIME + 'question: "Waar haalt {de schoolleider} tijd?"\n', TIME + 'question: "Waar haalt {leader.the} tijd?"\n'),
    ("TXT07", TIME + 'question: "Waar haalt {} tijd?"\n', TIME + 'question: "Waar haalt \\\\{\\\\} tijd?"\n'),
    ("TXT08", TIME + 'question: "Waar haalt {schoolleider tijd?"\n', TIME + 'question: "Waar haalt {leader} tijd?"\n'),
    ("TXT82", TIME + 'question: "Waar haalt leader} tijd?"\n', TIME + 'question: "Waar haalt {leader} tijd?"\n'),
    ("TXT83", TIME + "question: Wat doet de co\ufffdrdinator?\n", TIME + "question: Wat doet de coördinator?\n"),
    ("TXT84", TIME + "question: Wat doet de coÃ¶rdinator?\n", TIME + "question: Wat doet de coördinator?\n"),
    ("EDN05", HEAD + "  contact: {qr: https://example.org/een kaart}\n", HEAD + "  contact: {qr: https://example.org/een%20kaart}\n"),
    ("EDN05", HEAD + "  contact: {url: 020-1234567}\n", HEAD + "  contact: {url: tel:0201234567}\n"),
    ("EDN05", HEAD + "  contact: {url: 'https://example,org'}\n", HEAD + "  contact: {url: https://example.org}\n"),
    ("EDN18", HEAD + "  contact: {email: Jan <jan@school.nl>}\n", HEAD + "  contact: {email: jan@school.nl}\n"),
    ("SRC32", HEAD + "“topics”:\n  - id: time\n", TOPICS + "  - id: time\n"),
    ("LAY06", TIME + "deepening: []\n", TIME + "deepening: [{remove: time-3}]\n"),
    ("LAY12", TOPICS + "  - add: {id: x}\n", TOPICS + "  - {id: time, title: Rust}\n"),
    ("LAY13", TOPICS + "  - add: time\n    title: Rust\n", TOPICS + "  - id: time\n    title: Rust\n"),
    ("LAY16", TIME + "deepening:\n      - Wie doet dit?\n", TIME + "deepening:\n      - add: time-4\n        text: Wie doet dit?\n"),
    ("TRM03", TERMS + "  leader: {singular: rector, article: de}\n", TERMS + "  leader: {singular: rector, article: de, plural: rectoren}\n"),
    ("TRM03", VO + "  coach: {singular: gids, plural: gidsen, article: de}\n", VO + "  coach: {singular: gids, plural: gidsen, article: de, short: null}\n"),
    ("TRM01", TERMS + "  leader: {singular: rector, plural: null, article: de}\n", TERMS + "  leader: {singular: rector, plural: rectoren, article: de}\n"),
    ("EDN09", TOPICS + "  - {id: time, core: false}\n", TOPICS + "  - {id: time, core: true}\n"),
    ("TXT05", TIME + "question: |\n      Waar halen wij\n      de tijd vandaan?\n", TIME + "question: Waar halen wij // de tijd vandaan?\n"),
    ("TXT06", TIME + "question: Waar *halen wij tijd?\n", TIME + "question: Waar \\*halen wij tijd?\n"),
    ("TXT06", TIME + 'question: "Waar *halen wij tijd?"\n', TIME + 'question: "Waar \\\\*halen wij tijd?"\n'),
    ("TXT06", TIME + 'question: "Waar **halen wij tijd?"\n', TIME + 'question: "Waar \\\\*\\\\*halen wij tijd?"\n'),
    ("TXT07", TIME + "question: Waar } halen wij tijd?\n", TIME + "question: Waar \\} halen wij tijd?\n"),
    ("TXT07", TIME + 'question: "Waar { halen wij tijd?"\n', TIME + 'question: "Waar \\\\{ halen wij tijd?"\n'),
    ("TXT07", TIME + "question: Waar halen wij tijd? //\n", TIME + "question: Waar halen wij tijd? \\//\n"),
    ("TXT08", TIME + 'question: "Waar haalt {leader tijd?"\n', TIME + 'question: "Waar haalt {leader} tijd?"\n'),
    ("TXT09", TIME + "question: \uf0b7 Waar halen wij tijd?\n", TIME + "question: Waar halen wij tijd?\n"),
    ("TXT80", TIME + 'question: "Wat is {engels|lesson study}?"\n', TIME + 'question: "Wat is {en|lesson study}?"\n'),
    ("TXT81", TIME + 'question: "Wat is {en|lesson study?"\n', TIME + 'question: "Wat is {en|lesson study}?"\n'),
    ("EDN05", HEAD + "  contact: {qr: example.org/a}\n", HEAD + "  contact: {qr: https://example.org/a}\n"),
    ("EDN05", HEAD + "  contact: {qr: jan@example.org}\n", HEAD + "  contact: {qr: mailto:jan@example.org}\n"),
    ("EDN11", HEAD + "edition: {version: '1', issued: 24 november}\n", HEAD + "edition: {version: '1', issued: 2026-11-24}\n"),
    ("EDN13", "partnership:\n  name: Noord\n", "partnership:\n  name: Noord\n  sectors: [vo, po]\n"),
    ("EDN18", HEAD + "  contact: {email: naam at school}\n", HEAD + "  contact: {email: naam@school.nl}\n"),
    ("EDN10", HEAD + "  logo: partnership.yaml\n", HEAD + "  logo: partnership.yaml\n  logo_alt: Noord\n"),
]  # fmt: skip
"""Code, a text that brings it about, and the text after doing what the hint says."""

ELSEWHERE = {
    "tests/content/test_advice.py, test_wording.py": {"ADV80", "ADV22", "ADV23", "LEK01", "LEK02", "ADV03", "ADV04", "ADV09", "ADV12", "ADV14"},
    "tests/content/test_brought.py": {"BND14", "EDN19", "EDN08", "EDN14", "TXT03"},
    "tests/content/test_layers.py": {"LAY02"},
    "tests/messages/test_grouping.py, tests/layout/test_text.py": {"FIT02", "FIT04", "PLC08"},
    "tests/messages/test_typed_designs.py": {
        "TPL01", "TPL02", "TPL08", "TPL12", "TPL15", "TPL18", "PAL01", "PAL02", "BKL05", "PLC02", "PLC09", "PLC15",
        "PLC19", "ART06", "TPL05", "PLC27", "FNT09",
    },
    "tests/layout/test_photos.py, test_logos.py": {"PLC60", "PLC63"},
    "tests/cli/test_slips.py": {"TPL17"},
    "tests/layout/test_instances.py": {"FNT06", "FNT70", "FNT73"},
}  # fmt: skip
"""Where hints about other files than a partnership's are tried out."""

_SAMPLE = re.compile(
    r"“[^”]*[:{=/…][^”]*”|\{typed\}|\{block\}|\{example\}|\"…\"|\w+\|\w+|mailto:|\d{4}-\d\d-\d\d|@school"
)
"""What a hint shows of a file as it should be."""


@pytest.mark.parametrize(("code", "wrong", "right"), TYPED, ids=[code for code, *_ in TYPED])
def test_doing_what_the_hint_says_helps(tmp_path: Path, code: str, wrong: str, right: str) -> None:
    assert code in {one.code for one in told(tmp_path, wrong)}
    assert [(one.code, say(one, "nl").text) for one in told(tmp_path, right)] == []


def test_no_hint_that_shows_what_to_type_is_forgotten() -> None:
    tried = {code for code, *_ in TYPED} | {code for found in ELSEWHERE.values() for code in found}
    rooms = ("SRC", "BND", "LAY", "TRM", "TXT", "EDN", "ADV", "LEK", "TPL", "PAL", "BKL", "FIT", "PLC", "FNT")
    showing = {
        code for code in codes() if code.startswith(rooms) and _SAMPLE.search(in_language(code, "nl").hint)
    }
    assert showing - tried == set()
