"""What is said about texts that come back from Word or Excel: by code, in Dutch; what is wrong, and what to do."""

DUTCH = {
    "TAK01": ("Dit bestand is niet te lezen: {reason}.", "Kijk of de naam klopt."),
    "TAK02": (
        "Dit bestand is beschadigd, of het is iets anders dan de naam zegt.",
        "Open het in Word of Excel en sla het opnieuw op als .docx of .xlsx; er mag geen wachtwoord op zitten.",
    ),
    "TAK03": (
        "Dit bestand is veel groter dan teksten kunnen zijn, er zit een wachtwoord op, of er zit iets in wat nooit in zulke bestanden zit. Het is niet geopend.",
        "Zet je wijzigingen in een nieuw bestand van cardgen text.",
    ),
    "TAK04": (
        "Voor bestanden van Word en Excel is het pakket {package} nodig, en dat is niet geïnstalleerd.",
        "Installeer het: pip install 'cardgen[office]'",
    ),
    "TAK05": (
        "In dit bestand staat geen tabel met teksten: een met de kolommen {columns} in de eerste rij.",
        "Gebruik een bestand dat “cardgen text … --docx” of “--xlsx” heeft gemaakt, en laat de koppen van de kolommen staan.",
    ),
    "TAK06": (
        "Er is geen tekst met de naam “{id}”.{suggestion}",
        "Rijen die je toevoegt, worden niet gelezen. Een eigen vraag maak je met: cardgen new theme-question",
    ),
    "TAK07": (
        "De naam in deze rij was “{given}” en is nu “{id}”.",
        "Geef de rij haar oude naam terug: daaraan ziet cardgen welke tekst het is.",
    ),
    "TAK08": (
        "“{id}” staat hier twee keer, met verschillende teksten.",
        "Houd de rij met de tekst die je wilt.",
    ),
    "TAK09": (
        "De tekst “{path}” kan niet in dit bestand komen zonder iets te veranderen aan wat ernaast staat.",
        "Verander hem daar met de hand.",
    ),
    "TAK10": (
        "“{id}” is leeg.",
        "Schrijf een tekst, of zet de oude terug. Een tekst die helemaal weg moet, haal je weg in het YAML-bestand, met null.",
    ),
    "TAK11": (
        "“{id}” is hier veranderd, en in het project ook.",
        "Toen het bestand werd gemaakt: {was}\nIn dit bestand: {yours}\nIn het project: {now}\nZet in dit bestand wat het na beide wijzigingen moet worden, of maak een nieuw bestand met cardgen text en verander het daar.",
    ),
    "TAK12": (
        "Rijen die weg zijn: {count}, de eerste is “{first}”. Die teksten blijven zoals ze zijn.",
        "Een tekst weghalen doe je in het YAML-bestand, met null.",
    ),
    "TAK13": (
        "Hier staat geen tekst: {found}",
        "Typ het als tekst; met een apostrof ervoor laat Excel het zoals het is.",
    ),
    "TAK14": (
        "Teksten met bijgehouden wijzigingen: {count}. Ze zijn gelezen alsof alles is geaccepteerd.",
        "In Word: Controleren, Accepteren. Wil je dat niet? Weiger ze daar eerst, sla op, en lees het bestand opnieuw in.",
    ),
    "TAK15": (
        "Opmerkingen in de kantlijn: {count}. Die worden niet overgenomen.",
        "Kijk of iemand daar nog iets vraagt.",
    ),
    "TAK16": (
        "Dit bestand weet niet meer waarvan het is gemaakt; sommige programma’s laten dat weg. Het is vergeleken met het project zoals dat nu is.",
        "Kijk goed naar de verschillen: een tekst die intussen in het project is veranderd, zou weer de oude worden.",
    ),
    "TAK17": (
        "Deze tekst staat in {name}. Dat bestand hoort bij cardgen; daar verander je niets in.",
        "Maak er een eigen tekst van: zet -p met de naam van jullie partnerschap erachter.",
    ),
    "TAK18": (
        "Dit bestand zegt niet voor welke sector de teksten zijn.",
        "Zeg het erbij: cardgen take BESTAND --sector vo",
    ),
    "TAK19": (
        "Er is niets geschreven: er is niemand om het aan te vragen.",
        "Zet --yes erachter als de verschillen zijn zoals je ze wilt.",
    ),
    "TAK20": (
        "De teksten in dit bestand zijn van “{theirs}”, en je leest ze in voor “{yours}”.",
        "Lees ze in voor “{theirs}”, of maak met cardgen text een bestand voor “{yours}”.",
    ),
    "TAK21": (
        "Bestanden van de soort “{ending}” worden niet gelezen.",
        "Bewaar het in Word als .docx, of in Excel als .xlsx.",
    ),
    "TAK22": (
        "Deze rij heeft geen kolom met tekst meer.",
        "Maak ongedaan wat de cellen samenvoegde of weghaalde, of zet je wijzigingen in een nieuw bestand van cardgen text.",
    ),
    "TAK23": (
        "In een bestand voor Word of Excel staan de teksten van één editie; deze opdracht vraagt er {count}.",
        "Noem één sector, en hoogstens één partnerschap: cardgen text vo -p regio-noord --docx teksten.docx",
    ),
    "TAK24": (
        "Er is al een bestand met die naam, waarin iemand teksten heeft veranderd of dat niet van ons is.",
        "Lees het eerst in (cardgen take), of kies een andere naam.",
    ),
    "TAK25": ("De naam van dit bestand eindigt niet op {ending}.", "Noem het bijvoorbeeld: teksten{ending}"),
    "TAK26": (
        "“{new}” is nieuw, en de andere vormen blijven staan: {kept}.",
        "Verander die ook als ze er niet meer bij horen.",
    ),
}
