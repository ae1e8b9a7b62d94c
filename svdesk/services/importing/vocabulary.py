"""The words that head columns, in English and Welsh, and what each says of the column: the importer's dictionary.

A new word belongs here. The words of a list are parted by ``;``, written as ``words.fold`` writes them, and without
"number of". ``rank`` settles which column wins where two claim the
same field. ``tag`` says more: ``personal`` names or marks persons, ``net``/``gross``/``vat`` are kinds of money,
``income`` is money that came in, ``total`` adds up others, ``running`` adds up those before it.
"""

from typing import NamedTuple


class Words(NamedTuple):
    """Words which all say the same of the column that they head."""

    field: str
    rank: int
    tag: str
    words: str


HEADINGS: tuple[Words, ...] = (
    Words("date", 3, "", """
        date; day; dates; date of activity; date of event; date of session; date held; session date; activity date;
        event date; date of visit; when; when?; dyddiad; dyddiadau; pryd; date (dd/mm/yy); date (dd/mm/yyyy);
        date/time; date & time; date and time; date of shift; shift date; dyddiad y gweithgaredd
    """),
    Words("date", 2, "", """
        inv date; invoice date; date of invoice; transaction date; date paid; payment date; date of payment;
        purchase date; date of purchase; month; mis; quarter; chwarter; period; cyfnod; qtr; week commencing; w/c;
        wc; week beginning; w/b; wythnos; week ending; week ended; w/e; week commencing (monday); wythnos yn
        gorffen; reporting period; week; date spent; year; blwyddyn; financial year
    """),
    Words("date", 1, "", """
        date entered; date recorded; date added; date of entry; date reported; date logged; dated; date completed;
        completion date; date claimed; date received
    """),
    Words("period_start", 3, "", """
        start date; date from; from date; start; started; from; date started; begin date; begins; commenced; dyddiad
        dechrau; dechrau; period from; start of period; o
    """),
    Words("period_end", 3, "", """
        end date; date to; to date (end); until; end; ended; finish; to; date ended; finish date; date finished;
        dyddiad gorffen; gorffen; diwedd; period to; end of period; hyd; hyd at
    """),
    Words("text", 6, "", """
        activity; activities; what happened; what we did; what they did; what you did; what was done; what did you
        do; what did you do?; what; what?; activity/event; event/activity; activity or event; name of activity;
        activity name; activity description; description of activity; gweithgaredd; gweithgareddau; beth
        ddigwyddodd; beth; what we count; what is counted; what counted; type of activity; activity type; what did
        we do; enw'r gweithgaredd
    """),
    Words("text", 5, "", """
        event; session; session name; name of session; event name; name of event; measure; indicator; kpi; metric;
        outcome measure; output; outputs; outcomes; outcome; deliverable; commitment; social value commitment;
        performance measure; digwyddiad; sesiwn; mesur; dangosydd; canlyniad; allbwn; initiative; course; class;
        workshop; role; task; tasks; job; duty; duties; shift; volunteer role; club; group; group name; name of
        group; course title; social value measure; performance indicator; key performance indicator; data item;
        statistic; heading; category of spend; tasg
    """),
    Words("text", 4, "", """
        item; items bought; purchase; purpose; what for; bought; expense; expense type; supplier; supplier name;
        name of supplier; payee; paid to; vendor; cyflenwr; shop; company; company name; contractor; funder; donor;
        donation from; eitem; what bought; budget line; cost heading; equipment; training; training course
    """),
    Words("text", 3, "", """
        project; project name; service; programme; program; scheme; prosiect; gwasanaeth; rhaglen
    """),
    Words("text", 2, "description", """
        description; details; detail; summary; disgrifiad; manylion; brief description; details of activity; title;
        subject; particulars; narration
    """),
    Words("text", 1, "", """
        name; enw; who; label; referral type
    """),
    Words("people", 3, "", """
        people; persons; participants; beneficiaries; clients; young people; yp; adults; learners; headcount; head
        count; people helped; people supported; people reached; people involved; how many people; how many; members;
        service users; students; pupils; residents; total people; unique people; different people; individuals;
        pobl; bobl; cyfranogwyr; pobl ifanc; oedolion; dysgwyr; aelodau; buddiolwyr; heads; no's; people (different);
        numbers present
    """),
    Words("people", 3, "attendances", """
        attendees; attendance; attended; attending; numbers attending; no attended; attendances; turnout; turn out;
        headcount at event; presenoldeb; mynychwyr; people attending; people attended; people present; how many
        came; came; number present; present; footfall; total attendance; attendance numbers; total attending
    """),
    Words("people", 3, "volunteers", """
        volunteers; vols; vol; volunteer numbers; volunteers involved; gwirfoddolwyr; helpers; volunteers present;
        volunteers attending; volunteer count; volunteers involved/attended
    """),
    Words("people", 2, "maybe-names", """
        children; staff involved; visitors; guests; carers; men; women; male; female; boys; girls; families
        attending; under 18; over 18; under 16s; over 60s; plant; gofalwyr; m; f; u18; trainees; apprentices;
        mentors; tenants
    """),
    Words("quantity", 3, "", """
        hours; hrs; total hours; hours given; volunteer hours; hours volunteered; volunteering hours; vol hours; vol
        hrs; time (hours); time (hrs); duration; duration (hours); duration (hrs); length; hours worked; hours
        delivered; hours spent; oriau; oriau gwirfoddoli; amser; time spent; time given; time taken; staff hours;
        session length; length of session; length (hours); how long; how long?; hyd (oriau)
    """),
    Words("quantity", 2, "", """
        quantity; qty; amount done; count; result; figure; figures; nifer; rhif; number; no; nr; numbers; how much;
        how much?; reading; swm y nifer; measure value; total number; units delivered; volume; score; answer;
        response
    """),
    Words("quantity", 1, "money-or-number", """
        value; amount; total; totals; gwerth; cyfanswm; sum; year total; overall total; grand total
    """),
    Words("unit", 3, "", """
        unit; units; uned; unedau; unit of measure; unit of measurement; uom; measured in; measured as; unit type;
        counted in; counted as; mesurir mewn; how counted; measurement; units of measurement
    """),
    Words("amount", 3, "cost", """
        cost; costs; £; £s; spend; spent; amount spent; amount paid; paid; price; expenditure; expenses; cost £;
        spend £; total cost; total spend; total spent; total £; expense amount; cost to us; gwariant; cost (£);
        spend (£); amount spent (£); expenses claimed; expenses paid; money spent; paid out; paid out (£); paid
        out £; payments out; invoice amount; invoice value;
        invoice total; payment; actual cost; actual spend; payments; debit; money out; wariwyd;
    """),
    Words("amount", 3, "income", """
        raised; amount raised; money raised; income; donations; donation; takings; funds raised; fundraising; incwm;
        codwyd; received; amount received; grant; grants; sponsorship; raised £; raised (£); income £; income (£);
        donations £; money in; paid in; paid in (£); paid in £; receipts; receipts (£); credit; grant amount;
        savings; saving; fees; grant received; value of donation;
        rhoddion
    """),
    Words("amount", 2, "", """
        in-kind value; in-kind value £; in kind (£); in-kind (£); in-kind; in kind; total value; total value £;
        amount £; amount (£); £ amount; value £; value (£); £ value; gbp; pounds; swm; swm (£); arian; money; in
        kind value; value in kind; value in kind £; gwerth (£); estimated value; social value £; proxy value; social
        value (£); amount (gbp)
    """),
    Words("amount", 3, "net", """
        net; net £; net (£); net amount; net cost; net value; net total; excl vat; ex vat; exc vat; amount excl vat;
        amount ex vat; cost ex vat; cost (ex vat); cost excl vat; goods value; net spend
    """),
    Words("amount", 2, "gross", """
        gross; gross £; gross (£); gross amount; gross cost; inc vat; incl vat; amount inc vat; total inc vat; cost
        inc vat; gross total; cost (inc vat); total incl vat; gross spend
    """),
    Words("ignore", 3, "vat", """
        vat; vat £; vat (£); vat amount; tax; taw; taw (£)
    """),
    Words("kind", 3, "", """
        target/actual; actual/target; target or actual; planned/actual; actual or target; plan/actual; kind; type of
        figure; data type; figure type
    """),
    Words("target", 3, "", """
        target; targets; goal; planned; plan; target number; target for year; targed; targedau; annual target; year
        target; target for the year; target figure; expected; contract target; kpi target; agreed target; commitment
        target; forecast; committed; budget; budgeted; budget £; budget (£); promised; our target; aim; target
        value; full year target; profile
    """),
    Words("actual", 3, "", """
        this quarter; this period; this month; this year; current quarter; current period; in period; in quarter;
        in the quarter; in the period; y chwarter hwn; reported; number achieved; number delivered; figure achieved;
        actual; actuals; achieved; delivered; actual delivered; outturn; actual number; gwirioneddol; cyflawnwyd;
        done; actual figure; actual to date; achievement; actual result; result achieved; completed; actual value;
        performance; wedi'i gyflawni
    """),
    Words("measure_code", 3, "", """
        ref; reference; code; measure ref; measure code; measure no; measure number; indicator ref; kpi ref; kpi no;
        kpi code; toms ref; toms; tom ref; cod; cyfeirnod; cyf; sv ref; indicator no; indicator code; measure id;
        outcome ref; output ref; contract ref; ref no; kpi id; ref code; commitment ref; framework ref; criteria;
        mac; criterion; theme ref
    """),
    Words("place", 5, "", """
        where; where?; venue; place; location; lleoliad; ble; man; lle; where held; held at; venue/location;
        location/venue; site; setting; centre; hub; hall; place held; lle?; where was it
    """),
    Words("place", 3, "", """
        town; area; ward; village; community; locality; district; address; branch; school; tref; ardal; pentref;
        cymuned; region; lsoa; local area; neighbourhood; estate; destination
    """),
    Words("place", 2, "", """
        postcode; post code; cod post; postal code; pc
    """),
    Words("notes", 3, "", """
        notes; note; comments; comment; remarks; nodiadau; sylwadau; other notes; any other notes; further details;
        further information; additional information; additional info; more info; info; other information;
        commentary; narrative; observations; feedback; notes/comments; comments/notes; explanation; any comments;
        what else; other comments; notes (optional); evidence/notes; notes and comments; esboniad; reason
    """),
    Words("notes", 1, "", """
        evidence; story; case study; quotes; quote; impact; what changed; difference made; tystiolaeth; highlights;
        learning; outcome notes; outcome/impact; progress; update
    """),
    Words("section", 3, "", """
        output area; activity area; project area; outcome theme; programme area; outcomes area; area of activity;
        theme; category; strand; section; priority; outcome area; workstream; work stream; thema; categori; adran;
        area of work; aim/theme; objective; goal area; heading group; work area; service area; themes; pillar;
        wellbeing goal; well-being goal; nod llesiant; social value theme; theme/outcome
    """),
    Words("ignore", 2, "category", """
        type; type of event; type of session; session type; event type; kind of activity; supplier type; math;
        status; statws; local?; local; local y/n; is it local?; size; sme?; sme; vcse; frequency; method; payment
        method; invoice no; invoice number; inv no; inv; inv number; cheque no; receipt; receipt no; receipt?; po
        number; po no; start time; end time; finish time; time; times; time of day; amser dechrau; amser gorffen;
        day of week; weekday; age group; age; ages; age range; gender; ethnicity; funding; funded by; contract;
        account; nominal code; cost code; department; team; link; photo; photos; photo?; id; row; s/n; sn; line;
        item no; line no; index; rag; rag status; rag rating; trend; rating; responsible; due date; deadline;
        evidence link; evidence file; weather; distance from home; checked; checked?; done?
    """),
    Words("ignore", 2, "personal", """
        staff; staff member; staff name; staff names; staff initials; initials; lead; lead worker; led by; leader;
        worker; workers; who went; who; who came; who attended; who led; by; volunteer; volunteer name; name of
        volunteer; volunteer's name; volunteers' names; names; contact; contact name; contact details; email;
        e-mail; email address; phone; telephone; tel; mobile; phone number; dob; date of birth; home address;
        surname; first name; forename; last name; full name; child's name; parent; recorded by; completed by;
        entered by; staff on duty; facilitator; tutor; coordinator; co-ordinator; driver; participant; participant
        name; client; client name; client ref; client id; member name; ni number; emergency contact; signature;
        signed; enw'r gwirfoddolwr; llofnod; ffon; ebost; person; service user; person responsible; officer; key
        worker; keyworker; staff lead; lead officer; mentor; mentee; author; owner
    """),
    Words("ignore", 2, "variance", """
        variance; difference; % of target; % achieved; percent achieved; % complete; percentage achieved;
        over/under; +/-; balance; variance %; % change; change; amrywiant; gap; remaining; still to do; shortfall; %
        delivered; last year; previous year; baseline; prior year; average; mean; running balance; unit cost; rate;
        rate £; cost per head; cost per person; exchange rate; proxy; unit value
    """),
    Words("ignore", 3, "running", """
        cumulative; running total; cumulative total; year to date; ytd; to date; total to date; cumulative to date;
        ytd total; cyfanswm hyd yma; cumulative actual; actual ytd; cronnus
    """),
)  # fmt: skip

TOTAL_COLUMN = """
    total; totals; year total; annual total; full year; full year total; year; cyfanswm; cyfanswm y flwyddyn; total
    for year; total for the year; yearly total; overall; overall total; grand total; sum; 12 month total; end of
    year; year end; year-end total; final total; eoy
"""
"""What heads a column that adds up the periods beside it."""

TOTAL_ROW = """
    total; totals; sub-total; sub total; subtotal; sub-totals; subtotals; grand total; overall total; cyfanswm;
    is-gyfanswm; cyfansymiau; sum; sum total; running total; year total; annual total; total for year; overall; year
    to date; ytd; balance; carried forward; brought forward; c/f; b/f; cyfanswm terfynol; net total
"""
"""What begins a row that adds up those above it."""

AVERAGE_ROW = """
    average; averages; mean; median; cyfartaledd; ave; avg; max; min; maximum; minimum
"""
"""What begins a row that is worked out from those above it, and is no total."""

NOTE_STARTS = """
    note; notes; nb; n.b; n.b.; please note; *; **; source; sources; key; checked by; checked; signed; signed by;
    signature; completed by; prepared by; compiled by; authorised by; approved by; printed; last updated; updated;
    page; nodyn; nodiadau; d.s; ds; return to; please return; please; figures; data; disclaimer; footnote; guidance;
    version; date printed; date completed; see; all figures; this sheet; these figures; (note; †; ‡; produced by;
    report produced; end of; do not; don't; contact; submitted by; form; amounts are; hours are; numbers are
"""
"""What begins a line that says something about the sheet instead of recording anything."""

NOT_APPLICABLE = "n/a; na; n.a.; n.a; n / a; not applicable; amherthnasol; ddim yn berthnasol"
"""What says that there is nothing to count."""

NOT_KNOWN = """
    not recorded; not known; unknown; not counted; not available; n/k; nk; n/r; nr; tbc; tba; tbd; to follow; no data;
    no record; no records; no figures; not collected; not yet; awaiting; awaited; missing; ?; ??; ???; dk; don't know;
    not recorded yet; not yet recorded; not yet known; not yet available; data not available; figures not available;
    awaiting data; awaiting figures; pending; to be confirmed; to be advised; none recorded; no register; not sure;
    unsure; can't remember; not taken; not noted; no figure; no info; no information; heb ei gofnodi; anhysbys;
    ddim yn gwybod; i'w gadarnhau
"""
"""What says that nobody counted, or that the number is still to come."""

DID_NOT_HAPPEN = """
    cancelled; canceled; postponed; closed; no event; no events; no session; no sessions; did not run; didn't run;
    not run; did not happen; not held; no meeting; no group; called off; wedi'i ganslo; ar gau
"""
"""What says that there was nothing that could have been counted."""

DITTO = {
    '"', '" "', '""', "''", "''''", "(ditto)", ",,", '- " -', '-"-', "^", "as above", "as before", "ditto", "do",
    "do.", "eto", "fel uchod", "id.", "idem", "same", "same again", "same as above", "″", "↑", "〃",
}  # fmt: skip
"""What people write instead of repeating the cell above."""


def phrases(listed: str) -> list[str]:
    """The words and phrases of one list above."""
    return [" ".join(each.split()) for each in listed.split(";") if each.strip()]
