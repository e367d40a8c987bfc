"""What is said about the command line itself: by code, in Dutch; what is wrong, and what to do."""

DUTCH = {
    "CLI01": ("Er is geen sector “{name}”.{suggestion}", "Sectoren hier: {known}."),
    "CLI02": ("Er is geen partnerschap “{name}”.{suggestion}", "Partnerschappen hier: {known}."),
    "CLI03": ("Er is geen product “{name}”.{suggestion}", "Producten hier: {known}."),
    "CLI04": (
        "Lezen of schrijven lukt niet bij {file}: {reason}.",
        "Kijk of de schijf vol is en of je in die map mag schrijven.",
    ),
    "CLI05": (
        "“{text}” is geen wijziging die --set kan maken.",
        'Schrijf SLEUTEL=WAARDE, bijvoorbeeld: --set topics.time.question="Waar vinden wij tijd?"',
    ),
    "CLI06": (
        "Er is geen advies dat “{name}” heet.{suggestion}",
        "Soorten advies: {known}; of all (alles) of none (niets).",
    ),
    "CLI07": (
        "In deze map staat geen bestand “{file}”, en daaraan herkent cardgen hem.",
        "Maak dat bestand, of kijk of het anders heet: de naam eindigt op .yaml en heeft geen hoofdletters.",
    ),
    "CLI09": (
        "Sorry, dit is een fout in cardgen zelf, niet in jouw werk. ({kind}: {reason})",
        "Je teksten, ontwerpen en tekeningen zijn zoals ze waren. Zet CARDGEN_DEBUG=1 en geef de opdracht nog eens; wat je dan ziet, helpt ons om de fout te herstellen. De opdracht was: cardgen {command}",
    ),
    "CLI11": ("“{name}” is een partnerschap.", "Schrijf: -p {name}"),
    "CLI12": ("“{name}” is een product.", "Schrijf: --product {name}"),
    "CLI13": ("“{name}” is een sector.", "Schrijf hem zonder optie ervoor."),
}
