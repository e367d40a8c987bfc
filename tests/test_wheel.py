"""An installed cardgen works without the checkout: the wheel brings content, templates and assets along."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel installed in it, made without the network."""
    folder = tmp_path_factory.mktemp("wheel")
    environment = {**os.environ, "PIP_NO_INDEX": "1", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True, env=environment)
    (wheel,) = folder.glob("*.whl")
    target = folder / "site"
    install = [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--target", str(target), str(wheel)]
    subprocess.run(install, check=True, capture_output=True, env=environment)
    return target


def run(installed: Path, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the installed command with the packages of this environment, but not its editable cardgen."""
    packages = os.pathsep.join(
        [str(installed), sysconfig.get_paths()["purelib"], sysconfig.get_paths()["platlib"]]
    )
    script = installed / "bin" / "cardgen"
    base = getattr(sys, "_base_executable", sys.executable)
    environment = {**os.environ, "PYTHONPATH": packages}
    command = [base, "-S", str(script), *arguments]
    return subprocess.run(command, cwd=folder, check=False, capture_output=True, text=True, env=environment)


def test_the_installed_command_finds_the_content_that_came_along(installed: Path, tmp_path: Path) -> None:
    ran = run(installed, tmp_path, "list", "--paths")
    assert ran.returncode == 0, ran.stderr
    assert "voortgezet onderwijs" in ran.stdout
    assert "praatplaat" in ran.stdout
    assert str(installed / "cardgen" / "_data" / "content" / "vo") in ran.stdout
    assert str(ROOT) not in ran.stdout


def test_the_wheel_brings_messages_fonts_and_licences(installed: Path) -> None:
    assert (installed / "cardgen/cli/locale/nl/LC_MESSAGES/cardgen.mo").is_file()
    assert (installed / "cardgen/py.typed").is_file()
    assert list((installed / "cardgen/_data/assets/fonts").glob("*.ttf"))
    names = {path.name for path in installed.glob("cardgen-*.dist-info/licenses/**/*") if path.is_file()}
    assert {"LICENSE", "LICENSE-content"} <= names
    assert any(name.startswith("OFL-") for name in names)


def test_a_project_folder_of_ones_own_comes_first(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "cardgen.yaml").touch()
    sector = tmp_path / "content" / "so" / "sector.yaml"
    sector.parent.mkdir(parents=True)
    sector.write_text("sector: {name: speciaal onderwijs}\n", encoding="utf-8")
    ran = run(installed, tmp_path, "list")
    assert "speciaal onderwijs" in ran.stdout
    assert "primair onderwijs" in ran.stdout


def test_the_wheel_brings_the_drawings_of_the_house_compiled(installed: Path) -> None:
    asked = (
        "from cardgen.artwork.store import load_drawing; from cardgen.messages.diagnostics import Diagnostics;"
        "from cardgen.artwork.drawing import Reading; from pathlib import Path; import sys, cardgen;"
        "root = Path(cardgen.__file__).parent / '_data'; name = 'assets/art/scenes/poster-po.svg';"
        "assert load_drawing(root / name, Diagnostics(), name, reading=Reading.SCENE).slots;"
        "assert 'cardgen.artwork.ingest' not in sys.modules"
    )
    packages = os.pathsep.join(
        [str(installed), sysconfig.get_paths()["purelib"], sysconfig.get_paths()["platlib"]]
    )
    environment = {**os.environ, "PYTHONPATH": packages}
    base = getattr(sys, "_base_executable", sys.executable)
    ran = subprocess.run(
        [base, "-S", "-c", asked], check=False, capture_output=True, text=True, env=environment
    )
    assert ran.returncode == 0, ran.stderr
