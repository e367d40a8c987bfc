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
    "STU71": Message(
        ERROR,
        "There is no sheet among these files.",
        "Drop one sheet (xlsx, ods or csv), together with its logos.",
    ),
    "STU72": Message(
        ERROR,
        "These are more sheets than one: {names}.",
        "Drop one sheet at a time, together with its logos.",
    ),
    "STU73": Message(
        ERROR,
        "The sheet has {n} rows, and here {most} at a time can be done.",
        "Divide them over more sheets, or use cardgen batch on your own computer.",
    ),
    "STU74": Message(
        ERROR,
        "The logo “{name}” is larger than {mb} MB.",
        "Save it smaller, or ask for an svg file.",
    ),
    "STU75": Message(
        ERROR,
        "What these rows make is larger than {mb} MB together.",
        "Choose one product, or divide the rows over more sheets.",
    ),
}
