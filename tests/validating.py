"""The one door to page-validation, a validator that is not ours. Pinned: its author calls it not stable yet."""

from __future__ import annotations

from pathlib import Path

import page


def faults(path: Path, profile: str) -> list[str]:
    """What it has against a file as `ua1` or `2a`; nothing when the file conforms."""
    result = page.validate_pdf(str(path), profile=profile)
    return [] if result.is_compliant else [f"{one.rule_id}: {one.message}" for one in result.failures]
