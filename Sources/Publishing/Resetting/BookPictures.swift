import Basics
import Binding
import Images
import Rendering

/// The pictures of a finished book that its documents show, each read once.
struct BookPictures {
    /// The pictures in the order of their first mention.
    private(set) var resources: [Resource] = []
    private var numbers: [String: Int] = [:]
    private let book: BoundBook

    init(_ book: BoundBook) { self.book = book }

    /// The number of the picture at a path of the container; nil where there is none, or it is none.
    mutating func number(of path: String) -> Int? {
        if let number = numbers[path] { return number < 0 ? nil : number }
        guard let resource = resource(at: path) else {
            numbers[path] = -1
            return nil
        }
        numbers[path] = resources.count
        resources.append(resource)
        return resources.count - 1
    }

    private func resource(at path: String) -> Resource? {
        guard var bytes = try? book.bytes(path), let header = PictureHeader.read(bytes) else { return nil }
        if header.format == .svg {
            guard let clean = try? SVGPicture.sanitised(bytes) else { return nil }
            bytes = clean.bytes
        }
        return Resource(
            id: "picture-\(resources.count + 1)",
            source: .bytes(bytes),
            mediaType: header.format.mediaType,
            suffix: header.format.suffix,
            width: header.shownWidth,
            height: header.shownHeight,
            size: bytes.count
        )
    }
}
