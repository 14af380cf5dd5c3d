import Foundation
import Pages

extension Programmes.IncomingFile {
    /// Takes in a file that was sent with a form.
    init(_ upload: Upload) throws {
        self.init(
            name: upload.name,
            mediaType: upload.mediaType,
            bytes: [UInt8](try Data(contentsOf: URL(fileURLWithPath: upload.path)))
        )
    }
}
