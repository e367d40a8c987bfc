"""What somebody says about something new: in options, or when asked."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from cardgen.cli.console import Console
from cardgen.cli.language import translate
from cardgen.cli.session import WrongUsageError
from cardgen.messages.diagnostics import Diagnostics

if TYPE_CHECKING:
    from cardgen.project.workspace import Workspace

Check = Callable[[str, Diagnostics], None]
"""Records what is wrong with an answer."""


class Answers:
    """Options that were given, and who can be asked for the others.

    Attributes:
        given: answers by the name of their option; what is asked comes here too.
    """

    def __init__(self, console: Console, given: dict[str, str]) -> None:
        self._console = console
        self.given = given

    def get(self, key: str, question: str, proposal: str | None, check: Check | None = None) -> str:
        """One answer.

        Args:
            key: the name of the option.
            question: what to ask on a terminal.
            proposal: what holds when it is not given and nobody can be asked, or when the answer is only Enter;
                None when there must be an answer.
            check: what an answer must pass; on a terminal it is asked again until it does.

        Raises:
            WrongUsageError: the option does not pass, or is missing (NEW04).
        """
        found = Diagnostics()
        if self.given.get(key, "").strip():
            answer = self.given[key].strip()
            self._check(answer, check, found)
        elif self._console.can_ask:
            answer = self._asked(question, proposal, check)
        elif proposal is None:
            answer = ""
            found.add("NEW04", key="ID" if key == "id" else f"--{key}")
        else:
            answer = proposal
            self._check(answer, check, found)
        if found.errors:
            raise WrongUsageError(found)
        self.given[key] = answer
        return answer

    def _asked(self, question: str, proposal: str | None, check: Check | None) -> str:
        while True:
            answer = self._console.ask(question, proposal or "")
            found = Diagnostics()
            if answer or proposal is not None:
                self._check(answer, check, found)
                if not found.errors:
                    return answer
            self._console.report(found)

    def _check(self, answer: str, check: Check | None, found: Diagnostics) -> None:
        if check is not None and answer:
            check(answer, found)


def fitting(answers: Answers, kind: str, own: str | None, workspace: Workspace) -> str:
    """The id: one that can be a file's name everywhere, and that is not taken.

    Raises:
        WrongUsageError: it cannot be (NEW03), or is (NEW01).
    """
    from cardgen.starting.naming import as_id, is_id

    taken = {
        "partnership": workspace.partnerships,
        "sector": workspace.sector_names,
        "product": workspace.products,
        "booklet": workspace.products,
        "theme-question": workspace.sector_names,
    }[kind]

    def check(answer: str, found: Diagnostics) -> None:
        if not is_id(answer):
            found.add("NEW03", name=answer[:60], example=as_id(answer))
        elif answer in {name.casefold() for name in taken()}:
            found.add("NEW01", name=f"“{answer}”")

    if own is not None:
        answers.given["id"] = own
    return answers.get("id", translate("Its short name, in small letters, such as regio-noord"), None, check)
