"""Commands about returns: formats, Problems, the return itself, and the figures in it."""

import argparse

from svdesk.cli.speak import BY, DONE, PROBLEMS, now, put_json, say, status
from svdesk.domain.errors import UserError
from svdesk.storage.store import Store


def formats(options: argparse.Namespace) -> int:
    """The return formats there are, or whether one of your own is sound."""
    from svdesk.services.returns import formats as known

    if options.action == "check" and options.pack is None:
        raise UserError("No file to check was named.", "Name it: svdesk formats check FILE.toml")
    if options.action == "check":
        faults = known.faults(options.pack)
        for fault in faults:
            print(fault)
        print(f"{options.pack.name}: {len(faults)} faults." if faults else f"{options.pack.name} is sound.")
        return PROBLEMS if faults else DONE
    found = known.shipped_formats()
    if options.json:
        put_json([{"id": f.id, "edition": f.edition, "title": f.title, "authority": f.authority} for f in found])
    else:
        for one in found:
            print(f"{one.id} {one.edition}: {one.title} ({one.authority or 'any authority'})")
    return DONE


def check(options: argparse.Namespace) -> int:
    """Every Problem of a return, before it is made."""
    from svdesk.services.returns import assemble, data

    with Store.open(options.file, read_only=True) as store:
        problems = assemble.assemble(store, options.contract, options.period).problems
    if options.json:
        put_json(data.problems_json(problems))
    else:
        say(problems)
    return status(problems)


def return_(options: argparse.Namespace) -> int:
    """The return as a PDF, with its CSV and XLSX twins."""
    from svdesk.services.returns import data, export

    with Store.open(options.file) as store:
        wanted = (options.contract, options.period, options.to)
        done = export.export(store, *wanted, draft=options.draft, at=now(), by=BY)
    if options.json:
        found = data.problems_json(done.problems)
        put_json({"pdf": str(done.pdf), "csv": str(done.csv), "xlsx": str(done.xlsx), "sha256": done.sha256} | found)
    else:
        say(done.problems)
        print(f"Wrote {done.pdf}\n      {done.csv}\n      {done.xlsx}")
    return status(done.problems)


def trace(options: argparse.Namespace) -> int:
    """Each figure of a return and the records behind it."""
    from svdesk.services.returns import assemble, data

    with Store.open(options.file, read_only=True) as store:
        traced = data.trace_json(assemble.assemble(store, options.contract, options.period), options.figure)
    put_json(traced)
    return DONE


def read(options: argparse.Namespace) -> int:
    """The data that a return carries, and whether it is as it was exported."""
    from svdesk.services.returns import data

    found = data.read(options.pdf)
    if options.json:
        put_json(found)
        return DONE
    print(f"{found['provider']} to {found['authority']}, {found['contract']}: {' to '.join(found['period'])}")
    print("The data is as it was exported." if found["intact"] else "The file was changed after it was exported.")
    for figure in found["figures"]:
        least = ", at least" if str(figure.get("people_basis")).endswith("at_least") else ""
        print(f"  {figure['code']:<12} {figure['value']:>12} {figure['unit']:<12} {figure['label']}{least}")
    return DONE
