import Foundation
import TestSupport
import Testing

@testable import Markup

/// How far our trees are those of HTML: html5lib's tests beside the repository.
@Suite struct HTML5CorpusTests {
    @Test func trees() throws {
        guard let shared = Fixtures.shared else {
            print("skipped: no ../shared")
            return
        }
        let folder = "\(shared)/corpus/html5/tree-construction"
        for name in Fixtures.names(in: folder) where name.hasSuffix(".dat") {
            let cases = try HTML5Case.read("\(folder)/\(name)").filter { !$0.isFragment && !$0.needsScripts }
            var passed = 0
            for test in cases {
                let built = test.built
                if built == test.document {
                    passed += 1
                } else if ProcessInfo.processInfo.environment["SHOW"] != nil {
                    print(
                        "=== \(name)\n\(String(decoding: test.data, as: UTF8.self))\n--- expected\n\(test.document)\n--- built\n\(built)"
                    )
                }
            }
            print("\(name) \(passed)/\(cases.count)")
        }
    }
}
