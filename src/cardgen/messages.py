"""The catalogue: every message a person can see, by code.

Texts are English; Dutch stands in `locale/nl/LC_MESSAGES/cardgen.po` (`make messages` rebuilds it). A text says what
is wrong, a hint says what to do. `{suggestion}` is a full clause made by `cardgen.i18n.did_you_mean`, or empty.
One block per room, in the order of the road.
"""

from __future__ import annotations

from cardgen.diagnostics import Severity
from cardgen.struct import Struct

ERROR, WARNING, HINT = Severity.ERROR, Severity.WARNING, Severity.HINT


class Message(Struct, frozen=True):
    """Severity, text and hint of one code. Both strings are `str.format` templates over the diagnostic's values."""

    severity: Severity
    text: str
    hint: str = ""


def _(text: str) -> str:
    """Marks a string for the message extractor; translation happens when it is shown."""
    return text


CATALOGUE: dict[str, Message] = {
    # --- source: YAML as text -------------------------------------------------------------------------------------
    "SRC01": Message(ERROR, _("This file does not exist."), _("Check the name, capitals included.")),
    "SRC02": Message(ERROR, _("This file cannot be read: {reason}.")),
    "SRC03": Message(
        ERROR, _("This file is larger than {limit} kB."), _("Is it really a text file with content?")
    ),
    "SRC04": Message(ERROR, _("This is not UTF-8 text."), _("Save the file as UTF-8 in your editor.")),
    "SRC05": Message(
        ERROR,
        _("The file should consist of keys with values, but it is “{found}”."),
        _("Write “key: value”, one on each line."),
    ),
    "SRC06": Message(
        ERROR, _("A second document starts here."), _("Remove the line “---”: one document a file.")
    ),
    "SRC07": Message(ERROR, _("Nested more than {limit} levels deep.")),
    "SRC08": Message(ERROR, _("More than {limit} values in one file.")),
    "SRC09": Message(
        ERROR,
        _("Anchors (&name) and aliases (*name) are not allowed."),
        _("Write the value out. If it is text that starts with & or *, put it between double quotes."),
    ),
    "SRC10": Message(
        ERROR,
        _("Tags (!name) are not allowed."),
        _("If it is text that starts with !, put it between double quotes."),
    ),
    "SRC11": Message(
        ERROR, _("A key must be a plain word, not “{found}”."), _("A text that starts with {{ needs quotes.")
    ),
    "SRC12": Message(ERROR, _("The key “{key}” stands here a second time."), _("Keep one of the two.")),
    "SRC13": Message(ERROR, _("This file holds a control character."), _("Remove the invisible character.")),
    "SRC14": Message(
        ERROR, _("This is not valid YAML: {problem}."), _("Look at the indentation and the quotes here.")
    ),
    "SRC15": Message(ERROR, _("This line starts with a tab."), _("Indent with spaces.")),
    "SRC16": Message(
        ERROR,
        _("A text with a placeholder needs quotes."),
        _('Put the whole text between double quotes: "…".'),
    ),
    "SRC17": Message(ERROR, _("The quote that opens here is not closed.")),
    "SRC18": Message(
        ERROR,
        _("A colon inside a text is read as a key."),
        _("Put the whole text between double quotes."),
    ),
    "SRC19": Message(
        ERROR,
        _("A text cannot start with this character."),
        _("Put the whole text between double quotes."),
    ),
    "SRC20": Message(
        ERROR,
        _("Something follows the closing quote."),
        _("Put the whole text between double quotes, and write quotes inside it as ‘…’."),
    ),
    "SRC21": Message(ERROR, _("The bracket that opens here is not closed.")),
    "SRC22": Message(ERROR, _("After “{key}:” comes a space.")),
    "SRC23": Message(
        ERROR,
        _("This line does not fit the line above it."),
        _("Are they indented alike? A text with a colon needs double quotes around it."),
    ),
    "SRC24": Message(
        ERROR,
        _("Between double quotes a backslash has a meaning of its own."),
        _("Write it twice, or put the text between single quotes."),
    ),
    "SRC25": Message(
        ERROR,
        _("Everything behind # is a remark, so there is no value here."),
        _('Put the value between double quotes: "#005F6B".'),
    ),
    "SRC30": Message(
        ERROR,
        _("The block “{key}” stands in another file of this folder as well."),
        _("Put all of it in one of the two files."),
    ),
    "SRC26": Message(
        ERROR,
        _("This is not an ordinary space: it came along from a word processor or a web page."),
        _("Remove it and type a space."),
    ),
    "SRC27": Message(
        ERROR,
        _("An item of a list starts with a hyphen and a space."),
        _("Write “- ” in front of it, with the same indent as the other items."),
    ),
    "SRC28": Message(
        WARNING,
        _("Everything behind # is a remark: “{lost}” is not printed."),
        _("Put the whole text between double quotes. If it is a remark, write a space behind the #."),
    ),
    "SRC29": Message(
        WARNING,
        _("The quotes {quote} round this text are printed too."),
        _('YAML knows only straight quotes. If the curly ones belong in print, put "…" around them.'),
    ),
    # --- bind: nodes to structs ----------------------------------------------------------------------------------
    "BND01": Message(ERROR, _("The key “{key}” is not known here.{suggestion}"), _("Known keys: {known}.")),
    "BND02": Message(ERROR, _("The key “{key}” is missing."), _("Keys or values that belong here: {known}.")),
    "BND03": Message(ERROR, _("A text belongs here, not “{found}”.")),
    "BND04": Message(ERROR, _("A whole number belongs here, not “{found}”.")),
    "BND05": Message(
        ERROR, _("A number belongs here, not “{found}”."), _("Write the decimals after a point, as in 1.5.")
    ),
    "BND06": Message(ERROR, _("“true” or “false” belongs here, not “{found}”.")),
    "BND07": Message(
        ERROR, _("A list belongs here, not “{found}”."), _("Start each item on a line with “- ”.")
    ),
    "BND08": Message(
        ERROR, _("Keys with values belong here, not “{found}”."), _("Write “key: value” on indented lines.")
    ),
    "BND09": Message(ERROR, _("There is no value here."), _("Write a value, or remove the key.")),
    "BND10": Message(ERROR, _("“{found}” is too small: at least {low}.")),
    "BND11": Message(ERROR, _("“{found}” is too large: at most {high}.")),
    "BND12": Message(
        ERROR, _("“{found}” is not one of the choices.{suggestion}"), _("Choose from: {known}.")
    ),
    "BND13": Message(
        ERROR,
        _("“{key}” is needed and cannot be taken away."),
        _("Write something else in its place, or remove this line."),
    ),
    # --- workspace ------------------------------------------------------------------------------------------------
    "WSP01": Message(
        ERROR,
        _("“{name}” lies outside the folder {folder}."),
        _("Put the file in that folder and write only its name."),
    ),
    "WSP02": Message(ERROR, _("There is no file “{name}” in {folder}.{suggestion}")),
    "WSP03": Message(ERROR, _("{variable} names “{name}”, but that is not a folder.")),
    "WSP05": Message(
        WARNING,
        _("This folder is not read: it has no file “{file}”."),
        _("Make that file, see whether its name ends in .yaml, or move the folder to where it belongs."),
    ),
    "WSP06": Message(
        WARNING,
        _("This folder is not read: it belongs to no project."),
        _("Put an empty file “{marker}” beside it, and what it holds counts."),
    ),
    "WSP07": Message(
        WARNING,
        _("This file is not read."),
        _("Put it in the folder of a sector or a partnership, or in content/base."),
    ),
    "WSP04": Message(
        ERROR,
        _("No content found."),
        _("Start cardgen in a folder with content/ and templates/, or install it again."),
    ),
    # --- content: layers, terms, markup, edition ------------------------------------------------------------------
    "LAY01": Message(
        ERROR,
        _("There is no “{key}” in the layers below, so it cannot be taken away.{suggestion}"),
        _("Write a value, or remove the key."),
    ),
    "LAY02": Message(
        ERROR,
        _("“{found}” cannot take the place of “{below}” in the layer below."),
        _("Write it in the same form as there: a text, a list such as [a, b], or keys with values."),
    ),
    "LAY03": Message(
        ERROR,
        _("“{verb}” changes a list of the layer below, but there is none."),
        _("Start each item of a new list with “id”."),
    ),
    "LAY04": Message(
        ERROR,
        _("“{found}” cannot be an id."),
        _("Use lower-case letters, digits and hyphens: small-schools."),
    ),
    "LAY05": Message(ERROR, _("The id “{id}” is used twice in this list."), _("Keep one of the two.")),
    "LAY06": Message(
        ERROR,
        _("An empty list changes nothing in the list below."),
        _("Take items away with “- remove: …”, or remove this key."),
    ),
    "LAY07": Message(ERROR, _("“{verb}” stands here a second time."), _("Keep one of the two.")),
    "LAY08": Message(
        ERROR,
        _("“{found}” does not say what to do with the list below."),
        _("Start the item with id (change), add, replace, remove or order."),
    ),
    "LAY09": Message(
        ERROR, _("One item can do one thing, but this has: {verbs}."), _("Make an item of its own for each.")
    ),
    "LAY10": Message(
        ERROR,
        _("“{verb}” names “{id}”, which does not exist in the layers below.{suggestion}"),
        _("There are: {known}. A new item starts with “add”."),
    ),
    "LAY11": Message(ERROR, _("A new item goes after or before another one, not both.")),
    "LAY12": Message(
        ERROR,
        _("After “add” comes the id of the new item."),
        _("Write “- add: my-id”, and the rest below it."),
    ),
    "LAY13": Message(
        ERROR, _("“{id}” exists already."), _("Change it with “id”, write it anew with “replace”.")
    ),
    "LAY14": Message(ERROR, _("“{key}” does not belong to “{verb}”."), _("Make it an item of its own.")),
    "LAY15": Message(ERROR, _("“{verb}” names “{id}”, which a layer below has removed.")),
    "TRM01": Message(
        ERROR,
        _("The term “{term}” ({word}) has no {form}."),
        _("Add “{form}” to the term, or write the sentence in another way."),
    ),
    "TRM02": Message(ERROR, _("The term “{term}” has no form “{form}”.{suggestion}"), _("Forms: {known}.")),
    "TRM03": Message(
        ERROR,
        _("The term “{term}” becomes “{new}” but keeps old forms of the layer below: {forms}."),
        _("Write these forms too; “null” takes a plural or short form away."),
    ),
    "TRM05": Message(
        WARNING,
        _("The term “{term}” is new, but looks like “{near}”."),
        _("Nothing changes in the texts unless they use this very name. A slip of the pen?"),
    ),
    "TRM04": Message(
        ERROR, _("There is no term “{name}”.{suggestion}"), _("Role names are declared under “terms”.")
    ),
    "TXT01": Message(
        ERROR,
        _("A text belongs here, not “{found}”."),
        _("A text that starts with {{ or [ needs double quotes around it."),
    ),
    "TXT02": Message(ERROR, _("This text has more than {limit} characters.")),
    "TXT03": Message(
        ERROR,
        _("The placeholder {{{name}}} stands for nothing here.{suggestion}"),
        _("Declare it under “terms”, or write \\{{ for a brace."),
    ),
    "TXT04": Message(ERROR, _("This text holds an invisible character ({char})."), _("Remove it.")),
    "TXT05": Message(
        ERROR, _("A text is one paragraph."), _("Write “ // ” where a line must end, or make two texts.")
    ),
    "TXT06": Message(
        ERROR, _("“{mark}” opens here and is not closed."), _("Close it, or write \\* for a star.")
    ),
    "TXT07": Message(ERROR, _("“{char}” has no meaning here."), _("Put a backslash before it: \\{char}.")),
    "SET01": Message(
        ERROR, _("A setting is written as path=value."), _("For example topics.time.title=Tijd.")
    ),
    "SET02": Message(
        ERROR, _("“{step}” leads nowhere.{suggestion}"), _("See “cardgen explain” for the paths there are.")
    ),
    "SET03": Message(
        ERROR,
        _("“{step}” is a whole item; a setting changes one value in it."),
        _("Add the name of the value."),
    ),
    "EDN01": Message(ERROR, _("There is no sector “{name}”.{suggestion}"), _("There are: {known}.")),
    "EDN02": Message(ERROR, _("There is no partnership “{name}”.{suggestion}"), _("There are: {known}.")),
    "EDN03": Message(
        ERROR,
        _("The partnership “{name}” is not for the sector “{sector}”."),
        _("It is for: {known}. Add the sector to its “sectors”."),
    ),
    "EDN04": Message(
        ERROR,
        _("“{found}” cannot be the name of a picture or colour."),
        _("Use lower-case letters, digits and hyphens, without the ending of the file."),
    ),
    "EDN05": Message(
        ERROR, _("“{found}” is not a web address."), _("Write it whole: https://example.org/page.")
    ),
    "EDN06": Message(
        HINT, _("“{key}” is new here, but looks like “{near}” of the layer below."), _("A slip of the pen?")
    ),
    "EDN07": Message(ERROR, _("“{name}” does not exist.{suggestion}"), _("There are: {known}.")),
    "EDN08": Message(
        HINT,
        _("More than {limit} topics are marked “core”; left off the card: {topics}."),
        _("Set “core: false” where it may go, or change the order."),
    ),
    "EDN09": Message(
        HINT,
        _("Only {count} topics are marked “core”; the card has room for {limit} and also shows: {topics}."),
        _("Set “core: true” for the topics you want there."),
    ),
    "EDN10": Message(
        WARNING, _("The logo has no “logo_alt”."), _("Describe it for people who do not see it.")
    ),
    "EDN13": Message(
        ERROR,
        _("It is not said for which sectors this partnership is."),
        _("Write a list below “partnership”: “sectors: [vo]”. There are: {known}."),
    ),
    "EDN14": Message(
        ERROR,
        _("This file does not say what the sector “{sector}” is called."),
        _("Write “sector: {{name: …, label: …, color: …}}”, as the other sectors do."),
    ),
    "EDN12": Message(WARNING, _("This file is not read."), _("Let its name end in .yaml.")),
    "EDN15": Message(
        WARNING,
        _("The files in this folder are not read."),
        _("Put them beside the other files. A file for one sector is named after it: vo.yaml."),
    ),
    "EDN16": Message(
        WARNING,
        _("This file counts for all sectors."),
        _("If it is meant for one sector, name it exactly like that sector: {name}.yaml."),
    ),
    "EXP01": Message(ERROR, _("“{path}” leads nowhere: no “{step}”.{suggestion}"), _("There are: {known}.")),
    "EDN11": Message(ERROR, _("“{found}” is not a day."), _("Write it as year-month-day: 2026-11-24.")),
    # --- check: advice about content ------------------------------------------------------------------------------
    "LEK01": Message(
        WARNING,
        _("“{word}” is a word of {origin}; this edition says it otherwise."),
        _("Write {meant}, or allow the word under “advice”."),
    ),
    "LEK04": Message(
        WARNING,
        _("“{word}” is a word of {origin}; this edition has no word for it."),
        _("Say it in another way, or allow the word under “advice”."),
    ),
    "LEK02": Message(
        HINT,
        _("“{word}” is typed out, so a partnership cannot rename it here."),
        _("Write {placeholder}."),
    ),
    "LEK03": Message(WARNING, _("“{word}” is better avoided."), _("Advice: {advice}.")),
    "ADV01": Message(
        WARNING, _("{path} is {over} characters longer than the {limit} that fit."), _("Shorten the text.")
    ),
    "ADV02": Message(
        WARNING, _("{path} has {words} words; more than {limit} is hard to take in."), _("Shorten the text.")
    ),
    "ADV03": Message(
        WARNING,
        _("A straight quote {found} in “{around}”."),
        _("Write ‘…’ for quotes and ’ for an apostrophe."),
    ),
    "ADV04": Message(
        WARNING,
        _("Spacing or dash in “{around}”."),
        _("One space, none before a comma or full stop; write … and – instead of ... and -."),
    ),
    "ADV05": Message(WARNING, _("{path} does not end with a question mark.")),
    "ADV06": Message(
        HINT,
        _("“{sentence}” can be answered with yes or no."),
        _("Start with what, how, who, when, which or why."),
    ),
    "ADV07": Message(WARNING, _("“{text}” is asked twice.")),
    "ADV08": Message(
        WARNING, _("The topic “{topic}” has {count} deepening questions; the cards have room for {wanted}.")
    ),
    "ADV09": Message(
        WARNING,
        _("The element “{factor}” is linked to no topic that is left."),
        _("Give it other “topics”, or remove it as well: “factors: [{{remove: {factor}}}]”."),
    ),
    "ADV10": Message(WARNING, _("The steps of “{title}” take {total} minutes together, not {minutes}.")),
    "ADV11": Message(
        HINT,
        _("A sentence of {words} words: “{start} …”"),
        _("Up to {limit} words reads easily: make it two sentences."),
    ),
    "ADV12": Message(
        WARNING, _("The apostrophe in “{around}” is turned the wrong way."), _("Write ’, also in front: ’s.")
    ),
    "ADV13": Message(
        HINT,
        _("The number {number} in “{around}” stands in digits."),
        _("In a sentence numbers up to twenty read better in words: {word}."),
    ),
    "ADV14": Message(WARNING, _("“{word}” needs two capitals."), _("Write {better}.")),
    "ADV15": Message(
        HINT,
        _("“{word}” is not in the word list.{suggestion}"),
        _("Is it spelled well? Then put it in words.txt, beside your content."),
    ),
    "ADV16": Message(HINT, _("“{word}” is a formal word."), _("Plainer: {plainer}.")),
    "ADV17": Message(
        HINT,
        _("“{word}” is a learned word that few people use."),
        _("Say it as you would to a parent; or put the word in words.txt, beside your content."),
    ),
    "ADV18": Message(
        HINT,
        _("The spelling has not been looked at: the package wordfreq is not there."),
        _("Install it with: pip install 'cardgen[words]'"),
    ),
    "ADV19": Message(
        WARNING,
        _("Nothing is switched off by “{name}”.{suggestion}"),
        _("Kinds of advice: {known}."),
    ),
    "ADV20": Message(
        WARNING,
        _("This list of words cannot be read."),
        _("Save it as plain text in UTF-8, one word a line."),
    ),
    "ADV21": Message(
        HINT,
        _("Two questions in one: “{second}” comes on top."),
        _("Ask one thing at a time; keep the question that you are most curious about."),
    ),
    # --- template: palette, theme, product ------------------------------------------------------------------------
    "TPL01": Message(
        ERROR,
        _("“{value}” is not a length."),
        _("Write a number with mm, cm or pt, for example “12 mm” or “9.8 pt”."),
    ),
    "TPL02": Message(
        ERROR,
        _("“{value}” cannot be read: braces do not match, or what is between them is no name."),
        _("Name a piece of content like this: “{{topic.question}}”."),
    ),
    "TPL03": Message(ERROR, _("“{path}” is not known here: there is no “{name}”.{suggestion}")),
    "TPL17": Message(
        ERROR,
        _("“{name}” is taken away here, but a design uses it."),
        _('Write another text instead. An empty text, "", leaves its place open.'),
    ),
    "TPL18": Message(
        ERROR,
        _("“{source}” leads to a group of things, not to a text."),
        _("Name one of them behind a point, or go through a list with “each”. There are: {known}."),
    ),
    "TPL19": Message(
        ERROR,
        _("A page of {w} × {h} mm cannot be made."),
        _("Each side is at least {least} mm and at most {most} mm (A0 is 841 × 1189)."),
    ),
    "TPL04": Message(
        ERROR,
        _("There is no type style “{name}”.{suggestion}"),
        _("Styles stand in theme.yaml and product.yaml."),
    ),
    "TPL05": Message(
        ERROR, _("There is no font “{name}”.{suggestion}"), _("Fonts stand under “fonts:” in theme.yaml.")
    ),
    "TPL06": Message(ERROR, _("The style “{name}” needs a font and a size, or a style that it extends.")),
    "TPL07": Message(
        ERROR, _("“{name}” is not a paper size.{suggestion}"), _("Known are A0 to A6, SRA3 and SRA4.")
    ),
    "TPL08": Message(ERROR, _("The page has no size."), _("Give “size: A4”, or “width” and “height”.")),
    "TPL09": Message(
        ERROR, _("There is no file “{name}” in this product."), _("A side is a file beside product.yaml.")
    ),
    "TPL10": Message(ERROR, _("“{kind}” is not a kind of element.{suggestion}")),
    "TPL12": Message(
        ERROR,
        _("A part of a booklet is either a page, a spread or a PDF."),
        _("Give one of “page:”, “spread:” and “pdf:”."),
    ),
    "TPL13": Message(
        ERROR, _("A booklet has one middle, so it can have one spread."), _("Make the other one two pages.")
    ),
    "TPL11": Message(ERROR, _("The palette has no colour “{name}”.{suggestion}")),
    "TPL14": Message(
        ERROR, _("The style “{name}” extends itself: {path}."), _("Let one of these styles stand on its own.")
    ),
    "TPL15": Message(
        ERROR,
        _("“{value}” is neither a size nor a share."),
        _("Write “12 mm” for a fixed size, or a number such as 2 for a share of the room that is left."),
    ),
    "TPL16": Message(
        ERROR,
        _("The kind of element “{kind}” cannot be used: {source} does not provide it ({reason})."),
        _("Ask the makers of the package that brings this kind."),
    ),
    "PAL01": Message(
        ERROR, _("“{value}” is not a colour ({key})."), _("Write it as “#RRGGBB”, with the quotes.")
    ),
    "PAL02": Message(
        ERROR,
        _("The separation of {key} must be four percentages."),
        _("Write cyan, magenta, yellow and black, each 0 to 100: [0, 55, 97, 0]."),
    ),
    "PAL03": Message(ERROR, _("The palette has no colour “{name}”.{suggestion}")),
    "PAL04": Message(
        ERROR, _("The accent “{name}” lacks the step accent-500."), _("The other steps follow from it.")
    ),
    "PAL05": Message(
        ERROR,
        _("“{value}” is neither a colour of the house nor “#RRGGBB”.{suggestion}"),
        _("Choose one of: {known}; or write a colour of your own with the quotes."),
    ),
    "PAL06": Message(ERROR, _("A partnership has no colour “{key}”.{suggestion}"), _("Known are: {known}.")),
    # --- artwork: SVG ---------------------------------------------------------------------------------------------
    "ART01": Message(
        ERROR, _("This drawing cannot be read: {reason}."), _("Check the name, capitals included.")
    ),
    "ART02": Message(
        ERROR,
        _("This drawing is larger than {limit} MB."),
        _("Simplify its paths, or check whether a photo is hidden in it."),
    ),
    "ART03": Message(
        ERROR, _("This is not a well-formed SVG: {problem}.{what}"), _("Export it again as plain SVG.")
    ),
    "ART04": Message(
        ERROR,
        _("A drawing may not declare a document type with content (entities)."),
        _("Export it again as plain SVG; in Illustrator, choose SVG 1.1 without “preserve editing”."),
    ),
    "ART05": Message(ERROR, _("This is not an SVG drawing but “{found}”."), _("Export it as SVG.")),
    "ART06": Message(
        ERROR,
        _("This drawing has no size."),
        _('Give the svg element a viewBox, as in viewBox="0 0 105 84".'),
    ),
    "ART07": Message(
        ERROR, _("This drawing has more than {limit} elements."), _("Simplify it, or merge shapes.")
    ),
    "ART08": Message(ERROR, _("This drawing is nested more than {limit} deep."), _("Ungroup it.")),
    "ART09": Message(
        ERROR, _("With all its copies this drawing has more than {limit} shapes."), _("Use fewer copies.")
    ),
    "ART10": Message(
        ERROR,
        _("Text in a drawing needs a font that we may not have."),
        _(
            "Turn it into outlines: Path › Object to Path (Inkscape), Create Outlines (Illustrator), Flatten (Figma)."
        ),
    ),
    "ART11": Message(
        ERROR,
        _("A picture in pixels inside a drawing is not supported."),
        _("Trace it, or give it as a PNG or JPEG of its own."),
    ),
    "ART12": Message(
        ERROR,
        _("Masks are not supported."),
        _(
            "Use a clip path (Inkscape: Object › Clip; Figma: outline the mask), or cut the shape with Intersect."
        ),
    ),
    "ART13": Message(
        ERROR, _("Pattern fills are not supported."), _("Turn the pattern into shapes (expand it).")
    ),
    "ART14": Message(
        ERROR,
        _("Filters such as shadows and blur are not supported."),
        _("Remove the effect, or draw it as a shape with an opacity."),
    ),
    "ART15": Message(
        ERROR, _("A drawing may not move or run a script ({name})."), _("Export it as plain SVG.")
    ),
    "ART16": Message(
        ERROR,
        _("A drawing may not use something outside its own file: “{what}”."),
        _("Embed it as shapes; nothing is fetched."),
    ),
    "ART17": Message(
        ERROR, _("“{name}” is not supported in a drawing."), _("Turn it into plain paths and groups.")
    ),
    "ART18": Message(
        ERROR,
        _("This style rule is not supported: “{part}”."),
        _("Only rules by class, id or element name; or export with presentation attributes."),
    ),
    "ART19": Message(
        ERROR, _("A symbol with a viewBox of its own is not supported."), _("Use a group instead.")
    ),
    "ART20": Message(ERROR, _("The value of {name} is not understood: “{value}”.")),
    "ART21": Message(
        ERROR,
        _("The property {name} with value “{value}” is not supported."),
        _("Expand or flatten it, so that only plain shapes remain."),
    ),
    "ART22": Message(
        ERROR, _("There is nothing with the id “{id}” in this drawing."), _("Export the drawing again.")
    ),
    "ART23": Message(ERROR, _("The copy of “{id}” contains itself.")),
    "ART24": Message(
        ERROR,
        _("A gradient with {name} “{value}” is not supported."),
        _("Give all its colours the same opacity, and let it run from end to end once."),
    ),
    "ART25": Message(
        ERROR,
        _("A gradient on a line is not supported."),
        _("Turn the stroke into a path, or use one colour."),
    ),
    "ART26": Message(
        ERROR, _("This drawing draws more than {limit} MB of lines."), _("Simplify its paths and clips.")
    ),
    "ART27": Message(
        ERROR,
        _("This clip path is too complicated."),
        _("Unite its shapes into one path without a clip of its own."),
    ),
    "ART30": Message(
        ERROR,
        _("The palette has no colour “{key}”.{suggestion}"),
        _(
            "The colours are in templates/palette.yaml; a drawing may also use a literal colour such as #F28A1E."
        ),
    ),
    "ART40": Message(
        ERROR, _("The facts beside the drawing cannot be read: {problem}."), _("It should be JSON.")
    ),
    "ART41": Message(ERROR, _("The facts beside the drawing have a wrong entry: {name}.")),
    # --- layout: fonts, text, compose -----------------------------------------------------------------------------
    "FIT01": Message(
        ERROR,
        _(
            "The text “{field}” is too long for its place on {paper}: {lines} line(s) too many ({mm} mm) "
            "at {size} pt, the smallest size."
        ),
        _("Make it about {characters} characters shorter."),
    ),
    "FIT02": Message(
        ERROR,
        _(
            "A word in “{field}” is too wide for its place on {paper}: {mm} mm at {size} pt, the smallest size."
        ),
        _("Use a shorter word, or put a soft break in it; about {characters} characters must go."),
    ),
    "FIT03": Message(
        ERROR,
        _("The font {face} has no sign for {characters}."),
        _("Write it differently; arrows and ticks are icons here."),
    ),
    "PLC01": Message(
        ERROR,
        _("There are {count} items and room for {room}."),
        _("Leave some out, or give the layout more rows."),
    ),
    "PLC02": Message(
        ERROR,
        _("The picture “{name}” has no description."),
        _("Give it “alt:”, or “role: artifact” when it only decorates."),
    ),
    "PLC03": Message(
        ERROR,
        _("“{name}” is {mm} mm too high for its frame."),
        _("Use fewer or shorter words, or a higher frame."),
    ),
    "PLC04": Message(
        ERROR, _("There is no icon “{name}”.{suggestion}"), _("Icons are the files in assets/icons.")
    ),
    "PLC23": Message(
        ERROR, _("There is no shape “{name}” for a badge.{suggestion}"), _("Choose from: {known}.")
    ),
    "PLC05": Message(
        ERROR, _("There is no drawing “{name}”.{suggestion}"), _("Drawings are the SVG files in assets/art.")
    ),
    "PLC06": Message(
        ERROR,
        _("“{name}” cannot be read as a PNG or JPEG picture.{what}"),
        _("Save the logo again as SVG (the best), PNG or JPEG; another name alone does not make it one."),
    ),
    "PLC07": Message(
        ERROR,
        _("The picture “{name}” is too large."),
        _("Up to 20 MB and 50 million pixels will do for any print."),
    ),
    "PLC08": Message(
        ERROR, _("The address of the QR code is {length} characters long; a phone reads up to {most} well.")
    ),
    "PLC09": Message(
        ERROR, _("The outline of this shape cannot be read."), _("Write it as in SVG, in mm: “M0 0H10V5Z”.")
    ),
    "PLC10": Message(ERROR, _("The scale has no step {number}; steps go from 1 to {most}.")),
    "PLC11": Message(
        ERROR, _("The label “{label}” leaves only {mm} mm to write on."), _("Use a shorter word.")
    ),
    "PLC12": Message(
        ERROR,
        _("There is no picture “{name}” before this element."),
        _("Name the id of an artwork that stands higher in the file."),
    ),
    "PLC13": Message(
        ERROR,
        _("The drawing of “{name}” has places for {count} elements, and there are more."),
        _("Remove elements, or use a drawing with more slots."),
    ),
    "PLC15": Message(
        WARNING,
        _("“{name}” has a contrast of {ratio} with its ground; {least} is the least for reading."),
        _("Take a darker or lighter colour: “on-…” gives the one that reads best on a colour."),
    ),
    "PLC16": Message(
        ERROR,
        _("There is more than one “{name}” on this page."),
        _("Give each element on a page an “id” of its own."),
    ),
    "PLC17": Message(
        ERROR,
        _("There is no room for “{name}”: its frame is {w} × {h} mm."),
        _("See whether the frame lies inside that of its parent."),
    ),
    "PLC18": Message(
        ERROR, _("“{product}” has no pages in this edition."), _("See the “each” and “when” of its sides.")
    ),
    "PLC19": Message(
        ERROR,
        _("The picture “{name}” is not one that content names."),
        _("Name a logo as in “{{logos.first}}”; drawings of the house are of the kind “artwork”."),
    ),
    "PLC21": Message(
        WARNING,
        _("“{name}” runs {mm} mm off the page."),
        _("Look at it with “cardgen preview --grid”, and move its frame in the template."),
    ),
    "PLC20": Message(
        WARNING,
        _("The logo is coarse on {paper}: {dpi} pixels per inch."),
        _("Ask for an SVG, or for a picture of at least {pixels} pixels wide."),
    ),
    "PLC24": Message(
        WARNING,
        _("With {count} logos in its frame, this one is only {size} mm on {paper}."),
        _("Show fewer logos, or give them a larger frame in the design."),
    ),
    "PLC25": Message(
        WARNING,
        _("On {paper} the QR code of {side} mm has squares of {size} mm: too fine for many phones."),
        _("Give it a larger frame, or a shorter address."),
    ),
    "PLC26": Message(
        ERROR,
        _("Nobody can scan this QR code: it must be dark on a light ground."),
        _("Choose a dark “color” and a light “ground”."),
    ),
    "PLC22": Message(
        ERROR,
        _("A link leads to the page “{name}”, which is not there.{suggestion}"),
        _("A page is called after its file, without .yaml, and after the member of its list."),
    ),
    "PLC14": Message(
        HINT,
        _("On {paper} “{style}” can be read up to {near} m away; meant was {far} m."),
        _("At this size it works on a table. Take a larger sheet for the wall."),
    ),
    "FNT01": Message(
        ERROR,
        _("The font file “{file}” for “{font}” is not there."),
        _("Put the file in the fonts folder and write its name exactly, capitals included."),
    ),
    "FNT10": Message(
        ERROR,
        _("The font file “{file}” was changed or removed while it was in use."),
        _("Run the command again."),
    ),
    "FNT02": Message(
        ERROR, _("“{file}” for “{font}” is not a font that can be read."), _("Use a TrueType file (.ttf).")
    ),
    "FNT03": Message(
        ERROR,
        _("“{file}” for “{font}” has PostScript outlines (CFF)."),
        _("Use the TrueType version (.ttf) of this font."),
    ),
    "FNT04": Message(
        ERROR,
        _("The maker of “{file}” for “{font}” does not allow it to be embedded in a PDF."),
        _("Use a font whose licence allows embedding, such as one under the Open Font License."),
    ),
    "FNT05": Message(ERROR, _("“{file}” for “{font}” is larger than {limit} MB.")),
    "FNT06": Message(
        ERROR,
        _("“{file}” for “{font}” is a variable font."),
        _("Use static files, one for each weight."),
    ),
    "FNT07": Message(
        ERROR, _("The list of hyphenations cannot be read."), _("It should be a text file in UTF-8.")
    ),
    "FNT08": Message(ERROR, _("The list of hyphenations is larger than {limit} kB.")),
    "FNT09": Message(
        ERROR,
        _("“{found}” is not a word with its breaks."),
        _(
            "Write one word a line, with = between the parts of a compound and - at other breaks: school=leider."
        ),
    ),
    "BKL01": Message(
        HINT,
        _("{added} page(s) were added, so that the booklet of {total} pages can be folded."),
        _("Add or remove parts of the recipe if you would rather have another number."),
    ),
    "BKL02": Message(
        ERROR,
        _("There is no booklet design “{name}”.{suggestion}"),
        _("A design is a folder in templates/ with a file pages.yaml."),
    ),
    "BKL03": Message(
        ERROR,
        _("There is no page design “{name}” in {folder}.{suggestion}"),
        _("Name a file of that folder, without .yaml."),
    ),
    "BKL04": Message(
        ERROR,
        _("“{key}” does not go with “{kind}” in a booklet."),
        _("Leave it out, or make this part an ordinary page."),
    ),
    "BKL05": Message(
        ERROR,
        _("This booklet has no parts."),
        _("Name at least one under “parts:”, such as {{page: cover}}."),
    ),
    # --- render ---------------------------------------------------------------------------------------------------
    "RND01": Message(
        ERROR,
        _("“{name}” is damaged, or is not a PNG or JPEG picture."),
        _("Save the logo anew as PNG, JPEG or, best of all, SVG."),
    ),
    # --- impose ---------------------------------------------------------------------------------------------------
    "IMP01": Message(
        ERROR, _("This file is not a PDF."), _("Save or print the document as PDF first, then use that file.")
    ),
    "IMP02": Message(
        ERROR,
        _("This PDF is locked with a password."),
        _("Ask its maker for an open version, or save it without a password first."),
    ),
    "IMP03": Message(ERROR, _("This PDF has no pages."), _("Check that the right file was saved.")),
    "IMP04": Message(
        ERROR,
        _("This PDF has {pages} pages; at most {most} can go into one job."),
        _("Split it, or choose pages with --pages."),
    ),
    "IMP05": Message(ERROR, _("This file cannot be read: {reason}.")),
    "IMP06": Message(
        ERROR,
        _("Page {page} has no usable size."),
        _(
            "A page must be between 3 mm and 5 m on each side. Save the PDF again from the program that made it."
        ),
    ),
    "IMP07": Message(
        ERROR,
        _("The result would overwrite the file it is made from."),
        _("Choose another name with -o."),
    ),
    "IMP08": Message(ERROR, _("The result cannot be written to {path}: {reason}.")),
    "IMP09": Message(
        ERROR,
        _("“{value}” does not choose pages of this file, which has {pages}."),
        _("Write for example 1-8,12 or 3-."),
    ),
    "IMP10": Message(
        ERROR,
        _("There is no paper called “{name}”.{suggestion}"),
        _("Use a name from `cardgen impose --list`, or a size such as 320x450mm."),
    ),
    "IMP11": Message(
        ERROR,
        _("There is no label or card sheet called “{name}”.{suggestion}"),
        _("Use a name from `cardgen impose --list`, or columns and rows such as 2x4."),
    ),
    "IMP12": Message(
        ERROR,
        _("There is no printer called “{name}” in {file}.{suggestion}"),
        _(
            "Print `cardgen calibrate`, read it, and store it with `cardgen calibrate --set {name} --x … --y …`."
        ),
    ),
    "IMP13": Message(
        WARNING,
        _("Printer “{name}” was never measured with {orientation} paper, so the backs are not moved."),
        _("Print `cardgen calibrate --orientation {orientation}`, read it and store it."),
    ),
    "IMP14": Message(
        ERROR,
        _("“{name}” cannot be the name of a printer."),
        _("Use small letters, digits and hyphens, for example kopieerkamer-2."),
    ),
    "IMP15": Message(
        ERROR,
        _("A correction of {value} mm is too large to be true; at most {most} mm is stored."),
        _("Read the sheet again: 7 lines to the right is 0.7."),
    ),
    "IMP16": Message(
        ERROR,
        _("“{value}” is no size for a poster."),
        _("Write a paper such as A1, a size such as 1000x700mm, or a factor such as 200%."),
    ),
    "IMP17": Message(
        ERROR,
        _("“{value}” is not the thickness of paper."),
        _("Write a weight such as 80g, or mm such as 0.11mm."),
    ),
    "IMP18": Message(
        ERROR, _("“{value}” is no number of columns and rows.{suggestion}"), _("Write for example 2x4.")
    ),
    "IMP19": Message(
        ERROR, _("“{value}” is not a mark.{suggestion}"), _("Choose from {known}, or write none.")
    ),
    "IMP20": Message(
        ERROR,
        _("Pages of {width} × {height} mm do not fit on this paper."),
        _("Choose larger paper, fewer columns and rows, or a smaller gap."),
    ),
    "IMP21": Message(
        ERROR,
        _("A section cannot have {pages} pages."),
        _("Sections are folded from whole sheets: choose a multiple of four, such as 16."),
    ),
    "IMP22": Message(ERROR, _("{cover} pages cannot stay last in a file of {pages} pages.")),
    "IMP23": Message(
        WARNING,
        _("Creep moves pages by {creep} mm, more than the {safe} mm that is kept free inside the trim."),
        _("Use thinner paper, several sections (--signature), or creep by scaling (--creep-method scale)."),
    ),
    "IMP24": Message(
        ERROR,
        _("Margins of {margin} mm and an overlap of {overlap} mm leave nothing of this paper."),
        _("Make them smaller or choose larger paper."),
    ),
    "IMP25": Message(
        ERROR,
        _("This poster would need {sheets} sheets; at most {most} are made."),
        _("Choose a smaller size or larger paper."),
    ),
    "IMP26": Message(
        ERROR,
        _("This needs to know the paper."),
        _("Add --paper, for example --paper A4."),
    ),
    "IMP27": Message(
        ERROR,
        _("Page {page} needs its paper the other way round than the pages before it."),
        _("Make a poster of one page at a time with --pages."),
    ),
    "IMP30": Message(
        HINT,
        _("Pages are printed at {percent} % of their size, so that they fit on the paper."),
    ),
    "IMP31": Message(
        WARNING,
        _(
            "A gap of {gap} mm is too narrow for {bleed} mm bleed on both sides; each piece gets half the gap."
        ),
        _("Use a gap of at least twice the bleed, or no gap and one cut between neighbours."),
    ),
    "IMP32": Message(
        HINT,
        _("{count} blank pages were added before the cover pages (places {places}), to fill the last sheet."),
    ),
    "IMP33": Message(
        HINT,
        _("{count} blank pages were added at the end (places {places}), to fill the last sheet."),
        _("If the last page is the back cover, add --cover-last 1 to keep it there."),
    ),
    "IMP34": Message(
        WARNING,
        _(
            "The spread on page {page} of the file starts on a right-hand page (place {place}), so it cannot lie open."
        ),
        _("Put one page more or one page fewer before it."),
    ),
    "IMP35": Message(
        WARNING,
        _("Pages {pages} are larger than the others and are made smaller (down to {percent} %)."),
    ),
    "IMP36": Message(
        HINT,
        _("There is no room on the paper for these marks: {kinds}."),
        _("Use larger paper or a larger gap around the pages."),
    ),
    "IMP37": Message(
        HINT,
        _(
            "Form fields, notes and stamps are printed as they look now; they can no longer be changed ({count})."
        ),
    ),
    "IMP38": Message(
        HINT, _("{count} links lead to places that are not on these sheets; they are left out.")
    ),
    "IMP39": Message(
        WARNING,
        _("This PDF is damaged but could be repaired; compare the result with the original."),
    ),
    "IMP40": Message(
        HINT,
        _("Scripts, attached files and other active parts of the PDF are not taken along."),
    ),
    "IMP41": Message(
        WARNING,
        _("This file has no bleed: a thin white edge may show after cutting."),
        _("Export it with 3 mm bleed, or say with --bleed how much is drawn around each page."),
    ),
    "IMP42": Message(
        ERROR,
        _("The maker of this PDF does not allow it to be printed."),
        _("Ask its maker for a version that may be printed."),
    ),
    "IMP43": Message(
        ERROR,
        _("This PDF is damaged beyond repair ({reason})."),
        _("Open it in a PDF viewer and save or print it to PDF again, then use that file."),
    ),
    "IMP44": Message(
        WARNING,
        _("This is a form that only Adobe Reader can fill in; its pages hold no more than a placeholder."),
        _("Print the form to PDF from Adobe Reader, then use that file."),
    ),
    "IMP50": Message(
        ERROR,
        _("There is no file to work on."),
        _("Name a PDF, for example: cardgen impose boekje.pdf --booklet"),
    ),
    "IMP51": Message(
        ERROR,
        _("Choose one thing to make of the pages."),
        _(
            "--booklet, --signature, --grid, --cut-stack, --fold-over, --work-and-turn, --work-and-tumble or --tile."
        ),
    ),
    "IMP52": Message(ERROR, _("There is no output “{name}”.{suggestion}"), _("Outputs here: {known}.")),
    "IMP53": Message(
        ERROR,
        _("A poster needs a size."),
        _("Add --to (A1, 1000x700mm or 200%) or --sheets with their number."),
    ),
    "IMP54": Message(
        ERROR,
        _("Two numbers are needed to keep for a printer."),
        _("Add --x and --y as you read them on the calibration sheet."),
    ),
    "IMP55": Message(
        ERROR,
        _("Numbers are kept under the name of a printer."),
        _("Add --set NAME, with a name of your own for that printer."),
    ),
    # --- build ----------------------------------------------------------------------------------------------------
    "BLD01": Message(ERROR, _("{partnership} has no edition for {sector}."), _("It works in: {known}.")),
    "BLD02": Message(ERROR, _("{product} cannot be made in {size}."), _("It can be made in: {known}.")),
    "BLD03": Message(ERROR, _("No product can be made in {size}.")),
    "BLD04": Message(
        ERROR,
        _("{name} cannot be written: {reason}."),
        _("Close the file if it is open elsewhere, and see whether there is room."),
    ),
    # --- preview --------------------------------------------------------------------------------------------------
    "PRV01": Message(
        ERROR,
        _("Watching files needs the package watchfiles, which is not installed."),
        _('Install it with: pip install "cardgen[preview]"'),
    ),
    "PRV02": Message(
        ERROR,
        _("A picture of {size} at {dpi} dpi is too large to make."),
        _("Choose at most --dpi {most}, or a smaller paper with --size."),
    ),
    "PRV03": Message(
        ERROR, _("There is no sector and no product “{name}”.{suggestion}"), _("Known are: {known}.")
    ),
    "PRV04": Message(
        ERROR,
        _("A mistake in cardgen itself, not in your work ({kind}: {reason}). The picture is as it was."),
        _("Go on: with the next file you save, cardgen tries again."),
    ),
    # --- cli ------------------------------------------------------------------------------------------------------
    "CLI01": Message(ERROR, _("There is no sector “{name}”.{suggestion}"), _("Sectors here: {known}.")),
    "CLI02": Message(
        ERROR, _("There is no partnership “{name}”.{suggestion}"), _("Partnerships here: {known}.")
    ),
    "CLI03": Message(ERROR, _("There is no product “{name}”.{suggestion}"), _("Products here: {known}.")),
    "CLI04": Message(
        ERROR,
        _("{file} could not be read or written: {reason}"),
        _("See whether the disk is full, and whether you may write in that folder."),
    ),
    "CLI05": Message(
        ERROR,
        _("“{text}” is not a change that --set can make."),
        _('Write it as KEY=VALUE, for example: --set topics.time.question="Waar vinden wij tijd?"'),
    ),
    "CLI06": Message(
        ERROR,
        _("There is no advice called “{name}”.{suggestion}"),
        _("Kinds of advice: {known}; or all, or none."),
    ),
    "CLI11": Message(ERROR, _("“{name}” is a partnership."), _("Write: -p {name}")),
    "CLI12": Message(
        ERROR, _("“{name}” is a product."), _("A command for one product takes --product {name}.")
    ),
    "CLI13": Message(ERROR, _("“{name}” is a sector."), _("Write it without an option before it.")),
    "CLI07": Message(
        ERROR,
        _("This folder has no file “{file}”, so cardgen does not know it."),
        _(
            "Make that file, or see whether it has another name: it ends in .yaml, and is written in lower case."
        ),
    ),
    "CLI09": Message(
        ERROR,
        _("Sorry, this is a mistake in cardgen itself, not in your work. ({kind}: {reason})"),
        _(
            "None of your files has been changed. Set CARDGEN_DEBUG=1 and run the command again; "
            "what you then see helps us to repair it. The command was: cardgen {command}"
        ),
    ),
}
