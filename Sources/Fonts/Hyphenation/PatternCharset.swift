/// How the letters of a hyphenation dictionary are written; its first line says so.
enum PatternCharset: Sendable, Equatable {
    case utf8
    /// One byte a letter: the scalar of each byte, zero where the byte is no letter of the charset.
    case bytes([UInt16])

    /// The charset of this name, as the dictionaries spell it; nil for one that no dictionary uses.
    init?(named name: String) {
        let plain = name.uppercased().filter { $0.isLetter || $0.isNumber }
        if plain == "UTF8" {
            self = .utf8
            return
        }
        guard let upper = Self.upperHalves[plain] else { return nil }
        let scalars = upper.unicodeScalars.map { $0 == "." ? 0 : UInt16(truncatingIfNeeded: $0.value) }
        let ascii = (0..<128).map { UInt16($0) }
        self = .bytes(ascii + [UInt16](repeating: 0, count: 128 - scalars.count) + scalars)
    }

    /// The letters of the bytes that end at 0xFF, of each charset; a full stop stands for anything but a letter.
    ///
    /// ISO 8859's parts begin at 0xA0, the Russian ones at 0x80.
    private static let upperHalves: [String: String] = [
        "ISO88591": latin1,
        "ASCII": latin1,
        "ISO88592": ".Ą.Ł.ĽŚ..ŠŞŤŹ.ŽŻ.ą.ł.ľśˇ.šşťź.žżŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ.ŘŮÚŰÜÝŢßŕáâăäĺćçčéęëěíîďđńňóôőö.řůúűüýţ.",
        "ISO88594": ".ĄĸŖ.ĨĻ..ŠĒĢŦ.Ž..ą.ŗ.ĩļˇ.šēģŧŊžŋĀÁÂÃÄÅÆĮČÉĘËĖÍÎĪĐŅŌĶÔÕÖ.ØŲÚÛÜŨŪßāáâãäåæįčéęëėíîīđņōķôõö.øųúûüũū.",
        "ISO88595": ".ЁЂЃЄЅІЇЈЉЊЋЌ.ЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя.ёђѓєѕіїјљњћќ.ўџ",
        "ISO88597": "......................Ά.ΈΉΊ.Ό.ΎΏΐΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡ.ΣΤΥΦΧΨΩΪΫάέήίΰαβγδεζηθικλμνξοπρςστυφχψωϊϋόύώ.",
        "ISO88599": "ª..........µ....º.....ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏĞÑÒÓÔÕÖ.ØÙÚÛÜİŞßàáâãäåæçèéêëìíîïğñòóôõö.øùúûüışÿ",
        "ISO885910": ".ĄĒĢĪĨĶ.ĻĐŠŦŽ.ŪŊ.ąēģīĩķ.ļđšŧž.ūŋĀÁÂÃÄÅÆĮČÉĘËĖÍÎÏÐŅŌÓÔÕÖŨØŲÚÛÜÝÞßāáâãäåæįčéęëėíîïðņōóôõöũøųúûüýþĸ",
        "ISO885913": "Ø.Ŗ....Æ.....µ..ø.ŗ....æĄĮĀĆÄÅĘĒČÉŹĖĢĶĪĻŠŃŅÓŌÕÖ.ŲŁŚŪÜŻŽßąįāćäåęēčéźėģķīļšńņóōõö.ųłśūüżž.",
        "ISO885915": "Š.š.ª.........Žµ..ž.º.ŒœŸ.ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ.ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö.øùúûüýþÿ",
        "KOI8R": "ё...............Ё............юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ",
        "KOI8U": "ёє.ії.....ґ.....ЁЄ.ІЇ.....Ґ..юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ",
        "CP1251": windows1251,
        "MICROSOFTCP1251": windows1251,
    ]

    private static let latin1 = "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ.ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö.øùúûüýþÿ"
    private static let windows1251 =
        "Ґ..Ё.Є....Ї..Ііґµ..ё.є.јЅѕїАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя"
}
