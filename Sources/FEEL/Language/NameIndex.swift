/// Names that can be found at a place of a source: the longest that stands there.
///
/// A name is found by the hash of its first part, which is the longest run of characters of a
/// name's part at its start; the source's first run must be the same.
final class NameIndex: Sendable {
    /// A name and the number it stands for.
    private struct Entry {
        let bytes: [UInt8]
        let target: Int
    }

    private let entries: [UInt64: [Entry]]

    /// An index of names; of two equal ones the first counts.
    ///
    /// - Parameter names: Each with the number that ``find(at:in:)`` answers for it.
    init(_ names: some Sequence<(name: String, target: Int)>) {
        var entries: [UInt64: [Entry]] = [:]
        for (name, target) in names {
            let text = SourceText(name)
            let bytes = NameIndex.normalised(text)
            guard !bytes.isEmpty else { continue }
            let head = NameIndex.head(of: bytes)
            entries[head, default: []].append(Entry(bytes: bytes, target: target))
        }
        // The sort is stable only by the offset: the first of equal names stays before the others.
        self.entries = entries.mapValues { list in
            list.enumerated().sorted {
                ($1.element.bytes.count, $0.offset) < ($0.element.bytes.count, $1.offset)
            }.map(\.element)
        }
    }

    /// The longest name at a place where the source's first run has a hash; as its number and the
    /// offset behind it.
    func find(at place: Int, head: UInt64, in source: SourceText) -> (target: Int, end: Int)? {
        guard let candidates = entries[head] else { return nil }
        for candidate in candidates {
            if let end = source.end(of: candidate.bytes, at: place) {
                return (candidate.target, end)
            }
        }
        return nil
    }

    /// The start of a hash.
    static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

    /// A hash with one more byte.
    static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
        (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }

    /// The hash of the first part of a name.
    static func head(of bytes: [UInt8]) -> UInt64 {
        let text = SourceText(String(decoding: bytes, as: UTF8.self))
        return text.hash(0, text.partEnd(from: 0))
    }

    /// A name's bytes without white space around it, and each run inside as one space.
    static func normalised(_ name: SourceText) -> [UInt8] {
        var bytes = Array(name.normalisedText(name.spaceEnd(from: 0), name.count).utf8)
        if bytes.last == 0x20 { bytes.removeLast() }
        return bytes
    }
}

extension BuiltInLibrary {
    /// The functions' names, for the parser.
    static let index = NameIndex(all.enumerated().map { (name: $1.name, target: $0) })
}
