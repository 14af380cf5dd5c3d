/// Cuts HTML into tags and text, one after the other; names come in lower case.
///
/// It knows no document type and resolves no entity but characters, so that nothing can grow; it
/// does not check that tags match.
struct MarkupScanner {
    /// A piece of markup.
    enum Piece {
        /// Bytes between tags, entities not yet resolved.
        case text(Range<Int>)
        /// An opening tag.
        case open(name: String, attributes: Range<Int>, closed: Bool)
        /// A closing tag.
        case close(name: String)
        /// A document type declaration.
        case declaration
    }

    let bytes: [UInt8]
    private(set) var place = 0

    /// Scans bytes from the start.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The next piece; nil at the end.
    ///
    /// - Complexity: Linear in the piece.
    mutating func next() -> Piece? {
        while place < bytes.count {
            guard bytes[place] == 0x3C, let kind = tagKind() else {
                let start = place
                place += 1
                while place < bytes.count, bytes[place] != 0x3C { place += 1 }
                return .text(start..<place)
            }
            switch kind {
            case .comment: skip(past: [0x2D, 0x2D, 0x3E])
            case .data:
                let start = place + 9
                skip(past: [0x5D, 0x5D, 0x3E])
                return .text(start..<max(start, place - 3))
            case .instruction:
                skip(past: [0x3E])
            case .declaration:
                skip(past: [0x3E])
                return .declaration
            case .tag: return tag()
            }
        }
        return nil
    }

    /// Skips to the closing tag of an element whose content is no markup.
    mutating func skipContent(of name: String) {
        let want = Array("</\(name)".utf8)
        while place < bytes.count {
            if bytes[place] == 0x3C, place + want.count <= bytes.count,
                (0..<want.count).allSatisfy({ lowered(bytes[place + $0]) == want[$0] })
            {
                return
            }
            place += 1
        }
    }

    private enum Kind { case comment, data, instruction, declaration, tag }

    /// What a < opens; nil where it is text.
    private func tagKind() -> Kind? {
        guard place + 1 < bytes.count else { return nil }
        switch bytes[place + 1] {
        case 0x21:
            if starts(with: "<!--") { return .comment }
            if starts(with: "<![CDATA[") { return .data }
            return .declaration
        case 0x3F: return .instruction
        case 0x2F, 0x41...0x5A, 0x61...0x7A: return .tag
        default: return nil
        }
    }

    private func starts(with words: StaticString) -> Bool {
        guard place + words.utf8CodeUnitCount <= bytes.count else { return false }
        return words.withUTF8Buffer { words in
            words.indices.allSatisfy { bytes[place + $0] == words[$0] }
        }
    }

    private mutating func skip(past end: [UInt8]) {
        place += 1
        while place < bytes.count {
            place += 1
            if place >= end.count, bytes[place - end.count..<place].elementsEqual(end) { return }
        }
    }

    private mutating func tag() -> Piece {
        let closes = bytes[place + 1] == 0x2F
        place += closes ? 2 : 1
        let start = place
        while place < bytes.count, isName(bytes[place]) { place += 1 }
        let name = String(decoding: bytes[start..<min(place, start + 64)], as: UTF8.self)
            .lowercased()
        let attributes = place
        var quote: UInt8 = 0
        while place < bytes.count {
            let byte = bytes[place]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == 0x22 || byte == 0x27 {
                quote = byte
            } else if byte == 0x3E {
                break
            }
            place += 1
        }
        let end = min(place, bytes.count)
        place = min(place + 1, bytes.count)
        if closes { return .close(name: name) }
        let closed = end > attributes && bytes[end - 1] == 0x2F
        return .open(name: name, attributes: attributes..<(closed ? end - 1 : end), closed: closed)
    }

    private func isName(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x3A, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F, 0x2E, 0x80...: true
        default: false
        }
    }

    private func lowered(_ byte: UInt8) -> UInt8 {
        (0x41...0x5A).contains(byte) ? byte + 0x20 : byte
    }

    // MARK: - Values

    /// The value of an attribute, entities resolved.
    func attribute(_ name: StaticString, in range: Range<Int>) -> String? {
        let want = Array(name.description.utf8)
        var place = range.lowerBound
        while place < range.upperBound {
            while place < range.upperBound, !isName(bytes[place]) { place += 1 }
            let start = place
            while place < range.upperBound, isName(bytes[place]) { place += 1 }
            let isWanted = bytes[start..<place].elementsEqual(want)
            while place < range.upperBound, bytes[place] <= 0x20 { place += 1 }
            guard place < range.upperBound, bytes[place] == 0x3D else { continue }
            place += 1
            while place < range.upperBound, bytes[place] <= 0x20 { place += 1 }
            guard place < range.upperBound else { return nil }
            let quote = bytes[place]
            let value: Range<Int>
            if quote == 0x22 || quote == 0x27 {
                let first = place + 1
                place = first
                while place < range.upperBound, bytes[place] != quote { place += 1 }
                value = first..<place
                place += 1
            } else {
                let first = place
                while place < range.upperBound, bytes[place] > 0x20 { place += 1 }
                value = first..<place
            }
            if isWanted {
                var text: [UInt8] = []
                append(value, to: &text)
                return String(decoding: text, as: UTF8.self)
            }
        }
        return nil
    }

    /// Appends text with its entities resolved.
    func append(_ range: Range<Int>, to text: inout [UInt8]) {
        var place = range.lowerBound
        while place < range.upperBound {
            if bytes[place] == 0x26, let entity = entity(at: place, before: range.upperBound) {
                text.append(contentsOf: Array(String(Character(entity.scalar)).utf8))
                place = entity.end
            } else {
                text.append(bytes[place])
                place += 1
            }
        }
    }

    private func entity(at start: Int, before limit: Int) -> (scalar: Unicode.Scalar, end: Int)? {
        let most = min(limit, start + 12)
        guard let end = bytes[start..<most].firstIndex(of: 0x3B), end > start + 1 else {
            return nil
        }
        let name = String(decoding: bytes[start + 1..<end], as: UTF8.self)
        if name.hasPrefix("#") {
            let digits = name.dropFirst()
            let value =
                digits.hasPrefix("x") || digits.hasPrefix("X")
                ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
            guard let value, let scalar = Unicode.Scalar(value), value > 0 else { return nil }
            return (scalar, end + 1)
        }
        return Self.entities[name].map { ($0, end + 1) }
    }

    private static let entities: [String: Unicode.Scalar] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
        "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}", "ldquo": "“", "rdquo": "”",
        "lsquo": "‘", "rsquo": "’", "mdash": "—", "ndash": "–", "hellip": "…", "middot": "·",
        "times": "×", "divide": "÷", "permil": "‰", "yen": "¥", "copy": "©", "reg": "®",
        "deg": "°", "plusmn": "±", "le": "≤", "ge": "≥", "bull": "•", "laquo": "«", "raquo": "»",
        "lang": "〈", "rang": "〉", "sup2": "²", "sup3": "³", "frac12": "½", "zwnj": "\u{200C}",
        "zwj": "\u{200D}", "shy": "\u{AD}", "euro": "€", "pound": "£", "sect": "§", "para": "¶",
    ]
}
