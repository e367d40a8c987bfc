"""What is said about layers, terms, markup and the edition: by code, in English."""

from cardgen.messages.catalogue.message import ERROR, HINT, WARNING, Message

MESSAGES = {
    "LAY01": Message(
        ERROR,
        "Nothing stands behind “{key}”, and the layers below have no “{key}” to take away.{suggestion}",
        "Write a value behind it, or remove the line.",
    ),
    "LAY02": Message(
        ERROR,
        "“{found}” cannot take the place of “{below}” in the layer below.",
        "Write it in the same form as there: a text, a list such as [a, b], or keys with values.",
    ),
    "LAY03": Message(
        ERROR,
        "“{verb}” changes a list of the layer below, but there is none.",
        "Start each item of a new list with “id”.",
    ),
    "LAY04": Message(
        ERROR,
        "“{found}” cannot be an id.{suggestion}",
        "Use lower-case letters, digits and hyphens: small-schools.",
    ),
    "LAY05": Message(ERROR, "The id “{id}” is used twice in this list.", "Keep one of the two."),
    "LAY06": Message(
        ERROR,
        "An empty list changes nothing in the list below.",
        "Take items away with “- remove: …”, or remove this key.",
    ),
    "LAY07": Message(ERROR, "“{verb}” stands here a second time.", "Keep one of the two."),
    "LAY08": Message(
        ERROR,
        "“{found}” does not say what to do with the list below.",
        "An item of your own begins with “- add: {new}”. To change one, begin with its name: “- id: {old}”.",
    ),
    "LAY09": Message(
        ERROR, "One item can do one thing, but this has: {verbs}.", "Make an item of its own for each."
    ),
    "LAY10": Message(
        ERROR,
        "“{verb}” names “{id}”, which does not exist in the layers below.{suggestion}",
        "There are: {known}. A new item starts with “add”.",
    ),
    "LAY11": Message(ERROR, "A new item goes after or before another one, not both."),
    "LAY12": Message(
        ERROR, "After “add” comes the id of the new item.", "Write “- add: my-id”, and the rest below it."
    ),
    "LAY13": Message(ERROR, "“{id}” exists already.", "Change it with “id”, write it anew with “replace”."),
    "LAY14": Message(ERROR, "“{key}” does not belong to “{verb}”.", "Make it an item of its own."),
    "LAY15": Message(ERROR, "“{verb}” names “{id}”, which a layer below has removed."),
    "LAY81": Message(
        ERROR,
        "A list belongs here: each item begins with a hyphen and its name.",
        "Write it like this:\n{example}",
    ),
    "LAY82": Message(
        ERROR,
        "Keys with values belong here, not “{found}” alone.",
        "Write these lines below it, indented, with your own words where “…” stands:\n{example}",
    ),
    "LAY16": Message(
        ERROR,
        "In this list every item has a name of its own, and “{found}” has none.",
        "Write each item of your own on two lines:\n{example}",
    ),
    "TRM01": Message(
        ERROR,
        "A text uses “{form}” of the term “{term}” ({word}), which has none.{more}",
        "Add “{form}: …” to the term, or write the sentence in another way.",
    ),
    "TRM02": Message(ERROR, "The term “{term}” has no form “{form}”.{suggestion}", "Forms: {known}."),
    "TRM03": Message(
        ERROR,
        "The term “{term}” becomes “{new}” but keeps old forms of the layer below: {forms}.",
        "Write these forms too; “null” takes a short form away.",
    ),
    "TRM04": Message(
        ERROR, "There is no term “{name}”.{suggestion}", "Role names are declared under “terms”."
    ),
    "TRM05": Message(
        WARNING,
        "The term “{term}” is new, but looks like “{near}”.",
        "Nothing changes in the texts unless they use this very name. A slip of the pen?",
    ),
    "TXT01": Message(
        ERROR,
        "A text belongs here, not “{found}”.",
        "A text that starts with {{ or [ needs double quotes around it.",
    ),
    "TXT02": Message(ERROR, "This text has more than {limit} characters."),
    "TXT03": Message(
        ERROR,
        "The placeholder {{{name}}} stands for nothing here.{suggestion}",
        "Placeholders are the names under “terms”, such as {{leader}}. They show with: cardgen explain SECTOR terms",
    ),
    "TXT04": Message(ERROR, "This text holds an invisible character ({char}).", "Remove it."),
    "TXT05": Message(
        ERROR, "A text is one paragraph.", "Write “ // ” where a line must end, or make two texts."
    ),
    "TXT06": Message(
        ERROR, "“{mark}” opens here and is not closed.", "Close it, or write {typed} for a printed star."
    ),
    "TXT07": Message(ERROR, "“{char}” has no meaning here.", "To print it, write {typed}."),
    "TXT08": Message(ERROR, "The brace that opens before “{word}” is not closed.", "Write {typed}."),
    "TXT82": Message(ERROR, "“{word}” is followed by a brace that was not opened.", "Write {typed}."),
    "TXT83": Message(
        ERROR,
        "A letter was lost here: “{around}”.",
        "Type the letter again where “\ufffd” stands, and save the file as UTF-8.",
    ),
    "TXT84": Message(
        WARNING,
        "“{found}” looks like a letter that was read in the wrong encoding.",
        "Does it have to be this? {better}",
    ),
    "TXT09": Message(
        ERROR,
        "A bullet or sign of a symbol font came along from Word ({char}): no other font has it.",
        "Remove it. A list is written as items of its own, each behind “- ”.",
    ),
    "TXT85": Message(
        ERROR,
        "The placeholder {{{name}}} stands for nothing here: it is a word of {origin}.",
        "Write {typed}: in this edition that becomes “{now}”.",
    ),
    "TRM80": Message(
        ERROR,
        "There is no term “{name}”: it is a word of {origin}.",
        "Write “{term}”: in this edition that becomes “{now}”.",
    ),
    "TRM81": Message(
        ERROR,
        "“{name}” is the word for the term “{term}”, and not its name.",
        "Write it like this:\n{example}",
    ),
    "TXT86": Message(ERROR, "A tab stands in this text.", "Type a space in its place."),
    "TXT80": Message(
        ERROR,
        "“{name}” is no language here.{suggestion}",
        "Words in another language stand between braces behind a tag of two or three letters: {{en|lesson study}}.",
    ),
    "TXT81": Message(
        ERROR,
        "“{{{name}|” opens here and is not closed.",
        "Write a closing brace behind the last of its words.",
    ),
    "SET01": Message(ERROR, "A setting is written as path=value.", "For example topics.time.title=Tijd."),
    "SET02": Message(
        ERROR, "“{step}” leads nowhere.{suggestion}", "See “cardgen explain” for the paths there are."
    ),
    "SET03": Message(
        ERROR, "“{step}” is a whole item; a setting changes one value in it.", "Add the name of the value."
    ),
    "EDN01": Message(ERROR, "There is no sector “{name}”.{suggestion}", "There are: {known}."),
    "EDN02": Message(ERROR, "There is no partnership “{name}”.{suggestion}", "There are: {known}."),
    "EDN03": Message(
        ERROR,
        "The partnership “{name}” is not for the sector “{sector}”.",
        "It is for: {known}. Add the sector to its “sectors”.",
    ),
    "EDN04": Message(
        ERROR,
        "“{found}” cannot be the name of a picture or colour.",
        "Use lower-case letters, digits and hyphens, without the ending of the file.",
    ),
    "EDN05": Message(
        ERROR,
        "“{found}” is not a web address.{suggestion}",
        "Write it whole and without spaces: https://example.org/page. An e-mail address starts with mailto:, a telephone number with tel:.",
    ),
    "EDN06": Message(
        HINT, "“{key}” is new here, but looks like “{near}” of the layer below.", "A slip of the pen?"
    ),
    "EDN07": Message(ERROR, "“{name}” does not exist.{suggestion}", "There are: {known}."),
    "EDN08": Message(
        HINT,
        "More than {limit} topics are marked “core”; left off the card: {topics}.",
        "Set “core: false” where it may go, or change the order.",
    ),
    "EDN09": Message(
        HINT,
        "Only {count} topics are marked “core”; the card has room for {limit} and also shows: {topics}.",
        "Set “core: true” for the topics you want there.",
    ),
    "EDN10": Message(WARNING, "The logo has no “logo_alt”.", "Describe it for people who do not see it."),
    "EDN11": Message(ERROR, "“{found}” is not a day.{suggestion}", "Write it as year-month-day: 2026-11-24."),
    "EDN12": Message(WARNING, "This file is not read.", "Let its name end in .yaml."),
    "EDN13": Message(
        ERROR,
        "It is not said for which sectors this partnership is.",
        "Write a list below “partnership”: “sectors: [vo]”. There are: {known}.",
    ),
    "EDN14": Message(
        ERROR,
        "This file does not say what the sector “{sector}” is called.",
        "Write “sector: {{name: …, label: …, color: …}}”, as the other sectors do.",
    ),
    "EDN15": Message(
        WARNING,
        "The files in this folder are not read.",
        "Put them beside the other files. A file for one sector is named after it: vo.yaml.",
    ),
    "EDN16": Message(
        WARNING,
        "This file counts for all sectors.",
        "If it is meant for one sector, name it exactly like that sector: {name}.yaml.",
    ),
    "EDN17": Message(
        ERROR,
        "This address is too long: more than 2,000 characters do not work in every browser.",
        "Use a short address of the same page, or make one with a service for short links.",
    ),
    "EDN18": Message(
        WARNING, "“{found}” is not an e-mail address.{suggestion}", "Write one address, like name@school.nl."
    ),
    "EDN19": Message(
        WARNING,
        "The card has room for {limit} topics, so your own topic “{topic}” is not on it.",
        "Take another one off, for example with these two lines under “topics”:\n- id: {other}\n  core: false",
    ),
    "EDN21": Message(
        ERROR,
        "This folder takes the place of the whole folder “{sector}” that comes along, and lacks its files: {files}.",
        "Copy these files into it too. To change a few texts only, make a partnership, with the changes in content/partnerships/NAME/{sector}.yaml.",
    ),
    "EDN22": Message(
        WARNING,
        "This file is never read: there is no sector “{name}”.{suggestion}",
        "Name it after the sectors that meet, with a plus between them: po+vo.yaml. There are: {known}.",
    ),
    "EXP01": Message(ERROR, "“{path}” leads nowhere: no “{step}”.{suggestion}", "There are: {known}."),
    "EXP02": Message(ERROR, "“{path}” stands in several places here.", "Say which: {known}."),
}
