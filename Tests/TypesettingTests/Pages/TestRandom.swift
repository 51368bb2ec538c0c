import Basics

@testable import Typesetting

/// Numbers that look random and are always the same.
struct TestRandom {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

    mutating func below(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(limit))
    }
}

extension TestGalley {
    /// Paragraphs, headings, notes, figures and tall boxes as they come.
    static func random(_ random: inout TestRandom) -> TestGalley {
        var test = TestGalley()
        test.addRandom(&random)
        return test
    }

    /// Adds such things to what there is.
    mutating func addRandom(_ random: inout TestRandom) {
        let part = galley.sections.count
        for number in 0..<5 + random.below(30) {
            switch random.below(10) {
            case 0: heading("h\(part)-\(number)", height: Double(8 + random.below(30)))
            case 1:
                let note = note("n\(number)", lines: 1 + random.below(12))
                paragraph("c\(number)", lines: 4, calls: [1 + random.below(4): [note]])
            case 2:
                items.append(box("t\(number)", height: Double(random.below(300)), isOnGrid: false))
            case 3:
                let box = box("f\(number)", height: Double(5 + random.below(60)), isOnGrid: false)
                guard case .box(let content) = box else { continue }
                galley.floats.append(
                    GalleyFloat(spansPage: random.below(2) == 0, items: [box], height: content.height)
                )
                items.append(.float(Int32(galley.floats.count - 1)))
                paragraph("m\(number)", lines: 2)
            default: paragraph("p\(number)", lines: 1 + random.below(9))
            }
        }
    }
}
