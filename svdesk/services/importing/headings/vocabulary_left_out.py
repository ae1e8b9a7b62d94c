"""The words that head columns which are left out, or only checked: kinds, names of people, sums worked out elsewhere.

A new word belongs here, written as ``vocabulary`` says; one for a column to bring in, in ``vocabulary_columns``.
"""

from svdesk.services.importing.cells.vocabulary import Words

LEFT_OUT: tuple[Words, ...] = (
    Words("ignore", 3, "vat", """
        vat; vat amount; vat charged; vat paid; tax; taw; swm taw; swm y taw; treth; treth ar werth;
        v.a.t; vat 20%; vat @20%; vat @ 20%; vat at 20%; t.a.w; taw 20%
    """),
    Words("ignore", 2, "category", """
        type; type of event; session type; event type; kind of activity; supplier type; math;
        status; statws; local?; local y/n; is it local?; size; sme?; vcse; frequency; method; payment
        method; invoice no; invoice number; inv no; inv; inv number; cheque no; receipt; receipt no; receipt?; po
        number; po no; start time; end time; finish time; time; times; time of day; amser dechrau; amser gorffen;
        day of week; weekday; age group;
        grŵp oedran; grwp oedran; age; ages; age range; gender; ethnicity; funding; funded by; contract;
        account; nominal code; cost code; department; team; link; photo; photos; photo?; id; row; s/n; sn; line;
        item no; line no; index; rag; rag status; rag rating; trend; rating; responsible; due date; deadline;
        evidence link; evidence file; weather; distance from home; checked; checked?; #; item #; row #; line
        #; row no; row number; rhif rhes; rhif eitem; week no; week number; wk; wk no; week #; rhif wythnos; day no;
        day number; session no; session number; rhif sesiwn; year group; yr group; yr; school yr; nc year; national
        curriculum year; key stage; ks; cohort; blwyddyn ysgol plentyn; grwp blwyddyn; grŵp blwyddyn; average age;
        mean age; oed; oedran; date of expiry; expires; expires on; expiry; expiry date; expiry due; valid until;
        valid to; renewal; renewal date; renewal due; renew by; review date; next review; next due; due; due by;
        refresher due; dyddiad dod i ben; dyddiad adnewyddu; follow-up date; follow up date; next session; next
        meeting; certificate; certificate?; cert; cert?; passed; passed?; pass/fail; grade; level; sub-type;
        subtype; status reason; state; stage; priority level; campaign; regarding; related to; record type; record
        url; url; web link; website; tags; tag; source; currency; version; version number; import sequence; import
        sequence number; time zone rule; time zone rule version number; all day event; all-day event; all day;
        recurring; recurrence; private; latitude; longitude; lat; long; lng; lon; easting; northing; coordinates;
        map ref; uprn; follow-up; follow up; follow-up needed; follow up
        needed?; ip address; ip; browser; device type; response type; language; iaith; respondent id; collector id;
        response id; submission id; break; breaks; break (mins); break (minutes); break (hrs); break (hours); lunch
        (mins); lunch (minutes); lunch break; less break; less breaks; unpaid break; rest; rests; egwyl; egwyl
        (munudau); seibiant; break time; time in; time out; in time; out time; clock in; clock out; clocked in;
        clocked out; arrival; departure; arrived; time started; time finished; time start; time finish; time end;
        time from; time to; start/finish; amser cychwyn; f/t; p/t; ft; pt; ft/pt; f/t or p/t; full/part time; full
        time; part time; full-time; part-time; contract type; employment type; employment status; pay rate; hourly
        rate; capacity; max capacity; capasiti; places available; spaces; max no; maximum no; min no; dbs; dbs no;
        dbs number; consent; consent given; gdpr; photo consent; allergies; medical; dietary; dietary requirements;
        access needs; rate; voucher no; chq no; cheque; chq; folio; tax code; vat code; reconciled; recon;
        cleared; cleared?; approved; approved?; authorised?; claimed?; paid y/n; paid (y/n);
        received (y/n); receipt y/n; receipt attached; math y digwyddiad; cyflwr; cam; statws cwblhau;
        anfoneb; rhif anfoneb; rhif derbynneb; dull talu; amledd; tywydd; languages; languages spoken; language
        spoken; proxy value (£ per unit); proxy (£ per unit); left in fund; left in pot; amount left;
        funds left; fund balance; balance left; left to spend; budget left; remaining balance; budget remaining;
        balance remaining; amount remaining; each; apiece; yr un
    """),
    Words("ignore", 2, "personal", """
        staff; staff member; staff name; staff names; staff initials; initials; lead; lead worker; led by; leader;
        worker; workers; who went; who attended; who led; by; volunteer; volunteer name; name of
        volunteer; volunteer's name; volunteers' names; names; contact; contact name; contact details; email;
        e-mail; email address; phone; telephone; tel; mobile; phone number; dob; date of birth; home address;
        surname; first name; forename; last name; full name; child's name; parent; recorded by; completed by;
        entered by; staff on duty; facilitator; tutor; coordinator; co-ordinator; driver; participant; participant
        name; client; client name; client ref; client id; member name; ni number; emergency contact; signature;
        signed; enw'r gwirfoddolwr; llofnod; ffon; ebost; person; service user; person responsible; officer; key
        worker; keyworker; staff lead; lead officer; mentor; mentee; author; owner; created by; modified by; last
        modified by; updated by; submitted by; assigned to; assigned; organiser; organizer; organised by; run by;
        delivered by; provided by; trainer; instructor; teacher; coach; speaker; username; user; user name;
        respondent; your name; your email; your email address; line manager; manager; supervisor; authorised by;
        approved by; checked by; contact person; contact email; contact tel; contact phone; contact number; contact
        no; tel no; tel. no; phone no; mobile no; mobile number; telephone no; telephone number; home tel; home
        phone; work phone; whatsapp; fax; landline; ffôn; rhif ffôn; rhif ffon; symudol; e-bost; enw cyntaf; cyfenw;
        enw llawn; enw'r plentyn; enw'r cyswllt; cyswllt; arweinydd; arweiniwyd gan; cwblhawyd gan; cofnodwyd gan;
        pwy; tiwtor; hyfforddwr; gweithiwr; gyrrwr; rhiant; gofalwr; dyddiad geni; cyfeiriad cartref; volunteer id;
        learner; learner name; student; student name; pupil; pupil name; employee; employee name; employee no;
        attendee; attendee name; trainee; trainee name; next of kin; ni no; nhs no; nhs number; initials of
        volunteer; vol name; vol initials; helper; helper name; fixer; befriender; repairer; escort; passenger name;
        interpreter; changed by; edited by
    """),
    Words("ignore", 2, "variance", """
        variance; difference; % of target; % achieved; percent achieved; % complete; percentage achieved;
        over/under; +/-; balance; variance %; % change; change; amrywiant; gap; remaining; still to do; shortfall; %
        delivered; last year; previous year; baseline; prior year; average; mean; running balance; unit cost;
        rate £; cost per head; cost per person; exchange rate; proxy; unit value; unit price; price each; price per
        unit; price per item; cost each; cost per unit; cost per item; item price; bal; balance (£); balance £; bank
        balance; cash balance; balance c/f; balance b/f; closing balance; opening balance; balance carried forward;
        balance brought forward; running bal; gweddill; balans; gwahaniaeth %; y llynedd; llynedd; cyfartaledd; net
        movement; in hand; cash in hand
    """),
    Words("ignore", 3, "running", """
        cumulative; running total; cumulative total; year to date; ytd; to date; total to date; cumulative to date;
        ytd total; cyfanswm hyd yma; cumulative actual; actual ytd; cronnus; cyfanswm cronnus; hyd yma; hyd yn hyn
    """),
)  # fmt: skip
