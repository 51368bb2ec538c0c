// SVG and MathML inside of HTML (HTML, 13.2.6.5).
extension TreeConstruction {
    /// Whether a start tag comes under the rules of foreign content.
    func isForeign(start tag: StartTag) -> Bool {
        guard let current, current.space != .html else { return false }
        if current.traits.contains(.holdsHTML) { return false }
        if current.traits.contains(.holdsText) { return ForeignNames.staysForeign(tag.name) }
        return !(current.name == ForeignNames.annotation && tag.rule == .svg)
    }

    /// Takes a start tag inside of SVG or MathML.
    mutating func startForeign(_ tag: inout StartTag) {
        let isFont = tag.name == .font && attributes.contains { ForeignNames.fontAttributes.contains($0.name) }
        if isFont || ForeignNames.breakout.contains(tag.name) {
            leaveForeign()
            return process(&tag)
        }
        guard let current else { return }
        insertForeign(tag, current.space)
    }

    /// Closes SVG and MathML up to where HTML may stand.
    private mutating func leaveForeign() {
        while let current, current.space != .html, current.traits.isDisjoint(with: [.holdsHTML, .holdsText]) { pop() }
    }

    /// Adds an element of SVG or MathML.
    mutating func insertForeign(_ tag: StartTag, _ space: Space) {
        for index in attributes.indices {
            attributes[index].name = ForeignNames.attribute(attributes[index].name, in: space)
        }
        let node = create(space == .svg ? ForeignNames.element(tag.name) : tag.name)
        if tag.isSelfClosing { return }
        let traits = ForeignNames.traits(of: tag.name, in: space, attributes)
        push(OpenElement(node: node, name: tag.name, space: space, traits: traits))
    }

    /// Takes an end tag inside of SVG or MathML; false where it belongs to the HTML around.
    mutating func endForeign(_ name: Name) -> Bool {
        if name == .br || name == .p {
            leaveForeign()
            return false
        }
        var index = open.count
        while index > 1 {
            index -= 1
            if open[index].space == .html { return false }
            if open[index].name == name {
                open.removeSubrange(index...)
                return true
            }
        }
        return true
    }
}

/// The names of SVG and MathML where they are not those of the tags.
enum ForeignNames {
    static let annotation = Name("annotation-xml")
    private static let glyph = NameSet("mglyph malignmark")
    static let fontAttributes = NameSet("color face size")

    /// Elements of HTML that end SVG and MathML.
    static let breakout = NameSet(
        """
        b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu \
        meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var
        """
    )

    private static let elements = pairs(
        """
        altGlyph altGlyphDef altGlyphItem animateColor animateMotion animateTransform clipPath feBlend feColorMatrix \
        feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight \
        feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology \
        feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence foreignObject glyphRef \
        linearGradient radialGradient textPath
        """
    )

    private static let attributes = pairs(
        """
        attributeName attributeType baseFrequency baseProfile calcMode clipPathUnits diffuseConstant edgeMode \
        filterUnits glyphRef gradientTransform gradientUnits kernelMatrix kernelUnitLength keyPoints keySplines \
        keyTimes lengthAdjust limitingConeAngle markerHeight markerUnits markerWidth maskContentUnits maskUnits \
        numOctaves pathLength patternContentUnits patternTransform patternUnits pointsAtX pointsAtY pointsAtZ \
        preserveAlpha preserveAspectRatio primitiveUnits refX refY repeatCount repeatDur requiredExtensions \
        requiredFeatures specularConstant specularExponent spreadMethod startOffset stdDeviation stitchTiles \
        surfaceScale systemLanguage tableValues targetX targetY textLength viewBox viewTarget xChannelSelector \
        yChannelSelector zoomAndPan
        """
    )

    private static let definitionURL = (Name("definitionurl"), Name("definitionURL"))

    private static func pairs(_ names: String) -> [Name: Name] {
        var pairs: [Name: Name] = [:]
        for name in names.split(separator: " ") { pairs[Name(name.lowercased())] = Name(String(name)) }
        return pairs
    }

    /// The name of an element of SVG.
    static func element(_ name: Name) -> Name { elements[name] ?? name }

    /// The name of an attribute.
    static func attribute(_ name: Name, in space: TreeConstruction.Space) -> Name {
        if space == .math { return name == definitionURL.0 ? definitionURL.1 : name }
        return attributes[name] ?? name
    }

    /// Whether a start tag in a text element of MathML is MathML.
    static func staysForeign(_ name: Name) -> Bool { glyph.contains(name) }

    private static let mathText = NameSet("mi mo mn ms mtext")
    private static let svgHTML = NameSet("foreignobject desc title")
    private static let encoding = Name("encoding")

    /// What an element of SVG or MathML is to searches up the stack.
    static func traits(
        of name: Name,
        in space: TreeConstruction.Space,
        _ attributes: [(name: Name, value: UnsafeBufferPointer<UInt8>)]
    ) -> ElementTraits {
        if space == .svg { return svgHTML.contains(name) ? [.special, .bounds, .holdsHTML] : [] }
        if mathText.contains(name) { return [.special, .bounds, .holdsText] }
        guard name == annotation else { return [] }
        let value = attributes.first { $0.name == encoding }.map {
            String(decoding: $0.value, as: UTF8.self).lowercased()
        }
        let holds = value == "text/html" || value == "application/xhtml+xml"
        return holds ? [.special, .bounds, .holdsHTML] : [.special, .bounds]
    }
}
