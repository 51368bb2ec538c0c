import Basics

/// A file that an edition is read from: names in it start at its folder.
package struct EditionFile: Sendable, Hashable {
    /// The file, absolute.
    package let path: Path
    /// The file as the report names it.
    package let shown: String

    /// A file.
    package init(path: Path, shown: String) {
        self.path = path
        self.shown = shown
    }
}

/// The name of a file or folder as an edition writes it, and where it writes it.
package struct FileName: Sendable, Hashable {
    /// The name as written.
    package var text: String
    /// The folder it starts at, absolute.
    package var folder: Path
    /// Where it is written.
    package var place: Place

    /// A name.
    package init(_ text: String, folder: Path, place: Place = Place()) {
        self.text = text
        self.folder = folder
        self.place = place
    }

    /// The absolute path it means.
    package var path: Path { folder.appending(text) }
}
