"""What is said about what `cardgen check` advises about the texts: by code, in Dutch; what is wrong, and what to do."""

DUTCH = {
    "LEK01": (
        "“{word}” is een woord van {origin}; deze editie zegt het anders.",
        "Schrijf {meant}, of sta het woord toe onder “advice”.",
    ),
    "LEK02": (
        "“{word}” staat voluit, dus een partnerschap kan het hier niet anders noemen.",
        "Schrijf {placeholder}.",
    ),
    "LEK03": ("“{word}” kun je beter vermijden.", "Advies: {advice}."),
    "LEK04": (
        "“{word}” is een woord van {origin}; deze editie heeft er geen woord voor.",
        "Zeg het anders, of sta het woord toe onder “advice”.",
    ),
    "ADV01": ("{path} is {over} tekens langer dan de {limit} die passen.", "Maak de tekst korter."),
    "ADV02": (
        "{path} heeft {words} woorden; meer dan {limit} is moeilijk te volgen.",
        "Maak de tekst korter.",
    ),
    "ADV03": (
        "Een recht aanhalingsteken {found} in “{around}”.",
        "Schrijf ‘…’ als aanhalingstekens en ’ als apostrof.",
    ),
    "ADV04": (
        "In “{around}” klopt een spatie of streepje niet.",
        "Eén spatie, en geen voor een komma of punt; schrijf … en – in plaats van ... en -.",
    ),
    "ADV05": ("{path} eindigt niet met een vraagteken.", ""),
    "ADV06": (
        "Op “{sentence}” kun je antwoorden met ja of nee.",
        "Begin met wat, hoe, wie, wanneer, welke of waarom.",
    ),
    "ADV07": ("“{text}” wordt twee keer gevraagd.", ""),
    "ADV08": (
        "Het thema “{topic}” heeft {count} verdiepende vragen; de kaarten hebben plaats voor {wanted}.",
        "",
    ),
    "ADV09": (
        "Het element “{factor}” hoort bij geen enkel thema dat over is.",
        "Geef het andere “topics”, of haal het ook weg: “factors: [{{remove: {factor}}}]”.",
    ),
    "ADV10": ("De stappen van “{title}” duren samen {total} minuten, geen {minutes}.", ""),
    "ADV11": (
        "Een zin van {words} woorden: “{start} …”",
        "Een zin tot {limit} woorden leest makkelijk: maak er twee van.",
    ),
    "ADV12": ("De apostrof in “{around}” staat verkeerd om.", "Schrijf ’, ook vooraan: ’s."),
    "ADV13": (
        "Het getal {number} in “{around}” staat in cijfers.",
        "In een zin lezen getallen tot en met twintig prettiger in letters: {word}.",
    ),
    "ADV14": ("“{word}” begint met twee hoofdletters.", "Schrijf {better}."),
    "ADV15": (
        "“{word}” staat niet in de woordenlijst.{suggestion}",
        "Is het goed gespeld? Zet het dan in words.txt, bij jullie teksten.",
    ),
    "ADV16": ("“{word}” is een formeel woord.", "Gewoner: {plainer}."),
    "ADV17": (
        "“{word}” is een geleerd woord dat weinig mensen gebruiken.",
        "Zeg het zoals je het tegen een ouder zou zeggen, of zet het woord in words.txt, bij jullie teksten.",
    ),
    "ADV18": (
        "Naar de spelling is niet gekeken: het pakket wordfreq is er niet.",
        "Installeer het met: pip install 'cardgen[words]'",
    ),
    "ADV19": ("Met “{name}” gaat er niets uit.{suggestion}", "Soorten advies: {known}."),
    "ADV20": (
        "Deze woordenlijst is niet te lezen.",
        "Bewaar hem als platte tekst in UTF-8, één woord per regel.",
    ),
    "ADV21": (
        "Twee vragen in één: “{second}” komt erbij.",
        "Vraag één ding tegelijk; houd de vraag waar je het nieuwsgierigst naar bent.",
    ),
    "ADV22": (
        "“{found}” wordt zo gedrukt als het er staat.",
        "Hier maken **twee sterren** woorden vet en *één ster* schuin; andere opmaak wordt niet gelezen. Op papier klikt niemand: schrijf het adres zelf, of zet het onder “contact”.",
    ),
    "ADV80": (
        "“{found}” wordt zo gedrukt: om een invulplek horen accolades.",
        "Schrijf {typed}, en zet de hele tekst tussen dubbele aanhalingstekens.",
    ),
    "ADV23": (
        "Op deze editie staat “{found}”: versie en datum komen uit de teksten voor alle partnerschappen.",
        'Is hij klaar om uit te delen? Schrijf dan:\nedition:\n  version: "1.0"\n  date: {example}',
    ),
}
