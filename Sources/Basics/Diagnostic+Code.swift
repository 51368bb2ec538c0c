extension Diagnostic {
    /// The stable names of everything digest reports, by room. A name is never changed or used again.
    public enum Code: String, Sendable, Hashable, CaseIterable {
        // Files and the world outside
        case fileMissing = "file-001"
        case fileUnreadable = "file-002"
        case fileEmpty = "file-003"
        case fileNotText = "file-004"
        case fileBrokenUTF8 = "file-005"
        case fileTooLarge = "file-006"
        case fileUnknownFormat = "file-007"
        case fileNotWritten = "file-008"
        case folderWithoutArticles = "file-009"

        // Readers
        case listingWithoutEntries = "listing-001"
        case listingPreamble = "listing-002"
        case pageWithoutArticle = "page-001"
        case markupTooDeep = "page-002"
        case markupTooLarge = "page-003"
        case frontMatterUnreadable = "markdown-001"
        case frontMatterUnknownKey = "markdown-002"
        case noteUndefined = "markdown-003"
        case noteUncalled = "markdown-004"
        case frontMatterBadValue = "markdown-005"
        case shortcodeUnknown = "markdown-006"
        case feedIllFormed = "feed-001"
        case feedWithoutEntries = "feed-002"
        case feedEntryEmpty = "feed-003"
        case feedIsNone = "feed-004"
        case outlineWithoutAddresses = "opml-001"
        case outlineIllFormed = "opml-002"
        case outlineIsNone = "opml-003"
        case wordPressLeftOut = "wordpress-001"
        case wordPressItemDamaged = "wordpress-002"
        case wordPressItemTooLong = "wordpress-003"
        case wordPressShortcode = "wordpress-004"
        case wordPressRepaired = "wordpress-005"
        case wordPressWithoutPosts = "wordpress-006"

        // Pictures
        case pictureMissing = "picture-001"
        case pictureRefused = "picture-002"
        case pictureUnreadable = "picture-003"
        case pictureUnsupported = "picture-004"
        case pictureRemote = "picture-005"
        case pictureUndescribed = "picture-006"
        case pictureTooLarge = "picture-007"

        // The edition file and the plan
        case editionUnreadable = "edition-001"
        case editionUnknownKey = "edition-002"
        case editionWrongType = "edition-003"
        case editionWithoutArticles = "edition-004"
        case editionWithoutTitle = "edition-005"
        case editionExtendsLoop = "edition-006"
        case editionBadValue = "edition-007"
        case fixNotApplied = "edition-008"
        case globWithoutFiles = "edition-009"
        case overrideUnused = "edition-010"
        case choiceMissing = "edition-011"
        case choiceAmbiguous = "edition-012"
        case choiceEmpty = "edition-013"
        case choiceNeeded = "edition-014"
        case sourceUnknown = "edition-015"
        case languageGuessed = "plan-001"
        case languageUnknown = "plan-002"
        case articleIncomplete = "plan-003"
        case permissionMissing = "plan-004"
        case articleTwice = "plan-005"
        case textAttached = "plan-006"
        case textUnused = "plan-007"

        // Templates, styles and writing
        case templateUnknownName = "template-001"
        case templateBroken = "template-002"
        case templateNotWellFormed = "template-003"
        case assetUnknown = "template-004"
        case wordsUnknownLanguage = "template-005"
        case linkBroken = "render-001"
        case fontSubstituted = "font-001"
        case coverNotMade = "output-002"
        case cancelled = "output-003"

        // Print
        case pictureNotPrinted = "print-001"
        case pagesConceded = "print-003"
        case drawingAsPixels = "print-002"
        case glyphMissing = "print-010"
        case bookUnreadable = "book-001"
        case bookDocumentDamaged = "book-002"
        case styleUnknownProperty = "style-001"
        case styleUnknownValue = "style-002"
        case styleSelector = "style-003"
        case styleNotUnderstood = "style-004"
        case styleUnknownRule = "style-005"
        case styleImport = "style-006"
        case styleTooLarge = "style-007"

        /// The severity a code has unless the place of the problem says otherwise.
        public var severity: Severity {
            switch self {
            case .fileMissing, .fileUnreadable, .fileNotText, .fileTooLarge, .fileUnknownFormat, .fileNotWritten,
                .cancelled,
                .editionUnreadable, .editionUnknownKey, .editionWrongType, .editionWithoutArticles,
                .editionWithoutTitle, .editionExtendsLoop, .editionBadValue, .fixNotApplied, .globWithoutFiles,
                .choiceMissing, .choiceAmbiguous, .choiceEmpty, .choiceNeeded, .sourceUnknown,
                .templateUnknownName, .templateBroken, .templateNotWellFormed, .assetUnknown, .bookUnreadable:
                .error
            case .languageGuessed, .textAttached, .overrideUnused, .pictureUndescribed, .wordsUnknownLanguage,
                .textUnused, .fontSubstituted, .pagesConceded, .articleIncomplete,
                .frontMatterUnknownKey, .noteUndefined, .noteUncalled,
                .drawingAsPixels,
                .wordPressLeftOut, .wordPressShortcode, .wordPressRepaired, .shortcodeUnknown:
                .notice
            default: .warning
            }
        }
    }
}
