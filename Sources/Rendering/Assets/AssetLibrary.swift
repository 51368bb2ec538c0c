import Assets
import Basics

/// Where templates, styles and words come from: the user's folders first, then what is built in.
///
/// Names are paths as in the repository: `Styles/base.css`, `Templates/article.xhtml`, `Templates/words/de`.
package struct AssetLibrary: Sendable {
    /// Files, for the user's folders.
    package let world: World
    /// Folders that stand for `Styles/`, best first.
    package let styleFolders: [Path]
    /// Folders that stand for `Templates/`, best first.
    package let templateFolders: [Path]

    /// A template or style is written by hand: one that is larger is something else.
    private static let largest = 1 << 20

    /// A library.
    ///
    /// - Parameters:
    ///   - styles: The folder given by `--styles`.
    ///   - templates: The folder given by `--templates`.
    ///   - editionFolder: The folder of the edition file, where `Styles/` and `Templates/` may lie.
    package init(world: World, styles: Path? = nil, templates: Path? = nil, editionFolder: Path? = nil) {
        self.world = world
        styleFolders = [styles, editionFolder?.appending("Styles")].compactMap { $0 }
        templateFolders = [templates, editionFolder?.appending("Templates")].compactMap { $0 }
    }

    /// A file of the library and where it was found.
    package struct Asset: Sendable, Hashable {
        /// Its name in the library.
        package let name: String
        /// The user's file; nil: it is built in.
        package let file: Path?
        /// Its bytes.
        package let bytes: [UInt8]

        /// How diagnostics name it.
        package let shown: String
    }

    /// A path as the user would type it.
    private func shown(_ path: Path) -> String { path.relative(to: world.currentFolder) ?? path.text }

    /// The file called `name`, or why there is none.
    package func asset(named name: String) throws(Diagnostic) -> Asset {
        for path in candidates(for: name) where world.files.status(path)?.kind == .file {
            do {
                let bytes = try world.files.read(path, limit: Self.largest)
                return Asset(name: name, file: path, bytes: bytes, shown: shown(path))
            } catch {
                throw error.diagnostic(shown: shown(path))
            }
        }
        if let bytes = Self.embedded(name) { return Asset(name: name, file: nil, bytes: bytes, shown: name) }
        let near = NearestName.of(name, among: Self.embeddedNames)
        throw Diagnostic(
            .assetUnknown,
            "there is no template or style “\(name)”",
            at: Place(file: name),
            hint: near.map { "did you mean “\($0)”?" }
        )
    }

    /// The text of the file called `name`, which must be UTF-8.
    package func text(named name: String) throws(Diagnostic) -> String { try text(of: asset(named: name)) }

    /// The text of a file, which must be UTF-8.
    package func text(of asset: Asset) throws(Diagnostic) -> String {
        do {
            return try String(strictUTF8: asset.bytes)
        } catch {
            throw Diagnostic(
                .templateBroken,
                "it is not UTF-8",
                at: Place(file: asset.shown, line: error.line),
                hint: "save it as UTF-8"
            )
        }
    }

    /// Every name that starts with `prefix`, the user's and the built-in, in byte order.
    package func names(startingWith prefix: String) -> [String] {
        var names = Set(Self.embeddedNames.filter { $0.hasPrefix(prefix) })
        for folder in candidates(for: prefix) {
            for name in (try? world.files.names(in: folder)) ?? [] where !name.hasPrefix(".") {
                if world.files.status(folder.appending(name))?.kind == .file { names.insert(prefix + name) }
            }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private func candidates(for name: String) -> [Path] {
        for (prefix, folders) in [("Styles/", styleFolders), ("Templates/", templateFolders)]
        where name.hasPrefix(prefix) {
            let rest = String(name.dropFirst(prefix.count))
            return folders.map { rest.isEmpty ? $0 : $0.appending(rest) }
        }
        return []
    }
}

extension AssetLibrary {
    /// The names of the built-in files in byte order.
    package static let embeddedNames: [String] = (0..<embedded_asset_count()).map { index in
        String(cString: embedded_asset_at(index).name)
    }

    /// The bytes of a built-in file.
    package static func embedded(_ name: String) -> [UInt8]? {
        guard let index = embeddedNames.firstIndex(of: name) else { return nil }
        let asset = embedded_asset_at(index)
        return Array(UnsafeBufferPointer(start: asset.bytes, count: asset.count))
    }
}
