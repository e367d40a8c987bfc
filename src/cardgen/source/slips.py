"""The usual slips with YAML: what people did, where the parser only knows what it missed."""

from __future__ import annotations

import re

from cardgen.core.struct import Struct
from cardgen.messages.diagnostics import Diagnostics, Where
from cardgen.source.dutchkeys import is_key


class Broken(Struct, frozen=True):
    """Where a parser gave up.

    Attributes:
        problem: in its own words.
        mark: line and column, from 0, where it noticed.
        first: line and column, from 0, where the thing begins that it was reading.
        lines: of the file.
    """

    problem: str
    mark: tuple[int, int]
    first: tuple[int, int]
    lines: list[str]


def explain(broken: Broken, shown: str, diagnostics: Diagnostics) -> None:
    """Record the slip that made the parser give up, at its own place.

    In the parser's own words (SRC14) when it is none that we know.
    """
    problem, (line, column), (first_line, first_column) = broken.problem, broken.mark, broken.first
    noticed = Where(shown, line + 1, column + 1)
    if "escape" in problem or "hexdecimal" in problem or "hexadecimal" in problem:
        diagnostics.add("SRC24", noticed)
    elif "expected ',' or" in problem and line > first_line:
        hidden = _HIDDEN.search(broken.lines[first_line], first_column)
        code, column = ("SRC25", hidden.start(1)) if hidden else ("SRC21", first_column)
        diagnostics.add(code, Where(shown, first_line + 1, column + 1))
    elif opened := _open_above(broken):
        diagnostics.add("SRC17", Where(shown, opened[0] + 1, opened[1] + 1))
    elif bare := _without_braces(broken):
        number, column, code, told_of = bare
        diagnostics.add(code, Where(shown, number + 1, column + 1), **told_of)
    elif loose := _goes_on(broken):
        number, column, key = loose
        diagnostics.add("SRC85", Where(shown, number + 1, column + 1), key=key)
    elif missing := _without_colon(broken):
        number, column, key = missing
        diagnostics.add("SRC31", Where(shown, number + 1, column + 1), key=key)
    elif found := _slip(broken):
        code, number, column, values = found
        diagnostics.add(code, Where(shown, number + 1, column + 1), **values)
    elif askew := _askew(broken):
        number, column, told = askew
        diagnostics.add("SRC86", Where(shown, number + 1, column + 1), **told)
    elif "not allowed" in problem and (colon := _COLON_BELOW.match(_line(broken, line))):
        diagnostics.add("SRC18", Where(shown, line + 1, colon.start(1) + 1))
    elif "not allowed" in problem or "did not find expected" in problem:
        diagnostics.add("SRC23", noticed)
    else:
        diagnostics.add("SRC14", noticed, problem=problem)


def _slip(broken: Broken) -> tuple[str, int, int, dict[str, str]] | None:
    """The first known slip on the lines in question: code, line and column from 0, and what the message mentions."""
    last = len(broken.lines) - 1
    for number in dict.fromkeys((min(broken.mark[0], last), broken.first[0], max(broken.mark[0] - 1, 0))):
        if number > last:
            continue
        line = broken.lines[number]
        bare = _QUOTED.sub(_blank, line)
        for code, pattern in _SLIPS:
            if found := pattern.search(bare if code in _OUTSIDE_QUOTES else line):
                return code, number, found.start(found.lastindex or 1), found.groupdict()
    return None


def _line(broken: Broken, number: int) -> str:
    return broken.lines[number] if 0 <= number < len(broken.lines) else ""


def _above(broken: Broken, number: int) -> re.Match[str] | None:
    """The key of the nearest line above that is not empty and no remark, when it is a line with a key."""
    filled = (line for line in reversed(broken.lines[:number]) if line.strip() and line.strip()[0] != "#")
    return _KEYED.match(next(filled, ""))


def _goes_on(broken: Broken) -> tuple[int, int, str] | None:
    """A line of words that goes on with the text above it, and is not indented far enough to be part of it.

    Line and column from 0, and the key of that text. A word that opens such a line is no key, unless it is one that is
    written with a small letter while a capital follows.
    """
    number = broken.first[0]
    if "could not find expected ':'" not in broken.problem:
        return None
    found, above = _WORDS.match(_line(broken, number)), _above(broken, number)
    if found is None or above is None or not above["value"] or len(found["indent"]) > above.start("key"):
        return None
    first, *rest = found["words"].split()
    as_key = first.islower() and is_key(first) and (len(rest) < 2 or not rest[0].islower())
    block = above["value"][0] in "|>"
    words = not as_key if rest else not is_key(first)
    return (number, found.start("words"), above["key"]) if block or words else None


def _open_above(broken: Broken) -> tuple[int, int] | None:
    """A quote that opens on an earlier line: the parser took keys for its text, up to the quote of another text."""
    number = broken.mark[0]
    for quote in "\"'":
        if quote not in _line(broken, number)[: broken.mark[1]]:
            continue
        for at in range(number - 1, max(number - _FAR_UP, -1), -1):
            found = _OPEN.search(_line(broken, at))
            if found and found[1] == quote and any(map(_KEYED.match, broken.lines[at + 1 : number + 1])):
                return at, found.start(1)
            if quote in _line(broken, at):
                break
    return None


def _without_braces(broken: Broken) -> tuple[int, int, str, dict[str, str]] | None:
    """Keys on one line without braces around them (SRC88), or between braces without a comma (SRC89).

    Line and column from 0, the code, and what the message mentions.
    """
    number = broken.mark[0]
    line = _line(broken, number)
    bare = _BARE_KEYS.match(line)
    if bare and is_key(bare["first"]):
        typed = f"{bare['key']}: {{{bare['inner'].strip()}}}"
        return number, bare.start("inner"), "SRC88", {"example": typed}
    for found in _NO_COMMA.finditer(line):
        if is_key(found["key"]):
            return number, found.start("key"), "SRC89", {"key": found["key"]}
    return None


def _askew(broken: Broken) -> tuple[int, int, dict[str, object]] | None:
    """A key that does not stand below the one above it: line and column from 0, and what is said of it."""
    number = broken.mark[0]
    found, above = _KEYED.match(_line(broken, number)), _above(broken, number)
    if found is None or above is None or found.start("key") == above.start("key"):
        return None
    if not above["value"] and found.start("key") > above.start("key"):
        return None
    values: dict[str, object] = {"key": found["key"], "number": found.start("key")}
    return number, found.start("key"), {**values, "other": above["key"], "wanted": above.start("key")}


def _without_colon(broken: Broken) -> tuple[int, int, str] | None:
    """The line with a key and no colon behind it: line and column from 0, and the key.

    The parser notices only on the line below it. A word that opens such a line is a key when it is a usual one, or when
    it stands where only a key can stand: at the start of a block.
    """
    if "could not find expected ':'" in broken.problem:
        numbers = [broken.first[0]]
    elif "mapping values are not allowed" in broken.problem:
        numbers = [broken.mark[0] - 1]
    else:
        return None
    for number in numbers:
        found = _NO_COLON.match(broken.lines[number]) if 0 <= number < len(broken.lines) else None
        if found is None:
            continue
        above = broken.lines[number - 1].rstrip() if number else ""
        opens_block = above.endswith(":") or bool(found["dash"])
        if is_key(found["key"]) or (opens_block and found["rest"]):
            return number, found.end("key"), found["key"]
    return None


_FAR_UP = 40
"""Lines above the place where a parser gave up in which an open quote is looked for."""
_OPEN = re.compile(r"""(?:: |- |\{|, )(["'])(?:(?!\1).)*$""")
_BARE_KEYS = re.compile(
    r"^ *(?:- +)*(?P<key>[\w-]+): +\(?(?P<inner>(?P<first>[A-Za-z_]+): +[^,:{}]+(?:, *[A-Za-z_]+: +[^,:{}()]+)+)\)?$"
)
_NO_COMMA = re.compile(r"[{,] *\w+: +[^,:{}\[\]\"']+? +(?=(?P<key>[A-Za-z_]+): )")
_KEYED = re.compile(r"^ *(?:- +)*(?P<key>[A-Za-z_]+): *(?P<value>[^\s#].*)?$")
_WORDS = re.compile(r"^(?P<indent> *)(?P<words>[^\s:#'\"{\[-][^:]*)$")
_COLON_BELOW = re.compile(r"^ +[^-\s:'\"{\[#][^:'\"]* [^:'\"]*(:)(?: |$)")
"""A colon in a text that goes on on a line of its own: more than one word stands before it."""
_NO_COLON = re.compile(r"^ *(?P<dash>- +)?(?P<key>[A-Za-z_]+)(?P<rest> +[^\s:#].*)?$")
_HIDDEN = re.compile(r"\w: +(#[^\s#]+)")
"""A colour without quotes, inside brackets."""
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"|(?<!\w)\'[^\']*\'')
"""A whole text between quotes on one line."""
_OUTSIDE_QUOTES = frozenset({"SRC19", "SRC32", "SRC25", "SRC26", "SRC27"})
"""Slips that are none inside a text between quotes."""


def _blank(quoted: re.Match[str]) -> str:
    """As long, and with nothing in it that looks like a slip."""
    return f'"{"x" * (len(quoted[0]) - 2)}"'


_SLIPS = (
    ("SRC15", re.compile(r"^ *(\t)")),
    ("SRC25", re.compile(r"[{,] *\w+: +(#[^\s#]+)")),
    ("SRC26", re.compile(r"^[ -]*([\u00a0\u2007\u202f])|[\w\"']:[ ]*([\u00a0\u2007\u202f])")),
    ("SRC27", re.compile(r"^ *([–—•·▪*])[ \u00a0]*\w")),
    ("SRC27", re.compile(r"^ *(-)[^\s\-]")),
    ("SRC16", re.compile(r"^(?:[^#'\"]*?[:,{\[-] |)(\{[A-Za-z_.]+\}(?:[^\s,}\]]| +[^\s,}#\]]))")),
    ("SRC82", re.compile(r"^ *(?:- +)*(\?) +\S")),
    ("SRC19", re.compile(r"(?:: |- )(?P<char>')(?=[stnkm] )")),
    ("SRC87", re.compile(r"""(?:: |- |\{|, )"[^"“”„]*(?P<quote>[“”„])\s*$""")),
    ("SRC17", re.compile(r"""(?:: |- |\{|, )(["'])(?:(?!\1).)*$""")),
    ("SRC19", re.compile(r"(?:: |- )(?P<char>[@`%&*!|>])(?=[A-Za-z*])")),
    ("SRC19", re.compile(r"(?:: |^ *- )(?P<char>[|>](?= +\w)|,|\[(?=[^\[\]]*\] +[^\s,}\]#]))")),
    ("SRC19", re.compile(r"(?:^ *(?:- +)*[\w-]+: +|^ *(?:- +)+)(?P<char>[@`%&*!:\]}])(?: |$)")),
    ("SRC19", re.compile(r"^ *(?:- +)*[\w-]+: +(?P<char>[-?])(?: |$)")),
    ("SRC20", re.compile(r"""(?:: |- |\{|, )(?:"[^"]*"|'[^']*')\s*([^\s,}\]#:].*)$""")),
    ("SRC32", re.compile(r"""(?:: |- |\{ ?|, |\[ ?)((?![‘’][tsnmk]\b)[“”„‘’«][^“”„‘’«»]+[“”’»]?)""")),
    ("SRC22", re.compile(r"^ *(?:- +)?((?P<key>[A-Za-z_]+):[^\s/])")),
    ("SRC18", re.compile(r"^ *(?:- +)?[^-\s:'\"{\[][^:'\"]*: [^'\"{\[>|].*?(:)(?: |$)")),
    ("SRC18", re.compile(r"[{,] *\w+: [^'\"{\[,}:]+(:) ")),
    ("SRC21", re.compile(r"(?:: |- )([{\[])[^}\]]*$")),
)
"""Usual slips, each with the place to point at: tab, pasted space, another bullet than a hyphen, placeholder, open
quote, stray sign, text after a quote, colon in a text, open bracket."""
