"""YAML that harms, as partnership.yaml, as a product, as a recipe and as a list of printers."""

from __future__ import annotations

from collections.abc import Callable

GOOD = """\
partnership:
  name: Proef
  sectors: [vo]
"""

HOSTILE_VALUES = {
    "null byte": "a\\0b",
    "turned around": "\u202eabc",
    "zero width": "a\u200bb",
    "surrogate": '"\\ud800"',
    "private": "\ue000",
    "long": "x" * 100_000,
    "many lines": "|\n" + "    regel\n" * 5_000,
    "anchor": "&a x",
    "alias": "*a",
    "python": "!!python/object/apply:os.system ['true']",
    "binary": "!!binary R0lGODlhAQABAAAAACw=",
    "template": "{topics.time.question.question.question}",
    "open brace": "{" * 500,
    "nested braces": "{a" * 300 + "}" * 300,
    "format": "{0.__class__.__mro__}",
    "percent": "%s%s%n%x",
    "path": "../../../../etc/passwd",
    "number": "1" + "0" * 5_000,
    "infinity": ".inf",
    "not a number": ".nan",
    "date": "2024-99-99",
    "merge": "{<<: *a}",
    "url": "javascript:alert(1)",
    "html": "<script>alert(1)</script>",
    "escape": "\u001b[31mrood",
}

FIELDS = {
    "name": "partnership:\n  name: {value}\n  sectors: [vo]\n",
    "logo": "partnership:\n  name: Proef\n  sectors: [vo]\n  logo: {value}\n",
    "sectors": "partnership:\n  name: Proef\n  sectors: {value}\n",
    "term": "partnership:\n  name: Proef\n  sectors: [vo]\nterms:\n  leader: {{singular: {value}, article: de}}\n",
}

SHAPES: dict[str, bytes] = {
    "aliases of aliases": b"a: &a [x, x]\n"
    + b"".join(
        b"a%d: &a%d [*a%s, *a%s]\n"
        % (i, i, b"" if i == 0 else b"%d" % (i - 1), b"" if i == 0 else b"%d" % (i - 1))
        for i in range(40)
    ),
    "10,000 lists deep": b"a: " + b"[" * 10_000 + b"]" * 10_000,
    "10,000 maps deep": b"a: " + b"{a: " * 10_000 + b"x" + b"}" * 10_000,
    "10,000 levels of indentation": b"\n".join(b" " * i + b"a:" for i in range(2_000)),
    "100,000 keys": b"\n".join(b"k%d: x" % i for i in range(60_000)),
    "the same key twice": b"partnership: {name: a}\npartnership: {name: b}\n",
    "tabs": b"partnership:\n\tname: a\n",
    "latin 1": "partnership: {name: Café}\n".encode("latin-1"),
    "utf 16": "partnership: {name: Proef}\n".encode("utf-16"),
    "zeros": bytes(10_000),
    "too large": b"# x\n" * 400_000,
    "no end of quotes": b'partnership: {name: "' + b"x" * 50_000,
    "documents": b"---\na: 1\n" * 5_000,
    "a directive": b"%YAML 9.9\n---\na: 1\n",
    "a tag of its own": b"!<tag:evil> a\n",
    "a list": b"- a\n- b\n",
    "a word": b"woord\n",
    "nothing": b"",
    "question marks": b"? a\n? b\n",
    "key that is a list": b"[a, b]: c\n",
    "long key": b"k" * 100_000 + b": x\n",
    "comment without end": b"#" + b"x" * 900_000,
    "block without end": b"a: |\n" + b"  x\n" * 100_000,
    "folded without end": b"a: >\n" + b"  x\n" * 100_000,
    "colons": b"a" + b":" * 50_000,
    "dashes": b"-" * 50_000,
    "ampersands": b"a: " + b"&a " * 5_000,
    "stars": b"a: " + b"*a " * 5_000,
    "exclamation marks": b"a: " + b"! " * 5_000,
}


def partnerships() -> dict[str, Callable[[], bytes]]:
    found: dict[str, Callable[[], bytes]] = {name: lambda data=data: data for name, data in SHAPES.items()}
    for field, text in FIELDS.items():
        for name, value in HOSTILE_VALUES.items():
            found[f"{field}: {name}"] = lambda text=text, value=value: text.format(value=value).encode(
                "utf-8", "surrogatepass"
            )
    return found
