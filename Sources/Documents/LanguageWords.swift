/// The small words by which languages are told apart, in lower case.
enum LanguageWords {
    /// The languages of the table in its order; those in Latin letters first.
    static let tags = lists.map(\.tag)
    /// Places of the languages in Latin letters.
    static let latin = 0..<lists.count - 2
    /// Places of the languages in Cyrillic letters.
    static let cyrillic = lists.count - 2..<lists.count

    /// Words packed into eight bytes, with a bit for each language that has them.
    static let table: WordTable = {
        var table = WordTable()
        for (place, list) in lists.enumerated() {
            for word in list.words.split(separator: " ") {
                let packed = PackedWord(word)
                if packed.isWhole { table.add(packed.bits, 1 << UInt32(place)) }
            }
        }
        return table
    }()

    private static let lists: [(tag: String, words: String)] = [
        (
            "en",
            """
            the of and to in is that it was for on are with as his they be at have this from or had by but what some we \
            can out other were all there when up your how an each she which do their if will way about many then them \
            would like so these her him has more could no than been who its now my over did only after not he you i
            """
        ),
        (
            "de",
            """
            der die das und ist in den von zu mit sich des auf für nicht ein eine als auch es an werden aus er hat dass \
            daß sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis \
            mehr durch man sein wurde sei wenn ich wir ihr dem im kann doch schon gegen vom diese dieser unter
            """
        ),
        (
            "fr",
            """
            le la les de des du et est un une en que qui dans pour pas sur au aux par ce cette ces il elle ils elles \
            nous vous je ne se son sa ses avec plus mais ou où sont ont a été être avait leur leurs comme tout tous \
            fait même si sans entre aussi bien peut après deux dont donc lui on y était c'est d'une
            """
        ),
        (
            "es",
            """
            el la los las de del y en que un una es se no por con para su sus al lo como más pero fue son ha este esta \
            estos entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante todos uno les ni \
            contra otros ese eso había ante ellos e esto mí antes algunos qué unos yo otro otras era dos sido
            """
        ),
        (
            "it",
            """
            il lo la i gli le di del della dei delle degli e è in che un una per con non si da dal dalla nel nella sul \
            sulla al alla ai alle come più ma anche sono ha ho hanno era essere questo questa se ci loro suo sua suoi \
            fu dopo tra fra quando dove chi ogni stato stata quello quella tutti molto perché cui l'ha
            """
        ),
        (
            "pt",
            """
            o a os as de do da dos das e é em no na nos nas um uma que se não por com para como mais mas foi ao aos à \
            são ser tem seu sua seus suas ou quando muito já está eu também só pelo pela até isso ela ele entre depois \
            sem mesmo quem me esse eles você essa num nem às minha têm numa havia pelos qual lhe era fosse
            """
        ),
        (
            "nl",
            """
            de het een en van in is dat op te zijn met voor niet aan er om ook als bij door maar naar dan nog uit wordt \
            over hij zij ze wat heeft werd deze dit tot of hun je ik we worden meer geen had zich was haar al onder \
            waar veel kan zou wel tegen hebben omdat zo toen moet na hem mijn
            """
        ),
        (
            "sv",
            """
            och det att i en som är på för av med den till inte om ett han hon de var jag så men har från vi kan när \
            man eller vid sig efter hade där mot ut sin än blev under över mycket bara alla också varit nu här vara \
            skulle detta någon mellan finns sina dem denna då genom
            """
        ),
        (
            "da",
            """
            og i at det er en til på som af for med den de ikke et var jeg han der om har hun blev men fra vi kan ved \
            eller så sig efter havde mod ud når man over være også nu meget være mere alle blive hvor mange deres noget \
            hvad skulle kun sin under hvis uden dem denne denne nogle hendes af gennem
            """
        ),
        (
            "no",
            """
            og i det er en til på som av for med den de ikke et var jeg han der om har hun ble men fra vi kan ved eller \
            så seg etter hadde mot ut når man over være også nå mye mer alle bli hvor mange deres noe hva skulle bare \
            sin under hvis uten dem denne noen hennes gjennom mellom ikkje eit frå
            """
        ),
        (
            "fi",
            """
            ja on ei se että oli hän mutta ovat kun niin kuin myös tai jos sen joka mitä vain ole en hänen nyt olla \
            minä sitä joka jotka tämä tämän kanssa sekä vielä siitä mukaan ollut mikä jo olivat voi he ne me ennen \
            kaikki sitten koska jonka tässä siinä hyvin olen
            """
        ),
        (
            "pl",
            """
            i w na z się nie to jest że do o jak ale za od po przez co dla tak są był było być ma czy jego tylko przy \
            może oraz już która który które ich jako tym tego jej ze lub bardzo gdy był została między także pod więc \
            te ten ta je ku byli nad bez tej kiedy jeszcze
            """
        ),
        (
            "cs",
            """
            a v se na je že s z do to i o za by ve jako jsou byl byla bylo ale jeho ke k po pro od při nebo které který \
            která jsem si už až také jen co tak není však jak mezi být ze podle může má aby když ještě této tento jejich \
            před kde bez pod pouze než tom
            """
        ),
        (
            "tr",
            """
            ve bir bu da de için ile o çok gibi daha olarak en ne var olan kadar sonra ama mi her ya ise değil ancak \
            şey diye kendi onun yok bunu iki ben biz hem mı içinde böyle şu bütün nasıl bana zaman önce olduğu oldu \
            eden ki veya göre tarafın
            """
        ),
        (
            "hu",
            """
            a az és hogy nem is egy ez volt meg de csak már el azt mint ha még vagy ki kell van ezt minden lehet én ő \
            mi be sem fel itt majd itt olyan nagyon amely ami aki után szerint között lett voltak pedig akkor ezek \
            amikor mert hanem több
            """
        ),
        (
            "ro",
            """
            și de în la a cu o un pe care nu este din să mai că se pentru ca sau fi au fost sunt al ale lui prin dar \
            ei cel cea cele după între era către despre când într acest această toate numai decât fără dacă până sa \
            său lor astfel atunci ai unei unui
            """
        ),
        (
            "la",
            """
            et in est non ad ut cum quod qui sed si ex per de esse aut sunt quae enim atque hoc ab nec etiam ac quam \
            ne eius quo a se autem id nam tamen eo quidem his ita erat mihi inter quibus iam ante nihil apud quoque \
            post pro ipse omnia igitur vel sine suis fuit
            """
        ),
        (
            "ru",
            """
            и в не на я что он с как это но по из к за то все она так его от о же у бы мы для до вы если уже или ни \
            был быть при о их чем где мне было она есть без под над
            """
        ),
        (
            "uk",
            """
            і в не на я що він з як це але по із до за то все вона так його від о ж у б ми для та ви якщо вже або ні \
            був бути при про їх чим де мені було є без під над й
            """
        ),
    ]
}

/// A table of some thousand words, found by open addressing: a hash of the standard library costs more than the word.
struct WordTable {
    /// Twice the number of words keeps chains short; the number is a power of two.
    private static let size = 4096

    private var keys = [UInt64](repeating: 0, count: size)
    private var values = [UInt32](repeating: 0, count: size)

    mutating func add(_ key: UInt64, _ languages: UInt32) {
        let slot = slot(of: key)
        keys[slot] = key
        values[slot] |= languages
    }

    /// The languages that have a word; none where it is unknown.
    subscript(key: UInt64) -> UInt32 {
        let slot = slot(of: key)
        return keys[slot] == key ? values[slot] : 0
    }

    private func slot(of key: UInt64) -> Int {
        // Fibonacci hashing: the high bits of the product are well mixed.
        var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 52)
        while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & (Self.size - 1) }
        return slot
    }
}
