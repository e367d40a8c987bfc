"""Forms in the viewers of Firefox (pdf.js) and of most Linux desktops (Poppler): filled in, saved, read and shown."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pypdf
import pytest
from PIL import Image

from cardgen.cli import main
from external.test_programs import said

pytestmark = pytest.mark.external

VIEWER = Path(__file__).parents[2] / ".venv" / "js" / "node_modules" / "pdfjs-dist"
ANSWER = "Reünie (€ 5), één café"
FILL = """
import {readFileSync, writeFileSync} from "fs";
import {getDocument} from "%s/legacy/build/pdf.mjs";
const [,, source, target, answer] = process.argv;
const file = await getDocument({data: new Uint8Array(readFileSync(source)), verbosity: 0}).promise;
const fields = Object.values(await file.getFieldObjects()).map(([field]) => field);
for (const field of fields)
  file.annotationStorage.setValue(field.id, {value: field.type === "text" ? answer : true});
writeFileSync(target, await file.saveDocument());
console.log(JSON.stringify(fields.map(field => field.type)));
"""


@pytest.fixture(scope="module")
def form(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A card with lines and scales to fill in."""
    output = tmp_path_factory.mktemp("form")
    command = ["build", "vo", "--product", "dialoogkaart", "--for", "fillable", "-o", str(output), "-q"]
    assert main(command) == 0
    return output / "vo" / "dialoogkaart-vo-invulbaar.pdf"


@pytest.mark.skipif(not VIEWER.is_dir() or shutil.which("node") is None, reason="npm and node are not here")
def test_pdfjs_fills_in_saves_and_poppler_shows_it(form: Path, tmp_path: Path) -> None:
    script, filled = tmp_path / "fill.mjs", tmp_path / "filled.pdf"
    script.write_text(FILL % VIEWER)
    done = subprocess.run(
        ["node", script, form, filled, ANSWER], check=True, capture_output=True, text=True, timeout=60
    )
    kinds = json.loads(done.stdout.splitlines()[-1])
    assert {"text", "checkbox"} == set(kinds)
    values = [field.get("/V") for field in (pypdf.PdfReader(filled).get_fields() or {}).values()]
    assert sorted(set(map(str, values))) == ["/Ja", ANSWER]
    assert len(values) == len(kinds)
    assert said("pdftotext", "-f", "2", "-l", "2", filled, "-").count(ANSWER) == kinds.count("text")
    before, after = (_drawn(path, tmp_path / path.stem) for path in (form, filled))
    (x0, y0, x1, y1) = next(
        [float(value) for value in one.get_object()["/Rect"]]
        for one in pypdf.PdfReader(form).pages[1]["/Annots"]
        if one.get_object().get("/FT") == "/Btn"
    )
    middle = round((x0 + x1) / 2 * 100 / 72), before.height - round((y0 + y1) / 2 * 100 / 72)
    assert before.getpixel(middle)[:3] > (200, 200, 200)
    assert after.getpixel(middle)[:3] < (100, 100, 100)  # the dot in the box


def _drawn(path: Path, into: Path) -> Image.Image:
    said("pdftoppm", "-r", "100", "-png", "-singlefile", "-f", "2", "-l", "2", path, into)
    return Image.open(into.with_suffix(".png")).convert("RGB")
