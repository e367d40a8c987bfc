"""The metadata packet of a PDF (XMP, ISO 16684-1): what surrounds the properties, the same for every claim."""

from __future__ import annotations

from collections.abc import Iterable, Mapping


def escape(text: str) -> str:
    """Text as the value of an element; `html` has the same, and loads every entity of HTML with it."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def packet(properties: Iterable[str], spaces: Mapping[str, str]) -> bytes:
    """A packet of properties.

    Args:
        properties: XML elements, with their values escaped.
        spaces: prefix to namespace, of every prefix that the properties use.
    """
    declared = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in spaces.items())
    body = "\n   ".join(properties)
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">\n'
        ' <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n'
        f'  <rdf:Description rdf:about="" {declared}>\n   {body}\n  </rdf:Description>\n'
        ' </rdf:RDF>\n</x:xmpmeta>\n<?xpacket end="w"?>'
    ).encode()
