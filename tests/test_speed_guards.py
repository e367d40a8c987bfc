"""Guards for speed that count instead of measuring: what is loaded, and how often things are done."""

from __future__ import annotations

import gc
import subprocess
import sys
from pathlib import Path

from cardgen.cli import main
from cardgen.layout.compose import settled
from cardgen.layout.context import FitGroups
from cardgen.messages.diagnostics import Diagnostics

OURS = 170
"""Modules of our own that a plain build with a filled shelf may load; 169 when this was written."""

BUILD = """
import sys
from cardgen.cli import main
code = main(["build", "po", *sys.argv[2:], "--quiet", "--again", "--output", sys.argv[1]])
print("MODULES", *sorted(sys.modules))
sys.exit(code)
"""


def modules_of_a_build(folder: Path, *products: str) -> set[str]:
    """Modules in memory after a build in a process of its own."""
    wanted = [part for product in products or ("dialoogkaart",) for part in ("--product", product)]
    command = [sys.executable, "-c", BUILD, str(folder), *wanted]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return set(done.stdout.splitlines()[-1].split()[1:])


def test_what_reads_and_compiles_is_loaded_once_and_then_never_again(tmp_path):
    """The first build reads; the second finds it all done and does not even load what does it.

    Whether the first one compiles drawings depends on what came along compiled (`artwork.house`).
    """
    loaded, again = modules_of_a_build(tmp_path), modules_of_a_build(tmp_path)
    expensive = {"uharfbuzz", "yaml"}
    assert expensive <= loaded
    assert not again & {*expensive, "cardgen.artwork.compiler", "cardgen.artwork.style"}
    assert not again & {"PIL.Image", "cardgen.build.bundle", "pickle", "tempfile"}
    assert not again & {"reportlab.pdfbase.pdfmetrics", "reportlab.lib.rl_safe_eval"}
    assert sum(name.startswith("cardgen") for name in again) <= OURS


def test_what_is_loaded_without_pillow_still_finds_it():
    """ReportLab's own reader of pictures is for others in the same process; it gets the real Pillow when it asks."""
    program = (
        "import io, sys; import cardgen.render.pdfdocument; from reportlab.lib.utils import ImageReader\n"
        "assert 'PIL.Image' not in sys.modules\n"
        "from PIL import Image\n"
        "data = io.BytesIO(); Image.new('RGB', (3, 2)).save(data, 'PNG'); data.seek(0)\n"
        "assert ImageReader(data).getSize() == (3, 2) == ImageReader(Image.new('L', (3, 2))).getSize()\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


def test_what_is_loaded_without_the_rest_of_reportlab_still_finds_it():
    """Metrics, the evaluator of expressions and the codecs, for others in the same process."""
    program = (
        "import sys; import cardgen.render.pdfdocument; from reportlab.lib.utils import rl_safe_eval\n"
        "assert 'reportlab.lib.rl_safe_eval' not in sys.modules and sys.modules.get('_rl_accel', 1)\n"
        "assert 'é€'.encode('pdfdoc') == 'é€'.encode('extpdfdoc') == b'\\xe9\\xa0'\n"
        "assert 'reportlab.pdfbase.pdfmetrics' not in sys.modules\n"
        "assert rl_safe_eval('1 + 1') == 2\n"
        "from reportlab.pdfgen.canvas import Canvas; from io import BytesIO\n"
        "page = Canvas(BytesIO()); page.drawString(9, 9, 'één'); assert page.getpdfdata()\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


def test_a_build_for_the_screen_loads_no_imposition_preview_or_reportlab_canvas(tmp_path):
    loaded = modules_of_a_build(tmp_path, "dialoogkaart", "praatplaat")  # one with sheets, and one without
    unwanted = {"pikepdf", "pypdf", "pypdfium2", "pyphen", "wordfreq", "babel", "watchfiles", "numpy", "lxml"}
    assert not {name.split(".")[0] for name in loaded} & unwanted
    assert not loaded & {"reportlab.pdfgen.canvas", "reportlab.platypus", "email.message", "http.client"}
    rooms = {name.split(".")[1] for name in loaded if name.startswith("cardgen.")}
    assert not rooms & {"impose", "preflight", "preview", "batch", "exchange", "studio"}


def rounds(*sizes: float) -> int:
    """How often a page with a fit group whose members come out at these sizes is composed."""
    count = 0

    def lay_out(_diagnostics: Diagnostics, groups: FitGroups) -> list:
        nonlocal count
        count += 1
        for size in sizes:
            groups.record("group", groups.known.get("group", size))
        return []

    settled(lay_out, Diagnostics())
    return count


def test_pages_are_composed_once_when_every_fit_group_is_even():
    assert rounds() == rounds(10.5) == rounds(10.5, 10.5, 10.5) == 1


def test_pages_are_composed_twice_when_a_fit_group_is_uneven():
    assert rounds(10.5, 10) == rounds(10, 10.5) == rounds(10, 10, 11) == 2


def test_only_a_process_of_our_own_gets_another_garbage_collector(capsys):
    before = gc.get_threshold()
    main(["--help"])
    assert gc.get_threshold() == before
    assert capsys.readouterr().out
