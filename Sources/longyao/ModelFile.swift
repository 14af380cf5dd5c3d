import DMN
import FEEL
import Foundation

/// A file that holds a decision model.
struct ModelFile {
    /// Its path.
    let path: String

    /// The model that it holds.
    ///
    /// - Throws: ``InputFileError`` or `ModelReadingError`.
    func model() throws -> Model {
        try Model(xml: try InputFile(path).bytes())
    }

    /// The other models in its folder that can be read: those it may import.
    func neighbours() -> [Model] {
        let file = URL(fileURLWithPath: path)
        let folder = file.deletingLastPathComponent()
        return ModelFile.models(in: folder)
            .filter { $0.standardizedFileURL != file.standardizedFileURL }
            .compactMap { try? ModelFile(path: $0.path).model() }
    }

    /// The model compiled with those of its folder that it imports.
    ///
    /// - Throws: ``InputFileError`` or `ModelReadingError`.
    func compiled() throws -> CompiledModel {
        let model = try model()
        // Models without imports do not need their neighbours read.
        return CompiledModel(model, importing: model.imports.isEmpty ? [] : neighbours())
    }

    /// The files of models in a folder, by name.
    static func models(in folder: URL) -> [URL] {
        let files = try? FileManager.default.contentsOfDirectory(
            at: folder,
            includingPropertiesForKeys: nil
        )
        return (files ?? []).filter { $0.pathExtension.lowercased() == "dmn" }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
    }
}
