"""`build --bundle`: everything of an edition in one file."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pypdf
import pypdfium2
import pytest

from cardgen.api import Diagnostics, Workspace, build, bundle, plan_jobs
from cardgen.build.bundle import bundled

PRODUCTS = ("dialoogkaart", "praatplaat-tafel")


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The results of two products of two sectors, and their folder."""
    output = tmp_path_factory.mktemp("bundle")
    workspace = Workspace.find()
    jobs = plan_jobs(workspace, workspace.sectors()[:2], (), PRODUCTS, None, ())
    return build(workspace, jobs, output, Diagnostics()), output


def test_each_edition_gets_one_file_with_all_pages_in_order(made) -> None:
    results, output = made
    paths = bundle(results, output)
    assert [path.parent.name for path in paths] == list(dict.fromkeys(one.edition for one in results))
    for path in paths:
        own = [output / one.path for one in results if one.edition == path.parent.name]
        words = [page.extract_text() for one in own for page in pypdf.PdfReader(one).pages]
        assert [page.extract_text() for page in pypdf.PdfReader(path).pages] == words


def test_bookmarks_and_page_labels_say_which_product_a_page_is_of(made) -> None:
    results, output = made
    path = bundle(results, output)[0]
    reader = pypdf.PdfReader(path)
    tops = [one for one in reader.outline if not isinstance(one, list)]
    titles = [pypdf.PdfReader(output / one.path).metadata.title for one in results[:2]]
    assert [one.title for one in tops] == titles
    assert [reader.get_destination_page_number(one) for one in tops] == [0, results[0].pages]
    labels = [f"{one.product} {n}" for one in results[:2] for n in range(1, one.pages + 1)]
    assert reader.page_labels == labels


def test_no_tag_dangles(made) -> None:
    """The trees stay behind, so nothing may say that it is part of one; the pages look as they did."""
    results, output = made
    path = bundle(results, output)[0]
    with pikepdf.open(path) as pdf:
        assert not {"/StructTreeRoot", "/MarkInfo"} & set(pdf.Root.keys())
        for one in pdf.objects:
            if isinstance(one, pikepdf.Stream):
                assert not {"/StructParents", "/StructParent"} & set(one.keys())
            if isinstance(one, pikepdf.Dictionary):
                assert not {"/StructParents", "/StructParent", "/Tabs"} & set(one.keys())
        for page in pdf.pages:
            operators = [str(step.operator) for step in pikepdf.parse_content_stream(page)]
            assert not {"BDC", "BMC", "EMC"} & set(operators)
    own = output / results[0].path
    for number, page in enumerate(pypdfium2.PdfDocument(own)):
        bundled_page = pypdfium2.PdfDocument(path)[number]
        assert bundled_page.render(scale=0.4).to_pil().tobytes() == page.render(scale=0.4).to_pil().tobytes()


def test_fonts_that_products_share_are_in_it_once(made) -> None:
    results, output = made
    path = bundle(results, output)[0]
    apart = sum((output / one.path).stat().st_size for one in results if one.edition == path.parent.name)
    assert path.stat().st_size < apart


def test_the_same_files_give_the_same_bundle(made) -> None:
    results, output = made
    pdfs = [(one.product, (output / one.path).read_bytes()) for one in results[:2]]
    assert bundled(pdfs) == bundled(pdfs)


def test_the_command_lists_the_bundle_after_what_is_in_it(cardgen, tmp_path: Path) -> None:
    arguments = ("build", "po", "--product", "praatplaat-tafel", "--bundle", "-o", str(tmp_path))
    for _ in range(2):  # made, and up to date
        ran = cardgen(*arguments)
        assert ran.code == 0, ran.err
        assert [Path(line).name for line in ran.out.split()] == ["praatplaat-tafel-po.pdf", "alles-po.pdf"]
