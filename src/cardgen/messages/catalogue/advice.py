"""What is said about what `cardgen check` advises about the texts: by code, in English."""

from cardgen.messages.catalogue.message import HINT, WARNING, Message

MESSAGES = {
    "LEK01": Message(
        WARNING,
        "“{word}” is a word of {origin}; this edition says it otherwise.",
        "Write {meant}, or allow the word under “advice”.",
    ),
    "LEK02": Message(
        HINT, "“{word}” is typed out, so a partnership cannot rename it here.", "Write {placeholder}."
    ),
    "LEK03": Message(WARNING, "“{word}” is better avoided.", "Advice: {advice}."),
    "LEK04": Message(
        WARNING,
        "“{word}” is a word of {origin}; this edition has no word for it.",
        "Say it in another way, or allow the word under “advice”.",
    ),
    "ADV01": Message(
        WARNING, "{path} is {over} characters longer than the {limit} that fit.", "Shorten the text."
    ),
    "ADV02": Message(
        WARNING, "{path} has {words} words; more than {limit} is hard to take in.", "Shorten the text."
    ),
    "ADV03": Message(
        WARNING, "A straight quote {found} in “{around}”.", "Write ‘…’ for quotes and ’ for an apostrophe."
    ),
    "ADV04": Message(
        WARNING,
        "Spacing or dash in “{around}”.",
        "One space, none before a comma or full stop; write … and – instead of ... and -.",
    ),
    "ADV05": Message(WARNING, "{path} does not end with a question mark."),
    "ADV06": Message(
        HINT, "“{sentence}” can be answered with yes or no.", "Start with what, how, who, when, which or why."
    ),
    "ADV07": Message(WARNING, "“{text}” is asked twice."),
    "ADV08": Message(
        WARNING, "The topic “{topic}” has {count} deepening questions; the cards have room for {wanted}."
    ),
    "ADV09": Message(
        WARNING,
        "The element “{factor}” is linked to no topic that is left.",
        "Give it other “topics”, or remove it as well: “factors: [{{remove: {factor}}}]”.",
    ),
    "ADV10": Message(WARNING, "The steps of “{title}” take {total} minutes together, not {minutes}."),
    "ADV11": Message(
        HINT,
        "A sentence of {words} words: “{start} …”",
        "Up to {limit} words reads easily: make it two sentences.",
    ),
    "ADV12": Message(
        WARNING, "The apostrophe in “{around}” is turned the wrong way.", "Write ’, also in front: ’s."
    ),
    "ADV13": Message(
        HINT,
        "The number {number} in “{around}” stands in digits.",
        "In a sentence numbers up to twenty read better in words: {word}.",
    ),
    "ADV14": Message(WARNING, "“{word}” needs two capitals.", "Write {better}."),
    "ADV15": Message(
        HINT,
        "“{word}” is not in the word list.{suggestion}",
        "Is it spelled well? Then put it in words.txt, beside your content.",
    ),
    "ADV16": Message(HINT, "“{word}” is a formal word.", "Plainer: {plainer}."),
    "ADV17": Message(
        HINT,
        "“{word}” is a learned word that few people use.",
        "Say it as you would to a parent; or put the word in words.txt, beside your content.",
    ),
    "ADV18": Message(
        HINT,
        "The spelling has not been looked at: the package wordfreq is not there.",
        "Install it with: pip install 'cardgen[words]'",
    ),
    "ADV19": Message(
        WARNING, "Nothing is switched off by “{name}”.{suggestion}", "Kinds of advice: {known}."
    ),
    "ADV20": Message(
        WARNING, "This list of words cannot be read.", "Save it as plain text in UTF-8, one word a line."
    ),
    "ADV21": Message(
        HINT,
        "Two questions in one: “{second}” comes on top.",
        "Ask one thing at a time; keep the question that you are most curious about.",
    ),
    "ADV22": Message(
        HINT,
        "“{found}” is printed as it stands.",
        "Here **two stars** make words bold and *one star* slanted; nothing else is read as markup, and on paper nobody can click: write the address itself, or put it under “contact”.",
    ),
    "ADV80": Message(
        WARNING,
        "“{found}” is printed as it stands: placeholders have braces around them.",
        "Write {typed}, and put the whole text between double quotes.",
    ),
    "ADV23": Message(
        HINT,
        "This edition says “{found}” of itself: version and date come from the content of all partnerships.",
        'Is it ready to go out? Then write:\nedition:\n  version: "1.0"\n  date: {example}',
    ),
}
