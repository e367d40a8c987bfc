"""What is said about schemas for editors: by code, in Dutch; what is wrong, and what to do."""

DUTCH = {
    "SCH01": ("Er is geen soort bestand “{name}”.{suggestion}", "Soorten: {known}."),
}
