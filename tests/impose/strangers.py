"""PDFs that strangers make by accident or on purpose: layers, notes, locks, odd boxes, bombs, and things that act."""

from __future__ import annotations

import io
import zlib
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from .foreign import MARK, by_hand, drawn, saved

SHAPE = {"Type": Name.XObject, "Subtype": Name.Form, "BBox": Array([0, 0, 200, 300])}
BAND = b"1 0 0 rg 0 130 200 40 re f"
"""Something that is to be seen, or is not."""


def raw(objects: dict[int, bytes], trailer: bytes = b"", header: bytes = b"%PDF-1.7\n") -> bytes:
    """A file of exactly these objects; the first is the catalogue."""
    out, places = io.BytesIO(header), {}
    out.seek(0, io.SEEK_END)
    for number, body in objects.items():
        places[number] = out.tell()
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start, count = out.tell(), max(objects) + 1
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % count)
    for number in range(1, count):
        out.write(b"%010d 00000 n \n" % places.get(number, 0))
    out.write(
        b"trailer\n<<%s /Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (trailer or b"/Size %d" % count, start)
    )
    return out.getvalue()


def stream(data: bytes, keys: bytes = b"") -> bytes:
    return b"<<%s/Length %d>>\nstream\n%s\nendstream" % (keys, len(data), data)


def page(
    keys: bytes = b"", content: bytes = stream(MARK), more: dict[int, bytes] | None = None
) -> dict[int, bytes]:
    """The objects of a file of one page of 200 by 300 points."""
    return {
        1: b"<</Type/Catalog/Pages 2 0 R>>",
        2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 300]/Contents 4 0 R/Resources<<>>%s>>" % keys,
        4: content,
        **(more or {}),
    }


def layered(config: dict[str, Any], *, usage: Any = None, intent: Any = None, member: Any = None) -> bytes:
    """A page with a band on a layer; `config` is the default configuration, with OCG for that layer."""
    pdf = by_hand(MARK + b" /OC /L0 BDC " + BAND + b" EMC")
    group = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("laag")))
    if usage is not None:
        group.Usage = usage
    if intent is not None:
        group.Intent = intent
    settings = Dictionary()
    for key, value in config.items():
        settings[f"/{key}"] = Array([group]) if value == "OCG" else value(group) if callable(value) else value
    pdf.Root.OCProperties = Dictionary(OCGs=Array([group]), D=settings)
    belongs = group if member is None else pdf.make_indirect(member(group))
    pdf.pages[0].obj.Resources = Dictionary(Properties=Dictionary(L0=belongs))
    return saved(pdf)


def noted(**entries: Any) -> bytes:
    """A page with one annotation that prints."""
    pdf = by_hand()
    note = Dictionary(Type=Name.Annot, F=4, Rect=Array([40, 100, 160, 140]))
    for key, value in entries.items():
        note[f"/{key}"] = value(pdf) if callable(value) else value
    note = pdf.make_indirect(note)
    pdf.pages[0].obj.Annots = Array([note])
    if note.get("/Subtype") == Name.Widget:
        pdf.Root.AcroForm = Dictionary(Fields=Array([note]))
    return saved(pdf)


def field(**entries: Any) -> bytes:
    """A page with one form field that has no picture of itself."""
    pdf = by_hand()
    widget = pdf.make_indirect(
        Dictionary(
            Type=Name.Annot, Subtype=Name.Widget, F=4, FT=Name.Tx, T=String("veld"),
            Rect=Array([40, 100, 160, 140]), DA=String("/Helv 14 Tf 0 g"),
        )
    )  # fmt: skip
    for key, value in entries.items():
        widget[f"/{key}"] = value(pdf) if callable(value) else value
    pdf.pages[0].obj.Annots = Array([widget])
    pdf.Root.AcroForm = Dictionary(Fields=Array([widget]), NeedAppearances=True)
    return saved(pdf)


def picture_of(pdf: pikepdf.Pdf, content: bytes = b"0 0.4 0 rg 0 0 120 40 re f") -> Any:
    return Dictionary(
        N=pdf.make_stream(
            content, Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 120, 40]), Resources=Dictionary()
        )
    )


def borrowed_by_two_pages(how: str = "form") -> bytes:
    """One form, pattern or font without resources on two pages; the same name means something else on each."""
    pdf, second = by_hand(), by_hand()
    pdf.pages.extend(second.pages)
    code = b"/G0 gs 0 0 0 rg 20 100 160 100 re f"
    form = pdf.make_stream(code, **SHAPE)
    outer = pdf.make_stream(b"/Inner Do", Resources=Dictionary(XObject=Dictionary(Inner=form)), **SHAPE)
    tile = pdf.make_stream(
        code, Type=Name.Pattern, PatternType=1, PaintType=1, TilingType=1, BBox=Array([0, 0, 200, 300]),
        XStep=200, YStep=300,
    )  # fmt: skip
    for one, strength in zip(pdf.pages, (1, 0.2), strict=True):
        resources = Dictionary(ExtGState=Dictionary(G0=Dictionary(ca=strength)))
        if how == "pattern":
            resources.Pattern = Dictionary(P0=tile)
            content = b"/Pattern cs /P0 scn 0 0 200 300 re f"
        else:
            resources.XObject = Dictionary(X0=outer if how == "nested" else form)
            content = b"/X0 Do"
        one.obj.Resources, one.obj.Contents = resources, pdf.make_stream(content)
    return saved(pdf)


def content_is_also_a_form() -> bytes:
    """Page 1 draws all of a stream; page 2 draws the same stream as a form, of which only a part is shown."""
    pdf = by_hand()
    shared = pdf.make_stream(
        BAND + b" 0 0 1 rg 0 0 200 50 re f", Type=Name.XObject, Subtype=Name.Form,
        BBox=Array([0, 100, 200, 200]), Resources=Dictionary(),
    )  # fmt: skip
    pdf.pages[0].obj.Contents = shared
    second = by_hand(b"/X0 Do")
    pdf.pages.extend(second.pages)
    pdf.pages[1].obj.Resources = Dictionary(XObject=Dictionary(X0=shared))
    return saved(pdf)


def cropped(trim: tuple[float, ...], crop: tuple[float, ...], **boxes: Any) -> bytes:
    return saved(by_hand(BAND, TrimBox=Array(list(trim)), CropBox=Array(list(crop)), **boxes))


def without_size() -> bytes:
    return raw(page(), trailer=b"/Info<</Title(x)>>")


def locked(*, owner: str = "baas", user: str = "lezer", **rights: bool) -> bytes:
    with pikepdf.open(io.BytesIO(drawn(2))) as pdf:
        return saved(
            pdf, encryption=pikepdf.Encryption(owner=owner, user=user, allow=pikepdf.Permissions(**rights))
        )


# --- bombs ------------------------------------------------------------------------------------------------------------


def squeezed(size: int, times: int) -> bytes:
    """So many spaces, deflated again and again."""
    deflate = zlib.compressobj(9)
    block = b" " * 2**20
    data = b"".join(deflate.compress(block) for _ in range(size // 2**20)) + deflate.flush()
    for _ in range(times - 1):
        data = zlib.compress(data, 9)
    return data


def double_bomb(where: str) -> bytes:
    """A gigabyte in a few kilobytes: as the content, a form, a font, a mask, an appearance."""
    keys = b"/Filter[/FlateDecode/FlateDecode]"
    bomb = squeezed(2**30, 2)
    form = keys + b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]"
    match where:
        case "content":
            return raw(page(content=stream(bomb, keys)))
        case "form":
            return raw(page(b"/Resources<</XObject<</X 5 0 R>>>>", more={5: stream(bomb, form)}))
        case "contents":
            return raw(page(b"/Contents[4 0 R 5 0 R]", more={5: stream(bomb, keys)}))
        case "note":
            note = b"/Annots[<</Subtype/Stamp/F 4/Rect[0 0 9 9]/AP<</N 5 0 R>>>>]"
            return raw(page(note, more={5: stream(bomb, form)}))
        case _:
            raise AssertionError(where)


def many_contents(count: int = 4000) -> bytes:
    """One stream of 50 MB, named again and again by a page."""
    parts = b" ".join([b"5 0 R"] * count)
    return raw(
        page(b"/Contents[%s]" % parts, more={5: stream(squeezed(50 * 2**20, 1), b"/Filter/FlateDecode")})
    ).replace(b"/Contents 4 0 R", b"")


def object_list_bomb() -> bytes:
    """A stream of objects in which one array takes sixty megabytes."""
    with pikepdf.open(io.BytesIO(raw(page()))) as pdf:
        pdf.pages[0].obj.Resources.Font = Dictionary(F=Array([0] * 3_000_000))
        return saved(pdf, object_stream_mode=pikepdf.ObjectStreamMode.generate)


def a_page_a_million_times() -> bytes:
    objects = page()
    objects[2] = b"<</Type/Pages/Count 1000000/Kids[%s]>>" % b" ".join([b"3 0 R"] * 1_000_000)
    return raw(objects)


def bottomless_tree(depth: int = 20_000) -> bytes:
    objects = {1: b"<</Type/Catalog/Pages 2 0 R>>"}
    for number in range(2, depth):
        objects[number] = b"<</Type/Pages/Count 1/Kids[%d 0 R]>>" % (number + 1)
    objects[depth] = b"<</Type/Page/MediaBox[0 0 200 300]>>"
    return raw(objects)


# --- things that act ------------------------------------------------------------------------------------------------

EVIL = b"<</S/JavaScript/JS(evil)>>"


def armed() -> bytes:
    """Scripts, files and private data in every place where a reader might look."""
    form = (
        b"/Type/XObject/Subtype/Form/BBox[0 0 200 300]/Resources<<>>/Ref<</F(evil.pdf)/Page 0>>"
        b"/OPI<</1.3<</F(evil.eps)>>>>/PieceInfo<</Evil<</Private(evil)>>>>/AA %s/LastModified(evil)" % EVIL
    )
    layer = b"<</Type/OCG/Name(x)/X<</S/Launch/F(evil.exe)>>/Usage<</CreatorInfo<</Creator(evil)>>>>>>"
    intent = (
        b"<</S/GTS_PDFX/OutputConditionIdentifier(x)/DestOutputProfileRef<</URLs[<</FS/URL/F(evil)>>]>>/X %s>>"
        % EVIL
    )
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/AA %s/X<</F(evil)>>>>" % EVIL
    outside = stream(b"evil", b"/F(evil.txt)/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<<>>")
    image = stream(
        b"\x80", b"/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray"
        b"/Alternates[<</Image 5 0 R/X %s>>]/AF[<</F(evil)>>]" % EVIL
    )  # fmt: skip
    program = stream(b"evil", b"/Type/XObject/Subtype/PS")
    resources = (
        b"/Resources<</XObject<</F 5 0 R/AA 9 0 R/I 10 0 R/P 11 0 R>>/Font<</A 8 0 R>>"
        b"/Properties<</O 6 0 R/S<</AF(evil)/A %s>>>>/AA %s>>" % (EVIL, EVIL)
    )
    objects = page(
        resources + b"/AA %s/PieceInfo<</Evil(evil)>>/Group<</S/Transparency/CS/DeviceRGB/AA %s>>" % (EVIL, EVIL),
        content=stream(MARK + b"/F Do /AA Do /I Do /P Do BT /A 9 Tf (x) Tj ET", b"/F(evil.bin)/AF[(evil)]"),
        more={5: stream(BAND, form), 6: layer, 7: stream(b"<x/>", b"/Type/Metadata/Subtype/XML/F(evil)"), 8: font,
              9: outside, 10: image, 11: program},
    )  # fmt: skip
    objects[3] = objects[3].replace(b"/Resources<<>>", b"")
    objects[1] = (
        b"<</Type/Catalog/Pages 2 0 R/OpenAction %s/AA<</WC %s>>/Metadata 7 0 R"
        b"/OCProperties<</OCGs[6 0 R]/D<</ON[6 0 R]/AA %s>>/X<</S/Launch/F(evil.exe)>>>>/OutputIntents[%s]"
        b"/Names<</JavaScript<</Names[(x) %s]>>>>/URI<</Base(evil)>>/X(evil)>>"
    ) % (EVIL, EVIL, EVIL, intent, EVIL)
    return raw(objects, trailer=b"/Size 12/X %s/Info<</X(evil)/Title(Titel)>>" % EVIL)
