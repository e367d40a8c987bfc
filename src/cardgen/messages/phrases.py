"""Words that stand inside messages, on a grid or in a table: by key, in each language."""

from __future__ import annotations

import errno
from typing import Literal

Language = Literal["en", "nl"]
"""What people can be addressed in. Chosen once, by whoever starts a run; see `cardgen.cli.language`."""

PHRASES: dict[str, dict[Language, str]] = {
    "meant": {"en": " Did you mean “{word}”?", "nl": " Bedoelde je “{word}”?"},
    "empty": {"en": " It is empty.", "nl": " Het is leeg."},
    "kind": {"en": " It is a {kind} file.", "nl": " Het is een {kind}-bestand."},
    "none": {"en": "none", "nl": "geen"},
    "more": {"en": "… and {n} more", "nl": "… en nog {n}"},
    "elsewhere": {"en": " And in {n} more places.", "nl": " En op nog {n} plekken."},
    "edition": {"en": " Edition: {name}.", "nl": " Editie: {name}."},
    "page": {"en": "its own paper", "nl": "eigen papier"},
    "design": {"en": "the design", "nl": "het ontwerp"},
    "once more": {"en": " And in one more place.", "nl": " En op nog één plek."},
    # why the system could not do something
    "absent": {"en": "there is no such file or folder", "nl": "zo’n bestand of map is er niet"},
    "locked": {
        "en": "it is locked, or you may not do that here",
        "nl": "het is vergrendeld, of je mag dat hier niet",
    },
    "readonly": {"en": "nothing can be written on this disk", "nl": "op deze schijf is niets te schrijven"},
    "full": {"en": "the disk is full", "nl": "de schijf is vol"},
    "folder": {"en": "it is a folder", "nl": "het is een map"},
    "file": {"en": "a part of this path is a file", "nl": "een deel van dit pad is een bestand"},
    "link": {
        "en": "a link stands there, and nothing is written through links",
        "nl": "daar staat een link, en via links wordt niets geschreven",
    },
    "odd": {"en": "it is not an ordinary file", "nl": "het is geen gewoon bestand"},
    "long": {"en": "the name is too long", "nl": "de naam is te lang"},
    "dangling": {
        "en": "it is a link to something that is not there",
        "nl": "het is een koppeling naar iets dat er niet is",
    },
    "system": {"en": "the system refuses it (number {n})", "nl": "het systeem weigert het (nummer {n})"},
    # why a drawing is not XML
    "token": {"en": "there is a sign that cannot stand here", "nl": "er staat een teken dat hier niet kan"},
    "unclosed": {"en": "it stops halfway", "nl": "het houdt halverwege op"},
    "mismatched": {
        "en": "an element is closed by another one",
        "nl": "een element wordt door een ander gesloten",
    },
    "twice": {"en": "an attribute stands there twice", "nl": "een kenmerk staat er twee keer"},
    "entity": {
        "en": "it uses an entity that it does not declare",
        "nl": "het gebruikt een entity die er niet is",
    },
    "prefix": {
        "en": "it uses a prefix that it does not declare",
        "nl": "het gebruikt een voorvoegsel dat er niet is",
    },
    # the grid over a preview
    "fitted": {
        "en": "{name} {size} pt (min {minimum}), room {room}",
        "nl": "{name} {size} pt (min {minimum}), ruimte {room}",
    },
    "trim": {
        "en": "trim {w} × {h} mm, bleed {bleed} mm",
        "nl": "snijmaat {w} × {h} mm, afloop {bleed} mm",
    },
    "safe": {"en": "safe zone {safe} mm", "nl": "veilige zone {safe} mm"},
    "fold": {"en": "fold at {x} mm", "nl": "vouw op {x} mm"},
    # what a screen reader says before the words
    "aloud-heading": {"en": "Heading {level}: {words}", "nl": "Kop {level}: {words}"},
    "aloud-picture": {"en": "Picture: {words}", "nl": "Afbeelding: {words}"},
    "aloud-field": {"en": "Field to fill in: {words}", "nl": "Invulveld: {words}"},
    "aloud-tick": {"en": "Box to tick: {words}", "nl": "Vakje om aan te vinken: {words}"},
    "aloud-link": {"en": "Link: {words}", "nl": "Link: {words}"},
    "aloud-list": {"en": "List of {count}", "nl": "Lijst van {count}"},
    "aloud-quote": {"en": "Quote: {words}", "nl": "Citaat: {words}"},
    "aloud-table": {
        "en": "Table of {rows} rows and {columns} columns",
        "nl": "Tabel van {rows} rijen en {columns} kolommen",
    },
    "aloud-entry": {"en": "- {words}", "nl": "- {words}"},
    # the report of a preflight
    "preflight-title": {"en": "Preflight", "nl": "Preflight"},
    "preflight-count": {
        "en": "Files that pass: {passed} of {all}.",
        "nl": "Bestanden die goed zijn: {passed} van {all}.",
    },
    "preflight-yes": {"en": "passes", "nl": "goed"},
    "preflight-no": {"en": "does not pass", "nl": "niet goed"},
    "preflight-nothing": {"en": "Nothing was found.", "nl": "Er is niets gevonden."},
    "preflight-page": {"en": "Page {page}", "nl": "Pagina {page}"},
    "preflight-whole": {"en": "The file as a whole", "nl": "Het hele bestand"},
    "preflight-error": {"en": "Error", "nl": "Fout"},
    "preflight-warning": {"en": "Warning", "nl": "Waarschuwing"},
    "preflight-picture": {
        "en": "Page {page}, places marked: {n}",
        "nl": "Pagina {page}, aangegeven plekken: {n}",
    },
    "preflight-unplaced": {
        "en": "Nothing is marked for this: it is about the whole page, or the file does not say where.",
        "nl": "Hiervoor is niets aangegeven: het gaat over de hele pagina, of het bestand zegt niet waar.",
    },
    # the summary of a batch
    "batch-title": {"en": "Editions from {name}", "nl": "Edities uit {name}"},
    "batch-count": {
        "en": "{made} of {all} rows made; {failed} not.",
        "nl": "{made} van de {all} rijen gemaakt; {failed} niet.",
    },
    "batch-row": {"en": "row", "nl": "rij"},
    "batch-name": {"en": "name", "nl": "naam"},
    "batch-result": {"en": "result", "nl": "resultaat"},
    "batch-files": {"en": "files", "nl": "bestanden"},
    "batch-made": {"en": "made", "nl": "gemaakt"},
    "batch-failed": {"en": "not made", "nl": "niet gemaakt"},
    "batch-many": {"en": "{n} files", "nl": "{n} bestanden"},
    # a plan of sheets
    "sheet": {"en": "sheet", "nl": "vel"},
    "front": {"en": "front", "nl": "voorkant"},
    "back": {"en": "back", "nl": "achterkant"},
}

_REASONS = {
    errno.ENOENT: "absent",
    errno.EACCES: "locked",
    errno.EPERM: "locked",
    errno.EROFS: "readonly",
    errno.ENOSPC: "full",
    errno.EISDIR: "folder",
    errno.ENOTDIR: "file",
    errno.EEXIST: "file",
    errno.ENAMETOOLONG: "long",
    errno.ENODEV: "odd",
    errno.ELOOP: "link",
    errno.ENOLINK: "dangling",
}


_XML = {3: "unclosed", 4: "token", 5: "unclosed", 7: "mismatched", 8: "twice", 11: "entity", 27: "prefix"}
"""Numbers of expat (expat.h, XML_Error) to what they mean."""


def phrase(key: str, language: Language, **values: object) -> str:
    """The words under a key, with their values filled in."""
    return PHRASES[key][language].format(**values)


def decimal(value: float, language: Language) -> str:
    """A number as the language writes it: 1.7 or 1,7; whole numbers without decimals."""
    shown = f"{value:.4f}".rstrip("0").rstrip(".")
    return shown.replace(".", ",") if language == "nl" else shown


def meant(word: str, language: Language) -> str:
    """` Bedoelde je “…”?`, or nothing for an empty word."""
    return phrase("meant", language, word=word) if word else ""


def really(kind: str, language: Language) -> str:
    """` It is a PDF file.` or ` It is empty.`; nothing for a kind without a name. See `cardgen.core.filekinds`."""
    if not kind:
        return ""
    return phrase("empty", language) if kind == "empty" else phrase("kind", language, kind=kind)


def elsewhere(number: int, language: Language) -> str:
    """` And in 3 more places.`, or nothing for none."""
    if not number:
        return ""
    return phrase("once more", language) if number == 1 else phrase("elsewhere", language, n=number)


def edition(names: str, language: Language) -> str:
    """` Edition: po, vo.`, or nothing for none."""
    return phrase("edition", language, name=names) if names else ""


def reason(why: int | str, language: Language) -> str:
    """Why the system could not do something: the words for an errno. A text is somebody else's and stays as it is."""
    if isinstance(why, str):
        return why
    key = _REASONS.get(why)
    return phrase(key, language) if key else phrase("system", language, n=why)


def xml(number: int, language: Language) -> str:
    """`: it stops halfway`: what an XML parser ran into; nothing for what says no more than that it is no XML."""
    return f": {phrase(_XML[number], language)}" if number in _XML else ""
