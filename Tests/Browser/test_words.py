# Part of Reunify. Copyright the Reunify contributors.
# SPDX-License-Identifier: Apache-2.0
"""Pages in other languages than English: what is not marked as another language's is theirs."""

import re

import pytest

from conftest import shot

# Words that English has and the others have not, or not without an accent.
ENGLISH = set("the of and with was were from this that which have been you your what when where who "
              "how nothing nobody every each it is are not to by".split())
UNMARKED = """() => {
  const own = document.documentElement.lang, found = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    let one = node.parentElement, skip = false;
    for (; one && !skip; one = one.parentElement) {
      skip = ["BDI", "CODE", "PRE", "TEXTAREA", "OPTION", "SVG"].includes(one.tagName.toUpperCase())
        || one.classList.contains("id") || (one.tagName !== "HTML" && one.hasAttribute("lang")
        && one.getAttribute("lang") !== own);
    }
    if (!skip && /[A-Za-z]{2,}/.test(node.nodeValue)) found.push(node.nodeValue.trim());
  }
  return found;
}"""
PAGES = {
    "ana": ["/work", "/search", "/register", "/agencies"],
    "rosa": ["/work", "/imports", "/quarantine", "/reports"],
    "tara": ["/work", "/review", "/persons/person-3", "/cases"],
    "luis": ["/custody", "/separations"],
    "eva": ["/persons/person-3", "/clocks", "/clocks/by-rule"],
    "lena": ["/log", "/reports", "/reports/exact", "/reports/public"],
}


# What a list is called is its user's; this one is handed over by another test.
LIST = "by keyboard"


def english(text):
    """Whether it reads as English: two such words, or one in a text of few."""
    words = re.findall(r"[a-z’']+", text.lower().replace(LIST, ""))
    count = sum(word in ENGLISH for word in words)
    return count >= 2 or count == 1 and len(words) < 4


@pytest.mark.parametrize("language", ["es", "fr", "ar"])
def test_no_sentence_of_a_page_is_left_in_english(open_page, language, shots):
    left = {}
    for name, addresses in PAGES.items():
        page = open_page(name)
        for address in addresses:
            page.goto(f"{address}?language={language}")
            if "/confirm" in page.url:
                continue
            assert page.locator("html").get_attribute("lang") == language
            for text in page.evaluate(UNMARKED):
                if english(text):
                    left[text[:120]] = address
            shot(page, shots, f"words-{name}-{address.strip('/').replace('/', '-')}-{language}")
    assert left == {}


@pytest.mark.parametrize("language", ["es", "fr", "ar"])
def test_a_made_report_is_in_the_language_of_the_page(open_page, language, shots):
    page = open_page("rosa")
    page.goto("/reports/quality")
    page.get_by_role("button", name="Make the report").click()
    page.goto(f"{page.url}?language={language}")
    left = [text for text in page.evaluate(UNMARKED) if english(text)]
    assert left == []
    assert page.locator("article").first.get_attribute("lang") is None
    shot(page, shots, f"words-report-{language}")
