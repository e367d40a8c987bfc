"""What is said about pictures of pages: by code, in English."""

from cardgen.messages.catalogue.message import ERROR, Message

MESSAGES = {
    "PRV01": Message(
        ERROR,
        "Watching files needs the package watchfiles, which is not installed.",
        'Install it with: pip install "cardgen[preview]"',
    ),
    "PRV02": Message(
        ERROR,
        "A picture of {size} at {dpi} dpi is too large to make.",
        "Choose at most --dpi {most}, or a smaller paper with --size.",
    ),
    "PRV03": Message(ERROR, "There is no sector and no product “{name}”.{suggestion}", "Known are: {known}."),
    "PRV04": Message(
        ERROR,
        "A mistake in cardgen itself, not in your work ({kind}: {reason}). The picture is as it was.",
        "Go on: with the next file you save, cardgen tries again.",
    ),
}
