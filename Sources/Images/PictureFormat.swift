/// The picture formats digest knows by their first bytes.
package enum PictureFormat: String, Sendable, Hashable, CaseIterable {
    case jpeg, png, gif, webp, svg, avif, bmp, tiff

    /// The media type, as manifests name it.
    package var mediaType: String {
        switch self {
        case .jpeg: "image/jpeg"
        case .png: "image/png"
        case .gif: "image/gif"
        case .webp: "image/webp"
        case .svg: "image/svg+xml"
        case .avif: "image/avif"
        case .bmp: "image/bmp"
        case .tiff: "image/tiff"
        }
    }

    /// The usual suffix of a file's name, without the dot.
    package var suffix: String {
        switch self {
        case .jpeg: "jpg"
        case .tiff: "tif"
        default: rawValue
        }
    }

    /// Whether every EPUB 3.3 reading system shows it without a fallback (EPUB 3.3 §3.2).
    package var isCoreMediaType: Bool {
        switch self {
        case .jpeg, .png, .gif, .webp, .svg: true
        case .avif, .bmp, .tiff: false
        }
    }

    /// Whether `PictureDecoder` can turn it into pixels.
    package var isDecodable: Bool {
        switch self {
        case .jpeg, .png, .webp: true
        case .gif, .svg, .avif, .bmp, .tiff: false
        }
    }
}
