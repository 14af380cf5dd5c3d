import Foundation

extension InputFile {
    /// Its bytes; those of standard input where the path is `-`.
    ///
    /// - Throws: ``InputFileError``.
    func bytesOrStandardInput() throws -> [UInt8] {
        guard path == "-" else { return try bytes() }
        return [UInt8](try FileHandle.standardInput.readToEnd() ?? Data())
    }

    /// Its text without a byte order mark; that of standard input where the path is `-`.
    ///
    /// - Throws: ``InputFileError``.
    func textOrStandardInput() throws -> String {
        let bytes = try bytesOrStandardInput()
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw InputFileError.notText(path)
        }
        return text.unicodeScalars.first == "\u{FEFF}"
            ? String(text.unicodeScalars.dropFirst()) : text
    }
}
