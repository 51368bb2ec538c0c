import Basics
import Documents
import Testing

@testable import Editions

@Suite struct IdentityTests {
    @Test(arguments: [
        ("Über die Größe", "ueber-die-groesse"), ("What’s “New”?", "whats-new"), ("Что делать?", "chto-delat"),
        ("Η Αθήνα", "i-athina"), ("الكتاب", "alktab"), ("Łódź — Gdańsk", "lodz-gdansk"), ("500 Years", "no-500-years"),
        ("L’Été à Paris", "lete-a-paris"), ("Nguyễn Trãi", "nguyen-trai"), ("İstanbul", "istanbul"),
        ("a/b\\..\\c", "a-b-c"),
        ("---", nil), ("", nil), ("Ё", "e"), ("x\u{0}y", "x-y"), ("שלום", "shlvm"),
    ]) func slugs(text: String, slug: String?) { #expect(Slug.of(text) == slug) }

    @Test func whatCannotBeSpelledIsHashed() {
        let slug = Slug.of("資本論")
        #expect(slug?.hasPrefix("t-") == true && slug?.utf8.count == 10)
        #expect(slug != Slug.of("国家と革命"))
    }

    @Test func slugsAreBounded() {
        #expect(Slug.of(String(repeating: "word ", count: 100))?.utf8.count == 59)
        #expect(Slug.of(String(repeating: "x", count: 100))?.utf8.count == 60)
    }

    @Test(arguments: [
        ("https://example.org/2026/05/the-title/", "Other", "the-title"),
        ("https://example.org/?p=12", "By title", "by-title"),
        ("https://example.org/a/index.html", "By title", "by-title"),
        ("https://example.org/12345.html", "By title", "by-title"),
        ("https://example.org/a/%C3%9Cber.html", "T", "ueber"), (nil, "By title", "by-title"), (nil, "", "stem"),
        ("mailto:x", "T", "t"),
    ]) func articleNames(source: String?, title: String, name: String) {
        var article = Article(title)
        article.source = source
        article.file = Path("/e/stem.md")
        #expect(ArticleIdentity(article, titled: nil).name == name)
    }

    @Test func aCorrectedWordMovesNothing() {
        let before = PlannerTests.magazine()
        var after = before
        after.edition.revision = 3
        after.articles["/e/papier.md"]?[0].body = [.paragraph([.text("Ein Bogen, zweiunddreißig Seiten.")])]
        after.edition.sections[0].articles[0].title = "Why Type Is Blue"
        let (old, new) = (before.plan().plan, after.plan().plan)
        #expect(old?.book.identifier == new?.book.identifier)
        #expect(old?.anchors == new?.anchors)
        #expect(old?.parts.map(\.id) == new?.parts.map(\.id))
        #expect(old?.pictures.map(\.id) == new?.pictures.map(\.id))
        #expect((old?.book.modified ?? 0) + 1 == new?.book.modified)
    }

    /// The newest article dates a book without a date; the clock never does, or no build could be repeated.
    @Test func booksWithoutDateAreAsOldAsTheirArticles() {
        var desk = Desk("title: T\nlanguage: en\narticles: [a.md]")
        desk.lay("/e/a.md", Article("A", "B"))
        #expect(desk.plan().plan?.book.modified == 315_532_800)
        desk.articles["/e/a.md"]?[0].published = CalendarDate(year: 2026, month: 11, day: 1)
        #expect(desk.plan().plan?.book.modified == 1_793_491_200)
    }

    @Test func idsAreUniqueWhateverTheyName() {
        var desk = Desk("title: T\nlanguage: en\nsections: [{title: A, articles: [a.md, b.md, c.md, d.md]}]")
        func anchored(_ title: String, _ names: String...) -> Article {
            Article(title) {
                $0.body = names.map { .anchor($0) } + [.paragraph([.link([.text("x")], address: "#2", title: nil)])]
            }
        }
        desk.files["/e/cover.png"] = Array("PNG 1 1".utf8)
        desk.lay("/e/a.md", anchored("Paper", "2", "n1", "2", "Ein Wort", "r12"))
        desk.lay("/e/b.md", anchored("Paper", "2"))
        desk.lay("/e/c.md", anchored("Cover", "x"))
        desk.lay("/e/d.md", anchored("Section: A"))
        let (plan, found) = desk.plan()
        let ids = plan?.articles.map(\.id)
        #expect(ids == ["paper", "paper-2", "cover-2", "section-a-2"])
        #expect(
            plan?.articles[0].text.body.prefix(4) == [
                .anchor("2-2"), .anchor("n1-a"), .anchor("ein-wort"), .anchor("r12-a"),
            ]
        )
        #expect(plan?.articles[0].text.links == ["#2": "#paper-2-2"])
        #expect(found.filter { $0.contains("plan-005") }.count == 1)
    }

    @Test(arguments: [
        ("paper", "paper"), ("paper-n1", "paper-n1-a"), ("paper-r12-3", "paper-r12-3-a"), ("paper-n", "paper-n"),
        ("n1", "n1"), ("paper-1", "paper-1"), ("paper-n1-", "paper-n1-"), ("r2-d2", "r2-d2"),
    ]) func namesOfNotesAreLeftToNotes(wanted: String, taken: String) {
        var pool = NamePool()
        #expect(pool.take(wanted) == taken)
        #expect(pool.take(wanted) == taken + "-2")
    }

    @Test(arguments: [
        (["/e/the-forme_11.md"], "The forme 11"), (["/e/issue"], "Issue"),
        (["/e/issue/a.md", "/e/issue/b.md"], "Issue"),
        (["/a.md", "/b.md"], "Articles"), (["."], "E"),
    ]) func titlesOfInputs(inputs: [String], title: String) {
        let files = MemoryFiles(["/e/issue/a.md": "", "/e/issue/b.md": ""])
        let world = World(files: files, currentFolder: Path("/e"), now: 0)
        let edition = Edition(inputs: inputs, title: nil, world: world)
        #expect(edition.title == title)
        #expect(Edition(inputs: inputs, title: " Given ", world: world).title == "Given")
    }

    @Test func oneArticleGivesItsTitleToTheBook() {
        var desk = Desk("title: x")
        desk.lay("/e/a-file.md", Article("An Article", "Words."))
        desk.edition = Edition(inputs: ["a-file.md"], title: nil, world: desk.world)
        #expect(desk.plan().plan?.book.title == "An Article")
    }

    @Test(arguments: [
        ("Ada Klein", "Klein, Ada"), ("Ada Maria Klein", "Klein, Ada Maria"), ("The Binder", "The Binder"),
        ("Ludwig van Beethoven", "Ludwig van Beethoven"), ("毛泽东", "毛泽东"), ("Plato", "Plato"),
        ("Aleksandr Pushkin", "Pushkin, Aleksandr"), ("Александр Пушкин", "Александр Пушкин"),
        ("J. R. Hobbs", "Hobbs, J. R."),
        ("Editorial Board", "Editorial Board"), ("Known Person", "Zzz"),
    ]) func personsSort(name: String, key: String) {
        let known = [KnownPerson(name: "Known Person", sort: "Zzz", bio: nil)]
        #expect(SortKeys.person(name, known: known) == key)
    }

    @Test(arguments: [
        ("The Forme", "en", "Forme, The"), ("Der Satz", "de-AT", "Satz, Der"), ("L’étoile", "fr", "Étoile, L’"),
        ("A", "en", "A"), ("Theory", "en", "Theory"), ("The Forme", "de", "The Forme"), ("Ο λόγος", "el", "Λόγος, Ο"),
    ]) func titlesSort(title: String, language: String, key: String) {
        #expect(SortKeys.title(title, language: language) == key)
    }
}
