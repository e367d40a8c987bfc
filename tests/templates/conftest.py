"""Products composed from the texts of this repository, each once a session."""

from __future__ import annotations

import functools
from collections.abc import Callable

import pytest

import laying
from cardgen.build.jobs import Job
from cardgen.content.model import Edition
from cardgen.layout.scene import Scene
from cardgen.messages.diagnostics import Diagnostics
from cardgen.project.workspace import Workspace

WORKSPACE = Workspace.find()
EDITIONS = [(sector, None) for sector in WORKSPACE.sectors()] + [("vo", "partnerschap-voorbeeld")]

Compose = Callable[..., tuple[Edition, Scene, Diagnostics]]


@functools.cache
def _composed(
    product: str, sector: str, partnership: str | None = None, sets: tuple[str, ...] = ()
) -> tuple[Edition, Scene, Diagnostics]:
    diagnostics = Diagnostics()
    workshop = laying.workshop()
    job = Job(sector, partnership, product, "", sets)
    edition = workshop.edition(job, diagnostics)
    scene = workshop.scene(edition, workshop.palette(edition), job, diagnostics)
    assert scene is not None
    return edition, scene, diagnostics


@pytest.fixture
def compose() -> Compose:
    """Compose a product: (product, sector, partnership, sets) to (edition, scene, diagnostics)."""
    return _composed
