"""What is said about writing PDF pages: by code, in English."""

from cardgen.messages.catalogue.message import ERROR, HINT, Message

MESSAGES = {
    "RND01": Message(
        ERROR,
        "“{name}” is damaged, or is not a PNG or JPEG picture.",
        "Save the logo anew as PNG, JPEG or, best of all, SVG.",
    ),
    "RND02": Message(
        HINT,
        "{count} pages of other PDFs are in it, so this file does not call itself PDF/UA-1 and PDF/A-2a.",
        "Whether it is all the same is for `cardgen preflight` to say.",
    ),
    "RND03": Message(
        ERROR,
        "The tags of this product are not sound ({what}), so no accessible PDF can be made of it.",
        "Give every picture an alt text, and every page headings without gaps.",
    ),
}
