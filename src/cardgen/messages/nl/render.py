"""What is said about writing PDF pages: by code, in Dutch; what is wrong, and what to do."""

DUTCH = {
    "RND01": (
        "“{name}” is beschadigd, of is geen PNG- of JPEG-afbeelding.",
        "Sla het logo opnieuw op als PNG, JPEG of, het liefst, SVG.",
    ),
    "RND02": (
        "Er zitten {count} pagina’s van andere pdf’s in, dus dit bestand noemt zich geen PDF/UA-1 en PDF/A-2a.",
        "Of het er toch aan voldoet, zegt `cardgen preflight`.",
    ),
    "RND03": (
        "De tags van dit product kloppen niet ({what}), dus er kan geen toegankelijke pdf van worden gemaakt.",
        "Geef elke afbeelding een alt-tekst, en elke pagina koppen zonder gaten.",
    ),
}
