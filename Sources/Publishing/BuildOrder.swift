import Basics
import Editions

/// What a publication is to be built from, and how.
public struct BuildOrder: Sendable {
    /// A format a publication can be written in.
    public enum Format: String, Sendable, CaseIterable {
        /// EPUB 3.3.
        case epub
        /// A folder of web pages that any browser opens.
        case xhtml
        /// The printed edition: a tagged PDF.
        case pdf
    }

    /// What an edition may demand of its articles before it is built.
    public enum Requirement: String, Sendable, CaseIterable {
        /// Every article is there in full.
        case full
        /// Every article has a permission or a licence.
        case permission
    }

    /// The files and folders named: one edition file, or any number of inputs.
    public var inputs: [String]
    /// The title where there is no edition file.
    public var title: String?
    /// The folder to write to, or the file to write; `Output/` in the current folder where nil.
    public var output: String?
    /// Which articles of the inputs are meant, where there is no edition file.
    public var choice = ArticleChoice()
    /// The format of the inputs, where somebody settles it.
    public var format: String?
    /// Folders in which pictures are looked for that do not lie where they should.
    public var pictures: [String] = []
    /// The look.
    public var style: String?
    /// A folder that pictures may be read from besides the usual ones.
    public var root: String?
    /// Folder of style sheets that take the place of the built-in ones.
    public var styles: String?
    /// Folder of templates that take the place of the built-in ones.
    public var templates: String?
    /// What is demanded.
    public var requirements: Set<Requirement>
    /// The formats to write; empty: those the edition lists, else an EPUB.
    public var formats: [Format]
    /// Whether an EPUB carries the faces of its text.
    public var embedsFonts = false
    /// How the printed edition is written.
    public var print = PrintOrder()
    /// How many threads may work at once.
    public var cores: Int

    /// Whether the inputs are an edition file.
    public var namesEdition: Bool {
        inputs.count == 1 && ["yaml", "yml"].contains(inputs.first.map { Path($0).suffix })
    }

    /// Whether the one input is a finished book that is set anew.
    public var namesBook: Bool { inputs.count == 1 && inputs.first.map { Path($0).suffix } == "epub" }

    /// An order for these inputs.
    public init(
        inputs: [String],
        title: String? = nil,
        output: String? = nil,
        style: String? = nil,
        root: String? = nil,
        styles: String? = nil,
        templates: String? = nil,
        requirements: Set<Requirement> = [],
        formats: [Format] = [],
        cores: Int = 1
    ) {
        self.inputs = inputs
        self.title = title
        self.output = output
        self.style = style
        self.root = root
        self.styles = styles
        self.templates = templates
        self.requirements = requirements
        self.formats = formats
        self.cores = cores
    }
}
