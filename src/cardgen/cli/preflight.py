"""`cardgen preflight`: look at finished PDFs, ours or anybody's."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cardgen.cli.command import argument, define, option
from cardgen.cli.console import near, printable
from cardgen.cli.language import language, translate
from cardgen.cli.session import Session
from cardgen.messages.diagnostics import CardgenError, Diagnostics, Severity
from cardgen.messages.saying import say

if TYPE_CHECKING:
    from cardgen.cli.console import Console
    from cardgen.preflight.report import Report


class ProfileNames(click.ParamType[tuple[str, ...]]):
    """Names of profiles, with commas between them."""

    name = "profiles"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, ...]:
        """The names, in order."""
        if isinstance(value, tuple):
            return value
        from cardgen.preflight.profiles import PROFILES

        names = tuple(dict.fromkeys(filter(None, (name.strip().lower() for name in str(value).split(",")))))
        for name in names:
            if name not in PROFILES:
                self.fail(translate("{name} is no profile. There are: {known}.").format(
                    name=name, known=", ".join(PROFILES)), param, ctx)  # fmt: skip
        return names


@define(
    "preflight",
    examples=(
        ("cardgen preflight output/vo/*.pdf", "can everyone read these?"),
        ("cardgen preflight boekje.pdf --profile ua", "PDF/UA-1 only"),
        ("cardgen preflight drukwerk.pdf --profile x4", "will a print shop take it?"),
        ("cardgen preflight boekje.pdf --html verslag.html", "with pictures of the places"),
        ("cardgen preflight boekje.pdf --read-aloud", "what a screen reader says"),
        ("cardgen preflight boekje.pdf --format json", "for another program"),
    ),
)
@argument(
    "files",
    type=click.Path(dir_okay=False, path_type=Path),
    nargs=-1,
    required=True,
    help="PDFs to check, of any origin.",
)
@option(
    "--profile",
    "profiles",
    type=ProfileNames(),
    default="ua,a2a",
    show_default=True,
    help="What to hold the files to, commas between: ua (PDF/UA-1, accessible), a2a (PDF/A-2a, to keep), "
    "x4 (PDF/X-4, to print), x1a (PDF/X-1a, to print with nothing transparent).",
)
@option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="text for people, json for programs.",
)
@option(
    "--html",
    "page",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Also write a report with pictures of the pages, each place marked.",
)
@option("--read-aloud", is_flag=True, help="Write what a screen reader says instead, line by line.")
@click.pass_obj
def command(
    session: Session,
    files: tuple[Path, ...],
    profiles: tuple[str, ...],
    form: str,
    page: Path | None,
    read_aloud: bool,
) -> int:
    """Check finished PDFs: their tags, order of reading, descriptions, language, links, fonts and claims.

    Each finding says on which page and where, and what to do. Exit code 1 when a file does not pass.
    """
    console = session.console
    if read_aloud:
        return _aloud(console, files)
    from cardgen.preflight.report import preflight

    reports, broken = [], Diagnostics()
    for path in files:
        try:
            reports.append((preflight(path, profiles, near(path)), path))
        except CardgenError as mistake:
            broken.extend(mistake.diagnostics)
    if page is not None:
        from cardgen.build.publish import write_files
        from cardgen.preflight.html import as_html

        write_files([(page, as_html(reports, language()).encode())])
    console.report(broken)
    if form == "json":
        console.result_json([report.as_data(language()) for report, _ in reports])
    else:
        for report, _ in reports:
            _tell(console, report)
    return 0 if not broken.errors and all(report.passed for report, _ in reports) else 1


def verified(console: Console, paths: Iterable[Path]) -> bool:
    """Whether files that were just made are what they claim to be; what is wrong is told."""
    from cardgen.build.make import TO_FILL_IN
    from cardgen.preflight.report import preflight

    sound = True
    for path in paths:
        # A file with fields is made to change, and claims nothing about being kept.
        profiles = ("ua",) if path.stem.endswith(f"-{TO_FILL_IN}") else ("ua", "a2a")
        report = preflight(path, profiles, near(path))
        if not report.passed:
            _tell(console, report)
            sound = False
    return sound


def _tell(console: Console, report: Report) -> None:
    from cardgen.preflight.profiles import PROFILES

    standards = " + ".join(PROFILES[name].standard for name in report.profiles)
    verdict = translate("passes") if report.passed else translate("does not pass")
    console.result(f"{report.file}: {verdict} ({standards})")
    for found in report.findings:
        said = say(found.diagnostic(""), language())
        page = translate("page {page}").format(page=found.page) if found.page else translate("whole file")
        label = translate("error" if found.severity is Severity.ERROR else "warning")
        console.result(f"  {', '.join(filter(None, (page, found.place)))}: {label} {found.code}: {said.text}")
        if said.hint:
            console.result(f"    {printable(said.hint)}")


def _aloud(console: Console, files: tuple[Path, ...]) -> int:
    from cardgen.preflight.aloud import read_aloud

    for path in files:
        if len(files) > 1:
            console.result(f"== {near(path)}")
        for line in read_aloud(path, language()):
            console.result(line)
    return 0
