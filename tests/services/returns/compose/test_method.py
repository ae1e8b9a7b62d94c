"""The last section lets a reader question every figure: its rule, the words behind it, what was left out."""

from dataclasses import replace
from datetime import date

from svdesk.domain.activity import Empty, Share
from svdesk.domain.mapping import NEARLY
from svdesk.domain.period import parse
from svdesk.domain.return_format import Method
from svdesk.services.returns.assemble import Assembled
from svdesk.services.returns.compose.method import method
from svdesk.services.returns.document import Block, Bullets, Grid, Heading, Paragraph
from svdesk.services.returns.formats import format_by
from tests.services.returns.charity import ANYTOWN, PLAIN, Ledger, return_of, year_of_work

HERE = Method("How these figures were made", "As the council asks.")


def grids(made: Assembled) -> dict[str, Grid]:
    return {block.caption: block for block in method(HERE, made) if isinstance(block, Grid)}


def under(heading: str, made: Assembled) -> list[Block]:
    blocks = method(HERE, made)
    begin = blocks.index(Heading(2, heading)) + 1
    end = next((n for n, block in enumerate(blocks[begin:], begin) if isinstance(block, Heading)), len(blocks))
    return blocks[begin:end]


def paragraphs(made: Assembled) -> str:
    return " ".join(block.text for block in method(HERE, made) if isinstance(block, Paragraph))


def test_the_section_opens_with_what_the_form_says_and_what_the_figures_are_made_from() -> None:
    told = paragraphs(return_of(ANYTOWN))
    assert "As the council asks." in told
    assert "made from 25 counts in 21 activities dated April to June 2025, kept by Riverside Hub." in told
    assert "Of these counts, 1 is an estimate." in told
    assert "“Local” means: within the Anytown boundary." in told


def test_sharing_between_contracts_is_explained_where_there_was_any() -> None:
    assert "by an agreed share" not in paragraphs(return_of(ANYTOWN))
    ledger = year_of_work()
    ledger.activities = [replace(a, shares=(Share("k1", 5000), Share("k2", 5000))) for a in ledger.activities]
    assert "people and events cannot be divided, and count whole in each contract" in paragraphs(
        return_of(ANYTOWN, made=ledger)
    )


def test_every_measure_tells_its_terms_its_rule_and_how_many_counts_it_has() -> None:
    grid = grids(return_of(ANYTOWN))["Terms, rules and counts behind each measure"]
    rows = {row[0]: row for row in grid.rows if isinstance(row, tuple)}
    assert list(rows) == [f"AT{n}" for n in range(1, 15)]
    assert rows["AT2"][1:3] == ("Employability support", "Length of each session times the people who came")
    assert rows["AT11"][1] == "Only Volunteer hours"
    assert rows["AT6"][-2:] == ("3", "1")
    assert rows["AT13"][3] == "Nothing more"


def test_filters_of_a_measure_are_said() -> None:
    form = format_by("anytown-quarterly")
    narrowed = replace(form.measures[0], groups=("BG03",), places=("Library",))
    made = return_of(ANYTOWN, form=replace(form, measures=(narrowed, *form.measures[1:])))
    (row,) = (
        row
        for row in grids(made)["Terms, rules and counts behind each measure"].rows
        if isinstance(row, tuple) and row[0] == "AT1"
    )
    assert row[1] == "Employability support, for or at Young people (13 to 25) and Library"


def test_the_charity_s_own_words_stand_under_each_term_with_their_counts() -> None:
    made = return_of(ANYTOWN)
    grid = grids(made)["Shared terms and our own words"]
    assert ("Employability support", "Job club", "people", "The same", "3") in grid.rows
    assert ("Befriending", "Phone friends", "hours", "A part of the term", "3") in grid.rows
    counted = sum(int(row[-1]) for row in grid.rows if isinstance(row, tuple))
    assert counted == len({behind.count for figure in made.figures for behind in figure.behind})
    (why,) = (b for b in under("Our own words under each shared term", made) if isinstance(b, Paragraph))
    assert why.text == "Please strike out any word that does not belong under its term, and tell us."


def test_a_word_that_means_only_nearly_the_same_is_not_said_to_mean_it() -> None:
    made = return_of(ANYTOWN)
    meant = made.recorded.mappings
    near = replace(meant["jobclub"], as_came=(NEARLY,))
    made = replace(made, recorded=replace(made.recorded, mappings={**meant, "jobclub": near}))
    grid = grids(made)["Shared terms and our own words"]
    assert ("Employability support", "Job club", "people", "Nearly the same", "3") in grid.rows


def test_what_was_left_out_is_told_with_its_reason_and_without_what_people_wrote() -> None:
    (bullets,) = under("What was left out, and why", return_of(ANYTOWN))
    assert isinstance(bullets, Bullets)
    assert bullets.items == (
        "“Summer fair” covers more than “Community events”, so this return leaves out 1 count.",
        "“Paned a sgwrs” (attendances) is not mapped yet, so this return leaves out 1 count.",
        "“Annual meeting” (people) fits no shared term, so this return leaves out 1 count.",
        "1 activity lies only partly in the period.",
        "AT13 (Things repaired or passed on) is counted in items;"
        " 1 count of the same terms in kilograms cannot become that.",
    )


def test_nothing_left_out_is_said_as_well() -> None:
    ledger = Ledger()
    ledger.did("Volunteering", date(2025, 5, 3), ledger.count("hours", "5"))
    assert under("What was left out, and why", return_of(ANYTOWN, made=ledger)) == [
        Paragraph("Nothing that was recorded for the period was left out.")
    ]


def test_several_activities_that_straddle_are_many() -> None:
    ledger = Ledger()
    for _ in range(2):
        ledger.did("Volunteering", parse("2025-06-20..2025-07-02"), ledger.count("hours", "5"))
    (bullets,) = under("What was left out, and why", return_of(ANYTOWN, made=ledger))
    assert isinstance(bullets, Bullets)
    assert bullets.items == ("2 activities lie only partly in the period.",)


def test_a_form_without_measures_has_no_table_of_rules_and_no_records_no_words() -> None:
    assert list(grids(return_of(PLAIN))) == ["Shared terms and our own words"]
    assert grids(return_of(PLAIN, made=Ledger())) == {}


def test_those_whose_words_are_used_are_credited() -> None:
    credits = [block.text for block in under("Credits", return_of(ANYTOWN)) if isinstance(block, Paragraph)]
    assert credits == [
        "Shared terms: svdesk shared glossary, edition 1.0.0, by the svdesk authors, CC BY 4.0.",
        "PPN 002 Social Value Model: Contains public sector information licensed under the Open Government"
        " Licence v3.0.",
    ]
    (titles,) = under("Framework measures named above", return_of(ANYTOWN))
    assert isinstance(titles, Bullets)
    assert titles.items[0] == "PPN 002 outcome 6: Employment and training for those who face barriers."


def test_what_the_form_does_not_ask_for_is_told_by_its_terms() -> None:
    ledger = Ledger()
    ledger.did("Volunteering", date(2025, 5, 3), ledger.count("hours", "5"))
    for month in (4, 5, 7):
        ledger.did("Quiz night", date(2025, month, 21), ledger.count("raised", "400"))
    ledger.did("Befriending", date(2025, 5, 3), ledger.count("friends", "2"), ledger.count("friends", Empty.NOT_KNOWN))
    form = format_by("anytown-quarterly")
    form = replace(form, measures=tuple(one for one in form.measures if one.terms == ("SV-064",)), sections=(HERE,))
    (bullets,) = under("What was left out, and why", return_of(ANYTOWN, form=form, made=ledger))
    assert isinstance(bullets, Bullets)
    assert bullets.items == ("The form does not ask for 1 count under “Befriending” and 2 counts under “Fundraising”.",)
