import Editions

extension BookDescription {
    /// The name of the book's file without its ending: series and number, else the title, as plain ASCII.
    ///
    /// A corrected issue has the same name, so that it takes the place of the old one.
    var fileStem: String {
        let name = series.map { series in
            ([series.title.isEmpty ? title : series.title] + [series.number].compactMap { $0 }).joined(separator: " ")
        }
        return Slug.of(name ?? title) ?? "book"
    }
}
