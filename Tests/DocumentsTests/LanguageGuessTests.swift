import Testing

@testable import Documents

@Suite struct LanguageGuessTests {
    @Test(arguments: [
        ("en", "The compositor sets the last line of the page, and then he goes home with the others."),
        ("de", "Die Setzerin nimmt die letzte Zeile aus dem Winkelhaken und geht dann mit den anderen nach Hause."),
        ("fr", "La relieuse coud les cahiers avec un fil de lin, puis elle pose le livre dans la presse pour la nuit."),
        (
            "es",
            "El encuadernador cose los pliegos con hilo de lino y después pone el libro en la prensa hasta la mañana."
        ),
        ("it", "Il rilegatore cuce i quaderni con un filo di lino e poi mette il libro nella pressa per la notte."),
        ("pt", "O encadernador cose os cadernos com fio de linho e depois põe o livro na prensa até à manhã."),
        ("nl", "De binder naait de katernen met een draad van linnen en legt het boek dan voor de nacht in de pers."),
        (
            "sv",
            "Bokbindaren syr ihop arken med en tråd av lin och lägger sedan boken i pressen över natten, men inte för hårt."
        ),
        (
            "da",
            "Bogbinderen syr arkene sammen med en tråd af hør og lægger så bogen i pressen, hvor den bliver til i morgen."
        ),
        (
            "no",
            "Bokbinderen syr arkene sammen med en tråd av lin og legger så boka i pressen, hvor den blir til i morgen."
        ),
        (
            "fi",
            "Kirjansitoja ompelee arkit langalla ja kun kirja on valmis, hän jättää sen yöksi puristimeen, mutta ei yksin."
        ),
        ("pl", "Introligator zszywa składki nicią i wkłada książkę do prasy na noc, bo nie ma się do czego spieszyć."),
        ("cs", "Knihař sešívá složky nití a pak vloží knihu do lisu, kde je až do rána, protože se nemá kam spěchat."),
        (
            "tr",
            "Ciltçi formaları keten iplikle diker ve sonra kitabı sabaha kadar presin içinde bırakır, çünkü bu iş için zaman var."
        ),
        (
            "hu",
            "A könyvkötő összevarrja az íveket, és a könyvet éjszakára a présbe teszi, hogy reggel már ne kelljen várni."
        ),
        (
            "ro",
            "Legătorul coase fasciculele cu ață de in și apoi pune cartea în presă, unde este lăsată până dimineața."
        ),
        (
            "la",
            "Librarius folia lino consuit et librum in prelo ponit, quod per noctem ibi est, nec ante lucem movetur."
        ),
        ("ru", "Переплётчик сшивает тетради льняной нитью и кладёт книгу под пресс, где она лежит до утра."),
        ("uk", "Палітурник зшиває зошити лляною ниткою і кладе книжку під прес, де вона лежить до ранку."),
        ("el", "Ο βιβλιοδέτης ράβει τα τεύχη με λινή κλωστή και βάζει το βιβλίο στην πρέσα ως το πρωί."),
        ("ar", "يخيط المجلد الملازم بخيط من الكتان ثم يضع الكتاب في المكبس حتى الصباح."),
        ("he", "כורך הספרים תופר את הקונטרסים בחוט פשתן ומניח את הספר במכבש עד הבוקר."),
        ("zh", "装订工用麻线把书帖缝好，然后把书放进压书机里，一直压到天亮。"),
        ("ja", "製本工は麻糸で折丁を綴じ、それから朝まで本をプレスにかけておく。"),
        ("ko", "제본공은 삼실로 접장을 꿰맨 다음 아침까지 책을 압착기에 넣어 둔다."),
    ]) func sentences(tag: String, text: String) {
        #expect(LanguageGuess.language(of: text) == tag)
    }

    @Test(arguments: [
        "", "1984", "Gutenberg", "Helvetica Garamond Bodoni Caslon", "…—!?", "https://example.org/a/b/c",
        "کتاب را تا صبح در پرس می‌گذارد و چاپ می‌کند و گاهی پیش از آن می‌دوزد",
    ]) func unsure(text: String) {
        #expect(LanguageGuess.language(of: text) == nil)
    }

    @Test func aQuotationDoesNotTurnTheLanguage() {
        let text =
            "The inscription over the door, „Gott grüß die Kunst“, was the greeting of the printers, and it was old when they came."
        #expect(LanguageGuess.language(of: text) == "en")
    }

    @Test func hugeTextsAreSampled() {
        let text = String(
            repeating: "Der Druck ist nicht die Kunst, und die Kunst ist nicht der Druck. ",
            count: 200_000
        )
        #expect(LanguageGuess.language(of: text) == "de")
    }
}
