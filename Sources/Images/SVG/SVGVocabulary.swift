import Markup

/// The elements and attributes of still SVG (1.1, second edition, and SVG 2's equivalents). What is not listed goes:
/// scripts, event handlers, animation (it can set any attribute later), foreign objects, links, programs' own data.
enum SVGVocabulary {
    static let elements = NameSet(
        """
        svg g defs symbol use title desc switch style path rect circle ellipse line polyline polygon text tspan \
        textPath tref image marker linearGradient radialGradient stop pattern clipPath mask filter feBlend \
        feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap \
        feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge \
        feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
        """
    )

    /// Elements that go while what is inside them stays.
    static let unwrapped = NameSet("a")

    static let attributes = NameSet(
        """
        id class style lang xml:lang xml:space role aria-label aria-labelledby aria-hidden aria-describedby tabindex \
        x y x1 y1 x2 y2 cx cy r rx ry fx fy fr dx dy d points width height viewBox preserveAspectRatio transform \
        version baseProfile overflow display visibility opacity color fill fill-opacity fill-rule stroke \
        stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity \
        stroke-width vector-effect paint-order clip clip-path clip-rule mask filter marker marker-start marker-mid \
        marker-end color-interpolation color-interpolation-filters color-rendering shape-rendering text-rendering \
        image-rendering mix-blend-mode isolation font font-family font-size font-size-adjust font-stretch font-style \
        font-variant font-weight text-anchor text-decoration letter-spacing word-spacing writing-mode direction \
        unicode-bidi dominant-baseline alignment-baseline baseline-shift glyph-orientation-vertical kerning \
        textLength lengthAdjust rotate startOffset method spacing pathLength markerUnits markerWidth markerHeight \
        refX refY orient gradientUnits gradientTransform spreadMethod offset stop-color stop-opacity patternUnits \
        patternContentUnits patternTransform clipPathUnits maskUnits maskContentUnits mask-type filterUnits \
        primitiveUnits in in2 result mode type values tableValues slope intercept amplitude exponent operator k1 k2 \
        k3 k4 order kernelMatrix divisor bias targetX targetY edgeMode preserveAlpha surfaceScale diffuseConstant \
        specularConstant specularExponent kernelUnitLength lighting-color scale xChannelSelector yChannelSelector \
        azimuth elevation z pointsAtX pointsAtY pointsAtZ limitingConeAngle flood-color flood-opacity stdDeviation \
        radius baseFrequency numOctaves seed stitchTiles media systemLanguage requiredFeatures requiredExtensions \
        enable-background
        """
    )
}

extension Name {
    static let svg = Name("svg")
    static let image = Name("image")
    static let feImage = Name("feImage")
    static let viewBox = Name("viewBox")
    static let width = Name("width")
    static let height = Name("height")
    static let xmlns = Name("xmlns")
    static let xlink = Name("xmlns:xlink")
    static let xlinkHref = Name("xlink:href")
}
