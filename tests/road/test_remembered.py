"""Pages and elements that were laid out before are used again: it saves time and changes nothing else."""

from __future__ import annotations

import random
from collections.abc import Mapping

import pytest

from cardgen.build.jobs import Job
from cardgen.build.workshop import Workshop
from cardgen.core.struct import replace
from cardgen.layout.memory import Memory
from cardgen.layout.scene import Scene
from cardgen.messages.diagnostics import CardgenError, Diagnostic, Diagnostics

from .conftest import WORKSPACE

PRODUCTS = ("dialoogkaart", "kaartenset", "praatplaat", "gespreksboekje")
HOME = "content/partnerships/eigen/"
LOGO = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {w} 20">'
    '<rect width="{w}" height="20" fill="{fill}"/></svg>'
)

LINES = {
    "colors": ("", "#1B4F72", "#7A1FA2", "#C8E000", "#000000", "#FFFFFF"),
    "school": ("", "academie", "opleidingsschool voor iedereen"),
    "title": ("", "Tijd", "Tijd voor elkaar en voor alles wat daar dan nog bij komt", "Ti\u4e16d"),
    "question": ("", "Waar vinden wij tijd?", "Waar vinden wij tijd? " * 12, "Waar **vindt** {coach} tijd?"),
    "icon": ("", "compass", "no-such-icon"),
    "qr": ("", "https://eigen.example", "https://eigen.example/" + "a" * 290),
    "above": ("", "# a line that moves all places below it", "\n\n"),
}
"""What may stand in the file of a partnership: nothing, something good, or what does not fit or does not exist."""


def written(chosen: Mapping[str, str], name: str) -> bytes:
    """A partnership file with these in it."""
    topic = {key: chosen[key] for key in ("title", "question", "icon") if chosen[key]}
    qr = f', qr: "{chosen["qr"]}"' if chosen["qr"] else ""
    lines = [
        chosen["above"],
        f"partnership: {{name: {name}, sectors: [po, vo], logo: logo.svg, logo_alt: Logo van ons,",
        f"  contact: {{name: Bureau{qr}}}}}",
    ]
    if chosen["colors"]:
        lines.append(f'theme: {{colors: {{primary: "{chosen["colors"]}"}}}}')
    if chosen["school"]:
        lines.append(f"terms: {{school: {{singular: {chosen['school']}, plural: scholen, article: de}}}}")
    if topic:
        lines.append("topics:\n  - id: time")
        lines += [f'    {key}: "{value}"' for key, value in topic.items()]
    return "\n".join(lines).encode()


def files_of(
    chosen: Mapping[str, str], name: str = "Eigen", logo: str = LOGO.format(w=40, fill="#123456")
) -> dict[str, bytes]:
    """The folder of a partnership."""
    return {f"{HOME}partnership.yaml": written(chosen, name), f"{HOME}logo.svg": logo.encode()}


def laid(
    shop: Workshop, sector: str, products: tuple[str, ...]
) -> tuple[list[Scene | None], list[Diagnostic]]:
    """The Scenes of an edition, and everything that was said, in order."""
    found = Diagnostics()
    scenes: list[Scene | None] = []
    try:
        edition = shop.edition(Job(sector, "eigen", products[0]), found)
        palette = shop.palette(edition)
        scenes = [shop.scene(edition, palette, Job(sector, "eigen", name), found) for name in products]
    except CardgenError as error:
        found.extend(error.diagnostics)
    return scenes, list(found)


@pytest.fixture(scope="module")
def shop() -> Workshop:
    return Workshop.open(WORKSPACE, Diagnostics())


def forgetful(shop: Workshop) -> Workshop:
    """The same workshop with nothing laid out yet."""
    return replace(shop, kit=replace(shop.kit, memory=Memory()))


@pytest.mark.parametrize(
    ("seed", "products"),
    [(1, PRODUCTS[:1]), *(pytest.param(seed, PRODUCTS, marks=pytest.mark.thorough) for seed in (2, 3, 4))],
)
def test_what_was_laid_out_before_changes_no_page_and_no_message(shop, seed, products):
    """Random changes, one after another: pages and messages are those of a workshop that remembers nothing."""
    rng = random.Random(seed)
    chosen = dict.fromkeys(LINES, "")
    warm, codes, reused = forgetful(shop), set(), 0
    for step in range(10):
        key = rng.choice(list(LINES))
        chosen[key] = rng.choice(LINES[key])
        name = rng.choice(("Eigen", "Eigen en anders"))
        logo = LOGO.format(w=rng.choice((20, 60)), fill=rng.choice(("#123456", "#FEDCBA")))
        visited = warm.with_files(files_of(chosen, name, logo))
        sector, product = rng.choice(("po", "vo")), products[step % len(products)]
        before = warm.kit.memory.reused
        scenes, found = laid(visited, sector, (product,))
        plain, said = laid(forgetful(visited), sector, (product,))
        assert found == said, (step, chosen)
        assert scenes == plain, (step, chosen)
        codes |= {one.code for one in said}
        reused += warm.kit.memory.reused - before
    assert reused > 20
    assert codes, "the changes should lead to messages, too"


def test_bytes_do_not_depend_on_what_was_laid_out_before(shop):
    warm = forgetful(shop)
    for color in ("#1B4F72", "#7A1FA2"):
        chosen = {**dict.fromkeys(LINES, ""), "colors": color, "qr": "https://eigen.example"}
        visited = warm.with_files(files_of(chosen))
        (scene,), _ = laid(visited, "po", ("dialoogkaart",))
        (plain,), _ = laid(forgetful(visited), "po", ("dialoogkaart",))
        assert visited.pdf(scene, "", Diagnostics()) == visited.pdf(plain, "", Diagnostics())


def test_only_what_depends_on_a_change_is_laid_out_again(shop):
    """One question of thirty cards: its own page and what stands round it there, and no other."""
    warm = forgetful(shop)
    chosen = dict.fromkeys(LINES, "")

    def change(**changed: str) -> tuple[Scene, int]:
        before = warm.kit.memory.made
        (scene,), _ = laid(warm.with_files(files_of({**chosen, **changed})), "po", ("kaartenset",))
        assert scene is not None
        return scene, warm.kit.memory.made - before

    change(question="Waar vinden wij tijd?")
    first, _ = change(question="Waar is de tijd?")
    second, made = change(question="Waar halen wij tijd?")
    same = [a is b for a, b in zip(first.pages, second.pages, strict=True)]
    assert len(same) > 20
    assert same.count(False) <= 3
    assert made <= 12
    third, made = change(colors="#7A1FA2", question="Waar halen wij tijd?")
    assert made < 150, "another colour moves nothing; only where one colour became two is it not clear which"
    assert [page.structure for page in third.pages] == [page.structure for page in second.pages]


def test_there_is_room_for_all_products_of_a_sector() -> None:
    """What is just too small for everything that comes round holds nothing of it."""
    shop = Workshop.open(WORKSPACE, Diagnostics())
    edition = shop.edition(Job("po", None, "dialoogkaart"), Diagnostics())
    made = []
    for _ in range(2):
        for product in shop.workspace.products():
            shop.scene(edition, shop.palette(edition), Job("po", None, product), Diagnostics())
        made.append(shop.kit.memory.made)
    assert made[1] - made[0] < made[0] / 100
