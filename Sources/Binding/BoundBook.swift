import Basics
import Packing

/// A book as it comes from elsewhere: its archive opened, its binding read. Its content is not looked at.
package struct BoundBook: Sendable {
    /// The archive.
    package let archive: ZipReader
    /// The path of the package document in the container.
    package let packagePath: String
    /// The package document.
    package let package: PackageDocument
    /// The contents from the navigation document, else from the NCX, else empty; URLs start from `contentsPath`.
    package let contents: [NavigationDocument.Entry]
    /// The path of the document that `contents` was read from.
    package let contentsPath: String

    /// Opens the book in `archive`. A book without readable contents is still a book.
    package init(_ archive: ZipReader) throws(BindingError) {
        self.archive = archive
        let container = try ContainerDocument(reading: Self.read(ContainerDocument.path, in: archive))
        let path = container.packages[0]
        packagePath = path
        package = try PackageDocument(reading: Self.read(path, in: archive), path: path)
        let navigation = package.items.first { $0.properties.contains("nav") }
        if let item = navigation, let place = ContainerReference(item.href, from: path),
            let bytes = try? Self.read(place.path, in: archive),
            let document = try? NavigationDocument(reading: bytes, path: place.path), !document.entries.isEmpty
        {
            (contents, contentsPath) = (document.entries, place.path)
            return
        }
        let ncx = package.items.first { $0.mediaType == NCX.mediaType }
        if let item = ncx, let place = ContainerReference(item.href, from: path),
            let bytes = try? Self.read(place.path, in: archive),
            let document = try? NCX(reading: bytes, path: place.path)
        {
            (contents, contentsPath) = (document.entries, place.path)
            return
        }
        (contents, contentsPath) = ([], path)
    }

    /// The documents in reading order, with the paths of their files.
    package var documents: [(item: PackageDocument.Item, path: String)] {
        var byID: [String: PackageDocument.Item] = [:]
        for item in package.items where byID[item.id] == nil { byID[item.id] = item }
        return package.spine.compactMap { reference in
            guard let item = byID[reference.id],
                let place = ContainerReference(item.href, from: packagePath)
            else { return nil }
            return (item, place.path)
        }
    }

    /// The bytes of a file of the book.
    package func bytes(_ path: String) throws(BindingError) -> [UInt8] { try Self.read(path, in: archive) }

    private static func read(_ path: String, in archive: ZipReader) throws(BindingError) -> [UInt8] {
        guard let entry = archive[path] else { throw .missing(path) }
        do throws(ZipError) {
            return try archive.bytes(of: entry)
        } catch {
            throw .archive(error)
        }
    }
}
