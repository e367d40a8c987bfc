"""Advice about words: spelling, and plainer words towards language level B1–B2.

Words that a placeholder fills in are looked at once, where the term is declared. `words.txt` beside the content, one
word a line, says which words a project knows better than the list.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from cardgen.content import dutch
from cardgen.content.advicekinds import KINDS, codes_of
from cardgen.content.dutch import Vocabulary
from cardgen.content.prose import Passage, passages
from cardgen.messages.diagnostics import Diagnostics, Where, closest

if TYPE_CHECKING:
    from cardgen.content.model import Edition
    from cardgen.project.workspace import Workspace

WORDS = "words.txt"
"""Name of a word list: in `content/`, or in the folder of a sector or partnership."""
MAX_WORDS = 20_000
"""Longest word list that is read, in lines; content may come from strangers."""
MAX_BYTES = 1_000_000
"""And in bytes."""

_WORD = re.compile(r"[^\W\d_]+(?:[’'\u00ad|-][^\W\d_]+)*")
_DIVISION = re.compile("[\u00ad|]")
_NO_PROSE = re.compile(r"\S*\d\S*")


def check_words(workspace: Workspace, edition: Edition, diagnostics: Diagnostics) -> None:
    """Record advice about the words of an edition. Silent about spelling, but for one hint, without the word list."""
    off = codes_of(edition.advice.off)
    found = Diagnostics()
    texts = list(passages(edition))
    _formal(edition, texts, found)
    if not off.issuperset(KINDS["spelling"] + KINDS["plain"]):
        if dutch.installed():
            vocabulary = Vocabulary(dutch.frequencies(), _own_words(workspace, edition, found))
            _unusual(edition, texts, vocabulary, found)
        else:
            found.add("ADV18")
    diagnostics.extend(item for item in found if item.code not in off)


def _formal(edition: Edition, texts: Iterable[Passage], diagnostics: Diagnostics) -> None:
    """Words that the content lists with a plainer word."""
    plainer = {word.lower(): text.plain for word, text in edition.advice.plain.items()}
    if not plainer:
        return
    either = "|".join(re.escape(word) for word in sorted(plainer, key=lambda word: (-len(word), word)))
    pattern = re.compile(rf"(?<![\w-])(?:{either})(?![\w-])", re.IGNORECASE)
    for passage in texts:
        for hit in pattern.finditer("" if passage.is_name else passage.bare):
            diagnostics.add("ADV16", passage.place(*hit.span()), word=hit[0], plainer=plainer[hit[0].lower()])


def _unusual(
    edition: Edition, texts: Iterable[Passage], vocabulary: Vocabulary, diagnostics: Diagnostics
) -> None:
    """Words that are not in the list, and learned words that few people use."""
    for word, place in _words(edition, texts):
        if not vocabulary.knows(word):
            near = vocabulary.nearest(word.lower())
            diagnostics.add(
                "ADV15", place, word=word, suggestion=closest(word.lower(), [near] if near else [])
            )
        elif vocabulary.hard(word):
            diagnostics.add("ADV17", place, word=word)


def _words(edition: Edition, texts: Iterable[Passage]) -> Iterator[tuple[str, Where]]:
    """Every word that was typed, with its place, and the words of terms; names and abbreviations left out."""
    for term in edition.terms.values():
        for word in (word for phrase in (term.singular, term.plural or "") for word in _WORD.findall(phrase)):
            if word.islower():
                yield _DIVISION.sub("", word), term.where
    for passage in texts:
        if passage.is_name:
            continue
        bare = _NO_PROSE.sub(lambda hit: " " * len(hit[0]), passage.bare)
        for hit in _WORD.finditer(bare):
            if not _is_name(bare, hit):
                yield _DIVISION.sub("", hit[0]), passage.place(*hit.span())


def _is_name(text: str, hit: re.Match[str]) -> bool:
    """Capitals inside a sentence make a name; two capitals an abbreviation, as in HR-adviseur."""
    word = hit[0]
    if word[:1].islower():
        return False
    first = word.split("-")[0]
    return (len(first) > 1 and first.isupper()) or not re.search(
        r"(?:^|[.?!:…]|//)[\s‘“(*]*$", text[: hit.start()]
    )


def _own_words(workspace: Workspace, edition: Edition, diagnostics: Diagnostics) -> frozenset[str]:
    """Words from the lists beside the content, from the glossary, and those that the content itself names."""
    own = {word.lower() for word in (*edition.advice.allow, *edition.advice.plain)}
    own |= {word.lower() for entry in edition.glossary for word in _WORD.findall(entry.short.plain)}
    for path in word_lists(workspace, edition):
        own |= _read(path, workspace, diagnostics)
    return frozenset(word.replace("’", "'") for word in own)


def word_lists(workspace: Workspace, edition: Edition) -> list[Path]:
    """The word lists that hold for an edition and exist."""
    folders: list[tuple[str, ...]] = [(), (edition.sector.id,)]
    if edition.partnership is not None:
        folders.append(("partnerships", edition.partnership.id))
    spelled = workspace.files.spelled
    paths = {
        spelled(root.joinpath("content", *folder, WORDS)): None
        for folder in folders
        for root in workspace.roots
    }
    return [path for path in paths if workspace.files.is_file(path)]


def _read(path: Path, workspace: Workspace, diagnostics: Diagnostics) -> set[str]:
    try:
        data = workspace.files.read(path, MAX_BYTES)
        whole = data if len(data) <= MAX_BYTES else data[: data.rfind(b"\n") + 1]
        lines = whole.decode("utf-8").splitlines()[:MAX_WORDS]
    except (OSError, UnicodeDecodeError):
        diagnostics.add("ADV20", Where(workspace.shown(path)))
        return set()
    return {word for line in lines if (word := line.partition("#")[0].strip().lower())}
