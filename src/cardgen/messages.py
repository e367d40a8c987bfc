"""The catalogue: every message a person can see, by code.

Texts are English; Dutch stands in `locale/nl/LC_MESSAGES/cardgen.po` (`make messages` rebuilds it). A text says what is wrong,
a hint says what to do. `{suggestion}` is a full clause made by `cardgen.i18n.did_you_mean`, or empty.
One block per room, in the order of the road.
"""

from __future__ import annotations

from dataclasses import dataclass

from cardgen.diagnostics import Severity

ERROR, WARNING, HINT = Severity.ERROR, Severity.WARNING, Severity.HINT


@dataclass(frozen=True, slots=True)
class Message:
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
    # --- bind: nodes to dataclasses -------------------------------------------------------------------------------
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
    # --- workspace ------------------------------------------------------------------------------------------------
    "WSP01": Message(
        ERROR,
        _("“{name}” lies outside the folder {folder}."),
        _("Put the file in that folder and write only its name."),
    ),
    "WSP02": Message(ERROR, _("There is no file “{name}” in {folder}.{suggestion}")),
    "WSP03": Message(ERROR, _("{variable} names “{name}”, but that is not a folder.")),
    "WSP04": Message(
        ERROR,
        _("No content found."),
        _("Start cardgen in a folder with content/ and templates/, or install it again."),
    ),
    # --- content: layers, terms, markup, edition ------------------------------------------------------------------
    # --- check: advice about content ------------------------------------------------------------------------------
    # --- template: palette, theme, product ------------------------------------------------------------------------
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
    # --- artwork: SVG ---------------------------------------------------------------------------------------------
    # --- layout: fonts, text, compose -----------------------------------------------------------------------------
    "FNT01": Message(
        ERROR,
        _("The font file “{file}” for “{font}” is not there."),
        _("Put the file in the fonts folder and write its name exactly, capitals included."),
    ),
    "FNT02": Message(ERROR, _("“{file}” for “{font}” is not a font that can be read."), _("Use a TrueType file (.ttf).")),
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
    "FNT07": Message(ERROR, _("The list of hyphenations cannot be read."), _("It should be a text file in UTF-8.")),
    "FNT08": Message(ERROR, _("The list of hyphenations is larger than {limit} kB.")),
    "FNT09": Message(
        ERROR,
        _("“{found}” is not a word with its breaks."),
        _("Write one word a line, with = between the parts of a compound and - at other breaks: school=leider."),
    ),
    # --- render ---------------------------------------------------------------------------------------------------
    # --- impose ---------------------------------------------------------------------------------------------------
    # --- build ----------------------------------------------------------------------------------------------------
    # --- preview --------------------------------------------------------------------------------------------------
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
    "CLI09": Message(
        ERROR,
        _("Sorry, this is a mistake in cardgen itself, not in your work. ({kind}: {reason})"),
        _(
            "None of your files has been changed. Set CARDGEN_DEBUG=1 and run the command again; "
            "what you then see helps us to repair it. The command was: cardgen {command}"
        ),
    ),
}
