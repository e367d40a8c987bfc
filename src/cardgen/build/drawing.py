"""A Scene drawn for its target, and held to what it claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cardgen.messages.diagnostics import Diagnostics

if TYPE_CHECKING:
    from cardgen.layout.context import Kit
    from cardgen.layout.scene import Scene
    from cardgen.render.picturestore import PictureStore
    from cardgen.render.programs import Programs
    from cardgen.render.target import Target


def drawn(
    scene: Scene,
    kit: Kit,
    pictures: PictureStore,
    target: Target,
    date: str,
    programs: Programs | None = None,
) -> bytes:
    """The PDF of a Scene; without anything transparent for presses that want it so."""
    from cardgen.render.inks import Press

    if isinstance(target.inks, Press) and target.inks.profile.flavour == "x1a":
        from cardgen.render.flattening import render_flat

        return render_flat(scene, kit, pictures, target.inks, target, date)
    from cardgen.render.pdf import render

    return render(scene, kit, pictures, target, date, programs=programs)


def nothing_drawn() -> Programs:
    """A place for pages that were drawn, with none in it."""
    from cardgen.render.programs import Programs

    return Programs()


def hold_to_claim(data: bytes, name: str, flavour: str) -> None:
    """Refuse to call pages PDF/X when one from elsewhere brought what that forbids.

    Raises:
        CardgenError: with what it brought.
    """
    from cardgen.preflight.report import preflight

    found = Diagnostics()
    found.extend(one.diagnostic(name) for one in preflight(data, [flavour], name).findings)
    found.raise_errors()
