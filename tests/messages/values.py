"""One realistic value for each name that a message may mention."""

from __future__ import annotations

import errno

VALUES: dict[str, object] = {
    "typed": "\\*", "edition": "vo-waterland", "more": 2, "keys": "aim, short", "block": "aim: …\nshort: …",
    "example": "- add: time-4\n  text: Wie doet dit?",
    "minimum": 9.5, "slots": "slot-3",
    "resolution": 600, "files": "factors.yaml, topics.yaml", "other": "quality", "printed": "#ECE09D",
    "added": 2, "advice": "samen opleiden", "around": "de taak van", "below": "[… 3]", "better": "IJmuiden",
    "bleed": 3.0, "char": "U+200B", "characters": "★", "command": "build vo", "count": 4, "cover": 2, "creep": 1.25,
    "dpi": 96, "face": "text-bold", "factor": "vertrouwen", "far": 2.0, "field": "topic.question",
    "file": "partnership.yaml", "folder": "content/vo", "font": "text", "form": "plural", "forms": "plural, short",
    "found": "{leader: …}", "fonts": "Helvetica", "gap": 1.5,
    "gutter": 4.0, "h": 148.0, "height": 210.0, "high": 100.0, "id": "small-schools",
    "key": "question", "kind": "text", "kinds": "crop, fold", "known": "po, vo, mbo", "label": "Naam:", "least": 4.5,
    "length": 412, "level": 3, "limit": 24, "lines": 2, "lost": "de rest", "low": 0.5, "margin": 5.0, "mark": "*",
    "marker": "cardgen.yaml", "meant": "{learner}", "minutes": 45, "mm": 3.25, "most": 2000, "name": "waterland",
    "near": 1.4, "new": "rector", "number": 7, "option": "--gutter", "orientation": "portrait", "origin": "mbo",
    "over": 12, "overlap": 10.0,
    "page": 3, "pages": 48, "paper": "A4", "part": "a > b", "partnership": "waterland", "path": "topics.time.title",
    "port": 8320,
    "address": "kaarten.example.nl",
    "percent": 94.3, "pixels": 1200, "place": 5, "placeholder": "{leader.plural}", "places": "7, 8",
    "plainer": "gebruiken", "plate": "ink", "product": "dialoogkaart", "quote": "“", "ratio": 3.1, "really": "JPEG",
    "reason": errno.EACCES, "room": 3, "safe": 3.0, "second": "en wie merkt dat?",
    "sector": "vo", "sentence": "Is dat zo?", "sheets": 60,
    "side": 14.0, "size": 8.5, "source": "own_kinds:Ruler", "spot": "PANTONE 286 C", "standard": "PDF/X-4",
    "newest": "1.6",
    "start": "Wie van jullie", "step": "qestion",
    "style": "body", "suggestion": "question", "term": "leader", "text": "topics.time", "title": "Een ronde",
    "topic": "time", "topics": "time, place", "total": 50, "value": "12 quux", "variable": "CARDGEN_PROJECT",
    "reached": "2.1",
    "verb": "add", "verbs": "add, remove", "w": 105.0, "wanted": 3,
    "what": "https://example.org/a.png", "width": 148.0,
    "package": "python-docx", "columns": "id, tekst", "given": "topics.tme", "now": "Hoe gaat het?",
    "first": "topics.time", "yours": "noord", "ending": ".docx", "kept": "meervoud, lidwoord",
    "was": "Hoe?", "theirs": "zuid",
    "names": "a.xlsx, b.csv", "mb": 5, "n": 40,
    "ours": "0.1.0 (1f2e)", "row": 12, "rows": 100_000, "why": "no such host",
    "word": "leerkracht", "words": 31, "xml": 7,
}  # fmt: skip
