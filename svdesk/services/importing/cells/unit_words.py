"""The words for the units of the shared list, English and Welsh side by side, so that neither tongue counts coarser.

Of each unit there are the words that name it in any label, and, behind the bar, those that do so only in a cell or a
Unit column: in a label one letter, or a word that may as well describe, says nothing of what is counted. So does one
thing, of which Welsh counts any number: ``3 sesiwn``.
"""

from collections.abc import Mapping

_ENGLISH: Mapping[str, str] = {
    "people": "people persons individuals volunteers vols adults children kids teenagers participants attendees "
    "beneficiaries clients members learners students pupils trainees apprentices residents carers "
    "mentors mentees trustees employees women girls boys patients guests visitors pensioners "
    "yp parents mums dads veterans refugees asylum-seekers befriendees helpers workers tenants jobseekers "
    "starters leavers delegates clinicians tutors passengers players runners swimmers walkers cyclists dancers singers "
    "performers actors artists musicians coaches umpires drivers riders fixers befrienders supporters campaigners "
    "fundraisers counsellors advisers teachers leaders ambassadors advocates survivors offenders ex-offenders seekers "
    "professionals neighbours householders claimants applicants recipients callers shoppers diners customers gardeners "
    "tourists spectators listeners readers newcomers migrants prisoners toddlers babies wardens stewards marshals "
    "medics cadets | staff men users person ppl pax adult child volunteer vol",
    "attendances": "attendances attendance attended attending footfall admissions | visits",
    "hours": "hours hrs | hour hr h",
    "weeks": "weeks wks wk | week",
    "fte": "fte ftes",
    "gbp": "£ gbp pounds pound sterling",
    "percent": "% percent percentage pct | pc",
    "sessions": "sessions classes workshops clinics drop-ins lessons meetings | session meeting",
    "events": "events | event",
    "households": "households h/holds h/hold hholds | household hh",
    "families": "families | family",
    "organisations": "organisations organizations orgs | organisation charities schools",
    "businesses": "businesses smes | business companies",
    "items": "items | item pieces",
    "meals": "meals lunches dinners breakfasts suppers | meal",
    "parcels": "parcels hampers | parcel",
    "journeys": "journeys trips lifts | journey",
    "nights": "nights bednights bed-nights | night",
    "places": "| places",
    "homes": "dwellings | homes",
    "devices": "devices laptops tablets | device",
    "trees": "trees saplings | tree whips",
    "bags": "bags sacks | bag",
    "kg": "kg kgs kilo kilos kilogram kilograms",
    "tonnes": "tonnes tonne tons | t",
    "tco2e": "tco2e tco2 tonnes-co2e",
    "kwh": "kwh",
    "sqm": "sqm m2 m² sq-m",
    "hectares": "hectares hectare | ha",
    "miles": "miles | mile mi mls",
    "qualifications": "qualifications qualification certificates quals",
    "contacts": "contacts calls enquiries queries",
    "count": "| no nr number numbers num # count qty quantity",
    "days": "| days day",
    "minutes": "| minutes minute mins min",
}
_WELSH: Mapping[str, str] = {
    "people": "pobl personau unigolion gwirfoddolwyr oedolion arddegwyr cyfranogwyr mynychwyr buddiolwyr cleientiaid "
    "aelodau dysgwyr myfyrwyr disgyblion hyfforddeion prentisiaid preswylwyr trigolion gofalwyr mentoriaid "
    "mentoreion ymddiriedolwyr gweithwyr menywod merched gwragedd dynion bechgyn cleifion gwesteion ymwelwyr "
    "pensiynwyr defnyddwyr rhieni mamau tadau cyn-filwyr ffoaduriaid cynorthwywyr helpwyr tenantiaid ceiswyr "
    "dechreuwyr ymadawyr cynrychiolwyr cynadleddwyr clinigwyr tiwtoriaid teithwyr chwaraewyr rhedwyr nofwyr "
    "cerddwyr beicwyr dawnswyr cantorion perfformwyr actorion artistiaid arlunwyr cerddorion hyfforddwyr dyfarnwyr "
    "gyrwyr marchogwyr cyfeillwyr cefnogwyr ymgyrchwyr codwyr cwnselwyr cynghorwyr athrawon arweinwyr llysgenhadon "
    "eiriolwyr goroeswyr troseddwyr cyn-droseddwyr cymdogion hawlwyr ymgeiswyr derbynwyr galwyr siopwyr ciniawyr "
    "cwsmeriaid garddwyr twristiaid gwylwyr gwrandawyr darllenwyr siaradwyr mudwyr carcharorion babanod "
    "wardeniaid stiwardiaid cadetiaid | plant person unigolyn gwirfoddolwr oedolyn plentyn cyfranogwr mynychwr "
    "buddiolwr cleient aelod dysgwr myfyriwr disgybl hyfforddai prentis preswylydd gofalwr ymddiriedolwr gweithiwr "
    "menyw dyn bachgen claf gwestai ymwelydd pensiynwr defnyddiwr rhiant mam tad cyn-filwr ffoadur tiwtor teithiwr "
    "chwaraewr rhedwr nofiwr cerddwr beiciwr dawnsiwr canwr cerddor hyfforddwr gyrrwr athro arweinydd cwsmer garddwr "
    "baban babi stiward",
    "attendances": "presenoldeb presenoldebau mynychiadau mynychu | mynychiad ymweliadau ymweliad",
    "hours": "oriau | awr",
    "weeks": "wythnosau | wythnos",
    "gbp": "punnoedd punnau | punt",
    "percent": "canran canrannau",
    "sessions": "sesiynau dosbarthiadau gweithdai clinigau gwersi cyfarfodydd | sesiwn dosbarth gweithdy clinig gwers "
    "cyfarfod",
    "events": "digwyddiadau | digwyddiad",
    "households": "aelwydydd | aelwyd",
    "families": "teuluoedd | teulu",
    "organisations": "sefydliadau mudiadau | sefydliad mudiad elusennau elusen ysgolion ysgol",
    "businesses": "busnesau | busnes cwmnïau cwmni",
    "items": "eitemau | eitem darnau darn",
    "meals": "prydau ciniawau brecwastau swperau | pryd cinio brecwast swper",
    "parcels": "parseli hamperi | parsel",
    "journeys": "teithiau siwrneiau siwrneion tripiau lifftiau | taith siwrnai siwrne",
    "nights": "nosweithiau | noson",
    "places": "| lleoedd llefydd lle",
    "homes": "anheddau | cartrefi cartref annedd",
    "devices": "dyfeisiau gliniaduron | dyfais gliniadur",
    "trees": "coed glasbrennau | coeden",
    "bags": "bagiau sachau | sach",
    "kg": "cilogram cilogramau cilo",
    "tonnes": "tunnell tunelli",
    "hectares": "hectarau | hectar",
    "miles": "milltiroedd milltiredd | milltir",
    "qualifications": "cymwysterau tystysgrifau | cymhwyster tystysgrif",
    "contacts": "cysylltiadau galwadau ymholiadau | cysylltiad cyswllt galwad ymholiad",
    "count": "| nifer niferoedd rhif",
    "days": "| diwrnod diwrnodau niwrnod dyddiau",
    "minutes": "| munudau munud mun",
}


def _units(listed: Mapping[str, str]) -> dict[str, str]:
    """The unit of each word that is *listed*, on either side of the bar."""
    return {word: unit for unit, words in listed.items() for word in words.replace("|", " ").split()}


OF_WELSH: Mapping[str, str] = _units(_WELSH)
"""The unit of each Welsh word as a dictionary has it, unmutated."""

OF_WORD: Mapping[str, str] = {**_units(_ENGLISH), **OF_WELSH}
"""The unit of each word, folded."""

ONLY_IN_CELLS = frozenset(
    word for words in (*_ENGLISH.values(), *_WELSH.values()) for word in words.partition("|")[2].split()
)
