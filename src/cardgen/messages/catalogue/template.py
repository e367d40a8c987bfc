"""What is said about palette, theme, product and booklet: by code, in English."""

from cardgen.messages.catalogue.message import ERROR, HINT, WARNING, Message

MESSAGES = {
    "TPL01": Message(
        ERROR,
        "“{value}” is not a length.",
        "Write a number with mm, cm or pt, for example “12 mm” or “9.8 pt”.",
    ),
    "TPL02": Message(
        ERROR,
        "“{value}” cannot be read: braces do not match, or what is between them is no name.",
        "Name a piece of content like this: “{{topic.question}}”.",
    ),
    "TPL03": Message(ERROR, "“{path}” is not known here: there is no “{name}”.{suggestion}"),
    "TPL04": Message(
        ERROR, "There is no type style “{name}”.{suggestion}", "Styles stand in theme.yaml and product.yaml."
    ),
    "TPL05": Message(
        ERROR, "There is no font “{name}”.{suggestion}", "Fonts stand under “fonts:” in theme.yaml."
    ),
    "TPL06": Message(ERROR, "The style “{name}” needs a font and a size, or a style that it extends."),
    "TPL07": Message(
        ERROR, "“{name}” is not a paper size.{suggestion}", "Known are A0 to A6, SRA3 and SRA4."
    ),
    "TPL08": Message(ERROR, "The page has no size.", "Give “size: A4”, or “width” and “height”."),
    "TPL09": Message(
        ERROR, "There is no file “{name}” in this product.", "A side is a file beside product.yaml."
    ),
    "TPL10": Message(ERROR, "“{kind}” is not a kind of element.{suggestion}"),
    "TPL11": Message(ERROR, "The palette has no colour “{name}”.{suggestion}"),
    "TPL12": Message(
        ERROR,
        "A part of a booklet is either a page, a spread or a PDF.",
        "Give one of “page:”, “spread:” and “pdf:”.",
    ),
    "TPL13": Message(
        ERROR, "A booklet has one middle, so it can have one spread.", "Make the other one two pages."
    ),
    "TPL14": Message(
        ERROR, "The style “{name}” extends itself: {path}.", "Let one of these styles stand on its own."
    ),
    "TPL15": Message(
        ERROR,
        "“{value}” is neither a size nor a share.",
        "Write “12 mm” for a fixed size, or a number such as 2 for a share of the room that is left.",
    ),
    "TPL16": Message(
        ERROR,
        "The kind of element “{kind}” cannot be used: {source} does not provide it ({reason}).",
        "Ask the makers of the package that brings this kind.",
    ),
    "TPL17": Message(
        ERROR,
        "“{name}” is taken away here, but a design uses it.",
        'Write another text instead. An empty text, "", leaves its place open.',
    ),
    "TPL18": Message(
        ERROR,
        "“{source}” leads to a group of things, not to a text.",
        "Name one of them behind a point, or go through a list with “each”. There are: {known}.",
    ),
    "TPL19": Message(
        ERROR,
        "A page of {w} × {h} mm cannot be made.",
        "Each side is at least {least} mm and at most {most} mm (A0 is 841 × 1189).",
    ),
    "TPL20": Message(
        ERROR,
        "The smallest size of the style “{name}”, {minimum} pt, is larger than its size, {size} pt.",
        "Write a “minimum” here that is at most the size, or a larger “size”.",
    ),
    "TPL70": Message(
        ERROR,
        "A “{kind}” has no “{name}”.",
        "These have: {kinds}. Put one of them in its place, or behind it.",
    ),
    "TPL71": Message(
        ERROR,
        "A “{kind}” cannot be turned: it points into a drawing, and would miss its place.",
        "Take “rotate” away. Other elements can be turned, a “group” with all that is in it.",
    ),
    "TPL72": Message(
        ERROR,
        "A “{kind}” has no corners to round: it draws no plane of its own.",
        "For a ground with round corners, write a “shape” with “radius” and the same frame before it. “radius” belongs to: {kinds}.",
    ),
    "TPL40": Message(
        ERROR, "There is no print profile “{name}”.{suggestion}", "Print profiles stand in templates/print/."
    ),
    "TPL41": Message(
        ERROR,
        "“{name}” is not an ICC profile of a press in CMYK.",
        "Ask the print shop for theirs, and put it beside this file.",
    ),
    "PAL01": Message(
        ERROR, "“{value}” is not a colour ({key}).{suggestion}", "Write it as “#RRGGBB”, with the quotes."
    ),
    "PAL02": Message(
        ERROR,
        "The inks (cmyk) of {key} must be four percentages.{suggestion}",
        "Write cyan, magenta, yellow and black, each 0 to 100: [0, 55, 97, 0].",
    ),
    "PAL03": Message(ERROR, "The palette has no colour “{name}”.{suggestion}"),
    "PAL04": Message(
        ERROR, "The accent “{name}” lacks the step accent-500.", "The other steps follow from it."
    ),
    "PAL05": Message(
        ERROR,
        "“{value}” is neither a colour of the house nor “#RRGGBB”.{suggestion}",
        "Choose one of: {known}; or write a colour of your own with the quotes.",
    ),
    "PAL06": Message(ERROR, "A partnership has no colour “{key}”.{suggestion}", "Known are: {known}."),
    "PAL07": Message(
        HINT,
        "“{value}” cannot be seen well enough behind and beside words; {printed} is printed in its place.",
        "Nothing needs to be done. If it must be exactly this colour, use it in the logo.",
    ),
    "PAL90": Message(
        ERROR,
        "The ink “{spot}” has no stand-in in four colours.",
        "Write beside it how it prints without it, in per cent: cmyk: [80, 40, 20, 10]. A PANTONE book or site has them.",
    ),
    "PAL91": Message(
        ERROR,
        "A tint is part of an ink of its own, and there is none.",
        "Add spot: with the name of the ink, or take tint: away.",
    ),
    "PAL92": Message(
        ERROR,
        "The ink “{spot}” is described in two ways.",
        "Give it the same cmyk everywhere; it is that of the full ink, also of a tint.",
    ),
    "PAL93": Message(
        ERROR,
        "“{spot}” is no ink of its own: presses use that name for one of the four plates, for all or for none.",
        "Write the name that is on the tin, such as PANTONE 286 C, or take spot: away.",
    ),
    "PAL94": Message(
        WARNING,
        "The inks are {percent}% together, and paper takes {most}%: less is printed.",
        "Ask whoever made the house style for inks within {most}%, or take cmyk: away.",
    ),
    "PAL95": Message(
        ERROR,
        "The inks “{spot}” and “{first}” are two plates, and look like one ink.",
        "Give both the same name, letter by letter.",
    ),
    "PAL96": Message(
        WARNING,
        "On a screen this colour is {value}; its inks, {inks}, look like {printed} on paper: another colour altogether.",
        "Look up both in the house style: the hex and the inks of one colour. Inks are cyan, magenta, yellow and black, in per cent.",
    ),
    "BKL01": Message(
        HINT,
        "{added} page(s) were added, so that the booklet of {total} pages can be folded.",
        "Add or remove parts of the recipe if you would rather have another number.",
    ),
    "BKL02": Message(
        ERROR,
        "There is no booklet design “{name}”.{suggestion}",
        "A design is a folder in templates/ with a file pages.yaml.",
    ),
    "BKL03": Message(
        ERROR,
        "There is no page design “{name}” in {folder}.{suggestion}",
        "Name a file of that folder, without .yaml.",
    ),
    "BKL04": Message(
        ERROR,
        "“{key}” does not go with “{kind}” in a booklet.",
        "Leave it out, or make this part an ordinary page.",
    ),
    "BKL05": Message(
        ERROR, "This booklet has no parts.", "Name at least one under “parts:”, such as {{page: cover}}."
    ),
}
