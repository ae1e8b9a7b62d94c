"""Commands about words: what the charity's own might mean, what they mean, telling others, and the shared glossary."""

import argparse
import json
import sys

from svdesk.cli.speak import BY, DONE, now, put_json
from svdesk.domain.errors import UserError
from svdesk.storage.store import Store


def suggest(options: argparse.Namespace) -> int:
    """Lines of text on standard input become suggested glossary terms, a JSON document a line."""
    from svdesk.services.mapping.suggest import as_json, suggester_for

    suggester = suggester_for(options.into)
    for line in sys.stdin:
        print(json.dumps(as_json(suggester.suggest(line.strip(), top=options.top)), ensure_ascii=False), flush=True)
    return DONE


def map_(options: argparse.Namespace) -> int:
    """The charity's own words and what each means; or that written out, or taken from another table."""
    if options.export:
        return _export(options)
    if options.take:
        return _take(options)
    from svdesk.services.mapping import listing
    from svdesk.storage import mappings

    with Store.open(options.file, read_only=True) as store:
        uses = mappings.in_use(store)
    if options.json:
        put_json(listing.as_json(uses))
    else:
        print("\n".join(listing.lines(uses)))
    return DONE


def glossary(options: argparse.Namespace) -> int:
    """The shared glossary as a PDF to print: as it ships, or as a desk file speaks it, with its own words."""
    if options.pdf.suffix.casefold() != ".pdf":  # a desk file that was named by mistake would be written over
        raise UserError(f"“{options.pdf.name}” is no name of a PDF.", "Choose one that ends in .pdf.")
    from svdesk.services.progress import Silent
    from svdesk.services.returns import print_glossary

    if options.file:
        with Store.open(options.file, read_only=True) as store:
            print_glossary.save(store, options.pdf, Silent(), welsh=options.welsh, at=now())
    else:
        print_glossary.save_shipped(options.pdf, Silent(), welsh=options.welsh, at=now())
    print(f"Wrote {options.pdf}")
    return DONE


def _export(options: argparse.Namespace) -> int:
    from svdesk.services.mapping.exchange import send

    with Store.open(options.file, read_only=True) as store:
        rows = send.export(store, options.export, now())
    if options.json:
        put_json({"file": str(options.export), "rows": rows})
    else:
        print(f"Wrote {rows} lines to {options.export}")
    return DONE


def _take(options: argparse.Namespace) -> int:
    """Take every line that says something of a word which has no answer yet; never one that differs."""
    from svdesk.services.mapping.exchange import receive

    with Store.open(options.file, read_only=options.dry_run) as store:
        found = receive.look(store, options.take)
        said = [one for one in found.offers if one.effect is receive.Effect.NEW]
        new = receive.proposed(said)
        taken = 0 if options.dry_run else receive.merge(store, new, BY, now())
    counts = {effect.value: sum(one.effect is effect for one in found.offers) for effect in receive.Effect}
    unusable = [{"line": one.line, "why": one.why_not} for one in found.offers if one.why_not]
    otherwise = "an earlier line answers otherwise for the same words"
    denied = "another line answers the same words with that very term"
    left = {one.line: denied if one.claim and one.claim.refused else otherwise for one in set(said) - set(new)}
    unusable += [{"line": line, "why": left[line]} for line in sorted(left)]
    if options.json:
        put_json({"title": found.title, "licence": found.licence, **counts, "taken": taken, "why_not": unusable})
        return DONE
    print(f"{found.name}: {counts['new']} new, {counts['same']} as they are here, {counts['differs']} that differ.")
    for one in unusable:
        print(f"  Line {one['line']} is left out: {one['why']}.")
    if near := sum(bool(one.claim and one.claim.is_near) for one in new):
        print(f"  {near} of the new say that words mean nearly the same; they are counted as the same.")
    print("Nothing was written." if options.dry_run else f"Took {taken}; those that differ are left as they are here.")
    return DONE
