#!/usr/bin/env python3
"""Writes a WordPress export of any size, the same every time: posts of both editors, attachments, comments, settings.

    Benchmarks/export.py 1024 /tmp/large.xml      # mebibytes, file
"""
import random
import sys

WORDS = """river bridge lantern winter letter harbour engine garden window market paper island signal copper meadow
theatre answer number morning railway kitchen shadow captain village mountain orchard story winter printer column margin
issue reader editor ink press folio chapter sheet proof galley type lead rule""".split()

HEAD = """<?xml version="1.0" encoding="UTF-8" ?>
<!-- This is a WordPress eXtended RSS file, made to measure with. -->
<rss version="2.0"
\txmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
\txmlns:content="http://purl.org/rss/1.0/modules/content/"
\txmlns:wfw="http://wellformedweb.org/CommentAPI/"
\txmlns:dc="http://purl.org/dc/elements/1.1/"
\txmlns:wp="http://wordpress.org/export/1.2/"
>
<channel>
\t<title>The Large Review</title>
\t<link>https://large.example</link>
\t<language>en-GB</language>
\t<wp:wxr_version>1.2</wp:wxr_version>
\t<wp:base_site_url>https://large.example</wp:base_site_url>
\t<wp:base_blog_url>https://large.example</wp:base_blog_url>
"""


def sentence(draw):
    return " ".join(draw.choices(WORDS, k=draw.randint(6, 18))).capitalize() + "."


def paragraph(draw):
    return " ".join(sentence(draw) for _ in range(draw.randint(3, 7)))


def settings(draw, pairs):
    for key, value in pairs:
        yield f"\t\t<wp:postmeta>\n\t\t<wp:meta_key><![CDATA[{key}]]></wp:meta_key>\n" \
              f"\t\t<wp:meta_value><![CDATA[{value}]]></wp:meta_value>\n\t\t</wp:postmeta>\n"


def comment(draw, number):
    return f"""\t\t<wp:comment>
\t\t\t<wp:comment_id>{number}</wp:comment_id>
\t\t\t<wp:comment_author><![CDATA[Somebody {number}]]></wp:comment_author>
\t\t\t<wp:comment_author_email><![CDATA[somebody{number}@mail.example]]></wp:comment_author_email>
\t\t\t<wp:comment_author_IP><![CDATA[192.0.2.{number % 250}]]></wp:comment_author_IP>
\t\t\t<wp:comment_content><![CDATA[{paragraph(draw)}]]></wp:comment_content>
\t\t</wp:comment>
"""


def item(draw, number):
    kind = "attachment" if number % 3 == 1 else "page" if number % 50 == 0 else "post"
    title = " ".join(draw.choices(WORDS, k=4)).capitalize()
    slug = f"{title.lower().replace(' ', '-')}-{number}"
    picture = f"https://large.example/wp-content/uploads/2024/{number % 12 + 1:02}/{slug}.jpg"
    texts = [paragraph(draw) for _ in range(0 if kind == "attachment" else draw.randint(4, 14))]
    if number % 2:
        content = "\n\n".join(f"<!-- wp:paragraph -->\n<p>{text}</p>\n<!-- /wp:paragraph -->" for text in texts)
    else:
        content = "\n\n".join(texts) + f'\n\n<img class="wp-image-{number - 1}" src="{picture[:-4]}-300x200.jpg" alt="">'
    status = "inherit" if kind == "attachment" else "draft" if number % 20 == 0 else "publish"
    yield f"""\t<item>
\t\t<title><![CDATA[{title}]]></title>
\t\t<link>https://large.example/{slug}/</link>
\t\t<pubDate>Mon, 06 May 2024 10:00:00 +0000</pubDate>
\t\t<dc:creator><![CDATA[editor{number % 9}]]></dc:creator>
\t\t<guid isPermaLink="false">https://large.example/?p={number}</guid>
\t\t<content:encoded><![CDATA[{content}]]></content:encoded>
\t\t<excerpt:encoded><![CDATA[{sentence(draw)}]]></excerpt:encoded>
\t\t<wp:post_id>{number}</wp:post_id>
\t\t<wp:post_date><![CDATA[2024-05-06 10:00:00]]></wp:post_date>
\t\t<wp:post_name><![CDATA[{slug}]]></wp:post_name>
\t\t<wp:status><![CDATA[{status}]]></wp:status>
\t\t<wp:post_parent>{number - 1 if kind == "attachment" else 0}</wp:post_parent>
\t\t<wp:post_type><![CDATA[{kind}]]></wp:post_type>
\t\t<wp:post_password><![CDATA[]]></wp:post_password>
"""
    if kind == "attachment":
        yield f"\t\t<wp:attachment_url><![CDATA[{picture}]]></wp:attachment_url>\n"
        yield from settings(draw, [("_wp_attached_file", picture[-30:]), ("_wp_attachment_image_alt", sentence(draw))])
    else:
        yield '\t\t<category domain="category" nicename="essays"><![CDATA[Essays]]></category>\n'
        yield from settings(draw, [("_edit_last", "1"), ("_thumbnail_id", number - 2), ("_cache", "x" * draw.randint(0, 900))])
        for index in range(draw.randint(0, 4)):
            yield comment(draw, number * 10 + index)
    yield "\t</item>\n"


def main():
    size, path = int(sys.argv[1]) << 20, sys.argv[2]
    draw = random.Random(7)
    written = 0
    with open(path, "w", encoding="utf-8") as out:
        out.write(HEAD)
        for login in range(9):
            out.write(f"\t<wp:author><wp:author_id>{login}</wp:author_id><wp:author_login><![CDATA[editor{login}]]>"
                      f"</wp:author_login><wp:author_display_name><![CDATA[Editor {login}]]></wp:author_display_name>"
                      "</wp:author>\n")
        number = 1
        while written < size:
            for text in item(draw, number):
                written += out.write(text)
            number += 1
        out.write("</channel>\n</rss>\n")
    print(f"{number - 1} items, {written >> 20} MB")


if __name__ == "__main__":
    main()
