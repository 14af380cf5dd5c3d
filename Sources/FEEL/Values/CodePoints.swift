extension String {
    /// Whether both texts have the same code points, which FEEL's equality asks; Swift's `==`
    /// equates canonical equivalents.
    @inline(__always)
    func isSameText(as other: String) -> Bool {
        utf8.count == other.utf8.count && compareText(to: other) == 0
    }

    /// The order by code points, which is the order of the UTF-8 bytes: below zero, zero or above.
    func compareText(to other: String) -> Int {
        let order = utf8.withContiguousStorageIfAvailable { left in
            other.utf8.withContiguousStorageIfAvailable { right in
                Self.compare(UnsafeRawBufferPointer(left), UnsafeRawBufferPointer(right))
            }
        }
        if let order, let order { return order }
        // A text without contiguous storage is one that another library bridged.
        let (left, right) = (Array(utf8), Array(other.utf8))
        return left.withUnsafeBytes { left in
            right.withUnsafeBytes { right in Self.compare(left, right) }
        }
    }

    /// A hash of the bytes: FNV-1a.
    var textHash: UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        return hash
    }

    private static func compare(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer)
        -> Int
    {
        let count = Swift.min(left.count, right.count)
        var index = 0
        while index + 8 <= count {
            let first = left.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            let second = right.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            if first != second { return first.bigEndian < second.bigEndian ? -1 : 1 }
            index += 8
        }
        while index < count {
            let (first, second) = (left[index], right[index])
            if first != second { return first < second ? -1 : 1 }
            index += 1
        }
        return left.count - right.count
    }
}
