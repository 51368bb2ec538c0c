import Basics
import PDF
import Rendering

enum PublicationPictures { static func source(_ p: Publication, files: any FileSystem) -> PictureSource { .none } }
