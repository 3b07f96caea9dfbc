from tools.generate import generated, stale


def test_generated_files_are_current():
    assert stale(generated()) == [], "run: make generate"
