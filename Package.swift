// swift-tools-version: 6.1
import PackageDescription

/// Every target compiles without warnings under the Swift 6 language mode.
let settings: [SwiftSetting] = [.enableUpcomingFeature("ExistentialAny")]

/// A library target of digest. The list below is ordered: a room imports only rooms above it in this file.
func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// A module map over a library of the system, with the Debian package that brings it.
func system(_ name: String, _ package: String, pkgConfig: String? = nil) -> Target {
    .systemLibrary(
        name: name,
        path: "Sources/System/\(name)",
        pkgConfig: pkgConfig,
        providers: [.apt([package])]
    )
}

/// The tests of one room; fixtures lie beside them and are read by path.
func tests(_ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
    .testTarget(
        name: "\(name)Tests",
        dependencies: [.byName(name: name), "TestSupport"] + dependencies,
        exclude: exclude,
        swiftSettings: settings
    )
}

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "digest",
    products: [
        .executable(name: "digest", targets: ["digest"]),
        .library(name: "Publishing", targets: ["Publishing"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    ],
    targets: [
        system("CZlib", "zlib1g-dev"),
        system("CLibXML", "libxml2-dev", pkgConfig: "libxml-2.0"),
        system("CMarkdown", "libcmark-gfm-dev"),
        system("CTurboJPEG", "libturbojpeg0-dev", pkgConfig: "libturbojpeg"),
        system("CPNG", "libpng-dev", pkgConfig: "libpng"),
        system("CWebP", "libwebp-dev", pkgConfig: "libwebp"),
        system("CHarfBuzz", "libharfbuzz-dev", pkgConfig: "harfbuzz"),
        system("CQRCode", "libqrencode-dev", pkgConfig: "libqrencode"),
        system("CFontconfig", "libfontconfig-dev", pkgConfig: "fontconfig"),
        system("CFriBidi", "libfribidi-dev", pkgConfig: "fribidi"),
        .target(name: "CMachine", path: "Sources/System/CMachine"),
        .target(
            name: "CBreaks",
            path: "Sources/System/CBreaks",
            linkerSettings: [.linkedLibrary("icuuc"), .linkedLibrary("icudata")]
        ),
        .target(name: "CSVG", path: "Sources/System/CSVG", linkerSettings: [.linkedLibrary("dl")]),

        // Styles/ and Templates/ as bytes in the program: C's #embed, because a bundle does not move with a binary.
        .target(name: "Assets"),
        room("Basics"),
        room("Packing", ["Basics", "CZlib"]),
        room("Markup", ["Basics", "CLibXML"]),
        room("Documents", ["Basics"]),
        room("Styling", ["Basics", "Markup"]),
        room("Fonts", ["Basics", "CFontconfig", "CHarfBuzz", "CBreaks", "CFriBidi"]),
        room("Images", ["Basics", "Packing", "Markup", "CTurboJPEG", "CPNG", "CWebP", "CSVG", "CQRCode"]),
        room("Typesetting", ["Basics", "Markup", "Styling", "Fonts", "Images"]),
        room("PDF", ["Basics", "Packing", "Markup", "Styling", "Fonts", "Images", "Typesetting"]),
        room("Binding", ["Basics", "Packing", "Markup", "Documents"]),
        room("Readers", ["Basics", "Markup", "Documents", "CMarkdown", yams]),
        room("Editions", ["Basics", "Documents", yams]),
        room("Rendering", ["Assets", "Basics", "Markup", "Documents", "Editions", mustache]),
        room("EPUB", ["Basics", "Packing", "Markup", "Documents", "Binding", "Editions", "Rendering"]),
        room(
            "Publishing",
            [
                "Basics", "Packing", "Markup", "Documents", "Styling", "Images", "Fonts", "Typesetting", "PDF",
                "Binding", "Readers", "Editions", "Rendering", "EPUB",
            ]
        ),
        .executableTarget(
            name: "digest",
            dependencies: ["Basics", "Publishing", "CMachine", arguments],
            swiftSettings: settings
        ),

        .target(
            name: "TestSupport",
            dependencies: ["Basics"],
            path: "Tests/Support",
            exclude: [
                "requirements.txt", "epubcheck.py", "kill_during_write.py", "no_english.py", "same_bytes.sh",
                "words_in_order.py",
            ],
            swiftSettings: settings
        ),
        tests("Basics"),
        tests("Packing", exclude: ["Fixtures"]),
        tests("Markup"),
        tests("Documents"),
        tests("Styling", exclude: ["Fixtures"]),
        tests("Fonts", exclude: ["Hyphenation/Fixtures", "Hyphenation/oracle.py"]),
        tests("Typesetting", exclude: ["Fixtures"]),
        tests("PDF", ["Basics", "Packing", "Fonts", "Images", "Typesetting"], exclude: ["Fixtures"]),
        tests("Images", ["Fonts"], exclude: ["Fixtures"]),
        tests("Binding", ["Packing"], exclude: ["Fixtures"]),
        tests("Readers", ["Documents"], exclude: ["Fixtures", "Structure"]),
        tests("Editions", ["Basics", "Documents"], exclude: ["Fixtures"]),
        tests("Rendering", exclude: ["Fixtures"]),
        tests("Publishing", ["Packing", "Fonts", "Typesetting"], exclude: ["Fixtures"]),
        .testTarget(
            name: "CommandTests",
            dependencies: ["digest", "TestSupport"],
            exclude: ["Cases"],
            swiftSettings: settings
        ),
    ],
    cLanguageStandard: .gnu2x
)
