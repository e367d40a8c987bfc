"""What is said about which files there are: by code, in English."""

from cardgen.messages.catalogue.message import ERROR, WARNING, Message

MESSAGES = {
    "WSP01": Message(
        ERROR,
        "“{name}” lies outside the folder {folder}.",
        "Put the file in that folder and write only its name.",
    ),
    "WSP02": Message(
        ERROR,
        "There is no file “{name}” in {folder}.{suggestion}",
        "Put the file in that folder, and write its whole name, ending and capitals included.",
    ),
    "WSP80": Message(
        ERROR,
        "“{name}” is on the internet, and nothing is fetched from there.",
        "Save the file in {folder}, and write its name alone.",
    ),
    "WSP03": Message(ERROR, "{variable} names “{name}”, but that is not a folder."),
    "WSP04": Message(
        ERROR,
        "No content found.",
        "Start cardgen in a folder with content/ and templates/, or install it again.",
    ),
    "WSP05": Message(
        WARNING,
        "This folder is not read: it has no file “{file}”.",
        "Make that file, see whether its name ends in .yaml, or move the folder to where it belongs.",
    ),
    "WSP81": Message(
        WARNING,
        "This file is not read: it should be called “{better}”, and is called “{name}”.",
        "Give it that name, in small letters. Windows hides endings such as .txt: choose “File name extensions” under View.",
    ),
    "WSP06": Message(
        WARNING,
        "This folder is not read: it belongs to no project.",
        "Put an empty file “{marker}” beside it, and what it holds counts.",
    ),
    "WSP07": Message(
        WARNING,
        "This file is not read.",
        "Put it in the folder of a sector or a partnership, or in content/base.",
    ),
    "WSP08": Message(
        WARNING,
        "This folder takes the place of the whole folder “{sector}” that comes along; these files of it no longer count: {files}.",
        "Copy them into it too, unless that is meant. To change a few texts only, make a partnership.",
    ),
    "WSP09": Message(WARNING, "This is not read: it stands in the wrong place.", "It belongs in {place}."),
    "WSP10": Message(
        ERROR,
        "{variable} is “{value}”, and that is no number of seconds since 1970.",
        "Set it to such a number, as in {variable}=1790000000, or remove it from the environment.",
    ),
    "WSP70": Message(
        WARNING,
        "This folder is not read: its name holds a sign that nobody sees ({char}).",
        "Give the folder its name again, typed by hand.",
    ),
}
