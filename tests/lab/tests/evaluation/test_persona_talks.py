from tests.lab.evaluation.persona_talks import cast


def test_opposites_stand_side_by_side() -> None:
    everybody = cast()

    assert [
        {everybody.personas[one].name, everybody.personas[other].name} for one, other in everybody.opposites
    ] == [{"Maren", "Lark"}, {"Rusk", "Ilo"}, {"Hollis", "Wenna"}, {"Bex", "Sorrel"}]
    assert len(everybody.pairs) == 28
