import Basics
import Fonts
import Foundation
import Testing

@testable import Images

/// Titles of many lengths and scripts set on a plain cover and drawn: every step together, and pictures to look at.
/// `DIGEST_COVER_SAMPLES=DIR swift test --filter CoverSamples` keeps the pictures.
@Suite struct CoverSamples {
    static let titles: [(name: String, language: String, title: String)] = [
        ("en8", "en", "The Form"),
        ("en40", "en", "Setting type by hand in a world of glass"),
        (
            "en120", "en",
            "The long road of the compositor: lead, film, light, and the quiet people who stood between the author and the reader"
        ),
        (
            "en250", "en",
            "An inquiry into the customs of printing offices, with remarks on apprentices, journeymen and masters; on the weighing of metal, the washing of formes and the hanging of sheets; together with a true account of the great strike of the pressmen in the city"
        ),
        ("de-words", "de", "Donaudampfschifffahrtsgesellschaft und Rindfleischetikettierungsüberwachung"),
        ("fr", "fr", "Qui lit encore ? « La page », une histoire : du plomb à l’écran"),
        ("dash", "en", "The Comintern, 1919–1943"),
        ("ru8", "ru", "Наборщик"),
        ("ru40", "ru", "Как набирали газеты в прошлом столетии"),
        (
            "ru120", "ru",
            "Долгий путь наборщика: свинец, плёнка, свет и тихие люди, стоявшие между автором и читателем в каждой типографии города"
        ),
        ("el40", "el", "Η τέχνη της τυπογραφίας και οι άνθρωποί της"),
        (
            "el120", "el",
            "Ο μακρύς δρόμος του στοιχειοθέτη: μολύβι, φιλμ, φως και οι ήσυχοι άνθρωποι που στέκονταν ανάμεσα στον συγγραφέα και τον αναγνώστη"
        ),
        ("ar8", "ar", "الحروف"),
        ("ar40", "ar", "صناعة الكتب في المدن القديمة والحديثة"),
        (
            "ar120", "ar",
            "الطريق الطويل لعامل التنضيد: الرصاص والفيلم والضوء والناس الهادئون الذين وقفوا بين الكاتب والقارئ في كل مطبعة من مطابع المدينة"
        ),
        ("zh8", "zh-Hans", "铅字与纸张的故事"),
        ("zh40", "zh-Hans", "排字工人的漫长道路：铅、胶片、光，以及站在作者与读者之间的那些安静的人们和他们的城市"),
        (
            "zh120", "zh-Hans",
            "关于印刷所习俗的调查，附有对学徒、工匠与师傅的评论；论金属的称量、版面的清洗与纸张的晾挂；以及城中印刷工人大罢工的真实记述，由一位亲历者写成，并由他的学生们整理出版，供后来的读者参考。本书共分十二章，每章各有插图。"
        ),
        ("ja40", "ja", "活字を組む人びと――「ページ」と光のあいだで働いた職人たちの静かな物語"),
        ("he40", "he", "מלאכת הסדר: עופרת, סרט ואור בבתי הדפוס"),
        ("hi40", "hi", "छापाखाने के शांत लोग और सीसे के अक्षर"),
        ("mixed", "en", "Reading 中文 and العربية on one page: a typesetter’s notebook"),
    ]

    static let box = TitleSetting.Box(width: 1280, height: 1150, lines: 9)
    static let sizes = TitleSetting.scale(from: 260, to: 72)

    static func sheet(_ setting: TitleSetting, _ fount: Fount, _ language: String) -> String {
        let families = fount.families.map { "'\($0)'" }.joined(separator: ", ")
        let right = setting.isRightToLeft
        let x = right ? 1440 : 160
        var text = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 2560" width="1600" height="2560">
            <rect width="1600" height="2560" fill="#f4f1ea"/><rect x="160" y="200" width="1280" height="6" fill="#222"/>
            <rect x="160" y="420" width="1280" height="1150" fill="none" stroke="#d8d2c4" stroke-width="2"/>
            <g font-family="\(families)" font-size="\(setting.size)" fill="#222" xml:lang="\(language)"
            \(right ? "direction=\"rtl\"" : "")>
            """
        for (index, line) in setting.lines.enumerated() {
            let y = 420 + setting.ascent + Double(index) * setting.leading
            let runs = right ? [] : fount.runs(of: line)
            let spans = runs.map { run in
                "<tspan font-family=\"'\(run.face.family)'\">\(XMLEscape.text(String(run.text)))</tspan>"
            }
            let inside = spans.count > 1 ? spans.joined() : XMLEscape.text(line)
            text += "<text xml:space=\"preserve\" x=\"\(x)\" y=\"\(y)\">\(inside)</text>\n"
        }
        return text + "</g></svg>"
    }

    @Test(arguments: titles) func coversAreDrawn(name: String, language: String, title: String) throws {
        let fount = try #require(FontLibrary.shared.fount(["Vollkorn"], language: language, covering: title))
        let setting = TitleSetting.fit(title, in: Self.box, sizes: Self.sizes, fount: fount)
        #expect(setting.fits)
        let sheet = Self.sheet(setting, fount, language)
        guard let folder = ProcessInfo.processInfo.environment["DIGEST_COVER_SAMPLES"] else { return }
        let raster = try SVGRenderer.raster(svg: Array(sheet.utf8), width: 400, height: 640)
        let files = RealFiles()
        try files.replace(Path("\(folder)/\(name).png"), with: PNGEncoder.encode(raster))
        try files.replace(Path("\(folder)/\(name).svg"), with: Array(sheet.utf8))
        print(name, fount.families, setting.size, setting.lines)
    }
}
