"""What is said about texts that come back from Word or Excel: by code, in English."""

from cardgen.messages.catalogue.message import ERROR, WARNING, Message

MESSAGES = {
    "TAK01": Message(ERROR, "This file cannot be read: {reason}", "See whether the name is right."),
    "TAK02": Message(
        ERROR,
        "This file is damaged, or is something else than its name says.",
        "Open it in Word or Excel and save it again as .docx or .xlsx; a password must be off.",
    ),
    "TAK03": Message(
        ERROR,
        "This file is much larger than texts can be, is locked with a password, or holds what such files never do. It was not opened.",
        "Copy your changes into a new file from cardgen text.",
    ),
    "TAK04": Message(
        ERROR,
        "Files for Word and Excel need the package {package}, which is not installed.",
        "Install it: pip install 'cardgen[office]'",
    ),
    "TAK05": Message(
        ERROR,
        "There is no table of texts in this file: one with the columns {columns} in its first row.",
        "Use a file that “cardgen text … --docx” or “--xlsx” has made, and leave the headings of the columns as they are.",
    ),
    "TAK06": Message(
        ERROR,
        "There is no text called “{id}”.{suggestion}",
        "Rows that you add are not read. A question of your own: cardgen new theme-question",
    ),
    "TAK07": Message(
        ERROR,
        "The name in this row was “{given}” and is now “{id}”.",
        "Give the row its old name again: by that cardgen knows which text it is.",
    ),
    "TAK08": Message(
        ERROR, "“{id}” stands here twice, with different texts.", "Keep the row with the text you want."
    ),
    "TAK09": Message(
        ERROR,
        "The text “{path}” cannot be put into this file without touching what stands beside it.",
        "Change it there by hand.",
    ),
    "TAK10": Message(
        ERROR,
        "“{id}” is empty.",
        "Write a text, or the old one. A text that must go altogether is taken away in the YAML file, with null.",
    ),
    "TAK11": Message(
        ERROR,
        "“{id}” was changed here, and in the project as well.",
        "When the file was made: {was}\nIn this file: {yours}\nIn the project: {now}\nWrite in this file what it must become after both changes, or make a new file with cardgen text and change it there.",
    ),
    "TAK12": Message(
        WARNING,
        "Rows that are gone: {count}, the first is “{first}”. Those texts stay as they are.",
        "To take a text away, do so in the YAML file, with null.",
    ),
    "TAK13": Message(
        ERROR,
        "Here stands no text: {found}",
        "Type it as text; with an apostrophe before it Excel leaves it as it is.",
    ),
    "TAK14": Message(
        WARNING,
        "Texts with tracked changes: {count}. They were read as if all changes were accepted.",
        "In Word: Review, Accept. Not what you want? Reject there first, save, and take the file again.",
    ),
    "TAK15": Message(
        WARNING,
        "Remarks in the margin: {count}. They are not taken over.",
        "Look whether somebody asks for something there.",
    ),
    "TAK16": Message(
        WARNING,
        "This file no longer knows what it was made from; some programs leave that out. It is compared with the project as it is now.",
        "Look well at the differences: a text that somebody changed in the project meanwhile would become the old one again.",
    ),
    "TAK17": Message(
        ERROR,
        "This text stands in {name}, which comes with cardgen and is not yours to change.",
        "Make it a text of your own: add -p and the name of your partnership.",
    ),
    "TAK18": Message(
        ERROR,
        "This file does not say which sector its texts are for.",
        "Add it: cardgen take FILE --sector vo",
    ),
    "TAK19": Message(
        ERROR,
        "Nothing was written: nobody is here to be asked.",
        "Add --yes when the differences are as you want them.",
    ),
    "TAK20": Message(
        ERROR,
        "The texts in this file are those of “{theirs}”, and you take them in for “{yours}”.",
        "Take them in for “{theirs}”, or make a file for “{yours}” with cardgen text.",
    ),
    "TAK21": Message(
        ERROR,
        "Files of the kind “{ending}” are not read.",
        "Save it in Word as .docx, or in Excel as .xlsx.",
    ),
    "TAK22": Message(
        ERROR,
        "This row has no column of text any more.",
        "Undo what merged or removed its cells, or copy your changes into a new file from cardgen text.",
    ),
    "TAK23": Message(
        ERROR,
        "A file for Word or Excel holds the texts of one edition; this command asks for {count}.",
        "Name one sector, and at most one partnership: cardgen text vo -p regio-noord --docx teksten.docx",
    ),
    "TAK24": Message(
        ERROR,
        "There is a file of that name already, in which somebody changed texts or which is no file of ours.",
        "Take it in first (cardgen take), or choose another name.",
    ),
    "TAK25": Message(
        ERROR, "The name of this file does not end in {ending}.", "Call it, for example: teksten{ending}"
    ),
    "TAK26": Message(
        WARNING,
        "“{new}” is new, and its other forms stay: {kept}.",
        "Change these too if they no longer belong to it.",
    ),
}
