"""What is said about writing PDF pages: by code, in English."""

from cardgen.messages.catalogue.message import ERROR, Message

MESSAGES = {
    "RND01": Message(
        ERROR,
        "The picture “{name}” is damaged.",
        "Save the logo anew as PNG, JPEG or, best of all, SVG.",
    ),
}
