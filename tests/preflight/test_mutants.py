"""One thing broken at a time in a good file: our checks or the independent validator must notice each of them."""

from __future__ import annotations

import io
import warnings
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String

from cardgen.build.jobs import Job
from cardgen.core.struct import replace
from cardgen.layout.scene import Artwork, Item, Link
from cardgen.messages.diagnostics import Diagnostics
from cardgen.preflight.finding import Finding
from cardgen.preflight.report import preflight
from cardgen.project.workspace import Workspace
from cardgen.render.pdf import render
from cardgen.template.palette import Color
from laying import workshop
from validating import faults

MUTANTS: dict[str, Callable[[Pdf], None]] = {}


def mutant(function: Callable[[Pdf], None]) -> Callable[[Pdf], None]:
    MUTANTS[function.__name__] = function
    return function


@pytest.fixture(scope="module")
def good() -> bytes:
    """The first pages of a booklet: pictures, lists, headings, and a table of contents with links.

    Of the contents a few lines only: everything is read again for each mutant.
    """
    return first_pages(28)


def first_pages(most: int) -> bytes:
    """Three pages with so many items each."""
    shop, found = workshop(), Diagnostics()
    job = Job("po", None, "gespreksboekje", "")
    edition = shop.edition(job, found)
    scene = shop.scene(edition, shop.palette(edition), job, found)
    assert scene is not None
    pages = [replace(page, items=tuple(map(plain, page.items[:most]))) for page in scene.pages[:3]]
    return render(replace(scene, pages=tuple(pages)), shop.kit, shop.pictures)


def plain(item: Item) -> Item:
    """An icon in place of a scene, whose thousands of shapes would be read for each mutant; links that lead here."""
    if isinstance(item, Link) and item.url.startswith("#"):
        return replace(item, url="#cover")  # of the pages that it leads to, most are not here
    if not isinstance(item, Artwork):
        return item
    icon = Workspace.find().folder("assets") / "icons" / "arrow-right.svg"
    return replace(item, source=str(icon), colors=(("currentColor", Color("ink", "#16263B")),), reading="art")


def elements(pdf: Pdf) -> list[Dictionary]:
    found = []

    def visit(one: object) -> None:
        if isinstance(one, Dictionary) and "/S" in one:
            found.append(one)
        if isinstance(one, Dictionary):
            kids = one.get("/K")
            for kid in kids if isinstance(kids, Array) else [kids]:
                visit(kid)

    visit(pdf.Root.StructTreeRoot)
    return found


def first(pdf: Pdf, role: str) -> Dictionary:
    return next(one for one in elements(pdf) if str(one.S)[1:] == role)


def fonts(pdf: Pdf) -> list[Dictionary]:
    return list(pdf.pages[0].Resources.Font.values())


def change(pdf: Pdf, page: int, old: bytes, new: bytes) -> None:
    stream = pdf.pages[page].Contents
    data = stream.read_bytes()
    assert old in data, old
    stream.write(data.replace(old, new, 1))


def change_metadata(pdf: Pdf, old: bytes, new: bytes) -> None:
    data = pdf.Root.Metadata.read_bytes()
    assert old in data, old
    pdf.Root.Metadata.write(data.replace(old, new))


def annotations(pdf: Pdf) -> Array:
    return next(page.Annots for page in pdf.pages if "/Annots" in page)


@mutant
def no_language(pdf):
    del pdf.Root.Lang


@mutant
def bad_language(pdf):
    pdf.Root.Lang = String("nl_NL_xx!")


@mutant
def no_mark_info(pdf):
    del pdf.Root.MarkInfo


@mutant
def suspects(pdf):
    pdf.Root.MarkInfo.Suspects = True


@mutant
def no_tree(pdf):
    del pdf.Root.StructTreeRoot


@mutant
def title_not_shown(pdf):
    pdf.Root.ViewerPreferences.DisplayDocTitle = False


@mutant
def no_title_in_metadata(pdf):
    change_metadata(pdf, b"dc:title", b"dc:source")


@mutant
def no_ua_claim(pdf):
    change_metadata(pdf, b"<pdfuaid:part>1</pdfuaid:part>", b"")


@mutant
def other_ua_claim(pdf):
    change_metadata(pdf, b"<pdfuaid:part>1<", b"<pdfuaid:part>2<")


@mutant
def no_alt(pdf):
    del first(pdf, "Figure").Alt


@mutant
def empty_alt(pdf):
    first(pdf, "Figure").Alt = String("")


@mutant
def file_name_as_alt(pdf):
    first(pdf, "Figure").Alt = String("cover.svg")


@mutant
def heading_not_tagged(pdf):
    change(pdf, 1, b"/H2 <<", b"/Nothing <</Was ")


@mutant
def heading_unmarked(pdf):
    """Its words belong to no tag, and to no decoration either; the marks stay balanced."""
    stream = pdf.pages[1].Contents
    change(pdf, 1, b"/H2 <<", b"q %")
    before, mark, after = stream.read_bytes().partition(b"q %")
    stream.write(before + mark + after.replace(b"EMC", b"Q", 1))


@mutant
def painting_added(pdf):
    pdf.pages[0].contents_add(b"0 0 9 9 re f")


@mutant
def heading_level_skipped(pdf):
    first(pdf, "H2").S = Name.H4


@mutant
def headings_of_two_sorts(pdf):
    first(pdf, "H2").S = Name.H


@mutant
def unknown_type(pdf):
    first(pdf, "P").S = Name.Foo


@mutant
def circular_roles(pdf):
    first(pdf, "P").S = Name.Foo
    pdf.Root.StructTreeRoot.RoleMap = Dictionary(Foo=Name.Bar, Bar=Name.Foo)


@mutant
def standard_type_mapped(pdf):
    pdf.Root.StructTreeRoot.RoleMap = Dictionary(P=Name.H1)


@mutant
def link_without_description(pdf):
    del annotations(pdf)[0].Contents


@mutant
def link_without_annotation(pdf):
    link = first(pdf, "Link")
    link.K = Array([kid for kid in link.K if not isinstance(kid, Dictionary)])


@mutant
def annotation_that_leads_nowhere(pdf):
    del annotations(pdf)[0]["/StructParent"]


@mutant
def tabs_by_row(pdf):
    pdf.pages[0].Tabs = Name.R


@mutant
def no_tabs(pdf):
    del pdf.pages[0]["/Tabs"]


@mutant
def entries_outside_a_list(pdf):
    first(pdf, "L").S = Name.Div


@mutant
def caption_in_an_entry(pdf):
    first(pdf, "LBody").S = Name.Caption


@mutant
def tag_in_decoration(pdf):
    change(pdf, 0, b"/H1 <</MCID", b"/Artifact BMC /H1 <</MCID")
    pdf.pages[0].contents_add(b"EMC")


@mutant
def decoration_in_a_tag(pdf):
    stream = pdf.pages[0].Contents
    before, mark, after = stream.read_bytes().partition(b"/H1 <</MCID")
    assert mark
    stream.write(
        before + mark + after.replace(b"BDC", b"BDC /Artifact BMC", 1).replace(b"EMC", b"EMC EMC", 1)
    )


@mutant
def everything_decoration(pdf):
    stream = pdf.pages[0].Contents
    stream.write(b"/Artifact BMC " + stream.read_bytes() + b" EMC")


@mutant
def font_not_embedded(pdf):
    for font in fonts(pdf):
        del font.DescendantFonts[0].FontDescriptor["/FontFile2"]


@mutant
def no_unicode(pdf):
    for font in fonts(pdf):
        del font["/ToUnicode"]


@mutant
def letters_that_are_nothing(pdf):
    for font in fonts(pdf):
        font.ToUnicode.write(font.ToUnicode.read_bytes().replace(b"<0065>\n", b"<0000>\n"))


@mutant
def widths_wrong(pdf):
    for font in fonts(pdf):
        below = font.DescendantFonts[0]
        below.W = Array(
            [Array([int(w) + 100 for w in one]) if isinstance(one, Array) else one for one in below.W]
        )


@mutant
def sign_that_the_font_lacks(pdf):
    change(pdf, 0, b"] TJ", b" <0000>] TJ")


@mutant
def wrong_language_of_a_part(pdf):
    first(pdf, "P").Lang = String("zz-!!")


@mutant
def note_without_name(pdf):
    first(pdf, "P").S = Name.Note


@mutant
def list_as_table(pdf):
    first(pdf, "L").S = Name.Table


@mutant
def list_as_contents(pdf):
    first(pdf, "L").S = Name.TOC


@mutant
def forms_of_another_kind(pdf):
    pdf.Root.AcroForm = Dictionary(Fields=Array(), XFA=Array())


@mutant
def trap_net(pdf):
    one = Dictionary(Type=Name.Annot, Subtype=Name.TrapNet, Rect=[0, 0, 1, 1], F=4)
    annotations(pdf).append(pdf.make_indirect(one))


@mutant
def field_without_tag(pdf):
    one = Dictionary(Type=Name.Annot, Subtype=Name.Widget, FT=Name.Tx, T="x", Rect=[0, 0, 9, 9], F=4)
    annotations(pdf).append(pdf.make_indirect(one))


@mutant
def attachment_without_name(pdf):
    pdf.attachments["a.txt"] = b"x"
    for one in pdf.objects:
        if isinstance(one, Dictionary) and one.get("/Type") == Name.Filespec and "/UF" in one:
            del one["/UF"]


@mutant
def reference_to_another_file(pdf):
    for one in pdf.pages[0].Resources.XObject.values():
        one.Ref = Dictionary()


@mutant
def layers_without_name(pdf):
    pdf.Root.OCProperties = Dictionary(OCGs=Array(), D=Dictionary())


@mutant
def empty_parent_tree(pdf):
    pdf.Root.StructTreeRoot.ParentTree.Nums = Array()


@mutant
def colours_without_meaning(pdf):
    del pdf.Root.OutputIntents


@mutant
def link_that_does_not_print(pdf):
    del annotations(pdf)[0]["/F"]


@mutant
def no_heading_of_level_one(pdf):
    first(pdf, "H1").S = Name.H2


@mutant
def element_without_type(pdf):
    del first(pdf, "P")["/S"]


@mutant
def element_with_another_parent(pdf):
    first(pdf, "H2").P = pdf.Root.StructTreeRoot


@mutant
def pages_that_belong_to_nobody(pdf):
    """What putting tagged files one behind the other gives; both validators of repute let it pass."""
    pdf.pages.append(pdf.pages[0])


@mutant
def content_claimed_twice(pdf):
    leaves = [one for one in elements(pdf) if one.S == Name.P and isinstance(one.get("/K"), int)]
    leaves[1].K, leaves[1].Pg = leaves[0].K, leaves[0].Pg


@mutant
def link_to_a_place_that_is_not_there(pdf):
    annotations(pdf)[0].Dest = Name("/page.nowhere")


@mutant
def bookmarks_without_an_end(pdf):
    pdf.Root.Outlines.Last = pdf.Root.Outlines.First


@mutant
def font_without_height(pdf):
    del fonts(pdf)[0].DescendantFonts[0].FontDescriptor["/Ascent"]


@mutant
def tag_that_calls_itself_something_else(pdf):
    first(pdf, "P").Type = Name.Annot


def broken(good: bytes, name: str) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(good)) as pdf, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # pikepdf warns of some of these itself
        MUTANTS[name](pdf)
        pdf.save(out)
    return out.getvalue()


def findings(data: bytes, profiles: tuple[str, ...]) -> list[Finding]:
    """All but contrast: where a scene was taken away, white words stand on paper."""
    return [one for one in preflight(data, profiles).findings if one.code != "PRE82"]


def test_the_good_file_is_good(good: bytes, tmp_path: Path) -> None:
    assert preflight(good, ("ua", "a2a")).passed
    assert findings(good, ("ua", "a2a")) == []
    path = tmp_path / "good.pdf"
    path.write_bytes(good)
    assert faults(path, "ua1") == faults(path, "2a") == []


@pytest.mark.parametrize("name", MUTANTS)
def test_our_checks_notice(good: bytes, name: str) -> None:
    """All of them, those included that the validator lets pass."""
    report = preflight(broken(good, name), ("ua", "a2a"))
    assert not report.passed
    assert "PRE09" not in {found.code for found in report.findings}, "noticed by stumbling only"


def test_a_file_that_may_not_be_read_aloud_is_noticed(good: bytes) -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(good)) as pdf:
        allowed = pikepdf.Permissions(accessibility=False)
        pdf.save(out, encryption=pikepdf.Encryption(owner="a", user="", allow=allowed, R=6))
    codes = {found.code for found in preflight(out.getvalue(), ("ua", "a2a")).findings}
    assert "PRE17" in codes


def test_a_finding_says_where(good: bytes) -> None:
    """Page, place in the tree, and a box for whoever wants to show it."""
    (found,) = findings(broken(good, "file_name_as_alt"), ("ua",))
    assert (found.code, found.page) == ("PRE24", 1)
    assert found.place == "Document > Sect > Figure"
    assert found.box is not None
    assert dict(found.values) == {"value": "cover.svg"}
    with pikepdf.open(io.BytesIO(good)) as pdf:
        x0, y0, x1, y1 = (float(v) for v in pdf.pages[0].mediabox)
    assert x0 <= found.box[0] < found.box[2] <= x1 + 0.01  # boxes are kept to a hundredth of a point
    assert y0 <= found.box[1] < found.box[3] <= y1 + 0.01


def test_a_stranger_s_stream_in_place_of_a_tree_is_a_finding_and_no_crash(good: bytes) -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(good)) as pdf:
        pdf.Root.StructTreeRoot.K = Stream(pdf, b"nonsense")
        pdf.Root.MarkInfo = Array()
        pdf.save(out)
    assert not preflight(out.getvalue(), ("ua", "a2a")).passed
