import Basics

/// The folders that pictures may be read from: what lies elsewhere is refused, wherever an article points.
package struct PictureRoots: Sendable {
    /// The folders, with their links resolved.
    package let folders: [Path]

    /// The folder of the edition file, else the common folder of the inputs and the folder above it; and the folder
    /// that the user names, if any, with those that the edition names for pictures.
    package init(edition: Edition, root: String?, world: World) {
        var folders: [Path] = []
        if let file = edition.file {
            folders = [file.path.parent]
        } else {
            folders = Self.folders(of: edition.sections.flatMap(\.articles).map(\.path.path), world)
        }
        folders += edition.pictures.map(\.path) + edition.namedSources.flatMap(\.pictures).map(\.path)
        if let root { folders.append(world.absolute(root)) }
        self.folders = folders.map { world.files.resolved($0) ?? $0 }
    }

    /// Whether pictures below `path`, links resolved, may be read.
    func admit(_ path: Path) -> Bool { folders.contains { path.isInside($0) } }

    private static func folders(of inputs: [Path], _ world: World) -> [Path] {
        let folders = inputs.map { world.files.status($0)?.kind == .folder ? $0 : $0.parent }
        guard let common = commonFolder(of: folders) else { return folders }
        // The root of the file system holds everything: it admits nothing.
        return common.parent.text == "/" ? [common] : [common, common.parent]
    }

    /// The nearest folder that holds all `folders`; nil where only the root of the file system does.
    static func commonFolder(of folders: [Path]) -> Path? {
        guard var common = folders.first else { return nil }
        for folder in folders.dropFirst() {
            while !folder.isInside(common) { common = common.parent }
        }
        return common.text == "/" ? nil : common
    }
}
