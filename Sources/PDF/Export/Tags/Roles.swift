import Markup

/// What an element of XHTML becomes among the tags.
enum Role: Equatable {
    /// One element of this type.
    case tag(StructureType)
    /// A heading of this level of the page's markup; levels are renumbered so that none is skipped.
    case heading(Int)
    /// A paragraph, which inside a heading is no element of its own.
    case paragraph
    /// A list: of items, or of terms and what they mean.
    case list, definitions
    /// Parts of lists.
    case item, term, meaning, marker
    case table, cell
    /// A picture with its alternative text; without one it is decoration.
    case picture
    /// A figure: one picture with its caption, or anything else with one.
    case figure
    case formula
    /// A link where it leads somewhere.
    case link
    /// A note's body.
    case note
    /// Nothing of its own: its children belong to its parent, unless it says something of itself.
    case inline, block
}

/// Which role elements have: one line a tag.
enum Roles {
    private static let table: [(names: String, role: Role)] = [
        ("section main", .tag(.sect)),
        ("article", .tag(.art)),
        ("aside", .tag(.aside)),
        ("blockquote", .tag(.blockQuote)),
        ("figcaption caption", .tag(.caption)),
        ("h1", .heading(1)),
        ("h2", .heading(2)),
        ("h3", .heading(3)),
        ("h4", .heading(4)),
        ("h5", .heading(5)),
        ("h6", .heading(6)),
        ("p pre address summary legend", .paragraph),
        ("ul ol menu", .list),
        ("li", .item),
        ("::marker", .marker),
        ("dl", .definitions),
        ("dt", .term),
        ("dd", .meaning),
        ("table", .table),
        ("thead", .tag(.tableHead)),
        ("tbody", .tag(.tableBody)),
        ("tfoot", .tag(.tableFoot)),
        ("tr", .tag(.row)),
        ("th td", .cell),
        ("figure", .figure),
        ("img svg picture video audio object", .picture),
        ("math", .formula),
        ("a", .link),
        ("q", .tag(.quote)),
        ("code samp kbd tt", .tag(.code)),
        ("em", .tag(.emphasis)),
        ("strong", .tag(.strong)),
        ("div header footer nav body html hgroup center form fieldset details ::body", .block),
    ]

    /// Values of `role` and `epub:type` that say more than the element.
    private static let byRole: [String: Role] = [
        "doc-footnote": .note, "doc-endnote": .note, "footnote": .note, "endnote": .note, "rearnote": .note,
        "doc-subtitle": .paragraph, "note": .tag(.aside), "math": .formula,
    ]

    /// The roles by the number of the name.
    private static let byName: [Role] = {
        var roles: [Role] = []
        for (names, role) in table {
            for text in names.split(separator: " ") {
                let index = Int(Name(String(text)).index)
                if index >= roles.count {
                    roles += [Role](repeating: .inline, count: index + 1 - roles.count)
                }
                roles[index] = role
            }
        }
        return roles
    }()

    /// The role of an element: by its own `role` where that says something, else by its name; any other name is a
    /// stretch of text.
    static func role(_ name: Name, stated: String?) -> Role {
        if let stated {
            for word in stated.split(separator: " ") {
                if let role = byRole[String(word)] { return role }
            }
        }
        let index = Int(name.index)
        return index < byName.count ? byName[index] : .inline
    }
}
