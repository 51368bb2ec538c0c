import Basics
import Foundation
import Markup
import TestSupport
import Testing

@testable import Typesetting

@Suite struct ContactSheetTests {
    @Test func `all pages are drawn with their folios`() throws {
        let bytes = try Fixtures.bytes("\(PageDumpTests.folder)/figure-without-room.xhtml")
        let layout = try PageSample.layout([bytes])
        let sheet = ContactSheet.svg(of: layout)
        let tree = try XMLParser.parse(sheet)
        let text = String(decoding: sheet, as: UTF8.self)
        #expect(tree.root != nil)
        #expect(text.components(separatedBy: "<g ").count - 1 == layout.pages.count)
        #expect(text.contains(">3</text>"))
        #expect(text.contains("fill=\"#bbb\""))
    }
}
