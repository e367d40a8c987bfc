"""Source pages as form XObjects: each distinct page once, however often and wherever it is placed.

The page's own content stream becomes the form, still compressed as its maker left it; nothing is decoded or copied
until the file is written, so memory does not grow with the size of the pages.
"""

from __future__ import annotations

import copy
import hashlib
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream

from cardgen.impose.pdf.borrowing import Lender
from cardgen.impose.pdf.boxes import inherited
from cardgen.impose.pdf.foreign import Source
from cardgen.impose.pdf.markup import OVERLAY
from cardgen.impose.pdf.passive import Keeper
from cardgen.impose.pdf.sameness import Sameness
from cardgen.impose.pdf.unpacking import unarmoured

_KINDS = ("/ColorSpace", "/ExtGState", "/Font", "/Pattern", "/Shading", "/XObject")
"""What resource dictionaries hold under names (ISO 32000-1, table 33), layers excepted: those are never the same."""

_PLAIN = frozenset(("/Length", "/Filter", "/DecodeParms", "/DP"))
"""Keys of a stream that is nothing but a page's content. With others it is something else as well, such as a form."""


class Forms:
    """Makes the forms of a page in another file when they are first asked for."""

    def __init__(self, source: Source, target: pikepdf.Pdf) -> None:
        self._pdf, self._target = source.pdf, target
        self._pages = [page.obj for page in source.pdf.pages]
        self._measures = source.pages
        self._allowance = source.allowance
        self._keeper = Keeper(source.pdf, source.allowance)
        self._lender = Lender(source.pdf)
        self._sameness = Sameness()
        self._by_page: dict[int, tuple[Any, ...]] = {}
        self._by_content: dict[bytes, Any] = {}
        self._resources: dict[bytes, Any] = {}
        self._members: dict[bytes, Any] = {}
        self._taken: set[tuple[int, int]] = set()

    @property
    def layers(self) -> dict[tuple[int, int], Any]:
        """The layers that the forms made so far belong to, by object number in the source."""
        return self._keeper.layers

    def forms(self, index: int) -> tuple[Any, ...]:
        """The form XObject of page `index` and, when it has one, that of what lies over it; in points of that page.

        Pages with the same content share one.

        Raises:
            CardgenError: the page unpacks to far too much (IMP48).
        """
        if index not in self._by_page:
            page = self._pages[index]
            over = page.get(OVERLAY)
            made = [self._page(page, index)]
            if isinstance(over, Stream):
                made.append(self._over(over, inherited(page, "/Resources"), index))
            self._by_page[index] = tuple(self._target.copy_foreign(form) for form in made)
        return self._by_page[index]

    def _page(self, page: Any, index: int) -> Any:
        group = page.get("/Group")
        if isinstance(group, Dictionary):
            self._keeper.keep(group)
        resources = self._shared_resources(inherited(page, "/Resources"))
        key = self._fingerprint(page, resources, index)
        if key not in self._by_content:
            self._by_content[key] = self._make(page, resources, index)
        return self._by_content[key]

    def _over(self, over: Any, resources: Any, index: int) -> Any:
        offered = resources if isinstance(resources, Dictionary) else Dictionary()
        self._keeper.keep(offered)
        self._keeper.keep(over)
        over.Resources = self._lender.over(over.Resources, offered)
        over.BBox = self._box(index)
        return over

    def _box(self, index: int) -> Array:
        return Array([round(v, 4) for v in self._measures[index].shown])

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
        form.BBox = self._box(index)
        form.Resources = resources
        group = page.get("/Group")
        if isinstance(group, Dictionary) and group.get("/S") == Name.Transparency:
            # A page group is isolated by nature (ISO 32000-1, 11.4.7); as a form's group it must say so.
            form.Group = copy.copy(group)
            form.Group.I = True
        return form

    def _content(self, page: Any) -> Any:
        """A stream that may be turned into a form: the page's own, or a copy when somebody else uses it."""
        streams = _streams(page)
        if not streams:
            return self._pdf.make_stream(b"")
        if len(streams) > 1:
            for stream in streams:
                self._allowance.spend(stream)
            pikepdf.Page(page).contents_coalesce()
            return page.Contents
        stream = streams[0]
        self._allowance.see(stream)
        unarmoured(self._pdf, stream)
        if stream.objgen in self._taken or set(stream.keys()) - _PLAIN:
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
        self._keeper.keep(resources)
        key = self._sameness.digest(resources)
        if key not in self._resources:
            self._resources[key] = self._lender.page(self._with_shared_members(resources))
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
        if not isinstance(member, (Dictionary, Stream, Array)) or not member.is_indirect:
            return member
        if self._lender.borrows(member):
            return member  # it means something else with the resources of another page
        return self._members.setdefault(self._sameness.digest(member), member)


def _streams(page: Any) -> list[Any]:
    contents = page.get("/Contents")
    if isinstance(contents, Stream):
        return [contents]
    if isinstance(contents, Array):
        return [part for part in contents if isinstance(part, Stream)]
    return []
