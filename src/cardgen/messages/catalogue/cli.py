"""What is said about the command line itself: by code, in English."""

from cardgen.messages.catalogue.message import ERROR, Message

MESSAGES = {
    "CLI01": Message(ERROR, "There is no sector “{name}”.{suggestion}", "Sectors here: {known}."),
    "CLI02": Message(ERROR, "There is no partnership “{name}”.{suggestion}", "Partnerships here: {known}."),
    "CLI03": Message(ERROR, "There is no product “{name}”.{suggestion}", "Products here: {known}."),
    "CLI04": Message(
        ERROR,
        "{file} could not be read or written: {reason}",
        "See whether the disk is full, and whether you may write in that folder.",
    ),
    "CLI05": Message(
        ERROR,
        "“{text}” is not a change that --set can make.",
        'Write it as KEY=VALUE, for example: --set topics.time.question="Waar vinden wij tijd?"',
    ),
    "CLI06": Message(
        ERROR, "There is no advice called “{name}”.{suggestion}", "Kinds of advice: {known}; or all, or none."
    ),
    "CLI07": Message(
        ERROR,
        "This folder has no file “{file}”, so cardgen does not know it.",
        "Make that file, or see whether it has another name: it ends in .yaml, and is written in lower case.",
    ),
    "CLI09": Message(
        ERROR,
        "Sorry, this is a mistake in cardgen itself, not in your work. ({kind}: {reason})",
        "Your texts, designs and drawings are as they were. Set CARDGEN_DEBUG=1 and run the command again; what you then see helps us to repair it. The command was: cardgen {command}",
    ),
    "CLI11": Message(ERROR, "“{name}” is a partnership.", "Write: -p {name}"),
    "CLI12": Message(ERROR, "“{name}” is a product.", "A command for one product takes --product {name}."),
    "CLI13": Message(ERROR, "“{name}” is a sector.", "Write it without an option before it."),
}
