import Basics
import Documents

extension PlanDraft {
    /// Sets anchors on the headings that links of other texts lead to. Readers name only those that links of the same
    /// text lead to, for they know no other.
    mutating func answerLinks() {
        let targets = LinkTargets(articles)
        var wanted: [Int: Set<String>] = [:]
        for text in texts {
            for address in text.references.links where address.utf8.contains(UInt8(ascii: "#")) {
                guard let (index, fragment) = targets.place(address, from: text) else { continue }
                wanted[index, default: []].insert(fragment)
            }
        }
        for (index, fragments) in wanted {
            let missing = fragments.subtracting(texts[index].references.anchors)
            if !missing.isEmpty { nameHeadings(missing, in: index) }
        }
    }

    private mutating func nameHeadings(_ wanted: Set<String>, in index: Int) {
        var wanted = wanted
        for position in texts[index].body.indices {
            guard case .heading(let level, let line, nil) = texts[index].body[position] else { continue }
            let name = Self.headingName(PlainText.of(line))
            guard wanted.remove(name) != nil else { continue }
            texts[index].body[position] = .heading(level: level, line, anchor: name)
            texts[index].references.anchors.append(name)
        }
    }

    /// What sites that show Markdown call a heading: its words in small letters, hyphens for blanks.
    private static func headingName(_ text: String) -> String {
        var name = String.UnicodeScalarView()
        for scalar in text.lowercased().unicodeScalars {
            if scalar == " " || scalar == "-" {
                name.append("-")
            } else if scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                name.append(scalar)
            }
        }
        return String(name)
    }

    /// Decides where every link leads: into the book, out to the web, or nowhere.
    mutating func link() {
        let targets = LinkTargets(articles)
        for index in texts.indices {
            var links: [String: String] = [:]
            var broken: Set<String> = []
            for address in texts[index].references.links where links[address] == nil {
                switch targets.resolve(address, from: index, among: texts) {
                case .link(let link): links[address] = link
                case .broken where broken.insert(address).inserted:
                    report(
                        Diagnostic(
                            .linkBroken,
                            "the link “\(address)” leads to nothing in the book, so it is set as text",
                            at: texts[index].shown
                        )
                    )
                case .broken, .none: break
                }
            }
            texts[index].links = links
        }
    }
}
