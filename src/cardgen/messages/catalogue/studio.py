"""What is said about the studio: by code, in English."""

from cardgen.messages.catalogue.message import ERROR, Message

MESSAGES = {
    "STU01": Message(
        ERROR,
        "The studio needs packages that are not installed, such as {name}.",
        'Install them with: pip install "cardgen[studio]"',
    ),
    "STU40": Message(
        ERROR,
        "“{address}” is no address that people can type.",
        "Give the whole of it, with the path of the proxy: https://cards.example.org/studio",
    ),
    "STU02": Message(
        ERROR,
        "Port {port} is in use by another program.",
        "Choose another with --port, or leave --port out: then the studio finds one that is free.",
    ),
}
