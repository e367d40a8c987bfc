"""What a wheel holds that is not in the checkout: the drawings of the house, compiled."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledHouse(BuildHookInterface[Any]):
    """Compiles them before a wheel is packed; an editable install goes without, or as `make install` does it."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """See `cardgen.artwork.house`."""
        if version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        from cardgen.artwork.house import FOLDER, compile_house

        compile_house(root, FOLDER)
        build_data["force_include"][str(FOLDER)] = FOLDER.relative_to(root / "src").as_posix()
