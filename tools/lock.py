"""Pins constraints.txt: installs everything the project asks for into an empty environment and writes down what came.

Needs the network. Plain Python, because it runs before there is a .venv.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).parent.parent
HEADER = """\
# The exact versions that were tested. Written by `make lock`; used by `make demo` and `make test`.
# Users of the package are not bound to them: pyproject.toml says what it needs.
"""


def main() -> None:
    """Write constraints.txt."""
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        python = Path(folder) / ("Scripts" if sys.platform == "win32" else "bin") / "python"

        def pip(*arguments: str) -> str:
            command = [str(python), "-m", "pip", "--disable-pip-version-check", *arguments]
            return subprocess.run(command, check=True, text=True, stdout=subprocess.PIPE, cwd=ROOT).stdout

        pip("install", "--upgrade", "pip")
        groups = [word for group in ("dev", "bench", "mutants") for word in ("--group", group)]
        pip("install", "--editable", ".[batch,dask,fonts,office,preview,studio,words]", "hatchling", *groups)
        frozen = pip("freeze", "--all", "--exclude-editable", "--exclude", "setuptools")
    (ROOT / "constraints.txt").write_text(HEADER + frozen, encoding="utf-8")
    print(f"constraints.txt: {len(frozen.splitlines())} packages")


if __name__ == "__main__":
    main()
