"""What is said about jobs and files: by code, in English."""

from cardgen.messages.catalogue.message import ERROR, WARNING, Message

MESSAGES = {
    "BLD01": Message(ERROR, "{partnership} has no edition for {sector}.", "It works in: {known}."),
    "BLD02": Message(ERROR, "{product} cannot be made in {size}.", "It can be made in: {known}."),
    "BLD03": Message(ERROR, "No product can be made in {size}."),
    "BLD04": Message(
        ERROR,
        "{name} cannot be written: {reason}.",
        "Close the file if it is open elsewhere, and see whether there is room.",
    ),
    "BLD05": Message(
        ERROR,
        "Two editions would share the folder {folder}; the other one is: {other}.",
        "Give one of the folders in content/ another name.",
    ),
    "BLD50": Message(
        ERROR,
        "{option} is about whole editions, and does not go with --only-changed.",
        "Leave one of the two out.",
    ),
    "BLD51": Message(
        ERROR,
        "The output “{name}” has the colours of a screen; a print shop cannot print it well.",
        "Choose one with a print profile: {known}.",
    ),
    "BLD60": Message(
        WARNING,
        "“{value}” cannot be seen well enough behind and beside words; {printed} is printed in its place, "
        "and that can be seen.",
        "Choose a colour nearer to {printed}, or show the house colour itself in the logo.",
    ),
    "BLD61": Message(
        ERROR, "There is no print profile “{name}”.{suggestion}", "Print profiles here: {known}."
    ),
    "BLD52": Message(
        ERROR,
        "{option} stands on a job ticket, and a pack for a school has none.",
        "Leave it out, or take --for shop.",
    ),
}
