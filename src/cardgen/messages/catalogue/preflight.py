"""What is said about finished PDFs: by code, in English."""

from cardgen.messages.catalogue.message import ERROR, WARNING, Message

_AGAIN = "Make the file again with the program it came from."
_TAGS = "Make the file again as a tagged PDF; in a word processor that is a choice of “Save as PDF”."

MESSAGES = {
    "PRE01": Message(ERROR, "This cannot be read as a PDF ({reason}).", "Give a PDF that opens in a viewer."),
    "PRE02": Message(
        ERROR, "This PDF is locked with a password.", "Ask its maker for a version that is not."
    ),
    "PRE09": Message(ERROR, "The file is too broken to be checked here: {reason}.", _AGAIN),
    "PRE10": Message(ERROR, "The file has no tags, so a screen reader has to guess.", _TAGS),
    "PRE11": Message(ERROR, "The file does not say that its tags can be relied on.", _TAGS),
    "PRE12": Message(
        ERROR,
        "The file does not say which language it is in, or says so wrongly: “{value}”.",
        "Give it a language, such as nl-NL.",
    ),
    "PRE13": Message(
        ERROR,
        "The file has no title that a viewer shows.",
        "Give the document a title, and let it stand in the title bar.",
    ),
    "PRE14": Message(
        ERROR,
        "The file does not claim to be {name}.",
        "Make it again as {name}, or leave the claim out of what you promise.",
    ),
    "PRE15": Message(ERROR, "The document information and the metadata differ: {name}.", _AGAIN),
    "PRE16": Message(
        ERROR, "The file may not be read aloud: it is locked against that.", "Take the protection off."
    ),
    "PRE17": Message(
        ERROR, "The file holds what this standard forbids: {what}.", "Leave it out and make the file again."
    ),
    "PRE18": Message(
        ERROR,
        "The file does not say which colours its numbers mean.",
        "Make it again with an output intent, such as sRGB.",
    ),
    "PRE20": Message(
        ERROR, "This tag has no standard meaning: “{name}”.", "Use a standard tag, or give it a role."
    ),
    "PRE21": Message(ERROR, "The tree of tags contradicts itself here.", _AGAIN),
    "PRE22": Message(ERROR, "This tag is empty: “{name}”.", "Remove it, or put the text in it."),
    "PRE23": Message(
        ERROR,
        "“{name}” may not stand in “{other}”.",
        "Build lists as L > LI > Lbl and LBody, tables as Table > TR > TH and TD.",
    ),
    "PRE24": Message(
        ERROR,
        "This picture has no description that says anything: “{value}”.",
        "Describe what it shows, in a sentence.",
    ),
    "PRE25": Message(ERROR, "This picture does not say where on the page it is.", _AGAIN),
    "PRE26": Message(
        ERROR,
        "A heading of level {wanted} is missing: level {level} follows on level {other}.",
        "Do not skip levels.",
    ),
    "PRE27": Message(WARNING, "There are no headings to find one’s way by.", "Give the document headings."),
    "PRE28": Message(
        ERROR, "The document is not one whole: its tree should start with a single “Document”.", _AGAIN
    ),
    "PRE29": Message(
        ERROR, "Headings with a level (H1) and without (H) are mixed.", "Use headings with levels."
    ),
    "PRE30": Message(
        ERROR,
        "There is something on the page that no tag mentions and that is not decoration either.",
        "Tag it, or mark it as decoration (artifact).",
    ),
    "PRE31": Message(
        ERROR, "Part {number} of the page belongs to no tag, or to another than the file says.", _AGAIN
    ),
    "PRE32": Message(ERROR, "A tag leads to part {number} of the page, which is not there.", _AGAIN),
    "PRE33": Message(ERROR, "Part {number} of the page belongs to more than one tag.", _AGAIN),
    "PRE34": Message(ERROR, "Decoration and text are mixed up: one stands in the other.", _AGAIN),
    "PRE40": Message(
        ERROR, "A link or field is not in the tree of tags.", "Tag it, so that a screen reader comes past it."
    ),
    "PRE41": Message(ERROR, "A link does not say where it leads.", "Give it a description."),
    "PRE42": Message(ERROR, "A link or field is hidden, or does not print.", "Show it, or take it out."),
    "PRE43": Message(
        ERROR,
        "The tab key does not follow the order of reading on this page.",
        "Set the tab order to “structure”.",
    ),
    "PRE50": Message(ERROR, "The font {font} is not in the file.", "Embed all fonts."),
    "PRE51": Message(
        ERROR,
        "Of some signs of {font} the file does not say which letters they are.",
        "Embed the font with its Unicode values.",
    ),
    "PRE52": Message(ERROR, "The widths of {font} in the file differ from those of the font itself.", _AGAIN),
    "PRE53": Message(
        ERROR, "A sign of {font} is missing and shows as an empty box.", "Use a font that has the sign."
    ),
    "PRE54": Message(WARNING, "Another reader finds other words on this page, from: “{text}”.", _AGAIN),
    "PRE80": Message(ERROR, "An object of the file is not what it should be: {what}.", _AGAIN),
    "PRE81": Message(ERROR, "A link leads nowhere.", "Give it a goal, or take it out."),
    "PRE82": Message(
        WARNING,
        "These words are hard to tell from what is behind them: “{text}” (contrast {reached}, should be {wanted}).",
        "Make the letters darker or the ground lighter, or the other way round.",
    ),
    "PRE170": Message(
        ERROR,
        "The tags name a link or a field that is on no page.",
        "Put it on its page again, or take its tag out.",
    ),
    "PRE171": Message(
        ERROR, "A heading of a table does not say whether it heads a row or a column.", "Give it a Scope."
    ),
    "PRE172": Message(
        ERROR,
        "The rows of a table have different numbers of cells.",
        "Give each row a cell for every column.",
    ),
}
