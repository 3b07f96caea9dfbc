"""Where silences are looked up: they may overlap, end early and name the same rule more than once."""

from hypothesis import given
from hypothesis import strategies as st

from resume_lsp.silence import Quiet, Silence
from resume_lsp.text import Span

PLACES = st.integers(0, 12)
SILENCES = st.builds(
    lambda start, length, rule: Silence(Span(start, start + length), rule, Span(0, 0), Span(0, 0)),
    PLACES,
    st.integers(0, 5),
    st.sampled_from((None, "text-typo", "line-runt")),
)


@given(st.lists(SILENCES), PLACES, st.sampled_from(("text-typo", "line-runt", "text-cliche")))
def test_a_place_is_quiet_if_any_silence_covers_it(silences, place, rule):
    covering = [one for one in silences if one.rule in {None, rule} and one.scope.start <= place < one.end]
    assert Quiet(silences).covers(place, rule) == bool(covering)
