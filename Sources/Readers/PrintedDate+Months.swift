extension PrintedDate {
    /// The month of a name in small letters, in full, inflected or short, without its point.
    static func month(_ name: some StringProtocol) -> Int? { months[String(name)] }

    /// Names of months in full and short: en de fr es it pt nl sv da no fi pl cs ru uk bg tr ro hu el ar.
    private static let months: [String: Int] = {
        let lists = [
            "january jan januar jänner jän janvier janv enero ene gennaio gen janeiro januari tammikuuta tammikuu stycznia "
                + "styczeń sty ledna leden января январь янв січня януари ocak oca ianuarie ian január ιανουαρίου "
                + "ιανουάριος ιαν يناير",
            "february feb februar feber februari février févr fév fevrier febrero febbraio fevereiro fev helmikuuta lutego "
                + "luty lut února únor февраля февраль фев лютого февруари şubat şub februarie február febr "
                + "φεβρουαρίου φεβ فبراير",
            "march mar märz mär mrz maerz mars marzo março maart mrt marts maaliskuuta marca marzec března březen марта "
                + "март мар березня mart martie március márc μαρτίου μαρ مارس",
            "april apr avril avr abril abr aprile huhtikuuta kwietnia kwiecień kwi dubna duben апреля апрель апр квітня "
                + "април nisan nis aprilie április ápr απριλίου απρ أبريل",
            "may mai mayo maggio mag maio mei maj toukokuuta maja května květen мая май травня mayıs május máj μαΐου "
                + "μαίου μαϊ مايو",
            "june jun juni juin junio giugno giu junho kesäkuuta czerwca czerwiec cze června červen июня июнь июн червня "
                + "юни haziran haz iunie iun június jún ιουνίου ιουν يونيو",
            "july jul juli juillet juil julio luglio lug julho heinäkuuta lipca lipiec lip července červenec июля июль "
                + "июл липня юли temmuz tem iulie iul július júl ιουλίου ιουλ يوليو",
            "august aug août aout agosto ago augustus augusti elokuuta sierpnia sierpień sie srpna srpen августа август "
                + "авг серпня ağustos ağu augusztus αυγούστου αυγ أغسطس",
            "september sep sept septembre septiembre settembre set setembro syyskuuta września wrzesień wrz září zář "
                + "сентября сентябрь сен сент вересня септември eylül eyl septembrie szeptember szept σεπτεμβρίου "
                + "σεπ سبتمبر",
            "october oct oktober okt octobre octubre ottobre ott outubro out lokakuuta października październik paź října "
                + "říjen октября октябрь окт жовтня октомври ekim eki octombrie október οκτωβρίου οκτ أكتوبر",
            "november nov novembre noviembre novembro marraskuuta listopada listopad lis листопада ноября ноябрь ноя "
                + "ноември kasım kas noiembrie νοεμβρίου νοε نوفمبر",
            "december dec dezember dez décembre déc decembre diciembre dic dicembre dezembro desember des joulukuuta "
                + "grudnia grudzień gru prosince prosinec декабря декабрь дек грудня декември aralık ara decembrie "
                + "δεκεμβρίου δεκ ديسمبر",
        ]
        var table: [String: Int] = [:]
        for (index, names) in lists.enumerated() {
            for name in names.split(separator: " ") where table[String(name)] == nil { table[String(name)] = index + 1 }
        }
        return table
    }()
}
