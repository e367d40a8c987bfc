"""What is said about writing PDF pages: by code, in English."""

from cardgen.messages.catalogue.message import ERROR, HINT, WARNING, Message

MESSAGES = {
    "RND01": Message(
        ERROR,
        "The picture “{name}” is damaged.",
        "Save the logo anew as PNG, JPEG or, best of all, SVG.",
    ),
    "RND02": Message(
        HINT,
        "{count} pages of other PDFs are in it, so this file does not call itself PDF/UA-1 and PDF/A-2a.",
        "Whether it is all the same is for `cardgen preflight` to say.",
    ),
    "RND80": Message(
        WARNING,
        "{product} has nothing to fill in, so no file with fields was made of it.",
        "The one for the screen says the same.",
    ),
    "RND03": Message(
        ERROR,
        "The tags of this product are not sound ({what}), so no accessible PDF can be made of it.",
        "Give every picture an alt text, and every page headings without gaps.",
    ),
    "RND04": Message(
        WARNING, "There is nothing to be seen in the picture “{name}”.", "Ask for the logo anew, best as SVG."
    ),
    "RND05": Message(
        WARNING,
        "The logo “{name}” hardly shows on its ground.",
        "Ask for the one for this ground, or write “logo_plate: {plate}” below the logo: that gives it a ground of its own.",
    ),
    "RND06": Message(
        WARNING,
        "The logo “{name}” brings a white box onto a coloured ground.",
        "Ask for one with a transparent ground, or write “logo_plate: {plate}” below the logo.",
    ),
}
