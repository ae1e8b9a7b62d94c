"""Every Problem of a funder's list of grants (360Giving): one of severity stop keeps its grant out, and says why."""

from svdesk.domain.problem_entry import Entry, Severity

FUNDING: dict[str, Entry] = {
    "grant-without": Entry(
        Severity.STOP,
        "{where}: the grant has no {field}.",
        "Ask the funder for a complete list, or add the contract by hand.",
    ),
    "grant-date-unread": Entry(
        Severity.STOP,
        "{where}: “{text}” was not understood as the {field}.",
        "Add the contract by hand; the list should say 2025-04-30.",
    ),
    "grant-dates-turned": Entry(
        Severity.STOP,
        "{where}: the grant ends on {ends}, before it starts on {starts}.",
        "Ask the funder which is right, or add the contract by hand.",
    ),
    "grant-amount-unread": Entry(
        Severity.WARN,
        "{where}: “{text}” was not understood as an amount, so the contract has none.",
        "Type the amount in the contract.",
    ),
    "grant-twice": Entry(
        Severity.WARN,
        "{where}: the grant {id} stands here again, and not as it stood before.",
        "The first is offered. Ask the funder which is right.",
    ),
    "grant-end-guessed": Entry(
        Severity.WARN,
        "{where}: the list does not say when the grant ends; {ends} is a year after it starts.",
        "Put the end of the contract right.",
    ),
    "grant-start-guessed": Entry(
        Severity.NOTE,
        "{where}: the list does not say when the work starts; the day of the award is taken.",
        "Put the start of the contract right if it is another.",
    ),
    "grant-currency-guessed": Entry(
        Severity.NOTE,
        "{where}: the list does not say in which currency the amount is; a new contract has pounds.",
        "Put the currency of the contract right if it is another.",
    ),
    "grant-dates-british": Entry(
        Severity.WARN,
        "{where}: “{text}” is read as {day}, and so is every date of the list; nothing in it shows whether the day or"
        " the month comes first.",
        "Put the dates of the contracts right if the month comes first.",
    ),
}
