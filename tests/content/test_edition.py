"""Editions of the real content, and projects of one's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from cardgen.content.advice import advise
from cardgen.content.dotted import walk
from cardgen.content.edition import load_edition
from cardgen.content.leaks import find_leaks
from cardgen.content.lookup import UnknownPathError, lookup, texts
from cardgen.content.model import Edition
from cardgen.content.store import ContentStore
from cardgen.messages.diagnostics import CardgenError, Diagnostics, Severity
from cardgen.messages.saying import say
from cardgen.project.workspace import Workspace, packaged_data
from cardgen.source.nodes import ScalarNode

WORKSPACE = Workspace.find(packaged_data())
DEMO = "partnerschap-voorbeeld"
EDITIONS = [(sector, None) for sector in WORKSPACE.sectors()] + [("vo", DEMO)]
STORE = ContentStore()


def load(sector: str, partnership: str | None = None, *sets: str) -> Edition:
    return load_edition(WORKSPACE, sector, partnership, sets, store=STORE)


def project(folder: Path, files: dict[str, str]) -> Workspace:
    (folder / "cardgen.yaml").touch()
    for name, text in files.items():
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return Workspace.find(folder)


@pytest.mark.parametrize(("sector", "partnership"), EDITIONS)
def test_every_edition_loads_without_a_word_and_passes_its_own_check(
    sector: str, partnership: str | None
) -> None:
    found = Diagnostics()
    edition = load_edition(WORKSPACE, sector, partnership, diagnostics=found, store=STORE)
    advise(edition, found)
    find_leaks(WORKSPACE, edition, found, STORE)
    assert [(d.code, str(d.where[0]), say(d, "en").text) for d in found] == []


@pytest.mark.parametrize(("sector", "partnership"), EDITIONS)
def test_every_text_knows_its_path_and_the_line_it_came_from(sector: str, partnership: str | None) -> None:
    edition = load(sector, partnership)
    nodes = dict(walk(edition.tree))
    for text in texts(edition):
        node = nodes[text.path]
        assert isinstance(node, ScalarNode)
        assert text.where == node.where
        path = WORKSPACE.file(*node.where.file.split("/"))
        line = path.read_text(encoding="utf-8").split("\n")[node.where.line - 1]
        assert line[node.where.column - 1 :].lstrip("\"'").startswith(node.text[:10])


def test_the_sectors_come_in_their_own_order() -> None:
    assert WORKSPACE.sectors()[:3] == ["po", "vo", "mbo"]


def test_the_same_base_text_speaks_the_words_of_each_sector() -> None:
    titles = {sector: load(sector).products["dialoogkaart"]["title"].plain for sector in ("vo", "mbo")}
    assert titles == {"vo": "De schoolleider in Samen Opleiden", "mbo": "De leidinggevende in Samen Opleiden"}


def test_the_demonstration_partnership_shows_what_can_be_changed() -> None:
    edition = load("vo", DEMO)
    assert edition.id == f"vo-{DEMO}"
    assert edition.partnership is not None
    assert edition.partnership.logo is not None
    assert edition.partnership.logo.name == "logo.svg"
    assert edition.theme.colors == {"primary": "#0B5FA5"}
    assert edition.partnership.contact.qr == "https://example.org/samen-opleiden/gesprek"
    assert len(edition.topics) == len(load("vo").topics) - 1
    assert len(edition.core_topics) == 6
    assert "college" in edition.topics[2].title.plain.lower()


def test_a_sector_without_partnership_has_none() -> None:
    assert load("po").partnership is None


def test_positions_count_from_one() -> None:
    edition = load("po")
    assert [topic.number for topic in edition.topics] == list(range(1, len(edition.topics) + 1))
    assert [factor.number for factor in edition.factors] == list(range(1, len(edition.factors) + 1))
    assert [step.number for step in edition.guide.session.steps] == [1, 2, 3, 4, 5, 6]


def test_factors_know_their_category_and_the_topics_that_are_left() -> None:
    full = {factor.id: factor for factor in load("vo").factors}
    fewer = {factor.id: factor for factor in load("vo", DEMO).factors}
    assert full["one-line"].category.title.plain == "Richting"
    assert [topic.id for topic in full["inquiry"].topics] == ["team", "quality"]
    assert [topic.id for topic in fewer["inquiry"].topics] == ["team"]


def test_the_card_keeps_six_topics_when_a_core_topic_goes(tmp_path: Path) -> None:
    text = "partnership: {name: X, sectors: [vo]}\ntopics: [{remove: time}]\n"
    workspace = project(tmp_path, {"partnerships/x/partnership.yaml": text})
    found = Diagnostics()
    edition = load_edition(workspace, "vo", "x", diagnostics=found)
    assert [topic.id for topic in edition.core_topics] == [
        "why",
        "roles",
        "partnership",
        "team",
        "coaching",
        "career",
    ]
    assert [d.code for d in found] == ["EDN09"]


def test_more_core_topics_than_fit_are_left_off_with_a_hint() -> None:
    found = Diagnostics()
    edition = load_edition(WORKSPACE, "vo", None, ["topics.coaching.core=true"], found, STORE)
    assert len(edition.core_topics) == 6
    assert "career" not in [topic.id for topic in edition.core_topics]
    assert [(d.code, d.severity) for d in found] == [("EDN08", Severity.HINT)]


def test_counts_in_texts_follow_the_content() -> None:
    assert "zeven thema’s" in load("vo", DEMO).labels["booklet"]["topics"].plain
    assert "acht thema’s" in load("vo").labels["booklet"]["topics"].plain


def test_a_setting_is_the_topmost_layer() -> None:
    edition = load("vo", DEMO, "topics.time.question=Wat nu: {leader.the}?", "edition.version=2")
    assert lookup(edition, "topics.time.question").plain == "Wat nu: de vestigingsdirecteur?"
    assert edition.version.plain == "2"
    assert load("vo", DEMO, "topics.1.title=Eerst").topics[0].title.plain == "Eerst"
    assert load("vo", DEMO, "partnership.tagline=null").partnership.tagline is None  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("setting", "code"),
    [
        ("topics.time", "SET01"),
        ("=x", "SET01"),
        ("topics..title=x", "SET01"),
        ("topics.tiem.title=x", "SET02"),
        ("topics.99.title=x", "SET02"),
        ("tpics.time.title=x", "SET02"),
        ("topics.time=x", "SET03"),
        ("topics.time.titel=x", "BND01"),
        ("topics.time.core=ja", "BND06"),
        ("topics.time.title=null", "BND13"),
        ("topics.time.title={leraar}", "TXT03"),
        ("topics.time.at_table=[leader", "TRM04"),
        ("topics.time.title.x=y", "SET02"),
    ],
)
def test_a_wrong_setting_is_explained(setting: str, code: str) -> None:
    with pytest.raises(CardgenError) as caught:
        load("vo", None, setting)
    assert code in {d.code for d in caught.value.diagnostics}
    assert caught.value.diagnostics[0].where[0].file.startswith("--set")


def test_unknown_names_get_a_suggestion() -> None:
    with pytest.raises(CardgenError) as caught:
        load("mbi")
    assert "Did you mean “mbo”?" in say(caught.value.diagnostics[0], "en").text
    with pytest.raises(CardgenError) as caught:
        load("vo", "partnerschap-vorbeeld")
    assert f"Did you mean “{DEMO}”?" in say(caught.value.diagnostics[0], "en").text


@pytest.mark.parametrize("name", ["../vo", "base", "partnerships", ".", "", "vo/"])
def test_a_name_that_is_no_sector_is_refused(name: str) -> None:
    with pytest.raises(CardgenError) as caught:
        load(name)
    assert caught.value.diagnostics[0].code == "EDN01"


def test_a_new_sector_is_a_folder_with_a_few_lines(tmp_path: Path) -> None:
    files = {
        "so/sector.yaml": "sector: {order: 4, name: speciaal onderwijs, label: so, color: teal}\n"
        "terms:\n  teacher: {singular: leerkracht, plural: leerkrachten, article: de}\n"
    }
    workspace = project(tmp_path, files)
    assert workspace.sectors() == ["po", "vo", "mbo", "samen", "so"]
    edition = load_edition(workspace, "so")
    assert edition.sector.label.plain == "so"
    assert "leerkrachten" in edition.factors[0].explanation.plain
    assert len(edition.core_topics) == 6


def test_a_partnership_may_differ_by_sector(tmp_path: Path) -> None:
    files = {
        "partnerships/x/partnership.yaml": "partnership: {name: X, sectors: [po, vo]}\n",
        "partnerships/x/po.yaml": "topics: [{id: time, title: Tijd in de groep}]\n",
    }
    workspace = project(tmp_path, files)
    assert lookup(load_edition(workspace, "po", "x"), "topics.time.title").plain == "Tijd in de groep"
    assert lookup(load_edition(workspace, "vo", "x"), "topics.time.title").plain == "Tijd en ruimte"


def test_what_a_partnership_says_for_one_sector_goes_over_what_it_says_for_all(tmp_path: Path) -> None:
    files = {
        "partnerships/x/partnership.yaml": "partnership: {name: X, sectors: [po, vo]}\n",
        "partnerships/x/all.yaml": "topics: [{id: time, title: Tijd voor elkaar}]\n",
        "partnerships/x/po.yaml": "topics: [{id: time, title: Tijd in de groep}]\n",
    }
    workspace = project(tmp_path, files)
    assert lookup(load_edition(workspace, "po", "x"), "topics.time.title").plain == "Tijd in de groep"
    assert lookup(load_edition(workspace, "vo", "x"), "topics.time.title").plain == "Tijd voor elkaar"


def test_a_new_product_brings_its_own_texts(tmp_path: Path) -> None:
    text = (
        "partnership: {name: X, sectors: [vo]}\nproducts: {placemat: {title: Aan tafel met {leader.the}}}\n"
    )
    quoted = text.replace("Aan tafel met {leader.the}", '"Aan tafel met {leader.the}"')
    edition = load_edition(project(tmp_path, {"partnerships/x/partnership.yaml": quoted}), "vo", "x")
    assert lookup(edition, "products.placemat.title").plain == "Aan tafel met de schoolleider"


def test_the_same_key_in_two_files_of_one_layer_is_refused(tmp_path: Path) -> None:
    files = {
        "partnerships/x/partnership.yaml": "partnership: {name: X, sectors: [vo]}\nedition: {date: mei}\n",
        "partnerships/x/more.yaml": "edition: {date: juni}\n",
    }
    with pytest.raises(CardgenError) as caught:
        load_edition(project(tmp_path, files), "vo", "x")
    (message,) = caught.value.diagnostics
    assert message.code == "SRC30"
    assert {place.file.rsplit("/", 1)[1] for place in message.where} == {"partnership.yaml", "more.yaml"}


def test_a_file_that_is_not_read_is_mentioned(tmp_path: Path) -> None:
    files = {
        "partnerships/x/partnership.yaml": "partnership: {name: X, sectors: [vo]}\n",
        "partnerships/x/topics.yml": "topics: [{remove: time}]\n",
    }
    found = Diagnostics()
    edition = load_edition(project(tmp_path, files), "vo", "x", diagnostics=found)
    assert len(edition.topics) == 8
    assert [(d.code, d.severity) for d in found] == [("EDN12", Severity.WARNING)]


def test_a_content_file_may_not_be_a_link_to_elsewhere(tmp_path: Path) -> None:
    workspace = project(
        tmp_path, {"partnerships/x/partnership.yaml": "partnership: {name: X, sectors: [vo]}\n"}
    )
    (tmp_path / "secret.yaml").write_text("labels: {card: {theme: Geheim}}\n", encoding="utf-8")
    (tmp_path / "content/partnerships/x/more.yaml").symlink_to(tmp_path / "secret.yaml")
    with pytest.raises(CardgenError) as caught:
        load_edition(workspace, "vo", "x")
    assert [d.code for d in caught.value.diagnostics] == ["WSP01"]


def test_a_store_reads_each_file_once_and_notices_changes(tmp_path: Path) -> None:
    path = "partnerships/x/partnership.yaml"
    workspace = project(tmp_path, {path: "partnership: {name: X, sectors: [vo, po]}\n"})
    store = ContentStore()
    load_edition(workspace, "vo", "x", store=store)
    read = store.files_read
    load_edition(workspace, "vo", "x", store=store)
    load_edition(workspace, "vo", store=store)
    assert store.files_read == read
    (tmp_path / "content" / path).write_text(
        "partnership: {name: Ypsilon, sectors: [vo, po]}\n", encoding="utf-8"
    )
    edition = load_edition(workspace, "vo", "x", store=store)
    assert edition.partnership is not None
    assert edition.partnership.name.plain == "Ypsilon"
    assert store.files_read == read + 1


def test_mistakes_in_a_shared_layer_are_reported_from_the_store_too(tmp_path: Path) -> None:
    files = {"so/sector.yaml": "sector: {name: S, label: so, color: teal}\nrules: [{id: lisen, text: x}]\n"}
    workspace, store = project(tmp_path, files), ContentStore()
    for _ in range(2):
        with pytest.raises(CardgenError) as caught:
            load_edition(workspace, "so", store=store)
        assert [d.code for d in caught.value.diagnostics] == ["LAY10"]


def test_lookups_walk_attributes_keys_ids_and_positions() -> None:
    edition = load("vo")
    assert lookup(edition, "topics.time.number") == 5
    assert lookup(edition, "topics.2.id") == "roles"
    assert lookup(edition, "topics.core.6.id") == "career"
    assert lookup(edition, "topics.time.mirror.role.the") == "de roostermaker"
    assert lookup(edition, "labels.agreement.title").plain == "Onze afspraak"
    assert lookup(edition, "edition.sector.id") == "vo"
    assert lookup(edition, "roles.coach.name").plain == "werkplekbegeleider"
    assert lookup(edition, "art.world") == "vo"


@pytest.mark.parametrize(
    ("path", "suggestion"),
    [
        ("topics.tiem.title", "topics.time.title"),
        ("topics.time.qestion", "topics.time.question"),
        ("labels.agrement.title", "labels.agreement.title"),
        ("topics.0.title", ""),
        ("topics.__class__", ""),
        ("topics.index", ""),
        ("products.keys", ""),
        ("__dict__", ""),
    ],
)
def test_a_lookup_that_leads_nowhere_suggests_another(path: str, suggestion: str) -> None:
    with pytest.raises(UnknownPathError) as caught:
        lookup(load("vo"), path)
    assert caught.value.suggestion == suggestion


def test_loading_twice_gives_the_same_edition() -> None:
    one = load_edition(WORKSPACE, "mbo")
    two = load_edition(WORKSPACE, "mbo")
    assert [(text.path, text.plain) for text in texts(one)] == [
        (text.path, text.plain) for text in texts(two)
    ]


def test_an_edition_says_for_whom_it_is_made() -> None:
    everybody = load("vo").colophon["made_for"]
    assert everybody.plain == "Gemaakt voor partnerschappen Samen Opleiden."
    ours = load("vo", DEMO, "colophon.made_for=Gemaakt voor {edition.readers}.").colophon["made_for"]
    assert ours.plain == "Gemaakt voor Partnerschap Voorbeeld."


def test_a_partnership_of_several_sectors_takes_away_a_form_that_only_some_have(tmp_path: Path) -> None:
    term = "{singular: vakcoach, plural: vakcoaches, article: de, short: null, short_plural: null}"
    text = f"partnership: {{name: X, sectors: [po, vo, mbo]}}\nterms: {{coach: {term}, welcomer: {term}}}\n"
    workspace = project(tmp_path, {"partnerships/x/partnership.yaml": text})
    for sector in ("po", "vo", "mbo"):
        assert load_edition(workspace, sector, "x").terms["welcomer"].short is None
