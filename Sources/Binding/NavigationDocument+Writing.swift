extension NavigationDocument {
    /// The ids of the lists and headings in the document: links may lead to `#toc`.
    package static let contentsID = "toc"

    /// The document as it is written. Entries that lead nowhere and head nothing are left out, as is an empty list.
    package func bytes() -> [UInt8] {
        var text = DocumentText(docType: "<!DOCTYPE html>")
        text.element(
            "html",
            [
                "xmlns": Namespace.xhtml, "xmlns:epub": Namespace.structure, "lang": language, "xml:lang": language,
                "dir": direction?.rawValue,
            ]
        ) { text in
            text.element("head") { text in
                text.empty("meta", ["charset": "utf-8"])
                text.element("title", [:], title)
                for sheet in sheets { text.empty("link", ["rel": "stylesheet", "type": "text/css", "href": sheet]) }
            }
            text.element("body") { text in
                writeContents(&text)
                writeLandmarks(&text)
                writePages(&text)
            }
        }
        return text.bytes
    }

    private func writeContents(_ text: inout DocumentText) {
        let id = Self.contentsID
        text.element(
            "nav",
            ["epub:type": "toc", "role": "doc-toc", "id": id, "aria-labelledby": "\(id)-title"]
        ) { text in
            text.element("h1", ["id": "\(id)-title"], title)
            write(entries, &text)
        }
    }

    private func write(_ entries: [Entry], _ text: inout DocumentText) {
        let shown = entries.filter { $0.firstHref != nil }
        if shown.isEmpty { return }
        text.element("ol") { text in
            for entry in shown {
                text.element("li") { text in
                    text.element(
                        entry.href == nil ? "span" : "a",
                        [
                            "href": entry.href, "lang": entry.language, "xml:lang": entry.language,
                            "dir": entry.direction?.rawValue,
                        ],
                        entry.label
                    )
                    write(entry.children, &text)
                }
            }
        }
    }

    /// The landmarks are for reading systems: hidden where the document is part of the book (§7.4.4).
    private func writeLandmarks(_ text: inout DocumentText) {
        guard !landmarks.isEmpty else { return }
        let titleID = landmarksTitle.isEmpty ? nil : "landmarks-title"
        text.element(
            "nav",
            ["epub:type": "landmarks", "id": "landmarks", "hidden": "hidden", "aria-labelledby": titleID]
        ) { text in
            if let titleID { text.element("h2", ["id": titleID], landmarksTitle) }
            text.element("ol") { text in
                for mark in landmarks {
                    text.element("li") { text in
                        text.element("a", ["epub:type": mark.type, "href": mark.href], mark.label)
                    }
                }
            }
        }
    }

    private func writePages(_ text: inout DocumentText) {
        guard !pages.isEmpty else { return }
        let titleID = pagesTitle.isEmpty ? nil : "pages-title"
        text.element(
            "nav",
            [
                "epub:type": "page-list", "role": "doc-pagelist", "id": "pages", "hidden": "hidden",
                "aria-labelledby": titleID,
            ]
        ) { text in
            if let titleID { text.element("h2", ["id": titleID], pagesTitle) }
            text.element("ol") { text in
                for page in pages {
                    text.element("li") { text in text.element("a", ["href": page.href], page.label) }
                }
            }
        }
    }
}
