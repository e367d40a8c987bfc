"""What is said about sheets with many editions: by code, in English."""

from cardgen.messages.catalogue.message import ERROR, WARNING, Message

MESSAGES = {
    "BAT01": Message(
        ERROR,
        "{name} cannot be read as a table.{really}",
        "Open it in Excel or LibreOffice and save it as xlsx, ods or csv (UTF-8).",
    ),
    "BAT02": Message(
        ERROR,
        "To read {name}, a part of cardgen is needed that is not installed.",
        "Install cardgen[batch], or save the sheet as csv.",
    ),
    "BAT03": Message(
        ERROR,
        "{name} is larger than a sheet of editions can be, or something stands far to the right or below in it. At most {rows} rows and {columns} columns are read.",
        "Copy the cells that count to a new sheet, and save that.",
    ),
    "BAT04": Message(
        ERROR,
        "Nobody knows a column “{name}”.{suggestion}",
        "Which headings there are shows in the example that cardgen batch --template FILE makes; a path from cardgen explain will do as well. Is the column for yourself? Let its heading start with #.",
    ),
    "BAT05": Message(
        ERROR, "“{name}” and “{other}” are both about {path}.", "Leave one of the two columns out."
    ),
    "BAT06": Message(
        ERROR,
        "“{found}” stands in a column without a heading.",
        "Write above the column what it holds, or empty the cell.",
    ),
    "BAT07": Message(ERROR, "There is no column with the names.", "Put “naam” above it."),
    "BAT08": Message(
        ERROR, "There are no rows in {name}.", "Write one row for each edition, below the headings."
    ),
    "BAT09": Message(
        ERROR,
        "“{name}” cannot be a short name: that is also the name of a folder, on every computer.",
        "Use small letters, digits and hyphens, for example: {example}",
    ),
    "BAT10": Message(
        ERROR,
        "The short name “{id}” is that of row {row} already.",
        "Give one of the two another name in the column “id”. Capitals make no difference.",
    ),
    "BAT11": Message(
        ERROR,
        "There is a partnership “{id}” in the project already.",
        "Give the row another short name in the column “id”, or build that one: cardgen build -p {id}",
    ),
    "BAT12": Message(
        ERROR,
        "“{found}” starts as a formula does, and formulas are never worked out.",
        "Write the result itself: in Excel copy the cells and paste them as values.",
    ),
    "BAT13": Message(
        ERROR,
        "The sheet holds a date here ({found}), and a text is needed.",
        "Set the format of the cell to Text and write the words anew.",
    ),
    "BAT14": Message(
        ERROR, "The sheet shows an error here: {found}.", "Repair the formula, or write the text itself."
    ),
    "BAT15": Message(
        ERROR,
        "There is a sign in “{found}” that cannot be printed.",
        "Empty the cell and write the text anew.",
    ),
    "BAT16": Message(ERROR, "“{found}” is too long for one cell.", "Write less."),
    "BAT17": Message(
        ERROR,
        "This cell is merged with another, and only the first of them holds something.",
        "Split the cells, and write in each row what belongs to it.",
    ),
    "BAT18": Message(
        ERROR, "There is no name in this row.", "Write one in the column “naam”, or empty the row."
    ),
    "BAT19": Message(ERROR, "“{name}” is no sector.{suggestion}", "Choose from: {known}."),
    "BAT20": Message(
        ERROR,
        "“{found}” does not say what the article, the word and its plural are.",
        "Write the article, the word and its plural, for example: de rector, rectoren",
    ),
    "BAT21": Message(
        ERROR,
        "“{name}” is about several texts at once ({path}).",
        "Write above the column which of them; cardgen explain shows what is inside. A dash in a cell takes an item away.",
    ),
    "BAT22": Message(
        ERROR,
        "The process that made this row ended halfway.",
        "The other rows were made. Look at its logo first: try the row without it.",
    ),
    "BAT23": Message(
        ERROR,
        "This row took more than {minutes} minutes and was stopped.",
        "The other rows were made. Look at its logo first: try the row without it.",
    ),
    "BAT24": Message(
        ERROR,
        "Something went wrong in cardgen itself with this row: {kind} {why}",
        "The other rows were made. Please send this message to the makers.",
    ),
    "BAT25": Message(
        WARNING,
        "Only the sheet “{name}” was read; there is more in: {known}.",
        "Put all rows in the first sheet.",
    ),
    "BAT26": Message(
        ERROR,
        "There are no partnerships in the folder {name}.",
        "Each is a folder of its own with a file partnership.yaml in it.",
    ),
    "BAT27": Message(
        ERROR,
        "A worker runs cardgen {theirs}, and this is {ours}.",
        "Install the same version on all machines of the cluster.",
    ),
    "BAT28": Message(
        ERROR,
        "The cluster at {name} cannot be used: {why}",
        "Look whether the scheduler runs, and whether the address is right.",
    ),
    "BAT29": Message(
        ERROR,
        "For “{name}” a part of cardgen is needed that is not installed.",
        "Install cardgen[dask], and for an address such as s3:// the package that fsspec asks for.",
    ),
    "BAT30": Message(
        ERROR,
        "Nothing can be written at {name}: {why}",
        "Look whether the address is right and you may write there.",
    ),
    "BAT31": Message(
        ERROR,
        "{name} cannot be read: {reason}.",
        "Close it if it is open elsewhere, and see whether it is there.",
    ),
    "BAT32": Message(
        ERROR, "This row names no sector.", "Write one or more in the column “sectoren”: {known}."
    ),
    "BAT33": Message(
        ERROR,
        "There is no column with the sectors.",
        "Put “sectoren” above a column, and write in it for each row one or more of: {known}.",
    ),
    "BAT34": Message(
        ERROR,
        "“{word}” needs a plural: there are texts that use it.",
        "Write it behind the word, for example: de rector, rectoren",
    ),
    "BAT70": Message(
        ERROR,
        "The logo “{name}” did not come along with the sheet.",
        "Drop the sheet and its logos together, or make the cell empty.",
    ),
}
