import Fonts
import Images
import Synchronization
import Typesetting

/// A picture on its way into a file.
package enum PDFPicture: Sendable {
    /// Pixels; `file` reads the file that `PrintedPicture.parts` are parts of, when the picture is written.
    case pixels(PrintedPicture, file: @Sendable () throws -> [UInt8])
    /// Vectors.
    case drawing(Images.Drawing)
}

/// The pictures of a book, written when their turn comes: each once, none kept in memory.
package final class PicturePress: Sendable {
    /// By index of the publication's resources.
    private let resources: [Int32: PDFPicture]
    /// The drawings inside documents.
    private let drawings: [Images.Drawing]
    /// What the letters of drawings are set in.
    private let typeCase: TypeCase
    private let refused: @Sendable (PlacedPicture.Source, any Error) -> Void
    private let work: Mutex<Work>

    /// What pictures share in the file.
    private struct Work {
        var images = ImageWriting()
        var fonts: DrawingFonts?
    }

    /// A press.
    ///
    /// - Parameter refused: hears of a picture that could not be read again when it was to be written.
    package init(
        resources: [Int32: PDFPicture],
        drawings: [Images.Drawing] = [],
        typeCase: TypeCase,
        refused: @escaping @Sendable (PlacedPicture.Source, any Error) -> Void = { _, _ in }
    ) {
        self.resources = resources
        self.drawings = drawings
        self.typeCase = typeCase
        self.refused = refused
        work = Mutex(Work())
    }

    /// The pictures as the exporter asks for them. A press serves one file.
    package var source: PictureSource {
        PictureSource { [self] picture, reference, file in try write(picture, reference, &file) }
    }

    private func picture(_ source: PlacedPicture.Source) -> PDFPicture? {
        switch source {
        case .resource(let index): resources[index]
        case .drawing(let index):
            drawings.indices.contains(Int(index)) ? .drawing(drawings[Int(index)]) : nil
        }
    }

    private func write(
        _ source: PlacedPicture.Source,
        _ reference: Reference,
        _ file: inout FileWriter
    ) throws -> Bool {
        guard let picture = picture(source) else { return false }
        // The exporter writes one picture after another; the lock is for the compiler's peace of mind.
        var work = work.withLock { $0 }
        defer { self.work.withLock { $0 = work } }
        switch picture {
        case .pixels(let pixels, let read):
            let bytes: [UInt8]
            do { bytes = pixels.bytes(from: pixels.isInFile ? try read() : []) } catch {
                refused(source, error)
                return false
            }
            try work.images.write(pixels, bytes, reference, to: &file)
        case .drawing(let drawing):
            if work.fonts == nil {
                var fonts = DrawingFonts(allDrawings, typeCase)
                try fonts.write(to: &file)
                work.fonts = fonts
            }
            var form = DrawingForm(drawing, work.fonts, work.images)
            try form.write(reference, to: &file)
            work.images = form.images
        }
        return true
    }

    /// All drawings in an order that does not depend on anything but their numbers.
    private var allDrawings: [Images.Drawing] {
        let placed = resources.keys.sorted().compactMap { index -> Images.Drawing? in
            guard case .drawing(let drawing) = resources[index] else { return nil }
            return drawing
        }
        return placed + drawings
    }
}

extension PrintedPicture {
    /// Whether the data lie in the file it was read from.
    fileprivate var isInFile: Bool {
        if case .parts = data { true } else { false }
    }
}
