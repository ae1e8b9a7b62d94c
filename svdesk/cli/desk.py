"""Commands about a desk file as a whole: making one, filling it, going back in it."""

import argparse

from svdesk.cli.speak import BY, DONE, now, put_json
from svdesk.domain.authority import Provider
from svdesk.services.progress import Silent
from svdesk.storage.store import Store


def new(options: argparse.Namespace) -> int:
    """An empty desk file."""
    from svdesk.services import recording
    from svdesk.storage.ids import new_id

    provider = Provider(new_id(), options.name, options.charity_number or "")
    recording.start(options.file, provider, BY).close()
    print(f"Made {options.file} for {options.name}.")
    return DONE


def import_(options: argparse.Namespace) -> int:
    """Last year's data out of a spreadsheet: rehearsed with --dry-run, else brought in."""
    from svdesk.services.importing import journey, plan_json, plan_words
    from svdesk.services.importing.bring_in_safely import bring_in_safely

    with Store.open(options.into, read_only=options.dry_run) as store:
        rehearsed = journey.rehearse(store, options.spreadsheet, Silent(), year=options.year, only_sheet=options.sheet)
        after = None if options.dry_run else bring_in_safely(store, rehearsed, BY, now(), Silent())
    if options.json:
        put_json(plan_json.as_json(rehearsed.plan))
        return DONE
    print("\n".join(plan_words.lines(rehearsed.plan, rehearsal=options.dry_run)))
    if after and after.change_set:
        print(f"A copy of the records as they were before: {after.copy}")
    return DONE


def undo(options: argparse.Namespace) -> int:
    """Take back the last change set."""
    from svdesk.services import replayed
    from svdesk.storage import journal

    with Store.open(options.file) as store:
        print(replayed.undone(journal.undo(store, by=BY)))
    return DONE


def history(options: argparse.Namespace) -> int:
    """Every change set, the latest first."""
    from svdesk.services.replayed import in_history
    from svdesk.storage import journal

    with Store.open(options.file, read_only=True) as store:
        lines = journal.history(store)
    if options.json:
        put_json([{"n": x.n, "label": x.label, "by": x.by, "at": x.at, "kind": x.kind} for x in lines])
    else:
        for line in lines:
            print(f"{line.n:>5}  {line.at[:16].replace('T', ' ')}  {in_history(line.kind, line.label)}")
    return DONE
