"""Made editions onto the disk: whole editions or nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from cardgen.build.made import Made
from cardgen.core.atomic import Contents, sweep, write_whole
from cardgen.messages.diagnostics import CardgenError, reason

Extra = Callable[[Made, Path], Iterable[tuple[Path, Contents]]]
"""What is written with an edition beside its products, given its folder: a manifest, say."""


def publish(made: Iterable[Made], output: Path, extra: Extra | None = None) -> list[Path]:
    """Write editions, each into its own folder of `output`; those with errors are left as they were.

    Returns:
        All files that were written.

    Raises:
        CardgenError: BLD04 when an edition cannot be written; it is left as it was, earlier ones have been written.
    """
    written: list[Path] = []
    for one in made:
        if not one.fine or one.edition is None:
            continue
        files = files_of(one, output / one.edition.id, extra)
        written += write_files(files, below=output)
    return written


def files_of(made: Made, folder: Path, extra: Extra | None = None) -> list[tuple[Path, Contents]]:
    """Everything that belongs in the folder of an edition: its products, and what is written beside them."""
    files: list[tuple[Path, Contents]] = [
        (folder / name, data) for product in made.products for name, data in product.files.items()
    ]
    return [*files, *(extra(made, folder) if extra is not None else ())]


def write_files(files: Iterable[tuple[Path, Contents]], *, below: Path | None = None) -> list[Path]:
    """Write files whole or not at all.

    Raises:
        CardgenError: BLD04 when one of them cannot be written, or lies behind a link below the folder `below`.
    """
    try:
        written = write_whole(files, below=below)
    except OSError as error:
        raise CardgenError.of("BLD04", None, name=str(error.filename), reason=reason(error)) from None
    sweep(path.parent for path in written)
    return written
