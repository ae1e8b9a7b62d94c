"""The words that head columns which are brought in, in English and Welsh: the larger half of the importer's dictionary.

A new word belongs here, written as ``vocabulary`` says; one for a column to leave out, in ``vocabulary_left_out``.
"""

from svdesk.services.importing.cells.vocabulary import Words, phrases

DATES_OF_MONTHS = """
    month; mis; year month; year-month; year/month; month year; month/year; month & year; month and year; reporting
    month; calendar month; yyyy-mm; yyyy/mm; mm-yyyy; mm/yyyy; mis a blwyddyn; mis/blwyddyn; blwyddyn a mis
"""
"""What heads dates that stand for months: ``2023-04-01`` under it is April."""

HEADINGS: tuple[Words, ...] = (
    Words("date", 3, "", """
        date; day; dates; date held; session date; activity date; event date; when; dyddiad; dyddiadau; pryd;
        date/time; date time; datetime; date & time; date and time; shift date; date delivered; date of delivery;
        meeting date; date of contact; contact date; training date; course date; date attended; date worked; date
        volunteered; dyddiad cynnal; diwrnod; workshop date; scheduled date; class date; event date/time; session
        date/time; call date; visit date; picked on; date picked; date given; date helped; date seen; dd/mm/yyyy;
        dd-mm-yyyy; dd/mm/yy; yyyy-mm-dd
    """),
    Words("date", 2, "", DATES_OF_MONTHS),
    Words("date", 2, "", """
        inv date; invoice date; transaction date; date paid; payment date; purchase date; quarter;
        chwarter; period; cyfnod; qtr; week commencing; w/c; wc; week beginning; w/b; wythnos; week ending; week ended;
        w/e; wythnos yn gorffen; reporting period; week; date spent; year; blwyddyn; financial year; academic year;
        school year; blwyddyn ariannol; blwyddyn ysgol; wythnos yn dechrau; dyddiad talu; dyddiad yr anfoneb
    """),
    Words("date", 1, "", """
        dated; date received; date awarded; date of award; date opened; case opened; opened on; date joined; joining
        date; date admitted; admission date; date referred; referral date; date enrolled; dyddiad ymuno; dyddiad derbyn
    """),
    Words("date", 1, "late", """
        date entered; date recorded; date added; date of entry; date reported; date logged; date completed; completion
        date; date claimed; dyddiad cwblhau; dyddiad cofnodi; date passed; date achieved; date closed; case closed;
        closed on; date left; leaving date; date discharged; discharge date; dyddiad gadael; dyddiad cau'r achos
    """),
    Words("date", 0, "sent", """
        timestamp; time stamp; created; created on; created at; created date; date created; date/time created; creation
        date; record created; modified; modified on; modified at; modified date; date modified; last modified; last
        modified date; last modified on; last updated; last updated on; updated; updated on; updated at; date updated;
        submitted; submitted on; submitted at; submission date; submission time; date submitted; response date;
        completion time; entry date; report date; form completed on; date form completed; dyddiad creu; dyddiad
        cyflwyno; dyddiad diweddaru; stamp amser; date exported; export date; recorded on; logged on; added on; entered
        on; date saved; last saved; time submitted
    """),
    Words("period_start", 3, "", """
        start date; date from; from date; start; started; from; date started; begin date; begins; began; commenced;
        dyddiad dechrau; dechrau; period from; start of period; o; start date/time; start date & time; start date and
        time; start datetime; event start date; event start; activity start date; activity start; session start date;
        session start; course start; course start date; actual start date; actual start; scheduled start; scheduled
        start date; project start date; starting; starts; starts on; first day; first session; dyddiad cychwyn; dyddiad
        cyntaf
    """),
    Words("period_end", 3, "", """
        end date; date to; to date (end); until; end; ended; finish; finished; to; date ended; finish date; date
        finished; dyddiad gorffen; gorffen; diwedd; period to; end of period; hyd; hyd at; end date/time; end date &
        time; end date and time; end datetime; event end date; event end; activity end date; activity end; session end
        date; session end; course end; course end date; actual end date; actual end; scheduled end; scheduled end date;
        project end date; ending; ends; ends on; last day; last session; dyddiad diwedd; dyddiad olaf; dyddiad cau
    """),
    Words("text", 6, "", """
        activity; activities; what happened; what we did; what they did; what you did; what; activity/event;
        event/activity; activity or event; name of activity; activity name; activity description; description of
        activity; gweithgaredd; gweithgareddau; beth ddigwyddodd; beth; what we count; what is counted; what counted;
        activity title; title of activity; disgrifiad o'r gweithgaredd; gweithgarwch; pa weithgaredd
    """),
    Words("text", 5, "", """
        event; session; session name; name of session; event name; name of event; measure; indicator; kpi; metric;
        outcome measure; output; outputs; deliverable; commitment; social value commitment; performance measure;
        digwyddiad; sesiwn; mesur; dangosydd; allbwn; initiative; course; class; workshop; role; task; tasks; job;
        duty; duties; shift; volunteer role; club; group; group name; name of group; course title; social value
        measure; performance indicator; key performance indicator; data item; statistic; heading; category of spend;
        tasg; name of club; club name; course name; name of course; name of workshop; workshop title; session title;
        event title; title of event; title of session; name of class; class name; name of activity/event; cwrs;
        gweithdy; dosbarth; clwb; grwp; grŵp; enw'r digwyddiad; enw'r sesiwn; enw'r clwb; enw'r cwrs; dangosydd
        perfformiad; allbynnau; mesurau; rol; rôl; swydd; tasgau; dyletswydd; work done; work carried out; nature of
        work; volunteer task; volunteering activity; job done; duty done; module; qualification; name of training;
        training title; training attended; course attended; course/training
    """),
    Words("text", 5, "description", """
        subject; pwnc
    """),
    Words("text", 4, "", """
        issue; issue raised; presenting issue; main issue; enquiry; query; topic; need; main need; presenting need;
        problem; presenting problem; matter; concern; request; advice area; advice topic; referred for; ymholiad;
        mater; angen; problem a gyflwynwyd; testun; cais
    """),
    Words("text", 4, "kind of", """
        outcome; outcomes; canlyniad; canlyniadau; contact type; type of contact; type of support; support type; type
        of service; nature of contact; reason for contact; intervention; intervention type; type of intervention;
        service type; support given; support provided; help given; advice given; math o gymorth; cymorth; type of work;
        work type; type of volunteering; type of activity; activity type; math o weithgaredd; math y gweithgaredd; type
        of call; call type; type of visit; visit type; purpose of call; purpose of visit; reason for visit; reason for
        call; type of help; type of session; type of case; case type; type of enquiry; enquiry type; type of issue;
        issue type; nature of enquiry
    """),
    Words("text", 4, "", """
        item; items bought; purchase; purpose; what for; bought; expense; expense type; supplier; supplier name; name
        of supplier; payee; paid to; vendor; cyflenwr; shop; company; company name; contractor; funder; donor; donation
        from; eitem; what bought; budget line; cost heading; equipment; training; training course; payee/payer;
        received from; from whom; to whom; payer; merchant; seller; trader; beneficiary name; goods/services; goods or
        services; service provided; description of goods; nwyddau; talwyd i; gan bwy; cwmni; siop; pwrpas; bought from;
        purchased from; ordered from; hired from; supplied by; who we paid; firm; business; provider; prynwyd gan;
        prynwyd oddi wrth; busnes; darparwr
    """),
    Words("text", 3, "", """
        project; project name; service; programme; program; scheme; prosiect; gwasanaeth; rhaglen; row labels
    """),
    Words("text", 2, "description", """
        description; details; detail; summary; disgrifiad; manylion; brief description; details of activity; title;
        particulars; narration; reason; rheswm; teitl; transaction; transaction details; transaction description;
        description of work; full description; disgrifiad byr; why; because; pam; oherwydd
    """),
    Words("text", 1, "", """
        name; enw; who; label; referral type
    """),
    Words("people", 3, "", """
        people; persons; participants; beneficiaries; clients; young people; yp; adults; learners; headcount; head
        count; people helped; people supported; people reached; people involved; how many people; how many; members;
        service users; students; pupils; residents; total people; unique people; different people; individuals; pobl;
        bobl; cyfranogwyr; pobl ifanc; oedolion; dysgwyr; aelodau; buddiolwyr; heads; no's; people (different); numbers
        present; nos; no.s; cyp; cyps; yps; children and young people; children & young people; bens; benes; bens
        reached; pax; ppl; ppts; service users seen; clients seen; people seen; people served; unigolion; defnyddwyr;
        defnyddwyr gwasanaeth; preswylwyr; disgyblion; myfyrwyr; cleientiaid; cyfanswm y bobl; faint o bobl; nos. of
        people; head-count; group size; size of group; party size; delegates; recipients; people benefiting; oaps; how
        many there; crew; crew out; crew numbers; team out; team size; size of team; team members; team members out;
        members out; squad size; punters; bodies; responders; crew on board; beneficiaries reached; passengers;
        passenger numbers; audience; audience size; audience numbers; audiences; household size; size of household;
        family size; number in household; people in household; teithwyr; cynulleidfa; on duty; faint ohonom; sawl un;
        team numbers; work party size; working party size; size of work party; crewed by; congregation
    """),
    Words("people", 3, "attendances", """
        attendees; attendance; attended; attending; numbers attending; no attended; attendances; turnout; turn out;
        headcount at event; presenoldeb; mynychwyr; people attending; people attended; people present; how many came;
        came; took part; taking part; cymerodd ran; number present; present; footfall; total attendance; attendance
        numbers; total attending; att; atts; attend; attends; attnd; attd; attendee count; attendee numbers; attendees
        (total); nos attending; nos attended; nos present; nos. attending; nos. present; signed in; sign-ins; check-ins;
        checked in; visits; there; here; here today; there today; turned up; bums on seats; showed up; who came; came
        along; number who came; turned out; those present; presennol; yn bresennol; nifer yn bresennol; niferoedd;
        mynychu; mynychiad; mynychiadau; daeth; faint ddaeth
    """),
    Words("people", 3, "volunteers", """
        volunteers; vols; vol; volunteer numbers; volunteers involved; gwirfoddolwyr; helpers; volunteers present;
        volunteers attending; volunteer count; volunteers involved/attended; volunteers on duty; volunteers helping;
        vols present; vols involved; volunteers used; volunteer helpers; cynorthwywyr; nifer gwirfoddolwyr;
        vol nos; vol. nos; vols nos; vol numbers; vols numbers
    """),
    Words("people", 2, "maybe-names", """
        children; staff involved; visitors; guests; carers; men; women; male; female; boys; girls; families attending;
        under 18; over 18; under 16s; over 60s; plant; gofalwyr; m; f; u18; trainees; apprentices; mentors; tenants;
        pensiynwyr; dynion; menywod; merched; bechgyn; teuluoedd; ymwelwyr; staff present; rhieni; juniors; seniors;
        enrolled; enrolments; enrolment; registered; registrations; signed up; starters; completers; graduates;
        leavers; ladies; gents; gentlemen; lads; lasses; vets; veterans; coaches; leaders; instructors; drivers;
        walkers; runners; players; swimmers; singers; dancers; walk leaders; diners; customers; shoppers; callers;
        applicants; mentees; siblings; parents; grandparents; newcomers; first timers; first-timers; regulars;
        returners; new faces; new starters; new joiners; chn; bods; hands; folk; folks; souls; youth; tots; little ones;
        scouts; cubs; brownies; guides; cooks; lads & lasses; criw
    """),
    Words("quantity", 3, "", """
        hours; hrs; total hours; hours given; volunteer hours; hours volunteered; volunteering hours; vol hours; vol
        hrs; duration; length; hours worked; hours delivered; hours spent; oriau; oriau gwirfoddoli; amser; time spent;
        time given; time taken; staff hours; volunteer time; volunteers' time; volunteering time; vol time; staff time;
        time volunteered; amser gwirfoddoli; session length; how long; hyd (oriau); hr; awr; hours (total); hrs
        worked; hrs given; hrs vol; hours vol; hrs volunteered; hours of volunteering; hours claimed; hours done; time
        worked; total time; net hours; hours attended; guided hours; contact hours; training hours; cpd hours; delivery
        hours; cyfanswm oriau; cyfanswm yr oriau; oriau staff; oriau a weithiwyd; oriau a roddwyd; hours on duty; shift
        length; length of shift; shift hours; time put in; time on site
    """),
    Words("quantity", 2, "", """
        quantity; qty; amount done; count; result; figure; figures; nifer; rhif; number; no; nr; numbers; how much;
        reading; swm y nifer; measure value; total number; units delivered; volume; score; answer; response; niferoedd
        cyfan; maint; faint; ffigur; ffigwr
    """),
    Words("quantity", 1, "money-or-number", """
        value; amount; total; totals; gwerth; cyfanswm; sum; year total; overall total; grand total; cyfansymiau
    """),
    Words("unit", 3, "", """
        unit; units; uned; unedau; unit of measure; unit of measurement; uom; measured in; measured as; unit type;
        counted in; counted as; mesurir mewn; how counted; measurement; units of measurement; uned fesur; mesur mewn
    """),
    Words("amount", 3, "cost", """
        cost; costs; £; £s; spend; spent; amount spent; amount paid; paid; price; expenditure; expenses; cost £; spend
        £; total cost; total spend; total spent; total £; expense amount; cost to us; gwariant; expenses claimed;
        expenses paid; money spent; paid out; paid out £; payments out; invoice amount; invoice value; invoice total;
        payment; invoiced; amount invoiced; billed; amount billed; order value; value of order; order total; order
        amount; contract value; value of contract; contract sum; contract amount; purchase value; spend value;
        anfonebwyd; gwerth yr archeb; gwerth y contract; swm yr anfoneb; swm a dalwyd; swm a wariwyd; actual cost;
        actual spend; payments; debit; money out; wariwyd; out (£); out £; cash out; bank out; bank payments; cash
        payments; debits; debit amount; withdrawal; withdrawals; payments £; outgoings; outgoing; gwario; talwyd;
        taliadau; taliad; cost i ni; costau; treuliau; total paid; sum paid; purchase amount; net paid; award; award
        amount; amount awarded; grant awarded; value of award; grant given; amount given
    """),
    Words("amount", 3, "income", """
        raised; amount raised; money raised; income; donations; donation; takings; funds raised; fundraising; incwm;
        codwyd; received; amount received; grant; grants; sponsorship; raised £; income £; donations £; money in; paid
        in; paid in £; receipts; credit; grant amount; revenue; savings; saving; fees; grant received; value of
        donation; rhoddion; in (£); in £; cash in; bank in; bank receipts; cash receipts; credits; credit amount;
        deposit; deposits; receipts £; receipt (£); incoming; incomings; derbyniadau; derbyniwyd; cyfraniadau;
        grantiau; sales; ticket sales; subs; subs paid; subs collected; door money; takings £; banked; fare; fares;
        fares paid; fares taken; ticket income; entry fees; entrance fees; fee income; membership fees; hire income;
        hire fees; tickets sold (£)
    """),
    Words("amount", 2, "", """
        in-kind value; in-kind value £; in-kind; in kind; total value; total value £; amount £; amount (£); £ amount;
        value £; value (£); £ value; gbp; pounds; swm; arian; money; in kind value; value in kind; value in kind £;
        gwerth (£); estimated value; social value £; proxy value; social value (£); amount (gbp); debt written off;
        debts written off; debt cleared; debt managed; amount written off
    """),
    Words("amount", 3, "net", """
        net; net £; net amount; net cost; net value; net total; excl vat; ex vat; exc vat; amount excl vat; amount ex
        vat; cost ex vat; cost (ex vat); cost excl vat; goods value; net spend
    """),
    Words("amount", 2, "gross", """
        gross; gross £; gross amount; gross cost; inc vat; incl vat; amount inc vat; total inc vat; cost inc vat; gross
        total; cost (inc vat); total incl vat; gross spend; gros; swm gros; cyfanswm gros; cost gros
    """),
    Words("kind", 3, "", """
        target/actual; actual/target; target or actual; planned/actual; actual or target; plan/actual; kind; type of
        figure; data type; figure type
    """),
    Words("target", 3, "", """
        target; targets; goal; planned; plan; target number; target for year; targed; targedau; annual target; year
        target; target for the year; target figure; expected; contract target; kpi target; agreed target; commitment
        target; forecast; committed; budget; budgeted; budget £; budget (£); promised; our target; aim; target value;
        full year target; profile; targed blynyddol; targed y flwyddyn; targed am y flwyddyn; targed chwarterol; targed
        llawn; y targed; nod; disgwyliedig; cynllunio; cynlluniwyd; cyllideb; rhagolwg; yearly target; 12 month target;
        whole year target; overall target; year-end target; year end target; end of year target; end target; final
        target; lifetime target; project target; targed prosiect
    """),
    Words("actual", 3, "", """
        this quarter; this period; this month; this year; current quarter; current period; in period; in quarter; in
        the quarter; in the period; y chwarter hwn; reported; number achieved; number delivered; figure achieved;
        actual; actuals; achieved; delivered; actual delivered; outturn; actual number; gwirioneddol; cyflawnwyd; done;
        actual figure; actual to date; achievement; actual result; result achieved; completed; actual value;
        performance; wedi'i gyflawni; gwir; ffigur gwirioneddol; cyflawniad; y mis hwn; y cyfnod hwn; eleni; hyd yma
        eleni
    """),
    Words("measure_code", 3, "", """
        ref; reference; code; measure ref; measure code; measure no; measure number; indicator ref; kpi ref; kpi no;
        kpi code; toms ref; toms; tom ref; cod; cyfeirnod; cyf; sv ref; indicator no; indicator code; measure id;
        outcome ref; output ref; contract ref; ref no; kpi id; ref code; commitment ref; framework ref; criteria; mac;
        criterion; theme ref
    """),
    Words("place", 5, "", """
        where; venue; place; location; lleoliad; ble; man; lle; where held; held at; site; setting; centre; hub; hall;
        place held; event location; activity location; session location; venue name; name of venue; delivery location;
        delivery site; venue address; safle; canolfan; neuadd; adeilad; room; ystafell; stafell; base; building; pitch;
        man cyfarfod; man cwrdd; lleoliad y cyfarfod; meeting place; whereabouts
    """),
    Words("place", 3, "", """
        town; area; ward; village; community; locality; district; address; branch; school; tref; ardal; pentref;
        cymuned; region; lsoa; local area; neighbourhood; estate; destination; cyfeiriad; ysgol; cangen; rhanbarth;
        ward name; county; constituency; sir; city; town or village; locality name; settlement; plot; street; beach;
        patch; stop; llain; stryd; traeth; arhosfan; parish; plwyf; office; swyddfa; spot; meeting point; ymhle
    """),
    Words("place", 2, "", """
        postcode; post code; cod post; postal code; pc; venue postcode; postcode of venue; zip; zip/postal code;
        delivery postcode; p/code; p code; grid ref; grid reference; os grid ref; os ref; at
    """),
    Words("notes", 3, "", """
        notes; note; comments; comment; remarks; nodiadau; sylwadau; further details; further information; additional
        information; additional info; more info; info; other information; commentary; narrative; observations; feedback;
        notes/comments; comments/notes; explanation; what else; other comments; evidence/notes; esboniad; nodyn; sylw;
        nodiadau eraill; gwybodaeth bellach; gwybodaeth ychwanegol; adborth; sylwebaeth; manylion pellach; memo; full
        comments; notes/actions; how it went; sut aeth; sut aeth hi; jottings; other info; extra info; write-up; write
        up; points to note; nb; n.b; p.s; what happened next; notes/weather; weather/notes
    """),
    Words("notes", 1, "", """
        evidence; story; case study; quotes; quote; impact; what changed; difference made; tystiolaeth; highlights;
        learning; outcome notes; outcome/impact; progress; update; effaith; stori; cynnydd; astudiaeth achos;
        gwahaniaeth
    """),
    Words("section", 3, "", """
        output area; activity area; project area; outcome theme; programme area; outcomes area; area of activity;
        theme; category; strand; section; priority; outcome area; workstream; work stream; thema; categori; adran; area
        of work; aim/theme; objective; goal area; heading group; work area; service area; themes; pillar; wellbeing
        goal; well-being goal; nod llesiant; social value theme; theme/outcome; maes; maes gwaith; blaenoriaeth;
        themau; themâu; llinyn; amcan
    """),
)  # fmt: skip
TARGET_WORDS = frozenset(word for line in HEADINGS if line.field == "target" for word in phrases(line.words))
"""What heads a column of targets says in a cell, too, that its row is one."""
KIND_WORDS = TARGET_WORDS | {*phrases("actual; actuals; achieved; delivered; outturn; gwirioneddol; cyflawnwyd")}
"""Words by which a column is known to say of each row whether it is a target; those for what is done may say more."""
