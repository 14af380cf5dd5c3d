/// FEEL's view of texts: sequences of code points, compared by these alone.
///
/// Swift's own `==`, `<` and `hash(into:)` equate canonically equivalent strings; none of them may
/// be used on a text of FEEL.
enum Text {
    /// Whether two texts have the same code points.
    static func equal(_ left: String, _ right: String) -> Bool {
        guard left.utf8.count == right.utf8.count else { return false }
        return withBytes(of: left, right) { left, right in
            commonPrefix(left, right) == left.count
        }
    }

    /// The order of two texts by code point: below zero, zero, above zero.
    static func compare(_ left: String, _ right: String) -> Int {
        // In UTF-8 the order of the bytes is that of the code points.
        withBytes(of: left, right) { left, right in
            let place = commonPrefix(left, right)
            guard place < left.count, place < right.count else { return left.count - right.count }
            return Int(left[place]) - Int(right[place])
        }
    }

    /// Feeds a hasher so that equal texts hash equally.
    static func hash(_ text: String, into hasher: inout Hasher) {
        withBytes(of: text) { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }

    /// Lends a text's UTF-8; without a copy for the strings that Swift itself makes.
    static func withBytes<Result>(
        of text: String,
        _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        if let result = text.utf8.withContiguousStorageIfAvailable(body) { return result }
        return Array(text.utf8).withUnsafeBufferPointer(body)
    }

    /// Lends the UTF-8 of two texts.
    static func withBytes<Result>(
        of left: String,
        _ right: String,
        _ body: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        withBytes(of: left) { left in withBytes(of: right) { right in body(left, right) } }
    }

    /// How many bytes two texts have in common at their beginnings.
    static func commonPrefix(
        _ left: UnsafeBufferPointer<UInt8>,
        _ right: UnsafeBufferPointer<UInt8>
    ) -> Int {
        let count = min(left.count, right.count)
        let leftBytes = UnsafeRawBufferPointer(left)
        let rightBytes = UnsafeRawBufferPointer(right)
        var place = 0
        while place &+ 8 <= count {
            let leftWord = leftBytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
            let rightWord = rightBytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
            if leftWord != rightWord { break }
            place &+= 8
        }
        while place < count, left[place] == right[place] { place &+= 1 }
        return place
    }
}
