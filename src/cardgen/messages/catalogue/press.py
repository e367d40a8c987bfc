"""What is said about files for a press: by code, in English."""

from cardgen.messages.catalogue.message import ERROR, WARNING, Message

_AGAIN = "Export it again as {standard}."
_INKS = "Export it again as {standard}, with all colours converted to the printing condition."

MESSAGES = {
    "PRS01": Message(ERROR, "The file does not begin as a PDF should.", _AGAIN),
    "PRS02": Message(WARNING, "The file is PDF {value}; {standard} is PDF {newest}.", _AGAIN),
    "PRS03": Message(ERROR, "The file has no identifier (ID).", _AGAIN),
    "PRS04": Message(ERROR, "The file has no metadata (XMP) that can be read.", _AGAIN),
    "PRS05": Message(ERROR, "The metadata do not have {name}.", _AGAIN),
    "PRS06": Message(
        ERROR, "The file does not say whether it is trapped, or says two things.", "Set “Trapped” to no."
    ),
    "PRS10": Message(
        ERROR,
        "The file should name one printing condition (output intent), and names {count}.",
        "Choose one, such as FOGRA39 or FOGRA51; the print shop knows which.",
    ),
    "PRS11": Message(ERROR, "The printing condition has no name.", _AGAIN),
    "PRS12": Message(
        ERROR,
        "The ICC profile of the printing condition is missing, or is not one of a press in CMYK.",
        "Export it again with the profile of the print shop.",
    ),
    "PRS13": Message(ERROR, "The file holds what {standard} forbids: {what}.", _AGAIN),
    "PRS14": Message(
        ERROR,
        "The {name} of the page is missing, or lies outside the box around it.",
        "Give every page a trim box, and around it a bleed box, within the media box.",
    ),
    "PRS15": Message(ERROR, "There is a note, link or field on the page ({what}).", "Take it off the page."),
    "PRS16": Message(
        ERROR, "The page does not mix transparent colours in CMYK.", "Choose CMYK as the blending space."
    ),
    "PRS17": Message(ERROR, "There are colours of a screen on the page ({what}).", _INKS),
    "PRS18": Message(ERROR, "There are colours for another press on the page ({what}).", _INKS),
    "PRS20": Message(ERROR, "The page asks for something that is not in the file: {what}.", _AGAIN),
    "PRS21": Message(
        ERROR, "The spot ink “{what}” is described in two ways.", "Keep one description of each spot ink."
    ),
    "PRS22": Message(
        ERROR, "White is set to overprint here, and will vanish.", "Turn overprint off for white."
    ),
    "PRS23": Message(
        WARNING, "Black type does not overprint, so a white edge may show.", "Let black type overprint."
    ),
    "PRS24": Message(
        WARNING, "A line is {width} pt thin, and may not print.", "Make it at least 0.25 pt wide."
    ),
    "PRS25": Message(
        WARNING,
        "There is {percent}% of ink in one place; paper takes {most}%.",
        "Use less ink there, or convert the colours with a lower ink limit.",
    ),
    "PRS26": Message(
        WARNING,
        "A picture has {pixels} pixels to an inch, and looks coarse under {least}.",
        "Use a larger picture, or place it smaller.",
    ),
    "PRS27": Message(
        WARNING,
        "Colour stops at or just past the edge where the page is cut: a light line may stay.",
        "Let it run on at least 3 mm past the edge.",
    ),
    "PRS28": Message(
        WARNING, "Text is nearer than {mm} mm to the edge where the page is cut.", "Move it inwards."
    ),
    "PRS29": Message(
        WARNING,
        "Small type is printed in {count} inks, and gets coloured edges.",
        "Use black alone, or one or two inks without black.",
    ),
    "PRS30": Message(
        WARNING,
        "White type of {size} pt stands on a picture, and may fill in.",
        "Make it larger or bolder, or put a plain ground under it.",
    ),
    "PRS31": Message(
        WARNING, "The page has less than 2 mm of bleed.", "Export it with a bleed of 3 mm on every side."
    ),
    "PRS32": Message(ERROR, "The opacity of a picture is not given in grey.", _AGAIN),
    "PRS60": Message(
        WARNING,
        "Something on the page has the colour of register marks, which is full on every plate.",
        "Give it black, or another colour; that one is for marks outside the page.",
    ),
    "PRS61": Message(
        WARNING,
        "The page counts in units of its own (UserUnit {unit}), which many programs overlook: it would get another "
        "size.",
        "Export it again at its real size.",
    ),
    "PRS62": Message(
        WARNING,
        "The spot inks “{name}” and “{first}” are two plates, and look like one ink.",
        "Give both the same name, letter by letter.",
    ),
    "PRS63": Message(
        WARNING,
        "White type of {size} pt stands on {count} inks, and may fill in.",
        "Make it larger or bolder, or use one or two inks for its ground.",
    ),
    "PRS90": Message(
        ERROR, "The file is PDF {value}; {standard} knows nothing that is newer than PDF {newest}.", _AGAIN
    ),
    "PRS91": Message(ERROR, "The document information does not have {name}.", _AGAIN),
    "PRS92": Message(
        ERROR,
        "Something on the page is transparent ({what}), which {standard} forbids.",
        "Export it again with transparency flattened, or ask the print shop whether PDF/X-4 will do.",
    ),
}
