from resume_lsp.lsp.unsaved import Unsaved
from resume_lsp.settings import Source
from resume_lsp.settings.toml import toml_source

PATH = "/home/jo/resume-lsp.toml"


def file(text: str) -> Source:
    source = toml_source(text, PATH)
    assert source
    return source


def words(source: Source | None) -> object:
    return source and source.values.get(("dictionary",))


SAVED = file('dictionary = ["a"]\n')


def test_what_is_on_the_disk_counts_where_nothing_else_is_known() -> None:
    assert Unsaved().newest(SAVED) is SAVED
    assert Unsaved().newest(None) is None


def test_an_open_file_counts_as_it_stands_in_the_editor() -> None:
    unsaved = Unsaved()
    unsaved.note(PATH, 'dictionary = ["b"]\n')
    assert words(unsaved.newest(SAVED)) == ["b"]
    unsaved.note(PATH, None)
    assert unsaved.newest(SAVED) is SAVED


def test_what_we_had_added_counts_until_the_disk_says_something_else() -> None:
    unsaved = Unsaved()
    unsaved.edit(SAVED, 'dictionary = ["a", "b"]\n')
    once = unsaved.newest(SAVED)
    assert words(once) == ["a", "b"]
    unsaved.edit(once, 'dictionary = ["a", "b", "c"]\n')
    assert words(unsaved.newest(SAVED)) == ["a", "b", "c"]
    assert words(unsaved.newest(file("dictionary = []\n"))) == []
    assert unsaved.newest(SAVED) is SAVED
