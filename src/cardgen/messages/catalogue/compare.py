"""What is said when editions are compared: by code, in English."""

from cardgen.messages.catalogue.message import ERROR, Message

MESSAGES = {
    "DIF01": Message(
        ERROR,
        "“{name}” is no edition and no folder with a project.{suggestion}",
        "Write an edition (vo, vo-regio-noord), a folder, or a revision of git with a colon behind it: HEAD~3:",
    ),
    "DIF02": Message(
        ERROR,
        "Git gives nothing for the revision “{name}”.",
        "See whether this project is kept with git, and whether “git log” names that revision.",
    ),
    "DIF03": Message(
        ERROR, "This revision is too large to take out of git.", "Take it out yourself, and name the folder."
    ),
    "DIF04": Message(
        ERROR,
        "There is nothing to compare with.",
        "Name an edition, a folder or a revision, for example: cardgen diff HEAD~1:",
    ),
    "DIF05": Message(
        ERROR,
        "Whose own texts are meant?",
        "Name one partnership: cardgen diff --stale -p regio-noord",
    ),
    "DIF50": Message(
        ERROR,
        "This is no manifest of an edition of this project that tells how its pages for the screen looked.",
        "Build the edition with this version first: cardgen build vo",
    ),
    "DIF51": Message(
        ERROR,
        "A manifest is compared with this project as it is now, without pictures of pages.",
        "Name nothing behind it, and leave --html out.",
    ),
    "DIF52": Message(
        ERROR, "This manifest tells nothing of {product} for the screen.", "It tells of: {known}."
    ),
}
