/// What the site of a page is called, to know its name from a title's or a person's.
struct SiteNames {
    /// Letters of the names.
    private let keys: [String]
    /// Letters of the parts of the host.
    private let hosts: [String]

    init(_ names: [String?], host: String?) {
        keys = names.compactMap { $0.map(PageTitle.letters) }.filter { !$0.isEmpty }
        let host = host ?? ""
        // The last part names a country or kind.
        hosts = [PageTitle.letters(host)] + host.split(separator: ".").dropLast().map { PageTitle.letters(String($0)) }
    }

    /// With another name.
    func adding(_ name: String) -> SiteNames { SiteNames(keys: keys + [PageTitle.letters(name)], hosts: hosts) }

    private init(keys: [String], hosts: [String]) {
        self.keys = keys
        self.hosts = hosts
    }

    /// Whether a text is a name of the site and no more.
    func isName(_ text: String) -> Bool {
        let mine = PageTitle.letters(text)
        return keys.contains(mine) || hosts.first == mine
    }

    /// Whether a name is the site's or a company's: nobody is named then.
    func contains(_ name: String) -> Bool {
        let small = name.lowercased()
        if ["gmbh", "ag", "ltd", "inc", "llc", "eg", "e.v.", "e. v."].contains(where: { small.hasSuffix(" " + $0) }) {
            return true
        }
        let mine = PageTitle.letters(name)
        if hosts.contains(mine) { return true }
        return (keys + hosts.prefix(1)).contains { its in
            its == mine || mine.utf8.count > 4 && (its.hasPrefix(mine) || mine.hasPrefix(its) && its.utf8.count > 4)
        }
    }

    /// Whether a piece of a title names the site.
    func isLike(_ piece: String) -> Bool {
        let mine = PageTitle.letters(piece)
        guard mine.utf8.count >= 2 else { return false }
        return (keys + hosts.prefix(1)).contains { its in
            its == mine || mine.utf8.count >= 4 && its.contains(mine)
                || its.utf8.count >= 4 && mine.contains(its) && mine.utf8.count < 4 * its.utf8.count
        }
    }
}
