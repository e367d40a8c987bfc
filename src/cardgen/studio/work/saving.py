"""From a draft to its folder on disk, and what happens when that changed meanwhile."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from cardgen.build.publish import write_files
from cardgen.core.struct import replace
from cardgen.core.zips import zipped
from cardgen.project.workspace import MARKER
from cardgen.starting.begin import project
from cardgen.starting.naming import as_id
from cardgen.studio.work.draft import on_disk

if TYPE_CHECKING:
    from cardgen.project.workspace import Workspace
    from cardgen.studio.work.desk import Work


def save(workspace: Workspace, work: Work) -> list[Path]:
    """Write what changed into the project; the paths that were written. A new folder never takes the place of another.

    A folder that is not there, or no longer, is written whole: there is nothing it could differ from.

    Raises:
        CardgenError: BLD04, a file cannot be written.
    """
    root = workspace.project or workspace.roots[0]
    draft = work.draft
    folder = root / draft.folder
    now = on_disk(workspace, draft.folder) if not draft.new and folder.is_dir() else {}
    work.clash = tuple(
        name for name, data in draft.files.items() if now and now.get(name) not in {work.disk.get(name), data}
    )
    files = [
        (folder / name, data)
        for name, data in draft.files.items()
        if name not in work.clash and (now.get(name) != data or not (folder / name).is_file())
    ]
    if not (root / MARKER).exists() and not ((root / "content").is_dir() and (root / "templates").is_dir()):
        files += [(root / name, data) for name, data in project().items()]
    written = write_files(files, below=root)
    work.draft = replace(draft, new=False)
    work.disk = {**work.disk, **{name: data for name, data in draft.files.items() if name not in work.clash}}
    return written


def free_id(workspace: Workspace, name: str) -> str:
    """The name of a folder for a partnership, which nothing else has."""
    wanted = as_id(name)
    taken = {*workspace.partnerships(), *workspace.sector_names()}
    folder = (workspace.project or workspace.roots[0]) / "content" / "partnerships"
    names = [wanted, *(as_id(f"{wanted[:50]}-{number}") for number in range(2, 1000))]
    return next(one for one in names if one not in taken and not (folder / one).exists())


def renew(workspace: Workspace, work: Work) -> bool:
    """Take over what changed on disk in files that nobody touched here; whether anything did."""
    if work.draft.new:
        return False
    now = on_disk(workspace, work.draft.folder)
    files = dict(work.draft.files)
    clash = []
    for name in {*now, *work.disk}:
        if now.get(name) == work.disk.get(name):
            continue
        if files.get(name) == work.disk.get(name):
            if name in now:
                files[name] = now[name]
            else:
                files.pop(name, None)
        elif files.get(name) != now.get(name):
            clash.append(name)
    if not files:  # the folder is gone: what is here is all there is
        return False
    taken = files != dict(work.draft.files)
    work.disk = now if not clash else {**now, **{name: work.disk.get(name, b"") for name in clash}}
    clashed = tuple(sorted(clash)) != work.clash
    work.clash = tuple(sorted(clash))
    if taken:
        work.take(replace(work.draft, files=files))
    return taken or clashed


def settle(workspace: Workspace, work: Work, *, mine: bool) -> None:
    """Of files that changed on both sides, keep those of here, or take those on disk."""
    now = on_disk(workspace, work.draft.folder)
    if not mine:
        files = {name: data for name, data in work.draft.files.items() if name not in work.clash}
        files |= {name: now[name] for name in work.clash if name in now}
        work.take(replace(work.draft, files=files or work.draft.files))
    work.disk = now
    work.clash = ()


def folder_as_zip(work: Work) -> bytes:
    """The folder as a zip, to keep or to send on."""
    home = work.draft.folder.rpartition("/")[2]
    return zipped({f"{home}/{name}": data for name, data in work.draft.files.items()})
