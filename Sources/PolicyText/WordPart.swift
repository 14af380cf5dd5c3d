import Foundation

#if canImport(FoundationXML)
import FoundationXML
#endif

/// A piece of the markup of a DOCX.
enum WordMarkup {
    /// An element begins. Names carry their prefix, as Word writes it: `w:p`.
    case open(name: String, attributes: [String: String])
    /// An element ends.
    case close(name: String)
    /// Words between tags, entities resolved.
    case text(String)
}

/// A part of a DOCX, read by Foundation's parser piece by piece.
///
/// Nothing outside the bytes is looked at. A part that declares a document type is refused, because
/// ECMA-376 Part 2 forbids it and entities grow there.
struct WordPart {
    /// The bytes of the part.
    let bytes: [UInt8]
    /// Its name in the archive.
    let name: String
    /// What is taken.
    let limits: PolicyReader.Limits

    /// Hands every piece to a closure, in order.
    ///
    /// - Throws: ``ReadError/damaged(format:part:)`` where the part is no sound XML or declares a
    ///   document type; ``ReadError/tooDeep(format:limit:)``; what the closure throws.
    func read(_ take: (WordMarkup) throws(ReadError) -> Void) throws(ReadError) {
        let damaged = ReadError.damaged(format: .docx, part: name)
        guard !declaresType else { throw damaged }
        let listener = Listener(depth: limits.markupDepth)
        let isWhole = withoutActuallyEscaping(take) { take in
            listener.take = take
            defer { listener.take = nil }
            let parser = XMLParser(data: Data(bytes))
            parser.shouldResolveExternalEntities = false
            parser.delegate = listener
            return parser.parse()
        }
        if let error = listener.error { throw error }
        // The parser takes an element that never ends, and no element at all, for whole.
        guard isWhole, listener.isClosed else { throw damaged }
    }

    /// Whether a document type is declared; the mark can stand nowhere else but in comments.
    private var declaresType: Bool {
        let mark = Array("<!DOCTYPE".utf8)
        var start = bytes.startIndex
        while let place = bytes[start...].firstIndex(of: mark[0]) {
            if bytes[place...].starts(with: mark) { return true }
            start = place + 1
        }
        return false
    }

    private final class Listener: NSObject, XMLParserDelegate {
        var take: ((WordMarkup) throws(ReadError) -> Void)?
        private(set) var error: ReadError?
        private let limit: Int
        private var depth = 0
        private var hasRoot = false

        /// Whether there was an element, and every one ended.
        var isClosed: Bool { hasRoot && depth == 0 }

        init(depth: Int) {
            limit = depth
        }

        private func hand(_ piece: WordMarkup, to parser: XMLParser) {
            guard error == nil else { return }
            do throws(ReadError) {
                try take?(piece)
            } catch {
                stop(parser, error)
            }
        }

        private func stop(_ parser: XMLParser, _ error: ReadError) {
            self.error = self.error ?? error
            parser.abortParsing()
        }

        func parser(
            _ parser: XMLParser,
            didStartElement elementName: String,
            namespaceURI: String?,
            qualifiedName: String?,
            attributes: [String: String]
        ) {
            depth += 1
            hasRoot = true
            guard depth <= limit else {
                stop(parser, .tooDeep(format: .docx, limit: limit))
                return
            }
            hand(.open(name: elementName, attributes: attributes), to: parser)
        }

        func parser(
            _ parser: XMLParser,
            didEndElement elementName: String,
            namespaceURI: String?,
            qualifiedName: String?
        ) {
            depth -= 1
            hand(.close(name: elementName), to: parser)
        }

        func parser(_ parser: XMLParser, foundCharacters string: String) {
            hand(.text(string), to: parser)
        }

        func parser(_ parser: XMLParser, foundCDATA block: Data) {
            hand(.text(String(decoding: block, as: UTF8.self)), to: parser)
        }
    }
}
