#if canImport(Glibc)
import Glibc
#endif

/// Turns the bytes of a file into text.
///
/// Knows plain text, Markdown, HTML and DOCX; recognises PDF, which a converter outside must turn
/// into text first. It does no I/O, resolves nothing outside the bytes it is given, and checks each
/// size before it makes room for it.
public struct DocumentDecoder: Sendable {
    /// What the decoder takes.
    public let limits: PolicyReader.Limits

    /// Creates a decoder.
    public init(limits: PolicyReader.Limits = PolicyReader.Limits()) {
        self.limits = limits
    }

    /// Decodes a file.
    ///
    /// - Parameters:
    ///   - bytes: The file.
    ///   - format: Its format, where it is known; otherwise the bytes and the name tell.
    ///   - name: Its name, of which only the ending is looked at.
    /// - Returns: Its text.
    /// - Throws: ``ReadError``.
    public func text(
        of bytes: [UInt8],
        format: DocumentFormat? = nil,
        name: String? = nil
    ) throws(ReadError) -> String {
        guard bytes.count <= limits.fileBytes else {
            throw ReadError.tooLarge(bytes: bytes.count, limit: limits.fileBytes)
        }
        let known: DocumentFormat
        if let format { known = format } else { known = try self.format(of: bytes, name: name) }
        let text: String
        switch known {
        case .pdf: throw ReadError.needsConversion(.pdf)
        case .docx: text = try WordDocument(bytes, limits: limits).text()
        case .html:
            let page = try decoded(bytes)
            text = try HypertextDocument(page, limits: limits).text()
        case .text, .markdown: text = try decoded(bytes)
        }
        let size = text.utf8.count
        guard size <= limits.textBytes else {
            throw ReadError.tooLarge(bytes: size, limit: limits.textBytes)
        }
        return text
    }

    // MARK: - Format

    /// The format that the first bytes show, or else the ending of the name.
    ///
    /// - Throws: ``ReadError/unknownFormat`` for files of a sort that it does not know.
    public func format(of bytes: [UInt8], name: String?) throws(ReadError) -> DocumentFormat {
        if bytes.starts(with: [0x25, 0x50, 0x44, 0x46, 0x2D]) { return .pdf }
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return .docx }
        for sign in Self.foreign where bytes.starts(with: sign) { throw ReadError.unknownFormat }
        switch name.map(ending) {
        case "htm", "html", "xhtml", "shtml": return .html
        case "md", "markdown": return .markdown
        case "docx", "docm":
            throw ReadError.damaged(format: .docx, part: "")
        default: break
        }
        return looksLikeMarkup(bytes) ? .html : .text
    }

    /// The first bytes of OLE (.doc, .wps), RTF, PNG, JPEG, gzip, OFD apart from ZIP.
    private static let foreign: [[UInt8]] = [
        [0xD0, 0xCF, 0x11, 0xE0], Array("{\\rtf".utf8), [0x89, 0x50, 0x4E, 0x47],
        [0xFF, 0xD8, 0xFF],
        [0x1F, 0x8B], [0x52, 0x61, 0x72, 0x21], [0x37, 0x7A, 0xBC, 0xAF],
    ]

    private func ending(_ name: String) -> String {
        guard let dot = name.utf8.lastIndex(of: 0x2E) else { return "" }
        return String(name[name.index(after: dot)...]).lowercased()
    }

    private func looksLikeMarkup(_ bytes: [UInt8]) -> Bool {
        let head = String(decoding: bytes.prefix(1024), as: UTF8.self).lowercased()
        return head.contains("<!doctype html") || head.contains("<html") || head.contains("<body")
    }

    // MARK: - Encoding

    /// Bytes as text: UTF-8, UTF-16 with its mark, or GB18030.
    ///
    /// - Throws: ``ReadError/unknownEncoding(offset:)``.
    func decoded(_ bytes: [UInt8]) throws(ReadError) -> String {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            return String(decoding: bytes.dropFirst(3), as: UTF8.self)
        }
        if bytes.starts(with: [0xFF, 0xFE]) { return wide(bytes.dropFirst(2), low: 0, high: 1) }
        if bytes.starts(with: [0xFE, 0xFF]) { return wide(bytes.dropFirst(2), low: 1, high: 0) }
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        if isMostlyUTF8(bytes) { return String(decoding: bytes, as: UTF8.self) }
        return try nationalStandard(bytes)
    }

    private func wide(_ bytes: ArraySlice<UInt8>, low: Int, high: Int) -> String {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        var place = bytes.startIndex
        while place + 1 < bytes.endIndex {
            units.append(UInt16(bytes[place + low]) | UInt16(bytes[place + high]) << 8)
            place += 2
        }
        return String(decoding: units, as: UTF16.self)
    }

    /// Whether a text that is not sound UTF-8 is UTF-8 all the same, but for a few bytes: cut at
    /// its end, or damaged in places.
    private func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
        var sound = 0
        var broken = 0
        var place = 0
        while place < bytes.count {
            let lead = bytes[place]
            if lead < 0x80 {
                place += 1
                continue
            }
            let length = Flow.length(lead)
            let end = place + length
            if lead >= 0xC2, lead < 0xF5, end <= bytes.count,
                bytes[place + 1..<end].allSatisfy({ $0 & 0xC0 == 0x80 })
            {
                sound += 1
                place = end
            } else {
                broken += 1
                place += 1
            }
        }
        return sound > broken * 20
    }

    /// GB18030, of which GBK and GB2312 are parts.
    private func nationalStandard(_ bytes: [UInt8]) throws(ReadError) -> String {
        #if canImport(Glibc)
        guard let converter = iconv_open("UTF-8", "GB18030"),
            converter != iconv_t(bitPattern: -1)
        else { throw ReadError.unknownEncoding(offset: 0) }
        defer { iconv_close(converter) }
        var input = bytes.map(CChar.init(bitPattern:))
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count * 3 / 2)
        var block = [CChar](repeating: 0, count: 1 << 16)
        var failure: Int?
        input.withUnsafeMutableBufferPointer { input in
            var source = input.baseAddress
            var left = input.count
            while left > 0, failure == nil {
                let before = left
                block.withUnsafeMutableBufferPointer { block in
                    var target = block.baseAddress
                    var room = block.count
                    let result = iconv(converter, &source, &left, &target, &room)
                    let full = result == Int.max || result == -1
                    output.append(
                        contentsOf: block.prefix(block.count - room).lazy.map {
                            UInt8(bitPattern: $0)
                        }
                    )
                    // A block that is full stops the converter too; what makes no progress fails.
                    if full, left == before || errno != E2BIG {
                        failure = bytes.count - left
                    }
                }
                if left == before { failure = failure ?? bytes.count - left }
            }
        }
        // A character cut off at the very end is left out.
        if let failure, failure + 4 < bytes.count || failure == 0 {
            throw ReadError.unknownEncoding(offset: failure)
        }
        return String(decoding: output, as: UTF8.self)
        #else
        throw ReadError.unknownEncoding(offset: 0)
        #endif
    }
}

extension PolicyReader {
    /// Reads a file.
    ///
    /// - Parameters:
    ///   - bytes: The file.
    ///   - format: Its format, where it is known; otherwise the bytes and the name tell.
    ///   - name: Its name, of which only the ending is looked at.
    /// - Returns: What the document says.
    /// - Throws: ``ReadError``.
    /// - Complexity: Linear in what the file unpacks to.
    public func read(
        bytes: [UInt8],
        format: DocumentFormat? = nil,
        name: String? = nil
    ) throws(ReadError) -> PolicyDocument {
        let decoder = DocumentDecoder(limits: limits)
        let text = try decoder.text(of: bytes, format: format, name: name)
        return try read(text)
    }
}
