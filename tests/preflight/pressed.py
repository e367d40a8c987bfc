"""A press file with everything in it that such files have, and ways to spoil it."""

from __future__ import annotations

import functools
import io
import re
import tempfile
from collections.abc import Callable
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name
from PIL import Image as Pillow

from cardgen.core.geometry import Rect, Size
from cardgen.core.struct import replace
from cardgen.layout.paths import rect
from cardgen.layout.scene import Image, Node, Page, Scene, Shape, Stroke
from cardgen.messages.diagnostics import Diagnostics
from cardgen.render.flattening import render_flat
from cardgen.render.inks import Press
from cardgen.render.pdf import render
from cardgen.render.target import Target
from cardgen.template.palette import Color
from cardgen.template.printing import load_print_profile
from laying import lay_all, palette, workshop

A6 = Size(105, 148)
SPOT = "PANTONE 286 C"


@functools.cache
def press(name: str = "fogra39-coated") -> Press:
    profile = load_print_profile(workshop().workspace, name, Diagnostics())
    assert profile is not None
    return Press(profile)


def pressed(scene: Scene, inks: Press | None = None, date: str = "2030-01-31") -> bytes:
    shop = workshop()
    return render(scene, shop.kit, shop.pictures, Target(bleed=True, links=False, inks=inks or press()), date)


def flat(scene: Scene, inks: Press | None = None, date: str = "2030-01-31") -> bytes:
    """The same as PDF/X-1a."""
    shop, inks = workshop(), inks or press("fogra39-coated-x1a")
    return render_flat(scene, shop.kit, shop.pictures, inks, Target(bleed=True, links=False, inks=inks), date)


def scene_of(*items: object, nodes: tuple = ()) -> Scene:
    page = Page("one", "One", A6, 3, 5, items, Node("Sect", nodes))
    return Scene("proef", "po", "Proef & zo", "nl-NL", "Samen Opleiden", "Een proef", "1", "", (page,))


def shape(box: Rect, color: Color, stroke: Stroke | None = None) -> Shape:
    return Shape("s", rect(box), None if stroke else color, stroke)


@functools.cache
def picture() -> str:
    """A picture in colour that fades out."""
    fading = Pillow.radial_gradient("L").resize((300, 300))
    made = Pillow.merge("RGBA", [fading, fading.rotate(90), Pillow.new("L", (300, 300), 90), fading])
    path = Path(tempfile.mkdtemp()) / "logo.png"
    made.save(path)
    return str(path)


@functools.cache
def whole() -> bytes:
    """A page of everything as PDF/X-4."""
    return pressed(of_everything())


@functools.cache
def whole_flat() -> bytes:
    """The same page as PDF/X-1a."""
    return flat(of_everything())


@functools.cache
def of_everything() -> Scene:
    """Ground with bleed, a gradient, a picture with opacity, a spot, black type and white."""
    words = lay_all(
        {"kind": "text", "source": "Zwarte letters", "style": "body", "color": "ink",
         "frame": {"x": 10, "y": 60, "w": 80, "h": 8}},
        {"kind": "text", "source": "Witte letters", "style": "h1", "color": "white",
         "frame": {"x": 10, "y": 90, "w": 80, "h": 14}},
        {"kind": "artwork", "source": "parts/landschap-vo", "frame": {"x": 10, "y": 110, "w": 40, "h": 25}},
    )  # fmt: skip
    ground = shape(Rect(-3, -3, 111, 154), palette().color("zand"))
    plate = shape(Rect(10, 85, 60, 20), replace(palette().color("petrol"), spot=SPOT))
    veil = shape(Rect(60, 10, 30, 30), palette().color("koraal").with_alpha(0.5))
    photo = Image("i", picture(), Rect(10, 10, 30, 30))
    return scene_of(ground, photo, veil, plate, *words.placed.items, nodes=words.placed.nodes)


Spoiler = Callable[[pikepdf.Pdf], None]
MUTANTS: dict[str, tuple[str, Spoiler]] = {}
"""By name: the code that must be found, and what spoils the file."""


def mutant(code: str) -> Callable[[Spoiler], Spoiler]:
    def keep(spoil: Spoiler) -> Spoiler:
        MUTANTS[spoil.__name__] = code, spoil
        return spoil

    return keep


def spoiled(name: str, good: bytes = b"") -> bytes:
    with pikepdf.open(io.BytesIO(good or whole())) as pdf:
        MUTANTS[name][1](pdf)
        out = io.BytesIO()
        options: dict = {"encryption": pikepdf.Encryption(owner="a", user="")} if name == "encrypted" else {}
        # Streams stay packed as they are: otherwise saving mends what a mutant spoils.
        if not options:
            options = {"stream_decode_level": pikepdf.StreamDecodeLevel.none, "compress_streams": False}
        packed = pikepdf.ObjectStreamMode.generate if name == "x1a_packed_objects" else None
        pdf.save(out, object_stream_mode=packed or pikepdf.ObjectStreamMode.disable, **options)
    data = out.getvalue()
    if name == "no_id":
        data = re.sub(rb"/ID \[[^\]]*\]", lambda found: b" " * len(found[0]), data)
    if name == "packed_metadata":  # saving always unpacks it
        data = data.replace(b"/Subtype /XML", b"/Filter [ ]  ", 1)
    if name == "no_header":
        data = re.sub(rb"^(%PDF-1..\n)%", rb"\1 ", data)
    if name == "x1a_too_new":
        data = data.replace(b"%PDF-1.4", b"%PDF-1.6", 1)
    return data


def add(pdf: pikepdf.Pdf, operators: bytes) -> None:
    pdf.pages[0].contents_add(operators, prepend=False)


def forms(pdf: pikepdf.Pdf, kind: Name) -> list[pikepdf.Object]:
    listed = [one for one in pdf.objects if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == kind]
    assert listed, f"the file has no {kind}"
    return listed


def in_metadata(pdf: pikepdf.Pdf, before: bytes, after: bytes) -> None:
    data = pdf.Root.Metadata.read_bytes()
    assert before in data
    pdf.Root.Metadata.write(data.replace(before, after))


def state(pdf: pikepdf.Pdf, **entries: object) -> None:
    pdf.pages[0].Resources.ExtGState["/gT"] = Dictionary(**entries)


def annotate(pdf: pikepdf.Pdf, **entries: object) -> None:
    note = Dictionary(Type=Name.Annot, Rect=[100, 100, 120, 120], F=4, **entries)
    pdf.pages[0].Annots = Array([pdf.make_indirect(note)])


@mutant("PRS14")
def no_trim(pdf):
    del pdf.pages[0].TrimBox


@mutant("PRS14")
def trim_outside(pdf):
    pdf.pages[0].TrimBox = Array([-10, 0, 500, 600])


@mutant("PRS14")
def trim_and_art(pdf):
    pdf.pages[0].ArtBox = pdf.pages[0].TrimBox


@mutant("PRS14")
def bleed_outside(pdf):
    pdf.pages[0].BleedBox = Array([-50, -50, 5000, 5000])


@mutant("PRS17")
def rgb_operator(pdf):
    add(pdf, b"1 0 0 rg 0 0 9 9 re f")


@mutant("PRS17")
def rgb_in_form(pdf):
    form = forms(pdf, Name.Form)[0]
    form.write(form.read_bytes() + b"\n0 1 0 rg 0 0 5 5 re f")


@mutant("PRS17")
def rgb_picture(pdf):
    for one in forms(pdf, Name.Image):
        if "/SMask" in one:
            one.ColorSpace = Name.DeviceRGB
            one.write(b"\0" * (int(one.Width) * int(one.Height) * 3))


@mutant("PRS17")
def rgb_gradient(pdf):
    pdf.pages[0].Resources.Shading = Dictionary(Bad=Dictionary(ShadingType=2, ColorSpace=Name.DeviceRGB))
    add(pdf, b"/Bad sh")


@mutant("PRE50")
def font_outside(pdf):
    for one in pdf.objects:
        if isinstance(one, Dictionary) and "/FontFile2" in one:
            del one["/FontFile2"]


@mutant("PRS06")
def no_trapped(pdf):
    del pdf.docinfo["/Trapped"]


@mutant("PRS06")
def trapped_unknown(pdf):
    pdf.docinfo["/Trapped"] = Name.Unknown


@mutant("PRE14")
def no_claim(pdf):
    in_metadata(pdf, b"<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>", b"")


@mutant("PRE14")
def wrong_claim(pdf):
    in_metadata(pdf, b">PDF/X-4<", b">PDF/X-9<")


@mutant("PRS05")
def no_document_id(pdf):
    in_metadata(pdf, b"xmpMM:DocumentID", b"xmpMM:OriginalDocumentID")


@mutant("PRS05")
def no_rendition(pdf):
    in_metadata(pdf, b"<xmpMM:RenditionClass>default</xmpMM:RenditionClass>", b"")


@mutant("PRS05")
def no_title(pdf):
    in_metadata(pdf, b"dc:title", b"dc:source")


@mutant("PRE15")
def other_title(pdf):
    pdf.docinfo["/Title"] = "Iets anders"


@mutant("PRE15")
def other_date(pdf):
    pdf.docinfo["/ModDate"] = "D:20250101000000Z"


@mutant("PRS04")
def no_metadata(pdf):
    del pdf.Root["/Metadata"]


@mutant("PRS13")
def packed_metadata(_pdf):
    pass


@mutant("PRS10")
def no_intent(pdf):
    del pdf.Root["/OutputIntents"]


@mutant("PRS12")
def intent_without_profile(pdf):
    del pdf.Root.OutputIntents[0]["/DestOutputProfile"]


@mutant("PRS12")
def screen_profile(pdf):
    from PIL import ImageCms

    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    pdf.Root.OutputIntents[0].DestOutputProfile.write(profile)


@mutant("PRS12")
def garbage_profile(pdf):
    pdf.Root.OutputIntents[0].DestOutputProfile.write(b"garbage" * 100)


@mutant("PRS11")
def nameless_condition(pdf):
    del pdf.Root.OutputIntents[0]["/OutputConditionIdentifier"]


@mutant("PRS10")
def two_intents(pdf):
    pdf.Root.OutputIntents.append(pdf.make_indirect(Dictionary(pdf.Root.OutputIntents[0])))


@mutant("PRS15")
def note_on_page(pdf):
    annotate(pdf, Subtype=Name.Text, Contents="x")


@mutant("PRS15")
def link_on_page(pdf):
    annotate(pdf, Subtype=Name.Link, A=Dictionary(S=Name.URI, URI="http://x"))


@mutant("PRS13")
def open_action(pdf):
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS="1")


@mutant("PRS13")
def attachment(pdf):
    pdf.attachments["a.txt"] = b"x"


@mutant("PRS13")
def form_fields(pdf):
    pdf.Root.AcroForm = Dictionary(Fields=Array())


@mutant("PRS13")
def postscript(pdf):
    stream = pdf.make_stream(b"showpage", Type=Name.XObject, Subtype=Name.PS)
    pdf.pages[0].Resources.XObject["/PS0"] = stream
    add(pdf, b"/PS0 Do")


@mutant("PRS13")
def transfer_function(pdf):
    state(pdf, TR=Name.Identity)
    add(pdf, b"/gT gs")


@mutant("PRS13")
def halftone_name(pdf):
    state(pdf, HT=Dictionary(HalftoneType=1, HalftoneName="x", Frequency=1, Angle=0, SpotFunction=Name.Round))
    add(pdf, b"/gT gs")


@mutant("PRS16")
def blends_in_rgb(pdf):
    pdf.pages[0].Group.CS = Name.DeviceRGB


@mutant("PRS16")
def blends_anyhow(pdf):
    del pdf.pages[0]["/Group"]


@mutant("PRS13")
def stand_in_pictures(pdf):
    for one in forms(pdf, Name.Image):
        one.OPI = Dictionary()


@mutant("PRS21")
def two_tints(pdf):
    spaces = pdf.pages[0].Resources.ColorSpace
    name = next(iter(spaces.keys()))
    tint = Dictionary(FunctionType=2, N=1, Domain=[0, 1], C0=[0, 0, 0, 0], C1=[1, 0, 0, 0])
    spaces["/Sp2"] = Array([Name.Separation, spaces[name][1], Name.DeviceCMYK, tint])
    add(pdf, b"/Sp2 cs 1 scn 0 0 9 9 re f")


@mutant("PRS22")
def white_overprints(pdf):
    add(pdf, b"/Over gs 0 0 0 0 k 100 100 50 50 re f")


@mutant("PRS22")
def white_type_overprints(pdf):
    add(pdf, b"/Over gs BT 0 0 0 0 k /F1 9 Tf 100 100 Td <00240025> Tj ET")


@mutant("PRS20")
def missing_state(pdf):
    add(pdf, b"/gMissing gs")


@mutant("PRS20")
def missing_font(pdf):
    add(pdf, b"BT /F99 9 Tf 100 100 Td <0024> Tj ET")


@mutant("PRS13")
def lzw(pdf):
    stream = pdf.make_stream(b"\x80\x0b\x60\x50\x22\x0c\x0c\x85\x01")
    stream.Filter = Name.LZWDecode
    pdf.Root.PieceInfo = Dictionary(X=Dictionary(Private=stream))


@mutant("PRS18")
def icc_cmyk(pdf):
    profile = pdf.Root.OutputIntents[0].DestOutputProfile
    pdf.pages[0].Resources.ColorSpace["/Icc"] = Array([Name.ICCBased, profile])
    add(pdf, b"/Icc cs 0 0 0 1 scn 0 0 9 9 re f")


@mutant("PRS32")
def opacity_in_colour(pdf):
    for one in forms(pdf, Name.Image):
        if "/SMask" in one:
            one.SMask.ColorSpace = Name.DeviceCMYK


@mutant("PRS13")
def encrypted(_pdf):
    pass


@mutant("PRS03")
def no_id(_pdf):
    pass


@mutant("PRS01")
def no_header(_pdf):
    pass


@mutant("PRS23")
def black_type_leaves_out(pdf):
    add(pdf, b"/Knock gs BT 0 0 0 1 k /F1 9 Tf 100 100 Td <00240025> Tj ET")


@mutant("PRS24")
def hairline(pdf):
    add(pdf, b"0 0 0 1 K 0.1 w 100 100 m 150 100 l S")


@mutant("PRS25")
def too_much_ink(pdf):
    add(pdf, b"1 1 1 0.5 k 100 100 50 50 re f")


@mutant("PRS26")
def coarse_picture(pdf):
    name = next(key for key, one in pdf.pages[0].Resources.XObject.items() if one.Subtype == Name.Image)
    add(pdf, f"q 250 0 0 250 20 20 cm {name} Do Q".encode())


@mutant("PRS27")
def colour_stops_at_the_trim(pdf):
    trim = [float(side) for side in pdf.pages[0].TrimBox]
    ground = f"1 0 0 0 k {trim[0]} {trim[1]} {trim[2] - trim[0]} {trim[3] - trim[1]} re f".encode()
    pdf.pages[0].Contents.write(ground)


@mutant("PRS28")
def type_at_the_edge(pdf):
    add(pdf, b"/Over gs BT 0 0 0 1 k /F1 9 Tf 10 100 Td <00240025> Tj ET")


@mutant("PRS29")
def rich_black_type(pdf):
    add(pdf, b"/Knock gs BT 0.6 0.4 0.4 1 k /F1 9 Tf 100 100 Td <00240025> Tj ET")


@mutant("PRS29")
def small_type_in_two_inks_and_yellow(pdf):
    add(pdf, b"/Knock gs BT 0 0.58 1 0.43 k /F1 9 Tf 100 100 Td <00240025> Tj ET")


@mutant("PRS30")
def thin_white_type_on_a_picture(pdf):
    add(pdf, b"/Knock gs BT 0 0 0 0 k /F1 5 Tf 60 370 Td <00240025> Tj ET")


@mutant("PRS31")
def no_bleed(pdf):
    pdf.pages[0].BleedBox = pdf.pages[0].TrimBox


@mutant("PRS24")
def area_as_thin_as_a_hairline(pdf):
    add(pdf, b"0 0 0 1 k 100 100 50 0.1 re f")


@mutant("PRS25")
def too_much_ink_by_overprinting(pdf):
    add(pdf, b"/Knock gs 1 1 0.9 0 k 100 100 50 50 re f /Over gs 0 0 0 1 k 110 110 20 20 re f")


@mutant("PRS27")
def photo_stops_at_the_trim_on_a_pale_ground(pdf):
    """The ground goes on, and shows as a pale line along the photo once it is cut."""
    bottom_third(pdf, 0.0)


@mutant("PRS27")
def photo_stops_too_soon_after_the_trim(pdf):
    bottom_third(pdf, 1.0)


def bottom_third(pdf: pikepdf.Pdf, past: float) -> None:
    """An area over the lower part of the page that goes on so many mm past the trim, on a ground that goes on 3 mm."""
    left, low, right, high = (float(side) for side in pdf.pages[0].TrimBox)
    over, wide = past * 72 / 25.4, right - left
    ground = f"0 0.05 0.2 0 k {left - 8.5} {low - 8.5} {wide + 17} {high - low + 17} re f"
    area = f"0.4 0.1 0 0 k {left - over} {low - over} {wide + 2 * over} {(high - low) / 3} re f"
    pdf.pages[0].Contents.write(f"{ground} {area}".encode())


@mutant("PRS60")
def colour_of_register_marks(pdf):
    add(pdf, registration(pdf) + b" 1 scn 100 100 50 50 re f")


@mutant("PRS60")
def type_in_the_colour_of_register_marks(pdf):
    add(pdf, b"BT " + registration(pdf) + b" 1 scn /F1 9 Tf 100 100 Td <00240025> Tj ET")


def registration(pdf: pikepdf.Pdf) -> bytes:
    """The operator that chooses it."""
    tint = Dictionary(FunctionType=2, N=1, Domain=[0, 1], C0=[0, 0, 0, 0], C1=[1, 1, 1, 1])
    space = Array([Name.Separation, Name.All, Name.DeviceCMYK, tint])
    pdf.pages[0].Resources.ColorSpace["/Marks"] = space
    return b"/Marks cs"


@mutant("PRS61")
def units_of_its_own(pdf):
    pdf.pages[0].UserUnit = 2


@mutant("PRS62")
def one_spot_under_two_names(pdf):
    spaces = pdf.pages[0].Resources.ColorSpace
    spot = next(one for one in spaces.values() if isinstance(one, Array) and one[1] == Name("/" + SPOT))
    spaces["/Sp2"] = Array([Name.Separation, Name("/Pantone 286C"), spot[2], spot[3]])
    add(pdf, b"/Sp2 cs 1 scn 100 100 9 9 re f")


@mutant("PRS63")
def thin_white_type_on_three_inks(pdf):
    ground = b"/Knock gs 0.5 0.5 0 0.4 k 90 90 90 40 re f"
    add(pdf, ground + b" BT 0 0 0 0 k /F1 5 Tf 100 100 Td <00240025> Tj ET")


# --- what PDF/X-1a forbids and PDF/X-4 allows; their names begin with x1a ---


@mutant("PRS92")
def x1a_opacity(pdf):
    state(pdf, ca=0.5)
    add(pdf, b"/gT gs 0 0 9 9 re f")


@mutant("PRS92")
def x1a_opacity_of_lines(pdf):
    state(pdf, CA=0.5)
    add(pdf, b"/gT gs 0 0 m 9 9 l S")


@mutant("PRS92")
def x1a_multiplies(pdf):
    state(pdf, BM=Name.Multiply)
    add(pdf, b"/gT gs 0 0 9 9 re f")


@mutant("PRS92")
def x1a_soft_mask(pdf):
    group = Dictionary(S=Name.Transparency, CS=Name.DeviceGray)
    form = pdf.make_stream(
        b"1 g 0 0 9 9 re f", Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 9, 9], Group=group
    )
    state(pdf, SMask=Dictionary(S=Name.Luminosity, G=form))
    add(pdf, b"/gT gs 0 0 9 9 re f")


@mutant("PRS92")
def x1a_group_of_page(pdf):
    pdf.pages[0].Group = Dictionary(S=Name.Transparency, CS=Name.DeviceCMYK)


@mutant("PRS92")
def x1a_group_of_form(pdf):
    forms(pdf, Name.Form)[0].Group = Dictionary(S=Name.Transparency)


@mutant("PRS92")
def x1a_picture_that_fades(pdf):
    grey = pdf.make_stream(
        b"\x80",
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=1,
        Height=1,
        ColorSpace=Name.DeviceGray,
        BitsPerComponent=8,
    )
    for one in forms(pdf, Name.Image):
        one.SMask = grey


@mutant("PRS18")
def x1a_grey_by_its_looks(pdf):
    pdf.pages[0].Resources.ColorSpace["/Cal"] = Array([Name.CalGray, Dictionary(WhitePoint=[0.95, 1, 1.09])])
    add(pdf, b"/Cal cs 0.5 scn 0 0 9 9 re f")


@mutant("PRS18")
def x1a_grey_with_a_profile(pdf):
    profile = pdf.make_stream(b"grey", N=1)
    pdf.pages[0].Resources.ColorSpace["/Icc1"] = Array([Name.ICCBased, profile])
    add(pdf, b"/Icc1 cs 0.5 scn 0 0 9 9 re f")


@mutant("PRS18")
def x1a_other_cmyk_by_default(pdf):
    profile = pdf.Root.OutputIntents[0].DestOutputProfile
    pdf.pages[0].Resources.ColorSpace["/DefaultCMYK"] = Array([Name.ICCBased, profile])


@mutant("PRE14")
def x1a_no_claim(pdf):
    del pdf.docinfo["/GTS_PDFXVersion"]


@mutant("PRE14")
def x1a_other_claim(pdf):
    pdf.docinfo["/GTS_PDFXVersion"] = "PDF/X-3:2003"


@mutant("PRS91")
def x1a_no_title(pdf):
    del pdf.docinfo["/Title"]


@mutant("PRS91")
def x1a_no_date(pdf):
    del pdf.docinfo["/ModDate"]


@mutant("PRS90")
def x1a_too_new(_pdf):
    pass


@mutant("PRS13")
def x1a_packed_objects(_pdf):
    pass


@mutant("PRS13")
def x1a_layers(pdf):
    layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name="x"))
    pdf.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(Name="x"))


@mutant("PRS13")
def x1a_jbig2(pdf):
    forms(pdf, Name.Image)[0].Filter = Name.JBIG2Decode


@mutant("PRS13")
def x1a_jpeg2000(pdf):
    forms(pdf, Name.Image)[0].Filter = Name.JPXDecode


@mutant("PRS13")
def x1a_sixteen_bits(pdf):
    forms(pdf, Name.Image)[0].BitsPerComponent = 16


@mutant("PRS12")
def x1a_condition_of_no_registry(pdf):
    del pdf.Root.OutputIntents[0]["/DestOutputProfile"]
    del pdf.Root.OutputIntents[0]["/RegistryName"]
