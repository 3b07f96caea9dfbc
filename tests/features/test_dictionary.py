"""Which dictionary a word goes into."""

from resume_lsp.check import compose
from resume_lsp.features.dictionary import Addition, addition
from resume_lsp.settings import editor_source, front_source, load
from resume_lsp.settings.toml import toml_source
from resume_lsp.text import apply
from tests.checking import FRAME, TODAY


def added(text: str = FRAME, file: str | None = None, editor: object = None) -> Addition | None:
    source = None if file is None else toml_source(file, "/home/jo/resume-lsp.toml")
    resume = compose(text, load(()), today=TODAY).resume
    settings = load([editor_source(editor), source, front_source(resume.front, text)])
    return addition("flurb", compose(text, settings, today=TODAY), settings, source)


def test_the_settings_file_is_the_first_choice():
    found = added(file='role = "other"\n')
    assert found
    assert found.title == "Add “flurb” to the dictionary (resume-lsp.toml)"
    assert apply(found.edits, 'role = "other"\n') == 'role = "other"\ndictionary = ["flurb"]\n'


def test_a_broken_settings_file_is_left_alone():
    found = added(file="dictionary = [\n")
    assert found
    assert found.file is None
    assert apply(found.edits, FRAME) == f'---\nresume-lsp:\n  dictionary: ["flurb"]\n---\n\n{FRAME}'


def test_the_words_of_the_editor_still_count():
    found = added(editor={"dictionary": ["Glim"]})
    assert found
    assert '["Glim", "flurb"]' in apply(found.edits, FRAME)


def test_a_broken_front_matter_is_left_alone():
    assert added(f"---\nname: [\n---\n{FRAME}") is None
