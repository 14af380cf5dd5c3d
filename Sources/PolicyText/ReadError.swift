/// Why a document cannot be read.
public enum ReadError: Error, Hashable, Sendable {
    /// Nothing but white space.
    case empty
    /// More bytes than the reader takes.
    case tooLarge(bytes: Int, limit: Int)
    /// Neither UTF-8 nor GB18030; the offset of the first byte that fits neither.
    case unknownEncoding(offset: Int)
    /// Not a kind of file that the reader knows.
    case unknownFormat
    /// A DOCX that is not a sound archive, or whose parts are not sound XML.
    case damaged(format: DocumentFormat, part: String)
    /// An archive that unpacks to more than the limits allow.
    case bomb(format: DocumentFormat, part: String)
    /// Nested deeper than the limit, in markup.
    case tooDeep(format: DocumentFormat, limit: Int)
    /// A file that a program outside must turn into text first: PDF.
    case needsConversion(DocumentFormat)
    /// A file without text: pictures of pages (扫描件).
    case noText(DocumentFormat)
}

/// A kind of file.
public enum DocumentFormat: String, Hashable, Sendable, CaseIterable {
    /// Plain text.
    case text
    /// Markdown.
    case markdown
    /// HTML.
    case html
    /// Office Open XML, ECMA-376.
    case docx
    /// PDF; ``DocumentDecoder`` does not read it, a converter does.
    case pdf
}
