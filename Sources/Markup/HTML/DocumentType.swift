/// What the document type tells of a page (HTML, 13.2.6.4.1).
enum DocumentType {
    /// Public identifiers of pages that were written for browsers of old, by their beginnings.
    private static let quirky: [StaticString] = [
        "+//silmaril//dtd html pro", "-//as//dtd html", "-//advasoft ltd//dtd html", "-//ietf//dtd html",
        "-//metrius//dtd metrius", "-//microsoft//dtd internet explorer", "-//netscape comm. corp.//dtd",
        "-//o'reilly and associates//dtd html", "-//sq//dtd html", "-//softquad", "-//spyglass//dtd html",
        "-//sun microsystems corp.//dtd hotjava", "-//w3c//dtd html 3", "-//w3c//dtd html 4.0 frameset//",
        "-//w3c//dtd html 4.0 transitional//", "-//w3c//dtd html experimental", "-//w3c//dtd w3 html",
        "-//w3o//dtd w3 html", "-//webtechs//dtd mozilla html", "-/w3c/dtd html 4.0 transitional/en", "html",
    ]
    /// Those that are so only without a system identifier.
    private static let quirkyAlone: [StaticString] = [
        "-//w3c//dtd html 4.01 frameset//", "-//w3c//dtd html 4.01 transitional//",
    ]

    /// Whether a page with this document type lets tables stand in paragraphs (quirks mode).
    static func isQuirky(name: [UInt8], publicID: [UInt8]?, systemID: [UInt8]?) -> Bool {
        if lowered(name) != Array("html".utf8) { return true }
        if let systemID, lowered(systemID).starts(with: "http://www.ibm.com/data/dtd/v11/ibmxhtml1".utf8) {
            return true
        }
        guard let publicID else { return false }
        let text = lowered(publicID)
        func begins(_ list: [StaticString]) -> Bool {
            list.contains { $0.withUTF8Buffer { text.starts(with: $0) } }
        }
        return begins(quirky) || systemID == nil && begins(quirkyAlone)
    }

    private static func lowered(_ bytes: [UInt8]) -> [UInt8] {
        bytes.map { (65...90).contains($0) ? $0 + 32 : $0 }
    }
}
