"""PDFs as others make them: by ReportLab, Pillow and pypdf, and by hand for what those never write."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, String
from PIL import Image, ImageDraw
from reportlab.pdfgen.canvas import Canvas

MARK = (
    b"0.9 0.2 0.1 rg 20 20 60 25 re f 0.1 0.3 0.8 rg 20 200 m 90 200 l 20 260 l f "
    b"0 0.6 0.2 RG 3 w 110 30 m 170 250 l S "
)
"""A drawing without any symmetry on a page of about 200 by 300 points."""


def drawn(pages: int = 2, size: tuple[float, float] = (200, 300)) -> bytes:
    """Letters and shapes by ReportLab."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=size, invariant=1)
    for number in range(pages):
        canvas.setFillColorRGB(0.9, 0.2, 0.1)
        canvas.rect(20, 20, 60, 25, stroke=0, fill=1)
        canvas.setFillColorRGB(0, 0, 0)
        canvas.setFont("Times-Bold", 90)
        canvas.drawString(30, 120, f"F{number + 1}")
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def edited(data: bytes, edit: Callable[[pikepdf.Pdf], None], **how: object) -> bytes:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        edit(pdf)
        out = io.BytesIO()
        pdf.save(out, **how)
        return out.getvalue()


def by_hand(content: bytes = MARK, **page: object) -> pikepdf.Pdf:
    pdf = pikepdf.new()
    pdf.pages.append(
        pikepdf.Page(
            pdf.make_indirect(
                Dictionary(
                    Type=Name.Page,
                    MediaBox=Array([0, 0, 200, 300]),
                    Contents=pdf.make_stream(content),
                    Resources=Dictionary(),
                    **page,
                )
            )
        )
    )
    return pdf


def saved(pdf: pikepdf.Pdf, **how: object) -> bytes:
    out = io.BytesIO()
    pdf.save(out, **how)
    return out.getvalue()


def rotated(turn: int) -> bytes:
    def edit(pdf: pikepdf.Pdf) -> None:
        for page in pdf.pages:
            page.obj.Rotate = turn

    return edited(drawn(), edit)


def offset_boxes(turn: int = 0) -> bytes:
    """Media box with a negative origin, a crop box inside it, boxes given by the wrong corners."""

    def edit(pdf: pikepdf.Pdf) -> None:
        for page in pdf.pages:
            page.obj.MediaBox = Array([220, 310, -30, -40])
            page.obj.CropBox = Array([5, 12.5, 185.5, 280])
            page.obj.Rotate = turn

    return edited(drawn(), edit)


def mixed_orientation() -> bytes:
    with pikepdf.open(io.BytesIO(drawn(2))) as pdf, pikepdf.open(io.BytesIO(drawn(1, (300, 200)))) as wide:
        pdf.pages.extend(wide.pages)
        return saved(pdf)


def inherited() -> bytes:
    """Boxes, rotation and resources stand in the page tree only."""
    pdf = by_hand(b"q /X0 Do Q " + MARK)
    form = pdf.make_stream(
        b"0.5 g 100 100 50 50 re f", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 200, 300])
    )
    page = pdf.pages[0].obj
    for key in ("/MediaBox", "/Resources"):
        del page[key]
    inner = pdf.make_indirect(
        Dictionary(Type=Name.Pages, Count=1, Kids=Array([page]), Parent=pdf.Root.Pages, Rotate=90)
    )
    page.Parent = inner
    pdf.Root.Pages.Kids = Array([inner])
    pdf.Root.Pages.MediaBox = Array([0, 0, 200, 300])
    pdf.Root.Pages.Resources = Dictionary(XObject=Dictionary(X0=form))
    return saved(pdf)


def forms_without_resources() -> bytes:
    """A form, and a form in it, that use what the page offers."""
    pdf = by_hand(b"/Outer Do")
    shape = Dictionary(Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 200, 300]))
    inner = pdf.make_stream(b"/Half gs " + MARK, shape)
    outer = pdf.make_stream(b"/Inner Do", shape)
    pdf.pages[0].obj.Resources = Dictionary(
        XObject=Dictionary(Outer=outer, Inner=inner), ExtGState=Dictionary(Half=Dictionary(ca=0.5))
    )
    return saved(pdf)


def split_content() -> bytes:
    """Several content streams, cut between an operand and its operator, one of them LZW-less plain, one empty."""
    pdf = by_hand()
    parts = [MARK[:40], b"", MARK[40:90], MARK[90:]]
    cut = [MARK.rfind(b" ", 0, 40), MARK.rfind(b" ", 0, 90)]
    parts = [MARK[: cut[0]], b"", MARK[cut[0] : cut[1]], MARK[cut[1] :]]
    pdf.pages[0].obj.Contents = Array([pdf.make_stream(part) for part in parts])
    return saved(pdf)


def transparency() -> bytes:
    """Blending in a page group, knockout, and a soft mask."""
    mask_form = b"1 g 0 0 100 300 re f 0.3 g 100 0 100 300 re f"
    pdf = by_hand(
        b"0.2 0.9 0.4 rg 0 0 200 150 re f /Multiply gs "
        + MARK
        + b"/Masked gs 0.1 0.1 0.9 rg 0 140 200 60 re f"
    )
    group = Dictionary(S=Name.Transparency, CS=Name.DeviceRGB, K=False)
    mask = pdf.make_stream(
        mask_form, Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 200, 300]),
        Group=Dictionary(S=Name.Transparency, CS=Name.DeviceGray),
    )  # fmt: skip
    page = pdf.pages[0].obj
    page.Group = group
    page.Resources = Dictionary(
        ExtGState=Dictionary(
            Multiply=Dictionary(BM=Name.Multiply, ca=0.8),
            Masked=Dictionary(SMask=Dictionary(S=Name.Luminosity, G=mask), BM=Name.Normal),
        )
    )
    return saved(pdf)


def hidden_layer() -> bytes:
    pdf = by_hand(b"/OC /L0 BDC 1 0 0 rg 0 0 200 300 re f EMC /OC /L1 BDC " + MARK + b" EMC")
    layers = [pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String(name))) for name in ("off", "on")]
    pdf.pages[0].obj.Resources = Dictionary(Properties=Dictionary(L0=layers[0], L1=layers[1]))
    pdf.Root.OCProperties = Dictionary(
        OCGs=Array(layers), D=Dictionary(Order=Array(layers), OFF=Array([layers[0]]), ON=Array([layers[1]]))
    )
    return saved(pdf)


def layers_of_one_name() -> bytes:
    """Two drawings that say the same, on two layers that are called the same; one is hidden."""
    pdf = by_hand(b"/X0 Do q 1 0 0 1 60 -15 cm /X1 Do Q")
    layers = [pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("laag"))) for _ in range(2)]
    shape = {
        "Type": Name.XObject,
        "Subtype": Name.Form,
        "BBox": Array([0, 0, 200, 300]),
        "Resources": Dictionary(),
    }
    forms = [pdf.make_stream(MARK, OC=layer, **shape) for layer in layers]
    pdf.pages[0].obj.Resources = Dictionary(XObject=Dictionary(X0=forms[0], X1=forms[1]))
    pdf.Root.OCProperties = Dictionary(
        OCGs=Array(layers), D=Dictionary(Order=Array(layers), OFF=Array([layers[1]]))
    )
    return saved(pdf)


def _picture(mode: str) -> Image.Image:
    image = Image.new("RGB", (60, 90), (250, 220, 120))
    draw = ImageDraw.Draw(image)
    draw.ellipse((5, 5, 40, 50), fill=(200, 30, 60))
    draw.rectangle((35, 60, 58, 85), fill=(20, 80, 160))
    return image.convert(mode)


def _with_image(data: bytes, **attributes: object) -> bytes:
    pdf = by_hand(b"q 160 0 0 240 20 30 cm /Im0 Do Q")
    image = pdf.make_stream(
        data, Type=Name.XObject, Subtype=Name.Image, Width=60, Height=90, BitsPerComponent=8, **attributes
    )
    pdf.pages[0].obj.Resources = Dictionary(XObject=Dictionary(Im0=image))
    return saved(pdf)


def jpeg_2000() -> bytes:
    out = io.BytesIO()
    _picture("RGB").save(out, "JPEG2000")
    return _with_image(out.getvalue(), Filter=Name.JPXDecode, ColorSpace=Name.DeviceRGB)


def cmyk_jpeg() -> bytes:
    out = io.BytesIO()
    _picture("CMYK").save(out, "JPEG", quality=90)
    return _with_image(
        out.getvalue(),
        Filter=Name.DCTDecode,
        ColorSpace=Name.DeviceCMYK,
        Decode=Array([1, 0, 1, 0, 1, 0, 1, 0]),
    )


def by_pillow() -> bytes:
    out = io.BytesIO()
    _picture("RGB").resize((240, 360)).save(
        out, "PDF", resolution=72, save_all=True, append_images=[_picture("L")]
    )
    return out.getvalue()


def by_pypdf() -> bytes:
    from pypdf import PdfReader, PdfWriter, Transformation

    writer = PdfWriter()
    page = writer.add_blank_page(300, 200)
    turned = PdfReader(io.BytesIO(drawn(1))).pages[0]
    page.merge_transformed_page(turned, Transformation().rotate(90).translate(300, 0))
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def filled_form() -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(200, 300), invariant=1)
    canvas.drawString(20, 250, "Naam")
    canvas.acroForm.textfield(
        name="naam", x=20, y=200, width=150, height=30, value="Aisha", borderStyle="inset"
    )
    canvas.acroForm.checkbox(name="ja", x=20, y=150, size=20, checked=True)
    canvas.save()
    return buffer.getvalue()


def tagged() -> bytes:
    pdf = by_hand(
        b"/P <</MCID 0>> BDC " + MARK + b" EMC /Artifact BMC 0 0 1 rg 5 5 5 5 re f EMC", StructParents=0
    )
    page = pdf.pages[0].obj
    root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    element = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.P, P=root, Pg=page, K=0))
    root.K, root.ParentTree = element, Dictionary(Nums=Array([0, Array([element])]))
    pdf.Root.StructTreeRoot, pdf.Root.MarkInfo = root, Dictionary(Marked=True)
    return saved(pdf)


def large_unit() -> bytes:
    pdf = by_hand(UserUnit=2)
    return saved(pdf, min_version="1.6")


def shared_stream() -> bytes:
    """Two pages with the same content stream and different resources."""
    pdf = by_hand(b"/G0 gs " + MARK)
    first = pdf.pages[0].obj
    first.Resources = Dictionary(ExtGState=Dictionary(G0=Dictionary(ca=1)))
    second = pdf.make_indirect(
        Dictionary(
            Type=Name.Page, MediaBox=first.MediaBox, Contents=first.Contents,
            Resources=Dictionary(ExtGState=Dictionary(G0=Dictionary(ca=0.3))),
        )
    )  # fmt: skip
    pdf.pages.append(pikepdf.Page(second))
    return saved(pdf)


def type3_font() -> bytes:
    """A font of drawings that uses the page's resources."""
    pdf = by_hand(b"BT /T3 40 Tf 20 100 Td (aba) Tj ET")
    glyph = {name: pdf.make_stream(code) for name, code in {
        "a": b"1000 0 0 0 750 750 d1 /Half gs 0 0 750 750 re f",
        "b": b"1000 0 0 0 750 750 d1 0 0 m 375 750 l 750 0 l f",
    }.items()}  # fmt: skip
    font = Dictionary(
        Type=Name.Font, Subtype=Name.Type3, FontBBox=Array([0, 0, 750, 750]),
        FontMatrix=Array([0.001, 0, 0, 0.001, 0, 0]),
        CharProcs=Dictionary(a=glyph["a"], b=glyph["b"]), FirstChar=97, LastChar=98, Widths=Array([1000, 1000]),
        Encoding=Dictionary(Type=Name.Encoding, Differences=Array([97, Name("/a"), Name("/b")])),
    )  # fmt: skip
    pdf.pages[0].obj.Resources = Dictionary(
        Font=Dictionary(T3=font), ExtGState=Dictionary(Half=Dictionary(ca=0.4))
    )
    return saved(pdf)


def linearised() -> bytes:
    return edited(drawn(3), lambda pdf: None, linearize=True)


def object_streams() -> bytes:
    return edited(drawn(3), lambda pdf: None, object_stream_mode=pikepdf.ObjectStreamMode.generate)


def open_but_encrypted() -> bytes:
    return edited(drawn(), lambda pdf: None, encryption=pikepdf.Encryption(owner="x", user=""))


FOREIGN: dict[str, Callable[[], bytes]] = {
    "drawn": drawn,
    "rotated-90": lambda: rotated(90),
    "rotated-180": lambda: rotated(180),
    "rotated-270": lambda: rotated(270),
    "rotated-minus-90": lambda: rotated(-90),
    "offset-boxes": offset_boxes,
    "offset-boxes-90": lambda: offset_boxes(90),
    "offset-boxes-270": lambda: offset_boxes(270),
    "mixed-orientation": mixed_orientation,
    "inherited": inherited,
    "forms-without-resources": forms_without_resources,
    "split-content": split_content,
    "transparency": transparency,
    "hidden-layer": hidden_layer,
    "layers-of-one-name": layers_of_one_name,
    "jpeg-2000": jpeg_2000,
    "cmyk-jpeg": cmyk_jpeg,
    "pillow": by_pillow,
    "pypdf": by_pypdf,
    "filled-form": filled_form,
    "tagged": tagged,
    "user-unit": large_unit,
    "shared-stream": shared_stream,
    "type-3-font": type3_font,
    "linearised": linearised,
    "object-streams": object_streams,
    "open-but-encrypted": open_but_encrypted,
}


def path_of(folder: Path, data: bytes, name: str = "source.pdf") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path
