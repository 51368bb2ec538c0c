#include "assets.h"

// Styles/ and Templates/ as bytes, in the byte order of their names: a new file is one line more in each table.

static const unsigned char styles_base_css[] = {
#embed "../../Styles/base.css"
};
static const unsigned char styles_book_css[] = {
#embed "../../Styles/book.css"
};
static const unsigned char styles_foreign_css[] = {
#embed "../../Styles/foreign.css"
};
static const unsigned char styles_magazine_print_css[] = {
#embed "../../Styles/magazine-print.css"
};
static const unsigned char styles_magazine_css[] = {
#embed "../../Styles/magazine.css"
};
static const unsigned char styles_print_css[] = {
#embed "../../Styles/print.css"
};
static const unsigned char styles_user_agent_css[] = {
#embed "../../Styles/user-agent.css"
};
static const unsigned char styles_web_css[] = {
#embed "../../Styles/web.css"
};
static const unsigned char templates_article_xhtml[] = {
#embed "../../Templates/article.xhtml"
};
static const unsigned char templates_authors_xhtml[] = {
#embed "../../Templates/authors.xhtml"
};
static const unsigned char templates_closing_xhtml[] = {
#embed "../../Templates/closing.xhtml"
};
static const unsigned char templates_colophon_xhtml[] = {
#embed "../../Templates/colophon.xhtml"
};
static const unsigned char templates_contents_xhtml[] = {
#embed "../../Templates/contents.xhtml"
};
static const unsigned char templates_cover_svg[] = {
#embed "../../Templates/cover.svg"
};
static const unsigned char templates_cover_xhtml[] = {
#embed "../../Templates/cover.xhtml"
};
static const unsigned char templates_credits_xhtml[] = {
#embed "../../Templates/credits.xhtml"
};
static const unsigned char templates_entry_xhtml[] = {
#embed "../../Templates/entry.xhtml"
};
static const unsigned char templates_listing_xhtml[] = {
#embed "../../Templates/listing.xhtml"
};
static const unsigned char templates_media_xhtml[] = {
#embed "../../Templates/media.xhtml"
};
static const unsigned char templates_note_xhtml[] = {
#embed "../../Templates/note.xhtml"
};
static const unsigned char templates_section_xhtml[] = {
#embed "../../Templates/section.xhtml"
};
static const unsigned char templates_title_page_xhtml[] = {
#embed "../../Templates/title-page.xhtml"
};
static const unsigned char templates_words_ar[] = {
#embed "../../Templates/words/ar"
};
static const unsigned char templates_words_de[] = {
#embed "../../Templates/words/de"
};
static const unsigned char templates_words_el[] = {
#embed "../../Templates/words/el"
};
static const unsigned char templates_words_en[] = {
#embed "../../Templates/words/en"
};
static const unsigned char templates_words_es[] = {
#embed "../../Templates/words/es"
};
static const unsigned char templates_words_fr[] = {
#embed "../../Templates/words/fr"
};
static const unsigned char templates_words_it[] = {
#embed "../../Templates/words/it"
};
static const unsigned char templates_words_pt[] = {
#embed "../../Templates/words/pt"
};
static const unsigned char templates_words_ru[] = {
#embed "../../Templates/words/ru"
};
static const unsigned char templates_words_zh[] = {
#embed "../../Templates/words/zh"
};

static const embedded_asset assets[] = {
    {"Styles/base.css", styles_base_css, sizeof styles_base_css},
    {"Styles/book.css", styles_book_css, sizeof styles_book_css},
    {"Styles/foreign.css", styles_foreign_css, sizeof styles_foreign_css},
    {"Styles/magazine-print.css", styles_magazine_print_css, sizeof styles_magazine_print_css},
    {"Styles/magazine.css", styles_magazine_css, sizeof styles_magazine_css},
    {"Styles/print.css", styles_print_css, sizeof styles_print_css},
    {"Styles/user-agent.css", styles_user_agent_css, sizeof styles_user_agent_css},
    {"Styles/web.css", styles_web_css, sizeof styles_web_css},
    {"Templates/article.xhtml", templates_article_xhtml, sizeof templates_article_xhtml},
    {"Templates/authors.xhtml", templates_authors_xhtml, sizeof templates_authors_xhtml},
    {"Templates/closing.xhtml", templates_closing_xhtml, sizeof templates_closing_xhtml},
    {"Templates/colophon.xhtml", templates_colophon_xhtml, sizeof templates_colophon_xhtml},
    {"Templates/contents.xhtml", templates_contents_xhtml, sizeof templates_contents_xhtml},
    {"Templates/cover.svg", templates_cover_svg, sizeof templates_cover_svg},
    {"Templates/cover.xhtml", templates_cover_xhtml, sizeof templates_cover_xhtml},
    {"Templates/credits.xhtml", templates_credits_xhtml, sizeof templates_credits_xhtml},
    {"Templates/entry.xhtml", templates_entry_xhtml, sizeof templates_entry_xhtml},
    {"Templates/listing.xhtml", templates_listing_xhtml, sizeof templates_listing_xhtml},
    {"Templates/media.xhtml", templates_media_xhtml, sizeof templates_media_xhtml},
    {"Templates/note.xhtml", templates_note_xhtml, sizeof templates_note_xhtml},
    {"Templates/section.xhtml", templates_section_xhtml, sizeof templates_section_xhtml},
    {"Templates/title-page.xhtml", templates_title_page_xhtml, sizeof templates_title_page_xhtml},
    {"Templates/words/ar", templates_words_ar, sizeof templates_words_ar},
    {"Templates/words/de", templates_words_de, sizeof templates_words_de},
    {"Templates/words/el", templates_words_el, sizeof templates_words_el},
    {"Templates/words/en", templates_words_en, sizeof templates_words_en},
    {"Templates/words/es", templates_words_es, sizeof templates_words_es},
    {"Templates/words/fr", templates_words_fr, sizeof templates_words_fr},
    {"Templates/words/it", templates_words_it, sizeof templates_words_it},
    {"Templates/words/pt", templates_words_pt, sizeof templates_words_pt},
    {"Templates/words/ru", templates_words_ru, sizeof templates_words_ru},
    {"Templates/words/zh", templates_words_zh, sizeof templates_words_zh},
};

size_t embedded_asset_count(void) { return sizeof assets / sizeof assets[0]; }

embedded_asset embedded_asset_at(size_t index) { return assets[index]; }
