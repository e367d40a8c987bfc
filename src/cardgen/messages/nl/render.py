"""What is said about writing PDF pages: by code, in Dutch; what is wrong, and what to do."""

DUTCH = {
    "RND01": (
        "De afbeelding “{name}” is beschadigd.",
        "Sla het logo opnieuw op als PNG, JPEG of, het liefst, SVG.",
    ),
    "RND02": (
        "Er zitten {count} pagina’s van andere pdf’s in, dus dit bestand noemt zich geen PDF/UA-1 en PDF/A-2a.",
        "Of het er toch aan voldoet, zegt `cardgen preflight`.",
    ),
    "RND80": (
        "In {product} valt niets in te vullen, dus er is geen invulbaar bestand van gemaakt.",
        "In het gewone bestand staat hetzelfde.",
    ),
    "RND03": (
        "De tags van dit product kloppen niet ({what}), dus er kan geen toegankelijke pdf van worden gemaakt.",
        "Geef elke afbeelding een alt-tekst, en elke pagina koppen zonder gaten.",
    ),
    "RND04": ("In de afbeelding “{name}” is niets te zien.", "Vraag het logo opnieuw, het liefst als SVG."),
    "RND05": (
        "Het logo “{name}” is op zijn ondergrond bijna niet te zien.",
        "Vraag het logo voor deze ondergrond, of schrijf onder het logo “logo_plate: {plate}”: dan krijgt het een eigen vlak.",
    ),
    "RND06": (
        "Het logo “{name}” staat als een wit blok op een gekleurde ondergrond.",
        "Vraag een logo met een doorzichtige achtergrond, of schrijf onder het logo “logo_plate: {plate}”.",
    ),
}
