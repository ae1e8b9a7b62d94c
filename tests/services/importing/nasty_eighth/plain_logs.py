"""Logs a clerk would be proud of, which must come out perfectly: one row a thing, one heading row, no surprises."""

from pathlib import Path

from tests.services.importing.nasty.expectation import Case, expected
from tests.services.importing.nasty.files import text_file, xlsx
from tests.services.importing.nasty_more.said import said


def mens_shed(folder: Path) -> Case:
    """Plain: date, activity, who came, hours in all, notes."""
    name = "Log"
    text = """
Date | Activity | Members present | Total hours | Notes
2024-04-02 | Bird boxes for the primary school | 8 | 16 |
2024-04-04 | Repairing garden benches | 6 | 15 | two benches left to do
2024-04-09 | Bird boxes for the primary school | 9 | 18 |
2024-04-11 | Tea and planning meeting | 11 | 11 | AGM set for 6 June
2024-04-16 | Lathe training | 4 | 10 | new chuck fitted
2024-04-18 | Repairing garden benches | 7 | 17.5 | finished
2024-04-23 | Tool sharpening for the public | 5 | 12.5 | 31 tools sharpened
2024-04-25 | Open morning | 12 | 24 |
2024-04-30 | Planters for the doctors' surgery | 6 | 15 |
"""
    return Case(
        xlsx(folder / "mens_shed.xlsx", {name: text}),
        expected(
            said(
                name,
                """
                2 | Bird boxes for the primary school | 2024-04-02 | 8 people, 16 hours
                3 | Repairing garden benches | 2024-04-04 | 6 people, 15 hours | notes two benches left to do
                4 | Bird boxes for the primary school | 2024-04-09 | 9 people, 18 hours
                5 | Tea and planning meeting | 2024-04-11 | 11 people, 11 hours | notes AGM set for 6 June
                6 | Lathe training | 2024-04-16 | 4 people, 10 hours | notes new chuck fitted
                7 | Repairing garden benches | 2024-04-18 | 7 people, 17.5 hours | notes finished
                8 | Tool sharpening for the public | 2024-04-23 | 5 people, 12.5 hours | notes 31 tools sharpened
                9 | Open morning | 2024-04-25 | 12 people, 24 hours
                10 | Planters for the doctors' surgery | 2024-04-30 | 6 people, 15 hours
                """,
            ),
            [(name, "1 header")],
            unasked=("hours-each-or-all", "personal-data", "twice-in-file", "date-order", "unit-unclear"),
        ),
    )


def community_garden(folder: Path) -> Case:
    """Plain: what was picked by weight, and what was given, in cash and in kind, on a second sheet."""
    picked, given = "Harvest", "Gifts"
    harvest = """
Date | Crop | Weight (kg) | Given to
2024-06-05 | Broad beans | 4.2 | Food pantry
2024-06-12 | Lettuce | 3 | Volunteers
2024-06-26 | New potatoes | 18.5 | Food pantry
2024-07-03 | Courgettes | 6 | Lunch club
2024-07-10 | Courgettes | 9.25 | Food pantry
2024-07-24 | Runner beans | 7.4 | Lunch club
2024-08-07 | Tomatoes | 11 | Food pantry
2024-09-04 | Squash | 22.8 | Harvest supper
"""
    gifts = """
Date | What was given | From | Value (£) | Cash or in kind
2024-04-18 | Two tonnes of topsoil | Garth Landscapes | 90 | In kind
2024-05-02 | Donation at plant sale | Public | 146.35 | Cash
2024-05-20 | Plumber's labour, standpipe | R J Heating | 120 | In kind
2024-06-10 | Grant for tools | Town council | 500 | Cash
2024-07-15 | Seed trays | Garden centre | 24.5 | In kind
2024-09-07 | Harvest supper tickets | Public | 212 | Cash
"""
    return Case(
        xlsx(folder / "community_garden.xlsx", {picked: harvest, given: gifts}),
        expected(
            said(
                picked,
                """
                2 | Broad beans | 2024-06-05 | 4.2 kg
                3 | Lettuce | 2024-06-12 | 3 kg
                4 | New potatoes | 2024-06-26 | 18.5 kg
                5 | Courgettes | 2024-07-03 | 6 kg
                6 | Courgettes | 2024-07-10 | 9.25 kg
                7 | Runner beans | 2024-07-24 | 7.4 kg
                8 | Tomatoes | 2024-08-07 | 11 kg
                9 | Squash | 2024-09-04 | 22.8 kg
                """,
                "notes ?",
                "place ?",
            )
            + said(
                given,
                """
                2 | Two tonnes of topsoil | 2024-04-18 | £90
                3 | Donation at plant sale | 2024-05-02 | £146.35
                4 | Plumber's labour, standpipe | 2024-05-20 | £120
                5 | Grant for tools | 2024-06-10 | £500
                6 | Seed trays | 2024-07-15 | £24.50
                7 | Harvest supper tickets | 2024-09-07 | £212
                """,
                "notes ?",
                "place ?",
            ),
            [(picked, "1 header"), (given, "1 header")],
            unasked=("two-numbers", "twice-in-file", "income-in-costs", "unit-unclear"),
        ),
    )


def scouts_nights_away(folder: Path) -> Case:
    """Plain: from and to dates, the camp, the site, how many young people, how many nights."""
    name = "Nights away"
    text = """
Start | Finish | Event | Site | Young people | Nights
2024-03-15 | 2024-03-16 | Cubs sleepover | Scout hut | 18 | 1
2024-05-03 | 2024-05-06 | Scouts spring camp | Gilwern | 22 | 3
2024-06-07 | 2024-06-09 | Beavers and Cubs weekend | Cranham | 31 | 2
2024-07-27 | 2024-08-03 | Summer camp | Broadstone Warren | 26 | 7
2024-09-20 | 2024-09-22 | Explorers hike | Brecon Beacons | 9 | 2
2024-11-15 | 2024-11-16 | Beavers sleepover | Scout hut | 14 | 1
"""
    return Case(
        xlsx(folder / "scouts_nights_away.xlsx", {name: text}),
        expected(
            said(
                name,
                """
                2 | Cubs sleepover | 2024-03-15..2024-03-16 | 18 people, 1 nights | place Scout hut
                3 | Scouts spring camp | 2024-05-03..2024-05-06 | 22 people, 3 nights | place Gilwern
                4 | Beavers and Cubs weekend | 2024-06-07..2024-06-09 | 31 people, 2 nights | place Cranham
                5 | Summer camp | 2024-07-27..2024-08-03 | 26 people, 7 nights | place Broadstone Warren
                6 | Explorers hike | 2024-09-20..2024-09-22 | 9 people, 2 nights | place Brecon Beacons
                7 | Beavers sleepover | 2024-11-15..2024-11-16 | 14 people, 1 nights | place Scout hut
                """,
            ),
            [(name, "1 header")],
            unasked=("personal-data", "twice-in-file", "unit-unclear"),
        ),
    )


def domestic_abuse_contacts(folder: Path) -> Case:
    """Plain: a contact log with minutes, the place, the worker, and notes with figures and dates in them."""
    text = """
Date,Case ref,Contact type,Length (mins),Where,Worker,Notes
13/05/2024,DA-118,Phone call,30,Office,SM,Safety plan reviewed
14/05/2024,DA-121,Home visit,90,Pontypool,KB,"2 children present, refer to play worker"
14/05/2024,DA-118,Court support,180,Newport,SM,Hearing put back to 11/06/2024
16/05/2024,DA-124,Refuge assessment,60,Refuge,KB,
17/05/2024,DA-121,Phone call,15,Office,KB,No answer - left no message
20/05/2024,DA-130,Drop-in,45,Office,SM,New referral from police
22/05/2024,DA-124,Group work,120,Refuge,LT,Week 3 of 10
23/05/2024,DA-118,Text message,15,Office,SM,
"""
    return Case(
        text_file(folder / "domestic_abuse_contacts.csv", text),
        expected(
            said(
                "csv",
                """
                2 | Phone call | 2024-05-13 | 0.5 hours | place Office | notes Safety plan reviewed
                3 | Home visit | 2024-05-14 | 1.5 hours | place Pontypool \
| notes 2 children present, refer to play worker
                4 | Court support | 2024-05-14 | 3 hours | place Newport | notes Hearing put back to 11/06/2024
                5 | Refuge assessment | 2024-05-16 | 1 hours | place Refuge
                6 | Phone call | 2024-05-17 | 0.25 hours | place Office | notes No answer - left no message
                7 | Drop-in | 2024-05-20 | 0.75 hours | place Office | notes New referral from police
                8 | Group work | 2024-05-22 | 2 hours | place Refuge | notes Week 3 of 10
                9 | Text message | 2024-05-23 | 0.25 hours | place Office
                """,
                "code ?",
            ),
            [("csv", "1 header")],
            ["personal-data: initials of the worker"],
            unasked=("date-order", "two-numbers", "twice-in-file", "hours-each-or-all"),
        ),
    )


def community_transport(folder: Path) -> Case:
    """Out of booking software: ids, three time stamps of which one is the trip's, columns nobody ever filled."""
    text = """
id,created_at,updated_at,pickup_at,route_name,passengers,distance_miles,fare_total,currency,status,driver_id,custom_1
8f31c2,2024-04-29T16:22:08Z,2024-05-07T11:02:55Z,2024-05-07T09:30:00+01:00,Shopping bus,9,14.2,27.00,GBP,completed,41,
8f31c9,2024-04-30T09:05:41Z,2024-05-08T15:40:12Z,2024-05-08T10:15:00+01:00,Hospital run,1,31.6,12.50,GBP,completed,38,
8f3208,2024-05-01T10:11:00Z,2024-05-09T13:31:44Z,2024-05-09T11:45:00+01:00,Lunch club,12,8,24.00,GBP,completed,41,
8f3251,2024-05-02T14:48:19Z,2024-05-13T08:00:03Z,2024-05-14T09:30:00+01:00,Shopping bus,,,,GBP,cancelled,,
8f32a0,2024-05-08T12:30:30Z,2024-05-16T16:12:21Z,2024-05-16T13:00:00+01:00,Hospital run,2,29.4,20.00,GBP,completed,38,
8f32d4,2024-05-13T17:59:02Z,2024-05-21T11:10:10Z,2024-05-21T09:30:00+01:00,Shopping bus,11,14.2,33.00,GBP,completed,44,
8f3317,2024-05-20T08:15:56Z,2024-06-03T12:45:37Z,2024-06-01T10:00:00+01:00,Garden outing,14,42.8,0.00,GBP,completed,41,
"""
    return Case(
        text_file(folder / "community_transport.csv", text, line_end="\n"),
        expected(
            said(
                "csv",
                """
                2 | Shopping bus | 2024-05-07 | 9 people, 14.2 miles, £27
                3 | Hospital run | 2024-05-08 | 1 people, 31.6 miles, £12.50
                4 | Lunch club | 2024-05-09 | 12 people, 8 miles, £24
                5 | Shopping bus | 2024-05-14 | - | optional
                6 | Hospital run | 2024-05-16 | 2 people, 29.4 miles, £20
                7 | Shopping bus | 2024-05-21 | 11 people, 14.2 miles, £33
                8 | Garden outing | 2024-06-01 | 14 people, 42.8 miles, £0
                """,
                "code ?",
                "notes ?",
                "place ?",
            ),
            [("csv", "1 header")],
            unasked=("date-order", "twice-in-file", "hours-each-or-all"),
        ),
    )
