"""What schools call their own people and places fits in every product, in every sector that says it so."""

from __future__ import annotations

import json

import pytest
import yaml

pytestmark = pytest.mark.thorough

NAMES = {
    "leader": """
        po schooldirecteur schooldirecteuren de
        po locatiedirecteur locatiedirecteuren de
        po directeur-bestuurder directeur-bestuurders de
        vo vestigingsdirecteur vestigingsdirecteuren de
        vo conrector conrectoren de
        vo teamleider teamleiders de
        mbo onderwijsmanager onderwijsmanagers de
        mbo opleidingsmanager opleidingsmanagers de
        mbo onderwijsdirecteur onderwijsdirecteuren de""",
    "school": """
        po basisschool basisscholen de
        po kindcentrum kindcentra het
        po integraal|kindcentrum integraal|kindcentra het
        vo vestiging vestigingen de
        vo locatie locaties de
        vo college colleges het
        vo scholengroep scholengroepen de
        mbo academie academies de
        mbo vestiging vestigingen de
        mbo onderwijsteam onderwijsteams het
        mbo college colleges het""",
    "coach": """
        po mentor mentoren de
        po praktijkbegeleider praktijkbegeleiders de
        vo vakcoach vakcoaches de
        vo opleidingsbegeleider opleidingsbegeleiders de
        mbo praktijkopleider praktijkopleiders de""",
    "school_trainer": """
        po opleider_in_de_school opleiders_in_de_school de
        vo opleidingscoördinator opleidingscoördinatoren de
        mbo opleidingscoördinator opleidingscoördinatoren de""",
    "student_teacher": """
        po leraar_in_opleiding leraren_in_opleiding de
        po student studenten de
        vo docent_in_opleiding docenten_in_opleiding de
        vo aanstaande_leraar aanstaande_leraren de
        mbo docent_in_opleiding docenten_in_opleiding de""",
    "institute": """
        po hogeschool hogescholen de
        po opleidingsinstituut opleidingsinstituten het
        vo universiteit universiteiten de
        vo lerarenopleiding lerarenopleidingen de
        mbo hogeschool hogescholen de""",
    "institute_trainer": """
        po instituutsbegeleider instituutsbegeleiders de
        vo docentbegeleider docentbegeleiders de
        mbo relatiebeheerder relatiebeheerders de""",
    "partnership_lead": """
        po programmamanager programmamanagers de
        vo projectleider projectleiders de
        mbo programmacoördinator programmacoördinatoren de""",
    "board": """
        po schoolbestuur schoolbesturen het
        vo college_van_bestuur colleges_van_bestuur het
        mbo bestuur besturen het""",
}
"""A sector, one, several and their article of each term, as partnerships write them."""


@pytest.mark.parametrize("term", NAMES)
def test_the_names_of_the_field_fit_in_every_product(term, cardgen, project):
    for number, row in enumerate(NAMES[term].split("\n")[1:], start=1):
        sector, *words = (word.replace("_", " ") for word in row.split())
        forms = {**dict(zip(("singular", "plural", "article"), words, strict=True)), "short": None}
        folder = project / f"content/partnerships/{sector}-{number}"
        folder.mkdir(parents=True)
        own = {"partnership": {"name": "Partnerschap", "sectors": [sector]}, "terms": {term: forms}}
        (folder / "partnership.yaml").write_text(yaml.safe_dump(own, allow_unicode=True), "utf-8")
    ran = cardgen("check", "--partnership", "all", "--format", "json")
    found = [
        finding["message"] for finding in json.loads(ran.out)["diagnostics"] if finding["severity"] == "error"
    ]
    assert not found
