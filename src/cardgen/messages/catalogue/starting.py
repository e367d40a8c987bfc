"""What is said when something new is made: by code, in English."""

from cardgen.messages.catalogue.message import ERROR, Message

MESSAGES = {
    "NEW01": Message(
        ERROR,
        "{name} exists already; nothing was changed.",
        "Choose another name, or open that file and change it.",
    ),
    "NEW02": Message(
        ERROR, "There is no project here to put it in.", "Make one in this folder first: cardgen init"
    ),
    "NEW03": Message(
        ERROR,
        "“{name}” cannot be its short name: that is also the name of a folder or file, on every computer.",
        "Use small letters, digits and hyphens, for example: {example}",
    ),
    "NEW04": Message(
        ERROR,
        "The command does not say {key}.",
        "Add {key} and what you want, or give the command in a terminal: there it asks.",
    ),
    "NEW05": Message(
        ERROR,
        "“{value}” is not a colour.{suggestion}",
        "Write a # and six digits or letters a to f, for example: #005F6B. A house style calls it hex.",
    ),
    "NEW06": Message(ERROR, "{key} does not belong to “{kind}”.", "What belongs to it: {known}."),
    "NEW07": Message(
        ERROR,
        "The block “{key}” of this partnership stands here already, and a block stands in one file.",
        "Nothing was written. Put these lines in that block:\n{block}",
    ),
    "NEW08": Message(
        ERROR,
        "There is no topic “{name}”.{suggestion}",
        "Topics here: {known}.",
    ),
}
