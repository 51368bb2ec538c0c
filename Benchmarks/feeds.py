"""What digest reads out of the feeds beside the repository, against a second parser and against what is expected.

    python3 Benchmarks/feeds.py --dump DUMP [--corpus ../shared/corpus/feeds]

DUMP is made by `FEED_DUMP=DUMP swift test --filter FeedCorpusTests`. Needs `pip install feedparser`.
The expectations are the manifest's own, read by hand and said again of articles: an article has a title in plain words,
names without mail, a day without an hour and a text without tags.
"""
import argparse
import json
import re
import sys
from pathlib import Path

import feedparser

Article = dict


def first(feed: dict) -> Article:
    return feed["articles"][0]


# What each file must give, by its name in the corpus, as a function of what was read.
EXPECTED = {
    "wellformed/rss-item_content_encoded.xml": lambda f: first(f)["text"] == "Example content",
    "wellformed/rss-item_description_escaped_markup.xml": lambda f: first(f)["text"] == "Example description",
    "wellformed/rss-item_description_naked_markup.xml": lambda f: first(f)["text"] == "Example description",
    "wellformed/rss-item_description_code_br.xml": lambda f: first(f)["text"] == "<br />",
    "wellformed/rss-item_dc_creator.xml": lambda f: first(f)["people"] == ["Example editor"],
    "wellformed/rss-item_dc_date.xml": lambda f: first(f)["published"] == "2003-12-31",
    "wellformed/rss-item_category_multiple.xml": lambda f: first(f)["tags"]
    == ["Example category 1", "Example category 2"],
    "wellformed/rss-item_enclosure_multiple.xml": lambda f: "http://example.com/2" in first(f)["dump"],
    "wellformed/rss-item_guid_guidislink.xml": lambda f: first(f)["source"] == "http://guid.example.com/",
    # The name stands; the address of mail is kept out on purpose.
    "wellformed/rss-item_author_map_author_detail_email.xml": lambda f: first(f)["people"] == ["Example editor"]
    and "@" not in first(f)["dump"],
    "wellformed/lang-item_xhtml_body_xml_lang.xml": lambda f: first(f)["language"] == "en",
    "wellformed/rss-entity_in_doctype.xml": lambda f: first(f)["guid"] == "tag:example.com,2006-05-04:/blog/",
    "wellformed/rss-channel_textInput_title_conflict.xml": lambda f: f["title"] == "Real title",
    "wellformed/rss-channel_title_apos.xml": lambda f: f["title"] == "Mark's title",
    "wellformed/rss-channel_dcterms_modified_parsed.xml": lambda f: f["updated"] == "2003-12-31",
    "wellformed/atom10-entry_content_base64.xml": lambda f: first(f)["text"] == "Example Atom"
    and "{strong Atom}" in first(f)["dump"],
    "wellformed/atom10-entry_content_div_escaped_markup.xml": lambda f: "p Example {strong Atom}" in first(f)["dump"],
    "wellformed/atom10-entry_content_inline_markup.xml": lambda f: "p Example {strong Atom}" in first(f)["dump"],
    "wellformed/atom10-entry_content_src.xml": lambda f: first(f)["source"] == "http://example.com/movie.mp4",
    "wellformed/atom10-entry_content_text_plain_brackets.xml": lambda f: first(f)["text"]
    == "History of the <blink> tag",
    # The second link, to a service, is nothing for a reader.
    "wellformed/atom10-entry_link_multiple.xml": lambda f: first(f)["source"] == "http://www.example.com/",
    "wellformed/atom10-entry_authors_name.xml": lambda f: first(f)["people"] == ["one", "two"],
    "wellformed/atom10-entry_source_author_name.xml": lambda f: first(f)["people"] == ["Example author"],
    "wellformed/atom10-entry_title_inline_markup.xml": lambda f: first(f)["title"] == "Example Atom",
    "wellformed/atom10-entry_title_type_empty-no-crash.xml": lambda f: first(f)["title"] == "evil",
    # A title is words: the resolved link in it has no place in an article.
    "wellformed/atom10-relative_uri_inherit.xml": lambda f: f["title"] == "Example test"
    and "http://example.com/test/test.html" in f["title"],
    "wellformed/atom10-qna.xml": lambda f: first(f)["title"] == "Q&A session",
    "wellformed/atom10-entry_category_term_non_ascii.xml": lambda f: first(f)["tags"] == ["Freir\xe4ume"],
    "wellformed/atom10-feed_subtitle_inline_markup_2.xml": lambda f: f["subtitle"] == "History of the <blink> tag",
    "wellformed/atom-entry_title_escaped_markup.xml": lambda f: first(f)["title"] == "Example Atom",
    "wellformed/atom-entry_issued_parsed.xml": lambda f: first(f)["published"] == "2003-12-31",
    "wellformed/rdf-rss090_item_title.xml": lambda f: first(f)["title"] == "Item title",
    "wellformed/cdf-item_abstract_map_summary.xml": lambda f: first(f)["text"] == "Example description",
    "wellformed/namespace-rss2.0NSwithModulesNoDefNSLocalNameClash.xml": lambda f: first(f)["text"]
    == "correct description",
    "wellformed/namespace-atomsvgtitle.xml": lambda f: "image/svg+xml" in first(f)["dump"],
    "wellformed/namespace-rss2.0mathml.xml": lambda f: "<mi>a</mi><mo>+</mo><mi>b</mi>" in first(f)["dump"],
    "wellformed/itunes-itunes_item_summary.xml": lambda f: first(f)["text"] == "Example summary",
    # Of description, credits, restriction, licence and rating those that an article has.
    "wellformed/media-rss-media_group.xml": lambda f: first(f)["text"] == "Test Description"
    and first(f)["licence"] == "http://example.com/",
    "wellformed/media-rss-item_media_title2.xml": lambda f: first(f)["title"] == "foo",
    "wellformed/psc-rss2.0simplechapter.xml": lambda f: "0:00 Welcome" in first(f)["dump"]
    and "3:07 Introducing Podlove" in first(f)["dump"],
    "wellformed/base-entry_content_xml_base_inherit.xml": lambda f: "<http://example.com/test/test.html>"
    in first(f)["dump"],
    "wellformed/base-feed_link_xml_base_iri.xml": lambda f: f["address"] == "http://www.\u8a79\u59c6\u65af.com/feed",
    "wellformed/lang-entry_content_xml_lang_inherit.xml": lambda f: first(f)["language"] == "en",
    "wellformed/lang-item_content_encoded_xml_lang.xml": lambda f: first(f)["language"] == "en",
    "wellformed/node_precedence-atom10_title.xml": lambda f: [a["title"] for a in f["articles"]]
    == ["Correct Value", "Correct Value"],
    "wellformed/xml-escaped_apos.xml": lambda f: f["title"] == "it's correct",
    "wellformed/sgml-charref_uppercase_x.xml": lambda f: first(f)["text"] == "a",
    "wellformed/sanitize-entry_content_script.xml": lambda f: first(f)["text"] == "safe description",
    "wellformed/sanitize-entry_content_onclick.xml": lambda f: "http://www.ragingplatypus.com/i/cam-full.jpg"
    in first(f)["dump"]
    and "location" not in first(f)["dump"],
    "wellformed/encoding-euc-kr.xml": lambda f: f["title"] == "\ub144",
    "wellformed/encoding-double-encoded-html.xml": lambda f: first(f)["text"] == "\u2026",
    "wellformed/encoding-demoronize-1.xml": lambda f: first(f)["text"] == "don\u2019t",
    "illformed/always_strip_doctype.xml": lambda f: f["title"] == "found",
    "illformed/rss_item_link_corrupted_ampersands.xml": lambda f: first(f)["source"] == "http://link/get?a=1&b=2",
    "illformed/encoding-bozo_double-encoded-html.xml": lambda f: first(f)["text"] == "\u2026",
    # The second parser gives up on UTF-8 for one byte and shows the others as Latin-2; here all but that byte are what
    # they were meant to be, and that one is read as windows-1252.
    "illformed/encoding-bozo_linenoise.xml": lambda f: first(f)["text"] == "\u2019<>\u201d\xa9",
}

# Expectations on what an article does not have, or on nothing at all.
NOT_JUDGED = re.compile(r"^(not )?bozo$|^1$|encoding ==|version ==|\['image'\]|itunes_block|thr_in-reply-to|where")


def met(expected, feed: dict) -> bool:
    try:
        return bool(expected(feed))
    except (KeyError, IndexError, TypeError):
        return False


def judge(manifest: list, read: dict) -> bool:
    """Whether all is met that must be: 50 of the well-formed, all of the ill-formed."""
    good = True
    for kind, least in (("wellformed", 50), ("illformed", 4)):
        names = [entry["file"] for entry in manifest if entry["file"] in EXPECTED and entry["file"].startswith(kind)]
        failed = [name for name in names if not met(EXPECTED[name], read.get(name, {}))]
        print(f"{kind}: {len(names) - len(failed)} of {len(names)} expectations met")
        for name in failed:
            print(f"  not met: {name}")
        good = good and len(names) - len(failed) >= least
    for entry in manifest:
        if entry["file"] not in EXPECTED and not NOT_JUDGED.search(entry["expect"]):
            print(f"  not judged: {entry['file']}: {entry['expect'][:100]}")
    return good


def elements(data: bytes) -> int:
    """Start tags of items and entries."""
    return len(re.findall(rb"<(?:\w+:)?(?:item|entry)[\s/>]", data))


def count(corpus: Path, folder: str, read: dict) -> bool:
    """Whether every feed of a folder has as many articles as elements, and as the second parser finds, none empty."""
    good, total = True, 0
    for path in sorted((corpus / folder).iterdir()):
        feed = read.get(f"{folder}/{path.name}", {})
        data = path.read_bytes()
        if data.lstrip().startswith(b"{"):
            if not path.name.endswith("_expected.json"):
                found = json.loads(data) if path.name != "allthis-partial.json" else None
                items = found and (found.get("items") or found.get("rss", {}).get("channel", {}).get("item"))
                wanted = len(items) if items else 3
                good = check(path, feed, [wanted]) and good
        elif feed.get("format") == "feed":
            good = check(path, feed, [elements(data), len(feedparser.parse(data).entries)]) and good
        elif feedparser.parse(data).entries:
            print(f"  {path.name}: not known as a feed")
            good = False
        total += len(feed.get("articles", []))
    print(f"{folder}: {total} articles, {'all as counted' if good else 'NOT all as counted'}")
    return good


def check(path: Path, feed: dict, wanted: list) -> bool:
    articles = feed.get("articles", [])
    empty = [a for a in articles if not a["title"]]
    if any(len(articles) != number for number in wanted) or empty:
        print(f"  {path.name}: {len(articles)} articles, counted {wanted}, {len(empty)} empty")
        return False
    return True


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--dump", required=True, type=Path)
    root = Path(__file__).resolve().parents[1]
    parser.add_argument("--corpus", type=Path, default=root.parent / "shared" / "corpus" / "feeds")
    options = parser.parse_args()
    if not options.corpus.exists():
        sys.exit("skipped: no ../shared")
    read = json.loads(options.dump.read_text())
    for feed in read.values():
        for article in feed.get("articles", []):
            article["text"] = article["text"].strip()
    counts = [count(options.corpus, folder, read) for folder in ("real", "feedkit", "json-feed")]
    judged = judge(json.loads((options.corpus / "manifest.json").read_text()), read)
    sys.exit(0 if all(counts) and judged else 1)


if __name__ == "__main__":
    main()
