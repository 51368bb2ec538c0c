import Rendering

extension Press {
    /// The names of the built-in styles and templates, as `Styles/` and `Templates/` hold them.
    public static var defaults: [String] { AssetLibrary.embeddedNames.sorted() }

    /// The text of a built-in style or template, named in full or by its last part.
    public static func defaultText(named name: String) -> String? {
        let found = AssetLibrary.embeddedNames.first { $0 == name || $0.hasSuffix("/" + name) }
        return found.flatMap { AssetLibrary.embedded($0) }.map { String(decoding: $0, as: UTF8.self) }
    }
}
