"""One ASCII address for the code and for the link, whatever script it was typed in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cardgen.core.addresses import ascii_address, is_mail, mail_in, meant_address


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("https://example.org/café", "https://example.org/caf%C3%A9"),
        ("https://één-school.nl/samen", "https://xn--n-school-90aa.nl/samen"),
        ("HTTPS://Example.org/Pad?a=b&c=d#e", "https://Example.org/Pad?a=b&c=d#e"),
        ("https://пример.рф/путь", "https://xn--e1afmkfd.xn--p1ai/%D0%BF%D1%83%D1%82%D1%8C"),
        ("https://例え.jp/?q=カード", "https://xn--r8jz45g.jp/?q=%E3%82%AB%E3%83%BC%E3%83%89"),
        ("https://example.org/a%20b", "https://example.org/a%20b"),
        ("http://user@example.org:8080/x", "http://user@example.org:8080/x"),
        ("mailto:jan@example.org?subject=Één", "mailto:jan@example.org?subject=%C3%89%C3%A9n"),
        ("tel:+31-20-1234567", "tel:+31-20-1234567"),
        ("#pagina", "#pagina"),
    ],
)
def test_an_address_becomes_ascii(typed: str, address: str) -> None:
    assert ascii_address(typed) == address
    assert ascii_address(address) == address


@pytest.mark.parametrize(
    "typed",
    [
        "", "www.example.org", "javascript:alert(1)", "https:/example.org", "https://", "https:// spatie.nl", "tel://1",
        "https://exa mple.org", 'https://example.org/"', "https://example.org/{a}", "https://-é.nl:abc", "file:///etc/passwd",
        "https://" + "é" * 80 + ".nl", "https://example.org/" + "a" * 2000, "https://a..é.nl",
    ],
)  # fmt: skip
def test_what_is_no_address_is_none(typed: str) -> None:
    assert ascii_address(typed) is None


@given(st.text(max_size=60))
def test_whatever_is_typed_the_result_is_ascii_or_nothing(typed: str) -> None:
    address = ascii_address(f"https://example.org/{typed}")
    assert address is None or (address.isascii() and ascii_address(address) == address)


def test_an_address_without_its_start_is_completed_when_that_makes_one() -> None:
    assert meant_address("www.example.org/x") == "https://www.example.org/x"
    assert meant_address("jan@example.org") == "mailto:jan@example.org"
    assert meant_address("zomaar wat") == ""
    assert is_mail("jan@example.org")
    assert not is_mail("jan at example.org")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("https:/example.org", "https://example.org"),
        ("https//example.org/a", "https://example.org/a"),
        ("https://example.org/een kaart", "https://example.org/een%20kaart"),
        ("https://example,org", "https://example.org"),
        ("020-1234567", "tel:0201234567"),
        ("+31 (0)20 123 45 67", "tel:+310201234567"),
        ("C:\\kaart.pdf", ""),
        ("javascript:alert(1)", ""),
        ("https://example.org", ""),
    ],
)
def test_an_address_with_a_slip_is_known_again(typed: str, meant: str) -> None:
    assert meant_address(typed) == meant


@pytest.mark.parametrize(
    ("written", "found"),
    [("Jan <jan@school.nl>", "jan@school.nl"), ("a@b.nl, c@d.nl", ""), ("jan at school", "")],
)
def test_the_one_mail_address_in_a_text_is_found(written: str, found: str) -> None:
    assert mail_in(written) == found
