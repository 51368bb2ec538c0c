#!/usr/bin/env python3
"""Compares what digest reads in WordPress exports with what a second parser, lxml, reads in them.

    Benchmarks/wxr.py --digest .build/release/digest FOLDER

For every export below FOLDER: the items by type and state; of every post and page that the site shows to everybody the
words of standfirst, text, captions and notes, as bags of words and in order. The two have nothing in common: here libxml2
recovers what is not well-formed, blocks and shortcodes are taken apart by regular expressions, and html5 text is that of
lxml.html. Exit status 1 where counts or bags differ.
"""
import argparse
import collections
import json
import pathlib
import re
import subprocess
import sys

import lxml.html
from lxml import etree

FIELDS = "post_id status post_type post_password encoded attachment_url meta_key meta_value".split()
DYNAMIC = """archives avatar block calendar categories home-link latest-comments latest-posts legacy-widget loginout more
navigation navigation-link navigation-submenu nextpage page-list pattern read-more rss search social-link social-links spacer
tag-cloud template-part term-description""".split()
PLAYERS = r"youtube\.com|youtube-nocookie\.com|youtu\.be|vimeo\.com|dailymotion\.com|ted\.com|soundcloud\.com|spotify\.com|" \
    r"mixcloud\.com|bandcamp\.com|twitch\.tv"
DROPPED = "script style form input select option textarea canvas svg noframes template iframe object embed video audio".split()


def items(path):
    root = etree.fromstring(path.read_bytes(), etree.XMLParser(recover=True, huge_tree=True, resolve_entities=False))
    if root is None:
        return
    for element in root.iter("item"):
        item = collections.defaultdict(str)
        item["meta"] = {}
        for child in element:
            if not isinstance(child.tag, str):
                continue
            name = child.tag.split("}")[-1]
            prefix = child.prefix or ""
            if ":" in name:
                prefix, name = name.split(":", 1)
            text = "".join(child.itertext())
            if name == "postmeta":
                pair = {c.tag.split("}")[-1].split(":")[-1]: "".join(c.itertext()) for c in child if isinstance(c.tag, str)}
                item["meta"].setdefault(pair.get("meta_key", "").strip(), pair.get("meta_value", ""))
            elif name == "encoded":
                item[prefix] = item[prefix] or text
            elif name == "category":
                continue
            else:
                item[name] = item[name] or text.strip()
        yield item


def without_dynamic(content):
    """Leaves dynamic blocks out with all they hold."""
    out, depth, at = [], [], 0
    for match in re.finditer(r"<!--\s*(/?)wp:(?:core/)?([a-z0-9/-]+?)(\s.*?)?\s*(/?)-->", content, re.S):
        if not any(depth):
            out.append(content[at:match.start()])
        at = match.end()
        end, name, _, empty = match.groups()
        dynamic = name in DYNAMIC or re.match("comment|post-|query|site-", name) is not None
        if end:
            if depth:
                depth.pop()
        elif not empty:
            depth.append(dynamic)
        elif name == "footnotes" and not any(depth):
            out.append("@@FOOTNOTES@@")
    if not any(depth):
        out.append(content[at:])
    return "".join(out)


def without_shortcodes(content, attachments, item):
    kept = []

    def keep(match):
        kept.append(re.sub(r"\[(\[[a-z][^\[\]]*\])\]", r"\1", match.group(0)))
        return f"\x00{len(kept) - 1}\x00"

    def listing(match):
        kept.append("<pre>" + match.group(2).replace("<", "&lt;") + "</pre>")
        return f"\x00{len(kept) - 1}\x00"

    def gallery(match):
        ids = re.search(r'ids=["“”]?([\d, ]+)', match.group(1))
        numbers = re.findall(r"\d+", ids.group(1)) if ids else \
            [n for n, a in attachments.items() if a["post_parent"] == item["post_id"]]
        return "".join(f"<p>{attachments[n]['excerpt']}</p>" for n in numbers if n in attachments)

    content = re.sub(r"\[(code|sourcecode|source|php|css|python|html)\b[^\]]*\](.*?)\[/\1\]", listing, content, flags=re.S)
    content = re.sub(r"<(pre|code|script|style)\b.*?</\1>", keep, content, flags=re.S | re.I)
    content = re.sub(r"<[^<>]*\[[^<>]*>", keep, content)
    content = re.sub(r"\[gallery\b([^\]]*)\]", gallery, content)
    content = re.sub(r'\[caption\b[^\]]*?caption="([^"]*)"[^\]]*\](.*?)\[/caption\]', r"\n\n\2 \1\n\n", content, flags=re.S)
    content = re.sub(r"\[/?caption\b[^\]]*\]", "\n\n", content)
    content = re.sub(r"\[embed[^\]]*\]\s*(\S+?)\s*\[/embed\]", r"\n\1\n", content)
    content = re.sub(r"\[(audio|video|playlist)\b[^\]]*\](\[/\1\])?", "", content)
    content = re.sub(r"\[([a-z][\w-]*)(?:\s+[a-z_-]+=[^\]]*)/?\]", "", content)
    return re.sub("\x00(\\d+)\x00", lambda match: kept[int(match.group(1))], content)


def words(markup, attachments, item):
    content = without_shortcodes(without_dynamic(markup), attachments, item)
    content = re.sub(rf"(?m)(^|>)\s*https?://(?:[\w.-]+\.)?(?:{PLAYERS})/[^\s<]*\s*($|<)", r"\1\2", content)
    content = re.sub(r"(?m)(^|>)\s*https?://[^\s<]*\.(?:mp3|mp4|ogg|wav|m4a|webm)\s*($|<)", r"\1\2", content)
    notes = ""
    if item["meta"].get("footnotes", "").startswith("["):
        notes = " ".join(note["content"] for note in json.loads(item["meta"]["footnotes"]))
    hasList = "@@FOOTNOTES@@" in content
    content = content.replace("@@FOOTNOTES@@", "")
    text = text_of(content, with_calls=not (hasList and notes)) + (" " + text_of(notes) if hasList else "")
    return re.findall(r"[^\W_]+", text)


def text_of(content, with_calls=True):
    if not content.strip():
        return ""
    tree = lxml.html.fragment_fromstring(content, create_parent="div")
    for element in list(tree.iter()):
        name = element.tag if isinstance(element.tag, str) else "#comment"
        classes = (element.get("class") or "").split() if isinstance(element.tag, str) else []
        drop = name in DROPPED or name == "#comment" or "wp-block-file__button" in classes \
            or "screen-reader-text" in classes or "sr-only" in classes \
            or not with_calls and name == "sup" and "fn" in classes or leads_to_top(element)
        if drop and element.getparent() is not None:
            element.drop_tree()
    for element in tree.iter():
        if element.tag in INLINE:
            continue
        element.tail = " " + (element.tail or "")
        element.text = " " + (element.text or "")
        if element.tag == "br":
            element.tail = " " + element.tail
    return "".join(tree.itertext())


def leads_to_top(element):
    """A short link alone in its paragraph to a place on the page, `[top]`: digest leaves it out on purpose."""
    href = element.get("href") or "" if element.tag == "a" else ""
    block = element.getparent()
    while block is not None and block.tag in INLINE:
        block = block.getparent()
    own = "".join(element.itertext()).strip()
    return len(href) > 1 and href[0] == "#" and block is not None and block.tag == "p" and len(own) < 20 \
        and "".join(block.itertext()).strip() == own


INLINE = "a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd mark q s samp small span strike strong sub sup tt u var wbr".split()


def digested(digest, path):
    run = subprocess.run([digest, "extract", "--json", str(path)], capture_output=True, text=True)
    return [json.loads(line) for line in run.stdout.split("\n") if line]


def compare(digest, path):
    all_items = list(items(path))
    counts = collections.Counter(
        (i["post_type"] or "-", "password" if i["post_password"] else i["status"] or "-") for i in all_items)
    attachments = {i["post_id"]: i for i in all_items if i["post_type"] == "attachment"}
    public = [i for i in all_items
              if i["post_type"] in ("post", "page") and i["status"] == "publish" and not i["post_password"]]
    articles = digested(digest, path)
    shown = ", ".join(f"{number} {kind} {state}" for (kind, state), number in sorted(counts.items()))
    print(f"{path.name}: {shown or 'no items'}; digest {len(articles)} of {len(public)}")
    bags = sequences = 0
    for item, article in zip(public, articles):
        ours = re.findall(r"[^\W_]+", article["text"])
        theirs = re.findall(r"[^\W_]+", text_of(item["excerpt"])) + words(item["content"], attachments, item)
        if ours == theirs:
            sequences += 1
        if collections.Counter(ours) == collections.Counter(theirs):
            bags += 1
            continue
        more = collections.Counter(ours) - collections.Counter(theirs)
        fewer = collections.Counter(theirs) - collections.Counter(ours)
        print(f"  {item['post_id']} {item['title'][:50]!r}: digest has {list(more.elements())[:20]} more, "
              f"{list(fewer.elements())[:20]} fewer")
    return len(articles) == len(public), bags, sequences, len(public)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--digest", default=".build/release/digest")
    options = parser.parse_args()
    results = [compare(options.digest, path) for path in sorted(options.folder.rglob("*.xml"))]
    counts = sum(result[0] for result in results)
    bags, sequences, posts = (sum(result[n] for result in results) for n in (1, 2, 3))
    print(f"{len(results)} exports, counts equal in {counts}; {posts} posts, words equal in {bags}, in order in {sequences}")
    return 0 if counts == len(results) and bags == posts else 1


if __name__ == "__main__":
    sys.exit(main())
