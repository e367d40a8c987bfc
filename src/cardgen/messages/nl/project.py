"""What is said about which files there are: by code, in Dutch; what is wrong, and what to do."""

DUTCH = {
    "WSP01": (
        "“{name}” ligt buiten de map {folder}.",
        "Zet het bestand in die map en schrijf alleen de naam.",
    ),
    "WSP02": (
        "Er is geen bestand “{name}” in {folder}.{suggestion}",
        "Zet het bestand in die map en schrijf de hele naam, met wat achter de punt staat en ook de hoofdletters.",
    ),
    "WSP80": (
        "“{name}” staat op internet, en daar wordt niets vandaan gehaald.",
        "Sla het bestand op in {folder} en schrijf alleen de naam.",
    ),
    "WSP03": ("{variable} noemt “{name}”, maar dat is geen map.", ""),
    "WSP04": (
        "Geen inhoud gevonden.",
        "Start cardgen in een map met content/ en templates/, of installeer het opnieuw.",
    ),
    "WSP05": (
        "Deze map wordt niet gelezen: er staat geen bestand “{file}” in.",
        "Maak dat bestand, kijk of de naam op .yaml eindigt, of zet de map waar hij hoort.",
    ),
    "WSP81": (
        "Dit bestand wordt niet gelezen: het moet “{better}” heten, en heet “{name}”.",
        "Geef het die naam, in kleine letters. Windows verbergt wat erachter staat, zoals .txt: kies onder Beeld “Bestandsnaamextensies”.",
    ),
    "WSP06": (
        "Deze map wordt niet gelezen: hij hoort bij geen project.",
        "Zet er een leeg bestand “{marker}” naast, dan telt mee wat erin staat.",
    ),
    "WSP07": (
        "Dit bestand wordt niet gelezen.",
        "Zet het in de map van een sector of partnerschap, of in content/base.",
    ),
    "WSP08": (
        "Deze map komt in de plaats van de hele meegeleverde map “{sector}”; deze bestanden daarvan tellen niet meer mee: {files}.",
        "Kopieer ze ook erheen, tenzij dit de bedoeling is. Wil je alleen een paar teksten wijzigen, maak dan een partnerschap.",
    ),
    "WSP09": ("Dit wordt niet gelezen: het staat op de verkeerde plaats.", "Het hoort in {place}."),
    "WSP10": (
        "{variable} is “{value}”, en dat is geen aantal seconden sinds 1970.",
        "Geef er zo’n getal aan, zoals {variable}=1790000000, of haal de variabele weg.",
    ),
    "WSP70": (
        "Deze map wordt niet gelezen: in de naam zit een teken dat niemand ziet ({char}).",
        "Geef de map opnieuw een naam, met de hand getypt.",
    ),
}
