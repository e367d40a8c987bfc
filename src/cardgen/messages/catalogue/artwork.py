"""What is said about drawings: by code, in English."""

from cardgen.messages.catalogue.message import ERROR, HINT, WARNING, Message

MESSAGES = {
    "ART01": Message(ERROR, "This drawing cannot be read: {reason}.", "Check the name, capitals included."),
    "ART02": Message(
        ERROR,
        "This drawing is larger than {limit} MB.",
        "Simplify its paths, or check whether a photo is hidden in it.",
    ),
    "ART03": Message(ERROR, "This is not a well-formed SVG{xml}.{really}", "Export it again as plain SVG."),
    "ART04": Message(
        ERROR,
        "A drawing may not use entities from elsewhere, or entities that grow without end.",
        "Export it again as plain SVG; in Illustrator, choose SVG 1.1 without “preserve editing”.",
    ),
    "ART05": Message(
        ERROR,
        "This is not an SVG drawing but “{found}”.",
        "Export it as SVG. If it is “html”, a web page was saved and not the logo on it: save the picture itself.",
    ),
    "ART06": Message(
        ERROR,
        "This drawing has no size.",
        'Export it again; or give the svg element a viewBox, as in viewBox="0 0 105 84".',
    ),
    "ART07": Message(ERROR, "This drawing has more than {limit} elements.", "Simplify it, or merge shapes."),
    "ART08": Message(ERROR, "This drawing is nested more than {limit} deep.", "Ungroup it."),
    "ART09": Message(
        ERROR,
        "With all its copies, style rules and dashes this drawing is too much work.",
        "Simplify it, or take a PNG of it.",
    ),
    "ART10": Message(
        ERROR,
        "Text in a drawing needs a font that we may not have.",
        "Turn it into outlines: Path › Object to Path (Inkscape), Create Outlines (Illustrator), Flatten (Figma). Or ask whoever made it.",
    ),
    "ART11": Message(
        ERROR,
        "A picture in pixels inside a drawing is not supported.",
        "Trace it, or give it as a PNG or JPEG of its own.",
    ),
    "ART12": Message(
        ERROR,
        "This mask cannot be drawn exactly.",
        "Use a clip path (Inkscape: Object › Clip; Figma: outline the mask), or cut the shape with Intersect.",
    ),
    "ART13": Message(ERROR, "Pattern fills are not supported.", "Turn the pattern into shapes (expand it)."),
    "ART14": Message(
        ERROR,
        "Filters such as shadows and blur are not supported.",
        "Remove the effect, or draw it as a shape with an opacity.",
    ),
    "ART15": Message(ERROR, "A drawing may not move or run a script ({name}).", "Export it as plain SVG."),
    "ART16": Message(
        ERROR,
        "A drawing may not use something outside its own file: “{what}”.",
        "Nothing is fetched. Take it in as shapes; a picture in a logo may be embedded when you export (Illustrator: Embed; Inkscape: Extensions › Images › Embed).",
    ),
    "ART17": Message(
        ERROR, "“{name}” is not supported in a drawing.", "Turn it into plain paths and groups."
    ),
    "ART18": Message(
        ERROR,
        "This style rule is not supported: “{part}”.",
        "Export the drawing with presentation attributes instead of a style sheet.",
    ),
    "ART19": Message(
        ERROR, "A clip or mask on a symbol is not supported.", "Put it on a group inside the symbol."
    ),
    "ART20": Message(ERROR, "The value of {name} is not understood: “{value}”."),
    "ART21": Message(
        ERROR,
        "The property {name} with value “{value}” is not supported.",
        "Expand or flatten it, so that only plain shapes remain.",
    ),
    "ART22": Message(
        ERROR, "There is nothing with the id “{id}” in this drawing.", "Export the drawing again."
    ),
    "ART23": Message(ERROR, "The copy of “{id}” contains itself."),
    "ART24": Message(
        ERROR,
        "A gradient with {name} “{value}” is not supported.",
        "Let it run from end to end, once or a few times.",
    ),
    "ART26": Message(
        ERROR, "This drawing draws more than {limit} MB of lines.", "Simplify its paths and clips."
    ),
    "ART27": Message(
        ERROR,
        "This clip path is too complicated.",
        "Unite its shapes into one path without a clip of its own.",
    ),
    "ART28": Message(
        ERROR,
        "The numbers in this drawing become too large here.",
        "Export it again at its real size, without transforms that multiply one another.",
    ),
    "ART29": Message(
        HINT,
        "This logo uses “{what}” and is therefore printed as pixels, {resolution} to the inch.",
        "It looks as it should. Exported without effects, photos and patterns it stays sharp at any size.",
    ),
    "ART30": Message(
        ERROR,
        "The palette has no colour “{key}”.{suggestion}",
        "The colours are in templates/palette.yaml; a drawing may also use a literal colour such as #F28A1E.",
    ),
    "ART80": Message(
        WARNING,
        "This logo uses “{what}”, which programs draw differently: in print it may look otherwise than in your browser.",
        "Compare the logo in the PDF with your own picture of it. Is it not the same? Use a PNG of it.",
    ),
    "ART31": Message(
        WARNING,
        "This logo moves on a screen; on paper it looks as it does before it starts.",
        "Look whether that is right, or ask for a logo that stands still.",
    ),
    "ART32": Message(
        ERROR,
        "This logo uses “{what}” and cannot be drawn.",
        "Ask for a PNG of it, or export it again without effects.",
    ),
    "ART40": Message(ERROR, "The facts beside the drawing cannot be read.", "It should be JSON."),
    "ART41": Message(ERROR, "The facts beside the drawing have a wrong entry: {name}."),
    "ART60": Message(
        ERROR,
        "This PDF is damaged: its first page cannot be drawn.",
        "Export it again, or ask for the logo as SVG.",
    ),
    "ART61": Message(
        ERROR,
        "This PDF is locked with a password.",
        "Save it without one, or ask for the logo as SVG.",
    ),
    "ART62": Message(
        ERROR,
        "There is too much on the first page of this PDF for a logo.",
        "Export the logo alone, or ask for it as SVG or PNG.",
    ),
    "ART63": Message(
        ERROR,
        "This logo shows letters in a font that is not in the PDF: {fonts}.",
        "Turn them into outlines: Type › Create Outlines (Illustrator), Path › Object to Path (Inkscape).",
    ),
    "ART64": Message(
        HINT,
        "This PDF has {count} pages; the first one is the logo.",
        "If another one is meant, save that page alone.",
    ),
    "ART65": Message(
        HINT,
        "This logo holds more than shapes in flat colours (letters, gradients, photos or effects) and is therefore printed as pixels, {resolution} to the inch.",
        "It looks as it should. As shapes alone it stays sharp at any size.",
    ),
}
