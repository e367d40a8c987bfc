"""What is said about schemas for editors: by code, in English."""

from cardgen.messages.catalogue.message import ERROR, Message

MESSAGES = {
    "SCH01": Message(ERROR, "There is no kind of file called “{name}”.{suggestion}", "Kinds: {known}."),
}
