import Testing

@testable import Basics

@Suite struct PathTests {
    @Test(arguments: [
        ("/a//b/./c", "/a/b/c"), ("/a/../../b", "/b"), ("a/../..", ".."), ("", "."), ("./x/", "x"), ("/", "/"),
    ]) func normalises(text: String, expected: String) {
        #expect(Path(text).text == expected)
    }

    @Test func namesAndSuffixes() {
        #expect(Path("/x/Page.HTML").suffix == "html")
        #expect(Path("/x/.hidden").suffix.isEmpty)
        #expect(Path("/x/a.tar.gz").stem == "a.tar")
        #expect(Path("/x/y").parent.text == "/x")
        #expect(Path("x").parent.text == ".")
    }

    @Test func insideIsByComponents() {
        #expect(Path("/a/b").isInside(Path("/a")))
        #expect(!Path("/ab").isInside(Path("/a")))
        #expect(Path("/a/b/c").relative(to: Path("/a")) == "b/c")
        #expect(!Path("../etc").isInside(Path(".")))
    }
}
