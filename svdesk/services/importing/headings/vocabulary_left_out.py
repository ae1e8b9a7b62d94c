"""The words that head columns which are left out, or only checked: kinds, names of people, sums worked out elsewhere.

A new word belongs here, written as ``vocabulary`` says; one for a column to bring in, in ``vocabulary_columns``.
"""

from svdesk.services.importing.cells.vocabulary import Words

LEFT_OUT: tuple[Words, ...] = (
    Words("ignore", 3, "vat", """
        vat; vat amount; vat charged; vat paid; tax; taw; swm taw; swm y taw; treth; treth ar werth; v.a.t; vat 20%;
        vat @20%; vat @ 20%; vat at 20%; t.a.w; taw 20%; of which vat
    """),
    Words("ignore", 2, "category", """
        type; type of event; session type; event type; kind of activity; supplier type; math; status; statws; local;
        local y/n; size; sme; vcse; frequency; method; payment method; inv; receipt; start time; end time; finish time;
        time; times; time of day; amser dechrau; amser gorffen; day of week; weekday; age group; grŵp oedran; grwp
        oedran; age range; gender; ethnicity; funding; funded by; contract; account; nominal code; cost code;
        department; team; link; photo; photos; id; row; s/n; sn; line; index; rag; rag status; trend; responsible; due
        date; deadline; evidence link; evidence file; weather; distance from home; checked; #; wk; wk no; year group;
        yr group; yr; school yr; nc year; national curriculum year; key stage; ks; cohort; blwyddyn ysgol plentyn; grwp
        blwyddyn; grŵp blwyddyn; review date; due; dyddiad dod i ben; dyddiad adnewyddu; follow-up date; follow up
        date; next meeting; certificate; cert; passed; pass/fail; level; sub-type; subtype; status reason; state;
        stage; priority level; campaign; regarding; related to; record type; record url; url; web link; website; tags;
        tag; source; currency; all day event; all-day event; all day; recurring; recurrence; private; lat; long; lng;
        lon; map ref; uprn; follow-up; follow up; follow-up needed; follow up needed; ip; browser; device type;
        response type; language; iaith; respondent id; response id; break; breaks; lunch (mins); lunch (minutes); lunch
        break; less break; less breaks; unpaid break; rest; rests; egwyl; seibiant; break time; time in; time out; in
        time; out time; clock in; clock out; clocked in; clocked out; arrival; departure; arrived; time started; time
        finished; time start; time finish; time end; time from; time to; start/finish; amser cychwyn; f/t; p/t; ft; pt;
        ft/pt; f/t or p/t; full/part time; full time; part time; full-time; part-time; contract type; employment type;
        employment status; pay rate; hourly rate; capacity; capasiti; places available; spaces; dbs; consent; gdpr;
        allergies; medical; dietary; dietary requirements; access needs; rate; cheque; chq; folio; tax code; vat code;
        reconciled; recon; cleared; approved; authorised; claimed; paid y/n; paid (y/n); received (y/n); receipt y/n;
        receipt attached; math y digwyddiad; cyflwr; cam; statws cwblhau; anfoneb; dull talu; amledd; tywydd;
        languages; languages spoken; language spoken; left in fund; left in pot; amount left; funds left; fund balance;
        balance left; left to spend; budget left; remaining balance; budget remaining; balance remaining; amount
        remaining; each; apiece; yr un; date decimal; decimal date; year decimal; decimal year; dyddiad degol
    """),
    Words("ignore", 2, "personal", """
        staff; staff member; staff name; staff names; staff initials; initials; lead; lead worker; led by; leader;
        worker; workers; who went; who attended; who led; by; volunteer; volunteer name; name of volunteer; volunteer's
        name; volunteers' names; names; contact; contact name; contact details; email; e-mail; email address; phone;
        telephone; tel; mobile; phone number; dob; home address; surname; first name; forename; last name; full name;
        child's name; parent; recorded by; completed by; entered by; staff on duty; facilitator; tutor; coordinator;
        co-ordinator; driver; participant; participant name; client; client name; client ref; client id; member name;
        ni number; emergency contact; signature; signed; enw'r gwirfoddolwr; llofnod; ffon; ebost; person; service
        user; person responsible; officer; key worker; keyworker; staff lead; lead officer; mentor; mentee; author;
        owner; created by; modified by; last modified by; updated by; submitted by; assigned to; assigned; organiser;
        organizer; organised by; run by; delivered by; provided by; trainer; instructor; teacher; coach; speaker;
        username; user; user name; respondent; your name; your email; line manager; manager; supervisor; authorised by;
        approved by; checked by; contact person; contact email; contact tel; contact phone; contact number; contact no;
        tel no; tel. no; phone no; mobile no; mobile number; telephone no; telephone number; home tel; home phone; work
        phone; whatsapp; fax; landline; ffôn; rhif ffôn; rhif ffon; symudol; e-bost; enw cyntaf; cyfenw; enw llawn;
        enw'r plentyn; enw'r cyswllt; cyswllt; arweinydd; arweiniwyd gan; cwblhawyd gan; cofnodwyd gan; pwy; tiwtor;
        hyfforddwr; gweithiwr; gyrrwr; rhiant; gofalwr; cyfeiriad cartref; volunteer id; learner; learner name;
        student; student name; pupil; pupil name; employee; employee name; employee no; attendee; attendee name;
        trainee; trainee name; next of kin; ni no; nhs no; nhs number; initials of volunteer; vol name; vol initials;
        helper; helper name; fixer; befriender; repairer; escort; passenger name; interpreter; changed by; edited by
    """),
    Words("ignore", 2, "variance", """
        variance; difference; % of target; % achieved; percent achieved; % complete; percentage achieved; over/under;
        +/-; balance; variance %; % change; change; amrywiant; gap; remaining; still to do; shortfall; % delivered;
        last year; previous year; baseline; prior year; average; mean; running balance; unit cost; rate £; cost per
        head; cost per person; exchange rate; proxy; unit value; unit price; price each; price per unit; price per
        item; cost each; cost per unit; cost per item; item price; bal; balance £; bank balance; cash balance; balance
        c/f; balance b/f; closing balance; opening balance; balance carried forward; balance brought forward; running
        bal; gweddill; balans; gwahaniaeth %; y llynedd; llynedd; cyfartaledd; net movement; in hand; cash in hand
    """),
    Words("ignore", 3, "running", """
        cumulative; to date; cyfanswm hyd yma; cumulative actual; actual ytd; hyd yma; hyd yn hyn
    """),
)  # fmt: skip
