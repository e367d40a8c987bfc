"""Who plays in which sector. Coral is the leader's and nobody else's."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace

from .person import Person


@dataclass(frozen=True)
class Cast:
    """The people who return in every drawing of one sector."""

    leader: Person
    student: Person  # trainee teacher, in yellow
    starter: Person  # first year in the job
    mentor: Person
    educator: Person  # of the institute
    colleague: Person
    learners: tuple[Person, ...]  # four
    alone: Person  # who waits and is not seen
    roller: Person  # in a wheelchair


PO = Cast(
    leader=Person(4, "zwart", "krullen", "koraal", "inkt", mood="laugh", leads=True, lanyard="zon", collar="papier", build="breed"),
    student=Person(6, "zwart", "locs", "zon", "leisteen", shoes="wit", build="smal"),
    starter=Person(1, "koper", "kort", "petrol", "pruim", shoes="wit", beard=True),
    mentor=Person(2, "grijs", "bob", "azuur", "inkt", glasses=True, shoes="papier", build="rond"),
    educator=Person(5, "zwart", "kort", "pruim", "leisteen", collar="wit", shoes="wit", tall=1.05),
    colleague=Person(2, hijab="pruim", top="blos", bottom="inkt", skirt="leisteen", shoes="zon"),
    learners=(
        Person(3, "zwart", "vlechten", "zon", "petrol", kid=0.85, shoes="pruim"),
        Person(1, "blond", "stekels", "petrol", "inkt", kid=0.85, shoes="wit"),
        Person(5, "zwart", "afro", "blad", "pruim", kid=0.85, shoes="wit"),
        Person(2, "koper", "staart", "azuur", "leisteen", kid=0.9, shoes="zon", pattern="streep"),
    ),
    alone=Person(3, "bruin", "lang", "blos", "leisteen", shoes="wit", build="smal"),
    roller=Person(2, "zwart", "knot", "pruim", "leisteen", mood="laugh", earring="zon"),
)
VO = Cast(
    leader=Person(
        2, "grijs", "kuif", "koraal", "inkt", mood="laugh", beard=True, glasses=True, leads=True, lanyard="zon", collar="papier", build="breed"
    ),
    student=Person(5, "zwart", "afro", "zon", "leisteen", shoes="wit"),
    starter=Person(1, "bruin", "kuif", "petrol", "pruim", shoes="wit", glasses=True, build="smal"),
    mentor=Person(4, "zwart", "knot", "azuur", "inkt", shoes="papier", build="breed", earring="zon"),
    educator=Person(1, "wit", "bob", "pruim", "leisteen", collar="wit", shoes="wit", glasses=True),
    colleague=Person(6, "zwart", "kort", "blos", "inkt", beard=True, shoes="zon", build="breed", tall=1.05),
    learners=(
        Person(3, hijab="petrol", top="papier", bottom="inkt", kid=0.24, shoes="pruim"),
        Person(1, "blond", "stekels", "petrol", "leisteen", kid=0.2, shoes="wit", hood=True),
        Person(6, "zwart", "vlechten", "bos", "pruim", kid=0.26, shoes="wit"),
        Person(2, "kastanje", "lang", "pruim", "leisteen", kid=0.24, shoes="zon"),
    ),
    alone=Person(3, "zwart", "kort", "bos", "leisteen", shoes="wit", build="smal"),
    roller=Person(4, "zwart", "krullen", "zon", "inkt", mood="laugh", hood=True, kid=0.15),
)
MBO = Cast(
    leader=Person(3, hijab="petrol", top="koraal", bottom="inkt", mood="laugh", leads=True, lanyard="zon"),
    student=Person(2, "kastanje", "kort", "zon", "leisteen", shoes="wit", beard=True, build="breed"),
    starter=Person(6, "zwart", "knot", "petrol", "bos", shoes="wit", earring="zon"),
    mentor=Person(1, "wit", "kaal", "azuur", "inkt", shoes="papier", glasses=True, beard=True, build="rond"),
    educator=Person(5, "zwart", "locs", "bos", "leisteen", collar="wit", shoes="wit"),
    colleague=Person(1, "blond", "staart", "gloed", "inkt", shoes="zon", apron="bos"),
    learners=(
        Person(4, "zwart", "kort", "bos", "inkt", shoes="zon", hat="helm", reflect=True),
        Person(2, "koper", "staart", "wit", "leisteen", shoes="wit", hat="koksmuts", apron="wit"),
        Person(6, "zwart", "afro", "petrol", "inkt", shoes="wit", build="breed", hood=True),
        Person(1, "bruin", "lang", "wit", "azuur", shoes="wit", build="smal"),
    ),
    alone=Person(3, "bruin", "knot", "bos", "leisteen", shoes="wit", build="smal"),
    roller=Person(5, "zwart", "stekels", "gloed", "inkt", mood="laugh", build="breed"),
)
CASTS = {"po": PO, "vo": VO, "mbo": MBO}


def _shod(p: Person) -> Person:
    return replace(p, shoes="inkt") if p.shoes in ("zon", "koraal") else p


def _on_the_road(cast: Cast) -> Cast:
    """The same people, in shoes that do not vanish into a ribbon."""
    people = {f.name: getattr(cast, f.name) for f in fields(cast)}
    return Cast(**{name: tuple(map(_shod, who)) if isinstance(who, tuple) else _shod(who) for name, who in people.items()})


WALKERS = {sector: _on_the_road(cast) for sector, cast in CASTS.items()}
"""Who stands on or before the road: on cards, in heads, large on covers."""
