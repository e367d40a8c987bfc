# ruff: noqa: E501 - a table of samples
"""PDFs that harm: by what they hold, how they are built, and how large they get."""

from __future__ import annotations

import random
import zlib
from collections.abc import Callable

from pikepdf import Array, Dictionary, Name

from impose import strangers
from impose.foreign import FOREIGN, by_hand, saved
from impose.strangers import page, raw, squeezed, stream

WRONG = {
    "number": b"7", "huge": b"4611686018427387904", "real": b"1e30", "true": b"true", "name": b"/X", "text": b"(x)",
    "array": b"[1]", "deep": b"[[[]]]", "map": b"<</A 1>>",
}  # fmt: skip

PAGE_KEYS = (
    "MediaBox",
    "CropBox",
    "TrimBox",
    "Rotate",
    "UserUnit",
    "Contents",
    "Resources",
    "Annots",
    "Group",
)
ROOT_KEYS = (
    "AcroForm",
    "OCProperties",
    "OutputIntents",
    "Names",
    "Dests",
    "Metadata",
    "Lang",
    "NeedsRendering",
)


def _spoiled(where: str, key: str, value: bytes) -> bytes:
    objects = page()
    if where == "root":
        objects[1] = b"<</Type/Catalog/Pages 2 0 R/%s %s>>" % (key.encode(), value)
    else:
        mine = {
            b"MediaBox": b"[0 0 200 300]",
            b"Contents": b"4 0 R",
            b"Resources": b"<<>>",
            key.encode(): value,
        }
        keys = b"".join(b"/%s %s" % pair for pair in mine.items())
        objects[3] = b"<</Type/Page/Parent 2 0 R%s>>" % keys
    return raw(objects)


def _resource(kind: str, value: bytes) -> bytes:
    content = b"/X0 Do /X0 gs /X0 sh /Pattern cs /X0 scn 0 0 9 9 re f BT /X0 9 Tf (x) Tj ET"
    objects = page(content=stream(content))
    objects[3] = objects[3].replace(b"<<>>", b"<</%s<</X0 %s>>>>" % (kind.encode(), value))
    return raw(objects)


def _self_reference() -> bytes:
    pdf = by_hand(b"/X0 Do")
    form = pdf.make_stream(b"/X0 Do", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 9, 9]))
    form.Resources = Dictionary(XObject=Dictionary(X0=form))
    pdf.pages[0].obj.Resources = Dictionary(XObject=Dictionary(X0=form))
    return saved(pdf)


def _nested_forms(depth: int, *, twice: bool = False, borrowing: bool = False) -> bytes:
    """Forms in forms; with `twice` each is named two times by the one above: 2 to the power of their number."""
    pdf = by_hand(b"/X0 Do")
    inner = None
    for _ in range(depth):
        form = pdf.make_stream(b"/X0 Do", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 9, 9]))
        names = Dictionary() if inner is None else Dictionary(X0=inner, **({"X1": inner} if twice else {}))
        if inner is not None or not borrowing:
            form.Resources = Dictionary(XObject=names)
        inner = form
    pdf.pages[0].obj.Resources = Dictionary(XObject=Dictionary(X0=inner))
    return saved(pdf)


def _many_annotations(count: int) -> bytes:
    pdf = by_hand()
    note = pdf.make_indirect(
        Dictionary(Type=Name.Annot, Subtype=Name.Square, F=4, Rect=Array([0, 0, 99, 99]), C=Array([1, 0, 0]))
    )
    pdf.pages[0].obj.Annots = Array([note] * count)
    return saved(pdf)


def _ink(count: int) -> bytes:
    return strangers.noted(Subtype=Name.Ink, InkList=Array([Array([1, 2, 3, 4]) for _ in range(count)]))


def _parents(count: int) -> bytes:
    """A field whose parents go round."""
    pdf = by_hand()
    field = pdf.make_indirect(
        Dictionary(Type=Name.Annot, Subtype=Name.Widget, F=4, Rect=Array([0, 0, 99, 99]))
    )
    field.Parent = field
    pdf.pages[0].obj.Annots = Array([field] * count)
    pdf.Root.AcroForm = Dictionary(Fields=Array([field]))
    return saved(pdf)


def _expression(depth: int) -> bytes:
    def nest(group: object) -> Dictionary:
        found = Array([Name.Not, group])
        for _ in range(depth):
            found = Array([Name.And, found])
        return Dictionary(Type=Name.OCMD, VE=found)

    return strangers.layered({"OFF": "OCG"}, member=nest)


def _cut(name: str, share: float) -> bytes:
    data = FOREIGN[name]()
    return data[: int(len(data) * share)]


def _flipped(name: str, seed: int) -> bytes:
    data, chance = bytearray(FOREIGN[name]()), random.Random(seed)
    for _ in range(12):
        data[chance.randrange(len(data))] = chance.randrange(256)
    return bytes(data)


def kinds() -> dict[str, Callable[[], bytes]]:
    found: dict[str, Callable[[], bytes]] = {
        "double bomb as content": lambda: strangers.double_bomb("content"),
        "double bomb as form": lambda: strangers.double_bomb("form").replace(b"/Resources<<>>", b""),
        "double bomb among contents": lambda: strangers.double_bomb("contents").replace(b"/Contents 4 0 R", b""),
        "double bomb as note": lambda: strangers.double_bomb("note"),
        "the same content 4,000 times": strangers.many_contents,
        "list of objects that unpacks": strangers.object_list_bomb,
        "a page a million times": strangers.a_page_a_million_times,
        "bottomless tree of pages": strangers.bottomless_tree,
        "armed": strangers.armed,
        "form in itself": _self_reference,
        "forms 400 deep": lambda: _nested_forms(400),
        "forms named twice, 60 deep": lambda: _nested_forms(60, twice=True),
        "borrowing forms named twice, 60 deep": lambda: _nested_forms(60, twice=True, borrowing=True),
        "100,000 notes": lambda: _many_annotations(100_000),
        "40,000 strokes": lambda: _ink(40_000),
        "field that is its own parent": lambda: _parents(200),
        "expression 400 deep": lambda: _expression(400),
        "array 400 deep": lambda: raw(page(b"/X %s%s" % (b"[" * 400, b"]" * 400))),
        "array 100,000 deep": lambda: raw(page(b"/X %s%s" % (b"[" * 100_000, b"]" * 100_000))),
        "unit 0": lambda: raw(page(b"/UserUnit 0")),
        "unit below 0": lambda: raw(page(b"/UserUnit -3")),
        "unit without end": lambda: raw(page(b"/UserUnit 1" + b"0" * 400)),
        "box of long numbers": lambda: raw(page(b"/CropBox[0 0 1%s 1]" % (b"0" * 400))),
        "version of ten digits": lambda: raw(page(), header=b"%PDF-4294967296.7\n"),
        "version of nothing": lambda: raw(page(), header=b"%PDF-\n"),
        "no trailer size": strangers.without_size,
        "negative size": lambda: raw(page(), trailer=b"/Size -5"),
        "size of a billion": lambda: raw(page(), trailer=b"/Size 1000000000"),
        "loop of tables": lambda: raw(page(), trailer=b"/Size 5/Prev 9"),
        "root that is a number": lambda: raw({**page(), 1: b"7"}),
        "pages that are text": lambda: raw({**page(), 2: b"(x)"}),
        "kids that are pages of kids": lambda: raw({**page(), 2: b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>"}),
        "count of a billion": lambda: raw({**page(), 2: b"<</Type/Pages/Kids[3 0 R]/Count 1000000000>>"}),
        "length of a billion": lambda: raw(page(content=b"<</Length 1000000000>>\nstream\nq Q\nendstream")),
        "unknown filter": lambda: raw(page(content=stream(b"x", b"/Filter/Nonsense"))),
        "filter that is a map": lambda: raw(page(content=stream(b"x", b"/Filter<<>>"))),
        "30 filters": lambda: raw(page(content=stream(b"x", b"/Filter[%s]" % (b"/FlateDecode" * 30)))),
        "broken deflate": lambda: raw(page(content=stream(b"no deflate", b"/Filter/FlateDecode"))),
        "broken deflate among contents": lambda: raw(
            page(b"", more={5: stream(b"no", b"/Filter/FlateDecode")})
        ).replace(b"/Contents 4 0 R", b"/Contents[4 0 R 5 0 R]"),
        "predictor of a billion columns": lambda: raw(
            page(content=stream(zlib.compress(b"x"), b"/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 1000000000>>"))
        ),
        "squeezed three times": lambda: raw(
            page(content=stream(squeezed(2**26, 3), b"/Filter[/FlateDecode/FlateDecode/FlateDecode]"))
        ),
        "locked": strangers.locked,
        "not for print": lambda: strangers.locked(user="", print_highres=False, print_lowres=False),
        "nothing": lambda: b"",
        "header only": lambda: b"%PDF-1.7",
        "zeros": lambda: b"%PDF-1.7\n" + bytes(100_000),
        "an endless line": lambda: b"%PDF-1.7\n" + b"(" * 2_000_000,
        "a million open arrays": lambda: b"%PDF-1.7\n1 0 obj\n" + b"[" * 1_000_000,
    }  # fmt: skip
    for key in PAGE_KEYS:
        for name, value in WRONG.items():
            found[f"page {key}: {name}"] = lambda key=key, value=value: _spoiled("page", key, value)
    for key in ROOT_KEYS:
        for name in ("number", "text", "array", "map"):
            found[f"root {key}: {name}"] = lambda key=key, name=name: _spoiled("root", key, WRONG[name])
    for kind in ("XObject", "ExtGState", "Shading", "Pattern", "Font", "Properties", "ColorSpace"):
        for name in ("number", "text", "array", "map"):
            found[f"resource {kind}: {name}"] = lambda kind=kind, name=name: _resource(kind, WRONG[name])
    for name in ("drawn", "filled-form", "object-streams", "transparency"):
        for share in (0.3, 0.6, 0.9):
            found[f"{name}, cut off at {share}"] = lambda name=name, share=share: _cut(name, share)
        for seed in range(4):
            found[f"{name}, bytes flipped {seed}"] = lambda name=name, seed=seed: _flipped(name, seed)
    return found
