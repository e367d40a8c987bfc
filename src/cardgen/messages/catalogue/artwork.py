"""What is said about drawings: by code, in English."""

from cardgen.messages.catalogue.message import ERROR, Message

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
        "A drawing may not declare a document type with content (entities).",
        "Export it again as plain SVG; in Illustrator, choose SVG 1.1 without “preserve editing”.",
    ),
    "ART05": Message(ERROR, "This is not an SVG drawing but “{found}”.", "Export it as SVG."),
    "ART06": Message(
        ERROR, "This drawing has no size.", 'Give the svg element a viewBox, as in viewBox="0 0 105 84".'
    ),
    "ART07": Message(ERROR, "This drawing has more than {limit} elements.", "Simplify it, or merge shapes."),
    "ART08": Message(ERROR, "This drawing is nested more than {limit} deep.", "Ungroup it."),
    "ART09": Message(
        ERROR, "With all its copies this drawing has more than {limit} shapes.", "Use fewer copies."
    ),
    "ART10": Message(
        ERROR,
        "Text in a drawing needs a font that we may not have.",
        "Turn it into outlines: Path › Object to Path (Inkscape), Create Outlines (Illustrator), Flatten (Figma).",
    ),
    "ART11": Message(
        ERROR,
        "A picture in pixels inside a drawing is not supported.",
        "Trace it, or give it as a PNG or JPEG of its own.",
    ),
    "ART12": Message(
        ERROR,
        "Masks are not supported.",
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
        "Embed it as shapes; nothing is fetched.",
    ),
    "ART17": Message(
        ERROR, "“{name}” is not supported in a drawing.", "Turn it into plain paths and groups."
    ),
    "ART18": Message(
        ERROR,
        "This style rule is not supported: “{part}”.",
        "Only rules by class, id or element name; or export with presentation attributes.",
    ),
    "ART19": Message(ERROR, "A symbol with a viewBox of its own is not supported.", "Use a group instead."),
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
        "Give all its colours the same opacity, and let it run from end to end once.",
    ),
    "ART25": Message(
        ERROR, "A gradient on a line is not supported.", "Turn the stroke into a path, or use one colour."
    ),
    "ART26": Message(
        ERROR, "This drawing draws more than {limit} MB of lines.", "Simplify its paths and clips."
    ),
    "ART27": Message(
        ERROR,
        "This clip path is too complicated.",
        "Unite its shapes into one path without a clip of its own.",
    ),
    "ART30": Message(
        ERROR,
        "The palette has no colour “{key}”.{suggestion}",
        "The colours are in templates/palette.yaml; a drawing may also use a literal colour such as #F28A1E.",
    ),
    "ART40": Message(ERROR, "The facts beside the drawing cannot be read.", "It should be JSON."),
    "ART41": Message(ERROR, "The facts beside the drawing have a wrong entry: {name}."),
}
