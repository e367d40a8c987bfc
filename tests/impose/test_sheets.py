"""Sheets show the pages of any PDF as they are, in the right place, and nothing else of it."""

from __future__ import annotations

import contextlib
import io
import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest

from cardgen.core.geometry import PT_PER_MM, Size
from cardgen.impose.pdf.foreign import Input, opened
from cardgen.impose.pdf.sheets import Imprint, write
from cardgen.impose.plan.cards import plan_grid
from cardgen.impose.plan.model import Edge, Plan
from cardgen.impose.plan.wishes import GridWish, SheetStock
from cardgen.messages.diagnostics import CardgenError, Diagnostics
from cardgen.messages.saying import say

from . import foreign
from .foreign import FOREIGN
from .render import difference, pictures


def one_up(*inputs: Input, found: Diagnostics | None = None) -> bytes:
    """Each page alone on a sheet of its own size."""
    found = found if found is not None else Diagnostics()
    out = io.BytesIO()
    with opened(inputs, found) as source:
        sides = []
        for use in source.uses:
            sides += plan_grid([use], SheetStock(), GridWish(1, 1), None, Diagnostics()).sheets
        sizes = {use.size for use in source.uses}
        biggest = Size(max(s.w for s in sizes), max(s.h for s in sizes))
        plan = Plan("grid", tuple(source.uses), tuple(sides), biggest, biggest)
        plan = _numbered(plan)
        write(plan, source, out, Imprint(), found)
    return out.getvalue()


def _numbered(plan: Plan) -> Plan:
    """Each of the single-page plans numbered its page 0."""
    from cardgen.core.struct import replace

    sheets = []
    for number, sheet in enumerate(plan.sheets):
        slot = sheet.front.slots[0]
        sheets.append(replace(sheet, front=replace(sheet.front, slots=(replace(slot, page=number),))))
    return replace(plan, sheets=tuple(sheets))


@pytest.mark.parametrize("name", FOREIGN)
def test_an_imposed_page_looks_like_the_original(name: str) -> None:
    data = FOREIGN[name]()
    result = one_up(data)
    originals = pictures(data, 2 if name == "user-unit" else 1)  # pdfium does not know the unit of a page
    sheets = pictures(result)
    assert len(originals) == len(sheets)
    for original, sheet in zip(originals, sheets, strict=True):
        # A smaller page lies in the upper left corner of the common sheet.
        part = sheet.crop((0, 0, original.width, original.height)) if sheet.size != original.size else sheet
        assert original.convert("L").getextrema()[0] < 240, "the original is empty"
        assert difference(original, part) < 0.004
    with pikepdf.open(io.BytesIO(result)) as pdf:
        assert pdf.check_pdf_syntax() == []


@pytest.mark.parametrize("name", FOREIGN)
def test_the_same_input_gives_the_same_bytes(name: str) -> None:
    data = FOREIGN[name]()
    assert one_up(data) == one_up(data)


def test_bytes_do_not_depend_on_the_hash_seed(tmp_path: Path) -> None:
    source = foreign.path_of(tmp_path, foreign.drawn(5))
    code = (
        "import sys; sys.path.insert(0, sys.argv[3]);"
        "from pathlib import Path; from tests.impose.test_sheets import one_up;"
        "Path(sys.argv[2]).write_bytes(one_up(Path(sys.argv[1])))"
    )
    found = set()
    for seed in ("0", "1", "77"):
        out = tmp_path / f"{seed}.pdf"
        root = str(Path(__file__).parents[2])
        subprocess.run(
            [sys.executable, "-c", code, str(source), str(out), root],
            check=True,
            env={"PYTHONHASHSEED": seed},
        )
        found.add(out.read_bytes())
    assert len(found) == 1


def test_nothing_active_is_taken_along() -> None:
    def arm(pdf: pikepdf.Pdf) -> None:
        script = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=pikepdf.String("app.alert(1)"))
        pdf.Root.OpenAction = script
        pdf.Root.AA = pikepdf.Dictionary(WC=script)
        pdf.Root.Names = pikepdf.Dictionary(
            JavaScript=pikepdf.Dictionary(Names=pikepdf.Array([pikepdf.String("x"), script]))
        )
        pdf.attachments["kwaad.exe"] = b"MZ"
        pdf.pages[0].obj.AA = pikepdf.Dictionary(O=script)
        pdf.pages[0].obj.Annots = pikepdf.Array(
            [
                pikepdf.Dictionary(
                    Type=pikepdf.Name.Annot,
                    Subtype=pikepdf.Name.Link,
                    Rect=pikepdf.Array([0, 0, 99, 99]),
                    A=script,
                )
            ]
        )

    found = Diagnostics()
    result = one_up(foreign.edited(foreign.tagged(), arm), found=found)
    with pikepdf.open(io.BytesIO(result)) as pdf:
        everything = b" ".join(obj.unparse() for obj in pdf.objects)
        assert set(pdf.Root.keys()) == {"/Type", "/Pages", "/ViewerPreferences"}
    for word in (b"/JavaScript", b"/AA", b"alert", b"/EmbeddedFile", b"/StructElem", b"/AcroForm"):
        assert word not in everything
    assert {d.code for d in found} == {"IMP38", "IMP40"}


def test_a_filled_form_is_printed_and_no_longer_a_form() -> None:
    found = Diagnostics()
    result = one_up(foreign.filled_form(), found=found)
    with pikepdf.open(io.BytesIO(result)) as pdf:
        assert "/AcroForm" not in pdf.Root
        assert "/Annots" not in pdf.pages[0].obj
    assert [d.code for d in found] == ["IMP37"]


def linked() -> bytes:
    from reportlab.pdfgen.canvas import Canvas

    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(200, 300), invariant=1)
    canvas.bookmarkPage("een")
    canvas.linkURL("https://example.org/", (20, 20, 80, 40))
    canvas.linkURL("file:///etc/passwd", (20, 120, 80, 140))
    canvas.linkAbsolute("", "twee", (20, 220, 80, 240))
    canvas.showPage()
    canvas.bookmarkPage("twee")
    canvas.drawString(20, 20, "twee")
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def two_up(data: bytes, found: Diagnostics, turned: int = 0) -> bytes:
    """Two pages of 200 × 300 pt on a sheet of 500 × 400 pt, each from 50 pt of the edges, turned by so many degrees."""
    from cardgen.core.struct import replace

    out = io.BytesIO()
    with opened([data], found) as source:
        paper = SheetStock(Size(500 / PT_PER_MM, 400 / PT_PER_MM))
        plan = plan_grid(source.uses, paper, GridWish(2, 1), None, found)
        (sheet,) = plan.sheets
        slots = tuple(replace(slot, turn=turned) for slot in sheet.front.slots)
        plan = replace(plan, sheets=(replace(sheet, front=replace(sheet.front, slots=slots)),))
        write(plan, source, out, Imprint(), found)
    return out.getvalue()


@pytest.mark.parametrize(
    ("turned", "area"), [(0, [70, 70, 130, 90]), (180, [170, 310, 230, 330])], ids=["upright", "upside down"]
)
def test_links_move_with_their_page_and_dangerous_ones_are_left_out(turned: int, area: list[int]) -> None:
    found = Diagnostics()
    with pikepdf.open(io.BytesIO(two_up(linked(), found, turned))) as pdf:
        notes = list(pdf.pages[0].obj.Annots)
        assert len(notes) == 2
        assert [round(float(v)) for v in notes[0].Rect] == area
        assert (str(notes[0].A.S), str(notes[0].A.URI)) == ("/URI", "https://example.org/")
        for (
            note
        ) in notes:  # a link that is printed with the page and has no line round it (ISO 32000-1, 12.5)
            assert (str(note.Type), str(note.Subtype), int(note.F)) == ("/Annot", "/Link", 4)
            assert list(note.Border) == [0, 0, 0]
        assert notes[1].Dest[0].objgen == pdf.pages[0].objgen
        # the second page of two stands on the right, its top 50 pt under that of the sheet
        assert float(notes[1].Dest[2]) == pytest.approx(250, abs=0.5)
        assert float(notes[1].Dest[3]) == pytest.approx(350, abs=0.5)
    assert [(d.code, dict(d.values)["count"]) for d in found] == [("IMP38", 1)]


def with_links(*links: pikepdf.Dictionary, names: bool = False) -> bytes:
    """Two pages, the first with these links; `names` gives the second a name in both ways that PDF knows."""
    with pikepdf.open(io.BytesIO(linked())) as pdf:
        pdf.pages[0].obj.Annots = pikepdf.Array(links)
        if names:
            goal = pikepdf.Array([pdf.pages[1].obj, pikepdf.Name.Fit])
            pdf.Root.Dests = pikepdf.Dictionary(oud=goal)
            tree = pikepdf.Dictionary(
                Names=pikepdf.Array([pikepdf.String("nieuw"), pikepdf.Dictionary(D=goal)])
            )
            pdf.Root.Names = pikepdf.Dictionary(Dests=pdf.make_indirect(tree))
        out = io.BytesIO()
        pdf.save(out)
    return out.getvalue()


def link(area: list[float], **leads: object) -> pikepdf.Dictionary:
    return pikepdf.Dictionary(
        Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=pikepdf.Array(area), **leads
    )


def test_a_link_to_a_name_leads_to_its_page_and_one_to_an_unknown_name_is_lost() -> None:
    area = [20, 20, 80, 40]
    data = with_links(
        link(area, Dest=pikepdf.Name("/oud")),
        link(area, Dest=pikepdf.String("nieuw")),
        link(area, A=pikepdf.Dictionary(S=pikepdf.Name.GoTo, D=pikepdf.String("nieuw"))),
        link(area, Dest=pikepdf.String("niemand")),
        link(area, Dest=pikepdf.String("ook niemand")),
        link(area, A=pikepdf.Dictionary(S=pikepdf.Name.Launch, D=pikepdf.String("nieuw"))),
        pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Text, Rect=pikepdf.Array(area)),
        names=True,
    )
    found = Diagnostics()
    with pikepdf.open(io.BytesIO(two_up(data, found))) as pdf:
        notes = list(pdf.pages[0].obj.Annots)
        assert [float(note.Dest[2]) for note in notes] == pytest.approx([250] * 3, abs=0.5)
    assert [(d.code, dict(d.values).get("count")) for d in found if d.code == "IMP38"] == [("IMP38", 3)]


def test_a_link_is_cut_off_where_its_page_is() -> None:
    site = pikepdf.Dictionary(S=pikepdf.Name.URI, URI=pikepdf.String("https://example.org/"))
    areas = {
        (-20, 20, 80, 40): [50, 70, 130, 90],
        (150, 20, 260, 40): [200, 70, 250, 90],
        (20, -10, 80, 10): [70, 50, 130, 60],
        (20, 290, 80, 320): [70, 340, 130, 350],
        (-50, 20, -10, 40): None,
        (20, -50, 80, -10): None,
        (210, 20, 260, 40): None,
        (20, 310, 80, 320): None,
        (80, 40, 20, 20): [70, 70, 130, 90],  # corners in any order
    }
    data = with_links(*(link(list(area), A=site) for area in areas))
    with pikepdf.open(io.BytesIO(two_up(data, Diagnostics()))) as pdf:
        shown = [[round(float(value)) for value in note.Rect] for note in pdf.pages[0].obj.Annots]
    assert shown == [area for area in areas.values() if area]


def test_the_identifier_of_sheets_follows_from_what_is_on_them() -> None:
    """Made from the clock, files of one second would share it and the same file made twice would not."""

    def identifier(data: bytes) -> bytes:
        with pikepdf.open(io.BytesIO(one_up(data))) as pdf:
            return bytes(pdf.trailer.ID[1])

    first, other, again = (identifier(foreign.drawn(pages)) for pages in (1, 2, 1))
    assert first == again != other


def test_equal_pages_are_stored_once() -> None:
    result = one_up(*[foreign.drawn(1)] * 21)
    with pikepdf.open(io.BytesIO(result)) as pdf:
        forms = [
            o for o in pdf.objects if isinstance(o, pikepdf.Stream) and o.get("/Subtype") == pikepdf.Name.Form
        ]
        assert len(pdf.pages) == 21
        fonts = [o for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and "/BaseFont" in o]
        assert len(forms) == 1
        assert len(fonts) <= 2  # ReportLab names Helvetica on every page, needed or not


def test_sheets_tell_the_printer_what_to_do() -> None:
    out = io.BytesIO()
    with opened([foreign.drawn(4)], Diagnostics()) as source:
        plan = plan_grid(
            source.uses, SheetStock(), GridWish(1, 1, backs="alternate"), Edge.SHORT, Diagnostics()
        )
        write(plan, source, out, Imprint("Proef"), Diagnostics())
    with pikepdf.open(out) as pdf:
        wishes = pdf.Root.ViewerPreferences
        assert (str(wishes.PrintScaling), str(wishes.Duplex)) == ("/None", "/DuplexFlipShortEdge")
        assert str(pdf.docinfo.Title) == "Proef"
        page = pdf.pages[0].obj
        assert [float(v) for v in page.TrimBox] == pytest.approx([0, 0, 200, 300], abs=0.01)


def test_pdf_x_claims_and_intents_survive() -> None:
    def press(pdf: pikepdf.Pdf) -> None:
        pdf.Root.OutputIntents = pikepdf.Array(
            [pikepdf.Dictionary(Type=pikepdf.Name.OutputIntent, S=pikepdf.Name.GTS_PDFX)]
        )
        pdf.Root.Metadata = pdf.make_stream(b"<x/>", Type=pikepdf.Name.Metadata, Subtype=pikepdf.Name.XML)
        pdf.docinfo["/Trapped"] = pikepdf.Name("/False")

    result = one_up(foreign.edited(foreign.drawn(1), press, fix_metadata_version=False))
    with pikepdf.open(io.BytesIO(result)) as pdf:
        assert pdf.Root.Metadata.read_bytes() == b"<x/>"
        assert len(pdf.Root.OutputIntents) == 1
        assert str(pdf.docinfo["/Trapped"]) == "/False"


def test_several_files_become_one_job(tmp_path: Path) -> None:
    first, second = foreign.path_of(tmp_path, foreign.drawn(1), "a.pdf"), foreign.hidden_layer()
    result = one_up(first, second)
    shown = pictures(result)
    assert len(shown) == 2
    assert difference(pictures(second)[0], shown[1]) < 0.004


# --- what cannot be used ----------------------------------------------------------------------------------------------


def looping() -> bytes:
    pdf = foreign.by_hand()
    pdf.Root.Pages.Kids = pikepdf.Array([pdf.Root.Pages])
    return foreign.saved(pdf)


def empty() -> bytes:
    return foreign.saved(pikepdf.new())


def locked() -> bytes:
    return foreign.edited(
        foreign.drawn(), lambda pdf: None, encryption=pikepdf.Encryption(owner="a", user="b")
    )


def not_for_print() -> bytes:
    rights = pikepdf.Permissions(print_highres=False, print_lowres=False)
    return foreign.edited(
        foreign.drawn(), lambda pdf: None, encryption=pikepdf.Encryption(owner="a", user="", allow=rights)
    )


def speck() -> bytes:
    pdf = foreign.by_hand()
    pdf.pages[0].obj.MediaBox = pikepdf.Array([0, 0, 2, 2])
    return foreign.saved(pdf)


def boundless() -> bytes:
    pdf = foreign.by_hand()
    pdf.pages[0].obj.MediaBox = pikepdf.Array([0, 0, 10**9, 10**9])
    return foreign.saved(pdf)


BROKEN = {
    "text": (lambda: b"Geen PDF", "IMP01"),
    "picture": (lambda: b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "IMP01"),
    "nothing": (lambda: b"", "IMP01"),
    "header only": (lambda: b"%PDF-1.7\n", "IMP43"),
    "rubbish": (lambda: b"%PDF-1.7\n" + bytes(range(256)) * 20, "IMP43"),
    "loop": (looping, "IMP43"),
    "empty": (empty, "IMP03"),
    "locked": (locked, "IMP02"),
    "not for print": (not_for_print, "IMP42"),
    "speck": (speck, "IMP06"),
    "boundless": (boundless, "IMP06"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_file_that_cannot_be_used_is_refused_in_plain_words(name: str, tmp_path: Path) -> None:
    make, code = BROKEN[name]
    path = foreign.path_of(tmp_path, make())
    with pytest.raises(CardgenError) as error:
        one_up(path)
    (only,) = error.value.diagnostics
    assert only.code == code
    assert only.where[0].file == str(path)
    assert "{" not in say(only, "en").text + say(only, "en").hint


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CardgenError) as error:
        one_up(tmp_path / "er-niet.pdf")
    assert error.value.diagnostics[0].code == "IMP05"


def test_a_truncated_file_is_repaired_and_said() -> None:
    found = Diagnostics()
    data = foreign.drawn(2)
    shown = pictures(one_up(data[: data.rindex(b"xref")], found=found))
    assert "IMP39" in [d.code for d in found]
    assert difference(pictures(data)[0], shown[0]) < 0.004


@pytest.mark.parametrize("cut", range(20, 1400, 97))
def test_a_file_cut_off_anywhere_never_ends_in_a_traceback(cut: int) -> None:
    data = foreign.filled_form()
    with contextlib.suppress(CardgenError):
        one_up(data[:cut])


def test_a_failure_leaves_no_file_behind(tmp_path: Path) -> None:
    target = tmp_path / "uit.pdf"
    target.write_bytes(b"oud")
    with opened([foreign.drawn(1)], Diagnostics()) as source:
        plan = plan_grid(source.uses, SheetStock(), GridWish(1, 1), None, Diagnostics())
        blocked = tmp_path / "uit.pdf" / "dieper.pdf"
        with pytest.raises(CardgenError) as error:
            write(plan, source, blocked, Imprint(), Diagnostics())
    assert error.value.diagnostics[0].code == "IMP08"
    assert [p.name for p in tmp_path.iterdir()] == ["uit.pdf"]
    assert target.read_bytes() == b"oud"


def test_names_that_are_no_text_are_copied_as_they_are() -> None:
    data = foreign.forms_without_resources().replace(b"/Outer", b"/Out\xe9r").replace(b"/Inner", b"/Inn\xe8r")
    assert difference(pictures(data)[0], pictures(one_up(data))[0]) < 0.004


@pytest.mark.parametrize(
    "key", ["/Group", "/Resources", "/Annots", "/Contents", "/Rotate", "/TrimBox", "/CropBox"]
)
@pytest.mark.parametrize("value", [7, True, pikepdf.Name.X, pikepdf.Array([1]), pikepdf.Dictionary(A=1)])
def test_a_page_entry_of_the_wrong_kind_never_ends_in_a_traceback(key: str, value: object) -> None:
    def spoil(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].obj[key] = value

    with contextlib.suppress(CardgenError):
        one_up(foreign.edited(foreign.transparency(), spoil))
