import Documents

/// Counts the items that are no articles, or are not for everybody.
struct LeftOutItems {
    private var kinds: [(kind: ExportItem.Kind, name: (one: String, many: String), count: Int)] = [
        (.attachment, ("attachment", "attachments"), 0), (.menuItem, ("menu item", "menu items"), 0),
        (.revision, ("revision", "revisions"), 0), (.other, ("item of another type", "items of other types"), 0),
    ]
    private var withheld: [(reason: Withheld, name: String, count: Int)] = [
        (.draft, "not finished", 0), (.future, "to appear later", 0), (.private, "private", 0),
        (.password, "behind a password", 0), (.trash, "thrown away", 0),
    ]

    /// Counts an item that is no article.
    mutating func count(_ kind: ExportItem.Kind) {
        for index in kinds.indices where kinds[index].kind == kind { kinds[index].count += 1 }
    }

    /// Counts an article that is not for everybody.
    mutating func count(_ reason: Withheld) {
        for index in withheld.indices where withheld[index].reason == reason { withheld[index].count += 1 }
    }

    /// What was left out, in numbers only; nil where nothing was.
    var text: String? {
        let items = kinds.filter { $0.count > 0 }.map { "\($0.count) \($0.count == 1 ? $0.name.one : $0.name.many)" }
        let posts = withheld.filter { $0.count > 0 }.map { "\($0.count) \($0.name)" }
        let number = withheld.reduce(0) { $0 + $1.count }
        let all =
            (number == 0 ? [] : ["\(number) \(number == 1 ? "post" : "posts") (\(posts.joined(separator: ", ")))"])
            + items
        return all.isEmpty ? nil : "left out: " + all.joined(separator: ", ")
    }
}
