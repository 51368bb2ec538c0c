/// Texts written for the tests of lines.
enum SampleTexts {
    static let english = """
        A compositor of the old school would set a page by hand, letter by letter, and the last thing he looked at was \
        the white between the words. “If the grey is even,” he used to say, “nobody will notice what I did; and that is \
        the whole point.” He kept a drawer of thin brass slips – hair spaces, he called them – and before a forme was \
        locked up he would go through every line, taking a little from after the commas, giving a little before the \
        capitals, until the paragraph stood like a well-built wall. The machine that took his place counted units \
        instead; it was quicker, it never tired, and for a hundred years it did not see anything at all.
        """

    static let german = """
        Wer einen Absatz setzt, entscheidet nicht über eine Zeile, sondern über alle zugleich: Was oben gespart wird, \
        fehlt unten, und die Silbentrennung am Ende der siebten Zeile hat ihre Ursache in der dritten. „Ausgleichen“ \
        hieß das in den Werkstätten, und es war die Aufgabe der Gehilfen, die Zeilenzwischenräume und \
        Wortzwischenräume so lange zu verändern, bis der Grauwert der Seite gleichmäßig erschien. Die \
        Rechenmaschine, die diese Arbeit übernommen hat, braucht dafür den Bruchteil einer Tausendstelsekunde.
        """

    static let french = """
        Le blanc n’est pas du vide : c’est lui qui sépare les mots, qui donne à la ligne son souffle et à la page sa \
        couleur. « Regardez de loin », disait le vieux prote ; « si vous voyez des lézardes, recommencez ! » On \
        recommençait donc, en déplaçant une syllabe, en resserrant un peu la troisième ligne, jusqu’à ce que le gris \
        fût égal partout.
        """

    static let arabic =
        "هذه فقرة قصيرة كُتبت للاختبار، وفيها كلمة Latin واحدة ورقم 1919 ثم تعود إلى العربية حتى آخر السطر."
    static let hebrew = "זהו משפט קצר שנכתב לבדיקה, ובו המילה typography ועוד מספר 42 לפני הסוף."
    static let chinese = "排字工人用手一個字一個字地排好一頁，最後他看的是字與字之間的空白。「如果灰色均勻，」他常說，「就沒有人會注意到我做了什麼。」"

    static let all: [(name: String, text: String, language: String)] = [
        ("english", english, "en-GB"), ("german", german, "de"), ("french", french, "fr"), ("arabic", arabic, "ar"),
        ("hebrew", hebrew, "he"), ("chinese", chinese, "zh"),
    ]
}
