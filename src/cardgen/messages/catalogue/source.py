"""What is said about reading YAML, and making structs of it: by code, in English."""

from cardgen.messages.catalogue.message import ERROR, WARNING, Message

MESSAGES = {
    "SRC01": Message(ERROR, "This file does not exist.", "Check the name, capitals included."),
    "SRC02": Message(ERROR, "This file cannot be read: {reason}."),
    "SRC03": Message(ERROR, "This file is larger than {limit} kB.", "Is it really a text file with content?"),
    "SRC04": Message(
        ERROR,
        "This is not UTF-8 text: here stands a letter from another encoding (often Windows-1252).",
        "Open the file in Notepad, choose File › Save as, and below at Encoding: UTF-8. In Word: save as plain text, with Unicode (UTF-8).",
    ),
    "SRC05": Message(
        ERROR,
        "The file should consist of keys with values, but it is “{found}”.",
        "Write “key: value”, one on each line.",
    ),
    "SRC06": Message(ERROR, "A second document starts here.", "Remove the line “---”: one document a file."),
    "SRC07": Message(ERROR, "Nested more than {limit} levels deep."),
    "SRC08": Message(ERROR, "More than {limit} values in one file."),
    "SRC09": Message(
        ERROR,
        "Anchors (&name) and aliases (*name) are not allowed.",
        "Write the value out. If it is text that starts with & or *, put it between double quotes.",
    ),
    "SRC10": Message(
        ERROR,
        "Tags (!name) are not allowed.",
        "If it is text that starts with !, put it between double quotes.",
    ),
    "SRC11": Message(
        ERROR, "A key must be a plain word, not “{found}”.", "A text that starts with {{ needs quotes."
    ),
    "SRC12": Message(ERROR, "The key “{key}” stands here a second time.", "Keep one of the two."),
    "SRC13": Message(
        ERROR,
        "An invisible character stands here ({char}), which no text may hold.",
        "Put the cursor right behind it and press Backspace; or delete the words around it and type them again.",
    ),
    "SRC14": Message(ERROR, "This is not valid YAML.", "Look at the indentation and the quotes here."),
    "SRC15": Message(ERROR, "This line starts with a tab.", "Indent with spaces."),
    "SRC16": Message(
        ERROR, "A text with a placeholder needs quotes.", 'Put the whole text between double quotes: "…".'
    ),
    "SRC17": Message(
        ERROR, "The quote that opens here is not closed.", "Put the same quote at the end of the text."
    ),
    "SRC18": Message(
        ERROR, "A colon inside a text is read as a key.", "Put the whole text between double quotes."
    ),
    "SRC19": Message(
        ERROR, "A text cannot start with “{char}”.", "Put the whole text between double quotes."
    ),
    "SRC20": Message(
        ERROR,
        "Something follows the closing quote.",
        "Put the whole text between double quotes, and write quotes inside it as ‘…’.",
    ),
    "SRC21": Message(
        ERROR,
        "The bracket that opens here is not closed.",
        "Close it behind the last value. If it belongs to a text, put the whole text between double quotes.",
    ),
    "SRC22": Message(ERROR, "After “{key}:” comes a space."),
    "SRC23": Message(
        ERROR,
        "This line does not fit the line above it.",
        "Are they indented alike? A text with a colon needs double quotes around it.",
    ),
    "SRC24": Message(
        ERROR,
        "Between double quotes a backslash has a meaning of its own.",
        "Write it twice, or put the text between single quotes.",
    ),
    "SRC25": Message(
        ERROR,
        "Everything behind # is a remark, so there is no value here.",
        'Put the value between double quotes: "#005F6B".',
    ),
    "SRC26": Message(
        ERROR,
        "This is not an ordinary space: it came along from a word processor or a web page.",
        "Remove it and type a space.",
    ),
    "SRC27": Message(
        ERROR,
        "An item of a list starts with a hyphen and a space.",
        "Write “- ” in front of it, with the same indent as the other items.",
    ),
    "SRC28": Message(
        WARNING,
        "Everything behind # is a remark: “{lost}” is not printed.",
        "Put the whole text between double quotes. If it is a remark, write a space behind the #.",
    ),
    "SRC29": Message(
        WARNING,
        "The quotes {quote} round this text are printed too.",
        'YAML knows only straight quotes. If the curly ones belong in print, put "…" around them.',
    ),
    "SRC30": Message(
        ERROR,
        "The block “{key}” stands in another file of this folder as well.",
        "Put all of it in one of the two files.",
    ),
    "SRC31": Message(
        ERROR,
        "Behind “{key}” the colon is missing.",
        "Write “{key}: …”; in front of keys with values of their own “{key}:” alone.",
    ),
    "SRC32": Message(
        ERROR,
        "The quotes here are curly ones, as a word processor makes them.",
        'YAML knows only straight ones. Take the curly quotes away and type a straight " in front of the text and behind it.',
    ),
    "SRC80": Message(
        ERROR,
        "This is no plain text: it is a file of the kind {kind}.",
        "Copy the words into a new file in Notepad, and save it as UTF-8. Another name alone does not make it plain text.",
    ),
    "SRC81": Message(
        ERROR,
        "An invisible end of a line stands here ({char}): it came along from a word processor or a web page.",
        "Put the cursor behind it, press Backspace and type a space. To end a printed line, write “ // ”.",
    ),
    "SRC82": Message(
        ERROR,
        "A line cannot begin with a question mark.",
        "If it is a text, put the whole text between double quotes, behind its key or behind “- ”. If it goes on with the text above, put both on one line.",
    ),
    "SRC83": Message(
        WARNING,
        "Everything behind # is a remark: “{lost}” is not printed.",
        "Put the whole text between double quotes. If it is a remark, put it on a line of its own.",
    ),
    "SRC84": Message(
        ERROR,
        "Between “{key}” and its value stands a colon with a space, no “=”.",
        "Write “{key}: …”.",
    ),
    "SRC85": Message(
        ERROR,
        "This line goes on with the text of “{key}”, but is not indented far enough for that.",
        "Put the whole text on one line behind “{key}:”, or begin this line further to the right than “{key}”.",
    ),
    "SRC86": Message(
        ERROR,
        "Before “{key}” are {number} places, and before “{other}” on the line above {wanted}: a hyphen counts as well.",
        "Keys that belong together stand right below each other. Use spaces, no tabs.",
    ),
    "SRC87": Message(
        ERROR,
        "The text opens with a straight quote, and closes with a curly one: {quote}",
        'Type a straight " in its place.',
    ),
    "SRC88": Message(
        ERROR, "Keys with their values on one line belong between braces.", "Write it like this:\n{example}"
    ),
    "SRC89": Message(
        ERROR,
        "A comma is missing before “{key}”.",
        "Between braces a comma stands between a value and the next key.",
    ),
    "SRC90": Message(
        ERROR,
        "At the comma the text ends: “{lost}” is read as a new key.",
        "Put the whole text between double quotes.",
    ),
    "SRC33": Message(
        ERROR,
        "This file is saved as UTF-16, which older programs call “Unicode”.",
        "Open it in Notepad, choose File › Save as, and below at Encoding: UTF-8.",
    ),
    "SRC34": Message(
        ERROR,
        "Everything behind # is a remark, so “{key}” has no value.",
        "Leave the # out: headings are made by the design. If the value must go, write “{key}: null”.",
    ),
    "SRC70": Message(
        ERROR,
        "This key holds a sign that nobody sees ({char}).",
        "Type the key again by hand; such signs come along when text is copied.",
    ),
    "BND01": Message(ERROR, "The key “{key}” is not known here.{suggestion}", "Known keys: {known}."),
    "BND80": Message(
        ERROR,
        "The key “{key}” does not belong here, but under “{home}”.",
        "Write it there:\n{block}",
    ),
    "BND82": Message(
        ERROR,
        "The key “{key}” belongs below “{home}”, but is not indented.",
        "Put two spaces in front of this line, and of all other lines that belong below “{home}”.",
    ),
    "BND83": Message(
        ERROR,
        "In this list every item has a name of its own (id), and “{found}” has none.",
        "Write each on two lines:\n{example}",
    ),
    "BND81": Message(
        ERROR,
        "Keys with values belong here, not “{found}”.",
        "Write each on a line of its own, indented, or together like this: {example}",
    ),
    "BND02": Message(ERROR, "The key “{key}” is missing.", "Keys or values that belong here: {known}."),
    "BND03": Message(ERROR, "A text belongs here, not “{found}”."),
    "BND04": Message(ERROR, "A whole number belongs here, not “{found}”.", "Write it in digits, as in 10."),
    "BND05": Message(
        ERROR, "A number belongs here, not “{found}”.", "Write the decimals after a point, as in 1.5."
    ),
    "BND06": Message(ERROR, "“true” or “false” belongs here, not “{found}”.{suggestion}"),
    "BND07": Message(ERROR, "A list belongs here, not “{found}”.", "Start each item on a line with “- ”."),
    "BND08": Message(
        ERROR, "Keys with values belong here, not “{found}”.", "Write “key: value” on indented lines."
    ),
    "BND09": Message(ERROR, "There is no value here.", "Write a value, or remove the key."),
    "BND10": Message(ERROR, "“{found}” is too small: at least {low}."),
    "BND11": Message(ERROR, "“{found}” is too large: at most {high}."),
    "BND12": Message(ERROR, "“{found}” is not one of the choices.{suggestion}", "Choose from: {known}."),
    "BND13": Message(
        ERROR,
        "“{key}” is needed and cannot be taken away.",
        "Write something else in its place, or remove this line.",
    ),
    "BND14": Message(
        ERROR,
        "These keys are missing here: {keys}.",
        "Put these lines here as well, and write your own words at every “…”:\n{block}",
    ),
    "BND70": Message(
        ERROR,
        "This value holds a sign that nobody sees ({char}).",
        "Type it again by hand; such signs come along when text is copied.",
    ),
}
