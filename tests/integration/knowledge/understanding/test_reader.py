"""What a text says about where, for whom, with what and by whom."""

import pytest

from knowledge.understanding import Reader


@pytest.mark.parametrize(
    ("text", "hospital"),
    [
        ("sygeplejerske på AUH, kardiologisk", "auh"),
        ("Skejby, neurologisk afdeling", "auh"),
        ("Århus Sygehus", "auh"),
        ("fra Regionshospitalet Randers", "rh-randers"),
        ("randers sygehus", "rh-randers"),
        ("sygehuset i Randers", "rh-randers"),
        ("RHG, akutmodtagelsen", "rh-goedstrup"),
        ("rigshopsitalet", "rigshospitalet"),
        ("Rigshospitalet Glostrup", "rigshospitalet-glostrup"),
        ("naestved sygehus", "slagelse-naestved-ringsted"),
        ("Odense University Hospital", "ouh"),
        ("RH, kardiologisk afdeling", "rigshospitalet"),
        ("Psykiatrisk Center Ballerup", "psyk-rh"),
        ("BUP Aabenraa", "psyk-ry"),
        ("psykiatrisk afd. P i Svendborg", "psyk-ry"),
        ("Friklinikken i Grindsted", "friklinikken-syd"),
        ("Kommunehospitalet i Århus", "auh"),
        ("Jeg bor i Esbjerg, men arbejder på Kolding Sygehus", "sygehus-lillebaelt"),
        ("søvnklinikken i Glostrup, Rigshospitalet", "rigshospitalet-glostrup"),
        ("En kollega på Gentofte sagde det. Jeg er på Rigshospitalet", "rigshospitalet"),
    ],
)
def test_a_hospital_is_known_by_any_of_its_names(reader: Reader, text: str, hospital: str) -> None:
    assert reader.understand(text).hospital == (hospital,)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("hjemmesygeplejen i Randers Kommune", ("Randers",)),
        ("Kbh kommune", ("København",)),
        ("Syddjurs og Favrskov kommuner", ("Syddjurs", "Favrskov")),
        ("Jammerbugt: hjemmepleje", ("Jammerbugt",)),
        ("lægehus i Struer", ("Struer",)),
        ("Aarhus", ()),
        ("vi er på vejen til noget bedre", ()),
        ("sondebørn hjem med tablet", ()),
    ],
)
def test_a_towns_name_alone_is_no_municipality(
    reader: Reader, text: str, names: tuple[str, ...]
) -> None:
    assert reader.understand(text).municipality == names


def test_a_bare_town_is_asked_about(reader: Reader) -> None:
    (doubt,) = reader.understand("Aarhus: en god idé om tryghed").doubts

    assert doubt.candidates == ("auh", "Aarhus")
    assert doubt.words == ("Aarhus",)


def test_a_town_with_two_hospitals_is_asked_about(reader: Reader) -> None:
    (doubt,) = reader.understand("hospitalet i København").doubts

    assert doubt.field == "hospital"
    assert doubt.candidates == ("amager-hvidovre", "bispebjerg-frederiksberg")


def test_two_meanings_of_rh_are_asked_about(reader: Reader) -> None:
    understood = reader.understand("vi er fra RH")

    assert understood.hospital == ()
    assert understood.region == ("region-hovedstaden",)
    assert understood.doubts[0].candidates == ("rigshospitalet", "region-hovedstaden")


def test_the_region_follows_from_the_workplace(reader: Reader) -> None:
    assert reader.understand("Svendborg sygehus").region == ("region-syddanmark",)
    assert reader.understand("Region Nordjylland").region == ("region-nordjylland",)


@pytest.mark.parametrize(
    ("text", "department"),
    [
        ("lungeafsnittet på Vejle sygehus", ("lungemedicin",)),
        ("psykiatri? nej det er neurologen", ("neurologi",)),
        ("OUH, kan patienter med hjertesvigt veje sig hjemme", ("kardiologi",)),
        ("kommunens hjertesvigtspatienter", ()),
        ("præhospitalet vil have video til en neurolog", ("præhospital",)),
        ("lægesekr. på ortkir amb i Horsens", ("ortopædkirurgi",)),
        ("hjerte amb. på Kolding sygehus", ("kardiologi",)),
        ("dagkirurgisk center Silkeborg", ("dagkirurgi",)),
        ("Akutteamet i Ikast-Brande vil have lægen på skærm", ("akutfunktion",)),
        ("Kan en fysioterapeut vise øvelser på skærmen?", ()),
        ("Bispebjerg geriatri: stuegang på video på plejehjem", ("geriatri",)),
        ("ssa på plejecenter i Holstebro kommune", ("plejecenter",)),
        ("Kerteminde Kommune vil sende billeder af bensår", ("sår",)),
    ],
)
def test_a_department_is_named_or_follows_from_the_disease(
    reader: Reader, text: str, department: tuple[str, ...]
) -> None:
    assert reader.understand(text).department == department


@pytest.mark.parametrize(
    ("text", "profession"),
    [
        ("Jeg er lægesekretær i Randers", "lægesekretær"),
        ("I'm a nurse at Rigshospitalet", "sygeplejerske"),
        ("Horsens, fysioterapeut: øvelser på skærm", "fysioterapeut"),
        ("video med en sygeplejerske", ""),
        ("kan jordemoder være på skærm", ""),
        ("sygeplejersken kommer for sent", ""),
        ("uddannelsesansvarlig overlæge, øjenafd.", "speciallæge"),
        ("intensivsygeplejerske på OUH", "sygeplejerske"),
        ("Jeg arbejder som urolog i Vejle", "speciallæge"),
        ("min kone er sygeplejerske, men jeg er fysioterapeut", "fysioterapeut"),
        ("jeg har været portør i 20 år", "portør"),
        ("jeg er ikke læge, jeg er bare bioanalytiker", "bioanalytiker"),
        ("en læge kunne kigge med", ""),
        ("I want to talk to a nurse on video", ""),
        ("alm. prakt. læge i Tønder", "egen-læge"),
        ("Dragør: hjemmesygeplejersken vil sende billeder", "hjemmesygeplejerske"),
    ],
)
def test_a_profession_is_the_writers_own(reader: Reader, text: str, profession: str) -> None:
    assert reader.understand(text).profession == profession


def test_the_narrower_of_two_groups_for_the_same_words_is_kept(reader: Reader) -> None:
    assert reader.understand("patienter med hjertesvigt").target_groups == ("hjertesvigt",)


def test_a_department_is_no_target_group_when_people_are_named(reader: Reader) -> None:
    assert reader.understand("psykiatrien: behandling af angst").target_groups == ("angst",)


def test_technology_is_told_in_the_vocabularys_words(reader: Reader) -> None:
    assert reader.understand("KOL-patienter måler hjemme på en ipad").technology == (
        "hjemmemonitorering",
        "ipad/tablet",
    )


@pytest.mark.parametrize("text", ["", "\x00", "\ud800", "🙂", "م" * 9_000, "Aarhus " * 4_000])
def test_any_text_can_be_read(reader: Reader, text: str) -> None:
    reader.understand(text)


def test_the_same_text_is_understood_the_same_way(reader: Reader) -> None:
    text = "Køge, onkologi: video med egen læge"

    assert reader.understand(text) == reader.understand(text)
