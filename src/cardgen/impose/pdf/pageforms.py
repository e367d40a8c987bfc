"""Source pages as form XObjects: each distinct page once, however often and wherever it is placed.

The page's own content stream becomes the form, still compressed as its maker left it; nothing is decoded or copied
until the file is written, so memory does not grow with the size of the pages.
"""

from __future__ import annotations

import copy
import hashlib
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name

from cardgen.impose.pdf.boxes import inherited
from cardgen.impose.pdf.foreign import Source
from cardgen.impose.pdf.sameness import Sameness

DEEPEST = 24
"""Forms within forms that are followed; real files nest three or four."""

_KINDS = ("/ColorSpace", "/ExtGState", "/Font", "/Pattern", "/Shading", "/XObject")
"""What resource dictionaries hold under names (ISO 32000-1, table 33), layers excepted: those are never the same."""


class Forms:
    """Makes the form of a page when it is first asked for."""

    def __init__(self, source: Source) -> None:
        self._pdf = source.pdf
        self._pages = [page.obj for page in source.pdf.pages]
        self._measures = source.pages
        self._sameness = Sameness()
        self._by_page: dict[int, Any] = {}
        self._by_content: dict[bytes, Any] = {}
        self._resources: dict[bytes, Any] = {}
        self._members: dict[bytes, Any] = {}
        self._taken: set[tuple[int, int]] = set()
        self._complete: set[tuple[int, int]] = set()

    def form(self, index: int) -> Any:
        """The form XObject of page `index`, in the points of that page. Pages with the same content share one."""
        if index not in self._by_page:
            page = self._pages[index]
            resources = self._shared_resources(inherited(page, "/Resources"))
            key = self._fingerprint(page, resources, index)
            if key not in self._by_content:
                self._by_content[key] = self._make(page, resources, index)
            self._by_page[index] = self._by_content[key]
        return self._by_page[index]

    def _fingerprint(self, page: Any, resources: Any, index: int) -> bytes:
        digest = hashlib.blake2b(digest_size=20)
        digest.update(repr((resources.objgen, self._measures[index].shown)).encode())
        for stream in _streams(page):
            digest.update(self._sameness.digest(stream))
        group = page.get("/Group")
        if group is not None:
            digest.update(self._sameness.digest(group))
        return digest.digest()

    def _make(self, page: Any, resources: Any, index: int) -> Any:
        form = self._content(page)
        form.Type, form.Subtype, form.FormType = Name.XObject, Name.Form, 1
        form.BBox = Array([round(v, 4) for v in self._measures[index].shown])
        form.Resources = resources
        group = page.get("/Group")
        if isinstance(group, Dictionary) and group.get("/S") == Name.Transparency:
            # A page group is isolated by nature (ISO 32000-1, 11.4.7); as a form's group it must say so.
            form.Group = copy.copy(group)
            form.Group.I = True
        return form

    def _content(self, page: Any) -> Any:
        """A stream that may be turned into a form: the page's own, or a copy when another page has taken it."""
        streams = _streams(page)
        if not streams:
            return self._pdf.make_stream(b"")
        if len(streams) > 1:
            pikepdf.Page(page).contents_coalesce()
            return page.Contents
        stream = streams[0]
        if stream.objgen in self._taken:
            twin = self._pdf.make_stream(stream.read_raw_bytes())
            for key in ("/Filter", "/DecodeParms"):
                if key in stream:
                    twin[key] = stream[key]
            return twin
        self._taken.add(stream.objgen)
        return stream

    def _shared_resources(self, found: Any) -> Any:
        """Equal resource dictionaries as one object; forms and Type 3 fonts without their own get it as well."""
        resources = found if isinstance(found, Dictionary) else Dictionary()
        key = self._sameness.digest(resources)
        if key not in self._resources:
            shared = self._pdf.make_indirect(self._with_shared_members(resources))
            self._resources[key] = shared
            self._complete_forms(shared, shared, 0)
        return self._resources[key]

    def _with_shared_members(self, resources: Any) -> Any:
        """A copy whose fonts, pictures and the like are stored once for the whole job."""
        result: Any = copy.copy(resources)
        for kind in _KINDS:
            members = resources.get(kind)
            if isinstance(members, Dictionary):
                result[kind] = ours = copy.copy(members)
                for name, member in members.items():
                    shared = self._shared(member)
                    if shared is not member:  # few are; and a name that is no text can be copied but not set
                        ours[name] = shared
        return result

    def _shared(self, member: Any) -> Any:
        if not isinstance(member, (Dictionary, pikepdf.Stream, Array)) or not member.is_indirect:
            return member
        if isinstance(member, (Dictionary, pikepdf.Stream)) and _borrows(member):
            return member  # it means something else with the resources of another page
        return self._members.setdefault(self._sameness.digest(member), member)

    def _complete_forms(self, within: Any, resources: Any, depth: int) -> None:
        """Old files let forms and Type 3 fonts use the resources of the page; on a sheet that page is gone."""
        for kind, subtype in (("/XObject", Name.Form), ("/Font", Name.Type3)):
            members = within.get(kind)
            if not isinstance(members, Dictionary):
                continue
            for member in members.values():
                if not isinstance(member, (Dictionary, pikepdf.Stream)) or member.get("/Subtype") != subtype:
                    continue
                if member.objgen in self._complete or depth >= DEEPEST:
                    continue
                self._complete.add(member.objgen)
                own = member.get("/Resources")
                if own is None:
                    member.Resources = resources
                elif isinstance(own, Dictionary):
                    self._complete_forms(own, resources, depth + 1)


def _streams(page: Any) -> list[Any]:
    contents = page.get("/Contents")
    if isinstance(contents, pikepdf.Stream):
        return [contents]
    if isinstance(contents, Array):
        return [part for part in contents if isinstance(part, pikepdf.Stream)]
    return []


def _borrows(member: Any) -> bool:
    """Whether a form or Type 3 font has no resources of its own."""
    return member.get("/Subtype") in (Name.Form, Name.Type3) and "/Resources" not in member
