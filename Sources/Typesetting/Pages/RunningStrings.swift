import Styling

/// The values of named strings on the pages of a flow (CSS Generated Content for Paged Media 3, 1.1): what running heads
/// show.
struct RunningStrings: Sendable {
    /// What a name had on a page.
    struct Values: Sendable, Hashable {
        /// At its end of the page before.
        var entry: String?
        /// The first and the last value set on the page.
        var first: String?
        var last: String?
        /// Whether the first was set above all text.
        var isFirstAtHead = false

        /// The value a policy asks for; empty where there is none.
        func value(_ policy: StringPolicy) -> String {
            switch policy {
            case .first: first ?? entry ?? ""
            case .start: (isFirstAtHead ? first : entry) ?? ""
            case .last: last ?? entry ?? ""
            case .firstExcept: first == nil ? entry ?? "" : ""
            }
        }
    }

    /// The values that hold before the page.
    private var entries: [String: String]
    private var page: [String: Values] = [:]

    /// Strings as the flow before left them.
    init(_ entries: [String: String]) { self.entries = entries }

    /// Goes to the next page, on which these strings are set.
    mutating func turn(_ finds: [(string: Int, isAtHead: Bool)], of strings: [(name: String, value: String)]) {
        page.removeAll(keepingCapacity: true)
        for find in finds where strings.indices.contains(find.string) {
            let (name, value) = strings[find.string]
            var values = page[name] ?? Values(entry: entries[name])
            if values.first == nil {
                values.first = value
                values.isFirstAtHead = find.isAtHead
            }
            values.last = value
            page[name] = values
            entries[name] = value
        }
    }

    /// The value of a name on the page.
    func value(of name: String, _ policy: StringPolicy) -> String {
        (page[name] ?? Values(entry: entries[name])).value(policy)
    }

    /// What a flow leaves to the next one.
    static func left(by galley: Galley, after entries: [String: String]) -> [String: String] {
        galley.strings.reduce(into: entries) { $0[$1.name] = $1.value }
    }
}
