/// The filters of PNG before deflating (third edition, §9): each row as differences from its neighbours.
enum RowFilter {
    /// The rows of a raster, each behind the number of its filter. That filter is chosen whose differences are smallest
    /// in sum, as libpng chooses.
    static func filtered(_ raster: Raster) -> [UInt8] {
        let (pitch, step) = (raster.pitch, raster.layout.bytesPerPixel)
        var rows: [UInt8] = []
        rows.reserveCapacity((pitch + 1) * raster.height)
        let above = [UInt8](repeating: 0, count: pitch)
        var trial = [UInt8](repeating: 0, count: pitch)
        var best = trial
        raster.pixels.withUnsafeBufferPointer { pixels in
            above.withUnsafeBufferPointer { blank in
                for row in 0..<raster.height {
                    let line = UnsafeBufferPointer(rebasing: pixels[(row * pitch)..<((row + 1) * pitch)])
                    let over =
                        row == 0
                        ? blank : UnsafeBufferPointer(rebasing: pixels[((row - 1) * pitch)..<(row * pitch)])
                    var (chosen, least) = (Kind.none, Int.max)
                    for kind in Kind.allCases {
                        let sum = kind.apply(line, over, step, &trial)
                        if sum < least {
                            (chosen, least) = (kind, sum)
                            swap(&trial, &best)
                        }
                    }
                    rows.append(chosen.rawValue)
                    rows += best
                }
            }
        }
        return rows
    }

    enum Kind: UInt8, CaseIterable {
        case none, left, up, average, paeth

        /// Writes the differences of a row; returns the sum of their sizes.
        func apply(
            _ line: UnsafeBufferPointer<UInt8>,
            _ over: UnsafeBufferPointer<UInt8>,
            _ step: Int,
            _ out: inout [UInt8]
        ) -> Int {
            var sum = 0
            out.withUnsafeMutableBufferPointer { out in
                for at in 0..<line.count {
                    let left = at >= step ? line[at - step] : 0
                    let guess: UInt8 =
                        switch self {
                        case .none: 0
                        case .left: left
                        case .up: over[at]
                        case .average: UInt8((Int(left) + Int(over[at])) / 2)
                        case .paeth: Self.nearest(left, over[at], at >= step ? over[at - step] : 0)
                        }
                    let difference = line[at] &- guess
                    out[at] = difference
                    sum += Int(Int8(bitPattern: difference).magnitude)
                }
            }
            return sum
        }

        /// Of left, upper and upper left that which is nearest to left + upper - upper left (§9.4).
        private static func nearest(_ left: UInt8, _ up: UInt8, _ corner: UInt8) -> UInt8 {
            let wanted = Int(left) + Int(up) - Int(corner)
            let (a, b, c) = (abs(wanted - Int(left)), abs(wanted - Int(up)), abs(wanted - Int(corner)))
            return a <= b && a <= c ? left : b <= c ? up : corner
        }
    }
}
