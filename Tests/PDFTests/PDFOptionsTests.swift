import Testing

@testable import PDF

@Suite struct PDFOptionsTests {
    @Test func `standards go by the names of the command line`() {
        #expect(PDFOptions.Standard(rawValue: "ua-2") == .ua2)
        #expect(PDFOptions().standard == .ua1)
    }
}
