"""Signs that no text on paper needs: nobody sees them, and some turn a line around."""

from __future__ import annotations

import re

UNWANTED = re.compile(
    "[\\x00-\\x1f\\x7f-\\x9f\u0600-\u0605\u061c\u06dd\u070f\u08e2\u180e\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\ue000-\uf8ff\U00013430-\U0001345f\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a\U000e0000-\U0010ffff]"
)
"""Controls, direction marks, zero-width and private characters (Unicode categories Cc, Cf, Zl, Zp, Cs, Co).

The soft hyphen U+00AD is the exception: it says where a word may be broken.
"""
