extension Raster {
    /// The raster made smaller to `width` × `height` by averaging areas: every source pixel counts by the share of it
    /// that a new pixel covers, so that thin lines grow pale and none vanish. Never larger than it was.
    package func reduced(to width: Int, _ height: Int) -> Raster {
        let columns = Shares(of: self.width, onto: min(max(width, 1), self.width))
        let rows = Shares(of: self.height, onto: min(max(height, 1), self.height))
        guard columns.count < self.width || rows.count < self.height else { return self }
        // Transparent pixels have a colour that must not bleed into their neighbours.
        let source = layout == .rgba ? multiplied : self
        let channels = layout.bytesPerPixel
        let result = Raster(width: columns.count, height: rows.count, layout: layout) { room in
            source.pixels.withUnsafeBufferPointer { pixels in
                var reducer = RowReducer(pixels: pixels, pitch: pitch, channels: channels, columns: columns)
                for row in 0..<rows.count {
                    let line = room[(row * columns.count * channels)..<((row + 1) * columns.count * channels)]
                    reducer.write(rows.span(row), to: UnsafeMutableBufferPointer(rebasing: line))
                }
            }
            return true
        }
        guard let result else { return self }
        return layout == .rgba ? result.divided : result
    }

    /// Colours multiplied by alpha.
    private var multiplied: Raster {
        mapped { pixel in
            for channel in 0..<3 { pixel[channel] = UInt8((Int(pixel[channel]) * Int(pixel[3]) + 127) / 255) }
        }
    }

    /// Colours divided by alpha.
    private var divided: Raster {
        mapped { pixel in
            let alpha = Int(pixel[3])
            guard alpha > 0 else { return }
            for channel in 0..<3 { pixel[channel] = UInt8(min(255, (Int(pixel[channel]) * 255 + alpha / 2) / alpha)) }
        }
    }

    private func mapped(_ change: (UnsafeMutableBufferPointer<UInt8>) -> Void) -> Raster {
        let result = Raster(width: width, height: height, layout: layout) { room in
            _ = room.update(fromContentsOf: pixels)
            for at in stride(from: 0, to: room.count, by: 4) {
                change(UnsafeMutableBufferPointer(rebasing: room[at..<at + 4]))
            }
            return true
        }
        return result ?? self
    }
}

/// Which source pixels go into each new one along one side, and by what share in 65,536ths.
private struct Shares {
    /// Where the shares of each new pixel begin in `weights`; one more at the end.
    private var offsets: [Int] = [0]
    private var starts: [Int] = []
    private var weights: [UInt32] = []

    var count: Int { starts.count }

    init(of length: Int, onto count: Int) {
        for new in 0..<count {
            // In units of 1/count of a source pixel everything is whole.
            let (from, to) = (new * length, (new + 1) * length)
            let (first, last) = (from / count, (to - 1) / count)
            var left: UInt32 = 65_536
            for source in first...last {
                let covered = min(to, (source + 1) * count) - max(from, source * count)
                let weight = source == last ? left : UInt32(covered * 65_536 / length)
                left -= weight
                weights.append(weight)
            }
            starts.append(first)
            offsets.append(weights.count)
        }
    }

    /// Everything without checks on its way: offsets, starts, weights.
    func withBuffers(
        _ body: (UnsafeBufferPointer<Int>, UnsafeBufferPointer<Int>, UnsafeBufferPointer<UInt32>) -> Void
    ) {
        offsets.withUnsafeBufferPointer { offsets in
            starts.withUnsafeBufferPointer { starts in
                weights.withUnsafeBufferPointer { weights in body(offsets, starts, weights) }
            }
        }
    }

    /// The first source pixel of a new one, and the shares from there.
    func span(_ new: Int) -> (start: Int, weights: ArraySlice<UInt32>) {
        (starts[new], weights[offsets[new]..<offsets[new + 1]])
    }
}

/// Adds up rows: each is made narrower once, and counts by its share.
private struct RowReducer {
    let pixels: UnsafeBufferPointer<UInt8>
    let pitch: Int
    let channels: Int
    let columns: Shares
    /// The row made narrower last, which two new rows may share, in 256ths.
    private var narrow: [UInt32]
    private var narrowRow = -1
    private var sums: [UInt32]

    init(pixels: UnsafeBufferPointer<UInt8>, pitch: Int, channels: Int, columns: Shares) {
        self.pixels = pixels
        self.pitch = pitch
        self.channels = channels
        self.columns = columns
        narrow = [UInt32](repeating: 0, count: columns.count * channels)
        sums = narrow
    }

    mutating func write(
        _ span: (start: Int, weights: ArraySlice<UInt32>),
        to line: UnsafeMutableBufferPointer<UInt8>
    ) {
        for index in sums.indices { sums[index] = 1 << 23 }  // half of a step, for rounding
        for (offset, weight) in span.weights.enumerated() {
            makeNarrow(span.start + offset)
            for index in sums.indices { sums[index] &+= narrow[index] &* weight }
        }
        for index in sums.indices { line[index] = UInt8(truncatingIfNeeded: sums[index] >> 24) }
    }

    private mutating func makeNarrow(_ row: Int) {
        guard row != narrowRow else { return }
        narrowRow = row
        let line = UnsafeBufferPointer(rebasing: pixels[(row * pitch)..<(row * pitch + pitch)])
        let channels = channels
        columns.withBuffers { offsets, starts, weights in
            narrow.withUnsafeMutableBufferPointer { narrow in
                for column in starts.indices {
                    let range = offsets[column]..<offsets[column + 1]
                    for channel in 0..<channels {
                        var sum: UInt32 = 0
                        var at = starts[column] * channels + channel
                        for index in range {
                            sum &+= UInt32(line[at]) &* weights[index]
                            at += channels
                        }
                        narrow[column * channels + channel] = sum >> 8
                    }
                }
            }
        }
    }
}
