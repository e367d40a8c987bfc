"""What is said about writing PDF pages: by code, in Dutch; what is wrong, and what to do."""

DUTCH = {
    "RND01": (
        "De afbeelding “{name}” is beschadigd.",
        "Sla het logo opnieuw op als PNG, JPEG of, het liefst, SVG.",
    ),
}
