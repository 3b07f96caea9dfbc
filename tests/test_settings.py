from datetime import date
from textwrap import dedent

import jsonschema
import pytest

from resume_lsp import check, frontmatter, settings
from resume_lsp.parse import parse
from resume_lsp.rule import Severity, rule
from resume_lsp.rules import RULES
from resume_lsp.settings import Settings, derived, editor_source, front_source, load
from resume_lsp.settings.toml import toml_source
from resume_lsp.text import Edit, Lines, apply

TODAY = date(2026, 6, 15)


@rule(Severity.INFO)
def text_example(draft):
    """A rule for these tests."""


@rule(Severity.WARNING, for_developers=True)
def skill_example(draft):
    """A rule about code."""


def toml(text, path="/cv/resume-lsp.toml"):
    return toml_source(dedent(text), path)


def front(text):
    text = f"---\n{dedent(text).strip()}\n---\n\n# Jordan Rivera\n"
    return front_source(frontmatter.read(text), text)


def complaints(*sources):
    return [complaint.message for complaint in load(sources).complaints]


def pointed_at(source):
    """What each complaint underlines, with the number of its line."""
    lines = Lines(source.text)
    return [
        (lines.line_of(complaint.span.start) + 1, source.text[complaint.span.start : complaint.span.end])
        for complaint in load([source]).complaints
    ]


def test_without_sources_everything_is_as_it_is_by_default():
    assert load() == Settings()


def test_every_default_is_a_value_that_its_setting_takes():
    for key in settings.KEYS:
        if key.default is not None:
            key.kind.read(key.default)


def test_a_later_source_wins_over_an_earlier_one():
    loaded = load(
        [editor_source({"profile": "strict", "role": "other"}), toml('profile = "relaxed"'), front("resume-lsp:\n  market: uk")]
    )
    assert (loaded.profile, loaded.role, loaded.market) == ("relaxed", "other", "uk")


def test_a_bad_value_leaves_the_earlier_one_in_force():
    assert load([toml('profile = "strict"'), front("resume-lsp:\n  profile: stern")]).profile == "strict"


def test_sources_that_say_nothing_are_passed_over():
    assert load([None, editor_source(None), editor_source([]), editor_source({"profile": None})]) == Settings()


def test_a_name_with_dots_is_the_same_as_tables():
    assert load([editor_source({"page.limit": 2})]).page_limit == load([editor_source({"page": {"limit": 2}})]).page_limit == 2


def test_settings_of_the_editors_client_alone_are_not_ours():
    assert not complaints(editor_source({"interpreter": "python", "trace": {"server": "verbose"}}))


class TestComplaints:
    def test_an_unknown_name_is_told_with_the_nearest_one(self):
        assert complaints(toml('profil = "strict"')) == ["No setting is called profil; did you mean profile?"]

    def test_a_name_like_no_other_is_told_with_where_to_look(self):
        assert complaints(toml("colour = 1")) == ["No setting is called colour: resume-lsp config lists them all."]
        assert complaints(toml("[rules.bullet-too-long]\nzebra = 9")) == [
            "No setting is called rules.bullet-too-long.zebra: resume-lsp config --all lists them all."
        ]

    def test_an_unknown_rule(self):
        assert complaints(toml('[rules]\ncomment-unusd = "off"')) == [
            "No rule is called comment-unusd; did you mean comment-unused?"
        ]

    def test_an_unknown_option_of_a_rule(self):
        assert complaints(toml("[rules.bullet-too-long]\novr = 35")) == [
            "No setting is called rules.bullet-too-long.ovr; did you mean rules.bullet-too-long.over?"
        ]

    def test_a_bad_value(self):
        assert complaints(toml('profile = "stern"')) == ['profile takes guide, strict or relaxed, not "stern".']

    def test_a_slip_in_a_value_is_told_with_the_nearest(self):
        assert complaints(toml('role = "development"')) == [
            'role takes developer or other, not "development"; did you mean developer?'
        ]

    def test_a_value_of_the_wrong_type(self):
        assert complaints(toml("page.limit = 1.5")) == ["page.limit takes auto or a whole number from 1 to 20, not 1.5."]

    def test_a_value_where_a_table_belongs(self):
        assert complaints(toml("page = 2")) == ["page takes settings of its own, not 2."]

    def test_an_unknown_severity_is_told_with_the_nearest_one(self):
        (complaint,) = load([toml('[rules]\ncomment-unused = "warn"')]).complaints
        assert complaint.nearest == "warning"

    def test_an_empty_table_sets_nothing(self):
        assert not complaints(toml("[page]\n[rules]"))

    def test_an_empty_table_with_an_unknown_name_is_told(self):
        assert complaints(toml("[pages]")) == ["No setting is called pages; did you mean page?"]

    def test_complaints_of_a_file_name_the_file(self):
        (complaint,) = load([toml("x = 1", "/cv/.resume-lsp.toml")]).complaints
        assert (complaint.path, complaint.unknown) == ("/cv/.resume-lsp.toml", True)

    def test_complaints_of_front_matter_are_about_the_document_itself(self):
        (complaint,) = load([front("resume-lsp:\n  profile: stern")]).complaints
        assert complaint.path is None


class TestPlaces:
    def test_a_key_at_the_top_level(self):
        assert pointed_at(toml('role = "other"\nprofil = "strict"')) == [(2, "profil")]

    def test_a_value(self):
        assert pointed_at(toml('profile = "stern"  # too stern')) == [(1, "stern")]

    def test_a_key_below_a_table(self):
        assert pointed_at(toml('[page]\nlimit = 1\n\n[ "rules" ]\n"comment-unusd" = "off"')) == [(5, "comment-unusd")]

    def test_a_key_with_dots(self):
        assert pointed_at(toml("page.limt = 1")) == [(1, "limt")]

    def test_a_key_in_an_inline_table_stands_where_its_table_does(self):
        assert pointed_at(toml("\npage = { limt = 1 }")) == [(2, "page")]

    def test_a_table_that_does_not_exist(self):
        assert pointed_at(toml("[pag]\nlimit = 1")) == [(1, "pag")]

    def test_a_table_that_does_not_exist_in_front_matter_is_told_once(self):
        assert pointed_at(front("resume-lsp:\n  pag:\n    limit: 1\n    theme: modern")) == [(3, "pag")]

    @pytest.mark.parametrize(
        ("wrong", "right"),
        [
            ("[rulse]\nbullet-vague = 'off'", "[rules]\nbullet-vague = 'off'"),
            ("page.limt = 1", "page.limit = 1"),
            ("pgae.limit = 1", "page.limit = 1"),
            ('page."limt" = 1', 'page."limit" = 1'),
            ('profile = "strct"', 'profile = "strict"'),
            ("rules.bullet-vague = 'of'", "rules.bullet-vague = 'off'"),
        ],
    )
    def test_the_nearest_takes_the_place_of_the_slip_alone(self, wrong, right):
        (complaint,) = load([toml(wrong)]).complaints
        assert complaint.nearest
        assert apply([Edit(complaint.span, complaint.nearest)], wrong) == right

    @pytest.mark.parametrize("wrong", ["page = {limt = 1}", 'page = {theme = "modrn"}', "limt.limt = 1"])
    def test_where_more_than_the_slip_stands_nothing_may_stand_instead(self, wrong):
        (complaint,) = load([toml(wrong)]).complaints
        assert complaint.nearest is None

    def test_a_line_in_a_long_string_is_no_key(self):
        assert pointed_at(toml('page.template = """\nprofil = 1\n"""\nprofil = 2')) == [(4, "profil")]

    def test_behind_crlf(self):
        assert pointed_at(toml_source("role = 'other'\r\n\r\nprofil = 1\r\n", "resume-lsp.toml")) == [(3, "profil")]

    def test_in_front_matter(self):
        assert pointed_at(front("resume-lsp:\n  page:\n    limt: 1")) == [(4, "limt")]

    def test_a_value_in_front_matter(self):
        assert pointed_at(front("resume-lsp:\n  profile: stern")) == [(3, "stern")]

    def test_of_a_file_that_is_no_toml(self):
        source = toml('profile = "strict"\nrole = \n')
        assert pointed_at(source) == [(2, "role = ")]
        assert complaints(source) == ["Mend line 2 of these settings, or none counts: words need quotes, and each name a value."]

    @pytest.mark.parametrize("rest", ['["a",', '["a"\n\n', "[\n", '"""a\n\n'])
    def test_of_a_file_that_ends_too_early(self, rest):
        source = toml(f'role = "other"\ndictionary = {rest}')
        assert pointed_at(source) == [(2, f"dictionary = {rest.rstrip()}")]
        assert complaints(source) == [
            "Mend line 2 of these settings, or none counts: a quote or a bracket is not closed, here or above."
        ]

    def test_of_a_bracket_that_is_found_open_further_below(self):
        assert complaints(toml('dictionary = ["a"\nrole = "other"\n')) == [
            "Mend line 2 of these settings, or none counts: a quote or a bracket is not closed, here or above."
        ]

    def test_of_a_table_s_name_without_its_end(self):
        assert complaints(toml("[page\nlimit = 1\n")) == [
            "Mend line 1 of these settings, or none counts: a quote or a bracket is not closed, here or above."
        ]


class TestFiles:
    def test_a_project_file_holds_settings_below_tool(self):
        source = toml('[project]\nname = "x"\n\n[tool.resume-lsp]\nprofile = "strict"\nrol = 1', "/cv/pyproject.toml")
        assert load([source]).profile == "strict"
        assert pointed_at(source) == [(6, "rol")]

    @pytest.mark.parametrize("text", ["", "[tool.other]\nx = 1", "[tool]\nresume-lsp = 3", "tool = 3", "broken ="])
    def test_a_project_file_that_says_nothing_of_resumes_is_no_source(self, text):
        assert toml_source(text, "pyproject.toml") is None

    def test_a_broken_project_file_that_speaks_of_resumes_is_told(self):
        assert complaints(toml_source("[tool.resume-lsp]\nprofile =", "pyproject.toml")) == [
            "Mend line 2 of these settings, or none counts: words need quotes, and each name a value."
        ]

    def test_a_file_with_a_byte_order_mark_is_read(self):
        assert load([toml_source('\ufeffprofile = "strict"\n', "resume-lsp.toml")]).profile == "strict"


class TestFrontMatter:
    def test_a_plain_yes_sets_nothing(self):
        assert load([front("resume-lsp: true")]) == Settings()

    def test_anything_else_is_a_complaint(self):
        assert complaints(front("resume-lsp: strict")) == ['resume-lsp takes true, false or settings of its own, not "strict".']

    def test_an_off_that_yaml_reads_as_false(self):
        assert load([front("resume-lsp:\n  rules: {comment-unused: off}")]).rules == {"comment-unused": {"severity": "off"}}

    def test_broken_front_matter_is_told(self):
        assert complaints(front("resume-lsp: [1")) == [
            "Mend line 2 of the front matter, or none of it counts: a quote or a bracket is not closed."
        ]

    def test_a_key_that_stands_twice_is_told(self):
        assert pointed_at(front("resume-lsp:\n  profile: strict\n  profile: guide")) == [(3, "profile")]
        assert complaints(front("resume-lsp:\n  role: other\nresume-lsp:\n  profile: guide")) == [
            "Keep one “resume-lsp”: it stands here twice."
        ]

    def test_twice_the_same_key_of_another_tool_is_its_own_matter(self):
        assert not complaints(front("title: CV\ntitle: Resume"))

    def test_settings_in_toml_are_told(self):
        text = "+++\ntitle = 'CV'\n[resume-lsp]\nprofile = 'strict'\n+++\n"
        assert pointed_at(front_source(frontmatter.read(text), text)) == [(3, "resume-lsp")]
        assert not complaints(front_source(frontmatter.read(text := "+++\ntitle = 'CV'\n+++\n"), text))

    def test_none_at_all_is_no_source(self):
        assert front_source(frontmatter.read(text := "# Jordan Rivera\n"), text) is None

    def test_what_resumx_reads_counts_too(self):
        loaded = load([front("pages: 1\nstyle:\n  font-size: 10pt\n  page-margin-x: 0.6in\n  gap: 0.8")])
        assert (loaded.page_limit, loaded.style.font_size, loaded.style.margin_x, loaded.style.gap) == (1, 10.0, 0.6, 0.8)

    def test_our_own_key_wins_over_resumx(self):
        assert load([front("pages: 1\nresume-lsp:\n  page: {limit: 2}")]).page_limit == 2

    def test_what_resumx_alone_understands_is_no_mistake(self):
        assert not complaints(front("pages: many\nstyle:\n  font-size: large\n  colour: red"))

    def test_a_job_is_the_authors_own(self):
        assert load([front("job: Backend developer")]) == load([front("title: Backend developer")])

    @pytest.mark.parametrize("advert", ["advert.md", "jobs/kestrel labs.txt", "https://jobs.example.org/4711"])
    def test_a_job_that_is_a_file_or_an_address_is_an_advert(self, advert):
        assert load([front(f"job: {advert}")]).job == advert


class TestValues:
    @pytest.mark.parametrize(
        ("written", "points"), [("10pt", 10), (11, 11), ("11", 11), ("14.5 px", 10.875), ("0.15in", 10.8), ("4mm", 11.3386)]
    )
    def test_a_length(self, written, points):
        assert load([editor_source({"page.font-size": written})]).style.font_size == pytest.approx(points, abs=1e-3)

    @pytest.mark.parametrize("written", ["10em", "tall", "", "-1pt", "99pt", [], True])
    def test_no_length(self, written):
        assert complaints(editor_source({"page.font-size": written}))

    @pytest.mark.parametrize(
        ("written", "size"), [("1MB", 1_000_000), ("500 KB", 500_000), ("2m", 2_000_000), (20_000, 20_000), ("0.5MiB", 500_000)]
    )
    def test_a_size(self, written, size):
        assert load([editor_source({"max-size": written})]).max_size == size

    @pytest.mark.parametrize(("written", "feature"), [("on", True), (True, True), ("OFF", False), (False, False), ("auto", None)])
    def test_a_switch(self, written, feature):
        assert load([editor_source({"features.hover": written})]).features == {"hover": feature}

    def test_a_theme_brings_its_numbers_and_leaves_those_that_are_set(self):
        style = load([editor_source({"page": {"theme": "compact", "font-size": "11pt"}})]).style
        assert (style.theme, style.font_size, style.gap, style.paper) == ("compact", 11.0, 0.6, "auto")

    def test_a_single_word_is_a_list_of_one(self):
        assert load([editor_source({"dictionary": "Tidewatch"})]).dictionary == ("Tidewatch",)

    @pytest.mark.parametrize(("market", "paper"), [("us", "letter"), ("ca", "letter"), ("de", "a4"), ("jp", "a4")])
    def test_paper_is_what_the_market_prints_on(self, market: str, paper: str):
        assert load([toml(f'market = "{market}"')]).style.usual == paper

    def test_no_page_limit_is_automatic(self):
        assert load([editor_source({"page.limit": 2}), front("resume-lsp:\n  page: {limit: auto}")]).page_limit is None


class TestAbsurd:
    """What nobody writes on purpose is a complaint like any other, and a short one."""

    @pytest.mark.parametrize(
        "text",
        [f"max-size = {'9' * 5000}", f"page.limit = 0x{'f' * 5000}", f'max-size = "{"9" * 400}"', f"page.gap = {'9' * 400}"],
    )
    def test_a_number_of_very_many_digits(self, text):
        (complaint,) = complaints(toml(text))
        assert len(complaint) < 200

    def test_names_in_names_a_thousand_deep(self):
        assert complaints(toml(f"{'.'.join('a' * 1000)} = 1"))

    def test_a_list_that_yaml_multiplies(self):
        doubled = "\n".join(f"a{number}: &a{number} [*a{number - 1}, *a{number - 1}]" for number in range(1, 25))
        (complaint,) = complaints(front(f"a0: &a0 [x, y]\n{doubled}\nresume-lsp:\n  profile: *a24"))
        assert complaint.startswith("profile takes guide, strict or relaxed, not [[")
        assert len(complaint) < 200

    def test_a_long_text(self):
        assert complaints(toml(f'profile = "{"very " * 100}"')) == [
            f'profile takes guide, strict or relaxed, not "{("very " * 100)[:59]}….'
        ]


class TestSeverity:
    def test_by_default_a_finding_gets_what_it_asks_for(self):
        assert Settings().severity(text_example, Severity.HINT) is Severity.HINT

    def test_without_a_wish_it_gets_its_rule_s_own(self):
        assert Settings().severity(text_example) is Severity.INFO

    @pytest.mark.parametrize(
        ("asked", "given"), [("error", "error"), ("warning", "warning"), ("info", "warning"), ("hint", "info")]
    )
    def test_strict_raises_the_lower_ones(self, asked, given):
        assert Settings(profile="strict").severity(text_example, Severity(asked)) == given

    @pytest.mark.parametrize(("asked", "given"), [("error", "error"), ("warning", "warning"), ("info", None), ("hint", None)])
    def test_relaxed_keeps_the_higher_ones(self, asked, given):
        assert Settings(profile="relaxed").severity(text_example, Severity(asked)) == given

    def test_what_the_author_sets_replaces_them_all(self):
        chosen = Settings(profile="relaxed", rules={"text-example": {"severity": "hint"}})
        assert chosen.severity(text_example, Severity.ERROR) is Severity.HINT

    def test_off_is_silent(self):
        assert Settings(rules={"text-example": {"severity": "off"}}).severity(text_example, Severity.ERROR) is None

    def test_another_role_needs_no_rule_for_developers(self):
        assert Settings(role="other").severity(skill_example) is None

    def test_another_role_may_ask_for_one(self):
        assert Settings(role="other", rules={"skill-example": {"severity": "info"}}).severity(skill_example) is Severity.INFO


def test_options_are_the_keyword_arguments_of_the_rule():
    loaded = load([toml('[rules.bullet-too-long]\nmuch-over = 45\nseverity = "warning"')])
    (long,) = (rule for rule in RULES if rule.id == "bullet-too-long")
    assert loaded.options(long) == {"much_over": 45}
    assert loaded.severity(long, Severity.HINT) is Severity.WARNING


class TestAuthor:
    def years(self, experience):
        return load([editor_source({"experience": experience})]).author(parse(""), TODAY)

    @pytest.mark.parametrize(
        ("experience", "years", "junior"),
        [
            ("junior", 0, True),
            ("mid", 2, False),
            ("senior", 10, False),
            ("career-changer", 0, True),
            ("4 years", 4, False),
            (1, 1, True),
        ],
    )
    def test_who_says_how_long_is_believed(self, experience, years, junior):
        author = self.years(experience)
        assert (author.years, author.junior) == (years, junior)

    def by_text(self, *periods, heading="## Experience"):
        jobs = "".join(f"### Developer | Acme\n\n{period}\n\n- Built tools.\n\n" for period in periods)
        return Settings().author(parse(f"# Jordan Rivera\n\n{heading}\n\n{jobs}"), TODAY)

    def test_periods_add_up(self):
        assert self.by_text("Jan 2020 - Jan 2022", "Jan 2015 - Jan 2016").years == pytest.approx(3, abs=0.2)

    def test_overlaps_count_once(self):
        assert self.by_text("Jan 2018 - Jan 2022", "Jan 2019 - Jan 2021").years == pytest.approx(4, abs=0.1)

    def test_a_current_role_counts_until_today(self):
        assert self.by_text("Jun 2024 - Present").years == pytest.approx(2, abs=0.1)

    def test_under_two_years_is_a_junior(self):
        assert self.by_text("Jan 2025 - Present").junior

    def test_an_unknown_period_makes_nobody_a_junior(self):
        author = self.by_text("Jan 2025 - Present", "for some time")
        assert not author.junior

    def test_without_experience_one_is_a_junior(self):
        author = Settings().author(parse("# Jordan Rivera\n\n## Education\n\n### BSc | Ridge College\n"), TODAY)
        assert (author.years, author.junior) == (None, True)

    @pytest.mark.parametrize(
        ("text", "dialect"),
        [
            ("Optimised the behaviour of two centres.", "uk"),
            ("Optimized the behavior of two centers.", "us"),
            ("Built tools.", None),
        ],
    )
    def test_the_spelling_tells_the_dialect(self, text, dialect):
        assert Settings().author(parse(f"# Jordan\n\n{text}\n"), TODAY).dialect == dialect

    @pytest.mark.parametrize(("language", "dialect"), [("uk", "uk"), ("us", "us"), ("au", "uk"), ("ca", None)])
    def test_who_names_a_dialect_is_believed(self, language, dialect):
        assert Settings(language=language).author(parse("Optimized."), TODAY).dialect == dialect


def test_explain_tells_every_setting_and_who_set_it():
    source = toml('profile = "strict"')
    told = {it.key.name: (it.value, it.source) for it in settings.explain(load([source]))}
    assert told["profile"] == ("strict", source)
    assert told["role"] == ("developer", None)
    assert len(told) == len(settings.KEYS)


def test_the_severity_of_every_rule_can_be_set():
    assert {rule.id for rule in check.NOTICES} == set(settings.NOTICES)
    named = {key.path[1] for key in settings.KEYS if key.path[0] == "rules"}
    assert named == {rule.id for rule in check.ALL_RULES}


class TestSchema:
    def valid(self, values):
        return jsonschema.Draft7Validator(derived.schema()).is_valid(values)

    def test_is_a_schema(self):
        jsonschema.Draft7Validator.check_schema(derived.schema())

    @pytest.mark.parametrize(
        "values",
        [
            {"profile": "strict", "dictionary": ["Acme"], "page": {"limit": 2, "font-size": "10pt"}},
            {"rules": {"comment-unused": "off", "bullet-too-long": {"severity": "info", "over": 30}}},
            {"features": {"hover": "off", "code-lens": True}, "max-size": "2MB", "experience": 4},
        ],
    )
    def test_takes_what_the_program_takes(self, values):
        assert self.valid(values)
        assert not complaints(editor_source(values))

    @pytest.mark.parametrize(
        "values",
        [
            {"profil": "strict"},
            {"profile": "stern"},
            {"page": {"limit": 0}},
            {"rules": {"x": "off"}},
            {"rules": {"comment-unused": "of"}},
        ],
    )
    def test_refuses_what_the_program_refuses(self, values):
        assert not self.valid(values)
        assert complaints(editor_source(values))

    def test_every_setting_has_a_row_on_the_page(self):
        page = derived.settings_page()
        assert [key.name for key in settings.KEYS if key.path[-1] != "severity" and f"`{key.name}`" not in page] == []

    def test_an_editor_is_told_of_every_setting_but_of_rules_once(self):
        assert set(derived.editor_settings()) == {
            *(f"resume-lsp.{key.name}" for key in settings.KEYS if key.path[0] != "rules"),
            "resume-lsp.rules",
        }
