"""The sample charity: an invented one whose real mess of a workbook goes all the way to three returns.

It stands above the journeys and strings them together, as the window and the command line do.
"""

import tomllib
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from svdesk.domain.authority import Authority, Contract, ContractKind, Provider, Target
from svdesk.domain.errors import FileUnusable
from svdesk.domain.glossary import fold
from svdesk.domain.mapping import Mapping, Relation
from svdesk.domain.period import Period, parse
from svdesk.domain.problem import count_by_severity
from svdesk.domain.quantity import Quantity
from svdesk.i18n import _
from svdesk.services import contracts, recording
from svdesk.services.importing import journey
from svdesk.services.mapping.decide import decide_all, take_exact_labels
from svdesk.services.progress import Silent
from svdesk.services.returns import export, formats
from svdesk.storage import authorities, mappings, resources
from svdesk.storage.ids import new_id
from svdesk.storage.shipped import glossary, units
from svdesk.storage.store import Store

WORKBOOK = "sample/last-year.xlsx"
YEAR = "2025-26"


def demonstrate(folder: Path, by: str, at: datetime) -> Iterator[str]:
    """Do the main job in *folder* and say each step: a workbook in, words mapped, three returns out.

    A ``demo.svdesk`` of an earlier time is replaced, where it is the sample charity's and nobody has it open. Raises
    ``FileUnusable`` when the folder or the file cannot be used.
    """
    file = folder / "demo.svdesk"
    export.make_folder(folder)
    if file.exists():
        _refuse_to_replace_another(file)
        file.unlink()
    with begin(file, by) as store:
        yield _("Made {file} for {name}, an invented charity.").format(file=file, name=authorities.provider(store).name)
        yield from fill(store, by, at)
        for contract, period in returns_wanted(store):
            done = export.export(store, contract.reference, period, folder / "returns", at=at, by=by)
            yield _("Wrote {pdf}: {format}, {period}; {stop} to fix, {warn} worth a look, {note} notes.").format(
                pdf=done.pdf, format=contract.format_id, period=period, **count_by_severity(list(done.problems))
            )


def _refuse_to_replace_another(file: Path) -> None:
    """Raise ``FileUnusable`` unless *file* is the sample charity's and can be had for writing."""
    with Store.open(file) as store:
        name = authorities.provider(store).name
    if name != _told()["provider"]["name"]:
        raise FileUnusable(
            _("{file} is the desk file of {name}, and is left as it is.").format(file=file, name=name),
            _("Choose another folder for the demonstration."),
        )


def begin(file: Path, by: str) -> Store:
    """An empty desk file for the sample charity."""
    told = _told()["provider"]
    provider = Provider(new_id(), told["name"], told["charity_number"], "", told["year_start_month"])
    return recording.start(file, provider, by)


def fill(store: Store, by: str, at: datetime) -> Iterator[str]:
    """Import the sample workbook, map its words, add the contracts and answers; say each step."""
    rehearsal = journey.rehearse(store, resources.path(WORKBOOK), Silent(), year=parse(YEAR))
    counts = rehearsal.plan.counts
    brought = journey.bring_in(store, rehearsal, by, at, Silent())
    yield _(
        "Imported last-year.xlsx: {rows_read} rows read, {new} records went in, {held} need a word with a person,"
        " {rows_skipped} rows hold nothing to count."
    ).format(**counts)
    yield _("That is {activities} activities with {counts} counts.").format(
        activities=brought.activities, counts=brought.counts
    )
    taken = take_exact_labels(store, by, at)
    decisions = _decisions(store, by, at)
    decide_all(store, decisions, by)
    yield _("Mapped {all} of {words} words to the shared glossary, {labels} of them by an exact label.").format(
        all=len(mappings.decisions(store)), words=len(mappings.own_terms(store)), labels=len(taken)
    )
    for told in _told()["contracts"]:
        contract = _contract(told)
        pinned = formats.format_by(contract.format_id, contract.format_edition)
        contracts.add(store, contract, pinned, by, at)
        recording.answer(store, contract, parse(told["return_period"]), told.get("answers", {}), by)
    yield _("Added {n} contracts with their targets.").format(n=len(_told()["contracts"]))


def returns_wanted(store: Store) -> list[tuple[Contract, Period]]:
    """Each sample contract with the period that its return is made for."""
    return [
        (authorities.contract(store, told["reference"]), parse(told["return_period"])) for told in _told()["contracts"]
    ]


def _told() -> dict[str, Any]:
    return tomllib.loads(resources.read_text("sample/sample.toml"))


def _decisions(store: Store, by: str, at: datetime) -> list[Mapping]:
    """What the sample file says of each own term; a word that the import did not make is a fault of ours."""
    ids = {(fold(own.label), own.unit): own.id for own in mappings.own_terms(store).values()}
    return [
        Mapping(
            own_term=ids[fold(told["own_term"]), told["unit"]],
            relation=Relation(told["relation"]),
            term=told.get("term"),
            why=told.get("why", ""),
            by=by,
            at=at,
            glossary_edition=glossary().edition,
        )
        for told in _told()["mappings"]
    ]


def _contract(told: dict[str, Any]) -> Contract:
    return Contract(
        id=new_id(),
        authority=Authority(new_id(), told["authority"], told.get("department", "")),
        reference=told["reference"],
        title=told["title"],
        period=Period(told["first_day"], told["last_day"]),
        format_id=told["format"],
        format_edition=told["edition"],
        kind=ContractKind(told["kind"]),
        local_means=told.get("local_means", ""),
        targets=tuple(
            Target(t["code"], parse(t["period"]), Quantity.of(t["amount"], units()[t["unit"]]))
            for t in told.get("targets", ())
        ),
    )
