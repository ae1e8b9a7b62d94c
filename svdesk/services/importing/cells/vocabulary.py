"""How the importer's dictionary is written, and its words for rows and for cells that say nothing, English and Welsh.

The words that head columns are in ``vocabulary_columns`` and ``vocabulary_left_out``. The words of a list are parted by
``;``, written as ``words.fold`` writes them, and without "number of". ``rank`` settles which column wins where two
claim the same field. ``tag`` says more: ``personal`` names or marks persons, ``net``/``gross``/``vat`` are kinds of
money, ``income`` is money that came in, ``total`` adds up others, ``running`` adds up those before it, ``sent`` is when
a row was written, ``kind of`` the kind of thing that was done.
"""

from typing import NamedTuple


class Words(NamedTuple):
    """Words which all say the same of the column that they head."""

    field: str
    rank: int
    tag: str
    words: str


TOTAL_COLUMN = """
    full year; year; overall; sum; tot; end of year; year end; eoy; whole year; all year; for the year; the year; y
    flwyddyn; y flwyddyn gyfan; blwyddyn gyfan; am y flwyddyn; year figure; figure for the year; year so far; out-turn
"""
"""What heads a column that adds up the periods beside it."""

TOTAL_ROW = """
    total; totals; cyfanswm; cyfansymiau; sum; sum total; running total; year total; annual total; overall; year to
    date; ytd; balance; carried forward; brought forward; c/f; b/f; cyfanswm terfynol; net total; bal; c/fwd; b/fwd;
    c/d; b/d; cf; bf; opening balance; closing balance; opening bal; closing bal; opening bank balance; closing bank
    balance; opening cash balance; closing cash balance; starting balance; final balance; bank balance; cash balance;
    balance in hand; cash in hand; total b/f; total c/f; totals b/f; totals c/f; total brought forward; total carried
    forward; gweddill; balans; gweddill agoriadol; gweddill terfynol; wedi'i ddwyn ymlaen; cyfanswm cyffredinol; y
    cyfanswm; tot; ttl; altogether; in all; i gyd; at ei gilydd
"""
"""What begins a row that adds up those above it."""

AVERAGE_ROW = """
    average; averages; mean; median; cyfartaledd; ave; avg; max; min; maximum; minimum
"""
"""What begins a row that is worked out from those above it, and is no total."""

NOTE_STARTS = """
    note; notes; nb; n.b; *; source; sources; key; checked by; checked; signed; signature; completed by; prepared by;
    compiled by; authorised by; approved by; printed; last updated; updated; page; nodyn; nodiadau; d.s; ds; return to;
    please; figures; data; disclaimer; footnote; guidance; version; date printed; date completed; see; all figures;
    this sheet; these figures; (note; †; ‡; produced by; report produced; end of; do not; don't; contact; submitted by;
    form; amounts are; hours are; numbers are; entered by; entered from; typed by; typed up by; typed up from; copied
    from; written up by; written up from; ffynhonnell; gwiriwyd gan; llofnodwyd; cwblhawyd gan; paratowyd gan; lluniwyd
    gan; diweddarwyd; cofnodwyd gan; cofnodwyd o; teipiwyd gan; teipiwyd o; copiwyd o
"""
"""What begins a line that says something about the sheet instead of recording anything."""

NOT_APPLICABLE = "n/a; na; n.a.; n.a; n / a; not applicable; amherthnasol; amh; ddim yn berthnasol; d/b; dd/b"
"""What says, in a cell of numbers or of words, that there is nothing to say."""

NOT_CHARGED = "waived; fee waived; not charged"
"""What says that there is no sum of money, and why."""

NOT_KNOWN = """
    not recorded; not known; unknown; n/k; nk; n/r; nr; tbc; tba; tbd; no data; ?; ??; ???; dk; don't know; none
    recorded; to be confirmed; heb ei gofnodi; heb eu cofnodi; heb gofnod; dim data; dim cofnod; anhysbys; ddim yn
    gwybod; i'w gadarnhau
"""
"""What says, in a cell of numbers or of words, that nobody knows, or not yet."""

NOT_COUNTED = """
    not counted; not available; to follow; no record; no records; no figures; not collected; not yet; awaiting;
    awaited; missing; not recorded yet; not yet recorded; not yet known; not yet available; data not available; figures
    not available; awaiting data; awaiting figures; pending; to be advised; no register; not sure; unsure; can't
    remember; not taken; not noted; no figure; no info; no information; ddim ar gael;
    data ddim ar gael; ddim ar gael eto; no return; not returned; not submitted; see note; see notes; see below;
    gweler nodyn; gweler isod; blank; left blank; heb ei anfon; *
"""
"""What says that nobody counted, or that the number is still to come."""

AWAY = """
    a/l; annual leave; leave; on leave; sick; off sick; sick leave; off; holiday; holidays; on holiday;
    bank holiday; b/h; hols; hol; half term; half-term; school holidays; gwyliau; gŵyl y banc; i ffwrdd; yn sâl;
    ar wyliau
"""
"""What says that nobody was there to do anything; each of them may also head the column that counts such days."""

DID_NOT_HAPPEN = """
    cancelled; canceled; postponed; closed; no event; no events; no session; no sessions; did not run; didn't run;
    not run; did not happen; not held; none held; none ran; none took place; no meeting; no group; called off;
    wedi'i ganslo; ar gau; did not take place; didn't take place; rained off; snowed off; abandoned; was cancelled;
    session cancelled; event cancelled; meeting cancelled; class cancelled; group cancelled; canslwyd; gohiriwyd;
    canc; canc'd; cncld; lockdown; covid; covid lockdown; dim sesiwn
"""
"""What says that there was nothing that could have been counted."""

DITTO = {
    '"', '-do-', '" "', '""', "'", "''", "''''", "(ditto)", ",,", '- " -', '-"-', "^", "as above", "as before", "ditto",
    "do", "do.", "eto", "fel uchod", "id.", "idem", "same", "same again", "same as above", "same date", "same day",
    "same place", "same venue", "yr un", "yr un dyddiad", "yr un fath", "yr un lle", "yr un peth", "″", "↑", "↓", "〃",
}  # fmt: skip
"""What people write instead of repeating the cell above."""


def phrases(listed: str) -> list[str]:
    """The words and phrases of one list above."""
    return [" ".join(each.split()) for each in listed.split(";") if each.strip()]
