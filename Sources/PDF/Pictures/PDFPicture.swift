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

/// The pictures of a book, written when their turn comes: each once, none kept in memory. It serves one file.
package final class PicturePress: Sendable {
    /// By index of the publication's resources.
    private let resources: [Int32: PDFPicture]
    /// The drawings inside documents.
    private let drawings: [PDFPicture]
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
    /// - Parameters:
    ///   - resources: pictures by index of the publication's resources.
    ///   - drawings: those inside documents, as `Layout.drawings` lists them.
    ///   - typeCase: what the letters of drawings are set in.
    ///   - refused: hears of a picture whose file could not be read again; nothing is shown in its place, nor in that
    ///     of a picture that is not there.
    package init(
        resources: [Int32: PDFPicture],
        drawings: [PDFPicture] = [],
        typeCase: TypeCase,
        refused: @escaping @Sendable (PlacedPicture.Source, any Error) -> Void = { _, _ in }
    ) {
        self.resources = resources
        self.drawings = drawings
        self.typeCase = typeCase
        self.refused = refused
        work = Mutex(Work())
    }

    /// The pictures as the exporter asks for them.
    package var source: PictureSource {
        PictureSource { [self] picture, reference, file in try write(picture, reference, &file) }
    }

    private func picture(_ source: PlacedPicture.Source) -> PDFPicture? {
        switch source {
        case .resource(let index): resources[index]
        case .drawing(let index): drawings.indices.contains(Int(index)) ? drawings[Int(index)] : nil
        }
    }

    private func write(
        _ source: PlacedPicture.Source,
        _ reference: Reference,
        _ file: inout FileWriter
    ) throws -> Bool {
        guard let picture = picture(source) else {
            try Self.writeNothing(reference, to: &file)
            return true
        }
        // The exporter writes one picture after another; the lock is for the compiler's peace of mind.
        var work = work.withLock { $0 }
        defer { self.work.withLock { $0 = work } }
        switch picture {
        case .pixels(let pixels, let read):
            let bytes: [UInt8]
            do { bytes = pixels.bytes(from: pixels.isInFile ? try read() : []) } catch {
                refused(source, error)
                try Self.writeNothing(reference, to: &file)
                return true
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

    /// A form that shows nothing: the pages that name it are written before it is known that the picture is lost.
    private static func writeNothing(_ reference: Reference, to file: inout FileWriter) throws {
        try file.write(reference, StreamObject([])) {
            $0.name("Type", "XObject")
            $0.name("Subtype", "Form")
            $0.integers("BBox", [0, 0, 1, 1])
        }
    }

    /// All drawings in an order that depends on their numbers alone.
    private var allDrawings: [Images.Drawing] {
        (resources.keys.sorted().compactMap { resources[$0] } + drawings).compactMap { picture in
            if case .drawing(let drawing) = picture { drawing } else { nil }
        }
    }
}

extension PrintedPicture {
    /// Whether the data lie in the file it was read from.
    fileprivate var isInFile: Bool {
        if case .parts = data { true } else { false }
    }
}
